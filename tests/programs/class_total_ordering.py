from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, major, minor=0):
        self.major = major
        self.minor = minor

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return (self.major, self.minor) == (other.major, other.minor)

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return (self.major, self.minor) < (other.major, other.minor)

    def __repr__(self):
        return f"v{self.major}.{self.minor}"


@total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n


@total_ordering
class Both:
    __radd__ = None

    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        return self.n > other.n

    def __le__(self, other):
        return "mine"


a, b, c = Version(1), Version(1, 5), Version(2)
print(a < b, a <= b, a > b, a >= b, a <= Version(1), a >= Version(1), a > Version(1), sorted([c, a, b]), max(a, c, b))
for op in (lambda: a < 3, lambda: a >= "x", lambda: a <= None):
    try:
        print(op())
    except TypeError as error:
        print(error)
for x in (1, 2):
    for y in (1, 2):
        p, q = Size(x), Size(y)
        print(p < q, p <= q, p > q, p >= q, end=" ")
        p, q = Both(x), Both(y)
        print(p < q, p <= q, p > q, p >= q)
print(Version.__le__.__name__ in ("__le__", "_le_from_lt"), hasattr(Version, "__gt__"))
try:

    @total_ordering
    class Nothing:
        pass

except ValueError as error:
    print(error)
