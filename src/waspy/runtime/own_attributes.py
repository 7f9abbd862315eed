"""What `functools.update_wrapper` does to `__dict__`s: fields of instances stay where they are."""

from waspy.lang import *
from waspy.runtime import attributes, classes, exceptions, name_dict, ops
from waspy.runtime import dict as dicts
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


@function("_functools")
def _update_attributes(wrapper: obj, wrapped: obj, /) -> None:
    """wrapper.__dict__.update(getattr(wrapped, "__dict__", {}))"""
    cls = ops.type_of(wrapper)
    if isinstance(wrapper, Class):
        exceptions.raise_attribute_error(S("'mappingproxy' object has no attribute 'update'"))
    if not attributes.has_dict(wrapper, cls):
        attributes.missing(wrapper, S("__dict__"))
    found = attributes_to_copy(wrapped)
    if found is not None:
        for i in range(found.fill):
            key = found.keys[i]
            if isinstance(key, Str):
                put(wrapper, cls, key, cast(obj, found.values[i]))


def attributes_to_copy(o: obj) -> Dict | None:
    """The items of `o.__dict__`, null if there are none; perhaps in o's own dict."""
    if isinstance(o, BoundMethod):
        o = o.function
    if isinstance(o, Class):
        return classes.namespace_of(o)
    cls = ops.type_of(o)
    d = attributes.find_special(cls, S("__dict__"))
    if d is not None and not isinstance(d, SlotDescriptor):
        given = attributes.bind(d, o, cls)
        return given if isinstance(given, Dict) else None
    if not attributes.has_dict(o, cls):
        return None
    known = attributes.attributes_of(o)
    if known is not None and is_live("fields:moved"):
        return known
    return with_fields(o, cls, known)


def with_fields(o: obj, cls: Class, known: Dict | None) -> Dict | None:
    names = cls.slot_names
    get = cls.get_slot
    if names is None or get is None:
        return known
    found = dicts.new_dict()
    for i in range(len(names)):
        v = get(cast(Object, o), i)
        if v is not None and not attributes.is_member(cls, names[i]):
            name_dict.put(found, names[i], v)
    if known is not None:
        dicts.merge_dict(found, known)
    return found


def put(o: obj, cls: Class, name: Str, v: obj) -> None:
    """Among the attributes of o itself, whatever its class has under that name."""
    slot = attributes.entry(cls, name).slot
    if slot >= 0 and (not is_live("fields:moved") or attributes.attributes_of(o) is None):
        set_slot = cls.set_slot
        assert set_slot is not None
        set_slot(cast(Object, o), slot, v)
    else:
        attributes.set_in_dict(o, cls, name, v)
