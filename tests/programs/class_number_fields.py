# Attributes and globals that are an int at first and a float later, and what is left of ints in them.
import copy


class Account:
    limit = 5

    def __init__(self, name):
        self.name = name
        self.total = 0
        self.best = 1
        self.turns = 0

    def add(self, x):
        self.total += x
        if x > self.best:
            self.best = x
        self.turns += 1

    def mean(self):
        return self.total / self.turns if self.turns else 0


class Capped(Account):
    def __init__(self, name):
        super().__init__(name)
        self.best = -7

    def add(self, x):
        self.total = min(self.total + x, 10)


class Slotted:
    __slots__ = ("level", "never")

    def __init__(self):
        self.level = 3

    def raise_(self):
        self.level *= 0.5


class Late:
    def fill(self, sure):
        if sure:
            self.value = 1
        else:
            self.value = 0.5


class Rising:
    """Whose ints have no bounds."""

    def __init__(self):
        self.x = 3

    def step(self, k):
        self.x = self.x * self.x if k else self.x / 3


score = 0
level = 1


def play(points):
    global score, level
    for p in points:
        score += p
        level = 2 if p > 1 else p


a, b = Account("a"), Capped("b")
print(a.total, a.best, a.mean(), type(a.total), vars(a))
for x in (0.5, 2.25, -1.0):
    a.add(x)
    b.add(x * 4)
    print(a.total, a.best, a.turns, b.total, b.best, type(b.total).__name__)
print(vars(a), vars(b), copy.copy(b).total, copy.deepcopy(a).best)
b.add(100.0)
print(b.total, getattr(b, "total"), b.__dict__["best"])
setattr(b, "total", 4)
b.total += 1
print(b.total, b.total == 5, b.total + 0.5, -b.total, b.total // 2, b.total % 3, b.total**2, f"{b.total:03} {b.total:.2f}")
b.total = float("nan")
print(b.total, b.total == b.total, b.total != b.total)
b.total = -(2**49)
print(b.total, b.best)
del b.total
try:
    print(b.total)
except AttributeError as e:
    print(e)

s = Slotted()
print(s.level, hasattr(s, "never"))
s.raise_()
print(s.level)
l = Late()
for sure in (True, False, True):
    print(hasattr(l, "value"))
    l.fill(sure)
    print(l.value, isinstance(l.value, int), {l.value: "key"}, [l.value, l.value])
r = Rising()
for k in (True, True, True, True, True, True, False, False):
    r.step(k)
    print(r.x)
print(score, level)
play([0.5, 2.0, 0.25])
print(score, level, type(level))
play([3.0])
print(score, level, type(level), globals()["score"])
