"""`o.__class__ = C` for instances of classes below list, dict, exceptions and others with the same builtin base."""


class A(list):
    def __init__(self, *items):
        super().__init__(items)
        self.name = "a"

    def who(self):
        return "A", self.name, self[0]


class B(list):
    def __init__(self):
        self.name = 2
        self.more = None

    def who(self):
        return "B", self.name * 2, len(self)


class D(dict):
    def __init__(self, **items):
        super().__init__(items)
        self.n = 1


class Missing(dict):
    def __missing__(self, key):
        return self.n, key


class Error(Exception):
    def __init__(self, code):
        self.code = code

    def who(self):
        return self.code + 1


class Other(Exception):
    def who(self):
        return "other"


class Text(str):
    pass


class Loud(str):
    def who(self):
        return self.upper()


a = A(1, 2)
print(a.who())
a.__class__ = B
print(type(a).__name__, a.who(), a, isinstance(a, A), isinstance(a, B), vars(a))
a.append("x")
b = B()
print(a.who(), b.who(), vars(b))
d = D(x=1)
d.__class__ = Missing
print(d["x"], d["y"], d, type(d))
error = Error(4)
print(error.who())
error.__class__ = Other
try:
    raise error
except Error as e:
    print("not", e)
except Other as e:
    print(e.who(), e.code, e.args)
text = Text("abc")
text.__class__ = Loud
print(text.who(), type(text))


class Plain:
    pass


for o, c in ((a, list), (a, D), (a, Plain), (d, B), (error, ValueError), (Plain(), B), (3, B), ([], B), (error, 5)):
    try:
        o.__class__ = c
    except TypeError as e:
        print(e)
    else:
        print("assigned")
