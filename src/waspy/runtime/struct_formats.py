"""Formats of struct: a text as a row of fields (Modules/_struct.c, `prepare_s`)."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import codecs, exceptions
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

PAD, CHARS, PASCAL, CHAR, FLAG, INT, UNSIGNED, FLOAT = range(8)

CODES = S("xspc?bBhHiIlLqQnNPefd")
KINDS = Array[u8].of(
    PAD, CHARS, PASCAL, CHAR, FLAG, INT, UNSIGNED, INT, UNSIGNED, INT, UNSIGNED, INT, UNSIGNED, INT, UNSIGNED, INT,
    UNSIGNED, UNSIGNED, FLOAT, FLOAT, FLOAT,
)  # fmt: skip
NATIVE = Array[u8].of(1, 1, 1, 1, 1, 1, 1, 2, 2, 4, 4, 8, 8, 8, 8, 8, 8, 8, 2, 4, 8)
STANDARD = Array[u8].of(1, 1, 1, 1, 1, 1, 1, 2, 2, 4, 4, 4, 4, 8, 8, 0, 0, 0, 2, 4, 8)  # 0: there is none
MOST: i64 = 0x7FFFFFFFFFFFFFFF

ErrorClass = builtin_class(
    "error", BaseException, base=exceptions.ExceptionClass, module="struct", flags=exceptions.FLAGS
)


@struct
class Format(Instance):
    """Of n fields: their codes, how many values (of s, p and x: bytes) each has, the size of a value, and where the
    first begins. `size` in all, `values` to pack. Extends Instance for the attributes of instances of subclasses."""

    text: Str
    big: bool
    native: bool
    n: i32
    codes: Array[u8]
    kinds: Array[u8]
    counts: Array[i64]
    sizes: Array[u8]
    starts: Array[i64]
    size: i64
    values: i64


FormatClass = builtin_class("Struct", Format, base=ObjectClass, module="_struct")


def raise_error(message: Str) -> NoReturn:
    exceptions.throw_new(exceptions.new_exception(ErrorClass, message))


def empty(cls: Class) -> Format:
    none = Array[u8](0)
    return Format(cls, None, 0, S(""), False, True, 0, none, none, Array[i64](0), none, Array[i64](0), i64(0), i64(0))


# --- parsing --------------------------------------------------------------------------------------------
def parse(f: Format, text: Str) -> None:
    """Fills f; struct.error if that is no format."""
    points = codecs.encode(text, S("ascii"), S("strict"))
    n = len(points)
    for c in points:
        if c == 0:
            raise_error(S("embedded null character"))
    f.text = text
    f.codes = Array[u8](n)
    f.kinds = Array[u8](n)
    f.counts = Array[i64](n)
    f.sizes = Array[u8](n)
    f.starts = Array[i64](n)
    at = read_order(f, points)
    f.n = 0
    f.values = i64(0)
    offset: i64 = 0
    while at < n:
        c = points[at]
        if is_space(c):
            at += 1
            continue
        count: i64 = 1
        if is_digit(c):
            count = 0
            while at < n and is_digit(points[at]):
                if count > div_s(MOST - 9, i64(10)):
                    raise_error(S("total struct size too long"))
                count = count * 10 + i64(points[at] - 48)
                at += 1
            if at == n:
                raise_error(S("repeat count given without format specifier"))
        offset = add_field(f, points[at], count, offset)
        at += 1
    f.size = offset


def read_order(f: Format, points: Array[u8]) -> i32:
    """Reads the first character, if it says in which order bytes are; returns where the fields begin."""
    f.big = False
    f.native = True
    if len(points) == 0:
        return 0
    c = points[0]
    f.big = c == ord(">") or c == ord("!")
    f.native = not (f.big or c == ord("<") or c == ord("="))
    return 1 if not f.native or c == ord("@") else 0


def add_field(f: Format, code: i32, count: i64, offset: i64) -> i64:
    """Returns the offset behind it."""
    known = index_of(code)
    size = NATIVE[known] if f.native else STANDARD[known]
    if size == 0:
        raise_error(S("bad char in struct format"))
    if f.native:
        offset = (offset + i64(size - 1)) & ~i64(size - 1)
    kind = KINDS[known]
    if offset < 0 or count > div_s(MOST - offset, i64(size)):
        raise_error(S("total struct size too long"))
    if kind == CHARS or kind == PASCAL:
        f.values += 1
    elif kind != PAD:
        f.values += count
    n = f.n
    f.codes[n] = code
    f.kinds[n] = kind
    f.counts[n] = count
    f.sizes[n] = size
    f.starts[n] = offset
    f.n = n + 1
    return offset + count * i64(size)


def index_of(code: i32) -> i32:
    i = 0
    while i < CODES.length:
        if strings.char_at(CODES, i) == code:
            return i
        i += 1
    raise_error(S("bad char in struct format"))


def is_digit(c: i32) -> bool:
    return 48 <= c <= 57


def is_space(c: i32) -> bool:
    return c == 32 or 9 <= c <= 13
