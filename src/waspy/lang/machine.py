"""Machine numbers under CPython: conversions, unsigned operations, bit patterns, linear memory.

Types: `i32`, `i64`, `f64`; `u8` and `u16` only as array elements and struct fields. `bool` is an i32 that
is 0 or 1. `+ - * & | ^ << >> ~` and comparisons are the signed machine operations (`>>` arithmetic, shift
counts below the width); `/` is for f64 only; `//` and `%` do not exist: use `div_s` and its kin.
"""

from __future__ import annotations

import math
import struct as _struct
from typing import Any

__all__ = [
    "i32", "i64", "f64", "u8", "u16",
    "div_s", "rem_s", "div_u32", "rem_u32", "div_u64", "rem_u64", "shr_u32", "shr_u64",
    "lt_u32", "lt_u64", "le_u32", "le_u64", "clz32", "clz64", "ctz32", "ctz64", "popcnt32", "popcnt64",
    "rotl32", "rotl64", "u32_to_i64", "u64_to_f64",
    "trunc_i32", "trunc_i64", "f64_sqrt", "f64_floor", "f64_ceil", "f64_trunc", "f64_nearest", "f64_abs",
    "f64_copysign", "f64_min", "f64_max", "f64_bits", "f64_from_bits",
    "f32_bits", "f32_from_bits",
    "small", "is_small", "small_value",
    "load_u8", "store_u8", "load_i32", "store_i32", "load_i64", "store_i64", "memory_size", "memory_grow",
]  # fmt: skip


def _wrap(x: int, bits: int, signed: bool) -> int:
    x &= (1 << bits) - 1
    return x - (1 << bits) if signed and x >> (bits - 1) else x


def _s32(x: int) -> int:
    return _wrap(x, 32, True)


def _s64(x: int) -> int:
    return _wrap(x, 64, True)


class _Width(type):
    bits: int
    signed: bool

    def __call__(cls, x: Any) -> Any:
        return _wrap(int(x), cls.bits, cls.signed)


class i32(metaclass=_Width):
    """i32(x) wraps; from an i64 it takes the low half."""

    bits, signed, default = 32, True, 0


class i64(metaclass=_Width):
    """i64(x) wraps; from an i32 it extends the sign."""

    bits, signed, default = 64, True, 0


class u8(metaclass=_Width):
    bits, signed, default = 8, False, 0


class u16(metaclass=_Width):
    bits, signed, default = 16, False, 0


class _F64(type):
    def __call__(cls, x: Any) -> float:
        return float(x)


class f64(metaclass=_F64):
    """f64(x) converts a signed integer, rounding to nearest."""

    default = 0.0


_M32, _M64 = (1 << 32) - 1, (1 << 64) - 1


def div_s(a: int, b: int) -> int:
    """Quotient rounded towards zero; traps if b is 0."""
    q = abs(a) // abs(b)
    return q if (a < 0) == (b < 0) else -q


def rem_s(a: int, b: int) -> int:
    """Remainder with the sign of a."""
    return a - b * div_s(a, b)


def div_u32(a: int, b: int) -> int:
    return _s32((a & _M32) // (b & _M32))


def rem_u32(a: int, b: int) -> int:
    return _s32((a & _M32) % (b & _M32))


def div_u64(a: int, b: int) -> int:
    return _s64((a & _M64) // (b & _M64))


def rem_u64(a: int, b: int) -> int:
    return _s64((a & _M64) % (b & _M64))


def shr_u32(a: int, n: int) -> int:
    return _s32((a & _M32) >> n)


def shr_u64(a: int, n: int) -> int:
    return _s64((a & _M64) >> n)


def lt_u32(a: int, b: int) -> bool:
    return (a & _M32) < (b & _M32)


def lt_u64(a: int, b: int) -> bool:
    return (a & _M64) < (b & _M64)


def le_u32(a: int, b: int) -> bool:
    return (a & _M32) <= (b & _M32)


def le_u64(a: int, b: int) -> bool:
    return (a & _M64) <= (b & _M64)


def clz32(a: int) -> int:
    return 32 - (a & _M32).bit_length()


def clz64(a: int) -> int:
    """Leading zeros, as an i64."""
    return 64 - (a & _M64).bit_length()


def ctz32(a: int) -> int:
    a &= _M32
    return (a & -a).bit_length() - 1 if a else 32


def ctz64(a: int) -> int:
    """Trailing zeros, as an i64."""
    a &= _M64
    return (a & -a).bit_length() - 1 if a else 64


def popcnt32(a: int) -> int:
    return (a & _M32).bit_count()


def popcnt64(a: int) -> int:
    return (a & _M64).bit_count()


def rotl32(a: int, n: int) -> int:
    a &= _M32
    n &= 31
    return _s32(a << n | a >> (32 - n))


def rotl64(a: int, n: int) -> int:
    a &= _M64
    n &= 63
    return _s64(a << n | a >> (64 - n))


def u32_to_i64(a: int) -> int:
    return a & _M32


def u64_to_f64(a: int) -> float:
    return float(a & _M64)


def _saturate(x: float, bits: int) -> int:
    if math.isnan(x):
        return 0
    low, high = -(1 << (bits - 1)), (1 << (bits - 1)) - 1
    return high if x >= high else low if x <= low else int(x)


def trunc_i32(x: float) -> int:
    """f64 to i32 towards zero, saturating; NaN gives 0."""
    return _saturate(x, 32)


def trunc_i64(x: float) -> int:
    """f64 to i64 towards zero, saturating; NaN gives 0."""
    return _saturate(x, 64)


def f64_sqrt(x: float) -> float:
    return math.sqrt(x) if x >= 0 else math.nan


def _integral(x: float, f: Any) -> float:
    return x if math.isnan(x) or math.isinf(x) else math.copysign(float(f(x)), x)


def f64_floor(x: float) -> float:
    return _integral(x, math.floor)


def f64_ceil(x: float) -> float:
    return _integral(x, math.ceil)


def f64_trunc(x: float) -> float:
    return _integral(x, math.trunc)


def f64_nearest(x: float) -> float:
    """To the nearest integer, ties to even."""
    return _integral(x, round)


def f64_abs(x: float) -> float:
    return math.fabs(x)


def f64_copysign(x: float, sign: float) -> float:
    return math.copysign(x, sign)


def f64_min(a: float, b: float) -> float:
    return math.nan if math.isnan(a) or math.isnan(b) else min(a, b)


def f64_max(a: float, b: float) -> float:
    return math.nan if math.isnan(a) or math.isnan(b) else max(a, b)


def f64_bits(x: float) -> int:
    return int(_struct.unpack("<q", _struct.pack("<d", x))[0])


def f64_from_bits(x: int) -> float:
    return float(_struct.unpack("<d", _struct.pack("<q", x))[0])


def f32_bits(x: float) -> int:
    """Of the f32 nearest to x."""
    try:
        return int(_struct.unpack("<i", _struct.pack("<f", x))[0])
    except OverflowError:
        return int(_struct.unpack("<i", _struct.pack("<f", math.copysign(math.inf, x)))[0])


def f32_from_bits(x: int) -> float:
    return float(_struct.unpack("<f", _struct.pack("<i", x))[0])


class _Small:
    """An i31 reference under CPython: equal values are the same object."""

    __slots__ = ("value",)
    _known: dict[int, _Small] = {}

    def __init__(self, value: int) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"small({self.value})"


def small(x: int) -> Any:
    """The i31 reference for -2**30 <= x < 2**30."""
    known = _Small._known
    if x not in known:
        known[x] = _Small(x)
    return known[x]


def is_small(o: Any) -> bool:
    """Is it an i31 reference? (Narrows nothing; read it with `small_value`.)"""
    return isinstance(o, _Small)


def small_value(o: Any) -> int:
    """The i32 in an i31 reference; traps on anything else."""
    value: int = o.value
    return value


_memory = bytearray(1 << 16)


def load_u8(address: int) -> int:
    return _memory[address]


def store_u8(address: int, x: int) -> None:
    _memory[address] = x & 255


def load_i32(address: int) -> int:
    return int.from_bytes(_memory[address : address + 4], "little", signed=True)


def store_i32(address: int, x: int) -> None:
    _memory[address : address + 4] = (x & _M32).to_bytes(4, "little")


def load_i64(address: int) -> int:
    return int.from_bytes(_memory[address : address + 8], "little", signed=True)


def store_i64(address: int, x: int) -> None:
    _memory[address : address + 8] = (x & _M64).to_bytes(8, "little")


def memory_size() -> int:
    """Pages of 64 KiB."""
    return len(_memory) >> 16


def memory_grow(pages: int) -> int:
    """The size before, or -1."""
    before = memory_size()
    _memory.extend(bytes(pages << 16))
    return before
