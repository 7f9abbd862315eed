"""most_common of any number of elements: ties, odd numbers of them, counts of all kinds, subclasses."""

from collections import Counter

c = Counter("abracadabra alakazam")
for n in (None, 0, 1, 2, 3, 5, 7, 8, 100, -1, -3, True, 1.0):
    print(n, c.most_common(n))
for n in ("2", 2.5, 100.5, [1]):
    try:
        print(c.most_common(n))
    except TypeError as error:
        print("TypeError", error)
print(Counter().most_common(), Counter().most_common(1), Counter().most_common(3))
nan = float("nan")
mixed = Counter({"a": 1.5, "b": 2, "c": -3, "d": 10**20, "e": True, "f": 2.0})
print(mixed.most_common(), mixed.most_common(2), mixed.most_common(4))
odd = Counter({"a": 1, "b": nan, "c": 3, "d": nan, "e": 2})
print([odd.most_common(n) for n in range(6)])
sets = Counter({"x": {1}, "y": {1, 2}, "z": {3}, "w": {1, 2, 3}})
print([[k for k, _ in sets.most_common(n)] for n in (1, 2, 3, 4)])
for n in (1, 2, 3, None):
    try:
        print(Counter({"a": 1, "b": "x", "c": None}).most_common(n))
    except TypeError as error:
        print("TypeError", error)


class Seen:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n, end="; ")
        return self.n < other.n

    def __repr__(self):
        return f"S{self.n}"


print(Counter({k: Seen(k * 7 % 5) for k in range(6)}).most_common(3))


class Listed(Counter):
    def items(self):
        return [("own", 3), ("other", 9), ("last", 5)]


print(Listed("ab").most_common(2), Listed("ab").most_common(), Listed("ab").most_common(3))
