"""What describes the fields of a data class, in its namespace."""

from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list, repr=False)


found = vars(Item)
print([f.name for f in found["__dataclass" + "_fields__"].values()], found["__do" + "c__"], Item("a"))
