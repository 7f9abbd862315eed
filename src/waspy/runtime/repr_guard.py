"""Recursion through containers: a repr inside itself shows as `[...]`, and what is too deep is an error."""

from waspy.lang import *
from waspy.runtime import calls
from waspy.runtime.layout import *

active: Array[obj | None] = Array[obj | None](8)  # the objects whose repr is being made
depths: Array[i32] = Array[i32](8)  # `calls.depth` when each began
count: i32 = 0


def enter(o: obj) -> bool:
    """False if the repr of o is already being made; else `leave` must follow, also after an exception."""
    global count
    i = 0
    while i < count:
        if active[i] is o:
            return False
        i += 1
    calls.check_depth(calls.REPR)
    if count == len(active):
        lengthen()
    active[count] = o
    depths[count] = calls.depth
    count += 1
    calls.depth += 1
    return True


def lengthen() -> None:
    global active, depths
    longer = Array[obj | None](count * 2)
    longer.copy(0, active, 0, count)
    active = longer
    deeper = Array[i32](count * 2)
    deeper.copy(0, depths, 0, count)
    depths = deeper


def leave(failed: obj | None) -> None:
    """Ends the innermost repr; throws the exception that ended it, if one did."""
    global count
    count -= 1
    active[count] = None
    calls.depth = depths[count]
    if failed is not None:
        throw(failed)


def enter_comparison() -> i32:
    """Of containers. Gives what `calls.depth` must be set to afterwards."""
    calls.check_depth(calls.COMPARING)
    depth = calls.depth
    calls.depth = depth + 1
    return depth
