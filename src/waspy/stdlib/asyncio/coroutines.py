"""What counts as a coroutine, and how one is shown."""

import functools
import sys
import types

__all__ = ("iscoroutinefunction", "iscoroutine")

_is_coroutine = object()
"""What a function marks itself with as one that gives coroutines, in its attribute of this name."""
_CO_COROUTINE = 128
_COROUTINE_TYPES = (types.CoroutineType, types.GeneratorType)


def _is_debug_mode():
    return sys.flags.dev_mode


def iscoroutinefunction(func):
    return _gives_coroutines(func) or getattr(func, "_is_coroutine", None) is _is_coroutine


def _gives_coroutines(func):
    """As in inspect, most of which nobody needs here."""
    while isinstance(func, types.MethodType):
        func = func.__func__
    while isinstance(func, functools.partial):
        func = func.func
    return isinstance(func, types.FunctionType) and bool(func.__code__.co_flags & _CO_COROUTINE)


def iscoroutine(obj):
    return isinstance(obj, _COROUTINE_TYPES) or _has_methods(type(obj))


def _has_methods(cls):
    """What makes a class one of collections.abc.Coroutine, which would link all of it."""
    return hasattr(cls, "__await__") and hasattr(cls, "send") and hasattr(cls, "throw") and hasattr(cls, "close")


def _format_coroutine(coro):
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name or f'<{type(coro).__name__} without __name__>'}()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if not code:
        return f"{name} running" if getattr(coro, "cr_running", getattr(coro, "gi_running", False)) else name
    file = code.co_filename or "<empty co_filename>"
    frame = getattr(coro, "gi_frame", None) or getattr(coro, "cr_frame", None)
    if frame is not None:
        line = getattr(frame, "f_lineno", code.co_firstlineno)  # frames do not tell where they are
        return f"{name} running at {file}:{line}"
    return f"{name} done, defined at {file}:{code.co_firstlineno}"
