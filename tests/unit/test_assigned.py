"""Which attributes instances surely have: `layout/assigned.py`."""

from __future__ import annotations

import pytest

from waspy import library
from waspy.frontend.build_pir import build_program
from waspy.frontend.census import take_census
from waspy.frontend.load import load_program
from waspy.infer import analysis
from waspy.layout.assigned import Assigned
from waspy.lower import layouts_of

BASE = """
class Base:
    def __init__(self, n):
        self.n = n
        self.prepare()

    def prepare(self):
        self.ready = True

Base(1)
"""
CASES = {
    "a plain one": ("self.a = 1; self.b = 2", {"a", "b"}),
    "one branch": ("if n:\n            self.a = 1\n        self.b = 2", {"b"}),
    "both branches": ("if n:\n            self.a = 1\n        else:\n            self.a = 2", {"a"}),
    "a loop": ("for i in range(n):\n            self.a = i", set()),
    "given away": ("self.a = 1; print(self); self.b = 2", {"a"}),
    "read before": ("self.b = self.a; self.a = 1", {"b"}),
    "handled": (
        "try:\n            self.a = int(n); self.b = 1\n        except ValueError:\n            self.b = 2",
        {"b"},
    ),
    "a cycle": ("self.a = self; self.b = 1", {"a", "b"}),
    "through a cycle": ("self.a = self; print(self.a); self.b = 1", {"a"}),
    "captured": ("self.a = lambda: self.b; self.b = 1", set()),
    "super": ("super().__init__(n); self.a = 1", {"a", "n", "ready"}),
    "a named base": ("Base.__init__(self, n); self.a = 1", {"a", "n", "ready"}),
    "no super": ("self.a = 1", {"a"}),
}


@pytest.mark.parametrize("name", CASES)
def test_assigned(name: str) -> None:
    body, expected = CASES[name]
    source = f"{BASE}\nclass C(Base):\n    def __init__(self, n):\n        {body}\n\nC(1)\n"
    assert assigned(source, "C") == expected


def test_of_a_base_counts_what_all_below_have() -> None:
    source = f"{BASE}\nclass C(Base):\n    def __init__(self):\n        self.n = 1\n\nC()\n"
    assert assigned(source, "Base") == {"n"}


def assigned(source: str, name: str) -> set[str]:
    registry = library.runtime().registry
    graph = load_program(None, source=source, builtin_modules=registry.module_names())
    census = take_census(graph)
    program = build_program(graph, census, graph.diagnostics)
    layouts = layouts_of(program, census, registry)
    typing = analysis.run(program, census, layouts.fields)
    known = Assigned(layouts, typing.made, typing.replaced)
    return next(set(known.of(cls)) for cls in layouts.facts.class_statements if cls.name == name)
