"""Attributes of classes that are read by name, `Color.RED`, `self.RATE`: what they were the last time, as long as
nothing changes.

    at most HOPE times   look it up, and keep it if it is just what stands in the namespace of the class or of a base,
                         or, through an instance, the method that a function there makes
    then                 look it up
"""

from waspy.lang import *
from waspy.runtime import attributes, class_variables, descriptors, ops
from waspy.runtime.layout import *

HOPE = 8


@struct
class ClassConstant:
    """Of one attribute of one class statement. `tries`: how often it was looked up."""

    cls: "Class | None"
    meta: "Class | None"
    version: i32
    meta_version: i32
    tries: i32
    value: obj | None
    variable: "ClassVariable | None"  # what holds it by now


def of_class(o: obj, name: Str, known: ClassConstant) -> obj:
    """o.name, where o is the class as a rule."""
    v = known.value
    if v is not None and isinstance(o, Class) and o is known.cls and o.version == known.version:
        meta = ops.type_of(o)
        if meta is known.meta and meta.version == known.meta_version:
            return current(known, v)
    v = attributes.getattr_(o, name)
    if known.tries < HOPE and isinstance(o, Class):
        known.tries = known.tries + 1
        if is_own(o, name) and is_plain(o, name, v):
            keep(known, o, v)
            known.variable = class_variables.in_sight(o, name)
    return v


def current(known: ClassConstant, v: obj) -> obj:
    """The value of the attribute, which was v."""
    variable = known.variable
    if variable is not None:
        return variable.value
    return v


def of_instance(o: obj, name: Str, known: ClassConstant) -> obj:
    """o.name, where the class of o has no method that intercepts it."""
    v = known.value
    if isinstance(o, Instance) and o.attributes is None:
        cls = ops.type_of(o)
        if v is not None and cls is known.cls and cls.version == known.version:
            return BoundMethod(descriptors.MethodClass, v, o) if isinstance(v, Function) else current(known, v)
        v = attributes.getattr_(o, name)
        if known.tries < HOPE:
            known.tries = known.tries + 1
            if attributes.slot_index(cls, name) < 0:
                if is_plain(cls, name, v):
                    keep(known, cls, v)
                    known.variable = class_variables.in_sight(cls, name)
                elif isinstance(v, BoundMethod) and v.receiver is o and v.function is attributes.lookup(cls, name):
                    keep(known, cls, v.function)
        return v
    return attributes.getattr_(o, name)


def of_method(o: obj, name: Str, known: ClassConstant) -> obj:
    """What the class of o has under the name: a function, as inference knows."""
    cls = ops.type_of(o)
    v = known.value
    if v is not None and cls is known.cls and cls.version == known.version:
        return v
    v = attributes.lookup(cls, name)
    if v is None:
        return attributes.getattr_(o, name)
    keep(known, cls, v)
    return v


def keep(known: ClassConstant, cls: Class, v: obj) -> None:
    known.cls = cls
    known.version = cls.version
    known.meta = ops.type_of(cls)
    known.meta_version = ops.type_of(cls).version
    known.value = v
    known.variable = None


def is_own(cls: Class, name: Str) -> bool:
    """Does the metaclass leave the attribute to the class?"""
    meta = ops.type_of(cls)
    f = attributes.find_special(meta, S("__getattribute__"))
    builtin = f is None or (isinstance(f, Function) and f.code.flags & CODE_BUILTIN != 0)
    return builtin and attributes.lookup(meta, name) is None


def is_plain(cls: Class, name: Str, v: obj) -> bool:
    """Is v what stands in the namespace, and no descriptor, nor can it become one? The members of an enumeration are
    instances of the class itself, whose changes are seen."""
    kind = ops.type_of(v)
    known = kind.flags & CLASS_HEAP == 0 or kind is cls
    return known and kind.descr_get is None and attributes.lookup(cls, name) is v
