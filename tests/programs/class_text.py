"""__repr__, __str__, __format__, __bytes__, __hash__ and what falls back to what; recursion in reprs."""


class R:
    def __repr__(self):
        return "R()"


class S:
    def __str__(self):
        return "S text"


class Both(R, S):
    pass


class F:
    def __format__(self, spec):
        return f"<{spec}>"


class Plain:
    pass


print(R(), str(R()), [R()], f"{R()}", f"{R()!s:>5}", "%s %r" % (R(), R()))
print(S(), repr(S()).startswith("<__main__.S object at 0x"), [S()][0])
print(Both(), repr(Both()), f"{F()} {F():abc} {F():{'x' * 3}}", format(F(), "q"), "{:zz}".format(F()))
try:
    print(f"{R():>5}")
except TypeError as e:
    print(e)
try:
    format(Plain(), "x")
except TypeError as e:
    print(e)
print(str(Plain).startswith("<class '__main__.Plain'"), format(R(), ""), f"{R()!r:*^9}")


class BadRepr:
    def __repr__(self):
        return 5


class BadStr:
    def __str__(self):
        return None


class BadFormat:
    def __format__(self, s):
        return 1


for f in (lambda: repr(BadRepr()), lambda: str(BadStr()), lambda: f"{BadFormat()}", lambda: print([BadRepr()])):
    try:
        f()
    except TypeError as e:
        print(e)


class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        if spec.endswith("c"):
            return f"{self.n * 100:{spec[:-1]}} cents"
        return format(self.n, spec or ".2f")

    def __bytes__(self):
        return b"money"

    def __str__(self):
        return f"${self.n}"


m = Money(3.5)
print(f"{m} {m:.1f} {m:8.2f}| {m:.0fc} {m!s}", str(m), bytes(m))
l = [1]
l.append(l)
d = {"self": None}
d["self"] = d
print(l, d)


class Tree:
    def __init__(self, *kids):
        self.kids = list(kids)

    def __repr__(self):
        return f"Tree{self.kids!r}"


t = Tree(Tree(), Tree(Tree()))
print(t)
t.kids.append(t.kids)
print(t)


class Nested:
    class Inner:
        pass


print(Nested.Inner, type(Nested.Inner()).__qualname__, Nested.__name__)


def local():
    class Local:
        pass

    return Local


print(local())
print(
    repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\\\x00\x7f\xe9\u200b\U0001f600"), ascii("é\u20ac")
)
print(
    str(b"x"),
    repr(None),
    str(True),
    repr(...),
    str(NotImplemented),
    repr(1.0),
    repr(1e16),
    repr(-0.0),
    repr(1j),
    repr(range(3)),
    repr(slice(1, None)),
)
print({1: "a", "b": [None, (1,)]}, {1}, set(), frozenset({1}), (), (1,), [], bytearray(b"q"))
print(int, type, type(None), type(lambda: 0), object, Exception, type(iter([])), type({}.keys()), type(x for x in ()))
print(
    type(iter(())),
    type(iter({})),
    type(zip()),
    type(map(str, [])),
    type(enumerate([])),
    type(reversed([])),
    type(range(1)),
    type(iter(range(1))),
    type(iter({1})),
)
