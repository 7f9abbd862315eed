"""CPython's values as the runtime's, and back, for the tests of containers."""
# ruff: noqa: B023, E501, E741, SIM905

from __future__ import annotations

import importlib
from typing import Any

from waspy.lang import Array, S, Thrown, is_small, obj, small, small_value

SLOTS = """dict_methods dict_views list_methods set_methods range tuple slice sort str_slots str_repr int int_slots
int_text bool float_slots float_text exceptions""".split()
for _name in SLOTS:  # imported for the slots that they fill
    importlib.import_module(f"waspy.runtime.{_name}")

from waspy.runtime import (  # noqa: E402
    calls,  # noqa: E402
    ops,
    singletons,
)
from waspy.runtime import dict as dicts  # noqa: E402
from waspy.runtime import float as floats  # noqa: E402
from waspy.runtime import list as lists  # noqa: E402
from waspy.runtime import set as sets  # noqa: E402
from waspy.runtime import slice as slices  # noqa: E402
from waspy.runtime import tuple as tuples  # noqa: E402
from waspy.runtime.layout import (  # noqa: E402
    BigInt,
    Bool,
    Dict,
    Float,
    Int64,
    List,
    Range,
    Set,
    Slice,
    Str,
    Tuple,
)


def inward(x: Any) -> Any:
    """The runtime's value."""
    match x:
        case None:
            return singletons.NONE
        case bool():
            return singletons.TRUE if x else singletons.FALSE
        case int():
            return _int(x)
        case float():
            return Float(floats.FloatClass, x)
        case str():
            return S(x)
        case tuple():
            return tuples.new_tuple(Array[obj].of(*map(inward, x)))
        case list():
            return lists.new_list(Array[obj].of(*map(inward, x)), len(x))
        case dict():
            made = dicts.new_dict()
            for k, v in x.items():
                dicts.put(made, inward(k), inward(v))
            return made
        case slice():
            return Slice(slices.SliceClass, inward(x.start), inward(x.stop), inward(x.step))
    raise TypeError(x)


def _int(x: int) -> Any:
    if -(1 << 30) <= x < 1 << 30:
        return small(x)
    if -(1 << 63) <= x < 1 << 63:
        return Int64(singletons.IntClass, x)
    digits = []
    rest = abs(x)
    while rest:
        digits.append(rest & (1 << 30) - 1)
        rest >>= 30
    return BigInt(singletons.IntClass, x < 0, Array[int].of(*digits))


def outward(o: Any) -> Any:
    """CPython's value; a set as the list of its elements in order."""
    if is_small(o):
        return small_value(o)
    match o:
        case Int64():
            return o.value
        case BigInt():
            n = sum(d << 30 * i for i, d in enumerate(o.digits.items))
            return -n if o.negative else n
        case Bool():
            return bool(o.value)
        case Float():
            return o.value
        case Str():
            return "".join(map(chr, (o.buffer.wide if o.narrow is None else o.narrow).items[: o.length]))
        case Tuple():
            return tuple(map(outward, tuples.items_of(o).items))
        case List():
            return list(map(outward, o.items.items[: o.length]))
        case Dict():
            entries = zip(o.keys.items, o.values.items, strict=False)
            return {outward(k): outward(v) for k, v in list(entries)[: o.fill] if k is not None}
        case Set():
            return [outward(k) for k in o.keys.items if k is not None]
        case Range():
            return range(outward(o.start), outward(o.stop), outward(o.step))
        case Slice():
            return slice(outward(o.start), outward(o.stop), outward(o.step))
    if o is singletons.NONE:
        return None
    raise TypeError(o)


def array(*values: Any) -> Any:
    return Array[obj].of(*map(inward, values))


def make_set(values: Any, cls: Any = sets.SetClass) -> Any:
    made = sets.new_table(cls)
    for v in values:
        sets.add_(made, inward(v))
    return made


def items(iterable: Any) -> list[Any]:
    """What the runtime's iteration gives."""
    found = []
    it = ops.get_iter(iterable)
    while (x := ops.next_(it)) is not None:
        found.append(outward(x))
    return found


def outcome(f: Any, *args: Any) -> Any:
    """The value, or the name of the exception's class and its message."""
    depth = calls.depth
    try:
        return f(*args)
    except Thrown as t:
        calls.depth = depth
        message = tuples.items_of(t.value.args).items
        return (outward(t.value.cls.name), outward(message[0]) if message else "")
    except Exception as e:  # CPython's own
        return (type(e).__name__, e.args[0] if e.args else "")
