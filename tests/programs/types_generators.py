# Generators whose type is known: resumed by hand, by loops, by the runtime, and from inside.
def averager():
    total, count, average = 0.0, 0, None
    while True:
        x = yield average
        total += x
        count += 1
        average = total / count


a = averager()
print(next(a), a.send(3), a.send(5), a.send(2**70) > 1)
send = a.send
print(send(7) > 1, iter(a) is a, a.__next__ is not None, type(a).__name__)
a.close()
try:
    a.send(1)
except StopIteration as e:
    print("stopped", e.value)
fresh = averager()
try:
    fresh.send(1)
except TypeError as e:
    print(e)


def steps():
    try:
        got = yield 1
        print("got", got)
        yield 2
    except ValueError as e:
        yield str(e)
    finally:
        print("finally")
    return "done"


s = steps()
print(next(s), s.throw(ValueError("thrown")))
try:
    next(s)
except StopIteration as e:
    print(e.value)
print(next(s, "none"), list(s), list(steps()))
s = steps()
print(s.__next__(), s.send("x"))
s.close()


def collect(into):
    while True:
        item = yield len(into)
        if item is None:
            return into
        item.append("seen")
        into.append(item)


box = []
c = collect(box)
next(c)
first = [1, 2]
print(c.send(first), first, box)
try:
    c.send(None)
except StopIteration as e:
    print(e.value is box)


def merge(x, y):
    p, q = next(x, None), next(y, None)
    while p is not None and q is not None:
        if p <= q:
            yield p
            p = next(x, None)
        else:
            yield q
            q = next(y, None)
    while p is not None:
        yield p
        p = next(x, None)
    while q is not None:
        yield q
        q = next(y, None)


def every(n, step):
    for i in range(0, n, step):
        yield i


print(list(merge(every(20, 3), merge(every(20, 4), every(20, 7)))))
print(
    sum(every(2**40, 2**38)), max(every(9, 2)), sorted(every(5, 1), reverse=True), dict(zip(every(3, 1), every(9, 3)))
)


def chain(*generators):
    for g in generators:
        yield from g


def walk(tree):
    if isinstance(tree, list):
        for part in tree:
            yield from walk(part)
    else:
        yield tree


print(list(chain(every(3, 1), walk([1, [2, ["x"]], []]), (c for c in "ab"))))
g = every(3, 1)
for x in g:
    for y in g:
        print(x, y, end=" ")
print(list(g))


def itself():
    yield next(me)


me = itself()
try:
    next(me)
except ValueError as e:
    print(e)
either = every(3, 1) if len(box) else [7, 8]
print(
    isinstance(either, list),
    [x for x in either],
    isinstance(every(1, 1), (list, tuple)),
    print(every) is None if False else "",
)
many = [every(i, 1) for i in range(4)]
print([list(g) for g in many], {k: next(g, k) for k, g in zip("ab", [every(1, 1), every(0, 1)])})
holder = {"g": every(3, 1)}
print(next(holder["g"]), next(holder["g"]), bool(holder["g"]), holder["g"] == holder["g"], holder["g"] in many)


class Source:
    def __init__(self):
        self.items = every(4, 1)
        self.last = None

    def take(self):
        self.last = next(self.items, self.last)
        return self.last

    def __iter__(self):
        yield self.take()
        yield from self.items


source = Source()
print([source.take() for _ in range(2)], list(source), source.take())
try:
    every(1, 1).missing()
except AttributeError as e:
    print(e)
try:
    every(1, 1)[0]
except TypeError as e:
    print(e)
try:
    len(every(1, 1)) + 1
except TypeError as e:
    print(e)
