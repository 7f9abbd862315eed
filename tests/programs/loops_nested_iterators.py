"""enumerate and zip over one another, over ranges, dicts and strings; where enumerate begins."""


def pairs(xs, ys):
    return [i * a - b for i, (a, b) in enumerate(zip(xs, ys))]


print(pairs(range(5), [9, 8, 7, 6]), pairs([1, 2, 3], (4, 5, 6)))

d = {"one": 1, "two": 2, "three": 3}
for i, (k, v) in enumerate(d.items()):
    print(i, k, v)
for i, k in enumerate(d):
    print(i, k)
for i, v in enumerate(d.values(), 10):
    print(i, v)
for (i, c), n in zip(enumerate("abc"), range(7, 0, -3)):
    print(i, c, n)
for n, (i, c) in zip(range(2, 9), enumerate("xyz")):
    print(n, i, c)
for i, (j, (a, b)) in enumerate(enumerate(zip("pq", [1.5, 2.5]))):
    print(i, j, a, b)
for whole in enumerate(zip("ab", "cd")):
    print(whole, type(whole), type(whole[1]))
for i, pair in enumerate(zip([1, 2], [3, 4])):
    print(i, pair, sum(pair))
for i, w in enumerate("the quick  fox ".split()):
    print(i, w)
for i, line in enumerate("a\nb\n".splitlines(), start=1):
    print(i, line)
for i, x in enumerate(reversed([1, 2, 3])):
    print(i, x)
for i, x in enumerate(range(10, 0, -4), -2):
    print(i, x)


# --- where to begin
def numbered(xs, start):
    return [(i, x) for i, x in enumerate(xs, start)]


print(numbered("ab", 5), numbered("ab", -1), numbered("ab", True), numbered([0.5], 2**70), numbered("ab", 2**63 - 1))
for i, x in enumerate("ab", 2**62):
    print(i, x, i * 4)
for i, x in enumerate([1, 2], 9223372036854775807):
    print(i + x)
total = 0
for i, x in enumerate([5, 6, 7], 1):
    total += i * x
print(total)
for wrong in (
    lambda: enumerate([1], "a"),
    lambda: enumerate([1], None),
    lambda: enumerate(5),
    lambda: enumerate([1], 1.5),
):
    try:
        for i, x in wrong():
            print(i, x)
    except TypeError as e:
        print(e)
try:
    for i, x in enumerate("ab", 1.0):
        print(i, x)
except TypeError as e:
    print(e)


# --- what fails, and when
def first(n):
    print("first", n)
    return n


try:
    for i, (a, b) in enumerate(zip(first([1, 2]), first(5))):
        print(i, a, b)
except TypeError as e:
    print(e)
try:
    for (i, a), b in zip(enumerate(first(7)), first(5)):
        print(i, a, b)
except TypeError as e:
    print(e)
try:
    for i, (a, b) in enumerate(zip([1, 2], [3, 4])):
        if i:
            raise KeyError(a, b)
        print(i, a, b)
except KeyError as e:
    print(e.args, i)


# --- the lengths change meanwhile; the shorter one ends it, and what was taken from the longer is lost
xs = [1, 2, 3]
for i, (x, y) in enumerate(zip(xs, range(100))):
    if len(xs) < 6:
        xs.append(x * 10)
    print(i, x, y, end="; ")
print()
it = iter([1, 2, 3, 4])
for i, (x, y) in enumerate(zip("ab", it)):
    print(i, x, y, end="; ")
print(list(it))
it = iter([1, 2, 3, 4])
for i, (x, y) in enumerate(zip(it, "ab")):
    print(i, x, y, end="; ")
print(list(it))

# --- kept and used otherwise
z = zip([1, 2], [3, 4])
for i, (a, b) in enumerate(z):
    print(i, a, b)
    break
print(next(z))
e = enumerate(zip("ab", "cd"))
print(next(e))
for i, (a, b) in e:
    print(i, a, b)
print(
    [i + a * b for i, (a, b) in enumerate(zip([1, 2, 3], [4, 5, 6]), 1)],
    {a: i for i, (a, _) in enumerate(zip("xy", "zw"))},
)
print(
    sum(i * a * b for i, (a, b) in enumerate(zip(range(4), range(4)))),
    max(i - a for i, (a, b) in enumerate(zip([3, 1], [1, 2]))),
)


def generator():
    for i, (a, b) in enumerate(zip(range(3), "abc"), 1):
        yield i, a, b


print(list(generator()))
matrix = [[1, 2], [3, 4], [5, 6]]
for r, (row, other) in enumerate(zip(matrix, matrix[1:])):
    for c, (x, y) in enumerate(zip(row, other)):
        print(r, c, x, y, end=" ")
print()
