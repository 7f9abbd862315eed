"""int: to text in any of the usual bases, and the limit on the length of decimal conversions."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import bigint_text, exceptions
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

max_digits: i32 = 4300  # sys.get_int_max_str_digits(); 0: no limit


def set_max_digits(n: i32) -> None:
    """sys.set_int_max_str_digits; the caller has checked that n is 0 or at least 640."""
    global max_digits
    bigint_text.expect_long_text()
    max_digits = n


# --- decimal ------------------------------------------------------------------------------------------
def to_str(x: obj) -> Str:
    """repr() of an int."""
    if isinstance(x, BigInt):
        return big_to_str(x)
    return word_to_str(ints.word(x))


def word_to_str(p: i64) -> Str:
    if p >= 0 and p < 10:
        return strings.of_known(48 + i32(p))
    n = decimal_length(p)
    if p < 0:
        n += 1
    out = Array[u8](n)
    write_word(out, n, p)
    if p < 0:
        out[0] = 45
    return strings.from_ascii(out, n)


def decimal_length(p: i64) -> i32:
    """How many digits |p| has."""
    if p < 0:
        p = i64(0 - p)
    n = 1
    while shr_u64(p, 31) != 0:
        p = div_u64(p, 100000)
        n += 5
    limit: i64 = 10
    while p >= limit:
        limit = limit * 10
        n += 1
    return n


def write_word(out: Array[u8], end: i32, p: i64) -> None:
    """Puts the digits of |p| before `end`, two at a time."""
    if p < 0:
        p = i64(0 - p)
    while shr_u64(p, 31) != 0:
        q = div_u64(p, 100000000)
        eight = i32(i64(p - q * 100000000))
        p = q
        for _ in range(4):
            hundreds = hundreds_of(eight)
            end -= 2
            write_pair(out, end, eight - hundreds * 100)
            eight = hundreds
    rest = i32(p)
    while rest > 99:
        hundreds = hundreds_of(rest)
        end -= 2
        write_pair(out, end, rest - hundreds * 100)
        rest = hundreds
    if rest > 9:
        write_pair(out, end - 2, rest)
    else:
        out[end - 1] = 48 + rest


@inline
def hundreds_of(n: i32) -> i32:
    """n // 100, for n >= 0: multiplied by 2**37 / 100, as division takes longer."""
    return i32(shr_u64(i64(n) * 1374389535, 37))


@inline
def write_pair(out: Array[u8], at: i32, n: i32) -> None:
    """Two digits."""
    tens = (n * 103) >> 10
    out[at] = 48 + tens
    out[at + 1] = 48 + n - tens * 10


def append_word(out: strings.StrBuilder, p: i64) -> None:
    """Appends the text of p."""
    if out.wide is not None:
        strings.append_str(out, word_to_str(p))
        return
    if p < 0:
        strings.append_char(out, ord("-"))
    digits = decimal_length(p)
    strings.reserve(out, digits)
    out.length += digits
    write_word(out.narrow, out.length, p)


def big_to_str(x: BigInt) -> Str:
    if max_digits > 0 and bigint_text.decimal_length_at_most(x.digits) > i64(max_digits) + 1:
        too_long_to_print()
    text = bigint_text.to_decimal(x.digits)
    n = len(text)
    if max_digits > 0 and n > max_digits:
        too_long_to_print()
    if not x.negative:
        return strings.from_ascii(text, n)
    out = Array[u8](n + 1)
    out[0] = 45
    out.copy(1, text, 0, n)
    return strings.from_ascii(out, n + 1)


def too_long_to_print() -> NoReturn:
    limit = word_to_str(i64(max_digits))
    pattern = S(
        "Exceeds the limit (% digits) for integer string conversion; "
        "use sys.set_int_max_str_digits() to increase the limit"
    )
    exceptions.raise_value_error(fill1(pattern, limit))


def too_long_to_read(n: i32) -> NoReturn:
    limit = word_to_str(i64(max_digits))
    pattern = S(
        "Exceeds the limit (% digits) for integer string conversion: value has % digits; "
        "use sys.set_int_max_str_digits() to increase the limit"
    )
    exceptions.raise_value_error(fill2(pattern, limit, word_to_str(i64(n))))


# --- bases 2, 8, 16 -------------------------------------------------------------------------------------
def magnitude_in_bits(x: obj, width: i32, letter: i32) -> Array[u8]:
    """The digits of |x| in base 2**width in ASCII; those from ten on are letters from `letter` (97 or 65)."""
    if isinstance(x, BigInt):
        return bigint_text.to_bits_text(x.digits, width, letter)
    p = ints.word(x)
    if p < 0:
        p = i64(0 - p)
    n = div_s(63 - i32(clz64(p | 1)), width) + 1
    out = Array[u8](n)
    while n > 0:
        n -= 1
        digit = i32(p) & ((1 << width) - 1)
        p = shr_u64(p, i64(width))
        out[n] = 48 + digit if digit < 10 else letter - 10 + digit
    return out


def magnitude_in_decimal(x: obj) -> Array[u8]:
    """The decimal digits of |x|; ValueError beyond the limit."""
    if isinstance(x, BigInt):
        text = bigint_text.to_decimal(x.digits)
        if max_digits > 0 and len(text) > max_digits:
            too_long_to_print()
        return text
    p = ints.word(x)
    out = Array[u8](decimal_length(p))
    write_word(out, len(out), p)
    return out


def to_str_radix(x: obj, base: i32, prefix: bool) -> Str:
    """bin(), oct(), hex(): an int in base 2, 8 or 16, with "0b", "0o", "0x" if `prefix`; also base 10."""
    if base == 10:
        return to_str(x)
    letter = 98 if base == 2 else 111 if base == 8 else 120
    text = magnitude_in_bits(x, ctz32(base), 97)
    head = (1 if ints.is_negative(x) else 0) + (2 if prefix else 0)
    n = len(text)
    out = Array[u8](head + n)
    out.copy(head, text, 0, n)
    if prefix:
        out[head - 2] = 48
        out[head - 1] = letter
    if ints.is_negative(x):
        out[0] = 45
    return strings.from_ascii(out, head + n)
