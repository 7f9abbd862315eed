"""min and max by keys that are tuples, strings and numbers of several kinds: the first of equal ones, and what cannot be compared."""


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

    def __gt__(self, other):
        print("gt", self.n, other.n)
        return self.n > other.n


class Backwards(tuple):
    def __lt__(self, other):
        return tuple.__gt__(self, other)

    def __gt__(self, other):
        return tuple.__lt__(self, other)


records = [{"id": i, "age": i * 7 % 5, "score": i * 37 % 11 / 2, "name": "n%d" % (i % 4)} for i in range(40)]
print(max(records, key=lambda r: (r["age"], r["score"]))["id"], min(records, key=lambda r: (r["age"], r["name"], -r["id"]))["id"])
print(max(records, key=lambda r: r["name"])["id"], min(records, key=lambda r: r["score"])["id"], max(records, key=lambda r: 1)["id"])
print(max({"a": 3, "b": 7, "c": 7}.items(), key=lambda kv: kv[1]), min([(1, "b"), (1, "a"), (0, "z")]), max((2, 1), (2,), (2, 0, 5)))
nan = float("nan")
print(max([nan, 1.0, 2.0]), max([1.0, nan, 2.0]), min([(nan, 1), (nan, 0)]), min([(1.0, nan), (1.0, 2.0)]), max([2, 2.0, True]))
print(max([2**70, 1e300, -5]), min([2**70, 2**71]), max(2**53, 2.0**53, 2**53 + 1), min(1, 1.0, True), max([(1, 2**80), (1.0, 5)]))
print(max([Odd(1), Odd(3), Odd(2)]).n, min([(1, Odd(2)), (1, Odd(1)), (0, Odd(9))])[1].n)
print(max([Backwards((1, 2)), Backwards((0, 1))]), min([(1, 2), Backwards((0, 1))]), max("b", "é", "€", ""), min(["ab", "a", "abc"]))
print(max([[1, 2], [1, 3], [0]]), min([{1, 2}, {1}, {3}]), max([b"a", b"b"]), min([None], key=str), max([], default="none"))
for bad in (lambda: max([1, "a"]), lambda: min([(1, "a"), (1, 2)]), lambda: max([None, 1]), lambda: min([]), lambda: max([(1,), [1]])):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
