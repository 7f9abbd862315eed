"""Copies of instances of classes with `__new__`, and such classes whose objects get about."""

import copy
import pickle


class Single:
    _it = None

    def __new__(cls):
        if cls._it is None:
            cls._it = super().__new__(cls)
            cls._it.items = [1]
        return cls._it


class Needing:
    def __new__(cls, x):
        self = object.__new__(cls)
        self.x = x
        return self

    def __init__(self, x):
        self.y = x + 1


class Optional:
    def __new__(cls, x=5):
        self = super().__new__(cls)
        self.x = x
        return self

    def __init__(self, x=0.5):
        self.y = x * 2


class Registry:
    kinds = {}

    def __init_subclass__(cls, kind=None, **rest):
        super().__init_subclass__(**rest)
        cls.kinds[kind] = cls

    @classmethod
    def make(cls, kind, *args):
        return cls.kinds[kind](*args)


class Circle(Registry, kind="circle"):
    def __new__(cls, r):
        made = super().__new__(cls)
        made.area = 3 * r * r
        return made


class Square(Registry, kind="square"):
    def __init__(self, s):
        self.area = s * s


def main():
    one = Single()
    two = copy.copy(one)
    print(two is one, two.items, Single().items is one.items)
    deep = copy.deepcopy(one)
    print(deep is one, deep.items)
    for action in (copy.copy, copy.deepcopy):
        try:
            print(action(Needing(1)).x)
        except TypeError as e:
            print(e)
        made = action(Optional("a"))
        print(made.x, made.y)
    made = pickle.loads(pickle.dumps(Optional(2)))
    print(made.x, made.y, Optional().x + Optional().y)
    classes = [Single, Needing, Optional]
    print([type(c(*[3] * (c is not Single))).__name__ for c in classes], classes[1](2).y)
    made = Optional.__new__(Optional, 7)
    print(made.x, hasattr(made, "y"))
    print(Registry.make("circle", 2).area + Registry.make("square", 2.5).area, sorted(Registry.kinds))


main()
