"""complex: the class and arithmetic, after CPython's Objects/complexobject.c."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import (
    elementary,
    elementary_arc,
    elementary_exp,
    elementary_log,
    elementary_pow,
    elementary_trig,
    exceptions,
    float_bits,
)
from waspy.runtime import float as floats
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

ComplexClass = builtin_class("complex", Complex, base=ObjectClass)
ONE = Complex(ComplexClass, 1.0, 0.0)


def box(real: f64, imag: f64) -> Complex:
    return Complex(ComplexClass, real, imag)


def operand(o: obj) -> Complex | None:
    """The complex number that a complex, float or int is in arithmetic, null if it is none."""
    if isinstance(o, Complex):
        return o
    if floats.is_real(o):
        return box(floats.value(o), 0.0)
    return None


@slot(ComplexClass, "add")
def add(a: obj, b: obj) -> obj:
    x = operand(a)
    y = operand(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return box(x.real + y.real, x.imag + y.imag)


@slot(ComplexClass, "sub")
def sub(a: obj, b: obj) -> obj:
    x = operand(a)
    y = operand(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return box(x.real - y.real, x.imag - y.imag)


@slot(ComplexClass, "mul")
def mul(a: obj, b: obj) -> obj:
    x = operand(a)
    y = operand(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return product(x, y)


@slot(ComplexClass, "truediv")
def truediv(a: obj, b: obj) -> obj:
    x = operand(a)
    y = operand(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return divided(x.real, x.imag, y.real, y.imag)


def divided(a: f64, b: f64, c: f64, d: f64) -> Complex:
    """(a + b*j) / (c + d*j)."""
    if c == 0.0 and d == 0.0:
        exceptions.raise_zero_division_error(S("complex division by zero"))
    return quotient(box(a, b), box(c, d))


@slot(ComplexClass, "pow")
def pow_(a: obj, b: obj) -> obj:
    x = operand(a)
    y = operand(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return power_of(x.real, x.imag, y.real, y.imag)


def product(x: Complex, y: Complex) -> Complex:
    return box(x.real * y.real - x.imag * y.imag, x.real * y.imag + x.imag * y.real)


def quotient(x: Complex, y: Complex) -> Complex:
    """x / y, y not 0: scaled by the larger part of y (Smith's method)."""
    if f64_abs(y.real) >= f64_abs(y.imag):
        ratio = y.imag / y.real
        scale = y.real + y.imag * ratio
        return box((x.real + x.imag * ratio) / scale, (x.imag - x.real * ratio) / scale)
    if f64_abs(y.imag) >= f64_abs(y.real):
        ratio = y.real / y.imag
        scale = y.real * ratio + y.imag
        return box((x.real * ratio + x.imag) / scale, (x.imag * ratio - x.real) / scale)
    return box(float_bits.NAN, float_bits.NAN)


# --- powers -----------------------------------------------------------------------------------------
def power_of(a: f64, b: f64, c: f64, d: f64) -> obj:
    """(a + b*j) ** (c + d*j)."""
    if d == 0.0 and c == f64_floor(c) and f64_abs(c) <= 100.0:
        r = small_power(box(a, b), trunc_i32(c))
    elif c == 0.0 and d == 0.0:
        r = ONE
    elif a == 0.0 and b == 0.0:
        if d != 0.0 or c < 0.0:
            raise_zero_power()
        r = box(0.0, 0.0)
    else:
        r = polar_power(a, b, c, d)
    if float_bits.is_infinite(r.real) or float_bits.is_infinite(r.imag):
        exceptions.raise_overflow_error(S("complex exponentiation"))
    return r


def squared(a: f64, b: f64) -> Complex:
    """(a + b*j) ** 2: as `whole_power`, which multiplies by one first."""
    re = a * a - b * b
    im = a * b + b * a
    r = box(re - 0.0 * im, im + 0.0 * re)
    if float_bits.is_infinite(r.real) or float_bits.is_infinite(r.imag):
        exceptions.raise_overflow_error(S("complex exponentiation"))
    return r


def raise_zero_power() -> NoReturn:
    exceptions.raise_zero_division_error(S("0.0 to a negative or complex power"))


def small_power(x: Complex, n: i32) -> Complex:
    if n > 0:
        return whole_power(x, n)
    r = whole_power(x, -n)
    if r.real == 0.0 and r.imag == 0.0:
        raise_zero_power()
    return quotient(ONE, r)


def whole_power(x: Complex, n: i32) -> Complex:
    r = ONE
    mask = 1
    while n >= mask:
        if n & mask != 0:
            r = product(r, x)
        mask <<= 1
        x = product(x, x)
    return r


def polar_power(a: f64, b: f64, c: f64, d: f64) -> Complex:
    size = elementary.hypot(a, b)
    length = elementary_pow.pow_f64(size, c)
    angle = elementary_arc.atan2(b, a)
    phase = angle * c
    if d != 0.0:
        length *= elementary_exp.exp(-angle * d)
        phase += d * elementary_log.log(size)
    return box(length * elementary_trig.cos(phase), length * elementary_trig.sin(phase))
