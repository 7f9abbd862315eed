"""The instruction table: name to opcode, immediates, fixed signature and effects.

Immediate kinds, each one element of `Instr.imm` (or of an encoded instruction's operands):

    i32 i64 f32 f64   a constant          func global data   a symbol
    type              "$T"                field              a field name of the preceding type
    heap              a heap type         ref                a `Ref`, folded into the opcode
    sig               a `Sig`             count              an unsigned integer
    mem:<n>           optional offset; natural alignment is 2**n bytes

An effect is a bit set: bits 0 to 7 are what the instruction reads, bits 8 to 15 the same things written.
Two instructions commute unless one writes what the other reads or writes (`conflict`).
"""

from __future__ import annotations

from dataclasses import dataclass

from waspy.wasm.types import F32, F64, I32, I64, Num, ValType

READ_STRUCT, READ_ARRAY, READ_GLOBAL, READ_MEMORY, READ_VAR, TRAP = 1, 2, 4, 8, 16, 32
"""A trap "reads the world": it may move across a write to the heap, but not across a call."""
WRITE_STRUCT, WRITE_ARRAY, WRITE_GLOBAL, WRITE_MEMORY, WRITE_VAR, WORLD = (
    READ_STRUCT << 8,
    READ_ARRAY << 8,
    READ_GLOBAL << 8,
    READ_MEMORY << 8,
    READ_VAR << 8,
    TRAP << 8,
)
CALL_EFFECT = 0x3F | (0x2F << 8)
"""A call touches everything; the caller's `Var`s it can only "read", by throwing into a handler."""


def conflict(a: int, b: int) -> bool:
    """Whether two effects must keep their order."""
    return bool(((a >> 8) & (b | b >> 8) | (b >> 8) & a) & 0xFF)


@dataclass(frozen=True, slots=True)
class Op:
    """`params` and `result` are None where the immediates or operands decide; `void` says "no result"."""

    code: bytes
    imm: tuple[str, ...] = ()
    params: tuple[ValType, ...] | None = None
    result: ValType | None = None
    void: bool = False
    effect: int = 0


OPS: dict[str, Op] = {}


def _sequence(first: int, type: Num, names: str, params: int, result: Num | None = None) -> None:
    for i, name in enumerate(names.split()):
        effect = TRAP if name.startswith(("div_", "rem_")) and type in (I32, I64) else 0
        OPS[f"{type}.{name}"] = Op(bytes([first + i]), (), (type,) * params, result or type, effect=effect)


_INT_COMPARE = "eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u"
_INT_BINARY = "add sub mul div_s div_u rem_s rem_u and or xor shl shr_s shr_u rotl rotr"
_FLOAT_COMPARE = "eq ne lt gt le ge"
_FLOAT_UNARY = "abs neg ceil floor trunc nearest sqrt"
_FLOAT_BINARY = "add sub mul div min max copysign"

_sequence(0x45, I32, "eqz", 1, I32)
_sequence(0x46, I32, _INT_COMPARE, 2, I32)
_sequence(0x50, I64, "eqz", 1, I32)
_sequence(0x51, I64, _INT_COMPARE, 2, I32)
_sequence(0x5B, F32, _FLOAT_COMPARE, 2, I32)
_sequence(0x61, F64, _FLOAT_COMPARE, 2, I32)
_sequence(0x67, I32, "clz ctz popcnt", 1)
_sequence(0x6A, I32, _INT_BINARY, 2)
_sequence(0x79, I64, "clz ctz popcnt", 1)
_sequence(0x7C, I64, _INT_BINARY, 2)
_sequence(0x8B, F32, _FLOAT_UNARY, 1)
_sequence(0x92, F32, _FLOAT_BINARY, 2)
_sequence(0x99, F64, _FLOAT_UNARY, 1)
_sequence(0xA0, F64, _FLOAT_BINARY, 2)
_sequence(0xC0, I32, "extend8_s extend16_s", 1)
_sequence(0xC2, I64, "extend8_s extend16_s extend32_s", 1)

_NUMS = {"i32": I32, "i64": I64, "f32": F32, "f64": F64}


def _conversions(prefix: bytes, first: int, names: str) -> None:
    """`i32.trunc_f64_s`: the result is before the dot, the operand is the type after it."""
    for i, name in enumerate(names.split()):
        result, operation = name.split(".")
        operand = next(part for part in operation.split("_") if part in _NUMS)
        traps = operation.startswith("trunc_f")
        code = prefix + bytes([first + i])
        OPS[name] = Op(code, (), (_NUMS[operand],), _NUMS[result], effect=TRAP if traps else 0)


_conversions(
    b"",
    0xA7,
    "i32.wrap_i64 i32.trunc_f32_s i32.trunc_f32_u i32.trunc_f64_s i32.trunc_f64_u "
    "i64.extend_i32_s i64.extend_i32_u i64.trunc_f32_s i64.trunc_f32_u i64.trunc_f64_s i64.trunc_f64_u "
    "f32.convert_i32_s f32.convert_i32_u f32.convert_i64_s f32.convert_i64_u f32.demote_f64 "
    "f64.convert_i32_s f64.convert_i32_u f64.convert_i64_s f64.convert_i64_u f64.promote_f32 "
    "i32.reinterpret_f32 i64.reinterpret_f64 f32.reinterpret_i32 f64.reinterpret_i64",
)
_conversions(
    b"\xfc",
    0x00,
    "i32.trunc_sat_f32_s i32.trunc_sat_f32_u i32.trunc_sat_f64_s i32.trunc_sat_f64_u "
    "i64.trunc_sat_f32_s i64.trunc_sat_f32_u i64.trunc_sat_f64_s i64.trunc_sat_f64_u",
)


def _memory(first: int, names: str, store: bool) -> None:
    for i, name in enumerate(names.split()):
        type = _NUMS[name[:3]]
        width = next((int(w) for w in ("8", "16", "32") if w in name[5:]), int(name[1:3]))
        imm = (f"mem:{width.bit_length() - 4}",)
        code = bytes([first + i])
        if store:
            OPS[name] = Op(code, imm, (I32, type), None, True, WRITE_MEMORY | TRAP)
        else:
            OPS[name] = Op(code, imm, (I32,), type, False, READ_MEMORY | TRAP)


_memory(
    0x28,
    "i32.load i64.load f32.load f64.load i32.load8_s i32.load8_u i32.load16_s i32.load16_u "
    "i64.load8_s i64.load8_u i64.load16_s i64.load16_u i64.load32_s i64.load32_u",
    False,
)
_memory(
    0x36,
    "i32.store i64.store f32.store f64.store i32.store8 i32.store16 i64.store8 i64.store16 i64.store32",
    True,
)

_T = ("type",)
_TF = ("type", "field")
OPS |= {
    "i32.const": Op(b"\x41", ("i32",), (), I32),
    "i64.const": Op(b"\x42", ("i64",), (), I64),
    "f32.const": Op(b"\x43", ("f32",), (), F32),
    "f64.const": Op(b"\x44", ("f64",), (), F64),
    "memory.size": Op(b"\x3f\x00", (), (), I32, effect=READ_MEMORY),
    "memory.grow": Op(b"\x40\x00", (), (I32,), I32, effect=WRITE_MEMORY),
    "memory.copy": Op(b"\xfc\x0a\x00\x00", (), (I32, I32, I32), None, True, WRITE_MEMORY | TRAP),
    "memory.fill": Op(b"\xfc\x0b\x00", (), (I32, I32, I32), None, True, WRITE_MEMORY | TRAP),
    "struct.new": Op(b"\xfb\x00", _T),
    "struct.new_default": Op(b"\xfb\x01", _T),
    "struct.get": Op(b"\xfb\x02", _TF, effect=READ_STRUCT | TRAP),
    "struct.get_s": Op(b"\xfb\x03", _TF, effect=READ_STRUCT | TRAP),
    "struct.get_u": Op(b"\xfb\x04", _TF, effect=READ_STRUCT | TRAP),
    "struct.set": Op(b"\xfb\x05", _TF, void=True, effect=WRITE_STRUCT | TRAP),
    "array.new": Op(b"\xfb\x06", _T, effect=TRAP),
    "array.new_default": Op(b"\xfb\x07", _T, effect=TRAP),
    "array.new_fixed": Op(b"\xfb\x08", ("type", "count")),
    "array.new_data": Op(b"\xfb\x09", ("type", "data"), effect=TRAP),
    "array.get": Op(b"\xfb\x0b", _T, effect=READ_ARRAY | TRAP),
    "array.get_s": Op(b"\xfb\x0c", _T, effect=READ_ARRAY | TRAP),
    "array.get_u": Op(b"\xfb\x0d", _T, effect=READ_ARRAY | TRAP),
    "array.set": Op(b"\xfb\x0e", _T, void=True, effect=WRITE_ARRAY | TRAP),
    "array.len": Op(b"\xfb\x0f", (), None, I32, effect=TRAP),
    "array.fill": Op(b"\xfb\x10", _T, void=True, effect=WRITE_ARRAY | TRAP),
    "array.copy": Op(b"\xfb\x11", ("type", "type"), void=True, effect=WRITE_ARRAY | READ_ARRAY | TRAP),
    "array.init_data": Op(b"\xfb\x12", ("type", "data"), void=True, effect=WRITE_ARRAY | TRAP),
    "ref.null": Op(b"\xd0", ("heap",), ()),
    "ref.is_null": Op(b"\xd1", (), None, I32),
    "ref.func": Op(b"\xd2", ("func",), ()),
    "ref.eq": Op(b"\xd3", (), None, I32),
    "ref.as_non_null": Op(b"\xd4", effect=TRAP),
    "ref.test": Op(b"\xfb\x14", ("ref",), None, I32),
    "ref.cast": Op(b"\xfb\x16", ("ref",), effect=TRAP),
    "any.convert_extern": Op(b"\xfb\x1a"),
    "extern.convert_any": Op(b"\xfb\x1b"),
    "ref.i31": Op(b"\xfb\x1c", (), (I32,)),
    "i31.get_s": Op(b"\xfb\x1d", (), None, I32, effect=TRAP),
    "i31.get_u": Op(b"\xfb\x1e", (), None, I32, effect=TRAP),
    "select": Op(b"\x1b"),
    "call": Op(b"\x10", ("func",), effect=CALL_EFFECT),
    "return_call": Op(b"\x12", ("func",), void=True, effect=CALL_EFFECT),
    "call_ref": Op(b"\x14", ("sig",), effect=CALL_EFFECT),
    "return_call_ref": Op(b"\x15", ("sig",), void=True, effect=CALL_EFFECT),
    "throw_ref": Op(b"\x0a", void=True, effect=CALL_EFFECT),
    "global.get": Op(b"\x23", ("global",), (), effect=READ_GLOBAL),
    "global.set": Op(b"\x24", ("global",), void=True, effect=WRITE_GLOBAL),
}

LIR_ONLY: dict[str, Op] = {
    "var.get": Op(b"", ("var",), (), effect=READ_VAR),
    "var.set": Op(b"", ("var",), None, None, True, WRITE_VAR),
    "live": Op(b"", ("name",), (), None, True),
    "is_live": Op(b"", ("name",), (), I32),
    "call_if_live": Op(b"", ("func", "name", "count"), None, None, True, CALL_EFFECT),
    "yield": Op(b"", (), None, effect=CALL_EFFECT),
}
"""Operations without an opcode of their own."""

_CONSTANTS = frozenset({"i32.const", "i64.const", "f32.const", "f64.const", "ref.null", "ref.func"})
THROWING = frozenset({"call", "call_ref", "return_call", "return_call_ref", "throw_ref", "yield"})

CONTROL: dict[str, bytes] = {
    "unreachable": b"\x00",
    "block": b"\x02",
    "loop": b"\x03",
    "if": b"\x04",
    "else": b"\x05",
    "throw": b"\x08",
    "end": b"\x0b",
    "br": b"\x0c",
    "br_if": b"\x0d",
    "br_table": b"\x0e",
    "return": b"\x0f",
    "drop": b"\x1a",
    "try_table": b"\x1f",
    "local.get": b"\x20",
    "local.set": b"\x21",
    "local.tee": b"\x22",
    "br_on_null": b"\xd5",
    "br_on_non_null": b"\xd6",
    "br_on_cast": b"\xfb\x18",
    "br_on_cast_fail": b"\xfb\x19",
}
"""What only stackified code contains."""

NEGATED: dict[str, str] = {
    f"{type}.{a}": f"{type}.{b}"
    for type in ("i32", "i64")
    for x, y in (("eq", "ne"), ("lt_s", "ge_s"), ("lt_u", "ge_u"), ("gt_s", "le_s"), ("gt_u", "le_u"))
    for a, b in ((x, y), (y, x))
}
"""Integer comparisons and their opposites."""

ACCEPTS_NULL: dict[str, tuple[int, ...]] = {
    "struct.get": (0,),
    "struct.get_s": (0,),
    "struct.get_u": (0,),
    "struct.set": (0,),
    "array.get": (0,),
    "array.get_s": (0,),
    "array.get_u": (0,),
    "array.set": (0,),
    "array.len": (0,),
    "array.fill": (0,),
    "array.copy": (0, 2),
    "array.init_data": (0,),
    "ref.is_null": (0,),
    "ref.eq": (0, 1),
    "ref.as_non_null": (0,),
    "ref.test": (0,),
    "ref.cast": (0,),
    "i31.get_s": (0,),
    "i31.get_u": (0,),
    "br_null": (0,),
}
"""Operands whose static type may be nullable: the instruction tests or traps."""


REMOVABLE: frozenset[str] = frozenset(
    name for name, op in {**OPS, **LIR_ONLY}.items() if not (op.effect >> 8 or op.effect & TRAP)
)
"""Operations that may go if nobody uses the result."""


def lookup(name: str) -> Op:
    """The table entry of a LIR operation. Raises KeyError."""
    op = OPS.get(name)
    return op if op is not None else LIR_ONLY[name]


def is_constant(op: str) -> bool:
    """Whether it is as cheap to make a value anew as to keep it."""
    return op in _CONSTANTS
