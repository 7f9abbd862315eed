"""f-string fields with and without a specification, of builtin and user classes."""

import enum


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        return f"<{spec}:{self.cents / 100:.2f}>"

    def __str__(self):
        return "money"


class Plain:
    def __str__(self):
        return "plain"


class Celsius(float):
    pass


class Shouting(str):
    def __str__(self):
        return "str of Shouting"


class Loud(int):
    def __format__(self, spec):
        return f"loud({spec})" + int.__format__(self, spec)


class Broken:
    def __format__(self, spec):
        return 5


class Color(enum.Enum):
    RED = 1


m, p, c, s, n = Money(1234), Plain(), Celsius(21.5), Shouting("hey"), Loud(7)
print(f"{m}|{m:x}|{m!s}|{p}|{c}|{c:.1f}|{s}|{s:>6}|{n}|{n:03d}")
print(f"{Color.RED}|{Color.RED!r}|{True}|{None}|{[1, 'a']}|{(1,)}|{int}|{1 << 70}|{2.5}|{'é'!a}")
for attempt in (lambda: f"{Broken()}", lambda: f"{Broken():d}", lambda: f"{p:5}"):
    try:
        print(attempt())
    except TypeError as error:
        print("TypeError:", error)

# --- the same specification for several types, numbers at the edges of the exact paths
values = [
    0,
    -0.0,
    7,
    -7,
    0.5,
    -2.5,
    2.675,
    1e-12,
    0.0005,
    -0.0004999,
    9.9995,
    123456789.125,
    2.0**53,
    -(2.0**60),
    1e300,
]
for spec in ("8.3f", "08.3f", "<9.1f", "^+12.2f", "*>14.4f", ".9f", ".10f", ".0f", "=12.2f", "z.3f", ",.2f", "x<10"):
    print(spec, [format(v, spec) for v in values])
for spec in ("5d", "05d", "-5", "+d", "x", "08x", "#x", "_>7d", "^7", ",", "05,", "c"):
    print(spec, [format(v, spec) for v in (0, 5, 48, 255, 99999)], spec == "c" or format(-42, spec))
print(f"{float('inf'):08.2f} {float('nan'):8.1f} {-float('inf'):<8.3f}|{10**15:,} {-(2**63):25d} {2**64:030d}")
print(f"{'ab':é>5}|{'ab':Ł^6}|{-5:Ł=6d}|{'Łb':*<4}|{'abcdef':.3}|{'abc':\0<4}|".replace("\0", "0"))
for bad in ("5.2d", "q", "=s", ".f"):
    try:
        print(format(3, bad))
    except ValueError as error:
        print("ValueError:", error)
