"""Typing constructs used at run time, protocols, generics, overloads, ABCs."""

from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence, Sized
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    Concatenate,
    Dict,
    Final,
    Generic,
    List,
    Literal,
    NamedTuple,
    NewType,
    NoReturn,
    Optional,
    ParamSpec,
    Protocol,
    Self,
    Tuple,
    Type,
    TypeAlias,
    TypedDict,
    TypeVar,
    Union,
    assert_never,
    cast,
    final,
    get_args,
    get_origin,
    get_type_hints,
    overload,
    runtime_checkable,
)

if TYPE_CHECKING:
    from nowhere import Something

UserId = NewType("UserId", int)
Json: TypeAlias = Union[None, bool, int, float, str, List["Json"], Dict[str, "Json"]]
P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
N = TypeVar("N", int, float)
Mode = Literal["r", "w"]
LIMIT: Final = 10


class Shape(ABC):
    sides: ClassVar[int] = 0

    @property
    @abstractmethod
    def area(self) -> float: ...

    @abstractmethod
    def scale(self, k: float) -> Self: ...

    @classmethod
    def __subclasshook__(cls, c):
        if cls is Shape:
            return any("area" in b.__dict__ for b in c.__mro__) or NotImplemented
        return NotImplemented

    def describe(self) -> str:
        return f"{type(self).__name__} with {self.sides} sides and area {self.area:.2f}"


class Square(Shape):
    sides = 4

    def __init__(self, a):
        self.a = a

    @property
    def area(self):
        return self.a**2

    def scale(self, k):
        return type(self)(self.a * k)


class Half(Shape):
    @property
    def area(self):
        return 1


class Duck:
    area = 3


print(
    Square(2).scale(1.5).describe(),
    isinstance(Duck(), Shape),
    issubclass(int, Shape),
    Shape.__abstractmethods__ == {"area", "scale"},
)
for c in (Shape, Half):
    try:
        c()
    except TypeError as e:
        print(e)


@runtime_checkable
class SupportsClose(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Named(Protocol):
    name: str


class File:
    name = "f"

    def close(self):
        pass


print(
    isinstance(File(), SupportsClose), isinstance(File(), Named), isinstance(1, Named), issubclass(File, SupportsClose)
)


class Stack(Generic[T]):
    def __init__(self, items: Optional[Iterable[T]] = None) -> None:
        self._items: List[T] = list(items or ())

    def push(self, x: T) -> "Stack[T]":
        self._items.append(x)
        return self

    def map(self, f: Callable[[T], R]) -> "Stack[R]":
        return Stack(map(f, self._items))

    def __repr__(self) -> str:
        return f"Stack({self._items})"


class IntStack(Stack[int]):
    def total(self) -> int:
        return sum(self._items)


print(
    Stack[str]().push("a").map(len),
    IntStack([1, 2]).push(3).total(),
    IntStack.__orig_bases__,
    Stack[int],
    Stack.__parameters__,
)


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(2), double("a"), UserId(5), UserId.__name__, cast(int, "x"), LIMIT)


def logged(f: Callable[P, R]) -> Callable[P, R]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        print("call", f.__name__, args, kwargs)
        return f(*args, **kwargs)

    return inner


@logged
def power(base: N, exp: int = 2) -> N:
    return base**exp


print(power(3), power(2, exp=5))


class Movie(TypedDict, total=False):
    title: str
    year: int


class Employee(NamedTuple):
    """An employee."""

    name: str
    id: int = 3

    @property
    def label(self) -> str:
        return f"{self.id}:{self.name}"


m: Movie = {"title": "x"}
print(
    m,
    Movie(title="y", year=1),
    Movie.__annotations__.keys(),
    Movie.__total__,
    Employee("a").label,
    Employee.__doc__,
    Employee._field_defaults,
    Employee("b", 4)._asdict(),
)


def hints(a: int, b: "Optional[str]" = None, *c: Annotated[float, "meta"], d: Mode = "r", **e: Any) -> Tuple[int, ...]:
    """Doc."""
    return (a,)


print(get_type_hints(hints))
print(
    hints.__annotations__,
    get_args(Mode),
    get_origin(Dict[str, int]),
    get_args(Dict[str, int]),
    get_origin(list[int]),
    get_args(Optional[int]),
    get_args(Callable[[int], str]),
)
print(
    Union[int, str, int],
    Optional[int],
    List[int],
    dict[str, list[int]],
    int | None,
    Literal["a", 1],
    Callable[..., int],
    Tuple[int, ...],
    Type[int],
    Any,
    Annotated[int, 5],
    isinstance(3, int | str),
    list[int]([1, "a"]),
)


def check(mode: Mode) -> str:
    if mode == "r":
        return "reading"
    elif mode == "w":
        return "writing"
    else:
        assert_never(mode)


print(check("r"))
try:
    check("x")
except AssertionError as e:
    print(e)


@final
class Leaf: ...


class Countdown(Iterator[int]):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Bag(Sequence):
    def __init__(self, *a):
        self.a = a

    def __len__(self):
        return len(self.a)

    def __getitem__(self, i):
        return self.a[i]


print(
    list(Countdown(3)),
    isinstance(Countdown(1), Iterable),
    isinstance([], Sequence),
    isinstance({}, Mapping),
    isinstance((), Hashable),
    isinstance([], Hashable),
    isinstance("", Container),
    issubclass(dict, Sized),
    Bag(1, 2, 1).count(1),
    2 in Bag(1, 2),
    list(reversed(Bag(1, 2))),
    Bag(5).index(5),
)


class Registry(ABCMeta):
    known: Dict[str, Type] = {}

    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, ns)
        mcs.known[name.lower()] = cls
        return cls


class Command(metaclass=Registry):
    @abstractmethod
    def run(self, *args: str) -> int: ...

    @classmethod
    def create(cls, name: str) -> "Command":
        return Registry.known[name]()


class Echo(Command):
    def run(self, *args):
        print(*args)
        return 0


Command.create("echo").run("a", "b")
try:
    Command.create("command")
except TypeError as e:
    print(e)
try:
    Bag.register
    Sequence.register(Duck)
    print(isinstance(Duck(), Sequence))
    Stack[int, str]
except TypeError as e:
    print(e)
