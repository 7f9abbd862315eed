# Lists that are made with room for as many items as the comprehension goes over, and what happens when that is not how
# many there are.
def squares(n):
    return [x * x for x in range(n)]


print(squares(0), squares(-5), squares(3), len(squares(100000)), squares(70)[-1])
print([x for x in range(5, 2)], [x for x in range(2, 5)], [x for x in range(0, 10, 3)], [x for x in range(5, 0, -2)])
made = squares(4)
made.append(5)
made.extend(squares(3))
made.append("text")
print(made, made[:2], made.pop(), len(made))

items = [1, 2, 3]
print([items.append(x) or x for x in items if len(items) < 7], items)
items = [1, 2, 3, 4]
print([items.pop() for x in items], items)
items = [1, 2]


def grow(x):
    if len(items) < 6:
        items.append(x + 10)
    return x


print([grow(x) for x in items], items)


def failing(n):
    try:
        return [10 // (3 - x) for x in range(n)]
    except ZeroDivisionError:
        return "failed"


print(failing(3), failing(10), failing(10**12))
for n in (2**31, 2**63, 2**70):
    try:
        [1 // (2 - x) for x in range(n)]
    except ZeroDivisionError:
        print("zero", end=" ")
print()
print(
    [[0] * 2 for _ in range(3)], [[y for y in range(x)] for x in range(4)], [c for c in "text"], [t for t in (1, "a")]
)
print(
    [i * x for i, x in enumerate([1.5, 2, 3])],
    [k for k in {1: 2, 3: 4}],
    [x / 2 for x in [1, 2, 3]],
    [x > 1 for x in (0, 1, 2)],
)
print(
    [(i, [j for j in range(i)]) for i in range(3)], [str(x) for x in [1, 2]], [x if x % 2 else None for x in range(4)]
)
floats = [x / 4 for x in range(5)]
floats.append(1)
floats[0] = "zero"
flags = [x > 2 for x in range(5)]
flags.append(True)
flags += [None]
print(floats, flags, sum(flags[:6]))


def typed(xs):
    a = [x for x in xs]
    a.append(2**70)
    return a, len(a)


print(typed([1, 2, 3]), typed(range(3)), typed([]))


def unknown(stop, step):
    return [x for x in range(0, stop, step)]


print(unknown(5, 2), unknown(-5, -2), len(unknown(10**5, 1)))
for bad in (0, 1.5, "x"):
    try:
        print(unknown(bad, 0))
    except (ValueError, TypeError) as e:
        print(e)
big = [x for x in range(2**63, 2**63 + 3)]
print(
    big, list(range(2**31, 2**31 + 3)), list(range(-(2**30) - 1, 2**30, 2**30)), list(range(3, 0, -1)), list(range(0))
)
r = list(range(5))
r.append(2**80)
r += range(2)
r.extend(range(-2, 4, 5))
r[1:2] = range(2)
print(r, list(range(2**70, 2**70 + 2)), [*range(3), *range(2**31, 2**31 + 1)], sorted(range(3, 0, -1)))
objects = ["a"]
objects.extend(range(3))
objects += range(10, 12)
print(objects, tuple(range(3)), len(list(range(100001))), list(range(True, 3)))
