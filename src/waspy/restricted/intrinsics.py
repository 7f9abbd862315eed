"""The names of `waspy.lang` that are called, and `len`, `min`, `ord`... of Python."""

from __future__ import annotations

import ast

from waspy.restricted import types as t
from waspy.restricted.builder import Builder, Operand
from waspy.restricted.calls import array_length, bytes_array, string
from waspy.restricted.constants import string_argument
from waspy.restricted.dispatch import intrinsic
from waspy.restricted.errors import Rejected
from waspy.restricted.expressions import number_constant, unmarked
from waspy.restricted.operators import instance_value, operands
from waspy.restricted.types import Type
from waspy.wasm import types as wasm

_SIMPLE: dict[str, tuple[str, tuple[Type, ...], Type]] = {
    "div_u32": ("i32.div_u", (t.I32, t.I32), t.I32),
    "rem_u32": ("i32.rem_u", (t.I32, t.I32), t.I32),
    "div_u64": ("i64.div_u", (t.I64, t.I64), t.I64),
    "rem_u64": ("i64.rem_u", (t.I64, t.I64), t.I64),
    "shr_u32": ("i32.shr_u", (t.I32, t.I32), t.I32),
    "shr_u64": ("i64.shr_u", (t.I64, t.I64), t.I64),
    "lt_u32": ("i32.lt_u", (t.I32, t.I32), t.BOOL),
    "lt_u64": ("i64.lt_u", (t.I64, t.I64), t.BOOL),
    "le_u32": ("i32.le_u", (t.I32, t.I32), t.BOOL),
    "le_u64": ("i64.le_u", (t.I64, t.I64), t.BOOL),
    "clz32": ("i32.clz", (t.I32,), t.I32),
    "clz64": ("i64.clz", (t.I64,), t.I64),
    "ctz32": ("i32.ctz", (t.I32,), t.I32),
    "ctz64": ("i64.ctz", (t.I64,), t.I64),
    "popcnt32": ("i32.popcnt", (t.I32,), t.I32),
    "popcnt64": ("i64.popcnt", (t.I64,), t.I64),
    "rotl32": ("i32.rotl", (t.I32, t.I32), t.I32),
    "rotl64": ("i64.rotl", (t.I64, t.I64), t.I64),
    "u32_to_i64": ("i64.extend_i32_u", (t.I32,), t.I64),
    "u64_to_f64": ("f64.convert_i64_u", (t.I64,), t.F64),
    "trunc_i32": ("i32.trunc_sat_f64_s", (t.F64,), t.I32),
    "trunc_i64": ("i64.trunc_sat_f64_s", (t.F64,), t.I64),
    "f64_sqrt": ("f64.sqrt", (t.F64,), t.F64),
    "f64_floor": ("f64.floor", (t.F64,), t.F64),
    "f64_ceil": ("f64.ceil", (t.F64,), t.F64),
    "f64_trunc": ("f64.trunc", (t.F64,), t.F64),
    "f64_nearest": ("f64.nearest", (t.F64,), t.F64),
    "f64_abs": ("f64.abs", (t.F64,), t.F64),
    "f64_copysign": ("f64.copysign", (t.F64, t.F64), t.F64),
    "f64_min": ("f64.min", (t.F64, t.F64), t.F64),
    "f64_max": ("f64.max", (t.F64, t.F64), t.F64),
    "f64_bits": ("i64.reinterpret_f64", (t.F64,), t.I64),
    "f64_from_bits": ("f64.reinterpret_i64", (t.I64,), t.F64),
    "small": ("ref.i31", (t.I32,), t.OBJ),
    "load_u8": ("i32.load8_u", (t.I32,), t.I32),
    "store_u8": ("i32.store8", (t.I32, t.I32), t.NONE),
    "load_i32": ("i32.load", (t.I32,), t.I32),
    "store_i32": ("i32.store", (t.I32, t.I32), t.NONE),
    "load_i64": ("i64.load", (t.I32,), t.I64),
    "store_i64": ("i64.store", (t.I32, t.I64), t.NONE),
    "memory_size": ("memory.size", (), t.I32),
    "memory_grow": ("memory.grow", (t.I32,), t.I32),
}
_I31 = wasm.Ref("i31")


@intrinsic(*_SIMPLE)
def _simple(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    assert isinstance(node.func, ast.Name | ast.Attribute)
    entity = b.entity(node.func)
    op, params, result = _SIMPLE[getattr(entity, "name", "")]
    arguments(node, len(params))
    shifts = op.endswith((".shr_u", ".rotl"))
    args = [_argument(b, a, p, shifts and i == 1) for i, (a, p) in enumerate(zip(node.args, params, strict=True))]
    return b.effect(op, args) if result == t.NONE else b.emit(op, args, (), result)


def _argument(b: Builder, node: ast.expr, type: Type, shift: bool) -> Operand:
    """An argument; the count of an i64 shift may be an i32."""
    x = b.expr(node, type)
    if shift and (x.type, type) == (t.I32, t.I64):
        return b.emit("i64.extend_i32_u", [x], (), t.I64)
    return b.coerce(node, x, type)


def arguments(node: ast.Call, n: int) -> list[ast.expr]:
    if node.keywords or len(node.args) != n or any(isinstance(a, ast.Starred) for a in node.args):
        raise Rejected(node, f"{ast.unparse(node.func)} takes {n} arguments")
    return node.args


# --- conversions ------------------------------------------------------------------------------------------

_CONVERSIONS: dict[tuple[Type, Type], str] = {
    (t.I64, t.I32): "i32.wrap_i64",
    (t.I32, t.I64): "i64.extend_i32_s",
    (t.BOOL, t.I64): "i64.extend_i32_u",
    (t.I32, t.F64): "f64.convert_i32_s",
    (t.BOOL, t.F64): "f64.convert_i32_s",
    (t.I64, t.F64): "f64.convert_i64_s",
}


@intrinsic("i32", "i64", "f64")
def _convert(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    (argument,) = arguments(node, 1)
    target = t.PRIMS[getattr(b.entity(node.func), "name", "")]
    number = b.number(node)
    if number is not None:
        return b.const(number, target)
    b.wraps = target != t.F64
    x = b.expr(argument, target if isinstance(argument, ast.BinOp) else None)
    b.wraps = False
    _check_width(argument, x.type, target)
    if x.type == target or (x.type, target) == (t.BOOL, t.I32):
        return Operand(x.value, target)
    op = _CONVERSIONS.get((x.type, target))
    if op is None:
        raise Rejected(node, f"no conversion of {x.type} to {target}")
    return b.emit(op, [x], (), target)


def _check_width(node: ast.expr, found: Type, target: Type) -> None:
    narrow = found == t.I32 and target in (t.I64, t.F64)
    if narrow and isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.LShift):
        raise Rejected(node, f"the i32 result can wrap before it is widened: convert the operands to {target}")


@intrinsic("f32_bits")
def _f32_bits(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    (argument,) = arguments(node, 1)
    return _through_f32(b, "f32.demote_f64", _argument(b, argument, t.F64, False), "i32.reinterpret_f32", t.I32)


@intrinsic("f32_from_bits")
def _f32_from_bits(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    (argument,) = arguments(node, 1)
    return _through_f32(b, "f32.reinterpret_i32", _argument(b, argument, t.I32, False), "f64.promote_f32", t.F64)


def _through_f32(b: Builder, first: str, x: Operand, second: str, result: Type) -> Operand:
    """Two instructions with an f32 between them, which is no type of the language."""
    between = Operand(b.emit_raw(first, [x], (), wasm.F32), t.F64)
    return b.emit(second, [between], (), result)


@intrinsic("bool")
def _bool(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    (argument,) = arguments(node, 1)
    x = b.expr(argument, t.BOOL)
    if x.type in (t.I32, t.I64):
        return b.emit(f"{x.type}.ne", [x, b.const(0, x.type)], (), t.BOOL)
    return b.coerce(argument, x, t.BOOL)


@intrinsic("ord")
def _ord(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    const = b.constant(node)
    if const is None:
        raise Rejected(node, "ord takes one character in quotes")
    return number_constant(b, node, const, expected)


# --- overloaded by width ----------------------------------------------------------------------------------


@intrinsic("div_s", "rem_s")
def _signed(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    return _same_type(b, node, expected, (t.I32, t.I64), getattr(b.entity(node.func), "name", ""))


def _same_type(b: Builder, node: ast.Call, expected: Type | None, types: tuple[Type, ...], op: str) -> Operand:
    x, y = _pair(b, node, expected, types)
    return b.emit(f"{x.type}.{op}", [x, y], (), x.type)


def _pair(b: Builder, node: ast.Call, expected: Type | None, types: tuple[Type, ...]) -> tuple[Operand, Operand]:
    left, right = arguments(node, 2)
    x, y = operands(b, node, left, right, expected)
    x, y = (b.coerce(node, o, t.I32) if o.type == t.BOOL else o for o in (x, y))
    if x.type != y.type or x.type not in types:
        raise Rejected(node, f"{ast.unparse(node.func)} of {x.type} and {y.type}")
    return x, y


@intrinsic("min", "max")
def _extreme(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    x, y = _pair(b, node, expected, (t.I32, t.I64))
    op = "lt_s" if getattr(b.entity(node.func), "name", "") == "min" else "gt_s"
    # As in Python, of equal ones the first.
    second = b.emit(f"{x.type}.{op}", [y, x], (), t.BOOL)
    return b.emit("select", [y, x, second], (), x.type)


@intrinsic("abs")
def _abs(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    (argument,) = arguments(node, 1)
    x = b.expr(argument, expected)
    if x.type == t.F64:
        return b.emit("f64.abs", [x], (), t.F64)
    if x.type not in (t.I32, t.I64):
        raise Rejected(node, f"abs of {x.type}")
    zero = b.const(0, x.type)
    negative = b.emit(f"{x.type}.lt_s", [x, zero], (), t.BOOL)
    return b.emit("select", [b.emit(f"{x.type}.sub", [zero, x], (), x.type), x, negative], (), x.type)


# --- values -----------------------------------------------------------------------------------------------


@intrinsic("S", "const_str")
def _string(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    return string(b, string_argument(node))


@intrinsic("data")
def _data(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    (argument,) = arguments(node, 1)
    if not isinstance(argument, ast.Constant) or not isinstance(argument.value, bytes):
        raise Rejected(argument, "data takes one bytes literal")
    return bytes_array(b, argument.value)


@intrinsic("len")
def _len(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    return array_length(b, arguments(node, 1)[0])


@intrinsic("isinstance")
def _isinstance(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    return instance_value(b, node)


@intrinsic("is_small")
def _is_small(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    (argument,) = arguments(node, 1)
    return b.emit("ref.test", [b.value(argument, t.OBJ_NULL)], (_I31,), t.BOOL)


@intrinsic("small_value")
def _small_value(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    (argument,) = arguments(node, 1)
    x = b.value(argument, t.OBJ_NULL)
    cast = Operand(b.emit_raw("ref.cast", [x], (_I31,), _I31), t.OBJ)
    return b.emit("i31.get_s", [cast], (), t.I32)


@intrinsic("cast")
def _cast(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    type_node, argument = arguments(node, 2)
    target = b.constants.annotations.type_of(b.module, type_node, type_node)
    x = b.expr(argument)
    if x.type == t.NORETURN:
        return x
    if not t.is_reference(x.type) or not t.is_reference(target) or t.EXTERN in (x.type, target):
        raise Rejected(node, f"cannot cast {x.type} to {target}")
    if not b.world.hierarchy.related(x.type, target):
        raise Rejected(node, f"{x.type} is never a {target}")
    return cast_operand(b, x, target)


def cast_operand(b: Builder, x: Operand, target: Type) -> Operand:
    """x as a value of the type; traps if it is none."""
    if b.world.hierarchy.is_subtype(x.type, target):
        return Operand(x.value, target) if x.type == target else x
    above = b.world.hierarchy.is_subtype(t.non_null(x.type), t.non_null(target))
    if above or t.wasm_heap(x.type) == t.wasm_heap(target):
        same = t.is_nullable(x.type) <= t.is_nullable(target)
        return Operand(x.value, target) if same else b.emit("ref.as_non_null", [x], (), target)
    return b.emit("ref.cast", [x], (t.wasm_type(target),), target)


@intrinsic("throw")
def _throw(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    (argument,) = arguments(node, 1)
    x = b.expr(argument)
    if x.type != t.THROWN:
        x = b.coerce(argument, x, t.OBJ)
    b.terminate("throw", [x])
    return Operand(None, t.NORETURN)


@intrinsic("live")
def _live(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    return b.effect("live", [], (string_argument(node),))


@intrinsic("is_live")
def _is_live(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    return b.emit("is_live", [], (string_argument(node),), t.BOOL)


@intrinsic("unmarked")
def _unmarked(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    return unmarked(b, arguments(node, 1)[0])


@intrinsic("from_extern")
def _from_extern(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    """A host value that was a Python value (`to_extern`): null for anything else's absence; traps on others."""
    x = b.value(arguments(node, 1)[0], t.EXTERN)
    any_ = Operand(b.emit_raw("any.convert_extern", [x], (), wasm.Ref("any", True)), t.OBJ_NULL)
    return b.emit("ref.cast", [any_], (wasm.OBJ_NULL,), t.OBJ_NULL)


@intrinsic("to_extern")
def _to_extern(b: Builder, node: ast.Call, expected: Type | None) -> Operand:
    return b.emit("extern.convert_any", [b.value(arguments(node, 1)[0], t.OBJ_NULL)], (), t.EXTERN)
