"""`super(C, self)` in a method of C is as `super()`, as long as C is that class."""


class A:
    def __init__(self, x, *, scale=2, name="a"):
        self.x = x * scale
        self.name = name

    def value(self, k=1, *, plus=0):
        return self.x * k + plus

    @classmethod
    def make(cls, x):
        return cls(x)


class B(A):
    def __init__(self, x, y):
        super(B, self).__init__(x)
        self.y = y

    def value(self, k=1, *, plus=0):
        return super(B, self).value(k, plus=plus) + self.y


class C(B):
    def __init__(self, x):
        super(C, self).__init__(x, x + 1)

    def value(self, k=2, *, plus=1):
        return super(C, self).value(k, plus=plus) * 10

    @classmethod
    def make(cls, x):
        return super(C, cls).make(x)

    def name_of(self):
        return super(C, self).name_of()


print(A(1).value(), B(1, 2).value(3), C(4).value(), C(4).value(1, plus=5), C.make(5).value(), C(1).name)
print(sum(c.value() for c in [C(i) for i in range(200)]), sum(B(i, i).value() for i in range(200)))
try:
    C(1).name_of()
except AttributeError as error:
    print(error)


class D(A):
    def value(self, k=1):
        return super(D, self).value(k)

    def other(self, A):
        return super(A, self).value()

    def late(self):
        self = D(100)
        return super(D, self).value()


d = D(3)
print(d.value(2), d.other(D), d.late())
Old, D = D, 5
try:
    d.value()
except TypeError as error:
    print(error)
D = B
try:
    d.value()
except TypeError as error:
    print(error)
D = Old
print(d.value())


def decorate(cls):
    class Wrapped(cls):
        pass

    return Wrapped


@decorate
class E(A):
    def value(self):
        return "E" + str(super(E, self).value())


try:
    print(E(1).value())
except RecursionError:
    print("recursion")


def local(base):
    class Local(base):
        def value(self):
            return [super(Local, self).value()]

    return Local


print(local(A)(1).value(), local(B)(1, 2).value())


def keyword_only(a, *, k=3, text="x", none=None, items=(1, 2)):
    return a * k, text, none, items


print(keyword_only(1), keyword_only(2, text="y"), keyword_only(3, k=1.5, none=0))


class K:
    def m(self, *args, scale=10, **others):
        return sum(args) * scale, sorted(others)

    @staticmethod
    def s(*, sep="-"):
        return sep.join("ab")


print(K().m(1, 2), K().m(1, scale=2, z=1, y=2), K.s(), K.s(sep="+"))
keyword_only.__kwdefaults__["k"] = 100
print(keyword_only(1))
