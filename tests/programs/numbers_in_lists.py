"""Lists that hold nothing but numbers, and what makes them hold something else."""

import struct


# --- what does not fit
def grow_out(n):
    xs = [i for i in range(n)]
    xs[2] = 2**63
    xs.append(-(2**63))
    xs.insert(1, 2**64)
    xs[0] += 2**62
    return xs, sum(xs), max(xs), min(xs), sorted(xs)[:3], xs.index(2**63), xs[2:5]


print(grow_out(6))


def doubled(n):
    xs = [1]
    for _ in range(n):
        xs.append(xs[-1] * 2)
    return xs[-3:], len(xs), xs[62] + xs[62] == xs[63]


print(doubled(70))


# --- every way to change one
def change(xs, other):
    xs.append(other[0])
    xs.extend(other)
    xs.extend(x for x in other if x > 1)
    xs.insert(0, other[1])
    xs.insert(-100, other[0])
    xs.insert(100, other[0])
    print(xs)
    xs[1:3] = other
    print(xs, xs.pop(), xs.pop(0), xs.pop(-2), xs)
    del xs[0], xs[-1]
    del xs[1::2]
    print(xs)
    xs += other
    xs *= 2
    xs.reverse()
    print(xs, xs[::-1], xs[::2], xs[-2:0:-1], xs[5:1:-2], xs[3:1])
    xs.sort()
    print(xs, xs == sorted(xs, reverse=True)[::-1])
    xs.remove(other[0])
    xs[::2] = [other[0]] * len(xs[::2])
    xs[:] = xs[1:] + xs[:1]
    print(xs, xs.count(other[0]), other[1] in xs, xs * 0, [*xs, *other] == xs + other, xs < other, xs >= xs[:-1])
    xs.clear()
    xs.append(other[0])
    print(xs, xs.copy() == xs, xs.copy() is xs)


change([3, 1, 2], [5, 7])
change([3.5, 1.5], [0.25, -2.0])
change([True, False], [False, True])


# --- errors
def errors(xs):
    for f in (
        lambda: xs[5],
        lambda: xs[-4],
        lambda: xs.pop(7),
        lambda: xs.remove(99),
        lambda: xs.index(99),
        lambda: [].pop(),
    ):
        try:
            print(f())
        except (IndexError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        xs[3] = 1
    except IndexError as e:
        print(e)
    i = -1
    while True:
        try:
            xs[i] = xs[i] + 1
        except IndexError:
            return xs, i
        i -= 1


print(errors([1, 2, 3]))


# --- of two kinds, or of none
def mixed(flag):
    a = [1, 2, 3] if flag else [1.5, 2.5]
    a[0] = a[1]
    return a, sum(a), a + [4]


print(mixed(True), mixed(False))


def either(k):
    xs = [[1, 2], [0.5], ["a"], [None], [True], []][k]
    return xs, xs * 2, [x for x in xs], len(xs), xs[:1], list(reversed(xs))


print([either(k) for k in range(6)])


def unknown(xs, v):
    xs.append(v)
    xs[0] = v
    return xs


print(unknown([1.0, 2.0], 3.0), unknown([1.0], "s"), unknown([1, 2], 2**80), unknown([True], None))


# --- zeros, infinities, and what is not a number
nan, inf = float("nan"), float("inf")
xs = [0.0, -0.0, inf, nan, -inf]
print(xs, nan in xs, xs.index(nan), xs == [0.0, -0.0, inf, nan, -inf], float("nan") in xs, -0.0 in [0.0])
print(
    sorted([0.0, -0.0, 1.0, -1.0]),
    sorted([-0.0, 0.0]),
    sorted([3.0, nan, 1.0]),
    max([nan, 1.0]),
    max([1.0, nan]),
    min([0.0, -0.0]),
)
print(
    sum([0.1] * 10),
    sum([-0.0]),
    sum([]),
    sum([0.5], 1),
    sum([1, 2], 0.5),
    sum([True, True, False]),
    sum([2**62, 2**62]),
)
print(struct.pack(">d", nan), struct.pack("<d", -nan))
print(sorted([5, -1, 3, 2**40, -(2**40), 0]), sorted([2.5, -1.5, inf, -inf, 1e-300]), sorted([True, False, True]))
print(sorted([3, 1, 2], key=lambda x: -x), sorted([0.5, -1.5], key=abs, reverse=True))


def raising(x):
    raise KeyError(x)


ys = [3, 1, 2]
try:
    ys.sort(key=raising)
except KeyError as e:
    print(repr(e), ys)
try:
    ys.sort(key=lambda x: ys.append(x) or x)
except ValueError as e:
    print(e)


# --- loops that change what they go over
def chase(n):
    zs = [1]
    for z in zs:
        if len(zs) < n:
            zs.append(z + 1)
            zs.append(z * 2)
    for i, z in enumerate(zs):
        if z == 4:
            zs[i] = 2**70
    return zs, [z for z in reversed(zs)], [a - b for a, b in zip(zs, zs[1:])]


print(chase(12))


# --- attributes of ints within bounds
class Counter:
    step = 2

    def __init__(self, n):
        self.n = n
        self.low = 0
        self.seen = [0] * 4

    def tick(self):
        self.n = (self.n + self.step) % 100
        self.seen[self.n % 4] += 1
        return self.n


class Odd(Counter):
    step = 3

    def __init__(self):
        super().__init__(7)
        self.low = -5

    def late(self):
        return self.bound


for c in (Counter(1), Odd()):
    for _ in range(60):
        c.tick()
    print(c.n, c.low, c.seen, vars(c))
try:
    print(Odd().late())
except AttributeError as e:
    print(e)
del c.low
print(hasattr(c, "low"), hasattr(c, "n"))
setattr(c, "n", 2**65)
print(c.n, c.tick())


class Plain:
    def __init__(self, v):
        self.v = v % 10

    def set_to(self, v):
        self.v = v


p = Plain(33)
print(p.v)
for setter in (p.set_to,):
    setter(2**66)
print(p.v)
q = Plain(5)
add = [q.v].append
add("x")
