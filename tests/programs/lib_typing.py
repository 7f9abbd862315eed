"""typing: what subscripting gives, generic classes, protocols, NamedTuple, TypedDict, hints."""

import typing
from typing import *

T = TypeVar("T")
K = TypeVar("K")


class Stack(Generic[T]):
    def __init__(self, items: "list[T] | None" = None):
        self.items: List[T] = list(items or [])

    def push(self, item: T) -> None:
        self.items.append(item)


class Pair(Generic[K, T]):
    pass


class Shouts(Protocol):
    def shout(self) -> str: ...


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class Movie(TypedDict, total=False):
    name: str
    year: int


class Employee(NamedTuple):
    name: str
    id: int = 3

    def greet(self) -> str:
        return f"hi {self.name}"


UserId = NewType("UserId", int)


def failing(call):
    try:
        print("no error", call())
    except Exception as error:
        print(type(error).__name__, error)


class Door:
    def close(self):
        print("closed")


s = Stack[int]([1])
s.push(2)
print(s.items, isinstance(s, Stack), Stack.__parameters__, Stack[int].__origin__ is Stack, Stack[int].__args__)
print(isinstance(Door(), Closes), isinstance(3, Closes), issubclass(Door, Closes))
failing(lambda: isinstance(3, Shouts))
failing(lambda: Shouts())


class Loud(Shouts):
    def __init__(self, word):
        self.word = word

    def shout(self):
        return self.word.upper()


print(Loud("a").shout(), Movie(name="x", year=1), Movie.__total__, sorted(Movie.__optional_keys__))
e = Employee("bob")
print(e, e.greet(), e.id, Employee._fields, Employee._field_defaults, e == ("bob", 3), Employee.__annotations__)
print(UserId(5), UserId, UserId.__supertype__, cast(int, "x"), TYPE_CHECKING)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(f(3), isinstance([], List), isinstance({}, Mapping), isinstance(3, Iterable), issubclass(list, Sequence))
failing(lambda: isinstance([], List[int]))
failing(lambda: List[3])
failing(lambda: Union[()])
failing(lambda: Stack[int, str])
failing(lambda: assert_never(3))


class Node:
    value: int
    parent: "Optional[Node]"
    names: "dict[str, List[int]]"


def typed(a: int, b: "str" = "x", *, c: Optional[float] = None) -> "list[int]":
    return []


print(get_type_hints(Node), get_type_hints(typed))
print(
    get_origin(List[int]),
    get_args(Dict[str, int]),
    get_args(Callable[[int], str]),
    get_origin(Optional[int]),
    get_origin(int),
)
print(List[int])
print(Dict[str, List[int]])
print(Optional[int])
print(Union[int, str])
print(Any)
print(Callable[[int, str], None])
print(Callable[..., int])
print(Tuple[int, ...])
print(T)
print(Stack[int])
print(Stack[T])
print(Literal[1, "a"])
print(Final[int])
print(ClassVar[int])
print(List)
print(Iterable[int])
print(Type[int])
print(Callable)
print(Union[int, None, str])
print(Optional[List[T]])
print(Annotated[int, 3])
print(NoReturn)
print(Self)
print(Sequence[int])
print(Mapping[str, int])
print(DefaultDict[str, int])
print(Generator[int, None, None])
print(List["Stack"])
print(Union[int])
print(Stack[int].__origin__)
print(Stack[int].__args__)
print(List[int].__origin__)
print(get_origin(List[int]))
print(get_args(Dict[str, int]))
print(get_args(Callable[[int], str]))
print(Stack.__parameters__)
print(Stack.__orig_bases__)
print(int | None)
print(Optional[int] == Union[None, int])
print(List[int] == List[int])
print(Pattern)
print(Text)
print(Hashable)
print(Tuple)
print(Tuple[()])
print(Set[int] | None)
print(T | None)
print(ParamSpec("P"))
print(IO[str])
print(AnyStr)
print(Required[int])
print(LiteralString)
print(Never)
print(TypeAlias)
print(Counter[str])
print(Deque[int])
print(Pair[int, T][str], Dict[T, int][str], Union[T, int][str], Stack[List[T]].__parameters__)

Ts = typing.TypeVarTuple("Ts")
T1 = typing.TypeVar("T1")


class Shaped(typing.Generic[typing.Unpack[Ts]]): ...


class Paired(typing.Generic[T1, *Ts]): ...


print(Shaped[int, str], Shaped[int], Paired[int], Paired[int, str, float], Shaped.__parameters__, Paired.__parameters__)
