"""Records of namedtuple: made, read and unpacked in place, and mixed with other tuples."""

from collections import namedtuple
import collections

Point = namedtuple("Point", "x y")
Rec = collections.namedtuple("Rec", ["name", "age", "tags"])
E = namedtuple("E", ("a",))
p = Point(1, 2.5)
print(
    p,
    p.x + 1,
    p.y * 2,
    p[0],
    p[-1],
    p == (1, 2.5),
    hash(p) == hash((1, 2.5)),
    len(p),
    p + (3,),
    p[:1],
    isinstance(p, tuple),
    type(p).__name__,
)
x, y = p
print(x, y, p._replace(x=9), p._asdict(), Point._fields, Point(y=1, x=2), Point(*[3, 4]))
r = Rec("bob", 30, ["a"])
r.tags.append(2)
print(r, r.name.upper(), sorted([Rec("z", 1, []), Rec("a", 2, [])])[0].name)
try:
    r.age = 5
except AttributeError as e:
    print(e)
try:
    Point(1)
except TypeError as e:
    print(e)
try:
    Point(1, 2, 3)
except TypeError as e:
    print(e)


def dist(a, b):
    return abs(a.x - b.x) + abs(a.y - b.y)


print(dist(Point(1, 2), Point(5, 7)), dist(Point(1.5, 2), Point(2**70, 0)))
ps = [Point(i, i * i) for i in range(5)]
print(max(ps, key=lambda q: q.y), sum(q.x for q in ps), {q: 1 for q in ps}[Point(2, 4)])


class P3(namedtuple("P3", "x y z")):
    def norm(self):
        return self.x + self.y + self.z


print(P3(1, 2, 3), P3(1, 2, 3).norm(), P3(1, 2, 3).x)
mixed = [Point(1, 2), (3, 4), E(5)]
print(mixed, [m[0] for m in mixed])


def either(f):
    return Point(1, 2) if f else (7, 8)


print(either(True), either(False), either(True)[0])


def other(f):
    return Point(1, 2) if f else E(3)


print(other(1).x, other(0).a, other(0))
D = namedtuple("D", "a b", defaults=[5])
print(D(1), D(1, 2).b)
W = namedtuple("W", "x class y", rename=True)
print(W(1, 2, 3))
match p:
    case Point(x=a, y=b):
        print("m", a, b)
for i, (a, b) in enumerate(ps):
    print(i, a, b, end=";")
print()
print("%s %s" % p, "{0.x} {0.y}".format(p), f"{p.x:>4}")
Point.__repr__ = lambda self: "P!"
print(p, str(p))
q = Point(2**40, 2**70)
print(q.x + 1, q.y + 1)
