"""Attributes of classes that are stored anew again and again, `Account.count += 1`: what remembers the attributes of
classes remembers where such a value stands, and stays right when it changes.

    C.x = 1, the first time   a new name: the class changes
    C.x = 2                   the class changes once more, and x is a variable of it from then on
    C.x = 3                   only the variable changes

That is of no consequence to anything but the value only as long as neither the old one nor the new one is a descriptor
or could become one.
"""

from waspy.lang import *
from waspy.runtime import classes, name_dict, ops
from waspy.runtime import str as strings
from waspy.runtime.layout import *

MOST = 8
"""Variables of one class."""


def of(cls: Class, name: Str) -> ClassVariable | None:
    v = cls.variables
    while v is not None:
        if v.name is name or strings.equal(v.name, name):
            return v
        v = v.next
    return None


def in_sight(cls: Class, name: Str) -> ClassVariable | None:
    """The variable that the name stands for in the class, of it or of a base."""
    order = cls.mro
    if order is None:
        return None
    for i in range(len(order)):
        v = of(order[i], name)
        if v is not None:
            return v
        if name_dict.get(classes.namespace_of(order[i]), name) is not None:
            return None
    return None


def put(cls: Class, name: Str, value: obj) -> bool:
    """Stores in a variable; False if the class has none of that name, or the value is not for it."""
    v = of(cls, name)
    if v is None or not is_data(value):
        return False
    name_dict.put(classes.namespace_of(cls), name, value)
    v.value = value
    return True


def replaced(cls: Class, name: Str, old: obj | None, value: obj | None) -> None:
    """The class has the value in place of the old one (null: of none), other than by `put`."""
    if old is None or value is None or not is_data(old) or not is_data(value) or name.length < 1:
        drop(cls, name)
    elif strings.char_at(name, 0) != 95 or name.length < 2 or strings.char_at(name, 1) != 95:
        add(cls, name, value)


def add(cls: Class, name: Str, value: obj) -> None:
    count = 0
    v = cls.variables
    while v is not None:
        count += 1
        v = v.next
    if count < MOST and of(cls, name) is None:
        cls.variables = ClassVariable(name, value, cls.variables)


def drop(cls: Class, name: Str) -> None:
    before: ClassVariable | None = None
    v = cls.variables
    while v is not None:
        if strings.equal(v.name, name):
            if before is None:
                cls.variables = v.next
            else:
                before.next = v.next
            return
        before = v
        v = v.next


def is_data(v: obj) -> bool:
    """Is it of a builtin class, whose instances are no descriptors?"""
    kind = ops.type_of(v)
    return kind.flags & CLASS_HEAP == 0 and kind.descr_get is None and kind.descr_set is None
