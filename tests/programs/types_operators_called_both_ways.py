"""Operators that the runtime calls where the operation is not resolved, of classes whose instances are summed."""


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if isinstance(other, Number):
            return Number(self.n + other.n)
        return NotImplemented

    def __radd__(self, other):
        return Number(other + self.n)

    def __abs__(self):
        return abs(self.n)

    def __repr__(self):
        return f"Number({self.n!r})"


class Text:
    def __init__(self, s):
        self.s = s

    def __add__(self, other):
        return self.s + str(other)

    def __radd__(self, other):
        return str(other) + self.s


print(sum([Number(1), Number(2)]).n, abs(Number(-3)))
for other in ("x", [1], 2.5, None, Number(1), Text("t")):
    for pair in ((Number(1), other), (other, Number(1))):
        try:
            result = pair[0] + pair[1]
            print(result.n if isinstance(result, Number) else result)
        except TypeError as error:
            print(error)
print(sum([Text("a")]), Text("a") + [1], (1,).__class__.__name__ + Text("b"))
try:
    print(Number(1) + "x")
except TypeError as error:
    print(error)
key = {1: "a", "b": 2}
print(sorted(key, key=str), sorted([3, 1], key=lambda v: -v), (lambda v: v * 2)("ab"))
