class A:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        print("A.add")
        return NotImplemented

    def __radd__(self, o):
        print("A.radd")
        return "radd"

    def __sub__(self, o):
        return ("sub", o)

    def __rsub__(self, o):
        return ("rsub", o)

    def __mul__(self, o):
        return NotImplemented

    def __matmul__(self, o):
        return "mm"

    def __imatmul__(self, o):
        return "imm"

    def __pow__(self, o, m=None):
        return ("pow", o, m)

    def __rpow__(self, o):
        return ("rpow", o)

    def __divmod__(self, o):
        return "dm"

    def __rdivmod__(self, o):
        return "rdm"

    def __floordiv__(self, o):
        return "fd"

    def __lshift__(self, o):
        return "ls"

    def __rrshift__(self, o):
        return "rrs"

    def __and__(self, o):
        return "and"

    def __rxor__(self, o):
        return "rxor"

    def __or__(self, o):
        return "or"

    def __ior__(self, o):
        return NotImplemented

    def __abs__(self):
        return "abs"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __lt__(self, o):
        print("lt")
        return NotImplemented

    def __gt__(self, o):
        print("gt")
        return "gt!"

    def __le__(self, o):
        return NotImplemented


class B(A):
    def __radd__(self, o):
        print("B.radd")
        return "B.radd"

    def __gt__(self, o):
        print("B.gt")
        return "B.gt"

    def __rsub__(self, o):
        return ("B.rsub",)


class C(A):
    pass


a, b, c = A(1), B(2), C(3)


def t(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)


t(lambda: a + b)
t(lambda: b + a)
t(lambda: a + c)
t(lambda: a + a)
t(lambda: 1 + a)
t(lambda: a + 1)
t(lambda: "s" + a)
t(lambda: [1] + a)
t(lambda: a - b)
t(lambda: 5 - a)
t(lambda: a * 2)
t(lambda: 2 * a)
t(lambda: a @ 1)
t(lambda: 1 @ a)
t(lambda: a**2)
t(lambda: 2**a)
t(lambda: pow(a, 2, 3))
t(lambda: divmod(a, 1))
t(lambda: divmod(1, a))
t(lambda: a // 1)
t(lambda: 1 // a)
t(lambda: a << 1)
t(lambda: 1 >> a)
t(lambda: a & 1)
t(lambda: 1 ^ a)
t(lambda: a | 1)
t(lambda: abs(a))
t(lambda: +a)
t(lambda: ~a)
t(lambda: -a)
t(lambda: a < b)
t(lambda: a < 3)
t(lambda: 3 < a)
t(lambda: a <= a)
t(lambda: a < a)
x = a
x @= 1
print(x)
x = a
x |= 1
print(x)
x = a
x -= 1
print(x)
try:
    x = a
    x *= 2
except TypeError as e:
    print(e)
x = [1]
x += (2, 3)
print(x)
x = (1,)
x += (2,)
print(x)
x = "a"
x *= 3
print(x)


class I(int):
    def __add__(self, o):
        return I(int(self) + int(o) + 100)

    def __repr__(self):
        return f"I({int(self)})"


print(I(1) + 2, 2 + I(1), I(1) - 1, I(5) * I(2), I(3) == 3, hash(I(3)) == hash(3), {3: "x"}[I(3)], sum([I(1), I(2)]))


class F(float):
    def __mul__(self, o):
        return "fm"


print(F(2.0) * 3, F(1.5) + 1, 2 * F(2.0))


class S(str):
    def __add__(self, o):
        return "S+" + o

    def upper(self):
        return "UP"


s = S("ab")
print(s + "c", "c" + s, s.upper(), s.lower(), len(s), s == "ab", s * 2, type(s * 2).__name__, s[0])


class L(list):
    def append(self, x):
        super().append(x * 2)

    def __getitem__(self, i):
        return ("L", super().__getitem__(i))

    def __len__(self):
        return 99


l = L([1])
l.append(5)
print(l[0], len(l), list(l), l, bool(l))


class D(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v + 1)

    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k) from None


d = D(a=1)
d["b"] = 1
print(d, d.b, d.a, hasattr(d, "zz"))


class T(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)

    @property
    def first(self):
        return self[0]


print(T(1, 2), T(5).first, T(1) + (2,), isinstance(T(), tuple))


class Eq:
    def __init__(self, k):
        self.k = k

    def __eq__(self, o):
        return self.k == o.k if isinstance(o, Eq) else NotImplemented

    def __hash__(self):
        return hash(self.k)


print(Eq(1) == Eq(1), Eq(1) == 1, Eq(1) != Eq(2), Eq(1) in [Eq(1)], {Eq(1): 2}[Eq(1)], len({Eq(1), Eq(1), Eq(2)}))


class Both:
    def __bool__(self):
        raise ValueError("nobool")


try:
    if Both():
        pass
except ValueError as e:
    print(e)


class LenNeg:
    def __len__(self):
        return -1


try:
    len(LenNeg())
except ValueError as e:
    print(e)


class Rev:
    def __reversed__(self):
        return iter([3, 2])

    def __length_hint__(self):
        return 4


print(list(reversed(Rev())))


class Fmt:
    def __format__(self, s):
        return f"<{s}>"


print(f"{Fmt():>10}", format(Fmt(), "x"), "{:abc}".format(Fmt()))


class CM:
    def __enter__(self):
        print("in")
        return 5

    def __exit__(self, *a):
        print("out", a[0])
        return False


with CM() as v, CM() as w:
    print(v, w)
try:
    with CM():
        1 / 0
except ZeroDivisionError:
    print("zde")


def f():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("fin", i)
    try:
        return "ret"
    finally:
        print("last")


print(f())


def ctx():
    try:
        try:
            raise ValueError(1)
        finally:
            raise KeyError(2)
    except KeyError as e:
        return repr(e.__context__), e.__cause__


print(ctx())


def chain():
    try:
        raise ValueError("a")
    except ValueError:
        try:
            raise TypeError("b")
        except TypeError as t:
            return t.__context__.args


print(chain())


def g():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("fin")


it = g()
next(it)
it.close()
it = g()
next(it)
try:
    it.throw(KeyError("k"))
except KeyError as e:
    print("thrown", e)


def g2():
    import sys

    try:
        raise ValueError("in gen")
    except ValueError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]
    yield sys.exc_info()[0]


import sys

it = g2()
print(next(it), sys.exc_info()[0])
try:
    raise KeyError
except KeyError:
    print(next(it), sys.exc_info()[0])
    print(next(it), sys.exc_info()[0])


def sub():
    r = yield 1
    print("sub got", r)
    try:
        yield 2
    except ValueError as e:
        print("sub caught", e)
    return "res"


def main():
    x = yield from sub()
    print("x", x)
    yield from [10, 20]


m = main()
print(next(m), m.send("hey"), m.throw(ValueError("vv")), next(m))
try:
    next(m)
    next(m)
except StopIteration as e:
    print("done", e.value)
m = main()
try:
    m.send(1)
except TypeError as e:
    print(e)


def selfref():
    yield next(gg)


gg = selfref()
try:
    next(gg)
except ValueError as e:
    print(e)
print(list(x for x in range(3)), type(g()).__name__, g().gi_running if 0 else "")
e = ValueError("x")
e2 = e.with_traceback(None)
print(e2 is e)


class ME(Exception):
    def __init__(self, code, *, extra=None):
        super().__init__(f"code {code}")
        self.code = code
        self.extra = extra


try:
    raise ME(5, extra="q")
except ME as m:
    print(m, m.code, m.extra, m.args, repr(m))
try:
    raise ME
except TypeError as t:
    print(t)
try:
    int.foo
except AttributeError as t:
    print(t, t.name, t.obj)
try:
    nonexist
except NameError as t:
    print(t, t.name)
print(
    issubclass(FileNotFoundError, OSError), KeyError.__mro__, IOError is OSError, Exception.__subclasses__ is not None
)
print(
    str(KeyError("a")),
    str(KeyError()),
    str(KeyError(1, 2)),
    repr(ValueError()),
    str(OSError(2, "m")),
    str(OSError("only")),
    str(OSError(2, "m", "f", None, "g")),
)
print(
    UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad"),
    SystemExit(3).code,
    SystemExit().code,
    StopIteration(4).value,
    ImportError("m", name="n", path="p").name,
)
print(SyntaxError("s").msg if 0 else "", ValueError("a") == ValueError("a"), BaseException.__doc__ if 0 else "")
