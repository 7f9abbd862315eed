"""enum: enumerations, as CPython 3.11 has them. What only some programs use is in modules of its own, which are linked
where it is used."""

from _enum import auto, member, nonmember, property
from enum._checks import (
    CONTINUOUS, NAMED_FLAGS, UNIQUE, EnumCheck, global_enum, global_enum_repr, global_flag_repr, global_str, verify,
)  # fmt: skip
from enum._classes import Enum, IntEnum, StrEnum
from enum._flags import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, bin, show_flag_values
from enum._metaclass import EnumTypeWith
from enum._repr import ReprEnumOf
from enum._simple import _simple_enum
from enum._unique import _reduce_ex_by_global_name, pickle_by_enum_name, pickle_by_global_name, unique

ReprEnum = ReprEnumOf()
EnumType = EnumMeta = EnumTypeWith(type)

__all__ = [
    "CONFORM", "CONTINUOUS", "EJECT", "Enum", "EnumCheck", "EnumMeta", "EnumType", "Flag", "FlagBoundary", "IntEnum",
    "IntFlag", "KEEP", "NAMED_FLAGS", "ReprEnum", "STRICT", "StrEnum", "UNIQUE", "auto", "global_enum",
    "global_enum_repr", "global_flag_repr", "global_str", "member", "nonmember", "pickle_by_enum_name",
    "pickle_by_global_name", "property", "unique", "verify",
]  # fmt: skip
