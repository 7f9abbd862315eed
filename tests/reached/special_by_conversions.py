"""What conversions ask for."""
import math
import os


class V:
    def __index__(self):
        return 2

    def __float__(self):
        return 2.5

    def __complex__(self):
        return 1j

    def __bytes__(self):
        return b"v"

    def __round__(self, n=None):
        return "round", n

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __format__(self, spec):
        return "<" + spec + ">"

    def __fspath__(self):
        return "path"

    def __length_hint__(self):
        return 3

    def __reversed__(self):
        return iter("rev")

    def __divmod__(self, other):
        return "divmod", other

    def __pow__(self, other, modulus=None):
        return "pow", other, modulus

    def __abs__(self):
        return "abs"


v = V()
print([1, 2, 3][v], "ab" * v, hex(v), float(v), complex(v), bytes(v), round(v), round(v, 1), math.trunc(v), math.floor(v))
print(math.ceil(v), f"{v:x}", format(v), "{0:y}".format(v), os.fspath(v), list(reversed(v)), divmod(v, 1), pow(v, 2, 3), abs(v))
