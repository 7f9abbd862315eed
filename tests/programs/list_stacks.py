"""Lists that are emptied and filled again, small ones and large ones, of ints, of floats and of objects."""


def waves(make, sizes):
    s, seen = [], []
    for i, n in enumerate(sizes):
        while len(s) < n:
            s.append(make(len(s) + i))
        while len(s) > n:
            seen.append(s.pop())
        if len(seen) > 5:
            del seen[:-5]
    return s[:3], s[-2:], len(s), seen


SIZES = [0, 1, 0, 1, 2, 0, 5, 1, 9, 0, 40, 3, 36, 0, 100, 24, 200, 7, 8, 9, 0, 1000, 300, 200, 100, 50, 9, 0, 3]
for make in (lambda i: i, lambda i: i + 0.5, str, lambda i: i % 3 == 0, lambda i: (i,), lambda i: i if i % 7 else None):
    print(waves(make, SIZES))
ints = []
for i in range(50):
    ints.append(i)
    ints.append(-i)
    ints.pop()
    ints.pop()
print(ints)
floats = [1.5]
for i in range(10):
    floats.append(floats.pop() * 2)
floats.pop()
for xs in (ints, floats, []):
    try:
        xs.pop()
    except IndexError as e:
        print(e, xs)
    del xs[0:]
    xs.append("again")
    print(xs, xs.pop(), xs)
large = list(range(5000))
del large[10:]
large.append(7)
print(large, large.pop(0), len(large))
