"""Multiple inheritance, C3, super in diamonds, mixins, inconsistent hierarchies."""


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [c.__name__ for c in D.__mro__], D.__bases__, D.mro() == list(D.__mro__))
try:

    class Bad(A, B):
        pass
except TypeError as e:
    print(e)
try:

    class Twice(A, A):
        pass
except TypeError as e:
    print(e)


class Root:
    def __init__(self, **kw):
        print("Root", kw)


class Left(Root):
    def __init__(self, left=0, **kw):
        self.left = left
        super().__init__(**kw)


class Right(Root):
    def __init__(self, right=0, **kw):
        self.right = right
        super().__init__(**kw)


class Both(Left, Right):
    pass


b = Both(left=1, right=2, extra=3)
print(b.left, b.right, vars(b))


class JsonMixin:
    def dump(self):
        return "{" + ", ".join(f"{k}: {v!r}" for k, v in sorted(vars(self).items())) + "}"


class EqMixin:
    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    __hash__ = None


class Point(JsonMixin, EqMixin):
    def __init__(self, x, y):
        self.x, self.y = x, y


print(Point(1, "b").dump(), Point(1, 2) == Point(1, 2), Point(1, 2) != Point(2, 1))
try:
    hash(Point(1, 2))
except TypeError as e:
    print(e)
print(super(B, D()).who(), super(D, D).who(D()))


class Base:
    x = 1

    @classmethod
    def make(cls):
        return cls.__name__, cls.x

    @staticmethod
    def s():
        return "base static"


class Derived(Base):
    x = 2

    @classmethod
    def make(cls):
        return ("derived",) + super().make()

    @staticmethod
    def s():
        return "derived of " + super(Derived, Derived).s()

    def parent_x(self):
        return super().x


print(Derived.make(), Derived.s(), Derived().parent_x())


class X(A):
    pass


class Y:
    def who(self):
        return ["Y"]


class Z(X, Y):
    pass


print(Z().who(), [c.__name__ for c in Z.__mro__])
print(isinstance(D(), A), issubclass(D, (int, C)), issubclass(A, D), D.__base__.__name__, object.__bases__)
d = D()
d.__class__ = Z
print(d.who(), isinstance(d, Y))
try:
    super().who()
except RuntimeError as e:
    print(e)
try:
    super(B, A()).who()
except TypeError as e:
    print(e)


class P(D, X):
    who = A.who


print(P().who(), [c.__name__ for c in P.__mro__], [c.__name__ for c in A.__subclasses__()])


class Q(Y, A):
    def who(self):
        return [f.__qualname__ for f in (super().who, super(Y, self).who)]


print(Q().who())
try:

    class FromInstance(A()):
        pass
except TypeError as e:
    print(e)
try:

    class FromInt(5):
        pass
except TypeError as e:
    print(e)
