"""`__annotations__` as a variable."""

from typing import List

total: List[int] = []
print(__annotations__)


class Box:
    first: List[str]
    print(__annotations__)
    second: int

    def f(self) -> "None":
        return None


print(__annotations__, Box.f.__name__)
