"""globals(): a dict that follows the globals of a module, which are WebAssembly globals, and writes through to them.

globals()["x"] = 1      sets the global x

Whatever reads it brings it up to date first, in place, so that an iteration goes on; code of the runtime that takes
any dict apart sees what the last reader saw.
"""

from waspy.lang import *
from waspy.runtime import container_repr, dict_methods, dict_views, exceptions, modules, name_dict
from waspy.runtime import dict as dicts
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


@struct
class ModuleDict(Dict):
    module: Module


ModuleDictClass = builtin_class("dict", ModuleDict, base=dicts.DictClass, flags=CLASS_FINAL | CLASS_MAPPING)


def of(m: Module) -> Dict:
    d = m.namespace
    if d is None:
        d = ModuleDict(ModuleDictClass, dicts.NO_INDEX, dicts.OWN, dicts.NO_ITEMS, dicts.NO_ITEMS, 0, 0, 0, 0, m)
        m.namespace = d
    return fresh(d)


def fresh(self: obj) -> Dict:
    """The dict, brought up to date."""
    d = cast(ModuleDict, self)
    m = d.module
    g = m.get_slot
    if g is not None:
        for i in range(len(m.names)):
            v = g(i)
            if v is not None:
                name_dict.put(d, m.names[i], v)
            else:
                name_dict.remove(d, m.names[i])
    rest = m.dict
    if rest is not None:
        dicts.merge_dict(d, rest)
    return d


def write(self: obj, key: obj, value: obj | None) -> None:
    """Binds or unbinds a global; a key that is no name stays in the dict alone."""
    d = cast(ModuleDict, self)
    if isinstance(key, Str):
        modules.store(d.module, key, value)
    dict_methods.dict_setitem(d, key, value)


def write_all(self: obj, found: Dict) -> None:
    for i in range(found.fill):
        k = found.keys[i]
        v = found.values[i]
        if k is not None and v is not None:
            write(self, k, v)


# --- slots ------------------------------------------------------------------------------------------
@slot(ModuleDictClass, "len")
def namespace_len(self: obj) -> i64:
    return i64(fresh(self).used)


@slot(ModuleDictClass, "contains")
def namespace_contains(self: obj, key: obj) -> bool:
    return dicts.has(fresh(self), key)


@slot(ModuleDictClass, "getitem")
def namespace_getitem(self: obj, key: obj) -> obj:
    v = dicts.get(fresh(self), key)
    if v is None:
        exceptions.raise_key_error(key)
    return v


@slot(ModuleDictClass, "setitem")
def namespace_setitem(self: obj, key: obj, value: obj | None) -> None:
    if value is None and not dicts.has(fresh(self), key):
        exceptions.raise_key_error(key)
    write(self, key, value)


@slot(ModuleDictClass, "iter")
def namespace_iter(self: obj) -> obj:
    return dict_views.dict_iter(fresh(self))


@slot(ModuleDictClass, "repr")
def namespace_repr(self: obj) -> obj:
    return container_repr.dict_repr(fresh(self))


@slot(ModuleDictClass, "or")
def namespace_or(a: obj, b: obj) -> obj:
    if isinstance(a, ModuleDict):
        fresh(a)
    if isinstance(b, ModuleDict):
        fresh(b)
    return dict_methods.dict_or(a, b)


@slot(ModuleDictClass, "ior")
def namespace_ior(a: obj, b: obj) -> obj:
    given = dicts.new_dict()
    dict_methods.merge_any(given, b)
    write_all(a, given)
    return a


# --- methods ----------------------------------------------------------------------------------------
@method(ModuleDictClass, "get")
def get_method(self: ModuleDict, key: obj, default: obj | None = None, /) -> obj:
    return dict_methods.get_method(fresh(self), key, default)


@method(ModuleDictClass)
def keys(self: ModuleDict) -> obj:
    return dict_views.keys_view(fresh(self))


@method(ModuleDictClass)
def values(self: ModuleDict) -> obj:
    return dict_views.values_view(fresh(self))


@method(ModuleDictClass)
def items(self: ModuleDict) -> obj:
    return dict_views.items_view(fresh(self))


@method(ModuleDictClass)
def copy(self: ModuleDict) -> obj:
    return dicts.duplicate(fresh(self))


@method(ModuleDictClass)
def update(self: ModuleDict, *args: Array[obj], **kwargs: Dict) -> None:
    given = dicts.new_dict()
    dict_methods.fill_from(given, args, None, S("update"))
    dicts.merge_dict(given, kwargs)
    write_all(self, given)


@method(ModuleDictClass)
def setdefault(self: ModuleDict, key: obj, default: obj | None = None, /) -> obj:
    v = dicts.get(fresh(self), key)
    if v is None:
        v = NONE if default is None else default
        write(self, key, v)
    return v


@method(ModuleDictClass)
def pop(self: ModuleDict, key: obj, default: obj | None = None, /) -> obj:
    v = dicts.get(fresh(self), key)
    if v is None:
        if default is None:
            exceptions.raise_key_error(key)
        return default
    write(self, key, None)
    return v
