"""Coefficients of decimal numbers to and from text and big integers, and their square roots, which are taken in
binary."""

from waspy.lang import *
from waspy.runtime import bigint, bigint_div, bigint_functions, bigint_text
from waspy.runtime import int as ints
from waspy.runtime.decimal_digits import BASE, NOTHING, WIDTH, Limbs, Quotient, of_word, trimmed

SHORT = 40  # limbs that are converted one by one


def of_text(text: Array[u8], start: i32, n: i32) -> Limbs:
    """Of n decimal digits, as characters or as values."""
    r = Array[i32](div_s(n + WIDTH - 1, WIDTH))
    end = start + n
    for i in range(len(r)):
        x = 0
        at = end - WIDTH
        if at < start:
            at = start
        while at < end:
            x = x * 10 + (text[at] & 15)
            at += 1
        r[i] = x
        end -= WIDTH
    return trimmed(r, len(r))


def write(a: Limbs, out: Array[u8], end: i32) -> None:
    """Puts the digits before `end`; what stands in front of them stays."""
    n = len(a)
    for i in range(n):
        if i == n - 1:
            bigint_text.write_few(out, end, a[i])
        else:
            bigint_text.write_nine(out, end, a[i])
        end -= WIDTH


def of_binary(d: Array[i32]) -> Limbs:
    n = len(d)
    if n == 0:
        return NOTHING
    if bigint.fits_i64(d, False):
        return of_word(bigint.low_bits(d))
    if n > SHORT:
        bigint_text.expect_long_text()
        text = bigint_text.to_decimal(d)
        return of_text(text, 0, len(text))
    r = Array[i32](n + 1 + (n >> 6))
    used = 0
    while n > 0:
        n -= 1
        carry = i64(d[n])
        for i in range(used):
            x = (i64(r[i]) << 30) + carry
            carry = div_s(x, BASE)
            r[i] = i32(x - carry * BASE)
        while carry > 0:
            q = div_s(carry, BASE)
            r[used] = i32(carry - q * BASE)
            carry = q
            used += 1
    return trimmed(r, used)


def to_binary(a: Limbs) -> Array[i32]:
    n = len(a)
    if n > SHORT:
        text = Array[u8](n * WIDTH)
        text.fill(0, 48, n * WIDTH)
        write(a, text, n * WIDTH)
        for i in range(n * WIDTH):
            text[i] -= 48
        bigint_text.expect_long_text()
        return bigint_text.from_digits(text, 0, n * WIDTH, 10)
    r = Array[i32](n + 1)
    used = 0
    while n > 0:
        n -= 1
        carry = i64(a[n])
        for i in range(used):
            carry += i64(r[i]) * BASE
            r[i] = i32(carry & bigint.MASK64)
            carry >>= bigint.BITS64
        if carry > 0:
            r[used] = i32(carry)
            used += 1
    return bigint.trimmed(r, used)


def of_int(x: obj) -> Limbs:
    """Of the magnitude of an int."""
    return of_binary(ints.digits(x))


def to_int(a: Limbs, negative: bool) -> obj:
    return ints.canonical(to_binary(a), negative)


def square_root(a: Limbs) -> Limbs:
    """The integer square root."""
    return of_binary(bigint_functions.square_root(to_binary(a)))


def divide(a: Limbs, b: Limbs) -> Quotient:
    """For long numbers: division in binary is faster than quadratic."""
    d = bigint_div.divide(to_binary(a), to_binary(b))
    return Quotient(of_binary(d.quotient), of_binary(d.remainder))
