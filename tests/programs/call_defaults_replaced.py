"""Defaults that are no constants and are replaced, and a class attribute that becomes a descriptor."""

SHARED = [1]


class Box:
    def __init__(self, items=SHARED, n=len(SHARED)):
        self.items = items
        self.n = n

    def get(self, items=SHARED):
        return len(items) + self.n


class Plain:
    pass


class Holder:
    one = Plain()
    two = Plain()

    def __init__(self, x):
        self.one = x
        self.two = x


def use():
    return Box().items, Box().n, Box().get(), Box([]).get()


print(use())
Box.__init__.__defaults__ = ("new", 7)
Box.get.__defaults__ = ("longer",)
print(use())
h = Holder(3)
Plain.__set__ = lambda self, o, value: print("set", value)
Plain.__get__ = lambda self, o, owner: "got"
print(Holder(4).one, h.one, vars(h), vars(Holder(5)))
