"""What functions and methods are: names, attributes, equality, binding, __doc__, __qualname__."""


def f(a, b=1, *c, d=2, **e):
    """Doc of f.

    More.
    """
    local = a
    return local


print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames[:5])
f.count = 0
f.count += 2
print(f.count, f.__dict__, hasattr(f, "nope"))
try:
    f.nope
except AttributeError as e:
    print(e)
f.__name__ = "renamed"
print(f.__name__)
print((lambda: 0).__name__, (lambda: 0).__qualname__)


class C:
    """Class doc."""

    def m(self):
        return self

    @classmethod
    def k(cls):
        return cls

    class Inner:
        def deep(self):
            def local():
                pass

            return local


c = C()
print(C.m.__qualname__, C.Inner.deep.__qualname__, C.Inner().deep().__qualname__, C.__doc__)
bound = c.m
print(bound() is c, bound.__self__ is c, bound.__func__ is C.m, bound == c.m, bound is c.m)
print(c.k() is C, C.k.__self__ is C, bound != C().m, hash(bound) == hash(c.m))
print(type(f).__name__, type(bound).__name__, type(len).__name__, type([].append).__name__, type(C.k).__name__)
print(len.__name__, [].append.__name__, str.upper.__name__, [].append.__self__)
print(C.m(5), list(map(C.m, [1, 2])))
c.own = lambda: "no self"
print(c.own())
C.added = lambda self, x: (self is c, x)
print(c.added(3))
bound2 = f.__get__(10)
print(bound2(), callable(f), callable(5), callable(C), callable(c))
print({f: 1}[f], f == f, f != C.m, f is not None)


def no_doc():
    pass


print(no_doc.__doc__, no_doc.__defaults__, no_doc.__kwdefaults__, no_doc.__annotations__)
try:
    f < f
except TypeError as e:
    print(e)
table = {"+": lambda a, b: a + b, "max": max, "join": ", ".join}
print(table["+"](1, 2), table["max"](3, 4), table["join"]("abc"))
print(repr(len), repr(C), str(C.Inner), repr(f).startswith("<function f at 0x"), repr(print))
print(repr(bound).startswith("<bound method C.m of <__main__.C object at 0x"), repr(str.join), repr([].sort)[:36])


def outer():
    class L:
        def q(self):
            return [i for i in range(2)], (lambda: 1)

    return L


print(outer().__qualname__, outer().q.__qualname__, outer()().q()[1].__qualname__)
