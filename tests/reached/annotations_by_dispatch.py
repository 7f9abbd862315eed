"""`singledispatch` reads the annotation of what it registers."""

from functools import singledispatch
from typing import List


@singledispatch
def show(x: object) -> str:
    return "object"


@show.register
def _(x: int) -> str:
    return "int"


@show.register
def _(x: list) -> List[str]:
    return ["list"]


print(show(1), show([]), show("a"))
