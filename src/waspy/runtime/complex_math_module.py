"""_complex_math: the functions of cmath where nothing special is asked for, finite numbers; None otherwise."""

from waspy.lang import *
from waspy.runtime import complex as complexes
from waspy.runtime import elementary_arc, elementary_exp, elementary_trig, ops
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

module("_complex_math")


@function("_complex_math")
def exp(z: obj, /) -> obj:
    if not isinstance(z, Complex) or z.imag - z.imag != 0.0 or not f64_abs(z.real) <= 709.0:
        return NONE
    scale = elementary_exp.exp(z.real)
    return complexes.box(scale * elementary_trig.cos(z.imag), scale * elementary_trig.sin(z.imag))


@function("_complex_math")
def rect(r: obj, phi: obj, /) -> obj:
    if not ops.is_float(r) or not ops.is_float(phi):
        return NONE
    length = ops.unbox_f64(r)
    angle = ops.unbox_f64(phi)
    if length - length != 0.0 or angle - angle != 0.0 or angle == 0.0:
        return NONE
    return complexes.box(length * elementary_trig.cos(angle), length * elementary_trig.sin(angle))


@function("_complex_math")
def phase(z: obj, /) -> obj:
    if not isinstance(z, Complex):
        return NONE
    return ops.box_f64(elementary_arc.atan2(z.imag, z.real))
