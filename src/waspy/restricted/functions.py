"""Compiles the bodies of functions."""

from __future__ import annotations

import ast

from waspy.ir.lir import Function
from waspy.restricted import calls, expressions, intrinsics, operators, prune, statements
from waspy.restricted import types as t
from waspy.restricted.builder import Builder, Operand
from waspy.restricted.constants import Constants
from waspy.restricted.entities import FunctionEntity, decorator_name
from waspy.restricted.errors import Rejected

SYNTAX = (calls, expressions, intrinsics, operators, statements)
"""The modules whose import fills the tables of `dispatch`."""


def compile_function(constants: Constants, entity: FunctionEntity, data: dict[str, bytes]) -> Function | None:
    """The function's LIR, or None after reporting errors. Adds data segments to `data`."""
    world, node = constants.world, entity.node
    try:
        signature = constants.signature(entity)
    except Rejected as e:
        world.report(entity.module, e)
        return None
    params = tuple(p.type for p in signature.params)
    inline = any(decorator_name(d) == "inline" for d in node.decorator_list)
    function = Function(entity.symbol, sig=t.wasm_sig(params, signature.result), inline=inline)
    b = Builder(constants, entity.module, function, signature.result)
    assert b.block is not None
    for param in signature.params:
        value = function.value(t.wasm_type(param.type), param.name)
        b.block.params.append(value)
        b.declared[param.name] = param.type
        b.env[param.name] = Operand(value, param.type)
    b.body(node.body)
    if not b.failed:
        _finish(b, node)
    if b.failed:
        return None
    prune.run(function)
    data.update(b.data)
    return function


def _finish(b: Builder, node: ast.FunctionDef) -> None:
    if b.block is None:
        return
    if b.result == t.NONE:
        b.terminate("return", [])
        return
    problem = "can end without raising" if b.result == t.NORETURN else "can end without returning a value"
    b.world.report(b.module, Rejected(node, f"{node.name} {problem}"))
    b.failed = True
