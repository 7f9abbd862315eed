"""Printed PIR of small functions. `pytest --bless` rewrites the files: look at the difference."""

from __future__ import annotations

from pathlib import Path

import pytest
from frontend_support import build

from waspy.ir.printer import print_graph

GOLDEN = sorted((Path(__file__).parent.parent / "golden" / "pir").glob("*.txt"))


def render(source: str) -> str:
    functions = build(source).modules["__main__"].functions[1:]
    return "\n".join(print_graph(f).rstrip() + "\n" for f in functions)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_printed_pir(path: Path, request: pytest.FixtureRequest) -> None:
    text = path.read_text()
    blessed = []
    for case in text.split("[case ")[1:]:
        title, _, rest = case.partition("]\n")
        source = rest.partition("---\n")[0]
        blessed.append(f"[case {title}]\n{source}---\n{render(source)}")
    if request.config.getoption("--bless"):
        path.write_text("\n".join(blessed))
    else:
        assert "\n".join(blessed) == text
