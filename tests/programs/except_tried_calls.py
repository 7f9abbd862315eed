"""What functions that are called inside `try` raise by a subscript or a conversion comes back as a result."""

import traceback


def told(e):
    while e is not None:
        frames = [(f.name, f.lineno, f.line) for f in traceback.extract_tb(e.__traceback__)]
        print(type(e).__name__, e.args, frames)
        e = e.__context__


def look(d, k):
    return d[k]


def at(xs, i):
    return xs[i] + 1


def whole(text):
    return int(text)


def part(text):
    n = float(text)
    return n / 2


def first(it):
    return next(it)


class Bad(Exception):
    pass


def checked(d, k):
    if k < 0:
        raise Bad(k)
    return d[k] + 1


def deep(d, k):
    return look(d, k) + 1


def tidy(d, k, log):
    try:
        return d[k]
    finally:
        log.append(k)


def chained(d, k):
    try:
        return d[k]
    except KeyError:
        return int(k)


def walk(d, keys):
    for k in keys:
        if k == "stop":
            raise Bad(k)
        yield d[k]


def pairs(d, a, b):
    return d[a, b]


class Table:
    def __init__(self, rows):
        self.rows = rows

    def get(self, k):
        return self.rows[k]

    def __getitem__(self, k):
        if k is None:
            raise Bad("none")
        return self.rows[k]


d = {"a": 1, "b": 2}
log = []
t = Table({"x": 1.5})
cases = [
    lambda: look(d, "a"),
    lambda: look(d, "z"),
    lambda: look(d, []),
    lambda: look([1, 2], 5),
    lambda: look("abc", 3),
    lambda: at([1, 2, 3], 1),
    lambda: at([1, 2, 3], -4),
    lambda: at((1, 2), 2),
    lambda: whole("12"),
    lambda: whole("1x"),
    lambda: whole(None),
    lambda: part("1.5"),
    lambda: part("one"),
    lambda: part([]),
    lambda: first(iter([4])),
    lambda: first(iter([])),
    lambda: first(5),
    lambda: checked(d, -1),
    lambda: checked({1: 2}, 1),
    lambda: checked({1: 2}, 2),
    lambda: deep(d, "b"),
    lambda: deep(d, "c"),
    lambda: tidy(d, "a", log),
    lambda: tidy(d, "q", log),
    lambda: chained(d, "7"),
    lambda: chained(d, "x"),
    lambda: list(walk(d, ["a", "b"])),
    lambda: list(walk(d, ["a", "q"])),
    lambda: list(walk(d, ["a", "stop"])),
    lambda: pairs({(1, 2): 3}, 1, 2),
    lambda: pairs({(1, 2): 3}, 2, 1),
    lambda: t.get("x"),
    lambda: t.get("y"),
    lambda: t["y"],
    lambda: t[None],
]
for case in cases:
    try:
        print("gives", case())
    except Exception as e:
        told(e)
print(log)


# --- called directly, in loops ---
def count(d, keys):
    found = missed = 0
    for k in keys:
        try:
            found += look(d, k)
        except KeyError as e:
            missed += len(e.args)
            assert e.__context__ is None
    return found, missed


print(count({i: i for i in range(5)}, range(10)))
total = 0
for text in ("1", "2", "x", " 3 ", "4.5", "1_0"):
    try:
        total += whole(text)
    except ValueError as e:
        print(e)
    else:
        print("fine", text)
    finally:
        total += 100
print(total)
for i in (0, 5, -3, -2):
    try:
        total += at([10, 20], i)
    except IndexError as e:
        told(e)
print(total)


# --- and where nothing catches, or not that ---
def outer(k):
    try:
        return look(d, k)
    except IndexError:
        return "not this one"


try:
    outer("zz")
except LookupError as e:
    told(e)


def handling():
    try:
        raise Bad("first")
    except Bad:
        return look(d, "second")


try:
    handling()
except KeyError as e:
    told(e)


class Missing(dict):
    def __missing__(self, k):
        return k * 2


print(look(Missing(), 4), checked(Missing(a=1), 3))
functions = {"look": look, "whole": lambda d, k: whole(k)}
for name in functions:
    try:
        functions[name](d, "w")
    except (KeyError, ValueError) as e:
        told(e)
look(d, "the last one")
