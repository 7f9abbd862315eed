import sys


def cur():
    return sys.exc_info()[0] and sys.exc_info()[0].__name__


def gen():
    print(1, cur())
    try:
        try:
            print(2, cur())
            yield
        except ValueError:
            print(3, cur())
            raise TypeError()
    except Exception as exc:
        print(4, cur(), type(exc.__context__).__name__)
    print(5, cur())
    yield
    print(6, cur())
    yield "done"


g = gen()
next(g)
try:
    raise ValueError
except Exception as exc:
    g.throw(exc)
print(next(g), cur())


def gen2():
    try:
        raise KeyError("k")
    except KeyError:
        print("a", cur())
        yield 1
        print("b", cur())
    print("c", cur())
    yield 2
    print("d", cur())


try:
    raise OSError
except OSError:
    g = gen2()
    next(g)
    print("main", cur())
    next(g)
    print("main", cur())
print("main", cur())
try:
    next(g)
except StopIteration as e:
    print("ctx", e.__context__)


def gen3():
    try:
        yield 1
    except RuntimeError:
        try:
            1 / 0
        except ZeroDivisionError as e:
            print(repr(e.__context__), repr(e.__context__.__context__))
    try:
        1 / 0
    except ZeroDivisionError as e:
        print("after", repr(e.__context__))
    yield 2


g = gen3()
next(g)
try:
    raise IndexError("caller")
except IndexError:
    g.throw(RuntimeError("thrown"))


def gen4():
    try:
        yield
    finally:
        print("fin", cur())


g = gen4()
next(g)
try:
    raise LookupError
except LookupError:
    g.close()


def gen5():
    yield cur()
    yield cur()


g = gen5()
print(next(g))
try:
    raise LookupError
except LookupError:
    print(next(g))


class E(Exception):
    def __new__(cls, *a):
        return cls


try:
    raise E
except TypeError as e:
    print(e)


def boring():
    yield


g = boring()
try:
    g.throw(E)
except TypeError as e:
    print(e)
for bad in (3, "x", object(), list, None):
    try:
        boring().throw(bad)
    except TypeError as e:
        print(e)
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    boring().throw(ValueError, "msg")
except ValueError as e:
    print(repr(e))
try:
    boring().throw(ValueError("a"), "msg")
except TypeError as e:
    print(e)
try:
    boring().throw(ValueError, ValueError("inst"))
except ValueError as e:
    print(repr(e))
try:
    boring().throw(ValueError, (1, 2))
except ValueError as e:
    print(repr(e))
try:
    raise ValueError from 3
except TypeError as e:
    print(e)
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e.__cause__))
g = boring()
print(g.gi_code.co_name, g.gi_frame is not None, g.gi_running, g.gi_yieldfrom)
