"""Shared by all tests: the compile cache of the test run, and how programs are run."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(Path(__file__).parent))


def pytest_addoption(parser: object) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite golden files")  # type: ignore[attr-defined]
