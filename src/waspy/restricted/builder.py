"""The function being compiled: its blocks, its local variables, and the joins of control flow.

Restricted Python is structured, so SSA needs no dominance frontiers: an environment maps each local to the
value that it has now; where control meets, a block parameter is made for each local whose values differ.
A local has a declared type (its annotation, or the type of its first value) and, at each point, perhaps a
narrower one: an `Operand` whose `of` is what it narrows.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from waspy.ir.cfg import Block, Edge, Instr, Pos, Term, Value, Var
from waspy.ir.lir import Function
from waspy.restricted import dispatch
from waspy.restricted import types as t
from waspy.restricted.constants import Constants
from waspy.restricted.entities import Entity, FunctionEntity, Module, ModuleEntity, World
from waspy.restricted.errors import Rejected
from waspy.restricted.loading import python_name
from waspy.restricted.numbers import Const, Number, fold
from waspy.restricted.types import Type
from waspy.wasm import types as wasm

WRAPPING = (ast.BinOp, ast.UnaryOp, ast.Constant, ast.Name, ast.Attribute)
"""Expressions through which `i64(...)` reaches the constants that it lets wrap."""


@dataclass(slots=True, eq=False)
class Operand:
    """A typed value; `value` is None for None results. `of`: the operand that this one narrows."""

    value: Value | None
    type: Type
    of: Operand | None = None

    def chain(self) -> list[Operand]:
        """The operand, then what it narrows."""
        found = [self]
        while found[-1].of is not None:
            found.append(found[-1].of)
        return found


@dataclass(slots=True, eq=False)
class Exit:
    """Control at the end of a block that has no terminator yet."""

    block: Block
    env: dict[str, Operand]


@dataclass(slots=True, eq=False)
class Loop:
    breaks: list[Exit] = field(default_factory=list)
    continues: list[Exit] = field(default_factory=list)


@dataclass(slots=True)
class Snapshot:
    blocks: int
    vars: int
    instrs: int
    errors: int
    block: Block
    env: dict[str, Operand]
    declared: dict[str, Type]
    poisoned: set[str]
    failed: bool


class Builder:
    def __init__(self, constants: Constants, module: Module, function: Function, result: Type) -> None:
        self.constants = constants
        self.world: World = constants.world
        self.module = module
        self.function = function
        self.result = result
        self.block: Block | None = function.block()
        self.env: dict[str, Operand] = {}
        self.declared: dict[str, Type] = {}
        self.globals: set[str] = set()
        self.imports: dict[str, tuple[str, str | None]] = {}
        self.poisoned: set[str] = set()
        self.loops: list[Loop] = []
        self.handler: Block | None = None
        self.protected: list[dict[str, Var]] = []
        """For each `try` around: the variables that its handler reads."""
        self.widened: dict[ast.stmt, set[str]] = {}
        """Locals that had a type too narrow at the head of a loop, the first time."""
        self.pos: Pos | None = None
        self.wraps = False
        self.failed = False
        self.data: dict[str, bytes] = {}

    # --- emission -----------------------------------------------------------------------------------------

    def emit(self, op: str, args: list[Operand], imm: tuple[object, ...], type: Type) -> Operand:
        """An instruction with a result of the type."""
        return Operand(self.emit_raw(op, args, imm, t.wasm_type(type)), type)

    def emit_raw(
        self, op: str, args: list[Operand], imm: tuple[object, ...], type: wasm.ValType | None
    ) -> Value | None:
        result = None if type is None else self.function.value(type)
        if self.block is not None:
            values = [a.value for a in args if a.value is not None]
            self.block.instrs.append(Instr(op, values, imm, result, self.pos))
        return result

    def effect(self, op: str, args: list[Operand], imm: tuple[object, ...] = ()) -> Operand:
        """An instruction without a result."""
        self.emit_raw(op, args, imm, None)
        return Operand(None, t.NONE)

    def terminate(self, op: str, args: list[Operand], imm: tuple[object, ...] = (), edges: int = 0) -> list[Block]:
        """Ends the block; makes the blocks that its edges lead to."""
        if self.block is None:
            return []
        blocks = [self.new_block() for _ in range(edges)]
        values = [a.value for a in args if a.value is not None]
        self.block.term = Term(op, values, imm, [Edge(b) for b in blocks], self.pos)
        self.block = None
        return blocks

    def new_block(self) -> Block:
        return self.function.block(self.handler)

    def const(self, number: int | float | bool, type: Type) -> Operand:
        op = f"{t.wasm_type(type)}.const"
        return self.emit(op, [], (float(number) if type == t.F64 else int(number),), type)

    def null(self, type: Type) -> Operand:
        return self.emit("ref.null", [], (t.wasm_heap(type),), t.nullable(type))

    # --- control ------------------------------------------------------------------------------------------

    def exit(self) -> list[Exit]:
        """The place where control is now, left open: no exit if it is nowhere."""
        if self.block is None:
            return []
        here = Exit(self.block, self.env)
        self.block = None
        return [here]

    def resume(self, exit: Exit) -> None:
        self.block, self.env = exit.block, dict(exit.env)

    def open(self, block: Block, env: dict[str, Operand]) -> Exit:
        return Exit(block, dict(env))

    def merge(
        self, exits: list[Exit], operands: list[Operand] | None = None, type: Type | None = None
    ) -> Operand | None:
        """Continues where all exits meet. With operands, one for each exit, the result is their join, of
        the given type."""
        if not exits:
            self.block = None
            return None
        if len(exits) == 1 and exits[0].block.handler is self.handler:
            self.resume(exits[0])
            return operands[0] if operands else None
        block = self.new_block()
        edges = [Edge(block) for _ in exits]
        self.env = {}
        for name in exits[0].env:
            if all(name in e.env for e in exits):
                self.env[name] = self._join(block, edges, [e.env[name] for e in exits], self.declared[name], name)
        joined = None
        if operands is not None:
            assert type is not None
            joined = self.phi(block, edges, operands, type, "")
        for exit, edge in zip(exits, edges, strict=True):
            exit.block.term = Term("jump", [], (), [edge], self.pos)
        self.block = block
        return joined

    def _join(self, block: Block, edges: list[Edge], operands: list[Operand], declared: Type, name: str) -> Operand:
        first = operands[0]
        if all(o is first for o in operands):
            return first
        joined: Type | None = first.type
        for o in operands[1:]:
            joined = None if joined is None else self.world.hierarchy.join(joined, o.type)
        chains = [o.chain() for o in operands[1:]]
        common = next((o for o in first.chain() if all(o in c for c in chains)), None)
        if common is not None and (joined is None or joined == common.type):
            return common
        made = self.phi(block, edges, operands, joined or declared, name)
        made.of = common
        return made

    def phi(self, block: Block, edges: list[Edge], operands: list[Operand], type: Type, name: str) -> Operand:
        """A block parameter that gets operands[i] from edges[i]."""
        param = self.function.value(t.wasm_type(type), name)
        block.params.append(param)
        for edge, operand in zip(edges, operands, strict=True):
            assert operand.value is not None
            edge.args.append(operand.value)
        return Operand(param, type)

    def snapshot(self) -> Snapshot:
        assert self.block is not None
        return Snapshot(
            len(self.function.blocks), len(self.function.vars), len(self.block.instrs), len(self.world.errors),
            self.block, dict(self.env), dict(self.declared), set(self.poisoned), self.failed,
        )  # fmt: skip

    def rollback(self, s: Snapshot) -> None:
        """Forgets all that was compiled since the snapshot."""
        del self.function.blocks[s.blocks :], self.function.vars[s.vars :], self.world.errors[s.errors :]
        del s.block.instrs[s.instrs :]
        s.block.term = None
        self.block, self.env = s.block, dict(s.env)
        self.declared, self.poisoned, self.failed = dict(s.declared), set(s.poisoned), s.failed

    # --- locals -------------------------------------------------------------------------------------------

    def assign(self, node: ast.AST, name: str, operand: Operand) -> None:
        declared = self.declared.get(name)
        if declared is None:
            if operand.type in (t.NONE, t.NORETURN) and operand.type != t.NORETURN:
                raise Rejected(node, "a function without a result has no value")
            declared = self.declared[name] = operand.type
        operand = self.coerce(node, operand, declared)
        narrow = operand.type if t.is_reference(declared) else declared
        if operand.value is not None and not operand.value.name:
            operand.value.name = name
        self.env[name] = Operand(operand.value, narrow)
        self.poisoned.discard(name)
        for variables in self.protected:
            if name in variables:
                self.effect("var.set", [operand], (variables[name],))

    def read(self, node: ast.AST, name: str) -> Operand:
        if name in self.env:
            return self.env[name]
        if name in self.poisoned:
            raise Rejected(node, None)
        raise Rejected(node, f"{name} may be unassigned here")

    def narrow(self, name: str, value: Value | None, type: Type) -> None:
        """From here on the local is known to be of the narrower type, as which it is `value`."""
        self.env[name] = Operand(value, type, self.env[name])

    def is_local(self, name: str) -> bool:
        return name in self.declared or name in self.poisoned

    # --- names --------------------------------------------------------------------------------------------

    def entity(self, node: ast.expr) -> Entity | None:
        """What a name or `module.name` means, unless it is a local."""
        match node:
            case ast.Name(id=name):
                if self.is_local(name):
                    return None
                if name in self.imports:
                    found = self.world.imported(*self.imports[name])
                else:
                    found = self.world.lookup(self.module, name) or python_name(name)
                if found is None:
                    missing = name in self.imports or name in self.module.imports
                    raise Rejected(node, None if missing else f"unknown name {name}")
                return found
            case ast.Attribute(value=ast.Name() as base, attr=attr):
                owner = self.entity(base)
                return self.constants.member(node, owner.module, attr) if isinstance(owner, ModuleEntity) else None
        return None

    # --- expressions --------------------------------------------------------------------------------------

    def expr(self, node: ast.expr, expected: Type | None = None) -> Operand:
        """Compiles an expression; literals adapt to the expected type, nothing is checked against it."""
        outer = self.pos, self.wraps
        self.pos = position(node)
        self.wraps = self.wraps and isinstance(node, WRAPPING)
        compile = dispatch.EXPRESSIONS.get(type(node))
        if compile is None:
            raise Rejected(node, f"no such expression in restricted Python: {ast.unparse(node)}")
        result = compile(self, node, expected)
        self.pos, self.wraps = outer
        return result

    def value(self, node: ast.expr, expected: Type) -> Operand:
        """Compiles an expression that must have the expected type."""
        return self.coerce(node, self.expr(node, expected), expected)

    def coerce(self, node: ast.AST, operand: Operand, expected: Type) -> Operand:
        if operand.type == expected:
            return operand
        if operand.type == t.NORETURN:
            return Operand(self.function.value(t.wasm_type(expected)), expected)
        if not self.world.hierarchy.is_subtype(operand.type, expected):
            hint = ""
            if t.is_nullable(operand.type) and self.world.hierarchy.is_subtype(t.non_null(operand.type), expected):
                hint = ": it may be null here"
            raise Rejected(node, f"expected {expected}, found {operand.type}{hint}")
        return operand if t.is_reference(expected) else Operand(operand.value, expected)

    def condition(self, node: ast.expr) -> tuple[list[Exit], list[Exit]]:
        """Compiles a truth test: the exits when it holds, and when it does not."""
        outer = self.pos
        self.pos = position(node)
        known = self.number(node)
        if known is not None:
            result: tuple[list[Exit], list[Exit]] = (self.exit(), []) if known else ([], self.exit())
        elif type(node) in dispatch.CONDITIONS:
            result = dispatch.CONDITIONS[type(node)](self, node)
        else:
            result = self.test(node, self.expr(node, t.BOOL))
        self.pos = outer
        return result

    def test(self, node: ast.AST | None, operand: Operand) -> tuple[list[Exit], list[Exit]]:
        """Branches on a number or truth value."""
        if operand.type == t.I64:
            operand = self.emit("i64.ne", [operand, self.const(0, t.I64)], (), t.BOOL)
        if operand.type not in (t.BOOL, t.I32, t.NORETURN):
            assert node is not None
            raise Rejected(node, f"a condition is a bool, not {operand.type}")
        env = self.env
        blocks = self.terminate("branch", [operand], edges=2)
        exits = [[self.open(b, env)] for b in blocks]
        return (exits[0], exits[1]) if exits else ([], [])

    def constant(self, node: ast.expr) -> Const | None:
        """What a constant numeric expression is, or None."""
        return fold(node, lambda name: self.constants.number_of(self.entity(name)))

    def number(self, node: ast.expr) -> Number | None:
        """The value of a constant numeric expression, or None."""
        const = self.constant(node)
        return None if const is None else const.value

    # --- statements ---------------------------------------------------------------------------------------

    def body(self, statements: list[ast.stmt]) -> None:
        """Compiles statements; after an error it goes on with the next one."""
        for node in statements:
            if self.block is None:
                return
            self.statement(node)

    def statement(self, node: ast.stmt) -> None:
        block, env, handler, depth = (
            self.block,
            dict(self.env),
            self.handler,
            (len(self.loops), len(self.protected)),
        )
        self.pos, self.wraps = position(node), False
        try:
            compile = dispatch.STATEMENTS.get(type(node))
            if compile is None:
                raise Rejected(node, f"no such statement in restricted Python: {type(node).__name__.lower()}")
            compile(self, node)
        except Rejected as e:
            self.world.report(self.module, e)
            names = assigned_names([node])
            self.failed = True
            self.poisoned |= names
            self.block = block if block is not None and block.term is None else self.new_block()
            if self._may_raise(node):
                self.block = None
            self.env = {n: o for n, o in env.items() if n not in names}
            self.handler = handler
            del self.loops[depth[0] :], self.protected[depth[1] :]

    def _may_raise(self, node: ast.stmt) -> bool:
        """Whether a statement that did not compile may be the call of a NoReturn function; then nothing can
        be said about what follows."""
        if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Call):
            return False
        try:
            entity = self.entity(node.value.func)
            return isinstance(entity, FunctionEntity) and self.constants.signature(entity).result == t.NORETURN
        except Rejected:
            return True


def position(node: ast.AST) -> Pos:
    line, col = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
    return Pos(line, col, getattr(node, "end_lineno", line), getattr(node, "end_col_offset", col))


def assigned_names(statements: list[ast.stmt]) -> set[str]:
    """The names that the statements can assign."""
    found = set()
    for s in statements:
        for node in ast.walk(s):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                found.add(node.id)
            elif isinstance(node, ast.ExceptHandler) and node.name is not None:
                found.add(node.name)
    return found
