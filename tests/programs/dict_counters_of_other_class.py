"""A Counter may become an instance of a class that is derived from it."""

from collections import Counter


class Tenfold(Counter):
    def __getitem__(self, key):
        return super().__getitem__(key) * 10


def count(c):
    c["a"] += 1
    return c["a"], c["none"], len(c)


c = Counter("ab")
print(count(c))
c.__class__ = Tenfold
print(count(c), count(Counter()))
