"""Where a program gets at builtin classes, so that it may make instances of them.

    int                  a value that may be called: `int`                  (builtin:int)
    isinstance(x, int)   only compared: nothing
    type(x)(y)           any class: `type`, `__class__`                     (builtin:*)
    type(x).__name__     only its name is read: nothing
    x.__init__(y)        makes an instance as well, whatever x is           (builtin:*)

Of classes whose names are not live in this sense the module has no constructors: see `restricted/builtins.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.pir import ClassDef, Instr, Value
from waspy.layout.assigned import BARE
from waspy.layout.facts import BuiltinRef
from waspy.lower.builtins import ANY_CLASS, DISCLOSING
from waspy.lower.method_names import ANY_METHOD, NAMESPACES
from waspy.lower.reprs.any import OBJECT
from waspy.lower.reprs.instances import InstanceRepr
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

NAMES = frozenset(["__name__", "__qualname__", "__module__", "__doc__"])
"""Attributes of classes that tell no more than a name or a text."""
TESTS = (BuiltinRef("isinstance"), BuiltinRef("issubclass"))


def gives_away(cx: FunctionLowering, cls: Value) -> bool:
    """Whether the value, a class, gets where it can be called."""
    return not all(_only_looks(cx, cls, user) for user in cx.users[cls])


def _only_looks(cx: FunctionLowering, cls: Value, user: object) -> bool:
    if not isinstance(user, Instr):
        return False
    if user.op == "call" and len(user.args) == 3 and user.args[2] is cls and user.args[1] is not cls:
        return cx.facts.resolve(user.args[0]) in TESTS
    if user.op == "tuple" and user.result is not None:
        return not gives_away(cx, user.result)
    if user.op in ("exc_match", "refine"):
        return user.args[0] is not cls
    return user.op == "is" or (user.op == "getattr" and user.imm[0] in NAMES)


def mark_attribute(cx: FunctionLowering, instr: Instr) -> None:
    """For `o.name` and `o.name(...)`: tells the linker if that may give or make an instance of any class, or give the
    namespace of one."""
    name, receiver = instr.imm[0], instr.args[0]
    if _gives_namespace(cx, name, receiver) and cx.unit.origin != "library":
        cx.em.live(ANY_METHOD)
    if name not in DISCLOSING:
        return
    if name == "__new__" and not _makes_own(cx, instr):
        cx.em.live(BARE)
    if name == "__class__":
        harmless = instr.op == "getattr" and instr.result is not None and not gives_away(cx, instr.result)
    else:
        definition = cx.facts.definitions.get(receiver)
        is_super = definition is not None and definition.op == "super"
        harmless = is_super or isinstance(cx.facts.resolve(receiver), ClassDef | BuiltinRef)
    if not harmless:
        cx.em.live(ANY_CLASS)


def _gives_namespace(cx: FunctionLowering, name: str, receiver: Value) -> bool:
    """Whether the attribute gives namespaces. `o.vars` is the builtin only if o may be a module."""
    return name in NAMESPACES and (name == "__dict__" or not isinstance(cx.operand(receiver).repr, InstanceRepr))


def _makes_own(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether it is called with the first parameter of a `__new__`: the class is known to make instances in its own
    way."""
    first = cx.definition.blocks[0].params[:1]
    if cx.definition.name != "__new__" or cx.definition.owner is None or not first:
        return False
    if instr.op == "call_method":
        return list(instr.args[1:2]) == first
    users = cx.users[instr.result] if instr.result is not None else []
    return bool(users) and all(_passes(cx, user, instr.result, first) for user in users)


def _passes(cx: FunctionLowering, user: object, callee: Value | None, first: list[Value]) -> bool:
    """Whether it is callee(*(first, ...), **keywords), or a step to that."""
    if not isinstance(user, Instr) or user.op == "dict_merge":
        return isinstance(user, Instr)
    packed = cx.facts.definitions.get(user.args[1]) if user.op == "call_ex" and user.args[0] is callee else None
    return packed is not None and packed.op == "tuple" and packed.args[:1] == first


def type_of(cx: FunctionLowering, instr: Instr, o: Operand) -> Operand:
    """type(o)"""
    if instr.result is not None and gives_away(cx, instr.result):
        cx.em.live(ANY_CLASS)
    return Operand(OBJECT, cx.em.call("ops.type_of", o.boxed(cx)))


def is_made(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether all that happens to the builtin `type` is that it makes classes, or that metaclasses are made below it:
    these do not give the class of something."""
    users = cx.users[instr.result] if instr.result is not None else ()
    return all(isinstance(u, Instr) and (_makes_class(u) or _is_base(cx, u)) for u in users)


OWN_MAKERS = frozenset([("enum._type", "EnumType")])
"""Metaclasses of the library that do not go through `type` to make classes."""


def is_unused_base(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether the builtin `type` only is the base of such metaclasses."""
    users = cx.users[instr.result] if instr.result is not None else ()
    made = [u for t in users if isinstance(t, Instr) and t.result is not None for u in cx.users[t.result]]
    whole = all(isinstance(u, Instr) and _is_base(cx, u) for u in users)
    return whole and all(isinstance(u, Instr) and (u.imm[0].module, u.imm[0].name) in OWN_MAKERS for u in made)


def _makes_class(user: Instr) -> bool:
    return user.op == "call" and len(user.args) == 4 and not user.imm[0]


def _is_base(cx: FunctionLowering, user: Instr) -> bool:
    """Whether the operation makes the bases of a class statement."""
    users = cx.users[user.result] if user.op == "tuple" and user.result is not None else ()
    return user.op == "tuple" and all(
        isinstance(u, Instr) and u.op == "class" and u.args[0] is user.result for u in users
    )
