"""complex: comparison, hash, text, the constructor and the methods."""

from waspy.lang import *
from waspy.runtime import (
    attributes,
    calls,
    complex_parse,
    conversions,
    elementary,
    exceptions,
    float_bits,
    float_text,
    hashing,
    int_slots,
    ops,
)
from waspy.runtime import complex as complexes
from waspy.runtime import float as floats
from waspy.runtime import int as ints
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.complex import ComplexClass
from waspy.runtime.layout import *
from waspy.runtime.messages import about_type
from waspy.runtime.singletons import *


def of(a: obj) -> Complex:
    return cast(Complex, a)


# --- slots ------------------------------------------------------------------------------------------
@slot(ComplexClass, "compare")
def compare(a: obj, b: obj, op: i32) -> obj:
    if (op != EQ and op != NE) or not isinstance(a, Complex):
        return NOT_IMPLEMENTED
    if isinstance(b, Complex):
        return from_bool((a.real == b.real and a.imag == b.imag) == (op == EQ))
    if isinstance(b, Float):
        return from_bool((a.real == b.value and a.imag == 0.0) == (op == EQ))
    y = ints.as_int(b)
    if y is None:
        return NOT_IMPLEMENTED
    return from_bool((a.imag == 0.0 and int_slots.order_f64(y, a.real) == 0) == (op == EQ))


@slot(ComplexClass, "hash")
def hash_(a: obj) -> i64:
    x = of(a)
    r = i64(hash_part(x.real, a) + i64(hash_part(x.imag, a) * 1000003))
    return r if r != -1 else -2


def hash_part(x: f64, a: obj) -> i64:
    if x != x:
        return ops.hash_(floats.box(x))
    return hashing.hash_f64(x)


@slot(ComplexClass, "bool")
def is_true(a: obj) -> bool:
    return of(a).real != 0.0 or of(a).imag != 0.0


@slot(ComplexClass, "neg")
def neg(a: obj) -> obj:
    return complexes.box(-of(a).real, -of(a).imag)


@slot(ComplexClass, "pos")
def pos(a: obj) -> obj:
    return complexes.box(of(a).real, of(a).imag)


@slot(ComplexClass, "abs")
def abs_(a: obj) -> obj:
    x = of(a)
    return floats.box(absolute(x.real, x.imag))


def absolute(real: f64, imag: f64) -> f64:
    r = elementary.hypot(real, imag)
    if r == float_bits.INFINITY and float_bits.is_finite(real) and float_bits.is_finite(imag):
        exceptions.raise_overflow_error(S("absolute value too large"))
    return r


@slot(ComplexClass, "repr")
def repr_(a: obj) -> obj:
    return to_str(of(a))


def to_str(x: Complex) -> Str:
    if x.real == 0.0 and not float_bits.sign_bit(x.real):
        return strings.concat(float_text.repr_digits(x.imag), S("j"))
    imag = float_text.format_float(x.imag, 114, 0, float_text.SIGN)
    real = strings.concat(S("("), float_text.repr_digits(x.real))
    return strings.concat(strings.concat(real, imag), S("j)"))


# --- complex(...) -------------------------------------------------------------------------------------
@constructor(ComplexClass)
def complex_new(cls: Class, real: obj | None = None, imag: obj | None = None) -> obj:
    if isinstance(real, Str):
        if imag is not None:
            exceptions.raise_type_error(S("complex() can't take second arg if first is a string"))
        return instance(cls, complex_parse.parse(real))
    if isinstance(imag, Str):
        exceptions.raise_type_error(S("complex() second arg can't be a string"))
    x = complexes.box(0.0, 0.0)
    if real is not None:
        x = part(real, S("complex() first argument must be a string or a number, not '"))
    if imag is None:
        return instance(cls, x)
    y = part(imag, S("complex() second argument must be a number, not '"))
    # A part that is not complex leaves the other's sign of zero alone.
    re = x.real
    im = y.real
    if isinstance(imag, Complex):
        re = re - y.imag
    if isinstance(real, Complex):
        im = im + x.imag
    return instance(cls, complexes.box(re, im))


def instance(cls: Class, x: Complex) -> obj:
    if cls is ComplexClass:
        return x if x.cls is ComplexClass else complexes.box(x.real, x.imag)
    alloc = cls.alloc
    if alloc is not None:
        made = cast(Complex, alloc(cls))
        made.real = x.real
        made.imag = x.imag
        return made
    return ComplexSub(cls, x.real, x.imag, None)


def part(o: obj, message: Str) -> Complex:
    x = complexes.operand(o)
    if x is not None and not isinstance(o, ComplexSub):
        return x
    f = attributes.special(o, S("__complex__"))
    if f is not None:
        r = calls.call0(f)
        if isinstance(r, Complex):
            return r
        exceptions.raise_type_error(about_type(S("__complex__ returned non-complex (type "), r, S(")")))
    if x is not None:
        return x
    t = ops.type_of(o)
    if t.unary[U_FLOAT] is None and t.unary[U_INDEX] is None:
        exceptions.raise_type_error(about_type(message, o, S("'")))
    return complexes.box(conversions.to_f64(o), 0.0)


# --- methods ----------------------------------------------------------------------------------------
@getter(ComplexClass)
def real(self: Complex) -> obj:
    return floats.box(self.real)


@getter(ComplexClass)
def imag(self: Complex) -> obj:
    return floats.box(self.imag)


@method(ComplexClass)
def conjugate(self: Complex, /) -> obj:
    return complexes.box(self.real, -self.imag)


@method(ComplexClass, "__complex__")
def complex_(self: Complex, /) -> obj:
    return complexes.box(self.real, self.imag)


@method(ComplexClass, "__getnewargs__")
def getnewargs(self: Complex, /) -> obj:
    return tuples.pair(floats.box(self.real), floats.box(self.imag))
