"""repr of containers within one another: of all kinds, recursive, with items that fail, change them or are subclasses."""

from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

P = namedtuple("P", "x y")


class MyList(list):
    pass


class MyStr(str):
    def __repr__(self):
        return f"<{str(self)}>"


class MyDict(dict):
    def __repr__(self):
        return "MyDict" + super().__repr__()


class MyTuple(tuple):
    def __repr__(self):
        return "MyTuple" + tuple.__repr__(self)


class Failing:
    def __init__(self, times):
        self.times = times

    def __repr__(self):
        self.times -= 1
        if self.times < 0:
            raise ValueError("no repr")
        return "F"


class Wide:
    def __repr__(self):
        return "日本"


values = [
    0,
    -1,
    10,
    -10,
    2**30 - 1,
    -(2**30),
    2**31,
    -(2**63),
    10**30,
    1.5,
    -0.0,
    1e100,
    True,
    None,
    "a",
    "it's",
    'say "x"',
    "both ' and \"",
    "tab\t\\",
    "é",
    "日本",
    "\ud800",
    "\x7f\x00",
    b"by\x00",
    1j,
    ...,
    int,
    range(3),
]
print(ascii(values))
print(values[:20], tuple(values[:18]), {str(v)[:3]: v for v in values[:17]})
print(
    [], (), {}, set(), [[]], ((),), ({},), {"a": []}, {(): {}}, [(1,)], ([1],), ((1, 2), (3, 4, 5)), [[1, [2, [3, []]]]]
)
print(
    [
        MyList([1]),
        MyStr("x"),
        MyDict(a=1),
        MyTuple((1,)),
        P(1, [2]),
        {MyStr("k"): MyStr("v")},
        frozenset([1]),
        {frozenset()},
        deque([1, (2,)]),
        Counter("aab"),
        OrderedDict(a=[1]),
        defaultdict(list, a=[1]),
    ]
)
print(
    MyList([MyList(), 1]),
    MyTuple(),
    {"é": ["ž", 3], 5: Wide(), Wide: 1}.keys() and [Wide(), 12345, -7, "ž", 2**40],
    ["ž", ("a", 12), {1: 2}],
)
loop = [1]
loop.append(loop)
inner = (loop, {"l": loop})
loop.append(inner)
d = {}
d["d"] = d
d["t"] = (d, [d])
print(loop, inner, d)
od = OrderedDict()
od["self"] = od
print(od, [od])
f = Failing(2)
for o in ([1, f, 2], (1, f), {"k": f}, {f: 1}, [[[f]]], {f}):
    try:
        print(repr(o))
    except ValueError as error:
        print(error, type(o).__name__)
print(repr([f.times, loop]))


class Growing:
    def __init__(self, target):
        self.target = target

    def __repr__(self):
        if len(self.target) < 5:
            self.target.append(len(self.target))
        return "G"


grown = [0]
grown.append(Growing(grown))
print(grown, grown)


class Clearing:
    def __repr__(self):
        shrunk.clear()
        return "C"


shrunk = [Clearing(), 1, 2]
print(shrunk, shrunk)
deep = []
for _ in range(100):
    deep = [deep, (deep,)] if len(str(deep)) < 200 else [deep]
print(len(repr(deep)))
for kind in (lambda x: [x], lambda x: (x,), lambda x: {"k": x}):
    deep = kind(1)
    for _ in range(100000):
        deep = kind(deep)
    try:
        repr(deep)
        print("no error")
    except RecursionError as error:
        print(type(error).__name__, error)
    print(repr([1, (2,)]))
print(f"{values[:5]} {(1, 'a')!r} {d!s:.20}", "%s %r" % ([1, "x"], (1, "y")), str({"a": {"b": {"c": [1]}}}))
a, b = {1, 2, 3, 10, 50}, {2, 3, 60, 7}
print(
    a ^ b,
    b ^ a,
    {"x"} ^ {"x", "y"},
    {(1, 2), (3,)} ^ {(1, 2)},
    a ^ a,
    {1.5, 2} ^ {2, 3.5},
    set(range(100)) ^ set(range(50, 150)),
)
a ^= b
print(
    a, a.symmetric_difference([1, 1, 2]), "ü".encode(), "ü".encode("utf-8"), "ü".encode("UTF_8"), "ü".encode("latin-1")
)
