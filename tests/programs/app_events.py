"""Event bus, decorators, closures, timers, a state machine and a priority scheduler."""

import functools
import heapq
import itertools
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Callable, ClassVar, Protocol, runtime_checkable


class EventBus:
    def __init__(self):
        self._handlers: dict[str, list[tuple[int, int, Callable]]] = defaultdict(list)
        self._ids = itertools.count()

    def on(self, name, *, priority=0):
        def register(f):
            self._handlers[name].append((-priority, next(self._ids), f))
            self._handlers[name].sort(key=lambda t: t[:2])

            @functools.wraps(f)
            def wrapper(*args, **kwargs):
                return f(*args, **kwargs)

            wrapper.off = lambda: self._remove(name, f)
            return wrapper

        return register

    def _remove(self, name, f):
        self._handlers[name] = [h for h in self._handlers[name] if h[2] is not f]

    def emit(self, name, /, *args, **kwargs):
        results = []
        for _, _, f in list(self._handlers.get(name, ())):
            try:
                results.append(f(*args, **kwargs))
            except StopPropagation:
                break
        return results


class StopPropagation(Exception):
    pass


bus = EventBus()


@bus.on("greet")
def plain(name, punct="."):
    """Says hello."""
    return f"hello {name}{punct}"


@bus.on("greet", priority=10)
def loud(name, **kw):
    if name == "nobody":
        raise StopPropagation
    return f"HELLO {name.upper()}"


print(bus.emit("greet", "ann", punct="!"), bus.emit("greet", "nobody"), bus.emit("nothing", 1, 2))
print(plain.__name__, plain.__doc__, plain.__wrapped__ is not plain, plain("x"))
plain.off()
print(bus.emit("greet", name="bob"))


def retry(times, exceptions=(Exception,)):
    def decorate(f):
        @functools.wraps(f)
        def inner(*a, **k):
            for attempt in range(1, times + 1):
                try:
                    return f(*a, **k)
                except exceptions as e:
                    print(f"attempt {attempt} of {f.__name__} failed: {e!r}")
                    last = e
            raise RuntimeError("gave up") from last

        inner.calls = 0
        return inner

    return decorate


def trace(f):
    depth = 0

    @functools.wraps(f)
    def inner(*args):
        nonlocal depth
        print("  " * depth + f"{f.__name__}{args}")
        depth += 1
        try:
            return f(*args)
        finally:
            depth -= 1

    return inner


def memoize(f):
    cache = {}

    def inner(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]

    inner.cache = cache
    return inner


@retry(3, (ValueError, KeyError))
def flaky(state={"n": 0}):
    state["n"] += 1
    if state["n"] < 3:
        raise ValueError(state["n"])
    return "ok"


print(flaky())


@retry(times=2)
def hopeless():
    return {}["missing"]


try:
    hopeless()
except RuntimeError as e:
    print(e, repr(e.__cause__))


@trace
@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(4))


@dataclass(order=True)
class Job:
    at: int
    priority: int
    name: str = field(compare=False)
    action: Callable[[], Any] = field(compare=False, repr=False)
    total: ClassVar[int] = 0

    def __post_init__(self):
        Job.total += 1


class Scheduler:
    def __init__(self):
        self.queue: list[Job] = []
        self.now = 0

    def call_at(self, at, name, action, priority=5):
        heapq.heappush(self.queue, Job(at, priority, name, action))

    def every(self, period, name, action, count):
        def again(n=count):
            action()
            if n > 1:
                self.call_at(self.now + period, name, functools.partial(again, n - 1))

        self.call_at(self.now + period, name, again)

    def run(self):
        while self.queue:
            job = heapq.heappop(self.queue)
            self.now = job.at
            print(f"t={self.now:>3} {job.name:<6}", end=" ")
            job.action()


s = Scheduler()
s.every(10, "tick", lambda: print("tick", s.now), 3)
s.call_at(10, "urgent", lambda: print("first"), priority=1)
s.call_at(25, "spawn", lambda: (print("spawning"), s.call_at(26, "child", lambda: print("child"))))
s.run()
print(Job.total, Job(1, 2, "a", print) < Job(1, 3, "b", print), Job(1, 2, "a", print))


class State:
    transitions: dict = {}

    def __init_subclass__(cls, /, initial=False, **kw):
        super().__init_subclass__(**kw)
        cls.name = cls.__name__.lower()
        if initial:
            State.start = cls

    @classmethod
    def on(cls, event):
        target = cls.transitions.get(event)
        if target is None:
            raise LookupError(f"{cls.name} does not handle {event}")
        return State.by_name(target)

    @staticmethod
    def by_name(name):
        return {c.name: c for c in State.__subclasses__()}[name]


class Idle(State, initial=True):
    transitions = {"coin": "ready"}


class Ready(State):
    transitions = {"push": "idle", "coin": "ready"}


state = State.start
for event in "coin coin push push".split():
    try:
        new = state.on(event)
        print(f"{state.name} --{event}--> {new.name}")
        state = new
    except LookupError as e:
        print(e)


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class Resource:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("closing", self.name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
        return exc[0] is ZeroDivisionError


print(isinstance(Resource("r"), Closeable), isinstance(3, Closeable))
with Resource("a") as a, Resource("b"):
    1 / 0
print("swallowed")


class Lazy:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        print("computing")
        return 3 * self.r**2

    @functools.cached_property
    def perimeter(self):
        print("computing too")
        return 6 * self.r


c = Circle(2)
print(c.area, c.area, c.perimeter, c.perimeter, sorted(vars(c)))


@functools.singledispatch
def describe(x):
    return f"object {x}"


@describe.register
def _(x: int):
    return f"int {x}"


@describe.register(list)
def _(x):
    return f"list of {len(x)}: " + ", ".join(map(describe, x))


print(describe([1, "a", [2.5]]), describe(True))
