"""The passes over LIR, in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from waspy.ir.lir import Function, Unit
from waspy.passes import cold_paths, effects, hoist, inline, inline_python, outline, returned, simplify, tracebacks
from waspy.passes.effects import Effects
from waspy.wasm.rules import TypeRules

After = Callable[[str, Unit], None]


@dataclass(slots=True)
class Optimised:
    """What is known of the runtime once it is optimised: its functions that are worth copying into their callers, and
    what each may change."""

    inlinable: Mapping[str, Function]
    effects: Effects


def _nothing(name: str, unit: Unit) -> None:
    """What is done after each pass, but in tests, which verify."""


def run(
    unit: Unit,
    sources: Mapping[str, str],
    runtime: Optimised,
    rules: TypeRules,
    after: After = _nothing,
) -> None:
    """Optimises a unit of compiled Python in place. `sources` has the text of the files that tracebacks may quote.
    `after` is called after each pass."""
    after("lower", unit)
    for function in unit.functions.values():
        simplify.run(function, rules)
    after("simplify", unit)
    inline.run(unit, runtime.inlinable.get, rules)
    after("inline", unit)
    inline_python.run(unit, rules)
    after("inline_python", unit)
    outline.run(unit, rules)
    after("outline", unit)
    _hoist(unit, runtime.effects, rules)
    after("hoist", unit)
    tracebacks.run(unit, sources)
    after("tracebacks", unit)
    returned.run(unit)
    after("returned", unit)


def _hoist(unit: Unit, known: Effects, rules: TypeRules) -> None:
    own = effects.of_unit(unit, rules, known)

    def of(symbol: str) -> frozenset[effects.Place] | None:
        return own.get(symbol) if symbol in unit.functions else known.get(symbol)

    for function in unit.functions.values():
        if hoist.run(function, rules, of):
            simplify.run(function, rules)
        if cold_paths.run(function, rules):
            simplify.run(function, rules)


def run_runtime(unit: Unit) -> Optimised:
    """Optimises the runtime in place."""
    rules = TypeRules(unit)
    for function in unit.functions.values():
        simplify.run(function, rules)
    inline.run(unit, rules=rules)
    inlinable = {name: function for name, function in unit.functions.items() if inline.is_wanted(function)}
    return Optimised(inlinable, effects.of_unit(unit, rules, {}))
