"""Attributes of names that are not known, where what is found is only printed or asked whether it is true."""


class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.tags = []

    @property
    def total(self):
        self.tags.append("asked")
        return self.x + self.y

    def __str__(self):
        return f"<{self.x}, {self.y}>"

    def move(self, dx):
        self.x += dx
        return self


class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __getattr__(self, name):
        if name in ("c", "d"):
            return name * 2
        raise AttributeError(name)


def show(o, names):
    return ", ".join(f"{n}={getattr(o, n)}" for n in names.split())


def match(o, **criteria):
    return all(str(getattr(o, k, None)).startswith(str(v)) for k, v in criteria.items())


p = Point(1, 2)
q = Point(2.5, 4)
print(show(p, "x y kind total tags"), show(q, "total x"), p.tags, q.tags)
print(match(p, x=1, kind="po"), match(q, x=3), match(p, missing="None"), p.move(3).x + 1, q.move(1).total * 2)
pair = Pair(p, [q])
print(show(pair, "a c"), match(pair, d="dd"), pair.b[0].x)
for name in "xz":
    print(bool(getattr(p, name, 0)), hasattr(q, name), not getattr(q, name, ""))
try:
    print(show(pair, "e"))
except AttributeError as error:
    print(error)
names = ["move", "x"]
print([callable(getattr(p, n)) for n in names], [getattr(p, n) is p.x for n in names])
