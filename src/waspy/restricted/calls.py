"""Calls: functions, function references, struct constructors, arrays."""

from __future__ import annotations

import ast
import hashlib

from waspy.restricted import types as t
from waspy.restricted.builder import Builder, Operand
from waspy.restricted.dispatch import INTRINSICS, expression
from waspy.restricted.entities import (
    ConstExpr,
    FunctionEntity,
    StructEntity,
    VariableEntity,
    Vocabulary,
)
from waspy.restricted.errors import Rejected
from waspy.restricted.expressions import array_operand, entity_value, unmarked
from waspy.restricted.types import Param, Signature, Type

ATTRIBUTE_MODULES = ("attributes", "calls")
"""In their functions a parameter called `name` is that of an attribute to look up."""


@expression(ast.Call)
def call(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    array = _array_constructor(b, node.func)
    if array is not None:
        return new_array(b, node, *array)
    entity = b.entity(node.func)
    if entity is None:
        return _call_value(b, node)
    match entity:
        case FunctionEntity():
            return call_function(b, node, entity)
        case StructEntity():
            return new_struct(b, node, entity)
        case Vocabulary(name=name) if name in INTRINSICS:
            return INTRINSICS[name](b, node, expected)
        case VariableEntity():
            return _call_variable(b, node, entity)
    raise Rejected(node, f"{ast.unparse(node.func)} cannot be called")


# --- functions --------------------------------------------------------------------------------------------


def call_function(b: Builder, node: ast.Call, entity: FunctionEntity) -> Operand:
    """A direct call of a restricted function."""
    signature = b.constants.signature(entity)
    args = bind_arguments(b, node, signature.params)
    if entity.module.name in ATTRIBUTE_MODULES and signature.result != t.NORETURN:
        _mark_attribute(b, node, signature)
    return finish_call(b, "call", args, (entity.symbol,), signature.result)


def _mark_attribute(b: Builder, node: ast.Call, signature: Signature) -> None:
    """`calls.method0(o, S("sort"))` makes the attribute live."""
    for param, argument in zip(signature.params, node.args, strict=False):
        match argument:
            case ast.Call(func=ast.Name(id="S"), args=[ast.Constant(value=str(text))]) if param.name == "name":
                b.effect("live", [], (f"attr:{text}",))


def finish_call(b: Builder, op: str, args: list[Operand], imm: tuple[object, ...], result: Type) -> Operand:
    if result not in (t.NONE, t.NORETURN):
        return b.emit(op, args, imm, result)
    b.effect(op, args, imm)
    if result == t.NORETURN:
        b.terminate("unreachable", [])
    return Operand(None, result)


def bind_arguments(b: Builder, node: ast.Call, params: tuple[Param, ...]) -> list[Operand]:
    """The arguments in the order of the parameters: positional, keywords, defaults. A `*args` parameter
    takes the remaining arguments as an array, or `*array` as it is."""
    positional = [p for p in params if p.kind in ("posonly", "normal")]
    bound: dict[str, Operand] = {}
    for param, argument in zip(positional, node.args, strict=False):
        if isinstance(argument, ast.Starred):
            raise Rejected(argument, "`*` passes an array to a *args parameter only")
        bound[param.name] = b.value(argument, param.type)
    rest = node.args[len(positional) :]
    vararg = next((p for p in params if p.kind == "vararg"), None)
    if vararg is not None:
        bound[vararg.name] = _rest(b, rest, vararg)
    elif rest:
        raise Rejected(rest[0], f"{ast.unparse(node.func)} takes {len(positional)} arguments, got {len(node.args)}")
    for keyword in node.keywords:
        _bind_keyword(b, keyword, params, bound)
    return [bound[p.name] if p.name in bound else _default(b, node, p) for p in params]


def _bind_keyword(b: Builder, node: ast.keyword, params: tuple[Param, ...], bound: dict[str, Operand]) -> None:
    if node.arg is None:
        kwarg = next((p for p in params if p.kind == "kwarg"), None)
        if kwarg is None:
            raise Rejected(node, "`**` passes a Dict to a **kwargs parameter only")
        bound[kwarg.name] = b.value(node.value, kwarg.type)
        return
    param = next((p for p in params if p.name == node.arg and p.kind in ("normal", "kwonly")), None)
    if param is None or param.name in bound:
        raise Rejected(node, f"unexpected keyword argument {node.arg}")
    bound[param.name] = b.value(node.value, param.type)


def _rest(b: Builder, args: list[ast.expr], param: Param) -> Operand:
    if len(args) == 1 and isinstance(args[0], ast.Starred):
        return b.value(args[0].value, param.type)
    assert isinstance(param.type, t.Array)
    return _array_of(b, param.type, args)


def _default(b: Builder, node: ast.Call, param: Param) -> Operand:
    if param.default is None:
        raise Rejected(node, f"the argument {param.name} of {ast.unparse(node.func)} is missing")
    return emit_const(b, node, param.default, param.type)


def emit_const(b: Builder, node: ast.AST, init: ConstExpr, type: Type) -> Operand:
    """The instructions of a simple constant expression."""
    match init:
        case ("i32.const" | "i64.const" | "f64.const" | "ref.null" | "ref.func" | "global.get") as op, _:
            return b.emit(op, [], init[1:], type)
        case "str", text:
            return string(b, text)
        case "ref.i31", inner:
            return b.emit("ref.i31", [emit_const(b, node, inner, t.I32)], (), t.OBJ)
    raise Rejected(node, "a default is a number, None, a string or a name")


def string(b: Builder, text: str) -> Operand:
    return b.emit("global.get", [], (f"str:{text}",), t.Struct("Str"))


def _call_variable(b: Builder, node: ast.Call, entity: VariableEntity) -> Operand:
    known = b.constants.variable(entity)
    if known.alias:
        raise Rejected(node, f"{entity.symbol} is a type")
    return call_reference(b, node, entity_value(b, node.func, entity, None))


def _call_value(b: Builder, node: ast.Call) -> Operand:
    """A call of what is no module-level name: an array method, or a function reference."""
    function = node.func
    if isinstance(function, ast.Attribute) and function.attr in _ARRAY_METHODS:
        base = unmarked(b, function.value)
        if isinstance(base.type, t.Array):
            return _ARRAY_METHODS[function.attr](b, node, array_not_null(function.value, base))
    return call_reference(b, node, b.expr(function))


def call_reference(b: Builder, node: ast.Call, function: Operand) -> Operand:
    if not isinstance(function.type, t.Func):
        raise Rejected(node, f"{ast.unparse(node.func)} cannot be called: it is {function.type}")
    if function.type.nullable:
        raise Rejected(node, f"{ast.unparse(node.func)} may be null here ({function.type})")
    params = function.type.params
    if node.keywords or len(node.args) != len(params):
        raise Rejected(node, f"{ast.unparse(node.func)} takes {len(params)} positional arguments")
    args = [b.value(a, p) for a, p in zip(node.args, params, strict=True)]
    sig = t.wasm_sig(params, function.type.result)
    return finish_call(b, "call_ref", [*args, function], (sig,), function.type.result)


# --- structs ----------------------------------------------------------------------------------------------


def new_struct(b: Builder, node: ast.Call, entity: StructEntity) -> Operand:
    info = b.constants.annotations.struct_info(entity)
    if node.keywords or len(node.args) != len(info.fields):
        names = ", ".join(f.name for f in info.fields)
        raise Rejected(node, f"{info.name} has {len(info.fields)} fields ({names}), got {len(node.args)}")
    args = [_field_value(b, a, f) for a, f in zip(node.args, info.fields, strict=True)]
    return b.emit("struct.new", args, (f"${info.name}",), t.Struct(info.name))


def _field_value(b: Builder, node: ast.expr, field: t.Field) -> Operand:
    """A field's value; a slot copied from a class's same slot does not make it live."""
    if field.slot and isinstance(node, ast.Attribute) and node.attr == field.name:
        return b.coerce(node, unmarked(b, node), field.type)
    return b.value(node, t.value_type(field.type))


# --- arrays -----------------------------------------------------------------------------------------------


def _array_constructor(b: Builder, function: ast.expr) -> tuple[t.Array, str] | None:
    """`Array[T]`, `Array[T].of` or `Array[T].filled`, or the same with an alias of the type."""
    name = ""
    if isinstance(function, ast.Attribute) and function.attr in ("of", "filled"):
        name = function.attr
        function = function.value
    if isinstance(function, ast.Name) and b.is_local(function.id):
        return None
    if not isinstance(function, ast.Subscript | ast.Name):
        return None
    found = b.constants.annotations.as_type(b.module, function)
    return (found, name) if isinstance(found, t.Array) else None


def new_array(b: Builder, node: ast.Call, array: t.Array, name: str) -> Operand:
    symbol, element = t.array_symbol(array), t.value_type(array.element)
    if node.keywords:
        raise Rejected(node, "arrays take no keyword arguments")
    match name, node.args:
        case "", [n]:
            return b.emit("array.new_default", [b.value(n, t.I32)], (symbol,), array)
        case "filled", [n, x]:
            length = b.value(n, t.I32)
            return b.emit("array.new", [b.value(x, element), length], (symbol,), array)
        case "of", [ast.Starred(value=ast.Constant(value=bytes(content)))] if array.element == t.U8:
            return bytes_array(b, content)
        case "of", args:
            return _array_of(b, array, args)
    raise Rejected(node, "write Array[T](n), Array[T].filled(n, x) or Array[T].of(a, b)")


def _array_of(b: Builder, array: t.Array, args: list[ast.expr]) -> Operand:
    values = [b.value(a, t.value_type(array.element)) for a in args]
    return b.emit("array.new_fixed", values, (t.array_symbol(array), len(values)), array)


def bytes_array(b: Builder, content: bytes) -> Operand:
    """A new Array[u8] from a data segment, which is small and quick for tables of any length."""
    symbol = f"data:{hashlib.sha256(content).hexdigest()[:16]}"
    b.data[symbol] = content
    array = b.world.array(t.U8)
    bounds = [b.const(0, t.I32), b.const(len(content), t.I32)]
    return b.emit("array.new_data", bounds, (t.array_symbol(array), symbol), array)


def array_not_null(node: ast.expr, array: Operand) -> Operand:
    if t.is_nullable(array.type):
        raise Rejected(node, f"{ast.unparse(node)} may be null here ({array.type})")
    return array


def _array_copy(b: Builder, node: ast.Call, array: Operand) -> Operand:
    assert isinstance(array.type, t.Array)
    if len(node.args) != 4:
        raise Rejected(node, "write target.copy(at, source, start, n)")
    at = b.value(node.args[0], t.I32)
    source = array_not_null(node.args[1], unmarked(b, node.args[1]))
    start, n = b.value(node.args[2], t.I32), b.value(node.args[3], t.I32)
    if not isinstance(source.type, t.Array) or not _storage_fits(b, source.type, array.type):
        raise Rejected(node.args[1], f"cannot copy {source.type} to {array.type}")
    symbols = t.array_symbol(array.type), t.array_symbol(source.type)
    return b.effect("array.copy", [array, at, source, start, n], symbols)


def _storage_fits(b: Builder, source: t.Array, target: t.Array) -> bool:
    a, c = source.element, target.element
    if isinstance(a, t.Prim) or isinstance(c, t.Prim):
        return t.element_storage(a) == t.element_storage(c)
    return b.world.hierarchy.is_subtype(t.nullable(a), t.nullable(c))


def _array_fill(b: Builder, node: ast.Call, array: Operand) -> Operand:
    assert isinstance(array.type, t.Array)
    if len(node.args) != 3:
        raise Rejected(node, "write array.fill(at, value, n)")
    at = b.value(node.args[0], t.I32)
    value = b.value(node.args[1], stored_type(array.type))
    n = b.value(node.args[2], t.I32)
    return b.effect("array.fill", [array, at, value, n], (t.array_symbol(array.type),))


def stored_type(array: t.Array) -> Type:
    return t.value_type(array.element)


_ARRAY_METHODS = {"copy": _array_copy, "fill": _array_fill}


def array_length(b: Builder, node: ast.expr) -> Operand:
    return b.emit("array.len", [array_operand(b, node)], (), t.I32)
