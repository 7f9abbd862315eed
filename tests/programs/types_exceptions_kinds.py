"""Exceptions of many kinds with attributes of their own: raised, replaced, chained, in generators and managers."""


class A(Exception):
    def __init__(self, n, extra=None):
        self.n = n
        if extra is not None:
            self.extra = extra


class B(A):
    n = 7

    def __init__(self):
        pass


class C(A):
    def __init__(self, n):
        A.__init__(self, n, extra=[n])
        Exception.__init__(self, "c", n)


def f(k):
    if k == 0:
        raise A(1)
    if k == 1:
        raise B
    if k == 2:
        raise C(2.5)
    if k == 3:
        raise A("s", {"k": 1})
    if k == 4:
        raise B()


for k in range(5):
    try:
        f(k)
    except A as e:
        print(e.n, getattr(e, "extra", "no"), e.args, type(e).__name__, sorted(e.__dict__))


# generator-based
def g():
    try:
        yield 1
    except A as e:
        yield e.n
        raise C(e.n) from e


it = g()
next(it)
print(it.throw(A(10)))
try:
    next(it)
except C as e:
    print(e.n, e.extra, e.__cause__.n, e.args)


# nested functions and nonlocal
def outer():
    found = []

    def inner(e):
        found.append(e)
        try:
            raise e
        except B as x:
            return x.n
        except A as x:
            return x.n * 2

    return [inner(e) for e in (A(3), B(), C(4), A("x"))], [type(x).__name__ for x in found]


print(outer())
# except var shadowing & global
err = None
try:
    raise A(5)
except A as err:
    pass
try:
    print(err)
except NameError as e:
    print(type(e).__name__)
# class rebinding
Old = A


class A(Exception):
    def __init__(self):
        super().__init__("new A")


try:
    raise A()
except A as e:
    print(e, hasattr(e, "n"))
try:
    raise Old(6)
except Old as e:
    print(e.n)


# StopIteration subclass, KeyError str
class K(KeyError):
    def __init__(self, key, where):
        super().__init__(key)
        self.where = where


try:
    raise K("a", 3)
except KeyError as e:
    print(e, e.where + 1, repr(e), e.args)


class S(StopIteration):
    def __init__(self, v, w):
        super().__init__(v)
        self.w = w


try:
    raise S(1, 2.5)
except StopIteration as e:
    print(e.value, e.w, e.args)


class O(OSError):
    def __init__(self, code, msg, x):
        super().__init__(code, msg)
        self.x = x


try:
    raise O(2, "m", 0.5)
except OSError as e:
    print(e.errno, e.strerror, e.x, e, e.args)


class U(UnicodeDecodeError):
    pass


try:
    raise U("utf-8", b"\xff", 0, 1, "bad")
except UnicodeError as e:
    print(e, e.start)


class Ex(SystemExit):
    def __init__(self, code, note):
        super().__init__(code)
        self.note = note


try:
    raise Ex(3, "n")
except SystemExit as e:
    print(e.code, e.note, e.args)


class Conv(ValueError):
    def __init__(self, value):
        super().__init__(f"cannot convert {value!r}")
        self.value = value


def conv(v):
    try:
        return int(v)
    except ValueError:
        raise Conv(v)


for v in ("1", "x", "2.5"):
    try:
        print(conv(v))
    except Conv as e:
        print(e, e.value, type(e.__context__).__name__, e.__context__)


class Ctx:
    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        if isinstance(v, Conv):
            self.value = v.value
            v.value = 1.5
            return v.value > 1


with Ctx() as c:
    conv("q")
print(c.value)


class Chain(Exception):
    def __init__(self, inner=None, depth=0):
        super().__init__(depth)
        self.inner = inner
        self.depth = depth

    def root(self):
        e = self
        while e.inner is not None:
            e = e.inner
        return e


def deep(n):
    try:
        if n == 0:
            raise Chain()
        deep(n - 1)
    except Chain as e:
        raise Chain(e, n) from None


try:
    deep(4)
except Chain as e:
    print(e.depth, e.root().depth, e.root() is e.root(), e.inner.inner.args)


def retry(f, *kinds):
    try:
        return f()
    except kinds as e:
        return type(e).__name__, e.args


print(retry(lambda: conv("z"), Conv), retry(lambda: f(1), Old), retry(lambda: deep(0), Old, Chain))
try:
    raise Conv([1]) from Chain()
except (Conv, Chain) as e:
    e.value.append(2)
    print(e.value, e.__cause__.depth, e)
raise Conv("end")
