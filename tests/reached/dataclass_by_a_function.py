"""A class that asks in another module whether it is a data class."""

import dataclasses
from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list, repr=False)


print(dataclasses.is_dataclass(Item), [f.name for f in dataclasses.fields(Item("a"))])
