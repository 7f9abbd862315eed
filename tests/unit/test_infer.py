"""Inference: the clones of the functions of small programs and their types."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

import pytest

from waspy.frontend.build_pir import build_program
from waspy.frontend.census import take_census
from waspy.frontend.load import load_program
from waspy.infer import analysis
from waspy.infer.resolve import text
from waspy.infer.types import Clone, Dispatch
from waspy.ir.pir import FunctionDef

CASES = {
    "call": (
        "def f(a, b):\n return a + b\nf(1, 2)",
        {"f": ["(any, any) -> any", "(int[1..1], int[2..2]) -> int[3..3]"]},
    ),
    "clones": (
        "def f(x):\n return x * 2\nf(1)\nf(1.5)\nf('a')",
        {"f": ["(any) -> any", "(int[1..1]) -> int[2..2]", "(float) -> float", "(str) -> str"]},
    ),
    "recursion": (
        "def f(n):\n return 1 if n < 2 else n * f(n - 1)\nprint(f(5))",
        {"f": ["(any) -> any", "(int[1..5]) -> int"]},
    ),
    "list": (
        "def f(xs):\n xs.append(2.5)\n return xs[0]\nys = [1.0]\nf(ys)",
        {"f": ["(any) -> any", "(list[float]) -> float"]},
    ),
    "alias": (
        "def f(xs):\n return xs[0]\na = []\nb = a\nb.append('x')\nf(a)",
        {"f": ["(any) -> any", "(list[str]) -> str"]},
    ),
    "attributes": (
        "class P:\n def __init__(self, x):\n  self.x = x\ndef f(p):\n return p.x\nf(P(1.5))",
        {"f": ["(any) -> any", "(P) -> float"], "P.__init__": ["(any, any) -> any", "(P, float) -> nonetype"]},
    ),
    "annotations": (
        "class P:\n def __init__(self, x: float):\n  self.x = x\n"
        "def f(p: P, ps: list[P] | None = None) -> tuple[P, float]:\n return p.x\nf(P(1.5))",
        {"f": ["(any, any) -> any", "(P, nonetype) -> float"]},
    ),
    "annotations read": (
        "class P:\n def __init__(self, x: float):\n  self.x = x\n"
        "def f(p: P, ps: list[P] | None = None) -> tuple[P, float]:\n return p.x\n"
        "f(P(1.5))\nf.__annotations__['p'](2)",
        {"f": ["(any, any) -> any", "(any, nonetype) -> any"]},
    ),
    "hierarchy": (
        "class A:\n def m(self):\n  return 1\nclass B(A):\n pass\nclass C(A):\n pass\n"
        "def f(o):\n return o.m()\nf(B())\nf(C())",
        {"f": ["(any) -> any", "(A) -> int[1..1]"]},
    ),
    "narrowing": (
        "def f(x):\n if x is None:\n  return 0\n return x + 1\nf(None)\nf(3)\n"
        "def g(a, b=None):\n if b is None:\n  b = a\n return b\ng(1)",
        {"g": ["(any, any) -> any", "(int[1..1], nonetype) -> int"]},
    ),
    "dict": (
        "def f(d):\n for k, v in d.items():\n  return k\nf({'a': 1})",
        {"f": ["(any) -> any", "(dict[str, int]) -> any"]},
    ),
    "escape": (
        "import unknown\ndef f(xs):\n return xs[0]\na = [1]\nunknown.g(a)\nf(a)",
        {"f": ["(any) -> any", "(list[any]) -> any"]},
    ),
    "callback": ("def f(x, y):\n return x + y\nlist(map(f, [1], [2]))", {"f": ["(any, any) -> any"]}),
    "map": ("def f(x):\n return x + 1\nlist(map(f, [1]))", {"f": ["(any) -> any", "(int[1..1]) -> int[2..2]"]}),
    "generator": (
        "def g():\n yield 1.5\ndef f(x):\n return x\nfor y in g():\n f(y)",
        {"f": ["(any) -> any", "(float) -> float"]},
    ),
}


def _clones(source: str) -> Mapping[FunctionDef, list[Clone]]:
    graph = load_program(None, source=textwrap.dedent(source) + "\n", builtin_modules=frozenset({"unknown"}))
    program = build_program(graph, take_census(graph), graph.diagnostics)
    return analysis.run(program, fields=lambda cls: ()).clones


@pytest.mark.parametrize("name", CASES)
def test_clones(name: str) -> None:
    source, expected = CASES[name]
    found: dict[str, list[str]] = {}
    for function, clones in _clones(source).items():
        found[function.qualname] = [f"({', '.join(map(text, c.params))}) -> {text(c.result)}" for c in clones]
    assert {key: found.get(key) for key in expected} == expected


def test_one_of_the_classes_has_no_such_method() -> None:
    found = _clones("""
        class A:
            def m(self, x): return x * 2
        class B: pass
        def f(o): return o.m(1.5)
        for x in [A(), B()]:
            f(x)
    """)
    (called,) = [t for f, clones in found.items() if f.qualname == "f" for c in clones[1:] for t in c.targets.values()]
    assert isinstance(called, Dispatch) and not called.exhaustive


def test_methods_that_class_statements_bind_are_awaited() -> None:
    """The operations on the instance are looked at before the class statement's body is."""
    found = _clones("""
        class Bag:
            def __init__(self): self.items = [1.5]
            def __contains__(self, x): return x in self.items
            def __iter__(self): return iter(self.items)
            def __call__(self): return self.items[0]
        def f(x): return x
        b = Bag()
        print(2.5 in b)
        for x in b:
            f(x)
        f(b())
    """)
    called = {function.qualname: [list(map(text, c.params)) for c in clones] for function, clones in found.items()}
    assert called["f"] == [["any"], ["float"]]
