"""Flags: operators, composites, boundaries, iteration."""

import copy
import enum
import pickle
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, auto


def failing(call):
    try:
        print("no error", repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


class Color(Flag):
    BLACK = 0
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    PURPLE = RED | BLUE
    WHITE = RED | GREEN | BLUE
    ROUGE = 1


class Perm(IntFlag):
    X = 1
    W = 2
    R = 4
    RW = R | W
    HIGH = 64


class Mixed(Flag):
    THREE = 3
    ONE = 1
    EIGHT = 8


class Back(Flag):
    C = 4
    B = 2
    A = 1


class Hexed(Flag, boundary=KEEP):
    A = 1
    _numeric_repr_ = hex


class Conform(Flag, boundary=CONFORM):
    A = 1
    C = 4


class Eject(IntFlag, boundary=EJECT):
    A = 1
    C = 4


class Strict(IntFlag, boundary=STRICT):
    A = 1
    C = 4


class Empty(Flag):
    pass


print(list(Color), len(Color), Color.__members__)
print(
    Color.PURPLE, repr(Color.PURPLE), list(Color.PURPLE), len(Color.WHITE), Color.ROUGE is Color.RED, Color(0), Color(5)
)
print(Color.RED | Color.GREEN, repr(Color.RED | Color.GREEN), (Color.RED | Color.GREEN).name, Color(3) is Color(3))
print(Color.WHITE & Color.RED, Color.WHITE ^ Color.RED, ~Color.RED, ~Color.BLACK, ~~Color.GREEN is Color.GREEN)
print(
    Color.RED in Color.PURPLE, Color.GREEN in Color.PURPLE, Color.BLACK in Color.RED, bool(Color.BLACK), bool(Color.RED)
)
print(Color.PURPLE in Color, Color.RED & Color.GREEN, repr(Color.RED & Color.GREEN), hash(Color.RED) == hash("RED"))
print(Color(-2), repr(Color(-1)), Color(-1) is Color.WHITE, Color.RED != Color.GREEN, Color(1) == Color.RED)
for bad in (8, -10, "x", 1.5):
    failing(lambda bad=bad: Color(bad))
failing(lambda: Color.RED | 1)
failing(lambda: Color.RED & "x")
failing(lambda: 1 in Color.RED)
failing(lambda: Perm.X in Color.RED)
failing(lambda: Color.RED < Color.GREEN)
p = Perm.R | Perm.X
print(
    p, repr(p), p + 1, p == 5, f"{p:04b}", str(p), p | 2, repr(p | 8), 8 | p, repr(2 & Perm.RW), repr(~Perm.X), ~Perm.X
)
print(repr(Perm(0)), repr(Perm(128)), Perm(128).name, repr(Perm(-1)), repr(Perm.R ^ 7), list(Perm(15)), len(Perm(15)))
print(repr(Perm.HIGH | 256 | 1), Perm.RW.value, list(Perm), list(Perm.RW), int(Perm.R), Perm.R in Perm.RW, Perm["RW"])
print(list(Mixed), [m.value for m in Mixed], repr(Mixed.THREE), repr(Mixed(2) if False else Mixed(9)), Mixed.THREE.name)
failing(lambda: Mixed(2))
failing(lambda: Mixed(4))
print(list(Back), list(Back.A | Back.C), list(Back(7)), repr(Back(7)), repr(~Back.A))
print(repr(Hexed(255)), repr(Hexed(16)), Hexed(16).name, repr(Hexed(-2)), repr(~Hexed.A))
print(repr(Conform(7)), repr(Conform(2)), repr(~Conform.A), repr(Conform(-1)))
print(repr(Eject(7)), type(Eject(7)).__name__, repr(Eject(5)), repr(Eject.A | 2), repr(~Eject.A))
print(repr(Strict(5)), repr(~Strict.A))
failing(lambda: Strict(2))
failing(lambda: Strict.A | 2)
failing(lambda: Empty(1))
print([pickle.loads(pickle.dumps(f)) is f for f in (Color.RED, Color(3), Perm(5))], copy.copy(Color(3)) is Color(3))
print(
    list(FlagBoundary),
    STRICT,
    repr(KEEP),
    Color._boundary_,
    Perm._boundary_,
    Color._flag_mask_,
    enum.show_flag_values(13),
)
print(
    Color.__name__, repr(Color), repr(Flag), repr(IntFlag), [c.value for c in Color], sorted(Perm), Color.RED.value | 2
)


class Gen(Flag):
    A = auto()
    B = 8
    C = auto()
    D = A | C
    E = auto()


print([(m.name, m.value) for m in Gen.__members__.values()], Gen(9), repr(Gen(24)))


def bad_auto():
    class Bad(Flag):
        A = "text"
        B = auto()


failing(bad_auto)


def count(flags, n):
    total = 0
    for i in range(n):
        flags = Color(i & 7)
        if flags & Color.RED:
            total += 1
        if Color.BLUE in flags:
            total += len(flags)
        flags |= Color.GREEN
        total += flags.value
    return total


print(count(Color.BLACK, 100))
matched = []
for flag in (Color.RED, Color(3), Color.WHITE, Perm.RW):
    match flag:
        case Color.RED:
            matched.append("red")
        case Color.WHITE | Perm.RW:
            matched.append("white")
        case _:
            matched.append("other")
print(matched)
