"""The unit being built: its functions, globals and data, and the constants that its code shares.

Struct constants are written by field name, so that the runtime can order its fields as it likes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, TypeAlias

from waspy.ir import lir
from waspy.ir.constants import has_steady_hash
from waspy.ir.lir import Global
from waspy.lower.emit import Emitter
from waspy.lower.runtime import Runtime
from waspy.lower.tuple_structs import FIELDS, struct_of
from waspy.wasm.types import OBJ, OBJ_NULL, Ref, Sig, ValType

ConstExpr: TypeAlias = tuple[Any, ...]


class UnitBuilder:
    """`unit` grows; every method that makes something under a name returns the symbol."""

    def __init__(self, name: str, runtime: Runtime, origin: str) -> None:
        self.unit = lir.Unit(name)
        self.runtime = runtime
        self.origin = origin
        self._constants: dict[object, str] = {}

    # --- globals ---
    def add_global(self, name: str, type: ValType, init: ConstExpr, mutable: bool = False) -> str:
        self.unit.globals[name] = Global(name, type, mutable, init, self.origin)
        return name

    def struct(self, struct: str, **fields: ConstExpr) -> ConstExpr:
        """A constant struct; fields that are not named are zero or null."""
        known = self.runtime.struct(struct).fields
        unknown = fields.keys() - {f.name for f in known}
        assert not unknown, f"{struct} has no {unknown}"
        return ("struct.new", struct, [fields[f.name] if f.name in fields else _zero(f.type) for f in known])

    def shared(self, key: object, type: ValType, make: Callable[[], ConstExpr]) -> str:
        """The symbol of an immutable global with this value, made at the first call with this key."""
        symbol = self._constants.get(key)
        if symbol is None:
            symbol = self._constants[key] = f"{self.unit.name}:!const.{len(self._constants)}"
            self.add_global(symbol, type, make())
        return symbol

    def names(self, names: tuple[str, ...]) -> str:
        """A shared array of strings."""
        strings = [("str", n) for n in names]
        return self.shared(("names", names), Ref("$Array[Str]"), lambda: ("array.new_fixed", "$Array[Str]", strings))

    def objects(self, items: tuple[object, ...]) -> str | None:
        """A shared array of constants; None: they are not constants to WebAssembly, or too many."""
        made = [self.constant(item) for item in items]
        if any(item is None for item in made) or len(made) > MOST_ITEMS:
            return None
        array = ("array.new_fixed", "$Array[obj]", made)
        return self.shared(("objects", key_of(items)), Ref("$Array[obj]"), lambda: array)

    # --- functions ---
    def function(self, name: str, params: tuple[ValType, ...], result: ValType | None) -> Emitter:
        """A new function of this unit; the entry block's parameters are made."""
        sig = Sig(params, (result,) if result is not None else ())
        made = lir.Function(name, sig=sig, origin=self.origin)
        assert name not in self.unit.functions, name
        self.unit.functions[name] = made
        emitter = Emitter(made, self.runtime)
        emitter.block.params = [made.value(t) for t in params]
        return emitter

    # --- constants ---
    def constant(self, value: object) -> ConstExpr | None:
        """The constant expression of a Python constant, or None if it can only be made at run time."""
        return _CONSTANTS[type(value)](self, value)

    def load(self, em: Emitter, value: object) -> lir.Value:
        """Emits the Python constant `value`."""
        expr = self.constant(value)
        if expr is None:
            result = em.call_symbol(self._lazy(value), (), OBJ)
            assert result is not None
            return result
        if expr[0] == "ref.i31":
            return em.small(expr[1][1])
        if expr[0] == "str":
            return em.string(expr[1])
        if expr[0] == "global.get":
            symbol = expr[1]
            known = self.unit.globals.get(symbol)
            return em.get_global(symbol, known.type if known else self.runtime.global_type(symbol))
        raise AssertionError(expr)

    def class_of(self, name: str) -> ConstExpr:
        return ("global.get", self.runtime.class_symbol(name))

    def instance(self, constant: object, struct: str, cls: str, /, **fields: ConstExpr) -> ConstExpr:
        """The shared global of a constant that is a struct."""
        symbol = self.shared(
            key_of(constant), Ref(struct), lambda: self.struct(struct, cls=self.class_of(cls), **fields)
        )
        return ("global.get", symbol)

    def data(self, content: bytes) -> str:
        """A shared data segment."""
        symbol = f"data:{hashlib.sha256(content).hexdigest()[:16]}"
        self.unit.data[symbol] = content
        return symbol

    def _lazy(self, value: object) -> str:
        """The function that returns a constant that is built when it is first needed."""
        key = ("lazy", key_of(value))
        symbol = self._constants.get(key)
        if symbol is None:
            symbol = self._constants[key] = f"{self.unit.name}:!const.{len(self._constants)}"
            self._lazy_body(symbol, value)
        return symbol

    def _lazy_body(self, symbol: str, value: object) -> None:
        cache = self.add_global(symbol + ".value", OBJ_NULL, ("ref.null", "eq"), True)
        em = self.function(symbol, (), OBJ)
        null, known = em.if_null(em.get_global(cache, OBJ_NULL))
        em.end(lir.Term("return", [known]))
        em.start(null)
        built = _BUILDERS[type(value)](self, em, value)
        em.set_global(cache, built)
        em.end(lir.Term("return", [built]))


def key_of(value: object) -> object:
    """A dictionary key that tells constants of different types or signs apart."""
    if isinstance(value, tuple):
        return ("tuple", *map(key_of, value))
    if isinstance(value, frozenset):
        return ("frozenset", *sorted(map(repr, map(key_of, value))))
    return (type(value).__name__, repr(value))


def _zero(storage: object) -> ConstExpr:
    if isinstance(storage, Ref):
        assert storage.nullable, f"a field of type {storage} needs a value"
        return ("ref.null", storage.heap)
    name = getattr(storage, "name", "")
    if name in ("i64", "f64"):
        return (f"{name}.const", 0)
    return ("i32.const", 0)


def _singleton(symbol: str) -> Callable[[UnitBuilder, Any], ConstExpr]:
    return lambda unit, value: ("global.get", f"singletons.{symbol}")


def _bool(unit: UnitBuilder, value: bool) -> ConstExpr:
    return ("global.get", "singletons.TRUE" if value else "singletons.FALSE")


def is_small(n: int) -> bool:
    return -(1 << 30) <= n < 1 << 30


def _int(unit: UnitBuilder, value: int) -> ConstExpr:
    if is_small(value):
        return ("ref.i31", ("i32.const", value))
    if -(1 << 63) <= value < 1 << 63:
        return unit.instance(value, "$Int64", "int", value=("i64.const", value))
    digits: list[ConstExpr] = []
    rest = abs(value)
    while rest:
        digits.append(("i32.const", rest & ((1 << 30) - 1)))
        rest >>= 30
    array = ("array.new_fixed", "$Array[i32]", digits)
    return unit.instance(value, "$BigInt", "int", negative=("i32.const", int(value < 0)), digits=array)


def _float(unit: UnitBuilder, value: float) -> ConstExpr:
    return unit.instance(value, "$Float", "float", value=("f64.const", value))


def _complex(unit: UnitBuilder, value: complex) -> ConstExpr:
    parts = {"real": ("f64.const", value.real), "imag": ("f64.const", value.imag)}
    return unit.instance(value, "$Complex", "complex", **parts)


def _bytes(unit: UnitBuilder, value: bytes) -> ConstExpr | None:
    if len(value) > 64:
        return None
    array = ("array.new_fixed", "$Array[u8]", [("i32.const", b) for b in value])
    return unit.instance(value, "$Bytes", "bytes", length=("i32.const", len(value)), data=array)


def _tuple(unit: UnitBuilder, value: tuple[object, ...]) -> ConstExpr | None:
    items = [unit.constant(item) for item in value]
    if any(item is None for item in items) or len(items) > MOST_ITEMS:
        return None
    struct = struct_of(len(items))
    array = ("array.new_fixed", "$Array[obj]", items)
    fields = dict(zip(FIELDS[struct], items, strict=True)) if struct in FIELDS else {"items": array}
    return unit.instance(value, struct, "tuple", **fields)


MOST_ITEMS = 1000
"""Of a tuple that is a constant expression."""

_CONSTANTS: dict[type, Callable[[UnitBuilder, Any], ConstExpr | None]] = {
    type(None): _singleton("NONE"),
    type(...): _singleton("ELLIPSIS"),
    type(NotImplemented): _singleton("NOT_IMPLEMENTED"),
    bool: _bool,
    int: _int,
    float: _float,
    complex: _complex,
    str: lambda unit, value: ("str", value),
    bytes: _bytes,
    tuple: _tuple,
    frozenset: lambda unit, value: None,
}


def _build_bytes(unit: UnitBuilder, em: Emitter, value: bytes) -> lir.Value:
    data = unit.data(value)
    array = em.value("array.new_data", (em.i32(0), em.i32(len(value))), ("$Array[u8]", data), Ref("$Array[u8]"))
    cls = em.constant(unit.runtime.class_symbol("bytes"))
    return em.struct("$Bytes", cls, em.i32(0), em.i32(len(value)), array)


def _build_tuple(unit: UnitBuilder, em: Emitter, value: tuple[object, ...]) -> lir.Value:
    n = em.i32(len(value))
    items = em.value("array.new_default", (n,), ("$Array[obj]",), Ref("$Array[obj]"))
    for i, item in enumerate(value):
        em.emit("array.set", (items, em.i32(i), unit.load(em, item)), ("$Array[obj]",))
    return em.call("tuple.new_tuple", items)


def _build_frozenset(unit: UnitBuilder, em: Emitter, value: frozenset[object]) -> lir.Value:
    made = em.call("set.new_table", em.constant(unit.runtime.class_symbol("frozenset")))
    for item in value if all(map(has_steady_hash, value)) else sorted(value, key=key_text):
        em.run("set.add_", made, unit.load(em, item))
    return made


def key_text(value: object) -> str:
    return repr(key_of(value))


_BUILDERS: dict[type, Callable[[UnitBuilder, Emitter, Any], lir.Value]] = {
    bytes: _build_bytes,
    tuple: _build_tuple,
    frozenset: _build_frozenset,
}
