"""dir() names what an instance has, wherever that is kept, and leaves it there."""


class A:
    k = 1

    def __init__(self):
        self.x = 1
        self.y = 2

    def m(self):
        return [n for n in dir(self) if not n.startswith("__")]


class S:
    __slots__ = ("p", "q")


class B(S):
    pass


def names(o):
    return [n for n in dir(o) if not n.startswith("__")]


a = A()
print(names(a), a.m(), a.x + a.y)
del a.x
a.z = 3
print(names(a), a.__dict__, a.m())
a.x = 4
print(names(a), vars(a))
s = S()
s.p = 1
print(names(s))
b = B()
b.w = 1
b.q = 2
print(names(b), b.__dict__, names(b), b.q)
error = ValueError(1)
error.note = 2
print(names(error))
names.attr = 1
print(names(names))
