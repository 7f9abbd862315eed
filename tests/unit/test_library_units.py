"""A compiled library module is the same whatever program asked for it first: the cache keeps it for all."""

import ast

from waspy.frontend.build_pir import build_module
from waspy.frontend.census import take_census
from waspy.frontend.load import load_program
from waspy.frontend.optional import optional, optional_methods
from waspy.frontend.settled import settle
from waspy.library import runtime
from waspy.lower import lower_module


def live_names(name: str, seen: str = "sys") -> dict[str, list[object]]:
    """What the functions of a module keep alive, compiled after the module `seen` was looked at."""
    graph = load_program(None, source="", builtin_modules=runtime().registry.module_names())
    loaded = graph.module(name)
    assert loaded is not None
    graph.modules[name] = loaded
    census = take_census(graph)
    census.facts(seen)
    unit = lower_module(build_module(loaded, graph, census), census, runtime().registry)
    return {
        function.name: [i.imm for block in function.blocks for i in block.instrs if i.op == "live"]
        for function in unit.functions.values()
    }


def test_live_names_do_not_depend_on_the_program() -> None:
    assert live_names("warnings") == live_names("warnings", seen="string")


def test_a_module_that_another_unit_holds_keeps_its_names() -> None:
    assert ("module:posixpath",) in live_names("shlex")["shlex:shlex.sourcehook"]


def parts(text: str) -> list[list[str] | None]:
    """The globals that each statement is needed for; None: it is run in any case."""
    found: list[list[str] | None] = []
    for node in ast.parse(text).body:
        known = optional(node, lambda star: ["a", "b"])
        found += [None] if known is None else [names for names, _ in known]
    return found


def test_statements_that_only_bind_a_global_are_optional() -> None:
    assert parts("import os.path, re as r\nfrom x import y, z as w\nfrom m import *") == [
        ["os"], ["r"], ["y"], ["w"], ["a"], ["b"],
    ]  # fmt: skip
    assert parts("X = re.compile('a')\na, b = C\nlock = threading.Lock()") == [["X"], ["a", "b"], ["lock"]]
    assert parts("class C(B):\n    x = 1\n    @property\n    def f(self): return g()") == [["C"]]
    assert parts("@total_ordering\nclass C: pass\ndef f(a=X): pass") == [["C"], ["f"]]


def test_statements_with_other_effects_are_run() -> None:
    assert parts("f()\nX = f()\nC.register(D)\na.b = 1\na[0] = 1") == [None] * 5
    assert parts("main = _MainThread()") == [None]
    assert parts("class C:\n    f()\n@register\nclass D: pass\nclass E(make()): pass") == [None] * 3
    assert parts("from __future__ import annotations\nx = (yield_ := f)\nfor x in y: pass") == [None] * 3


def test_methods_that_nobody_misses() -> None:
    node = ast.parse(
        """
class C:
    def plain(self): pass
    def __len__(self): return 0
    @property
    def shown(self): pass
    @shown.setter
    def shown(self, value): pass
    @property
    def read(self): pass
    @abstractmethod
    def abstract(self): pass
    def used(self): pass
    other = used
"""
    ).body[0]
    assert isinstance(node, ast.ClassDef)
    assert optional_methods(node, frozenset(["property"])) == ["plain", "read"]


def test_a_module_asks_for_the_names_that_it_knows() -> None:
    asked = {imm[0] for names in live_names("copyreg").values() for imm in names}  # type: ignore[index]
    assert "attr:*" not in asked and "attr:__slots__" in asked


SETTLED = {
    "def f(): g()\ndef g(): pass\ntry:\n from _c import f\nexcept ImportError:\n pass": (
        "def g(): pass\nfrom _c import f"
    ),
    "class f: pass\nx = f()\ntry:\n from _c import f\nexcept ImportError:\n pass": (
        "class f: pass\nx = f()\nfrom _c import f"
    ),
    "def f(): pass\ndef h(a=f): pass\ntry:\n from _c import f\nexcept ImportError:\n pass\nelse:\n y = 1": (
        "def f(): pass\ndef h(a=f): pass\nfrom _c import f\ny = 1"
    ),
    "try:\n from none import f\nexcept ImportError:\n f = None": "f = None",
    "try:\n from _c import other\nexcept ImportError:\n f = None": (
        "try:\n from _c import other\nexcept ImportError:\n f = None"
    ),
    "try:\n from _c import f\nfinally:\n f = 1": "try:\n from _c import f\nfinally:\n f = 1",
}


def test_tried_imports_that_succeed_replace_definitions() -> None:
    def bound(node: ast.ImportFrom) -> list[str] | None:
        return ["f"] if node.module == "_c" and node.names[0].name == "f" else None

    for source, expected in SETTLED.items():
        settled = settle(ast.parse(source).body, bound, lambda node: node.module == "none")
        assert [ast.unparse(node) for node in settled] == [ast.unparse(node) for node in ast.parse(expected).body]


def test_imports_of_what_c_has_are_settled() -> None:
    text = "try:\n    from _x import f as c_f\nexcept ImportError:\n    c_f = None\n"
    text += "f = c_f or py_f\nc_f = g\nh = c_f or py_f"
    body = settle(ast.parse(text).body, lambda node: ["c_f"], lambda node: False)
    assert [ast.unparse(node) for node in body] == [
        "from _x import f as c_f", "f = c_f", "c_f = g", "h = c_f or py_f",
    ]  # fmt: skip


def test_a_table_that_a_loop_completes_is_optional() -> None:
    assert parts("for i in range(3):\n    TABLE.setdefault(chr(i), i)\ndel i") == [["TABLE"], ["i"]]
    assert parts("for i in range(3):\n    TABLE.append(i)") == [None]
