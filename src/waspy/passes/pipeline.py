"""The passes over LIR, in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from waspy.ir.lir import Function, Unit
from waspy.passes import inline, returned, simplify, tracebacks
from waspy.wasm.rules import TypeRules

After = Callable[[str, Unit], None]


def _nothing(name: str, unit: Unit) -> None:
    """What is done after each pass, but in tests, which verify."""


def run(
    unit: Unit,
    sources: Mapping[str, str],
    inlinable: Mapping[str, Function],
    rules: TypeRules,
    after: After = _nothing,
) -> None:
    """Optimises a unit of compiled Python in place. `sources` has the text of the files that tracebacks may quote,
    `inlinable` the functions of the runtime that are copied into their callers. `after` is called after each pass."""
    after("lower", unit)
    for function in unit.functions.values():
        simplify.run(function, rules)
    after("simplify", unit)
    inline.run(unit, inlinable.get, rules)
    after("inline", unit)
    tracebacks.run(unit, sources)
    after("tracebacks", unit)
    returned.run(unit)
    after("returned", unit)


def run_runtime(unit: Unit) -> dict[str, Function]:
    """Optimises the runtime in place; the result are its functions that are worth inlining elsewhere."""
    rules = TypeRules(unit)
    for function in unit.functions.values():
        simplify.run(function, rules)
    inline.run(unit, rules=rules)
    return {name: function for name, function in unit.functions.items() if inline.is_wanted(function)}
