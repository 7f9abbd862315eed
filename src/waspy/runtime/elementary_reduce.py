"""Large angles modulo pi/2 (Payne and Hanek): the product with enough bits of 2/pi, of which only the last two
bits before the point and those after it are of interest."""

from waspy.lang import *
from waspy.runtime import bigint, bigint_float, bigint_mul, elementary_trig, float_bits
from waspy.runtime.double_double import DoubleDouble, mul
from waspy.runtime.elementary_trig import Reduced

BITS = 1200

# floor(2 / pi * 2**1200), in 30-bit digits
TWO_OVER_PI = Array[i32].of(
    809958523, 874600460, 991033557, 983236311, 931811986, 754195687, 1052663575, 491384497,
    509602349, 1025047962, 1018207092, 228570057, 174923629, 1011232104, 427884274, 637532033,
    674963448, 1043265508, 524929093, 241226958, 20550102, 449936889, 244958978, 196006177,
    679622133, 78028027, 568242635, 879003455, 154069513, 927694873, 115581988, 827878857,
    598466235, 17299781, 429114425, 808900773, 301282525, 670080351, 618938706, 683565275,
)  # fmt: skip


def reduce_large(x: f64) -> Reduced:
    """Of finite |x| above 2**53 / 10**8 or so."""
    product = bigint_mul.mul(bigint.magnitude(float_bits.mantissa(x)), TWO_OVER_PI)
    point = i64(BITS - float_bits.scale(x))
    whole = bigint.shift_right(product, point)
    quarters = i32(bigint.low_bits(whole) & 3)
    fraction = bigint.sub(product, bigint.shift_left(whole, point))
    negative = bigint.bit_length(fraction) == point
    if negative:
        fraction = bigint.sub(bigint.shift_left(bigint.magnitude(1), point), fraction)
        quarters += 1
    angle = to_angle(fraction, point)
    if negative != (x < 0.0):
        angle = DoubleDouble(-angle.hi, -angle.lo)
    return Reduced(angle.hi, angle.lo, quarters & 3 if x > 0.0 else (4 - quarters) & 3)


def to_angle(fraction: bigint.Digits, point: i64) -> DoubleDouble:
    """fraction / 2**point * pi/2."""
    n = bigint.bit_length(fraction)
    drop = n - 53 if n > 53 else 0
    high = bigint.shift_right(fraction, drop)
    low = bigint.sub(fraction, bigint.shift_left(high, drop))
    # Both parts have room for their exponents: point is below 1300 and a fraction has hundreds of bits.
    h = float_bits.scaled(f64(bigint.low_bits(high)), i32(drop - point))
    l = float_bits.scaled(low_f64(low, drop), i32(drop - point) - 53)
    return mul(DoubleDouble(h, l), DoubleDouble(elementary_trig.HALF_PI, elementary_trig.HALF_PI_LOW))


def low_f64(low: bigint.Digits, drop: i64) -> f64:
    """low * 2**(53 - drop)."""
    if drop >= 53:
        return bigint_float.to_f64(bigint.shift_right(low, drop - 53))
    return bigint_float.to_f64(bigint.shift_left(low, 53 - drop))
