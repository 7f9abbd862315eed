def f():
    raise ValueError("x")


try:
    f()
except ValueError as e:
    print(e, repr(e), e.args)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("k") from e
except KeyError as e:
    print(repr(e.__cause__), e, e.__context__ is e.__cause__, e.__suppress_context__)
try:
    try:
        [][1]
    finally:
        print("fin")
except IndexError as e:
    print(e)


def g():
    try:
        return 1
    finally:
        print("g fin")


print(g())
try:
    int("abc")
except ValueError as e:
    print(e)
try:
    {}["q"]
except KeyError as e:
    print(e, e.args)
try:
    open("/nonexistent/x")
except FileNotFoundError as e:
    print(e, e.errno, e.filename, e.strerror)
try:
    open("/nonexistent/x")
except OSError as e:
    print(type(e))
try:
    raise OSError(13, "perm", "f")
except PermissionError as e:
    print(e)
try:
    raise StopIteration(3)
except StopIteration as e:
    print(e.value)
e = ValueError("a")
e.add_note("n1")
print(e.__notes__)
try:
    raise e
except (TypeError, ValueError) as x:
    print("ok", x.__traceback__.tb_lineno)
try:
    raise TypeError
except TypeError as x:
    print(repr(x))
try:
    raise 3
except TypeError as x:
    print(x)
try:
    try:
        raise ValueError(1)
    except ValueError:
        raise
except ValueError as x:
    print(x, x.__context__)


class Ctx:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, t, v, tb):
        print("exit", t, v)
        return True


with Ctx() as c:
    raise ValueError("in")
try:
    with 3:
        pass
except TypeError as x:
    print(x)


def rec(n):
    return rec(n + 1)


try:
    rec(0)
except RecursionError as x:
    print(x)


def gen():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except ValueError as e:
        print("caught", e)
        yield 99
    finally:
        print("closing")
    return 7


q = gen()
print(next(q), q.send(5))
print(q.throw(ValueError("v")))
try:
    next(q)
except StopIteration as s:
    print("stop", s.value)
q = gen()
next(q)
q.close()


def outer():
    r = yield from gen2()
    print("r", r)
    yield r


def gen2():
    yield 1
    return 10


print(list(outer()))


def bad():
    yield 1
    raise StopIteration


try:
    list(bad())
except RuntimeError as x:
    print(x, repr(x.__cause__))
import sys

try:
    sys.exit(3)
except SystemExit as x:
    print(x.code)
try:
    undefined_name
except NameError as x:
    print(x)


def u():
    print(zz)
    zz = 1


try:
    u()
except UnboundLocalError as x:
    print(x)
try:
    assert 1 == 2, "msg"
except AssertionError as x:
    print(x)
print(sys.exc_info())
try:
    raise KeyError(1)
except:
    print(sys.exc_info()[0], sys.exc_info()[1])
