"""A Counter whose methods the program replaces, in the class or in an instance."""

from collections import Counter

c = Counter("abca")
print(c["z"], c.get("a"), list(c.items()))
c.get = lambda key, default=None: ("mine", key)
print(c.get("a"), Counter("a").get("a"))
Counter.__missing__ = lambda self, key: 100
print(c["z"], c["a"])
c["z"] += 1
print(c["z"])
