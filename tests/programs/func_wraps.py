"""Functions that decorators wrap by functools.wraps."""

import functools


def counted(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return fn(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@counted
def add(a, b, *, scale=1):
    """Adds."""
    return (a + b) * scale


print([add(i, 1) for i in range(3)], add("a", "b", scale=2), add(b=1.5, a=2), add.calls, add.__name__, add.__doc__)
for call in (lambda: add(1), lambda: add(1, 2, scal=3), lambda: add(1, "x")):
    try:
        call()
    except TypeError as e:
        print(e)


def memoized(fn):
    cache = {}

    @functools.wraps(fn)
    def inner(*args):
        if args not in cache:
            cache[args] = fn(*args)
        return cache[args]

    return inner


@memoized
def paths(m, n):
    return 1 if m == 0 or n == 0 else paths(m - 1, n) + paths(m, n - 1)


print(paths(30, 30), paths(5, 5))


def repeat(times):
    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args):
            return [fn(*args) for _ in range(times)]

        return wrapper

    return decorate


@repeat(3)
@counted
def half(x):
    return x / 2


print(half(3), half.__name__)


class Twice:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn = fn

    def __call__(self, *args):
        return self.fn(*args), self.fn(*args)


@Twice
def third(x):
    return x // 3


print(third(10), third.__name__)


def logged(method):
    @functools.wraps(method)
    def wrapper(self, *args):
        self.log.append(method.__name__)
        return method(self, *args)

    return wrapper


class Account:
    def __init__(self):
        self.log = []
        self.balance = 0

    @logged
    def deposit(self, amount):
        self.balance += amount
        return self.balance


class Savings(Account):
    @logged
    def deposit(self, amount):
        return super().deposit(amount * 2)


a = Savings()
print(a.deposit(5), a.deposit(7), a.log, Account.deposit(a, 1))
outer = functools.wraps(add)
print(outer(lambda *a: sum(a))(1, 2, 3), functools.update_wrapper(lambda x: x + 1, half)(1))
