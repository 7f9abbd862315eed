"""match: every kind of pattern, guards, captures, classes, errors."""


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Color:
    RED = "red"
    GREEN = 2


def m(v):
    match v:
        case None:
            return "none"
        case True | False:
            return f"bool {v}"
        case 0:
            return "zero"
        case -1 | -1.5 | 1 + 2j:
            return "negative or complex"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float():
            return f"number {v}"
        case "":
            return "empty text"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case Color.RED:
            return "color red"
        case str(s):
            return f"text {s!r}"
        case []:
            return "empty seq"
        case [x]:
            return f"one {x}"
        case [1, 2, *rest]:
            return f"1 2 rest={rest}"
        case [first, *_, last] if first == last:
            return f"ends equal {first}"
        case (Point(x=0, y=y), other):
            return f"pair of origin-x {y} and {other}"
        case [[a, b], [c, *d]]:
            return f"nested {a}{b}{c}{d}"
        case [_, _]:
            return "two"
        case [*all_]:
            return f"seq {all_}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": str(t), **rest}:
            return f"type {t} rest={sorted(rest)}"
        case {1: _, "k": [x, y]}:
            return f"map {x} {y}"
        case {}:
            return f"some mapping {len(v)}"
        case Point(0, 0):
            return "origin"
        case Point(x, y=0) | Point(0, y=x):
            return f"on axis {x}"
        case Point(x=px, y=py) if px == py:
            return f"diagonal {px}"
        case Point():
            return "point"
        case _:
            return "other"


for v in (
    None,
    True,
    0,
    -1,
    -1.5,
    1 + 2j,
    101,
    5,
    2.5,
    "",
    "b",
    "red",
    "zz",
    [],
    (),
    [9],
    (1, 2, 3, 4),
    [5, 6, 5],
    (Point(0, 7), "o"),
    [[1, 2], "xyz"],
    [1, 3],
    [1, 2, 9],
    range(4),
    {"type": "circle", "r": 3, "z": 1},
    {"type": "sq", "w": 1},
    {1: 0, "k": (8, 9)},
    {},
    {"q": 1},
    Point(0, 0),
    Point(5, 0),
    Point(0, 6),
    Point(4, 4),
    Point(1, 2),
    b"bytes",
    {1, 2},
    object,
    2,
):
    print(repr(v) if v is not object else "object", "->", m(v))


def bind(v):
    match v:
        case (a, b) if a > b:
            pass
        case (a, *b):
            pass
    return a, b


print(bind((1, 2)), bind([3, 2]), bind(range(3)))


def cmd(line):
    match line.split():
        case ["go", ("north" | "south") as d]:
            return f"going {d}"
        case ["get", obj, *more]:
            return f"get {obj} {more}"
        case ["quit" | "exit"]:
            return "bye"
        case [verb, *_]:
            return f"unknown {verb}"


print(cmd("go north"), cmd("go up"), cmd("get lamp now"), cmd("exit"), cmd(""))


class TooMany:
    __match_args__ = ("a",)
    a = 1


class NoArgs:
    pass


class BadArgs:
    __match_args__ = "ab"


class Twice:
    __match_args__ = ("x",)
    x = 1


def bad(v):
    match v:
        case TooMany(1, 2):
            return 1
        case NoArgs(1):
            return 2
        case BadArgs(1):
            return 3
        case Twice(1, x=1):
            return 4


for v in (TooMany(), NoArgs(), BadArgs(), Twice()):
    try:
        print(bad(v))
    except TypeError as e:
        print(e)
match [1, [2, {"k": (3, [4, 5, 6])}]]:
    case [a, [b, {"k": (c, [d, *e])}]]:
        print(a, b, c, d, e)
match 5:
    case 1 | 2:
        print("no")
match = 3
case = match + 1
print(match, case)
match (x := 5), 6:
    case 5, y:
        print(x, y)
match {"a": 1, "b": 2}:
    case {"a": n, **others} if others:
        print(n, others)
match "abc":
    case ["a", *_]:
        print("strings are no sequences")
    case str() as s if len(s) == 3:
        print(s)
match bytearray(b"x"), {3: 4}.keys():
    case [bytearray(b), k]:
        print(b, list(k))
match 1.0, True:
    case [1, 1]:
        print("equal numbers")
