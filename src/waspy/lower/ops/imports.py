"""Imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.ir.pir import Instr
from waspy.layout.facts import ModuleRef
from waspy.lower.ops.attributes import module_attribute
from waspy.lower.ops.names import global_symbol
from waspy.lower.ops.table import lowers
from waspy.wasm.types import OBJ, OBJ_NULL

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@lowers("import")
def import_(cx: FunctionLowering, instr: Instr) -> None:
    """Initialises the module. The module object is only named where it is used as a value."""
    name = instr.imm[0]
    cx.program.initialise(cx.em, name)
    if escapes(cx, instr):
        cx.define_lazily(instr, lambda: cx.program.module_object(cx.em, name))
    else:
        cx.define_lazily(instr, lambda: cx.program.module_struct(cx.em, name))


def escapes(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether a module is used for more than what is looked up in it at compile time."""
    assert instr.result is not None
    return any(not _is_static_use(cx, user) for user in cx.users[instr.result])


def _is_static_use(cx: FunctionLowering, user: object) -> bool:
    if not isinstance(user, Instr):
        return False
    if user.op == "global_set":
        return isinstance(cx.facts.global_value(*user.imm), ModuleRef)
    return user.op == "import_from"


@lowers("import_from")
def import_from(cx: FunctionLowering, instr: Instr) -> None:
    name, submodule = instr.imm
    owner = cx.facts.resolve(instr.args[0])
    em = cx.em
    if not isinstance(owner, ModuleRef) or not cx.facts.is_stable(owner.name, name):
        cx.define_any(instr, from_value(cx, instr))
    elif cx.facts.is_builtin(owner.name):
        known = cx.program.builtins.operand(cx, name, owner.name)
        cx.define(instr, known) if known is not None else cx.define_any(instr, from_value(cx, instr))
    elif name in cx.facts.names(owner.name):
        done = em.new_block(OBJ)
        null, value = em.if_null(em.get_global(global_symbol(owner.name, name), OBJ_NULL))
        em.jump(done, value)
        em.start(null)
        em.jump(done, from_value(cx, instr))
        em.start(done)
        cx.define_any(instr, done.params[0])
    elif submodule is not None:
        import_submodule(cx, instr, submodule)
    else:
        cx.define_any(instr, from_value(cx, instr))


def import_submodule(cx: FunctionLowering, instr: Instr, submodule: str) -> None:
    """`from package import submodule`, where the package itself has no such name."""
    cx.program.initialise(cx.em, submodule)
    make = cx.program.module_object if escapes(cx, instr) else cx.program.module_struct
    cx.define_lazily(instr, lambda: make(cx.em, submodule))


def from_value(cx: FunctionLowering, instr: Instr) -> Value:
    """By the runtime, which raises ImportError. The submodule is initialised first, for it to be found."""
    name, submodule = instr.imm
    if submodule is not None:
        cx.program.initialise(cx.em, submodule)
    return cx.em.call("modules.import_from", cx.obj(instr.args[0]), cx.attribute(name))


@lowers("import_star")
def import_star(cx: FunctionLowering, instr: Instr) -> None:
    em = cx.em
    module, names = instr.imm
    source = cx.obj(instr.args[0])
    if names is None:
        em.run("modules.import_star", cx.program.module_object(em, module), source)
        return
    for name in names:
        read = module_attribute(cx, instr.args[0], name)
        value = read.boxed(cx) if read is not None else em.call("attributes.getattr_", source, cx.attribute(name))
        em.set_global(global_symbol(module, name), value)


@lowers("import_error")
def import_error(cx: FunctionLowering, instr: Instr) -> None:
    cls, message, name = instr.imm
    em = cx.em
    raiser = "modules.not_found" if cls == "ModuleNotFoundError" else "modules.cannot_import"
    em.fail(raiser, em.string(message), em.string(name) if name is not None else cx.none())
