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


@constructor(PropertyClass)
def property_new(
    cls: Class,
    fget: obj | None = None,
    fset: obj | None = None,
    fdel: obj | None = None,
    doc: obj | None = None,
) -> obj:
    if (doc is None or doc is NONE) and fget is not None and fget is not NONE:
        doc = attributes.getattr_or_null(fget, S("__doc__"))
    return Property(cls, or_none(fget), or_none(fset), or_none(fdel), or_none(doc), None, None)


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
    doc = p.doc
    if get is not p.get:
        doc = or_none(attributes.getattr_or_null(get, S("__doc__")))
    return Property(ops.type_of(p), get, set, delete, doc, p.name, None)


@method(PropertyClass)
def getter_(self: Property, function: obj, /) -> obj:
    return replaced(self, function, self.set, self.delete)


@method(PropertyClass)
def setter_(self: Property, function: obj, /) -> obj:
    return replaced(self, self.get, function, self.delete)


@method(PropertyClass)
def deleter(self: Property, function: obj, /) -> obj:
    return replaced(self, self.get, self.set, function)


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
