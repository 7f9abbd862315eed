"""enum: members, values, flags, errors."""

import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


def failing(call):
    try:
        print("no error", call())
    except Exception as error:
        print(type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    def mix(self, other):
        return f"{self.name}+{other.name}"

    @classmethod
    def default(cls):
        return cls.GREEN


print(Color.RED, repr(Color.GREEN), Color.BLUE.name, Color.BLUE.value, Color(2), Color["RED"], Color.CRIMSON)
print(list(Color), len(Color), Color.RED is Color.CRIMSON, Color.RED == Color.GREEN, Color.RED in Color)
print(Color.RED.pretty, Color.RED.mix(Color.BLUE), Color.default(), Color.__members__)
print(isinstance(Color.RED, Color), type(Color.RED), {Color.RED: 1}[Color(1)], f"{Color.RED}")
failing(lambda: Color(9))
failing(lambda: Color["NONE"])
failing(lambda: Color.RED < Color.GREEN)
failing(lambda: setattr(Color, "RED", 5))
failing(lambda: Color.PURPLE)


class Number(IntEnum):
    ONE = 1
    TWO = 2


print(Number.ONE, repr(Number.TWO), Number.ONE + 1, Number.ONE < Number.TWO, Number(2), sorted(Number, reverse=True))
print(Number.TWO == 2, [10, 20, 30][Number.ONE], f"{Number.TWO:03d}", int(Number.TWO))


class Word(StrEnum):
    HELLO = auto()
    BYE = "goodbye"


print(Word.HELLO, repr(Word.BYE), Word.BYE.upper(), Word("hello"), Word.BYE == "goodbye")


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


print([m.value for m in Auto])


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, repr(p), p.value, Perm.R in p, Perm.W in p, ~p, p & Perm.R, p ^ Perm.R, bool(Perm(0)), list(p), Perm.RW)
failing(lambda: Perm(99))


class Bits(IntFlag):
    A = 1
    B = 2
    C = 4


b = Bits.A | Bits.B
print(b, repr(b), b == 3, b + 1, ~b, Bits(7), Bits.A | 8, Bits(0))


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / (self.radius * self.radius), 2)


print(Planet.EARTH.gravity, Planet.MARS.mass, Planet.MARS)


def not_unique():
    @unique
    class Bad(Enum):
        A = 1
        B = 1


def extended():
    class More(Color):
        BLACK = 4


failing(not_unique)
failing(extended)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT.value)
Shape = Enum("Shape", {"SQUARE": 4, "TRIANGLE": 3})
print(Shape.SQUARE, Shape(3))


class Missing(Enum):
    UNKNOWN = "?"
    KNOWN = "k"

    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN


print(Missing("zzz"), Missing("k"))


class Ordered(Enum):
    LOW = 1
    HIGH = 2

    def __lt__(self, other):
        return self.value < other.value

    def __str__(self):
        return f"<{self.name.lower()}>"


print(min(Ordered.HIGH, Ordered.LOW), sorted(Ordered, reverse=True), [str(o) for o in Ordered])


def describe(color):
    match color:
        case Color.RED:
            return "red"
        case Color.GREEN | Color.BLUE:
            return "other"


print(describe(Color.RED), describe(Color.BLUE))
print(enum.EnumMeta is type(Color), hash(Color.RED) == hash("RED"), Color.RED.__class__.__name__)


class Generated(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    FIRST = auto()
    SECOND = auto()


print([g.value for g in Generated])
