"""Globals, builtins, cells and the names of class bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.frontend.builtin_names import IN_ORDER
from waspy.ir.lir import Value
from waspy.ir.pir import Instr
from waspy.layout.facts import ModuleRef
from waspy.lower import spelling
from waspy.lower.builtins import ANY_SPECIAL, mark_special
from waspy.lower.disclosures import gives_away, is_made, is_unused_base
from waspy.lower.emit import Emitter
from waspy.lower.modules import ANNOTATIONS
from waspy.lower.ops import module_access
from waspy.lower.ops.module_access import global_symbol
from waspy.lower.ops.table import lowers
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.table import constant
from waspy.wasm.types import OBJ, OBJ_NULL

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


# --- globals ---
def load_global(cx: FunctionLowering, module: str, name: str) -> Operand:
    """The global, else the builtin, else NameError."""
    em = cx.em
    if name not in cx.facts.names(module):
        return Operand(ANY, missing_global(cx, module, name))
    repr = cx.program.global_slot(module, name).repr
    unset, done = em.new_block(), em.new_block(repr.wasm)
    em.jump(done, module_access.get_global(cx, module, name, unset).value(cx))
    em.start(unset)
    found = missing_global(cx, module, name)
    if em.block.term is None:
        em.jump(done, repr.unbox(cx, found))
    em.start(done)
    return Operand(repr, done.params[0])


def missing_global(cx: FunctionLowering, module: str, name: str) -> Value:
    """What an unbound global gives. Ends the block if that is surely a NameError."""
    em = cx.em
    builtin = cx.program.builtins.load(em, name)
    if cx.facts.census.is_dynamic(module):
        fallback = builtin if builtin is not None else em.null()
        return em.call("modules.dynamic_global", cx.program.module_object(em, module), em.string(name), fallback)
    if builtin is not None:
        return builtin
    name_error(cx, module, name)
    return em.null()


def name_error(cx: FunctionLowering, module: str, name: str) -> None:
    """Ends the block: the global is unbound. What it may have been meant to be is worked out here, but for which
    globals are bound at that time. Library modules use no names that they do not have."""
    em = cx.em
    if cx.unit.origin == "library":
        em.fail("calls.unbound_global", em.string(name))
        return
    frames = em.pos.frames if em.pos is not None else ()
    varnames = getattr(frames[-1], "varnames", ()) if frames else cx.definition.varnames
    local = spelling.near(name, varnames)[:1]
    near = () if local else spelling.near(name, cx.facts.ordered_names(module))
    certain = local or spelling.near(name, IN_ORDER)[:1]
    if not near and not certain:
        em.fail("calls.unbound_global", em.string(name))
        return
    values = [_or_null(cx, module, n) for n in near] + [em.string(n) for n in certain]
    names = em.array("$Array[Str]", [em.string(n) for n in (*near, *certain)])
    em.fail("calls.misspelled_global", em.string(name), names, em.array("$Array[obj]", values))


def _or_null(cx: FunctionLowering, module: str, name: str) -> Value:
    """The global as an object, null if it is unbound."""
    em = cx.em
    unset, done = em.new_block(), em.new_block(OBJ_NULL)
    em.jump(done, module_access.get_global(cx, module, name, unset).boxed(cx))
    em.start(unset)
    em.jump(done, em.null())
    em.start(done)
    return done.params[0]


def mark_annotations(em: Emitter, name: str) -> None:
    """Tells the linker if it is by this name that annotations are read."""
    if name == "__annotations__":
        em.live(ANNOTATIONS)


@lowers("global_get")
def global_get(cx: FunctionLowering, instr: Instr) -> None:
    module, name = instr.imm
    line = instr.pos.line if instr.pos is not None else 0
    mark_annotations(cx.em, name)
    if cx.facts.is_bound(module, name, cx.definition, line):
        assert instr.result is not None
        known = cx.facts.global_constant(module, name)
        if known is not None:
            cx.define(instr, constant(known[0]))
            return
        symbol, repr = global_symbol(module, name), cx.repr(instr.result)
        slot = cx.program.global_slot(module, name)
        if slot.type != OBJ_NULL:
            cx.define(instr, Operand(slot.repr, cx.em.get_global(symbol, slot.type)))
            return
        if isinstance(cx.facts.global_value(module, name), ModuleRef):
            cx.em.live(symbol)  # it has to be imported, even if its members are read without it
        cx.define_lazily(instr, lambda: cx.em.non_null(cx.em.get_global(symbol, OBJ_NULL)), repr)
        module_access.mark_escape(cx, instr)
        return
    value = load_global(cx, module, name)
    if cx.em.block.term is None:
        cx.define(instr, value)
        module_access.mark_escape(cx, instr)


@lowers("global_set")
def global_set(cx: FunctionLowering, instr: Instr) -> None:
    if instr.args[0] in cx.deferred:
        return
    module, name = instr.imm[:2]
    module_access.set_global(cx, module, name, cx.operand(instr.args[0]))


@lowers("global_del")
def global_del(cx: FunctionLowering, instr: Instr) -> None:
    em = cx.em
    module, name = instr.imm[:2]
    unset = em.new_block()
    module_access.get_global(cx, module, name, unset)
    here, em.block = em.block, unset
    name_error(cx, module, name)
    em.start(here)
    em.set_global(global_symbol(module, name), cx.program.global_slot(module, name).unset(em))


@lowers("globals")
def globals_(cx: FunctionLowering, instr: Instr) -> None:
    module = cx.program.module_object(cx.em, instr.imm[0])
    cx.define_any(instr, cx.em.call("modules.namespace", module))


@lowers("builtin")
def builtin(cx: FunctionLowering, instr: Instr) -> None:
    name = instr.imm[0]

    def load() -> Value:
        escapes = instr.result is None or gives_away(cx, instr.result)
        if escapes and name == "type" and is_unused_base(cx, instr):
            escapes = False
        value = cx.program.builtins.load(cx.em, name, escapes=escapes, any_class=not is_made(cx, instr))
        assert value is not None, name
        return value

    if name == "__import__":
        cx.all_modules_live()
    if cx.program.builtins.has(name):
        cx.define_lazily(instr, load)
    else:
        name_error(cx, cx.definition.module, name)


# --- cells ---
def cell(cx: FunctionLowering, v: Value) -> Value:
    return cx.em.cast(v, "$Cell")


@lowers("cell")
def new_cell(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_any(instr, cx.em.call("calls.new_cell", cx.raw(instr.args[0])))


@lowers("free")
def free(cx: FunctionLowering, instr: Instr) -> None:
    em = cx.em
    assert cx.closure is not None
    cells = em.non_null(em.field("$Function", "cells", cx.closure))
    cx.define_any(instr, em.non_null(em.element("$Array[Cell]", cells, em.i32(instr.imm[0]))))


@lowers("cell_get")
def cell_get(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_any(instr, cx.em.field("$Cell", "value", cell(cx, cx.obj(instr.args[0]))))


@lowers("cell_read")
def cell_read(cx: FunctionLowering, instr: Instr) -> None:
    em = cx.em
    cx.define_any(instr, em.non_null(em.field("$Cell", "value", cell(cx, cx.obj(instr.args[0])))))


@lowers("cell_set")
def cell_set(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.set_field("$Cell", "value", cell(cx, cx.obj(instr.args[0])), cx.raw(instr.args[1]))


# --- class bodies ---
def namespace(cx: FunctionLowering) -> Value:
    assert cx.namespace is not None
    return cx.namespace


@lowers("namespace")
def namespace_(cx: FunctionLowering, instr: Instr) -> None:
    users = cx.users[instr.result] if instr.result is not None else ()
    if not all(isinstance(user, Instr) and user.op == "contains" for user in users):
        cx.em.live(ANY_SPECIAL)
    cx.define_any(instr, namespace(cx))


@lowers("ns_get")
def ns_get(cx: FunctionLowering, instr: Instr) -> None:
    """The namespace, else the cell, else the global."""
    em = cx.em
    name, module, cell_var = instr.imm
    mark_annotations(em, name)
    done = em.new_block(OBJ)
    null, value = em.if_null(em.call("classes.ns_get", namespace(cx), em.string(name)))
    em.jump(done, value)
    em.start(null)
    if cell_var is not None:
        content = em.field("$Cell", "value", cell(cx, cx.obj(instr.args[0])))
        unbound, value = em.if_null(content)
        em.jump(done, value)
        em.start(unbound)
        em.fail("calls.unbound_free", em.string(name))
    else:
        known = cx.facts.global_value(module, name)
        if isinstance(known, ModuleRef):
            em.live(f"module:{known.name}")
        value = load_global(cx, module, name).boxed(cx)
        if em.block.term is None:
            em.jump(done, value)
    em.start(done)
    cx.define_any(instr, done.params[0])


@lowers("ns_set")
def ns_set(cx: FunctionLowering, instr: Instr) -> None:
    mark_special(cx.em, instr.imm[0], cx.unit)
    if instr.args[0] in cx.deferred:
        return
    made = cx.facts.definitions.get(instr.args[0])
    spelled = cx.em.name if made is not None and made.op == "function" else cx.em.string
    cx.em.run("classes.ns_set", namespace(cx), spelled(instr.imm[0]), cx.obj(instr.args[0]))


@lowers("ns_del")
def ns_del(cx: FunctionLowering, instr: Instr) -> None:
    cx.em.run("classes.ns_del", namespace(cx), cx.em.string(instr.imm[0]))
