"""The bounds of ints: the rules against arithmetic itself, the analysis on small programs."""

from __future__ import annotations

import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waspy import library
from waspy.frontend.build_pir import build_program
from waspy.frontend.census import take_census
from waspy.frontend.load import load_program
from waspy.infer import analysis, interval_rules
from waspy.infer.resolve import text
from waspy.lower import layouts_of

OPERATORS = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "//": operator.floordiv, "%": operator.mod,
    "&": operator.and_, "|": operator.or_, "^": operator.xor, "<<": operator.lshift, ">>": operator.rshift,
    "**": operator.pow,
}  # fmt: skip
COMPARISONS = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
    "square<": lambda x, y: x * x < y, "square<=": lambda x, y: x * x <= y,
    "true": lambda x, y: x, "false": lambda x, y: not x,
}  # fmt: skip
bounds = st.one_of(st.integers(-20, 20), st.integers(-(2**70), 2**70))


@st.composite
def within(draw: st.DrawFn) -> tuple[tuple[int, int], int]:
    """An interval and a value in it."""
    low, value, high = sorted(draw(st.tuples(bounds, bounds, bounds)))
    return interval_rules.bounded(low, high), value


@given(st.sampled_from(sorted(OPERATORS)), within(), within())
def test_binary(op: str, left: tuple[tuple[int, int], int], right: tuple[tuple[int, int], int]) -> None:
    (a, x), (b, y) = left, right
    if op in ("//", "%") and y == 0:
        return
    if op == "**":
        b, y = (y % 5, y % 5), y % 5
    if op in ("<<", ">>"):
        b, y = (max(b[0], 0), max(b[1], 0)), min(abs(y), 320)
        b = (min(b[0], y), max(b[1], y))
    low, high = interval_rules.BINARY[op](a, b)
    assert low <= OPERATORS[op](x, y) <= high


@given(st.sampled_from(sorted(COMPARISONS)), within(), within())
def test_narrowed(op: str, left: tuple[tuple[int, int], int], right: tuple[tuple[int, int], int]) -> None:
    (a, x), (b, y) = left, right
    if COMPARISONS[op](x, y):
        known = interval_rules.narrowed(a, op, b)
        assert known is not None and known[0] <= x <= known[1]


@given(within(), within())
def test_widened(left: tuple[tuple[int, int], int], right: tuple[tuple[int, int], int]) -> None:
    both = interval_rules.hull(left[0], right[0])
    wide = interval_rules.widened(left[0], both)
    assert wide[0] <= both[0] and both[1] <= wide[1]


CASES = {
    "a dice": ("import random\ndef f(n):\n return random.randint(1, n)\nf(6)", "(int[6..6]) -> int[1..6]"),
    "below a bound": (
        "from random import randrange\ndef f(n):\n return randrange(n)\nf(9)",
        "(int[9..9]) -> int[0..8]",
    ),
    "out of a range": (
        "import random\ndef f(n):\n r = random.Random(n)\n return r.randrange(5, -n, -1) + r.getrandbits(8)\nf(5)",
        "(int[5..5]) -> int[-5..260]",
    ),
    "a choice": (
        "import random\ndef f(n):\n xs = [3, n]\n return random.choice(xs)\nf(7)",
        "(int[7..7]) -> int[3..7]",
    ),
    "a dice that was replaced": (
        "import random\ndef f(n):\n return random.randint(1, n)\nrandom.randint = lambda a, b: 9\nf(6)",
        "(int[6..6]) -> int",
    ),
    "a dice of one's own": (
        "import random\ndef f(n):\n r = random.Random(1)\n r.randint = lambda a, b: 9\n return r.randint(1, n)\nf(6)",
        "(int[6..6]) -> any",
    ),
    "a loop counts down": ("def f(n):\n while n > 0:\n  n -= 1\n return n\nf(9)", "(int[9..9]) -> int[0..0]"),
    "modulus": (
        "M = 10**6 + 3\ndef f(n):\n x = 1\n for i in range(n):\n  x = x * 31 % M\n return x\nf(5)",
        "(int[5..5]) -> int[0..1000002]",
    ),
    "mask": (
        "def f(s):\n h = 7\n for c in s:\n  h = (h * 33 ^ ord(c)) & 0xFFFF\n return h\nf('a')",
        "(str) -> int[0..65535]",
    ),
    "a sum has no bounds": ("def f(n):\n t = 0\n for i in range(n):\n  t += i\n return t\nf(5)", "(int[5..5]) -> int"),
    "a global that is stored to again": (
        "M = 5\ndef g():\n global M\n M = 10**30\ndef f(n):\n return n % M\ng()\nf(5)",
        "(int[5..5]) -> int[0..5]",
    ),
    "branches": (
        "def f(n):\n if n < 0:\n  return -1\n if not n <= 7:\n  return 100\n return n\nf(5)\nf(2**80)\nf(-(2**80))",
        "(int) -> int[-1..100]",
    ),
    "all callers count": (
        "def f(a, b=3):\n return a + b\nf(1, 2)\nf(-4, 9)\nf(1, b=10**20)",
        "(int[-4..1], int) -> int",
    ),
    "keywords and defaults": (
        "def f(a, b=3, *, c=0):\n return a + b\nf(1, b=2)\nf(b=5, a=7)\nf(1)",
        "(int[1..7], int[2..5], int) -> int[3..12]",
    ),
    "a parameter that is a tuple": (
        "def f(p, c):\n a, b = p\n x = 0\n if c:\n  x = a\n return x\nf((5000, 6), True)\nf((2**40, 1), False)",
        "(tuple[int, int], bool) -> int",
    ),
    "a counter": (
        "def f(n):\n s = 0\n while n != 1:\n  n = n // 2 if n % 2 == 0 else 3 * n + 1\n  s += 1\n return s\nf(7)",
        f"(int[7..7]) -> int[0..{1 << 56}]",
    ),
    "counters that change places": (
        "def f(n):\n a, b = 0, 9\n for i in range(n):\n  a, b = b - 2, a\n return a\nf(7)",
        f"(int[7..7]) -> int[{-2 << 56}..7]",
    ),
    "a counter that starts too high": (
        "def f(n):\n s = 2**63 - 1\n for i in range(n):\n  s += 1\n return s\nf(7)",
        "(int[7..7]) -> int[9223372036854775807..9295429630892703743]",
    ),
    "an attribute that counts": (
        "class C:\n def __init__(self):\n  self.n = 3\ndef f(c):\n c.n += 1\n return c.n\nf(C())",
        f"(C) -> int[3..{3 + (1 << 56)}]",
    ),
    "an attribute that counts in a loop, as a variable": (
        "class C:\n def __init__(self):\n  self.n = 0\n"
        "def f(c, x):\n n = c.n\n while x:\n  n += 2\n  x //= 2\n c.n = n\n return n\nf(C(), 9)",
        f"(C, int[9..9]) -> int[0..{1 << 57}]",
    ),
    "a global that counts": (
        "N = 7\ndef f(x):\n global N\n N -= 1\n return N\nf(1)",
        f"(int[1..1]) -> int[{7 - (1 << 56)}..7]",
    ),
    "items that count": (
        "def f(xs):\n c = [0] * 9\n for x in xs:\n  c[x % 9] += 1\n return c[0]\nf([5])",
        f"(list[int]) -> int[0..{1 << 56}]",
    ),
    "depth": (
        "def f(n):\n if n:\n  return max(f(n // 2), f(n // 3)) + 1\n return 0\nf(9)",
        f"(int[0..9]) -> int[0..{1 << 56}]",
    ),
    "a distance": (
        "def f(a, b):\n d = [0] * 9\n for i in range(1, 9):\n  d[i] = min(d[i - 1] + 1, d[0] + (a != b))\n"
        " return d[8]\nf('a', 'b')",
        f"(str, str) -> int[0..{1 << 56}]",
    ),
    "an attribute that counts, and is stored to elsewhere": (
        "class C:\n def __init__(self, n):\n  self.n = n\ndef f(c):\n c.n += 1\n return c.n\nf(C(10**30))",
        "(C) -> int",
    ),
    "items that count by one another": (
        "def f(n):\n c = [1] * 9\n for i in range(n):\n  c[i % 9] += c[0]\n return c[0]\nf(5)",
        "(int[5..5]) -> int",
    ),
    "a product in the circle": (
        "class C:\n def __init__(self):\n  self.n = 1\ndef f(c):\n c.n += 1\n c.n *= 2\n return c.n\nf(C())",
        "(C) -> int",
    ),
    "a step that is no constant": (
        "class C:\n def __init__(self):\n  self.n = 1\ndef f(c, k):\n c.n += k\n return c.n\nf(C(), 3)",
        "(C, int[3..3]) -> int",
    ),
    "what counts by itself": (
        "def f(n):\n s = 1\n for i in range(n):\n  s += s\n return s\nf(7)",
        "(int[7..7]) -> int",
    ),
    "a divisor": (
        "def f(n):\n i = 2\n while i * i <= n:\n  if n % i == 0:\n   return i\n  i += 1\n return 0\nf(10**6)",
        "(int[1000000..1000000]) -> int[0..1000]",
    ),
    "ints among floats": (
        "def f(xs):\n t = 0\n for x in xs:\n  t += x * 0.5\n return t\nf([1.0])",
        "(list[float]) -> float|int[0..0]",
    ),
    "an int as a condition": (
        "def f(n):\n while n:\n  n = (n - 1) // 2\n return n\nf(9)",
        "(int[9..9]) -> int[0..0]",
    ),
    "not 0": ("def f(n):\n n &= 7\n return 8 // n if n else 1\nf(9)", "(int[9..9]) -> int[1..8]"),
    "what is unpacked from a list": (
        "def f(xs):\n a, b = xs\n return a + b\nf([3, 4])\nf([i & 7 for i in range(2)])",
        "(list[int]) -> int[0..8]",
    ),
    "enumerate": (
        "def f(s):\n last = 0\n for i, c in enumerate(s):\n  last = i\n return last\nf('ab')",
        "(str) -> int[0..1099511627776]",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_analysis(name: str) -> None:
    source, expected = CASES[name]
    graph = load_program(None, source=source + "\n")
    census = take_census(graph)
    program = build_program(graph, census, graph.diagnostics)
    layouts = layouts_of(program, census, library.runtime().registry)
    typing = analysis.run(program, census, layouts.fields, layouts.facts.defaults_of)
    (clones,) = [c for f, c in typing.clones.items() if f.qualname == "f"]
    clone = clones[-1]
    assert f"({', '.join(map(text, clone.params))}) -> {text(clone.result)}" == expected
