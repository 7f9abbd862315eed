"""Subclasses of dict, list, str, int, tuple, set, float, Exception with overridden and added methods."""


class Upper(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.upper())

    def __contains__(self, k):
        return super().__contains__(k.upper())


u = Upper(raw=1)
u["key"] = 2
u.update(other=3)
print(
    u,
    u["kEy"],
    "KEY" in u,
    "raw" in u,
    u.get("raw"),
    len(u),
    list(u),
    isinstance(u, dict),
    u == {"raw": 1, "KEY": 2, "other": 3},
)


class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    @property
    def top(self):
        return self[-1]

    def __repr__(self):
        return f"Stack({super().__repr__()})"


s = Stack().push(1).push(2)
s.name = "attr"
print(s, s.top, s + [3], type(s + [3]).__name__, type(s[:]).__name__, s == [1, 2], len(s), s.name, [*s], s * 2)
s.extend("ab")
s += ["c"]
print(s, type(s).__name__, sorted(Stack([3, 1])), list(reversed(s)))


class Name(str):
    def __new__(cls, s, extra=None):
        self = super().__new__(cls, s.title())
        self.extra = extra
        return self

    def shout(self):
        return self.upper() + "!"


n = Name("ann lee", extra=5)
print(
    n,
    n.shout(),
    n.extra,
    len(n),
    n + "x",
    type(n + "x").__name__,
    n == "Ann Lee",
    {n: 1}["Ann Lee"],
    f"{n:>10}",
    n[0],
    repr(n),
    hash(n) == hash("Ann Lee"),
    "-".join([n, n]),
    n.lower(),
)


class Mod7(int):
    def __new__(cls, v):
        return super().__new__(cls, v % 7)

    def __add__(self, o):
        return Mod7(int(self) + int(o))

    __radd__ = __add__

    def __repr__(self):
        return f"{int(self)} mod 7"


m = Mod7(5)
print(
    m,
    m + 4,
    4 + m,
    sum([m, m, m]),
    m * 3,
    type(m * 3).__name__,
    m == 5,
    m > 4,
    [10, 20, 30, 40, 50, 60][m],
    str(m),
    f"{m:03d}",
    f"{m}",
    m.bit_length(),
    -m,
    int(m),
    {m: 1}[5],
    range(m),
    m.real,
    m and 1,
)


class Celsius(float):
    def __str__(self):
        return f"{float(self):.1f}C"


c = Celsius(21.55)
print(c, repr(c), c + 1, c > 20, f"{c:.3f}", round(c), [c], abs(Celsius(-1)), "%s %.2f" % (c, c))


class Vec(tuple):
    __slots__ = ()

    def __add__(self, o):
        return Vec(a + b for a, b in zip(self, o))

    def __eq__(self, o):
        return tuple.__eq__(self, o)

    __hash__ = tuple.__hash__


v = Vec((1, 2))
print(v + v, v + (5, 5), v == (1, 2), hash(v) == hash((1, 2)), v[0], len(v), v.index(2), "%d-%d" % v)
x, y = v
print(x, y, *v)


class Tags(set):
    def add(self, x):
        super().add(x.lower())


t = Tags()
t.add("ABC")
t.add("abc")
print(t, len(t), t | {"z"} == {"abc", "z"}, type(t | {"q"}).__name__, type(t.copy()).__name__, isinstance(t, set))


class Default(dict):
    def __init__(self, factory, *a, **kw):
        super().__init__(*a, **kw)
        self.factory = factory

    def __missing__(self, key):
        value = self[key] = self.factory()
        return value


d = Default(list, start=[0])
d["a"].append(1)
d["a"].append(2)
print(d, d.get("q"), vars(d) == {"factory": list})


class Loud(list):
    def append(self, x):
        print("append", x)
        super().append(x)

    def __getitem__(self, i):
        return ("got", super().__getitem__(i))

    def __iter__(self):
        return iter(["iter"])

    def __len__(self):
        return 99


l = Loud([1, 2])
l.append(3)
print(l[0], list(l), len(l), sum(len(w) for w in l), l, bool(l), [*l])


class Bytes(bytes):
    def hexed(self):
        return self.hex("-")


print(Bytes(b"ab").hexed(), Bytes(b"x") + b"y", bool(Bytes()))
print(isinstance(True, int), type(True + True).__name__, issubclass(bool, int))
try:

    class B(bool):
        pass
except TypeError as e:
    print(e)
try:

    class N(type(None)):
        pass
except TypeError as e:
    print(e)
try:

    class F(int, str):
        pass
except TypeError as e:
    print(e)
