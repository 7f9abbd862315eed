"""Classes whose `__slots__` are not spelled out, or not seen by the compiler: other attributes are refused."""

NAMES = ("a",)


class Named:
    __slots__ = NAMES

    def other(self):
        self.y = 1


class Unpacked:
    __slots__, rest = ("a",), 3


class Put:
    locals()["__slo" + "ts__"] = ("a",)

    def other(self):
        self.y = 1


class Empty(Named):
    __slots__ = ()


class Open(Named):
    pass


class Added(Named):
    __slots__ = [*NAMES[:0], "b"]

    def both(self):
        self.a = self.b = 4
        self.a += 1
        return self.a, self.b


for cls in (Named, Put):
    try:
        cls().other()
    except AttributeError as error:
        print(error)
named = Named()
unpacked = Unpacked()
put = Put()
empty = Empty()
added = Added()
named.a = unpacked.a = put.a = empty.a = 1
try:
    named.z = 1
except AttributeError as error:
    print(error)
try:
    unpacked.z = 1
except AttributeError as error:
    print(error)
try:
    put.z = 1
except AttributeError as error:
    print(error)
try:
    empty.z = 1
except AttributeError as error:
    print(error)
try:
    added.z = 1
except AttributeError as error:
    print(error)
print(added.both())
opened = Open()
opened.z = 5
print(opened.z, named.a, unpacked.a, put.a, empty.a)
