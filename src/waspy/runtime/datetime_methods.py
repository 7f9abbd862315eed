"""datetime: methods of its objects that subclasses in the program may have their own of."""

from waspy.lang import *
from waspy.runtime import attributes, classes
from waspy.runtime.layout import *


def own_method(o: obj, cls: Class, name: Str) -> obj | None:
    """What a class statement defines under that name for instances of `cls`, as an attribute of o; null: the classes
    here have it. That it is asked for keeps no builtin class's attribute of that name in the program; the caller keeps
    the methods of the program's classes, by `live("method:...")`."""
    if cls.flags & CLASS_HEAP == 0 or not classes.overrides(cls, name):
        return None
    return attributes.getattr_(o, name)
