"""Lists in idiomatic use: aliasing, copying, slices, nested lists, sorting stability, stack and queue use."""

a = [1, 2, 3]
b, c = a, a[:]
b.append(4)
print(a, c, a is b, a == c + [4], a.copy() is a)
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid)
grid = [[0] * 3 for _ in range(2)]
grid[0][0] = 1
print(grid, [list(col) for col in zip(*grid)])
a[1:2] = "xyz"
a[:0] = [0]
a[len(a) :] = [9]
del a[::2]
print(a)
a = list(range(10))
print(a[-3:], a[:-7], a[::3], a[::-4], a[7:2:-2], a[20:], a[-100:3], a[3:3])
a[2:8:2] = ["a", "b", "c"]
print(a, a.index("b"), a.count(9))
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
rows = [("x", 2), ("y", 1), ("z", 2), ("w", 1)]
rows.sort(key=lambda r: r[1])
print(rows, sorted(rows, key=lambda r: r[1], reverse=True))
stack = []
for tok in "3 4 + 2 *".split():
    if tok.isdigit():
        stack.append(int(tok))
    else:
        y, x = stack.pop(), stack.pop()
        stack.append(x + y if tok == "+" else x * y)
print(stack, [1, 2] + [3], [0] * 4, [] * 5, [1] * -1, 2 in [1, 2], [1, [2, [3]]][1][1][0])
print(
    [1, 2, 3] < [1, 2, 4],
    [1, 2] < [1, 2, 0],
    [] < [0],
    [[1], [2]] == [[1], [2]],
    [1, 2] != [2, 1],
    max([[1, 2], [1, 3]]),
)
l = [3, 1, 2]
print(l.sort(), l, l.reverse(), l, l.insert(1, "i"), l, l.pop(1), l.extend([5]), l.remove(3), l, l.clear(), l)
m = [1, 2, 3, 4, 5, 6]
for x in m[:]:
    if x % 2:
        m.remove(x)
print(m, list("abc"), list({"k": 1}), [*range(3)], list(map(str, m)), [x for x in m if x > 2], sum(m), len(m))
t = (1, 2, 3)
print(
    t[1:],
    t + (4,),
    t * 2,
    t.index(2),
    t.count(1),
    2 in t,
    t < (1, 2, 4),
    (1,),
    (),
    hash((1, 2)) == hash((1, 2)),
    tuple([1, [2]]),
    t[::-1],
)
try:
    t[0] = 5
except TypeError as e:
    print(e)
