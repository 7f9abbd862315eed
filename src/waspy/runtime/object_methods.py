"""object: what every class has; None, NotImplemented and Ellipsis."""

from waspy.lang import *
from waspy.runtime import attributes, classes, descriptors, exceptions, name_dict, ops, slot_wrappers
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

FIRST_ADDRESS = 0x7F4A0000
DIGITS = S("0123456789abcdef")


def address(o: obj) -> Str:
    """Where o would be in memory, as reprs show it."""
    n = FIRST_ADDRESS + ops.identity(o) * 16
    text = Array[u8].filled(14, 48)
    text[1] = 120
    digits = DIGITS.narrow
    assert digits is not None
    for i in range(8):
        text[13 - i] = digits[n >> 4 * i & 15]
    text[2] = 55
    text[3] = 102
    return strings.narrow_str(text, 14)


# --- slots ----------------------------------------------------------------------------------------------
@slot(ObjectClass, "repr")
def object_repr(self: obj) -> obj:
    return fill2(S("<% object at %>"), full_name(ops.type_of(self)), address(self))


def full_name(cls: Class) -> Str:
    """module.qualname, the module left out for builtins."""
    name = cls.qualname
    if name is None:
        name = classes.class_name(cls)
    module = classes.module_name(cls)
    if module is None or strings.equal(module, S("builtins")):
        return name
    return fill2(S("%.%"), module, name)


@slot(ObjectClass, "hash")
def object_hash(self: obj) -> i64:
    return i64(ops.identity(self))


@method(ObjectClass, "__str__")
def __str__(self: obj) -> obj:
    return ops.repr_(self)


@method(ObjectClass, "__eq__")
def __eq__(self: obj, other: obj, /) -> obj:
    if self is other:
        return TRUE
    return NOT_IMPLEMENTED


@method(ObjectClass, "__ne__")
def __ne__(self: obj, other: obj, /) -> obj:
    f = ops.type_of(self).compare
    if f is None:
        if self is other:
            return FALSE
        return NOT_IMPLEMENTED
    r = f(self, other, EQ)
    if r is NOT_IMPLEMENTED:
        return r
    return from_bool(not ops.is_true(r))


@method(ObjectClass, "__lt__")
def __lt__(self: obj, other: obj, /) -> obj:
    return NOT_IMPLEMENTED


@method(ObjectClass, "__le__")
def __le__(self: obj, other: obj, /) -> obj:
    return NOT_IMPLEMENTED


@method(ObjectClass, "__gt__")
def __gt__(self: obj, other: obj, /) -> obj:
    return NOT_IMPLEMENTED


@method(ObjectClass, "__ge__")
def __ge__(self: obj, other: obj, /) -> obj:
    return NOT_IMPLEMENTED


@method(ObjectClass, "__format__")
def __format__(self: obj, spec: Str, /) -> obj:
    if spec.length > 0:
        message = S("unsupported format string passed to %.__format__")
        exceptions.raise_type_error(fill1(message, classes.type_name(self)))
    return ops.str_(self)


# --- construction ------------------------------------------------------------------------------------------
# `__new__` and `__init__` are not declared with @method: that would fill the slots, and a null slot is what
# tells that a class leaves them to object.


def add_constructors(namespace: Dict) -> None:
    """The entries of object's namespace that no declaration makes."""
    for code in CONSTRUCTORS:
        cls = descriptors.BuiltinFunctionClass
        if code.flags & CODE_METHOD != 0:
            cls = descriptors.WrapperDescriptorClass
        name_dict.put(namespace, code.name, descriptors.builtin_function(cls, code, ObjectClass))


def new_vec(f: Function, args: Array[obj], names: Array[Str] | None) -> obj:
    """object.__new__(cls, *args, **kwargs)"""
    if len(args) == 0:
        exceptions.raise_type_error(S("object.__new__(): not enough arguments"))
    cls = args[0]
    if not isinstance(cls, Class):
        message = S("object.__new__(X): X is not a type object (%)")
        exceptions.raise_type_error(fill1(message, classes.type_name(cls)))
    if len(args) > 1:
        check_excess(cls)
    return classes.object_new(cls)


def check_excess(cls: Class) -> None:
    """Raises unless it is for `__init__` to take the arguments of an instantiation (CPython's object_new)."""
    if unmarked(cls.new) is not None:
        exceptions.raise_type_error(S("object.__new__() takes exactly one argument (the type to instantiate)"))
    if unmarked(cls.init) is None:
        exceptions.raise_type_error(fill1(S("%() takes no arguments"), classes.class_name(cls)))


def init_vec(f: Function, args: Array[obj], names: Array[Str] | None) -> obj:
    """object.__init__(self, *args, **kwargs)"""
    if len(args) == 0:
        exceptions.raise_type_error(S("unbound method object.__init__() needs an argument"))
    if len(args) > 1:
        cls = ops.type_of(args[0])
        if unmarked(cls.init) is not None:
            message = S("object.__init__() takes exactly one argument (the instance to initialize)")
            exceptions.raise_type_error(message)
        if unmarked(cls.new) is None:
            message = S("%.__init__() takes exactly one argument (the instance to initialize)")
            exceptions.raise_type_error(fill1(message, classes.class_name(cls)))
    return NONE


NO_NAMES = Array[Str](0)
NEW_CODE = Code(
    None, S("__new__"), S("object.__new__"), S("builtins"), 1, 1, 1, 0, CODE_BUILTIN | CODE_VARARGS | CODE_VARKW,
    NO_NAMES, slot_wrappers.e0, slot_wrappers.e1, slot_wrappers.e2, slot_wrappers.e3, slot_wrappers.e4, new_vec, None,
)  # fmt: skip
INIT_CODE = Code(
    None, S("__init__"), S("object.__init__"), S("builtins"), 1, 1, 1, 0,
    CODE_BUILTIN | CODE_METHOD | CODE_VARARGS | CODE_VARKW, NO_NAMES, slot_wrappers.e0, slot_wrappers.e1,
    slot_wrappers.e2, slot_wrappers.e3, slot_wrappers.e4, init_vec, None,
)  # fmt: skip


CONSTRUCTORS = Array[Code].of(when_live("attr:__new__", NEW_CODE), when_live("attr:__init__", INIT_CODE))


@method(ObjectClass, "__init_subclass__", kind="class")
def __init_subclass__(cls: Class) -> None:
    pass


@method(ObjectClass, "__subclasshook__", kind="class")
def __subclasshook__(cls: Class, other: obj, /) -> obj:
    return NOT_IMPLEMENTED


# --- attributes -----------------------------------------------------------------------------------------------
@method(ObjectClass, "__getattribute__")
def __getattribute__(self: obj, name: obj, /) -> obj:
    live("method:*")
    n = attributes.name_of(name)
    v: obj | None = None
    builtin = classes.builtin_base(ops.type_of(self)).getattr
    if builtin is not None:
        v = builtin(self, n)
    else:
        v = attributes.generic_getattr(self, n)
    if v is None:
        attributes.missing(self, n)
    return v


@method(ObjectClass, "__setattr__")
def __setattr__(self: obj, name: obj, value: obj, /) -> None:
    live("stored:__class__")
    builtin = classes.builtin_base(ops.type_of(self)).setattr
    if builtin is not None:
        builtin(self, attributes.name_of(name), value)
    else:
        attributes.generic_setattr(self, attributes.name_of(name), value)


@method(ObjectClass, "__delattr__")
def __delattr__(self: obj, name: obj, /) -> None:
    live("fields:deleted")
    builtin = classes.builtin_base(ops.type_of(self)).setattr
    if builtin is not None:
        builtin(self, attributes.name_of(name), None)
    else:
        attributes.generic_setattr(self, attributes.name_of(name), None)


@getter(ObjectClass, "__class__")
def class_of(self: obj) -> obj:
    return ops.type_of(self)


@setter(ObjectClass, "__class__")
def set_class(self: obj, value: obj | None) -> None:
    if is_live("stored:__class__"):
        change_class(self, value)


def change_class(self: obj, value: obj | None) -> None:
    live("instances:bare")
    if value is None:
        exceptions.raise_type_error(S("can't delete __class__ attribute"))
    if not isinstance(value, Class):
        message = S("__class__ must be set to a class, not '%' object")
        exceptions.raise_type_error(fill1(message, classes.type_name(value)))
    old = ops.type_of(self)
    if isinstance(self, Class) or value.flags & old.flags & CLASS_HEAP == 0:
        message = S("__class__ assignment only supported for mutable types or ModuleType subclasses")
        exceptions.raise_type_error(message)
    if classes.builtin_base(value) is not classes.builtin_base(old):
        message = S("__class__ assignment: '%' object layout differs from '%'")
        exceptions.raise_type_error(fill2(message, classes.class_name(value), classes.class_name(old)))
    if old.slot_names is not value.slot_names:
        attributes.dict_of(self, old)
    cast(Object, self).cls = value


@getter(ObjectClass, "__dict__")
def dict_of(self: obj) -> obj:
    cls = ops.type_of(self)
    if not attributes.has_dict(self, cls):
        attributes.missing(self, S("__dict__"))
    return attributes.dict_of(self, cls)


@setter(ObjectClass, "__dict__")
def set_dict(self: obj, value: obj | None) -> None:
    cls = ops.type_of(self)
    if not attributes.has_dict(self, cls):
        attributes.missing(self, S("__dict__"))
    if value is None:
        exceptions.raise_type_error(S("cannot delete __dict__"))
    if not isinstance(value, Dict):
        message = S("__dict__ must be set to a dictionary, not a '%'")
        exceptions.raise_type_error(fill1(message, classes.type_name(value)))
    attributes.dict_of(self, cls)
    attributes.set_attributes(self, value)


@getter(ObjectClass, "__doc__")
def doc_of(self: obj) -> obj:
    cls = ops.type_of(self)
    if attributes.has_dict(self, cls):
        v = attributes.own(self, cls, -1, S("__doc__"))
        if v is not None:
            return v
    return NONE


@setter(ObjectClass, "__doc__")
def set_doc(self: obj, value: obj | None) -> None:
    cls = ops.type_of(self)
    if not attributes.has_dict(self, cls):
        message = S("'%' object attribute '__doc__' is read-only")
        exceptions.raise_attribute_error(fill1(message, classes.type_name(self)))
    attributes.set_in_dict(self, cls, S("__doc__"), value)


@method(ObjectClass, "__dir__")
def __dir__(self: obj) -> obj:
    return directory(self)


def directory(o: obj) -> List:
    """The names of o's attributes, in no order, some of them twice."""
    names = dicts.new_dict()
    cls = ops.type_of(o)
    if isinstance(o, Class):
        add_names_of_class(names, o)
    else:
        own = attributes.attributes_of(o)
        if own is not None:
            dicts.update_(names, own)
        if cls.slot_names is not None:
            add_names_of_fields(names, cast(Object, o), cls)
        add_names_of_class(names, cls)
    return lists.from_iterable(names)


def add_names_of_fields(names: Dict, o: Object, cls: Class) -> None:
    """The fields need not move to a dict for that."""
    fields = cls.slot_names
    g = cls.get_slot
    if fields is not None and g is not None:
        for i in range(len(fields)):
            if g(o, i) is not None:
                dicts.put_str(names, fields[i], NONE)


def add_names_of_class(names: Dict, cls: Class) -> None:
    order = classes.mro_of(cls)
    for i in range(len(order)):
        dicts.update_(names, classes.namespace_of(order[i]))


@method(ObjectClass, "__sizeof__")
def __sizeof__(self: obj) -> i32:
    return 16


# --- None, NotImplemented, Ellipsis ------------------------------------------------------------------------------
@slot(NoneTypeClass, "repr")
def none_repr(self: obj) -> obj:
    return S("None")


@slot(NoneTypeClass, "bool")
def none_bool(self: obj) -> bool:
    return False


@slot(NoneTypeClass, "hash")
def none_hash(self: obj) -> i64:
    return i64(0xFCA86420)


@constructor(NoneTypeClass)
def none_new(cls: Class) -> obj:
    return NONE


@slot(NotImplementedTypeClass, "repr")
def not_implemented_repr(self: obj) -> obj:
    return S("NotImplemented")


@slot(NotImplementedTypeClass, "bool")
def not_implemented_bool(self: obj) -> bool:
    return True


@slot(EllipsisTypeClass, "repr")
def ellipsis_repr(self: obj) -> obj:
    return S("Ellipsis")


module("builtins", NotImplemented=NOT_IMPLEMENTED, Ellipsis=ELLIPSIS)
