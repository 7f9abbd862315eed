"""Checks PIR: the graph's form, the operations against `pir.OPS`, SSA dominance, the rules for handlers.

A block with a handler can be left before any of its instructions: what it defines does not reach the handler,
its parameters do.
"""

from __future__ import annotations

from collections.abc import Iterator

from waspy.ir.cfg import Block, Instr, Term, Value
from waspy.ir.pir import OPS, TERMS, FunctionDef, Module, Program


def verify_program(program: Program) -> list[str]:
    """Every problem of every function; empty if all is well."""
    return [problem for module in program.modules.values() for problem in verify_module(module)]


def verify_module(module: Module) -> list[str]:
    problems = []
    if len(set(module.functions)) != len(module.functions):
        problems.append(f"{module.name}: a function is listed twice")
    for function in module.functions:
        problems += verify_function(function)
    return problems


def verify_function(function: FunctionDef) -> list[str]:
    """The problems of one function; each names the function, the block and the instruction."""
    check = _Check(function)
    check.form()
    if not check.problems:
        check.dominance()
    return check.problems


class _Check:
    def __init__(self, function: FunctionDef) -> None:
        self.function = function
        self.problems: list[str] = []
        self.kinds: dict[Value, str] = {}
        """The kind of each value's definition: "value", "bool", "null" or "unbound"."""
        self.handlers = {b.handler for b in function.blocks if b.handler is not None}

    def problem(self, block: Block, where: object, message: str) -> None:
        name = f"{self.function.module}:{self.function.qualname}"
        text = f"{where.op} {where.args}" if isinstance(where, (Instr, Term)) else str(where)
        self.problems.append(f"{name}: {block!r}: {text}: {message}")

    # Form

    def form(self) -> None:
        blocks = self.function.blocks
        if not blocks:
            self.problems.append(f"{self.function.qualname}: no blocks")
            return
        if len(blocks[0].params) != len(self.function.params):
            self.problem(blocks[0], "entry", "its parameters are not the function's")
        for block in blocks:
            for value in block.params:
                self.define(block, value, "unbound")
            for instr in block.instrs:
                if instr.result is not None and instr.op in OPS:
                    self.define(block, instr.result, OPS[instr.op].result)
        known = set(blocks)
        for block in blocks:
            for instr in block.instrs:
                self.instruction(block, instr)
            self.terminator(block, known)
            self.handler(block, known)

    def define(self, block: Block, value: Value, kind: str) -> None:
        if value in self.kinds:
            self.problem(block, value, "defined twice")
        self.kinds[value] = kind

    def instruction(self, block: Block, instr: Instr) -> None:
        shape = OPS.get(instr.op)
        if shape is None:
            self.problem(block, instr, "no such operation")
            return
        least, most = shape.args
        if len(instr.args) < least or (most is not None and len(instr.args) > most):
            self.problem(block, instr, f"{len(instr.args)} arguments")
        if len(instr.imm) != shape.imm:
            self.problem(block, instr, f"{len(instr.imm)} immediates")
        if (instr.result is None) != (shape.result == "none"):
            self.problem(block, instr, "its result does not fit the operation")
        if instr.op in ("var.get", "var.set") and instr.imm[0] not in self.function.vars:
            self.problem(block, instr, "the Var is not the function's")
        for arg in instr.args:
            self.argument(block, instr, arg, _wanted(instr.op))

    def argument(self, block: Block, where: Instr | Term, arg: Value, wanted: str) -> None:
        kind = self.kinds.get(arg)
        if kind is None:
            self.problem(block, where, f"{arg!r} is not defined")
        elif (kind if kind in ("bool", "null") else "value") != wanted:
            self.problem(block, where, f"{arg!r} is a {kind}, not a {wanted}")

    def terminator(self, block: Block, known: set[Block]) -> None:
        term = block.term
        if term is None:
            self.problem(block, "end", "no terminator")
            return
        if TERMS.get(term.op) != (len(term.args), len(term.edges)):
            self.problem(block, term, "wrong terminator")
        wanted = {"branch": "bool", "br_null": "null"}.get(term.op, "value")
        for arg in term.args:
            self.argument(block, term, arg, wanted)
        for index, edge in enumerate(term.edges):
            appended = 1 if term.op == "br_null" and index == 1 else 0
            if edge.block not in known:
                self.problem(block, term, f"{edge.block!r} is not in the graph")
            if len(edge.args) + appended != len(edge.block.params):
                self.problem(block, term, f"the arguments do not fit {edge.block!r}")
            if edge.block in self.handlers:
                self.problem(block, term, f"{edge.block!r} is a handler")
            for arg in edge.args:
                self.argument(block, term, arg, "value")

    def handler(self, block: Block, known: set[Block]) -> None:
        handler = block.handler
        if handler is None:
            return
        if handler not in known:
            self.problem(block, "handler", f"{handler!r} is not in the graph")
        if len(handler.params) != 1:
            self.problem(block, "handler", f"{handler!r} does not have one parameter")
        raises = any(OPS[instr.op].raises for instr in block.instrs if instr.op in OPS)
        if not raises and not (block.term is not None and block.term.op == "throw"):
            self.problem(block, "handler", "nothing in the block can raise")

    # Dominance

    def dominance(self) -> None:
        """Every use is dominated by its definition. Blocks with a handler are two nodes: the entry, that defines
        the parameters and leads to the handler, and the rest."""
        blocks = self.function.blocks
        parents = _dominators(blocks)
        homes: dict[Value, tuple[Block, bool]] = {}
        for block in blocks:
            homes.update((value, (block, True)) for value in block.params)
            homes.update((i.result, (block, False)) for i in block.instrs if i.result is not None)
        for block in blocks:
            if (block, True) not in parents:
                self.problem(block, "block", "unreachable")
                continue
            seen = set(block.params)
            for instr in block.instrs:
                self.uses(block, instr, instr.args, seen, homes, parents)
                if instr.result is not None:
                    seen.add(instr.result)
            term = block.term
            assert term is not None
            values = [*term.args, *(arg for edge in term.edges for arg in edge.args)]
            self.uses(block, term, values, seen, homes, parents)

    def uses(
        self,
        block: Block,
        where: Instr | Term,
        values: list[Value],
        seen: set[Value],
        homes: dict[Value, Node],
        parents: dict[Node, Node],
    ) -> None:
        for value in values:
            if value in seen:
                continue
            home = homes[value]
            if home[0] is block or not _dominates(home, (block, True), parents):
                self.problem(block, where, f"{value!r} is not defined on every way here")


Node = tuple[Block, bool]
"""A block's entry (True) or its rest."""


def _wanted(op: str) -> str:
    if op in ("not", "bool"):
        return "bool"
    return "null" if op == "exc_leave" else "value"


def _successors(node: Node) -> Iterator[Node]:
    block, is_entry = node
    if is_entry:
        yield block, False
        if block.handler is not None:
            yield block.handler, True
    elif block.term is not None:
        for edge in block.term.edges:
            yield edge.block, True


def _dominators(blocks: list[Block]) -> dict[Node, Node]:
    """The immediate dominators (Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm")."""
    root: Node = (blocks[0], True)
    order = _reverse_postorder(root)
    number = {node: i for i, node in enumerate(order)}
    preds: dict[Node, list[Node]] = {node: [] for node in order}
    for node in order:
        for successor in _successors(node):
            preds[successor].append(node)
    parents: dict[Node, Node] = {root: root}
    changed = True
    while changed:
        changed = False
        for node in order[1:]:
            best: Node | None = None
            for pred in preds[node]:
                if pred in parents:
                    best = pred if best is None else _common(pred, best, parents, number)
            assert best is not None
            if parents.get(node) != best:
                parents[node] = best
                changed = True
    return parents


def _common(a: Node, b: Node, parents: dict[Node, Node], number: dict[Node, int]) -> Node:
    while a != b:
        while number[a] > number[b]:
            a = parents[a]
        while number[b] > number[a]:
            b = parents[b]
    return a


def _reverse_postorder(root: Node) -> list[Node]:
    seen = {root}
    order: list[Node] = []
    stack = [(root, _successors(root))]
    while stack:
        node, successors = stack[-1]
        for successor in successors:
            if successor not in seen:
                seen.add(successor)
                stack.append((successor, _successors(successor)))
                break
        else:
            order.append(node)
            stack.pop()
    return order[::-1]


def _dominates(a: Node, b: Node, parents: dict[Node, Node]) -> bool:
    while b != a:
        parent = parents[b]
        if parent == b:
            return False
        b = parent
    return True
