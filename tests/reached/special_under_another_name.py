"""A special method that the class body binds to another name as well."""


class V:
    def __sub__(self, other):
        return "sub", other

    __rmod__ = minus = __sub__


print(V().minus(1), 3 % V())
