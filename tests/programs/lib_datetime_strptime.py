"""datetime.strptime of random formats and texts, where several ways to match must be tried in order."""

import random
from datetime import UTC, datetime, timedelta, timezone

R = random.Random(5)
L = "dfHIGjmMSUwuVyYzAaBbpZWcxX"


def at(s, f):
    try:
        print(ascii(s), ascii(f), repr(datetime.strptime(s, f)))
    except Exception as e:
        print(ascii(s), ascii(f), type(e).__name__, ascii(str(e)))


dirs = [
    "%Y",
    "%m",
    "%d",
    "%H",
    "%M",
    "%S",
    "%f",
    "%y",
    "%j",
    "%b",
    "%B",
    "%a",
    "%A",
    "%I",
    "%p",
    "%z",
    "%Z",
    "%U",
    "%W",
    "%V",
    "%G",
    "%u",
    "%w",
    "%c",
    "%x",
    "%X",
    "%%",
    "%Q",
    "%",
    "% ",
    "%.",
    "%e",
]
seps = ["-", " ", "", ":", "/", "T", ".", "  ", "\t", "+", "é", "(", "t", "\n"]


def fmt():
    n = R.randrange(1, 8)
    ds = R.sample(dirs[:26], n) if R.random() < 0.9 else [R.choice(dirs) for _ in range(n)]
    return "".join(x + R.choice(seps) for x in ds)


def dt():
    return datetime(
        R.choice([1, 1969, 2000, 2024, 9999, 1900]),
        R.randrange(1, 13),
        R.randrange(1, 29),
        R.randrange(24),
        R.randrange(60),
        R.randrange(60),
        R.choice([0, 5, 120000]),
        R.choice([None, UTC, timezone(timedelta(hours=-5, minutes=-30, seconds=R.choice([0, 0, 5])))]),
    )


for i in range(500):
    f = fmt()
    try:
        s = dt().strftime(f)
    except Exception:
        continue
    k = R.random()
    if k < 0.2 and s:
        j = R.randrange(len(s))
        s = s[:j] + R.choice(["", "0", " ", "1", "x", "٣", "٢"]) + s[j + 1 :]
    elif k < 0.3:
        s = s.upper()
    elif k < 0.4:
        s = s.lower()
    elif k < 0.45:
        s += "zz"
    at(s, f)
for s, f in [
    ("111", "%d%m"),
    ("1111", "%d%m"),
    ("31122020", "%d%m%Y"),
    ("3112020", "%d%m%Y"),
    ("12", "%H%M"),
    ("123", "%H%M"),
    ("1234567", "%H%M%S%f"),
    (" 1", "%d"),
    ("  1", " %d"),
    ("29 Feb", "%d %b"),
    ("Feb 29", "%b %d"),
    ("+05:30", "%z"),
    ("+0530", "%z"),
    ("+05:3015", "%z"),
    ("+0530:15", "%z"),
    ("-05:30:15.5", "%z"),
    ("-053015.123456", "%z"),
    ("Z", "%z"),
    ("z", "%z"),
    ("+2400", "%z"),
    ("+0530 utc", "%z %Z"),
    ("UTC", "%Z"),
    ("EST", "%Z"),
    ("2020 53 1", "%Y %W %w"),
    ("2020 0 0", "%Y %U %w"),
    ("2020 W53 7", "%G W%V %u"),
    ("1 1 1", "%G %V %u"),
    ("0001 01 1", "%G %V %u"),
    ("0000", "%Y"),
    ("2020-366", "%Y-%j"),
    ("2021-366", "%Y-%j"),
    ("9999-366", "%Y-%j"),
    ("12 pm", "%I %p"),
    ("12 AM", "%I %p"),
    ("pm 1", "%p %I"),
    ("61", "%S"),
    ("60", "%S"),
    ("", ""),
    ("a", ""),
    ("", "%d"),
    ("٢٠٢٠", "%Y"),
    ("1٢", "%d"),
    ("٢", "%H"),
    ("٢", "%d"),
    ("1 1", "%d %d"),
    ("x", "%z%d%d"),
    ("x", "a.%Y%z%Y"),
    ("MAY", "%b"),
    ("may", "%B"),
    ("Sep", "%b"),
    ("septEMBER", "%B"),
    ("1:2:3", "%H:%M:%S"),
    ("ÉA", "éa"),
    ("a b", "a\u2003b"),
    ("a\u2003b", "a b"),
    ("1.5", "%S.%f"),
    ("1.1234567", "%S.%f"),
    ("00", "%d"),
    ("0", "%m"),
    ("00", "%V"),
    ("2020 0 1", "%G %V %u"),
]:
    at(s, f)
