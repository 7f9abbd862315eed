"""Enum, and the enumerations of data."""

from _enum import _class_of, _data_text, _format, _format_int, _kept, _member_dir, _next_value, _repr, _text, _title
from enum._type import EnumType, found


def next_value(name, start, count, last_values):
    return _next_value(last_values, start)


class Enum(metaclass=EnumType):
    """A collection of names and values."""

    __module__ = "enum"
    __new__ = found
    _generate_next_value_ = next_value

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return _repr(self)

    def __str__(self):
        return _title(self)

    def __dir__(self):
        """The names that say something of the member."""
        cls = _class_of(self)
        return _member_dir(self, cls._member_map_, cls._member_type_)

    def __format__(self, format_spec):
        return _format(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return _class_of(self), (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    name = _kept("name", "_name_", "The name of the Enum member.")
    value = _kept("value", "_value_", "The value of the Enum member.")


class ReprEnum(Enum):
    """Only the repr is that of members, all else that of the data."""

    __module__ = "enum"


class IntEnum(int, ReprEnum):
    """Members are ints."""

    __module__ = "enum"

    def __str__(self):
        return _data_text(self)

    def __format__(self, format_spec):
        return _format_int(self, format_spec)


class StrEnum(str, ReprEnum):
    """Members are strings."""

    __module__ = "enum"

    def __new__(cls, *values):
        check_text(values)
        text = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    def __str__(self):
        return _data_text(self)

    def __format__(self, format_spec):
        return _format(self, format_spec)

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def check_text(values):
    """Refuses what makes no string without being one."""
    if len(values) > 3:
        raise TypeError(_text("too many arguments for str(): %", values))
    if len(values) == 1 and not isinstance(values[0], str):
        raise TypeError(_text("% is not a string", values[0]))
    if len(values) >= 2 and not isinstance(values[1], str):
        raise TypeError(_text("encoding must be a string, not %", values[1]))
    if len(values) == 3 and not isinstance(values[2], str):
        raise TypeError(_text("errors must be a string, not %", values[2]))
