"""time in UTC."""

import time

t = time.gmtime(1700000000)
print(t, t.tm_year, t[7], len(t), time.mktime(t) == 1700000000.0)
print(time.strftime("%Y-%m-%d %H:%M:%S %a %b %j %U %W %V %G %p %I %% %y", t))
print(time.asctime(t), time.ctime(0))
print(
    time.time() > 1700000000,
    time.time_ns() > 10**18,
    time.monotonic() <= time.monotonic(),
    type(time.perf_counter()).__name__,
)
for bad in ((1, 2), 5, (2000, 13, 1, 0, 0, 0, 0, 1, 0)):
    try:
        print(time.strftime("%Y", bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
time.sleep(0)
import time  # strptime
from time import strptime as sp, gmtime
from time import strptime

print(time.strptime("2024-02-29 12:30:45", "%Y-%m-%d %H:%M:%S"))
print(
    sp("10 Mar 99", "%d %b %y").tm_yday,
    strptime("Mon", "%a").tm_wday,
    time.mktime(time.strptime("1970-01-02", "%Y-%m-%d")),
)
f = time.strptime
try:
    f("x", "%Y")
except ValueError as e:
    print(e)
print(gmtime(0).tm_year, [time.strptime(s, "%H:%M")[3:5] for s in ("1:2", "23:59")])
