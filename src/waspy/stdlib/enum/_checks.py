"""Decorators of enumerations: what they may contain, and members as globals."""

import sys

from enum._classes import Enum, ReprEnum, StrEnum
from enum._flags import KEEP, Flag, bits_of, is_single_bit
from enum._unique import aliases


class EnumCheck(StrEnum):
    """What `verify` looks at."""

    __module__ = "enum"
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
UNIQUE = EnumCheck.UNIQUE


class verify:
    """A decorator: raises ValueError for a class that does not stand the checks."""

    __module__ = "enum"

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                found = aliases(enumeration)
                if found:
                    raise ValueError(f"aliases found in {enumeration!r}: {found}")
            elif check is CONTINUOUS:
                check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                check_named(enumeration)
        return enumeration


def check_continuous(enumeration):
    values = {member.value for member in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        kind, expected = "flag", [2**i for i in range(low.bit_length(), high.bit_length() - 1)]
    else:
        kind, expected = "enum", range(low + 1, high)
    absent = [str(value) for value in expected if value not in values]
    if absent:
        text = f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(absent)}"
        raise ValueError(text[:256])


def check_named(enumeration):
    values = [member.value for member in enumeration]
    names, absent = [], 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        missed = [bit for bit in bits_of(alias.value) if bit not in values]
        if missed:
            names.append(name)
            for bit in missed:
                absent |= bit
    if not names:
        return
    which = f"alias {names[0]} is missing"
    if len(names) > 1:
        which = f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
    what = f"value 0x{absent:x}" if is_single_bit(absent) else f"combined values of 0x{absent:x}"
    hint = "[use enum.show_flag_values(value) for details]"
    raise ValueError(f"invalid Flag {enumeration.__name__!r}: {which} {what} {hint}")


# --- members as globals of their module -------------------------------------------------------------------
def global_enum_repr(self):
    return f"{module_of(self)}.{self._name_}"


def global_flag_repr(self):
    module = module_of(self)
    if self._name_ is None:
        return f"{module}.{type(self).__name__}({self._value_!r})"
    if is_single_bit(self._value_):
        return f"{module}.{self._name_}"
    names = self._name_.split("|")
    if self._boundary_ is KEEP:
        return "|".join([name if name[0].isdigit() else f"{module}.{name}" for name in names])
    return "|".join([f"{module}.{name}" for name in names])


def module_of(member):
    return type(member).__module__.split(".")[-1]


def global_str(self):
    if self._name_ is None:
        return f"{type(self).__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """A decorator: the members are globals of the module, and are shown as such."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls
