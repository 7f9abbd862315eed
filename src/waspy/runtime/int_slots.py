"""int: comparison, hash, bits, unary operations and conversions. Forms and arithmetic are in `int.py`."""

from waspy.lang import *
from waspy.runtime import bigint, bigint_float, bigint_functions, exceptions, hashing, int_text, wide
from waspy.runtime import float as floats
from waspy.runtime import int as ints
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


# --- comparison ---------------------------------------------------------------------------------------
@slot(IntClass, "compare")
def compare(a: obj, b: obj, op: i32) -> obj:
    if is_small(a) and is_small(b):
        return from_bool(decide(order_i64(i64(small_value(a)), i64(small_value(b))), op))
    x = ints.as_int(a)
    y = ints.as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    return from_bool(decide(order(x, y), op))


def order(x: obj, y: obj) -> i32:
    """-1, 0 or 1: how two ints compare."""
    if isinstance(x, BigInt):
        if not isinstance(y, BigInt) or x.negative != y.negative:
            return -1 if x.negative else 1
        return bigint.compare(y.digits, x.digits) if x.negative else bigint.compare(x.digits, y.digits)
    if isinstance(y, BigInt):
        return 1 if y.negative else -1
    return order_i64(ints.word(x), ints.word(y))


def equal(x: obj, y: obj) -> bool:
    """Are two ints the same?"""
    return order(x, y) == 0


def order_i64(p: i64, q: i64) -> i32:
    return i32(p > q) - i32(p < q)


def decide(c: i32, op: i32) -> bool:
    """What the comparison operator says of values that compare as c: -1, 0 or 1."""
    if op == LT:
        return c < 0
    if op == LE:
        return c <= 0
    if op == EQ:
        return c == 0
    if op == NE:
        return c != 0
    if op == GT:
        return c > 0
    return c >= 0


@slot(IntClass, "hash")
def hash_(a: obj) -> i64:
    x = unwrap(a)
    if isinstance(x, BigInt):
        return hashing.hash_digits(x.digits, x.negative)
    return hashing.hash_i64(ints.word(x))


def unwrap(a: obj) -> obj:
    """The int in an instance of int."""
    x = ints.as_int(a)
    if x is None:
        return small(0)
    return x


@slot(IntClass, "bool")
def is_true(a: obj) -> bool:
    x = unwrap(a)
    return not ints.is_word(x) or ints.word(x) != 0


# --- unary operations -----------------------------------------------------------------------------------
@slot(IntClass, "neg")
def neg(a: obj) -> obj:
    x = unwrap(a)
    if ints.is_word(x):
        p = ints.word(x)
        if p != ints.LOWEST:
            return ints.box(-p)
    return ints.canonical(ints.digits(x), not ints.is_negative(x))


@slot(IntClass, "pos")
def pos(a: obj) -> obj:
    return unwrap(a)


@slot(IntClass, "abs")
def abs_(a: obj) -> obj:
    x = unwrap(a)
    return neg(x) if ints.is_negative(x) else x


@slot(IntClass, "invert")
def invert(a: obj) -> obj:
    x = unwrap(a)
    if ints.is_word(x):
        return ints.box(~ints.word(x))
    d = ints.digits(x)
    if ints.is_negative(x):
        return ints.canonical(bigint.sub_digit(d, 1), False)
    return ints.canonical(bigint.add_digit(d, 1), True)


@slot(IntClass, "int")
def int_(a: obj) -> obj:
    return unwrap(a)


@slot(IntClass, "index")
def index(a: obj) -> obj:
    return unwrap(a)


@slot(IntClass, "float")
def float_(a: obj) -> obj:
    return floats.box(ints.to_f64(unwrap(a)))


@slot(IntClass, "repr")
def repr_(a: obj) -> obj:
    return int_text.to_str(unwrap(a))


# --- shifts -----------------------------------------------------------------------------------------
@slot(IntClass, "lshift")
def lshift(a: obj, b: obj) -> obj:
    x = ints.as_int(a)
    y = ints.as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    if ints.is_negative(y):
        exceptions.raise_value_error(S("negative shift count"))
    if ints.is_word(x):
        p = ints.word(x)
        if p == 0:
            return small(0)
        if ints.is_word(y) and ints.word(y) < clz64(p ^ p >> 63):
            return ints.box(p << ints.word(y))
    if not ints.is_word(y):
        exceptions.raise_overflow_error(S("too many digits in integer"))
    if ints.word(y) > ints.MOST_DIGITS * 30:
        exceptions.raise_memory_error()
    return ints.canonical(bigint.shift_left(ints.digits(x), ints.word(y)), ints.is_negative(x))


@slot(IntClass, "rshift")
def rshift(a: obj, b: obj) -> obj:
    x = ints.as_int(a)
    y = ints.as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    if ints.is_negative(y):
        exceptions.raise_value_error(S("negative shift count"))
    if not ints.is_word(y):
        return small(-1) if ints.is_negative(x) else small(0)
    n = ints.word(y)
    if ints.is_word(x):
        return ints.box(ints.word(x) >> (n if n < 64 else 63))
    r = bigint_functions.shift_right_floor(ints.digits(x), ints.is_negative(x), n)
    return ints.canonical(r.digits, r.negative)


# --- bits -------------------------------------------------------------------------------------------
@slot(IntClass, "and")
def and_(a: obj, b: obj) -> obj:
    if is_small(a) and is_small(b):
        return small(small_value(a) & small_value(b))
    x = ints.as_int(a)
    y = ints.as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    if ints.is_word(x) and ints.is_word(y):
        return ints.box(ints.word(x) & ints.word(y))
    return bitwise(x, y, bigint_functions.AND)


@slot(IntClass, "or")
def or_(a: obj, b: obj) -> obj:
    if is_small(a) and is_small(b):
        return small(small_value(a) | small_value(b))
    x = ints.as_int(a)
    y = ints.as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    if ints.is_word(x) and ints.is_word(y):
        return ints.box(ints.word(x) | ints.word(y))
    return bitwise(x, y, bigint_functions.OR)


@slot(IntClass, "xor")
def xor(a: obj, b: obj) -> obj:
    if is_small(a) and is_small(b):
        return small(small_value(a) ^ small_value(b))
    x = ints.as_int(a)
    y = ints.as_int(b)
    if x is None or y is None:
        return NOT_IMPLEMENTED
    if ints.is_word(x) and ints.is_word(y):
        return ints.box(ints.word(x) ^ ints.word(y))
    return bitwise(x, y, bigint_functions.XOR)


def bitwise(x: obj, y: obj, op: i32) -> obj:
    x_fits = ints.has_64_bits(x) and not ints.is_negative(x)
    y_fits = ints.has_64_bits(y) and not ints.is_negative(y)
    if x_fits and y_fits:
        return ints.from_unsigned(bigint_functions.combine_64(ints.low_64(x), ints.low_64(y), op))
    if op == bigint_functions.AND and (x_fits or y_fits):
        return ints.from_unsigned(wide.lowest_bits(x) & wide.lowest_bits(y))  # the bits above are zeros in one of them
    r = bigint_functions.bitwise(ints.digits(x), ints.is_negative(x), ints.digits(y), ints.is_negative(y), op)
    return ints.canonical(r.digits, r.negative)


# --- against floats -----------------------------------------------------------------------------------
def order_f64(x: obj, y: f64) -> i32:
    """How an int compares to a float, exactly: -1, 0, 1, or 2 for a NaN."""
    if y != y:
        return 2
    if isinstance(x, BigInt):
        if x.negative:
            return -1 if y >= 0.0 else -bigint_float.compare_f64(x.digits, -y)
        return 1 if y <= 0.0 else bigint_float.compare_f64(x.digits, y)
    p = ints.word(x)
    z = f64(p)
    if z != y:
        return -1 if z < y else 1
    # p may have been rounded. 2**63 is the only value of z that is no i64.
    if z == 9223372036854775808.0:
        return -1
    return order_i64(p, trunc_i64(y))
