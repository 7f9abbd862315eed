"""The state of one function under construction, and what all syntax families share.

The families (`statements`, `expressions`...) are functions `(Builder, node)` registered by the type of
their node with `@statement` and `@expression`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from waspy.frontend.annotations import Annotations
from waspy.frontend.build_pir.ssa import SSA, OpenBlock
from waspy.frontend.errors import Diagnostics, located
from waspy.frontend.fixed_names import FixedNames
from waspy.frontend.quiet_imports import QuietImports
from waspy.frontend.scopes import Scope, Variable
from waspy.ir.cfg import Instr, Pos, Term, Value
from waspy.ir.pir import CellVar, ClassDef, FunctionDef

N = TypeVar("N", bound=ast.AST)

STATEMENTS: dict[type[ast.AST], Callable[[Builder, Any], None]] = {}
EXPRESSIONS: dict[type[ast.AST], Callable[[Builder, Any], Value]] = {}


def statement(
    kind: type[N],
) -> Callable[[Callable[[Builder, N], None]], Callable[[Builder, N], None]]:
    """Registers the function that builds statements of that type."""

    def register(build: Callable[[Builder, N], None]) -> Callable[[Builder, N], None]:
        STATEMENTS[kind] = build
        return build

    return register


def expression(
    kind: type[N],
) -> Callable[[Callable[[Builder, N], Value]], Callable[[Builder, N], Value]]:
    """Registers the function that builds expressions of that type."""

    def register(build: Callable[[Builder, N], Value]) -> Callable[[Builder, N], Value]:
        EXPRESSIONS[kind] = build
        return build

    return register


@dataclass(slots=True, eq=False)
class ModuleContext:
    """What the builders of one module's functions share.

    `used`: every name that is read anywhere in the module; `bound`: the globals that
    its code binds. `builtins`: the builtin names that nothing
    shadows here. `closers`: see `dropped`. `available(name)`: whether a module can be imported; `package` is where
    relative imports start. `refuses`: problems are errors (a module of the program), else they become exceptions at run
    time (a library module). `lean`: statements of the top level are run only where their globals are read;
    `plain_classes` are those of which no base can have abstract methods. `members(name)`: what a builtin module has.
    `root` is the scope of the module."""

    name: str
    filename: str
    source: str
    package: str
    builtins: frozenset[str]
    available: Callable[[str], bool]
    is_package: Callable[[str], bool]
    real_name: Callable[[str], str]
    star_names: Callable[[str], list[str] | None]
    members: Callable[[str], frozenset[str] | None]
    fixed: FixedNames
    annotations: Annotations
    quiet: QuietImports
    root: Scope
    diagnostics: Diagnostics
    refuses: bool = True
    lean: bool = False
    plain_classes: set[str] = field(default_factory=set)
    string_annotations: bool = False
    generators: Mapping[str, ast.FunctionDef] = field(default_factory=dict)
    """The generator functions at the top level that nothing replaces, by name."""
    used: frozenset[str] = frozenset()
    bound: frozenset[str] = frozenset()
    closers: frozenset[str] = frozenset()
    cells: dict[Variable, CellVar] = field(default_factory=dict)
    functions: list[FunctionDef] = field(default_factory=list)
    built: dict[ast.AST, FunctionDef | ClassDef] = field(default_factory=dict)
    """Functions and classes by their node: one in a `finally` is built once, however often the code around it
    is."""

    def refuse(self, node: ast.AST, message: str, hint: str = "") -> None:
        if self.refuses:
            self.diagnostics.add(located(node, message, self.filename, self.source, hint))

    def cell_var(self, variable: Variable, owner: str) -> CellVar:
        cell = self.cells.get(variable)
        if cell is None:
            cell = self.cells[variable] = CellVar(variable.name, owner)
        return cell


class Context:
    """Something that is left when control goes out of it: a loop, a try, a with. `outside` is the exception
    handler around it."""

    __slots__ = ("outside",)

    def __init__(self, outside: OpenBlock | None) -> None:
        self.outside = outside

    def leave(self, b: Builder, exit: Exit) -> bool:
        """Emits what must happen on the way out. True: it has taken control and brings the exit to its
        end."""
        return False


@dataclass(frozen=True, slots=True)
class Exit:
    """`kind`: "return", "break", "continue", or "next": on behind the statement. `loop`: of break and
    continue."""

    kind: str
    loop: Loop | None = None


class Loop(Context):
    """`break` goes to `after`, `continue` to `again`."""

    __slots__ = ("after", "again")

    def __init__(self, outside: OpenBlock | None, after: OpenBlock, again: OpenBlock) -> None:
        super().__init__(outside)
        self.after = after
        self.again = again


@dataclass(slots=True, eq=False)
class Expansion:
    """A generator function that is built in place: `take` builds what is done with the value that it yields. `within`:
    what it is built in the body of."""

    scope: Scope
    take: Callable[[Value], None]
    within: Expansion | None = None


class Builder:
    """Builds the graph of one function.

    `block` is where instructions go; None: control cannot get here. `handler` is the exception handler of
    new blocks, `contexts` what is around the current place, `frames` the inlined frames, `handled` the
    exceptions that `except` clauses around are handling (None: known at run time only). `result` is the variable that
    `return` sets, `expansion` the generator whose body is being built in place of a loop over it. `bound_cells` are
    the free variables that are bound when the function is made, `cell_values` what it reads of them on entry."""

    def __init__(self, module: ModuleContext, function: FunctionDef, scope: Scope) -> None:
        self.module = module
        self.function = function
        self.scope = scope
        self.ssa = SSA(function)
        self.block: OpenBlock | None = self.ssa.entry
        self.handler: OpenBlock | None = None
        self.contexts: list[Context] = []
        self.frames: tuple[str, ...] = ()
        self.keys: dict[Variable, str] = {}
        self.cells: dict[Variable, Value] = {}
        self.cell_values: dict[Variable, Value] = {}
        self.bound_cells: frozenset[Variable] = frozenset()
        self.handled: list[Value | None] = []
        self.finally_depth = 0
        self.result = RETURN
        self.expansion: Expansion | None = None
        self._temporaries = 0

    # Instructions

    def emit(self, op: str, args: list[Value], imm: tuple[Any, ...] = (), pos: Pos | None = None) -> Value:
        """An instruction with a result."""
        graph = self.function
        graph.next_id += 1
        value = Value(graph.next_id)
        self.block.block.instrs.append(Instr(op, args, imm, value, pos))  # type: ignore[union-attr]
        return value

    def do(self, op: str, args: list[Value], imm: tuple[Any, ...] = (), pos: Pos | None = None) -> None:
        """An instruction without a result."""
        self.block.block.instrs.append(Instr(op, args, imm, None, pos))  # type: ignore[union-attr]

    def const(self, value: object, pos: Pos | None = None) -> Value:
        return self.emit("const", [], (value,), pos)

    def pos(self, node: ast.AST) -> Pos:
        return Pos(
            node.lineno,  # type: ignore[attr-defined]
            node.col_offset,  # type: ignore[attr-defined]
            node.end_lineno,  # type: ignore[attr-defined]
            node.end_col_offset,  # type: ignore[attr-defined]
            self.frames,
        )

    # Syntax

    def expr(self, node: ast.expr) -> Value:
        return EXPRESSIONS[type(node)](self, node)

    def statements(self, body: list[ast.stmt]) -> None:
        """Builds the statements up to where control ends; there is no code for what is behind."""
        for node in body:
            if self.block is None:
                return
            build = STATEMENTS.get(type(node))
            if build is not None:
                build(self, node)
            else:
                self.refuse(node, "this statement is not in Python 3.11")

    def refuse(self, node: ast.AST, message: str, hint: str = "") -> None:
        """The program is in error; in a library module the place raises NotImplementedError when it runs."""
        self.module.refuse(node, message, hint)
        if self.block is not None:
            pos = self.pos(node)
            error = self.emit("builtin", [], ("NotImplementedError",), pos)
            self.raise_(self.emit("call", [error, self.const(message, pos)], ((),), pos), pos)

    def raise_(self, error: Value, pos: Pos, cause: Value | None = None) -> None:
        self.do("raise", [error] if cause is None else [error, cause], (), pos)
        self.end("unreachable", [], pos)

    # Blocks

    def new_block(self) -> OpenBlock:
        return self.ssa.new_block(self.handler)

    def start(self, block: OpenBlock, seal: bool = True) -> None:
        """Goes on in `block`, unless nothing leads there. `seal` if all that lead there are known."""
        if seal:
            self.ssa.seal(block)
        reachable = block.preds or not block.sealed or (block.is_handler and block.region is not None)
        self.block = block if reachable else None

    def jump(self, target: OpenBlock) -> None:
        block = self.block
        if block is not None:
            self.ssa.terminate(block, Term("jump", edges=[self.ssa.edge(block, target)]))
            self.block = None

    def branch(self, condition: Value, yes: OpenBlock, no: OpenBlock, pos: Pos | None = None) -> None:
        """Ends the block; `condition` is a (bool)."""
        block = self.block
        assert block is not None
        edges = [self.ssa.edge(block, yes), self.ssa.edge(block, no)]
        self.ssa.terminate(block, Term("branch", [condition], (), edges, pos))
        self.block = None

    def branch_null(self, value: Value, null: OpenBlock, pos: Pos | None = None) -> Value:
        """Goes to `null` if the (null) value is null, else on; gives the non-null value."""
        block = self.block
        assert block is not None
        other = self.new_block()
        found = self.function.value()
        other.block.params.append(found)
        edges = [self.ssa.edge(block, null), self.ssa.edge(block, other)]
        self.ssa.terminate(block, Term("br_null", [value], (), edges, pos))
        self.start(other)
        return found

    def end(self, op: str, args: list[Value], pos: Pos | None = None) -> None:
        """Ends the block with a terminator without successors."""
        assert self.block is not None
        self.ssa.terminate(self.block, Term(op, args, (), [], pos))
        self.block = None

    def temporary(self, name: str = "t") -> str:
        """The key of a variable that the source does not have."""
        self._temporaries += 1
        return f".{name}{self._temporaries}"

    def set(self, key: str, value: Value) -> None:
        assert self.block is not None
        self.ssa.write(key, value, self.block)

    def get(self, key: str) -> Value:
        assert self.block is not None
        return self.ssa.read(key, self.block)

    # Exceptions

    def new_handler(self) -> OpenBlock:
        """A handler block, with the handler around this place as its own."""
        block = self.new_block()
        block.is_handler = True
        block.sealed = True
        block.block.params.append(self.function.value(name="exc"))
        return block

    def protect(self, handler: OpenBlock) -> None:
        """Goes on in a new block that `handler` protects."""
        self.handler = handler
        self.use_handler()
        assert self.block is not None
        handler.region = self.block

    def use_handler(self) -> None:
        """Goes on in a new block if the current one has another handler than new ones would."""
        if self.block is not None and self.block.handler is not self.handler:
            block = self.new_block()
            self.jump(block)
            self.start(block)

    def start_handler(self, handler: OpenBlock) -> Value:
        """Goes on in the handler block; gives the exception."""
        self.handler = handler.handler
        self.block = handler
        return handler.block.params[0]

    # Ways out

    def exit(self, exit: Exit) -> None:
        """Leaves the contexts around one after the other, up to the exit's loop or the function's end."""
        contexts, handler, handled = self.contexts, self.handler, self.handled
        for index in range(len(contexts) - 1, -1, -1):
            context = contexts[index]
            if context is exit.loop:
                assert isinstance(context, Loop)
                self.jump(context.after if exit.kind == "break" else context.again)
                break
            self.contexts = contexts[:index]
            self.handler = context.outside
            if context.leave(self, exit) or self.block is None:
                break
        if self.block is not None:
            self.end("return", [self.get(self.result)])
        self.contexts, self.handler, self.handled = contexts, handler, handled


RETURN = ".return"
"""The variable that the value of a `return` is in on its way through finally blocks."""
