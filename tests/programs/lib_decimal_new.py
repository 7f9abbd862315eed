"""decimal: construction from everything; subclasses, copies and pickles."""

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


for a in (
    (),
    ("1",),
    (1,),
    (1.5,),
    (True,),
    (None,),
    ([1, [2], 3],),
    ((0, (1, 2), "F"),),
    ((1, (), 0),),
    ((0, (0, 0, 1, 2), -3),),
    ((1, (1, 2), "n"),),
    ((1, (1, 2), "N"),),
    ((2, (1,), 0),),
    ((0, (10,), 0),),
    ((0, 1, 0),),
    ((0, (1,)),),
    (b"1",),
    ("",),
    (" 1.5 ",),
    ("1_0",),
    ("__1__",),
    ("１２",),
    ("1e",),
    ("e1",),
    (".",),
    (".5",),
    ("5.",),
    ("+.5e+3",),
    ("1e1000000000000000000",),
    ("1e-3000000000000000000",),
    ("0e9999999999999999999",),
    ("nan123",),
    ("-snan0012",),
    ("inf",),
    ("-Infinity",),
    ("infi",),
    (1j,),
    (D("1.0"), None),
    ("1", 3),
    (10**30,),
    (-(2**63),),
    (2**63,),
    (float("nan"),),
    (float("-inf"),),
    (-0.0,),
    (1e-320,),
    (1e308,),
    ("1\0",),
    ("1 2",),
    ("\u00a01\u2003",),
):
    t(D, *a)
t(D, value="7")
t(D, context=None)
t(D, "1", context=Context(prec=1))
for f in ("from_float",):
    for v in (0.1, 1, True, "1", D(1), float("nan")):
        t(D.from_float, v)


class S(Decimal):
    def __new__(cls, v="0"):
        self = super().__new__(cls, v)
        self.tag = "t"
        return self

    def __repr__(self):
        return f"S({str(self)})"


class M(Decimal):
    __slots__ = ("x",)


class P(Decimal):
    pass


s = S("1.5")
print(
    s,
    repr(s),
    s.tag,
    type(s + 1),
    s + 1,
    1 + s,
    -s,
    type(-s),
    type(s.quantize(D(1))),
    s == D("1.5"),
    hash(s) == hash(1.5),
    isinstance(s, Decimal),
    s.__dict__,
)
print(
    S.from_float(0.5),
    type(S.from_float(0.5)),
    type(D(s)),
    type(S(D(3))),
    repr(P("2")),
    type(P("2") + P("3")),
    P(D("9")),
    P(P("3")),
)
m = M("3")
m.x = 4
print(m, m.x, type(m))
t(setattr, m, "y", 1)
t(setattr, D(1), "y", 1)
t(getattr, D(1), "foo")
p = P(4)
p.z = 5
print(
    p.z,
    copy.copy(p),
    copy.deepcopy(p),
    pickle.loads(pickle.dumps(p)),
    pickle.loads(pickle.dumps(D("-1.50"))),
    copy.copy(D(1)),
    copy.deepcopy(D(1)),
)
