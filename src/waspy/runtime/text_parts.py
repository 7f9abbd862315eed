"""Strings put together of strings and of ints, whose digits are written in place. See `lower/reprs/parts.py`."""

from waspy.lang import *
from waspy.runtime import exceptions, int_text, ops
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


def part_of(v: obj) -> obj:
    """v itself, if it is just an int of one word, or else its text."""
    return v if is_word(v) else ops.convert_plain(v, 0)


def str_part_of(v: obj) -> obj:
    """The same for str(v)."""
    return v if is_word(v) else ops.str_(v)


@inline
def is_word(v: obj) -> bool:
    return is_small(v) or isinstance(v, Int64) and v.cls is IntClass


def join_parts(parts: Array[obj]) -> Str:
    """All of them in one."""
    total: i64 = 0
    narrow = True
    for part in parts:
        if isinstance(part, Str):
            total += i64(part.length)
            narrow = narrow and part.narrow is not None
        else:
            total += i64(text_length(ints.word(part)))
    if total > strings.MOST_UNITS:
        exceptions.raise_memory_error()
    if is_live("null:$Str.narrow") and not narrow:
        return strings.join_array(texts(parts))
    n = i32(total)
    if n == 0:
        return strings.EMPTY
    made = Array[u8](n)
    at = 0
    for part in parts:
        if isinstance(part, Str):
            strings.copy_bytes(made, at, strings.narrow_of(part), 0, part.length)
            at += part.length
        else:
            p = ints.word(part)
            if p < 0:
                made[at] = ord("-")
            at += text_length(p)
            int_text.write_word(made, at, p)
    return strings.from_ascii(made, n)


@inline
def text_length(p: i64) -> i32:
    n = int_text.decimal_length(p)
    return n + 1 if p < 0 else n


def texts(parts: Array[obj]) -> Array[obj]:
    made = Array[obj | None](len(parts))
    for i in range(len(parts)):
        part = parts[i]
        made[i] = part if isinstance(part, Str) else int_text.word_to_str(ints.word(part))
    return cast(Array[obj], made)
