"""Checks a LIR function: SSA form, types, edges, handlers. Tests run it after every pass."""

from __future__ import annotations

from collections.abc import Iterator

from waspy.ir.analysis import analyse
from waspy.ir.cfg import Block, Edge, Instr, Term, Value, Var
from waspy.ir.lir import Function, Unit
from waspy.ir.printer import print_instr, print_term
from waspy.wasm.rules import TypeRules
from waspy.wasm.types import I32, OBJ, Num, Ref, ValType

EDGES = {"jump": 1, "branch": 2, "br_null": 2, "br_cast": 2, "return": 0, "throw": 0, "unreachable": 0}
ARGS = {"jump": 0, "branch": 1, "switch": 1, "throw": 1, "unreachable": 0, "br_null": 1, "br_cast": 1}


class VerifyError(Exception):
    """The function is malformed; the message names function, block and instruction."""


def verify(fn: Function, rules: TypeRules) -> None:
    """Raises VerifyError at the first thing that is wrong."""
    _Verifier(fn, rules).run()


def verify_unit(unit: Unit, *others: Unit) -> None:
    """Verify every function of `unit`; `others` define the rest of what it refers to."""
    rules = TypeRules(unit, *others)
    for fn in unit.functions.values():
        verify(fn, rules)


class _Verifier:
    def __init__(self, fn: Function, rules: TypeRules) -> None:
        self.fn, self.rules = fn, rules
        self.where = ""
        self.known = set(fn.blocks)
        self.vars: set[Var] = set(fn.vars)

    def fail(self, message: str) -> VerifyError:
        return VerifyError(f"{self.fn.name}{self.where}: {message}")

    def run(self) -> None:
        fn = self.fn
        if not fn.blocks:
            raise self.fail("has no blocks")
        if tuple(p.type for p in fn.blocks[0].params) != fn.sig.params:
            raise self.fail(f"the entry's parameters are not those of {fn.sig}")
        self._single_definitions()
        for block in fn.blocks:
            self._block(block)
        _Dominance(self).run()

    def _single_definitions(self) -> None:
        seen: set[Value] = set()
        for block in self.fn.blocks:
            self.where = f", {block}"
            for v in [*block.params, *(i.result for i in block.instrs if i.result is not None)]:
                if v in seen:
                    raise self.fail(f"{v} is defined twice")
                if v.type is None:
                    raise self.fail(f"{v} has no type")
                seen.add(v)

    def _block(self, block: Block) -> None:
        self.where = f", {block}"
        if block.handler is not None:
            if block.handler not in self.known:
                raise self.fail(f"the handler {block.handler} is not in the graph")
            params = block.handler.params
            if len(params) != 1 or not self._fits(OBJ, params[0].type):
                raise self.fail(f"the handler {block.handler} must have one parameter of type {OBJ}")
        for number, instr in enumerate(block.instrs):
            self.where = f", {block}, instruction {number} ({print_instr(instr).strip()})"
            self._instr(instr)
        if block.term is None:
            raise self.fail("has no terminator")
        self.where = f", {block} ({print_term(block.term).strip()})"
        self._term(block.term)
        self.where = ""

    def _fits(self, a: ValType | None, b: ValType | None) -> bool:
        return a is not None and b is not None and self.rules.is_subtype(a, b)

    def _instr(self, instr: Instr) -> None:
        if instr.op.startswith("var.") and instr.imm[0] not in self.vars:
            raise self.fail(f"{instr.imm[0]} is not a variable of the function")
        try:
            params, result = self.rules.signature(instr)
        except KeyError:
            raise self.fail("no such operation") from None
        except ValueError as e:
            raise self.fail(str(e)) from None
        if params is not None:
            if len(params) != len(instr.args):
                raise self.fail(f"takes {len(params)} operands, not {len(instr.args)}")
            for arg, wanted in zip(instr.args, params, strict=True):
                if not self._fits(arg.type, wanted):
                    raise self.fail(f"{arg} has type {arg.type}, wanted is {wanted}")
        if result is None:
            if instr.result is not None:
                raise self.fail("has no result")
        elif instr.result is not None and not isinstance(result, bool) and not self._fits(result, instr.result.type):
            raise self.fail(f"the result has type {result}, not {instr.result.type}")

    def _term(self, term: Term) -> None:
        if term.op not in EDGES and term.op != "switch":
            raise self.fail("no such terminator")
        if EDGES.get(term.op, len(term.edges) or 1) != len(term.edges):
            raise self.fail(f"has {len(term.edges)} edges")
        wanted = ARGS.get(term.op, len(self.fn.sig.results))
        if len(term.args) != wanted:
            raise self.fail(f"takes {wanted} operands, not {len(term.args)}")
        if term.op == "return" and wanted and not self._fits(term.args[0].type, self.fn.sig.results[0]):
            raise self.fail(f"{term.args[0]} has type {term.args[0].type}")
        if term.op in ("branch", "switch") and term.args[0].type != I32:
            raise self.fail(f"the condition has type {term.args[0].type}")
        if term.op == "throw" and not self._fits(term.args[0].type, OBJ):
            raise self.fail(f"throws a value of type {term.args[0].type}")
        for edge, extra in self._edges(term):
            self._edge(edge, extra)

    def _edges(self, term: Term) -> Iterator[tuple[Edge, list[ValType]]]:
        """Edges with the types that the terminator appends to their arguments."""
        appended: dict[int, ValType] = {}
        if term.op in ("br_null", "br_cast"):
            source = term.args[0].type
            if source is None or isinstance(source, Num):
                raise self.fail(f"{term.args[0]} is not a reference")
            if term.op == "br_null":
                appended[1] = Ref(source.heap)
            else:
                appended[0] = term.imm[0]
                if not self.rules.is_subtype(Ref(term.imm[0].heap), Ref(source.heap)):
                    raise self.fail(f"{source} can never be {term.imm[0]}")
        for i, edge in enumerate(term.edges):
            yield edge, [appended[i]] if i in appended else []

    def _edge(self, edge: Edge, extra: list[ValType]) -> None:
        if edge.block not in self.known:
            raise self.fail(f"{edge.block} is not in the graph")
        types = [a.type for a in edge.args] + extra
        if len(types) != len(edge.block.params):
            raise self.fail(f"{edge.block} takes {len(edge.block.params)} arguments, not {len(types)}")
        for given, param in zip(types, edge.block.params, strict=True):
            if not self._fits(given, param.type):
                raise self.fail(f"{edge.block}'s {param} has type {param.type}, given is {given}")


class _Dominance:
    """Every use is dominated by its definition. An exception leaves a block before any of its results
    exist: each block with a handler counts as two, the first of which leads to the handler."""

    def __init__(self, verifier: _Verifier) -> None:
        self.v = verifier
        self.second = {b: Block(-b.id) for b in verifier.fn.blocks if b.handler is not None}
        self.first_of = {s: b for b, s in self.second.items()}

    def _targets(self, b: Block) -> list[Block]:
        if b in self.second:
            return [b.handler, self.second[b]] if b.handler else []
        source = self.first_of.get(b, b)
        return [e.block for e in source.term.edges] if source.term else []

    def run(self) -> None:
        flow = analyse(self.v.fn.blocks[0], self._targets)
        home: dict[Value, Block] = {}
        for b in self.v.fn.blocks:
            home.update(dict.fromkeys(b.params, b))
            home.update((i.result, self.second.get(b, b)) for i in b.instrs if i.result is not None)
        span = _tree_intervals(flow.children(), flow.order[0])
        for b in flow.order:
            if b not in self.second:
                self._uses(b, home, span)

    def _uses(self, b: Block, home: dict[Value, Block], span: dict[Block, tuple[int, int]]) -> None:
        source = self.first_of.get(b, b)
        here: set[Value] = set(source.params)

        def check(values: list[Value], what: str) -> None:
            self.v.where = f", {source}, {what}"
            for v in values:
                if v in here:
                    continue
                at = home.get(v)
                if at is None:
                    raise self.v.fail(f"{v} is not defined")
                inside = at is not b and at in span and span[at][0] <= span[b][0] < span[at][1]
                if not inside:
                    raise self.v.fail(f"{v} is not defined on every path here")

        for number, instr in enumerate(source.instrs):
            check(instr.args, f"instruction {number} ({print_instr(instr).strip()})")
            if instr.result is not None:
                here.add(instr.result)
        if source.term is not None:
            text = print_term(source.term).strip()
            check(source.term.args + [a for e in source.term.edges for a in e.args], text)


def _tree_intervals(children: dict[Block, list[Block]], root: Block) -> dict[Block, tuple[int, int]]:
    """Preorder number of each node, and the number after its last descendant."""
    span: dict[Block, tuple[int, int]] = {}
    stack, count = [(root, False)], 0
    while stack:
        b, done = stack.pop()
        if done:
            span[b] = (span[b][0], count)
            continue
        span[b] = (count, count)
        count += 1
        stack.append((b, True))
        stack += [(c, False) for c in children[b]]
    return span
