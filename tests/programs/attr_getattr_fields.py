"""Attributes that __getattr__ or the class gives where instances may have fields of other types."""


class Upper:
    def __getattr__(self, name):
        return name.upper()


g = Upper()
print(g.foo)
g.foo = 1
print(g.foo + 1)
del g.foo
print(g.foo)


class Lazy:
    def __getattr__(self, name):
        if name == "cache":
            self.cache = {}
            return self.cache
        if name == "n":
            self.n = 5
            return self.n
        raise AttributeError(name)

    def size(self):
        return len(self.cache)


lazy = Lazy()
lazy.cache["a"] = 1
print(lazy.cache, lazy.size(), lazy.n + 1, lazy.n)
try:
    lazy.other
except AttributeError as e:
    print(e)


class Base:
    def __init__(self):
        self.v = 1

    def get(self):
        return self.v


class Answers(Base):
    def __init__(self):
        pass

    def __getattr__(self, name):
        return name


print(Answers().get(), Base().get())
a = Answers()
a.v = 5
print(a.get())
del a.v
print(a.get(), a.v)


class Counts:
    def __getattr__(self, name):
        return 0

    def inc(self):
        self.x += 1
        self.total = self.total + self.x
        return self.x


c = Counts()
print(c.inc(), c.inc(), c.total, c.other)


class Fails:
    @property
    def p(self):
        return self.missing

    def __getattr__(self, name):
        if name == "missing":
            raise AttributeError(name)
        return "got " + name


print(Fails().p)


class Kept:
    word = "s"
    wide = 2**40
    nothing = None
    yes = True

    def set(self):
        self.word = 1
        self.wide = 1
        self.nothing = 1.5
        self.yes = 5


k = Kept()
print(k.word, k.wide * 3, k.nothing, k.yes)
k.set()
print(k.word, k.wide * 3, k.nothing, k.yes)
del k.word, k.nothing
print(k.word, k.nothing)


class Sets:
    def set(self):
        self.bar = 1


class Has(Sets):
    bar = 2.5


for o in (Sets(), Has()):
    print(getattr(o, "bar", None))
    o.set()
    print(o.bar)


class Runs:
    def set(self):
        self.run = lambda: "own"

    def run(self):
        return "method"


r = Runs()
print(r.run())
r.set()
print(r.run())
