"""decimal: contexts, flags and traps, localcontext, subclasses of Context; operations as methods of a context."""

import copy
import pickle
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


c = Context(prec=5, rounding=ROUND_DOWN, Emin=-10, Emax=10, capitals=0, clamp=1, flags=[Inexact], traps=[Overflow])
c2 = pickle.loads(pickle.dumps(c))
print(c, c2, c2 is c, copy.copy(c), c.copy(), c == c2)
for bad in (
    dict(prec=0),
    dict(prec="a"),
    dict(prec=10**18),
    dict(rounding=1),
    dict(rounding="x"),
    dict(Emin=1),
    dict(Emax=-1),
    dict(capitals=2),
    dict(clamp=2),
    dict(flags=[1]),
    dict(traps={}),
    dict(traps=5),
    dict(prec=2.5),
    dict(prec=10**30),
    dict(prec=True),
):
    t(Context, **bad)
for n, v in (
    ("prec", 0),
    ("prec", "1"),
    ("Emin", 5),
    ("Emax", -5),
    ("rounding", None),
    ("capitals", 3),
    ("clamp", -1),
    ("foo", 1),
    ("flags", {}),
    ("traps", c.traps),
    ("flags", dict(c.flags)),
):
    t(setattr, c, n, v)
for n in ("prec", "flags"):
    t(delattr, c, n)
t(c.__reduce__)
print(
    c.flags,
    c.traps,
    c.flags == c.traps,
    c.flags == dict(c.flags),
    c.flags != 5,
    len(c.flags),
    list(c.flags),
    Inexact in c.flags,
    5 in c.flags,
    c.flags[Inexact],
)
t(lambda: c.flags[5])
t(lambda: c.flags.__setitem__(5, 1))
t(lambda: c.flags.__delitem__(Inexact))
c.flags[Inexact] = True
print(
    c.flags[Inexact],
    c.flags.copy(),
    list(c.flags.items()),
    list(c.flags.keys()),
    list(c.flags.values()),
    c.flags.get(Inexact),
    c.flags.get(3, 9),
)


class MyC(Context):
    def __init__(self, **k):
        super().__init__(**k)
        self.extra = 1


mc = MyC(prec=3)
print(mc, type(mc), mc.extra, mc.divide(1, 3), type(mc.copy()))
setcontext(mc)
print(getcontext() is mc, D(1) / 3)
setcontext(DefaultContext)
print(getcontext() is DefaultContext, getcontext())
t(setcontext, 5)
print(BasicContext, ExtendedContext)
with localcontext() as x:
    x.prec = 7
    print(D(2).sqrt(), getcontext() is x)
with localcontext(Context(prec=3), rounding=ROUND_UP) as x:
    print(D(1) / 3, x)
with localcontext(prec=4) as x:
    print(D(1) / 3)
try:
    with localcontext() as x:
        x.prec = 2
        raise KeyError("q")
except KeyError as e:
    print(e, getcontext().prec)
t(localcontext, 5)
t(localcontext, prec=0)
c = Context(prec=4)
for n in (
    "abs",
    "exp",
    "ln",
    "log10",
    "logb",
    "logical_invert",
    "minus",
    "next_minus",
    "next_plus",
    "normalize",
    "plus",
    "sqrt",
    "to_integral_exact",
    "to_integral_value",
    "to_integral",
    "copy_abs",
    "copy_negate",
    "copy_decimal",
    "canonical",
    "number_class",
    "to_sci_string",
    "to_eng_string",
    "is_nan",
    "is_zero",
    "is_normal",
    "is_subnormal",
    "is_finite",
    "is_infinite",
    "is_qnan",
    "is_snan",
    "is_signed",
    "is_canonical",
    "create_decimal",
    "create_decimal_from_float",
):
    for v in (D("1.23456"), 7, 2.5, "3"):
        t(lambda: getattr(c, n)(v))
for n in (
    "add",
    "subtract",
    "multiply",
    "divide",
    "divide_int",
    "divmod",
    "remainder",
    "remainder_near",
    "power",
    "quantize",
    "compare",
    "compare_signal",
    "compare_total",
    "compare_total_mag",
    "copy_sign",
    "max",
    "min",
    "max_mag",
    "min_mag",
    "next_toward",
    "rotate",
    "scaleb",
    "shift",
    "same_quantum",
    "logical_and",
    "logical_or",
    "logical_xor",
):
    for a, b in ((D("1.23456"), 2), (3, 4), ("1", 2), (1, 2.5)):
        t(lambda: getattr(c, n)(a, b))
t(c.fma, 2, 3, 4)
t(c.power, 2, 10, 7)
t(c.power, 2, 10, modulo=None)
t(c.power, a=2, b=3)
t(c.power, b=1, a=2)
t(c.Etiny)
t(c.Etop)
t(c.radix)
t(c.create_decimal)
t(c.create_decimal, " 1")
t(c.create_decimal, "1_0")
t(c.create_decimal, "nan12345")
t(c.create_decimal, D("nan12345"))
t(c.create_decimal, (0, (1, 2, 3, 4, 5), 0))
t(c.clear_flags)
t(c.clear_traps)
print(c)
