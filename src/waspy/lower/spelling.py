"""Which variables a name that is not defined may mean: what `runtime/spelling.py` is for attributes.

value = 1; print(vlaue)     near("vlaue", ["value"...]) is ["value"]
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest

MOVE = 2
"""The cost of a character too many, one too few, or another."""
CASE = 1
"""Of the same letter in the other case."""
LONGEST = 40
MOST_NAMES = 750
"""Among more names CPython does not search."""
MOST_FOUND = 12
"""Which of them are bound is known at run time only; that none of so many is, is not to be expected."""


def near(name: str, candidates: Iterable[str]) -> list[str]:
    """Those that are near enough, the nearest first, then in the given order."""
    names = dict.fromkeys(candidates)
    if len(names) >= MOST_NAMES:
        return []
    found = []
    a, letters = name.encode(), frozenset(name.lower())
    for candidate in names:
        b = candidate.encode()
        most = (len(a) + len(b) + 3) * MOVE // 6
        if abs(len(a) - len(b)) * MOVE > most or len(letters.symmetric_difference(candidate.lower())) > most:
            continue  # each change of cost MOVE concerns two letters at most
        cost = distance(a, b)
        if 0 < cost <= most:
            found.append((cost, candidate))
    return [candidate for _, candidate in nsmallest(MOST_FOUND, found, key=lambda pair: pair[0])]


def distance(a: bytes, b: bytes) -> int:
    """The Levenshtein distance, with CPython's costs (Python/suggestions.c)."""
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not a or not b:
        return (len(a) + len(b)) * MOVE
    if max(len(a), len(b)) > LONGEST:
        return 1 << 20
    row = [i * MOVE for i in range(len(a) + 1)]
    for j, y in enumerate(b):
        diagonal, row[0] = row[0], (j + 1) * MOVE
        for i, x in enumerate(a, 1):
            changed = diagonal + _change(x, y)
            diagonal = row[i]
            row[i] = min(row[i - 1] + MOVE, row[i] + MOVE, changed)
    return row[-1]


def _change(x: int, y: int) -> int:
    if x == y:
        return 0
    return CASE if chr(x).lower() == chr(y).lower() and max(x, y) < 128 else MOVE
