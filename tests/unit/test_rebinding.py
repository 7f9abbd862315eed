"""Globals that statements of the top level bind anew."""

from __future__ import annotations

import ast

import pytest
from frontend_support import load

from waspy.frontend.census import take_census
from waspy.frontend.rebinding import separate


def renamed(source: str) -> str:
    graph = load(source)
    separate(graph, take_census(graph))
    return ast.unparse(graph.modules["__main__"].tree)


CASES = {
    "an assignment begins a new variable": (
        "t = 'a b'\nt = t.split()\nprint(t)",
        "t = 'a b'\nt#1 = t.split()\nprint(t#1)",
    ),
    "so does a loop whose variable is not read behind it": (
        "for w in [1]:\n    print(w)\nfor w in ['a']:\n    w += 'b'\nprint([w for w in 'x'])",
        "for w in [1]:\n    print(w)\nfor w#1 in ['a']:\n    w#1 += 'b'\nprint([w for w in 'x'])",
    ),
    "generator expressions that run in place read what the statement reads": (
        "t = 'a'\nt = [t]\nprint(sum((x in t for x in 'ab')))",
        "t = 'a'\nt#1 = [t]\nprint(sum((x in t#1 for x in 'ab')))",
    ),
}
KEPT = {
    "a loop that may leave what was there": "w = 1\nfor w in []:\n    pass\nprint(w)",
    "the else of a loop": "w = 1\nfor w in []:\n    pass\nelse:\n    print(w)",
    "a statement inside another": "w = 1\nif w:\n    w = 'a'\nprint(w)",
    "functions": "w = 1\ndef f():\n    return w\nw = 'a'\nprint(f())",
    "generators": "w = 'a'\ng = (w for x in 'ab')\nw = 1\nprint(list(g))",
    "class bodies": "w = 1\nclass C:\n    x = w\nw = 'a'",
    "deletion": "w = 1\nw = 'a'\ndel w",
    "imports": "import sys\nsys = sys.argv",
    "declarations": "w = 1\nw = 'a'\ndef f():\n    global w\n    w = 2.5",
    "looking up names": "w = 1\nw = 'a'\nprint(globals()['w'])",
    "looking up names in the module": "import sys\nw = 1\nw = 'a'\nprint(sys.modules['__main__'].w)",
    "looking up names in a frame": "import sys\nw = 1\nw = 'a'\nprint(sys._getframe().f_globals['w'])",
    "annotations": "w = int\nw = str\ndef f(x: w):\n    pass",
}


@pytest.mark.parametrize("case", CASES)
def test_renamed(case: str) -> None:
    source, expected = CASES[case]
    assert renamed(source) == expected


@pytest.mark.parametrize("case", KEPT)
def test_kept(case: str) -> None:
    assert "#" not in renamed(KEPT[case])
