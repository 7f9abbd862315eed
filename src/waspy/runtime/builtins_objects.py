"""Builtin functions about objects and their attributes: id, hash, repr, isinstance, getattr, dir, vars..."""

from waspy.lang import *
from waspy.runtime import attributes, builtins_iteration, calls, classes, exceptions, ops, sort
from waspy.runtime import list as lists
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


@function("builtins")
def id_(o: obj, /) -> obj:
    """Ints are their own identity, twice over and odd, so that no other object has it."""
    if is_small(o):
        return ops.box_i64(i64(small_value(o)) * 2 + 1)
    return ops.box_i64(i64(ops.identity(o)) * 16)


@function("builtins")
def hash_(o: obj, /) -> i64:
    return ops.hash_(o)


@function("builtins")
def repr_(o: obj, /) -> obj:
    depth = calls.depth
    calls.check_depth(calls.CALLING)
    calls.depth = depth + 1
    text = ops.repr_(o)
    calls.depth = depth
    return text


@function("builtins")
def ascii_(o: obj, /) -> obj:
    return ops.ascii_(o)


@function("builtins")
def format_(o: obj, format_spec: obj | None = None, /) -> obj:
    if format_spec is None:
        return ops.format_(o, S(""))
    if not isinstance(format_spec, Str):
        exceptions.raise_type_error(fill1(S("format() argument 2 must be str, not %"), classes.type_name(format_spec)))
    return ops.format_(o, format_spec)


@function("builtins")
def callable_(o: obj, /) -> bool:
    return builtins_iteration.is_callable(o)


@function("builtins", "isinstance")
def isinstance_(o: obj, class_or_tuple: obj, /) -> bool:
    return classes.check_instance(o, class_or_tuple)


@function("builtins", "issubclass")
def issubclass_(cls: obj, class_or_tuple: obj, /) -> bool:
    return classes.check_subclass(cls, class_or_tuple)


# --- attributes -------------------------------------------------------------------------------------
@function("builtins")
def getattr_(o: obj, name: obj, default: obj | None = None, /) -> obj:
    text = attributes.name_of(name)
    if default is None:
        return attributes.getattr_(o, text)
    value = attributes.getattr_or_null(o, text)
    if value is None:
        return default
    return value


@function("builtins")
def hasattr_(o: obj, name: obj, /) -> bool:
    text = attributes.name_of(name)
    return attributes.getattr_or_null(o, text) is not None


@function("builtins")
def setattr_(o: obj, name: obj, value: obj, /) -> None:
    text = attributes.name_of(name)
    attributes.setattr_(o, text, value)


@function("builtins")
def delattr_(o: obj, name: obj, /) -> None:
    text = attributes.name_of(name)
    attributes.delattr_(o, text)


@function("builtins")
def vars_(o: obj | None = None, /) -> obj:
    if o is None:
        exceptions.raise_type_error(S("vars() without an argument is for the compiler to see"))
    namespace = attributes.getattr_or_null(o, S("__dict__"))
    if namespace is None:
        exceptions.raise_type_error(S("vars() argument must have __dict__ attribute"))
    return namespace


@function("builtins")
def dir_(o: obj | None = None, /) -> obj:
    """The sorted result of `__dir__`."""
    if o is None:
        exceptions.raise_type_error(S("dir() without an argument is for the compiler to see"))
    f = attributes.special(o, S("__dir__"))
    if f is None:
        exceptions.raise_type_error(S("object does not provide __dir__"))
    names = lists.from_iterable(calls.call0(f))
    sort.sort_list(names, None, False)
    return names
