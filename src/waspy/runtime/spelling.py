"""Which of some names a misspelled one may mean: costs and limits are those of CPython's Python/suggestions.c.

Names are in UTF-8, and so are their lengths. The compiler has the same for names of variables: lower/spelling.py.
"""

from waspy.lang import *
from waspy.runtime import str as strings
from waspy.runtime.layout import *

MOVE = 2  # the cost of a character too many, one too few, or another
CASE = 1  # of the same letter in the other case
LONGEST = 40


@struct
class Search:
    name: Array[u8]
    best: Str | None
    cost: i32  # of the best


def start(name: Str) -> Search:
    return Search(strings.to_utf8(name), None, 1 << 20)


def offer(s: Search, name: Str) -> None:
    bytes = strings.to_utf8(name)
    offer_part(s, bytes, 0, len(bytes))


def offer_words(s: Search, names: Str) -> None:
    """The names are separated by spaces."""
    bytes = strings.to_utf8(names)
    at = 0
    for i in range(len(bytes)):
        if bytes[i] == ord(" "):
            offer_part(s, bytes, at, i)
            at = i + 1
    offer_part(s, bytes, at, len(bytes))


def offer_part(s: Search, bytes: Array[u8], at: i32, end: i32) -> None:
    """Of names that are equally near the one that sorts first wins."""
    most = div_s((len(s.name) + end - at + 3) * MOVE, 6)
    cost = distance(s.name, bytes, at, end)
    if cost == 0 or cost > most or cost > s.cost:
        return
    name = strings.from_known_utf8(bytes, at, end - at)
    best = s.best
    if cost < s.cost or best is None or strings.compare(name, best) < 0:
        s.best = name
        s.cost = cost


def distance(a: Array[u8], b: Array[u8], at: i32, end: i32) -> i32:
    """The Levenshtein distance of a and b[at:end]."""
    start = 0
    stop = len(a)
    while start < stop and at < end and a[start] == b[at]:
        start += 1
        at += 1
    while start < stop and at < end and a[stop - 1] == b[end - 1]:
        stop -= 1
        end -= 1
    n = stop - start
    if n == 0 or at == end:
        return (n + end - at) * MOVE
    if n > LONGEST or end - at > LONGEST:
        return 1 << 20
    row = Array[i32](n)  # row[i]: from a[start:start + i + 1] to what was read of b
    for i in range(n):
        row[i] = (i + 1) * MOVE
    last = 0
    for j in range(at, end):
        diagonal = (j - at) * MOVE
        last = diagonal
        for i in range(n):
            changed = diagonal + change(a[start + i], b[j])
            diagonal = row[i]
            last = min(min(last, diagonal) + MOVE, changed)
            row[i] = last
    return last


def change(a: i32, b: i32) -> i32:
    """The cost of one character for another."""
    if a == b:
        return 0
    if lower(a) == lower(b):
        return CASE
    return MOVE


def lower(c: i32) -> i32:
    if ord("A") <= c <= ord("Z"):
        return c + 32
    return c
