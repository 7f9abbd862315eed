"""A Counter's namespace may have what stands for the methods of its class."""

from collections import Counter


def count(name):
    c = Counter("ab")
    c.__dict__[name] = lambda: "own"
    return c.items(), c["a"], list(c.keys())


print(count("items"))
