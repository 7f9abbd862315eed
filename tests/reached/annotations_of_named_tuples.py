"""The classes of NamedTuple and TypedDict are made of annotations."""

from typing import List, NamedTuple, TypedDict


class Point(NamedTuple):
    x: int
    y: List[int] = []


class Options(TypedDict, total=False):
    names: List[str]


print(Point(1), Point._fields, Options(names=["a"]))
