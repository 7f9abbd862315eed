"""datetime: subclasses of every class, time zones of the program, and classes that know nothing of them."""

import copy
import datetime as m
import pickle
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def at(f):
    try:
        r = f()
        print(repr(r), type(r).__name__)
    except Exception as e:
        print(type(e).__name__, e)


class D(date):
    extra = 5

    def __new__(cls, *a, **k):
        print("D.__new__", a, k)
        self = super().__new__(cls, *a, **k)
        self.tag = "t"
        return self

    def label(self):
        return f"<{self.year}>"


class E(date):
    def __init__(self, *a):
        self.n = len(a)


class DT(datetime):
    def __new__(cls, *a, **k):
        print("DT.__new__", a, k)
        return datetime.__new__(cls, *a, **k)

    def isoformat(self, *a):
        return "iso" + super().isoformat(*a)


class DT2(datetime):
    pass


class T(time):
    def __new__(cls, *a, **k):
        print("T.__new__", a, k)
        return time.__new__(cls, *a, **k)


class TD(timedelta):
    def __repr__(self):
        return "TD!" + timedelta.__repr__(self)


class Z(tzinfo):
    def __init__(self, h=1, d=0):
        self.h = h
        self.d = d

    def utcoffset(self, dt):
        return timedelta(hours=self.h + self.d)

    def dst(self, dt):
        return timedelta(hours=self.d)

    def tzname(self, dt):
        return f"Z{self.h}"

    def __repr__(self):
        return f"Z({self.h})"


class Bad(tzinfo):
    def __init__(self, v):
        self.v = v

    def utcoffset(self, dt):
        return self.v

    def dst(self, dt):
        return self.v

    def tzname(self, dt):
        return self.v


class Fold(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1 + (dt.fold if dt else 0))

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "F"


class Super(Z):
    def fromutc(self, dt):
        print("fromutc", dt.replace(tzinfo=None))
        return super().fromutc(dt)


d = D(2020, 2, 3)
at(lambda: d.label())
at(lambda: d.tag)
at(lambda: d + timedelta(1))
at(lambda: (d + timedelta(1)).tag)
at(lambda: d - timedelta(1))
at(lambda: d - date(2020, 1, 1))
at(lambda: d.replace(year=5))
at(lambda: d.replace(year=5).tag)
at(lambda: D.today() == date.today())
at(lambda: D.fromordinal(5))
at(lambda: D.fromisoformat("2020-01-01"))
at(lambda: D.fromisocalendar(2020, 1, 1))
at(lambda: D.fromtimestamp(0))
at(lambda: copy.copy(d))
at(lambda: copy.deepcopy(d).tag)
at(lambda: pickle.loads(pickle.dumps(d)).tag)
at(lambda: d.__reduce__())
at(lambda: d == date(2020, 2, 3))
at(lambda: hash(d) == hash(date(2020, 2, 3)))
at(lambda: {d: 1}[date(2020, 2, 3)])
at(lambda: E(1, 2, 3).n)
at(lambda: (E(1, 2, 3) + timedelta(1)).n)
at(lambda: E(1, 2))
at(lambda: E(1, 2, 3).replace(day=1).n)
x = DT(2020, 1, 2, 3, 4, 5, 6)
at(lambda: str(x))
at(lambda: f"{x}")
at(lambda: f"{x:%Y}")
at(lambda: x + timedelta(1))
at(lambda: x.replace(fold=1))
at(lambda: x.astimezone(m.UTC))
at(lambda: DT.fromtimestamp(5))
at(lambda: DT.fromtimestamp(5, Z()))
at(lambda: DT.combine(d, time(1, 2, fold=1)))
at(lambda: DT.strptime("2020", "%Y"))
at(lambda: DT.fromisoformat("2020-01-01T01:02+01:00"))
at(lambda: x.date())
at(lambda: x.time())
at(lambda: x - DT(2020, 1, 1))
at(lambda: pickle.loads(pickle.dumps(x)))
at(lambda: copy.deepcopy(x))
at(lambda: DT.utcfromtimestamp(1.5))
at(lambda: DT.fromordinal(5))
at(lambda: DT.min)
at(lambda: DT2.max)
at(lambda: DT2(2020, 1, 1) < DT2(2021, 1, 1))
at(lambda: max(DT2(2020, 1, 1), datetime(2021, 1, 1)))
at(lambda: DT2(2020, 1, 1) == datetime(2020, 1, 1))
at(lambda: date(2020, 1, 1) == DT2(2020, 1, 1))
t = T(1, 2, 3)
at(lambda: t.replace(hour=5))
at(lambda: T.fromisoformat("01:02"))
at(lambda: pickle.loads(pickle.dumps(t)))
at(lambda: str(t))
at(lambda: x.timetz())
a = TD(1, 2)
at(lambda: a)
at(lambda: a + a)
at(lambda: -a)
at(lambda: a * 2)
at(lambda: abs(a))
at(lambda: TD(days=1.5))
at(lambda: str(a))
at(lambda: TD.max)
at(lambda: a == timedelta(1, 2))
at(lambda: date(2020, 1, 1) + a)
at(lambda: pickle.loads(pickle.dumps(a)))
at(lambda: a / a)
at(lambda: sum([a, a], TD()))
z = Z(2)
y = datetime(2020, 1, 1, tzinfo=z)
at(lambda: y)
at(lambda: str(y))
at(lambda: y.utcoffset())
at(lambda: y.dst())
at(lambda: y.tzname())
at(lambda: y.astimezone(m.UTC))
at(lambda: datetime(2020, 1, 1, tzinfo=m.UTC).astimezone(Z(3, 1)))
at(lambda: y.strftime("%z %Z"))
at(lambda: y == datetime(2019, 12, 31, 22, tzinfo=m.UTC))
at(lambda: hash(y) == hash(datetime(2019, 12, 31, 22, tzinfo=m.UTC)))
at(lambda: y.timetuple())
at(lambda: y.utctimetuple())
at(lambda: time(1, tzinfo=z))
at(lambda: str(time(1, tzinfo=z)))
at(lambda: y.timestamp())
at(lambda: y - datetime(2020, 1, 1, tzinfo=m.UTC))
at(lambda: copy.deepcopy(y).tzinfo.h)
at(lambda: pickle.loads(pickle.dumps(y)).tzinfo.h)
at(lambda: z.__reduce__())
at(lambda: copy.copy(z).h)
at(lambda: y.astimezone(Super(4)))
for v in (None, 5, "x", timedelta(1), timedelta(hours=23, minutes=59), timedelta(-1), timedelta(-1, 1)):
    b = datetime(2020, 1, 1, tzinfo=Bad(v))
    for f in (
        b.utcoffset,
        b.dst,
        b.tzname,
        b.isoformat,
        b.timetuple,
        b.utctimetuple,
        b.timestamp,
        b.astimezone,
        lambda: b == b,
        lambda: b == y,
        lambda: b < y,
        lambda: b - y,
        lambda: b == datetime(2020, 1, 1),
        lambda: b < datetime(2020, 1, 1),
        lambda: b.strftime("%z"),
        lambda: b.strftime("%Z"),
        lambda: b.strftime("%H"),
        lambda: b.timetz().utcoffset(),
        lambda: y.astimezone(b.tzinfo).utcoffset(),
        lambda: hash(b) != 5,
    ):
        at(f)
f0 = datetime(2020, 1, 1, tzinfo=Fold())
f1 = f0.replace(fold=1)
at(lambda: f0 == f1)
at(lambda: f0 == datetime(2019, 12, 31, 23, tzinfo=m.UTC))
at(lambda: f0 < f1)
at(lambda: hash(f0) == hash(f1))
at(lambda: f0 - f1)
at(lambda: f1.utcoffset())
at(lambda: f0 == datetime(2020, 1, 1, tzinfo=Fold()))
at(lambda: f0 == datetime(2020, 1, 1, 0, tzinfo=timezone(timedelta(hours=1))))
at(lambda: tzinfo().fromutc(datetime(2020, 1, 1)))
at(lambda: Bad(None).fromutc(datetime(2020, 1, 1, tzinfo=Bad(None))))


class NoU(tzinfo):
    pass


n = NoU()
nd = datetime(2020, 1, 1, tzinfo=n)
at(nd.utcoffset)
at(nd.dst)
at(nd.tzname)
at(lambda: str(nd))
at(lambda: nd.strftime("%Y"))


class Meth(datetime):
    def timetuple(self):
        print("tt")
        return (1999, 1, 2, 3, 4, 5, 0, 1, 0)

    def strftime(self, f):
        print("sf", f)
        return "S" + super().strftime(f)


at(lambda: f"{Meth(2020, 1, 1):%Y %H}")
at(lambda: Meth(2020, 1, 1).strftime("%Y"))
at(lambda: f"{Meth(2020, 1, 1)}")


class Slots(date):
    __slots__ = ("a", "b")


s = Slots(2020, 1, 1)
s.a = 5
at(lambda: s.a)
at(lambda: s.b)
at(lambda: setattr(s, "c", 1))
at(lambda: copy.copy(s))


class Mix:
    def hello(self):
        return self.isoformat() + "!"


class MD(Mix, datetime):
    pass


at(lambda: MD(2020, 1, 1).hello())
at(lambda: isinstance(MD(2020, 1, 1), date))
at(lambda: issubclass(datetime, date))
at(lambda: MD.__mro__)


class Cmp(datetime):
    def __eq__(self, o):
        return "eq"

    def __lt__(self, o):
        return "lt"

    __hash__ = datetime.__hash__

    def __add__(self, o):
        return "add"

    def __rsub__(self, o):
        return "rsub"


at(lambda: Cmp(2020, 1, 1) == datetime(2020, 1, 1))
at(lambda: datetime(2020, 1, 1) == Cmp(2020, 1, 1))
at(lambda: datetime(2020, 1, 1) > Cmp(2020, 1, 1))
at(lambda: Cmp(2020, 1, 1) + 5)
at(lambda: datetime(2020, 1, 1) - Cmp(2020, 1, 1))
at(lambda: timedelta(1) + Cmp(2020, 1, 1))


class Alien:
    def __radd__(self, o):
        return "radd"

    def __eq__(self, o):
        return "aeq"

    def __gt__(self, o):
        return "agt"

    def __rmul__(self, o):
        return "rmul"


at(lambda: date(2020, 1, 1) + Alien())
at(lambda: timedelta(1) + Alien())
at(lambda: datetime(2020, 1, 1) == Alien())
at(lambda: datetime(2020, 1, 1) < Alien())
at(lambda: timedelta(1) * Alien())
at(lambda: time(1) == Alien())
at(lambda: timedelta(1) < Alien())
at(lambda: Alien() == m.UTC)


class Idx:
    def __index__(self):
        return 3


class Flt(float):
    pass


class Int(int):
    pass


at(lambda: date(2020, Idx(), Int(4)))
at(lambda: timedelta(Int(4)))
at(lambda: timedelta(Flt(1.5)))
at(lambda: timedelta(Idx()))
at(lambda: timedelta(1) * Int(3))
at(lambda: timedelta(1) * Flt(0.5))
at(lambda: timedelta(1) * Idx())
at(lambda: timedelta(1) // Int(3))
at(lambda: True * timedelta(1))
at(lambda: date.fromtimestamp(Idx()))
at(lambda: datetime.fromtimestamp(Flt(1.25)))
at(lambda: m.datetime.fromisoformat("2020-01-01").date().isoformat())
at(lambda: [k for k in vars(m) if not k.startswith("_")] and 1)
at(lambda: sorted([date(2020, 1, 2), date(2019, 1, 1), d]))
at(lambda: min(timedelta(1), timedelta(0)))
at(lambda: (datetime(2020, 1, 1), 5) < (datetime(2020, 1, 1), 6))
match d:
    case date(year=2020, month=mm):
        print("match", mm)
at(lambda: date(2020, 1, 1).year)
at(lambda: [getattr(x, n) for n in "year month day hour minute second microsecond fold".split()])
at(lambda: date.isoformat(d))
at(lambda: list(map(date.isoformat, [date(2020, 1, 1)])))
at(lambda: list(map(datetime.isoformat, [x])))
at(lambda: date.__str__(d))
at(lambda: datetime.__repr__(x))
at(lambda: date.year.__get__(d))
at(lambda: timedelta.total_seconds(a))
at(lambda: date.__add__(d, 5))
at(lambda: date.__lt__(d, date(2030, 1, 1)))
at(lambda: datetime.__sub__(x, 5))
at(lambda: hasattr(d, "hour"))
at(lambda: date.__new__(D, 2020, 1, 1))
at(lambda: datetime.__new__(DT2, 2020, 1, 1))
at(lambda: object.__new__(date))
at(lambda: date.__hash__(d) == hash(d))
at(lambda: d.__class__)
at(lambda: d.__dict__)
at(lambda: date(1, 1, 1).__dict__)
