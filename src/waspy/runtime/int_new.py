"""int(...): from numbers, and from text in any base."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import attributes, bigint_text, calls, conversions, exceptions, int_text, number_text, ops
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.messages import about_type
from waspy.runtime.singletons import *
from waspy.runtime.template import fill2


@constructor(IntClass)
def int_new(cls: Class, x: obj | None = None, /, base: obj | None = None) -> obj:
    if base is not None:
        if x is None:
            exceptions.raise_type_error(S("int() missing string argument"))
        v = from_text(x, base_of(base))
    elif x is None:
        v = small(0)
    else:
        v = int_of(x)
    if cls is IntClass:
        return v
    return instance(cls, v)


def instance(cls: Class, v: obj) -> obj:
    """An instance of a subclass of int."""
    alloc = cls.alloc
    if alloc is not None:
        made = cast(IntSub, alloc(cls))
        made.value = v
        return made
    return IntSub(cls, v, None)


def base_of(base: obj) -> i32:
    b = conversions.index(base)
    if not is_small(b) or (small_value(b) != 0 and (small_value(b) < 2 or small_value(b) > 36)):
        exceptions.raise_value_error(S("int() base must be >= 2 and <= 36, or 0"))
    return small_value(b)


# --- from numbers -------------------------------------------------------------------------------------
def int_of(x: obj) -> obj:
    """int(x), an int in canonical form (CPython's PyNumber_Long)."""
    if is_small(x):
        return x
    if isinstance(x, Str):
        return from_str(x, 10)
    f = ops.type_of(x).unary[U_INT]
    if f is not None:
        return checked(f(x), S("__int__"))
    i = conversions.index_or_null(x)
    if i is not None:
        return i
    g = attributes.special(x, S("__trunc__"))
    if g is not None:
        r = calls.call0(g)
        i = conversions.index_or_null(r)
        if i is None:
            exceptions.raise_type_error(about_type(S("__trunc__ returned non-Integral (type "), r, S(")")))
        return i
    if isinstance(x, Bytes) or isinstance(x, ByteArray):
        return from_text(x, 10)
    exceptions.raise_type_error(
        about_type(S("int() argument must be a string, a bytes-like object or a real number, not '"), x, S("'"))
    )


def int_or_null(x: obj) -> obj | None:
    """int(x), or null: a text that is no int. `invalid_literal` is the exception for that."""
    if isinstance(x, Str):
        return str_or_null(x, 10)
    return int_of(x)


def checked(r: obj | None, name: Str) -> obj:
    assert r is not None
    v = ints.as_int(r)
    if v is None:
        exceptions.raise_type_error(about_type(strings.concat(name, S(" returned non-int (type ")), r, S(")")))
    return v


# --- from text --------------------------------------------------------------------------------------
def from_text(x: obj, base: i32) -> obj:
    if isinstance(x, Str):
        return from_str(x, base)
    if isinstance(x, Bytes):
        return parsed(number_text.stripped_bytes(x.data, x.length, True), base, x)
    if isinstance(x, ByteArray):
        return parsed(number_text.stripped_bytes(x.data, x.length, True), base, x)
    exceptions.raise_type_error(S("int() can't convert non-string with explicit base"))


def from_str(s: Str, base: i32) -> obj:
    r = str_or_null(s, base)
    if r is None:
        invalid(base, s)
    return r


def str_or_null(s: Str, base: i32) -> obj | None:
    narrow = s.narrow
    if narrow is not None and s.length > 0:
        r: i64 = -1
        if base == 10:
            if s.length < 19:
                r = short_decimal(narrow, s.length)
        elif base > 0 and s.length <= in_word(base):
            r = short_digits(narrow, s.length, i64(base))
        if r >= 0:
            return ints.box(r)
    return parsed_or_null(number_text.stripped(s), base)


def short_decimal(text: Array[u8], n: i32) -> i64:
    """The value of up to 18 digits, -1 if something else is among them."""
    r: i64 = 0
    i = 0
    while i < n:
        d = text[i] - 48
        if d < 0 or d > 9:
            return -1
        r = r * 10 + i64(d)
        i += 1
    return r


def in_word(base: i32) -> i32:
    """A number of digits whose value surely fits."""
    return 62 if base == 2 else 15 if base <= 16 else 12


def short_digits(text: Array[u8], n: i32, base: i64) -> i64:
    """The value of so few digits, -1 if something else is among them."""
    r: i64 = 0
    for i in range(n):
        d = i64(digit_value(text[i]))
        if d >= base:
            return -1
        r = r * base + d
    return r


def invalid(base: i32, original: obj) -> NoReturn:
    throw(invalid_literal_of(base, original))


def raise_invalid_literal(original: obj) -> NoReturn:
    invalid(10, original)


def invalid_literal(original: obj) -> obj:
    """The ValueError of int(original)."""
    return invalid_literal_of(10, original)


def invalid_literal_of(base: i32, original: obj) -> obj:
    if base == 10 and ops.type_of(original) is strings.StrClass:
        e = exceptions.with_unwritten(exceptions.ValueErrorClass, decimal_message, original)
    else:
        e = exceptions.new_exception(exceptions.ValueErrorClass, invalid_message(base, original))
    exceptions.set_context(e)
    return e


def decimal_message(original: obj) -> Str:
    return invalid_message(10, original)


def invalid_message(base: i32, original: obj) -> Str:
    shown = ops.repr_(original)
    if shown.length > 200:
        shown = strings.substring(shown, 0, 200)
    return fill2(S("invalid literal for int() with base %: %"), int_text.word_to_str(i64(base)), shown)


def parsed(text: Array[u8], base: i32, original: obj) -> obj:
    r = parsed_or_null(text, base)
    if r is None:
        invalid(base, original)
    return r


def parsed_or_null(text: Array[u8], base: i32) -> obj | None:
    """The int in a text without spaces at its ends; null if it is something else."""
    n = len(text)
    at = 0
    negative = False
    if n > 0 and (text[0] == 43 or text[0] == 45):
        negative = text[0] == 45
        at = 1
    given = base
    start = at
    if n - at >= 2 and text[at] == 48:
        named = prefix_base(text[at + 1])
        if named != 0 and (base == 0 or base == named):
            base = named
            at += 2
            if at < n and text[at] == 95:
                at += 1
    if base == 0:
        base = 10
    digits = Array[u8](n - at)
    count = digit_values(text, at, base, digits)
    if count <= 0:
        return None
    if given == 0 and start == at and text[at] == 48 and not all_zero(digits, count):
        return None
    return signed(digits, count, base, negative)


def prefix_base(letter: i32) -> i32:
    letter = letter | 32
    if letter == 120:
        return 16
    if letter == 111:
        return 8
    return 2 if letter == 98 else 0


# What the characters from 0 to z stand for, plus 48: a look costs less than a branch that letters take at random.
VALUES = Array[u8].of(*b"0123456789TTTTTTT:;<=>?@ABCDEFGHIJKLMNOPQRSTTTTTT:;<=>?@ABCDEFGHIJKLMNOPQRS")


@inline
def digit_value(c: i32) -> i32:
    """At least 36 if it is no digit."""
    return VALUES[c - 48] - 48 if c >= 48 and c <= 122 else 36


def digit_values(text: Array[u8], at: i32, base: i32, digits: Array[u8]) -> i32:
    """Writes the values of the digits; how many, or -1 if there is anything else."""
    count = 0
    underscore = True
    while at < len(text):
        c = text[at]
        at += 1
        if c == 95:
            if underscore:
                return -1
            underscore = True
            continue
        d = digit_value(c)
        if d >= base:
            return -1
        digits[count] = d
        count += 1
        underscore = False
    return -1 if underscore else count


def all_zero(digits: Array[u8], count: i32) -> bool:
    for i in range(count):
        if digits[i] != 0:
            return False
    return True


def signed(digits: Array[u8], count: i32, base: i32, negative: bool) -> obj:
    if count <= 12 or (count <= 18 and base <= 10):
        r: i64 = 0
        for i in range(count):
            r = r * i64(base) + i64(digits[i])
        return ints.box(-r if negative else r)
    limit = int_text.max_digits
    if base & (base - 1) != 0 and limit > 0 and count > limit:
        int_text.too_long_to_read(count)
    return ints.canonical(bigint_text.from_digits(digits, 0, count, base), negative)
