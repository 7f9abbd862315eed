"""__slots__: attribute errors, inheritance, no __dict__, with properties, with defaults that conflict."""


class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y=None):
        self.x = x
        if y is not None:
            self.y = y


p = P(1)
print(p.x)
for action in (
    lambda: p.y,
    lambda: p.z,
    lambda: setattr(p, "z", 1),
    lambda: delattr(p, "y"),
    lambda: p.__dict__,
    lambda: vars(p),
):
    try:
        action()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
p.y = 5
print(p.y, hasattr(p, "y"), P.x.__name__, type(P.x).__name__, P.__slots__)
del p.y
print(hasattr(p, "y"))


class Q(P):
    __slots__ = ("z",)


q = Q(1, 2)
q.z = 3
print(q.x, q.y, q.z)
try:
    q.w = 1
except AttributeError as e:
    print(e)


class D(P):
    pass


d = D(1, 2)
d.free = "yes"
print(d.__dict__, d.x)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.__dict__, w.a)


class Single:
    __slots__ = "only"


s = Single()
s.only = 1
print(s.only)
try:

    class Conflict:
        __slots__ = ("v",)
        v = 1
except ValueError as e:
    print(e)


class Empty:
    __slots__ = ()


try:
    Empty().x = 1
except AttributeError as e:
    print(e)


class Private:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = "h"

    def get(self):
        return self.__hidden


print(Private().get(), Private.__slots__)


class IntSub(int):
    __slots__ = ()


try:
    IntSub(1).x = 1
except AttributeError as e:
    print(e)
print(IntSub(4) + 1)


class Base:
    pass


class Slotted(Base):
    __slots__ = ["s"]


sl = Slotted()
sl.s, sl.t = 1, 2
print(vars(sl), sl.s)


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def __iter__(self):
        node = self
        while node is not None:
            yield node.value
            node = node.next

    def __eq__(self, o):
        return list(self) == list(o)


n = Node(1, Node(2, Node(3)))
n.next.next.next = Node(4)
print(list(n), n == Node(1, Node(2, Node(3, Node(4)))))
