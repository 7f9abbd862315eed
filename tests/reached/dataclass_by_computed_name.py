"""What describes the fields of a data class, by a name that is put together."""

from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list, repr=False)


for part in ("fields", "params"):
    print(sorted(str(x) for x in [getattr(Item, f"__dataclass_{part}__")])[0][:30])
