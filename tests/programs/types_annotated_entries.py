"""Annotated functions called with values that nothing is known of: of the class they name, of others, of subclasses."""

import json
import sys


class Whole(int):
    def __add__(self, other):
        return ("whole", int(self), other)

    __mul__ = __add__


class Real(float):
    def __mul__(self, other):
        return ("real", float(self), other)


class Items(list):
    def __getitem__(self, i):
        return 100 * i

    def __iter__(self):
        return iter((7, 8))


VALUES = json.loads('[3, 2.5, true, "ab", [1, 2.5], {"a": 1}, 123456789012345678901234567890, null, -0.0, 1e999]')
VALUES += [Whole(4), Real(0.5), Items([1]), b"xy", bytearray(b"xy")]


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def twice(n: int) -> int:
    return n * 2 + n


def scaled(x: float, factor: float = 1.5) -> float:
    return x * factor


def joined(text: str, times: int) -> str:
    out = ""
    for _ in range(times):
        out += text
    return out


def total(xs: list[float]) -> float:
    result: float = 0.0
    for x in xs:
        result += x
    return result + xs[0]


def grown(xs: "list[int]", n: int) -> list[int]:
    for i in range(n):
        xs.append(i)
    xs[0] = "first"
    return xs


def lookup(table: dict, key: str) -> int:
    table["new"] = len(table)
    return table[key] + 1


def count(data: bytes) -> int:
    n = 0
    for byte in data:
        n += byte
    return n + data[0]


def negated(flag: bool) -> bool:
    return not flag and flag == 0


for value in VALUES:
    for f in (twice, scaled, total, count, negated):
        print(f.__name__, repr(value)[:40], attempt(f, value))
    print(attempt(joined, value, VALUES[0]), attempt(scaled, value, VALUES[1]), attempt(lookup, value, "a"))
    print(attempt(joined, "xy", value) if value != VALUES[6] else "", attempt(lambda: scaled(factor=value, x=2.0)))
print(grown(VALUES[4], VALUES[0]), VALUES[4], attempt(grown, Items([5]), 2))
print(twice(1 << 62), twice(-5), scaled(1e308, 1e10), scaled(float("nan")) != scaled(float("nan")))


def power(n: int, k: int) -> int:
    """Calls itself."""
    return 1 if k <= 0 else n * power(n, k - 1)


print(power(VALUES[0], 50), attempt(power, VALUES[1], 3), attempt(power, "a", 1))


def deep(n: int) -> int:
    return 0 if n <= 0 else 1 + deep(n - 1)


print(deep(json.loads("400")), deep(json.loads("400.0")), attempt(deep, json.loads("1000000"))[:40])


class Account:
    rate: float = 0.5

    def __init__(self, balance: float, limit: int) -> None:
        self.balance = balance * 2
        self.limit = limit + 1

    def add(self, amount: float) -> float:
        self.balance += amount * self.rate
        return self.balance

    @staticmethod
    def twice(x: int) -> int:
        return x + x

    @classmethod
    def of(cls, text: str) -> "Account":
        return cls(float(text + "0"), len(text))


for args in json.loads('[[1.5, 2], [3, 4], [2.5, 6.5], ["a", 1]]'):
    account = Account(*args)
    print(
        account.balance,
        account.limit,
        attempt(account.add, args[0]),
        attempt(account.add, 0.25),
        Account.twice(args[1]),
    )
print(Account.of(json.loads('"1.5"')).balance, attempt(Account.of, json.loads("1.5")))


def counter(start: int):
    def step(by: int) -> int:
        nonlocal start
        start = start + by
        return start

    return step


for values in json.loads("[[1, 2], [1.5, 2], [1, 2.5]]"):
    step = counter(values[0])
    print(step(values[1]), step(values[1]))


def failing(xs: list[float], i: int) -> float:
    return xs[i] * 2


try:
    failing(json.loads("[1.5]"), json.loads("4"))
except IndexError as e:
    tb = e.__traceback__
    while tb is not None:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next


def shrinking(xs: list[int], drop: int) -> int:
    n = 0
    for i in range(len(xs)):
        n += xs[i]
        if i == drop:
            xs[i + 1] = 0.5
    return n


print(shrinking(json.loads("[1, 2, 3]"), VALUES[0]), shrinking(json.loads("[1, 2, 3]"), json.loads("0")))
sys.stdout.flush()
