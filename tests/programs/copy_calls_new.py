"""Copies are made by `__new__` of the class, which gets what `__getnewargs__` says: never before, what it gets now."""

import copy


class Told:
    made = 0

    def __new__(cls, a):
        cls.made += 1
        print("new", cls.__name__, a * 2)
        return object.__new__(cls)

    def __init__(self, a):
        self.a = a

    def __getnewargs__(self):
        return ("x",)

    def get(self):
        return self.list


class Below(Told):
    def __init__(self, a):
        super().__init__(a)
        self.b = a + 1


class Spread:
    def __new__(cls, *given, **named):
        print("new", given, named)
        return super().__new__(cls)

    def __init__(self, *given, **named):
        self.given = given

    def __getnewargs_ex__(self):
        return (), {"k": [self.given]}


class Bare:
    def __new__(cls, *given):
        print("new", given)
        return super().__new__(cls)

    def __init__(self, given):
        self.given = given


print(Told(5).a + 1, Below(6).b)
print(copy.copy(Told(5)).a, copy.copy(Below(7)).b, Told.made, Below.made)
print(copy.copy(Spread(1, 2)).given, copy.deepcopy(Spread(3)).given)
print(copy.copy(Bare(1)).given, copy.deepcopy([Bare([2])])[0].given)
told = Told(8)
told.list = [1]
get, shallow, deep = told.get, copy.copy(told.get), copy.deepcopy(told.get)
print(shallow == get, shallow() is told.list, deep == get, deep() is told.list, deep())


class Restored:
    def __setstate__(self, state):
        print("state", state)


empty = Restored()
copy.copy(empty), copy.deepcopy(empty)
print(empty.__getstate__(), empty.__reduce_ex__(4)[1:])
empty.a = 1
copy.copy(empty)
del empty.a
copy.copy(empty)
print(empty.__getstate__(), empty.__reduce_ex__(2)[1:])
