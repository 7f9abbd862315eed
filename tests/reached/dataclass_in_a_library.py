"""A library module that looks at the fields of a data class."""

import pprint
from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list, repr=False)


pprint.pprint(Item("a" * 60, ["b" * 60]))
pprint.pprint({"item": Item("a")})
