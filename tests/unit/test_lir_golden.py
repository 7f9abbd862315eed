"""Printed LIR: what each pass makes of small functions, and what typed functions are lowered to.

`pytest --bless` rewrites the files: look at the difference."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from golden_cases import check_cases

from waspy import library
from waspy.frontend.build_pir import build_program
from waspy.frontend.census import take_census
from waspy.frontend.load import load_program
from waspy.infer import analysis
from waspy.ir.lir import Frame, Pos, Unit
from waspy.ir.lir_parser import parse_unit
from waspy.ir.printer import print_graph, print_unit
from waspy.lower import layouts_of, lower_program
from waspy.passes import (
    cold_paths,
    hoist,
    inline,
    inline_python,
    outline,
    pipeline,
    returned,
    simplify,
    split_generators,
)
from waspy.wasm.rules import TypeRules
from waspy.wasm.types import StructType

GOLDEN = Path(__file__).parent.parent / "golden"


def _simplify(unit: Unit) -> None:
    for function in unit.functions.values():
        simplify.run(function, TypeRules(unit))


def _return(unit: Unit) -> None:
    for function in unit.functions.values():
        if "!" not in function.name:  # no entry
            function.frame = Frame("test.py", function.name)
    returned.run(unit)


def _hoist(unit: Unit) -> None:
    for function in unit.functions.values():
        hoist.run(function, TypeRules(unit), {"slow_apart": frozenset({("$List", "items"), ("$List", "length")})}.get)
        simplify.run(function, TypeRules(unit))


def _split(unit: Unit) -> None:
    parent = unit.types["$Generator"]
    assert isinstance(parent, StructType)
    split_generators.run(unit, dict.fromkeys(list(unit.functions), split_generators.Kind(parent, {})))


def _separate(unit: Unit) -> None:
    for function in unit.functions.values():
        cold_paths.run(function, TypeRules(unit))
        simplify.run(function, TypeRules(unit))


def _inline_python(unit: Unit) -> None:
    for function in unit.functions.values():
        function.frame = Frame("test.py", function.name)
        for i in (i for b in function.blocks for i in b.instrs):
            i.pos = Pos(1, 0, 1, 1)
    inline_python.run(unit, TypeRules(unit))


def _outline(unit: Unit) -> None:
    for function in unit.functions.values():
        function.frame = Frame("test.py", function.name)
    outline.run(unit, TypeRules(unit))


PASSES: dict[str, Callable[[Unit], None]] = {
    "simplify": _simplify,
    "inline": lambda unit: inline.run(unit, rules=TypeRules(unit)),
    "split_generators": _split,
    "returned": _return,
    "inline_python": _inline_python,
    "hoist": _hoist,
    "cold_paths": _separate,
    "outline": _outline,
}


@pytest.mark.parametrize("name", PASSES)
def test_pass(name: str, request: pytest.FixtureRequest) -> None:
    def render(source: str) -> str:
        unit = parse_unit(source)
        PASSES[name](unit)
        return print_unit(unit).rstrip() + "\n"

    check_cases(GOLDEN / "passes" / f"{name}.txt", render, request.config.getoption("--bless"))


def lowered(source: str) -> str:
    """The typed clone of the function `f`, after all passes."""
    runtime = library.runtime()
    graph = load_program(None, source=source, builtin_modules=runtime.registry.module_names())
    census = take_census(graph)
    program = build_program(graph, census, graph.diagnostics)
    layouts = layouts_of(program, census, runtime.registry)
    typing = analysis.run(program, census, layouts.fields)
    unit = lower_program(program, census, runtime.registry, typing, layouts)
    known = pipeline.Optimised({}, runtime.optimised.effects)
    pipeline.run(unit, {}, known, runtime.rules(unit))
    name = next(n for n in ("__main__:f@1", "__main__:f") if n in unit.functions)
    return print_graph(unit.functions[name]).rstrip() + "\n"


@pytest.mark.parametrize("path", sorted((GOLDEN / "lower").glob("*.txt")), ids=lambda path: path.stem)
def test_lowering(path: Path, request: pytest.FixtureRequest) -> None:
    check_cases(path, lowered, request.config.getoption("--bless"))
