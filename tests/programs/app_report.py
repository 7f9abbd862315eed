"""CSV report with alignment, nested formatting, textwrap, datetime arithmetic, string templates."""

import csv
import io
import textwrap
from collections import defaultdict, OrderedDict, ChainMap
from datetime import date, datetime, timedelta, timezone
from itertools import groupby, zip_longest, islice, count, cycle, starmap, takewhile, dropwhile, compress
from operator import itemgetter
from string import Template, Formatter
import calendar

RAW = """\
date,region,rep,product,units,price
2024-01-15,North,"Smith, Jane",Widget,10,2.50
2024-01-20,South,Bob,Gadget,5,12.00
2024-02-03,North,"Smith, Jane",Gadget,2,12.00
2024-02-10,East,"O""Neil",Widget,100,2.25
2024-02-28,South,Bob,Doohickey,1,99.99
"""

rows = list(csv.DictReader(io.StringIO(RAW)))
for r in rows:
    r["date"] = date.fromisoformat(r["date"])
    r["units"] = int(r["units"])
    r["price"] = float(r["price"])
    r["total"] = r["units"] * r["price"]


def table(rows, columns, *, sep=" | ", fmt=None):
    fmt = fmt or {}
    text = [[format(r[c], fmt.get(c, "")) for c in columns] for r in rows]
    widths = [max(map(len, col)) for col in zip(columns, *text)]
    yield sep.join(f"{c.title():^{w}}" for c, w in zip(columns, widths))
    yield "-+-".join("-" * w for w in widths)
    for r, raw in zip(text, rows):
        yield sep.join(
            f"{v:{'>' if isinstance(raw[c], (int, float)) else '<'}{w}}" for v, w, c in zip(r, widths, columns)
        )


print(*table(rows, ["date", "rep", "product", "units", "total"], fmt={"date": "%d %b %y", "total": ",.2f"}), sep="\n")
rows.sort(key=itemgetter("region", "date"))
for region, group in groupby(rows, key=itemgetter("region")):
    group = list(group)
    print(f"{region:.<12}{sum(r['total'] for r in group):.>12,.2f}  ({len(group)} sale{'s' * (len(group) != 1)})")
pivot = defaultdict(lambda: defaultdict(float))
for r in rows:
    pivot[r["product"]][f"{r['date']:%Y-%m}"] += r["total"]
months = sorted({m for d in pivot.values() for m in d})
print(f"{'':<12}" + "".join(f"{m:>10}" for m in months))
for prod, d in sorted(pivot.items(), key=lambda kv: -sum(kv[1].values())):
    print(f"{prod:<12}" + "".join(f"{d.get(m, 0):>10.2f}" for m in months))
out = io.StringIO()
w = csv.DictWriter(
    out, fieldnames=["rep", "total"], extrasaction="ignore", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n"
)
w.writeheader()
w.writerows(rows)
print(out.getvalue())
csv.writer(out2 := io.StringIO(), delimiter=";").writerows([["a;b", 1, None], ['q"', "x\ny", 2.5]])
print(repr(out2.getvalue()), list(csv.reader(["a b 'c d'"], delimiter=" ", quotechar="'")))

start = datetime(2024, 2, 28, 23, 30, tzinfo=timezone.utc)
for step in (timedelta(hours=1), timedelta(days=2, minutes=-5), timedelta(weeks=-1)):
    print((start + step).isoformat(), step, step.total_seconds())
tz = timezone(timedelta(hours=5, minutes=30), "IST")
print(start.astimezone(tz), start.astimezone(tz).strftime("%a %d %B %Y %I:%M:%S %p %Z %z %j %U"), start.timestamp())
print(
    date(2024, 3, 1) - date(2024, 2, 1),
    date(2024, 12, 31).isocalendar(),
    date.today() > date(2020, 1, 1),
    date(2024, 2, 29).replace(year=2023, day=28),
    date.max,
)
print(
    datetime.strptime("03/04/2023 14:05", "%d/%m/%Y %H:%M"),
    datetime.fromisoformat("2023-05-06T07:08:09.123456+02:00"),
    repr(timedelta(seconds=-1)),
    str(timedelta(days=1.5)),
)
print(calendar.month(2024, 2), calendar.isleap(2100), calendar.monthrange(2023, 2), calendar.day_name[0])


def age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


print(age(date(1990, 6, 15), date(2024, 6, 14)), age(date(1990, 6, 15), date(2024, 6, 15)))
letter = Template("Dear ${name},\n\nYou owe $$${amount} by $due.\n")
print(letter.substitute({"name": "Ann", "amount": "5.00"}, due="Monday"))
try:
    letter.substitute(name="x")
except KeyError as e:
    print("missing", e)
print("{0[name]} {0[tags][1]} {1.year:>6} {2!r:^10}".format({"name": "n", "tags": "abc"}, date(2024, 1, 1), "q"))
print("{:{w}.{p}f}|{:<{w}}|{:^+{w}d}".format(3.14159, "ab", 5, w=8, p=2), [*Formatter().parse("a{b!r:>{c}}d")])


class Fmt(Formatter):
    def get_value(self, key, args, kw):
        return kw.get(key, f"<{key}?>") if isinstance(key, str) else super().get_value(key, args, kw)

    def format_field(self, v, spec):
        return v.upper() if spec == "up" else super().format_field(v, spec)


print(Fmt().format("{0} {a:up} {missing}", 1, a="x"))
cfg = ChainMap({"debug": True}, {"debug": False, "level": 3}, {"name": "app"})
print(cfg["debug"], cfg["level"], sorted(cfg), cfg.new_child({"level": 9})["level"], cfg.parents["debug"])
print(
    [*zip_longest("abc", "x", fillvalue="-")],
    [*islice(cycle("ab"), 5)],
    [*takewhile(lambda x: x < 20, (x * x for x in count(1)))],
    [*compress("abcdef", [1, 0, 1])],
    [*dropwhile(str.isdigit, "12ab3")],
)
para = " ".join(["The quick brown fox jumps over the lazy dog."] * 4)
print(textwrap.indent(textwrap.fill(para, width=50, drop_whitespace=True), "> "))
print(*textwrap.wrap("supercalifragilistic word-break test_long", 10), sep="|")
