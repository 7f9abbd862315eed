"""range, slice, and the builtin iterators."""


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except BaseException as e:
        print(type(e).__name__, e)


for r in (
    range(5),
    range(2, 10, 3),
    range(10, 0, -4),
    range(0),
    range(5, 2),
    range(10**20, 10**20 + 5, 2),
    range(-(2**63), 2**63, 2**62),
):
    print(r, len(r), list(r), list(reversed(r)), r[::-1], r[1:], bool(r), r.start, r.stop, r.step)
print(3 in range(5), 3.0 in range(5), "a" in range(3), 10**19 in range(10**20), range(3).index(2), range(10).count(3))
print(
    range(0) == range(2, 1),
    range(0, 3, 2) == range(0, 4, 2),
    hash(range(5)) == hash(range(0, 5)),
    range(3) != [0, 1, 2],
)
attempt(lambda: range(3)[3])
attempt(lambda: range(3)["a"])
attempt(lambda: range(1, 2, 0))
attempt(lambda: range("a"))
attempt(lambda: range(1.5))
attempt(lambda: range(3).index(7))
attempt(lambda: len(range(2**70)))
attempt(lambda: range(2**70)[2**69])
s = slice(1, None, 2)
print(s, s.start, s.stop, s.step, s.indices(9), slice(5), s == slice(1, None, 2), slice(1, 2) < slice(1, 3))
attempt(hash, s)
attempt(s.indices, -1)
attempt(lambda: [1][slice("a", None)])
print(list(enumerate("ab")), list(enumerate("ab", 10)), list(enumerate([1], 2**70)))
print(list(zip("abc", range(2))), list(zip()), list(zip([1], [2], [3], strict=True)))
attempt(list, zip([1], [1, 2], strict=True))
attempt(list, zip([1, 2], [1], strict=True))
attempt(list, zip([1, 2], [1, 2], [1], strict=True))
attempt(zip, 5)
print(
    list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, [1, 5], [2, 3], [4, 0]))
)
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, range(4))))
attempt(map, len)
attempt(lambda: list(map(5, [1])))


class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 10

    def __len__(self):
        return 3


print(list(Seq()), list(reversed(Seq())), 20 in Seq(), list(zip(Seq(), "ab")))
attempt(reversed, 5)
attempt(reversed, {1})
attempt(iter, 5)
data = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(data), 0)), list(data))
attempt(iter, 5, 0)
attempt(next, [])
it = iter("ab")
print(next(it), next(it), next(it, "done"))
attempt(next, it)


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("payload")
        self.n -= 1
        return self.n


print(list(Count(3)), all(Count(2)), any(Count(2)), sum(Count(4)), max(Count(5)))
try:
    next(Count(0))
except StopIteration as e:
    print("stopped", e.value)


def gen():
    yield 1
    return "result"


g = gen()
next(g)
try:
    next(g)
except StopIteration as e:
    print("returned", e.value)
print(
    bin(10),
    oct(8),
    hex(-255),
    divmod(7, -2),
    pow(2, 10),
    pow(3, -1, 7),
    pow(2, 100, 1000007),
    round(2.5),
    round(2.675, 2),
    round(1234, -2),
    abs(-3),
)
attempt(pow, 2, 3, 0)
attempt(hex, 1.5)
attempt(round, "a")
print(
    callable(len),
    callable(5),
    isinstance(True, int),
    isinstance(1, (str, int)),
    issubclass(bool, int),
    hasattr([], "append"),
    getattr([1], "count")(1),
    getattr(5, "zz", "dflt"),
)
attempt(isinstance, 1, 5)
attempt(getattr, 1, "nope")
attempt(len, 5)
print(
    id(5) == id(5),
    hash(5),
    hash(-1),
    hash(2**61),
    hash(0.5),
    hash(True),
    repr("a'b"),
    ascii("é"),
    format(3.14159, ".2f"),
    format(10, "x"),
)
print(sorted(dir(type("T", (), {"b": 1, "a": 2})()))[-2:], vars(type("X", (), {})()), sum(x for x in range(10)))
