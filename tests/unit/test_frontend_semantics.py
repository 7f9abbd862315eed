"""Whole programs through PIR behave as under CPython: output, exceptions, tracebacks."""

from __future__ import annotations

from pathlib import Path

import pytest
from frontend_support import function, run_cpython, run_pir
from random_programs import Generator

CASES = Path(__file__).parent / "frontend_cases"


def cases(name: str) -> list[str]:
    return [case.lstrip("\n") for case in (CASES / name).read_text().split("---\n")]


def title(source: str) -> str:
    return source.partition("\n")[0][:50]


@pytest.mark.parametrize("source", cases("semantics.txt"), ids=title)
def test_program(source: str) -> None:
    assert run_pir(source) == run_cpython(source)


@pytest.mark.parametrize("source", cases("tracebacks.txt"), ids=title)
def test_traceback(source: str) -> None:
    assert run_pir(source) == run_cpython(source)


@pytest.mark.parametrize("start", range(0, 60, 10))
def test_random_control_flow(start: int) -> None:
    for seed in range(start, start + 10):
        source = Generator(seed).program()
        expected, actual = run_cpython(source), run_pir(source)
        assert (actual.output, actual.error) == (expected.output, expected.error), f"seed {seed}"


def nested_finally(depth: int) -> str:
    lines = ["def f(g):"]
    for level in range(depth):
        lines += ["    " * (level + 1) + "try: g()", "    " * (level + 1) + "finally:"]
    return "\n".join([*lines, "    " * (depth + 1) + "return 1\n"])


def test_code_is_linear_in_nested_finally() -> None:
    sizes = [len(function(nested_finally(depth), "f").blocks) for depth in (5, 10, 15)]
    assert sizes[2] - sizes[1] == sizes[1] - sizes[0] < 100
