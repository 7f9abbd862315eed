"""Coroutines by hand: await, async for, async with, asynchronous generators and comprehensions."""

import types, inspect


async def f(x):
    return x + 1


async def g(x):
    a = await f(x)
    b = await f(a)
    return a, b


def run(coro):
    try:
        while True:
            v = coro.send(None)
            print("  yielded", v)
    except StopIteration as e:
        return e.value


class Aw:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        got = yield self.v
        return ("got", got, self.v)


async def h():
    r = [await Aw(i) for i in range(3)]
    s = {k: await Aw(k) async for k in agen(2)}
    return r, s


async def agen(n):
    try:
        for i in range(n):
            await Aw("in gen")
            yield i
    finally:
        await Aw("fin")


class It:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class CM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print("enter", self.name)
        await Aw("cm")
        return self.name

    async def __aexit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v)
        return self.swallow


async def main():
    async for x in It(3):
        print("it", x)
    else:
        print("else")
    async for x in agen(4):
        if x == 1:
            continue
        print("x", x)
    async with CM("a") as a, CM("b", True) as b:
        print(a, b)
        raise ValueError("inside")
    async with CM("c"):
        return sum([x async for x in It(5) if x % 2]), [y async for y in (z * 2 async for z in It(3))]


print(run(g(1)))
print(run(h()))
print(run(main()))


async def bad():
    await 5


for make in (bad, lambda: nocm(), lambda: noaiter(), lambda: stop(), lambda: stopgen()):

    async def nocm():
        async with 5:
            pass

    async def noaiter():
        async for x in 5:
            pass

    async def stop():
        raise StopIteration(3)

    async def stopgen():
        async def ag():
            yield 1
            raise StopAsyncIteration

        async for x in ag():
            pass

    try:
        print(run(make()))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))
c = f(1)
print(
    c.__name__,
    c.__qualname__,
    inspect.iscoroutine(c),
    inspect.iscoroutinefunction(f),
    inspect.isasyncgenfunction(agen),
    inspect.isawaitable(c),
    isinstance(c, types.CoroutineType),
    type(c),
    c.cr_running,
)
print(run(c))
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = g(3)
try:
    [x for x in c]
except TypeError as e:
    print(e)
finally:
    c.close()
c = f(1)
c.close()
c = f(2)
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print("thrown", e)


async def catcher():
    try:
        await Aw("w")
    except KeyError as e:
        print("caught", e)
        return "recovered"
    finally:
        await Aw("fin")
        print("fin")


c = catcher()
print(c.send(None))
try:
    c.throw(KeyError("x"))
except StopIteration as e:
    print(e.value)


async def sender():
    g = echo()
    print(await anext(g), await g.asend("hello"), await g.asend("bye"))
    try:
        await g.athrow(ValueError("v"))
    except StopAsyncIteration:
        print("stopped")
    print(await anext(g, "default"))
    await g.aclose()


async def echo():
    try:
        r = None
        while True:
            r = yield ("echo", r)
    except ValueError as e:
        print("echo caught", e)


run(sender())


@types.coroutine
def old():
    x = yield "old"
    return x


async def useold():
    return await old()


print(run(useold()))


class Base:
    async def m(self, *a, k=1, **kw):
        return (a, k, kw)

    @classmethod
    async def cm(cls):
        return cls.__name__

    @staticmethod
    async def sm(x):
        return x


class D(Base):
    async def m(self, *a, **kw):
        return ["D", await super().m(*a, **kw)]


async def t():
    d = D()
    print(await d.m(1, k=3, z=4), await D.cm(), await d.sm(9))
    f2 = lambda: d.m(2)
    print(await f2())
    try:
        async with CM("z") as q:
            1 / 0
    except ZeroDivisionError as e:
        print("zde", e)
    for i in range(2):
        async with CM(i):
            continue


run(t())
