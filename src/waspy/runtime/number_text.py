"""What int(), float() and complex() do to a text first: spaces off its ends, digits of any script to ASCII,
underscores between digits out."""

from waspy.lang import *
from waspy.runtime import str as strings
from waspy.runtime import unicode
from waspy.runtime.layout import *

UNDERSCORE = 95


def is_digit(c: i32) -> bool:
    return c >= 48 and c <= 57


def is_space(c: i32) -> bool:
    """Not the separators 28 to 31, which str.isspace() accepts."""
    return c == 32 or (c >= 9 and c <= 13) or c == 0x85 or c == 0xA0


def stripped(s: Str) -> Array[u8]:
    """The text in ASCII; "?" stands for what can be in no number."""
    narrow = s.narrow
    if narrow is not None:
        return stripped_bytes(narrow, s.length, False)
    n = s.length
    out = Array[u8](n)
    for i in range(n):
        c = strings.char_at(s, i)
        if c > 126:
            if unicode.is_decimal(c):
                c = 48 + unicode.decimal_value(c)
            else:
                c = 32 if unicode.is_space(c) else 63
        out[i] = c
    return stripped_bytes(out, n, False)


def stripped_bytes(text: Array[u8], n: i32, ascii_only: bool) -> Array[u8]:
    """The first n bytes without spaces at the ends."""
    start = 0
    while start < n and strippable(text[start], ascii_only):
        start += 1
    while n > start and strippable(text[n - 1], ascii_only):
        n -= 1
    r = Array[u8](n - start)
    r.copy(0, text, start, n - start)
    return r


def strippable(c: i32, ascii_only: bool) -> bool:
    return is_space(c) and (not ascii_only or c <= 32)


def has_underscore(text: Array[u8]) -> bool:
    for i in range(len(text)):
        if text[i] == UNDERSCORE:
            return True
    return False


def without_underscores(text: Array[u8]) -> Array[u8]:
    """Underscores stand between digits only; else the result is "_" alone, which is no number."""
    n = 0
    out = Array[u8](len(text))
    previous = 0
    for i in range(len(text)):
        c = text[i]
        if c == UNDERSCORE:
            if not is_digit(previous) or i + 1 == len(text) or not is_digit(text[i + 1]):
                return Array[u8].of(UNDERSCORE)
        else:
            out[n] = c
            n += 1
        previous = c
    r = Array[u8](n)
    r.copy(0, out, 0, n)
    return r
