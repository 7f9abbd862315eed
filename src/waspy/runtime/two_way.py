"""String search in linear time and constant space: Crochemore and Perrin, "Two-way string-matching", JACM 38 (1991),
in the form of CPython's Objects/stringlib/fastsearch.h. Only for inputs on which the simple ways are slow."""

from waspy.lang import *
from waspy.runtime.layout import *
from waspy.runtime.str import char_at


@struct
class Factorization:
    """Where the needle is cut, and the period of its right part."""

    cut: i32
    period: i32


def maximal_suffix(needle: Str, inverted: bool) -> Factorization:
    """The lexicographically largest suffix, under the order of characters or the inverted order."""
    best = 0
    candidate = 1
    k = 0
    period = 1
    while candidate + k < needle.length:
        difference = char_at(needle, candidate + k) - char_at(needle, best + k)
        if difference == 0:
            if k + 1 != period:
                k += 1
            else:
                candidate += period
                k = 0
        elif (difference < 0) != inverted:
            candidate += k + 1
            k = 0
            period = candidate - best
        else:
            best = candidate
            candidate += 1
            k = 0
            period = 1
    return Factorization(best, period)


def factorize(needle: Str) -> Factorization:
    """A critical factorization: the local period at the cut is the period of the needle."""
    a = maximal_suffix(needle, False)
    b = maximal_suffix(needle, True)
    if a.cut > b.cut:
        return a
    return b


def is_periodic(needle: Str, f: Factorization) -> bool:
    """Does the needle's left part repeat with the period of the right one?"""
    if f.period + f.cut > needle.length:
        return False
    i = 0
    while i < f.cut:
        if char_at(needle, i) != char_at(needle, f.period + i):
            return False
        i += 1
    return True


def find_two_way(s: Str, sub: Str, start: i32, end: i32) -> i32:
    """The first place of sub (not empty) within s[start:end], or -1."""
    f = factorize(sub)
    cut = f.cut
    m = sub.length
    periodic = is_periodic(sub, f)
    period = f.period
    if not periodic:
        period = (cut if cut > m - cut else m - cut) + 1
    memory = 0  # how much of the needle's beginning is known to match
    at = start
    while at + m <= end:
        i = cut if cut > memory else memory
        while i < m and char_at(s, at + i) == char_at(sub, i):
            i += 1
        if i < m:
            at += i - cut + 1
            memory = 0
        else:
            i = memory
            while i < cut and char_at(s, at + i) == char_at(sub, i):
                i += 1
            if i >= cut:
                return at
            at += period
            memory = m - period if periodic else 0
    return -1
