"""Enumerations that are made by calls, and checked by decorators."""

import enum
import http
import pickle
import types
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique, verify


def failing(call):
    try:
        print("no error", repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


Animal = Enum("Animal", "CAT DOG, BIRD")
Listed = IntEnum("Listed", ["a", "b"], start=5)
Paired = Enum("Paired", [("X", 1.5), ("Y", "y")], module="zoo", qualname="Zoo.Paired")
Mapped = Enum("Mapped", {"P": 1, "Q": 2, "R": 1})
Bits = IntFlag("Bits", "r w x")
Flags = Flag("Flags", "a b", boundary=enum.CONFORM)
Words = StrEnum("Words", "Hello World")
Typed = Enum("Typed", "A B", type=float)
Nothing = Enum("Nothing", "")
for cls in (Animal, Listed, Paired, Mapped, Bits, Flags, Words, Typed, Nothing):
    print(cls, [(m.name, m.value) for m in cls], cls.__module__, cls.__qualname__)
print(
    pickle.loads(pickle.dumps(Animal.DOG)) is Animal.DOG,
    Mapped.R is Mapped.P,
    repr(Bits.r | Bits.x),
    Flags(7),
    Typed.B + 1,
)
failing(lambda: Enum("Bad", "A A"))
failing(lambda: Animal("Bad", "A"))
failing(lambda: Enum("Bad", "A mro"))


class Base(Enum):
    def hi(self):
        return "hi " + self.name

    def _generate_next_value_(name, start, count, last_values):
        return name * (count + start)


Made = Base("Made", "a b c")
print([m.value for m in Made], Made.a.hi())


def body(namespace):
    namespace["ONE"] = 1
    namespace.update({"TWO": 2}, THREE=3)


print(list(types.new_class("ByHand", (Enum,), {}, body)))


@unique
class Unique(Enum):
    A = 1
    B = 2


def not_unique():
    @unique
    class Doubled(Enum):
        A = 1
        B = 1
        C = 2
        D = 2


def not_unique_either():
    @verify(UNIQUE)
    class Doubled(Enum):
        A = 1
        B = 1


def gaps():
    @verify(UNIQUE, CONTINUOUS)
    class Gaps(IntEnum):
        A = 1
        D = 4


def flag_gaps():
    @verify(CONTINUOUS)
    class Gaps(Flag):
        A = 1
        D = 16


def unnamed():
    @verify(NAMED_FLAGS)
    class Unnamed(Flag):
        A = 1
        B = 7


def unnamed_many():
    @verify(NAMED_FLAGS)
    class Unnamed(Flag):
        A = 1
        B = 7
        C = 9
        D = 3


for f in (not_unique, not_unique_either, gaps, flag_gaps, unnamed, unnamed_many):
    failing(f)
failing(lambda: verify(UNIQUE)(int))
checked = verify(CONTINUOUS, UNIQUE, NAMED_FLAGS)(Bits)
print(checked is Bits, Unique.B, list(enum.EnumCheck))
print(http.HTTPStatus.NOT_FOUND, repr(http.HTTPStatus(200)), http.HTTPStatus.OK.phrase, http.HTTPStatus.OK == 200)


@enum.global_enum
class Sky(Enum):
    SUN = 1
    MOON = 2


@enum.global_enum
class Night(IntFlag):
    STAR = 1
    COMET = 2


print(
    repr(Sky.SUN),
    str(Sky.SUN),
    Sky.MOON,
    repr(Night.STAR | Night.COMET),
    str(Night.STAR),
    repr(Night(0)),
    repr(Night(9)),
)


class Reduced(Enum):
    A = 1
    B = 2
    __reduce_ex__ = enum.pickle_by_enum_name


print(pickle.loads(pickle.dumps(Reduced.B)) is Reduced.B, Reduced.A.__reduce_ex__(2)[1])


class Late(Enum):
    A = auto()

    @types.DynamicClassAttribute
    def label(self):
        return self.name.lower()


print(Late.A.label)
failing(lambda: Late.label)
