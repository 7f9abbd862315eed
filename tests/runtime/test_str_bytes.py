"""bytes and bytearray, and the codecs, against CPython's."""

from __future__ import annotations

from typing import Any

import container_values as v
import pytest
import text_values as t
from hypothesis import given, settings
from hypothesis import strategies as st
from text_values import special_methods  # noqa: F401

from waspy.lang import Thrown
from waspy.runtime import bytearray as byte_arrays
from waspy.runtime import bytes as byte_strings
from waspy.runtime import bytes_methods, ops, singletons
from waspy.runtime.layout import EQ, LT, U_REPR

some = st.binary(max_size=10) | st.lists(st.sampled_from(b"abA1 \t\n\r\x0b\x1c'\"\\\xb5\xff"), max_size=12).map(bytes)
bound = st.none() | st.integers(-15, 15)
KINDS: list[Any] = [bytes, bytearray]

PLAIN = [
    "capitalize",
    "isalnum",
    "isalpha",
    "isascii",
    "isdigit",
    "islower",
    "isspace",
    "istitle",
    "isupper",
    "lower",
    "split",
    "rsplit",
    "splitlines",
    "strip",
    "lstrip",
    "rstrip",
    "swapcase",
    "title",
    "upper",
    "expandtabs",
    "hex",
]


def check(name: str, kind: Any, b: Any, *args: Any, **keywords: Any) -> None:
    expected = t.theirs(getattr(kind, name), kind(b), *args, **keywords)
    result = t.ours(kind.__name__, name, kind(b), *args, **keywords)
    assert result == expected and type(result) is type(expected)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=100)
@given(some)
def test_no_arguments(kind: Any, b: bytes) -> None:
    for name in PLAIN:
        check(name, kind, b)
    ours = t.outward(ops.type_of(t.inward(kind(b))).unary[U_REPR](t.inward(kind(b))))
    assert ours == repr(kind(b))


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=100)
@given(some, some, bound, bound)
def test_search(kind: Any, b: bytes, sub: bytes, start: Any, end: Any) -> None:
    for name in ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"]:
        check(name, kind, b, sub, start, end)
        check(name, kind, b, b[1:3])
    for name in ["find", "rfind", "index", "rindex", "count"]:
        check(name, kind, b, 97)
        check(name, kind, b, b[0] if b else 300)
    assert ops.contains(t.inward(kind(b)), t.inward(sub)) == (sub in b)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=100)
@given(some, some, some, st.integers(-2, 12))
def test_others(kind: Any, b: bytes, c: bytes, d: bytes, n: int) -> None:
    for name in [
        "split",
        "rsplit",
        "partition",
        "rpartition",
        "strip",
        "lstrip",
        "rstrip",
        "removeprefix",
        "removesuffix",
    ]:
        check(name, kind, b, c)
        check(name, kind, b, b[1:2])
    check("replace", kind, b, c[:1], d, n)
    check("replace", kind, b, b[:1], d)
    check("join", kind, b, [c, bytearray(d), b])
    check("split", kind, b, None, n)
    check("rsplit", kind, b, maxsplit=n)
    check("splitlines", kind, b, keepends=True)
    for name in ["center", "ljust", "rjust"]:
        check(name, kind, b, n, b"*")
    check("zfill", kind, b, n)
    check("hex", kind, b, ":", n)
    check("translate", kind, b, bytes(range(255, -1, -1)), c)
    check("translate", kind, b, None, delete=c)


@given(some, some, st.integers(-2, 4), st.builds(slice, bound, bound, st.none() | st.sampled_from([1, 2, -2])))
def test_operators(a: bytes, b: bytes, n: int, s: slice) -> None:
    for x in KINDS:
        for y in KINDS:
            p, q = t.inward(x(a)), t.inward(y(b))
            assert t.outward(ops.add(p, q)) == x(a) + y(b)
            for op, expected in ((EQ, a == b), (LT, a < b)):
                assert byte_strings.bytes_compare(p, q, op) is singletons.from_bool(expected)
        p = t.inward(x(a))
        assert t.outward(ops.mul(p, v.inward(n))) == x(a) * n
        assert t.outward(ops.getitem(p, v.inward(s))) == x(a)[s]
        assert v.items(p) == list(a)


def call(kind: str, args: tuple[Any, ...]) -> Any:
    try:
        given = [t.inward(x) for x in args]
        if kind == "bytes":
            return t.outward(byte_strings.bytes_new(byte_strings.BytesClass, *given))
        made = byte_arrays.bytearray_new(byte_arrays.ByteArrayClass, *[v.array(), None])
        byte_arrays.bytearray_init(made, *given)
        return t.outward(made)
    except Thrown as e:
        return t.error(e.value)


@pytest.mark.parametrize(
    "args",
    [
        (), (3,), (b"ab",), (bytearray(b"x"),), ([1, 2],), ((1, 255),), ("é", "utf-8"), ("é", "ascii"), ("é",
        "ascii", "replace"),
        ("a",), (-1,), ([300],), ([-1],), (["a"],), (1.5,), (1, "a"), (b"a", "utf-8"), ([1 << 70],), ("a", 1),
    ],
)  # fmt: skip
def test_constructors(args: tuple[Any, ...]) -> None:
    for kind in KINDS:
        assert call(kind.__name__, args) == t.theirs(kind, *args)


ERRORS: list[tuple[str, tuple[Any, ...]]] = [
    ("find", ("a",)), ("find", (300,)), ("find", (1.5,)), ("count", ("a",)), ("index", (5,)), ("rindex", (b"x",)),
    ("replace", ("a", b"")), ("replace", (b"a", "b")), ("split", ("a",)), ("split", (b"",)), ("split", (1,)),
    ("partition", ("a",)), ("partition", (b"",)), ("strip", ("a",)), ("startswith", ("a",)), ("startswith", ((1,),)),
    ("endswith", (1,)), ("removeprefix", ("a",)), ("join", (["a"],)), ("join", (1,)), ("join", ("a",)), ("center",
    (5, "x")),
    ("ljust", (5, b"xx")), ("translate", ("a",)), ("translate", (b"a",)), ("translate", (None, "a")), ("hex", ("::",)),
    ("hex", ("é",)), ("decode", (1,)), ("decode", ("foo",)), ("decode", ("ascii", "x")),
]  # fmt: skip


@pytest.mark.parametrize("name, args", ERRORS)
def test_errors(name: str, args: tuple[Any, ...]) -> None:
    for kind in KINDS:
        check(name, kind, b"a", *args)


@pytest.mark.parametrize("s", ["", "00ff", " 0a\nB1 ", "zz", "0", "00 f", "é", "0 0", 3])
def test_fromhex(s: Any) -> None:
    try:
        ours = t.outward(bytes_methods.fromhex(byte_strings.BytesClass, t.inward(s)))
    except Thrown as e:
        ours = t.error(e.value)
    assert ours == t.theirs(bytes.fromhex, s)


# --- bytearray ------------------------------------------------------------------------------------------
steps = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "append",
                "extend",
                "insert",
                "pop",
                "remove",
                "reverse",
                "copy",
                "set",
                "setslice",
                "del",
                "delslice",
                "iadd",
                "imul",
                "clear",
            ]
        ),
        st.integers(-10, 300),
        st.builds(slice, bound, bound, st.none() | st.sampled_from([1, 2, -1, -3])),
        some,
    ),
    max_size=15,
)


@settings(max_examples=200)
@given(some, steps)
def test_mutation(start: bytes, sequence: list[Any]) -> None:
    ours, theirs = t.inward(bytearray(start)), bytearray(start)
    for name, n, s, b in sequence:
        assert step(ours, name, n, s, b, False) == step(theirs, name, n, s, b, True), name
        assert t.outward(ours) == theirs


def step(a: Any, name: str, n: int, s: slice, b: bytes, native: bool) -> Any:
    args: dict[str, tuple[Any, ...]] = {
        "append": (n,), "extend": (list(b),), "insert": (n, len(b)), "pop": (n,), "remove": (n,), "reverse": (),
        "copy": (),
        "clear": (),
    }  # fmt: skip

    def own(*x: Any) -> Any:
        return x if native else tuple(map(t.inward, x))

    try:
        if name in args:
            if native:
                return getattr(a, name)(*args[name])
            return t.python(t.call(t.method("bytearray", name), a, *own(*args[name])))
        if name == "iadd":
            a = a.__iadd__(b) if native else byte_arrays.bytearray_iadd(a, *own(b))
        elif name == "imul":
            a = a.__imul__(n % 3) if native else byte_arrays.bytearray_imul(a, *own(n % 3))
        else:
            key, value = own(s if "slice" in name else n % 12, b if "slice" in name else n)
            if native and "del" in name:
                del a[key]
            elif native:
                a[key] = value
            else:
                byte_arrays.bytearray_setitem(a, key, None if "del" in name else value)
    except Thrown as e:
        return t.error(e.value)
    except Exception as e:
        return type(e).__name__, str(e)


# --- codecs ---------------------------------------------------------------------------------------------
ENCODINGS = [
    "utf-8",
    "UTF8",
    "ascii",
    "latin-1",
    "iso_8859_1",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf_16_be",
    "utf-32",
    "utf-32-be",
]
HANDLERS = [
    "strict",
    "ignore",
    "replace",
    "backslashreplace",
    "surrogateescape",
    "xmlcharrefreplace",
    "surrogatepass",
    "what",
]
wild = st.text(st.sampled_from("aé\xffŁ\ud800\udc80\udcff\udfff\U0001f600")) | st.text(st.characters(), max_size=5)


def indirect(encoding: str) -> bool:
    """Of these CPython wraps a LookupError about the handler in another."""
    return "sig" in encoding or "16" in encoding or "32" in encoding


@settings(max_examples=300)
@given(wild, st.sampled_from(ENCODINGS), st.sampled_from(HANDLERS))
def test_encode(s: str, encoding: str, errors: str) -> None:
    if (
        errors == "surrogateescape"
        and ("16" in encoding or "32" in encoding)
        or errors == "what"
        and indirect(encoding)
    ):
        errors = "strict"
    expected = t.theirs(s.encode, encoding, errors)
    assert t.ours("str", "encode", s, encoding, errors) == expected


@settings(max_examples=400)
@given(
    st.binary(max_size=9)
    | st.lists(st.sampled_from(b"a\0\x80\xa0\xd8\xdc\xe0\xed\xf0\xf4\x90\x9f\xbf\xc2\xfe\xff\xef\xbb")).map(bytes),
    st.sampled_from(ENCODINGS),
    st.sampled_from(HANDLERS),
)
def test_decode(b: bytes, encoding: str, errors: str) -> None:
    if (
        errors in ("xmlcharrefreplace", "what" if indirect(encoding) else "")
        or errors == "surrogatepass"
        and ("16" in encoding or "32" in encoding)
    ):
        errors = "replace"
    expected = t.theirs(b.decode, encoding, errors)
    assert t.ours("bytes", "decode", b, encoding, errors) == expected
