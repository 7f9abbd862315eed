"""Comprehensions, inlined; generator expressions, which are functions (but see `consumers`).

A list, set or dict comprehension is a scope of its own whose variables get keys of their own in the function
around it. Instructions inside carry the name of the frame that CPython would have in `Pos.frames`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from waspy.frontend.build_pir.assignment import assign_value
from waspy.frontend.build_pir.async_iteration import async_iterator, next_of_async
from waspy.frontend.build_pir.builder import Builder, expression
from waspy.frontend.build_pir.conditions import branch_on
from waspy.frontend.build_pir.constants import iterated
from waspy.frontend.build_pir.expansion import Loopable, run, source_of
from waspy.frontend.build_pir.expressions import yield_value
from waspy.frontend.build_pir.functions import build_body, make_cells, make_function, new_function
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.ir.cfg import Pos, Value
from waspy.ir.pir import FunctionDef, InlinedFrame, Param

Comprehension = ast.ListComp | ast.SetComp | ast.DictComp


@expression(ast.ListComp)
def build_list_comprehension(b: Builder, node: ast.ListComp) -> Value:
    return _inline(b, node, "list")


@expression(ast.SetComp)
def build_set_comprehension(b: Builder, node: ast.SetComp) -> Value:
    return _inline(b, node, "set")


@expression(ast.DictComp)
def build_dict_comprehension(b: Builder, node: ast.DictComp) -> Value:
    return _inline(b, node, "dict")


def _inline(b: Builder, node: Comprehension, kind: str) -> Value:
    site = b.pos(node)
    source = first_source(b, node, site)
    with inside(b, node, site):
        made = b.emit(kind, [], (), b.pos(node))

        def innermost() -> None:
            if isinstance(node, ast.DictComp):
                key = b.expr(node.key)
                b.do("dict_put", [made, key, b.expr(node.value)], (), b.pos(node))
            else:
                op = "list_append" if kind == "list" else "set_add"
                b.do(op, [made, b.expr(node.elt)], (), b.pos(node))

        loops(b, node, source, innermost)
    return made


@contextmanager
def inside(b: Builder, node: Comprehension | ast.GeneratorExp, site: Pos) -> Iterator[None]:
    """Builds what is in a scope that runs in the frame at hand; `site` is where CPython's frame would be called."""
    outer, frames = b.scope, b.frames
    b.scope = outer.children[node]
    b.frames = (*frames, InlinedFrame.of(b.scope.name, site, b.scope.varnames))
    for variable in b.scope.variables.values():
        b.keys[variable] = b.temporary(variable.name)
    make_cells(b, b.scope)
    yield
    b.scope, b.frames = outer, frames


def first_source(b: Builder, node: Comprehension | ast.GeneratorExp, pos: Pos) -> Value | Loopable:
    """The iterator of the outermost iterable, which is evaluated outside of the comprehension's scope; or a generator
    that need not be made."""
    return _source(b, node.generators[0], pos)


def _source(b: Builder, generator: ast.comprehension, pos: Pos) -> Value | Loopable:
    source = source_of(b, generator.iter) if not generator.is_async else None
    return source or iterator_of(b, generator, pos)


def iterator_of(b: Builder, generator: ast.comprehension, pos: Pos) -> Value:
    if generator.is_async:
        return async_iterator(b, generator.iter, pos)
    return b.emit("iter", [b.expr(iterated(generator.iter))], (), pos)


def loops(
    b: Builder, node: Comprehension | ast.GeneratorExp, source: Value | Loopable, innermost: Callable[[], None]
) -> None:
    """The nested loops and conditions of all `for` clauses around `innermost`."""
    _clause(b, node, 0, source, innermost)


def _clause(
    b: Builder,
    node: Comprehension | ast.GeneratorExp,
    index: int,
    source: Value | Loopable,
    innermost: Callable[[], None],
) -> None:
    pos = b.pos(node)
    generator = node.generators[index]
    header, done = b.new_block(), b.new_block()

    def item(value: Value, again: OpenBlock) -> None:
        assign_value(b, generator.target, value)
        _conditions(b, generator.ifs, again, pos)
        if b.block is None:
            return
        if index + 1 < len(node.generators):
            _clause(b, node, index + 1, _source(b, node.generators[index + 1], pos), innermost)
        else:
            innermost()

    def take(value: Value) -> None:
        again = b.new_block()
        item(value, again)
        b.jump(again)
        b.start(again)

    if not isinstance(source, Value):
        run(b, source, pos, done, take)
    else:
        b.jump(header)
        b.start(header, seal=False)
        item(_next(b, generator, source, done, pos), header)
        b.jump(header)
        b.ssa.seal(header)
    b.start(done)


def _next(b: Builder, generator: ast.comprehension, iterator: Value, done: OpenBlock, pos: Pos) -> Value:
    if generator.is_async:
        return next_of_async(b, iterator, done, pos)
    return b.branch_null(b.emit("next", [iterator], (), pos), done, pos)


def _conditions(b: Builder, conditions: list[ast.expr], header: OpenBlock, pos: Pos) -> None:
    for condition in conditions:
        if b.block is None:
            return
        following = b.new_block()
        pos = branch_on(b, condition, following, header, pos)
        b.start(following)


@expression(ast.GeneratorExp)
def build_generator_expression(b: Builder, node: ast.GeneratorExp) -> Value:
    """The outermost iterable is evaluated here, everything else inside of the generator."""
    pos = b.pos(node)
    made = make_function(b, _definition(b, node), None, None, None, pos)
    iterator = iterator_of(b, node.generators[0], pos)
    return b.emit("call", [made, iterator], ((),), pos)


def _definition(b: Builder, node: ast.GeneratorExp) -> FunctionDef:
    built = b.module.built.get(node)
    if isinstance(built, FunctionDef):
        return built
    scope = b.scope.children[node]
    function = new_function(b, scope, node)
    function.params = [Param(".0", "posonly")]

    def body(inner: Builder) -> None:
        def innermost() -> None:
            yield_value(inner, inner.expr(node.elt), inner.pos(node))

        loops(inner, node, inner.get(".0"), innermost)

    build_body(b, function, scope, body)
    return function
