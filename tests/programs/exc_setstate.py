"""__setstate__ of exceptions stores attributes as any code does: through properties and __setattr__."""

import copy


class Error(Exception):
    def __init__(self, n):
        self.n = n

    def next(self):
        return self.n + 1

    @property
    def shown(self):
        return self._shown

    @shown.setter
    def shown(self, value):
        self._shown = f"<{value}>"


class Counting(Error):
    stored = 0

    def __setattr__(self, name, value):
        Counting.stored += 1
        super().__setattr__(name, value)


error = Error(1)
print(error.next(), error.__setstate__(None))
error.__setstate__({"n": 2.5, "args": [8, "args"], "shown": 4})
print(error.next(), error.args, str(error), error.shown, vars(error))
error.__setstate__({"n": "text"})
try:
    error.next()
except TypeError as e:
    print(e)
for state in ([("n", 1)], {1: 2}):
    try:
        error.__setstate__(state)
    except TypeError as e:
        print(e)
counting = Counting(1)
same = copy.copy(counting)
print(same.n, same.args, Counting.stored)
