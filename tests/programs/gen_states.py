"""What resuming a generator does in each of its states, and what is being handled meanwhile."""

import inspect
import sys


def state(g):
    return inspect.getgeneratorstate(g), g.gi_running, g.gi_frame is None


def handling():
    return type(sys.exc_info()[1]).__name__


# --- it resumes itself ---
def itself():
    yield 1
    try:
        next(me)
    except ValueError as e:
        print(e, state(me))
    try:
        me.close()
    except ValueError as e:
        print("close:", e)
    try:
        me.throw(KeyError)
    except ValueError as e:
        print("throw:", e)
    yield 2
    next(me)


me = itself()
print(state(me), next(me), state(me), next(me), state(me))
try:
    next(me)
except ValueError as e:
    print("out:", e, state(me))
print(next(me, "end"), list(me))


# --- finished by an exception ---
def fails(n):
    yield n
    1 // (n - 1)
    yield -n


for n in (1, 2):
    g = fails(n)
    try:
        print([x for x in g])
    except ZeroDivisionError as e:
        print(e, state(g))
    print(next(g, "end"))
    try:
        g.throw(KeyError("late"))
    except KeyError as e:
        print(repr(e), state(g))
    try:
        g.send(3)
    except StopIteration as e:
        print("stop", e.value)

g = fails(3)
try:
    g.throw(OSError("early"))
except OSError as e:
    print(e, state(g), list(g))


g = fails(3)
try:
    g.throw(StopIteration("early"))
except RuntimeError as e:
    print(e, repr(e.__cause__), state(g), list(g))


# --- what is handled inside and around ---
def handles():
    print("start", handling())
    try:
        raise KeyError("inner")
    except KeyError:
        yield handling()
        print("again", handling())
        yield handling()
    print("left", handling())
    yield handling()
    try:
        raise IndexError
    except IndexError:
        return handling()


g = handles()
try:
    raise OSError
except OSError:
    print(next(g), handling())
print(next(g), handling())
try:
    raise TypeError
except TypeError:
    print(next(g), handling())
    try:
        next(g)
    except StopIteration as e:
        print(e.value, handling(), type(e.__context__).__name__)
    print(handling())
print(handling())


def handles_and_fails():
    try:
        raise KeyError("first")
    except KeyError:
        yield 1
        raise ValueError("second")


g = handles_and_fails()
next(g)
try:
    raise OSError("around")
except OSError:
    try:
        next(g)
    except ValueError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__), handling())
    print(handling())
print(handling(), state(g))


def looks():
    while True:
        yield handling()


g = looks()
try:
    raise KeyError
except KeyError:
    print(next(g))
print(next(g))


# --- at the limit of recursion ---
def numbers(n):
    if n:
        yield from numbers(n - 1)
    yield n


print(sum(numbers(200)))
g = numbers(5000)
try:
    next(g)
except RecursionError as e:
    print(e, state(g), list(g))


def at_depth(n, g):
    return next(g) if n == 0 else at_depth(n - 1, g)


seen = set()
for n in range(900, 1010):
    g = handles_and_fails()
    next(g)
    try:
        raise OSError
    except OSError:
        try:
            at_depth(n, g)
        except (RecursionError, ValueError) as e:
            seen.add((type(e).__name__, handling()))
        seen.add(handling())
print(sorted(map(str, seen)), handling())


def descend(n):
    return n if n == 0 else descend(n - 1)


def asks():
    for n in (10, 100000, 20):
        try:
            yield descend(n)
        except RecursionError as e:
            yield str(e)


print(list(asks()), list(asks()))


# --- StopIteration in a body ---
def stops():
    yield 1
    raise StopIteration(5)


def next_of_none():
    yield next(iter(()))


for g in (stops(), next_of_none(), (next(iter(())) for _ in "a")):
    try:
        print(list(g))
    except RuntimeError as e:
        print(e, repr(e.__cause__), e.__suppress_context__, state(g))
