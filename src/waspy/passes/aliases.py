"""Which references of a function are surely to the same object, and which surely are not."""

from __future__ import annotations

from collections.abc import Container

from waspy.ir.analysis import Flow
from waspy.ir.cfg import Block, Instr, Value, Var

Base = Value | Var
"""A value, or the variable that it is read from."""


class Aliases:
    """`home` has the block and the place in it where each value comes from (-1: a parameter), `made` the instruction.
    `variables` are those whose reads are all the same as far as it matters."""

    def __init__(self, flow: Flow, variables: Container[Var]) -> None:
        self.flow, self.variables = flow, variables
        self.home = {p: (b, -1) for b in flow.order for p in b.params}
        self.made: dict[Value, Instr] = {}
        for b in flow.order:
            for n, i in enumerate(b.instrs):
                if i.result is not None:
                    self.add(i, b, n)

    def add(self, i: Instr, block: Block, place: int) -> None:
        assert i.result is not None
        self.home[i.result], self.made[i.result] = (block, place), i

    def base(self, v: Value) -> Base:
        made = self.made.get(v)
        if made is not None and made.op == "var.get" and made.imm[0] in self.variables:
            var: Var = made.imm[0]
            return var
        return v

    def origin(self, v: Value) -> Base:
        """The reference that v is, perhaps with a narrower type."""
        while True:
            base = self.base(v)
            if isinstance(base, Var):
                return base
            made = self.made.get(v)
            if made is not None and made.op in ("ref.cast", "ref.as_non_null"):
                v = made.args[0]
                continue
            source = self._narrowed(v)
            if source is None:
                return v
            v = source

    def _narrowed(self, v: Value) -> Value | None:
        """Of which reference v is the narrowed one after a br_cast or br_null."""
        block, n = self.home.get(v, (None, 0))
        if block is None or n >= 0 or block.params[-1] is not v:
            return None
        before = self.flow.predecessors.get(block, [])
        if len(before) != 1 or before[0].term is None or before[0].term.op not in ("br_cast", "br_null"):
            return None
        term = before[0].term
        narrow = term.edges[0 if term.op == "br_cast" else 1]
        return term.args[0] if narrow.block is block and len(narrow.args) < len(block.params) else None

    def are_distinct(self, a: Base, b: Base) -> bool:
        """Whether one is a new object that the other, being older or new as well, cannot be."""
        if isinstance(a, Var) or isinstance(b, Var) or a is b:
            return False
        if self._is_new(a):
            return self._is_new(b) or self._is_older(b, a)
        return self._is_new(b) and self._is_older(a, b)

    def _is_new(self, v: Value) -> bool:
        made = self.made.get(v)
        return made is not None and made.op in ("struct.new", "struct.new_default")

    def _is_older(self, a: Value, b: Value) -> bool:
        """Whether the definition of a dominates that of b."""
        if a not in self.home or b not in self.home:
            return False
        (block, n), (other, m) = self.home[a], self.home[b]
        if block is other:
            return n < m
        while other is not self.flow.order[0]:
            other = self.flow.idom[other]
            if other is block:
                return True
        return False
