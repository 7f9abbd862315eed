"""Argument binding: the values and the error messages of Python."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import container_values  # noqa: F401 (fills the slots of builtin classes)
import pytest
from hypothesis import given
from hypothesis import strategies as st

from waspy.lang import Array, S, Thrown, small, small_value
from waspy.runtime import binder, name_dict
from waspy.runtime import dict as dicts
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import CODE_VARARGS, CODE_VARKW, Code, Dict, Function, Tuple


def text(s: Any) -> str:
    data = s.narrow or s.buffer.wide
    return "".join(map(chr, data.items[: s.length]))


def function(f: Callable[..., Any]) -> Function:
    """What f would be at run time; its defaults are ints."""
    parameters = list(inspect.signature(f).parameters.values())
    kinds = [p.kind for p in parameters]
    order = sorted(parameters, key=lambda p: [0, 0, 2, 1, 3][p.kind])
    positional = [p for p in parameters if p.kind <= 1]
    keyword_only = [p for p in parameters if p.kind == 3]
    flags = (CODE_VARARGS if 2 in kinds else 0) | (CODE_VARKW if 4 in kinds else 0)
    code = Code(
        None, S(f.__name__), S(f.__qualname__.rpartition(".")[2]), S("f.py"), 1, len(positional),
        sum(p.kind == 0 for p in parameters), len(keyword_only), flags,
        Array[Any].of(*(S(p.name) for p in order)), *[None] * 7,
    )  # fmt: skip
    defaults = [small(p.default) for p in positional if p.default is not p.empty]
    named = dicts.new_dict()
    for p in keyword_only:
        if p.default is not p.empty:
            name_dict.put(named, S(p.name), small(p.default))
    listed = Array[Any].of(*defaults) if defaults else None
    return Function(None, code, None, listed, named, None, None, None, None, None, None)


def plain(value: Any) -> Any:
    """A bound argument as a Python value."""
    if isinstance(value, Tuple):
        return tuple(map(small_value, tuples.items_of(value).items))
    if isinstance(value, Dict):
        return {
            text(k): small_value(v) for k, v in zip(value.keys.items, value.values.items, strict=True) if k is not None
        }
    return small_value(value)


def bind(f: Callable[..., Any], args: tuple[int, ...], kwargs: dict[str, int]) -> list[Any]:
    values = Array[Any].of(*map(small, [*args, *kwargs.values()]))
    keywords = Array[Any].of(*map(S, kwargs)) if kwargs else None
    return [plain(v) for v in binder.bind(function(f), values, keywords).items]


def none():
    return ()  # noqa: E704


def one(a):
    return (a,)  # noqa: E704


def two(a, b):
    return (a, b)  # noqa: E704


def three(a, b, c):
    return (a, b, c)  # noqa: E704


def default(a, b=7, c=8):
    return (a, b, c)  # noqa: E704


def variadic(a, *rest):
    return (a, rest)  # noqa: E704


def keywords(a, **named):
    return (a, named)  # noqa: E704


def only(a, *, k, m=5):
    return (a, k, m)  # noqa: E704


def everything(a, /, b, c=3, *rest, k=4, m, **named):
    return (a, b, c, k, m, rest, named)  # noqa: E704


def before(a, b, /, c):
    return (a, b, c)  # noqa: E704


FUNCTIONS = [none, one, two, three, default, variadic, keywords, only, everything, before]


@given(
    st.sampled_from(FUNCTIONS),
    st.lists(st.integers(0, 99), max_size=5).map(tuple),
    st.dictionaries(st.sampled_from("abckmz"), st.integers(0, 99), max_size=4),
)
def test_binding_is_pythons(f: Callable[..., Any], args: tuple[int, ...], kwargs: dict[str, int]) -> None:
    try:
        expected = list(f(*args, **kwargs))
    except TypeError as e:
        with pytest.raises(Thrown) as caught:
            bind(f, args, kwargs)
        assert text(tuples.item_at(caught.value.value.args, 0)) == str(e)
    else:
        assert bind(f, args, kwargs) == expected
