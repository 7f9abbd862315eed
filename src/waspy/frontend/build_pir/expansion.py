"""Loops over a generator that is made on the spot, as one piece of code: no generator is made.

    for x in numbers(10):       the body of numbers, with the parameters as variables;
        print(x)                where it says `yield i`: x = i, and the body of the loop

This is for plain generator functions at the module's top level, with one `yield` that is a statement of its own and
that no `try` or `with` stands around: leaving such a generator early does nothing. Its code is in the inlined frame of
the function, and a StopIteration that comes out of it becomes a RuntimeError; the loop's body is in the frame of the
loop.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from waspy.frontend.build_pir.assignment import assign_value
from waspy.frontend.build_pir.builder import Builder, Context, Exit, Expansion
from waspy.frontend.build_pir.constants import constant_of
from waspy.frontend.build_pir.exceptions import protected
from waspy.frontend.build_pir.loops import loop_body, loop_end
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.frontend.consumed import REFLECTIVE
from waspy.frontend.scopes import Scope, Variable
from waspy.ir.cfg import Value
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


def expand(b: Builder, node: ast.For) -> bool:
    """Builds the loop if it is over such a generator."""
    made = _made(b, node.iter)
    if made is None:
        return False
    b.expr(node.iter.func)  # type: ignore[attr-defined]
    values = [b.expr(a) for a in made.given]
    done, after = b.new_block(), b.new_block()
    site, outside = b.pos(node), b.handler
    handler = b.new_handler()
    loop = _place(b)

    def take(value: Value) -> None:
        """The loop's body, at the place of the loop."""
        with _elsewhere(b, loop):
            b.handler = outside
            b.use_handler()
            again = b.new_block()
            assign_value(b, node.target, value)
            loop_body(b, node.body, again, after)
            b.jump(again)
            b.start(again)
        b.use_handler()

    with _elsewhere(b, _Place.inside(b, made, InlinedFrame.of(made.function.name, site, made.scope.varnames), take)):
        keys = _bind(b, made.scope, values)
        protected(b, _Body(outside, done), handler, lambda: b.statements(made.function.body))
        b.jump(done)
        b.keys.update(keys)
    error = b.start_handler(handler)
    b.do("exc_escape", [error], (), site)
    b.end("throw", [error])
    b.handler = outside
    loop_end(b, node.orelse, done, after)
    return True


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
    def inside(b: Builder, made: _Made, frame: InlinedFrame, take: object) -> _Place:
        """In the body of the generator function."""
        expansion = Expansion(made.scope, take, b.expansion)  # type: ignore[arg-type]
        return _Place(made.scope, (*b.frames, frame), [], b.handler, [], b.temporary("result"), expansion)


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
    protected = any(isinstance(n, _PROTECTING) and yields[0] in ast.walk(n) for n in nodes)
    inner = all(child.kind == "comprehension" for child in scope.children.values())
    shared = any(v.is_cell for v in scope.variables.values())
    return is_statement and inner and not (protected or shared or scope.free or scope.used & REFLECTIVE)


_PROTECTING = (ast.Try, ast.TryStar, ast.With, ast.AsyncWith)
