"""Members of enumerations as keys, and other classes whose hash is that of an attribute called _name_."""

from enum import Enum, Flag, IntEnum


class Color(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Perm(Flag):
    R = 1
    W = 2


class Own(Enum):
    A = 1
    B = 2

    def __hash__(self):
        return 7


def use(n):
    d, s = {}, set()
    for i in range(n):
        for c in Color:
            d[c] = d.get(c, 0) + i
            s.add(c)
        d[Level.LOW] = i
        d[Perm.R | Perm.W] = i
        d[Own.B] = i
    return [(str(k), v) for k, v in d.items()], len(s), Color.ALIAS in s, 1 in d, 7 in d


print(use(5))
print(hash(Color.RED) == hash("RED"), hash(Color.ALIAS) == hash("RED"), hash(Level.LOW) == 1, hash(Own.A))


class Named:
    def __init__(self, name):
        self._name_ = name

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return self._name_ == other._name_


class Slotted:
    __slots__ = ("_name_",)
    __init__ = Named.__init__
    __hash__ = Named.__hash__


class Got:
    __hash__ = Named.__hash__

    @property
    def _name_(self):
        return "got"


class Late:
    __hash__ = Named.__hash__

    def __getattr__(self, name):
        return name + "!"


class Taken:
    __hash__ = Named.__hash__

    def __getattribute__(self, name):
        return ("taken", name)


class Text(str):
    def __hash__(self):
        return 3


print(hash(Named("x")) == hash("x"), hash(Named(5)), hash(Named(-1)), hash(Named((1, 2))) == hash((1, 2)))
print(hash(Named(Text("x"))), hash(Slotted("s")) == hash("s"), hash(Got()) == hash("got"))
print(hash(Late()) == hash("_name_!"), hash(Taken()) == hash(("taken", "_name_")))
for bad in (Named([]), object.__new__(Named)):
    try:
        hash(bad)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
n = Named("n")
vars(n)["_name_"] = "m"
vars(n)["more"] = 1
print(hash(n) == hash("m"), {Named("a"): 1}[Named("a")])
Named._name_ = property(lambda self: "property")
print(hash(n) == hash("property"))
Enum.__hash__ = lambda self: 12
print(hash(Color.RED), hash(Own.A), {Color.RED: 1, Color.GREEN: 2}[Color.GREEN])
