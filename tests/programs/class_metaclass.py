"""Metaclasses: __new__, __init__, __call__, __prepare__, methods, conflicts, keywords, class-level operators."""


class Meta(type):
    def __prepare__(name, bases, **kw):
        print("prepare", name, kw)
        return {"prepared": True}

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        ns["added"] = name.lower()
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", cls.__name__)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args)
        return super().__call__(*args, **kw)

    def shout(cls):
        return cls.__name__.upper()

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter([cls.__name__, 1])

    def __getitem__(cls, k):
        return cls.__name__, k

    def __contains__(cls, x):
        return x == 1

    def __add__(cls, o):
        return "added classes"

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __getattr__(cls, name):
        return f"meta attr {name}"

    @property
    def prop(cls):
        return "meta property"


class Base(metaclass=Meta, option=1):
    def __init__(self, x=0):
        self.x = x


class Sub(Base):
    y = 1


print(type(Sub), Sub.added, Sub.prepared, Sub(5).x, Sub.shout(), len(Sub), list(Sub), Sub["k"], 1 in Sub)
print(Base + 1, Sub, Sub.whatever, Sub.prop)
try:
    Sub(1).shout()
except AttributeError as e:
    print(e)
print(isinstance(Sub, Meta), isinstance(Sub(1), Meta), Meta.__name__, type(Meta), bool(Sub))


class Other(type):
    pass


class O(metaclass=Other):
    pass


try:

    class Conflict(Base, O):
        pass
except TypeError as e:
    print(e)


class Registry(type):
    classes = []

    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if bases:
            Registry.classes.append(cls)

    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack") or super().__instancecheck__(obj)

    def __subclasscheck__(cls, sub):
        return getattr(sub, "ok", False) or super().__subclasscheck__(sub)


class Duck(metaclass=Registry):
    pass


class Mallard(Duck):
    pass


class Robot:
    ok = True

    def quack(self):
        pass


print([c.__name__ for c in Registry.classes])
print(
    isinstance(Robot(), Duck),
    isinstance(5, Duck),
    issubclass(Robot, Duck),
    issubclass(int, Duck),
    isinstance(Mallard(), Duck),
)


class SingletonMeta(type):
    instances = {}

    def __call__(cls, *a):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*a)
        return cls.instances[cls]


class Config(metaclass=SingletonMeta):
    def __init__(self, v):
        self.v = v


print(Config(1) is Config(2), Config(3).v)


class Ordered(dict):
    def __setitem__(self, k, v):
        if k in self and not k.startswith("__"):
            raise TypeError(f"{k} twice")
        super().__setitem__(k, v)


class NoDup(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Ordered()

    def __new__(mcls, name, bases, ns):
        return super().__new__(mcls, name, bases, dict(ns))


try:

    class Dup(metaclass=NoDup):
        def a(self):
            pass

        def a(self):
            pass
except TypeError as e:
    print(e)


def function_meta(name, bases, ns):
    return (name, bases, sorted(k for k in ns if k[0] != "_"))


class Tuple(metaclass=function_meta):
    x = y = 1


print(Tuple)


class Enumish(type):
    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns)
        cls.members = {k: v for k, v in ns.items() if k.isupper()}
        return cls

    def __setattr__(cls, name, value):
        if name in getattr(cls, "members", ()):
            raise AttributeError(f"cannot reassign {name}")
        super().__setattr__(name, value)


class Color(metaclass=Enumish):
    RED = 1
    GREEN = 2


try:
    Color.RED = 5
except AttributeError as e:
    print(e)
Color.other = 5
print(Color.members, Color.RED, Color.other)
