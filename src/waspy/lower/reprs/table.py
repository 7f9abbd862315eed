"""The representation for each type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from waspy.infer import regexes, types
from waspy.ir.pir import ClassDef
from waspy.lower.reprs.any import ANY, OBJECT, AnyRepr
from waspy.lower.reprs.arrays import array_repr
from waspy.lower.reprs.byte_strings import BYTE_ARRAY, BYTES
from waspy.lower.reprs.collections import COUNTER, DEFAULT_DICT, DEQUE, GENERATOR
from waspy.lower.reprs.complexes import COMPLEX, MIXED
from waspy.lower.reprs.containers import LIST, NONE, OBJECT_LIST, RANGE, STR, StructRepr
from waspy.lower.reprs.floats import FLOAT
from waspy.lower.reprs.functions import FUNCTION
from waspy.lower.reprs.hashed import DICT, FROZENSET, SET
from waspy.lower.reprs.instances import expected_repr
from waspy.lower.reprs.mixed import NUMBER
from waspy.lower.reprs.mixed_lists import FLOAT_OR_INT_LIST
from waspy.lower.reprs.number_lists import BOOL_LIST, FLOAT_LIST, INT_LIST
from waspy.lower.reprs.numbers import BOOL, HIGHEST, INT, LOWEST, i64_repr
from waspy.lower.reprs.one_of import OneOfRepr
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.random import RANDOM
from waspy.lower.reprs.regexes import MATCH, PATTERN
from waspy.lower.reprs.tuples import TUPLE, fixed_tuple, named_repr
from waspy.lower.reprs.unsigned import unsigned_repr
from waspy.lower.reprs.wide_mixed import mixed_repr

__all__ = ["ANY", "BOOL", "FLOAT", "INT", "Reprs"]


class Reprs:
    """`instance` gives the representation of the instances of a class."""

    def __init__(self, instance: Callable[[ClassDef], AnyRepr]) -> None:
        self.instance = instance
        self.several: dict[types.OneOf, OneOfRepr] = {}

    def of(self, type: types.Type) -> AnyRepr:
        if isinstance(type, types.Instance):
            return self.instance(type.cls)
        if isinstance(type, types.OneOf):
            return self._one_of(type)
        return _REPRS[type.__class__](type)

    def _one_of(self, type: types.OneOf) -> AnyRepr:
        if type not in self.several:
            each = [self.of(t) for t in type.types]
            names = [
                r.name if isinstance(r, StructRepr) else _SIMPLE[t.__class__]
                for r, t in zip(each, type.types, strict=True)
            ]
            self.several[type] = OneOfRepr(names, [r for r in each if isinstance(r, StructRepr)])
        return self.several[type]


def constant(value: object) -> Operand:
    """A Python constant."""
    return Operand(_CONSTANTS.get(type(value), _always(ANY))(value), None, value)


def _list_of(element: types.Type) -> AnyRepr:
    if isinstance(element, types.Number):
        return FLOAT_OR_INT_LIST if mixed_repr(element.bounds) is NUMBER else LIST
    return LIST if element == types.Complex(mixed=True) else _LISTS.get(type(element), OBJECT_LIST)


def _always(known: AnyRepr) -> Callable[[Any], AnyRepr]:
    return lambda type: known


_REPRS: dict[type, Callable[[Any], AnyRepr]] = {
    types.Any: _always(ANY),
    types.Int: _always(INT),
    types.IntRange: lambda t: i64_repr(t.low, t.high),
    types.Unsigned: lambda t: unsigned_repr(t.low, t.high),
    types.Optional: lambda t: expected_repr(t.cls),
    types.Bool: _always(BOOL),
    types.Float: _always(FLOAT),
    types.Number: lambda t: mixed_repr(t.bounds),
    types.Complex: lambda t: MIXED if t.mixed else COMPLEX,
    types.Str: _always(STR),
    types.Bytes: _always(BYTES),
    types.ByteArray: _always(BYTE_ARRAY),
    types.Array: lambda t: array_repr(t.code),
    types.NoneType: _always(NONE),
    types.Range: _always(RANGE),
    types.List: lambda t: _list_of(t.element),
    types.Tuple: lambda t: TUPLE if t.elements is None else fixed_tuple(len(t.elements)),
    types.Named: lambda t: named_repr(t.names),
    types.Record: _always(OBJECT),
    types.Function: _always(FUNCTION),
    types.Dict: _always(DICT),
    types.DefaultDict: _always(DEFAULT_DICT),
    types.Counter: _always(COUNTER),
    types.Generator: _always(GENERATOR),
    types.Deque: _always(DEQUE),
    types.Random: _always(RANDOM),
    types.Regex: lambda t: MATCH if t.kind == regexes.MATCH else PATTERN,
    types.Set: lambda t: FROZENSET if t.frozen else SET,
}

_SIMPLE: dict[type, str] = {types.Int: "int", types.Float: "float", types.Bool: "bool", types.NoneType: "NoneType"}

_LISTS: dict[type, AnyRepr] = {
    types.Any: LIST,
    types.Float: FLOAT_LIST,
    types.Int: INT_LIST,
    types.IntRange: INT_LIST,
    types.Unsigned: INT_LIST,
    types.Bool: BOOL_LIST,
}
"""Those that are not always of objects, by the type of their items."""

_CONSTANTS: dict[type, Callable[[Any], AnyRepr]] = {
    int: lambda n: i64_repr(n, n) if LOWEST <= n <= HIGHEST else INT,
    bool: _always(BOOL),
    float: _always(FLOAT),
    complex: _always(COMPLEX),
    str: _always(STR),
    bytes: _always(BYTES),
    tuple: lambda value: fixed_tuple(len(value)),
    type(None): _always(NONE),
}
