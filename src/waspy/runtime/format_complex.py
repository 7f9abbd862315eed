"""`__format__` of complex (CPython's format_complex_internal)."""

from waspy.lang import *
from waspy.runtime import complex as complexes
from waspy.runtime import exceptions, float_bits, float_text, format_spec, ops
from waspy.runtime import str as strings
from waspy.runtime.format import known_precision
from waspy.runtime.format_spec import FormatSpec
from waspy.runtime.layout import *
from waspy.runtime.str import EMPTY


@method(complexes.ComplexClass, "__format__")
def complex_format(self: Complex, spec: Str, /) -> obj:
    if spec.length == 0:
        return ops.str_(self)
    f = format_spec.parse(spec, 0, format_spec.RIGHT, self)
    t = f.type
    if t != 0 and t != 110 and not format_spec.is_float_type(t):
        format_spec.unknown_type(f, self)
    if f.fill == format_spec.ZERO:
        exceptions.raise_value_error(S("Zero padding is not allowed in complex format specifier"))
    if f.align == format_spec.AFTER_SIGN:
        exceptions.raise_value_error(S("'=' alignment flag is not allowed in complex format specifier"))
    return format_spec.pad(f, both_parts(f, self))


def both_parts(f: FormatSpec, c: Complex) -> Str:
    """Without a type as str does it: in parentheses, or the imaginary part alone."""
    parentheses = False
    alone = False
    if f.type == 0:
        alone = c.real == 0.0 and not float_bits.sign_bit(c.real)
        parentheses = not alone
    real = EMPTY
    if not alone:
        real = part(f, c.real, f.sign)
    imaginary = part(f, c.imag, f.sign if alone else format_spec.PLUS)
    if parentheses:
        return strings.join_array(Array[obj].of(S("("), real, imaginary, S("j)")))
    return strings.concat3(real, imaginary, S("j"))


def part(f: FormatSpec, x: f64, sign: i32) -> Str:
    """One of the two numbers, without padding."""
    flags = float_text.ALT if f.alternate else 0
    code = f.type
    if code == 0:
        code = 114 if f.precision < 0 else 103
    elif code == 110:
        code = 103
    text = float_text.format_float(x, code, known_precision(f.precision), flags)
    plain = FormatSpec(format_spec.SPACE, format_spec.LEFT, sign, False, False, -1, f.separator, 3, -1, 0)
    return format_spec.lay_out_text(plain, text, f.no_negative_zero)
