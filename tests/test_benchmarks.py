"""The programs of `benchmarks/` do compiled what they do under CPython. Two of the sets run long: WASPY_SLOW=1."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from differential import on_cpython, on_node

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
SETS = ["programs", "classics", "kernels"] if os.environ.get("WASPY_SLOW") else ["programs"]
FILES = [path for name in SETS for path in sorted((BENCHMARKS / name).glob("*.py"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_benchmark(path: Path) -> None:
    assert on_node(path, []) == on_cpython(path, [])
