class Lazy(property):
    """a lazy property"""

    def __init__(self, func, label="x"):
        super().__init__(func)
        self.label = label


class C:
    @Lazy
    def v(self):
        "the doc of v"
        return 5

    w = Lazy(lambda self: 7, label="w")

    @property
    def p(self):
        "getter doc"
        return self._p

    @p.setter
    def p(self, v):
        "setter doc"
        self._p = v

    @p.deleter
    def p(self):
        del self._p

    q = property(lambda self: 1, doc="explicit")
    q2 = q.getter(lambda self: 2)
    q3 = property().setter(lambda self, v: print("set", v))


c = C()
print(c.v, c.w, C.v.label, C.w.label, C.v.__doc__, C.w.__doc__)
c.p = 4
print(c.p, C.p.__doc__)
del c.p
print(C.q.__doc__, C.q2.__doc__, c.q2, C.q3.fget)
c.q3 = 8
try:
    c.q3
except AttributeError as e:
    print(e)


class Sub(property):
    """This is a subclass of property"""


class D:
    @Sub
    def spam(self):
        """spam wrapped in property subclass"""
        return 1

    @spam.setter
    def spam(self, v):
        pass


print(D.spam.__doc__, type(D.spam).__name__)


class CM(classmethod):
    def __init__(self, f):
        super().__init__(f)
        self.tag = f.__name__


class SM(staticmethod):
    def __init__(self, f):
        super().__init__(f)
        self.tag = f.__name__


class E:
    @CM
    def a(cls, x):
        return cls.__name__, x

    @SM
    def b(x):
        return x

    @classmethod
    @property
    def cp(cls):
        "class property"
        return "A doc for %r" % cls.__name__


print(E.a(1), E().b(2), E.__dict__["a"].tag, E.__dict__["b"].tag)
print(E.cp, E().cp)


class CachedProperty(property):
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        name = "_c_" + self.fget.__name__
        if name not in obj.__dict__:
            obj.__dict__[name] = super().__get__(obj, owner)
        return obj.__dict__[name]


class F:
    @CachedProperty
    def n(self):
        print("computing")
        return 42


f = F()
print(f.n, f.n)
try:
    f.n = 3
except AttributeError as e:
    print(e)
for bad in (
    lambda: property(1, 2, 3, 4, 5),
    lambda: staticmethod(),
    lambda: classmethod(1, 2),
    lambda: property(x=3),
    lambda: staticmethod(f=1),
):
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    property.fget.__set__(C.p, 1)
except AttributeError as e:
    print(type(e).__name__)


def f(a: int = 3, *, b=2):
    "doc"


s = staticmethod(f)
print(s.__name__, s.__doc__, s.__wrapped__ is f, s.__func__ is f, s.__qualname__, s.__module__, s.__annotations__)


class G:
    @staticmethod
    def f(x):
        return x * 2

    g = f(4)


print(G.g, G.f(3))
