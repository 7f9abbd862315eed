"""datetime: fromutc of a time zone that now, astimezone and fromtimestamp call."""

import datetime


class Z(datetime.tzinfo):
    def fromutc(self, dt):
        return "fu"

    def utcoffset(self, dt):
        return None


def f():
    return datetime.datetime.now(Z())


print(f())
t = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
print(t.astimezone(Z()))
print(datetime.datetime.fromtimestamp(5, Z()))
