"""The type rules of LIR: subtyping, and the operand and result types of each operation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from waspy.ir.cfg import Instr, Var
from waspy.ir.lir import Unit
from waspy.wasm.instructions import lookup
from waspy.wasm.types import (
    EXTERN,
    I32,
    ArrayType,
    Num,
    Packed,
    Ref,
    Sig,
    Storage,
    StructType,
    ValType,
)

ANY, FUNC = Ref("any", True), Ref("func", True)
_ABOVE = {"i31": "eq", "struct": "eq", "array": "eq", "eq": "any"}
_BOTTOM = {"none": "any", "nofunc": "func", "noextern": "extern", "noexn": "exn"}


class TypeRules:
    """Type rules in the light of the units' types, globals and functions; what they do not define is not
    checked."""

    def __init__(self, *units: Unit) -> None:
        self.types = {name: t for u in units for name, t in u.types.items()}
        self.globals = {name: g for u in units for name, g in u.globals.items()}
        self.sigs = {name: f.sig for u in units for name, f in u.functions.items()}
        self.sigs |= {name: i.sig for u in units for name, i in u.imports.items()}

    # --- subtyping ----------------------------------------------------------------------------------

    def _up(self, heap: str | Sig) -> str | Sig | None:
        """The next heap type above, None at the top."""
        if isinstance(heap, Sig):
            return "func"
        t = self.types.get(heap)
        if isinstance(t, StructType):
            return t.parent or "struct"
        if isinstance(t, ArrayType):
            return "array"
        return _ABOVE.get(heap)

    def knows(self, heap: str | Sig) -> bool:
        return isinstance(heap, Sig) or not heap.startswith("$") or heap in self.types

    def is_heap_subtype(self, a: str | Sig, b: str | Sig) -> bool:
        if a == b:
            return True
        if isinstance(a, str) and a in _BOTTOM:
            top = _BOTTOM[a]
            return b == top or self.is_heap_subtype(b, top)
        if isinstance(a, str) and a.startswith("$") and a not in self.types:
            return not isinstance(b, Sig) and b not in ("i31", "func", "extern", "exn")
        at: str | Sig | None = a
        while at is not None:
            if at == b:
                return True
            at = self._up(at)
        return False

    def is_subtype(self, a: ValType, b: ValType) -> bool:
        if isinstance(a, Num) or isinstance(b, Num):
            return a == b
        return (b.nullable or not a.nullable) and self.is_heap_subtype(a.heap, b.heap)

    # --- operations ---------------------------------------------------------------------------------

    def signature(self, instr: Instr) -> tuple[list[ValType] | None, ValType | None | bool]:
        """Operand types (None: unchecked) and the result's type (None: no result; True: unchecked).
        Raises ValueError if the immediates are wrong."""
        op = lookup(instr.op)
        special = _RULES.get(instr.op)
        if special is not None:
            return special(self, instr)
        params = None if op.params is None else list(op.params)
        return params, None if op.void else op.result if op.result is not None else True

    def struct(self, name: str) -> StructType | None:
        t = self.types.get(name)
        if t is not None and not isinstance(t, StructType):
            raise ValueError(f"{name} is not a struct")
        return t

    def array(self, name: str) -> ArrayType | None:
        t = self.types.get(name)
        if t is not None and not isinstance(t, ArrayType):
            raise ValueError(f"{name} is not an array")
        return t

    def field(self, type: str, name: str) -> Storage | None:
        t = self.struct(type)
        if t is None:
            return None
        try:
            return t.fields[t.index(name)].type
        except KeyError as e:
            raise ValueError(f"{type} has no field {name!r}") from e


Rule = tuple["list[ValType] | None", "ValType | None | bool"]
_RULES: dict[str, Callable[[TypeRules, Instr], Rule]] = {}


def _unpacked(t: Storage) -> ValType:
    return I32 if isinstance(t, Packed) else t


def _rule(*ops: str) -> Callable[[Callable[[TypeRules, Instr], Rule]], Callable[[TypeRules, Instr], Rule]]:
    def register(rule: Callable[[TypeRules, Instr], Rule]) -> Callable[[TypeRules, Instr], Rule]:
        _RULES.update(dict.fromkeys(ops, rule))
        return rule

    return register


def _reference(name: Any, nullable: bool = False) -> Ref:
    return Ref(name, nullable)


@_rule("struct.new")
def _struct_new(r: TypeRules, i: Instr) -> Rule:
    t = r.struct(i.imm[0])
    return None if t is None else [_unpacked(f.type) for f in t.fields], _reference(i.imm[0])


@_rule("struct.new_default")
def _struct_default(r: TypeRules, i: Instr) -> Rule:
    r.struct(i.imm[0])
    return [], _reference(i.imm[0])


@_rule("struct.get", "struct.get_s", "struct.get_u")
def _struct_get(r: TypeRules, i: Instr) -> Rule:
    field = r.field(*i.imm)
    if field is not None and isinstance(field, Packed) != (i.op != "struct.get"):
        raise ValueError(f"field {i.imm[1]!r} of {i.imm[0]} has type {field}")
    return [_reference(i.imm[0], True)], True if field is None else _unpacked(field)


@_rule("struct.set")
def _struct_set(r: TypeRules, i: Instr) -> Rule:
    field = r.field(*i.imm)
    t = r.struct(i.imm[0])
    if t is not None and not t.fields[t.index(i.imm[1])].mutable:
        raise ValueError(f"field {i.imm[1]!r} of {i.imm[0]} is immutable")
    return None if field is None else [_reference(i.imm[0], True), _unpacked(field)], None


@_rule("array.new")
def _array_new(r: TypeRules, i: Instr) -> Rule:
    t = r.array(i.imm[0])
    return None if t is None else [_unpacked(t.element), I32], _reference(i.imm[0])


@_rule("array.new_default")
def _array_default(r: TypeRules, i: Instr) -> Rule:
    r.array(i.imm[0])
    return [I32], _reference(i.imm[0])


@_rule("array.new_fixed")
def _array_fixed(r: TypeRules, i: Instr) -> Rule:
    t = r.array(i.imm[0])
    return None if t is None else [_unpacked(t.element)] * i.imm[1], _reference(i.imm[0])


@_rule("array.new_data")
def _array_data(r: TypeRules, i: Instr) -> Rule:
    r.array(i.imm[0])
    return [I32, I32], _reference(i.imm[0])


@_rule("array.get", "array.get_s", "array.get_u")
def _array_get(r: TypeRules, i: Instr) -> Rule:
    t = r.array(i.imm[0])
    if t is not None and isinstance(t.element, Packed) != (i.op != "array.get"):
        raise ValueError(f"elements of {i.imm[0]} have type {t.element}")
    return [_reference(i.imm[0], True), I32], True if t is None else _unpacked(t.element)


@_rule("array.set")
def _array_set(r: TypeRules, i: Instr) -> Rule:
    t = r.array(i.imm[0])
    if t is not None and not t.mutable:
        raise ValueError(f"{i.imm[0]} is immutable")
    return None if t is None else [_reference(i.imm[0], True), I32, _unpacked(t.element)], None


@_rule("array.fill")
def _array_fill(r: TypeRules, i: Instr) -> Rule:
    t = r.array(i.imm[0])
    return None if t is None else [_reference(i.imm[0], True), I32, _unpacked(t.element), I32], None


@_rule("array.copy")
def _array_copy(r: TypeRules, i: Instr) -> Rule:
    return [_reference(i.imm[0], True), I32, _reference(i.imm[1], True), I32, I32], None


@_rule("array.init_data")
def _array_init(r: TypeRules, i: Instr) -> Rule:
    return [_reference(i.imm[0], True), I32, I32, I32], None


@_rule("array.len")
def _array_len(r: TypeRules, i: Instr) -> Rule:
    return [_reference("array", True)], I32


@_rule("ref.null")
def _ref_null(r: TypeRules, i: Instr) -> Rule:
    return [], _reference(i.imm[0], True)


@_rule("ref.func")
def _ref_func(r: TypeRules, i: Instr) -> Rule:
    sig = r.sigs.get(i.imm[0])
    return [], True if sig is None else Ref(sig)


@_rule("ref.eq")
def _ref_eq(r: TypeRules, i: Instr) -> Rule:
    return [_reference("eq", True), _reference("eq", True)], I32


@_rule("ref.is_null", "ref.test")
def _ref_test(r: TypeRules, i: Instr) -> Rule:
    return None, I32


@_rule("ref.cast")
def _ref_cast(r: TypeRules, i: Instr) -> Rule:
    return None, i.imm[0]


@_rule("ref.as_non_null")
def _as_non_null(r: TypeRules, i: Instr) -> Rule:
    t = i.args[0].type if i.args else None
    return None, Ref(t.heap) if isinstance(t, Ref) else True


@_rule("ref.i31")
def _ref_i31(r: TypeRules, i: Instr) -> Rule:
    return [I32], _reference("i31")


@_rule("i31.get_s", "i31.get_u")
def _i31_get(r: TypeRules, i: Instr) -> Rule:
    return [_reference("i31", True)], I32


@_rule("any.convert_extern")
def _internalise(r: TypeRules, i: Instr) -> Rule:
    t = i.args[0].type if i.args else None
    return [EXTERN], Ref("any", not isinstance(t, Ref) or t.nullable)


@_rule("extern.convert_any")
def _externalise(r: TypeRules, i: Instr) -> Rule:
    t = i.args[0].type if i.args else None
    return [ANY], Ref("extern", not isinstance(t, Ref) or t.nullable)


@_rule("select")
def _select(r: TypeRules, i: Instr) -> Rule:
    t = i.result.type if i.result else None
    return None if t is None else [t, t, I32], True


@_rule("call", "return_call")
def _call(r: TypeRules, i: Instr) -> Rule:
    sig = r.sigs.get(i.imm[0])
    if sig is None:
        return None, True
    returns = sig.results[0] if sig.results and i.op == "call" else None
    return list(sig.params), returns


@_rule("call_ref", "return_call_ref")
def _call_ref(r: TypeRules, i: Instr) -> Rule:
    sig: Sig = i.imm[0]
    returns = sig.results[0] if sig.results and i.op == "call_ref" else None
    return [*sig.params, Ref(sig, True)], returns


@_rule("global.get")
def _global_get(r: TypeRules, i: Instr) -> Rule:
    g = r.globals.get(i.imm[0])
    return [], True if g is None else g.type


@_rule("global.set")
def _global_set(r: TypeRules, i: Instr) -> Rule:
    g = r.globals.get(i.imm[0])
    if g is not None and not g.mutable:
        raise ValueError(f"global {i.imm[0]!r} is immutable")
    return None if g is None else [g.type], None


@_rule("var.get")
def _var_get(r: TypeRules, i: Instr) -> Rule:
    var: Var = i.imm[0]
    return [], True if var.type is None else var.type


@_rule("var.set")
def _var_set(r: TypeRules, i: Instr) -> Rule:
    var: Var = i.imm[0]
    return None if var.type is None else [var.type], None


@_rule("call_if_live")
def _call_if_live(r: TypeRules, i: Instr) -> Rule:
    return list(r.sigs[i.imm[0]].params), None


@_rule("is_live")
def _is_live(r: TypeRules, i: Instr) -> Rule:
    return [], I32


@_rule("live")
def _live(r: TypeRules, i: Instr) -> Rule:
    return [], None


@_rule("yield")
def _yield(r: TypeRules, i: Instr) -> Rule:
    return [Ref("eq")], True
