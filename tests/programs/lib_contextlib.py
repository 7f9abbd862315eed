"""contextlib: managers from generators, stacks, redirection."""

import io
import sys
from contextlib import (
    AbstractContextManager,
    ContextDecorator,
    ExitStack,
    closing,
    contextmanager,
    nullcontext,
    redirect_stdout,
    suppress,
)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ValueError as error:
        print("swallowed", error)
    finally:
        print(f"</{name}>")


with tag("a") as a, tag("b"):
    print("body", a)
with tag("c"):
    raise ValueError("inside")
try:
    with tag("d"):
        raise KeyError("through")
except KeyError as error:
    print("caught", error)


@tag("decorated")
def f(x):
    print("f", x)


f(1)
f(2)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
print("after suppress")


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
with nullcontext(5) as five:
    print(five)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("hidden")
print(repr(buffer.getvalue()))
with ExitStack() as stack:
    for name in "xy":
        stack.enter_context(tag(name))
    stack.callback(print, "callback", end="!\n")
    stack.push(lambda kind, value, trace: print("pushed", kind))
    print("in stack")
try:
    with ExitStack() as stack:
        stack.enter_context(tag("z"))
        raise TypeError("bad")
except TypeError as error:
    print("error", error)
with ExitStack() as stack:
    stack.callback(print, "later")
    moved = stack.pop_all()
print("not yet")
moved.close()


class Manager(AbstractContextManager):
    def __exit__(self, *exc):
        print("exit", exc[0])


with Manager() as m:
    print(isinstance(m, AbstractContextManager))


class Deco(ContextDecorator):
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *exc):
        print("leave")
        return False


@Deco()
def g():
    print("g")


g()


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as error:
    print(error)


@contextmanager
def never():
    if False:
        yield


try:
    with never():
        pass
except RuntimeError as error:
    print(error)
