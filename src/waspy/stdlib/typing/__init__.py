"""typing: what annotations are made of. Light: nothing is checked, and classes are looked up when they are needed."""

import collections
import contextlib
import re

import _collections_abc
from typing._alias import (
    Alias, Annotated, Any, ClassVar, Concatenate, Final, Form, ForwardRef, Literal, LiteralString, Never, NoReturn,
    NotRequired, Optional, ParamSpec, ParamSpecArgs, ParamSpecKwargs, Required, Self, Special, SpecialCallable, TypeAlias,
    TypeGuard, TypeVar, TypeVarTuple, Union, Unpack, as_type,
)  # fmt: skip
from typing._generic import Generic, NamedTuple, NewType, Protocol, TypedDict, runtime_checkable
from typing._hints import get_args, get_origin, get_type_hints, is_typeddict

TYPE_CHECKING = False
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)
_T_co = TypeVar("_T_co", covariant=True)

List = Special("List", list)
Dict = Special("Dict", dict)
Set = Special("Set", set)
FrozenSet = Special("FrozenSet", frozenset)
Tuple = Special("Tuple", tuple)
Type = Special("Type", type)
DefaultDict = Special("DefaultDict", lambda: collections.defaultdict)
OrderedDict = Special("OrderedDict", lambda: collections.OrderedDict)
Counter = Special("Counter", lambda: collections.Counter)
ChainMap = Special("ChainMap", lambda: collections.ChainMap)
Deque = Special("Deque", lambda: collections.deque)
Pattern = Special("Pattern", lambda: re.Pattern)
Match = Special("Match", lambda: re.Match)
ContextManager = Special("ContextManager", lambda: contextlib.AbstractContextManager)
AsyncContextManager = Special("AsyncContextManager", lambda: contextlib.AbstractAsyncContextManager)
Callable = SpecialCallable("Callable", lambda: _collections_abc.Callable)
AbstractSet = Special("AbstractSet", lambda: _collections_abc.Set)
AsyncGenerator = Special("AsyncGenerator", lambda: _collections_abc.AsyncGenerator)
AsyncIterable = Special("AsyncIterable", lambda: _collections_abc.AsyncIterable)
AsyncIterator = Special("AsyncIterator", lambda: _collections_abc.AsyncIterator)
Awaitable = Special("Awaitable", lambda: _collections_abc.Awaitable)
ByteString = Special("ByteString", lambda: _collections_abc.ByteString)
Collection = Special("Collection", lambda: _collections_abc.Collection)
Container = Special("Container", lambda: _collections_abc.Container)
Coroutine = Special("Coroutine", lambda: _collections_abc.Coroutine)
Generator = Special("Generator", lambda: _collections_abc.Generator)
Hashable = Special("Hashable", lambda: _collections_abc.Hashable)
ItemsView = Special("ItemsView", lambda: _collections_abc.ItemsView)
Iterable = Special("Iterable", lambda: _collections_abc.Iterable)
Iterator = Special("Iterator", lambda: _collections_abc.Iterator)
KeysView = Special("KeysView", lambda: _collections_abc.KeysView)
Mapping = Special("Mapping", lambda: _collections_abc.Mapping)
MappingView = Special("MappingView", lambda: _collections_abc.MappingView)
MutableMapping = Special("MutableMapping", lambda: _collections_abc.MutableMapping)
MutableSequence = Special("MutableSequence", lambda: _collections_abc.MutableSequence)
MutableSet = Special("MutableSet", lambda: _collections_abc.MutableSet)
Reversible = Special("Reversible", lambda: _collections_abc.Reversible)
Sequence = Special("Sequence", lambda: _collections_abc.Sequence)
Sized = Special("Sized", lambda: _collections_abc.Sized)
ValuesView = Special("ValuesView", lambda: _collections_abc.ValuesView)


# --- protocols of special methods ------------------------------------------------------------------------
@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    def __float__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    def __complex__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    def __bytes__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    __slots__ = ()

    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    __slots__ = ()

    def __round__(self):
        pass


class IO(Generic[AnyStr]):
    """The type of files, for annotations only."""


class TextIO(IO[str]):
    """The type of text files, for annotations only."""


class BinaryIO(IO[bytes]):
    """The type of binary files, for annotations only."""


# --- functions ------------------------------------------------------------------------------------------
def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    return _overload_dummy


def get_overloads(func):
    return []


def clear_overloads():
    pass


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    return arg


def no_type_check_decorator(decorator):
    return decorator


def dataclass_transform(**options):
    return lambda cls_or_fn: cls_or_fn


__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable",
    "AsyncIterator", "Awaitable", "BinaryIO", "ByteString", "Callable", "ChainMap", "ClassVar", "Collection",
    "Concatenate", "Container", "ContextManager", "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final",
    "ForwardRef", "FrozenSet", "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator", "KeysView",
    "List", "Literal", "LiteralString", "Mapping", "MappingView", "Match", "MutableMapping", "MutableSequence",
    "MutableSet", "NamedTuple", "Never", "NewType", "NoReturn", "NotRequired", "Optional", "OrderedDict", "ParamSpec",
    "ParamSpecArgs", "ParamSpecKwargs", "Pattern", "Protocol", "Required", "Reversible", "Self", "Sequence", "Set",
    "Sized", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt",
    "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple", "Type", "TypeAlias", "TypeGuard", "TypeVar",
    "TypeVarTuple", "TypedDict", "Union", "Unpack", "ValuesView", "assert_never", "assert_type", "cast",
    "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin", "get_overloads", "get_type_hints",
    "is_typeddict", "no_type_check", "no_type_check_decorator", "overload", "reveal_type", "runtime_checkable",
]  # fmt: skip
