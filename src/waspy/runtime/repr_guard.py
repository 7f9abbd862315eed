"""The objects whose repr is being made, so that a container inside itself shows as `[...]`."""

from waspy.lang import *
from waspy.runtime.layout import *

active: Array[obj | None] = Array[obj | None](8)
depth: i32 = 0


def enter(o: obj) -> bool:
    """False if the repr of o is already being made; else `leave` must follow, also after an exception."""
    global active, depth
    i = 0
    while i < depth:
        if active[i] is o:
            return False
        i += 1
    if depth == len(active):
        longer = Array[obj | None](depth * 2)
        longer.copy(0, active, 0, depth)
        active = longer
    active[depth] = o
    depth += 1
    return True


def leave(failed: obj | None) -> None:
    """Ends the innermost repr; throws the exception that ended it, if one did."""
    global depth
    depth -= 1
    active[depth] = None
    if failed is not None:
        throw(failed)
