"""Names that a metaclass puts into the namespace of a class body, or changes there."""

import math
class Giving(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return {"K": "str", "math": cls}
    @staticmethod
    def sqrt(x):
        return "mine", x
K = 5
class Given(metaclass=Giving):
    a = K
    found = math.sqrt(4)
print(Given.a, Given.found)


class Upper(dict):
    def __getitem__(self, name):
        value = super().__getitem__(name)
        return value.upper() if isinstance(value, str) else value


class Changing(type):
    @classmethod
    def __prepare__(cls, name, bases, **keywords):
        return Upper()


class Changed(metaclass=Changing):
    first = "a"
    second = first + "b"
    number = K + 1


print(Changed.first, Changed.second, Changed.number)
