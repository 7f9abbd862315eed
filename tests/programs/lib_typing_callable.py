"""typing: what Callable[...] is made of."""

import collections.abc
from typing import (
    Annotated,
    Any,
    Callable,
    Concatenate,
    List,
    Literal,
    Optional,
    ParamSpec,
    TypeVar,
    get_args,
    get_origin,
)

P = ParamSpec("P")
T = TypeVar("T")
for c in (
    Callable[[int, str], str],
    Callable[..., int],
    Callable[[], None],
    Callable[P, T],
    Callable[Concatenate[int, P], str],
    Callable[[List[T]], Any],
):
    print(c, get_args(c), get_origin(c))
print(get_args(collections.abc.Callable[[int], str]), get_args(Callable), get_args(Optional[int]), get_args(int | str))
print(
    get_args(Annotated[int, 1, "x"]),
    get_args(Literal[1, Literal[2, "a"]]),
    get_args(list[int]),
    get_origin(dict[str, int]),
)
