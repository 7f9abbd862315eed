"""copy: CPython's, but that what is done with an instance of a builtin class is told by comparing the class.

Tables of all the classes, as CPython has them, would make everything of every builtin class part of the program, and
import types and weakref. deepcopy asks for no identity of what is its own copy, and throws nothing where it remembers
nothing.
"""

from copyreg import dispatch_table


class Error(Exception):
    pass


error = Error

__all__ = ["Error", "copy", "deepcopy"]

_HEAP = 1 << 9
_OTHER_ATOMS = frozenset(
    [
        "NoneType",
        "NotImplementedType",
        "builtin_function_or_method",
        "code",
        "ellipsis",
        "function",
        "property",
        "range",
    ]
)
_copy_dispatch = {}
_deepcopy_dispatch = {}
"""What a program puts there comes first."""


def _is_atom(cls):
    """Whether the class is one of those whose instances are their own copies, however deep."""
    if cls is int or cls is str or cls is float or cls is bool or cls is bytes or cls is complex or cls is type:
        return True
    if cls.__name__ in ("ref", "ReferenceType"):
        return cls.__module__ in ("_weakref", "weakref")
    return cls.__name__ in _OTHER_ATOMS and cls.__module__ == "builtins" and not cls.__flags__ & _HEAP


def _is_method(cls):
    return cls.__name__ == "method" and cls.__module__ == "builtins" and not cls.__flags__ & _HEAP


# --- copy -----------------------------------------------------------------------------------------------
def copy(x):
    cls = type(x)
    copier = _copy_dispatch.get(cls)
    if copier:
        return copier(x)
    if cls is tuple or cls is frozenset or cls is slice or _is_atom(cls):
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if _is_method(cls):
        return x.__func__.__get__(x.__self__)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    parts = _reduced(x, cls, dispatch_table.get(cls), "shallow")
    return x if isinstance(parts, str) else _reconstruct(x, None, *parts)


def _reduced(x, cls, reductor, kind):
    """What tells how to make a copy; `reductor` is the one registered for the class, if there is any."""
    if reductor is not None:
        return reductor(x)
    if (reductor := getattr(x, "__reduce_ex__", None)) is not None:
        return reductor(4)
    if reductor := getattr(x, "__reduce__", None):
        return reductor()
    raise Error(f"un({kind})copyable object of type {cls}")


# --- deepcopy -------------------------------------------------------------------------------------------
_innermost = None  # the memo that the outermost call made, which nobody else has put anything into


def deepcopy(x, memo=None, _nil=[]):
    global _innermost
    cls = type(x)
    if memo is None:
        if _is_atom(cls) and cls not in _deepcopy_dispatch:
            return x
        outer = _innermost
        memo = _innermost = {}
        copied = _remembered(x, cls, memo, _nil)
        _innermost = outer
        return copied
    if memo is _innermost and _is_atom(cls) and cls not in _deepcopy_dispatch:
        return x
    return _remembered(x, cls, memo, _nil)


def _remembered(x, cls, memo, _nil):
    d = id(x)
    y = memo.get(d, _nil)
    if y is not _nil:
        return y
    y = _copied(x, cls, memo)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


def _copied(x, cls, memo):
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        return copier(x, memo)
    if cls is list:
        return _deepcopy_list(x, memo)
    if cls is dict:
        return _deepcopy_dict(x, memo)
    if cls is tuple:
        return _deepcopy_tuple(x, memo)
    if _is_atom(cls):
        return x
    if _is_method(cls):
        return _deepcopy_method(x, memo)
    if issubclass(cls, type):
        return x
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    parts = _reduced(x, cls, dispatch_table.get(cls) or None, "deep")
    return x if isinstance(parts, str) else _reconstruct(x, memo, *parts)


def _deepcopy_list(x, memo, deepcopy=deepcopy):
    y = []
    memo[id(x)] = y
    append = y.append
    for a in x:
        append(deepcopy(a, memo))
    return y


def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    y = [deepcopy(a, memo) for a in x]
    known = memo.get(id(x), memo)
    if known is not memo:
        return known
    for k, j in zip(x, y):
        if k is not j:
            return tuple(y)
    return x


def _deepcopy_method(x, memo):
    return x.__func__.__get__(deepcopy(x.__self__, memo))


def _keep_alive(x, memo):
    kept = memo.get(id(memo))
    if kept is None:
        memo[id(memo)] = [x]
    else:
        kept.append(x)


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if deep:
        memo[id(x)] = y

    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slotstate = state
            else:
                slotstate = None
            if state is not None:
                y.__dict__.update(state)
            if slotstate is not None:
                for key, value in slotstate.items():
                    setattr(y, key, value)

    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y
