"""`functools.wraps` copies annotations."""

import functools
from typing import Callable, List


def quietly(f: Callable[..., object]) -> Callable[..., object]:
    @functools.wraps(f)
    def wrapper(*args: object) -> object:
        return f(*args)

    return wrapper


@quietly
def double(x: int) -> List[int]:
    return [x, x]


print(double(3), double.__annotations__)
