"""Generators: laziness, return values, expressions, attributes, exhaustion, infinite pipelines."""


def count(n=0):
    while True:
        yield n
        n += 1


def take(n, it):
    for _ in range(n):
        yield next(it)


def squares(it):
    for x in it:
        yield x * x


def only_even(it):
    return (x for x in it if x % 2 == 0)


print(list(take(5, only_even(squares(count(1))))))


def noisy():
    print("start")
    x = yield 1
    print("got", x)
    y = yield 2
    print("got", y)
    return "result"


g = noisy()
print(next(g), g.send("a"))
try:
    g.send("b")
except StopIteration as e:
    print("value", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("again", e.value)
print(next(g, "default"), list(g))
try:
    noisy().send(1)
except TypeError as e:
    print(e)
g = count()
print(iter(g) is g, next(g), g.__next__(), type(g).__name__, g.__name__)


def empty():
    return
    yield


print(list(empty()), sum(count() if False else ()))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([x for x, _ in zip(fib(), range(12))])


def primes():
    found = []
    for n in count(2):
        if all(n % p for p in found):
            found.append(n)
            yield n


print(list(take(10, primes())))
print(max(x * x for x in [-3, 2]), "".join(c for c in "abc"), sorted((v for v in "cab"), reverse=True))
print(any(x > 2 for x in count()), 5 in count(), tuple(take(2, count())))


def flatten(x):
    if isinstance(x, list):
        for y in x:
            yield from flatten(y)
    else:
        yield x


print(list(flatten([1, [2, [3, [[]], 4]], 5])))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(*tree(3))


def self_iter():
    yield next(me)


me = self_iter()
try:
    next(me)
except ValueError as e:
    print(e)
a, b, *c = (x for x in range(5))
print(a, b, c)
yielded = (yield_ for yield_ in [1])
print(yielded.gi_running if hasattr(yielded, "gi_running") else None, list(yielded))


def many_locals(a, *args, k, **kw):
    for i in args:
        a += i
        yield a, k, kw


print(list(many_locals(1, 2, 3, k="k", z=1)))
print([*count_down] if (count_down := (lambda n: (n - i for i in range(n)))(3)) else None)
