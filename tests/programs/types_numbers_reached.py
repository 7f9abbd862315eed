"""Ways in which something else gets into a list or an attribute that seems to have only numbers."""

xs = [1, 2, 3]
add = xs.append
add(2.5)
print(xs[3] + 1, sum(xs))
ys = [1.5]
list.append(ys, "s")
print(ys[-1])
zs = [1, 2]
getattr(zs, "append")("q")
print(zs[2] + "w")
ws = [1, 2]
ws.__setitem__(0, "k")
print(ws[0] + "k")
import operator

vs = [1, 2]
operator.setitem(vs, 0, "z")
print(vs[0] + "m")
us = [1.0, 2.0]
us.__iadd__(["p"])
print(us[2] + "q")


def put(l, v):
    l[0] = v


ts = [1, 2]
for f in (put,):
    f(ts, 2**70)
print(ts[0] + 1)


class A:
    default = 5

    def __init__(self):
        self.x = 1
        self.items = [0]

    def put(self, v=default):
        self.x = v
        self.items[0] = v


a = A()
a.put()
print(a.x + 1)
m = a.put
m(2**80)
print(a.x + 1, a.items[0] + 1)
from functools import partial

b = A()
partial(A.put, b, "s")()
print(b.x + "t", b.items)
ss = [1, 2, 3]
map_add = list(map(ss.append, ["a", "b"]))
print(ss[-1] + "c")


def kw(l, *, v):
    l.append(v)


rs = [1]
kw(rs, v=2**64)
print(rs[1] + 1)


def star(l, *vs):
    l.extend(vs)


qs = [1]
star(qs, 2**64, 3)
print(qs[1] + 1)


class B:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        return B(self.n + o.n)

    def __setitem__(self, k, v):
        self.n = v

    def __iadd__(self, k):
        self.n += k
        return self


c = B(3) + B(4)
c[0] = 2**70
print(c.n)
c += 1
print(c.n)
d = B(1)
with_ = [d.n for _ in range(2)]
d.__dict__["n"] = 2**77
print(d.n)
e = [0] * 3
e[1:2] = [2**65, 7]
print(e[1] + 1, e)
g = [[0] * 2 for _ in range(2)]
g[0][1] = 2**66
print(g[0][1] + 1, g)
h = [0]


def rec(n):
    h[0] = h[0] * 1000 + n
    if n:
        rec(n - 1)


rec(12)
print(h[0], h[0] + 1)
k = [5]
k[0], k2 = 2**71, 1
print(k[0] + 1)
for k[0] in (1, 2**72):
    pass
print(k[0] + 1)
import heapq, bisect, random

hq = [5, 3]
heapq.heapify(hq)
heapq.heappush(hq, 2**65)
heapq.heappush(hq, 1)
print([heapq.heappop(hq) for _ in range(4)])
bs = [1, 5]
bisect.insort(bs, 3)
print(bs, bs[1] + 1)
random.seed(1)
sh = list(range(10))
random.shuffle(sh)
print(sorted(sh), sum(sh))
it = iter([1, 2])
print(next(it) + 2**62)


class C:
    total = 0

    def add(self, n):
        C.total += n


for _ in range(3):
    C().add(2**62)
print(C.total)


class D:
    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)
        self.y = 1


dd = D(y=3, z=2**90)
print(dd.y, dd.z)
