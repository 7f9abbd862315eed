"""Text and bytes for the tests: values in and out, and calls of declared methods with Python's conversions."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from typing import Any

import container_values as v
import pytest
from hypothesis import settings

from waspy.lang import Array, Thrown, i32, obj, u8
from waspy.lang.declare import REGISTRY

settings.register_profile("unhurried", deadline=None)  # one value in a thousand has hundreds of digits
settings.load_profile("unhurried")

MODULES = [
    "str_slots",
    "str_repr",
    "str_split",
    "str_methods",
    "str_predicates",
    "str_case",
    "str_translate",
    "bytes",
    "bytearray",
    "bytes_methods",
    "bytes_case",
    "unicode_errors",
]
for _name in MODULES:
    importlib.import_module(f"waspy.runtime.{_name}")

from waspy.runtime import attributes, conversions, exceptions, ops, singletons  # noqa: E402
from waspy.runtime import bytearray as byte_arrays  # noqa: E402
from waspy.runtime import bytes as byte_strings  # noqa: E402
from waspy.runtime import dict as dicts  # noqa: E402
from waspy.runtime import list as lists  # noqa: E402
from waspy.runtime import str as strings  # noqa: E402
from waspy.runtime import tuple as tuples  # noqa: E402
from waspy.runtime.layout import U_STR, ByteArray, Bytes, Dict, List, Str, Tuple  # noqa: E402


def text(s: str) -> Any:
    """A Str that is no other's."""
    points = [ord(c) for c in s]
    if max(points, default=0) < 256:
        return strings.narrow_str(Array[u8].of(*points), len(s))
    return strings.wide_str(Array[i32].of(*points), len(s))


def inward(x: Any) -> Any:
    match x:
        case str():
            return text(x)
        case bytes():
            return byte_strings.new_bytes(Array[u8].of(*x))
        case bytearray():
            return ByteArray(byte_arrays.ByteArrayClass, Array[u8].of(*x), len(x))
        case tuple():
            return tuples.new_tuple(Array[obj].of(*map(inward, x)))
        case list():
            return lists.new_list(Array[obj].of(*map(inward, x)), len(x))
        case dict():
            made = dicts.new_dict()
            for k, value in x.items():
                dicts.put(made, inward(k), inward(value))
            return made
    return v.inward(x)


def outward(o: Any) -> Any:
    match o:
        case Str():
            check_canonical(o)
            return v.outward(o)
        case Bytes():
            return bytes(o.data.items[: o.length])
        case ByteArray():
            return bytearray(o.data.items[: o.length])
        case Tuple():
            return tuple(map(outward, tuples.items_of(o).items))
        case List():
            return list(map(outward, o.items.items[: o.length]))
        case Dict():
            entries = zip(o.keys.items, o.values.items, strict=False)
            return {outward(k): outward(x) for k, x in list(entries)[: o.fill] if k is not None}
    return v.outward(o)


def check_canonical(s: Any) -> None:
    wide = s.buffer.wide if s.buffer is not None else None
    assert (s.narrow is None) != (wide is None)
    if s.narrow is not None:
        assert s.length <= len(s.narrow) and all(0 <= c < 256 for c in s.narrow.items)
    else:
        assert s.length <= len(wide) and max(wide.items[: s.length]) > 255


def call(f: Any, *args: Any, **keywords: Any) -> Any:
    """Calls a declared function as Python would: binds and converts the arguments, and the result."""
    bound = inspect.signature(f).bind(*args, **keywords)
    for name, x in bound.arguments.items():
        match f.__annotations__[name]:
            case t if getattr(t, "bits", None):
                bound.arguments[name] = ops.to_i64(x)
            case t if t is bool:
                bound.arguments[name] = ops.is_true(x)
    bound.apply_defaults()
    return f(*bound.args, **bound.kwargs)


def method(cls: str, name: str) -> Any:
    return REGISTRY[cls]["method:" + name]


def python(result: Any) -> Any:
    if result is None or isinstance(result, bool | int | float):
        return result
    return outward(result)


def error(e: Any) -> tuple[str, str]:
    """The class and the message of one of our exceptions."""
    name = v.outward(e.cls.name)
    if name.startswith("Unicode"):
        return name, outward(e.cls.unary[U_STR](e))
    if name == "KeyError":
        return name, repr(outward(tuples.item_at(e.args, 0)))
    return name, "".join(map(outward, tuples.items_of(e.args).items))


def format_(o: Any, spec: Any) -> Any:
    """`conversions.format_` by what was declared."""
    cls = ops.type_of(o)
    while "method:__format__" not in REGISTRY.get(cls.declared_name, {}):
        cls = cls.base
        if cls.base is None:  # object.__format__
            if spec.length == 0:
                return ops.str_(o)
            message = f"unsupported format string passed to {v.outward(ops.type_of(o).name)}.__format__"
            exceptions.raise_type_error(text(message))
    return call(method(cls.declared_name, "__format__"), o, spec)


@pytest.fixture(scope="module", autouse=True)
def special_methods() -> Iterator[None]:
    """Looking up `__format__` and `__bytes__` of builtin classes without the namespaces that the compiler fills."""
    before = conversions.format_, attributes.special
    conversions.format_, attributes.special = format_, lambda o, name: None
    yield
    conversions.format_, attributes.special = before


def ours(cls: str, name: str, receiver: Any, *args: Any, **keywords: Any) -> Any:
    """The result or the error of a method of ours, in CPython's values."""
    try:
        self = [] if receiver is None else [inward(receiver)]
        given = {k: inward(x) for k, x in keywords.items()}
        return python(call(method(cls, name), *self, *map(inward, args), **given))
    except Thrown as t:
        return error(t.value)


def theirs(f: Any, *args: Any, **keywords: Any) -> Any:
    try:
        return f(*args, **keywords)
    except Exception as e:
        return type(e).__name__, str(e)


__all__ = [
    "call",
    "error",
    "exceptions",
    "inward",
    "method",
    "ours",
    "outward",
    "python",
    "singletons",
    "special_methods",
    "text",
    "theirs",
]
