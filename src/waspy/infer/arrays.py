"""What inference knows of array.array where the typecode is spelled out: it says what the items are.

Each typecode has an atom of its own, `Prim("array.array d")`: nothing that refers to objects is in an array, so no more
needs to be known of one.
"""

from __future__ import annotations

from collections.abc import Mapping

from waspy.infer.interval_rules import Interval, word_bounds
from waspy.infer.values import FLOAT, INT, STR, Abs, Prim

BITS: Mapping[str, int] = {
    "b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "l": 64, "L": 64, "q": 64, "Q": 64,
}  # fmt: skip
"""Of the typecodes of ints."""
CODES = (*BITS, "f", "d", "u")


def name_of(code: str) -> str:
    """Of the atom."""
    return f"array.array {code}"


def _items(code: str) -> Abs:
    return INT if code in BITS else STR if code == "u" else FLOAT


def bounds(code: str) -> Interval:
    """Of ints that fit."""
    return word_bounds(BITS[code], code.islower())


ITEMS: Mapping[str, Abs] = {name_of(code): _items(code) for code in CODES}
"""What is in the arrays of each atom's name."""
BOUNDS: Mapping[Prim, Interval] = {Prim(name_of(code)): bounds(code) for code in BITS}
KINDS = frozenset(map(Prim, ITEMS))
