"""A Counter may have attributes in place of the methods of its class."""

from collections import Counter


def count(c, word):
    c[word] += 1
    return c.get(word), c[word], c["none"]


plain, own = Counter("ab"), Counter("ab")
own.get = lambda word: "own " + word
print(count(plain, "a"), count(own, "a"))
