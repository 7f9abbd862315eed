"""datetime: methods of a time zone that only the library calls, in a program that looks nothing else up."""

from datetime import datetime, timedelta, tzinfo


class Z(tzinfo):
    def __init__(self, h):
        self.h = h

    def utcoffset(self, dt):
        return timedelta(hours=self.h)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "Z%d" % self.h


print(datetime(2020, 1, 1, tzinfo=Z(5)))
print(f"{datetime(2020, 1, 1, tzinfo=Z(5)):%Z}")
