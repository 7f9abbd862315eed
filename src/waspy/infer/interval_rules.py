"""Arithmetic on intervals of ints: what an operator gives for operands within given bounds.

An interval is (low, high), both ends included. A bound beyond 2**64 is as good as none, and becomes `INFINITE`: large
enough that the rules need no special case for it, as what they divide and shift it by is at most `FAR` and `MOST_BITS`.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isqrt
from typing import TypeAlias

Interval: TypeAlias = tuple[int, int]

FAR = 1 << 64
INFINITE = 1 << 1000
FULL: Interval = (-INFINITE, INFINITE)
MOST_BITS = 300
"""Shifts by more than this have the same bounds as by this."""


def bounded(low: int, high: int) -> Interval:
    return (-INFINITE if low < -FAR else min(low, FAR)), (INFINITE if high > FAR else max(high, -FAR))


def word_bounds(bits: int, signed: bool) -> Interval:
    """Of machine words."""
    return (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)


def hull(a: Interval, b: Interval) -> Interval:
    """The least interval that holds both."""
    return min(a[0], b[0]), max(a[1], b[1])


def joined(a: Interval | None, b: Interval | None) -> Interval | None:
    """The least interval that holds both; None holds nothing."""
    if a is None or b is None:
        return b if a is None else a
    return hull(a, b)


def corners(f: Callable[[int, int], int], a: Interval, b: tuple[int, ...]) -> Interval:
    """Of an operation that is monotone in each operand."""
    values = [f(x, y) for x in a for y in b]
    return bounded(min(values), max(values))


def add(a: Interval, b: Interval) -> Interval:
    return bounded(a[0] + b[0], a[1] + b[1])


def sub(a: Interval, b: Interval) -> Interval:
    return bounded(a[0] - b[1], a[1] - b[0])


def mul(a: Interval, b: Interval) -> Interval:
    return corners(lambda x, y: x * y, a, b)


def floordiv(a: Interval, b: Interval) -> Interval:
    """Divisors of either sign apart; 0 raises."""
    divisors = [d for d in (b[0], -1, 1, b[1]) if b[0] <= d <= b[1] and d != 0]
    return corners(lambda x, y: x // y, a, tuple(divisors)) if divisors else FULL


def mod(a: Interval, b: Interval) -> Interval:
    """The result has the sign of the divisor, and is nearer to 0."""
    low, high = min(b[0] + 1, 0), max(b[1] - 1, 0)
    if a[0] >= 0 and b[0] > 0:
        high = min(high, a[1])
    return bounded(low, high)


def and_(a: Interval, b: Interval) -> Interval:
    ceilings = [x[1] for x in (a, b) if x[0] >= 0]
    return (0, min(ceilings)) if ceilings else _bits(a, b)


def or_(a: Interval, b: Interval) -> Interval:
    low, high = _bits(a, b)
    return (max(a[0], b[0]), high) if a[0] >= 0 and b[0] >= 0 else (low, high)


def xor(a: Interval, b: Interval) -> Interval:
    return _bits(a, b)


def _bits(a: Interval, b: Interval) -> Interval:
    """Everything with as many bits as the longer operand."""
    bits = max(x.bit_length() for x in (*a, *b))
    return bounded(0 if min(*a, *b) >= 0 else -(1 << bits), (1 << bits) - 1)


def lshift(a: Interval, b: Interval) -> Interval:
    return corners(lambda x, y: x << y, a, _shifts(b))


def rshift(a: Interval, b: Interval) -> Interval:
    return corners(lambda x, y: x >> y, a, _shifts(b))


def power(a: Interval, b: Interval) -> Interval:
    """By a natural number that is known; else anything."""
    n = b[0]
    if not 0 <= n == b[1] <= MOST_BITS:
        return FULL
    low, high = corners(lambda x, y: x**y, a, (n,))
    return (min(low, 0) if n % 2 else 0, high) if a[0] <= 0 <= a[1] else (low, high)


def _shifts(b: Interval) -> Interval:
    """A negative one raises."""
    return min(max(b[0], 0), MOST_BITS), min(max(b[1], 0), MOST_BITS)


BINARY: dict[str, Callable[[Interval, Interval], Interval]] = {
    "+": add, "-": sub, "*": mul, "//": floordiv, "%": mod, "&": and_, "|": or_, "^": xor, "<<": lshift, ">>": rshift,
    "**": power,
}  # fmt: skip
UNARY: dict[str, Callable[[Interval], Interval]] = {
    "-": lambda a: (-a[1], -a[0]),
    "+": lambda a: a,
    "~": lambda a: (~a[1], ~a[0]),
}


def smallest(a: Interval, b: Interval) -> Interval:
    return min(a[0], b[0]), min(a[1], b[1])


def largest(a: Interval, b: Interval) -> Interval:
    return max(a[0], b[0]), max(a[1], b[1])


def absolute(a: Interval) -> Interval:
    if a[0] >= 0:
        return a
    return (0 if a[1] >= 0 else -a[1]), max(-a[0], a[1])


# --- what a comparison tells ---
NEGATED = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def narrowed(a: Interval, op: str, b: Interval) -> Interval | None:
    """The part of a for which `a op b` can hold; None: there is none."""
    if op in ("true", "false"):
        op, b = ("!=" if op == "true" else "=="), (0, 0)
    low, high = a
    if op in ("square<", "square<="):
        highest = b[1] - (op == "square<")
        root = isqrt(highest) if highest >= 0 else -1
        low, high = max(low, -root), min(high, root)
    elif op in ("<", "<="):
        high = min(high, b[1] - (op == "<"))
    elif op in (">", ">="):
        low = max(low, b[0] + (op == ">"))
    elif op == "==":
        low, high = max(low, b[0]), min(high, b[1])
    elif b[0] == b[1]:
        low, high = low + (low == b[0]), high - (high == b[0])
    return (low, high) if low <= high else None


WIDENED = (0, 1 << 8, 1 << 16, 1 << 30, 1 << 31, 1 << 32, 1 << 53, 1 << 62, 1 << 63)
"""Bounds that grow go on to the next of these, so that every chain of intervals is short."""


def widened(old: Interval, new: Interval) -> Interval:
    """new, with the bounds that grew moved outward."""
    low, high = new
    if low < old[0]:
        low = next((-t for t in WIDENED if -t <= low), -INFINITE)
    if high > old[1]:
        high = next((t - 1 for t in WIDENED if t - 1 >= high), INFINITE)
    return low, high
