"""Enumerations with other classes among their bases: data, data classes, ordinary classes; str, repr and format."""

import json
from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum, IntFlag, ReprEnum, StrEnum, auto


def failing(call):
    try:
        print("no error", call())
    except Exception as error:
        print(type(error).__name__, error)


class Number(int, Enum):
    ONE = 1
    TWO = 2


class Level(IntEnum):
    LOW = auto()
    HIGH = 10


class Text(str, Enum):  # noqa: UP042
    A = "a"
    B = "b"


class Word(StrEnum):
    YES = auto()
    No = auto()
    BYTES = b"x", "ascii"


class Real(float, Enum):
    HALF = 0.5


class Shown(float, ReprEnum):
    HALF = 0.5


class Pair(tuple, Enum):
    P = 1, 2


class Day(date, Enum):
    FIRST = 2020, 1, 2


class HexInt(int):
    def __repr__(self):
        return hex(self)


class DayShown(date, ReprEnum):
    FIRST = 2020, 1, 2


class Hex(HexInt, Enum):
    A = 10


class HexShown(HexInt, ReprEnum):
    A = 10


class Speaks:
    def speak(self):
        return f"I am {self.name}"

    def __str__(self):
        return f"*{self._name_}*"


class Speaker(Speaks, Enum):
    A = 1


class LoudWord(Speaks, str, Enum):  # noqa: UP042
    A = "a"


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.x + self.y


class Points(Point, Enum):
    ORIGIN = 0, 0
    UNIT = 1, 1


@dataclass
class Size:
    width: int
    height: int = 2

    def area(self):
        return self.width * self.height


class Sizes(Size, Enum):
    SMALL = 1, 2
    TALL = 1, 9


class Formatted(Enum):
    A = 1

    def __format__(self, spec):
        return f"F{spec}"

    def __str__(self):
        return "S"


class Loud(StrEnum):
    A = "a"

    def __str__(self):
        return "LOUD"


class NoRepr(IntEnum):
    A = 1

    def __repr__(self):
        return "R"


class Coordinate(bytes, Enum):
    def __new__(cls, value, label):
        made = bytes.__new__(cls, [value])
        made._value_ = value
        made.label = label
        return made

    PX = (0, "P.X")
    PY = (1, "P.Y")


for m in (
    Number.TWO,
    Level.HIGH,
    Text.A,
    Word.No,
    Real.HALF,
    Shown.HALF,
    Pair.P,
    Day.FIRST,
    DayShown.FIRST,
    Hex.A,
    HexShown.A,
):
    print(str(m), repr(m), f"{m}", f"{m!s:>12}|", m.value, m.name, isinstance(m, Enum), type(m.value).__name__)
for m in (Speaker.A, LoudWord.A, Points.UNIT, Sizes.TALL, Formatted.A, NoRepr.A, Loud.A):
    print(str(m), repr(m), f"{m}", m.value, m.name)
print(f"{Level.HIGH:05d} {Shown.HALF:.3f} {Word.YES:>5} {Formatted.A:x} {Text.A:>10}| {Number.ONE:>12}| {Loud.A:>5}|")
print(
    Number.ONE + 1, Number.ONE == 1, Number(2), Text.A == "a", Text.A.upper(), Text("b"), Real.HALF * 3, Day.FIRST.year
)
print(
    Pair.P[1], Pair.P == (1, 2), Hex.A + 1, Speaker.A.speak(), LoudWord.A.speak(), Points.UNIT.total(), Points((0, 0))
)
print(Points.UNIT.x, Sizes.TALL.area(), Sizes.SMALL.height, Point(3, 4).total(), Size(3).area(), Coordinate.PY.label)
print(Coordinate(1), Word.BYTES, Word.YES + "!", Word("no"), Level(1) is Level.LOW, hash(Level.LOW) == hash(1))
print({Level.LOW: 1}[1], {1: 2}[Level.LOW], [5, 6][Level.LOW], "abc"[Level.LOW], range(3)[Number.ONE])
print(json.dumps({"level": Level.HIGH, "word": Word.YES, "text": Text.B, "list": [Level.LOW, Shown.HALF]}))
print(
    sorted([Level.HIGH, Level.LOW, 5]), max(Level), sum(Level), Level.LOW < 2, Level.LOW < Level.HIGH, int(Level.HIGH)
)
print(isinstance(Word.YES, str), ",".join(Word), "%s %d %r" % (Level.LOW, Level.LOW, Level.LOW))  # noqa: UP031
failing(lambda: repr(Coordinate.PY))
failing(lambda: Text("z"))
failing(lambda: Level("1"))
failing(lambda: Text.A < Level.LOW)
failing(lambda: Points.UNIT < Points.ORIGIN)


def no_data():
    class NoData(ReprEnum):
        A = 1


def mixed_data():
    class MixedData(int, IntFlag):
        A = 1

    return MixedData.A | 2


def unfit():
    class Unfit(IntEnum):
        A = "x"


failing(no_data)
failing(mixed_data)
failing(unfit)
