"""What describes the fields of a data class, in a list of attributes."""

from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list, repr=False)


print([name for name in dir(Item) if "data" in name or "doc" in name], Item("a"))
