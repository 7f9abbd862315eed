"""Who may run the first clone of a function, the one that takes anything: through the runtime, by the function object.

A function is *closed* if all its calls are operations that inference has seen. Its first clone then runs only where
such an operation is lowered without its target, `Clone.callees`, and where inference has not been, `Clone.unseen`: it
takes code for dead behind an error that it foresees, and what is there is lowered all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from waspy.infer.engine import Engine, Version
from waspy.infer.interval_heap import called_by, is_by_object
from waspy.infer.types import Choice, Clone, Direct, Dispatch
from waspy.ir.pir import FunctionDef, Instr


def closed(engine: Engine) -> set[FunctionDef]:
    return {
        function
        for function, versions in engine.versions.items()
        if function.kind in ("function", "lambda")
        and function not in engine.called_unseen
        and versions
        and not any(v.generic or v.open for v in versions)
    }


def tried(engine: Engine) -> set[FunctionDef]:
    """The functions that are called where an exception has a handler: it will be caught, most likely."""
    return {
        called
        for versions in engine.versions.values()
        for version in versions
        for block in version.function.blocks
        if block.handler is not None
        for instr in block.instrs
        for called in called_by(version.targets.get(instr, {}))
    }


def note(engine: Engine, made: Mapping[Version, Clone], clones: Mapping[FunctionDef, list[Clone]]) -> None:
    """Fills in `callees` and `unseen` of all clones. The first may run for what any version is for."""
    version_of = {clone: version for version, clone in made.items()}
    for function, known in clones.items():
        for clone in known:
            versions = engine.versions[function] if clone is known[0] else [version_of[clone]]
            clone.callees = _callees(engine, clone, versions)
            clone.unseen = frozenset.intersection(*(_unseen(v) for v in versions)) if versions else frozenset()


def _callees(engine: Engine, clone: Clone, versions: Iterable[Version]) -> dict[Instr, list[FunctionDef]]:
    found: dict[Instr, dict[FunctionDef, None]] = {}
    for version in versions:
        for instr, cases in version.targets.items():
            for called in called_by(cases):
                direct = instr in clone.targets and is_called_directly(clone, instr)
                if not direct or is_by_object(engine, instr, called):
                    found.setdefault(instr, {})[called] = None
    return {instr: list(functions) for instr, functions in found.items()}


def is_called_directly(clone: Clone, instr: Instr) -> bool:
    """Whether lowering calls what the target is, if the arguments fit."""
    target = clone.targets[instr]
    if instr.op == "call" or isinstance(target, Choice):
        clones = target.clones if isinstance(target, Choice) else [target.clone] if isinstance(target, Direct) else []
        return not any(p.has_default for clone in clones for p in clone.function.params)
    return instr.op == "call_method" and isinstance(target, Dispatch)


def _unseen(version: Version) -> frozenset[Instr]:
    return frozenset(
        instr
        for block in version.function.blocks
        for instr in block.instrs
        if block not in version.blocks or not all(version.values.get(a) for a in instr.args)
    )
