"""C3 linearisation and class creation, against Python's own."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waspy.lang import Array, S, Thrown
from waspy.lang.structs import _strings
from waspy.runtime import classes, mro, name_dict
from waspy.runtime import dict as dicts
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import CLASS_HEAP
from waspy.runtime.singletons import ObjectClass, TypeClass


def text(s: object) -> str:
    data = s.narrow or s.buffer.wide  # type: ignore[attr-defined]
    return "".join(map(chr, data.items[: s.length]))  # type: ignore[attr-defined]


def make(name: str, *bases: object) -> object:
    listed = tuples.new_tuple(Array[object].of(*(bases or (ObjectClass,))))
    cls = classes.empty_class(TypeClass, S(name), listed, (bases or (ObjectClass,))[0], dicts.new_dict())
    cls.mro = mro.compute(cls, listed)
    return cls


def names(cls: object) -> list[str]:
    return [text(k.name) if k is not ObjectClass else "object" for k in cls.mro.items]  # type: ignore[attr-defined]


@given(st.lists(st.lists(st.integers(0, 9), max_size=3, unique=True), min_size=1, max_size=8))
def test_order_is_pythons(plan: list[list[int]]) -> None:
    ours: list[object] = []
    theirs: list[type] = []
    for i, wanted in enumerate(plan):
        chosen = [n for n in wanted if n < i]
        try:
            expected = type(f"C{i}", tuple(theirs[n] for n in chosen), {})
        except TypeError as e:
            with pytest.raises(Thrown) as caught:
                make(f"C{i}", *(ours[n] for n in chosen))
            assert text(tuples.item_at(caught.value.value.args, 0)) == str(e)
            return
        made = make(f"C{i}", *(ours[n] for n in chosen))
        assert names(made) == [c.__name__ for c in expected.__mro__]
        ours.append(made)
        theirs.append(expected)


def test_subclasses() -> None:
    a = make("A")
    b = make("B", a)
    for x, y in itertools.product([a, b, ObjectClass], repeat=2):
        expected = x is y or y is ObjectClass or (x is b and y is a)
        assert classes.is_subclass(x, y) == expected
    assert a.flags & CLASS_HEAP


def test_duplicate_base() -> None:
    a = make("A")
    with pytest.raises(Thrown):
        make("B", a, a)


def test_names_are_found_by_content() -> None:
    d = dicts.new_dict()
    for i in range(50):
        name_dict.put(d, S(f"n{i}"), S(f"v{i}"))
    copy = _strings["n7"]
    _strings.pop("n7")
    assert S("n7") is not copy
    assert name_dict.get(d, S("n7")) is S("v7")
    assert name_dict.remove(d, S("n7"))
    assert not name_dict.remove(d, S("n7"))
    assert name_dict.get(d, S("n7")) is None
