"""_static_types: for classes of library modules that are static types of C in CPython."""

from waspy.lang import *
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

module("_static_types")


@function("_static_types")
def static(cls: Class, /) -> obj:
    """A decorator: messages name the class with its module, `'datetime.date'`."""
    cls.flags = cls.flags | CLASS_STATIC
    return cls
