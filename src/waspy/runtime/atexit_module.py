"""atexit: functions to call when the program ends."""

from waspy.lang import *
from waspy.runtime import calls, console, excepthook, ops
from waspy.runtime import list as lists
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

module("atexit")


@struct
class Exit(Object):
    """One call to make."""

    function: obj
    args: Array[obj]
    kwargs: Dict


ExitClass = builtin_class("atexit_call", Exit, base=ObjectClass, flags=CLASS_FINAL)

CALLS = List(lists.ListClass, Array[obj | None](0), 0, 0)


@function("atexit")
def register(func: obj, /, *args: Array[obj], **kwargs: Dict) -> obj:
    lists.append(CALLS, Exit(ExitClass, func, args, kwargs))
    return func


@function("atexit")
def unregister(func: obj, /) -> None:
    kept = 0
    for i in range(CALLS.length):
        call = cast(Exit, lists.boxed(CALLS)[i])
        if not ops.eq_(call.function, func):
            lists.boxed(CALLS)[kept] = call
            kept += 1
    CALLS.length = kept


@function("atexit")
def _clear() -> None:
    CALLS.length = 0


@function("atexit")
def _ncallbacks() -> i32:
    return CALLS.length


@function("atexit")
def _run_exitfuncs() -> None:
    """The last one that was registered first; what they raise is reported and changes nothing."""
    while CALLS.length > 0:
        CALLS.length = CALLS.length - 1
        call = cast(Exit, lists.boxed(CALLS)[CALLS.length])
        depth = calls.depth
        try:
            calls.call_ex(call.function, tuples.new_tuple(call.args), call.kwargs)
        except Thrown as t:
            calls.depth = depth
            console.flush()
            console.write_error(fill1(S("Exception ignored in atexit callback: %\n"), ops.repr_(call.function)))
            excepthook.report(t.value)
