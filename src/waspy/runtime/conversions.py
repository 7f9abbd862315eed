"""Conversions that Python does by itself: `__index__`, `__float__`, `__format__`, ascii()."""

from waspy.lang import *
from waspy.runtime import calls, classes, exceptions, ops
from waspy.runtime import float as floats
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import StrBuilder
from waspy.runtime.template import fill1

BACKSLASH = 92
DIGITS = S("0123456789abcdef")


def float_class() -> Class:
    return floats.FloatClass


def is_int(o: obj) -> bool:
    return is_small(o) or isinstance(o, Int64) or isinstance(o, BigInt) or isinstance(o, Bool) or isinstance(o, IntSub)


def index_or_null(o: obj) -> obj | None:
    """The canonical int of o; null if o has no `__index__`."""
    if is_small(o) or isinstance(o, Int64) or isinstance(o, BigInt):
        return o
    if isinstance(o, Bool):
        return small(o.value)
    if isinstance(o, IntSub):
        return o.value
    f = ops.type_of(o).unary[U_INDEX]
    if f is None:
        return None
    r = f(o)
    assert r is not None
    if not is_int(r):
        exceptions.raise_type_error(fill1(S("__index__ returned non-int (type %)"), classes.type_name(r)))
    return index_or_null(r)


def index(o: obj) -> obj:
    r = index_or_null(o)
    if r is None:
        exceptions.raise_type_error(fill1(S("'%' object cannot be interpreted as an integer"), classes.type_name(o)))
    return r


def to_i64(o: obj) -> i64:
    if is_small(o):
        return i64(small_value(o))
    r = index(o)
    if is_small(r):
        return i64(small_value(r))
    if isinstance(r, Int64):
        return r.value
    exceptions.raise_overflow_error(S("Python int too large to convert to C ssize_t"))


def to_ssize(o: obj) -> i64:
    """The number of an object with `__index__` (PyNumber_AsSsize_t); OverflowError, of either sign, beyond 64 bits."""
    r = index(o)
    if is_small(r):
        return i64(small_value(r))
    if isinstance(r, Int64):
        return r.value
    exceptions.raise_overflow_error(fill1(S("cannot fit '%' into an index-sized integer"), classes.type_name(o)))


def to_f64(o: obj) -> f64:
    if isinstance(o, Float):
        return o.value
    f = ops.type_of(o).unary[U_FLOAT]
    if f is not None:
        r = f(o)
        if isinstance(r, Float):
            return r.value
    r2 = index_or_null(o)
    if r2 is None:
        exceptions.raise_type_error(fill1(S("must be real number, not %"), classes.type_name(o)))
    return int_to_f64(r2)


def int_to_f64(n: obj) -> f64:
    if is_small(n):
        return f64(small_value(n))
    if isinstance(n, Int64):
        return f64(n.value)
    return floats.of_bigint(cast(BigInt, n))


def build_slice(a: obj, b: obj, c: obj) -> obj:
    return Slice(slices.SliceClass, a, b, c)


# --- text -------------------------------------------------------------------------------------------------
def format_(o: obj, spec: Str) -> Str:
    """format(o, spec)."""
    r = calls.marked_special1(o, S("__format__"), spec)
    if isinstance(r, Str):
        return r
    if r is None:
        exceptions.raise_type_error(fill1(S("Type % doesn't define __format__"), classes.type_name(o)))
    exceptions.raise_type_error(fill1(S("__format__ must return a str, not %"), classes.type_name(r)))


def format_plain(o: obj) -> Str:
    """format(o, "") of an instance of a class that a class statement made. Only what such classes define is sought:
    the `__format__` of builtin classes does the same as `str`."""
    r = calls.special1(o, S("__format__"), strings.EMPTY)
    if r is None:
        return ops.str_(o)
    if isinstance(r, Str):
        return r
    exceptions.raise_type_error(fill1(S("__format__ must return a str, not %"), classes.type_name(r)))


def ascii_(o: obj) -> Str:
    """repr(o) with everything outside ASCII escaped."""
    text = ops.repr_(o)
    plain = True
    for i in range(text.length):
        if strings.char_at(text, i) > 126:
            plain = False
    if plain:
        return text
    out = strings.new_builder(text.length + 16)
    for i in range(text.length):
        c = strings.char_at(text, i)
        if c <= 126:
            strings.append_known(out, c)
        elif c < 256:
            escape(out, 120, c, 2)
        elif c < 65536:
            escape(out, 117, c, 4)
        else:
            escape(out, 85, c, 8)
    return strings.finish(out)


def escape(out: StrBuilder, letter: i32, c: i32, digits: i32) -> None:
    strings.append_known(out, BACKSLASH)
    strings.append_known(out, letter)
    for i in range(digits):
        strings.append_known(out, strings.char_at(DIGITS, c >> 4 * (digits - 1 - i) & 15))
