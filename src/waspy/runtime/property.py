"""property: the class (CPython's Objects/descrobject.c)."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, exceptions, ops
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill2, fill3

PropertyClass = builtin_class("property", Property, base=ObjectClass)


def or_none(v: obj | None) -> obj:
    if v is None:
        return NONE
    return v


@slot(PropertyClass, "new")
def property_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return Property(cls, NONE, NONE, NONE, NONE, False, None, None)


@method(PropertyClass, "__init__")
def property_init(
    self: Property,
    fget: obj | None = None,
    fset: obj | None = None,
    fdel: obj | None = None,
    doc: obj | None = None,
) -> None:
    self.get = or_none(fget)
    self.set = or_none(fset)
    self.delete = or_none(fdel)
    self.doc = or_none(doc)
    self.name = None
    self.doc_of_getter = False
    if is_live("attr:__doc__") or is_live("method:*") or is_live("builtins_objects.dir_"):
        if self.doc is NONE and self.get is not NONE:
            take_doc(self)


def take_doc(p: Property) -> None:
    """The doc of the getter, if it has one. A subclass of property has a doc of its own in its namespace, so there an
    attribute of the instance is needed."""
    doc = attributes.getattr_or_null(p.get, S("__doc__"))
    if doc is None:
        return
    p.doc_of_getter = True
    if p.cls is PropertyClass:
        p.doc = doc
    else:
        attributes.setattr_(p, S("__doc__"), doc)


@slot(PropertyClass, "descr_get")
def property_get(self: obj, o: obj | None, owner: Class) -> obj:
    p = cast(Property, self)
    if o is None:
        return p
    if p.get is NONE:
        lacking(p, o, S("getter"))
    return calls.call1(p.get, o)


@slot(PropertyClass, "descr_set")
def property_set(self: obj, o: obj, v: obj | None) -> None:
    p = cast(Property, self)
    if v is None:
        if p.delete is NONE:
            lacking(p, o, S("deleter"))
        calls.call1(p.delete, o)
    else:
        if p.set is NONE:
            lacking(p, o, S("setter"))
        calls.call2(p.set, o, v)


def lacking(p: Property, o: obj, what: Str) -> NoReturn:
    owner = classes.type_name(o)
    qualname = ops.type_of(o).qualname
    if qualname is not None:
        owner = qualname
    name = p.name
    if name is None:
        exceptions.raise_attribute_error(fill2(S("property of '%' object has no %"), owner, what))
    exceptions.raise_attribute_error(fill3(S("property % of '%' object has no %"), ops.repr_(name), owner, what))


def replaced(p: Property, get: obj, set: obj, delete: obj) -> obj:
    """A copy with other functions."""
    live("builtin:property")
    doc = p.doc
    if p.doc_of_getter and get is not NONE:
        doc = NONE
    made = calls.call4(ops.type_of(p), get, set, delete, doc)
    if isinstance(made, Property):
        made.name = p.name
    return made


def given(new: obj, known: obj) -> obj:
    return known if new is NONE else new


@method(PropertyClass)
def getter_(self: Property, function: obj, /) -> obj:
    return replaced(self, given(function, self.get), self.set, self.delete)


@method(PropertyClass)
def setter_(self: Property, function: obj, /) -> obj:
    return replaced(self, self.get, given(function, self.set), self.delete)


@method(PropertyClass)
def deleter(self: Property, function: obj, /) -> obj:
    return replaced(self, self.get, self.set, given(function, self.delete))


@method(PropertyClass, "__set_name__")
def __set_name__(self: Property, owner: obj, name: obj, /) -> None:
    self.name = name


@getter(PropertyClass)
def fget(self: Property) -> obj:
    return self.get


@getter(PropertyClass)
def fset(self: Property) -> obj:
    return self.set


@getter(PropertyClass)
def fdel(self: Property) -> obj:
    return self.delete


@getter(PropertyClass, "__doc__")
def doc_of(self: Property) -> obj:
    return self.doc


@setter(PropertyClass, "__doc__")
def set_doc(self: Property, value: obj | None) -> None:
    self.doc = or_none(value)


@getter(PropertyClass, "__isabstractmethod__")
def is_abstract(self: Property) -> bool:
    return marked(self.get) or marked(self.set) or marked(self.delete)


def marked(f: obj) -> bool:
    v = attributes.getattr_or_null(f, S("__isabstractmethod__"))
    return v is not None and ops.is_true(v)
