"""exp and exp2.

As in glibc since 2.28 (Szabolcs Nagy's design): x = k * ln(2) / 128 + r, and exp(x) = 2**(k / 128) * exp(r), the
first factor from a table of 128 entries H * (1 + T), the second a polynomial of degree 5. The steps and their
roundings are those of glibc on a processor with fused multiply-add, so the results are nearly always the
same; the table is computed when first used.
"""

from waspy.lang import *
from waspy.runtime import float_bits
from waspy.runtime.double_double import DoubleDouble, fused, mul

N: i64 = 128
SHIFT: f64 = 6755399441055744.0  # 1.5 * 2**52: adding it rounds to an integer
INVERSE_LN2_N: f64 = 184.6649652337873  # 128 / ln(2)
LN2_N_HIGH: f64 = 0.005415212348111709
LN2_N_LOW: f64 = 1.2864023111638344e-14
C2: f64 = 0.49999999999996786
C3: f64 = 0.16666666666665886
C4: f64 = 0.0416666808410674
C5: f64 = 0.008333335853059549

# 2 ** (1/2), 2 ** (1/4), ... 2 ** (1/128), the part beyond a double after each
ROOTS = Array[f64].of(
    1.4142135623730951, -9.667293313452913e-17,
    1.189207115002721, 3.982015231465646e-17,
    1.0905077326652577, -3.046782079812471e-17,
    1.0442737824274138, 8.551889705537965e-17,
    1.0218971486541166, 5.109225028973444e-17,
    1.0108892860517005, -1.5234778603368577e-17,
    1.0054299011128027, 9.499186535455032e-17,
)  # fmt: skip

heads = Array[f64](0)  # 2 ** (i / 128)
tails = Array[f64](0)  # what is missing there, relative to it


def make_tables() -> None:
    global heads, tails
    h = Array[f64](128)
    t = Array[f64](128)
    for i in range(128):
        x = DoubleDouble(1.0, 0.0)
        for bit in range(7):
            if i >> (6 - bit) & 1 == 1:
                x = mul(x, DoubleDouble(ROOTS[2 * bit], ROOTS[2 * bit + 1]))
        h[i] = x.hi
        t[i] = x.lo / x.hi
    heads = h
    tails = t


def exp(x: f64) -> f64:
    """Infinite on overflow."""
    return exp_sum(x, 0.0)


def exp_sum(x: f64, low: f64) -> f64:
    """exp(x + low), where low is a rest below x's precision."""
    if f64_abs(x) < 5.551115123125783e-17:
        return 1.0 + x
    if not f64_abs(x) < 1000.0:
        if x != x:
            return x
        return float_bits.INFINITY if x > 0.0 else 0.0
    kd = INVERSE_LN2_N * x + SHIFT
    k = i32(f64_bits(kd))
    kd -= SHIFT
    r = x - kd * LN2_N_HIGH
    # The product is so small below 32 that its rounding does not show.
    r = r - kd * LN2_N_LOW if f64_abs(x) < 32.0 else fused(-kd, LN2_N_LOW, r)
    r += low
    return scaled_power(k, r, C2, C3, C4, C5)


def scaled_power(k: i32, r: f64, c2: f64, c3: f64, c4: f64, c5: f64) -> f64:
    """2 ** (k / 128) * (1 + r + c2 * r**2 + ... + c5 * r**5)."""
    if len(heads) == 0:
        make_tables()
    i = k & 127
    r2 = r * r
    tail = tails[i] + r + r2 * (c2 + r * c3) + r2 * r2 * (c4 + r * c5)
    return times_power(heads[i], tail, k >> 7)


def times_power(head: f64, tail: f64, e: i32) -> f64:
    """(head + head * tail) * 2**e, rounded once."""
    if e >= -1021 and e < 1023:
        return fused(head, tail, head) * float_bits.power_of_two(e)
    if e > 0:
        return float_bits.scaled(fused(head, tail, head), e)
    return subnormal(head, tail, e)


def subnormal(head: f64, tail: f64, e: i32) -> f64:
    """Rounds where the result's last bit will be, before scaling down."""
    if e < -1100:
        return 0.0
    y = fused(head, tail, head)
    rest = (head - y) + head * tail
    # Adding this makes 2**-1074 / 2**e the weight of the last bit.
    big = float_bits.power_of_two(-1074 - e + 52) * 1.5
    s = y + big
    r = (s - big) + 0.0
    missing = (y - r) + rest
    half = float_bits.power_of_two(-1074 - e) * 0.5
    if missing > half:
        r += 2.0 * half
    elif missing < -half:
        r -= 2.0 * half
    return float_bits.scaled(r, e)


# --- exp2 -------------------------------------------------------------------------------------------
E1: f64 = 0.6931471805599453
E2: f64 = 0.24022650695909065
E3: f64 = 0.0555041086686087
E4: f64 = 0.009618131975721055
E5: f64 = 0.0013332074570119598


def exp2(x: f64) -> f64:
    if not f64_abs(x) < 1100.0:
        if x != x:
            return x
        return float_bits.INFINITY if x > 0.0 else 0.0
    kd = x + SHIFT / 128.0
    k = i32(f64_bits(kd))
    r = x - (kd - SHIFT / 128.0)
    if len(heads) == 0:
        make_tables()
    i = k & 127
    r2 = r * r
    tail = tails[i] + r * E1 + r2 * (E2 + r * E3) + r2 * r2 * (E4 + r * E5)
    e = k >> 7
    if e >= -1021 and e < 1023:
        return (heads[i] + heads[i] * tail) * float_bits.power_of_two(e)
    return times_power(heads[i], tail, e)
