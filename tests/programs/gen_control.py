"""send, throw, close, GeneratorExit, try/finally in generators, StopIteration inside generators."""


def worker():
    try:
        while True:
            try:
                x = yield "ready"
                print("work", x)
            except ValueError as e:
                print("caught", e)
                yield "recovered"
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("cleanup")


g = worker()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("bad")))
print(next(g))
g.close()
g.close()
try:
    next(g)
except StopIteration:
    print("finished")
g = worker()
g.close()
g = worker()
try:
    g.throw(KeyError("early"))
except KeyError as e:
    print("not started", e)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def leak():
    yield 1
    raise StopIteration("inner")


try:
    print(list(leak()))
except RuntimeError as e:
    print(e, repr(e.__cause__))


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "quiet"


r = returns_on_close()
next(r)
print(r.close())


def accumulate():
    total = 0
    while True:
        v = yield total
        if v is None:
            return total
        total += v


a = accumulate()
next(a)
for v in 1, 2, 3:
    print(a.send(v), end=" ")
try:
    a.send(None)
except StopIteration as e:
    print("total", e.value)


def finally_order():
    for i in range(3):
        try:
            yield i
        finally:
            print("f", i, end=" ")


for v in (it := finally_order()):
    if v == 1:
        break
it.close()
print("|")
it = finally_order()
print(next(it), next(it))
it.close()
print()


def ctx():
    with Ctx() as c:
        yield c
        yield c


class Ctx:
    def __enter__(self):
        print("enter")
        return "ctx"

    def __exit__(self, *exc):
        print("exit", exc[0] and exc[0].__name__, exc[1])
        return exc[0] is ValueError


c = ctx()
print(next(c))
c.close()
c = ctx()
next(c)
try:
    c.throw(ValueError("swallowed"))
except StopIteration:
    print("ended")
c = ctx()
next(c)
try:
    c.throw(TypeError)
except TypeError as e:
    print("type error", e)


def raise_in():
    yield 1
    1 / 0


r = raise_in()
next(r)
for _ in range(2):
    try:
        next(r)
    except ZeroDivisionError as e:
        print(e)
    except StopIteration:
        print("dead")


def reraise():
    while True:
        try:
            yield
        except Exception as e:
            print("in:", type(e).__name__, e.args)


r = reraise()
next(r)
r.throw(RuntimeError("a", 1))
r.throw(LookupError())
try:
    r.throw(5)
except TypeError as e:
    print(e)
