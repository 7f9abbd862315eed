"""Transfer function of class patterns: `case Point(x=0, y=b)` reads attributes of what is an instance of the class.

What is read stands in a tuple: first what `__match_args__` of the class names, then what the pattern does.
"""

from __future__ import annotations

from collections.abc import Sequence

from waspy.infer.bodies import bound_names
from waspy.infer.engine import Engine, Version
from waspy.infer.narrow import may_be_instance
from waspy.infer.values import BOTTOM, TOP, Abs, Anything, Builtin, ClassObj, Inst, make_tuple
from waspy.infer.variables import attribute
from waspy.ir.pir import ClassDef, Instr


def match_class(engine: Engine, version: Version, instr: Instr) -> Abs:
    subject, classes = (engine.get(version, v) for v in instr.args)
    if not subject or not classes:
        return BOTTOM
    (cls,) = classes if len(classes) == 1 else (None,)
    count, names = instr.imm
    wanted = _positional(engine, version, instr, cls.cls, count) if isinstance(cls, ClassObj) else None
    known = isinstance(cls, Builtin) and cls.name in ITSELF and count <= 1 and not names
    if wanted is None and not known:
        for value in (subject, classes):
            engine.escape(value)
        return TOP
    assert isinstance(cls, (ClassObj, Builtin))
    matching = frozenset(a for a in subject if may_be_instance(engine, a, cls) is not False)
    if wanted is None:  # the one positional pattern is for the object itself
        return make_tuple([matching] * count)
    if not all(isinstance(a, (Inst, Anything)) for a in matching):
        engine.escape(matching)
        return TOP
    return make_tuple([attribute(engine, version, instr, matching, name) for name in (*wanted, *names)])


ITSELF = frozenset(["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"])


def _positional(engine: Engine, version: Version, instr: Instr, cls: ClassDef, count: int) -> Sequence[str] | None:
    """The attributes that so many positional patterns stand for; None: they are not known."""
    engine.read(engine.classes.fact(cls).shape, (version, instr))
    order = engine.classes.mro(cls)
    if order is None or engine.classes.is_opaque(cls):
        return None
    if not count:
        return ()
    owner = next((c for c in order if "__match_args__" in bound_names(c.body)), None)
    found = _match_args(owner) if owner is not None else None
    return found[:count] if found is not None and len(found) >= count else None


def _match_args(cls: ClassDef) -> Sequence[str] | None:
    """The constant that its body binds to `__match_args__`, once."""
    instrs = [i for block in cls.body.blocks for i in block.instrs]
    constants = {i.result: i.imm[0] for i in instrs if i.op == "const"}
    stored = [constants.get(i.args[-1]) for i in instrs if i.op == "ns_set" and i.imm[0] == "__match_args__"]
    one = stored[0] if len(stored) == 1 else None
    return one if isinstance(one, tuple) and all(isinstance(name, str) for name in one) else None


RULES = {"match_class": match_class}
