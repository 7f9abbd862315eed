"""sys.excepthook: the function, and what the program puts in its place."""

from waspy.lang import *
from waspy.runtime import calls, console, exception_groups, exceptions, ops
from waspy.runtime import traceback as tracebacks
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

# What the program has assigned to sys.excepthook; null: nothing.
replaced: obj | None = None


@function("sys")
@function("sys", "__excepthook__")
def excepthook(exctype: obj, value: obj, traceback: obj, /) -> None:
    """Reports an exception, with that traceback if it has none of its own."""
    if not isinstance(value, BaseException):
        return
    if value.traceback is None and isinstance(traceback, Traceback):
        value.traceback = traceback
    report(value)


def report(exc: obj) -> None:
    console.flush()
    for reporter in GROUPS:
        reporter(exc)
        return
    tracebacks.report(exc)


# How it is done where exception groups can be among the exceptions.
GROUPS = Array[Func[[obj], obj | None]].of(when_live("exception_groups.fill", exception_groups.report))


def run(exc: obj) -> obj | None:
    """Gives an uncaught exception to the program's hook. The exception that then ends the program; null: it is
    to be reported, as there is no hook."""
    live("classof:exception")
    hook = replaced
    if hook is None:
        return None
    failed: obj | None = None
    try:
        calls.call3(hook, ops.type_of(exc), exc, exceptions.traceback_of(exc))
    except Thrown as t:
        failed = t.value
    console.flush()
    if failed is None or ops.is_instance(failed, exceptions.SystemExitClass):
        return exc if failed is None else failed
    console.write_error(S("Error in sys.excepthook:\n"))
    report(failed)
    console.write_error(S("\nOriginal exception was:\n"))
    report(exc)
    return exc
