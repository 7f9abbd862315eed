"""Event bus, weak refs, plugins via __init_subclass__, descriptors with validation, state machine."""

from __future__ import annotations
import weakref
import inspect
from collections import defaultdict
from dataclasses import dataclass, field
from functools import wraps, partial, partialmethod
from typing import Any, Callable, Protocol, runtime_checkable, get_type_hints
import itertools
import types
import copy


class Validated:
    def __set_name__(self, owner, name):
        self.public, self.private = name, f"_{name}"

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return getattr(obj, self.private)

    def __set__(self, obj, value):
        setattr(obj, self.private, self.validate(value))

    def validate(self, value):
        raise NotImplementedError


class Ranged(Validated):
    def __init__(self, lo=None, hi=None):
        self.lo, self.hi = lo, hi

    def validate(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"{self.public} must be a number, not {type(value).__name__}")
        if self.lo is not None and value < self.lo or self.hi is not None and value > self.hi:
            raise ValueError(f"{self.public}={value} out of range [{self.lo}, {self.hi}]")
        return value


class OneOf(Validated):
    def __init__(self, *options):
        self.options = set(options)

    def validate(self, value):
        if value not in self.options:
            raise ValueError(f"expected {value!r} to be one of {sorted(self.options)!r}")
        return value


class Plugin:
    registry: dict[str, type[Plugin]] = {}

    def __init_subclass__(cls, /, name=None, priority=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugin_name = name or cls.__name__.lower()
        cls.priority = priority
        Plugin.registry[cls.plugin_name] = cls

    def run(self, *args, **kw): ...


class Upper(Plugin, name="upper", priority=2):
    def run(self, text):
        return text.upper()


class Reverse(Plugin, priority=1):
    def run(self, text):
        return text[::-1]


class Repeat(Plugin, name="rep"):
    times = Ranged(1, 5)
    mode = OneOf("x", "y")

    def __init__(self, times=2, mode="x"):
        self.times, self.mode = times, mode

    def run(self, text):
        return text * self.times


print({k: v.__name__ for k, v in sorted(Plugin.registry.items(), key=lambda kv: kv[1].priority)})
text = "abc"
for cls in sorted(Plugin.registry.values(), key=lambda c: c.priority):
    text = cls().run(text)
print(text)
for args in [(9,), ("a",), (2, "z"), (1, "y")]:
    try:
        r = Repeat(*args)
        print(vars(r), Repeat.times.public)
    except (TypeError, ValueError) as e:
        print(f"{e.__class__.__name__}: {e}")


@runtime_checkable
class Listener(Protocol):
    def notify(self, event: str, /, **data: Any) -> None: ...


class Bus:
    def __init__(self):
        self._handlers: dict[str, list[Callable]] = defaultdict(list)
        self._objs = weakref.WeakSet()
        self.history = []

    def on(self, *names, once=False):
        def deco(fn):
            @wraps(fn)
            def wrapper(*a, **k):
                wrapper.calls += 1
                return fn(*a, **k)

            wrapper.calls = 0
            wrapper.once = once
            for n in names:
                self._handlers[n].append(wrapper)
            return wrapper

        return deco

    def emit(self, name, **data):
        self.history.append(name)
        for h in [*self._handlers[name], *self._handlers["*"]]:
            h(name, **data)
            if h.once and h in self._handlers[name]:
                self._handlers[name].remove(h)


bus = Bus()


@bus.on("start", "stop")
def lifecycle(event, **data):
    """Log lifecycle."""
    print("life", event, data)


@bus.on("start", once=True)
def only_once(event, *, user="anon"):
    print("once", user)


@bus.on("*")
def audit(event, **_):
    pass


bus.emit("start", user="bob")
bus.emit("start", user="al")
bus.emit("stop")
bus.emit("other")
print(
    lifecycle.calls,
    only_once.calls,
    audit.calls,
    lifecycle.__name__,
    lifecycle.__doc__,
    inspect.signature(only_once),
    lifecycle.__wrapped__.__qualname__,
)


class State:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<State {self.name}>"


class Machine:
    transitions = {
        ("idle", "start"): "running",
        ("running", "pause"): "paused",
        ("paused", "resume"): "running",
        ("running", "stop"): "idle",
    }

    def __init__(self):
        self.state = "idle"
        self.trace = [self.state]

    def __getattr__(self, name):
        if name in {e for _, e in self.transitions}:
            return partial(self.fire, name)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def fire(self, event):
        key = self.state, event
        if key not in self.transitions:
            raise RuntimeError(f"bad transition {event!r} from {self.state!r}")
        self.state = self.transitions[key]
        self.trace.append(self.state)
        return self


m = Machine()
m.start().pause().resume().stop()
print(" -> ".join(m.trace))
for e in ("pause", "fly"):
    try:
        getattr(m, e)()
    except (RuntimeError, AttributeError) as ex:
        print(type(ex).__name__, ex)


class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self.parent = weakref.ref(parent) if parent else None
        self.children = []

    def add(self, v):
        c = Node(v, self)
        self.children.append(c)
        return c

    def __iter__(self):
        yield self.value
        for c in self.children:
            yield from c

    def __deepcopy__(self, memo):
        n = Node(copy.deepcopy(self.value, memo))
        n.children = copy.deepcopy(self.children, memo)
        return n


root = Node("root")
a = root.add("a")
a.add("a1")
root.add("b")
print(list(root), a.parent().value, list(copy.deepcopy(root)))


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_t", target)

    def __getattr__(self, n):
        print("get", n)
        return getattr(self._t, n)

    def __setattr__(self, n, v):
        print("set", n, v)
        setattr(self._t, n, v)

    def __delattr__(self, n):
        print("del", n)
        delattr(self._t, n)


ns = types.SimpleNamespace(x=1, y=[2])
p = Proxy(ns)
p.x += 10
p.z = 3
del p.y
print(ns, isinstance(m, Listener), ns == types.SimpleNamespace(x=11, z=3))
sig = inspect.signature(Bus.on)
print(sig, [(p.name, p.kind.name, p.default is p.empty) for p in sig.parameters.values()])
print(types.MappingProxyType({"a": 1}), get_type_hints(Listener.notify))
