"""f-strings of ints among other parts: every size, kind and order, wide text, strings that grow by them, exceptions."""


class Int(int):
    pass


class Shown(int):
    def __str__(self):
        return "shown"


class Formatted(int):
    def __format__(self, spec):
        return f"<{int(self)}:{spec}>"


class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print("str of", self.name)
        return self.name


values = [
    0,
    7,
    9,
    10,
    -1,
    -10,
    99,
    100,
    12345,
    -99999,
    2**30 - 1,
    2**30,
    -(2**30),
    -(2**30) - 1,
    2**31,
    2**32,
    10**9,
    10**10,
]
values += [
    999999999,
    9999999999,
    2**53,
    10**18,
    10**18 - 1,
    2**63 - 1,
    -(2**63),
    2**63,
    -(2**63) - 1,
    10**40,
    -(10**40),
]
mixed = values + [
    True,
    False,
    None,
    1.5,
    -0.0,
    float("nan"),
    "s",
    "",
    "\u0100",
    b"b",
    Int(5),
    Shown(6),
    Formatted(7),
    [1],
    (2,),
    1j,
]


def show(a, b):
    return f"{a}|{b}", f"<{a}>", f"{a}{b}", f"{a} and {b} and {a}", f"{a!r}.{b!s}.{a!a}", f"{a:>4}:{b:<}:{a}"


def numbers(n):
    out = []
    for i in range(-n, n):
        out.append(f"{i}:{i * i}-{i * 1000000007}")
        out.append(f"n{i}")
        out.append(f"{i}{i + 1}")
        out.append(f"{i},{-i},{i % 3},{i // 2},{i << 3},{i**5}")
        out.append(f"é{i}ÿ{i}")
        out.append(f"ж{i}{i}")
    return out


for value in values:
    print(
        *show(value, -value), value, [f"{value}", f" {value}"], "{}-{}".format(value, -value), "%s=%d" % (value, value)
    )
for value in mixed:
    try:
        print(*show(value, 3), *show(-8, value))
    except TypeError as e:
        print(type(e).__name__, e)
print(numbers(4), sum(map(len, numbers(1200))))


def grow(n):
    s = ""
    t = "ab"
    for i in range(n):
        s = f"{s}{i}"
        t = f"{t}{i},{i}"
        s += f"{i}" + f"-{i}"
    return s[-20:], t[-20:], len(s), len(t)


print(grow(3000))
print(f"{Loud('a')} {1} {Loud('b')} {2 if values else Loud('c')} {Loud('d') if not values else 4}")
text = "wide \u2603"
print(f"{1}{text}{2}", f"{text}{1}", f"{1}{text}", f"a{1}b{text}c{-22}", len(f"{text}{text}{3}{4}"))
key = f"{1}{''}"
print(key == "1", {f"{k}": k for k in range(3)}, f"{0}{0}" in ("00",), f"{''}{''}" == "", hash(f"x{10}") == hash("x10"))


def fails(k):
    try:
        return f"{k}: {10 // k} {[1, 2][k]} {k}"
    except (ZeroDivisionError, IndexError) as e:
        return f"{k} failed: {e}"


print([fails(k) for k in (0, 1, 2, -1)])


def pieces():
    for i in range(3):
        got = yield f"{i} {(yield i)} {i * 2}"
        print("got", got)


g = pieces()
print(next(g), g.send("x"), g.send(5), g.send(2**80), g.send(None))
big = 10**4300
try:
    print(len(f"{1} {big} {1 // 0}"))
except (ValueError, ZeroDivisionError) as e:
    print(type(e).__name__)
i = 41
print(f"{i} {(i := i + 1)} {i}", f"{i=} {i + 1=}", f"{i}{i:{i}}{i}", f"{f'{i}{i}'}{i}")
