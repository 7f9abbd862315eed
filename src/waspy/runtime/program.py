"""The start and the end of a program."""

from waspy.lang import *
from waspy.runtime import (
    atexit_module,
    calls,
    console,
    excepthook,
    exception_groups,
    exception_methods,
    exceptions,
    host,
    ops,
    sys_module,
    traceback,
)
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


def main(body: Func[[], None]) -> i32:
    """Runs the main module's body. The exit code."""
    start()
    for f in sys_module.STARTERS:
        f()
    code = run(body)
    for f in FINISHERS:
        f()
    console.flush()
    return code


# A KeyboardInterrupt that nobody catches ends the process as the signal would have done.
interrupted: bool = False


def note_interrupt(exc: obj) -> obj | None:
    global interrupted
    interrupted = ops.type_of(exc) is exceptions.KeyboardInterruptClass
    return None


def end_interrupted() -> None:
    if interrupted:
        console.flush()
        host.interrupt()
        host.exit(130)


# What is done behind the program because it uses a certain module or class.
FINISHERS = Array[Func[[], None]].of(
    when_live("atexit_module.register", atexit_module._run_exitfuncs),
    when_live("exceptions.KeyboardInterruptClass", end_interrupted),
)


def start() -> None:
    read_annotations()
    close_circles()


def close_circles() -> None:
    """Closes the circles that constants cannot: the classes that their own constants need."""
    ObjectClass.cls = TypeClass
    TypeClass.cls = TypeClass
    strings.StrClass.cls = TypeClass
    name_class(ObjectClass, S("object"))
    name_class(TypeClass, S("type"))
    name_class(strings.StrClass, S("str"))


def read_annotations() -> None:
    """Who asks for the attribute, by its name or by any, for what namespaces hold, or for the names of attributes."""
    if is_live("attr:__annotations__") or is_live("special:__annotations__"):
        live("annotations")
    if is_live("method:*") or is_live("builtins_objects.dir_"):
        live("annotations")


def name_class(cls: Class, name: Str) -> None:
    cls.name = name
    cls.qualname = name
    cls.module = S("builtins")


def run(body: Func[[], None]) -> i32:
    try:
        body()
    except Thrown as t:
        return uncaught(t.value)
    return 0


def uncaught(exc: obj) -> i32:
    """The exit code that an exception means; reports it."""
    calls.depth = 0
    if isinstance(exc, BaseException) and ops.is_instance(exc, exceptions.SystemExitClass):
        return exit_code(exception_methods.exit_code(exc))
    console.flush()
    for hook in HOOKS:
        ending = hook(exc)
        if ending is not None:
            return uncaught(ending) if ending is not exc else 1
    traceback.report(exc)
    return 1


HOOKS = Array[Func[[obj], obj | None]].of(
    when_live("exceptions.KeyboardInterruptClass", note_interrupt),
    when_live("attr:excepthook", excepthook.run),
    when_live("exception_groups.fill", exception_groups.report),
)


def exit_code(code: obj) -> i32:
    """What sys.exit(code) ends the process with."""
    if code is NONE:
        return 0
    if is_small(code):
        return small_value(code)
    if isinstance(code, Bool):
        return code.value
    if isinstance(code, Int64):
        return i32(code.value)
    console.write_error(strings.concat(ops.str_(code), S("\n")))
    return 1
