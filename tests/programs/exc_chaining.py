"""raise from, implicit context, from None, __cause__, __context__, notes, with_traceback."""


def show(e):
    print(repr(e), "| cause", repr(e.__cause__), "| context", repr(e.__context__), "|", e.__suppress_context__)


try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("bad") from e
except ValueError as e:
    show(e)
try:
    try:
        {}["k"]
    except KeyError:
        raise TypeError("implicit")
except TypeError as e:
    show(e)
try:
    try:
        [][0]
    except IndexError:
        raise TypeError("hidden") from None
except TypeError as e:
    show(e)
try:
    raise ValueError from KeyError("direct")
except ValueError as e:
    show(e)
try:
    raise ValueError("x") from TypeError
except ValueError as e:
    show(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
for bad in (5, "text", int, None):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    try:
        raise ValueError("a")
    finally:
        raise KeyError("b")
except KeyError as e:
    show(e)


def chain(n):
    try:
        if n:
            chain(n - 1)
        else:
            raise ValueError(0)
    except ValueError as e:
        raise ValueError(n + 1) from e


try:
    chain(3)
except ValueError as e:
    while e is not None:
        print(e.args, end=" ")
        e = e.__cause__
    print()
try:
    try:
        raise KeyError(1)
    except KeyError as k:
        try:
            raise ValueError(2)
        except ValueError:
            pass
        raise
except KeyError as e:
    show(e)
try:
    try:
        raise KeyError("outer")
    except KeyError:

        def inner():
            raise TypeError("in function")

        inner()
except TypeError as e:
    show(e)
e1 = ValueError("reused")
try:
    try:
        raise e1
    except ValueError:
        raise e1
except ValueError as e:
    show(e)
e = ValueError("manual")
e.__cause__ = KeyError("set")
show(e)
e.__context__ = TypeError("ctx")
e.__suppress_context__ = False
show(e)
try:
    e.__cause__ = 5
except TypeError as x:
    print(x)
e = ValueError("noted")
e.add_note("first")
e.add_note("second")
print(e.__notes__, e)
try:
    e.add_note(5)
except TypeError as x:
    print(x)
try:
    raise ValueError("tb").with_traceback(None)
except ValueError as x:
    print(x.__traceback__ is not None, x.__traceback__.tb_lineno > 0, x.__traceback__.tb_next)
import sys


def current():
    return sys.exc_info()[0]


print(current(), sys.exc_info())
try:
    raise LookupError("li")
except LookupError as e:
    print(current().__name__, sys.exc_info()[1] is e, sys.exc_info()[2] is e.__traceback__)
    try:
        raise KeyError
    except KeyError:
        print(current().__name__)
    print(current().__name__)
print(current())


def gen():
    try:
        raise ValueError("g")
    except ValueError:
        yield current().__name__
        yield current().__name__


g = gen()
print(next(g), current(), next(g), current())
