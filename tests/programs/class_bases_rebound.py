"""The name of a base class is bound to several things: which of them is the base is not known."""


class First:
    def __init__(self):
        self.items = "mine"

    def go(self):
        return "first " + self.items


class Below(First):
    def more(self):
        return self.go() + "!"


print(Below().more(), Below().items)
First = list


class OfList(First):
    def go(self):
        return self[0]


print(OfList([1]).go() + 1, Below().go())
First = 5
try:

    class Wrong(First):
        pass
except TypeError as error:
    print(type(error).__name__)

try:

    class Maybe(dict):
        def go(self):
            return self["a"]
except ImportError:

    class Maybe(list):
        def go(self):
            return self[0]


class BelowMaybe(Maybe):
    def twice(self):
        return self.go() * 2


print(BelowMaybe(a=4).twice())


class Error(Exception):
    def __init__(self, code):
        super().__init__(code, "args")
        self.code = code

    def next(self):
        return self.code + 1


class BelowError(Error):
    def __str__(self):
        return f"code {self.code}"


Error = KeyError
try:
    raise BelowError(4)
except Error:
    print("no KeyError")
except BelowError as error:
    print(error, error.next(), error.args)
