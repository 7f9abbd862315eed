# Members of enumerations compared with members, with None, and with what else may come.
import copy
import enum
from dataclasses import dataclass
from enum import Enum, IntEnum, IntFlag, auto


class Light(Enum):
    RED = 1
    AMBER = 2
    GREEN = 3
    STOP = 1

    def after(self):
        if self == Light.RED:
            return Light.GREEN
        return Light.AMBER if self != Light.AMBER else Light.RED


class Op(IntEnum):
    PUSH = auto()
    ADD = auto()
    PLUS = 2
    HALT = auto()


class Name(enum.StrEnum):
    A = "a"
    B = "b"


class Bit(IntFlag):
    R = 1
    W = 2


class Loose(Enum):
    X = 1
    Y = 2
    Z = -1

    def __eq__(self, other):
        return isinstance(other, Loose) and abs(self.value) == abs(other.value)

    def __hash__(self):
        return hash(abs(self.value))


class Odd(Enum):
    X = 1
    Y = 2


class Open(IntEnum):
    ONE = 1

    @classmethod
    def _missing_(cls, value):
        made = int.__new__(cls, value)
        made._name_ = f"N{value}"
        made._value_ = value
        return made


class Replaced(Enum):
    P = 1
    Q = 2


Replaced.__eq__ = lambda self, other: "replaced"
Replaced.__hash__ = lambda self: 0


@dataclass
class Ins:
    op: Op
    arg: int = 0


class Machine:
    def __init__(self):
        self.state = None
        self.seen = []

    def run(self, code):
        total = 0
        for ins in code:
            op = ins.op
            if op == Op.PUSH:
                total = ins.arg
            elif op == Op.PLUS:
                total += ins.arg
            elif op != Op.HALT:
                total = None
            else:
                break
        return total

    def step(self):
        if self.state == Light.RED:
            self.state = Light.GREEN
        elif self.state == None:  # noqa: E711
            self.state = Light.STOP
        elif Light.GREEN != self.state:
            self.state = None
        else:
            self.state = Light.AMBER
        self.seen.append(self.state)


print([light.after().name for light in Light], Light.STOP == Light.RED, Light.RED != Light.STOP)
m = Machine()
print(m.run([Ins(Op.PUSH, 3), Ins(Op.ADD, 4), Ins(Op(2), 5), Ins(Op["HALT"])]))
for _ in range(7):
    m.step()
print([s and s.name for s in m.seen])
first = Light.RED
same = first == Light.RED, first != Light.RED, copy.copy(first) == Light.RED, copy.deepcopy([first])[0] == Light.RED
print(same)
for light in Light:
    print(
        light == Light.GREEN, light != Light.GREEN, light == 3, light == Odd.X, light == "GREEN", light == Light["RED"]
    )
print(Light.RED == 1, Op.ADD == 2, 2 == Op.PLUS, Op.ADD != 2.0, Op.PUSH == True, Op.PUSH == Odd.X)  # noqa: E712
print(Name.A == Name.B, Name.A == "a", Name("b") == Name.B, Name.A != Name.A)
print(Bit.R | Bit.W == Bit.W | Bit.R, (Bit.R | Bit.W) == (Bit.W | Bit.R), Bit.R == Bit.W, Bit(3) == Bit.R | Bit.W)
print(Loose.X == Loose.Z, Loose.X != Loose.Z, Loose.Y == Loose.Z, Loose.X == Odd.X)
print(Open(5) == Open(5), Open(5) != Open(5), Open(5) is Open(5), Open(1) == Open.ONE)
print(Replaced.P == Replaced.Q, Replaced.P != Replaced.Q)
x = Odd.X
x_is = [x == y for y in Odd] + [x != y for y in (Odd.X, Odd.Y, None)]
print(x_is, x == m.state)


# --- a class statement that makes several classes ---
def made(base, values):
    class Made(base):
        X, Y = values

    return Made


def made_of_ints():
    class Number(IntEnum):
        X = 1
        Y = 2

    return Number


first, second = made_of_ints(), made_of_ints()
print(first.X == second.X, first.X != second.X, first.X == second.Y, first.X == first.X, first is second)
first, second = made(IntEnum, (1, 2)), made(IntEnum, (2, 1))
print(first.X == second.Y, first.X == second.X)
numbers = []
for values in ((1, 2), (2, 1)):

    class InLoop(IntEnum):
        X, Y = values

    numbers += [InLoop.X, InLoop.Y]
print([a == b for a in numbers for b in numbers])
members = []
for _ in range(2):

    class Repeated(IntEnum):
        X = 1
        Y = 2

    members.append(Repeated.X)
print(members[0] == members[1], members[0] != Repeated.X, members[0] == Repeated.Y)
