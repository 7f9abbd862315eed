"""Imports."""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.ir.pir import Instr
from waspy.lower.ops import module_access
from waspy.lower.ops.module_access import is_member, known_module, read_member
from waspy.lower.ops.table import lowers
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@lowers("import")
def import_(cx: FunctionLowering, instr: Instr) -> None:
    """Initialises the module."""
    name = instr.imm[0]
    cx.program.initialise(cx.em, name)
    cx.define_lazily(instr, lambda: cx.program.module_struct(cx.em, name))
    module_access.mark_escape(cx, instr)


@lowers("import_from")
def import_from(cx: FunctionLowering, instr: Instr) -> None:
    name, submodule = instr.imm
    owner = known_module(cx, instr.args[0])
    if owner is not None and is_member(cx, owner, name):
        cx.define(instr, read_member(cx, owner, name, lambda: missing(cx, instr, owner), instr.result))
    elif owner is not None and submodule is not None and cx.facts.is_stable(owner, name):
        cx.program.initialise(cx.em, submodule)
        cx.define_lazily(instr, lambda: cx.program.module_struct(cx.em, submodule))
    else:
        if submodule is not None:
            cx.program.initialise(cx.em, submodule)
        if owner is not None:
            cx.em.live(f"module:{owner}")
        cx.define_any(instr, looked_up(cx, instr))
    module_access.mark_escape(cx, instr)


def looked_up(cx: FunctionLowering, instr: Instr) -> Value:
    """By the runtime, which raises ImportError."""
    em = cx.em
    owner = known_module(cx, instr.args[0])
    file = library_file(cx, owner) if owner is not None else None
    where = em.string(file) if file is not None else em.null("$Str")
    return em.call("modules.import_from", cx.obj(instr.args[0]), cx.attribute(instr.imm[0]), where)


def library_file(cx: FunctionLowering, module: str) -> str | None:
    """Where CPython has a module of its library, which messages tell. None: the module knows itself."""
    if module in cx.facts.modules or module.partition(".")[0] not in sys.stdlib_module_names:
        return None
    try:
        spec = importlib.util.find_spec(module)
    except ImportError:
        return "unknown location"
    return spec.origin if spec is not None and spec.has_location else "unknown location"


def missing(cx: FunctionLowering, instr: Instr, owner: str) -> Value | None:
    """The global is unbound: it may be the submodule; else the module has not got that far."""
    em = cx.em
    name, submodule = instr.imm
    if submodule is not None:
        cx.program.initialise(em, submodule)
        null = em.new_block()
        value = module_access.get_global(cx, owner, name, null).boxed(cx)
        here, em.block = em.block, null
        fail(cx, name, owner)
        em.start(here)
        return value
    fail(cx, name, owner)
    return None


def fail(cx: FunctionLowering, name: str, owner: str) -> None:
    module = cx.facts.modules.get(owner)
    file = module.file if module is not None and module.file is not None else "unknown location"
    reason = f"partially initialized module '{owner}' (most likely due to a circular import)"
    cx.em.fail(
        "modules.cannot_import",
        cx.em.string(f"cannot import name '{name}' from {reason} ({file})"),
        cx.em.string(owner),
    )


@lowers("import_star")
def import_star(cx: FunctionLowering, instr: Instr) -> None:
    em = cx.em
    module, names = instr.imm
    source = cx.obj(instr.args[0])
    if names is None:
        em.run("modules.import_star", cx.program.module_object(em, module), source)
        return
    for name in names:
        read = module_access.attribute(cx, instr.args[0], name)
        value = read or Operand(ANY, em.call("attributes.getattr_", source, cx.attribute(name)))
        module_access.set_global(cx, module, name, value)


@lowers("import_error")
def import_error(cx: FunctionLowering, instr: Instr) -> None:
    cls, message, name = instr.imm
    em = cx.em
    raiser = "modules.not_found" if cls == "ModuleNotFoundError" else "modules.cannot_import"
    em.fail(raiser, em.string(message), em.string(name) if name is not None else cx.none())
