"""Every operator method: binary, reflected, in-place, unary, NotImplemented, subclass priority."""


class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"V({self.n})"

    def __hash__(self):
        return hash(self.n)


def binary(name, symbol):
    def forward(self, other):
        if isinstance(other, str):
            return NotImplemented
        return f"({self} {symbol} {other!r})"

    def reflected(self, other):
        return f"(r {other!r} {symbol} {self})"

    setattr(V, f"__{name}__", forward)
    setattr(V, f"__r{name}__", reflected)


for name, symbol in [
    ("add", "+"),
    ("sub", "-"),
    ("mul", "*"),
    ("truediv", "/"),
    ("floordiv", "//"),
    ("mod", "%"),
    ("pow", "**"),
    ("lshift", "<<"),
    ("rshift", ">>"),
    ("and", "&"),
    ("or", "|"),
    ("xor", "^"),
    ("matmul", "@"),
    ("divmod", "divmod"),
]:
    binary(name, symbol)
a = V(1)
print(a + 2, 2 + a, a - a, 3 - a, a * 2.5, 2.5 * a, a / 1, 1 / a, a // 1, 1 // a)
print(a % 2, 5 % a, a**2, 2**a, a << 1, 1 << a, a >> 1, 1 >> a, a & 1, 1 & a, a | 1, 1 | a, a ^ 1, 1 ^ a, a @ 1, 1 @ a)
print(divmod(a, 2), divmod(2, a))
for f in (lambda: a + "s", lambda: a ** "x", lambda: a @ "y", lambda: divmod(a, "z")):
    try:
        print(f())
    except TypeError as e:
        print(e)
print("s" + a, [1] + a, "%s" % a, None | a)


class I:
    def __init__(self):
        self.log = []

    def __iadd__(self, o):
        self.log.append(("iadd", o))
        return self

    def __imul__(self, o):
        return "replaced"

    def __sub__(self, o):
        return ("sub", o)

    def __ior__(self, o):
        return NotImplemented

    def __or__(self, o):
        return "plain or"


i = j = I()
i += 1
i += 2
print(i is j, i.log)
i *= 3
print(i)
k = I()
k -= 5
print(k)
k = I()
k |= 1
print(k)
k = I()
try:
    k /= 2
except TypeError as e:
    print(e)


class U:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"

    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return 7

    def __floor__(self):
        return "floor"

    def __index__(self):
        return 3

    def __float__(self):
        return 2.5

    def __complex__(self):
        return 1j

    def __bool__(self):
        return False


u = U()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), int(u), float(u), complex(u), bool(u), not u)
print([10, 20, 30, 40][u], "abcdef"[u:], bin(u), range(u), [0] * u, hex(u))
for f in (
    lambda: -a,
    lambda: ~object(),
    lambda: +"s",
    lambda: abs([]),
    lambda: round("a"),
    lambda: float(a),
    lambda: [1][a],
):
    try:
        f()
    except TypeError as e:
        print(e)


class Base:
    def __add__(self, o):
        return "Base.add"

    def __radd__(self, o):
        return "Base.radd"


class Sub(Base):
    def __radd__(self, o):
        return "Sub.radd"


class Quiet(Base):
    pass


print(Base() + Sub(), Sub() + Base(), Base() + Base(), Base() + Quiet(), 1 + Quiet())


class OnlyR:
    def __rsub__(self, o):
        return ("rsub", o)


print(5 - OnlyR(), [] - OnlyR(), (lambda: None if 0 else 2)() - OnlyR())
try:
    OnlyR() - OnlyR()
except TypeError as e:
    print(e)
n = None
for expr in (
    lambda: n + 1,
    lambda: 1 + n,
    lambda: "a" + 1,
    lambda: 1 + "a",
    lambda: [1] + (2,),
    lambda: "a" * "b",
    lambda: {} | 1,
    lambda: 3 @ 4,
    lambda: 1 < "a",
    lambda: None < None,
    lambda: 1 << "a",
    lambda: 2.0 & 1,
    lambda: object() ** 2,
):
    try:
        print(expr())
    except TypeError as e:
        print(e)
