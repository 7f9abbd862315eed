"""What does not type is refused, with its place."""

from __future__ import annotations

import pickle

import pytest
from restricted_programs import compiled, errors

CASES = [
    ("def f(a: i32, b: i64) -> i64:\n    return a + b", "2:12 operands of different types: i32 and i64; convert one"),
    ("def f(a: i32) -> i32:\n    return a // 2", "2:12 there is no //: use div_s, div_u32 or div_u64"),
    ("def f(a: i32) -> f64:\n    return a / 2", "2:12 / is for f64 only: convert with f64(...), or use div_s"),
    ("def f(a: i32) -> i64:\n    return a", "2:12 expected i64, found i32"),
    ("def f(a: i32) -> i32:\n    return 1 << 31", "2:12 2147483648 does not fit i32"),
    ("def f(a: i32) -> i64:\n    return i64(a * a)",
     "2:16 the i32 result can wrap before it is widened: convert the operands to i64"),
    ("def f(o: obj) -> bool:\n    if o:\n        return True\n    return False", "2:8 a condition is a bool, not obj"),
    ("def f(o: obj | None) -> obj:\n    return o", "2:12 expected obj, found obj | None: it may be null here"),
    ("def f(c: Cell | None) -> obj | None:\n    return c.value", "2:12 c may be null here (Cell | None)"),
    ("def f(c: Cell) -> obj | None:\n    return c.size", "2:12 Cell has no field size"),
    ("def f(c: Cell) -> bool:\n    return c is None", "2:12 c is never null here: it is Cell"),
    ("def f(c: Cell) -> bool:\n    return isinstance(c, List)", "2:12 Cell is never a List"),
    ("def f(a: obj, b: obj) -> bool:\n    return a == b", "2:12 references are compared with `is`"),
    ("def f(n: i32) -> i32:\n    if n > 0:\n        x = 1\n    return x", "4:12 x may be unassigned here"),
    ("def f(n: i32) -> i32:\n    if n > 0:\n        return 1", "1:1 f can end without returning a value"),
    ("def f(n: i32) -> NoReturn:\n    pass", "1:1 f can end without raising"),
    ("def f(n: i32) -> None:\n    n = i64(n)", "2:5 expected i32, found i64"),
    ("def f(n: i32) -> None:\n    g(n)", "2:5 unknown name g"),
    ("def f(n: i32) -> None:\n    f()", "2:5 the argument n of f is missing"),
    ("def f(n: i32) -> None:\n    f(1, 2)", "2:10 f takes 1 arguments, got 2"),
    ("def f(n: i32) -> None:\n    f(m=1)", "2:7 unexpected keyword argument m"),
    ("def f(n) -> None:\n    pass", "1:7 a type annotation is missing"),
    ("def f(n: int) -> None:\n    pass", "1:10 not a type of restricted Python: int"),
    ("def f() -> obj:\n    return 'a'", '2:12 a string constant is written S("...")'),
    ("def f() -> None:\n    x = None", "2:9 None needs a context that says of which type"),
    ("def f(c: Cell) -> None:\n    c.value = 3", "2:5 expected obj | None, found i32"),
    ("def f(a: Array[i32]) -> i32:\n    return a[-1]", "2:14 array indices do not count from the end"),
    ("def f(a: Array[i32]) -> None:\n    a.copy(0, Array[i64](1), 0, 1)", "2:15 cannot copy Array[i64] to Array[i32]"),
    ("def f() -> Cell:\n    return Cell(None)", "2:12 Cell has 2 fields (cls, value), got 1"),
    ("def f(g: Func[[i32], i32]) -> None:\n    pass\ndef h() -> None:\n    f(h)",
     "4:7 expected Func[[i32], i32], found Func[[], None]"),
    ("def f() -> None:\n    with x:\n        pass", "2:5 no such statement in restricted Python: with"),
    ("def f() -> None:\n    [x for x in y]", "2:5 no such expression in restricted Python: [x for x in y]"),
    ("def f() -> None:\n    try:\n        pass\n    except ValueError:\n        pass",
     "4:12 unknown name ValueError"),
    ("class A:\n    pass", "1:1 class A needs the @struct decorator"),
    ("X = X", "1:1 demo.X is defined in terms of itself"),
    ("x: i32 = 1\ndef f() -> None:\n    global x\n    x = 2\nY = Array[i32].of(x)", "5:19 x is not a constant"),
    ("from waspy.runtime import nothing\n", "1:1 there is no module waspy.runtime.nothing"),
    ("L = builtin_class('l', List, base=None)\n@slot(L, 'len')\ndef f(self: obj) -> i32:\n    return 1",
     "2:2 the slot len has the result i64, not i32"),
    ("L = builtin_class('l', List, base=None)\n@slot(L, 'length')\ndef f(self: obj) -> i32:\n    return 1",
     "2:2 there is no slot 'length'"),
    ("L = builtin_class('l', List, base=None)\n@method(L)\ndef f(self: List, a: Array[u8]) -> None:\n    pass",
     "3:1 a Python value does not convert to a: Array[u8]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_located_messages(text: str, expected: str) -> None:
    assert errors(text) == [expected]


def test_one_error_does_not_hide_others() -> None:
    text = """def f(a: i32, b: i64) -> i64:
    x = a + b
    y = x * 2
    z = nothing
    return y + z + a
def g() -> obj:
    return 1
"""
    found = ["2:9 operands of different types: i32 and i64; convert one", "4:9 unknown name nothing"]
    assert errors(text) == [*found, "7:12 expected obj, found i32"]


def test_guarded_code_is_skipped() -> None:
    text = """if not COMPILED:
    import math
    def helper(x):
        return [y for y in x]
def f(n: i32) -> i32:
    if not COMPILED:
        print("only here")
    return n
"""
    assert errors(text) == []


def test_equal_struct_names_are_told_apart() -> None:
    c = compiled("@struct\nclass Cell:\n    n: i32\ndef f() -> i32:\n    return Cell(4).n\n")
    assert c.world.errors == []
    names = {n for n in c.unit.types if "Cell" in n and "Array" not in n}
    assert names == {"$Cell", "$demo.Cell"} or names == {"$Cell", "$layout.Cell"}
    assert pickle.dumps(c.unit.types)
