"""Error messages and reprs: a pattern in which each `%` stands for one string."""

from waspy.lang import *
from waspy.runtime import str as strings
from waspy.runtime.layout import *

PERCENT = 37
MOST_PIECES = 11


def fill1(pattern: Str, a: Str) -> Str:
    return _fill(pattern, Array[Str].of(a))


def fill2(pattern: Str, a: Str, b: Str) -> Str:
    return _fill(pattern, Array[Str].of(a, b))


def fill3(pattern: Str, a: Str, b: Str, c: Str) -> Str:
    return _fill(pattern, Array[Str].of(a, b, c))


def fill4(pattern: Str, a: Str, b: Str, c: Str, d: Str) -> Str:
    return _fill(pattern, Array[Str].of(a, b, c, d))


def _fill(pattern: Str, values: Array[Str]) -> Str:
    text = pattern.narrow
    assert text is not None
    pieces = Array[obj].filled(MOST_PIECES, pattern)
    count = 0
    start = 0
    taken = 0
    for i in range(pattern.length):
        if text[i] == PERCENT:
            if i > start:
                pieces[count] = strings.substring(pattern, start, i)
                count += 1
            pieces[count] = values[taken]
            count += 1
            taken += 1
            start = i + 1
    if start < pattern.length:
        pieces[count] = strings.substring(pattern, start, pattern.length)
        count += 1
    exact = Array[obj].filled(count, pattern)
    exact.copy(0, pieces, 0, count)
    return strings.join_array(exact)
