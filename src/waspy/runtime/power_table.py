"""Powers of ten as 128-bit numbers, from a table of every 27th (the compressed cache of Junekey Jeon's
Dragonbox, https://github.com/jk-jeon/dragonbox), and the 64-bit products that they are used with."""

from waspy.lang import *

STEP = 27
LOWEST = -292
HIGHEST = 326

# The upper and lower halves of ceil(10**k * 2**s) for k = -292, -265, ..., 302, where s gives it 128 bits.
HIGH = Array[i64].of(
    -38366372719436721,
    -3576574988931720989,
    -6434717147622031249,
    -8743505996830120772,
    -2770317479606055818,
    -5783427518286599473,
    -8217398424034108273,
    -1920344853953336643,
    -5096825099203863602,
    -7662765406849295699,
    -1024286887357502287,
    -4372995238176751616,
    -7078060301547948643,
    -79644842111309304,
    -3609919470959866074,
    -6461652605697523899,
    -8765264286586255934,
    -2805469892591575644,
    -5811823411358942533,
    -8240336443785642460,
    -1957403223540890347,
    -5126760611758208489,
    -7686947121313936181,
)
LOW = Array[i64].of(
    2731688931043774331,
    -357406007711231344,
    -851274575098787809,
    -5882264492762254952,
    4300328673033783640,
    -1886565557410948869,
    -3851351762838199358,
    -3728406090856200938,
    -573958201337495958,
    -2456994988062127447,
    5991131704928854841,
    0,
    -1143914305352105984,
    212292400617608629,
    -1347699823215743097,
    -8873354301053463267,
    831516194300602803,
    1957835834444274181,
    4069786015789754291,
    6695424375237764563,
    1129188820640936779,
    4425478360848884292,
    1096485900831157193,
)
POWERS_OF_FIVE = Array[i64].of(
    1,
    5,
    25,
    125,
    625,
    3125,
    15625,
    78125,
    390625,
    1953125,
    9765625,
    48828125,
    244140625,
    1220703125,
    6103515625,
    30517578125,
    152587890625,
    762939453125,
    3814697265625,
    19073486328125,
    95367431640625,
    476837158203125,
    2384185791015625,
    11920928955078125,
    59604644775390625,
    298023223876953125,
    1490116119384765625,
)


@struct
class Wide:
    """An unsigned number of 128 bits."""

    high: i64
    low: i64


def mul_high(a: i64, b: i64) -> i64:
    """The upper half of the unsigned product."""
    a_low = a & 0xFFFFFFFF
    a_high = shr_u64(a, 32)
    b_low = b & 0xFFFFFFFF
    b_high = shr_u64(b, 32)
    middle = i64(i64(a_high * b_low) + shr_u64(i64(a_low * b_low), 32))
    other = i64(i64(a_low * b_high) + (middle & 0xFFFFFFFF))
    return i64(i64(a_high * b_high) + shr_u64(middle, 32) + shr_u64(other, 32))


def log2_of_power(k: i32) -> i32:
    """floor(log2(10 ** k)) for |k| < 1000."""
    return (k * 1741647) >> 19


def power_of_ten(k: i32) -> Wide:
    """10**k in 128 bits, the top bit set, rounded up; at most two units too large in the last place."""
    i = div_s(k - LOWEST, STEP)
    base = i * STEP + LOWEST
    if base == k:
        return Wide(HIGH[i], LOW[i])
    five = POWERS_OF_FIVE[k - base]
    up = i64(log2_of_power(k) - log2_of_power(base) - (k - base))
    lowest = i64(LOW[i] * five)
    carried = mul_high(LOW[i], five)
    middle = i64(i64(HIGH[i] * five) + carried)
    top = mul_high(HIGH[i], five)
    if lt_u64(middle, carried):
        top = i64(top + 1)
    high = shr_u64(middle, up) | i64(top << (64 - up))
    low = shr_u64(lowest, up) | i64(middle << (64 - up))
    return Wide(high, i64(low + 1))
