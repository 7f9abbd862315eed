"""What value and name of the members of enumerations give, wherever they are read."""

from enum import Enum, Flag, IntEnum, StrEnum, auto


class Suit(Enum):
    CLUBS = "C"
    HEARTS = "H"
    LOVE = "H"


class Rank(Enum):
    TWO = 2
    THREE = 3
    ACE = auto()


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Word(StrEnum):
    YES = "y"
    NO = auto()


class Perm(Flag):
    R = auto()
    W = auto()


class Point(Enum):
    ORIGIN = (0, 0)
    UNIT = (1, 1.5)


class Named(Enum):
    A = 1

    @property
    def value(self):
        return "own " + super().value.__repr__()


class Card:
    def __init__(self, rank, suit):
        self.rank = rank
        self.suit = suit

    def __lt__(self, other):
        return self.rank.value < other.rank.value

    def __repr__(self):
        return f"{self.rank.name}{self.suit.value}"


def total(n):
    cards = [Card(r, s) for s in Suit for r in Rank]
    t = 0
    for i in range(n):
        c = cards[i % len(cards)]
        t += c.rank.value * 2 + len(c.suit.name) + Level.HIGH.value + len(Word.NO.value)
    return t, sorted(cards), max(cards)


print(total(50))
for m in (*Suit, *Rank, *Level, *Word, *Perm, *Point, Perm.R | Perm.W, Perm(0), Suit.LOVE, Named.A):
    print(m.value, m.name)
mixed = [Suit.CLUBS, Level.LOW, None, 3]
for m in mixed:
    try:
        print(m.value, end=" ")
    except AttributeError as e:
        print(e, end=" ")
print()


def read(m):
    return m.value, m.name


print(read(Suit.CLUBS), read(Rank.ACE), Level.LOW.value + 1, Level.LOW.name * 2, Point.UNIT.value[1])
try:
    Suit.CLUBS.value = 3
except AttributeError as e:
    print(e)
try:
    Suit.CLUBS.name = "x"
except AttributeError as e:
    print(e)
object.__setattr__(Rank.TWO, "extra", 5)
print(Rank.TWO.value, Rank.TWO.extra, vars(Rank.THREE)["_value_"])
Rank.TWO._value_ = 22
print(Rank.TWO.value, read(Rank.TWO))
