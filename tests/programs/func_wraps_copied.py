"""What `functools.wraps` copies, and what it is told to copy."""

import functools
from typing import Callable, List


def plain(f: Callable[..., object]) -> Callable[..., object]:
    @functools.wraps(f)
    def wrapper(*args: object) -> object:
        """Of the wrapper."""
        return f(*args)

    return wrapper


def only_the_name(f):
    @functools.wraps(f, assigned=("__name__", "missing"), updated=())
    def wrapper(*args):
        """Of the wrapper."""
        return f(*args)

    return wrapper


@plain
def double(x: int) -> List[int]:
    """Twice."""
    return [x, x]


def triple(x):
    """Thrice."""
    return [x] * 3


triple.tag = "t"
print(double(2), double.__name__, double.__qualname__, double.__doc__, double.__module__)
print(double.__wrapped__.__name__, "__wrapped__" in double.__dict__)
named = only_the_name(triple)
print(named(1), named.__name__, named.__doc__, hasattr(named, "tag"), plain(triple).tag)


class Call:
    """A callable."""

    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f = f

    def __call__(self, *args):
        return self.f(*args)


print(Call(triple).__name__, Call(triple)(2), Call(triple).tag, functools.wraps.__module__)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
partial = functools.partial(triple, 5)
print(functools.update_wrapper(partial, triple)(), partial.__name__)
