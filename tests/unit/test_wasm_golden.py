"""Stackified code of small functions, as text. `WASPY_BLESS=1` rewrites the expected part."""

from __future__ import annotations

import os
from pathlib import Path

from waspy.ir.lir_parser import parse_function
from waspy.passes import stackify
from waspy.wasm import wat

GOLDEN = Path(__file__).parent.parent / "golden" / "stackify.txt"


def test_stackify() -> None:
    """A case is `== title`, LIR, `----`, code."""
    text = GOLDEN.read_text()
    out = []
    for case in text.split("== ")[1:]:
        title, _, rest = case.partition("\n")
        source = rest.partition("----\n")[0]
        out.append(f"== {title}\n{source}----\n{wat.dump(stackify.run(parse_function(source)))}")
    actual = "\n".join(out)
    if os.environ.get("WASPY_BLESS"):
        GOLDEN.write_text(actual)
    assert actual == GOLDEN.read_text()
