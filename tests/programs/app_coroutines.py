"""Cooperative scheduler: tasks as generators with channels, sleep, join, cancellation, pipelines; like a small asyncio."""

from __future__ import annotations
import heapq
import itertools
from collections import deque
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import wraps
from typing import Any, Generator, Optional


class State(Enum):
    READY = auto()
    WAITING = auto()
    DONE = auto()
    FAILED = auto()
    CANCELLED = auto()


class Cancelled(BaseException):
    pass


@dataclass(eq=False)
class Task:
    gen: Generator
    name: str
    state: State = State.READY
    result: Any = None
    error: Optional[BaseException] = None
    waiters: list[Task] = field(default_factory=list)
    value: Any = None
    throw: Optional[BaseException] = None

    @property
    def finished(self):
        return self.state in (State.DONE, State.FAILED, State.CANCELLED)

    def __repr__(self):
        return f"<{self.name} {self.state.name.lower()}>"


class Channel:
    def __init__(self, capacity=1):
        self.items, self.capacity, self.getters, self.putters, self.closed = deque(), capacity, deque(), deque(), False


@dataclass
class Sleep:
    delay: int


@dataclass
class Join:
    task: Task


@dataclass
class Put:
    channel: Channel
    item: Any


@dataclass
class Get:
    channel: Channel


@dataclass
class Spawn:
    gen: Generator
    name: str = "task"


class Closed(Exception):
    pass


class Scheduler:
    def __init__(self):
        self.ready: deque[Task] = deque()
        self.sleeping, self.now, self.ids, self.log = [], 0, itertools.count(1), []

    def spawn(self, gen, name=None):
        t = Task(gen, name or f"{gen.__name__}-{next(self.ids)}")
        self.ready.append(t)
        return t

    def wake(self, task, value=None, throw=None):
        task.value, task.throw, task.state = value, throw, State.READY
        self.ready.append(task)

    def cancel(self, task):
        if not task.finished:
            self.sleeping = [s for s in self.sleeping if s[2] is not task]
            heapq.heapify(self.sleeping)
            self.wake(task, throw=Cancelled())

    def run(self):
        while self.ready or self.sleeping:
            while self.ready:
                self.step(self.ready.popleft())
            if self.sleeping:
                self.now, _, t = heapq.heappop(self.sleeping)
                self.wake(t)

    def step(self, task):
        if task.finished:
            return
        try:
            if task.throw is not None:
                error, task.throw = task.throw, None
                command = task.gen.throw(error)
            else:
                command = task.gen.send(task.value)
        except StopIteration as stop:
            self.finish(task, State.DONE, result=stop.value)
        except Cancelled:
            self.finish(task, State.CANCELLED)
        except Exception as e:
            self.finish(task, State.FAILED, error=e)
        else:
            self.handle(task, command)

    def finish(self, task, state, result=None, error=None):
        task.state, task.result, task.error = state, result, error
        self.log.append(f"{self.now}:{task!r}")
        for w in task.waiters:
            self.wake(w, result, error)

    def handle(self, task, command):
        task.state = State.WAITING
        match command:
            case None:
                self.wake(task)
            case Sleep(delay):
                heapq.heappush(self.sleeping, (self.now + delay, next(self.ids), task))
            case Join(other) if other.finished:
                self.wake(task, other.result, other.error)
            case Join(other):
                other.waiters.append(task)
            case Spawn(gen, name):
                self.wake(task, self.spawn(gen, name))
            case Put(ch, item):
                if ch.closed:
                    self.wake(task, throw=Closed("put on a closed channel"))
                elif ch.getters:
                    self.wake(ch.getters.popleft(), item)
                    self.wake(task)
                elif len(ch.items) < ch.capacity:
                    ch.items.append(item)
                    self.wake(task)
                else:
                    ch.putters.append((task, item))
            case Get(ch):
                if ch.items:
                    self.wake(task, ch.items.popleft())
                    if ch.putters:
                        putter, item = ch.putters.popleft()
                        ch.items.append(item)
                        self.wake(putter)
                elif ch.closed:
                    self.wake(task, throw=Closed("channel is empty and closed"))
                else:
                    ch.getters.append(task)
            case _:
                self.wake(task, throw=TypeError(f"cannot await {command!r}"))

    def close(self, ch):
        ch.closed = True
        while ch.getters:
            self.wake(ch.getters.popleft(), throw=Closed("closed while waiting"))


def producer(s, ch, n):
    for i in range(n):
        yield Put(ch, i)
        print(f"t={s.now} put {i}")
        yield Sleep(1)
    s.close(ch)
    return n


def consumer(s, name, source, sink=None):
    total = 0
    try:
        while True:
            x = yield Get(source)
            print(f"t={s.now} {name} got {x}")
            yield Sleep(3)
            total += x
            if sink:
                yield Put(sink, x * x)
    except Closed as e:
        print(f"{name}: {e}")
    return total


def main(s):
    ch = Channel(2)
    p = yield Spawn(producer(s, ch, 6), "producer")
    cs = []
    cs.append((yield Spawn(consumer(s, "c1", ch), "c1")))
    cs.append((yield Spawn(consumer(s, "c2", ch), "c2")))
    n = yield Join(p)
    totals = []
    for c in cs:
        totals.append((yield Join(c)))
    print("produced", n, "totals", totals, sum(totals))
    bad = yield Spawn(failing(), "bad")
    try:
        yield Join(bad)
    except ZeroDivisionError as e:
        print("joined failure:", e)
    forever = yield Spawn(ticker(s), "forever")
    yield Sleep(5)
    s.cancel(forever)
    yield Join(forever)
    print(forever, bad, p)
    try:
        yield "nonsense"
    except TypeError as e:
        print(e)
    return (yield from nested(3))


def failing():
    yield
    return 1 / 0


def ticker(s):
    try:
        while True:
            print("tick", s.now)
            yield Sleep(2)
    except Cancelled:
        print("cancelled at", s.now)
        raise
    finally:
        print("cleanup")


def nested(n):
    if n == 0:
        return "bottom"
    yield Sleep(1)
    r = yield from nested(n - 1)
    return f"{n}>{r}"


s = Scheduler()
t = s.spawn(main(s), "main")
s.run()
print(t.result, s.now)
print("\n".join(s.log))
a, b = Channel(1), Channel(10)
s2 = Scheduler()
s2.spawn(producer(s2, a, 3))
mid = s2.spawn(consumer(s2, "mid", a, b))
s2.run()
print(list(b.items), mid)
raise t.gen.__class__.__name__ == "generator" and SystemExit(len(s.log))
