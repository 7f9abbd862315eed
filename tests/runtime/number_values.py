"""CPython's numbers as the runtime's, and back, for the tests of numbers."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

from hypothesis import settings

from waspy.lang import Array, S, Thrown, i32, is_small, small_value

settings.register_profile("numbers", deadline=None)  # machine arithmetic is slow under CPython
settings.load_profile("numbers")

for _name in [
    "int_slots",
    "int_text",
    "int_new",
    "int_methods",
    "bool",
    "float_slots",
    "float_text",
    "float_methods",
    "complex_methods",
    "str_slots",
    "str_repr",
    "bytes",
    "exceptions",
]:  # imported for the slots that they fill
    importlib.import_module(f"waspy.runtime.{_name}")

from waspy.runtime import complex as complexes  # noqa: E402
from waspy.runtime import exceptions, layout, singletons  # noqa: E402
from waspy.runtime import float as floats  # noqa: E402
from waspy.runtime import int as ints  # noqa: E402
from waspy.runtime import tuple as tuples  # noqa: E402


def digits(x: int) -> Any:
    """The magnitude of x >= 0."""
    out = []
    while x:
        out.append(x & 0x3FFFFFFF)
        x >>= 30
    return Array[i32].of(*out)


def number(d: Any) -> int:
    """The int that digits mean; checks that they are in their one form."""
    assert not d.items or d.items[-1] != 0
    assert all(0 <= x <= 0x3FFFFFFF for x in d.items)
    return sum(x << 30 * i for i, x in enumerate(d.items))


def inward(x: Any) -> Any:
    match x:
        case None:
            return singletons.NONE
        case bool():
            return singletons.TRUE if x else singletons.FALSE
        case int():
            return ints.canonical(digits(abs(x)), x < 0)
        case float():
            return floats.box(x)
        case complex():
            return complexes.box(x.real, x.imag)
        case str():
            return S(x)
    raise TypeError(x)


def outward(o: Any) -> Any:
    """Checks on the way that ints are in their canonical form."""
    if is_small(o):
        assert -(2**30) <= small_value(o) < 2**30
        return small_value(o)
    match o:
        case layout.Bool():
            return o is singletons.TRUE
        case layout.Int64():
            assert -(2**63) <= o.value < 2**63 and not -(2**30) <= o.value < 2**30
            return o.value
        case layout.BigInt():
            x = -number(o.digits) if o.negative else number(o.digits)
            assert not -(2**63) <= x < 2**63
            return x
        case layout.Float():
            return o.value
        case layout.Complex():
            return complex(o.real, o.imag)
        case layout.Str():
            return "".join(map(chr, (o.narrow or o.buffer.wide).items[: o.length]))
        case layout.Bytes():
            return bytes(o.data.items[: o.length])
        case layout.Tuple():
            return tuple(outward(x) for x in tuples.items_of(o).items)
        case bool() | int() | float() | None:
            return o
    return NotImplemented if o is singletons.NOT_IMPLEMENTED else singletons


def ours(f: Callable[..., Any], *args: Any) -> Any:
    """What the runtime's function gives for runtime values: a value, or the exception's name and arguments."""
    try:
        return outward(f(*args))
    except Thrown as t:
        return t.value.cls.declared_name, outward(exceptions.args_of(t.value))


def theirs(f: Callable[..., Any], *args: Any) -> Any:
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, e.args


def same(a: Any, b: Any) -> bool:
    """Equal, of the same type, zeros of the same sign, NaNs equal."""
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and (repr(a) == repr(b) if isinstance(a, float | complex) else a == b)


def check(found: Any, expected: Any, *about: Any) -> None:
    assert same(found, expected), f"{about}: {found!r}, not {expected!r}"
