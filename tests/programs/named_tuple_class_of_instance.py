"""Methods and properties of named tuples that are got from the class of an instance take any receiver."""

from typing import NamedTuple


class Pair(NamedTuple):
    a: int
    b: int = 2

    def total(self):
        return self.a + self.b

    def doubled(self):
        return type(self)(self.a * 2, self.b * 2)

    @property
    def last(self):
        return self.b


class Single(NamedTuple):
    a: int
    b: int = 3

    def own(self):
        return self.a - self.b

    @property
    def last(self):
        return self.b


def attempt(f):
    try:
        print(repr(f()))
    except AttributeError as e:
        print(e)


pair = Pair(1)
print(pair.total(), pair.last, pair.doubled(), Pair(2**62, 2**62).doubled().total())
attempt(lambda: type(pair).total((4, 5)))
attempt(lambda: type(pair).total((4, 5, 6)))
attempt(lambda: type(pair).total(pair))
single = Single(1)
print(single.last)
attempt(lambda: single.__class__.last.fget((4, 5)))
attempt(lambda: single.__class__.last.fget(single))
bound = single.own
print(bound())
for receiver in (single, (1, 2), (1, 2, 3), 5):
    attempt(lambda: single.own.__func__(receiver))
