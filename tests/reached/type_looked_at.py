def same(a, b):
    return type(a) is type(b), a.__class__ is b.__class__, type(a).__name__


print(same(1, 2), same("a", b"a"), isinstance([], (list, tuple)), isinstance(1, type), isinstance(int, type))
C = type("C", (object,), {"x": 1})
print(C.x, C().__class__.__name__, type(C) is type)
try:
    int("x")
except (ValueError, TypeError) as e:
    print(e.__class__.__qualname__)
