"""erf and erfc.

The methods and constants are those of fdlibm: Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
Developed at SunPro, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this
software is freely granted, provided that this notice is preserved.
"""

from waspy.lang import *
from waspy.runtime import elementary_exp

ERX: f64 = 8.45062911510467529297e-01

# Coefficients of numerator and denominator: below 0.84375, around 1, up to 1 / 0.35, beyond.
PP = Array[f64].of(
    1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02,
    -5.77027029648944159157e-03, -2.37630166566501626084e-05,
)  # fmt: skip
QQ = Array[f64].of(
    1.0, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03,
    1.32494738004321644526e-04, -3.96022827877536812320e-06,
)  # fmt: skip
PA = Array[f64].of(
    -2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01,
    3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02,
    -2.16637559486879084300e-03,
)  # fmt: skip
QA = Array[f64].of(
    1.0, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02,
    1.26171219808761642112e-01, 1.36370839120290507362e-02, 1.19844998467991074170e-02,
)  # fmt: skip
RA = Array[f64].of(
    -9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e01,
    -6.23753324503260060396e01, -1.62396669462573470355e02, -1.84605092906711035994e02,
    -8.12874355063065934246e01, -9.81432934416914548592e00,
)  # fmt: skip
SA = Array[f64].of(
    1.0, 1.96512716674392571292e01, 1.37657754143519042600e02, 4.34565877475229228821e02,
    6.45387271733267880336e02, 4.29008140027567833386e02, 1.08635005541779435134e02,
    6.57024977031928170135e00, -6.04244152148580987438e-02,
)  # fmt: skip
RB = Array[f64].of(
    -9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e01,
    -1.60636384855821916062e02, -6.37566443368389627722e02, -1.02509513161107724954e03,
    -4.83519191608651397019e02,
)  # fmt: skip
SB = Array[f64].of(
    1.0, 3.03380607434824582924e01, 3.25792512996573918826e02, 1.53672958608443695994e03,
    3.19985821950859553908e03, 2.55305040643316442583e03, 4.74528541206955367215e02,
    -2.24409524465858183362e01,
)  # fmt: skip


def paired(c: Array[f64], x: f64) -> f64:
    """The polynomial with these coefficients, in glibc's order of operations: two at a time."""
    square = x * x
    power = square
    r = c[0] + x * c[1]
    i = 2
    n = len(c)
    while i < n:
        r += power * (c[i] + x * c[i + 1] if i + 1 < n else c[i])
        # glibc's powers: x**4 = x**2 * x**2, x**6 = x**4 * x**2, x**8 = x**4 * x**4.
        power = power * square if i != 6 else square * square * (square * square)
        i += 2
    return r


def around_one(a: f64) -> f64:
    """erf(a) - ERX for 0.84375 <= a < 1.25."""
    s = a - 1.0
    return paired(PA, s) / paired(QA, s)


def tail(a: f64) -> f64:
    """erfc(a) for a >= 1.25."""
    s = 1.0 / (a * a)
    if a < 2.857142857142857:
        q = paired(RA, s) / paired(SA, s)
    else:
        q = paired(RB, s) / paired(SB, s)
    z = f64_from_bits(f64_bits(a) & -0x100000000)
    return elementary_exp.exp(-z * z - 0.5625) * elementary_exp.exp((z - a) * (z + a) + q) / a


def erf(x: f64) -> f64:
    if x != x:
        return x
    a = f64_abs(x)
    if a < 0.84375:
        if a < 3.725290298461914e-09:
            if a < 2.848094538889218e-306:
                return 0.0625 * (16.0 * x + 16.0 * 1.28379167095512586316e-01 * x)
            return x + 1.28379167095512586316e-01 * x
        return x + x * (paired(PP, x * x) / paired(QQ, x * x))
    if a < 1.25:
        return f64_copysign(ERX + around_one(a), x)
    if a >= 6.0:
        return f64_copysign(1.0, x)
    return f64_copysign(1.0 - tail(a), x)


def erfc(x: f64) -> f64:
    if x != x:
        return x
    a = f64_abs(x)
    if a < 0.84375:
        if a < 1.3877787807814457e-17:
            return 1.0 - x
        y = paired(PP, x * x) / paired(QQ, x * x)
        if x < 0.25:
            return 1.0 - (x + x * y)
        return 0.5 - (x * y + (x - 0.5))
    if a < 1.25:
        if x >= 0.0:
            return (1.0 - ERX) - around_one(a)
        return 1.0 + (ERX + around_one(a))
    if x > 0.0:
        return tail(a) if a < 28.0 else 0.0
    return 2.0 - tail(a) if a <= 6.0 else 2.0
