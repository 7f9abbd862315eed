"""What Counters are made of and updated with: every kind of iterable and mapping, and subclasses that look on."""

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Mapping


class Loud(Counter):
    def __init__(self, *args, **names):
        print("init", args, names, end="; ")
        super().__init__(*args, **names)

    def update(self, *args, **names):
        print("update", args, names, end="; ")
        super().update(*args, **names)


class Ordered(Counter, OrderedDict):
    """Counts in order."""


class Base(dict):
    def __init__(self, *args):
        print("base", args, end="; ")
        super().__init__(*args)


class Between(Counter, Base):
    """Its `super().__init__` is another's."""


class ListMapping(list, Mapping):
    """A list that says it is a mapping."""

    def items(self):
        return [("item", 5)]

    def keys(self):
        return ["item"]

    def __getitem__(self, key):
        return 5


class View(Mapping):
    def __init__(self, d):
        self.d = d

    def __getitem__(self, key):
        return self.d[key]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


class Pairs:
    def __iter__(self):
        return iter([(1, 2), (1, 2), (3, 4)])


def numbers():
    yield 1
    yield 1.0
    yield True
    yield 2


class Bits(tuple):
    pass


def show(c):
    print(type(c).__name__, dict(c), c.total())


for source in (
    "mississippi", ["b", "a", "b"], ("x", ("y",), "x"), {5}, b"aab", bytearray(b"zz"), range(3), numbers(), iter("aba"),
    zip("aab", "xxy"), map(str.upper, "aAb"), (c for c in "hello"), enumerate("ab"), Pairs(), Bits((1, 1)), [[1][0]] * 3,
    {"a": 3, "b": 0}, Counter("aab"), OrderedDict(z=1), defaultdict(int, q=2), View({"v": 7}), {1: 2}.items(), {"k": 9}.keys(),
    frozenset([1]), dict.fromkeys("ab", 4).values(), "", None, (), {},
):  # fmt: skip
    c = Counter(source)
    show(c)

c = Counter()
c.update("aab")
c.update(["a", 1, 1.0], b=5, z=1)
c.update(x=2)
c.update({"a": 10, "new": -1})
c.update(Counter(a=1))
c.update(a + b for a, b in zip("abab", "baba"))
c.update(None)
c.update()
show(c)
c.subtract("aaz")
c.subtract({"x": 5}, b=1)
show(c)
show(Counter(a=2, iterable=3))
show(Counter("ab", a=5, self=1))
show(Loud("aab"))
show(Loud("ab", a=1))
show(Loud())
show(Ordered("banana"))
show(Between("xx"))
show(Counter(ListMapping([1, 2])) if False else Counter())
for bad in (5, 1.5, [[]], [{}], ({1},)):
    try:
        print(Counter(bad))
    except TypeError as e:
        print(e)
for wrong in (lambda: Counter(1, 2), lambda: Counter("a").update("a", "b"), lambda: Counter.update()):
    try:
        wrong()
    except TypeError as e:
        print(e)


def failing():
    yield "a"
    yield "b"
    raise ValueError("stop")


c = Counter("a")
try:
    c.update(failing())
except ValueError as e:
    print(e, dict(c))
big = Counter()
big["n"] = 2**62
big.update(["n"] * 3)
big["n"] *= 4
big.update("n")
print(
    big, Counter("abc") == Counter("cab"), Counter(a=0) == Counter(), +Counter(a=1, b=-1), Counter("ab") + Counter("b")
)

saved = Counter.update
Counter.update = lambda self, *args, **names: print("patched", args, names)
show(Counter())
show(Counter("a", b=1))
Counter.update = saved
show(Counter("a", b=1))
