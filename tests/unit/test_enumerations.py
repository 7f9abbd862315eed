"""Programs with enumerations do none of the rare things that make attributes slow, nor carry much (`stdlib/enum`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from waspy import driver
from waspy.request import Request

PLAIN = "class Point:\n    def __init__(self):\n        self.x = 1\nprint(Point().x)\n"
CASES = {
    "Enum": "from enum import Enum\nclass C(Enum):\n    A = 1\n    B = 2\nprint(C.A, C(2), [c.name for c in C])\n",
    "IntEnum": "from enum import IntEnum, auto\nclass C(IntEnum):\n    A = auto()\nprint(C.A + 1, C(1).value)\n",
    "StrEnum": "from enum import StrEnum, auto\nclass C(StrEnum):\n    A = auto()\nprint(C.A, C('a').name)\n",
    "Flag": "from enum import Flag, auto\nclass C(Flag):\n    A = auto()\n    B = auto()\nprint(C.A | C.B, ~C.A)\n",
    "mixin": "from enum import Enum\nclass C(Point, Enum):\n    A = ()\nprint(C.A.x)\n",
    "functional": "from enum import Enum\nC = Enum('C', 'A B')\nprint(list(C))\n",
}


@pytest.mark.parametrize("name", CASES)
def test_steady(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[Iterable[str]] = []
    link = driver._link

    def linked(*args: Any) -> Any:
        result = link(*args)
        found.append(result.live)
        return result

    monkeypatch.setattr(driver, "_link", linked)
    driver.compile_program(Request(PLAIN + CASES[name], "program.py", None, "", ("program.py",)))
    assert [list(live) for live in found] == [[]]
