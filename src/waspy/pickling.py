"""What makes the cache quick to read."""

from __future__ import annotations

import gc
import pickle
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")


def by_fields(cls: type[T]) -> type[T]:
    """Class decorator, above `@dataclass`: an instance is pickled as a call with its fields. What `dataclass` itself
    brings for frozen classes with slots takes five times as long to read."""
    names = [f.name for f in fields(cls)]  # type: ignore[arg-type]
    if len(names) == 1:
        names *= 2
    get = attrgetter(*names)
    count = len(fields(cls))  # type: ignore[arg-type]

    def reduce(self: T) -> tuple[type[T], tuple[Any, ...]]:
        return cls, get(self)[:count]

    cls.__reduce__ = reduce  # type: ignore[assignment, method-assign]
    return cls


def loads(data: bytes) -> Any:
    """`pickle.loads` of what lives as long as the process. The collector is kept from looking at it again and again,
    which takes longer than the reading."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(data)
    finally:
        gc.freeze()
        if enabled:
            gc.enable()
