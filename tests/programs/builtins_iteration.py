"""sorted, min, max, sum, any, all, zip, enumerate, map, filter, reversed, iter with a sentinel, next, range, slice."""

people = [("bob", 30), ("al", 25), ("cy", 30), ("di", 25)]
print(
    sorted(people, key=lambda p: p[1]),
    sorted(people, key=lambda p: (-p[1], p[0])),
    sorted(people, reverse=True, key=lambda p: p[1]),
)
print(
    max(people, key=lambda p: p[1]),
    min(people, key=lambda p: p[1]),
    max([], default="none"),
    min([3, 1, 2], default=0),
    max(1, 5, 3, key=lambda x: -x),
    max("b", "abc", key=len),
    min([[2], [1, 5], [1]]),
)
print(
    sum([1, 2.5, True]),
    sum([[1], [2]], []),
    sum(range(5), 100),
    sum((), start=5),
    sum([0.1] * 3),
    any([]),
    all([]),
    any([0, "", None, 5]),
    all([1, "a", []]),
    any(x > 2 for x in range(4)),
)
print(
    list(zip([1, 2, 3], "ab")),
    list(zip()),
    list(zip([1])),
    dict(zip("ab", range(2))),
    list(zip(*[(1, 2), (3, 4)])),
    list(enumerate("ab", 1)),
    list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])),
    list(filter(None, [0, 1, "", "a"])),
    list(filter(lambda x: x % 2, range(6))),
    list(map(str, [1, None])),
)
print(
    list(reversed([1, 2])),
    list(reversed(range(0, 10, 3))),
    list(reversed({"a": 1, "b": 2})),
    next(iter([1])),
    next(iter([]), "d"),
    list(iter([1, 2, 3].pop, 1)),
)
data = iter(range(10))
print([next(data) for _ in range(3)], list(zip(data, data)), list(data))
lines = iter(["a", "b", "STOP", "c"])
print(list(iter(lambda: next(lines), "STOP")), list(lines))
r = range(10, 0, -3)
print(
    r,
    list(r),
    len(r),
    r[1],
    r[-1],
    r[1:],
    7 in r,
    8 in r,
    r.index(4),
    r.count(1),
    r == range(10, -1, -3),
    range(0) == range(5, 5),
    hash(range(3)) == hash(range(0, 3, 1)),
    r.start,
    r.stop,
    r.step,
    range(10**20)[10**19],
    len(range(-5, 5, 2)),
    bool(range(0)),
    list(range(5))[::-2],
    range(5)[::-1],
)
sl = slice(1, 10, 2)
print(
    sl,
    sl.start,
    sl.stop,
    sl.step,
    sl.indices(5),
    "abcdefgh"[sl],
    slice(3) == slice(None, 3, None),
    [0, 1, 2, 3][slice(-2, None)],
    slice(None, None, -1).indices(4),
)
m = map(lambda x: x * 2, [1, 2])
print(next(m), list(m), list(m), type(m).__name__)
words = ["banana", "Apple", "cherry", "apple"]
print(
    sorted(words),
    sorted(words, key=str.lower),
    sorted(words, key=len),
    sorted([True, 2, 0.5]),
    sorted([(1, "b"), (1, "a"), (0, "z")]),
    sorted({"b": 1, "a": 2}),
    sorted("hello", reverse=True),
    sorted([3, 1, 2], key=lambda x: -x),
)
nums = [5, 3, 8]
nums.sort(key=lambda n: n % 5)
print(nums, nums.sort(), nums, [*map(abs, [-1, 2])], list(map(pow, [2, 3], [3, 2])), list(map(max, [1, 5], [3, 2])))
print(
    divmod(7, 3),
    abs(-3),
    pow(2, 5),
    round(2.567, 1),
    chr(65),
    ord("A"),
    hex(10),
    bool([]),
    len({1, 2}),
    id(1) == id(1),
    callable(print),
    isinstance([], list),
    repr("a"),
    ascii("é"),
    hash(()) == hash(()),
    type(1),
    bin(5),
    oct(9),
    complex(1, 2),
    bytes(2),
    list("ab"),
    tuple([1]),
    set([1, 1]),
    frozenset([2]),
    dict(a=1),
    str(1.0),
    int("7"),
    float("1.5"),
    format(3.14159, ".2f"),
    all(map(str.isdigit, "123")),
    print(end=""),
)
for f in (
    lambda: next(iter([])),
    lambda: list(zip([1], [1, 2], strict=True)),
    lambda: max([]),
    lambda: sum(["a"]),
    lambda: sorted([1, None]),
    lambda: range(1, 2, 0),
    lambda: list(map(lambda x: 1 / x, [1, 0])),
    lambda: reversed({1}),
    lambda: iter(5, 6),
    lambda: max(1),
    lambda: min(None, 1),
    lambda: filter(None),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def evens():
    return filter(lambda n: n % 2 == 0, map(int, "12345678"))


print(
    sum(evens()),
    [a + b for a, b in zip(evens(), reversed(list(evens())))],
    dict(enumerate(evens())),
    [*zip(range(3), "abc", [None] * 3)],
    max(enumerate([3, 9, 2]), key=lambda p: p[1])[0],
)
