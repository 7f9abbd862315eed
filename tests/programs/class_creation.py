"""__new__, __init__, singletons, caching, immutable subclasses, __init_subclass__, __class_getitem__, __call__."""


class Singleton:
    _it = None

    def __new__(cls, *args):
        if cls._it is None:
            print("creating")
            cls._it = super().__new__(cls)
        return cls._it

    def __init__(self, v):
        self.v = v


a, b = Singleton(1), Singleton(2)
print(a is b, a.v)


class Other:
    def __new__(cls):
        return [1, 2]

    def __init__(self):
        print("never")


print(Other())


class Meters(float):
    def __new__(cls, v, unit="m"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self)}{self.unit}"


m = Meters(2.5, "km")
print(m, m + 1, m.unit, type(m * 2).__name__, m == 2.5)


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


p = Pair(1, 2)
print(p, p.first, len(p), p == (1, 2), type(p[:1]).__name__, isinstance(p, tuple))


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry[name or cls.__name__.lower()] = cls
        cls.tagged = True


class Csv(Plugin):
    pass


class Json(Plugin, name="JS"):
    pass


class Deep(Csv, name="deep"):
    pass


print({k: v.__name__ for k, v in Plugin.registry.items()}, Deep.tagged, hasattr(Plugin, "tagged"))
try:

    class Wrong(Plugin, nam="w", other=1):
        pass
except TypeError as e:
    print(type(e))
try:

    class Wrong2(Other, x=1):
        pass
except TypeError as e:
    print(e)


class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__ if isinstance(item, type) else item}]"


print(Box[int], Box[1, 2], list[int], dict[str, list[int]], tuple[int, ...], type[int])


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *more, scale=1):
        return (self.n + x + sum(more)) * scale


add = Adder(10)
print(add(1), add(1, 2, 3, scale=2), callable(add), list(map(add, [1, 2])))


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as e:
    print(e)


class NoArgs:
    pass


for call in (
    lambda: NoArgs(1),
    lambda: object.__new__(),
    lambda: object.__new__(int),
    lambda: NoArgs.__new__(5),
    lambda: int.__new__(str),
    lambda: object().__init__(1),
):
    try:
        print(type(call()).__name__)
    except TypeError as e:
        print(e)
raw = NoArgs.__new__(NoArgs)
raw.x = 1
print(vars(raw))


class Counted:
    count = 0

    def __init__(self):
        type(self).count += 1
        self.id = Counted.count


class SubCounted(Counted):
    pass


Counted(), Counted(), SubCounted()
print(Counted.count, SubCounted.count, SubCounted.__dict__.get("count"))


class Cached:
    cache = {}

    def __new__(cls, key):
        try:
            return cls.cache[key]
        except KeyError:
            self = cls.cache[key] = object.__new__(cls)
            self.inits = 0
            return self

    def __init__(self, key):
        self.key = key
        self.inits += 1


print(Cached("a") is Cached("a"), Cached("a").inits, Cached("b").inits)


class Alt:
    def __init__(self, x):
        self.x = x

    @classmethod
    def parse(cls, text):
        return cls(int(text))

    __call__ = lambda self: self.x


print(Alt.parse("5")(), type("Made", (Alt,), {"y": 1, "get": lambda self: self.x + self.y})(3).get())
Made = type("Made", (), {})
print(Made, Made.__name__, Made.__module__, type(Made()), Made.__doc__)
