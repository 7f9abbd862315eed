"""Builtin classes that are below Set."""

from collections.abc import Set

d = {1: 2}
for value in (1, "a", b"a", bytearray(), (1,), [1], {1}, frozenset(), d, d.keys(), d.items(), d.values(), range(3)):
    print(type(value).__name__, isinstance(value, Set), issubclass(type(value), Set))
