# Values that reach functions, and come out of them, where the program does not call them itself.


# map list
m = map(list, [(1, 2), (3,)])
print(next(m))
rows = [sum(r) for r in map(list, ["12", "3"]) if 0]
for r in map(sorted, [[3, 1], [2]]):
    print(r)
print(list(map(set, [[1], [2]])))


# default
import functools


def f(x, acc=[]):
    acc.append(x)
    return acc


r = f(1.5)
functools.partial(f)("s")
print(r[0] + 1, r[1] * 2, r[1].upper())


def g(x, d={}):
    d[x] = 1.5
    return d


g("a")
h = [g][0]
z = functools.partial(g, "q")()
z["k"] = "str"
w = g("b")
print(w["k"] + "t")


# generic
class A:
    def m(self, x):
        return x


class B(A):
    def m(self, x):
        y = super().m(x)
        return x + y


b = B()
print(list(map(b.m, [1.5, 2.5])))
print(b.m("s"))
print(b.m([1]))


# gen return
class G:
    def __init__(self):
        self.items = [1]

    def run(self):
        yield 1
        return self.items


def outer(g):
    r = yield from g.run()
    r.append("s")


g = G()
print(list(outer(g)))
print(g.items[0] + 1, g.items[1] * 2)


# gen prop
class T:
    def __init__(self):
        self.kids = [1, 2]

    @property
    def items(self):
        for k in self.kids:
            yield k

    @property
    def pair(self):
        yield 1.5
        return "done"


t = T()
for k in t.items:
    print(k + 1)
print(list(t.pair), sum(t.items))
