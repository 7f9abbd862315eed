"""Random programs of classes below builtin ones: exceptions with attributes that are raised and caught, lists, dicts.

As in `random_objects` most things keep to one type. Half of the programs have statements that give classes or instances
away; the others leave all to inference.
"""

from __future__ import annotations

import random

HEADER = """\
import copy, heapq, json, operator

def show(*values):
    print(*(f"{type(v).__name__} {v}" if isinstance(v, (int, float, str, tuple, list, dict)) else type(v).__name__
            for v in values))

def same(x): return x
def fail(e): raise e
KEEP = []
"""

ATOMS = ("1", "2", "0.5", "1.5", "'s'", "'tt'", "True", "None", "10 ** 20", "[0.5]", "('u', 1)")
ATTRIBUTES = ("a", "b")
ERRORS = ("Exception", "Exception", "ValueError", "KeyError", "RuntimeError")
IN_BODIES = {
    "list": (
        "    def push(self, x):\n        self.append(x)\n        self.a = x",
        "    def top(self):\n        return self[-1] if self else None",
        "    def all(self):\n        return [x for x in self]",
        "    def append(self, x):\n        super().append(x)\n        super().append({atom})",
        "    def append(self, x):\n        list.append(self, x)",
        "    def __getitem__(self, i):\n        return super().__getitem__(i)",
        "    def __getitem__(self, i):\n        return {atom} if i == 0 else list.__getitem__(self, i)",
        "    def __setitem__(self, i, x):\n        super().__setitem__(i, x)\n        self.b = i",
        "    def __contains__(self, x):\n        return x == {atom} or super().__contains__(x)",
        "    def __len__(self):\n        return super().__len__()",
        "    def __iter__(self):\n        yield {atom}\n        yield from super().__iter__()",
        "    def __eq__(self, other):\n        return {atom}",
        "    def __add__(self, other):\n        return type(self)(list(self))",
        "    def pop(self, *i):\n        return super().pop(*i)",
        "    def extend(self, xs):\n        for x in xs:\n            self.append(x)",
    ),
    "dict": (
        "    def put(self, k, x):\n        self[k] = x\n        self.a = k",
        "    def sizes(self):\n        return [len(k) for k in self]",
        "    def pairs(self):\n        return [(k, v) for k, v in self.items()]",
        "    def __missing__(self, k):\n        return {atom}",
        "    def __missing__(self, k):\n        self[k] = x = {atom}\n        return x",
        "    def __getitem__(self, k):\n        return super().__getitem__(k)",
        "    def __setitem__(self, k, x):\n        super().__setitem__(k, x)\n        self.b = x",
        "    def __contains__(self, k):\n        return k == 'zz' or super().__contains__(k)",
        "    def get(self, k, default={atom}):\n        return super().get(k, default)",
        "    def __iter__(self):\n        return iter(['zz'])",
        "    def update(self, other):\n        for k in other:\n            self[k] = other[k]",
        "    def setdefault(self, k, x=None):\n        return dict.setdefault(self, k, x)",
    ),
}
OF_LISTS = (
    "{o}.push({v})", "show({o}.top())", "show({o}.all())", "show({o}[0])", "{o}[0] = {v}", "{o}.append({v})",
    "show(len({o}), {v} in {o})", "show({o})", "show([*{o}])", "show({o}.pop())", "x = {o}[{i}]", "{o}.extend([{v}])",
    "{o}.insert(0, {v})", "show({o}[1:])", "show({o} == [{v}])", "show(sorted({o}, key=str))", "for y in {o}: show(y)",
    "show({o} + [{v}])", "{o}[:1] = [{v}]", "del {o}[0]", "show({o}.index({v}))", "show(list({o}), tuple({o}))",
    "show(sum({o}))", "show(max({o}, key=str))", "show(list(reversed({o})))", "show({o}.copy())", "x = {o}.a",
    "show(*{o})", "p, *q = {o}; show(p, q)", "show(isinstance({o}, list), bool({o}))", "add = {o}.append; add({v})",
)  # fmt: skip
OF_DICTS = (
    "{o}.put('{k}', {v})", "show({o}.sizes())", "show({o}.pairs())", "show({o}['{k}'])", "{o}['{k}'] = {v}",
    "show({o})", "show(len({o}), '{k}' in {o})", "show({o}.get('{k}'))", "show({o}.setdefault('{k}', {v}))",
    "x = {o}['{k}']", "for y in {o}: show(y)",
    "show([*{o}.values()])", "{o}.update({{'{k}': {v}}})", "show({o}.pop('{k}'))",
    "show({{**{o}}})", "show(dict({o}))", "show({o} == {{'{k}': {v}}})", "show(sorted({o}))", "del {o}['{k}']",
    "show('%(k)s' % {o})", "{o}['{k}'] += {v}", "show(max({o}, key={o}.get))", "show(isinstance({o}, dict), bool({o}))",
)  # fmt: skip
OF_ERRORS = (
    "show({o}.a)", "{o}.b = {v}", "show({o}.args)", "show(str({o}), repr({o}))", "x = {o}.a", "{o}.args = ({v},)",
    "show({o}.what({v}))", "{o}.a = {v}", "show(isinstance({o}, {c}))", "{o}.add_note('note')", "KEEP.append({o})",
    "show({o}.__cause__, {o}.__context__)", "{o}.args += ({v},)", "show({o}.args[0])", "show({o}.b)",
)  # fmt: skip
RARE = (
    "setattr({o}, '{a}', {v})", "vars({o}).update({a}={v})", "show(copy.copy({o}).{a})", "{o}.__dict__['{a}'] = {v}",
    "del {o}.{a}", "{c}.{a} = {v}", "show(type({o})({v}).{a})",
    "box = json.loads('[1]'); box[0] = {o}; box[0].{a} = {v}",
    "show(operator.attrgetter('{a}')({o}))", "KEEP.append({o}); KEEP[0].append({v})", "{o}.__init__({v})",
    "{o}.append = lambda x: show(x)", "{o}.args = {v}", "show(getattr({o}, '{a}'.strip()))", "{c}.extra = {o}",
    "box = json.loads('[1]'); box[0] = {o}; box[0]['{k}'] = {v}", "heapq.heappush({o}, {v})", "show(json.dumps({o}))",
    "box = json.loads('[1]'); box[0] = {o}; show(type(box[0])({v}).{a})", "{c}.__init__({o}, {v})",
    "{c}.pop = lambda self, *i: {v}", "{o}.__setitem__(0, {v})", "show(operator.itemgetter(0)({o}))", "{o}.what = same",
    "box = json.loads('[1]'); box[0] = {o}; box[0].args = ({v}, {v})", "show({c}.fromkeys('ab', {v}))",
)  # fmt: skip


class Generator:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.lines: list[str] = []
        self.classes: dict[str, list[str]] = {"error": [], "list": [], "dict": []}
        self.rare = 0.12 if seed % 2 else 0.0

    def program(self) -> str:
        self.lines = [HEADER]
        for kind in self.classes:
            for _ in range(self.random.randint(1, 3)):
                self.error() if kind == "error" else self.container(kind)
        self.lines += ["def main():", "    x = 0.5", f"    s = {self.new('list')}", f"    d = {self.new('dict')}"]
        self.lines += [f"    e = {self.new('error')}"]
        for _ in range(self.random.randint(10, 20)):
            self.guarded()
        self.lines += ["    show(s, d, e.args, x, *map(sorted, (vars(s), vars(d), vars(e))))", "main()"]
        return "\n".join(self.lines) + "\n"

    def name(self, kind: str) -> str:
        return f"{kind.title()}{len(self.classes[kind])}"

    def error(self) -> None:
        known = self.classes["error"]
        bases = [self.pick(*known) if known and self.random.random() < 0.6 else self.pick(*ERRORS)]
        if self.random.random() < 0.15:
            bases += [b for b in self.random.sample(ERRORS, 1) if b not in (bases[0], "Exception")]
        self.lines.append(f"class {self.name('error')}({', '.join(bases)}):")
        if self.random.random() < 0.7:
            default = f"={self.atom()}" if self.random.random() < 0.5 else ""
            self.lines.append(f"    def __init__(self, a, b{default}):" if default else "    def __init__(self, a=1):")
            call = self.pick("super().__init__(a)", "super().__init__(f'{a}!')", "super().__init__()",
                             f"{bases[0]}.__init__(self, a)", "super().__init__(a, 2)", "pass")  # fmt: skip
            store = [f"self.a = {self.pick('a', self.atom())}", f"self.b = {self.pick('a', self.atom())}"]
            self.lines += [f"        {line}" for line in self.random.sample([call, *store], 3)]
        self.lines += ["    def what(self, x=None):", f"        self.b = {self.pick('x', 'self.a', self.atom())}"]
        self.lines += [f"        return {self.pick('self.a', 'self.args', 'x', 'str(self)')}"]
        if self.random.random() < 0.25:
            self.lines += ["    def __str__(self):", "        return 'own ' + super().__str__()"]
        known.append(self.name("error"))

    def container(self, kind: str) -> None:
        known = self.classes[kind]
        base = self.pick(*known) if known and self.random.random() < 0.5 else kind
        self.lines += [f"class {self.name(kind)}({base}):", f"    b = {self.atom()}"]
        if self.random.random() < 0.5:
            self.lines.append("    def __init__(self, *args):")
            call = self.pick("super().__init__(*args)", f"{kind}.__init__(self, *args)", "super().__init__()")
            self.lines += [f"        {line}" for line in self.random.sample([call, f"self.a = {self.atom()}"], 2)]
        self.lines += [
            body.format(atom=self.atom()) for body in self.random.sample(IN_BODIES[kind], self.random.randint(1, 5))
        ]
        known.append(self.name(kind))

    def guarded(self) -> None:
        kind = self.pick("list", "dict", "error", "raise")
        lines = [self.statement(kind) for _ in range(self.random.randint(1, 3))]
        self.lines += ["    try:", *(f"        {line}" for line in lines)]
        if kind == "raise" or self.random.random() < 0.5:
            errors = self.classes["error"]
            caught = self.pick(*errors, f"({self.pick(*errors)}, KeyError)")
            self.lines += [f"    except {caught} as error:"]
            self.lines += [f"        {self.on_error('error')}" for _ in range(self.random.randint(1, 3))]
            self.lines += ["        e = error"] if self.random.random() < 0.4 else []
        self.lines += ["    except Exception as error: show(type(error).__name__, str(error))"]

    def statement(self, kind: str) -> str:
        if kind == "raise":
            new, cls = self.new("error"), self.pick(*self.classes["error"])
            return self.pick(
                f"raise {new}",
                f"raise {new}",
                f"raise {cls}",
                f"raise {new} from e",
                f"fail({new})",
                "raise e",
                f"e = {new}",
            )
        o = {"list": "s", "dict": "d", "error": "e"}[kind]
        if self.random.random() < self.rare:
            return self.filled(self.pick(*RARE), o, kind)
        if self.random.random() < 0.15:
            return f"{o} = {self.new(kind)}"
        forms = {"list": OF_LISTS, "dict": OF_DICTS, "error": OF_ERRORS}[kind]
        return self.filled(self.pick(*forms), o, kind)

    def on_error(self, o: str) -> str:
        return self.filled(self.pick(*OF_ERRORS), o, "error")

    def filled(self, form: str, o: str, kind: str) -> str:
        return form.format(o=o, v=self.value(), a=self.pick(*ATTRIBUTES), c=self.pick(*self.classes[kind]),
                           k=self.pick("k", "l", "zz"), i=self.pick("0", "-1", "5"))  # fmt: skip

    def new(self, kind: str) -> str:
        cls = self.pick(*self.classes[kind])
        if kind == "list":
            return f"{cls}({self.pick('', f'[{self.atom()}, {self.atom()}]')})"
        if kind == "dict":
            return f"{cls}({self.pick('', f'''{{'k': {self.atom()}}}''')})"
        return f"{cls}({self.pick(self.value(), self.value(), f'{self.atom()}, {self.atom()}')})"

    def value(self) -> str:
        return self.pick("x", "x", "x", self.atom(), self.atom(), "0.5")

    def atom(self) -> str:
        return self.pick(*ATOMS, "0.5", "1.5", "0.5")

    def pick(self, *choices: str) -> str:
        return self.random.choice(choices)
