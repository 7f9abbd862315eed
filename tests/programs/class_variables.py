"""Attributes of classes that are stored anew again and again, and what reads them in between."""


class Base:
    count = 0
    label = "start"

    def __init__(self):
        Base.count += 1

    @classmethod
    def total(cls):
        return cls.count

    def seen(self):
        return self.count


class Middle(Base):
    pass


class Leaf(Middle):
    pass


def bump(n):
    for i in range(n):
        Base.count += i
    return Base.count, Middle.count, Leaf.total(), Leaf().seen()


print(bump(5), bump(5), Base.count)
Middle.count = 100
print(bump(3), Base.count, Middle.count, Leaf.count, Leaf().seen(), vars(Middle)["count"])
Middle.count = 200
Middle.count = 300
print(Leaf.count, Leaf().seen(), Base().seen())
del Middle.count
print(Leaf.count, Leaf().seen(), "count" in vars(Middle))
for value in (1, "two", None, 3.5, (4,), [5], 2**80, True):
    Base.label = value
    print(Base.label, Leaf.label, Leaf().label, vars(Base)["label"], getattr(Leaf, "label"))


class Described:
    x = 1


def read():
    return Described.x, Described().x


def stored(*values):
    found = []
    for value in values:
        Described.x = value
        found.append(read())
    return found


print(stored(2, 3, 4))
print(stored(5, property(lambda self: "got"), 6, 7)[2:], Described().x)
Described.x = property(lambda self: "got again")
print(Described().x, type(Described.x).__name__)
Described.x = 8
print(read(), read())
Described.x = lambda self: "called"
print(Described().x())
Described.x = 9
print(read())


class Late:
    pass


late = Late()
print([a is late and b is late for a, b in stored(late, late, late)])
Late.__get__ = lambda self, instance, owner: ("late", instance is None)
print(read(), read())
stored(1, 2, 3)
one = Described()
one.x = "own"
print(one.x, Described.x, stored(10, 11), one.x)
del one.x
print(one.x)


class Meta(type):
    level = 0

    @property
    def guarded(cls):
        return "meta"


class Made(metaclass=Meta):
    level = 1
    guarded = 2

    def __setattr__(self, name, value):
        super().__setattr__(name, value + 1)


for i in range(12):
    Made.level += i
    Meta.level += 2
print(Made.level, Meta.level, Made().level, Made().guarded, Made.guarded)
Meta.level = property(lambda cls: "property of the metaclass", lambda cls, value: print("set", value))
Made.level = 4
print(Made.level, Made().level)


class Many:
    pass


for turn in range(4):
    for i in range(20):
        setattr(Many, f"v{i}", turn * i)
print([getattr(Many, f"v{i}") for i in range(20)], Many().v19)


class Length:
    def __len__(self):
        return self.n

    n = 1


for i in range(4):
    Length.n = i
    print(len(Length()), bool(Length()), end=" ")
Length.__len__ = lambda self: 7
print(len(Length()))
for f in (3, 4, 5):
    Length.__bool__ = lambda self, f=f: f == 4
    print(bool(Length()), end=" ")
print()


class Singleton:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance


print(Singleton() is Singleton(), Singleton._instance is not None)
Singleton._instance = None
Singleton._instance = None
print(Singleton() is Singleton())


class Left:
    pass


class Right:
    shared = 1


class Both(Left, Right):
    pass


for i in range(5):
    Right.shared += i
    print(Both.shared, Both().shared, end=" ")
Left.shared = "left"
Right.shared = 77
print(Both.shared, Both().shared)
Left.shared = "more"
del Left.shared
print(Both.shared, Both().shared, hasattr(Left, "shared"))
