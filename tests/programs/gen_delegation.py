"""yield from: values, return values, send and throw through, close, plain iterables, refactoring."""


def inner():
    try:
        x = yield "i1"
        print("inner got", x)
        y = yield "i2"
        print("inner got", y)
    except ValueError as e:
        print("inner caught", e)
        yield "i-recovered"
    finally:
        print("inner finally")
    return "inner result"


def outer():
    r = yield from inner()
    print("outer has", r)
    r2 = yield from [10, 20]
    print("list gives", r2)
    yield from "ab"
    return "outer result"


g = outer()
print(next(g), g.send(1), g.send(2), list(g))
g = outer()
next(g)
print(g.throw(ValueError("v")))
print(next(g))
g.close()
g = outer()
next(g)
g.close()


def main():
    result = yield from outer()
    print(result)


print(list(main()))


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("from It")
        return self.n


def over():
    print("result:", (yield from It()))


print(list(over()))


class Sender(It):
    def send(self, v):
        print("sent", v)
        return 99

    def throw(self, *e):
        print("thrown", e[0] if isinstance(e[0], type) else type(e[0]))
        return -1

    def close(self):
        print("closed")


def through():
    yield from Sender()


t = through()
print(next(t), t.send("x"), t.throw(KeyError("k")))
t.close()
t = over()
next(t)
try:
    t.send(5)
except AttributeError as e:
    print(e)
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)


def averager():
    total = n = 0
    while True:
        v = yield
        if v is None:
            return total / n
        total += v
        n += 1


def grouper(results, key):
    while True:
        results[key] = yield from averager()


results = {}
for key, values in {"a": [1, 2, 3], "b": [10, 20]}.items():
    g = grouper(results, key)
    next(g)
    for v in values:
        g.send(v)
    g.send(None)
print(results)


def depth(n):
    if n:
        yield n
        yield from depth(n - 1)


print(sum(depth(200)))


def walk(t):
    if t:
        left, v, right = t
        yield from walk(left)
        yield v
        yield from walk(right)


print(list(walk(((None, 1, None), 2, ((None, 3, None), 4, None)))))


def err():
    yield 1
    raise KeyError("deep")


def wrap():
    try:
        yield from err()
    except KeyError as e:
        yield "wrapped " + repr(e)


print(list(wrap()))
print(list((lambda: (yield))()), list((lambda: [(yield 1), (yield 2)])()))
