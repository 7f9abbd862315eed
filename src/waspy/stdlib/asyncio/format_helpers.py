"""How callbacks are shown."""

import functools
import reprlib
import types


def _get_function_source(func):
    while hasattr(func, "__wrapped__"):
        func = func.__wrapped__
    if isinstance(func, types.FunctionType):
        return func.__code__.co_filename, func.__code__.co_firstlineno
    if isinstance(func, (functools.partial, functools.partialmethod)):
        return _get_function_source(func.func)
    return None


def _format_callback_source(func, args):
    shown = _format_callback(func, args, None)
    source = _get_function_source(func)
    return f"{shown} at {source[0]}:{source[1]}" if source else shown


def _format_args_and_kwargs(args, kwargs):
    items = [reprlib.repr(arg) for arg in args or ()]
    items += [f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()]
    return f"({', '.join(items)})"


def _format_callback(func, args, kwargs, suffix=""):
    if isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs) + suffix
        return _format_callback(func.func, func.args, func.keywords, suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs) + suffix
