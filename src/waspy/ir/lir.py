"""LIR: Wasm-shaped operations on typed SSA values.

Most operations are WebAssembly instructions under their own names ("i32.add", "struct.get", "array.len"),
with their stack operands as `args` and their immediates as `imm`:

    i32.const (n,)  i64.const (n,)  f64.const (x,)
    struct.new ("$T",)            struct.new_default ("$T",)
    struct.get ("$T", "field")    struct.get_s / struct.get_u for packed fields
    struct.set ("$T", "field")
    array.new ("$A",) [value, n]  array.new_default ("$A",) [n]   array.new_fixed ("$A", n) [values...]
    array.get ("$A",)  array.get_s  array.get_u  array.set ("$A",)  array.len ()
    array.copy ("$Dst", "$Src") [dst, di, src, si, n]   array.fill ("$A",) [a, i, value, n]
    array.new_data ("$A", "data symbol") [offset, n]
    ref.null (heap,)  ref.is_null  ref.eq  ref.as_non_null  ref.i31  i31.get_s  i31.get_u
    ref.test (Ref,)   ref.cast (Ref,)   ref.func ("symbol",)
    extern.convert_any  any.convert_extern
    select [a, b, condition]
    call ("symbol",)              call_ref (Sig,) [args..., function]
    global.get ("symbol",)        global.set ("symbol",)
    unreachable is a terminator; there is no drop, block, loop, br or local: stackify makes them

Operations of ours, gone before encoding or encoded specially:

    var.get (Var,)   var.set (Var,) [value]
    live ("attr:append",)         marks a name as used (see `Unit.globals`); emits nothing
    is_live (name,) -> i32        1 if the linker finds the name live, else 0
    call_if_live (f, name, n)     a call of f with n arguments and without a result, left out unless the name is live
    yield () [value] -> sent      in generator bodies, until split_generators
    yield () [value, g]           ...and goes on with the generator g when it is resumed, until that has ended

A `Unit` is the compiled form of one module or program: what the linker links and the cache stores.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from waspy.ir.cfg import Block, Edge, Graph, Instr, Pos, Term, Value, Var
from waspy.wasm.types import DefType, Sig, ValType

__all__ = ["Block", "Edge", "Function", "Global", "Graph", "Import", "Instr", "Pos", "Term", "Unit", "Value", "Var"]


@dataclass(slots=True, eq=False)
class Function(Graph):
    """`sig` is the WebAssembly type. `frame` is the Python frame that tracebacks name (None: an internal
    function, that leaves no trace): see `passes.tracebacks`. `origin` is for the size report: "program",
    "library" or "runtime"; `inline` asks the inliner to take it wherever it is called. `only_if`: names one of which
    is live wherever it is called, if there are any. `escape`: the function of the runtime that makes of the first
    parameter and an exception that leaves the function what is thrown in its place."""

    sig: Sig = Sig((), ())
    frame: Frame | None = None
    origin: str = "runtime"
    inline: bool = False
    only_if: tuple[str, ...] = ()
    escape: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What a traceback line says: the file as CPython would print it, and the code's name."""

    filename: str
    name: str


MADE = "new:"
"""The name that is live where structs of a type are made: this and the type."""


@dataclass(frozen=True, slots=True)
class NulledField:
    """A field, its number, and the name that is live where structs may be made that have null in it."""

    field: str
    index: int
    live: str


NULLED = dict.fromkeys(("$Str", "$StrSub"), NulledField("narrow", 3, "null:$Str.narrow"))
"""Structs that are of another kind if the field is null: strings with wide characters."""
SPECIAL = "special:"
"""With a name like `__add__`, live where code has a string constant of that text, other than as a function's name."""
THROW = "throw"
"""The name that is live where exceptions are thrown."""


@dataclass(slots=True, eq=False)
class Global:
    """A module-level variable. `init` is a constant expression, a tree of tuples:

    ("i32.const", n) ("i64.const", n) ("f64.const", x) ("ref.null", heap) ("ref.func", symbol)
    ("global.get", symbol) ("ref.i31", expr) ("struct.new", "$T", [exprs]) ("struct.new_default", "$T")
    ("array.new_fixed", "$A", [exprs]) ("array.new_default", "$A", expr) ("array.new", "$A", value, n)
    ("str", text)                a Python string constant: a global shared by all equal constants
    ("name", text)               the same as the name of a function, by which nothing is looked up; code has it from
                                 the global "name:TEXT"
    ("when", name, expr)         in a struct or a fixed array of slots: `expr` if `name` is live, else null
    ("if_live", name, expr)      as an element of array.new_fixed: left out unless `name` is live
    ("live", name, expr)         `expr`, which makes `name` live

    In "when" and "if_live" a tuple of names stands for any of them. A live name is "attr:append" (some reachable
    function contains `live` with it) or the symbol of a function, global or type that is reachable. "attr:*" makes
    every name live that begins with "attr:"; likewise "attr:visit_*" and whatever else ends in an asterisk.
    "method:NAME" is what code makes live that takes methods out of namespaces by that name, see `lower.method_names`;
    "called:SYMBOL" and "unseen:NAME" are where functions are called that nothing else calls, see `infer.callers`.
    "new:$T" is live if a reachable function or global makes a struct of type $T or below it.
    """

    name: str
    type: ValType
    mutable: bool
    init: tuple[Any, ...]
    origin: str = "runtime"


@dataclass(frozen=True, slots=True)
class Import:
    """A host function: `symbol` in the IR, `module`.`field` to the host."""

    symbol: str
    module: str
    field: str
    sig: Sig


@dataclass(slots=True, eq=False)
class Unit:
    """Everything compiled from one module. Symbols are global: a unit may refer to another's."""

    name: str
    functions: dict[str, Function] = field(default_factory=dict)
    globals: dict[str, Global] = field(default_factory=dict)
    types: dict[str, DefType] = field(default_factory=dict)
    imports: dict[str, Import] = field(default_factory=dict)
    data: dict[str, bytes] = field(default_factory=dict)
    exports: dict[str, str] = field(default_factory=dict)
    """Export name to function symbol: the roots of reachability."""
