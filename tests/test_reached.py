"""Programs that get at something without naming it do not miss it in the module.

Each case is a program of its own: what one reaches would hide what another does not.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from differential import on_cpython, on_node

CASES = sorted((Path(__file__).parent / "reached").glob("*.py"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    expected, found = on_cpython(path, []), on_node(path, [])
    assert (found.output, found.code) == (expected.output, expected.code)
    assert found.error.partition(":")[0] == expected.error.partition(":")[0]
