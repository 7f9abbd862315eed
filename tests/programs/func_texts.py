"""How errors of calls name what is called."""

import functools
import types


class C:
    def m(self, **k):
        pass

    @classmethod
    def c(cls, **k):
        pass

    def __call__(self, **k):
        pass

    class Inner:
        pass


def f(**k):
    pass


def outer():
    def inner(**k):
        pass

    return inner


renamed = outer()
renamed.__qualname__ = "other.name"
renamed.__module__ = "elsewhere"
callables = [f, C.m, C().m, C.c, C, C.Inner, outer(), renamed, print, len, [].append, "".join, int, dict]
for g in callables:
    for call in (lambda: g(**5), lambda: g(*5), lambda: g(a=1, **{"a": 2})):
        try:
            call()
        except TypeError as e:
            print(e)
method = types.MethodType(C, 3)
print(repr(types.MethodType(f, 3)), repr(method), repr(types.MethodType(int, 3)))
cached = functools.lru_cache(f)
print(repr(types.MethodType(cached, 3))[:20])
