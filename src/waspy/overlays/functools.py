"""singledispatch remembers what it found for a class in a plain dict, and calls with one argument without a tuple."""

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "_annotations_".join("__"))
WRAPPER_UPDATES = ("_dict_".join("__"),)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    from _wrapping import copy_attributes

    return copy_attributes(wrapper, wrapped, assigned, updated)


def singledispatch(func):
    import types

    registry = {}
    found = {}
    cache_token = None

    def dispatch(cls):
        nonlocal cache_token
        if cache_token is not None and cache_token != (current_token := get_cache_token()):
            found.clear()
            cache_token = current_token
        implementation = found.get(cls)
        if implementation is None:
            implementation = found[cls] = registry[cls] if cls in registry else _find_impl(cls, registry)
        return implementation

    def register(cls, func=None):
        nonlocal cache_token
        if _can_be_dispatched(cls):
            if func is None:
                return lambda function: register(cls, function)
        elif func is not None:
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        else:
            func = cls
            cls = _annotated_class(func)
        if _is_union(cls):
            from typing import get_args

            for each in get_args(cls):
                registry[each] = func
        else:
            registry[cls] = func
        if cache_token is None and hasattr(cls, "__abstractmethods__"):
            cache_token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        implementation = dispatch(args[0].__class__)
        if kw:
            return implementation(*args, **kw)
        return implementation(args[0]) if len(args) == 1 else implementation(*args)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


def _is_union(cls):
    import types
    from typing import Union, get_origin

    return get_origin(cls) in {Union, types.UnionType}


def _can_be_dispatched(cls):
    if isinstance(cls, type):
        return True
    from typing import get_args

    return _is_union(cls) and all(isinstance(each, type) for each in get_args(cls))


def _annotated_class(function):
    """The class that the annotation of the first parameter says."""
    if not getattr(function, "__annotations__", {}):
        raise TypeError(
            f"Invalid first argument to `register()`: {function!r}. Use either `@register(some_class)` or plain "
            "`@register` on an annotated function."
        )
    from typing import get_type_hints

    name, cls = next(iter(get_type_hints(function).items()))
    if not _can_be_dispatched(cls):
        kind = "not all arguments are classes." if _is_union(cls) else "is not a class."
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {kind}")
    return cls
