"""What `__set_name__` of the members of a class does with the class: the class statement calls it."""

from __future__ import annotations

from waspy.infer.engine import Engine, Version
from waspy.infer.leaks import make_opaque
from waspy.infer.lookups import lookup
from waspy.infer.values import STR, Abs, Anything, ClassObj, Func, Inst
from waspy.ir.pir import ClassDef, Instr

HOOK = "__set_name__"


def tell_member(engine: Engine, version: Version, instr: Instr, cls: ClassDef, value: Abs) -> None:
    """The body of the class binds a name to the value, which may have the hook."""
    for atom in engine.ordered(value):
        if not isinstance(atom, Inst | Anything):
            continue
        hooks = lookup(engine, version, instr, atom.cls, HOOK) if isinstance(atom, Inst) else None
        if hooks is None:
            if any(function.name == HOOK for function in engine.parents):
                make_opaque(engine, cls)
            continue
        for hook in engine.ordered(hooks):
            if isinstance(hook, Func) and hook.kind == "function" and len(hook.function.blocks[0].params) == 3:
                engine.open(hook.function, [frozenset({atom}), frozenset({ClassObj(cls)}), STR])
            else:
                make_opaque(engine, cls)
