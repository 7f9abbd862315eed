"""_dataclasses: what the `__repr__` that the compiler writes into data classes calls."""

from waspy.lang import *
from waspy.runtime import repr_guard
from waspy.runtime.layout import *

module("_dataclasses")


@function("_dataclasses")
def _enter(o: obj, /) -> bool:
    """False within itself; else `_leave` must follow."""
    return repr_guard.enter(o)


@function("_dataclasses")
def _leave() -> None:
    repr_guard.leave(None)
