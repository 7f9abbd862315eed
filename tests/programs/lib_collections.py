"""collections: what is written in Python."""

from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple


def failing(call):
    try:
        print("no error", call())
    except Exception as error:
        print(type(error).__name__, error)


Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=7), Point._make([3, 4]), Point._fields, p == (1, 2), len(p))
x, y = p
print(x, y, Point.__doc__, hash(p) == hash((1, 2)), isinstance(p, tuple))
Default = namedtuple("Default", ["a", "b", "c"], defaults=[5, 6])
print(Default(1), Default(1, c=9), Default._field_defaults)
print(namedtuple("R", ["def", "ok", "ok", "_x"], rename=True)._fields)
failing(lambda: Point(1))
failing(lambda: Point())
failing(lambda: Point(1, 2, 3))
failing(lambda: Point(1, z=2))
failing(lambda: Point(1, x=2))
failing(lambda: Default())
failing(lambda: Default(1, 2, 3, 4))
failing(lambda: namedtuple("P", "a a"))
failing(lambda: namedtuple("P", "_a"))
failing(lambda: namedtuple("P", "class"))
failing(lambda: namedtuple("P", "1x"))
failing(lambda: p._replace(q=1))
failing(lambda: Point._make([1]))
failing(lambda: setattr(p, "x", 5))


class Vector(namedtuple("Vector", "x y")):
    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length2(self):
        return self.x**2 + self.y**2


print(Vector(1, 2) + Vector(3, 4), Vector(3, 4).length2)
match p:
    case Point(x=1, y=q):
        print("matched", q)
match p:
    case Point(a, b):
        print("matched", a, b)

c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], c.total(), sorted(c.elements())[:6])
d = Counter(a=1, b=5)
print(c + d, c - d, c & d, c | d, +Counter(a=-1, b=2), -Counter(a=-1, b=2))
c.update("zzz")
c.subtract({"a": 10})
del c["nothing"]
print(c, c == Counter(c), Counter(a=1) <= Counter(a=2), Counter([3, 1, 3]))
c += d
print(c)
print(Counter(), repr(Counter(x=1)), Counter({"a": 3}).copy())

chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(chain, chain["a"], chain["b"], list(chain), len(chain), chain.new_child({"c": 1}), chain.parents)
chain["b"] = 9
print(chain.maps, dict(chain), "b" in chain, chain.get("q", 0))
failing(lambda: chain["q"])
failing(lambda: chain.pop("zz"))


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u.update({"b": 2})
print(u, u == {"A": 1, "B": 2}, list(u.items()), u.pop("A"), u.setdefault("c", 3), u.get("C"))
l = UserList([3, 1, 2])
l.append(5)
l.sort()
print(l, l[1:], l + [9], 5 in l, l * 2, list(reversed(l)), l == [1, 2, 3, 5])
s = UserString("hello")
print(s, s.upper(), s + " x", s.split("l"), s[1:3], s == "hello", "ell" in s, len(s))
dd = defaultdict(list)
dd["a"].append(1)
print(dd, OrderedDict(a=1, b=2), deque([1, 2, 3], maxlen=2))
od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
print(list(od), od.popitem(last=False))
