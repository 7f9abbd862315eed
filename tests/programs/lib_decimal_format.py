"""decimal: formatting, and what is not a format."""

from decimal import *

D = Decimal


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__, end="")
    except Exception as e:
        print(type(e).__name__, e, end="")
    print("", *[s.__name__ for s, set_ in getcontext().flags.items() if set_])
    getcontext().clear_flags()


vals = [
    D(0),
    D("-0"),
    D(1),
    D("-1.50"),
    D("1e30"),
    D("123456789012345678901234567890.5"),
    D("1e-30"),
    D("inf"),
    D("-inf"),
    D("nan"),
    D("snan5"),
    D("-nan7"),
    D("999999999999999999"),
    D("1000000000000000000"),
    D("0.5"),
    D("2.5"),
    D("7e5"),
]
specs = [
    "",
    "f",
    "e",
    "E",
    "g",
    "G",
    "%",
    "n",
    ".2f",
    ".0f",
    "10",
    "<10",
    ">10",
    "^10",
    "=10",
    "010",
    "+",
    " ",
    "-",
    "+.3e",
    ",",
    ",.2f",
    "015,.2f",
    "*^20,.1f",
    "0=10",
    "<010",
    "_",
    "#",
    "d",
    "x",
    "10.3",
    ".3g",
    ".0g",
    ".0e",
    "z.1f",
    "z",
    ".%",
    "0",
    "00",
    "5.",
    "é>10",
    "z+",
    "+z.0f",
    ".20f",
    "N",
    "n,",
    ",n",
    "=+12,",
    "0=12,.3f",
    "012,",
    "=z10.1f",
    " %",
    "0>+8.1f",
    ".1%",
]
for a in vals + [
    D("1234567.891"),
    D("-0.04"),
    D("12345678901234567890123456789"),
    D("0.000001234"),
    D("1E+20"),
    D("-0E+5"),
    D("9.99"),
    D("0E-10"),
]:
    for sp in specs:
        t(format, a, sp)
t(D(1).__format__, 5)
t(format, D(1), "\0>5")
getcontext().capitals = 0
print(D("1e50"), f"{D('1e50')}", f"{D('1e50'):e} {D('1e50'):E} {D('1e50'):g}")
getcontext().capitals = 1
