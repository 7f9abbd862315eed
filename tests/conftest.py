"""Shared by all tests: the compile cache of the test run, and how programs are run."""

from __future__ import annotations

import gc
import itertools
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(Path(__file__).parent))


def pytest_addoption(parser: object) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite golden files")  # type: ignore[attr-defined]


TESTS_BETWEEN = 100
_finished = itertools.count(1)


def pytest_runtest_teardown() -> None:
    """What the cache reads is kept from the collector, and with it all that is there at the time (`waspy.pickling`):
    what was compiled by then would stay as long as the process, gigabytes in the end."""
    if next(_finished) % TESTS_BETWEEN == 0:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
