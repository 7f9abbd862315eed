"""Random programs of classes: `WASPY_RANDOM_OBJECTS` says how many, `WASPY_SEED` where they start."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from differential import on_cpython, on_node
from random_objects import Generator

START = int(os.environ.get("WASPY_SEED", "0"))
COUNT = int(os.environ.get("WASPY_RANDOM_OBJECTS", "2"))


@pytest.mark.parametrize("seed", range(START, START + COUNT))
def test_random_objects(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text(Generator(seed).program())
    expected, found = on_cpython(path, []), on_node(path, [])
    assert (found.output, found.code) == (expected.output, expected.code), path.read_text()
