"""datetime: subclasses whose constructors the library calls with other numbers than the program does."""

from datetime import UTC, date, datetime, time, timedelta


class E(date):
    def __init__(self, y, m, d):
        self.k = y


class F(date):
    def __new__(cls, y, m=2, d=3):
        self = super().__new__(cls, y, m, d)
        self.k = y
        return self


def f():
    x = E(2020, 1, 1)
    y = x + timedelta(400)
    print(y.k < 2021, y.k, type(y) is E)
    z = F(2020)
    w = z - timedelta(400)
    print(w.k >= 2020, w.k)
    w = z.replace(year=5)
    print(getattr(w, "k", "none"))


f()


class G(datetime):
    def __new__(cls, *args):
        self = datetime.__new__(cls, *args)
        self.n = len(args)
        return self

    def twice(self):
        return self.n * 2


g = G(2020, 1, 1)
print(
    g.twice(), (g + timedelta(1)).twice(), G.now().twice(), G.strptime("2020", "%Y").twice(), g.astimezone(UTC).twice()
)


class H(timedelta):
    def __new__(cls, days):
        self = timedelta.__new__(cls, days)
        self.w = days / 7
        return self


h = H(14)
print(h.w, (h + h), type(h * 2).__name__, H.max.days)


class I(time):
    def __init__(self, *a, **k):
        self.count = len(a)


print(I(1).count, I.fromisoformat("10:11:12").count, I(5).replace(hour=3).hour)
