# Slices that reach lists through methods; operators of builtin types on instances.


# slices
class Deck:
    def __init__(self):
        self.cards = ["a", "b", "c"]
        self.nums = [1.5, 2.5]

    def __getitem__(self, i):
        return self.cards[i]

    def __len__(self):
        return len(self.cards)


d = Deck()
print(d[0] + "x", d[1:], d[-1])


def pick(xs, k):
    return xs[k]


print(pick([1.5], 0) + 1, pick([2.5, 3.5], slice(1)))


class Deck2:
    def __init__(self):
        self.nums = [1.5, 2.5]

    def __getitem__(self, i):
        return self.nums[i]

    def __setitem__(self, i, v):
        self.nums[i] = v


ds = [Deck2(), "abc"]
for q in ds:
    print(q[0], q[1:])
e = Deck2()
e[0:1] = ["q", "r"]
print(e[0] + "z", e[2] + 1)


# str mod
class P:
    def __str__(self):
        return "P!"

    def __index__(self):
        return 2

    def __iter__(self):
        return iter(["x", "y"])


p = P()
s = 1.5
if len("a") == 1:
    s = "%s" % p
print(s + "t")


def f(x):
    return x


print(f("<%s>" % p), f([1.5] * p), f("ab" * p))
xs = [1.5]
xs += p
print(xs, xs[1] + "k")
ys = [2.5]
ys += "ab"
print(ys[2] + "!")
ys += (p,)
print(ys[3].__index__())


# zip strict
for a, b in zip([1, 2], "xy", strict=True):
    print(a + 1, b + "z")
t = next(zip([1], ["a"], strict=True))
print(len(t), t[-1] + "z", t)


# max attr
class C:
    def __init__(self, f):
        self.f = f


c = C(max)
print(c.f(1, 2), c.f([3, 4]))
d = C(min)
print(d.f("ab", "c", key=len), d.f(*[4, 2]))
print(max(*(1, 2.5)), max(*[1, 2], key=lambda v: -v))
print(*[1, 2], sep="-")
