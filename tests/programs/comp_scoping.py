"""Comprehensions of all kinds, nesting, conditions, scoping, and evaluation order."""

x = "outer"
print([x for x in range(3)], x)
print({x: x * x for x in range(4) if x % 2 == 0}, x)
print({c for c in "hello" if c != "l"} == {"h", "e", "o"})
print(sum(x for x in range(5)), x)
print([(a, b) for a in range(3) for b in range(a)])
print([[c * 2 for c in row] for row in ["ab", "cd"]])
print([a if a > 1 else -a for a in range(4) if a != 2 if a < 10])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([v for row in matrix for v in row if v % 2])
print({k: [v for v in range(k)] for k in range(3)})


def f():
    y = 10
    return [y + z for z in range(3)], (lambda: [y * w for w in (1, 2)])()


print(f())


def order(label, values):
    print("iter", label)
    return values


print([(a, b) for a in order("a", [1, 2]) for b in order("b", [3])])
gen = (a for a in order("gen", [1]))
print("made")
print(list(gen))
try:
    bad = (a for a in 5)
except TypeError as e:
    print("at once:", e)
late = (b for a in [1] for b in 5)
try:
    next(late)
except TypeError as e:
    print("late:", e)
print([y := 5, y * 2], y)
print([last := n for n in range(4)], last)
if any((hit := n) > 2 for n in range(10)):
    print(hit)


class C:
    n = 3
    sizes = [i for i in range(n)]
    try:
        bad = [n for i in range(1)]
    except NameError as e:
        message = str(e)


print(C.sizes, C.message)


def g(n):
    return {i: lambda: (i, n) for i in range(2)}


print([h() for h in g(7).values()])
print([*range(3), *[i for i in "ab"]], {**{"a": 1}, **{k: v for k, v in zip("xy", "zw")}})
print([(i, j, k) for i, (j, k) in enumerate([("a", 1), ("b", 2)])])
print([a for *a, b in [[1, 2, 3], "xy"]])
print({(a, b) for a in "x" for b in "y"}, {*()}, [i for i in {}.items()])
try:
    print([1 / d for d in (1, 0)])
except ZeroDivisionError as e:
    print(e)
try:
    print([undefined for _ in range(1)])
except NameError as e:
    print(e)
print(*(i for i in range(3)), sep=",")
print(dict((k, i) for i, k in enumerate("abc")), max((len(w), w) for w in ["a", "ccc", "bb"]))
print([[j for j in range(i)] for i in range(3)], [i for i in [j for j in range(6)] if i in (k for k in (1, 5))])
