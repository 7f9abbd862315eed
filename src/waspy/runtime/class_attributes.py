"""type: calling classes, and the attributes of class objects (CPython's Objects/typeobject.c)."""

from waspy.lang import *
from waspy.runtime import (
    attributes,
    calls,
    class_slots,
    class_variables,
    classes,
    exceptions,
    generic_alias,
    mappingproxy,
    name_dict,
    object_methods,
    ops,
)
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2


# --- calling ----------------------------------------------------------------------------------------------
@slot(TypeClass, "call")
def type_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    cls = cast(Class, self)
    if cls is TypeClass and names is None and len(args) == 1:
        return ops.type_of(args[0])
    o: obj = NONE
    make = cls.new
    if make is not None:
        o = make(cls, args, names)
    else:
        if len(args) > 0:
            object_methods.check_excess(cls)
        o = classes.object_new(cls)
    t = ops.type_of(o)
    if t is cls or classes.is_subclass(t, cls):
        init = t.init
        if init is not None:
            init(o, args, names)
    return o


@slot(TypeClass, "new")
def type_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    for maker in MAKERS:
        return maker(cls, args, names)
    if len(args) != 3:
        exceptions.raise_type_error(S("type() takes 1 or 3 arguments"))
    exceptions.raise_system_error(S("no class can be made"))


def make_class(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    """type(name, bases, namespace, **options)"""
    live("class:*")
    values = calls.positional_arguments(args, names)
    if len(values) != 3:
        if cls is not TypeClass:
            n = small(len(values))
            exceptions.raise_type_error(fill1(S("type.__new__() takes exactly 3 arguments (% given)"), ops.str_(n)))
        exceptions.raise_type_error(S("type() takes 1 or 3 arguments"))
    name = checked(values[0], strings.StrClass, S("type.__new__() argument 1 must be str, not %"))
    bases = checked(values[1], tuples.TupleClass, S("type.__new__() argument 2 must be tuple, not %"))
    namespace = checked(values[2], dicts.DictClass, S("type.__new__() argument 3 must be dict, not %"))
    meta = classes.winner(cls, cast(Tuple, bases))
    maker = attributes.lookup(meta, S("__new__"))
    if meta is not cls and maker is not None and maker is not attributes.lookup(TypeClass, S("__new__")):
        make = meta.new
        assert make is not None
        return make(meta, args, names)
    layout: ClassLayout | None = None
    if classes.pending_namespace is namespace:
        layout = classes.pending_layout
        classes.pending_namespace = None
        classes.pending_layout = None
    options: Dict | None = None
    if names is not None:
        options = calls.dict_arguments(args, names)
    own = dicts.duplicate(cast(Dict, namespace))
    return classes.type_new(meta, cast(Str, name), cast(Tuple, bases), own, options, layout)


# By calling it, classes are made only in programs that have the builtin `type`, or a metaclass, as a value.
MAKERS = Array[Func[[Class, Array[obj], Array[Str] | None], obj]].of(when_live("builtin:type", make_class))


def checked(o: obj, cls: Class, message: Str) -> obj:
    if not ops.is_instance(o, cls):
        exceptions.raise_type_error(fill1(message, classes.type_name(o)))
    return o


@method(TypeClass, "__init__")
def __init__(self: obj, *args: Array[obj], **kwargs: Dict) -> None:
    pass


@method(TypeClass, "__prepare__", kind="class")
def __prepare__(cls: Class, *args: Array[obj], **kwargs: Dict) -> obj:
    return dicts.new_dict()


@method(TypeClass, "__instancecheck__")
def __instancecheck__(self: Class, o: obj, /) -> bool:
    return classes.is_subclass(ops.type_of(o), self)


@method(TypeClass, "__subclasscheck__")
def __subclasscheck__(self: Class, other: obj, /) -> bool:
    return classes.real_subclass(other, self)


@method(TypeClass, "__subclasses__")
def __subclasses__(self: Class) -> obj:
    live("builtin:*")
    known = self.subclasses
    if known is None:
        return lists.new_list(Array[obj | None](0), 0)
    return lists.copy_range(known, 0, known.length)


@method(TypeClass)
def mro(self: Class) -> obj:
    return lists.from_iterable(mro_tuple(self))


@slot(TypeClass, "or")
def type_or(a: obj, b: obj) -> obj:
    return generic_alias.union(a, b)


# --- attributes -----------------------------------------------------------------------------------------------
@slot(TypeClass, "getattr")
def type_getattr(self: obj, name: Str) -> obj | None:
    cls = cast(Class, self)
    meta = ops.type_of(cls)
    if meta is TypeClass and name.length == 8 and strings.equal(name, S("__name__")):
        return classes.class_name(cls)
    m = attributes.lookup(meta, name)
    if m is not None and not isinstance(m, Function):
        t = ops.type_of(m)
        g = t.descr_get
        if g is not None and t.descr_set is not None:
            return g(m, cls, meta)
    v = attributes.lookup(cls, name)
    if v is not None:
        return attributes.bind_class(v, cls)
    if m is None:
        return None
    return attributes.bind(m, cls, meta)


@slot(TypeClass, "setattr")
def type_setattr(self: obj, name: Str, value: obj | None) -> None:
    cls = cast(Class, self)
    if cls.flags & CLASS_HEAP == 0:
        message = S("cannot set '%' attribute of immutable type '%'")
        exceptions.raise_type_error(fill2(message, name, classes.full_name(cls)))
    m = attributes.lookup(ops.type_of(cls), name)
    if m is not None and not isinstance(m, Function):
        s = ops.type_of(m).descr_set
        if s is not None:
            s(m, cls, value)
            return
    store(cls, name, value)


def store(cls: Class, name: Str, value: obj | None) -> None:
    """Sets or deletes an entry of the namespace."""
    if value is not None and class_variables.put(cls, name, value):
        return
    d = classes.namespace_of(cls)
    old = name_dict.get(d, name)
    if value is not None:
        name_dict.put(d, name, value)
    elif not name_dict.remove(d, name):
        attributes.missing_to_change(cls, name)
    class_variables.replaced(cls, name, old, value)
    class_slots.attribute_changed(cls, name)


@slot(TypeClass, "repr")
def type_repr(self: obj) -> obj:
    return fill1(S("<class '%'>"), object_methods.full_name(cast(Class, self)))


@slot(TypeClass, "hash")
def type_hash(self: obj) -> i64:
    return i64(attributes.ident(cast(Class, self))) * 16


# --- getsets ----------------------------------------------------------------------------------------------------
def special_value(value: obj | None, cls: Class, name: Str) -> obj:
    """The value assigned to cls.name, which cannot be deleted."""
    if value is None:
        message = S("cannot delete '%' attribute of type '%'")
        exceptions.raise_type_error(fill2(message, name, classes.class_name(cls)))
    return value


@getter(TypeClass, "__name__")
def name_of(self: Class) -> obj:
    return classes.class_name(self)


@setter(TypeClass, "__name__")
def set_name(self: Class, value: obj | None) -> None:
    name = special_value(value, self, S("__name__"))
    if not isinstance(name, Str):
        message = S("can only assign string to %.__name__, not '%'")
        exceptions.raise_type_error(fill2(message, classes.class_name(self), classes.type_name(name)))
    self.name = name


@getter(TypeClass, "__qualname__")
def qualname_of(self: Class) -> obj:
    qualname = self.qualname
    if qualname is None:
        return classes.class_name(self)
    return qualname


@setter(TypeClass, "__qualname__")
def set_qualname(self: Class, value: obj | None) -> None:
    name = special_value(value, self, S("__qualname__"))
    if not isinstance(name, Str):
        message = S("can only assign string to %.__qualname__, not '%'")
        exceptions.raise_type_error(fill2(message, classes.class_name(self), classes.type_name(name)))
    self.qualname = name


@getter(TypeClass, "__module__")
def module_of(self: Class) -> obj:
    if self.flags & CLASS_HEAP != 0:
        own = name_dict.get(classes.namespace_of(self), S("__module__"))
        if own is not None:
            return own
    module = self.module
    if module is None:
        return S("builtins")
    return module


@setter(TypeClass, "__module__")
def set_module(self: Class, value: obj | None) -> None:
    store(self, S("__module__"), special_value(value, self, S("__module__")))


@getter(TypeClass, "__doc__")
def doc_of(self: Class) -> obj:
    own = name_dict.get(classes.namespace_of(self), S("__doc__"))
    if own is None or isinstance(own, SlotDescriptor):
        return NONE
    return own


@setter(TypeClass, "__doc__")
def set_doc(self: Class, value: obj | None) -> None:
    store(self, S("__doc__"), special_value(value, self, S("__doc__")))


@getter(TypeClass, "__dict__")
def dict_of(self: Class) -> obj:
    return mappingproxy.MappingProxy(mappingproxy.MappingProxyClass, classes.namespace_of(self))


@getter(TypeClass, "__bases__")
def bases(self: Class) -> obj:
    live("builtin:*")
    return classes.bases_of(self)


@getter(TypeClass, "__base__")
def base(self: Class) -> obj | None:
    live("builtin:*")
    return self.base


@getter(TypeClass, "__mro__")
def mro_tuple(self: Class) -> obj:
    live("builtin:*")
    order = classes.mro_of(self)
    items = Array[obj].filled(len(order), NONE)
    for i in range(len(order)):
        items[i] = order[i]
    return tuples.new_tuple(items)


@getter(TypeClass, "__flags__")
def flags(self: Class) -> i32:
    """CPython's bits for heap types, mutable types and abstract classes."""
    bits = 0
    if self.flags & CLASS_HEAP != 0:
        bits = 1 << 9
    if self.flags & CLASS_ABSTRACT != 0:
        bits = bits | 1 << 20
    return bits


@getter(TypeClass, "__abstractmethods__")
def abstract_methods(self: Class) -> obj:
    own = name_dict.get(classes.namespace_of(self), S("__abstractmethods__"))
    if own is None or isinstance(own, SlotDescriptor):
        exceptions.raise_attribute_error(S("__abstractmethods__"))
    return own


@setter(TypeClass, "__abstractmethods__")
def set_abstract_methods(self: Class, value: obj | None) -> None:
    store(self, S("__abstractmethods__"), value)
    if value is not None and ops.is_true(value):
        self.flags = self.flags | CLASS_ABSTRACT
    else:
        self.flags = self.flags & ~CLASS_ABSTRACT


@getter(TypeClass, "__annotations__")
def annotations(self: Class) -> obj:
    d = classes.namespace_of(self)
    own = name_dict.get(d, S("__annotations__"))
    if own is None:
        own = dicts.new_dict()
        name_dict.put(d, S("__annotations__"), own)
    return own


@setter(TypeClass, "__annotations__")
def set_annotations(self: Class, value: obj | None) -> None:
    store(self, S("__annotations__"), value)


@getter(TypeClass, "__text_signature__")
def text_signature(self: Class) -> obj:
    return NONE


@method(TypeClass, "__dir__")
def __dir__(self: Class) -> obj:
    return object_methods.directory(self)
