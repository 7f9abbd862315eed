"""Generator expressions that builtins use up: the same as a generator, seen from outside."""

import sys

xs = [3, 1, 2]
print(sum(x * x for x in xs), sum((x / 2 for x in xs), 0.5), sum((x for x in xs), start=10))
print(any(x > 2 for x in xs), any(x > 3 for x in xs), all(x for x in xs), all(x > 1 and x for x in xs))
print(any(x for x in []), all(x for x in []))
print(next(x for x in xs if x < 3), next((x for x in xs if x > 5), None), next((y for x in xs for y in range(x)), "no"))
print(min(x for x in xs), max((x for x in xs), key=lambda x: -x), min((x for x in xs if x > 9), default="none"))
print(
    list(x for x in xs),
    tuple(x for x in xs),
    set(x % 2 for x in xs),
    frozenset(x for x in xs),
    sorted((x for x in xs), reverse=True),
)
print(dict((x, x * 2) for x in xs), dict(((str(x), y) for x in xs for y in range(2))))
print(", ".join(str(x) for x in xs), f"{xs[0]}".join(c for c in "abc"))


def f(n):
    fs = list(lambda: i + n for i in range(3))
    return [g() for g in fs], sum(y for x in range(n) if x % 2 for y in range(x))


print(f(5))


def stop():
    raise StopIteration(3)


for attempt in (
    lambda: sum(stop() for _ in xs),
    lambda: list(next(iter([])) for _ in xs),
    lambda: any(stop() for _ in xs),
    lambda: next(x for x in xs if x > 5),
    lambda: max(x for x in []),
    lambda: sum(x for x in ["a"]),
    lambda: ",".join(x for x in [1]),
    lambda: max(x for x in [1, "a"]),
    lambda: set([x] for x in xs),
    lambda: sum(1 for x in 3),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))


class A:
    items = [1, 2, 3]
    total = sum(i for i in items)

    def all(self):
        return all(hasattr(self, n) for n in ("items", "total"))

    def walrus(self):
        if any((found := i) > 1 for i in self.items):
            return found


print(A.total, A().all(), A().walrus())

print(sum(x for x in [0.1] * 10), sum(x for x in [True, True]), sum(x for x in [1 << 70, 1]))


def reciprocals(numbers):
    return [1 / n for n in numbers]


def lengths():
    return sum(len(reciprocals([n])) for n in [1, 0])


class Shadowing:
    def sum(self, items):
        return sum(len(item) for item in items)

    def by_keyword(self, items):
        return sorted((len(item) for item in items), key=lambda n: -n), max(
            (item for item in items), key=lambda i: i[-1]
        )


print(Shadowing().sum(["a", "bc"]), Shadowing().by_keyword(["ab", "c", "ddd"]))
lengths()
