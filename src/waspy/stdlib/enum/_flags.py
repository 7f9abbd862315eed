"""Flag: members that are combined with operators."""

import builtins

from _enum import (
    _bare, _class_name, _class_of, _data_text, _filled, _format_int, _in_python, _invalid, _lookup, _put, _qualname, _text,
)  # fmt: skip
from enum._classes import Enum, ReprEnum, StrEnum


class FlagBoundary(StrEnum):
    """What is done with bits that no member has."""

    __module__ = "enum"
    STRICT = "strict"
    CONFORM = "conform"
    EJECT = "eject"
    KEEP = "keep"


STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP


def bits_of(value):
    """The powers of two that make up a number, from below."""
    if value < 0:
        raise ValueError(repr(value) + " is not a positive integer")
    found = []
    while value:
        bit = value & -value
        found.append(bit)
        value ^= bit
    return found


def show_flag_values(value):
    return bits_of(value._value_ if isinstance(value, Enum) else value)


def is_single_bit(value):
    return value != 0 and value & (value - 1) == 0


def bin(num, max_bits=None):
    """As the builtin one, but negative numbers are two's complements, and the first digit is the sign."""
    ceiling = 1 << num.bit_length()
    sign = "0b0" if num >= 0 else "0b1"
    digits = builtins.bin(num & (ceiling - 1) | ceiling)[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return sign + " " + digits


class Flag(Enum, boundary=STRICT):
    """Members that are sets of bits."""

    __module__ = "enum"
    _numeric_repr_ = repr

    def __adopt__(cls, value):
        """Counts the bits of a new member in; whether it is one of a single bit."""
        mask = cls._flag_mask_ | value
        _put(cls, "_flag_mask_", mask)
        _put(cls, "_all_bits_", (1 << mask.bit_length()) - 1)
        if not is_single_bit(value):
            return False
        _put(cls, "_singles_mask_", cls._singles_mask_ | value)
        return True

    def __settle__(cls, namespace, bases):
        if len(bases) > 1:
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in namespace:
                    _put(cls, name, _lookup(Flag, name))
        values = [member._value_ for member in cls]
        if any([a > b for a, b in zip(values, values[1:])]):
            _put(cls, "_iter_member_", cls._iter_member_by_def_)

    def _generate_next_value_(name, start, count, last_values):
        """The power of two above the greatest value."""
        if not count:
            return start if start is not None else 1
        last = last_values[0]
        for value in last_values:
            if value > last:
                last = value
        if not isinstance(last, int):
            raise TypeError(_text("invalid flag value %", last))
        return 1 << last.bit_length()

    @classmethod
    def _iter_member_by_value_(cls, value):
        known = cls._value2member_map_
        return iter([known.get(bit) for bit in bits_of(value & cls._flag_mask_)])

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        return iter([member for member in cls if member._value_ & value])

    @classmethod
    def _missing_(cls, value):
        """A new member of several bits, or of bits that have no name."""
        if not isinstance(value, int):
            raise ValueError(_invalid(cls, value))
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is EJECT:
                return value
            value = within(cls, value)
        negative = None
        if value < 0:
            negative, value = value, all_bits + 1 + value
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            text = _class_name(cls) + _text("(%) -->  unknown values %", value, unknown)
            raise ValueError(text + " [" + bin(unknown) + "]")
        made = composite(cls, value)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        cls = _class_of(self)
        if not isinstance(other, cls):
            pattern = "unsupported operand type(s) for 'in': % and %"
            raise TypeError(_text(pattern, _qualname(_class_of(other)), _qualname(cls)))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        cls = _class_of(self)
        if isinstance(other, cls):
            return cls(self._value_ | other._value_)
        if is_data(self, other):
            return cls(self._value_ | other)
        return NotImplemented

    def __and__(self, other):
        cls = _class_of(self)
        if isinstance(other, cls):
            return cls(self._value_ & other._value_)
        if is_data(self, other):
            return cls(self._value_ & other)
        return NotImplemented

    def __xor__(self, other):
        cls = _class_of(self)
        if isinstance(other, cls):
            return cls(self._value_ ^ other._value_)
        if is_data(self, other):
            return cls(self._value_ ^ other)
        return NotImplemented

    def __invert__(self):
        if self._inverted_ is None:
            bits = ~self._value_
            if self._boundary_ is not EJECT and self._boundary_ is not KEEP:
                bits &= self._singles_mask_
            self._inverted_ = _class_of(self)(bits)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def is_data(flag, other):
    """Whether the other operand is of the type of the flag's data, which is an int."""
    data_type = flag._member_type_
    return data_type is not object and isinstance(other, data_type)


def within(cls, value):
    """The value without the bits that the class refuses, if it is not an error to have them."""
    boundary, mask = cls._boundary_, cls._flag_mask_
    if boundary is CONFORM:
        return value & mask
    if boundary is KEEP:
        return max(cls._all_bits_ + 1, 1 << value.bit_length()) + value if value < 0 else value
    if boundary is STRICT:
        bits = max(value.bit_length(), mask.bit_length())
        given, allowed = bin(value, bits), bin(mask, bits)
        raise ValueError(_text("% invalid value %", cls, value) + "\n    given " + given + "\n  allowed " + allowed)
    raise ValueError(_text("% unknown flag boundary %", cls, boundary))


def composite(cls, value):
    """A member that no name is bound to."""
    if cls._member_type_ is object:
        made = _bare(cls)
    else:
        made = (_in_python(cls._member_type_, "__new__") or _filled)(cls, value)
    if not hasattr(made, "_value_"):
        made._value_ = value
    made._name_ = name_of(cls, value)
    return made


def name_of(cls, value):
    """The names of the bits, joined, and the number that the others are."""
    if not value & cls._singles_mask_ and not value & ~cls._singles_mask_:
        return None
    members = list(cls._iter_member_(value & cls._singles_mask_))
    covered = 0
    for member in members:
        covered |= member._value_
    if value & ~cls._singles_mask_:
        for member in cls._member_map_.values():
            if member not in members and member._value_ and member._value_ & value == member._value_:
                members.append(member)
                covered |= member._value_
    unknown = value ^ covered
    if not covered:
        return None
    if unknown and cls._boundary_ is STRICT:
        raise ValueError(_text("%: no members with value %", cls, unknown))
    names = [member._name_ for member in members]
    if unknown:
        names.append(cls._numeric_repr_(unknown))
    return "|".join(names)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""

    __module__ = "enum"

    def __str__(self):
        return _data_text(self)

    def __format__(self, format_spec):
        return _format_int(self, format_spec)
