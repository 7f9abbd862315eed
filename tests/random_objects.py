"""Random programs of classes: attributes, methods, inheritance, lists and dicts of objects, values of mixed types.

Most attributes and variables keep to one type, so that inference types them, and some rare statement breaks that. Every
statement of a program may raise; what it raises is printed.
"""

from __future__ import annotations

import random

HEADER = """\
import copy, functools, operator

def show(*values):
    print(*(f"{type(v).__name__} {v}" if isinstance(v, (int, float, str, type(None))) else type(v).__name__
            for v in values))

def same(x): return x
def first(xs): return xs[0]
def put(xs, x):
    xs.append(x)
    return xs
def apply(f, x): return f(x)
def total(xs, start=0):
    for x in xs:
        start = start + x
    return start
def counter(value, step=1):
    def up(*more):
        nonlocal value
        value = value + step
        return (value, *more)
    return up
def memo(f):
    known = {}
    def wrapper(*args):
        if args not in known:
            known[args] = f(*args)
        return known[args]
    return wrapper
seen = memo(same)
KEEP = []
"""

ATTRIBUTES = ("a", "b", "c")
METHODS = ("m", "n", "p")
ATOMS = ("1", "2", "0.5", "1.5", "2.5", "'s'", "'t'", "True", "None", "10 ** 20", "[0.5]", "['u']", "{'k': 0.5}")
RARE = (
    "setattr({o}, '{a}', {v})", "{o}.__dict__['{a}'] = {v}", "{c}.{a} = {v}", "del {o}.{a}",
    "{c}.{m} = lambda self, x=None: {v}", "{o}.{m} = lambda x=None: {v}", "copy.copy({o}).{a}.append({v})",
    "show(functools.partial({o}.{m})({v}))", "show(operator.attrgetter('{a}')({o}))", "copy.deepcopy({o}).{m}({v})",
    "show(list(map({o}.{m}, [{v}])))", "show(getattr({o}, '{m}'.strip())({v}))", "{o}.{a}.append({v})",
    "operator.methodcaller('{m}', {v})({o})", "vars({o}).update({a}={v})", "{o}.{a} += {v}", "KEEP.append({o}.{a})",
    "put(KEEP[0], {v})", "show(*{o}.gen({v}))", "show({o} == {v}, {o} in [{v}])", "{o}, *xs = [{v}, {o}, {v}]",
    "show(isinstance({o}, {c}) and {o}.{a})", "show(sorted([{o}, {v}], key=lambda q: str(type(q))))",
    "show(max([{v}, {v}], key=str))", "for x, o in zip(xs, objects): o.{a} = x", "o = objects[1:][0]",
    "for i, o in enumerate(objects): {o}.{m}(i)", "d.update({{'q': {v}}})", "xs[0:1] = [{v}]", "xs += ({v},)",
    "show([same, first, lambda q: [q]][len(xs) % 3]({v}))",
    "show({{'f': same, 'g': total, 'h': max}}['fgh'[len(xs) % 3]]([{v}]))",
    "{o}.{a} = same", "{o}.{a} = {o}.{m}", "show({o}.{a}({v}))", "show(counter({v})(), counter({v}, {v})({v}))",
    "show(memo(first)([{v}]), seen({v}), seen({v}))", "show([{o}.{m}, same][len(xs) % 2]({v}))",
    "up = counter({v}); show(up(), up({v}))", "for t in (same, total, {o}.{m}): show(t([{v}]))",
)  # fmt: skip


class Generator:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.classes: list[str] = []
        self.lines: list[str] = []

    def program(self) -> str:
        self.lines = [HEADER]
        for number in range(self.random.randint(2, 4)):
            self.class_(f"C{number}")
        self.lines += ["def main():", f"    o = {self.new()}", f"    objects = [{self.new()}, {self.new()}]"]
        self.lines += ["    xs = [0.5, 1.5]", "    d = {'k': 0.5}", "    x = 2.5"]
        self.lines.append(f"    e = {self.new()}")
        for _ in range(self.random.randint(6, 14)):
            self.guarded(2 if self.random.random() < 0.4 else 1)
        self.lines += ["    for o in [o, e, *objects]:", "        for name in 'abc':"]
        self.lines += ["            show(getattr(o, name, 'missing'))", "    show(x, *xs, *d.values())", "main()"]
        return "\n".join(self.lines) + "\n"

    def class_(self, name: str) -> None:
        bases = self.random.sample(self.classes, self.random.choice([0, 1, 1, 2]) if len(self.classes) > 1 else 0)
        bases.sort(reverse=True)
        self.lines.append(f"class {name}({', '.join(bases)}):")
        if self.random.random() < 0.3:
            self.lines.append(f"    {self.attribute()} = {self.atom()}")
        self.lines.append(f"    def __init__(self, a={self.atom()}, x=0.5):")
        if bases and self.random.random() < 0.8:
            self.lines.append("        super().__init__(a)")
        kinds = [self.atom() for _ in ATTRIBUTES]
        self.lines += [f"        self.{a} = {self.pick('a', v, v)}" for a, v in zip(ATTRIBUTES, kinds, strict=True)]
        for method in self.random.sample(METHODS, self.random.randint(1, 3)):
            if self.random.random() < 0.2:
                self.lines += ["    @property", f"    def q{method}(self):", f"        return self.{self.attribute()}"]
            self.method(method, bool(bases))
        self.lines += [
            "    def gen(self, x):",
            f"        yield {self.value('self')}",
            f"        yield {self.value('self')}",
        ]
        if self.random.random() < 0.3:
            self.lines += ["    def __eq__(self, x):", f"        self.{self.attribute()} = x", "        return True"]
        if self.random.random() < 0.3:
            self.lines += ["    def __add__(self, x):", f"        return {self.value('self')}"]
        self.classes.append(name)

    def method(self, name: str, derived: bool) -> None:
        self.lines.append(f"    def {name}(self, x=None):")
        if derived and self.random.random() < 0.3:
            self.lines.append(f"        x = super().{self.pick(*METHODS)}(x)")
        for _ in range(self.random.randint(0, 2)):
            test = self.pick("x is None", "isinstance(x, float)", "x", "not isinstance(x, (int, str))", "x == 2")
            store = f"self.{self.attribute()} = {self.value('self')}"
            self.lines.append(f"        if {test}: {store}" if self.random.random() < 0.5 else f"        {store}")
        self.lines.append(f"        return {self.value('self')}")

    def guarded(self, depth: int) -> None:
        indent = "    " * depth
        if depth > 1:
            self.lines.append(self.pick("    for x in xs:", "    if x:", "    for o in objects:", "    while True:"))
        self.lines += [f"{indent}try:", f"{indent}    {self.statement()}"]
        self.lines += [f"{indent}except Exception as error: show(type(error).__name__)"]
        if depth > 1:
            self.lines.append(f"{indent}x = {self.atom()}")
            if self.lines[-5].endswith("True:"):
                self.lines.append(f"{indent}break")

    def statement(self) -> str:
        o = self.pick("o", "o", "objects[0]", "e")
        if self.random.random() < 0.4:
            form = self.pick(*RARE)
            return form.format(o=o, a=self.attribute(), c=self.pick(*self.classes), m=self.pick(*METHODS),
                               v=self.value("o"))  # fmt: skip
        value = self.value("o")
        return self.pick(
            f"show({value})", f"show({value})", f"x = {value}", f"{o}.{self.attribute()} = {value}",
            f"show({o}.{self.pick(*METHODS)}({value}))", f"xs.append({value})", f"d['{self.pick('k', 'l')}'] = {value}",
            f"objects.append({self.new()})", f"o = {self.new()}", f"show({o}.q{self.pick(*METHODS)})",
        )  # fmt: skip

    def value(self, o: str, depth: int = 2) -> str:
        other = "x" if o == "self" else self.pick("x", "xs[0]", "d['k']", "first(xs)")
        if depth == 0:
            return self.pick(self.atom(), other, f"{o}.{self.attribute()}")
        inner = self.value(o, depth - 1)
        return self.pick(
            inner, self.atom(), f"{o}.{self.attribute()}", f"{o}.{self.attribute()}", f"same({inner})",
            f"{inner} + {self.value(o, 0)}", f"{inner} * 2", f"apply({self.pick('same', 'str', 'len')}, {inner})",
            f"total([{inner}], {self.value(o, 0)})", f"put([{inner}], {self.value(o, 0)})[1]",
            f"({inner} if {other} else {self.value(o, 0)})", f"f'{{{o}.{self.attribute()}!s:.3}}'",
        )  # fmt: skip

    def new(self) -> str:
        return f"{self.pick(*self.classes)}({self.pick('', self.atom(), self.atom())})"

    def atom(self) -> str:
        return self.pick(*ATOMS, "0.5", "1.5", "2.5")

    def attribute(self) -> str:
        return self.pick(*ATTRIBUTES)

    def pick(self, *choices: str) -> str:
        return self.random.choice(choices)
