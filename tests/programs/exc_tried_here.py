"""int and next that are tried: what they raise themselves, and what comes out of them."""

import traceback


class Counter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("spent")
        if self.n < 0:
            raise ValueError("negative")
        self.n -= 1
        return self.n


class Number:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        if self.value is None:
            raise ValueError("no value")
        return self.value


class Text(str):
    pass


def number(x):
    try:
        return int(x)
    except ValueError as e:
        entries = traceback.extract_tb(e.__traceback__)
        return "ValueError", str(e), len(entries), e.__context__
    except (TypeError, OverflowError) as e:
        return type(e).__name__, str(e)


def step(it):
    try:
        return next(it)
    except StopIteration as e:
        return "stop", e.value, e.args, e.__context__
    except (TypeError, ValueError, RuntimeError) as e:
        return type(e).__name__, str(e)


def in_handler(text):
    try:
        try:
            raise KeyError("first")
        except KeyError:
            return int(text)
    except ValueError as e:
        return str(e), repr(e.__context__)


def made(n):
    yield from range(n)
    return "result"


def leaking(it):
    yield 1
    try:
        yield next(it)
    except LookupError:
        yield "never"


def parsed(fields):
    total = bad = 0
    for f in fields:
        try:
            total += int(f)
        except ValueError:
            bad += 1
    return total, bad


texts = [
    "12",
    " 7 ",
    "-5",
    "+3",
    "",
    " ",
    "abc",
    "1_000",
    "1__0",
    "_1",
    "0x10",
    "12a",
    "9" * 30,
    "٣",
    "½",
    "1.5",
    "a" * 300,
]
for x in [
    *texts,
    5,
    2.9,
    True,
    None,
    [],
    b"8",
    b"x",
    bytearray(b"9"),
    Number(4),
    Number(None),
    Number("s"),
    Text("11"),
    Text("t"),
]:
    print(number(x))
print(number(float("inf")) if False else number("inf"), parsed(["1", "x", "2", ""]), in_handler("q"), in_handler("4"))
for it in (iter([1]), made(1), Counter(1), Counter(-1), iter(()), 5, (x for x in "a"), zip("a", "b"), reversed([1])):
    print(step(it), step(it), step(it))
try:
    print(list(leaking(iter([]))))
except RuntimeError as e:
    print(e, repr(e.__cause__))
print(next(iter([]), "default"), [next(Counter(2)), next(Counter(1), None)])
try:
    int("uncaught")
finally:
    print("finally")
