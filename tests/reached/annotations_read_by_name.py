"""Annotations that are read by a name that is put together, of functions, classes and the module."""

from typing import Dict, List, Optional, get_type_hints

size: Optional[int] = None


class Box:
    items: List["Box"]
    label: str = "box"

    def add(self, item: "Box", *, times: int = 1) -> Dict[str, List[int]]:
        self.items = [item] * times
        return {}


def fill(box: Box, n: Optional[int] = 3) -> None: ...


attribute = "_" * 2 + "annotations" + "_" * 2
for thing in (fill, Box, Box.add):
    print(getattr(thing, attribute))
print(get_type_hints(fill))
print(get_type_hints(Box))
