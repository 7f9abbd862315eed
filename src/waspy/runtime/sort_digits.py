"""Sorting words without comparing them: radix sort from the least significant digit, eight bits at a time.

The leading bits of a word and the position that it belongs to share 64 bits:

    bits  63...32  (word - least) >> as much as makes it fit
    bits  31...0   position
"""

from waspy.lang import *

FEWEST = 150  # words for which counting pays


def sort_positions(order: Array[i32], words: Array[i64], n: i32, entirely: bool) -> bool:
    """Sorts the first n positions in `order` by the leading 32 bits of the range that their words take, or `entirely`;
    equal ones as they stood. False, with nothing done, if they are few."""
    if n < FEWEST:
        return False
    least = words[order[0]]
    most = least
    i = 1
    while i < n:
        w = words[order[i]]
        if w < least:
            least = w
        elif w > most:
            most = w
        i += 1
    bits = 64 - i32(clz64(i64(most - least)))
    shift = bits - 32 if bits > 32 else 0
    if entirely and shift > 0:
        sort_by(order, words, n, least, 0, shift)
    sort_by(order, words, n, least, shift, bits - shift)
    return True


def sort_by(order: Array[i32], words: Array[i64], n: i32, least: i64, shift: i32, bits: i32) -> None:
    """By so many bits from `shift` on of how far the words are from the least."""
    packed = Array[i64](n)
    i = 0
    while i < n:
        at = order[i]
        packed[i] = i64(shr_u64(i64(words[at] - least), shift) << 32) | i64(at)
        i += 1
    packed = sort_packed(packed, n, bits)
    i = 0
    while i < n:
        order[i] = i32(packed[i])
        i += 1


def sort_packed(packed: Array[i64], n: i32, bits: i32) -> Array[i64]:
    """Sorts by the lowest bits of the upper half; the result is the array or another."""
    other = Array[i64](n)
    starts = Array[i32](256)
    shift = 32
    while shift < 32 + bits:
        scatter(other, packed, n, i64(shift), starts)
        swapped = packed
        packed = other
        other = swapped
        shift += 8
    return packed


def scatter(target: Array[i64], source: Array[i64], n: i32, shift: i64, starts: Array[i32]) -> None:
    """One pass: by the digit at `shift`."""
    starts.fill(0, 0, 256)
    i = 0
    while i < n:
        digit = i32(shr_u64(source[i], shift)) & 255
        starts[digit] = starts[digit] + 1
        i += 1
    at = 0
    i = 0
    while i < 256:
        count = starts[i]
        starts[i] = at
        at += count
        i += 1
    i = 0
    while i < n:
        x = source[i]
        digit = i32(shr_u64(x, shift)) & 255
        at = starts[digit]
        target[at] = x
        starts[digit] = at + 1
        i += 1
