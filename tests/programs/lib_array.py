"""array.array: every typecode, method and error, where the typecode is known to the compiler and where it is not."""

import array
import copy
import io
import pickle
from array import ArrayType, typecodes
from collections.abc import MutableSequence, Sequence


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Real:
    def __float__(self):
        return 2.5


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


VALUES = (
    0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32769, 65535, 65536, 2**31 - 1, 2**31, -(2**31) - 1, 2**32,
    2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64 - 1, 2**64, 10**400, 1.5, -0.0, 1e300, float("inf"), "x", "xy", "é",
    b"x", None, True, 1j, Index(5), Index(-5), Real(),
)  # fmt: skip

# --- what fits ------------------------------------------------------------------------------------------------
for code in typecodes:
    print(code, array.array(code).itemsize)
    for value in VALUES:
        attempt(lambda: array.array(code, [value]))


def known_codes():
    """The same where the items are written in place."""
    made = (
        array.array("b", [7, 8, 9]), array.array("B", [7, 8, 9]), array.array("h", [7, 8, 9]), array.array("H", [7, 8, 9]),
        array.array("i", [7, 8, 9]), array.array("I", [7, 8, 9]), array.array("l", [7, 8, 9]), array.array("L", [7, 8, 9]),
        array.array("q", [7, 8, 9]), array.array("Q", [7, 8, 9]), array.array("f", [7, 8, 9]), array.array("d", [7, 8, 9]),
    )  # fmt: skip
    b, ub, h, uh, i, ui, l, ul, q, uq, f, d = made
    for n in (
        0,
        -1,
        127,
        128,
        -129,
        255,
        256,
        2**15,
        2**16,
        2**31,
        2**32,
        2**63 - 1,
        2**63,
        2**64 - 1,
        2**64,
        -(2**63) - 1,
    ):
        for x in (n, n - 1):
            try:
                uq[0] = x
                ul[1] = x
                uq.append(x)
                q[0] = x
                q.append(x)
                l[-1] = x
                d[0] = x
                f[0] = x
                ui[1] = x
                i[1] = x
                i.append(x)
                ui.append(x)
                uh[2] = x
                h[0] = x
                h.append(x)
                uh.append(x)
                ub[0] = x
                ub.append(x)
                b[-3] = x
                b.append(x)
            except OverflowError as error:
                print(x, error)
    for a in made:
        print(a, sum(a), max(a), len(a), list(reversed(a)))
    print(uq[0] + 1, uq.pop(), q.pop(), b.pop(), ub[-1], h[1] * 2, ui[0] - 10, f[0] / 3, d[-1])
    total = 0
    for x in uq:
        total += x
    for k, x in enumerate(ub):
        total += k * x
    for x, y in zip(i, reversed(h)):
        total += x * y
    print(total)
    try:
        b[Index(1)] = True
        b[True] = False
        b[7] = 1
    except IndexError as error:
        print(error, b)
    for action in (
        lambda: d[3], lambda: d[-4], lambda: d["x"], lambda: d[1.0], lambda: d[2**70], lambda: d.__setitem__(3, 1.0),
        lambda: d.__setitem__(0, "x"), lambda: d.append(None), lambda: i.append(1.5), lambda: i.append("1"),
        lambda: d.append(10**400), lambda: f.append(1e300), lambda: d[True], lambda: d[None],
    ):  # fmt: skip
        attempt(action)


known_codes()

# --- items and slices -----------------------------------------------------------------------------------------
for code in typecodes:
    text = "abcdefgh"
    a = array.array(code, text if code == "u" else range(8))
    print(a, len(a), a[0], a[-1], a[2:5], a[::-1], a[::3], a[5:2], a[-100:100], a[6:1:-2], bool(a), bool(a[:0]))
    b = a[:]
    b[2:4] = a[:3]
    print(b)
    b[1:1] = b
    print(b)
    b[::2] = b[: len(b[::2])]
    print(b)
    del b[::3]
    print(b)
    del b[-2:], b[0], b[5:1:-1]
    print(b)
    b[5:2] = a[:1]
    b[::-1] = b[:]
    b += a[:2]
    b *= 2
    print(b, a + b, b * 0, 2 * a[:2], a * True, a[:1] * -3)
    b.reverse()
    b.byteswap()
    b.byteswap()
    b.insert(0, a[3])
    b.insert(-1, a[2])
    b.insert(100, a[1])
    b.extend(a[:2])
    b.extend(iter(a[2:3]))
    print(
        b,
        b.count(a[2]),
        b.index(a[2]),
        b.pop(),
        b.pop(0),
        b.pop(-2),
        b.tolist(),
        a[2] in b,
        None in b,
        b.index(a[2], 2),
    )
    b.remove(a[2])
    b.fromlist(a.tolist()[:2])
    b.frombytes(a[:1].tobytes())
    print(b, b.tobytes(), bytes(b), b.typecode, b.itemsize, b.buffer_info()[1], hash(b.buffer_info()) != 0)
    b.byteswap()
    print(b.tobytes(), [x for x in a], list(reversed(a)), sorted(a, reverse=True), tuple(a))
    c = array.array(code, a)
    print(c == a, c is a, c != a, c < a, c <= a, c > a[:-1], a[:2] < a[1:], a == a.tolist(), a[:0] == a[:0], a >= c)
    match c[:2]:
        case [first, second]:
            print(first, second)

numbers = [array.array(code, [1, 2, 3]) for code in typecodes if code != "u"]
print([x == y for x in numbers for y in numbers].count(True), array.array("b", [1, 2]) < array.array("d", [1, 2.5]))
nan = float("nan")
holder = array.array("d", [nan])
print(nan in holder, holder == holder, holder != array.array("d", [nan]), holder.count(nan), holder.count(0.0))
print(
    array.array("d", [-0.0]) == array.array("d", [0.0]),
    array.array("f", [0.1, 3.4e38])[0],
    array.array("f", [16777217]),
)
print(array.array("u", "hé\U0001f600").tounicode(), array.array("u", ["a"]) + array.array("u", "b"))

# --- errors ---------------------------------------------------------------------------------------------------
a = array.array("i", [1, 2, 3])
for action in (
    lambda: array.array(), lambda: array.array("i", [1], 2), lambda: array.array(1), lambda: array.array("ii"),
    lambda: array.array("z"), lambda: array.array("z", 5), lambda: array.array("i", 5), lambda: array.array("i", "abc"),
    lambda: array.array("i", array.array("u", "a")), lambda: array.array("u", 5),
    lambda: array.array("u", [1]), lambda: array.array("i", b"abc"), lambda: array.array("i", (1, "x")),
    lambda: array.array("u", b"\xff\xff\xff\x7f")[0], lambda: array.array("d", a), lambda: array.array("b", {1, 2}),
    lambda: a[3], lambda: a[-4], lambda: a["x"], lambda: a[1.5], lambda: a[2**70], lambda: a[::0],
    lambda: a.__setitem__(5, 1), lambda: a.__setitem__("x", 1), lambda: a.__setitem__(slice(0, 1), [1]),
    lambda: a.__setitem__(slice(0, 1), array.array("d")), lambda: a.__setitem__(slice(0, 3, 2), array.array("i", [1])),
    lambda: a.__delitem__(7), lambda: a + [1], lambda: a + array.array("d"), lambda: [1] + a, lambda: a * 1.5,
    lambda: a * "x", lambda: a.__iadd__([1]), lambda: a.__iadd__(array.array("d")), lambda: a.extend(array.array("b")),
    lambda: a.extend(5), lambda: a.extend([1, "x"]), lambda: a.fromlist((1,)), lambda: a.fromlist([7, "x"]),
    lambda: a.frombytes(b"abc"), lambda: a.frombytes("abcd"), lambda: a.fromunicode("x"), lambda: a.tounicode(),
    lambda: array.array("u").fromunicode(5), lambda: a.index(77), lambda: a.index(1, "x"), lambda: a.remove(77),
    lambda: a.pop(99), lambda: a.pop("x"), lambda: array.array("i").pop(), lambda: a.insert(0), lambda: a.append(),
    lambda: hash(a), lambda: a < [1], lambda: a.missing, lambda: setattr(a, "x", 1), lambda: setattr(a, "typecode", "b"),
    lambda: a == [1, 2, 3], lambda: a(), lambda: -a, lambda: a.tofile(5), lambda: a.fromfile(io.BytesIO(b"12345"), 2),
    lambda: a.fromfile(io.BytesIO(b"1234"), 2), lambda: a.fromfile(io.BytesIO(), -1), lambda: a.__reduce_ex__("x"),
    lambda: a.fromfile(io.StringIO("abcd"), 1), lambda: a % 2,
):  # fmt: skip
    attempt(action)
print(a)

# --- files, copies, buffers, classes --------------------------------------------------------------------------
for code in typecodes:
    a = array.array(code, "xyz" if code == "u" else [1, 2, 3])
    out = io.BytesIO()
    a.tofile(out)
    b = array.array(code)
    b.fromfile(io.BytesIO(out.getvalue()), 3)
    print(b == a, copy.copy(a), copy.deepcopy([a])[0], copy.copy(a) is a)
    for protocol in range(1, 6):
        again = pickle.loads(pickle.dumps(a, protocol))
        print(again == a, again.typecode == code, a.__reduce_ex__(protocol)[1:], end=" ")
    print()
    if code != "u":
        view = memoryview(a)
        view[1] = 7
        view[:1] = view[2:]
        print(
            a, view.tolist(), view.format, view.itemsize, view.nbytes, view[::2].tobytes(), view == a, view.cast("B")[0]
        )

print(
    b"".join([array.array("B", b"ab"), b"c"]),
    bytearray(array.array("h", [1, 2])),
    int.from_bytes(array.array("B", [1, 2]), "big"),
)
print(isinstance(a, MutableSequence), issubclass(ArrayType, Sequence), ArrayType is array.array, array.array.__name__)
print(array.array, array.array.__module__, typecodes, type(iter(a)))


class Samples(array.array):
    rate = 2

    def __new__(cls, items, name="plain"):
        return super().__new__(cls, "d", items)

    def __init__(self, items, name="plain"):
        self.name = name

    def mean(self):
        return sum(self) / len(self)

    def __getitem__(self, index):
        found = super().__getitem__(index)
        return found if isinstance(index, slice) else found * self.rate


s = Samples([1, 2, 6], name="loud")
print(s, s.mean(), s.name, s[0], s[1:], type(s[1:]).__name__, s + s, list(s), len(s), s == array.array("d", [1, 2, 6]))
s.append(3)
s.extra = [1]
print(s.__dict__, repr(s), copy.copy(s), isinstance(s, array.array), 2 in s, s.index(6), type(s * 2).__name__)
s[0] = 9
s += array.array("d", [4])
print(s.tolist(), type(s).__name__, s.__reduce_ex__(2))


class Adds:
    def __radd__(self, other):
        return "radd"

    def __rmul__(self, other):
        return "rmul"


print(array.array("d") + Adds(), array.array("d") * Adds())


# --- changes while it is looked at ----------------------------------------------------------------------------
def shrinking():
    a = array.array("q", range(10))
    seen = []
    for x in a:
        seen.append(x)
        if x % 3 == 0:
            a.pop()
    grown = array.array("h", [1])
    for x in grown:
        if len(grown) < 40:
            grown.append(x + 1)
    print(seen, a, grown[-1], sum(grown))
    for i in range(5000):
        grown.append(i)
    while len(grown) > 3:
        del grown[-1]
    print(grown, [a.pop(0) for _ in range(len(a))], a)


class Popping:
    def __index__(self):
        del victim[1:]
        return 5


shrinking()
victim = array.array("i", [1, 2, 3])
victim[0] = Popping()
print(victim)
anything = [array.array("d", [1.5]), array.array("i", [1]), [2], "ab", b"c"]
for one in anything:
    print(one[0], len(one), [x for x in one], one[:1])
