"""datetime: dates, times, differences, formats, time zones."""

from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta, timezone


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


d = date(2024, 2, 29)
print(d, repr(d), d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple().tm_yday, d.toordinal())
print(d + timedelta(days=366), d - timedelta(weeks=1), d - date(2023, 1, 1), d.replace(day=1), d.ctime())
print(date.fromisoformat("2021-12-31"), date.fromordinal(737000), date.fromisocalendar(2020, 53, 7), date.min, date.max)
print(d.strftime("%Y/%m/%d %A %B %a %b %j %U %W %u %%"), f"{d:%d.%m.%y}", format(d), f"{d!r:>40}")
print(d < date(2024, 3, 1), d == date(2024, 2, 29), max(d, date(2025, 1, 1)), hash(d) == hash(date(2024, 2, 29)))

t = time(13, 5, 9, 120)
print(t, repr(t), t.isoformat("minutes"), t.replace(hour=1), t.strftime("%H:%M:%S.%f %I %p"), time.min, time.max)
print(time.fromisoformat("04:23:01.000384"), time(1, 2) < time(1, 3), bool(time(0)))

dt = datetime(2023, 7, 4, 23, 59, 58, 999999)
print(dt, repr(dt), dt.isoformat(), dt.isoformat(" ", "seconds"), dt.date(), dt.time(), dt.timestamp() if False else "")
print(dt + timedelta(microseconds=1, seconds=1), dt - datetime(2000, 1, 1), dt.replace(microsecond=0), dt.ctime())
print(datetime.strptime("21 June, 2018 14:05", "%d %B, %Y %H:%M"), datetime.strptime("2020-060", "%Y-%j").date())
print(datetime.strptime("03/04/99 11:12:13 PM", "%m/%d/%y %I:%M:%S %p"), datetime.fromisoformat("2011-11-04T00:05:23"))
print(datetime.combine(d, t), datetime.min, datetime.max, dt.strftime("%c | %x | %X | %y"), dt.timetuple()[:6])

zone = timezone(timedelta(hours=5, minutes=30), "IST")
aware = datetime(2022, 1, 1, 12, 0, tzinfo=zone)
print(aware, repr(aware), aware.utcoffset(), aware.tzname(), aware.astimezone(timezone.utc), aware.timestamp())
print(timezone.utc, repr(zone), timezone(timedelta(hours=-3)), aware.strftime("%z %Z"), aware.dst())
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1e9, zone), datetime.utcfromtimestamp(86400))
print(datetime.fromisoformat("2022-01-01T00:00:00+02:00") == datetime(2021, 12, 31, 22, tzinfo=timezone.utc))
print(datetime.fromisoformat("2022-01-01T10:00:00Z"), aware - datetime(2022, 1, 1, tzinfo=timezone.utc))

delta = timedelta(days=1, hours=2, minutes=3, seconds=4, microseconds=5)
print(
    delta,
    repr(delta),
    delta.total_seconds(),
    -delta,
    abs(-delta),
    delta * 2,
    delta / 2,
    delta // 3,
    delta % timedelta(hours=5),
)
print(delta / timedelta(hours=1), divmod(delta, timedelta(hours=1)), timedelta(-1), timedelta.max, timedelta.resolution)
print(
    timedelta(seconds=1.5) * 1.5,
    sum([timedelta(1), timedelta(2)], timedelta()),
    delta > timedelta(1),
    bool(timedelta()),
)
print(
    sorted([timedelta(2), timedelta(-1), timedelta(hours=3)]),
    {timedelta(1): "a"}[timedelta(hours=24)],
    MINYEAR,
    MAXYEAR,
)

attempt(lambda: date(2023, 2, 30))
attempt(lambda: datetime(2023, 13, 1))
attempt(lambda: time(25))
attempt(lambda: date.fromisoformat("2023-1-1"))
attempt(lambda: datetime.strptime("2023", "%Y-%m"))
attempt(lambda: datetime.strptime("2023-01-01 x", "%Y-%m-%d"))
attempt(lambda: d - 5)
attempt(lambda: dt - aware)
attempt(lambda: dt < aware)
attempt(lambda: dt == aware)
attempt(lambda: date.max + timedelta(1))
attempt(lambda: dt + 1)
attempt(lambda: date("2020", 1, 1))


class Day(date):
    def label(self):
        return f"day {self.day}"


print(Day(2020, 1, 2).label(), Day(2020, 1, 2) + timedelta(1), type(Day(2020, 1, 2) + timedelta(1)).__name__)
weeks = [date(2024, 1, 1) + timedelta(days=7 * i) for i in range(4)]
print([w.isoformat() for w in weeks], (weeks[-1] - weeks[0]).days)
