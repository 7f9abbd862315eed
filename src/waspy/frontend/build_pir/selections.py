"""Loops over what functions of itertools select, as nested loops: no iterator is made, and no tuple where the
loop takes it apart.

for a, b in combinations(xs, 2):        pool = list(xs)
    print(a, b)                         for i in range(len(pool) - 1):
                                            for j in range(i + 1, len(pool)):
                                                a, b = pool[i], pool[j]
                                                print(a, b)

This is for the combinatoric functions, where few items are taken at a time and their number is written down, for
pairwise, chain, accumulate and islice up to an end, and for names that surely mean the functions.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from waspy.frontend.build_pir.builder import Builder
from waspy.frontend.build_pir.exceptions import Region, protected
from waspy.frontend.build_pir.known_values import is_function, is_global, member_of
from waspy.frontend.build_pir.mapped import ended, is_plain_builtin
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.ir.cfg import Pos, Value

MOST = 6
"""Items of one selection."""

Take = Callable[[Value], None]
Turn = Callable[[Value, OpenBlock], None]
"""Builds the turn of a loop for an item; the block is where the next turn begins."""


@dataclass(slots=True)
class Selection:
    """`sources`: the pools, and how many items are taken of the one that there is; product takes one of each. Of other
    functions the iterator, that of all iterables for chain, and the end of islice or the function of accumulate."""

    name: str
    sources: list[Value]
    r: int


def selection(b: Builder, node: ast.expr) -> Selection | None:
    """Evaluates the call's parts if it is such a call."""
    found = _found(b, node)
    if found is None:
        return None
    assert isinstance(node, ast.Call)
    name, given, r = found
    site, function = b.pos(node), b.expr(node.func)
    sources = [b.expr(a) for a in given]
    if name == "islice":
        b.do("call", [function, b.const((), site), sources[1]], ((),), site)
        sources[0] = b.emit("iter", sources[:1], (), site)
    elif name == "chain":
        sources = [b.emit("iter", [b.emit("tuple", sources, (), site)], (), site)]
    elif name in _POOLED:
        kind = b.emit("builtin", [], ("list",), site)
        sources = [b.emit("call", [kind, s], ((),), site) for s in sources]
    else:
        sources[0] = b.emit("iter", sources[:1], (), site)
    return Selection(name, sources * r if name == "product" else sources, r)


def is_selection(b: Builder, node: ast.expr) -> bool:
    return _found(b, node) is not None


def run_selection(b: Builder, source: Selection, site: Pos, done: OpenBlock, take: Take) -> None:
    """The loop; `take` is built for each value. Goes to `done` at the end, and then nowhere."""
    _LOOPS[source.name](b, source, site, done, take)


def step(b: Builder, iterator: Value, site: Pos, done: OpenBlock, turn: Turn) -> None:
    """The loop over what the iterator gives."""
    header = b.new_block()
    b.jump(header)
    b.start(header, seal=False)
    turn(b.branch_null(b.emit("next", [iterator], (), site), done, site), header)
    b.jump(header)
    b.ssa.seal(header)


# --- which calls ---
def _found(b: Builder, node: ast.expr) -> tuple[str, list[ast.expr], int] | None:
    """The function, the iterables and the number of items."""
    if not isinstance(node, ast.Call) or any(isinstance(a, ast.Starred) for a in node.args):
        return None
    called, name = node.func, None
    if isinstance(called, ast.Attribute) and called.attr == "from_iterable":
        name = "chain.from_iterable" if member_of(b, "itertools", called.value) == "chain" else None
    else:
        name = member_of(b, "itertools", called)
    if name is None or name not in _LOOPS:
        return None
    if name == "accumulate" and len(node.args) == 2 and not _is_callable(b, node.args[1]):
        return None
    if name in _PLAIN:
        return (name, node.args, 1) if len(node.args) in _PLAIN[name] and not node.keywords else None
    found = _product(node) if name == "product" else _taken(node)
    return (name, *found) if found is not None else None


def _is_callable(b: Builder, node: ast.expr) -> bool:
    """Whether the expression surely is not None."""
    match node:
        case ast.Lambda():
            return True
        case ast.Name(name):
            return is_plain_builtin(b, name) or is_function(b, name)
        case ast.Attribute(ast.Name(owner)):
            return is_global(b.scope, owner) and b.module.fixed.imported.get(owner) == ("operator", "")
    return False


def _product(node: ast.Call) -> tuple[list[ast.expr], int] | None:
    repeat = _number(node.keywords[0].value) if [k.arg for k in node.keywords] == ["repeat"] else 1
    if repeat is None or (node.keywords and repeat == 1) or not 1 <= repeat * len(node.args) <= MOST:
        return None
    return node.args, repeat


def _taken(node: ast.Call) -> tuple[list[ast.expr], int] | None:
    named = [k.value for k in node.keywords if k.arg == "r"]
    if not node.args or len(named) != len(node.keywords) or len(node.args) + len(named) != 2:
        return None
    r = _number([*node.args[1:], *named][0])
    return (node.args[:1], r) if r is not None and 1 <= r <= MOST else None


def _number(node: ast.expr) -> int | None:
    return node.value if isinstance(node, ast.Constant) and type(node.value) is int else None


# --- loops ---
def _loop(b: Builder, iterable: Value, site: Pos, done: OpenBlock, turn: Turn) -> None:
    step(b, b.emit("iter", [iterable], (), site), site, done, turn)


def _run_product(b: Builder, source: Selection, site: Pos, done: OpenBlock, take: Take) -> None:
    def level(chosen: Sequence[Value], done: OpenBlock) -> None:
        if len(chosen) == len(source.sources):
            take(b.emit("tuple", list(chosen), (), site))
            return
        _loop(b, source.sources[len(chosen)], site, done, lambda item, again: level([*chosen, item], again))

    level([], done)


def _indexed(first: Callable[[Builder, Value, Pos], Value] | None) -> Callable[..., None]:
    """Loops over indices: each begins at what `first` makes of the index of the loop around it, or, without `first`,
    goes through all indices that no loop around it has."""

    def run(b: Builder, source: Selection, site: Pos, done: OpenBlock, take: Take) -> None:
        (pool,), r = source.sources, source.r
        n = b.emit("call", [b.emit("builtin", [], ("len",), site), pool], ((),), site)

        def level(indices: Sequence[Value], items: Sequence[Value], done: OpenBlock) -> None:
            if len(items) == r:
                take(b.emit("tuple", list(items), (), site))
                return
            start = first(b, indices[-1], site) if first is not None and indices else b.const(0, site)
            indices_left = b.emit("call", [b.emit("builtin", [], ("range",), site), start, n], ((),), site)

            def turn(i: Value, again: OpenBlock) -> None:
                for other in indices if first is None else ():
                    _unless_same(b, i, other, again, site)
                level([*indices, i], [*items, b.emit("getitem", [pool, i], (), site)], again)

            _loop(b, indices_left, site, done, turn)

        level([], [], done)

    return run


def _unless_same(b: Builder, i: Value, other: Value, again: OpenBlock, site: Pos) -> None:
    following = b.new_block()
    same = b.emit("compare", [i, other], ("==",), site)
    b.branch(b.emit("truth", [same], (), site), again, following, site)
    b.start(following)


def _run_pairwise(b: Builder, source: Selection, site: Pos, done: OpenBlock, take: Take) -> None:
    (iterator,) = source.sources
    last = b.temporary("last")
    b.set(last, b.branch_null(b.emit("next", [iterator], (), site), done, site))

    def turn(item: Value, _: OpenBlock) -> None:
        pair = b.emit("tuple", [b.get(last), item], (), site)
        b.set(last, item)
        take(pair)

    step(b, iterator, site, done, turn)


def _run_chain(b: Builder, source: Selection, site: Pos, done: OpenBlock, take: Take) -> None:
    """A StopIteration that comes out of what makes an iterator is the end."""
    outside, handler = b.handler, b.new_handler()

    def turn(inner: Value, again: OpenBlock) -> None:
        iterators: list[Value] = []
        protected(b, Region(outside), handler, lambda: iterators.append(b.emit("iter", [inner], (), site)))
        step(b, iterators[0], site, again, lambda item, _: take(item))

    step(b, source.sources[0], site, done, turn)
    ended(b, b.start_handler(handler), done, site)
    b.block, b.handler = None, outside


def _run_islice(b: Builder, source: Selection, site: Pos, done: OpenBlock, take: Take) -> None:
    """The end, which a call of islice has approved, is counted up to; None is far away."""
    iterator, end = source.sources
    none, some, begun = b.new_block(), b.new_block(), b.new_block()
    stop = b.temporary("stop")
    b.branch(b.emit("is", [end, b.const(None, site)], (), site), none, some, site)
    b.start(none)
    b.set(stop, b.const((1 << 63) - 1, site))
    b.jump(begun)
    b.start(some)
    b.set(stop, end)
    b.jump(begun)
    b.start(begun)
    turns = b.emit("call", [b.emit("builtin", [], ("range",), site), b.get(stop)], ((),), site)
    _loop(b, turns, site, done, lambda _, again: take(b.branch_null(b.emit("next", [iterator], (), site), done, site)))


def _run_accumulate(b: Builder, source: Selection, site: Pos, done: OpenBlock, take: Take) -> None:
    """A StopIteration that comes out of an addition, or of the function, is the end."""
    iterator, *function = source.sources
    outside, total, header = b.handler, b.temporary("total"), b.new_block()
    b.set(total, b.branch_null(b.emit("next", [iterator], (), site), done, site))
    b.jump(header)
    b.start(header, seal=False)
    take(b.get(total))
    if b.block is None:
        b.ssa.seal(header)
        return
    given = [b.get(total), b.branch_null(b.emit("next", [iterator], (), site), done, site)]
    handler = b.new_handler()

    def add() -> None:
        op, imm = ("call", ((),)) if function else ("binary", ("+",))
        b.set(total, b.emit(op, [*function, *given], imm, site))

    protected(b, Region(outside), handler, add)
    b.jump(header)
    b.ssa.seal(header)
    ended(b, b.start_handler(handler), done, site)
    b.block, b.handler = None, outside


_PLAIN = {"pairwise": [1], "chain.from_iterable": [1], "chain": range(2, 7), "islice": [2], "accumulate": [1, 2]}
"""Functions that are taken with positional arguments, and how many these may be."""
_POOLED = ("product", "combinations", "combinations_with_replacement", "permutations")
_LOOPS: Mapping[str, Callable[[Builder, Selection, Pos, OpenBlock, Take], None]] = {
    "product": _run_product,
    "combinations": _indexed(lambda b, i, site: b.emit("binary", [i, b.const(1, site)], ("+",), site)),
    "combinations_with_replacement": _indexed(lambda b, i, site: i),
    "permutations": _indexed(None),
    "pairwise": _run_pairwise,
    "chain.from_iterable": _run_chain,
    "chain": _run_chain,
    "accumulate": _run_accumulate,
    "islice": _run_islice,
}
