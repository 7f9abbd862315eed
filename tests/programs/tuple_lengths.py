"""Tuples of two and of three items are structs of their own."""


def f(n):
    t = (n, n + 1)
    a, b = t
    u = (a, b, t)
    return u, t[0] + u[1], t[-1], len(t), u[2][1]


print(f(3))
d = {(1, 2): "x", (1, 2, 3): "y", (): "z", (1,): "w", (1, 2, 3, 4): "v"}
print(d, d[1, 2], d[(1, 2, 3)], sorted(d, key=len), sorted(d))
for k, v in d.items():
    print(
        k,
        v,
        hash(k),
        k[:2],
        k * 2,
        k + (9,),
        k == (1, 2),
        k < (1, 3),
        2 in k,
        k.count(1),
        [*k],
        list(reversed(k)),
        max(k, default=None),
    )
xs = [(3, "a"), (1, "b"), (2, "c")]
print(sorted(xs), min(xs), dict(xs), list(zip(*xs)), xs.index((2, "c")))


def g(*args, **kw):
    return args, kw


print(g(), g(1), g(1, 2), g(1, 2, 3), g(*(1, 2, 3, 4)), g(*xs[0], **{"q": (1, 2)}))
print(isinstance((1, 2), tuple), type((1, 2)), (1, 2).__class__, "%s-%s" % (1, 2), "%d %d %d" % (1, 2, 3))
import collections

P = collections.namedtuple("P", "x y")
p = P(1, 2)
print(
    p,
    p == (1, 2),
    (1, 2) == p,
    hash(p) == hash((1, 2)),
    p.x,
    p[1],
    p + (3,),
    p._replace(x=5),
    {p: 1}[(1, 2)],
    {(1, 2): 7}[p],
    sorted([p, (0, 5), (1, 1)]),
)


class T(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))


t = T(1, 2)
print(t, t == (1, 2), t[0], len(t), {t: 1}[(1, 2)], tuple(t), [*t])
a, b = t
print(a, b)
match (1, 2, 3):
    case (a, *r):
        print(a, r)
match p:
    case (x, y):
        print(x, y)
try:
    raise ValueError(1, 2)
except ValueError as e:
    print(e.args, e)
x, *y = (1, 2, 3)
print(x, y)
(a, b), c = (1, 2), 3
print(a, b, c)
for i in range(3):
    for j in (1, 2):
        print((i, j)[i % 2], end=" ")
import pickle, copy

print(pickle.loads(pickle.dumps((1, (2, 3)))), copy.deepcopy(((1, [2]), 3)))
print(
    (1, 2).__getnewargs__(),
    (1, 2).__hash__(),
    (1, 2, 3)[::-1],
    (1, 2)[5:],
    (lambda *a: a)(1, 2),
    divmod(7, 2),
    (1, 2) > (1,),
    (1, 2) != (1, 2),
)
try:
    (1, 2)[2]
except IndexError as e:
    print(e)
try:
    a, b = (1, 2, 3)
except ValueError as e:
    print(e)
print(
    isinstance(3, (int, str)),
    isinstance(3, (str, bytes)),
    "abc".startswith(("x", "ab")),
    [(i, c) for i, c in enumerate("ab")],
    b"a-b".partition(b"-"),
    "a-b".partition("-"),
)


# --- lengths that are not known, and mixed ---
def pick(n):
    return tuple(range(n))


for n in range(6):
    t = pick(n)
    print(len(t), [t[i] for i in range(-n, n)], t == pick(n), t < pick(n + 1), hash(t) == hash(pick(n)), [x for x in t])
    for i in (n, -n - 1):
        try:
            t[i]
        except IndexError as e:
            print(e)


def either(flag):
    return (1, 2) if flag else (1, 2, 3)


for flag in (True, False):
    print(either(flag)[-1], len(either(flag)), [x * 2 for x in either(flag)])
    try:
        a, b = either(flag)
        print(a, b)
    except ValueError as e:
        print(e)

i = 2
for step in (-1, 0, 1):
    for name in ("a", "b"):
        print(("x", "y", "z")[i], (10, 20)[step], step, name)
    i -= 1
try:
    ("x", "y")[i + 3]
except IndexError as e:
    print(e)
print({(i, j): i * j for i in range(2) for j in range(2)}.items() >= {((1, 1), 1)}, ((1, 1), 1) in {(1, 1): 1}.items())
print((1, 2) in {(1, 2)}, (1.0, 2) in {(1, 2)}, (True, 2, 3) == (1, 2.0, 3), (1, (2, (3, 4))) < (1, (2, (3, 5))))
