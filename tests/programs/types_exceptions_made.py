"""Exceptions of classes of the program that code makes which inference does not see: copies, classes at large."""

import copy
import sys


class ParseError(Exception):
    def __init__(self, message, pos, weight=0.5):
        super().__init__(message)
        self.pos = pos
        self.weight = weight

    def describe(self):
        return f"{self.args[0]} at {self.pos + 1} ({self.weight * 2})"


class Old(RuntimeError):
    def __init__(self, n):
        RuntimeError.__init__(self, n, n + 1)
        self.n = n


# copied: the class is called with args
class Counted(Exception):
    made = 0

    def __init__(self, what):
        super().__init__([what])
        Counted.made += 1
        self.what = what


c = copy.copy(Counted(5))
print(c.what, c.args, Counted.made, copy.deepcopy(c).what)


# the class of an exception is at large
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is not None:
            self.made = kind("made", None, "w")
        return True


m = Manager()
with m:
    raise ParseError("with", 1)
print(m.made.pos, m.made.weight, m.made.args)
try:
    raise Old(1)
except Exception as e:
    again_ = type(e)(2.5)
    print(again_.n, again_.args)
    print(sys.exc_info()[0].__name__)


def classes(base):
    class Local(base):
        def __init__(self, n):
            super().__init__(n)
            self.n = n

    return Local


First, Second = classes(Exception), classes(ValueError)
for cls in (First, Second):
    try:
        raise cls(3)
    except First as e:
        print("first", e.n)
    except ValueError as e:
        print("value", e.n, e.args)
Made = type("Made", (ParseError,), {"describe": lambda self: "made"})
try:
    raise Made("dynamic", 9)
except ParseError as e:
    print(e.describe(), e.pos)
ParseError.describe = lambda self: "patched"
try:
    raise ParseError("dynamic", 9)
except ParseError as e:
    print(e.describe(), e.pos)


class Retry(Exception):
    def __init__(self, attempt, delay):
        self.attempt = attempt
        self.delay = delay


class Closed(Exception):
    pass


try:
    raise ExceptionGroup("both", [Retry(1, 2.5), ValueError("v"), Closed("c", "d")])
except* Retry as group:
    print([(e.attempt, e.delay, e.args) for e in group.exceptions])
except* (Closed, ValueError) as group:
    print(group.exceptions)
