"""datetime: a subclass with its own isoformat, which only str asks for."""

from datetime import date


class D(date):
    def isoformat(self):
        return "iso" + str(self.day)


print(D(2020, 1, 1))
