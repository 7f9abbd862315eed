"""datetime: fromisoformat of strings that are right, almost right and wrong."""

import random
from datetime import date, datetime, time

R = random.Random(7)
seps = ["-", "", ":", ".", ",", "T", " ", "W", "Z", "+", "x", "é", "\ud800", "\0", "٣"]


def g():
    k = R.random()
    parts = []
    y = R.choice(["2020", "0001", "0000", "9999", "2016", "202", "20200"])
    parts.append(y)
    s = R.choice(["-", "-", ""])
    if R.random() < 0.3:
        parts += [s, "W", R.choice(["01", "52", "53", "00", "54", "1"])]
        if R.random() < 0.6:
            parts += [s, R.choice("0123789")]
    else:
        parts += [s, R.choice(["01", "12", "13", "00", "2"]), s, R.choice(["01", "31", "29", "30", "00", "5"])]
    if R.random() < 0.8:
        parts.append(R.choice(["T", " ", "-", "5", "é", "\ud83d", "😀", "", "W"]))
        parts.append(t())
    s = "".join(parts)
    if R.random() < 0.2 and s:
        i = R.randrange(len(s))
        s = s[:i] + R.choice(seps) + s[i + R.randrange(2) :]
    return s


def t():
    parts = []
    c = R.choice([":", ":", ""])
    n = R.randrange(1, 5)
    for i in range(min(n, 3)):
        if i:
            parts.append(c)
        parts.append(R.choice(["00", "23", "24", "59", "60", "07", "5"]))
    if n == 4 or R.random() < 0.1:
        parts.append(R.choice([".", ",", ":", ""]))
        parts.append("123456789"[: R.randrange(0, 9)])
    if R.random() < 0.5:
        parts.append(R.choice(["Z", "+", "-", "z"]))
        if R.random() < 0.9 and parts[-1] != "Z":
            parts.append(
                R.choice(
                    [
                        "00:00",
                        "05:30",
                        "0530",
                        "24:00",
                        "23:59:59",
                        "235959.5",
                        "00:00:00.000001",
                        "5",
                        "1:1",
                        "05",
                        "99:99",
                    ]
                )
            )
    s = "".join(parts)
    if R.random() < 0.15 and s:
        i = R.randrange(len(s))
        s = s[:i] + R.choice(seps) + s[i + R.randrange(2) :]
    return s


def at(f, s):
    try:
        v = f(s)
        print(ascii(s), repr(v), v.utcoffset() if type(v) is not date else "")
    except Exception as e:
        print(ascii(s), type(e).__name__, ascii(str(e)))


for i in range(700):
    s = g()
    at(datetime.fromisoformat, s)
    at(date.fromisoformat, s[: R.choice([7, 8, 10])])
    at(time.fromisoformat, R.choice(["T", "", ""]) + t())
