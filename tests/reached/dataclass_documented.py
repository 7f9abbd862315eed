"""The documentation that a data class gets."""

from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list, repr=False)


print(Item.__doc__, Item("a"))
