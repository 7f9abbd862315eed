"""The passes over LIR, in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from waspy.ir.lir import Function, Unit
from waspy.passes import tracebacks

PASSES: tuple[tuple[str, Callable[[Function], object]], ...] = ()
"""Passes over one function each, by name."""


def run(unit: Unit, sources: Mapping[str, str], after: Callable[[str, Unit], None] = lambda name, unit: None) -> None:
    """Optimises a unit of compiled Python in place. `sources` has the text of the files that tracebacks may quote.
    `after` is called after each pass, as tests do to verify."""
    after("lower", unit)
    for name, transform in PASSES:
        for function in unit.functions.values():
            transform(function)
        after(name, unit)
    tracebacks.run(unit, sources)
    after("tracebacks", unit)


def run_runtime(unit: Unit) -> None:
    """Optimises the runtime in place."""
    for _, transform in PASSES:
        for function in unit.functions.values():
            transform(function)
