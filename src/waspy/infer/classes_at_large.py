"""Classes of which unknown code makes instances: type(x)(...), where x is not known, calls `__init__` with anything.

The class of a value that is not known is at large unless all that is done with it is harmless. Then anything may be
passed to `__init__` of every class whose instances are among values unknown.
"""

from __future__ import annotations

from collections.abc import Iterable

from waspy.infer.engine import Engine, Version
from waspy.infer.flow import Flow, Item
from waspy.infer.leaks import give_classes
from waspy.infer.values import TOP, Abs
from waspy.ir.pir import Instr, Term, Value

LOOKING = frozenset(["is", "compare", "contains", "format", "truth", "not", "drop", "exc_match", "getitem"])
LOOKING_CALLS = frozenset(["isinstance", "issubclass", "str", "repr", "print", "hash", "id", "callable", "len"])
TEXTS = frozenset(["__name__", "__qualname__", "__module__", "__doc__"])
MAKING = frozenset(["__init__", "__new__", "__reduce__", "__reduce_ex__"])
"""Methods that set up, make, or tell how to make instances of the class: looked up on values that are not known."""
GIVING = frozenset([("sys", "exc_info"), ("contextlib", "ExitStack"), ("contextlib", "AsyncExitStack")])
"""What gives unknown code the class of an exception."""
EXITS = ("__exit__", "__aexit__")


def class_of_unknown(engine: Engine, version: Version, instr: Instr) -> Abs:
    """The class of something that is not known is the result."""
    if not engine.gives_classes and instr.result is not None and not is_looked_at(version.flow, [instr.result]):
        give_classes(engine)
    return TOP


def exc_type(engine: Engine, version: Version, instr: Instr) -> Abs:
    """Only methods called `__exit__` get that."""
    if not engine.gives_classes:
        exits = [f for f in engine.parents if f.qualname.rpartition(".")[2] in EXITS]
        if not all(is_looked_at(engine.flow(f), f.blocks[0].params[1:2]) for f in exits):
            give_classes(engine)
    return TOP


def note_method(engine: Engine, version: Version, instr: Instr, name: str) -> None:
    """A method of this name of something that is not known is called or read."""
    if name not in MAKING or engine.gives_classes or not instr.args:
        return
    made = version.flow.definitions.get(instr.args[0])
    if made is None or made.op != "super":
        give_classes(engine)


def is_looked_at(flow: Flow, values: Iterable[Value]) -> bool:
    """Whether nothing is called or kept of these values."""
    return all(_only_looks(flow, user, value) for value in values for user in flow.users.get(value, ()))


def _only_looks(flow: Flow, user: Item, value: Value) -> bool:
    if isinstance(user, Term):
        return user.op == "branch"
    if user.op == "getattr":
        return user.imm[0] in TEXTS
    if user.op == "getitem":
        return user.args[0] is not value
    if user.op == "call":
        callee = flow.definitions.get(user.args[0])
        return callee is not None and callee.op == "builtin" and callee.imm[0] in LOOKING_CALLS and not user.imm[0]
    return user.op in LOOKING


RULES = {"exc_type": exc_type}
