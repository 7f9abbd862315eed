"""Members of modules that are known at compile time: read and written without the module object.

A module object whose every use is of that kind needs no way to find globals by name; any other use makes the name
`module:NAME` live.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.ir import pir
from waspy.ir.lir import Block, Value
from waspy.ir.pir import Instr
from waspy.layout.facts import ModuleRef
from waspy.lower import spelling
from waspy.lower.class_constants import constant_of
from waspy.lower.modules import ANNOTATIONS
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


def global_symbol(module: str, name: str) -> str:
    return f"{module}:{name}!"


def get_global(cx: FunctionLowering, module: str, name: str, unset: Block) -> Operand:
    """What the global has; goes to `unset` if that is nothing."""
    slot = cx.program.global_slot(module, name)
    return slot.read(cx, cx.em.get_global(global_symbol(module, name), slot.type), unset)


def set_global(cx: FunctionLowering, module: str, name: str, value: Operand) -> None:
    slot = cx.program.global_slot(module, name)
    cx.em.set_global(global_symbol(module, name), slot.write(cx, cx.convert, value))


def known_module(cx: FunctionLowering, value: pir.Value) -> str | None:
    """The name of the module that the value must be."""
    found = cx.facts.resolve(value)
    return found.name if isinstance(found, ModuleRef) else None


def is_member(cx: FunctionLowering, module: str, name: str) -> bool:
    """Whether the attribute can only be the module's global of that name."""
    if not cx.facts.is_stable(module, name):
        return False
    if cx.facts.is_builtin(module):
        return cx.program.builtins.has(name, module)
    names = cx.facts.names(module)
    return name in names and "__getattr__" not in names


def is_absent(cx: FunctionLowering, module: str, name: str) -> bool:
    """Whether no global of the module can have that name: the attribute is missing, or was put there from outside."""
    names = cx.facts.names(module)
    return name[:2] != "__" and "__getattr__" not in names and name not in names and cx.facts.is_stable(module, name)


def read_member(
    cx: FunctionLowering, module: str, name: str, missing: Callable[[], Value | None], used: pir.Value | None = None
) -> Operand:
    """A member; `missing` gives the value where it is unbound, or ends the block. `used`: what it becomes."""
    if cx.facts.is_builtin(module):
        cx.em.live(f"attr:{name}")
        if (module, name) == ("sys", "modules"):
            _keep_modules(cx, cx.users[used] if used is not None else [None])
        known = cx.program.builtins.operand(cx, name, module)
        assert known is not None
        return known
    em = cx.em
    if name == "__annotations__":
        em.live(ANNOTATIONS)
    if used is None or not isinstance(cx.facts.resolve(used), ModuleRef):  # else see `mark_escape`
        for held in cx.facts.imported_modules(module, name):
            em.live(f"module:{held}")
    repr = cx.program.global_slot(module, name).repr
    unset, done = em.new_block(), em.new_block(repr.wasm)
    em.jump(done, get_global(cx, module, name, unset).value(cx))
    em.start(unset)
    otherwise = missing()
    if otherwise is not None:
        em.jump(done, repr.unbox(cx, otherwise))
    em.start(done)
    return Operand(repr, done.params[0])


def _keep_modules(cx: FunctionLowering, users: Sequence[object]) -> None:
    """For `sys.modules`: keeps the names of the module that is asked for, or of all."""
    for user in users:
        key = _looked_up(cx, user)
        if isinstance(key, str):
            cx.em.live(f"module:{key}")
        else:
            cx.all_modules_live()


def _looked_up(cx: FunctionLowering, user: object) -> object:
    """The constant that a dict is asked for."""
    if isinstance(user, Instr) and ((user.op == "call_method" and user.imm[0] == "get") or user.op == "getitem"):
        constant = cx.facts.constant(user.args[1]) if len(user.args) > 1 else None
        return constant[0] if constant is not None else None
    if isinstance(user, Instr) and user.op == "method_check":
        return ""
    return None


def attribute(cx: FunctionLowering, owner: pir.Value, name: str, used: pir.Value | None = None) -> Operand | None:
    """owner.name, if owner must be a module that has such a member; None: it has to be looked up. `used`: what it
    becomes."""
    module = known_module(cx, owner)
    if module is None or not is_member(cx, module, name):
        return None

    def missing() -> Value:
        return cx.em.call("attributes.getattr_", cx.obj(owner), cx.em.string(name))

    return read_member(cx, module, name, missing, used)


def looked_up(cx: FunctionLowering, owner: pir.Value, name: str) -> Operand:
    """owner.name at run time; a module that seems not to have it may have one of a name like that."""
    o = cx.operand(owner)
    module = known_module(cx, owner)
    if module is not None and not is_member(cx, module, name):
        near = spelling.near(name, sorted(members(cx, module)))
        if near:
            value = cx.em.call("attributes.getattr_near", o.boxed(cx), cx.attribute(name), cx.em.string(near[0]))
            return Operand(ANY, value)
    known = cx.facts.resolve(owner)
    if isinstance(known, pir.ClassDef) and not name.startswith("__"):
        return constant_of(cx, "of_class", o, known, name)
    return o.repr.getattr(cx, o, name)


def members(cx: FunctionLowering, module: str) -> frozenset[str]:
    return cx.program.builtins.names(module) if cx.facts.is_builtin(module) else cx.facts.names(module)


def set_attribute(cx: FunctionLowering, owner: pir.Value, name: str, value: Operand) -> bool:
    """owner.name = value, if owner must be a module that has such a member."""
    module = known_module(cx, owner)
    if module is None or cx.facts.is_builtin(module) or not is_member(cx, module, name):
        return False
    set_global(cx, module, name, value)
    return True


def mark_escape(cx: FunctionLowering, instr: Instr) -> None:
    """To be called for every result that may be a module: keeps its names if it is used as a value."""
    if instr.result is None:
        return
    module = known_module(cx, instr.result)
    if module is None:
        return
    if not all(_is_static_use(cx, module, user) for user in cx.users[instr.result]):
        cx.em.live(f"module:{module}")


def _is_static_use(cx: FunctionLowering, module: str, user: object) -> bool:
    if not isinstance(user, Instr):
        return False
    if user.op == "global_set":
        return isinstance(cx.facts.global_value(*user.imm), ModuleRef)
    if user.op == "import_from":
        return cx.facts.is_stable(module, user.imm[0])
    if user.op in ("getattr", "call_method", "method_check") and is_absent(cx, module, user.imm[0]):
        return True
    return user.op in ("getattr", "call_method", "method_check", "setattr") and is_member(cx, module, user.imm[0])
