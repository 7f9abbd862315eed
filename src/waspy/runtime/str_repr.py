"""repr and ascii of str, and what bytes shares with them."""

from waspy.lang import *
from waspy.runtime import unicode
from waspy.runtime.codec_errors import append_escape
from waspy.runtime.layout import *
from waspy.runtime.str import *

SINGLE = 39
DOUBLE = 34
BACKSLASH = 92


@slot(StrClass, "repr")
def str_repr(self: obj) -> obj:
    return repr_text(cast(Str, self))


def repr_text(s: Str) -> Str:
    """The literal, in CPython's choice of quotes."""
    quote = quote_for(s)
    narrow = s.narrow
    if narrow is not None and is_simple(narrow, s.length, quote):
        made = Array[u8](s.length + 2)
        made[0] = quote
        made.copy(1, narrow, 0, s.length)
        made[s.length + 1] = quote
        return narrow_str(made, s.length + 2)
    out = new_builder(s.length + 8)
    append_known(out, quote)
    i = 0
    while i < s.length:
        c = char_at(s, i)
        if c >= 127 and unicode.is_printable(c):
            append_known(out, c)
        else:
            append_literal(out, c, quote)
        i += 1
    append_known(out, quote)
    return finish(out)


def quote_for(s: Str) -> i32:
    """Double quotes only around text with single quotes and no double ones."""
    chosen = SINGLE
    i = 0
    while i < s.length:
        c = char_at(s, i)
        if c == DOUBLE:
            return SINGLE
        if c == SINGLE:
            chosen = DOUBLE
        i += 1
    return chosen


def is_simple(points: Array[u8], n: i32, quote: i32) -> bool:
    """Printable ASCII with nothing to escape?"""
    i = 0
    while i < n:
        c = points[i]
        if c < 32 or c > 126 or c == quote or c == BACKSLASH:
            return False
        i += 1
    return True


def append_literal(out: StrBuilder, c: i32, quote: i32) -> None:
    """A character as it stands in an ASCII literal."""
    if c == quote or c == BACKSLASH:
        append_known(out, BACKSLASH)
        append_known(out, c)
    elif c >= 32 and c < 127:
        append_known(out, c)
    elif c == 9 or c == 10 or c == 13:
        append_known(out, BACKSLASH)
        append_known(out, 116 if c == 9 else 110 if c == 10 else 114)
    else:
        append_escape(out, c)


def ascii_of(s: Str) -> Str:
    """A repr with all that is not ASCII escaped."""
    out = new_builder(s.length + 8)
    i = 0
    while i < s.length:
        c = char_at(s, i)
        if c < 128:
            append_known(out, c)
        else:
            append_escape(out, c)
        i += 1
    return finish(out)
