"""The classes everything else hangs from, and the values there is only one of.

Declared apart from their methods (`object.py`, `int.py`, `bool.py`...) so that every file of the runtime can
import them without a cycle.
"""

from waspy.lang import *
from waspy.runtime.layout import *

ObjectClass = builtin_class("object", Object, base=None)
TypeClass = builtin_class("type", Class, base=ObjectClass, flags=CLASS_METATYPE | CLASS_GENERIC)
IntClass = builtin_class("int", Object, base=ObjectClass)
BoolClass = builtin_class("bool", Bool, base=IntClass, flags=CLASS_FINAL)
NoneTypeClass = builtin_class("NoneType", Object, base=ObjectClass, flags=CLASS_FINAL)
NotImplementedTypeClass = builtin_class("NotImplementedType", Object, base=ObjectClass, flags=CLASS_FINAL)
EllipsisTypeClass = builtin_class("ellipsis", Object, base=ObjectClass, flags=CLASS_FINAL)

FALSE = Bool(BoolClass, 0)
TRUE = Bool(BoolClass, 1)
NONE = Object(NoneTypeClass)
NOT_IMPLEMENTED = Object(NotImplementedTypeClass)
ELLIPSIS = Object(EllipsisTypeClass)


@inline
def from_bool(x: bool) -> obj:
    """TRUE or FALSE."""
    if x:
        return TRUE
    return FALSE
