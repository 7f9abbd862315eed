"""dict against CPython's."""
# ruff: noqa: B023, E501, E741, SIM905

from __future__ import annotations

import container_values as v
from hypothesis import given
from hypothesis import strategies as st

from waspy.runtime import container_repr, dict_methods, dict_views
from waspy.runtime import dict as dicts

keys = st.one_of(
    st.integers(-3, 40), st.integers(), st.text(max_size=3), st.booleans(),
    st.floats(allow_nan=False), st.tuples(st.integers(0, 3), st.integers(-2, 1)),
)  # fmt: skip
operations = st.lists(
    st.tuples(st.sampled_from(["put", "put", "put", "remove", "popitem", "setdefault", "pop", "copy", "clear"]), keys),
    max_size=60,
)


def apply(d: object, name: str, key: object, value: int) -> object:
    """On the runtime's dict; CPython's is in `expected`."""
    k = v.inward(key)
    match name:
        case "put":
            return dicts.put(d, k, v.inward(value))
        case "remove":
            return bool(dicts.remove(d, k))
        case "popitem":
            return v.outcome(lambda: v.outward(dict_methods.popitem(d)))
        case "setdefault":
            return v.outward(dict_methods.setdefault(d, k, v.inward(value)))
        case "pop":
            return v.outward(dict_methods.pop(d, k, v.inward("absent")))
    return None


def expected(d: dict, name: str, key: object, value: int) -> object:
    match name:
        case "put":
            d[key] = value
        case "remove":
            return d.pop(key, None) is not None
        case "popitem":
            return v.outcome(d.popitem)
        case "setdefault":
            return d.setdefault(key, value)
        case "pop":
            return d.pop(key, "absent")
    return None


@given(operations)
def test_operations(steps: list) -> None:
    d, reference = dicts.new_dict(), {}
    for value, (name, key) in enumerate(steps):
        if name == "copy":
            d, reference = dict_methods.copy(d), reference.copy()
        elif name == "clear":
            dicts.wipe(d)
            reference.clear()
        else:
            assert apply(d, name, key, value) == expected(reference, name, key, value)
        assert list(v.outward(d).items()) == list(reference.items())
        assert [type(k) for k in v.outward(d)] == [type(k) for k in reference]
        assert d.used == len(reference)
        assert bool(dicts.has(d, v.inward(key))) == (key in reference)


@given(st.lists(st.text(max_size=2)), st.text(max_size=2))
def test_str_keys(texts: list[str], probe: str) -> None:
    d, reference = dicts.new_dict(), {}
    for i, text in enumerate(texts):
        dicts.put_str(d, v.inward(text), v.inward(i))
        reference[text] = i
    assert v.outward(d) == reference
    found = dicts.get_str(d, v.inward(probe))
    assert (None if found is None else v.outward(found)) == reference.get(probe)


@given(st.dictionaries(keys, st.integers(0, 5), max_size=8), st.dictionaries(keys, st.integers(0, 5), max_size=8))
def test_views_and_merging(a: dict, b: dict) -> None:
    x, y = v.inward(a), v.inward(b)
    assert v.outward(dict_methods.dict_or(x, y)) == a | b
    assert bool(dict_methods.equal_dicts(x, y)) == (a == b)
    assert v.items(dict_views.items_view(x)) == list(a.items())
    assert v.items(dict_views.dict_reversed(x)) == list(reversed(a))
    kx, ky = dict_views.keys_view(x), dict_views.keys_view(y)
    assert set(v.outward(dict_views.view_and(kx, ky))) == a.keys() & b.keys()
    assert set(v.outward(dict_views.view_or(kx, ky))) == a.keys() | b.keys()
    assert set(v.outward(dict_views.view_sub(kx, ky))) == a.keys() - b.keys()
    assert set(v.outward(dict_views.view_xor(kx, ky))) == a.keys() ^ b.keys()
    for op, result in enumerate([a.keys() < b.keys(), a.keys() <= b.keys(), a.keys() == b.keys(), a.keys() != b.keys(), a.keys() > b.keys(), a.keys() >= b.keys()]):  # fmt: skip
        assert v.outward(dict_views.view_compare(kx, ky, op)) == result


def test_changes_during_iteration() -> None:
    d = v.inward({i: i for i in range(4)})
    it = dict_views.dict_iter(d)
    assert v.outward(dict_views.next_key(it)) == 0
    dicts.put(d, v.inward(9), v.inward(9))
    message = ("RuntimeError", "dictionary changed size during iteration")
    assert v.outcome(dict_views.next_key, it) == message
    assert v.outcome(dict_views.next_key, it) == message
    d = v.inward({i: i for i in range(5)})
    it = dict_views.dict_iter(d)
    for _ in range(5):
        dict_views.next_key(it)
    dicts.remove(d, v.inward(0))
    dicts.put(d, v.inward(9), v.inward(9))
    reference = {i: i for i in range(5)}
    cpython = iter(reference)
    for _ in range(5):
        next(cpython)
    del reference[0]
    reference[9] = 9
    assert v.outcome(dict_views.next_key, it) == v.outcome(lambda: next(cpython, None))


def test_repr() -> None:
    d = v.inward({1: "a", "k": (1,)})
    assert v.outward(container_repr.dict_repr(d)) == "{1: 'a', 'k': (1,)}"
    dicts.put(d, v.inward(2), d)
    assert v.outward(container_repr.dict_repr(d)) == "{1: 'a', 'k': (1,), 2: {...}}"


names = st.one_of(st.sampled_from([f"k{i}" for i in range(30)]), st.just(7), st.just(-1), st.just((1, 2)), st.just(1.5))
record_steps = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from(["put"] * 6 + ["pop", "popitem", "copy", "fill", "clear"]), names),
    max_size=60,
)


@given(record_steps)
def test_dicts_with_keys_in_common(steps: list) -> None:
    """Dicts that are filled alike have their keys in common, and nobody sees it."""
    made = [dicts.new_dict() for _ in range(4)]
    references: list[dict] = [{} for _ in range(4)]
    for value, (i, name, key) in enumerate(steps):
        if name == "copy":
            made[i - 1], references[i - 1] = dict_methods.copy(made[i]), references[i].copy()
        elif name == "clear":
            dicts.wipe(made[i])
            references[i].clear()
        elif name == "fill":
            for n in range(value % 25):
                dicts.put(made[i], v.inward(f"k{n}"), v.inward(n))
                references[i][f"k{n}"] = n
        else:
            assert apply(made[i], name, key, value) == expected(references[i], name, key, value)
        for d, reference in zip(made, references, strict=True):
            assert list(v.outward(d).items()) == list(reference.items())
            assert d.used == len(reference)
            assert bool(dicts.has(d, v.inward(key))) == (key in reference)
            assert bool(dict_methods.equal_dicts(d, made[0])) == (reference == references[0])
