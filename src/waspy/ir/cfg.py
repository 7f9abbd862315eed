"""The control-flow graph that both intermediate representations share.

Values are in SSA form; blocks have parameters instead of phis. A variable that must survive into an
exception handler is a `Var`, read and written by `var.get` and `var.set`. PIR and LIR are this graph with
different operation tables (`pir.OPS`, `lir.OPS`) and, in LIR, a WebAssembly type on every value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from waspy.wasm.types import ValType


class Pos(NamedTuple):
    """A source range as in `ast`: 1-based line, 0-based UTF-8 columns. `frames` names inlined Python frames
    around it, outermost first, as ("<listcomp>", ...)."""

    line: int
    col: int
    end_line: int
    end_col: int
    frames: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Value:
    """An SSA value: an instruction's result or a block's parameter. `type` is set in LIR only."""

    id: int
    type: ValType | None = None
    name: str = ""

    def __repr__(self) -> str:
        return f"%{self.id}{'.' + self.name if self.name else ''}"


@dataclass(slots=True, eq=False)
class Var:
    """A mutable variable of the function, for values that live into an exception handler."""

    id: int
    type: ValType | None = None
    name: str = ""

    def __repr__(self) -> str:
        return f"@{self.id}{'.' + self.name if self.name else ''}"


@dataclass(slots=True, eq=False)
class Instr:
    """`op` is a key of the representation's table, `imm` its compile-time operands."""

    op: str
    args: list[Value]
    imm: tuple[Any, ...] = ()
    result: Value | None = None
    pos: Pos | None = None


@dataclass(slots=True, eq=False)
class Edge:
    block: Block
    args: list[Value] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Term:
    """A terminator:

    jump      edges [to]
    branch    args [i32 condition], edges [then, else]
    switch    args [i32 index], edges [case 0, case 1, ..., default]
    return    args [value] or []
    throw     args [exception]
    unreachable
    br_null   args [ref], edges [null, non_null]; the non-null reference is appended to non_null's arguments
    br_cast   args [ref], imm (Ref,), edges [match, other]; the reference, with its narrower type, is
              appended to match's arguments; to other's nothing is appended
    """

    op: str
    args: list[Value] = field(default_factory=list)
    imm: tuple[Any, ...] = ()
    edges: list[Edge] = field(default_factory=list)
    pos: Pos | None = None


@dataclass(slots=True, eq=False)
class Block:
    """`handler` is where an exception thrown inside the block goes: a block with one parameter, the
    exception. None: it leaves the function. `cold`: it is seldom reached.
    `kept`: it stays even if it is empty."""

    id: int
    params: list[Value] = field(default_factory=list)
    instrs: list[Instr] = field(default_factory=list)
    term: Term | None = None
    handler: Block | None = None
    cold: bool = False
    kept: bool = False

    def __repr__(self) -> str:
        return f"b{self.id}"

    def successors(self) -> Iterator[Block]:
        """The blocks that control can reach next, the exception handler last."""
        if self.term is not None:
            for edge in self.term.edges:
                yield edge.block
        if self.handler is not None:
            yield self.handler


@dataclass(slots=True, eq=False)
class Graph:
    """The body of one function. `blocks[0]` is the entry; its parameters are the function's."""

    name: str
    blocks: list[Block] = field(default_factory=list)
    vars: list[Var] = field(default_factory=list)
    next_id: int = 0

    def value(self, type: ValType | None = None, name: str = "") -> Value:
        self.next_id += 1
        return Value(self.next_id, type, name)

    def var(self, type: ValType | None = None, name: str = "") -> Var:
        self.next_id += 1
        v = Var(self.next_id, type, name)
        self.vars.append(v)
        return v

    def block(self, handler: Block | None = None) -> Block:
        """A new block at the end of the graph."""
        self.next_id += 1
        b = Block(self.next_id, handler=handler)
        self.blocks.append(b)
        return b
