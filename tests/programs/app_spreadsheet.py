"""A spreadsheet with formulas, dependency tracking, cycle detection and pretty printing."""

import re
from collections import defaultdict
from contextlib import contextmanager
from functools import reduce, singledispatchmethod
from typing import Dict, Iterator, List, Optional, Set, Tuple, Union

Value = Union[int, float, str, None]


class CellError(Exception):
    symbol = "#ERR"

    def __repr__(self):
        return f"<{self.symbol} {', '.join(map(str, self.args))}>"


class CircularReference(CellError):
    symbol = "#CIRC"


class BadReference(CellError):
    symbol = "#REF"


class DivZero(CellError):
    symbol = "#DIV/0"


def column_number(letters: str) -> int:
    return reduce(lambda n, c: n * 26 + ord(c) - 64, letters, 0)


def column_name(n: int) -> str:
    name = ""
    while n:
        n, r = divmod(n - 1, 26)
        name = chr(65 + r) + name
    return name


class Ref(str):
    PATTERN = re.compile(r"([A-Z]+)([1-9]\d*)")

    def __new__(cls, text):
        m = cls.PATTERN.fullmatch(text)
        if not m:
            raise BadReference(text)
        self = super().__new__(cls, text)
        self.col, self.row = column_number(m[1]), int(m[2])
        return self

    @classmethod
    def at(cls, col, row):
        return cls(f"{column_name(col)}{row}")

    def to(self, other) -> Iterator["Ref"]:
        for row in range(min(self.row, other.row), max(self.row, other.row) + 1):
            for col in range(min(self.col, other.col), max(self.col, other.col) + 1):
                yield Ref.at(col, row)


TOKEN = re.compile(
    r"\s*(?:(\d+\.?\d*)|([A-Z]+[1-9]\d*(?::[A-Z]+[1-9]\d*)?)|([A-Z]+)(?=\()|(\"[^\"]*\")|(<>|<=|>=|[-+*/^&(),<>=])|(\S))"
)

FUNCTIONS = {
    "SUM": lambda a: sum(x for x in a if isinstance(x, (int, float))),
    "AVG": lambda a: (lambda n: sum(n) / len(n))([x for x in a if isinstance(x, (int, float))]),
    "MIN": lambda a: min(x for x in a if x is not None),
    "MAX": lambda a: max(x for x in a if x is not None),
    "COUNT": lambda a: sum(1 for x in a if x is not None),
    "IF": lambda a: a[1] if a[0] else a[2],
    "CONCAT": lambda a: "".join(map(fmt, a)),
    "ROUND": lambda a: round(*a),
    "LEN": lambda a: len(a[0]),
}


def fmt(v):
    if v is None:
        return ""
    if isinstance(v, bool):
        return str(v).upper()
    if isinstance(v, float):
        return f"{v:.10g}"
    return str(v)


class Formula:
    def __init__(self, text):
        self.tokens = [next((i, g) for i, g in enumerate(m.groups()) if g is not None) for m in TOKEN.finditer(text)]
        self.i = 0
        self.refs: List[Ref] = []
        self.code = self.compare()
        if self.i < len(self.tokens):
            raise CellError(f"unexpected {self.tokens[self.i][1]}")

    def peek(self):
        return self.tokens[self.i][1] if self.i < len(self.tokens) else None

    def binary(self, ops, operand):
        left = operand()
        while self.peek() in ops:
            op = self.tokens[self.i][1]
            self.i += 1
            left = (op, left, operand())
        return left

    def compare(self):
        return self.binary(("<", ">", "=", "<>", "<=", ">="), self.concat)

    def concat(self):
        return self.binary(("&",), self.add)

    def add(self):
        return self.binary(("+", "-"), self.mul)

    def mul(self):
        return self.binary(("*", "/"), self.power)

    def power(self):
        return self.binary(("^",), self.atom)

    def atom(self):
        if self.i >= len(self.tokens):
            raise CellError("unexpected end")
        kind, text = self.tokens[self.i]
        self.i += 1
        match kind, text:
            case 0, _:
                return float(text) if "." in text else int(text)
            case 1, _ if ":" in text:
                cells = list(Ref.to(*map(Ref, text.split(":"))))
                self.refs += cells
                return ("range", cells)
            case 1, _:
                self.refs.append(Ref(text))
                return ("ref", self.refs[-1])
            case 2, _:
                self.i += 1
                args = []
                while self.peek() != ")":
                    args.append(self.compare())
                    if self.peek() == ",":
                        self.i += 1
                self.i += 1
                return ("call", text, args)
            case 3, _:
                return ("str", text[1:-1])
            case 4, "(":
                e = self.compare()
                self.i += 1
                return e
            case 4, "-":
                return ("neg", self.atom())
        raise CellError(f"unexpected {text}")


class Sheet:
    def __init__(self):
        self.raw: Dict[Ref, str] = {}
        self.formulas: Dict[Ref, Formula] = {}
        self.dependents: Dict[Ref, Set[Ref]] = defaultdict(set)
        self.cache: Dict[Ref, Union[Value, CellError]] = {}
        self.evaluations = 0
        self._stack: List[Ref] = []

    def __setitem__(self, name, text):
        ref = Ref(name)
        if (old := self.formulas.pop(ref, None)) is not None:
            for r in old.refs:
                self.dependents[r].discard(ref)
        self.raw[ref] = text
        self.invalidate(ref)
        if isinstance(text, str) and text.startswith("="):
            try:
                f = self.formulas[ref] = Formula(text[1:])
            except CellError as e:
                self.cache[ref] = e
                return
            for r in f.refs:
                self.dependents[r].add(ref)

    def invalidate(self, ref, seen=None):
        seen = set() if seen is None else seen
        if ref in seen:
            return
        seen.add(ref)
        self.cache.pop(ref, None)
        for d in self.dependents[ref]:
            self.invalidate(d, seen)

    @contextmanager
    def evaluating(self, ref):
        if ref in self._stack:
            raise CircularReference(" -> ".join(self._stack[self._stack.index(ref) :] + [ref]))
        self._stack.append(ref)
        try:
            yield
        finally:
            self._stack.pop()

    def __getitem__(self, name):
        ref = Ref(name)
        if ref not in self.cache:
            try:
                with self.evaluating(ref):
                    self.cache[ref] = self.compute(ref)
            except CellError as e:
                self.cache[ref] = e
            except (TypeError, ValueError, IndexError) as e:
                self.cache[ref] = CellError(f"{type(e).__name__}: {e}")
        v = self.cache[ref]
        if isinstance(v, CellError) and self._stack:
            raise v
        return v

    def compute(self, ref):
        self.evaluations += 1
        if ref in self.formulas:
            return self.eval(self.formulas[ref].code)
        raw = self.raw.get(ref)
        for kind in (int, float):
            try:
                return kind(raw)
            except (TypeError, ValueError):
                continue
        return raw

    def eval(self, code):
        match code:
            case int() | float():
                return code
            case ("str", s):
                return s
            case ("ref", r):
                return self[r]
            case ("neg", e):
                return -self.eval(e)
            case ("call", name, args):
                if name not in FUNCTIONS:
                    raise CellError(f"unknown function {name}")
                values = []
                for a in args:
                    if isinstance(a, tuple) and a[0] == "range":
                        values += [self[r] for r in a[1]]
                    else:
                        values.append(self.eval(a))
                return FUNCTIONS[name](values)
            case (op, l, r):
                a, b = self.eval(l), self.eval(r)
                if op == "/" and b == 0:
                    raise DivZero(fmt(a))
                return {
                    "+": lambda: (a or 0) + (b or 0),
                    "-": lambda: a - b,
                    "*": lambda: a * b,
                    "/": lambda: a / b,
                    "^": lambda: a**b,
                    "&": lambda: fmt(a) + fmt(b),
                    "<": lambda: a < b,
                    ">": lambda: a > b,
                    "=": lambda: a == b,
                    "<>": lambda: a != b,
                    "<=": lambda: a <= b,
                    ">=": lambda: a >= b,
                }[op]()

    @singledispatchmethod
    def show(self, v):
        return fmt(v)

    @show.register
    def _(self, v: CellError):
        return v.symbol

    @show.register(float)
    def _(self, v):
        return f"{v:,.2f}"

    def __str__(self):
        rows, cols = max(r.row for r in self.raw), max(r.col for r in self.raw)
        grid = [[""] + [column_name(c) for c in range(1, cols + 1)]]
        for row in range(1, rows + 1):
            grid.append([str(row)] + [self.show(self[Ref.at(c, row)]) for c in range(1, cols + 1)])
        widths = [max(len(r[i]) for r in grid) for i in range(cols + 1)]
        lines = [" | ".join(f"{c:>{w}}" if i else f"{c:<{w}}" for i, (c, w) in enumerate(zip(r, widths))) for r in grid]
        lines.insert(1, "-+-".join("-" * w for w in widths))
        return "\n".join(lines)


s = Sheet()
for name, value in {
    "A1": "Item",
    "B1": "Qty",
    "C1": "Price",
    "D1": "Total",
    "A2": "Tea",
    "B2": "3",
    "C2": "2.5",
    "D2": "=B2*C2",
    "A3": "Cake",
    "B3": "12",
    "C3": "=C2*2-1",
    "D3": "=B3*C3",
    "A4": "Sum",
    "B4": "=SUM(B2:B3)",
    "D4": "=SUM(D2:D3)",
    "A5": '=CONCAT("Avg: ", AVG(D2:D3))',
    "B5": '=IF(B4>10, "many", "few")',
    "C5": "=D4/(B4-15)",
    "D5": "=ROUND(D4/7, 2)",
}.items():
    s[name] = value
print(s)
print(s.evaluations)
s["B2"] = "5"
print(s["D4"], s["D2"], s["C3"], s.evaluations, s["C5"])
s["C2"] = "=D4"
print(s["C2"], s["D4"], repr(s["D2"]))
s["C2"] = "4"
print(s["D4"], s["A5"])
for bad in ("=1+", "=FOO(1)", '="a"*"b"', "=(1", "=A1+1", "=2^10^0", "=-B3", "=LEN(5)", "=$"):
    s["E1"] = bad
    print(f"{bad:<10} {s['E1']!r}")
for bad in ("a1", "A0", "11"):
    try:
        s[bad]
    except BadReference as e:
        print(repr(e))
print([column_name(n) for n in (1, 26, 27, 52, 702, 703)], column_number("AAA"), [*Ref("A1").to(Ref("B2"))])
