"""Methods of deques, defaultdicts, OrderedDicts, arrays and Randoms of known types, with all their arguments."""

import random
from array import array
from collections import OrderedDict, defaultdict, deque


def tried(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


def deques():
    q = deque()
    for i in range(6):
        q.append(i)
        q.appendleft(-i)
    out = [q.pop(), q.popleft(), q.count(0), q.index(1), q.index(3, 2), len(q)]
    q.rotate()
    q.rotate(2)
    q.rotate(-1)
    q.insert(1, "x")
    q.remove("x")
    q.extend([7, 8])
    q.extendleft(range(2))
    r = q.copy()
    r.reverse()
    r.clear()
    small = deque([1, 2, 3], 2)
    small.append(4)
    other = deque(maxlen=3, iterable="abcd")
    out += [list(q), list(r), small, small.maxlen, other]
    e = deque()
    for f in (
        lambda: e.pop(), lambda: e.popleft(), lambda: e.remove(3), lambda: e.index(1), lambda: e.append(),
        lambda: e.append(1, 2), lambda: e.rotate("a"), lambda: e.insert("a", 1), lambda: e.nothing(), lambda: small.insert(0, 1),
        lambda: e.pop(1), lambda: e.extend(5), lambda: e.count(), lambda: deque(5), lambda: deque([], -1), lambda: deque([], "a"),
    ):  # fmt: skip
        out.append(tried(f))
    return out


def dicts():
    d = defaultdict(list)
    d["a"].append(1)
    out = [d.get("b"), d.get("b", 5), d.setdefault("c", []), d.pop("a"), d.pop("zz", None), sorted(d), d.copy()]
    d.update(x=[1], y=[2])
    out += [list(d.items()), list(d.values()), d.popitem(), d.__missing__("m"), tried(lambda: d.pop("none")), tried(lambda: d.get())]
    d.clear()
    o = OrderedDict(a=1, b=2, c=3)
    o.move_to_end("a")
    o.move_to_end("c", last=False)
    out += [list(o), o.popitem(), o.popitem(last=False), o, tried(lambda: o.move_to_end("q")), o.setdefault("n", 9), o.get("n")]
    return out, d, defaultdict(None, {1: 2}), tried(lambda: defaultdict(5)), tried(lambda: defaultdict(int, 5))


def arrays():
    a = array("i", [3, 1, 2])
    a.append(5)
    a.extend([7, 8])
    a.insert(1, 9)
    out = [a.pop(), a.pop(0), a.index(2), a.count(9), a.tolist(), a.tobytes(), a.typecode, a.itemsize]
    a.remove(9)
    a.reverse()
    return out, a, tried(lambda: a.append("x")), tried(lambda: a.append(2**40)), tried(lambda: a.remove(77)), tried(lambda: array("z"))


def randoms():
    r = random.Random(7)
    out = [r.random(), r.randint(1, 9), r.choice("abc"), r.randrange(5), r.uniform(1, 2), r.sample(range(9), 3), r.getrandbits(40)]
    xs = list(range(6))
    r.shuffle(xs)
    r.seed(3)
    return out, xs, r.random(), tried(lambda: r.choice([])), tried(lambda: r.randint(1)), r.choices([1, 2], k=3), r.gauss(0, 1)


class Mine(deque):
    def append(self, x):
        super().append(x * 2)


m = Mine([1])
m.append(4)
for row in (deques(), dicts(), arrays(), randoms(), (m, len(m), m.popleft())):
    print(row)
