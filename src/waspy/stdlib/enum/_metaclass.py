"""What only programs use that name the metaclass."""

from _enum import _has, _is_dunder, _lookup, _own, _put
from enum._type import EnumType


class EnumTypeWith:
    """Gives the metaclass what their metaclasses may ask it for, and gives it back. As `type` is named, they may make
    classes by calling it."""

    def __new__(cls, type):
        if _own(EnumType, "__getattr__") is None:
            _put(EnumType, "__getattr__", member_or_error)
        return EnumType


def member_or_error(cls, name):
    members = None if _is_dunder(name) else _lookup(cls, "_member_map_")
    if _has(members, name):
        return members[name]
    raise AttributeError(name)
