"""datetime: a subclass with its own strftime, timetuple and fromtimestamp, which only other methods call."""

from datetime import datetime


class D(datetime):
    def strftime(self, f):
        return "sf" + f

    def timetuple(self):
        return (1999, 1, 2, 3, 4, 5, 0, 1, 0)


print(f"{D(2020, 1, 1):%Y}")
print(format(D(2020, 1, 1), "%d"))


class F(datetime):
    @classmethod
    def fromtimestamp(cls, t):
        return "ft"

    def timetuple(self):
        return (1999, 1, 2, 3, 4, 5, 0, 1, 0)


print(F.today())
print(F(2020, 1, 1).strftime("%Y"))
