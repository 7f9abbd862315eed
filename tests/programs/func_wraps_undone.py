"""What functools.wraps wraps is called past the wrapper, with arguments of other types."""

import functools


def logged(fn):
    @functools.wraps(fn)
    def wrapper(a, b):
        print("call", a, b)
        return fn(a, b)

    return wrapper


@logged
def add(a, b):
    return a + b


print(add(1, 2), add.__wrapped__("x", "y"), getattr(add, "__wrapped__")([1], [2]))


@logged
@logged
def mul(a, b):
    return a * b


f = mul
while hasattr(f, "__wrapped__"):
    f = f.__wrapped__
print(mul(2, 3), f("ab", 2), f(1.5, 2))
