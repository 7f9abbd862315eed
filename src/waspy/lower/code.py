"""The static `Code` of a function and the wrappers through which function objects call its body.

MODULE:QUALNAME          the body, unboxed where inference allows
MODULE:QUALNAME!code     Code
MODULE:QUALNAME!e2       (Function, obj, obj) -> obj; only for functions of exactly that many positional parameters;
                         goes to a clone if there is one for instances of just the classes that these are of
MODULE:QUALNAME!spread   (Function, Array[obj]) -> obj: one element per parameter
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from waspy.infer import types
from waspy.ir.lir import Term, Value
from waspy.ir.pir import FunctionDef, Param
from waspy.lower.context import Context
from waspy.lower.emit import Emitter
from waspy.lower.reprs.any import ANY, AnyRepr
from waspy.lower.reprs.table import Reprs
from waspy.lower.unit import ConstExpr, UnitBuilder
from waspy.wasm.types import OBJ, Ref, ValType

FUNCTION = Ref("$Function")
VARARGS, VARKW, GENERATOR, COROUTINE, ASYNC_GENERATOR = 4, 8, 32, 128, 512
HASHES_NAME = 1 << 19
MAX_ENTRY = 4
NAMESPACE = (Param("namespace", "posonly"),)
"""The parameters of a class body, to those who call it."""


@dataclass(frozen=True, slots=True)
class Signature:
    """How a body is called: the closure first if it wants it, then the parameters."""

    symbol: str
    closure: bool
    params: tuple[AnyRepr, ...]
    result: AnyRepr

    @property
    def param_types(self) -> tuple[ValType, ...]:
        return ((FUNCTION,) if self.closure else ()) + tuple(p.wasm for p in self.params)


def signature(definition: FunctionDef, clone: types.Clone, symbol: str, reprs: Reprs, closure: bool) -> Signature:
    params = tuple(reprs.of(t) for t in clone.params)
    if definition.kind == "class":
        params = (ANY,)
    return Signature(symbol, closure, params, reprs.of(clone.result))


@dataclass(frozen=True, slots=True)
class Shape:
    """A function's parameters as `Code` counts them."""

    names: tuple[str, ...]
    positional: int
    positional_only: int
    keyword_only: int
    flags: int

    @property
    def is_simple(self) -> bool:
        """Positional parameters only."""
        return self.positional == len(self.names)


def shape(params: Sequence[Param], suspends: int = 0) -> Shape:
    kinds = [p.kind for p in params]
    flags = VARARGS * ("vararg" in kinds) | VARKW * ("kwarg" in kinds) | suspends
    positional_only = kinds.count("posonly")
    return Shape(
        tuple(p.name for p in params),
        positional_only + kinds.count("normal"),
        positional_only,
        kinds.count("kwonly"),
        flags,
    )


def is_hash_of_name(definition: FunctionDef) -> bool:
    """Whether it is as the `__hash__` of enumerations: the members are the keys of many a dict."""
    match definition.node:
        case ast.FunctionDef(
            name="__hash__",
            args=ast.arguments(args=[ast.arg(arg=own)]),
            body=[
                ast.Return(
                    ast.Call(ast.Name("hash"), [ast.Attribute(ast.Name(read), "_name_")], []),
                )
            ],
        ):
            return own == read and not definition.is_async
    return False


def _suspends(definition: FunctionDef) -> int:
    """The flag that says what calls of the function give."""
    if definition.is_async:
        return ASYNC_GENERATOR if definition.is_async_generator else COROUTINE
    return GENERATOR if definition.is_generator else 0


@dataclass(slots=True)
class CodeBuilder:
    """Makes `Code` globals on demand."""

    unit: UnitBuilder
    filenames: Mapping[str, str]
    """Of each module, as tracebacks print them."""
    callers: Callable[[FunctionDef], tuple[str, ...]]
    """The names one of which is live where the function is called by its object, if there are any."""
    names_of: Callable[[str], frozenset[str]]
    """The globals of a module."""
    _made: set[str] = field(default_factory=set)

    def code(self, definition: FunctionDef, body: Signature, exact: Signature | None = None) -> str:
        """The symbol of the function's `Code`. `exact`: a clone all of whose parameters are instances that a test of
        the struct tells."""
        symbol = f"{body.symbol}!code"
        if symbol not in self._made:
            self._made.add(symbol)
            self._make(symbol, definition, body, exact)
        return symbol

    def _make(self, symbol: str, definition: FunctionDef, body: Signature, exact: Signature | None) -> None:
        params = shape(NAMESPACE if definition.kind == "class" else definition.params, _suspends(definition))
        names = self.callers(definition)
        hashes_name = is_hash_of_name(definition) and "hash" not in self.names_of(definition.module)
        entries: dict[str, ConstExpr] = {f"e{n}": ("ref.func", f"calls.no_e{n}") for n in range(MAX_ENTRY + 1)}
        if params.is_simple and params.positional <= MAX_ENTRY:
            entries[f"e{params.positional}"] = ("ref.func", self._entry(body, names, exact))
        self.unit.add_global(
            symbol,
            Ref("$Code"),
            self.unit.struct(
                "$Code",
                cls=self.unit.class_of("code"),
                name=("name", definition.name),
                qualname=("str", definition.qualname),
                filename=("str", self.filenames[definition.module]),
                line=("i32.const", definition.pos.line if definition.pos else 1),
                positional=("i32.const", params.positional),
                positional_only=("i32.const", params.positional_only),
                keyword_only=("i32.const", params.keyword_only),
                flags=("i32.const", params.flags | HASHES_NAME * hashes_name),
                names=("global.get", self.unit.names(params.names)),
                vec=("ref.func", "calls.vec"),
                spread=("ref.func", self._spread(body, names)),
                **entries,
            ),
        )

    def _entry(self, body: Signature, names: tuple[str, ...], exact: Signature | None) -> str:
        symbol = f"{body.symbol}!e{len(body.params)}"
        em = self.unit.function(symbol, (FUNCTION, *(OBJ for _ in body.params)), OBJ)
        em.function.only_if = names
        closure, *args = em.block.params
        if exact is not None:
            other = em.new_block()
            structs = [r.wasm.heap for r in exact.params if isinstance(r.wasm, Ref)]
            known = [em.if_cast(a, struct, other) for a, struct in zip(args, structs, strict=True)]
            result = em.call_symbol(exact.symbol, known, exact.result.wasm)
            assert result is not None
            em.end(Term("return", [exact.result.box(Context(self.unit, em), result)]))
            em.start(other)
        self._call_body(em, body, closure, args)
        return symbol

    def _spread(self, body: Signature, names: tuple[str, ...]) -> str:
        symbol = f"{body.symbol}!spread"
        em = self.unit.function(symbol, (FUNCTION, Ref("$Array[obj]")), OBJ)
        em.function.only_if = names
        closure, array = em.block.params
        args = [em.non_null(em.element("$Array[obj]", array, em.i32(i))) for i in range(len(body.params))]
        self._call_body(em, body, closure, args)
        return symbol

    def _call_body(self, em: Emitter, body: Signature, closure: Value, args: Sequence[Value]) -> None:
        cx = Context(self.unit, em)
        unboxed = [r.unbox(cx, a) for r, a in zip(body.params, args, strict=True)]
        first = [closure] if body.closure else []
        result = em.call_symbol(body.symbol, first + unboxed, body.result.wasm)
        assert result is not None
        em.end(Term("return", [body.result.box(cx, result)]))
