"""Loops over a generator that is made on the spot, as one piece of code: no generator is made.

    for x in numbers(10):       the body of numbers, with the parameters as variables;
        print(x)                where it says `yield i`: x = i, and the body of the loop

This is for plain generator functions at the module's top level, with one `yield` that is a statement of its own, and
nothing to do when they are left early (`dropped.closers_of`). The generator's code is in the inlined frame of the
function, and a StopIteration that comes out of it becomes a RuntimeError; the loop's body is in the frame of the loop.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from waspy.frontend.build_pir.builder import Builder, Context, Exit, Expansion
from waspy.frontend.build_pir.constants import constant_of
from waspy.frontend.build_pir.exceptions import protected
from waspy.frontend.build_pir.mapped import Mapped, is_mapped, mapped, run_mapped
from waspy.frontend.build_pir.selections import Selection, run_selection, selection
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.frontend.consumed import REFLECTIVE
from waspy.frontend.scopes import Scope, Variable
from waspy.ir.cfg import Pos, Value
from waspy.ir.pir import InlinedFrame

LARGEST = 250
"""Nodes of a generator function that is built in place."""
DEEPEST = 3


@dataclass(slots=True)
class _Made:
    """The call that makes the generator: `given` are the arguments, in the order of the parameters."""

    function: ast.FunctionDef
    scope: Scope
    given: list[ast.expr]


class _Body(Context):
    """The body of the generator: `return` ends the loop."""

    __slots__ = ("done",)

    def __init__(self, outside: OpenBlock | None, done: OpenBlock) -> None:
        super().__init__(outside)
        self.done = done

    def leave(self, b: Builder, exit: Exit) -> bool:
        b.jump(self.done)
        return True


@dataclass(slots=True)
class Source:
    """A generator that is not made, but could be: the function, and the values of its parameters."""

    function: ast.FunctionDef
    scope: Scope
    values: list[Value]


Loopable: TypeAlias = Source | Mapped | Selection
"""What a loop needs no iterator for."""


def source_of(b: Builder, node: ast.expr) -> Loopable | None:
    """Evaluates the call's parts if it is a call of such a generator function, of `map` or of one of itertools."""
    if isinstance(node, ast.Call) and is_mapped(b, node):
        return mapped(b, node)
    selected = selection(b, node)
    if selected is not None:
        return selected
    made = _made(b, node)
    if made is None:
        return None
    b.expr(node.func)  # type: ignore[attr-defined]
    return Source(made.function, made.scope, [b.expr(a) for a in made.given])


def run(b: Builder, source: Loopable, site: Pos, done: OpenBlock, take: Callable[[Value], None]) -> None:
    """The loop; `take` is built for each value, at the place of the loop. Goes to `done` at the end, and then nowhere;
    `site` is where the frame of the generator would be called."""
    if isinstance(source, Mapped):
        run_mapped(b, source, site, done, take)
        return
    if isinstance(source, Selection):
        run_selection(b, source, site, done, take)
        return
    outside, loop = b.handler, _place(b)
    handler = b.new_handler()

    def yielded(value: Value) -> None:
        with _elsewhere(b, loop):
            b.handler = outside
            b.use_handler()
            take(value)
        b.use_handler()

    frame = InlinedFrame.of(source.function.name, site, source.scope.varnames)
    with _elsewhere(b, _Place.inside(b, source, frame, yielded)):
        keys = _bind(b, source.scope, source.values)
        protected(b, _Body(outside, done), handler, lambda: b.statements(source.function.body))
        b.jump(done)
        b.keys.update(keys)
    error = b.start_handler(handler)
    b.do("exc_escape", [error], (), site)
    b.end("throw", [error])
    b.block, b.handler = None, outside


def expand_yield(b: Builder, node: ast.Yield | ast.YieldFrom) -> None:
    assert b.expansion is not None
    pos = b.pos(node)
    if isinstance(node, ast.Yield):
        b.expansion.take(b.expr(node.value) if node.value is not None else b.const(None, pos))
        return
    iterator = b.emit("iter", [b.expr(node.value)], (), pos)
    header, done = b.new_block(), b.new_block()
    b.jump(header)
    b.start(header, seal=False)
    b.expansion.take(b.branch_null(b.emit("next", [iterator], (), pos), done, pos))
    b.jump(header)
    b.ssa.seal(header)
    b.start(done)


# --- where in the source the code is ---
@dataclass(slots=True)
class _Place:
    scope: Scope
    frames: tuple[str, ...]
    contexts: list[Context]
    handler: OpenBlock | None
    handled: list[Value | None]
    result: str
    expansion: Expansion | None

    @staticmethod
    def inside(b: Builder, source: Source, frame: InlinedFrame, take: Callable[[Value], None]) -> _Place:
        """In the body of the generator function."""
        expansion = Expansion(source.scope, take, b.expansion)
        return _Place(source.scope, (*b.frames, frame), [], b.handler, [], b.temporary("result"), expansion)


def _place(b: Builder) -> _Place:
    return _Place(b.scope, b.frames, b.contexts, b.handler, b.handled, b.result, b.expansion)


def _set_place(b: Builder, place: _Place) -> None:
    b.scope, b.frames, b.contexts, b.handler = place.scope, place.frames, place.contexts, place.handler
    b.handled, b.result, b.expansion = place.handled, place.result, place.expansion


@contextmanager
def _elsewhere(b: Builder, place: _Place) -> Iterator[None]:
    here = _place(b)
    _set_place(b, place)
    yield
    _set_place(b, here)


def _bind(b: Builder, scope: Scope, values: list[Value]) -> dict[Variable, str]:
    """Makes the variables of the generator: parameters have their values, the others are unbound, every time. The
    result is what the variables were before: the loop may be in the body of a loop over the same generator."""
    before = {v: b.keys[v] for v in scope.variables.values() if v in b.keys}
    given = dict(zip(scope.parameters, values, strict=True))
    for variable in scope.variables.values():
        key = b.keys[variable] = b.temporary(variable.name)
        b.set(key, given[variable.name] if variable.name in given else b.ssa.unbound())
        if variable.name in given and not variable.deleted:
            b.ssa.always_bound.add(key)
    return before


# --- which generators ---
def _made(b: Builder, node: ast.expr) -> _Made | None:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.keywords:
        return None
    name = node.func.id
    function = b.module.generators.get(name)
    if function is None or b.scope.kind == "class" or b.scope.resolved.get(name) is not None:
        return None
    if name in b.module.closers:
        return None
    scope = _module_scope(b.scope).children[function]
    given = _arguments(function.args, node.args)
    if given is None or b.scope.frame is scope or _is_within(b.expansion, scope) or not _is_plain(function, scope):
        return None
    return _Made(function, scope, given)


def _module_scope(scope: Scope) -> Scope:
    while scope.parent is not None:
        scope = scope.parent
    return scope


def _is_within(expansion: Expansion | None, scope: Scope) -> bool:
    """Whether the generator is being built already, or others are, one in the other."""
    depth = 0
    while expansion is not None:
        depth += 1
        if expansion.scope is scope or depth == DEEPEST:
            return True
        expansion = expansion.within
    return False


def _arguments(parameters: ast.arguments, given: list[ast.expr]) -> list[ast.expr] | None:
    """What each parameter gets; None: the call may fail, or it takes more than binding to tell."""
    if parameters.vararg is not None or parameters.kwarg is not None or parameters.kwonlyargs:
        return None
    missing = len(parameters.posonlyargs) + len(parameters.args) - len(given)
    if any(isinstance(a, ast.Starred) for a in given) or not 0 <= missing <= len(parameters.defaults):
        return None
    defaults = parameters.defaults[len(parameters.defaults) - missing :]
    return [*given, *defaults] if all(constant_of(d) is not None for d in defaults) else None


def _is_plain(function: ast.FunctionDef, scope: Scope) -> bool:
    nodes = list(ast.walk(function))
    yields = [n for n in nodes if isinstance(n, ast.Yield | ast.YieldFrom)]
    if len(nodes) > LARGEST or len(yields) != 1:
        return False
    is_statement = any(isinstance(n, ast.Expr) and n.value is yields[0] for n in nodes)
    inner = all(child.kind == "comprehension" for child in scope.children.values())
    shared = any(v.is_cell for v in scope.variables.values())
    return is_statement and inner and not (shared or scope.free or scope.used & REFLECTIVE)
