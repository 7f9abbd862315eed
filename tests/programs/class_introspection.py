"""isinstance, issubclass, type, vars, dir, getattr with defaults, __dict__ of classes, __mro__, hooks."""


class Base:
    """Doc."""

    attr = 1
    _hidden = 2

    def method(self):
        pass


class Derived(Base):
    other: int = 5
    annotated: str

    @staticmethod
    def st():
        pass


d = Derived()
d.inst = 1
print(
    isinstance(d, (int, Base)),
    isinstance(d, (int, (str, (Derived,)))),
    issubclass(Derived, Base),
    issubclass(bool, (str, int)),
)
print(
    isinstance(5, int | str),
    isinstance(None, int | None),
    issubclass(int, int | str),
    isinstance(5, object),
    isinstance(int, type),
)
for f in (
    lambda: isinstance(1, 5),
    lambda: isinstance(1, (int, 5)),
    lambda: isinstance("x", ("a", int)),
    lambda: issubclass(1, int),
    lambda: issubclass(int, "x"),
    lambda: isinstance(1, list[int]),
):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(sorted(k for k in Base.__dict__ if not k.startswith("__")), Derived.__dict__["other"], "attr" in Derived.__dict__)
print(Derived.__annotations__, Base.__doc__, Derived.__doc__, Derived.__module__, Derived.__name__, Derived.__bases__)
print([n for n in dir(d) if not n.startswith("__")], vars(d))
print(type(d) is Derived, d.__class__ is Derived, type(type(d)), type(d).__mro__[-1] is object)
print(
    getattr(d, "attr"), getattr(d, "nope", None), getattr(d, "nope", "x"), hasattr(Base, "method"), hasattr(5, "real")
)
try:
    Base.__dict__["x"] = 1
except TypeError as e:
    print(e)
try:
    vars(5)
except TypeError as e:
    print(e)
print(type(5)("7"), type([])("ab"), type(d)().attr, type("x") == str, type(5) in (int, str))
print(callable(Base), callable(d.method), callable(None), id(d) == id(d), hash(1) == hash(1.0) == hash(True))
print(type(Derived.__dict__["st"]).__name__, type(Base.__dict__["method"]).__name__)


class Hook(type):
    def __instancecheck__(cls, o):
        return isinstance(o, int) and o > 10


class Big(metaclass=Hook):
    pass


print(isinstance(11, Big), isinstance(5, Big), isinstance("s", (Big, str)))
import abc


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    @property
    @abc.abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} {self.area()}"


class Square(Shape):
    name = "square"

    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s**2


class Half(Shape):
    def area(self):
        return 1


print(Square(3).describe())
for c in (Shape, Half):
    try:
        c()
    except TypeError as e:
        print(e)


class Sized(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Sized:
            return any("__len__" in k.__dict__ for k in c.__mro__)
        return NotImplemented


class HasLen:
    def __len__(self):
        return 0


print(isinstance(HasLen(), Sized), issubclass(int, Sized), isinstance([], Sized))


class Virtual:
    pass


Shape.register(Virtual)
print(issubclass(Virtual, Shape), isinstance(Virtual(), Shape), Shape.__abstractmethods__ == {"area", "name"})
print(object.__subclasses__ is not None, [c.__name__ for c in Base.__subclasses__()], int.__mro__, bool.__bases__)
print(sorted(Derived.__dict__.keys() - Base.__dict__.keys())[:3], type.__call__(Base).attr)
