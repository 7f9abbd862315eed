"""collections.defaultdict."""

from waspy.lang import *
from waspy.runtime import builtins_iteration, calls, container_repr, dict_methods, exceptions, ops, repr_guard
from waspy.runtime import dict as dicts
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.messages import text2, text4, type_name
from waspy.runtime.singletons import *


@struct
class DefaultDict(DictSub):
    factory: obj


DefaultDictClass = builtin_class(
    "defaultdict", DefaultDict, base=dicts.DictClass, module="collections", flags=CLASS_MAPPING | CLASS_GENERIC
)


@slot(DefaultDictClass, "new")
def defaultdict_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return empty(cls, NONE)


def empty(cls: Class, factory: obj) -> DefaultDict:
    return DefaultDict(cls, dicts.NO_INDEX, dicts.OWN, dicts.NO_ITEMS, dicts.NO_ITEMS, 0, 0, 0, 0, None, factory)


@slot(DefaultDictClass, "init")
def defaultdict_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    d = cast(DefaultDict, self)
    keywords = 0 if names is None else len(names)
    if len(args) == keywords:
        dict_methods.fill_from(d, args, names, S("defaultdict"))
        return
    factory = args[0]
    if factory is not NONE and not builtins_iteration.is_callable(factory):
        exceptions.raise_type_error(S("first argument must be callable or None"))
    d.factory = factory
    rest = Array[obj].filled(len(args) - 1, NONE)
    rest.copy(0, args, 1, len(args) - 1)
    dict_methods.fill_from(d, rest, names, S("dict"))


@slot(DefaultDictClass, "getitem")
def defaultdict_getitem(self: obj, key: obj) -> obj:
    d = cast(DefaultDict, self)
    if d.cls is DefaultDictClass:
        return item(d, key)
    value = dicts.get(d, key)
    if value is not None:
        return value
    return dict_methods.missing(d, key)


def item(d: DefaultDict, key: obj) -> obj:
    """d[key] of an instance of just this class."""
    value = dicts.get(d, key)
    if value is not None:
        return value
    return missing(d, key)


def entry(d: DefaultDict, key: obj, e: i32) -> i32:
    """The number of the entry of d[key], which is made if `find_key` gives -1."""
    if e >= 0:
        return e
    missing(d, key)
    return dicts.find_key(d, key)


@method(DefaultDictClass, "__missing__")
def missing(self: DefaultDict, key: obj, /) -> obj:
    if self.factory is NONE:
        exceptions.raise_key_error(key)
    value = calls.call0(self.factory)
    ops.setitem(self, key, value)
    return value


@getter(DefaultDictClass)
def default_factory(self: DefaultDict) -> obj:
    return self.factory


@setter(DefaultDictClass, "default_factory")
def set_default_factory(self: DefaultDict, value: obj | None) -> None:
    self.factory = NONE if value is None else value


@method(DefaultDictClass)
@method(DefaultDictClass, "__copy__")
def copy(self: DefaultDict) -> obj:
    if self.cls is not DefaultDictClass:
        return calls.call2(ops.type_of(self), self.factory, self)
    made = empty(DefaultDictClass, self.factory)
    dicts.merge_dict(made, self)
    return made


@method(DefaultDictClass, "__reduce__")
def defaultdict_reduce(self: DefaultDict) -> obj:
    live("builtin:*")
    args: Tuple = tuples.EMPTY
    if self.factory is not NONE:
        args = tuples.new_tuple(Array[obj].of(self.factory))
    items = ops.get_iter(calls.method0(self, S("items")))
    return tuples.new_tuple(Array[obj].of(ops.type_of(self), args, NONE, NONE, items))


@slot(DefaultDictClass, "or")
def defaultdict_or(a: obj, b: obj) -> obj:
    if not isinstance(a, Dict) or not isinstance(b, Dict):
        return NOT_IMPLEMENTED
    own = cast(DefaultDict, a if isinstance(a, DefaultDict) else b)
    if own.cls is not DefaultDictClass:
        made = cast(Dict, calls.call2(ops.type_of(own), own.factory, a))
    else:
        made = empty(DefaultDictClass, own.factory)
        dicts.merge_mapping(made, a)
    dicts.merge_mapping(made, b)
    return made


@slot(DefaultDictClass, "repr")
def defaultdict_repr(self: obj) -> obj:
    d = cast(DefaultDict, self)
    factory = S("...")
    if repr_guard.enter(d):
        failed: obj | None = None
        try:
            factory = ops.repr_(d.factory)
        except Thrown as t:
            failed = t.value
        repr_guard.leave(failed)
    items = cast(Str, container_repr.dict_repr(d))
    return text2(text4(type_name(d), S("("), factory, S(", ")), text2(items, S(")")))
