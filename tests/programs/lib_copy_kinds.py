"""copy and deepcopy of an object of each kind."""

import copy
import weakref


class A:
    def __init__(self):
        self.x = [1, {2: 3}]
        self.f = len


class E(Exception):
    pass


a = A()
b = copy.deepcopy(a)
print(b.x, b.x is a.x, copy.copy(a).x is a.x, b.f)
values = [1, "a", 2.5, None, ..., NotImplemented, (1, [2]), (1, 2), {1}, frozenset([1]), range(3), slice(1, 2), b"a"]
values += [bytearray(b"x"), 1j, len, A, int, lambda: 1, E("x"), [1, (2, [3])], {1: [2]}, property(), True, 10**30]
for v in values:
    c, d = copy.copy(v), copy.deepcopy(v)
    print(type(v).__name__, c is v, d is v, type(c) is type(v), type(d) is type(v))
m = copy.deepcopy(a.__init__)
print(m.__self__ is a, type(m).__name__, m.__func__ is A.__init__)
r = weakref.ref(a)
print(copy.copy(r) is r, copy.deepcopy(r) is r)
loop = []
loop.append(loop)
k = copy.deepcopy(loop)
print(k[0] is k, k is loop)


class S:
    __slots__ = ("p",)


s = S()
s.p = [1]
t = copy.deepcopy(s)
print(t.p, t.p is s.p)


class D:
    def __deepcopy__(self, memo):
        return "deep"

    def __copy__(self):
        return "shallow"


class M(type): ...


class X(metaclass=M): ...


class L(list): ...


print(copy.copy(D()), copy.deepcopy([D()]), copy.copy(X) is X, copy.deepcopy(X) is X)
q = L([1, [2]])
q.z = 3
w = copy.deepcopy(q)
print(w, w.z, type(w).__name__, w[1] is q[1])


class Named: ...


Named.__module__, Named.__name__ = "builtins", "property"
o = Named()
print(copy.deepcopy(o) is o, copy.copy(o) is o)
copy._deepcopy_dispatch[S] = lambda x, memo: "by the table"
copy._copy_dispatch[S] = lambda x: "by the other"
print(copy.deepcopy(s), copy.deepcopy([s]), copy.copy(s))
try:
    copy.deepcopy((x for x in ()))
except TypeError as error:
    print(error)
