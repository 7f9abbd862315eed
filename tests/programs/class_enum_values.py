"""Members of enumerations as defaults, as attributes and as keys; data classes that hold them; copies of these."""

from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, replace
from enum import Enum, Flag, IntEnum, auto


class Status(Enum):
    NEW = auto()
    PAID = auto()
    DONE = "done"
    ALSO_DONE = "done"
    PAIR = (1, 2)

    @property
    def final(self):
        return self in (Status.DONE, Status.PAIR)

    def label(self):
        return f"<{self.name.lower()}>"

    @classmethod
    def first(cls):
        return next(iter(cls))

    limit = staticmethod(lambda: 5)


class Level(IntEnum):
    LOW = 1
    HIGH = LOW + 2

    def __get__(self, instance, owner):
        return "described" if instance is not None else self


class Access(Flag):
    READ = 1
    WRITE = 2
    BOTH = READ | WRITE


@dataclass(frozen=True, order=True)
class Part:
    sku: str
    price: int = 5
    tags: tuple = ()
    size: tuple = (1, -2)


@dataclass
class Line:
    part: Part
    count: int = 1
    status: Status = Status.NEW
    level: Level = Level.LOW
    log: list = field(default_factory=list)


class Ticket:
    status = Status.NEW
    level = Level.LOW
    part = Part("default")

    def __init__(self, n):
        self.n = n

    def advance(self):
        self.status = Status.PAID if self.status is Status.NEW else Status.DONE
        self.part = replace(self.part, price=self.part.price + 1)
        return self


class Failure(Exception):
    def __init__(self, what, part):
        super().__init__(f"no {what}")
        self.part = part


class Open(Part):
    pass


print(Status.NEW, Status.DONE.value, Status.ALSO_DONE is Status.DONE, Status.PAIR.value, Status.limit(), Status.first())
print(Status.NEW.final, Status.DONE.final, Status.PAID.label(), Status("done"), Status["PAID"], list(Status))
print(Level.HIGH + 1, Level.LOW < Level.HIGH, Level(3), sorted([Level.HIGH, Level.LOW]), Access.READ | Access.WRITE)
print(Access.BOTH & Access.READ, Access(2), isinstance(Level.LOW, int), isinstance(Status.NEW, Status))
for bad in (lambda: Status("x"), lambda: Status["x"], lambda: Level(9), lambda: Status.NEW + 1, lambda: Status.MISSING):
    try:
        print(bad())
    except (ValueError, KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)

t = Ticket(1)
print(t.status, t.level, t.part, Ticket.level)
t.advance().advance()
print(t.status, t.part, Ticket.part, Ticket(2).status)
t.level = 7
print(t.level, vars(t)["level"])

parts = [Part("b", 3), Part("a", 9, ("x",)), Part("a", 2)]
print(sorted(parts), max(parts), parts[0] < parts[1], hash(parts[0]) == hash(replace(parts[0])), parts[0].size)
try:
    parts[0].price = 4
except FrozenInstanceError as e:
    print(e, parts[0].price)
try:
    del parts[0].sku
except FrozenInstanceError as e:
    print(e)
o = Open("open")
o.extra = [1]
print(o, o.extra)
try:
    o.price = 1
except FrozenInstanceError as e:
    print(e)

lines = [Line(p, i) for i, p in enumerate(parts)]
lines[1].status = Status.DONE
lines[2].log.append(lines[0])
made = asdict(lines[2])
print(made, astuple(lines[1]))
made["log"][0]["part"]["sku"] = "changed"
print(lines[0].part.sku, lines[2] == replace(lines[2]), lines[2] == lines[1], replace(lines[0], count=2.5, status=None))
counts = {}
for line in lines * 3:
    counts[line.status] = counts.get(line.status, 0) + line.count
print(counts, {s: counts.get(s, 0) for s in Status})
try:
    replace(lines[0], missing=1)
except TypeError as e:
    print(e)
try:
    raise Failure("x", parts[0])
except Failure as e:
    print(e, e.part.price, e.args)
match lines[1].status:
    case Status.NEW:
        print("new")
    case Status.DONE | Status.PAIR:
        print("over")
