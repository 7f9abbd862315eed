"""Base classes of the library of which inference knows what names they give: those of `collections.abc`.

What a class has under such a name, where its own body and its bases in the program do not surely bind it, is unknown:
everything that asks for it gives the instance away. Its other names are as well known as without the base.
"""

from __future__ import annotations

import collections.abc
from collections.abc import Mapping

_CLASSES = (
    "Callable", "Collection", "Container", "Hashable", "Iterable", "Iterator", "Mapping", "MutableMapping",
    "MutableSequence", "Reversible", "Sequence", "Sized",
)  # fmt: skip
"""Without sets: these make other instances of the class on the quiet."""
_MACHINERY = frozenset(["__module__", "__doc__", "__slots__", "__abstractmethods__", "_abc_impl", "__subclasshook__"])


def _given(cls: type) -> frozenset[str]:
    return frozenset(name for c in cls.__mro__[:-1] for name in vars(c)) - _MACHINERY


_BY_NAME = {name: getattr(collections.abc, name) for name in _CLASSES}
GIVEN: Mapping[str, frozenset[str]] = {
    f"{module}.{name}": _given(cls) for name, cls in _BY_NAME.items() for module in ("collections.abc", "typing")
}
"""The names that each gives, by its full name."""
ABSTRACT: Mapping[str, frozenset[str]] = {
    f"{module}.{name}": frozenset(cls.__abstractmethods__)
    for name, cls in _BY_NAME.items()
    for module in ("collections.abc", "typing")
}
"""Those of them that a class must bind to have instances."""
