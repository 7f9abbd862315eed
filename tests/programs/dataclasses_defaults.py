"""Defaults of fields that are computed: once, when the class is made."""

from dataclasses import dataclass, field, fields, asdict, replace

calls = []


def noted(x):
    calls.append(x)
    return x


@dataclass(order=True)
class Task:
    priority: int
    name: str = str(12)
    tags: frozenset = frozenset()
    deps: tuple = tuple([1, 2])
    seconds: int = 60 * 60
    ratio: float = -(1 / 4) + 0.5
    seen: frozenset = field(default=frozenset((3,)), compare=False)
    code: bytes = bytes(noted(3))


@dataclass(frozen=True)
class Base:
    width: int = 1 << 6
    label: str = "a" * 3


@dataclass(frozen=True)
class Derived(Base):
    height: int = 3 * 5
    parts: tuple = tuple(noted("xy"))


@dataclass
class Shadow:
    int: object = int("7")
    n: object = 2 ** 70


print(Task(1), Task(2, tags=frozenset({"x"})) > Task(2), Task.deps, Task.seconds)
print(Task(1).tags is Task(2).tags, Task(1).deps is Task.deps, calls)
print(sorted([Task(3), Task(1, "b"), Task(1, "a", deps=())])[:2])
print(Derived(), Derived(2).height, Derived() == Derived(64, "aaa"), hash(Derived()) == hash(Derived()))
print([(f.name, f.default) for f in fields(Task)][1:6])
print(asdict(Derived()), replace(Derived(), height=1), Shadow(), Shadow.int)
print(Task.__init__.__defaults__ == ("12", frozenset(), (1, 2), 3600, 0.25, frozenset((3,)), b"\0\0\0"))
Task.seconds = 5
print(Task(1).seconds)



try:

    @dataclass
    class Wrong:
        items: list = list((1, 2))

    print(Wrong())
except ValueError as e:
    print(e)
