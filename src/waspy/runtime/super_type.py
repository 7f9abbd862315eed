"""super: attribute lookup behind a class in an mro."""

from waspy.lang import *
from waspy.runtime import attributes, classes, exceptions, name_dict, ops
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

SuperClass = builtin_class("super", Super, base=ObjectClass)


def make(cls: obj, receiver: obj) -> Super:
    if not isinstance(cls, Class):
        exceptions.raise_type_error(fill1(S("super() argument 1 must be a type, not %"), classes.type_name(cls)))
    return Super(SuperClass, cls, receiver, receiver_class(cls, receiver))


def receiver_class(cls: Class, receiver: obj) -> Class:
    """The class whose mro is searched (CPython's supercheck)."""
    if isinstance(receiver, Class) and classes.is_subclass(receiver, cls):
        return receiver
    t = ops.type_of(receiver)
    if classes.is_subclass(t, cls):
        return t
    exceptions.raise_type_error(S("super(type, obj): obj must be an instance or subtype of type"))


@constructor(SuperClass)
def super_new(cls: Class, start: obj | None = None, receiver: obj | None = None, /) -> obj:
    if start is None:
        exceptions.raise_runtime_error(S("super(): no arguments"))
    if receiver is None:
        if not isinstance(start, Class):
            message = S("super() argument 1 must be a type, not %")
            exceptions.raise_type_error(fill1(message, classes.type_name(start)))
        return Super(SuperClass, start, None, None)
    return make(start, receiver)


@slot(SuperClass, "getattr")
def super_getattr(self: obj, name: Str) -> obj | None:
    s = cast(Super, self)
    cls = s.receiver_class
    receiver = s.receiver
    if cls is not None and receiver is not None and not strings.equal(name, S("__class__")):
        d = behind(s.start, cls, name)
        if d is not None:
            return bound(d, receiver, cls)
    return attributes.generic_getattr(self, name)


def behind(start: Class, cls: Class, name: Str) -> obj | None:
    """The first `name` behind `start` in the mro of cls."""
    order = classes.mro_of(cls)
    i = 0
    while i < len(order) and order[i] is not start:
        i += 1
    for j in range(i + 1, len(order)):
        v = name_dict.get(classes.namespace_of(order[j]), name)
        if v is not None:
            return v
    return None


def bound(d: obj, receiver: obj, cls: Class) -> obj:
    if receiver is cls:  # in a class method
        g = ops.type_of(d).descr_get
        if g is None:
            return d
        return g(d, None, cls)
    return attributes.bind(d, receiver, cls)


@slot(SuperClass, "descr_get")
def super_get(self: obj, o: obj | None, owner: Class) -> obj:
    s = cast(Super, self)
    if o is None or s.receiver is not None:
        return s
    return make(s.start, o)


@slot(SuperClass, "repr")
def super_repr(self: obj) -> obj:
    s = cast(Super, self)
    name = classes.class_name(s.start)
    cls = s.receiver_class
    if cls is None:
        return fill2(S("<super: <class '%'>, NULL%>"), name, S(""))
    return fill2(S("<super: <class '%'>, <% object>>"), name, classes.class_name(cls))


@getter(SuperClass, "__thisclass__")
def this_class(self: Super) -> obj:
    live("builtin:*")
    return self.start


@getter(SuperClass, "__self__")
def self_(self: Super) -> obj | None:
    return self.receiver


@getter(SuperClass, "__self_class__")
def self_class(self: Super) -> obj | None:
    live("builtin:*")
    return self.receiver_class
