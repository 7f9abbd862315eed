"""Scopes and census."""

from __future__ import annotations

import ast
import symtable
from pathlib import Path

import pytest
from frontend_support import function, load

from waspy.frontend.census import Census, take_census
from waspy.frontend.scopes import Scope, analyse

LIB = Path(ast.__file__).parent
SAMPLE = ["typing.py", "enum.py", "dataclasses.py", "functools.py", "test/test_scope.py", "test/test_generators.py"]


@pytest.mark.parametrize("name", SAMPLE)
def test_free_variables_are_those_of_symtable(name: str) -> None:
    source = (LIB / name).read_text()
    compare(symtable.symtable(source, name, "exec"), analyse(ast.parse(source)))


def compare(table: symtable.SymbolTable, scope: Scope) -> None:
    if isinstance(table, symtable.Function) and scope.kind != "comprehension":
        assert set(table.get_frees()) == {v.name for v in scope.free}, (table.get_name(), table.get_lineno())
    inner = list(scope.children.values())
    for child in table.get_children():
        name = child.get_name()
        found = next(s for s in inner if s.name.strip("<>") == name and s.node.lineno == child.get_lineno())
        inner.remove(found)
        compare(child, found)
    assert not inner


def test_comprehensions_capture_nothing() -> None:
    f = function("def f(k):\n    return [k + i for i in range(3)]", "f")
    assert not any(i.op == "cell" for b in f.blocks for i in b.instrs)


def census_of(source: str, tmp_path: Path, **modules: str) -> Census:
    for name, text in modules.items():
        (tmp_path / f"{name}.py").write_text(text)
    return take_census(load(source, tmp_path))


def test_bound_once(tmp_path: Path) -> None:
    source = """
def once(): pass
def twice(): pass
twice = 1
if twice: conditional = 1
for loop in []: pass
class C: pass
x = y = 2
def f():
    global set_in_function
    set_in_function = 1
set_in_function = 2
deleted = 1
del deleted
try: tried = 1
finally: pass
z: int = 5
import math
"""
    census = census_of(source, tmp_path)
    names = census.modules["__main__"].globals
    assert {n for n in names if census.bound_once("__main__", n)} == {"once", "C", "x", "y", "f", "z", "math"}


@pytest.mark.parametrize(
    ("main", "kept"),
    [
        ("import m\nprint(m.f())", True),
        ("import m\nm.f = 1", False),
        ("import m as n\nn.f = 1", False),
        ("import m\nm.g = 1", True),
        ("import m\nsetattr(m, 'f', 1)", False),
        ("import m\nsetattr(m, 'g', 1)", True),
        ("import m\nname = 'f'\nsetattr(m, name, 1)", False),
        ("import m\nother = m\nother.f = 1", False),
        ("import m\nclass A: pass\nA().f = 1", True),
        ("import m\nclass A:\n    def __init__(self): self.f = 1\nprint(m)", True),
        ("import m, sys\nsys.modules['m'].f = 1", False),
        ("import m\nm.__dict__['f'] = 1", False),
        ("import m\nvars(m)['f'] = 1", False),
        ("import importlib\nn = importlib.import_module('m')\nn.f = 1", False),
        ("import unittest.mock\nimport m", False),
        ("def g():\n    import m\n    m.f = 1", False),
    ],
)
def test_stores_from_other_modules(main: str, kept: bool, tmp_path: Path) -> None:
    census = census_of(main, tmp_path, m="def f(): pass\n")
    assert census.bound_once("m", "f") is kept


@pytest.mark.parametrize(
    ("source", "dynamic"),
    [
        ("globals()['x'] = 1", True),
        ("d = globals()", True),
        ("print(globals()['x'], 'y' in globals(), globals().get('z'))", False),
        ("def f(): return locals()", False),
        ("locals()['x'] = 1", True),
        ("from nowhere import *", False),
        ("from opaque import *", True),
        ("from plain import *", False),
    ],
)
def test_dynamic_modules(source: str, dynamic: bool, tmp_path: Path) -> None:
    opaque = "__all__ = [n for n in dir()]\n"
    census = census_of(source, tmp_path, opaque=opaque, plain="a = 1\n_b = 2\n")
    assert census.is_dynamic("__main__") is dynamic


def test_builtins_that_are_shadowed(tmp_path: Path) -> None:
    plain = census_of("len = 1\nfrom m import *\nimport builtins\nbuiltins.abs = 2", tmp_path, m="def sum(): pass")
    names = plain.plain_builtins("__main__")
    assert not {"len", "sum", "abs"} & names
    assert {"print", "range"} <= names
    assert "len" in plain.plain_builtins("m")
    assert "abs" not in plain.plain_builtins("m")


def test_what_a_library_module_depends_on(tmp_path: Path) -> None:
    def digest(main: str) -> str:
        graph = load(main, tmp_path)
        take_census(graph)
        return graph.digest(graph.modules["textwrap"])

    plain = digest("import textwrap")
    assert digest("import textwrap\nclass A: pass\nA().x = 1\nx = textwrap.dedent") == plain
    assert digest("import textwrap\ntextwrap.dedent = 1") != plain
    assert digest("import textwrap\ntextwrap.unknown = 1") == plain


def test_class_facts() -> None:
    source = """
class C:
    __slots__ = ("a", "b")
    def __init__(self, other):
        self.x = 1
        other.y = 2
        def inner():
            self.z, self.x = 3, 4
        self.__p = 5
        for self.i in (): pass
    @property
    def q(self): pass
    def q(self): self.w: int = 1
"""
    definition = function(source, "C").owner
    assert definition is not None
    assert definition.self_attributes == ["x", "_C__p", "i", "z", "w"]
    assert definition.slots == ["a", "b"]
    assert list(definition.methods) == ["__init__", "q"]
