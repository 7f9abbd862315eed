"""Generators that only a loop has are closed where control leaves it: by break, return, an exception, in pipelines."""

from contextlib import contextmanager


def g(name, n=10):
    try:
        for i in range(n):
            yield i
    finally:
        print("closing", name)


for x in g("a"):
    if x == 2:
        break
print("after break")


def f():
    for x in g("b"):
        if x == 1:
            return x


print(f())
try:
    for x in g("exc"):
        raise ValueError(x)
except ValueError as e:
    print("caught", repr(e), repr(e.__context__))
for i in range(2):
    for x in g(f"outer {i}"):
        if x:
            break
    else:
        print("no")
    for x in g("full", 2):
        pass
    else:
        print("else")
    for x in g("cont"):
        for y in g("inner"):
            if y == 1:
                break
        if x == 1:
            break


class C:
    def __iter__(self):
        try:
            yield 1
            yield 2
        except GeneratorExit:
            print("exit")
            raise
        finally:
            print("C done")

    def items(self):
        with self.ctx():
            yield from self

    @contextmanager
    def ctx(self):
        print("enter")
        try:
            yield
        finally:
            print("leave")


for x in C().items():
    break


def pipeline():
    for x in g("source"):
        yield x * 2


for v in pipeline():
    if v > 2:
        break
print("after pipeline")


def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def returns():
    while True:
        for x in g("w"):
            try:
                if x == 1:
                    continue
                if x == 3:
                    return "r"
            finally:
                print("f", x)


print(returns())
kept = g("kept", 3)
for x in kept:
    break
print(list(kept))


def items():
    return iter([1, 2])


for x in C.items(C()):
    for y in items():
        break
    break


def rec(n):
    try:
        if n:
            yield from rec(n - 1)
        yield n
    finally:
        print("rec", n)


for x in rec(3):
    if x == 1:
        break


def gen2():
    for a in g("in gen2"):
        try:
            yield a
        finally:
            print("yielded", a)


h = gen2()
next(h)
next(h)
h.close()


def raising():
    try:
        yield 1
    finally:
        print("raising")
        raise KeyError("ignored")


for x in raising():
    break
print("end")
