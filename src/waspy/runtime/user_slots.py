"""The slots of classes that define dunder methods: each looks its method up and calls it (CPython's slot_*
functions in Objects/typeobject.c)."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, conversions, exceptions, name_dict, ops
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

COMPARISONS = Array[Str].of(S("__lt__"), S("__le__"), S("__eq__"), S("__ne__"), S("__gt__"), S("__ge__"))


def required(r: obj | None, o: obj, dunder: Str) -> obj:
    """The result of a special method; null: it is gone since the slot was filled."""
    if r is None:
        attributes.missing(o, dunder)
    return r


def gone(o: obj) -> NoReturn:
    exceptions.raise_type_error(fill1(S("'%' object is not callable"), classes.type_name(o)))


def special(o: obj, dunder: Str) -> obj:
    return required(calls.special0(o, dunder), o, dunder)


# --- unary ------------------------------------------------------------------------------------------------
def user_repr(o: obj) -> obj | None:
    return special(o, S("__repr__"))


def user_str(o: obj) -> obj | None:
    return special(o, S("__str__"))


def user_neg(o: obj) -> obj | None:
    return special(o, S("__neg__"))


def user_pos(o: obj) -> obj | None:
    return special(o, S("__pos__"))


def user_abs(o: obj) -> obj | None:
    return special(o, S("__abs__"))


def user_invert(o: obj) -> obj | None:
    return special(o, S("__invert__"))


def user_index(o: obj) -> obj | None:
    return special(o, S("__index__"))


def user_int(o: obj) -> obj | None:
    r = special(o, S("__int__"))
    if not conversions.is_int(r):
        exceptions.raise_type_error(fill1(S("__int__ returned non-int (type %)"), classes.type_name(r)))
    return r


def user_float(o: obj) -> obj | None:
    r = special(o, S("__float__"))
    if not isinstance(r, Float):
        message = S("%.__float__ returned non-float (type %)")
        exceptions.raise_type_error(fill2(message, classes.type_name(o), classes.type_name(r)))
    return r


def user_iter(o: obj) -> obj | None:
    if attributes.find_special(ops.type_of(o), S("__iter__")) is NONE:
        exceptions.raise_type_error(fill1(S("'%' object is not iterable"), classes.type_name(o)))
    r = special(o, S("__iter__"))
    if ops.type_of(r).unary[U_NEXT] is None:
        exceptions.raise_type_error(fill1(S("iter() returned non-iterator of type '%'"), classes.type_name(r)))
    return r


def user_next(o: obj) -> obj | None:
    depth = calls.depth
    try:
        return special(o, S("__next__"))
    except Thrown as t:
        calls.depth = depth
        if not ops.is_instance(t.value, exceptions.StopIterationClass):
            throw(t.value)
    return None


# --- protocols ----------------------------------------------------------------------------------------------
def user_hash(o: obj) -> i64:
    return hash_value(special(o, S("__hash__")))


def hash_of_name(o: obj) -> i64:
    """hash(o._name_), which `__hash__` gives."""
    if isinstance(o, Instance):
        own = o.attributes
        cls = ops.type_of(o)
        if own is not None and unmarked(cls.getattr) is None and attributes.find_special(cls, S("_name_")) is None:
            name = name_dict.get(own, S("_name_"))
            if isinstance(name, Str) and name.cls is strings.StrClass:
                return strings.hash_str(name)
    return user_hash(o)


def hash_value(r: obj) -> i64:
    if is_small(r):
        n = i64(small_value(r))
        if n == -1:
            return i64(-2)
        return n
    if not conversions.is_int(r):
        exceptions.raise_type_error(S("__hash__ method should return an integer"))
    if isinstance(r, Int64) and r.value != -1:
        return r.value
    return ops.hash_(r)


def user_len(o: obj) -> i64:
    r = special(o, S("__len__"))
    n = conversions.to_ssize(r)
    if n < 0:
        exceptions.raise_value_error(S("__len__() should return >= 0"))
    return n


def user_bool(o: obj) -> bool:
    r = special(o, S("__bool__"))
    if r is not TRUE and r is not FALSE:
        exceptions.raise_type_error(fill1(S("__bool__ should return bool, returned %"), classes.type_name(r)))
    return r is TRUE


def user_compare(a: obj, b: obj, op: i32) -> obj:
    cls = ops.type_of(a)
    name = COMPARISONS[op]
    f = attributes.find_special(cls, name)
    if isinstance(f, Function) and attributes.binds(f):
        return f.code.e2(f, a, b)
    if f is not None:
        return calls.call1(attributes.bind(f, a, cls), b)
    builtin = classes.builtin_base(cls).compare
    if builtin is not None:
        return builtin(a, b, op)
    if op == NE:
        return inverted(user_compare(a, b, EQ))
    return NOT_IMPLEMENTED


def inverted(r: obj) -> obj:
    """object.__ne__ of what `__eq__` gave."""
    if r is NOT_IMPLEMENTED:
        return r
    return from_bool(not ops.is_true(r))


def user_contains(o: obj, item: obj) -> bool:
    if attributes.find_special(ops.type_of(o), S("__contains__")) is NONE:
        exceptions.raise_type_error(fill1(S("'%' object is not a container"), classes.type_name(o)))
    return ops.is_true(required(calls.special1(o, S("__contains__"), item), o, S("__contains__")))


def user_setitem(o: obj, k: obj, v: obj | None) -> None:
    r: obj | None = None
    if v is None:
        r = calls.special1(o, S("__delitem__"), k)
    else:
        r = calls.special2(o, S("__setitem__"), k, v)
    if r is not None:
        return
    builtin = classes.builtin_base(ops.type_of(o)).setitem
    if builtin is not None:
        builtin(o, k, v)
    elif v is None:
        exceptions.raise_type_error(fill1(S("'%' object doesn't support item deletion"), classes.type_name(o)))
    else:
        message = S("'%' object does not support item assignment")
        exceptions.raise_type_error(fill1(message, classes.type_name(o)))


# --- attributes ----------------------------------------------------------------------------------------------
def user_getattr(o: obj, name: Str) -> obj | None:
    """`__getattribute__`, then `__getattr__`."""
    cls = ops.type_of(o)
    fallback = attributes.find_special(cls, S("__getattr__"))
    if fallback is None:
        return first_getattr(o, cls, name)
    depth = calls.depth
    try:
        v = first_getattr(o, cls, name)
        if v is not None:
            return v
    except Thrown as t:
        calls.depth = depth
        if not ops.is_instance(t.value, exceptions.AttributeErrorClass):
            throw(t.value)
    if isinstance(fallback, Function) and attributes.binds(fallback):
        return fallback.code.e2(fallback, o, name)
    return calls.call1(attributes.bind(fallback, o, cls), name)


def first_getattr(o: obj, cls: Class, name: Str) -> obj | None:
    f = attributes.find_special(cls, S("__getattribute__"))
    if f is not None and not (isinstance(f, Function) and f.code.flags & CODE_BUILTIN != 0):
        return calls.call1(attributes.bind(f, o, cls), name)
    builtin = classes.builtin_base(cls).getattr
    if builtin is not None:
        return builtin(o, name)
    return attributes.generic_getattr(o, name)


def user_setattr(o: obj, name: Str, v: obj | None) -> None:
    r: obj | None = None
    if v is None:
        r = calls.special1(o, S("__delattr__"), name)
    else:
        r = calls.special2(o, S("__setattr__"), name, v)
    if r is None:
        builtin = classes.builtin_base(ops.type_of(o)).setattr
        if builtin is not None:
            builtin(o, name, v)
        else:
            attributes.generic_setattr(o, name, v)


def user_descr_get(d: obj, o: obj | None, owner: Class) -> obj:
    if o is None:
        return required(calls.special2(d, S("__get__"), NONE, owner), d, S("__get__"))
    return required(calls.special2(d, S("__get__"), o, owner), d, S("__get__"))


def accessed(r: obj | None, dunder: Str) -> None:
    """The error of a data descriptor that has only the other one of `__set__` and `__delete__` is the bare name."""
    if r is None:
        exceptions.raise_attribute_error(dunder)


def user_descr_set(d: obj, o: obj, v: obj | None) -> None:
    if v is None:
        accessed(calls.special1(d, S("__delete__"), o), S("__delete__"))
    else:
        accessed(calls.special2(d, S("__set__"), o, v), S("__set__"))


# --- calls ---------------------------------------------------------------------------------------------------
def user_call(o: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    cls = ops.type_of(o)
    f = attributes.find_special(cls, S("__call__"))
    if f is None:
        gone(o)
    if isinstance(f, Function) and attributes.binds(f):
        if names is None:
            if len(args) == 0:
                return f.code.e1(f, o)
            if len(args) == 1:
                return f.code.e2(f, o, args[0])
            if len(args) == 2:
                return f.code.e3(f, o, args[0], args[1])
        return f.code.vec(f, calls.prepend(o, args), names)
    return calls.call(attributes.bind(f, o, cls), args, names)


def user_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    f = attributes.find_special(cls, S("__new__"))
    assert f is not None
    return calls.call(attributes.bind_class(f, cls), calls.prepend(cls, args), names)


def user_init(o: obj, args: Array[obj], names: Array[Str] | None) -> None:
    cls = ops.type_of(o)
    f = attributes.find_special(cls, S("__init__"))
    if f is None:
        gone(o)
    if isinstance(f, Function) and attributes.binds(f):
        calls.check_init(f.code.vec(f, calls.prepend(o, args), names))
    else:
        calls.check_init(calls.call(attributes.bind(f, o, cls), args, names))
