class I(int):
    def __repr__(self):
        return "I(%r)" % int(self)

    def __add__(self, other):
        return I(int(self) + int(other))

    __radd__ = __add__

    def __pow__(self, other, mod=None):
        if mod is None:
            return I(pow(int(self), int(other)))
        else:
            return I(pow(int(self), int(other), int(mod)))

    def __rpow__(self, other, mod=None):
        if mod is None:
            return I(pow(int(other), int(self), mod))
        else:
            return I(pow(int(other), int(self), int(mod)))


print(repr(I(1) + I(2)), repr(I(1) + 2), repr(1 + I(2)), repr(I(2) ** I(3)), repr(2 ** I(3)), repr(I(2) ** 3))
print(repr(pow(I(2), I(3), I(5))), repr(pow(I(2), I(3))))


class S(str):
    def __eq__(self, other):
        return self.lower() == other.lower()

    __hash__ = str.__hash__


print(S("A") == "a", "a" == S("A"), "A" != S("a"))


class M(complex):
    def __new__(cls, r=0, i=0):
        return complex.__new__(cls, r * 2, i)

    def __repr__(self):
        return "%.17g%+.17gj" % (self.real, self.imag)


a = M(-3, 4)
print(
    repr(a),
    type(a.__class__ and a.conjugate()),
    type(+a),
    type(-a),
    type(a + 1),
    type(abs(a)),
    complex(a),
    type(complex(a)),
    type(a.__pos__()),
)


class F(float):
    pass


x = F(2.5)
print(
    type(+x),
    type(-x),
    type(x + 1),
    type(abs(x)),
    type(float(x)),
    type(x.conjugate()),
    type(round(x)),
    type(x.real),
    type(x.__trunc__()),
)


class N(int):
    pass


n = N(5)
print(
    type(+n),
    type(-n),
    type(n + 0),
    type(abs(n)),
    type(int(n)),
    type(~n),
    type(n.conjugate()),
    type(n.real),
    type(n << 0),
    type(n // 1),
    type(round(n)),
    type(n.__index__()),
    type(n.numerator),
)


class St(str):
    pass


s = St("abc")
print(
    [
        type(v).__name__
        for v in (
            s[:],
            s * 1,
            s + "",
            s.strip(),
            s.lower(),
            s.replace("x", "y"),
            s.center(1),
            s.title(),
            "".join([s]),
            str(s),
        )
    ]
)


class B(bytes):
    pass


b = B(b"abc")
print(
    [
        type(v).__name__
        for v in (
            b[:],
            b * 1,
            b + b"",
            b.strip(),
            b.lower(),
            b.replace(b"x", b"y"),
            b.center(1),
            b.zfill(1),
            b.ljust(1),
            b.expandtabs(),
            b.translate(None),
            b"".join([b]),
            b.removeprefix(b"x"),
            bytes(b),
            b.split(b"x")[0],
        )
    ]
)


class T(tuple):
    pass


t = T((1, 2))
print([type(v).__name__ for v in (t[:], t * 1, t + (), tuple(t), () + t, 1 * t)])


class L(list):
    pass


l = L((1, 2))
print([type(v).__name__ for v in (l[:], l * 1, l + [], l.copy(), 1 * l, list(l))])


class D(dict):
    pass


d = D(a=1)
print([type(v).__name__ for v in (d.copy(), d | {}, {} | d, D.fromkeys("ab"), dict(d), d.keys(), d.items())])
d |= {"b": 2}
print(type(d), d)


class Se(set):
    pass


se = Se([1, 2])
print(
    [
        type(v).__name__
        for v in (
            se.copy(),
            se | {1},
            {1} | se,
            se & se,
            se - {1},
            se ^ {1},
            se.union([3]),
            se.intersection([1]),
            se.difference([1]),
            se.symmetric_difference([1]),
        )
    ]
)


class Fs(frozenset):
    pass


fs = Fs([1, 2])
print(
    [
        type(v).__name__
        for v in (
            fs.copy(),
            fs | {1},
            {1} | fs,
            fs & fs,
            fs - {1},
            fs ^ {1},
            fs.union([3]),
            frozenset(fs),
            fs.intersection([1]),
        )
    ]
)


class Ba(bytearray):
    pass


ba = Ba(b"abc")
print([type(v).__name__ for v in (ba.copy(), ba + b"", ba * 2, ba[:], ba.upper())])


class FI:
    def __init__(self, v):
        self.v = v

    def __float__(self):
        return self.v

    def __int__(self):
        return 7

    def __index__(self):
        return 8

    def __complex__(self):
        return 3 + 4j


print(
    float(FI(2.5)),
    int(FI(0)),
    complex(FI(1.0)),
    "%d %x %f" % (FI(1), FI(1), FI(2.5)) if False else "",
    [10, 11, 12, 13, 14, 15, 16, 17, 18][FI(0)],
    hex(FI(0)),
    range(FI(0)),
)


class G(float):
    def __float__(self):
        return 9.0


print(float(G(8.0)), type(float(G(8.0))), G(8.0) + 1)


class GI(int):
    def __int__(self):
        return 9

    def __index__(self):
        return 10


print(int(GI(8)), [0] * 12 == [0] * GI(12), hex(GI(8)), list(range(20))[GI(3)])


class GC(complex):
    def __complex__(self):
        return 42j


print(complex(GC(1j)), complex(GC(1j), 1) if False else "")


class GS(str):
    def __str__(self):
        return "via str"


print(str(GS("a")), "%s" % GS("a"), f"{GS('a')}", "{}".format(GS("a")), "".join([GS("a")]), GS("a"))


class BB:
    def __bytes__(self):
        return b"xyz"


print(bytes(BB()))


class BS(str):
    def __bytes__(self):
        return b"abc"


print(bytes(BS("q")))
