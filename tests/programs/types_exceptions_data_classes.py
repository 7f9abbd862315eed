"""Data classes that are exceptions."""

from dataclasses import dataclass, field, fields, replace


@dataclass
class Conflict(Exception):
    key: str
    version: int = 1
    tags: list = field(default_factory=list)

    def next(self):
        return self.version + 1


@dataclass(frozen=True)
class Fixed(ValueError):
    code: float

    def __str__(self):
        return f"code {self.code}"


@dataclass
class Deep(Conflict):
    why: str = "none"


def attempt(n):
    if n == 0:
        raise Conflict("k", 2)
    if n == 1:
        raise Fixed(0.5)
    if n == 2:
        raise Deep("d", why="w")
    if n == 3:
        raise Conflict(key="named")
    return n


for n in range(5):
    try:
        print(attempt(n))
    except Deep as e:
        e.tags.append(e.why)
        print("deep", e, repr(e), e.next(), e.tags, e.args)
    except Conflict as e:
        print(e.key, e.version, e.next(), str(e), repr(e), e.args, e == Conflict(e.key, e.version))
    except Fixed as e:
        print(e.code * 2, e, e.args)
        try:
            e.code = 1
        except Exception as f:
            print(type(f).__name__, f)
print([f.name for f in fields(Deep)], replace(Conflict("a"), version=5), Conflict("x").tags)
try:
    hash(Conflict("a"))
except TypeError as e:
    print(e)
