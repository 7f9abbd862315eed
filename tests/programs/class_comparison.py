"""Rich comparison: reflection, NotImplemented, identity fallback, __ne__, hashing, sorting, total order by hand."""


class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        return self == other or self < other

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return ".".join(map(str, self.parts))


vs = [Version(t) for t in ["1.10", "1.2", "0.9", "1.2.1"]]
print(sorted(vs), max(vs), min(vs))
print(Version("1.0") > Version("0.5"), Version("1") >= Version("1"), Version("1") != Version("1"), Version("1") == "1")
print(len({Version("1.0"), Version("1.0"), Version("2")}), Version("2") in [Version("2")])
for f in (lambda: Version("1") < 3, lambda: 3 < Version("1"), lambda: Version("1") >= None):
    try:
        f()
    except TypeError as e:
        print(e)


class Loud:
    def __init__(self, name, result):
        self.name, self.result = name, result

    def __eq__(self, o):
        print(self.name, "eq", end="; ")
        return self.result

    def __lt__(self, o):
        print(self.name, "lt", end="; ")
        return self.result

    def __gt__(self, o):
        print(self.name, "gt", end="; ")
        return self.result


a, b = Loud("a", NotImplemented), Loud("b", "from b")
print(a == b, a < b, a > b, a != b)
c = Loud("c", NotImplemented)
print(a == c, a != c, a == a)
try:
    a < c
except TypeError as e:
    print(e)
print(a in [c, a], [a] == [a], (a,) == (a,))


class NoHash:
    def __eq__(self, o):
        return True


try:
    {NoHash(): 1}
except TypeError as e:
    print(e)
print(NoHash() == 5, 5 == NoHash(), NoHash() != 5, NoHash.__hash__)


class SubHash(NoHash):
    def __hash__(self):
        return 42


print(hash(SubHash()), {SubHash(): 1}[SubHash()])


class Truthy:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return [self.v < other.v] if self.v < other.v else []


print(Truthy(1) < Truthy(2), Truthy(2) < Truthy(1), [t.v for t in sorted([Truthy(3), Truthy(1), Truthy(2)])])


class BigHash:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h


print(hash(BigHash(2**61 - 1)), hash(BigHash(-1)), hash(BigHash(2**70)) == hash(2**70))
for bad in ("x", 1.5, None):
    try:
        hash(BigHash(bad))
    except TypeError as e:
        print(e)
o = object()
print(o == o, o == object(), o != o, hash(o) == hash(o), o.__eq__(5), o.__ne__(o))
x = 5
print(1 < x < 10, 1 < x > 3, 10 > x >= 5 == 5, 1 < 3 < 2 < undefined if False else "short")
print([1, 2] < [1, 3], [1] < [1, 0], (2,) > (1, 9), "a" < "b" < "c", [1, "a"] == [1, "a"], {1, 2} < {1, 2, 3})


class S:
    def __eq__(self, o):
        return "eq result"

    def __ne__(self, o):
        return "ne result"


print(S() == 1, S() != 1, 1 == S(), [S()] == [1], not (S() != 1))


class L(list):
    def __lt__(self, o):
        return len(self) < len(o)


print(L([9]) < L([1, 2]), sorted([L([1, 2, 3]), L([5])]), [5] > L([1, 2]), [5, 5, 5] > L([1]))
