"""complex("..."): REAL, IMAGj or REAL+IMAGj, also in parentheses."""

from waspy.lang import *
from waspy.runtime import complex as complexes
from waspy.runtime import exceptions, float_parse, number_text, ops
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


def parse(s: Str) -> Complex:
    text = number_text.stripped(s)
    if number_text.has_underscore(text):
        text = number_text.without_underscores(text)
        if len(text) == 1 and text[0] == number_text.UNDERSCORE:
            exceptions.raise_value_error(fill1(S("could not convert string to complex: %"), ops.repr_(s)))
    n = len(text)
    if n >= 2 and text[0] == 40 and text[n - 1] == 41:
        inside = Array[u8](n - 2)
        inside.copy(0, text, 1, n - 2)
        text = number_text.stripped_bytes(inside, n - 2, False)
    x = read(text)
    if x is None:
        exceptions.raise_value_error(S("complex() arg is a malformed string"))
    return x


def is_j(text: Array[u8], at: i32) -> bool:
    return at == len(text) - 1 and text[at] | 32 == 106


def read(text: Array[u8]) -> Complex | None:
    n = len(text)
    first = float_parse.parse(text, 0)
    if first.end < 0:
        return bare_unit(text, 0, 0.0)
    if first.end == n:
        return complexes.box(first.value, 0.0)
    if is_j(text, first.end):
        return complexes.box(0.0, first.value)
    if text[first.end] != 43 and text[first.end] != 45:
        return None
    second = float_parse.parse(text, first.end)
    if second.end < 0:
        return bare_unit(text, first.end, first.value)
    if not is_j(text, second.end):
        return None
    return complexes.box(first.value, second.value)


def bare_unit(text: Array[u8], at: i32, real: f64) -> Complex | None:
    """j, +j or -j at the end."""
    if at < len(text) and (text[at] == 43 or text[at] == 45):
        if is_j(text, at + 1):
            return complexes.box(real, -1.0 if text[at] == 45 else 1.0)
        return None
    return complexes.box(real, 1.0) if is_j(text, at) else None
