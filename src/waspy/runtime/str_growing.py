"""Strings that a function appends to again and again, and that nobody else has: see `lower/growing.py`.

A `StrBuilder` whose text is given away as it is: strings share its array, as nothing is written but behind them. Short
ones are those that were made lately, if such are (see `str_recent`): fields and words repeat.
"""

from waspy.lang import *
from waspy.runtime import str as strings
from waspy.runtime import str_recent
from waspy.runtime.layout import *
from waspy.runtime.str import StrBuilder

NOTHING = Array[u8](0)


def begin(s: Str) -> StrBuilder:
    """Of which s is the text so far. What is behind s in its array belongs to others."""
    narrow = s.narrow
    if narrow is not None:
        return StrBuilder(strings.trimmed(narrow, s.length), None, s.length)
    return begin_wide(s)


def begin_wide(s: Str) -> StrBuilder:
    if is_live("null:$Str.narrow"):
        return StrBuilder(NOTHING, strings.trimmed_wide(strings.wide_of(s), s.length), s.length)
    return StrBuilder(NOTHING, None, 0)


@inline
def add(b: StrBuilder, s: Str) -> None:
    """Appends s, in place if it is one character (`narrow` is empty if the text is wide)."""
    at = b.length
    points = b.narrow
    narrow = s.narrow
    if s.length == 1 and narrow is not None and at < len(points):
        points[at] = narrow[0]
        b.length = at + 1
    else:
        strings.append_str(b, s)


def text(b: StrBuilder) -> Str:
    """The string as it is now."""
    n = b.length
    wide = b.wide
    if is_live("null:$Str.narrow") and wide is not None:
        return strings.wide_str(wide, n)
    if n <= 1:
        return strings.EMPTY if n == 0 else strings.of_latin(b.narrow[0])
    if n <= str_recent.LONGEST:
        return str_recent.part(b.narrow, 0, n)
    return strings.narrow_str(b.narrow, n)
