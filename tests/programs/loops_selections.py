"""Loops over product, permutations, combinations and pairwise: nested loops, where the number is written down."""

import itertools
import itertools as it
from itertools import combinations, combinations_with_replacement, pairwise, permutations, product

for a, b in combinations([3, 1, 4, 1], 2):
    print(a, b, a * b)
for t in combinations("abcd", 3):
    print(t, type(t), len(t))
for (a,) in combinations(range(3), 1):
    print(a)
for a, b, c in permutations("xyz", 3):
    print(a + b + c)
for a, b in permutations(range(4), r=2):
    print(a - b, end=" ")
print()
for a, b in combinations_with_replacement((1.5, None, "z"), 2):
    print(a, b)
for x, y in product([1, 2], "ab"):
    print(x, y)
for x, y, z in product((0, 1), repeat=3):
    print(x * 4 + y * 2 + z, end=" ")
print()
for dx, dy in itertools.product((-1, 0, 1), repeat=2):
    if dx == dy == 0:
        continue
    if dx > 0:
        break
    print(dx, dy)
else:
    print("never")
for p, q in pairwise([1, 4, 9, 16]):
    print(q - p)
else:
    print("always")
for p, q in it.pairwise("a"):
    print("never")
for t in pairwise(x * x for x in range(4)):
    print(t)

# --- too few, and none
print([t for t in combinations([1, 2], 3)], [t for t in permutations([1], 2)], [t for t in product([], [1])])
print([t for t in combinations([], 1)], [t for t in pairwise([])], [t for t in combinations_with_replacement([], 2)])
for t in product([1, 2], []):
    print("never")
else:
    print("nothing")

# --- in expressions
print(sum(1 for a, b in combinations(range(20), 2) if (a + b) % 3 == 0))
print({a + b: (a, b) for a, b in product(range(3), range(2))})
print(max(a * b for a, b in combinations([2, 9, 4, 7], 2)), any(a == b for a, b in pairwise([1, 2, 2])))
print([(a, b, c) for a in range(2) for b, c in permutations([a, 5], 2)])
print(sorted((b, a) for a, b in product("ba", repeat=2)))
print(list(x for x in combinations([1, 2, 3], 2)), *(t for t in pairwise("abc")))

# --- the iterables are read once, before the loop; pairwise reads as it goes
xs = [1, 2, 3]
for a, b in combinations(xs, 2):
    xs.append(a + b)
print(xs)
xs = [1, 2]
for a, b in pairwise(xs):
    if len(xs) < 6:
        xs.append(a + b)
print(xs)


def told(name, items):
    print("made", name)
    for i in items:
        print("gives", name, i)
        yield i


for a, b in product(told("p", [1, 2]), told("q", "xy")):
    print(a, b)
for a, b in pairwise(told("r", [1, 2, 3])):
    print(a, b)


# --- few of many, with the number known or not
def chosen(items, k):
    return [t for t in combinations(items, k)], [t for t in combinations(items, 2)]


print(chosen([1, 2, 3], 1), chosen("ab", 2), chosen([1], 0))
for t in combinations([1, 2], 0):
    print(t)
for t in product():
    print(t)
for t in product([1, 2], repeat=0):
    print(t)
print(len([t for t in product("ab", repeat=7)]), len([t for t in permutations(range(4))]))
print(sum(c for *_, c in product(range(2), repeat=6)), len([1 for t in product(range(2), range(2), repeat=3)]))


# --- what is wrong
def tried(f):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)


tried(lambda: [t for t in combinations(5, 2)])
tried(lambda: [t for t in product([1], None)])
tried(lambda: [t for t in permutations([1, 2], -1)])
tried(lambda: [t for t in combinations([1, 2])])
tried(lambda: [a for a, b in combinations([1, 2, 3], 3)])
tried(lambda: [a for a, b in pairwise([1, 2, 3], 4)])
tried(lambda: [1 // a for a, b in product([1, 0], repeat=2)])
tried(lambda: [t for t in combinations(iterable=[1, 2, 3], r=2)])
tried(lambda: [t for t in product(*[[1, 2], [3]])])


# --- in functions and generators, with names of their own
def pairs(items):
    from itertools import combinations as choose

    for a, b in choose(items, 2):
        yield a, b


print([a + b for a, b in pairs("abc")], list(pairs([1, 2, 3])))


def early(items):
    import itertools as tools

    for a, b in tools.permutations(items, 2):
        try:
            if a > b:
                return a, b
        finally:
            print("tried", a, b)
    return None


print(early([1, 2, 3]), early([1]))


def unbound():
    try:
        for a, b in combinations([1, 2], 2):
            print(a, b)
    except NameError as e:
        print(type(e).__name__, e)
    combinations = None


unbound()


def hidden(product):
    return [t for t in product([1, 2], [3])]


print(hidden(zip), hidden(product))
fs = [lambda: (a, b) for a, b in combinations("abc", 2)]
print([f() for f in fs])
for a in range(2):
    for i, j in combinations(range(a + 2), 2):
        for k, l in combinations(range(j + 1), 2):
            print(a, i, j, k, l)
big = [2**70, 3, 2**62]
for a, b in combinations(big, 2):
    print(a * b, a % b)
