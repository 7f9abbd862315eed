# Comparing methods that the runtime calls with instances of the class, and with others; tuples that are made to be
# compared.
import heapq
from dataclasses import dataclass
from functools import total_ordering


class Event:
    def __init__(self, time, number, label=""):
        self.time = time
        self.number = number
        self.label = label

    def __lt__(self, other):
        return (self.time, self.number) < (other.time, other.number)

    def __eq__(self, other):
        return (self.time, self.number, self.label) == (other.time, other.number, other.label)

    def __hash__(self):
        return hash(self.number)

    def __repr__(self):
        return f"E{self.time}:{self.number}"


queue = []
for i in range(12):
    heapq.heappush(queue, Event(i * 7 % 5 / 2, i))
print([heapq.heappop(queue) for _ in range(12)])
print(sorted([Event(2.0, 1), Event(1.0, 2), Event(1.0, 1)]), max(Event(1.0, 3), Event(0.5, 4)))
print(
    Event(1.0, 2) in [Event(1.0, 1), Event(1.0, 2)],
    [Event(0.0, 1)].index(Event(0.0, 1)),
    {Event(1.0, 1): 1}[Event(1.0, 1)],
)
nan = float("nan")
a, b = Event(nan, 1), Event(nan, 2)
print(a < b, b < a, a == a, a == b, a == Event(nan, 1), a == Event(float("nan"), 1), [a] == [Event(nan, 1)])


class Alike:
    time, number, label = 0.25, 0, ""


class Strange:
    time, number = "x", 1


print(sorted([Event(1.0, 1), Event(0.0, 2)])[0] < Alike(), Event(0.0, 0) < Alike())
for items in ([Event(1.0, 1), Strange()], [Event(1.0, 1), 5]):
    try:
        print(sorted(items))
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    Event(1.0, 1) < Strange()
except TypeError as e:
    print(e)


class Base:
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        return self.key() < other.key()

    def key(self):
        return self.x


class Negative(Base):
    def key(self):
        return -self.x


print([o.x for o in sorted([Base(1), Negative(3), Base(-2), Negative(0)])])


@dataclass(order=True)
class Card:
    rank: int
    suit: str


@dataclass(order=True)
class Ace(Card):
    pass


cards = [Card(3, "c"), Card(2, "d"), Card(3, "a"), Card(2**70, "b"), Card(-1, "z")]
print(sorted(cards), min(cards), Card(3, "c") == cards[0], Card(1, "a") <= Card(1, "a"), cards.count(Card(2, "d")))
print(Card(1, "a") == Ace(1, "a"), Ace(1, "b") > Ace(1, "a"))
try:
    print(sorted([Card(1, "a"), Ace(1, "b")]))
except TypeError as e:
    print(e)


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


print(
    Version("1.10") >= Version("1.9.3"),
    Version("1.0") == Version("1.0"),
    Version("1") == 1,
    max(Version("2"), Version("3")).parts,
)


# a method that is replaced, and a class that is changed
class Changed:
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        return self.x < other.x


print([c.x for c in sorted(map(Changed, [3, 1, 2]))])
Changed.__lt__ = lambda self, other: self.x > other.x
print([c.x for c in sorted(map(Changed, [3, 1, 2]))])


class Raising:
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        return 1 // (self.x - other.x) > 0


try:
    sorted([Raising(1), Raising(1)])
except ZeroDivisionError as e:
    trace = e.__traceback__
    names = []
    while trace is not None:
        names.append((trace.tb_frame.f_code.co_name, trace.tb_lineno))
        trace = trace.tb_next
    print(names)


# tuples of all kinds
def compared(a, b, c, d):
    return ((a, b) < (c, d), (a, b) <= (c, d), (a, b) == (c, d), (a, b) != (c, d), (a, b) > (c, d), (a, b) >= (c, d))


for x in (0, 1, 2**31, 2**63, -(2**70)):
    for y in (0, 2**63):
        print(x, y, [int(t) for t in compared(x, y, 1, 0)], [int(t) for t in compared(x, y, x, y)])
print(
    compared(1.5, 1, 1.5, 2),
    compared(1, 0.5, 1.0, True),
    compared("a", 1, "a", 0),
    compared(nan, 1, nan, 1),
    compared(nan, 1, 2.0, 1),
)
print(compared(1, "a", 1, "b"), compared(None, 1, None, 2) if False else compared(True, 1, 1, 1))
small, large = 1, 2**64
if (small, 2.0, "b") < (large, 1.0, "a") and (small, small) >= (True, 1):
    print("yes")
try:
    print((1, small) < ("a", small))
except TypeError as e:
    print(e)
print((1, "a") < (1, "b"), (1, 2) < (1, 2, 3), () < (1,), (1, [2]) == (1, [2]), (nan,) == (nan,), (nan, 1) < (nan, 2))
left = (nan, 0.0)
print((left[0], 0.0) == (nan, -0.0), (0.0, 1) == (-0.0, 1), (float("nan"), 1) == (float("nan"), 1))
