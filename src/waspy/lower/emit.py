"""Building the LIR of one function: instructions at the end of the current block, and the usual shapes of control.

Instructions whose type the WebAssembly table fixes get it from there; the other methods know theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from waspy.ir import lir
from waspy.ir.lir import Block, Edge, Instr, Pos, Term, Value, Var
from waspy.lower.runtime import Runtime
from waspy.wasm import instructions
from waspy.wasm.types import I32, I64, OBJ, OBJ_NULL, Packed, Ref, ValType

I31 = Ref("i31")


class Emitter:
    """`block` is where instructions go; `handler` and `pos` are given to the blocks and instructions made."""

    def __init__(self, function: lir.Function, runtime: Runtime) -> None:
        self.function = function
        self.runtime = runtime
        self.handler: Block | None = None
        self.pos: Pos | None = None
        self.block = function.block()

    # --- instructions ---
    def emit(
        self, op: str, args: Sequence[Value] = (), imm: tuple[Any, ...] = (), type: ValType | None = None
    ) -> Value | None:
        result = self.function.value(type) if type is not None else None
        self.block.instrs.append(Instr(op, list(args), imm, result, self.pos))
        return result

    def value(self, op: str, args: Sequence[Value], imm: tuple[Any, ...], type: ValType) -> Value:
        result = self.emit(op, args, imm, type)
        assert result is not None
        return result

    def op(self, name: str, *args: Value) -> Value:
        """A numeric instruction, with the result type of the instruction table."""
        type = instructions.OPS[name].result
        assert type is not None
        return self.value(name, args, (), type)

    def i32(self, n: int) -> Value:
        return self.value("i32.const", (), (n,), I32)

    def i64(self, n: int) -> Value:
        return self.value("i64.const", (), (n,), I64)

    def null(self, heap: Any = "eq") -> Value:
        """The null reference of a heap type; for "eq", of the type `obj | None`."""
        return self.value("ref.null", (), (heap,), Ref(heap, True))

    def small(self, n: int) -> Value:
        return self.value("ref.i31", (self.i32(n),), (), I31)

    def is_null(self, v: Value) -> Value:
        return self.op("ref.is_null", v)

    def same(self, a: Value, b: Value) -> Value:
        return self.op("ref.eq", a, b)

    def non_null(self, v: Value) -> Value:
        """v as a reference that cannot be null; traps if it is."""
        assert isinstance(v.type, Ref)
        if not v.type.nullable:
            return v
        return self.value("ref.as_non_null", (v,), (), Ref(v.type.heap))

    def cast(self, v: Value, heap: Any) -> Value:
        if isinstance(v.type, Ref) and v.type == Ref(heap):
            return v
        return self.value("ref.cast", (v,), (Ref(heap),), Ref(heap))

    def test(self, v: Value, heap: Any) -> Value:
        return self.value("ref.test", (v,), (Ref(heap),), I32)

    def field(self, struct: str, field: str, o: Value) -> Value:
        type = self.runtime.field_type(struct, field)
        return self.value("struct.get", (o,), (struct, field), type)

    def set_field(self, struct: str, field: str, o: Value, v: Value) -> None:
        self.emit("struct.set", (o, v), (struct, field))

    def struct(self, struct: str, *fields: Value) -> Value:
        return self.value("struct.new", fields, (struct,), Ref(struct))

    def array(self, array: str, items: Sequence[Value]) -> Value:
        return self.value("array.new_fixed", items, (array, len(items)), Ref(array))

    def element(self, array: str, a: Value, index: Value) -> Value:
        type = self.runtime.element_type(array)
        assert not isinstance(type, Packed)
        return self.value("array.get", (a, index), (array,), type)

    def get_global(self, symbol: str, type: ValType) -> Value:
        return self.value("global.get", (), (symbol,), type)

    def set_global(self, symbol: str, v: Value) -> None:
        self.emit("global.set", (v,), (symbol,))

    def string(self, text: str) -> Value:
        return self.get_global("str:" + text, Ref("$Str"))

    def name(self, text: str) -> Value:
        """A string that is the name of a function, by which nothing is looked up."""
        return self.get_global("name:" + text, Ref("$Str"))

    def constant(self, symbol: str) -> Value:
        """A global of the runtime, as "singletons.NONE"."""
        return self.get_global(symbol, self.runtime.global_type(symbol))

    def live(self, name: str) -> None:
        self.emit("live", (), (name,))

    def get_var(self, var: Var) -> Value:
        assert var.type is not None
        return self.value("var.get", (), (var,), var.type)

    def set_var(self, var: Var, v: Value) -> None:
        self.emit("var.set", (v,), (var,))

    # --- calls ---
    def call(self, symbol: str, *args: Value) -> Value:
        """A call of a runtime function that returns something."""
        result = self.run(symbol, *args)
        assert result is not None, symbol
        return result

    def run(self, symbol: str, *args: Value) -> Value | None:
        """A call of a runtime function; its result, if it has one."""
        sig = self.runtime.sig(symbol)
        assert len(args) == len(sig.params), f"{symbol} takes {len(sig.params)} arguments, not {len(args)}"
        fitted = [self.fit(a, p) for a, p in zip(args, sig.params, strict=True)]
        return self.emit("call", fitted, (symbol,), sig.results[0] if sig.results else None)

    def call_symbol(self, symbol: str, args: Sequence[Value], result: ValType | None) -> Value | None:
        """A call of a function of this unit or of another compiled module."""
        return self.emit("call", args, (symbol,), result)

    def call_if_live(self, symbol: str, name: str, args: Sequence[Value] = ()) -> None:
        """A call of a function of this unit that is left out unless the name is live."""
        self.emit("call_if_live", args, (symbol, name, len(args)))

    def fail(self, symbol: str, *args: Value) -> None:
        """A call that does not return: ends the block."""
        self.run(symbol, *args)
        self.end(Term("unreachable"))

    def fit(self, v: Value, type: ValType) -> Value:
        """v where `type` is wanted: the null check or cast that is needed to say so."""
        if not isinstance(type, Ref) or not isinstance(v.type, Ref) or v.type == type:
            return v
        if not type.nullable and v.type.nullable and not self._needs_cast(v.type, type):
            return self.non_null(v)
        if self._needs_cast(v.type, type):
            return self.value("ref.cast", (v,), (type,), type)
        return v

    def _needs_cast(self, have: Ref, want: Ref) -> bool:
        """Whether the heap type `have` is wider than `want`."""
        if have.heap == want.heap or not isinstance(want.heap, str):
            return False
        return want.heap.startswith("$") and not self.runtime.extends(have.heap, want.heap)

    # --- control ---
    def new_block(self, *params: ValType) -> Block:
        block = self.function.block(self.handler)
        block.params = [self.function.value(t) for t in params]
        return block

    def slow_block(self, *params: ValType) -> Block:
        """A block for what is seldom the case."""
        block = self.new_block(*params)
        block.cold = True
        return block

    def start(self, block: Block) -> None:
        self.block = block

    def end(self, term: Term) -> None:
        assert self.block.term is None
        term.pos = self.pos
        self.block.term = term

    def jump(self, to: Block, *args: Value) -> None:
        self.end(Term("jump", edges=[Edge(to, list(args))]))

    def branch(self, condition: Value, then: Edge, other: Edge) -> None:
        self.end(Term("branch", [condition], edges=[then, other]))

    def split(self, condition: Value) -> tuple[Block, Block]:
        """Ends the block with a branch to two new ones."""
        then, other = self.new_block(), self.new_block()
        self.branch(condition, Edge(then), Edge(other))
        return then, other

    def if_null(self, ref: Value) -> tuple[Block, Value]:
        """Continues where ref is not null; the block where it is, and the non-null reference."""
        assert isinstance(ref.type, Ref)
        null, other = self.new_block(), self.new_block(Ref(ref.type.heap))
        self.end(Term("br_null", [ref], edges=[Edge(null), Edge(other)]))
        self.start(other)
        return null, other.params[0]

    def unless_null(self, ref: Value, other: Block) -> Value:
        """Continues where ref is not null, else goes to `other` (which takes no arguments); the non-null reference."""
        assert isinstance(ref.type, Ref)
        rest = self.new_block(Ref(ref.type.heap))
        self.end(Term("br_null", [ref], edges=[Edge(other), Edge(rest)]))
        self.start(rest)
        return rest.params[0]

    def if_cast(self, ref: Value, heap: Any, other: Block) -> Value:
        """Continues where ref is of the type, else goes to `other` (which takes no arguments)."""
        match = self.new_block(Ref(heap))
        self.end(Term("br_cast", [ref], (Ref(heap),), [Edge(match), Edge(other)]))
        self.start(match)
        return match.params[0]

    def unless(self, condition: Value, other: Block) -> None:
        """Goes to `other` if the condition holds, else continues."""
        rest = self.new_block()
        self.branch(condition, Edge(other), Edge(rest))
        self.start(rest)

    def when(self, condition: Value, other: Block) -> None:
        """Continues if the condition holds, else goes to `other`."""
        rest = self.new_block()
        self.branch(condition, Edge(rest), Edge(other))
        self.start(rest)

    def choose(self, condition: Value, then: Callable[[], Value], other: Callable[[], Value], type: ValType) -> Value:
        """The value of a two-armed conditional."""
        yes, no = self.split(condition)
        done = self.new_block(type)
        for block, arm in ((yes, then), (no, other)):
            self.start(block)
            self.jump(done, arm())
        self.start(done)
        return done.params[0]


__all__ = ["I31", "OBJ", "OBJ_NULL", "Emitter"]
