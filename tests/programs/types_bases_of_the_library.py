"""Classes below those of collections.abc and typing: what the bases give calls the methods with anything."""

import collections.abc
from abc import abstractmethod
from collections.abc import (
    Callable,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    MutableMapping,
    MutableSequence,
    Sequence,
    Sized,
)
from typing import Generic, TypeVar
from typing import Iterator as TypedIterator
from typing import Mapping as TypedMapping
from typing import Sequence as TypedSequence

T = TypeVar("T")


class Evens(Sequence):
    def __init__(self, n):
        self.n = n
        self.asked = 0

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        self.asked += 1
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(self.n))]
        if not isinstance(i, int):
            raise TypeError(type(i).__name__)
        if not -self.n <= i < self.n:
            raise IndexError(i)
        return (i if i >= 0 else i + self.n) * 2


e = Evens(5)
print(list(e), [x + 1 for x in e], 4 in e, 5 in e, e.index(6), e.count(4), list(reversed(e)), e[1:3], e.asked, e[-1])
print(max(e), sum(e), sorted(e, reverse=True), tuple(e), *e, isinstance(e, Sequence), isinstance(e, Sized))
try:
    e["x"]
except TypeError as error:
    print(error)
a, b, *c = e
print(a, b, c, e.index(4, 1), dict(enumerate(e)))


class Shadowing(Sequence):
    """Attributes that hide what the base gives."""

    def __init__(self):
        self.index = 7

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return "ab"[i]

    def count(self, value):
        return "own", value


s = Shadowing()
print(s.index, s.count("a"), "b" in s, list(s))


class Down(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


d = Down(4)
print(
    [x for x in d],
    iter(d) is d,
    list(Down(3)),
    sum(Down(10)),
    next(d, "end"),
    list(zip(Down(2), Down(3))),
    1 in Down(3),
)


class Own(TypedIterator[int]):
    """An `__iter__` of its own that gives something else."""

    def __iter__(self):
        return iter("xyz")

    def __next__(self):
        return 1


o = Own()
print([x for x in o], next(o), list(o), isinstance(o, Iterator), isinstance(o, Generic))


class Store(MutableMapping):
    def __init__(self, **given):
        self.data = {}
        self.log = []
        self.update(given)

    def __getitem__(self, key):
        self.log.append(("get", key))
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


m = Store(a=1, b=2.5)
m["c"] = [3]
m[4] = None
print(m.get("a"), m.get("z"), m.get("z", 0), "a" in m, list(m.items()), list(m.keys()), list(m.values()), m.pop("b"))
print(
    m.setdefault("d", 9), m.setdefault("a", 9), m == {"a": 1, "c": [3], 4: None, "d": 9}, m != m, m == Store(), len(m)
)
m.update({"e": 5}, f=6)
m.update([("g", 7)])
print(m.popitem(), dict(m), {**m}, m.log[:3], len(m.log))
try:
    m.pop("missing")
except KeyError as error:
    print(error)
m.clear()
print(len(m), bool(m), m.popitem if False else None)
try:
    print({m: 1})
except TypeError as error:
    print(error)


class Typed(TypedMapping[str, int]):
    def __init__(self, pairs):
        self.pairs = pairs

    def __getitem__(self, key):
        for k, v in self.pairs:
            if k == key:
                return v
        raise KeyError(key)

    def __iter__(self):
        return (k for k, _ in self.pairs)

    def __len__(self):
        return len(self.pairs)


t = Typed([("x", 1), ("y", 2)])
print(
    t["y"],
    t.get("q", 3),
    "x" in t,
    5 in t,
    list(t.items()),
    t == {"x": 1, "y": 2},
    dict(t),
    t in [Typed([]), t],
    Typed([]) in [t],
)


class Letters(MutableSequence):
    def __init__(self, text):
        self.letters = list(text)

    def __len__(self):
        return len(self.letters)

    def __getitem__(self, i):
        return self.letters[i]

    def __setitem__(self, i, value):
        self.letters[i] = value

    def __delitem__(self, i):
        del self.letters[i]

    def insert(self, i, value):
        self.letters.insert(i, value)


w = Letters("abc")
w.append("d")
w.append(5)
w.extend([None, 2.5])
w.reverse()
w += "z"
print(w.letters, w.pop(), w.pop(0), w.letters, w.index("b"), w.count("c"))
w.remove("c")
w.insert(0, ())
print(w.letters, list(w), "b" in w, w[0], w[-1])
w.clear()
print(len(w), w.letters)


class Missing(Sequence):
    def __len__(self):
        return 0


class StillMissing(Missing):
    pass


class There(Missing):
    def __getitem__(self, i):
        raise IndexError


class Abstract(Iterable):
    @abstractmethod
    def name(self): ...

    def __iter__(self):
        yield self.name()


class Concrete(Abstract):
    def name(self):
        return "concrete"


for made in (Missing, StillMissing, There, Abstract, Concrete, Iterator, Sequence):
    try:
        print(type(made()).__name__)
    except TypeError as error:
        print(error)
print(
    list(There()),
    list(Concrete()),
    [x for x in Concrete()],
    There() == There(),
    issubclass(Concrete, collections.abc.Iterable),
)


class Late(Sequence):
    """Bound or not: `__getitem__` comes from outside."""

    def __len__(self):
        return 2

    if len("ab") == 2:

        def __getitem__(self, i):
            if i > 1:
                raise IndexError
            return i + 0.5


print(list(Late()), [x for x in Late()], 1.5 in Late())


class Both(Hashable, Sized):
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __len__(self):
        return self.n

    def __eq__(self, other):
        return isinstance(other, Both) and self.n == other.n


print({Both(3): "three"}[Both(3)], len(Both(2)), bool(Both(0)), isinstance(Both(1), Hashable), Both(1) in [Both(1)])


class Adder(Callable):
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return self.n + x


print(Adder(2)(3), list(map(Adder(0.5), [1, 2])), callable(Adder(1)))


class Mixed(Evens, Iterator):
    """Two bases of the library: the first one's `__iter__` is that of Evens' base."""

    def __next__(self):
        return "next"


x = Mixed(3)
print([i for _, i in zip(range(5), x)], next(x), list(x), 2 in x)


class Wrapped(Mapping):
    def __init__(self, inner):
        self.inner = inner

    def __getitem__(self, key):
        return self.inner[key]

    def __iter__(self):
        return iter(self.inner)

    def __len__(self):
        return len(self.inner)

    def __contains__(self, key):
        return key in self.inner

    def total(self):
        return sum(self[k] for k in self)


v = Wrapped({"a": 1, "b": 2})
print(v.total(), "a" in v, v.get("b"), v == {"a": 1, "b": 2}, v == Wrapped({"a": 1}), sorted(v), v.__class__.__name__)
match v:
    case {"a": found, **rest}:
        print(found, rest)
match e:
    case [first, *_]:
        print(first)


class Stack(Generic[T], Sized):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def __len__(self) -> int:
        return len(self.items)


class Top(TypedSequence[T]):
    def __init__(self, items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


print(
    len(Stack().push(1).push("x")),
    len(Stack[int]()),
    Top[int]([1, 2])[1],
    list(Top("ab")),
    Top.__orig_bases__,
    Top.__mro__[1].__name__,
)


class Late2(Iterator):
    def __next__(self):
        return self.step()


def step(self):
    if self.left == 0:
        raise StopIteration
    self.left -= 1
    return self.left * 1.5


Late2.step = step
late = Late2()
late.left = 3
print([x for x in late])
Evens.index = lambda self, x: "patched"
print(e.index(2))


class Registered:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        return [9][i]


class BelowRegistered(Registered):
    pass


Sequence.register(Registered)
match BelowRegistered():
    case [only]:
        print(only, hasattr(Sequence, "__abc_tpflags__"))
