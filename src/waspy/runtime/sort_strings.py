"""Sorting strings of characters below 256 where nobody can see it: by seven characters at a time, which fit a word.
Strings that are equal so far are a group; what all of a group have in common is skipped.

    /lib/a.py   /lib/b/x.py   /lib/a.txt        skip "/lib/", by "a.py", "b/x.py", "a.txt"
"""

from waspy.lang import *
from waspy.runtime import sort_digits
from waspy.runtime import str as strings
from waspy.runtime.layout import *

PREFIX = 7  # characters: they and their number fit a word that is not negative


def sort_narrow(order: Array[i32], keys: Array[obj | None], n: i32) -> bool:
    """Sorts the first n positions in `order` by the strs at them, equal ones as they stood. False, with nothing done,
    if some are wide."""
    for i in range(n):
        if cast(Str, keys[order[i]]).narrow is None:
            return False
    sort_group(order, 0, n, keys, Array[i64](len(keys)), 0)
    return True


def ranked(keys: Array[obj | None], n: i32) -> Array[i64] | None:
    """For each of n strs how many different ones are less. Null if some are wide."""
    order = Array[i32](n)
    for i in range(n):
        order[i] = i
    if not sort_narrow(order, keys, n):
        return None
    words = Array[i64](n)
    rank: i64 = 0
    for i in range(n):
        if i > 0 and not strings.equal(cast(Str, keys[order[i - 1]]), cast(Str, keys[order[i]])):
            rank += 1
        words[order[i]] = rank
    return words


def sort_group(order: Array[i32], low: i32, high: i32, keys: Array[obj | None], words: Array[i64], start: i32) -> None:
    """Sorts order[low:high], whose strs are equal up to `start`. The largest group within goes on here, so the depth is
    no more than the logarithm of their number."""
    while high - low > 1:
        start = in_common(order, low, high, keys, start)
        more = put_words(order, low, high, keys, words, start)
        sort_by_words(order, low, high, words)
        if not more:
            return
        start += PREFIX
        large_low = low
        large_high = low
        i = low
        while i < high:
            w = words[order[i]]
            j = i + 1
            while j < high and words[order[j]] == w:
                j += 1
            if j - i > 1 and i32(w) & 15 > PREFIX:
                if j - i > large_high - large_low:
                    sort_group(order, large_low, large_high, keys, words, start)
                    large_low = i
                    large_high = j
                else:
                    sort_group(order, i, j, keys, words, start)
            i = j
        low = large_low
        high = large_high


def in_common(order: Array[i32], low: i32, high: i32, keys: Array[obj | None], start: i32) -> i32:
    """How many characters they begin with are the same, at least `start`."""
    first = cast(Str, keys[order[low]])
    points = strings.narrow_of(first)
    length = first.length
    i = low + 1
    while i < high and length > start:
        s = cast(Str, keys[order[i]])
        others = strings.narrow_of(s)
        length = min(length, s.length)
        j = start
        while j < length and points[j] == others[j]:
            j += 1
        length = j
        i += 1
    return length


def put_words(order: Array[i32], low: i32, high: i32, keys: Array[obj | None], words: Array[i64], start: i32) -> bool:
    """The characters from `start` on as words, then how many there are. Has some str more than fit?"""
    more = False
    i = low
    while i < high:
        at = order[i]
        s = cast(Str, keys[at])
        words[at] = word_of(s, start, PREFIX)
        more = more or s.length - start > PREFIX
        i += 1
    return more


@inline
def word_of(s: Str, start: i32, count: i32) -> i64:
    """At most so many characters of a narrow str, and how many there are from `start` on, at most 8."""
    points = strings.narrow_of(s)
    n = s.length
    word: i64 = 0
    i = start
    while i < start + count:
        word = word << 8
        if i < n:
            word = word | i64(points[i])
        i += 1
    return word << 4 | i64(min(n - start, PREFIX + 1))


def sort_by_words(order: Array[i32], low: i32, high: i32, words: Array[i64]) -> None:
    n = high - low
    if n >= sort_digits.FEWEST:
        part = Array[i32](n)
        part.copy(0, order, low, n)
        sort_digits.sort_positions(part, words, n, True)
        order.copy(low, part, 0, n)
        return
    i = low + 1
    while i < high:
        at = order[i]
        w = words[at]
        j = i
        while j > low and words[order[j - 1]] > w:
            order[j] = order[j - 1]
            j -= 1
        order[j] = at
        i += 1
