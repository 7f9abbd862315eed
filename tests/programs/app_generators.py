"""Generators, closures, comprehension, unpacking, itertools: data pipeline."""

from collections import Counter, deque, defaultdict, namedtuple
from contextlib import contextmanager, suppress
from functools import partial, reduce, wraps, lru_cache
from itertools import *
from operator import itemgetter, attrgetter, mul, methodcaller
import sys


def coroutine(fn):
    @wraps(fn)
    def start(*a, **k):
        g = fn(*a, **k)
        next(g)
        return g

    return start


@coroutine
def printer(prefix):
    n = 0
    try:
        while True:
            item = yield n
            n += 1
            print(prefix, item)
    except GeneratorExit:
        print(prefix, "closed after", n)
    finally:
        print(prefix, "final")


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


@coroutine
def filt(pred, target):
    while True:
        if pred(x := (yield)):
            target.send(x)


@coroutine
def averager():
    total = count = 0
    avg = None
    while True:
        try:
            x = yield avg
        except ValueError as e:
            print("reset", e)
            total = count = 0
            avg = None
            continue
        if x is None:
            return avg, count
        total += x
        count += 1
        avg = total / count


p, odd = printer("all"), printer("odd")
b = broadcast(p, filt(lambda x: x % 2, odd))
for i in range(4):
    b.send(i)
p.close()
odd.close()
a = averager()
print(a.send(10), a.send(20), a.throw(ValueError("bad")), a.send(5))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)


def flatten(x, depth=-1):
    if isinstance(x, (list, tuple, set)) and depth:
        for y in x:
            yield from flatten(y, depth - 1)
    elif isinstance(x, dict):
        yield from flatten([*x.items()])
    else:
        yield x


def delegate():
    r = yield from averager_like()
    print("delegated", r)
    yield from ()
    return (yield "last")


def averager_like():
    got = []
    while (x := (yield len(got))) is not None:
        got.append(x)
    return got


print([*flatten([1, [2, (3, [4, {"a": [5]}])], {6}])], [*flatten([[[1]]], 2)])
d = delegate()
print(next(d), d.send("a"), d.send("b"), d.send(None))
try:
    d.send("fin")
except StopIteration as e:
    print("ret", e.value)


def batched(it, n):
    it = iter(it)
    while chunk := tuple(islice(it, n)):
        yield chunk


def windows(it, n):
    it = iter(it)
    w = deque(islice(it, n), n)
    if len(w) == n:
        yield tuple(w)
    for x in it:
        w.append(x)
        yield tuple(w)


def roundrobin(*its):
    pending = deque(map(iter, its))
    while pending:
        it = pending.popleft()
        with suppress(StopIteration):
            yield next(it)
            pending.append(it)


def primes():
    yield 2
    seen = {}
    for n in count(3, 2):
        if (p := seen.pop(n, None)) is None:
            yield n
            seen[n * n] = n
        else:
            m = n + 2 * p
            while m in seen:
                m += 2 * p
            seen[m] = p


def peek(it):
    first, *rest = islice(it, 1)
    return first, chain([first], it)


print(
    [*batched("abcdefg", 3)],
    [*windows(range(5), 3)],
    "".join(roundrobin("abc", "d", "ef")),
    [*takewhile(lambda x: x < 40, primes())],
    peek(iter("xyz"))[0],
    [*peek(iter("xyz"))[1]],
)
first, *mid, last = range(6)
(x, y), [z, *zs] = "ab", "cde"
head, *_ = "q"
*init, (u, v) = [1, 2, (3, 4)]
print(first, mid, last, x, y, z, zs, head, _, init, u, v, *[1], **{"sep": "|"})
m = [[1, 2, 3], [4, 5, 6]]
print(
    [*zip(*m)],
    [[r[i] for r in m] for i in range(3)],
    {(i, j): v for i, r in enumerate(m) for j, v in enumerate(r) if v % 2},
    {c for w in ("ab", "bc") for c in w} == set("abc"),
    [y for x in range(5) if (y := x * x) > 3],
    [(x, y) for x in range(3) for y in range(x)],
    sum(x * y for x, y in zip(*m)),
)
print(
    [f() for f in [lambda: i for i in range(3)]],
    [f() for f in [lambda i=i: i for i in range(3)]],
    [*map(lambda f, x: f(x), (str, float, bool), (1, 2, 0))],
)


def counter(start=0):
    n = start

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def reset():
        nonlocal n
        n = start

    inc.reset = reset
    inc.get = lambda: n
    return inc


c1, c2 = counter(), counter(10)
c1()
c1(5)
c2()
print(c1.get(), c2.get(), c1.reset(), c1.get(), c1.__closure__[0].cell_contents)
compose = lambda *fs: reduce(lambda f, g: lambda *a, **k: f(g(*a, **k)), fs)
print(
    compose(str, abs, int)("-5"),
    compose(sorted, set)("hello"),
    partial(int, base=2)("101"),
    partial(print, "a", sep="-").args,
)


def sig(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(
    sig(1, d=4),
    sig(1, 2, 3, 4, 5, d=6, z=7),
    sig(*[1, 2], **{"c": 9, "d": 0, "a": "kw"}),
    sig.__defaults__,
    sig.__kwdefaults__,
)
for call in ("sig()", "sig(1)", "sig(1, b=3, d=1)", "sig(1, 2, 3, c=4, d=5)", "counter(1, 2)", "counter(x=1)"):
    try:
        {
            "sig()": lambda: sig(),
            "sig(1)": lambda: sig(1),
            "sig(1, b=3, d=1)": lambda: sig(b=3, d=1),
            "sig(1, 2, 3, c=4, d=5)": lambda: sig(1, 2, 3, c=4, d=5),
            "counter(1, 2)": lambda: counter(1, 2),
            "counter(x=1)": lambda: counter(x=1),
        }[call]()
    except TypeError as e:
        print(call, "->", e)
data = [("x", 3, "red"), ("y", 1, "blue"), ("x", 2, "blue"), ("z", 5, "red")]
by = defaultdict(list)
[by[k].append(n) for k, n, _ in data]
print(dict(by), {k: [*map(itemgetter(1), g)] for k, g in groupby(sorted(data, key=itemgetter(2)), itemgetter(2))})
print(
    sorted(data, key=lambda t: (-t[1], t[0])),
    sorted(data, key=itemgetter(2, 1), reverse=True),
    max(data, key=itemgetter(1)),
    min((len(k), k) for k, *_ in data),
)
print(
    [*accumulate([1, 2, 3], initial=10)],
    [*accumulate([3, 1, 2], mul)],
    [*chain.from_iterable(["ab", "c"])],
    [*combinations_with_replacement("ab", 2)],
    [*permutations([1, 2, 3], 2)][:3],
    [*product([0, 1], repeat=2)],
    [*starmap(pow, [(2, 3), (3, 2)])],
    [*filterfalse(str.isdigit, "a1b")],
    [*zip(range(3), repeat("r"))],
    [*pairwise([1, 2, 3])],
    [*islice(count(5, -2), 3)],
    [*islice("abcdef", 1, None, 2)],
)
t1, t2 = tee(iter("abc"))
next(t1)
print(
    [*t1],
    [*t2],
    Counter("mississippi").most_common(2),
    Counter(a=3) - Counter(a=1),
    +Counter(a=-1, b=2),
    Counter("ab") | Counter("bc"),
    sum(Counter("ab").values()),
    [*Counter(a=2).elements()],
)
it = iter(range(10))
print(
    [*zip(it, it, it)],
    next(it, "done"),
    [*iter(partial(next, iter([1, 2, 0, 3])), 0)],
    [*reversed(range(0, 10, 3))],
    any(x > 2 for x in range(5)),
    all([]),
    sum([[1], [2]], []),
    [*map(max, [1, 5], [3, 2])],
    [*enumerate("ab", 1)],
    dict(zip("ab", [1, 2])),
    sorted("bca", reverse=True),
    [*zip([1, 2], "a")],
)
try:
    [*zip([1], [1, 2], strict=True)]
except ValueError as e:
    print(e)
try:
    next(g := (x for x in []))
except StopIteration:
    print("stop", g.gi_frame is None)
dq = deque([1, 2, 3], maxlen=3)
dq.append(4)
dq.rotate(1)
dq.appendleft(0)
print(dq, dq.index(4), dq.count(2), [*dq][::-1], dq == deque([0, 4, 2]))
ld = [1, 2, 3, 4, 5]
ld[1:3] = "xyz"
del ld[::2]
ld *= 2
ld[-1:] = []
ld.insert(1, "i")
print(ld, ld[::-1], ld.index("i"), ld[1:-1:2], [0] * 3 + [1], [1, 2] < [1, 2, 0])
i = 5
while i:
    i -= 1
    if i == 3:
        continue
    if i == 1:
        break
    print(i, end=" ")
else:
    print("no")
for i in range(2):
    pass
else:
    print("for-else", i)
