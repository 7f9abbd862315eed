"""sorted(s) of a string of characters below 256."""

from waspy.lang import *
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.layout import *

FEW_CHARACTERS = 24  # are sorted by insertion, more are counted


def sorted_characters(text: Array[u8], n: i32, backwards: bool) -> List:
    """Equal characters are the same object, so their order is not seen."""
    codes = sorted_codes(text, n)
    items = Array[obj | None](n)
    i = 0
    while i < n:
        items[i] = strings.of_known(codes[n - 1 - i if backwards else i])
        i += 1
    return lists.new_list(items, n)


def sorted_str(text: Array[u8], n: i32) -> Str:
    return strings.narrow_str(sorted_codes(text, n), n) if n > 0 else strings.EMPTY


def sorted_codes(text: Array[u8], n: i32) -> Array[u8]:
    codes = Array[u8](n)
    if n <= FEW_CHARACTERS:
        insert_sorted(codes, text, n)
    else:
        count_sorted(codes, text, n)
    return codes


def insert_sorted(codes: Array[u8], text: Array[u8], n: i32) -> None:
    i = 0
    while i < n:
        c = text[i]
        j = i
        while j > 0 and codes[j - 1] > c:
            codes[j] = codes[j - 1]
            j -= 1
        codes[j] = c
        i += 1


def count_sorted(codes: Array[u8], text: Array[u8], n: i32) -> None:
    counts = Array[i32](256)
    i = 0
    while i < n:
        c = text[i]
        counts[c] = counts[c] + 1
        i += 1
    at = 0
    for c in range(256):
        codes.fill(at, c, counts[c])
        at += counts[c]
