"""collections: containers beyond the builtin ones. deque, defaultdict and OrderedDict are in the runtime."""

import _collections_abc
from _collections import OrderedDict, defaultdict, deque
from collections._chain import ChainMap
from collections._counter import Counter
from collections._named import namedtuple
from collections._wrappers import UserDict, UserList, UserString

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]  # fmt: skip
