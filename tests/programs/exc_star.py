"""`except*`: what each clause takes, what goes on, what is raised in clauses, with else, finally, loops, generators."""

import sys


def show(f):
    try:
        f()
    except BaseException as e:
        print("->", repr(e), repr(e.__cause__), repr(e.__context__))
    else:
        print("-> ok")
    print(sys.exc_info()[0])


def a():
    try:
        raise ExceptionGroup(
            "g", [ValueError(1), TypeError(2), KeyError("k"), ExceptionGroup("n", [ValueError(3), OSError(4)])]
        )
    except* ValueError as eg:
        print("v", eg.exceptions, repr(eg), sys.exc_info()[1] is eg)
    except* (TypeError, KeyError) as eg:
        print("t", eg.exceptions)
    else:
        print("else")
    finally:
        print("fin")


show(a)


def b():
    try:
        raise ValueError("naked")
    except* TypeError:
        print("no")
    except* ValueError as e:
        print(repr(e), e.exceptions[0].args)


show(b)


def c():
    try:
        raise ValueError("naked")
    except* TypeError:
        print("no")


show(c)


def d():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e:
        raise RuntimeError("new") from e.exceptions[0]
    except* TypeError as e:
        raise


show(d)


def e():
    try:
        pass
    except* ValueError:
        print("no")
    else:
        print("else")
    finally:
        print("fin")


show(e)


def f():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise
    except* TypeError as e:
        raise


show(f)


def g():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise e


show(g)


def h():
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise


show(h)


def i():
    try:
        raise ValueError(1)
    except* 3:
        pass


show(i)


def j():
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass


show(j)


def k():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* Exception as e:
        print(repr(e))

        def inner():
            return e

    try:
        print(inner())
    except NameError as x:
        print(x)
    try:
        print(e)
    except NameError as x:
        print(x)


show(k)


def l():
    for i in range(5):
        try:
            if i == 3:
                return i
            if i == 1:
                continue
            raise ExceptionGroup("g", [IndexError(i)])
        except* IndexError as e:
            for q in range(3):
                if q:
                    break
            print(i, e.exceptions, q)
        finally:
            print("f", i)


print(l())


def gen():
    while True:
        try:
            x = yield
            print("got", x)
        except* ValueError as e:
            print("gen", repr(e), (yield 5))


gg = gen()
next(gg)
gg.send(1)
print(gg.throw(ValueError("t")))
gg.send(9)


def m():
    try:
        try:
            raise ExceptionGroup("o", [ValueError(1), KeyError(2)])
        except* ValueError:
            1 / 0
    except* KeyError as e:
        print("key", repr(e))
    except* ZeroDivisionError as e:
        print("zero", repr(e), repr(e.exceptions[0].__context__))


show(m)


def n():
    try:
        raise KeyboardInterrupt
    except* KeyboardInterrupt as e:
        print(repr(e))


show(n)


class Local:
    try:
        raise ExceptionGroup("c", [ValueError()])
    except* ValueError as e:
        r = e
    print(r, "e" in dir())
