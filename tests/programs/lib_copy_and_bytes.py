import sys, copy

try:
    print(len(str(10**5000)))
except ValueError as e:
    print(e)
try:
    int("1" * 5000)
except ValueError as e:
    print(e)
print(len(hex(10**5000)), int("f" * 5000, 16) > 0)
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))
sys.set_int_max_str_digits(4300)
try:
    f"{10**4301}"
except ValueError as e:
    print(e)
try:
    "%d" % 10**4301
except (ValueError, TypeError) as e:
    print(type(e).__name__)
try:
    sys.set_int_max_str_digits(5)
except ValueError as e:
    print(e)


class BA(bytearray):
    pass


b = BA(b"abcd")
b.x = 1
c = copy.copy(b)
print(c, type(c).__name__, c.x)
d = copy.deepcopy(b)
print(d, d.x)
for cls, v in (
    (list, [1]),
    (dict, {1: 2}),
    (set, [1]),
    (tuple, (1,)),
    (str, "s"),
    (int, 3),
    (float, 2.5),
    (bytes, b"1"),
    (frozenset, [2]),
    (complex, 1j),
):
    S = type("S" + cls.__name__, (cls,), {})
    s = S(v)
    s.attr = [1]
    for f in copy.copy, copy.deepcopy:
        t = f(s)
        print(type(t).__name__, t == s, t.attr, t.attr is s.attr)


class Sl:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = [1]


s = Sl()
t = copy.copy(s)
u = copy.deepcopy(s)
print(t.a, t.a is s.a, u.a is s.a, hasattr(t, "b"))


class Cp:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", type(memo).__name__


print(copy.copy(Cp()), copy.deepcopy([Cp()]))
l = [1]
l.append(l)
m = copy.deepcopy(l)
print(m, m[1] is m)


class St:
    def __init__(self):
        self.v = 1

    def __getstate__(self):
        return {"v": 5, "w": 6}

    def __setstate__(self, s):
        self.__dict__.update(s)
        self.set = True


print(copy.copy(St()).__dict__)


class Rd:
    def __init__(self, a):
        self.a = a

    def __reduce__(self):
        return (Rd, (self.a * 2,))


print(copy.copy(Rd(2)).a, copy.deepcopy(Rd([1])).a)
import functools, collections

print(
    copy.copy(functools.partial(int, base=2))("11"),
    copy.deepcopy(collections.OrderedDict(a=[1])),
    copy.copy(collections.Counter("aab")),
    copy.copy(collections.defaultdict(list, a=[1])),
    copy.deepcopy(collections.deque([1, [2]], 5)),
)
f = lambda: 1
print(
    copy.deepcopy(f) is f,
    copy.copy(None),
    copy.deepcopy((1, 2)),
    copy.copy(range(3)),
    copy.copy(slice(1, 2)),
    copy.deepcopy(Ellipsis),
)
for o in (b"abc", bytearray(b"ab"), [1, 2], (1, 2), {1: 2}, {1}, frozenset([3]), range(3), "\u0416x"):
    print(type(iter(o)).__name__, repr(iter(o)).split(" at ")[0], end="; ")
print()
for o in (
    {1: 2}.keys(),
    {1: 2}.values(),
    {1: 2}.items(),
    reversed([1]),
    reversed((1,)),
    reversed("a"),
    reversed({1: 2}),
    reversed(range(3)),
    enumerate([]),
    zip(),
    map(str, []),
    filter(None, []),
    iter(int, 1),
    iter(range(10**20)),
    (x for x in []),
    reversed({1: 2}.items()),
):
    print(type(o).__name__, repr(iter(o)).split(" at ")[0].split(" of ")[0], end="; ")
print()
try:
    bytes(2**63)
except OverflowError as e:
    print(e)
try:
    bytes(-1)
except ValueError as e:
    print(e)
try:
    bytearray([256])
except ValueError as e:
    print(e)
try:
    bytes(["a"])
except TypeError as e:
    print(e)
print(
    int.from_bytes(b"\x01\x02"),
    int.from_bytes([1, 2], "little"),
    int.from_bytes(bytearray(b"\xff"), "big", signed=True),
    (258).to_bytes(2),
    (-1).to_bytes(2, "little", signed=True),
    (0).to_bytes(),
    (5).to_bytes(length=3, byteorder="little"),
)
for bad in (
    lambda: (256).to_bytes(1),
    lambda: (-1).to_bytes(1),
    lambda: (1).to_bytes(-1),
    lambda: (1).to_bytes(1, "middle"),
    lambda: int.from_bytes("ab"),
    lambda: int.from_bytes(b"", "x"),
    lambda: int.from_bytes([300]),
    lambda: int.from_bytes(5),
    lambda: (1).to_bytes("1"),
    lambda: int.from_bytes(b"1", byteorder=3),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(int.from_bytes(b""), bool.from_bytes(b"\x01", "big"), type(bool.from_bytes(b"\0", "big")))
for enc in ("ascii", "latin-1", "utf-16", "utf-8-sig", "utf-32-be", "nope"):
    try:
        e = "h\u00e9\u20ac".encode(enc)
        print(enc, e, e.decode(enc))
    except (UnicodeError, LookupError) as x:
        print(type(x).__name__, x)
print(
    "\u00e9".encode("ascii", "xmlcharrefreplace"),
    "\u00e9".encode("ascii", "backslashreplace"),
    b"\xff".decode("ascii", "replace"),
)


class GE:
    def __new__(cls, a, *, k):
        s = object.__new__(cls)
        s.v = (a, k)
        return s

    def __getnewargs_ex__(self):
        return (self.v[0],), {"k": self.v[1]}


print(copy.copy(GE(1, k=2)).v, copy.deepcopy(GE([1], k=2)).v)
for bad in (lambda: copy.copy(x for x in []), lambda: copy.copy(sys)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(object().__reduce_ex__(4)[0].__name__, St().__reduce_ex__(2)[2])
