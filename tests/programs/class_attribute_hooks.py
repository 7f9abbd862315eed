"""__getattr__, __getattribute__, __setattr__, __delattr__, __dir__, and the builtins that use them."""


class Fallback:
    present = "here"

    def __getattr__(self, name):
        if name.startswith("no_"):
            raise AttributeError(f"refused {name}")
        return f"<{name}>"


f = Fallback()
print(f.present, f.anything, getattr(f, "x" + "y"), hasattr(f, "no_way"), getattr(f, "no_x", "dflt"))
try:
    f.no_thing
except AttributeError as e:
    print(e)
f.anything = 5
print(f.anything, f.__dict__)


class Guard:
    def __init__(self):
        self.items = {}
        self.locked = True

    def __setattr__(self, name, value):
        if getattr(self, "locked", False):
            raise AttributeError(f"locked: {name}={value!r}")
        print("set", name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


g = Guard()
try:
    g.x = 1
except AttributeError as e:
    print(e)
del g.locked
g.x = 2
g.x += 1
setattr(g, "y", 3)
delattr(g, "y")
print(vars(g))


class Spy:
    def __init__(self):
        object.__setattr__(self, "log", [])
        self.a = 1

    def __getattribute__(self, name):
        log = object.__getattribute__(self, "log")
        log.append(name)
        return object.__getattribute__(self, name)

    def method(self):
        return self.a


s = Spy()
s.method()
s.a
hasattr(s, "zz")
len_of = len(s.log)
print(s.log)


class Both:
    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError("from getattribute")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f"getattr {name}"


b = Both()
b.hidden = 1
print(b.hidden, b.other, b.__dict__)


class Proxy:
    def __init__(self, target):
        self.__dict__["_target"] = target

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __len__(self):
        return len(self._target)


class Thing:
    def __init__(self):
        self.v = 1

    def hello(self):
        return f"hello {self.v}"

    def __len__(self):
        return 9


p = Proxy(Thing())
p.v = 5
print(p.hello(), p.v, len(p), "v" in vars(p))


class Dynamic:
    def __getattr__(self, name):
        def call(*args, **kw):
            return name, args, kw

        return call


d = Dynamic()
print(d.whatever(1, x=2), d.other())
try:
    d()
except TypeError as e:
    print(e)
try:
    len(d)
except TypeError as e:
    print(e)


class AttrDict(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        del self[name]


ad = AttrDict(x=1)
ad.y = 2
del ad.x
print(ad, ad.y, hasattr(ad, "x"), ad.get("y"))


class D:
    def __dir__(self):
        return ["b", "a"]


print(dir(D()), [n for n in dir(Thing) if not n.startswith("__")], [n for n in dir(Thing()) if n[0] != "_"])
for action in (
    lambda: getattr(1, "nope"),
    lambda: setattr(1, "x", 1),
    lambda: setattr(object(), "x", 1),
    lambda: delattr(Thing(), "q"),
    lambda: getattr(Thing, "q"),
    lambda: None.x,
    lambda: "s".foo,
    lambda: [].x(),
    lambda: getattr(1, 5),
    lambda: setattr(int, "x", 1),
    lambda: int.nope,
    lambda: len.x,
    lambda: print.__name__ + (lambda: 0).nothing,
):
    try:
        action()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
e = None
try:
    Thing().missing
except AttributeError as err:
    print(err.name, type(err.obj).__name__)
