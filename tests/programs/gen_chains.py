"""Chains of `yield from`: an item comes from the last generator, whoever else resumes those between."""

import sys
import traceback


def count(n, tag=""):
    got = []
    for i in range(n):
        x = yield f"{tag}{i}"
        if x is not None:
            got.append(x)
    return got


def through(inner):
    r = yield from inner
    yield ("result", r)
    return ("through", r)


def chain(inner, depth):
    for _ in range(depth):
        inner = through(inner)
    return inner


print(list(chain(count(3), 4)))
print(len(list(chain(count(5), 200))))

# --- values sent, exceptions thrown in ---
g = chain(count(4), 3)
print(next(g), g.send("a"), g.send("b"), g.send(None), list(g))


def catches(inner, name):
    while True:
        try:
            r = yield from inner
            return r
        except KeyError as e:
            print(name, "caught", repr(e))
            x = yield ("caught", name)
            print(name, "sent", x)
            inner = count(2, name)


g = through(catches(through(through(count(5))), "m"))
print(next(g), next(g), next(g))
print(g.throw(KeyError("in")))
print(g.send("x"), next(g), list(g))

g = through(through(catches(through(count(5)), "n")))
print(next(g), next(g))
try:
    g.throw(ValueError("out"))
except ValueError as e:
    print(repr(e), list(g))


# --- exceptions out of the last one ---
def fails(n):
    yield from range(n)
    raise KeyError(n)


g = through(catches(through(through(fails(2))), "f"))
for x in g:
    print(x)


def handles(inner):
    try:
        yield from inner
    finally:
        print("finally", type(sys.exc_info()[1]).__name__)


g = through(handles(handles(through(count(5)))))
print(next(g), next(g))
g.close()
print(list(g))

try:
    for x in handles(through(handles(through(fails(2))))):
        print(x)
except KeyError:
    print("".join(traceback.format_exc().splitlines(True)[2:]).replace(__file__, "FILE"))


def stops():
    yield 1
    yield 2
    raise StopIteration


try:
    print(list(through(through(stops()))))
except RuntimeError as e:
    print(e, repr(e.__cause__))


# --- what is handled around ---
def looks():
    for i in range(3):
        yield type(sys.exc_info()[1]).__name__


def in_handler(inner):
    try:
        raise IndexError
    except IndexError:
        yield from inner
    yield from looks()


print(list(through(through(looks()))))
print(list(through(through(in_handler(through(through(looks())))))))
try:
    raise OSError
except OSError:
    g = through(in_handler(through(looks())))
    print(next(g), next(g))
print(next(g), list(g))

# --- others resume what is between ---
last = count(6)
mid = through(last)
g = through(through(mid))
print(next(g), next(g), next(last), next(mid), next(g))
last.close()
print(list(g), list(mid))

shared = count(6, "s")
a, b = through(through(shared)), through(through(shared))
print(next(a), next(b), next(a), next(b))
print(list(zip(a, b)), next(a, "-"), next(b, "-"))

mid = through(count(2))
g = through(through(mid))
print(next(g), next(g), next(mid), next(g), next(g, "-"))

mid = catches(through(count(5)), "k")
g = through(through(mid))
print(next(g), next(g), mid.throw(KeyError(1)), g.send("to mid"), next(g), list(g))


# --- growing while it runs ---
def tree(lo, hi):
    if lo < hi:
        m = (lo + hi) // 2
        yield from tree(lo, m)
        yield m
        yield from tree(m + 1, hi)


print(sum(tree(0, 3000)), list(tree(0, 20)))


def line(n):
    yield n
    if n:
        yield from line(n - 1)


print(sum(line(300)), list(line(3)))


# --- it resumes the first one ---
def again():
    yield 1
    try:
        next(first)
    except ValueError as e:
        print(e)
    yield 2


first = through(through(through(again())))
print(list(first))

# --- gi_yieldfrom ---
last = count(2)
mid = through(last)
g = through(mid)
print(g.gi_yieldfrom)
next(g)
print(g.gi_yieldfrom is mid, mid.gi_yieldfrom is last, last.gi_yieldfrom)
next(g)
next(g)
print(g.gi_yieldfrom is mid, mid.gi_yieldfrom)
list(g)
print(g.gi_yieldfrom, mid.gi_yieldfrom)
