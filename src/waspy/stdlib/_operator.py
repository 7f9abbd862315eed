"""_operator: what Lib's modules ask the C module for."""

from operator import *
from operator import call, countOf, index, length_hint


def _compare_digest(a, b, /):
    """Whether a and b are equal, in a time that depends on b's length only."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        a, b = a.encode(), b.encode()
    else:
        for value in (a, b):
            if not isinstance(value, (bytes, bytearray)):
                kinds = f"'{type(a).__name__}' and '{type(b).__name__}'"
                raise TypeError(f"unsupported operand types(s) or combination of types: {kinds}")
    difference = len(a) ^ len(b)
    for x, y in zip(a if len(a) == len(b) else b, b):
        difference |= x ^ y
    return difference == 0
