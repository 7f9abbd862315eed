"""Classes that are made data classes by a call."""

from dataclasses import dataclass
from typing import ClassVar, List


class Item:
    name: str
    count: ClassVar[int] = 0
    tags: List[int]


Item = dataclass(Item)
print(Item("a", [1]))
