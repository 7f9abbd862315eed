"""Printed PIR of small functions. `pytest --bless` rewrites the files: look at the difference."""

from __future__ import annotations

from pathlib import Path

import pytest
from frontend_support import build
from golden_cases import check_cases

from waspy.ir.printer import print_graph

GOLDEN = sorted((Path(__file__).parent.parent / "golden" / "pir").glob("*.txt"))


def render(source: str) -> str:
    functions = build(source).modules["__main__"].functions[1:]
    return "\n".join(print_graph(f).rstrip() + "\n" for f in functions)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_printed_pir(path: Path, request: pytest.FixtureRequest) -> None:
    check_cases(path, render, request.config.getoption("--bless"))
