"""Annotations that are seen in namespaces and lists of names."""

from typing import List, Optional

size: Optional[int] = None


class Box:
    items: List[int]
    label: str = "box"


print({k: v for k, v in vars(Box).items() if k == "__annot" + "ations__"})
print([n for n in dir(Box) if "ann" in n])
print([name for name in Box.__dict__ if name not in ("__dict__", "__weakref__")])
found = globals()
print(found["__annot" + "ations__"], found["List"])
print([n for n in found if n[:2] != "__"])
