"""The accelerators of collections, functools, heapq and bisect; itertools."""

import _bisect as bisect
import _heapq as heapq
import itertools as it
from _collections import OrderedDict, _count_elements, _tuplegetter, defaultdict, deque
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


d = deque([1, 2, 3], maxlen=5)
d.append(4)
d.appendleft(0)
d.append(5)
d.extendleft("ab")
print(d, len(d), d[0], d[-1], d.maxlen, list(reversed(d)), 3 in d)
d.rotate(2)
print(d, d.pop(), d.popleft(), d)
d.insert(1, "x")
d.remove("x")
attempt(d.remove, "x")
attempt(d.index, "x")
attempt(deque().pop)
attempt(lambda: deque()[0])
attempt(deque, [1], -1)
print(
    deque("abc") + deque("d"),
    deque([1]) * 3,
    deque([1, 2]) == deque([1, 2]),
    deque([1]) < deque([2]),
    deque(),
    deque([deque([1])]),
)


def mutate():
    q = deque([1, 2])
    for x in q:
        q.append(x)


attempt(mutate)
q = deque()
for i in range(100):
    q.append(i)
    if i % 3 == 0:
        q.popleft()
print(len(q), q[0], q[50], sum(q))
dd = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    dd[k].append(v)
print(dd, dict(dd), dd.default_factory, defaultdict(int, x=1)["y"], defaultdict(None))
attempt(lambda: defaultdict()[1])
attempt(defaultdict, 5)
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, list(o), o.popitem(last=False), o.popitem(), o == {"b": 2}, o == OrderedDict(b=2))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(), list(reversed(OrderedDict(a=1, b=2))))
c = {}
_count_elements(c, "mississippi")
print(c)


class P(tuple):
    x = _tuplegetter(0, "the first")
    y = _tuplegetter(1, "the second")


p = P((1, 2))
print(p, p.x, p.y, P.x.__doc__)
try:
    p.x = 5
except AttributeError as e:
    print(e)
print(
    list(it.islice(it.count(5, 2), 4)),
    it.count(3),
    it.count(1, 0.5),
    list(it.islice(it.cycle("ab"), 5)),
    list(it.repeat(1, 3)),
    it.repeat("x", 2),
)
print(
    list(it.chain("ab", [1])),
    list(it.chain.from_iterable([[1], [2, 3]])),
    list(it.accumulate([1, 2, 3])),
    list(it.accumulate([1, 2, 3], lambda a, b: a * b, initial=10)),
)
print(
    list(it.takewhile(lambda x: x < 3, range(9))),
    list(it.dropwhile(lambda x: x < 3, range(5))),
    list(it.filterfalse(lambda x: x % 2, range(5))),
    list(it.starmap(pow, [(2, 3), (3, 2)])),
)
print(
    list(it.compress("abcd", [1, 0, 1])),
    list(it.pairwise("abc")),
    list(it.zip_longest("ab", [1], fillvalue="-")),
    list(it.islice("abcdef", 1, None, 2)),
)
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.product()), sep="\n")
print(
    list(it.permutations("abc", 2)),
    list(it.combinations("abcd", 2)),
    list(it.combinations_with_replacement("ab", 2)),
    sep="\n",
)
print(
    [(k, list(g)) for k, g in it.groupby("aabbba")],
    [(k, len(list(g))) for k, g in it.groupby(range(10), lambda x: x // 4)],
)
a, b = it.tee(iter([1, 2, 3]))
print(next(a), list(b), list(a))
attempt(it.islice, "a", -1)
attempt(it.combinations, "a", -1)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7))
attempt(reduce, max, [])
half = partial(pow, 2)
print(
    half(5),
    partial(int, base=2)("101"),
    partial(print, 1, sep="-").args,
    half.func is pow,
    partial(max, 1, key=None).keywords,
)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
calls = []


def info(*args):
    return args


def lru_cache(maxsize, typed=False):
    return lambda f: _lru_cache_wrapper(f, maxsize, typed, info)


@lru_cache(2)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 2, 1)], calls, square.cache_info())
square.cache_clear()
print(square.cache_info())


@lru_cache(None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


@lru_cache(10, True)
def kind(x, y=0):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind(1, y=2), kind(x=1), kind.cache_info())
attempt(kind, [])


class Cached:
    def __init__(self, n):
        self.n = n

    @lru_cache(4)
    def times(self, k):
        calls.append(k)
        return self.n * k


cached = Cached(3)
print(cached.times(2), cached.times(2), Cached.times(cached, 2), calls[-2:])
h = []
for x in [5, 2, 8, 1, 9, 3]:
    heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(6)])
h = [9, 4, 7, 1]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 5), h)
attempt(heapq.heappop, [])
attempt(heapq.heappush, (), 1)
l = [1, 3, 3, 5]
print(
    bisect.bisect_right(l, 3),
    bisect.bisect_left(l, 3),
    bisect.bisect_right(l, 9),
    bisect.bisect_left("abc", "b"),
    bisect.bisect_left(l, 4, key=lambda x: x + 1),
)
bisect.insort_right(l, 4)
bisect.insort_right(l, 2, key=lambda x: x)
print(l)
