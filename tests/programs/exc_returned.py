"""Exceptions that leave functions of every kind of result, through callers of every kind."""

import traceback
from functools import reduce


class Failure(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


class Account:
    limit = 100

    def __init__(self, amount):
        if amount < 0:
            raise ValueError(f"negative: {amount}")
        self.amount = amount

    def take(self, n):
        if n > self.amount:
            raise Failure(n, "too much")
        self.amount -= n
        return self

    @property
    def checked(self):
        if self.amount == 13:
            raise Failure(13, "unlucky")
        return self.amount

    @staticmethod
    def parse(text):
        if not text.isdigit():
            raise Failure(0, text)
        return Account(int(text))

    def __add__(self, other):
        if not isinstance(other, Account):
            raise TypeError("only accounts")
        return Account(self.amount + other.amount)

    def __lt__(self, other):
        if other.amount == 99:
            raise Failure(99, "compared")
        return self.amount < other.amount

    def __bool__(self):
        if self.amount == 50:
            raise Failure(50, "truth")
        return self.amount > 0

    def __repr__(self):
        return f"Account({self.amount})"


def whole(i):
    if i % 3 == 0:
        raise Failure(i, "whole")
    return i * 2


def real(x):
    if x > 2.5:
        raise Failure(1, "real")
    return x * 0.5


def truth(i):
    if i == 2:
        raise Failure(2, "truth")
    return i > 1


def text(i):
    if i == 1:
        raise Failure(1, "text")
    return "t" * i


def nothing(i):
    if i == 1:
        raise Failure(1, "nothing")


def maybe(i):
    if i == 0:
        return None
    if i == 1:
        raise Failure(1, "maybe")
    return [i]


def pair(i):
    if i == 1:
        raise Failure(1, "pair")
    return i, i + 1


def through(f, *args):
    return f(*args)


def direct(i):
    return whole(i) + whole(i + 1)


def depth(n):
    if n == 0:
        raise Failure(0, "bottom")
    return depth(n - 1) + 1


def endless(n):
    if n < 0:
        raise ValueError
    return endless(n + 1) + 1


def finals(i, log):
    try:
        return whole(i)
    except ValueError:
        log.append("never")
    else:
        log.append("else")
    finally:
        log.append(i)
        if i == 6:
            return -6


def swallowed():
    for i in range(4):
        try:
            whole(i)
        finally:
            if i == 0:
                continue
            if i == 3:
                break
    return i


def contextual():
    try:
        whole(0)
    except Failure as e:
        try:
            text(1)
        except Failure as f:
            return f.__context__ is e, e.__context__


def again(i):
    try:
        return whole(i)
    except Failure as e:
        e.code += 1000
        raise


def numbers(n):
    for i in range(1, n):
        yield whole(i)


def closure(i):
    def inner():
        return whole(i) + i

    return inner() + 1


def caught(f, *args):
    try:
        return f(*args)
    except Failure as e:
        names = [frame.name for frame in traceback.extract_tb(e.__traceback__)]
        return e.code, str(e), names
    except (ValueError, TypeError, RecursionError) as e:
        return type(e).__name__


for f, args in (
    (whole, [3, 4]), (real, [1.0, 3.0]), (truth, [1, 2, 3]), (text, [1, 2]), (nothing, [1, 2]), (maybe, [0, 1, 2]),
    (pair, [1, 2]), (direct, [1, 2, 3]), (depth, [3]), (closure, [1, 3]), (again, [3, 4]), (Account.parse, ["5", "x"]),
    (Account, [1, -1]), (endless, [0]),
):  # fmt: skip
    print(
        f.__name__, [caught(f, a) for a in args], [caught(through, f, a) for a in args][:2] if f is not endless else 0
    )


def run():
    total = 0
    fails = 0
    for i in range(300):
        try:
            total += whole(i) + direct(i + 1)
        except Failure as e:
            fails += e.code
    for x in (1.0, 2.0, 3.0):
        try:
            total += real(x)
        except Failure:
            fails += 1
    for i in range(4):
        try:
            if truth(i):
                total += 1
            nothing(i)
            a, b = pair(i)
            total += a * b + len(text(i)) + (1 if maybe(i) else 0)
        except Failure:
            fails += 1
    return total, fails


print(run())
log = []
print([caught(finals, i, log) for i in (1, 3, 6)], log, swallowed(), contextual())
a = Account(10)
print(caught(lambda: a.take(3).take(5).take(4)), a, caught(lambda: a + 5), a + a, caught(lambda: Account(13).checked))
print(
    caught(lambda: sorted([Account(5), Account(99), Account(1)])), caught(lambda: bool(Account(50))), bool(Account(0))
)
print(
    caught(lambda: [whole(i) for i in (1, 2, 3)])[:2],
    caught(lambda: list(map(whole, [1, 3]))),
    caught(list, numbers(5)),
)
print(caught(lambda: reduce(lambda x, y: whole(x + y), [1, 1, 1])), caught(lambda: {text(i) for i in range(3)})[:2])
print(caught(lambda: max([1, 2, 3], key=whole)), caught(lambda: sum(whole(i) for i in (1, 2))))
g = numbers(5)
print(next(g), next(g), caught(next, g), next(g, "over"))


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        return value is not None and value.code == 3


with Manager():
    whole(3)
try:
    with Manager():
        whole(6)
except Failure as e:
    print("out", e.code)
try:

    class Body:
        x = whole(3)
except Failure as e:
    print("class", e.code)


def default(x=caught(whole, 3)):
    return x


print(default())


def level_1(n):
    return level_2(n) + 1


def level_2(n):
    try:
        return level_3(n)
    finally:
        print("leaving")


def level_3(n):
    if n:
        raise Failure(n, "uncaught")
    return 1.5


print(level_1(0))
level_1(7)
