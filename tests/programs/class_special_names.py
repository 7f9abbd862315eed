"""Special methods that classes get in other ways than by a `def` in a class statement."""

from abc import ABCMeta


class A:
    pass


A.__len__ = lambda self: 3
print(len(A()))


class B:
    pass


for name in ("bool", "call"):
    setattr(B, f"__{name}__", {"bool": lambda self: False, "call": lambda self, x: x + 1}[name])
b = B()
print(bool(b), b(4))


class Adding(type):
    def __new__(meta, name, bases, namespace):
        namespace["__neg__"] = lambda self: "neg"
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace):
        cls.__getitem__ = lambda self, key: key * 2
        super().__init__(name, bases, namespace)

    def __setattr__(cls, name, value):
        super().__setattr__(name.replace("special", "__"), value)


class C(metaclass=Adding):
    pass


print(-C(), C()[21])
setattr(C, "specialpos" + "special", lambda self: "pos")
print(+C())


class Prepared(ABCMeta):
    @classmethod
    def __prepare__(meta, name, bases):
        return {"__invert__": lambda self: "inverted"}


class D(metaclass=Prepared):
    pass


print(~D())


class E:
    locals()["__contains__"] = lambda self, x: x == 5


print(5 in E(), 6 in E())

F = type("F", (), {"__iter__": lambda self: iter("ab"), "__repr__": lambda self: "F!"})
print(list(F()), F())


class G:
    pass


type.__setattr__(G, "__add__", lambda self, other: ("add", other))
print(G() + 1)


class H:
    if True:
        __abs__ = lambda self: 70
    for __enter__ in [lambda self: "entered"]:
        pass

    def __exit__(self, *error):
        print("left")

    __index__ = __int__ = lambda self: 7


print(abs(H()), [0, 1, 2, 3, 4, 5, 6, "seven"][H()], int(H()))
with H() as entered:
    print(entered)


class Base:
    def __init_subclass__(cls, /, **options):
        print("below", cls.__name__, options)
        cls.__hash__ = lambda self: 11

    def __class_getitem__(cls, item):
        return cls.__name__, item


class Below(Base, size=2):
    pass


print(Below[int], hash(Below()))


class Described:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        owner.__lt__ = lambda self, other: True

    def __get__(self, instance, owner):
        return "got"


class Owner:
    x = Described()


print(Owner().x, sorted([Owner(), Owner()], key=lambda o: o)[0].x)
