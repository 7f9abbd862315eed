"""cmath: mathematics with complex numbers (Modules/cmathmodule.c), after Kahan, "Branch Cuts for Complex Elementary
Functions" (1987)."""

import math
from _complex_math import exp as _plain_exp
from _complex_math import phase as _plain_phase
from _complex_math import rect as _plain_rect
from math import atan2, copysign, hypot, inf, log1p, nan
from math import cos as _cos
from math import cosh as _cosh
from math import exp as _exp
from math import isfinite as _finite
from math import isinf as _isinf
from math import isnan as _isnan
from math import log as _ln
from math import sin as _sin
from math import sinh as _sinh
from math import sqrt as _sqrt

pi, e, tau = math.pi, math.e, math.tau
infj, nanj = complex(0.0, inf), complex(0.0, nan)

_LARGE = 1.7976931348623157e308 / 4
_LN2 = 0.6931471805599453
_SMALL = 2.2250738585072014e-308


def _complex(z):
    """z as a complex number, by `__complex__`, `__float__` or `__index__`."""
    if isinstance(z, complex):
        return z
    if isinstance(z, str):
        raise TypeError("must be real number, not str")
    if not isinstance(z, (int, float)) and not any(
        hasattr(z, name) for name in ("__complex__", "__float__", "__index__")
    ):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    return complex(z)


def _real(x):
    if not isinstance(x, (int, float)):
        _isnan(x)  # refuses what is no number
    return float(x)


# --- polar coordinates ----------------------------------------------------------------------------------------
def phase(z, /):
    known = _plain_phase(z)
    if known is not None:
        return known
    z = _complex(z)
    return atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    known = _plain_rect(r, phi)
    if known is not None:
        return known
    r, phi = _real(r), _real(phi)
    if not _finite(r) or not _finite(phi):
        if _isinf(phi) and r and not _isnan(r):
            raise ValueError("math domain error")
        if _isinf(r) and _finite(phi) and phi:
            real, imag = copysign(inf, _cos(phi)), copysign(inf, _sin(phi))
            return complex(-real, -imag) if r < 0 else complex(real, imag)
        if _isinf(r) and not phi:
            return complex(r, phi if r > 0 else -phi)
        if not r:
            return complex(0.0, 0.0)
        return complex(r if _isinf(r) else nan, nan)
    if not phi:
        return complex(r, r * phi)
    return complex(r * _cos(phi), r * _sin(phi))


# --- exponentials and logarithms ------------------------------------------------------------------------------
def exp(z, /):
    known = _plain_exp(z)
    if known is not None:
        return known
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _isinf(x) and _finite(y):
            if x < 0:
                return complex(copysign(0.0, _cos(y)), copysign(0.0, _sin(y)))
            return complex(inf, y) if not y else complex(copysign(inf, _cos(y)), copysign(inf, _sin(y)))
        if _isinf(x):
            if x < 0:
                return complex(0.0, copysign(0.0, y) if _isinf(y) else 0.0)
            if _isinf(y):
                raise ValueError("math domain error")
            return complex(inf, nan)
        if _isinf(y) and not _isnan(x):
            raise ValueError("math domain error")
        return complex(nan, y if not y else nan)
    if x > 709:
        scale = _exp(x - 1.0)
        result = complex(scale * _cos(y) * e, scale * _sin(y) * e)
    else:
        scale = _exp(x)
        result = complex(scale * _cos(y), scale * _sin(y))
    return _in_range(result)


def _in_range(z):
    if _isinf(z.real) or _isinf(z.imag):
        raise OverflowError("math range error")
    return z


def _logarithm(z):
    x, y = abs(z.real), abs(z.imag)
    angle = atan2(z.imag, z.real)
    if not _finite(x) or not _finite(y):
        return complex(inf if _isinf(x) or _isinf(y) else nan, angle)
    if x > _LARGE or y > _LARGE:
        return complex(_ln(hypot(x / 2, y / 2)) + _LN2, angle)
    if x < _SMALL and y < _SMALL:
        if not x and not y:
            raise ValueError("math domain error")
        return complex(_ln(hypot(x * 2.0**53, y * 2.0**53)) - 53 * _LN2, angle)
    h = hypot(x, y)
    if 0.71 <= h <= 1.73:
        large, small = max(x, y), min(x, y)
        return complex(log1p((large - 1) * (large + 1) + small * small) / 2, angle)
    return complex(_ln(h), angle)


def log(z, base=None, /):
    result = _logarithm(_complex(z))
    if base is None:
        return result
    try:
        return result / _logarithm(_complex(base))
    except ZeroDivisionError:
        raise ValueError("math domain error") from None


def log10(z, /):
    result = _logarithm(_complex(z))
    return complex(result.real / _ln(10.0), result.imag / _ln(10.0))


def sqrt(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _isinf(y):
            return complex(inf, y)
        if _isinf(x):
            if x > 0:
                return complex(inf, y if _isnan(y) else copysign(0.0, y))
            return complex(nan if _isnan(y) else 0.0, copysign(inf, y))
        return complex(nan, nan)
    if not x and not y:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < _SMALL and ay < _SMALL and (ax or ay):
        ax = ax * 2.0**53
        s = _sqrt(ax + hypot(ax, ay * 2.0**53)) * 2.0**-27
    else:
        ax /= 8.0
        s = 2.0 * _sqrt(ax + hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    return complex(s, copysign(d, y)) if x >= 0 else complex(d, copysign(s, y))


# --- hyperbolic and circular functions ------------------------------------------------------------------------
def sinh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _isinf(x) and _finite(y):
            return (
                complex(x, y) if not y else complex(copysign(inf, x) * copysign(1.0, _cos(y)), copysign(inf, _sin(y)))
            )
        if _isinf(y) and not _isnan(x):
            raise ValueError("math domain error")
        return complex(x if _isinf(x) or not x else nan, y if not y else nan)
    if abs(x) > 708:
        small = x - copysign(1.0, x)
        return _in_range(complex(_cos(y) * _sinh(small) * e, _sin(y) * _cosh(small) * e))
    return _in_range(complex(_cos(y) * _sinh(x), _sin(y) * _cosh(x)))


def cosh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _isinf(x) and _finite(y):
            if not y:
                return complex(inf, y * copysign(1.0, x))
            return complex(copysign(inf, _cos(y)), copysign(inf, _sin(y)) * copysign(1.0, x))
        if _isinf(y) and not _isnan(x):
            raise ValueError("math domain error")
        return complex(inf if _isinf(x) else nan, y if not y else 0.0 if not x else nan)
    if abs(x) > 708:
        small = x - copysign(1.0, x)
        return _in_range(complex(_cos(y) * _cosh(small) * e, _sin(y) * _sinh(small) * e))
    return _in_range(complex(_cos(y) * _cosh(x), _sin(y) * _sinh(x)))


def tanh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _isinf(x):
            return complex(copysign(1.0, x), copysign(0.0, 2 * _sin(y) * _cos(y)) if _finite(y) else 0.0)
        if _isinf(y) and not _isnan(x):
            raise ValueError("math domain error")
        return complex(nan, y if not y else nan)
    if abs(x) > 22:
        return complex(copysign(1.0, x), 4.0 * _sin(y) * _cos(y) * _exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    c = 1.0 / _cosh(x)
    t = tx * ty
    below = 1.0 + t * t
    return complex(tx * (1.0 + ty * ty) / below, ty / below * c * c)


def _turned(f, z):
    """f(i z) / i."""
    z = _complex(z)
    r = f(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def sin(z, /):
    return _turned(sinh, z)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    return _turned(tanh, z)


# --- their inverses -------------------------------------------------------------------------------------------
def _is_large(x, y):
    return not (abs(x) <= _LARGE and abs(y) <= _LARGE)


def _twice(x, y):
    """log(2 abs(x + iy)) of a large number."""
    if _isinf(x) or _isinf(y):
        return inf
    return _ln(hypot(x / 2, y / 2)) + 2 * _LN2


def acos(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if _is_large(x, y):
        imag = _twice(x, y)
        return complex(atan2(abs(y), x), -copysign(imag, y))
    s1, s2 = sqrt(complex(1 - x, -y)), sqrt(complex(1 + x, y))
    return complex(2 * atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if _is_large(x, y):
        real = _twice(x, y)
        return complex(real, atan2(y, x))
    s1, s2 = sqrt(complex(x - 1, y)), sqrt(complex(x + 1, y))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2 * atan2(s1.imag, s2.real))


def asinh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if _is_large(x, y):
        real = _twice(x, y)
        return complex(copysign(real, x), atan2(y, abs(x)))
    s1, s2 = sqrt(complex(1 + y, -x)), sqrt(complex(1 - y, x))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag), atan2(y, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    return _turned(asinh, z)


def atanh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _isinf(y):
            return complex(copysign(0.0, x), copysign(pi / 2, y))
        return complex(
            copysign(0.0, x) if _isinf(x) else nan, copysign(pi / 2, y) if _isinf(x) and not _isnan(y) else nan
        )
    if x < 0 or not x and copysign(1.0, x) < 0:
        return -atanh(-z)
    ay = abs(y)
    if x > _sqrt(_LARGE) or ay > _sqrt(_LARGE):
        h = hypot(x / 2, y / 2)
        return complex(x / 4 / h / h, -copysign(pi / 2, -y))
    if x == 1 and ay < _sqrt(_SMALL):
        if not ay:
            raise ValueError("math domain error")
        return complex(-_ln(_sqrt(ay) / _sqrt(hypot(ay, 2))), copysign(atan2(2, -ay) / 2, y))
    real = log1p(4 * x / ((1 - x) * (1 - x) + ay * ay)) / 4
    return complex(real, -atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2)


def atan(z, /):
    return _turned(atanh, z)


# --- tests ----------------------------------------------------------------------------------------------------
def isfinite(z, /):
    z = _complex(z)
    return _finite(z.real) and _finite(z.imag)


def isinf(z, /):
    z = _complex(z)
    return _isinf(z.real) or _isinf(z.imag)


def isnan(z, /):
    z = _complex(z)
    return _isnan(z.real) or _isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    a, b = _complex(a), _complex(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
