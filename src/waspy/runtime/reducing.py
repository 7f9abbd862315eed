"""Taking objects apart for copying and pickling: `__reduce_ex__` of object (CPython's Objects/typeobject.c).

(copyreg.__newobj__, (cls, *args), state, items of a list, items of a dict)
(copyreg.__newobj_ex__, (cls, args, keywords), ...)      if there is a `__getnewargs_ex__`
"""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, descriptors, exceptions, modules, name_dict, ops
from waspy.runtime import dict as dicts
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2
from waspy.runtime.tuple import items_of


@method(ObjectClass, "__reduce_ex__")
def __reduce_ex__(self: obj, protocol: obj, /) -> obj:
    f = attributes.special(self, S("__reduce__"))
    if f is not None and not is_default(f):
        return calls.call0(f)
    return reduced(self)


def is_default(f: obj) -> bool:
    if not isinstance(f, BoundMethod):
        return False
    function = f.function
    return isinstance(function, Function) and function.owner is ObjectClass


@method(ObjectClass, "__reduce__")
def __reduce__(self: obj) -> obj:
    return reduced(self)


@method(ObjectClass, "__getstate__")
def __getstate__(self: obj) -> obj:
    return default_state(self)


def reduced(self: obj) -> obj:
    live("builtin:*")
    cls = ops.type_of(self)
    maker = S("__newobj__")
    args = tuples.new_tuple(Array[obj].of(cls))
    f = attributes.special(self, S("__getnewargs_ex__"))
    g = attributes.special(self, S("__getnewargs__"))
    if f is not None:
        maker = S("__newobj_ex__")
        args = constructor_arguments(cls, calls.call0(f), S("__getnewargs_ex__"))
    elif g is not None:
        args = constructor_arguments(cls, calls.call0(g), S("__getnewargs__"))
    elif not isinstance(self, List) and not isinstance(self, Dict) and classes.builtin_base(cls) is not ObjectClass:
        exceptions.raise_type_error(fill1(S("cannot pickle '%' object"), classes.type_name(self)))
    items: obj = NONE
    if isinstance(self, List):
        items = ops.get_iter(self)
    pairs: obj = NONE
    if isinstance(self, Dict):
        pairs = ops.get_iter(calls.method0(self, S("items")))
    return tuples.new_tuple(Array[obj].of(find_maker(cls, maker), args, state_of(self), items, pairs))


def constructor_arguments(cls: Class, given: obj, what: Str) -> Tuple:
    if not isinstance(given, Tuple):
        message = S("% should return a tuple, not '%'")
        exceptions.raise_type_error(fill2(message, what, classes.type_name(given)))
    return tuples.new_tuple(calls.prepend(cls, items_of(given)))


def find_maker(cls: Class, name: Str) -> obj:
    """The function of copyreg, which whoever wants to copy or pickle has imported."""
    m = modules.find_loaded(S("copyreg"))
    f: obj | None = None
    if m is not None:
        live("attr:__newobj__")
        live("attr:__newobj_ex__")
        live("module:copyreg")
        f = attributes.getattr_or_null(m, name)
    if f is None:
        return attributes.getattr_(cls, S("__new__"))
    return f


def state_of(self: obj) -> obj:
    return calls.method0(self, S("__getstate__"))


def default_state(self: obj) -> obj:
    """The attributes: a dict, or None if there are none, together with the values of `__slots__` if there are any."""
    cls = ops.type_of(self)
    state: obj = NONE
    if attributes.has_dict(self, cls):
        own = attributes.dict_of(self, cls)
        if own.used > 0:
            state = dicts.duplicate(own)
    slots = dicts.new_dict()
    order = classes.mro_of(cls)
    for i in range(len(order)):
        if order[i].flags & CLASS_HEAP != 0:
            add_members(slots, self, classes.namespace_of(order[i]))
    if slots.used == 0:
        return state
    return tuples.pair(state, slots)


def add_members(found: Dict, self: obj, namespace: Dict) -> None:
    for i in range(namespace.fill):
        d = namespace.values[i]
        if isinstance(d, SlotDescriptor) and d.definition is None:
            v = descriptors.member_value(d, self)
            if v is not None:
                name_dict.put(found, d.name, v)
