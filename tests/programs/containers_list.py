"""list and tuple: methods, slices, operators, errors, iteration under mutation."""


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def assign(l, s, v):
    l = list(l)
    l[s] = v
    return l


def delete(l, s):
    l = list(l)
    del l[s]
    return l


a = [5, 3, 8, 1]
a.append(9)
a.extend((1, 2))
a.extend(x * x for x in range(3))
a.insert(0, "first")
a.insert(-1, None)
a.insert(100, 2.5)
print(a, len(a))
a.remove("first")
print(a.pop(), a.pop(0), a.pop(-2), a)
attempt(a.remove, "no")
attempt([].pop)
attempt([1].pop, 5)
attempt([1, 2].index, 3)
attempt([1, 2, 1].index, 1, 1)
attempt([1, 2, 1].count, 1)
attempt(lambda: [1, 2][2])
both = [1, 2]
attempt(lambda: both["a"])
attempt(lambda: (1, 2)[-3])
pair = (1, 2)
attempt(lambda: pair[1.0])
attempt(assign, [1], 5, 0)
attempt(delete, [1], 5)
for s in (slice(1, 3), slice(None, None, -1), slice(None, None, 2), slice(3, 1), slice(-100, 100), slice(5, 0, -2)):
    x = list(range(7))
    print(x[s], tuple(x)[s], delete(x, s))
    attempt(assign, x, s, "ab")
attempt(lambda: [1][::0])
attempt(assign, [1, 2], slice(0, 1), 5)
attempt(lambda: [1] + (2,))
attempt(lambda: (1,) + [2])
attempt(lambda: [1] * "a")
attempt(lambda: "a" * [])
print([1, 2] * 3, 2 * (1,), [0] * -1, [] + [1], () + (), (1,) * 0)
b = [1]
b += "xy"
b *= 2
print(b)
print([1, 2] < [1, 3], [1] < [1, 0], (2,) > (1, 5), [1, 2] == [1, 2.0], (1,) == [1], [] != ())
attempt(lambda: [1] < ["a"])
attempt(lambda: [1] < (1,))
attempt(hash, [])
print(hash((1, 2, 3)), hash(()), hash(("a",)) == hash(("a",)), hash((1, (2.5, True))))
attempt(hash, (1, []))
print(3 in [1, 2, 3], "x" not in ("x",), float("nan") in [float("nan")])
n = []
n.append(n)
n.append((n, {1: n}))
print(n, repr([None, True, ...]))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "end"))
l = [1, 2, 3]
out = []
for x in l:
    out.append(x)
    if x < 6:
        l.append(x + 3)
print(out)
r = reversed([1, 2, 3])
print(type(r).__name__, list(r), list(reversed((1, 2))))
l = [1, 2, 3, 4, 5, 6]
for x in l:
    l.remove(x)
print(l)
c = l.copy()
c.clear()
print(c, l, list("abc"), tuple([1, 2]), list((i for i in range(3))), tuple("xy"), list({1: 2}), list())
attempt(list, 5)
attempt(list, 1, 2)
attempt(tuple, 1, 2)
l.reverse()
print(l)
x, *y, z = [1, 2, 3, 4]
print(x, y, z)


class Stack(list):
    def __init__(self, *items):
        super().__init__(items)
        self.name = "stack"

    def push(self, x):
        self.append(x)


s = Stack(1, 2)
s.push(3)
print(s, s.name, len(s), isinstance(s, list), s[1:], type(s[1:]).__name__, s == [1, 2, 3], type(s + [1]).__name__)


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def total(self):
        return self[0] + self[1]


p = Pair(3, 4)
print(p, p.total, p == (3, 4), {p: 1}[(3, 4)], p + (1,), hash(p) == hash((3, 4)))
l = [1, 2, 3, 4, 5, 6, 7, 8]
l[2:4] = []
l[1:1] = [10, 11, 12]
l[::2] = [0] * len(l[::2])
del l[::3]
print(l)
l[:] = l[::-1]
print(l)
print((1, 2, 3).index(2), (1, 1, 2).count(1))
attempt((1, 2).index, 5)
print([[]] * 2, [[1] * 2 for _ in range(2)])
print(sum([1, 2.5, 3]), sum([[1], [2]], []), sum([]), sum(range(100000)), sum([0.1] * 10), sum([10**20, 1]))
attempt(sum, ["a"])
attempt(sum, ["a"], "")
