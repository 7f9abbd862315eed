"""What `value` and `name` of the members of enumerations are, where the class statement tells."""

from enum import Enum, Flag, IntEnum, StrEnum, auto


class Direction(Enum):
    """Steps."""

    LEFT = -1
    RIGHT = 1
    STAY = 1 - 1

    def flip(self):
        return Direction(-self.value)

    @property
    def sign(self):
        return "+" if self.value > 0 else "-"


class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


class Mixed(Enum):
    ONE = 1
    HALF = 0.5
    TEXT = "text"
    YES = True


class Counted(Enum):
    A = 1.5
    B = auto()
    C = auto()


class Level(IntEnum):
    LOW = auto()
    HIGH = 10
    HIGHER = auto()


class Colour(StrEnum):
    RED = auto()
    BLUE = "b"


class Access(Flag):
    READ = auto()
    WRITE = auto()


class Odd(Enum):
    X = len("abc")
    Y = 2.5


class Own(Enum):
    A = 1
    B = 2

    @property
    def value(self):
        return "own"


class Changed(Enum):
    A = 1

    def __init__(self, n):
        self.label = n * 2


position = 0
for d in Direction:
    position += d.value * 3
print(position, [d.name.lower() for d in Direction], Direction.LEFT.flip().sign, Direction["STAY"].value + 1)
print(sum(p.value[0] for p in Planet), Planet.MARS.radius, [len(p.name) for p in Planet])
for member in Mixed:
    print(member.name, member.value, member.value * 2)
print([c.value + 1 for c in Counted], [level.value * 2 for level in Level], Level.LOW + Level.HIGH)
print([c.value.upper() for c in Colour], Colour.RED + "!", Access.READ.value | 4, (Access.READ | Access.WRITE).name)
print((Access.READ | Access.WRITE).value, Odd.X.value + 1, Odd.Y.value, Own.A.value, Own.B.name, Changed.A.label)
table = {d: d.value for d in Direction}
print(table[Direction.LEFT] - 1, max(Direction, key=lambda d: d.value).name, sorted(d.value for d in list(Direction)))
try:
    Direction(7)
except ValueError as error:
    print(error)
try:
    Direction.LEFT.value = 3
except AttributeError as error:
    print(error)
try:
    print(Direction["UP"])
except KeyError as error:
    print(error)
