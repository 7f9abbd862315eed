"""Random programs of classes and of ints: `WASPY_RANDOM_SEEDED` of each kind, from the seed `WASPY_SEED` on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import random_ints
import random_objects
import random_subclasses
from differential import on_cpython, on_node

START = int(os.environ.get("WASPY_SEED", "0"))
COUNT = int(os.environ.get("WASPY_RANDOM_SEEDED", "2"))
GENERATORS = {
    "ints": random_ints.Generator,
    "objects": random_objects.Generator,
    "subclasses": random_subclasses.Generator,
}


@pytest.mark.parametrize("kind", GENERATORS)
@pytest.mark.parametrize("seed", range(START, START + COUNT))
def test_random(kind: str, seed: int, tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text(GENERATORS[kind](seed).program())
    expected, found = on_cpython(path, [], is_limited=True), on_node(path, [])
    assert (found.output, found.code) == (expected.output, expected.code), path.read_text()
