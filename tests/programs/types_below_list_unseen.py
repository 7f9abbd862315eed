"""Classes below list in the hands of code that inference does not see."""

import copy
import heapq
import json
import operator
import random


class Row(list):
    def __init__(self, *cells):
        super().__init__(cells)
        self.width = len(cells)

    def total(self):
        return sum(self)


r = Row(1, 2, 3)
print(r.total(), json.dumps(r), copy.copy(r), copy.copy(r).width, copy.deepcopy(r) == r, r.width)
things = json.loads("[[]]")
things.append(r)
things[1].append("from outside")
print(r, r[-1], len(r))
try:
    r.total()
except TypeError as e:
    print(e)
things[1].width = "wide"
print(r.width, r.__dict__)


class Vector(list):
    def dot(self, other):
        return sum(a * b for a, b in zip(self, other))


v = Vector([1.0, 2.0])
getattr(v, "app" + "end")(2**66)
print(v, v.dot(v))


class Log(list):
    def append(self, x):
        super().append(str(x))


log = Log()
setattr(log, "pop", lambda: "popped")
log.append(4)
print(log, log.pop(), log)


class Plain(list):
    pass


class Sub(Plain):
    count = 0

    def extend(self, other):
        Sub.count += 1
        super().extend(other)
        return self


for made in (Plain([1]), Sub([2])):
    print(made.extend([3]), made, type(made).__name__, Sub.count)


def patched(self, x):
    self.insert(0, x)


p = Plain([1, 2])
Plain.append = patched
p.append("first")
print(p)
other = type("Other", (Sub,), {"pop": lambda self: "other"})([9])
print(other.pop(), other, other.extend([1]))


class Mixin:
    def append(self, x):
        super().append((x, x))


class Mixed(Mixin, list):
    pass


class Behind(list, Mixin):
    pass


for cls in (Mixed, Behind):
    made = cls()
    made.append(1)
    print(made)


class Slotted(list):
    __slots__ = ("a",)

    def __init__(self, a):
        super().__init__([a])
        self.a = a


x = Slotted(4)
print(x, x.a)
try:
    x.b = 1
except AttributeError as e:
    print(e)


class Indexed(list):
    def index(self, x):
        return 1.5

    def __reversed__(self):
        return iter("rev")


i = Indexed([1, 2])
print(i.index(2), list(reversed(i)))


class Heap(list):
    def __iter__(self):
        return iter([("own", "iter")])


h = Heap([3.5, 1.5])
heapq.heappush(h, 2**65)
print(heapq.heappop(h) + 1, [x for x in h], list(reversed(h)), h[0])


class Table(list):
    """Rows are looked up by functions of the library, and written by them."""

    def __getitem__(self, i):
        return "row", super().__getitem__(i)


t = Table([[2, "b"], [1, "a"]])
print(operator.itemgetter(0)(t), sorted(t, key=operator.itemgetter(0)), [r for r in t], random.Random(1).choice(t)[0])


class Hidden(list):
    def __init__(self, n):
        super().__init__([n])
        self.count = n

    def more(self):
        return self.count + 1


print(Hidden(3).more(), Hidden(3).count)
