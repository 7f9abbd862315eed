"""Attributes: lookup on classes with the global method cache, and the descriptor protocol of instances.

Follows CPython's Objects/object.c (_PyObject_GenericGetAttrWithDict and its kin). Where the attributes of an
instance are: docs/abi.md, "Instances".
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import calls, class_variables, classes, descriptors, exceptions, name_dict, ops
from waspy.runtime import dict as dicts
from waspy.runtime import str as strings
from waspy.runtime.files import File
from waspy.runtime.io_memory import BytesIO, StringIO
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

CACHE_SIZE = 1024


@struct
class CacheEntry:
    """What `lookup` found, as long as the class has that version. `slot`: the instance field of that name, -1.
    `variable`: what holds the value by now."""

    cls: Class
    name: Str
    version: i32
    value: obj | None
    slot: i32
    variable: ClassVariable | None


cache = Array[CacheEntry | None](CACHE_SIZE)
last_ident = 0


# --- on the class -----------------------------------------------------------------------------------
def lookup(cls: Class, name: Str) -> obj | None:
    """The value of `name` in the namespaces of the class's mro, as it is there."""
    return entry(cls, name).value


def find_special(cls: Class, dunder: Str) -> obj | None:
    """`lookup`, but does not make the builtin classes' attributes of that name live: for a method that is sought
    because a class statement defines it."""
    return entry(cls, dunder).value


def entry(cls: Class, name: Str) -> CacheEntry:
    i = (i32(strings.hash_str(name)) ^ i32(ident(cls) * 89)) & (CACHE_SIZE - 1)
    e = cache[i]
    if e is not None and e.cls is cls and e.version == cls.version:
        if e.name is name or strings.equal(e.name, name):
            v = e.variable
            if v is not None:
                e.value = v.value
            return e
    return entry_beside(cls, name, i)


def entry_beside(cls: Class, name: Str, i: i32) -> CacheEntry:
    """`entry`, which is not at its place: it may be at the place next to that, where what comes to a place sends what
    was there."""
    e = cache[i ^ 1]
    if e is not None and e.cls is cls and e.version == cls.version and strings.equal(e.name, name):
        v = e.variable
        if v is not None:
            e.value = v.value
        return e
    variable = class_variables.in_sight(cls, name)
    made = CacheEntry(cls, name, cls.version, find_in_mro(cls, name), slot_index(cls, name), variable)
    cache[i ^ 1] = cache[i]
    cache[i] = made
    return made


def ident(cls: Class) -> i32:
    """The class's unique number."""
    global last_ident
    if cls.ident == 0:
        last_ident = last_ident + 1
        cls.ident = last_ident
    return cls.ident


def find_in_mro(cls: Class, name: Str) -> obj | None:
    mro = cls.mro
    if mro is None:  # a builtin class: single inheritance
        k: Class | None = cls
        while k is not None:
            v = name_dict.get(classes.namespace_of(k), name)
            if v is not None:
                return v
            k = k.base
        return None
    for i in range(len(mro)):
        v = name_dict.get(classes.namespace_of(mro[i]), name)
        if v is not None:
            return v
    return None


def slot_index(cls: Class, name: Str) -> i32:
    names = cls.slot_names
    if names is not None:
        for i in range(len(names)):
            if names[i] is name or strings.equal(names[i], name):
                return i
    return -1


def special(o: obj, name: Str) -> obj | None:
    """The attribute of o's class, bound to o; the instance's own attributes do not count."""
    cls = ops.type_of(o)
    d = lookup(cls, name)
    if d is None:
        return None
    return bind(d, o, cls)


def binds(f: Function) -> bool:
    """Does the function, found on a class, become a bound method?"""
    return (f.code.flags & (CODE_BUILTIN | CODE_METHOD)) != CODE_BUILTIN


def bind(d: obj, o: obj, cls: Class) -> obj:
    """What d, found on the class of o, gives as o's attribute."""
    if isinstance(d, Function):
        if binds(d):
            return descriptors.bound(d, o)
        return d
    g = ops.type_of(d).descr_get
    if g is None:
        return d
    return g(d, o, cls)


def bind_class(d: obj, cls: Class) -> obj:
    """What d, found in the mro of cls, gives as an attribute of cls itself."""
    if isinstance(d, Function):
        return d
    g = ops.type_of(d).descr_get
    if g is None:
        return d
    return g(d, None, cls)


# --- reading ----------------------------------------------------------------------------------------
def getattr_(o: obj, name: Str) -> obj:
    try:
        v = find(o, name)
        if v is not None:
            return v
    except Thrown as t:
        exceptions.about_attribute(t.value, o, name)
        throw(t.value)
    missing(o, name)


def class_of(o: obj, name: Str) -> obj:
    """o.__class__, which is `name`: nearly always as object gives it."""
    cls = ops.type_of(o)
    if cls.getattr is None:
        d = entry(cls, name).value
        if isinstance(d, SlotDescriptor):
            if d.owner is ObjectClass:
                return cls
    return getattr_(o, name)


def find(o: obj, name: Str) -> obj | None:
    """The attribute, or null; an AttributeError of user code passes through."""
    g = ops.type_of(o).getattr
    if g is None:
        return generic_getattr(o, name)
    return g(o, name)


def getattr_or_null(o: obj, name: Str) -> obj | None:
    """The attribute, or null if it is missing or its computation raises AttributeError."""
    depth = calls.depth
    try:
        return find(o, name)
    except Thrown as t:
        calls.depth = depth
        if not ops.is_instance(t.value, exceptions.AttributeErrorClass):
            throw(t.value)
    return None


def generic_getattr(o: obj, name: Str) -> obj | None:
    """object.__getattribute__, null if there is no such attribute."""
    cls = ops.type_of(o)
    e = entry(cls, name)
    d = e.value
    if d is None:
        return own(o, cls, e.slot, name)
    if isinstance(d, Function):
        v = own(o, cls, e.slot, name)
        if v is not None:
            return v
        return bind(d, o, cls)
    t = ops.type_of(d)
    g = t.descr_get
    if g is not None and t.descr_set is not None:
        return g(d, o, cls)
    v = own(o, cls, e.slot, name)
    if v is not None:
        return v
    if g is None:
        return d
    return g(d, o, cls)


def own(o: obj, cls: Class, slot: i32, name: Str) -> obj | None:
    """The instance's own attribute: in its field number `slot`, or in its dict."""
    if isinstance(o, Instance):
        d = o.attributes
        if slot >= 0 and (d is None or not is_live("fields:moved")):
            g = cls.get_slot
            assert g is not None
            return g(o, slot)
        if d is not None:
            return name_dict.get(d, name)
        return None
    if cls.flags & (CLASS_HEAP | CLASS_HAS_DICT) == 0:
        return None
    attributes = attributes_of(o)
    if slot >= 0 and (attributes is None or not is_live("fields:moved")):
        get = cls.get_slot
        assert get is not None
        return get(cast(Object, o), slot)
    if attributes is not None:
        return name_dict.get(attributes, name)
    return None


def kept(o: obj, own_name: Str, name: Str) -> obj:
    """o.name, which gives what the instance itself has under another name."""
    d = attributes_of(o)
    if d is not None:
        v = name_dict.get(d, own_name)
        if v is not None:
            return v
    return getattr_(o, name)


# --- writing ----------------------------------------------------------------------------------------
def setattr_(o: obj, name: Str, v: obj) -> None:
    store(o, name, v)


def delattr_(o: obj, name: Str) -> None:
    live("fields:deleted")
    store(o, name, None)


def store(o: obj, name: Str, v: obj | None) -> None:
    """Sets the attribute, or deletes it if v is null."""
    s = ops.type_of(o).setattr
    if s is None:
        generic_setattr(o, name, v)
    else:
        s(o, name, v)


def generic_setattr(o: obj, name: Str, v: obj | None) -> None:
    """object.__setattr__, and object.__delattr__ if v is null."""
    cls = ops.type_of(o)
    e = entry(cls, name)
    d = e.value
    if d is not None and not isinstance(d, Function):
        s = ops.type_of(d).descr_set
        if s is not None:
            s(d, o, v)
            return
    if e.slot >= 0 and (not is_live("fields:moved") or attributes_of(o) is None):
        _set_field(cast(Object, o), cls, e.slot, name, v)
    elif not has_dict(o, cls):
        if d is None:
            missing_to_change(o, name)
        exceptions.raise_attribute_error(fill2(S("'%' object attribute '%' is read-only"), classes.type_name(o), name))
    else:
        set_in_dict(o, cls, name, v)


def _set_field(o: Object, cls: Class, slot: i32, name: Str, v: obj | None) -> None:
    if v is None:
        g = cls.get_slot
        assert g is not None
        if g(o, slot) is None:
            missing_to_change(o, name)
    s = cls.set_slot
    assert s is not None
    s(o, slot, v)


def set_in_dict(o: obj, cls: Class, name: Str, v: obj | None) -> None:
    if v is not None:
        name_dict.put(dict_for_more(o, cls), name, v)
        return
    attributes = attributes_of(o)
    if attributes is None or not name_dict.remove(attributes, name):
        missing_to_change(o, name)


# --- the dict of an instance --------------------------------------------------------------------------
def has_dict(o: obj, cls: Class) -> bool:
    """Can o have attributes that its class does not foresee?"""
    if cls.flags & CLASS_SEALED != 0:
        return False
    return cls.flags & (CLASS_HEAP | CLASS_HAS_DICT) != 0 and not is_small(o)


def dict_for_more(o: obj, cls: Class) -> Dict:
    """The dict of o for an attribute that has no field. The fields move there too if the program may ever look at such
    a dict, for that is in the order in which the attributes came; else they stay where they are."""
    if is_live("fields:moved"):
        return dict_of(o, cls)
    known = attributes_of(o)
    if known is not None:
        return known
    d = dicts.new_dict()
    set_attributes(o, d)
    return d


def dict_of(o: obj, cls: Class) -> Dict:
    """The attribute dict of o, which can have one: made now if need be; an instance's fields move there."""
    live("fields:moved")
    known = attributes_of(o)
    if known is not None:
        return known
    d = dicts.new_dict()
    names = cls.slot_names
    g = cls.get_slot
    s = cls.set_slot
    if names is not None and g is not None and s is not None:
        fields = cast(Object, o)
        for i in range(len(names)):
            v = g(fields, i)
            if v is not None and not is_member(cls, names[i]):
                name_dict.put(d, names[i], v)
                s(fields, i, None)
    set_attributes(o, d)
    return d


def is_member(cls: Class, name: Str) -> bool:
    """Does the field of that name belong to a `__slots__`? Then it never moves to the dict."""
    d = lookup(cls, name)
    return d is not None and isinstance(d, SlotDescriptor)


def attributes_of(o: obj) -> Dict | None:
    """The dict that o has already."""
    if isinstance(o, Instance):
        return o.attributes
    if isinstance(o, Function):
        return o.attributes
    if isinstance(o, DictSub):
        return o.attributes
    if isinstance(o, ListSub):
        return o.attributes
    if isinstance(o, TupleSub):
        return o.attributes
    if isinstance(o, PairSub):
        return o.attributes
    if isinstance(o, TripleSub):
        return o.attributes
    if isinstance(o, SingleSub):
        return o.attributes
    if isinstance(o, StrSub):
        return o.attributes
    if isinstance(o, IntSub):
        return o.attributes
    if isinstance(o, FloatSub):
        return o.attributes
    if isinstance(o, SetSub):
        return o.attributes
    if isinstance(o, BytesSub):
        return o.attributes
    if isinstance(o, ByteArraySub):
        return o.attributes
    if isinstance(o, ComplexSub):
        return o.attributes
    if isinstance(o, Wrapped):
        return o.attributes
    if isinstance(o, Property):
        return o.attributes
    if isinstance(o, Module):
        return o.dict
    if isinstance(o, File):
        return o.attributes
    if isinstance(o, StringIO):
        return o.attributes
    if isinstance(o, BytesIO):
        return o.attributes
    return odd_attributes(o)


def set_attributes(o: obj, d: Dict | None) -> None:
    if isinstance(o, Instance):
        o.attributes = d
    elif isinstance(o, Function):
        o.attributes = d
    elif isinstance(o, DictSub):
        o.attributes = d
    elif isinstance(o, ListSub):
        o.attributes = d
    elif isinstance(o, TupleSub):
        o.attributes = d
    elif isinstance(o, PairSub):
        o.attributes = d
    elif isinstance(o, TripleSub):
        o.attributes = d
    elif isinstance(o, SingleSub):
        o.attributes = d
    elif isinstance(o, StrSub):
        o.attributes = d
    elif isinstance(o, IntSub):
        o.attributes = d
    elif isinstance(o, FloatSub):
        o.attributes = d
    elif isinstance(o, SetSub):
        o.attributes = d
    elif isinstance(o, BytesSub):
        o.attributes = d
    elif isinstance(o, ByteArraySub):
        o.attributes = d
    elif isinstance(o, ComplexSub):
        o.attributes = d
    elif isinstance(o, Wrapped):
        o.attributes = d
    elif isinstance(o, Property):
        o.attributes = d
    elif isinstance(o, Module):
        o.dict = d
    elif isinstance(o, File):
        o.attributes = d
    elif isinstance(o, StringIO):
        o.attributes = d
    elif isinstance(o, BytesIO):
        o.attributes = d
    elif d is not None:
        set_odd_attributes(o, d)


# Of instances of subclasses of the other builtin classes, iterators mostly, which have no room for attributes.
odd: Array[obj | None] = Array[obj | None](0)
odd_dicts: Array[obj | None] = Array[obj | None](0)


def odd_attributes(o: obj) -> Dict | None:
    for i in range(len(odd)):
        if odd[i] is o:
            return cast(Dict, odd_dicts[i])
    return None


def set_odd_attributes(o: obj, d: Dict) -> None:
    global odd, odd_dicts
    for i in range(len(odd)):
        if odd[i] is o:
            odd_dicts[i] = d
            return
    odd = appended(odd, o)
    odd_dicts = appended(odd_dicts, d)


def appended(array: Array[obj | None], o: obj) -> Array[obj | None]:
    n = len(array)
    larger = Array[obj | None](n + 1)
    larger.copy(0, array, 0, n)
    larger[n] = o
    return larger


# --- errors and names ---------------------------------------------------------------------------------
def missing(o: obj, name: Str) -> NoReturn:
    """Raises the AttributeError for o.name."""
    while isinstance(o, BoundMethod):
        o = o.function
    message = has_no(o, name)
    if is_live("enum_module._make"):
        if isinstance(o, Class) and name_dict.get(classes.namespace_of(o), S("_member_map_")) is not None:
            message = name  # as CPython's metaclass of enumerations says it
    exceptions.raise_attribute_error_of(message, o, name)


def missing_to_change(o: obj, name: Str) -> NoReturn:
    """As `missing`, for an assignment or a deletion: such an error does not know what it is about."""
    exceptions.raise_attribute_error(has_no(o, name))


def has_no(o: obj, name: Str) -> Str:
    if isinstance(o, Class):
        return fill2(S("type object '%' has no attribute '%'"), classes.full_name(o), name)
    if isinstance(o, Module):
        return fill2(S("module '%' has no attribute '%'"), o.name, name)
    return fill2(S("'%' object has no attribute '%'"), classes.type_name(o), name)


def getattr_near(o: obj, name: Str, near: Str) -> obj:
    """The attribute of a module that is not known to have it, but one of a name like that."""
    v = find(o, name)
    if v is None:
        exceptions.raise_misspelled(exceptions.AttributeErrorClass, has_no(o, name), o, name, near)
    return v


def name_of(o: obj) -> Str:
    """An attribute name that the program computed."""
    if isinstance(o, Str):
        return o
    exceptions.raise_type_error(fill1(S("attribute name must be string, not '%'"), classes.type_name(o)))
