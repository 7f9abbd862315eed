"""No program of `benchmarks/` grows beyond its budget of bytes unnoticed."""

from __future__ import annotations

import pytest

from suite import budget

PROGRAMS = budget.programs()
ALLOWED = budget.allowed()


def test_every_program_has_a_budget() -> None:
    assert ALLOWED.keys() == PROGRAMS.keys(), budget.COMMAND


@pytest.mark.parametrize("name", ALLOWED)
def test_size(name: str) -> None:
    complaint = budget.complaint(name, budget.size(PROGRAMS[name]), ALLOWED[name])
    assert complaint is None, complaint
