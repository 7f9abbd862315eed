"""Which builtin classes belong to which class of collections.abc, asked one after the other."""

import collections.abc as c
from collections import OrderedDict, deque

NAMES = """Hashable Iterable Iterator Reversible Sized Container Callable Collection Set MutableSet Mapping MutableMapping
MappingView KeysView ItemsView ValuesView Sequence MutableSequence ByteString Generator""".split()
d = {1: 2}
values = [1, "a", b"a", bytearray(b"a"), (1,), [1], {1}, frozenset(), d, d.keys(), d.items(), d.values(), range(3)]
values += [deque(), OrderedDict(), iter([]), (x for x in ()), len, None]
for value in values:
    print(type(value).__name__, [name for name in NAMES if isinstance(value, getattr(c, name))])
print(isinstance(type.__dict__, c.Mapping), isinstance(type.__dict__, c.MutableMapping))
for name in NAMES:
    cls = getattr(c, name)
    print(cls.__name__, cls.__module__, cls, [b.__name__ for b in cls.__mro__])
