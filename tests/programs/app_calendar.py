"""Date arithmetic by hand, a calendar, and duration parsing."""

import re
import sys
from functools import total_ordering


@total_ordering
class Date:
    MONTHS = (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
    DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

    def __init__(self, year, month=1, day=1):
        if not 1 <= month <= 12:
            raise ValueError(f"month must be in 1..12, not {month}")
        if not 1 <= day <= self.days_in(year, month):
            raise ValueError(f"day {day} is out of range for {self.MONTHS[month - 1]} {year}")
        self.year, self.month, self.day = year, month, day

    @staticmethod
    def is_leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    @classmethod
    def days_in(cls, y, m):
        return cls.DAYS[m - 1] + (m == 2 and cls.is_leap(y))

    @classmethod
    def parse(cls, text):
        for pattern in (
            r"(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)",
            r"(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y>\d{4})",
            r"(?P<m>[A-Za-z]{3})[a-z]* (?P<d>\d\d?),? (?P<y>\d{4})",
        ):
            if m := re.fullmatch(pattern, text.strip()):
                y, mo, d = m["y"], m["m"], m["d"]
                month = int(mo) if mo.isdigit() else [n[:3].lower() for n in cls.MONTHS].index(mo.lower()) + 1
                return cls(int(y), month, int(d))
        raise ValueError(f"cannot parse {text!r}")

    def to_ordinal(self):
        y = self.year - 1
        days = y * 365 + y // 4 - y // 100 + y // 400
        return days + sum(self.days_in(self.year, m) for m in range(1, self.month)) + self.day

    @classmethod
    def from_ordinal(cls, n):
        n -= 1
        n400, n = divmod(n, 146097)
        n100, n = divmod(n, 36524)
        n4, n = divmod(n, 1461)
        n1, n = divmod(n, 365)
        year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
        if n1 == 4 or n100 == 4:
            return cls(year - 1, 12, 31)
        month = 1
        while n >= cls.days_in(year, month):
            n -= cls.days_in(year, month)
            month += 1
        return cls(year, month, n + 1)

    @property
    def weekday(self):
        return (self.to_ordinal() + 6) % 7

    @property
    def day_of_year(self):
        return self.to_ordinal() - Date(self.year).to_ordinal() + 1

    def iso_week(self):
        thursday = self + (3 - self.weekday)
        return thursday.year, (thursday.day_of_year - 1) // 7 + 1

    def add_months(self, n):
        y, m = divmod(self.year * 12 + self.month - 1 + n, 12)
        return Date(y, m + 1, min(self.day, self.days_in(y, m + 1)))

    def __add__(self, days):
        return Date.from_ordinal(self.to_ordinal() + days) if isinstance(days, int) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, Date):
            return self.to_ordinal() - other.to_ordinal()
        return self + -other

    def __eq__(self, o):
        return isinstance(o, Date) and (self.year, self.month, self.day) == (o.year, o.month, o.day)

    def __lt__(self, o):
        return (self.year, self.month, self.day) < (o.year, o.month, o.day)

    def __hash__(self):
        return hash((self.year, self.month, self.day))

    def __repr__(self):
        return f"Date({self.year}, {self.month}, {self.day})"

    def __str__(self):
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def __format__(self, spec):
        table = {
            "Y": f"{self.year:04}",
            "m": f"{self.month:02}",
            "d": f"{self.day:02}",
            "B": self.MONTHS[self.month - 1],
            "A": self.NAMES[self.weekday],
            "j": f"{self.day_of_year:03}",
            "b": self.MONTHS[self.month - 1][:3],
            "%": "%",
        }
        return re.sub(r"%(.)", lambda m: table.get(m[1], m[0]), spec) if spec else str(self)


def calendar(year, month, first=0):
    title = f"{Date.MONTHS[month - 1]} {year}"
    head = " ".join(n[:2] for n in Date.NAMES[first:] + Date.NAMES[:first])
    pad = (Date(year, month).weekday - first) % 7
    cells = ["  "] * pad + [f"{d:2d}" for d in range(1, Date.days_in(year, month) + 1)]
    weeks = [" ".join(cells[i : i + 7]) for i in range(0, len(cells), 7)]
    return "\n".join([title.center(20).rstrip(), head, *weeks])


def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return Date(y, month, day + 1)


UNITS = {"w": 604800, "d": 86400, "h": 3600, "m": 60, "s": 1}


def parse_duration(text):
    if not re.fullmatch(r"\s*(\d+(\.\d+)?\s*[wdhms]\s*)+", text):
        raise ValueError(f"bad duration {text!r}")
    return sum(float(n) * UNITS[u] for n, u in re.findall(r"(\d+(?:\.\d+)?)\s*([wdhms])", text))


def show_duration(seconds):
    parts = []
    for unit, size in UNITS.items():
        n, seconds = divmod(int(seconds), size)
        if n:
            parts.append(f"{n}{unit}")
    return " ".join(parts) or "0s"


d = Date.parse("2024-02-28")
print(
    d,
    d + 1,
    d + 2,
    d.add_months(12),
    Date(2024, 1, 31).add_months(1),
    Date(2024, 1, 31).add_months(-2),
    d - Date(2023, 2, 28),
    365 + d,
)
print(f"{d:%A, %d %B %Y (day %j) 100%%} {d} {d!r} {d:>12}" if False else f"{d:%A, %d %B %Y (day %j) 100%%} {d} {d!r}")
for text in ("1.3.2000", "Mar 15, 1999", "july 4 1776", "2023-02-29", "2023-13-01", "yesterday"):
    try:
        print(text, "->", x := Date.parse(text), x.iso_week(), Date.NAMES[x.weekday])
    except ValueError as e:
        print(text, "-> error:", e)
print(all(Date.from_ordinal(n).to_ordinal() == n for n in range(1, 800000, 997)))
print(calendar(2024, 2), calendar(2023, 10, first=6), sep="\n")
print([f"{easter(y):%d %b}" for y in range(2020, 2027)])
print(
    sorted([Date(2020, 5, 1), Date(2019, 12, 31), Date(2020, 1, 1)]),
    max(Date(1), Date(1, 1, 2)),
    Date(2020) >= Date(2020),
    len({Date(1), Date(1, 1)}),
)
print([Date(y, 12, 31).iso_week() for y in range(2015, 2022)])
for t in ("1h30m", "2.5 d", "1w 2d 3h 4m 5s", "90s", "0s", "5x"):
    try:
        print(t, parse_duration(t), show_duration(parse_duration(t)))
    except ValueError as e:
        print(e)
try:
    d + 1.5
except TypeError as e:
    print(e)
friday13 = [str(Date(y, m, 13)) for y in (2023, 2024) for m in range(1, 13) if Date(y, m, 13).weekday == 4]
print(friday13)
age = lambda born, today: today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(Date(1990, 6, 15), Date(2024, 6, 14)), age(Date(1990, 6, 15), Date(2024, 6, 15)))
print("schedule:", *(f"{x:%b %d}" for x in (d + 7 * i for i in range(4))), file=sys.stdout)
Date(2023, 2, 29)
