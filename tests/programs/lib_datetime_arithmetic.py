"""datetime: operations on random dates, times and differences, big and small, and what they are made into."""

import random
from datetime import UTC, date, datetime, time, timedelta, timezone

R = random.Random(11)


def num():
    k = R.randrange(8)
    if k < 2:
        return R.randrange(-5, 6)
    if k == 2:
        return R.randrange(-(10**6), 10**6)
    if k == 3:
        return R.randrange(-(10**12), 10**12)
    if k == 4:
        return R.uniform(-10, 10)
    if k == 5:
        return R.choice([0.5, -0.5, 1.5, 2.5e-6, 5e-7, 1.5e-6, 1e-7, -5e-7, 1e10, 1e16, -0.0, 1e300])
    if k == 6:
        return R.choice([True, False, 10**30, -(10**25)])
    return R.randrange(-100, 100)


def td():
    names = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"]
    kw = {R.choice(names): num() for _ in range(R.randrange(1, 4))}
    try:
        return timedelta(**kw)
    except Exception as e:
        print("td", kw, type(e).__name__, e)
        return timedelta(R.randrange(-999999999, 10**9), R.randrange(86400), R.randrange(10**6))


def tz():
    k = R.randrange(4)
    if k == 0:
        return None
    if k == 1:
        return UTC
    try:
        return timezone(
            timedelta(seconds=R.randrange(-86400, 86401), microseconds=R.choice([0, 0, 5])), *R.choice([(), ("N",)])
        )
    except ValueError as e:
        print(e)
        return None


def dt():
    return datetime(
        R.choice([1, 2, 1999, 2000, 2024, 9998, 9999]),
        R.randrange(1, 13),
        R.randrange(1, 29),
        R.randrange(24),
        R.randrange(60),
        R.randrange(60),
        R.choice([0, 0, 1, 999999, 5000]),
        tz(),
        fold=R.randrange(2),
    )


def d():
    return date(R.choice([1, 2, 1900, 2000, 2024, 9999]), R.randrange(1, 13), R.randrange(1, 29))


def t():
    return time(R.randrange(24), R.randrange(60), R.randrange(60), R.choice([0, 5]), tz(), fold=R.randrange(2))


import operator as o

ops = [o.add, o.sub, o.mul, o.truediv, o.floordiv, o.mod, divmod, o.lt, o.le, o.eq, o.ne, o.gt, o.ge, o.pow]
gens = [td, td, dt, dt, d, t, num]
for i in range(1500):
    a = R.choice(gens)()
    b = R.choice(gens)()
    f = R.choice(ops)
    if type(a) in (int, float, bool) and type(b) in (int, float, bool):
        continue
    try:
        r = f(a, b)
        print(f.__name__, repr(a), repr(b), r, repr(r))
    except Exception as e:
        print(f.__name__, repr(a), repr(b), type(e).__name__, e)
for i in range(150):
    x = td()
    for f in (
        o.neg,
        o.abs,
        o.pos,
        bool,
        hash,
        str,
        lambda x: x.total_seconds(),
        lambda x: (x.days, x.seconds, x.microseconds),
        lambda x: x.__reduce__(),
    ):
        try:
            print(repr(f(x)), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()
    x = dt()
    for f in (
        str,
        repr,
        lambda x: x.isocalendar(),
        lambda x: x.timestamp(),
        lambda x: x.astimezone(tz() or UTC),
        lambda x: x.astimezone(),
        lambda x: x.utctimetuple(),
        lambda x: x.timetuple(),
        lambda x: x.ctime(),
        lambda x: x.toordinal(),
        lambda x: x.weekday(),
        lambda x: x.isoformat(
            R.choice("T é"), R.choice(["auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"])
        ),
        lambda x: x.date(),
        lambda x: x.time(),
        lambda x: x.timetz(),
        lambda x: x.__reduce_ex__(R.randrange(5)),
        lambda x: datetime(*x.__reduce_ex__(4)[1]),
        lambda x: (x.utcoffset(), x.dst(), x.tzname()),
        lambda x: x.strftime("%Y-%m-%d %H:%M:%S.%f %z %Z %j %U %W %a %A %b %B %c %x %X %p %I %y %G %V %u %w"),
        lambda x: hash(x) if x.tzinfo else 0,
        lambda x: x.replace(day=R.randrange(30), hour=R.randrange(25)),
        lambda x: datetime.fromisoformat(x.isoformat()) == x,
        lambda x: x in {x},
        lambda x: datetime.combine(x.date(), x.timetz()),
    ):
        try:
            print(repr(f(x)), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()
    x = t()
    for f in (
        str,
        repr,
        lambda x: x.isoformat(R.choice(["auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"])),
        lambda x: x.__reduce_ex__(R.randrange(5)),
        lambda x: time(*x.__reduce_ex__(4)[1]),
        lambda x: x.replace(second=R.randrange(61)),
        lambda x: hash(x) if x.tzinfo else 0,
        lambda x: x.strftime("%H %M %f %z %Z %p %Y"),
        lambda x: (x.hour, x.minute, x.second, x.microsecond, x.fold, x.tzinfo),
    ):
        try:
            print(repr(f(x)), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()
for n in list(range(1, 3000, 97)) + list(range(3651900, 3652061)) + list(range(730000, 730400)):
    try:
        x = date.fromordinal(n)
        c = x.isocalendar()
        print(n, x, c, x.toordinal() == n, date.fromisocalendar(*c) == x, x.timetuple().tm_yday, x.isoweekday())
    except Exception as e:
        print(n, e)
for i in range(200):
    s = R.choice(
        [
            R.uniform(-1e11, 3e11),
            R.randrange(-(10**11), 3 * 10**11),
            R.uniform(-10, 10),
            R.choice([0.5e-6, 1.5e-6, -0.5e-6, -1.5e-6, 0.9999995, 0.9999994, -1e-9, 1e9 + 0.1]),
        ]
    )
    for f in (
        datetime.fromtimestamp,
        datetime.utcfromtimestamp,
        date.fromtimestamp,
        lambda s: datetime.fromtimestamp(s, timezone(timedelta(hours=R.randrange(-23, 24)))),
    ):
        try:
            print(repr(f(s)), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print(s)
