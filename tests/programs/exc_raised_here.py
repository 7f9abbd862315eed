"""Exceptions that are caught in the function that raises them: context, cause, traceback, what raising itself raises."""

import traceback


class Picky(Exception):
    def __init__(self):
        raise ValueError("not made")


def direct():
    for cls in (ValueError, Picky, int, 5):
        try:
            raise cls
        except Exception as e:
            print(type(e).__name__, e, e.__context__, [f.name for f in traceback.extract_tb(e.__traceback__)])


def nested():
    d = {1: 2}
    try:
        try:
            raise KeyError("first")
        except KeyError as e:
            print(repr(e), e.__context__)
            try:
                print(d["missing"])
            finally:
                print("finally")
    except KeyError as e:
        print(repr(e), repr(e.__context__), e.__cause__, e.__suppress_context__)
        lines = [f.line for f in traceback.extract_tb(e.__traceback__)]
        print(lines)


def with_cause():
    try:
        try:
            raise IndexError(3)
        except IndexError as e:
            raise RuntimeError("because") from e
    except RuntimeError as e:
        print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    try:
        raise OSError(2, "gone") from None
    except OSError as e:
        print(e.__cause__, e.__suppress_context__, e)
    try:
        raise ValueError from 5
    except TypeError as e:
        print(e)


def looks(d, keys):
    found = missed = 0
    for k in keys:
        try:
            found += d[k]
        except KeyError as e:
            missed += 1
            print(repr(e), e.args, e.__traceback__.tb_lineno - looks.__code__.co_firstlineno)
        except TypeError as e:
            print(e)
    return found, missed


def returns():
    for i in range(3):
        try:
            if i == 1:
                raise StopIteration(i)
            continue
        except StopIteration as e:
            return e.value, i
        finally:
            print("leaving", i)


def generator():
    try:
        yield 1
        raise LookupError("inside")
    except LookupError as e:
        yield str(e)


direct()
nested()
with_cause()
print(looks({1: 10, "a": 5}, [1, "a", "b", (1, 2), [], None, 1.0]))
print(returns())
print(list(generator()))
try:
    {}["uncaught"]
except KeyError:
    traceback.print_exc()
raise ValueError("at the end") from KeyError("cause")
