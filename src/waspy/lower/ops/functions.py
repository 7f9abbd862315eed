"""Function objects, classes, super."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Term, Value
from waspy.ir.pir import ClassDef, FunctionDef, Instr
from waspy.lower.ops.module_access import global_symbol
from waspy.lower.ops.names import cell
from waspy.lower.ops.table import lowers
from waspy.wasm.types import OBJ_NULL, Ref

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


def closure_cells(cx: FunctionLowering, instr: Instr, first: int) -> Value:
    """The arguments from `first` on, which are cells, as an array; null if there are none."""
    cells = [cell(cx, cx.obj(a)) for a in instr.args[first:]]
    return cx.em.array("$Array[Cell]", cells) if cells else cx.em.null("$Array[Cell]")


def doc(cx: FunctionLowering, definition: FunctionDef, symbol: str) -> Value:
    """The docstring, only in programs that ask for some `__doc__`."""
    if definition.doc is None:
        return cx.em.null()
    name = f"{symbol}!doc"
    if name not in cx.unit.unit.globals:
        cx.unit.add_global(name, OBJ_NULL, ("when", "attr:__doc__", ("str", definition.doc)))
    return cx.em.get_global(name, OBJ_NULL)


def new_function(
    cx: FunctionLowering, definition: FunctionDef, cells: Value, defaults: tuple[Value, Value, Value]
) -> Value:
    em = cx.em
    body = cx.program.signature_of(definition)
    code = em.get_global(cx.program.code.code(definition, body), Ref("$Code"))
    module = cx.program.module_struct(em, definition.module)
    return em.call("calls.new_function", code, cells, *defaults, module, doc(cx, definition, body.symbol))


def is_deferrable(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether it is a plain `def` at the top of a module, which nobody misses unless its global is read."""
    if cx.definition.kind != "module" or instr.result is None or len(instr.args) > 3:
        return False
    users = cx.users[instr.result]
    return (
        len(users) == 1
        and isinstance(users[0], Instr)
        and users[0].op == "global_set"
        and all(cx.operand(a).is_constant for a in instr.args)
    )


def define_if_live(cx: FunctionLowering, instr: Instr, stored: Instr) -> None:
    """The definition becomes a function of its own, called only if the global is live."""
    symbol = global_symbol(*stored.imm)
    name = f"{cx.program.signature_of(instr.imm[0]).symbol}!define"
    cx.em.emit("call_if_live", (), (name, symbol))
    outside, cx.em = cx.em, cx.unit.function(name, (), None)
    defaults, keyword_defaults, annotations = (cx.obj(a) for a in instr.args)
    made = new_function(cx, instr.imm[0], cx.em.null("$Array[Cell]"), (defaults, keyword_defaults, annotations))
    cx.em.set_global(symbol, made)
    cx.em.end(Term("return"))
    cx.em = outside


@lowers("function")
def function(cx: FunctionLowering, instr: Instr) -> None:
    definition = instr.imm[0]
    if instr.result is not None and is_deferrable(cx, instr):
        stored = cx.users[instr.result][0]
        assert isinstance(stored, Instr)
        define_if_live(cx, instr, stored)
        cx.deferred.add(instr.result)
        return
    defaults, keyword_defaults, annotations = (cx.obj(a) for a in instr.args[:3])
    cells = closure_cells(cx, instr, 3)
    cx.define_any(instr, new_function(cx, definition, cells, (defaults, keyword_defaults, annotations)))


@lowers("class")
def class_(cx: FunctionLowering, instr: Instr) -> None:
    em = cx.em
    definition: ClassDef = instr.imm[0]
    none = cx.none()
    body = new_function(cx, definition.body, closure_cells(cx, instr, 2), (none, none, none))
    bases, keywords = cx.obj(instr.args[0]), cx.obj(instr.args[1])
    layout = cx.program.layouts.layout_global(em, definition)
    cx.define_any(instr, em.call("classes.build_class", body, em.string(definition.name), bases, keywords, layout))


@lowers("super")
def super_(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_any(instr, cx.em.call("calls.super_", *map(cx.obj, instr.args)))


@lowers("run_chunk")
def run_chunk(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.call_symbol(cx.program.signature_of(instr.imm[0]).symbol, (), None)
