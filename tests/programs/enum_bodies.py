"""What class statements of enumerations may contain, and what they refuse."""

import copy
import enum
import pickle
import warnings
from enum import Enum, EnumMeta, IntEnum, StrEnum, auto, member, nonmember


def failing(call):
    try:
        print("no error", call())
    except Exception as error:
        print(type(error).__name__, error)


class Mixed(Enum):
    A = auto()
    B = "b", auto()
    C = 10
    D = auto()
    E = [1]
    F = [1]
    __private = 5
    _ignore_ = "tmp other"
    tmp = 3
    other = tmp + 1

    def method(self):
        return self.name, self.__private

    plain = nonmember(7)

    @member
    def call(self):
        return "called"

    @nonmember
    def free():
        return "free"


print([(m.name, m.value) for m in Mixed if m.name != "call"], Mixed.plain, Mixed.A.method(), hasattr(Mixed, "tmp"))
print(Mixed.call.name, Mixed.call.value(3), Mixed.F is Mixed.E, Mixed([1]), list(Mixed.__members__), Mixed.free())


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower(), start, count, tuple(last_values)

    ONE = auto()
    TWO = auto()
    THREE = 3
    FOUR = auto()


print([m.value for m in Named])


class Ordered(Enum):
    _order_ = "X Y Z"
    X = 1
    Y = 2
    ALSO_Y = 2
    Z = 3


print(list(Ordered))


class Properties(Enum):
    value = 1
    name = 2
    other = 3

    @enum.property
    def shown(self):
        return f"<{self._name_}>"

    @shown.setter
    def shown(self, v):
        self.kept = v


print(Properties.value, Properties.name, Properties.other.value, Properties.value.name, Properties.name.shown)
Properties.other.shown = 5
print(Properties.other.kept, vars(Properties.other)["kept"])
failing(lambda: Properties.shown)
failing(lambda: setattr(Properties.other, "name", 1))
failing(lambda: delattr(Properties.other, "value"))


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __new__(cls, mass, radius):
        made = object.__new__(cls)
        made._value_ = len(cls.__members__) + 1
        made.mass = mass
        return made

    def __init__(self, mass, radius):
        super().__init__()
        self.radius = radius


print([(p.value, p.mass, p.radius, p) for p in Planet], Planet(2))


class Base(Enum):
    def shout(self):
        return self.name.upper() + "!"

    @classmethod
    def first(cls):
        return next(iter(cls))

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls, len(cls), list(cls))


class Small(Base):
    a = 1
    b = 2


print(Small.a.shout(), Small.first(), list(reversed(Small)), len(Small), bool(Small), Small.b in Small)
print(Small.__members__, type(Small.__members__).__name__, repr(Small), isinstance(Small, EnumMeta), Small.a in Base)
print(dir(Small), dir(Small.a))
print(hash(Small.a) == hash("a"), {Small.a: 1}, copy.copy(Small.a) is Small.a, copy.deepcopy([Small.b])[0] is Small.b)
print([pickle.loads(pickle.dumps(Small.b, p)) is Small.b for p in range(2, 5)], Small.a.__reduce_ex__(2))
print(Small.a.b, Small.a.__class__, Small.a.__objclass__, Small.a._sort_order_, Small.b._value_, Small._member_names_)
for bad in (9, None, [1], "a", 1.5):
    failing(lambda bad=bad: Small(bad))
print(Small(True), Small(2.0), Small(Small.a))
failing(lambda: Small["c"])
failing(lambda: Small.c)
failing(lambda: setattr(Small, "a", 3))
failing(lambda: delattr(Small, "a"))
failing(lambda: Small.a < Small.b)
failing(lambda: Base(1))
Small.extra = 5
print(Small.extra, Small.a.extra)
del Small.extra
failing(lambda: Small.extra)


def twice():
    class Twice(Enum):
        A = 1
        A = 2


def over_method():
    class Over(Enum):
        a = len
        a = property
        a = 1
        a = classmethod(len)


def sunder():
    class Sunder(Enum):
        _bad_ = 1


def mro():
    class Mro(Enum):
        mro = 1


def late():
    class Late(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last_values):
            return 1


def wrong_order():
    class Wrong(Enum):
        _order_ = "B A"
        A = 1
        B = 2


def ignored():
    class Ignored(Enum):
        A = 1
        _ignore_ = ["A"]


def below():
    class More(Small):
        pass


def no_base():
    class NoBase(Enum, int):
        A = 1


def two_types():
    class TwoTypes(int, str, Enum):  # noqa: UP042
        A = 1


def not_text():
    class NotText(StrEnum):
        A = 1


def many_texts():
    class Many(StrEnum):
        A = "a", "b", "c", "d"


for f in (twice, over_method, sunder, mro, late, wrong_order, ignored, below, no_base, not_text, many_texts):
    failing(f)
try:
    two_types()
except TypeError as error:
    print(str(error).partition(":")[0])


class Missing(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        if value == "raise":
            raise ZeroDivisionError("zero")
        if value == "value":
            raise ValueError("mine")
        return cls.A if value == "a" else value


print(Missing("a"))
for bad in ("raise", "value", 5):
    try:
        Missing(bad)
    except Exception as error:
        print(type(error).__name__, error, "/", type(error.__context__).__name__, error.__context__)


class Meta(EnumMeta):
    def __contains__(cls, item):
        return item in [m.value for m in cls] if not isinstance(item, cls) else super().__contains__(item)

    def __getattr__(cls, name):
        return super().__getattr__(name.upper())

    def __call__(cls, value, *args, **kwargs):
        return super().__call__(value + 1 if isinstance(value, int) else value, *args, **kwargs)

    def __new__(metacls, name, bases, namespace, **kwargs):
        print(name, list(namespace._member_names))
        return super().__new__(metacls, name, bases, namespace, **kwargs)

    def __prepare__(name, bases, **kwargs):
        return EnumMeta.__prepare__(name, bases)

    @property
    def names(cls):
        return cls._member_names_


class Own(IntEnum, metaclass=Meta):
    A = 1
    B = 2


print(2 in Own, 3 in Own, Own.A in Own, Own.a, Own(1), Own.names, type(Own).__name__)
failing(lambda: Own.c)
warnings.simplefilter("ignore")  # CPython warns of what 3.12 does
failing(lambda: 5 in Small)
for m in (Small.a, Own.B, Named.ONE):
    match m:
        case Small.a:
            print("small a")
        case Own.B:
            print("own b")
        case _:
            print("else")


class Holder:
    class Inner(Enum):
        X = 1

    def __init__(self):
        self.x = Holder.Inner.X


print(Holder().x, repr(Holder.Inner), Holder.Inner.__qualname__, Holder.Inner.__module__, Enum.__module__, EnumMeta)
failing(lambda: Holder.Inner(4))
print(repr(auto()), repr(auto(3)), auto(4).value, enum.EnumType is EnumMeta, Enum, repr(enum.Flag))


# --- auto() after values that do not rise
class Fallen(Enum):
    A = 5
    B = 3
    C = auto()
    D = auto()


print(list(Fallen))
for before in ([5, 3, "a"], [3, 5, "a"], [7, "b", 9], ["a", "b"], [9, 2, 4, 1], [1, 4, 4], [2.5, 1], [None], [(1,), 3]):
    print(Enum._generate_next_value_("x", 1, len(before), list(before)))
