"""datetime.strftime with every directive, with flags, widths and modifiers."""

import random
from datetime import UTC, datetime, timedelta, timezone

R = random.Random(3)
L = "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyY%f+EOQqiL"
for i in range(800):
    d = datetime(
        R.choice([1, 20, 999, 1969, 2000, 2024, 9999]),
        R.randrange(1, 13),
        R.randrange(1, 29),
        R.randrange(24),
        R.randrange(60),
        R.randrange(60),
        R.choice([0, 5, 120000]),
        R.choice([None, UTC, timezone(timedelta(hours=-5, minutes=-30)), timezone(timedelta(hours=1), "a%b")]),
    )
    f = "".join(
        R.choice(
            [
                "%",
                "%",
                "%",
                "%-",
                "%_",
                "%0",
                "%^",
                "%#",
                "%10",
                "%-5",
                "%_5",
                "%05",
                "%E",
                "%O",
                "%^#",
                "%3E",
                "x%",
                "é%",
            ]
        )
        + R.choice(L)
        for _ in range(R.randrange(1, 3))
    )
    if "+" in f:
        continue
    try:
        print(ascii(f), d.isoformat(), ascii(d.strftime(f)))
    except Exception as e:
        print(ascii(f), type(e).__name__, e)
