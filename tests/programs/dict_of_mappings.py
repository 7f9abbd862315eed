"""What counts as a mapping."""

import types
from collections import UserDict, ChainMap
from types import SimpleNamespace


class M:
    def keys(self):
        return ["m"]

    def __getitem__(self, k):
        return k * 2


print(dict(M()), {**M()}, dict(a=1), dict([("x", 2)]), dict({"y": 3}, z=4))
print(dict(UserDict(a=1)), dict(ChainMap({1: 2}, {3: 4})), dict(types.MappingProxyType({5: 6})))
