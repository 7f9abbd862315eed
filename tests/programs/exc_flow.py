"""try / except / else / finally: order, return, break and continue in finally, nesting, re-raise."""


def f(kind):
    log = []
    try:
        log.append("try")
        if kind == 1:
            raise ValueError("v")
        if kind == 2:
            raise KeyError("k")
        if kind == 3:
            return log + ["returned"]
    except ValueError as e:
        log.append(f"value {e}")
    except (KeyError, IndexError) as e:
        log.append(f"lookup {e}")
    else:
        log.append("else")
    finally:
        log.append("finally")
        print("finally", log)
    return log


for k in range(4):
    print(f(k))


def override():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"


def loop_finally():
    out = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    return out


def continue_in_finally():
    out = []
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            out.append(i)
            continue
    return out


def break_in_finally():
    while True:
        try:
            return "no"
        finally:
            break
    return "broke"


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


print(override(), swallow(), loop_finally(), continue_in_finally(), break_in_finally(), value_kept())


def nested():
    try:
        try:
            raise ValueError("inner")
        except KeyError:
            print("not here")
        finally:
            print("inner finally")
    except ValueError as e:
        print("outer", e)
        try:
            raise
        except ValueError as again:
            print("again", again is e)


nested()
try:
    e
except NameError:
    print("e is unbound")
e = "kept"
try:
    raise ValueError
except ValueError as e:
    pass
try:
    e
except NameError as err:
    print(err)


def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        print("cleanup")
        raise


try:
    reraise()
except ArithmeticError as e:
    print(type(e).__name__, e)
try:
    raise
except RuntimeError as e:
    print(e)


def else_raises():
    try:
        pass
    except ValueError:
        print("never")
    else:
        raise ValueError("from else")
    finally:
        print("fin")


try:
    else_raises()
except ValueError as e:
    print(e)


def pick(kinds):
    try:
        raise KeyError("x")
    except kinds:
        return "matched"


for kinds in (KeyError, (ValueError, LookupError), Exception, BaseException, ()):
    try:
        print(pick(kinds))
    except KeyError:
        print("unmatched")
for kinds in (5, (KeyError, 5), "KeyError"):
    try:
        print(pick(kinds))
    except TypeError as e:
        print(e)


def depth(n):
    try:
        if n == 0:
            raise LookupError("bottom")
        depth(n - 1)
    finally:
        print(n, end=" ")


try:
    depth(4)
except LookupError as e:
    print(e)


def gen_finally():
    try:
        return (yield 1)
    finally:
        print("gen fin")


print(list(gen_finally()))
for i in range(2):
    try:
        pass
    except Exception:
        pass
    else:
        continue
    finally:
        print("loop", i)


def while_try():
    n = 0
    while n < 5:
        n += 1
        try:
            if n == 2:
                raise ValueError
        except ValueError:
            continue
        else:
            if n == 4:
                return n
        finally:
            print("w", n, end=" ")


print(while_try())
