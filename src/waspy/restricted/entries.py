"""The entries of builtin functions: what a call from Python goes through, made from the signature.

For `def insert(self: List, index: i64, item: obj, /) -> None` of ListClass:

    e3(f, a, b, c)      checks that a is a list, converts b, calls list.insert, gives None
    spread(f, args)     the same from an array with one element per parameter, null for those not given
    new(cls, args, names), init(self, args, names)      the slots that @constructor and `__init__` fill
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from waspy.ir.lir import Function, Unit
from waspy.restricted import declared as d
from waspy.restricted import prune
from waspy.restricted import types as t
from waspy.restricted.builder import Builder, Exit, Operand
from waspy.restricted.calls import emit_const, finish_call, string
from waspy.restricted.constants import Constants
from waspy.restricted.entities import FunctionEntity
from waspy.restricted.types import Param, Signature, Type
from waspy.wasm import types as wasm

HELPERS = "slot_wrappers"
FUNCTION = t.Struct("Function")
ARGUMENTS = t.Array(t.OBJ)
SPREAD = t.Array(t.OBJ_NULL)
NAMES = t.Array(t.Struct("Str"), True)
MOST = 4
"""`Code` has entries for so many arguments."""


@dataclass(frozen=True, slots=True)
class Target:
    """A restricted function as Python sees it. `symbol` names the entries: "list.ListClass.insert"; `in_python`: see
    `declared.MethodDecl`."""

    symbol: str
    name: str
    kind: int
    owner: d.ClassDecl | None
    function: FunctionEntity
    signature: Signature
    in_python: bool = False

    @property
    def positional(self) -> list[Param]:
        return [p for p in self.signature.params if p.kind in ("posonly", "normal")]

    @property
    def required(self) -> int:
        return sum(p.default is None for p in self.positional)

    @property
    def has_rest(self) -> bool:
        return any(p.kind == "vararg" for p in self.signature.params)

    def takes(self, n: int) -> bool:
        """Can it be called with n positional arguments?"""
        keywords = all(p.default is not None for p in self.signature.params if p.kind == "kwonly")
        return keywords and n >= self.required and (self.has_rest or n <= len(self.positional))


class Entries:
    def __init__(self, constants: Constants, unit: Unit, declared: d.Declared) -> None:
        self.constants = constants
        self.world = constants.world
        self.unit = unit
        self.declared = declared
        self.world.array(t.OBJ)
        self.world.array(t.Struct("Str"))

    # --- what others call ---------------------------------------------------------------------------------

    def entry(self, target: Target, n: int) -> str:
        """The entry for n arguments; the symbol of the shared adapter if the function does not take n."""
        if not target.takes(n):
            return f"{HELPERS}.e{n}"
        symbol = f"{target.symbol}!e{n}"
        b, params = self._begin(symbol, (FUNCTION, *[t.OBJ] * n), t.OBJ)
        self._finish(b, self._call_with(b, target, params[1:]))
        return symbol

    def spread(self, target: Target) -> str:
        symbol = f"{target.symbol}!spread"
        b, (f, args) = self._begin(symbol, (FUNCTION, SPREAD), t.OBJ)
        converted = []
        for i, param in enumerate(target.signature.params):
            at = b.const(i, t.I32)
            found = b.emit("array.get", [args, at], (t.array_symbol(SPREAD),), t.OBJ_NULL)
            converted.append(self._spread_argument(b, target, i, param, found, f, at))
        self._finish(b, self._invoke(b, target, converted))
        return symbol

    def vector(self, target: Target, slot: str, bound: str) -> str:
        """The slot "new" or "init" that takes its arguments as they come; `bound` is the global of the
        Function that binds what the direct ways do not take."""
        first = t.Struct("Class") if slot == "new" else t.OBJ
        result = t.OBJ if slot == "new" else t.NONE
        symbol = f"{target.symbol}!{slot}"
        b, (receiver, args, names) = self._begin(symbol, (first, ARGUMENTS, NAMES), result)
        no_names, others = b.test(None, b.emit("ref.is_null", [names], (), t.BOOL))
        b.merge(no_names)
        length = b.emit("array.len", [args], (), t.I32)
        for n in range(2):
            if target.takes(n + 1):
                here = b.emit("i32.eq", [length, b.const(n, t.I32)], (), t.BOOL)
                taken, rest = b.test(None, here)
                b.merge(taken)
                values = [self._element(b, args, i) for i in range(n)]
                self._finish(b, self._call_with(b, target, [receiver, *values], trusted=True), result)
                b.merge(rest)
        others += b.exit()
        b.merge(others)
        all_args = self.call(b, "calls.prepend", receiver, args)
        function = b.emit("global.get", [], (bound,), FUNCTION)
        self._finish(b, self.call(b, self.binder(target.in_python), function, all_args, names), result)
        return symbol

    def binder(self, in_python: bool = False) -> str:
        """The `vec` entry of all builtin functions; of those that CPython has in Python, that of Python functions."""
        if in_python:
            return "calls.vec"
        known = self.world.lookup(self.world.modules["calls"], "builtin_vec")
        return "calls.builtin_vec" if known is not None else "builtin_arguments.vec"

    def slot(self, symbol: str, function: FunctionEntity, wanted: t.Func) -> str:
        """The function that fills a slot: itself, or an adapter where its types are narrower."""
        signature = self.constants.signature(function)
        own = signature.func()
        if t.wasm_sig(own.params, own.result) == t.wasm_sig(wanted.params, wanted.result):
            return function.symbol
        b, params = self._begin(symbol, wanted.params, wanted.result)
        args = [self._cast(b, x, target) for x, target in zip(params, own.params, strict=True)]
        self._finish(b, finish_call(b, "call", args, (function.symbol,), own.result), wanted.result)
        return symbol

    # --- building -----------------------------------------------------------------------------------------

    def call(self, b: Builder, symbol: str, *args: Operand) -> Operand:
        """A call of a function of the runtime by its name, wherever it is defined."""
        module, _, name = symbol.partition(".")
        if module not in self.world.modules:
            raise LookupError(f"the runtime lacks the module {module}")
        entity = self.world.lookup(self.world.modules[module], name)
        if not isinstance(entity, FunctionEntity):
            raise LookupError(f"the runtime lacks {symbol}")
        signature = self.constants.signature(entity)
        operands = [b.coerce(entity.node, a, p.type) for a, p in zip(args, signature.params, strict=True)]
        return finish_call(b, "call", operands, (entity.symbol,), signature.result)

    def _begin(self, symbol: str, params: tuple[Type, ...], result: Type) -> tuple[Builder, list[Operand]]:
        """A function, and its parameters."""
        function = Function(symbol, sig=t.wasm_sig(params, result))
        b = Builder(self.constants, self.world.modules[HELPERS], function, result)
        assert b.block is not None
        b.block.params += [function.value(t.wasm_type(p)) for p in params]
        return b, [Operand(v, p) for v, p in zip(b.block.params, params, strict=True)]

    def _finish(self, b: Builder, result: Operand, wanted: Type = t.OBJ) -> None:
        """Returns; adds the function to the unit once control is nowhere."""
        if b.block is not None:
            b.terminate("return", [] if wanted == t.NONE else [result])
        self._add(b)

    def _add(self, b: Builder) -> None:
        if all(block.term is not None for block in b.function.blocks):
            prune.run(b.function)
            self.unit.functions[b.function.name] = b.function

    def _element(self, b: Builder, args: Operand, i: int) -> Operand:
        found = b.emit("array.get", [args, b.const(i, t.I32)], (t.array_symbol(ARGUMENTS),), t.OBJ_NULL)
        return b.emit("ref.as_non_null", [found], (), t.OBJ)

    def _cast(self, b: Builder, x: Operand, type: Type) -> Operand:
        if self.world.hierarchy.is_subtype(x.type, type):
            return x
        return b.emit("ref.cast", [x], (t.wasm_type(type),), type)

    # --- arguments ----------------------------------------------------------------------------------------

    def _call_with(self, b: Builder, target: Target, given: list[Operand], trusted: bool = False) -> Operand:
        """Calls the function with positional arguments. `trusted`: the first is right already."""
        converted: list[Operand] = []
        positional = len(target.positional)
        for i, param in enumerate(target.signature.params):
            if param.kind == "vararg":
                converted.append(self._rest(b, param, given[positional:]))
            elif param.kind == "kwarg":
                converted.append(self.call(b, "dict.new_dict"))
            elif i >= positional or i >= len(given):
                assert param.default is not None
                converted.append(emit_const(b, target.function.node, param.default, param.type))
            elif trusted and i == 0:
                converted.append(self._cast(b, given[0], param.type))
            else:
                converted.append(self._convert(b, target, i, param, given[i]))
        return self._invoke(b, target, converted)

    def _rest(self, b: Builder, param: Param, given: list[Operand]) -> Operand:
        array = b.emit("array.new_fixed", given, (t.array_symbol(ARGUMENTS), len(given)), ARGUMENTS)
        return array if isinstance(param.type, t.Array) else self.call(b, "tuple.new_tuple", array)

    def _invoke(self, b: Builder, target: Target, args: list[Operand]) -> Operand:
        symbol, result = target.function.symbol, target.signature.result
        made = finish_call(b, "call", args, (symbol,), result)
        if target.kind == d.WRAPPER and result == t.NONE and b.result == t.NONE:
            return made
        return self.as_object(b, made)

    def _spread_argument(
        self, b: Builder, target: Target, i: int, param: Param, x: Operand, f: Operand, at: Operand
    ) -> Operand:
        if param.kind == "vararg":
            rest = self.call(b, f"{HELPERS}.rest", x)
            return rest if isinstance(param.type, t.Array) else self._cast(b, x, param.type)
        if param.kind == "kwarg":
            return self._cast(b, x, param.type)
        if param.type == t.OBJ_NULL and (param.default is None or param.default[0] == "ref.null"):
            return x
        if param.default is None:
            return self._convert(b, target, i, param, self.call(b, f"{HELPERS}.required", f, x, at))
        return self._or_default(b, target, i, param, x)

    def _or_default(self, b: Builder, target: Target, i: int, param: Param, x: Operand) -> Operand:
        missing, present = b.test(None, b.emit("ref.is_null", [x], (), t.BOOL))
        b.merge(missing)
        assert param.default is not None
        operands = [emit_const(b, target.function.node, param.default, param.type)]
        exits: list[Exit] = b.exit()
        b.merge(present)
        operands.append(self._convert(b, target, i, param, b.emit("ref.as_non_null", [x], (), t.OBJ)))
        joined = b.merge(exits + b.exit(), operands, param.type)
        assert joined is not None
        return Operand(joined.value, param.type)

    def _convert(self, b: Builder, target: Target, i: int, param: Param, x: Operand) -> Operand:
        """The Python value x as what the parameter takes."""
        if i == 0 and target.owner is not None:
            if target.kind in (d.METHOD, d.GETSET, d.WRAPPER):
                return self._receiver(b, target, param, x)
            if target.kind == d.CONSTRUCTOR:
                return self.call(b, f"{HELPERS}.new_class", x, self._class(b, target.owner))
        if isinstance(param.type, t.Struct):
            return self._instance(b, target, i, param, x)
        if param.type in _CONVERSIONS:
            return self.call(b, _CONVERSIONS[param.type], x)
        return x

    def _class(self, b: Builder, decl: d.ClassDecl) -> Operand:
        return b.emit("global.get", [], (decl.symbol,), t.Struct("Class"))

    def _receiver(self, b: Builder, target: Target, param: Param, x: Operand) -> Operand:
        owner = target.owner
        assert owner is not None
        if self._is_ambiguous(owner, param.type):
            self.call(b, f"{HELPERS}.check_receiver", x, self._class(b, owner), string(b, target.name))
            return self._cast(b, x, param.type)
        if not isinstance(param.type, t.Struct):
            return x

        def complain() -> None:
            self.call(b, f"{HELPERS}.wrong_receiver", x, self._class(b, owner), string(b, target.name))

        return self._cast_or(b, x, param.type, complain)

    def _is_ambiguous(self, owner: d.ClassDecl, type: Type) -> bool:
        """Do instances of other classes than the owner's subclasses have the type?"""
        if owner.base is None:
            return False
        if not isinstance(type, t.Struct):
            return True
        ancestors = self.world.hierarchy.ancestors
        others = (c for c in self.declared.classes.values() if type.name in ancestors(c.struct))
        return any(owner not in c.ancestors() for c in others)

    def _instance(self, b: Builder, target: Target, i: int, param: Param, x: Operand) -> Operand:
        """An argument of struct type; None is null where that is allowed."""
        type = t.non_null(param.type)
        assert isinstance(type, t.Struct)

        def complain() -> None:
            self.call(b, f"{HELPERS}.wrong_argument", string(b, self._complaint(target, i, type)), x)

        if not t.is_nullable(param.type):
            return self._cast_or(b, x, type, complain)
        none = self.world.lookup(self.world.modules["singletons"], "NONE")
        assert none is not None
        singleton = b.emit("global.get", [], ("singletons.NONE",), t.OBJ)
        nones, others = b.test(None, b.emit("ref.eq", [x, singleton], (), t.BOOL))
        b.merge(nones)
        operands = [b.null(param.type)]
        exits = b.exit()
        b.merge(others)
        operands.append(self._cast_or(b, x, type, complain))
        joined = b.merge(exits + b.exit(), operands, param.type)
        assert joined is not None
        return Operand(joined.value, param.type)

    def _complaint(self, target: Target, i: int, type: t.Struct) -> str:
        """As CPython's _PyArg_BadArgument: positional-only parameters are numbered."""
        param = target.signature.params[i]
        number = i if target.kind in (d.METHOD, d.CLASS_METHOD, d.CONSTRUCTOR, d.WRAPPER) else i + 1
        which = f"{number}" if param.kind == "posonly" else f"'{param.name.rstrip('_')}'"
        known = (c.name for c in self.declared.classes.values() if c.struct == type.name)
        if which == "1" and self._takes_one(target):
            which = ""
        name = target.owner.name if target.kind == d.CONSTRUCTOR and target.owner else target.name
        return f"{name}() argument {which}{' ' if which else ''}must be {next(known, type.name)}, not %"

    def _takes_one(self, target: Target) -> bool:
        """Is there nothing but one required argument? Then it has no number."""
        params = target.signature.params
        receivers = 1 if target.kind in (d.METHOD, d.CLASS_METHOD, d.WRAPPER) else 0
        return target.kind != d.CONSTRUCTOR and len(params) - receivers == 1 and params[-1].default is None

    def _cast_or(self, b: Builder, x: Operand, type: t.Struct, complain: Callable[[], None]) -> Operand:
        """x as the struct; control goes on only if it is one."""
        blocks = b.terminate("br_cast", [x], (wasm.Ref(t.wasm_heap(type)),), edges=2)
        value = b.function.value(t.wasm_type(type))
        blocks[0].params.append(value)
        b.merge([b.open(blocks[1], {})])
        complain()
        if b.block is not None:
            b.terminate("unreachable", [])
        b.merge([b.open(blocks[0], {})])
        return Operand(value, type)

    # --- results ------------------------------------------------------------------------------------------

    def as_object(self, b: Builder, x: Operand) -> Operand:
        """The result as a Python value: None for nothing and for null."""
        if x.type == t.NORETURN:
            return x
        if x.type in _RESULTS:
            return self.call(b, _RESULTS[x.type], x) if x.value is not None else self._none(b)
        if not t.is_nullable(x.type):
            return Operand(x.value, t.OBJ)
        nulls, others = b.test(None, b.emit("ref.is_null", [x], (), t.BOOL))
        b.merge(nulls)
        operands = [self._none(b)]
        exits = b.exit()
        b.merge(others)
        operands.append(b.emit("ref.as_non_null", [x], (), t.OBJ))
        joined = b.merge(exits + b.exit(), operands, t.OBJ)
        assert joined is not None
        return joined

    def _none(self, b: Builder) -> Operand:
        return b.emit("global.get", [], ("singletons.NONE",), t.Struct("Object"))


_CONVERSIONS: dict[Type, str] = {
    t.I64: "ops.to_i64",
    t.I32: f"{HELPERS}.to_i32",
    t.F64: "ops.to_f64",
    t.BOOL: "ops.is_true",
}
_RESULTS: dict[Type, str] = {
    t.NONE: "",
    t.NORETURN: "",
    t.BOOL: "singletons.from_bool",
    t.I32: f"{HELPERS}.box_i32",
    t.I64: "ops.box_i64",
    t.F64: "ops.box_f64",
}
