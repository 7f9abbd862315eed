"""Attributes that `__init__` surely assigns are read without a test: here are those that it does not."""


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)


class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x * self.x + self.y * self.y


class Named(Point):
    def __init__(self, name):
        self.name = name  # no x, no y


class Third(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


def norms(points):
    for p in points:
        attempt(Point.norm, p)


norms([Point(1, 2), Third(3, 4, 5), Named("n")])
n = Named("m")
n.x, n.y = 6, 7
norms([n])

registry = []


class Early:
    def __init__(self, size):
        self.first = size
        registry.append(self)
        self.second = size * 2
        if size < 0:
            raise ValueError(size)
        self.third = size * 3


def thirds():
    return [early.third for early in registry]


def seconds():
    return [early.second for early in registry]


Early(1)
attempt(thirds)
attempt(Early, -1)
attempt(thirds)
attempt(seconds)


class Reader:
    """Reads what it has not assigned yet."""

    total = 10

    def __init__(self, wanted):
        if wanted:
            self.before = self.after
        self.total = self.total + 1
        self.after = 1
        self.setup()

    def setup(self):
        self.made = self.after + 1


class Overridden(Reader):
    def setup(self):
        self.made = self.late
        self.late = 5


def totals(reader):
    return reader.total, reader.after, reader.made


attempt(lambda: totals(Reader(False)))
attempt(lambda: totals(Reader(True)))
attempt(lambda: totals(Overridden(False)))


class Branches:
    def __init__(self, n):
        if n > 0:
            self.sign = 1
        elif n < 0:
            self.sign = -1
        try:
            self.inverse = 1 / n
        except ZeroDivisionError:
            self.failed = True
        for i in range(n):
            self.last = i
        while True:
            self.always = n
            break
        with Quiet():
            self.inside = 10 // n
            self.deep = 1

    def show(self):
        found = []
        for name in ("sign", "inverse", "failed", "last", "always", "inside", "deep"):
            try:
                found.append(self.get(name))
            except AttributeError as e:
                found.append(str(e))
        return found

    def get(self, name):
        match name:
            case "sign":
                return self.sign
            case "inverse":
                return self.inverse
            case "failed":
                return self.failed
            case "last":
                return self.last
            case "always":
                return self.always
            case "inside":
                return self.inside
        return self.deep


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return True


for n in (2, 0, -1):
    print(Branches(n).show())


class Shy:
    """Its helper is called before all is there."""

    def __init__(self):
        self.a = 1
        self.helper()
        self.b = 2

    def helper(self):
        self.c = self.a + 1
        print(self.c)


class Shyer(Shy):
    def helper(self):
        super().helper()
        try:
            print(self.b)
        except AttributeError as e:
            print(e)
        self.d = [self]


shy = Shyer()
print(shy.a, shy.b, shy.c, shy.d[0] is shy)


class Ring:
    def __init__(self, value):
        self.next = self
        self.value = value
        self.next.value = value + 1

    def after(self, value):
        new = Ring(value)
        new.next, self.next = self.next, new
        return new


ring = Ring(1).after(5)
print(ring.value, ring.next.value, ring.next.next is ring)


class Lazy:
    def __init__(self):
        self.calls = 0
        self.later = lambda: self.value
        self.value = 1


class Lazier(Lazy):
    def __init__(self):
        Lazy.__init__(self)
        self.more = self.later() + 1


print(Lazier().more, Lazier().later())


class Failure(Exception):
    def __init__(self, code, **others):
        super().__init__(f"code {code}")
        self.code = code
        self.others = others


class Worse(Failure):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.worse = True


def fail(kind, *args):
    raise kind(*args)


for kind, args in ((Failure, (3,)), (Worse, (4, 5))):
    try:
        fail(kind, *args)
    except Failure as e:
        print(e, e.args)
        attempt(lambda: (e.code, e.others))


class Fluent:
    def __init__(self):
        self.parts = []
        self.add(1).add(2)
        self.count = len(self.parts)

    def add(self, part):
        self.parts.append(part)
        return self


print(Fluent().add(3).parts, Fluent().count)


class Counted:
    made = 0

    def __init__(self):
        type(self).made += 1
        self.number = self.made
        self.label = self.describe

    @property
    def describe(self):
        return f"{self.__class__.__name__} {self.number}"


print(Counted().label, Counted().describe, Counted.made)
