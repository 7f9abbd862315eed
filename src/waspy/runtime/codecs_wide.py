"""UTF-16 and UTF-32, in either byte order; without one in the name, a byte order mark is written and read."""

from waspy.lang import *
from waspy.runtime import codec_errors, codecs, utf8
from waspy.runtime import str as strings
from waspy.runtime.layout import *


def is_utf32(kind: i32) -> bool:
    return kind >= codecs.UTF_32


def is_big(kind: i32) -> bool:
    return kind == codecs.UTF_16_BE or kind == codecs.UTF_32_BE


def canonical_name(kind: i32) -> Str:
    """The name as it stands in error messages."""
    if kind == codecs.UTF_16:
        return S("utf-16")
    if kind == codecs.UTF_16_LE:
        return S("utf-16-le")
    if kind == codecs.UTF_16_BE:
        return S("utf-16-be")
    if kind == codecs.UTF_32:
        return S("utf-32")
    if kind == codecs.UTF_32_LE:
        return S("utf-32-le")
    return S("utf-32-be")


# --- encoding -------------------------------------------------------------------------------------------
def encode(s: Str, kind: i32, encoding: Str, errors: Str) -> Array[u8]:
    out = strings.new_builder(s.length * 2 + 2)
    big = is_big(kind)
    size = 4 if is_utf32(kind) else 2
    if kind == codecs.UTF_16 or kind == codecs.UTF_32:
        append_unit(out, 0xFEFF, size, big)
    i = 0
    while i < s.length:
        c = strings.char_at(s, i)
        if utf8.is_surrogate(c):
            encode_surrogates(out, s, i, i + 1, kind, errors)
        else:
            append_point(out, c, size, big)
        i += 1
    return codecs.byte_array(out)


def append_point(out: strings.StrBuilder, c: i32, size: i32, big: bool) -> None:
    if size == 2 and c > 0xFFFF:
        append_unit(out, 0xD800 + (c - 0x10000 >> 10), 2, big)
        c = 0xDC00 + (c - 0x10000 & 0x3FF)
    append_unit(out, c, size, big)


def append_unit(out: strings.StrBuilder, c: i32, size: i32, big: bool) -> None:
    i = 0
    while i < size:
        shift = size - 1 - i if big else i
        strings.append_char(out, c >> (shift * 8) & 255)
        i += 1


def encode_surrogates(out: strings.StrBuilder, s: Str, start: i32, end: i32, kind: i32, errors: Str) -> None:
    """The replacement text of an error handler is encoded in turn."""
    size = 4 if is_utf32(kind) else 2
    big = is_big(kind)
    if strings.equal(errors, S("surrogatepass")):
        while start < end:
            append_unit(out, strings.char_at(s, start), size, big)
            start += 1
        return
    text = strings.new_builder(8)
    reason = S("surrogates not allowed")
    codec_errors.handle_encode(text, errors, canonical_name(kind), s, start, end, reason)
    i = 0
    while i < text.length:
        append_unit(out, text.narrow[i], size, big)
        i += 1


# --- decoding -------------------------------------------------------------------------------------------
def decode(content: Array[u8], n: i32, kind: i32, encoding: Str, errors: Str, source: obj) -> Str:
    size = 4 if is_utf32(kind) else 2
    big = is_big(kind)
    at = 0
    if (kind == codecs.UTF_16 or kind == codecs.UTF_32) and n >= size:
        if unit_at(content, 0, size, False) == 0xFEFF:
            at = size
        elif unit_at(content, 0, size, True) == 0xFEFF:
            at = size
            big = True
    out = strings.new_builder(n)
    name = canonical_name((codecs.UTF_32_LE if size == 4 else codecs.UTF_16_LE) + (1 if big else 0))
    while at < n:
        length = size if at + size <= n else n - at
        c = unit_at(content, at, length, big)
        problem = problem_at(content, at, n, c, size, big)
        if problem.length > 0:
            if at + 4 > n and c < 0xDC00:
                length = n - at
            at = codec_errors.handle_decode(out, errors, name, content, n, at, at + length, problem, source)
        else:
            if utf8.is_surrogate(c):
                c = 0x10000 + ((c & 0x3FF) << 10 | unit_at(content, at + 2, 2, big) & 0x3FF)
                length = 4
            strings.append_char(out, c)
            at += length
    return strings.finish(out)


def problem_at(content: Array[u8], at: i32, n: i32, c: i32, size: i32, big: bool) -> Str:
    """What is wrong with the unit c at that place; empty if nothing is."""
    if at + size > n:
        return S("truncated data")
    if size == 2:
        return surrogate_problem(content, at, n, c, big)
    if utf8.is_surrogate(c):
        return S("code point in surrogate code point range(0xd800, 0xe000)")
    if c < 0 or c > 0x10FFFF:
        return S("code point not in range(0x110000)")
    return S("")


def surrogate_problem(content: Array[u8], at: i32, n: i32, c: i32, big: bool) -> Str:
    """What is wrong with a UTF-16 unit."""
    if not utf8.is_surrogate(c):
        return S("")
    if c >= 0xDC00:
        return S("illegal encoding")
    if at + 4 > n:
        return S("unexpected end of data")
    if unit_at(content, at + 2, 2, big) & 0xFC00 != 0xDC00:
        return S("illegal UTF-16 surrogate")
    return S("")


def unit_at(content: Array[u8], at: i32, size: i32, big: bool) -> i32:
    c = 0
    i = 0
    while i < size:
        c = i32(c << 8 | content[at + (i if big else size - 1 - i)])
        i += 1
    return c
