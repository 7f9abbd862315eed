"""fractions: what texts are fractions, and arithmetic of fractions with themselves, ints, subclasses and others."""

import copy
import operator
import pickle
from fractions import Fraction as F


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except Exception as e:
        print(type(e).__name__, e)


TEXTS = """1 -1 +1 1/2 -1/2 +3/6 1/-2 1/0 0/1 .5 -.5 5. 1.5 1.5e3 1e3 1E-3 1e+3 1e 1.e2 .e2 . - + +- 1_0 1__0 _1 1_ 1_0/2_0 1/2_
1/_2 1.2_3 1._2 1.2_ 1e1_0 1e_1 1.dd 1.d 1.De2 1.5d 1/2.5 1/2e3 1.5/2 3/ /3 0x10 inf nan 1,5 ١/٢ １２.５ 1.٣ 1e٢ 1e2.5 00012 -0 -0.0 1.50
1.dE3 .d .5d 1e1e1 --1 1-1 123456789012345678901234567890/987654321 1E0""".split()
for text in TEXTS:
    t(F, text)
for text in ("", " ", " 1/2 ", "1 /2", "1/ 2", "\t1.5\n", "\u20031e2\u00a0", "- 1", "1 2", "\x1c1", "1\x00"):
    t(F, text)
for a in (
    (),
    (1,),
    (1, 2),
    (6, -4),
    (True,),
    (1.5,),
    (float("nan"),),
    (float("inf"),),
    (F(1, 2),),
    (F(1, 2), F(3, 4)),
    (1, F(2)),
    (1.5, 2),
    ("1", 2),
    (None,),
    (1j,),
    (1, 0),
    (F(1), 0),
    ([],),
    (2**70, 2**68),
):
    t(F, *a)
t(F, numerator=3, denominator=6)
t(F, 4, 2, _normalize=False)


class G(F):
    @property
    def numerator(self):
        return 7


class P(F):
    def __new__(cls, *a):
        self = super().__new__(cls, *a)
        self.tag = "p"
        return self


values = [F(0), F(1), F(-1, 2), F(3, 4), F(10**20, 7), G(1, 3), P(2, 3), 0, 2, -3, True, 0.5, 1j, "x", None]
for op in (
    operator.add,
    operator.sub,
    operator.mul,
    operator.truediv,
    operator.floordiv,
    operator.mod,
    divmod,
    operator.eq,
    operator.ne,
    operator.lt,
    operator.le,
    operator.gt,
    operator.ge,
    operator.pow,
):
    print(op.__name__)
    for a in values:
        for b in values:
            if isinstance(a, F) or isinstance(b, F):
                if (
                    op is not operator.pow
                    or (not isinstance(b, F) or b != F(10**20, 7))
                    and not isinstance(a, (G, complex))
                    and not isinstance(b, (G, complex))
                ):
                    t(op, a, b)
for a in values[:7]:
    for f in (
        operator.neg,
        operator.pos,
        abs,
        bool,
        int,
        float,
        complex,
        hash,
        str,
        repr,
        round,
        copy.copy,
        copy.deepcopy,
    ):
        t(f, a)
    print(a.limit_denominator(10), round(a, 1), a.as_integer_ratio())
print(
    P(1, 2).tag,
    type(P(1, 2) + 1),
    pickle.loads(pickle.dumps(F(3, 4))),
    F.from_float(0.25),
    sum([F(1, 3)] * 3),
    sorted([F(1, 2), F(1, 3), 1, 0.4]),
)
print(
    {F(1, 2): 1}[0.5],
    F(2) in {2},
    F(1, 2).__add__(None),
    F(1, 2).__add__.__name__,
    F.__radd__.__name__,
    F.__add__.__doc__,
    max(F(1, 3), 0.3),
)
