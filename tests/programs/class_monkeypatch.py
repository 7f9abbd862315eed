"""Changing classes and instances at run time: methods, operators, bases' attributes, __class__, vars, setattr."""


class A:
    x = 1

    def hi(self):
        return "A.hi"


class B(A):
    pass


a, b = A(), B()
A.hi = lambda self: "patched"
print(a.hi(), b.hi())
B.hi = lambda self: "B " + A.hi(self)
print(b.hi())
a.hi = lambda: "instance"
print(a.hi(), A.hi(a), A().hi())
del a.hi
print(a.hi())
A.x += 10
print(a.x, B.x, b.x)
b.x = "own"
B.x = "class"
print(a.x, b.x, B().x)
del b.x
del B.x
print(b.x)
A.__len__ = lambda self: 7
print(len(a), len(b), bool(a))
A.__add__ = lambda self, o: ("add", o)
print(a + 1)
A.__call__ = lambda self, *p: p
print(a(1, 2))
a.__call__ = lambda: "not used"
print(a())
a.__len__ = lambda: 99
print(len(a))
A.__str__ = lambda self: "str!"
print(a, f"{a}", str(b))
A.__eq__ = lambda self, o: True
print(a == 5, a != 5, B() == None)
A.__getattr__ = lambda self, n: n * 2
print(a.abc, b.zz)
A.__iter__ = lambda self: iter((1, 2))
print(list(a), [*b])
A.__getitem__ = lambda self, k: k
print(a[3], a["k"])
A.__contains__ = lambda self, k: k == 1
print(1 in a, 2 in a)
A.__bool__ = lambda self: False
print(bool(a), not b)
A.prop = property(lambda self: "prop", lambda self, v: print("set prop", v))
a.prop = 5
print(a.prop)
A.__setattr__ = lambda self, n, v: print("setattr", n, v)
a.new = 1
del A.__setattr__
a.new = 2
print(vars(a).get("new"))
del A.__call__
try:
    a()
except TypeError as e:
    print(e)
del A.__len__, A.__getattr__
try:
    len(b)
except TypeError as e:
    print(e)


class C:
    def __init__(self):
        self.v = "c"

    def hi(self):
        return "C " + self.v


b.v = "from b"
b.__class__ = C
print(b.hi(), type(b).__name__)
try:
    b.__class__ = int
except TypeError as e:
    print(e)
c = C()
c.__dict__["z"] = 26
vars(c)["y"] = 25
print(c.z, c.y, sorted(c.__dict__))
c.__dict__ = {"v": "replaced"}
print(c.hi(), hasattr(c, "z"))
for i, n in enumerate(["p", "q"]):
    setattr(C, n, i)
    setattr(C, "get_" + n, lambda self, n=n: getattr(self, n))
print(c.p, c.q, c.get_p(), c.get_q(), getattr(c, "get_" + "q")())
saved = C.hi
C.hi = lambda self: "wrapped " + saved(self)
print(c.hi())
C.__init__ = lambda self: None
print(vars(C()))
C.__name__ = "Renamed"
print(C, type(c).__name__, repr(c).startswith("<__main__.C object") or repr(c)[:20])


def outside(self):
    return self.__class__.__name__


C.method = outside
C.static = staticmethod(lambda: "static")
C.klass = classmethod(lambda cls: cls)
print(c.method(), c.static(), c.klass() is C)
C.attr: int = 5
print(C.attr, "attr" in vars(C), "attr" in vars(c))
