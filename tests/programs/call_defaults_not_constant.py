"""Defaults of methods that are no constants: of constructors, inherited ones, of classes made several times."""

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    IDLE = "idle"
    BUSY = "busy"


SHARED = []
LIMIT = 10**30


class Box:
    def __init__(self, n, state=State.IDLE, items=SHARED, limit=LIMIT, *, key=len):
        self.n = n
        self.state = state
        self.items = items
        self.limit = limit
        self.key = key

    def add(self, x, where=SHARED, scale=2 + len(SHARED)):
        where.append(x * scale)
        return len(where)

    def both(self, a, b=State.BUSY, *rest, **named):
        return a, b.name, rest, named


class Small(Box):
    def add(self, x, where=[]):
        where.append(x)
        return len(where), super().add(x)


def use(n):
    total = 0
    for i in range(n):
        b = Box(i) if i % 2 else Small(i, limit=i)
        total += b.limit % 7 + (b.items is SHARED) + (b.state is State.IDLE) + b.key("ab")
    return total


print(use(20))
b, s = Box(1), Small(2, State.BUSY)
print(b.add(3), s.add(4), s.add(5), b.add(1, scale=5), SHARED, b.both(1), s.both(1, State.IDLE, 2, c=3))
print(Box(0, items=[1]).items, s.state.name, b.limit == LIMIT)


def make(k):
    class Made:
        def __init__(self, x=k, y=[k]):
            self.x = x
            self.y = y

        def get(self, add=k):
            return self.x + add + len(self.y)

    return Made


classes = [make(k) for k in (1, 2, 2**70)]
print([c().get() for c in classes], [c(5).get(0) for c in classes], classes[0]().y is classes[0]().y)


@dataclass
class Job:
    name: str
    state: State = State.IDLE
    limit: int = LIMIT
    tags: tuple = ()

    def move(self, state):
        old, self.state = self.state, state
        return old


def jobs(n):
    found = []
    for i in range(n):
        j = Job(str(i))
        found.append(j.move(State.BUSY).value + j.state.value + str(j.limit == LIMIT))
    return found


print(jobs(3), Job("a"), Job("a") == Job("a", State.IDLE), Job.state, vars(Job("b", limit=1)))


class Counter:
    start = LIMIT
    mode = State.IDLE
    other = Job("shared")

    def __init__(self, own):
        if own:
            self.start = 1
            self.mode = State.BUSY
            self.other = None

    def read(self):
        return self.start == LIMIT, self.mode.name, self.other


def read(n):
    return [Counter(i % 2).read() for i in range(n)]


print(read(3))
one = Counter(True)
del one.mode
print(one.read(), vars(one))
Counter.mode = State.BUSY
print(one.read(), Counter(False).read())


class Typed:
    def __init__(self, name):
        self.name = name

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, o, owner):
        return self if o is None else getattr(o, self.name) * 2

    def __set__(self, o, value):
        setattr(o, self.name, value + 1)


class Watched:
    x = Typed("x")
    y = Job("no descriptor")

    def __init__(self, x):
        self.x = x
        self.y = x


w = Watched(4)
print(w.x, w.y, vars(w), type(Watched.x).__name__)


class Fixed:
    def __init__(self, n, items=SHARED):
        self.n, self.items = n, items

    def get(self, items=SHARED):
        return len(items), self.n


def fixed(n):
    return [(f := Fixed(i)).get() + (len(f.items),) for i in range(n)]


print(fixed(2))
Fixed.get = lambda self, items="replaced": items
f = Fixed(1)
print(f.get(), fixed(1))
f.get = lambda: "own"
print(f.get())
try:
    Fixed()
except TypeError as e:
    print(e)
try:
    f.both()
except AttributeError as e:
    print(e)
