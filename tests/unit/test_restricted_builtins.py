"""Builtins as Python sees them: entries, bound arguments and messages, compared with CPython's."""

from __future__ import annotations

import json
import pickle
import subprocess
from pathlib import Path
from typing import Any

import pytest
import wasm_engines

from waspy import library
from waspy.ir.verifier import verify_unit
from waspy.restricted.compile import Compilation, compile_runtime, compile_sources
from waspy.restricted.loading import Source, runtime_files, source_of
from waspy.restricted.registry import Registry
from waspy.wasm.linker import link
from waspy.wasm.object import compile_unit

CASES: list[tuple[str, str, str]] = [
    # what Python calls, in restricted Python: method or function, arguments, names of the last ones
    ("[].append(1)", 'm(l(), S("append"), small(1))', ""),
    ("[].append()", 'm(l(), S("append"))', ""),
    ("[].append(x=1)", 'm(l(), S("append"), small(1))', "x"),
    ("[].pop(1, 2)", 'm(l(), S("pop"), small(1), small(2))', ""),
    ("[].insert(1)", 'm(l(), S("insert"), small(1))', ""),
    ("[].clear([])", 'm(l(), S("clear"), l())', ""),
    ("[].__len__([])", 'm(l(), S("__len__"), l())', ""),
    ("[].__len__()", 'm(l(), S("__len__"))', ""),
    ("[].__getitem__(3)", 'm(l(), S("__getitem__"), small(3))', ""),
    ("[].sort(1)", 'm(l(), S("sort"), small(1))', ""),
    ("list.append(3)", 'm(lists.ListClass, S("append"), small(3))', ""),
    ("list.append(3, 4)", 'm(lists.ListClass, S("append"), small(3), small(4))', ""),
    ("list.append()", 'm(lists.ListClass, S("append"))', ""),
    ("'abc'.replace(1, 'b')", 'm(S("abc"), S("replace"), small(1), S("b"))', ""),
    ("'abc'.replace('b', 1)", 'm(S("abc"), S("replace"), S("b"), small(1))', ""),
    ("'abcb'.replace('b', 'x', 1)", 'm(S("abcb"), S("replace"), S("b"), S("x"), small(1))', ""),
    ("'a,b,c'.split(',', maxsplit=1)", 'm(S("a,b,c"), S("split"), S(","), small(1))', "maxsplit"),
    ("'a,b,c'.split(',', foo=1)", 'm(S("a,b,c"), S("split"), S(","), small(1))', "foo"),
    ("'a,b,c'.split(',', sep=1)", 'm(S("a,b,c"), S("split"), S(","), small(1))', "sep"),
    ("'a,b,c'.split(',', 1, 2)", 'm(S("a,b,c"), S("split"), S(","), small(1), small(2))', ""),
    ("{}.get()", 'm(dicts.new_dict(), S("get"))', ""),
    ("tuple([], [])", "f(tuples.TupleClass, l(), l())", ""),
    ("tuple(x=1)", "f(tuples.TupleClass, small(1))", "x"),
    ("tuple('abc')", 'f(tuples.TupleClass, S("abc"))', ""),
    ("tuple()", "f(tuples.TupleClass)", ""),
    ("str.__new__([])", 'm(StrClass, S("__new__"), l())', ""),
    ("str.__new__(int)", 'm(StrClass, S("__new__"), IntClass)', ""),
    ("int('12', 5)", 'f(IntClass, S("12"), small(5))', ""),
    ("int('12', base=5)", 'f(IntClass, S("12"), small(5))', "base"),
    ("(5).__add__(37)", 'm(small(5), S("__add__"), small(37))', ""),
    ("(5).__rsub__(47)", 'm(small(5), S("__rsub__"), small(47))', ""),
    ("(5).__lt__(47)", 'm(small(5), S("__lt__"), small(47))', ""),
    ("(5).real", 'ops.repr_(attributes.getattr_(small(5), S("real")))', ""),
    ("[].__hash__", 'ops.repr_(attributes.getattr_(l(), S("__hash__")))', ""),
    ("bytearray(3)", "f(ByteArrayClass, small(3))", ""),
    ("bytearray(1, 2, 3, 4)", "f(ByteArrayClass, small(1), small(2), small(3), small(4))", ""),
    ("dict.fromkeys('ab', 1)", 'm(dicts.DictClass, S("fromkeys"), S("ab"), small(1))', ""),
    ("{1}.union([2], [3])", 'm(sets.new_set(), S("union"), l(), l())', ""),
]
"""The last column: the name of the last argument, if it is passed by name."""

TEXT = """
from waspy.lang import *
from waspy.runtime import attributes, calls, dict as dicts, list as lists, ops, program
from waspy.runtime import set as sets, str as strings, tuple as tuples
from waspy.runtime.bytearray import ByteArrayClass
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import StrClass

keyword: Array[Str] | None = None

def l() -> List:
    return lists.new_list(Array[obj | None](2), 0)

def m(o: obj, name: Str, *args: Array[obj]) -> Str:
    k = keyword
    if k is None and len(args) == 0:
        return ops.repr_(calls.method0(o, name))
    if k is None and len(args) == 1:
        return ops.repr_(calls.method1(o, name, args[0]))
    return ops.repr_(calls.method(o, name, args, k))

def f(o: obj, *args: Array[obj]) -> Str:
    return ops.repr_(calls.call(o, args, keyword))

def case(n: i32) -> Str:
    global keyword
    keyword = None
%s
    return S("no such case")

def text(n: i32) -> Str:
    try:
        return case(n)
    except Thrown as t:
        return ops.str_(t.value)

@exported("start")
def start() -> None:
    live("attr:*")
    program.start()

@exported("length")
def length(n: i32) -> i32:
    return text(n).length

@exported("char")
def char(n: i32, i: i32) -> i32:
    return strings.char_at(text(n), i)
"""
SCRIPT = """
const module = new WebAssembly.Module(require("fs").readFileSync(process.argv[1]));
const imports = {};
for (const i of WebAssembly.Module.imports(module)) (imports[i.module] ??= {})[i.name] = () => 0;
const e = new WebAssembly.Instance(module, imports).exports;
e.start();
const out = [];
for (let n = 0; n < +process.argv[2]; n++) {
  let s = "";
  const length = e.length(n);
  for (let i = 0; i < length; i++) s += String.fromCodePoint(e.char(n, i));
  out.push(s);
}
console.log(JSON.stringify(out));
"""


@pytest.fixture(scope="module")
def world() -> Compilation:
    body = ""
    for n, (_, call, name) in enumerate(CASES):
        names = f"\n        keyword = Array[Str].of(S({name!r}))" if name else ""
        body += f"    if n == {n}:{names}\n        return {call}\n".replace("'", '"')
    sources = [source_of(p) for p in runtime_files()]
    c = compile_sources([*sources, Source("cases", Path("cases.py"), TEXT % body)])
    assert c.world.errors == [], c.world.errors
    return c


@pytest.fixture(scope="module")
def results(world: Compilation, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    path = tmp_path_factory.mktemp("builtins") / "cases.wasm"
    exports = {name: f"cases.{name}" for name in ("start", "length", "char")}
    made = link([compile_unit(world.unit)], exports, string_constant=library.string_constant)
    path.write_bytes(made.binary)
    command = [str(wasm_engines.NODE), "-e", SCRIPT, str(path), str(len(CASES))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return list(json.loads(done.stdout))


def _expected(expression: str) -> str:
    try:
        return repr(eval(expression, {}))
    except Exception as e:
        return str(e)


@pytest.mark.parametrize("n", range(len(CASES)), ids=[c[0] for c in CASES])
def test_as_cpython(results: list[str], n: int) -> None:
    expected = "set()" if "union" in CASES[n][0] else _expected(CASES[n][0])
    assert results[n] == expected


@pytest.fixture(scope="module")
def registry() -> Registry:
    unit, registry = compile_runtime()
    verify_unit(unit)
    found: Registry = pickle.loads(pickle.dumps(registry))
    return found


def test_registry_classes(registry: Registry) -> None:
    cls = registry.builtin_class("list")
    assert cls is not None
    assert (cls.symbol, cls.struct, cls.module) == ("list.ListClass", "$List", "builtins")
    append = registry.method(cls, "append")
    assert append is not None
    assert (append.kind, append.function.symbol) == ("method", "list.append")
    assert [str(p.type) for p in append.function.params] == ["List", "obj"]
    assert cls.slots["len"].startswith("list")
    assert "hash" not in cls.slots
    true = registry.builtin_class("bool")
    assert true is not None
    assert [c.name for c in registry.ancestors(true)] == ["bool", "int", "object"]
    assert registry.builtin_class("list_iterator") is None


def test_registry_functions(registry: Registry) -> None:
    assert str(registry.sig("list.append")) == "[(ref $List) (ref eq) -> ]"
    with pytest.raises(KeyError):
        registry.sig("list.nothing")
    assert registry.global_type("singletons.NONE") == registry.globals["singletons.NONE"].wasm
    builtins = registry.modules["builtins"]
    assert builtins.functions["len"].value == "builtins.len!fn"
    assert builtins.classes["ValueError"] == "exceptions.ValueErrorClass"
    assert {"builtins", "itertools"} <= registry.module_names()
    size: Any = len(pickle.dumps(registry))
    assert size < 2_000_000
