"""map, used up where it stands: the function is called in a loop."""

import math


def square(x):
    return x * x


def stops(x):
    if x == 3:
        raise StopIteration("early")
    return x


def fails(x):
    return 1 / x


class Sized:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Sized({self.n})"

    def __lt__(self, other):
        return self.n < other.n

    def double(self):
        return self.n * 2


class Adder:
    def __call__(self, x):
        return x + 100


line = "3 1 2 10"
print(list(map(int, line.split())), sum(map(int, line.split())), max(map(int, line.split())), min(map(int, "312")))
print(sorted(map(int, line.split())), sorted(map(int, line.split()), reverse=True), tuple(map(float, line.split())))
print(
    set(map(len, ["a", "bb", "cc"])),
    frozenset(map(abs, [-1, 1])),
    ",".join(map(str, range(5))),
    " ".join(map(repr, "ab")),
)
print(any(map(str.isdigit, "ab1")), all(map(str.isdigit, "123")), any(map(bool, [])), all(map(bool, [1, 0])))
print(list(map(square, [1, 2.5, 3j])), list(map(lambda s: s.upper() + "!", ["a", "b"])), list(map(Sized, range(3))))
print(
    max(map(Sized, [1, 3, 2])),
    min(
        map(
            len,
            [],
        ),
        default="none",
    ),
    max(map(str, [5, 12]), key=lambda s: len(s)),
)
print(list(map(Sized.double, map(Sized, [1, 2]))), list(map(str.strip, [" a ", "b "])), sum(map(Adder(), [1, 2]), 1000))
print([x + 1 for x in map(int, "123")], {x: y for x, y in enumerate(map(ord, "ab"))}, sum(x for x in map(int, "456")))
print(list(map(stops, range(6))), sum(map(stops, [1, 2, 3, 4])), [x for x in map(stops, range(9))], list(map(None, [])))
print(
    list(map(math.sqrt, [4, 9.0])),
    sum(map(math.floor, [1.5, 2.5])),
    list(map("abc".find, "cx")),
    list(map({1: "x"}.get, [1, 2])),
)
print(
    list(map(next, [iter([1]), iter([2]), iter([]), iter([4])])),
    list(map(pow, [2, 3], [3, 2])),
    list(map(int, *["12"])),
)
for x in map(int, ["1", "2", "3"]):
    if x == 2:
        continue
    print(x, end=" ")
else:
    print("else")
for x in map(stops, range(9)):
    print(x, end=" ")
else:
    print("stopped")
for x in map(square, range(9)):
    if x > 20:
        break
print(x)


def grids(text):
    rows = [list(map(int, row.split(","))) for row in text.split(";")]
    return rows, [sum(map(square, row)) for row in rows], sum(map(sum, rows))


print(grids("1,2,3;4,5,6"))
for make in (
    lambda: list(map(fails, [1, 0])),
    lambda: sum(map(int, ["1", "x"])),
    lambda: ",".join(map(len, ["a"])),
    lambda: list(map(int, 5)),
    lambda: list(map(5, [1])),
    lambda: sum(map(str, [1])),
    lambda: max(map(int, [])),
    lambda: list(map(int)),
    lambda: sum(map(stops, [3])),
    lambda: sum(map(len, [1])),
):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
handled = []
try:
    raise KeyError("outer")
except KeyError:
    print(list(map(stops, range(5))))
    try:
        raise
    except KeyError as e:
        print("still", e)


def generator(rows):
    for x in map(int, rows):
        yield x


print(list(generator("12")))
m = map(int, "12")
print(next(m), list(m), list(m), type(m).__name__)


def shadowed(map):
    return list(map(int, "12"))


print(shadowed(lambda f, xs: [f, xs]))
total = 0
for a, b in map(divmod, [7, 8], [2, 3]):
    total += a * b
print(total)
print(list(map(fails, [2, 0])))
