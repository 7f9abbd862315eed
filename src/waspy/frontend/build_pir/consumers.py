"""Calls that use up a generator expression, as loops: see `frontend/consumed.py`.

    sum(f(x) for x in xs)       total = 0
                                for x in xs: total = total + f(x)

What the expression itself does is in the inlined frame `<genexpr>`, and a StopIteration that comes out of it
becomes a RuntimeError; what the function does with the items (here: the addition) is neither.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import TypeAlias

from waspy.frontend.build_pir.builder import Builder
from waspy.frontend.build_pir.comprehensions import first_source, inside, iterator_of, loops
from waspy.frontend.build_pir.conditions import branch_on
from waspy.frontend.build_pir.exceptions import Region, protected
from waspy.frontend.build_pir.expansion import Loopable, run
from waspy.frontend.build_pir.known_values import is_function
from waspy.frontend.build_pir.mapped import Mapped, is_mapped, is_plain_builtin, mapped
from waspy.frontend.build_pir.selections import Selection, is_selection, selection, step
from waspy.frontend.build_pir.ssa import OpenBlock
from waspy.frontend.consumed import consumer, consumer_of_map, is_keyed
from waspy.ir.cfg import Pos, Value

Items: TypeAlias = Value | Loopable
Given: TypeAlias = ast.expr
"""What is used up: a generator expression, a call of `map` or itertools, or, by `min` and `max`, any iterable."""
MOST_PARTS = 4
"""Of a tuple whose items are variables."""


def consumed_map(b: Builder, call: ast.Call, given: ast.Call) -> Value | None:
    """The value of a call that uses up what `map` makes; None: it is another one."""
    name = consumer_of_map(call)
    if name is None or (name != "join" and not is_plain_builtin(b, name)):
        return None
    return _CONSUMERS[name](b, call, given)


def consumed(b: Builder, call: ast.Call, given: ast.GeneratorExp) -> Value | None:
    """The value of the call; None: it gets a generator, as any other."""
    if b.scope.children[given].kind != "comprehension":
        return None
    name = consumer(call)
    assert name is not None
    return _CONSUMERS[name](b, call, given)


def consumed_selection(b: Builder, call: ast.Call) -> Value | None:
    """The value of a call that uses up what a function of itertools selects; None: it is another one."""
    name = consumer_of_map(call)
    if name is None or name in ("min", "max") or not is_selection(b, call.args[0]):
        return None
    return _CONSUMERS[name](b, call, call.args[0]) if name == "join" or is_plain_builtin(b, name) else None


def keyed_extreme(b: Builder, call: ast.Call) -> Value | None:
    """The value of max(xs, key=lambda x: ...) and the like; None: it is another call."""
    if not isinstance(call.func, ast.Name) or call.func.id not in ("min", "max") or not is_keyed(call):
        return None
    (key,) = [k.value for k in call.keywords if k.arg == "key"]
    if isinstance(key, ast.Name) and not (is_plain_builtin(b, key.id) or is_function(b, key.id)):
        return None
    if isinstance(key, ast.Attribute) and isinstance(call.args[0], ast.Call) and is_mapped(b, call.args[0]):
        return None
    return _CONSUMERS[call.func.id](b, call, call.args[0]) if is_plain_builtin(b, call.func.id) else None


def is_dict_of_zip(b: Builder, call: ast.Call) -> bool:
    """dict(zip(keys, values))"""
    given = call.args[0] if len(call.args) == 1 and not call.keywords else None
    if not isinstance(given, ast.Call) or len(given.args) != 2 or given.keywords:
        return False
    if any(isinstance(a, ast.Starred) for a in given.args):
        return False
    names = [f.id if isinstance(f, ast.Name) else "" for f in (call.func, given.func)]
    return names == ["dict", "zip"] and all(is_plain_builtin(b, name) for name in names)


def dict_of_zip(b: Builder, call: ast.Call) -> Value:
    """Neither the iterator nor the pairs are made."""
    site = b.pos(call)
    pairs = b.emit("iter", [b.expr(call.args[0])], (), site)
    made = b.emit("dict", [], (), site)
    header, done = b.new_block(), b.new_block()
    b.jump(header)
    b.start(header, seal=False)
    pair = b.branch_null(b.emit("next", [pairs], (), site), done, site)
    parts = b.emit("unpack", [pair], (2,), site)
    b.do("dict_put", [made, *(b.emit("tuple_item", [parts], (i,), site) for i in range(2))], (), site)
    b.jump(header)
    b.ssa.seal(header)
    b.start(done)
    return made


def _over(b: Builder, given: ast.GeneratorExp, source: Items, site: Pos, innermost: Callable[[], None]) -> None:
    """The loop. `innermost` is built where an item is due, within the expression's frame and handler."""
    outside = b.handler
    handler = b.new_handler()
    with inside(b, given, site):
        protected(b, Region(outside), handler, lambda: loops(b, given, source, innermost))
    behind = b.block
    error = b.start_handler(handler)
    b.do("exc_escape", [error], (), site)
    b.end("throw", [error])
    b.block, b.handler = behind, outside


def _each(b: Builder, given: Given, source: Items, site: Pos, take: Callable[[Value], None]) -> None:
    """The loop; `take` is built for the item, outside of the expression's frame and handler."""
    outside = b.handler
    if not isinstance(given, ast.GeneratorExp):
        done = b.new_block()
        if isinstance(source, Mapped | Selection):
            run(b, source, site, done, take)
        else:
            assert isinstance(source, Value)
            step(b, source, site, done, lambda item, _: take(item))
        b.start(done)
        return

    def innermost() -> None:
        item = b.expr(given.elt)
        within = b.handler
        b.handler = outside
        b.use_handler()
        take(item)
        b.handler = within
        b.use_handler()

    _over(b, given, source, site, innermost)


def _source(b: Builder, given: Given) -> Items:
    if isinstance(given, ast.GeneratorExp):
        return first_source(b, given, b.pos(given))
    assert isinstance(given, ast.Call)
    selected = selection(b, given)
    return mapped(b, given) if selected is None else selected


def _sum(b: Builder, call: ast.Call, given: Given) -> Value:
    site = b.pos(call)
    source = _source(b, given)
    start = [*call.args[1:], *(k.value for k in call.keywords)]
    total = b.temporary("total")
    b.set(total, b.expr(start[0]) if start else b.const(0, site))
    _each(b, given, source, site, lambda item: b.set(total, b.emit("binary", [b.get(total), item], ("+",), site)))
    return b.get(total)


def _quantifier(answer: bool) -> Callable[[Builder, ast.Call, Given], Value]:
    """`any` or `all`: the first item whose truth value is the answer decides."""

    def build(b: Builder, call: ast.Call, given: Given) -> Value:
        site = b.pos(call)
        source = _source(b, given)
        found, after = b.new_block(), b.new_block()
        result = b.temporary("answer")

        def decide(branch: Callable[[OpenBlock, OpenBlock], object]) -> None:
            again = b.new_block()
            branch(*((found, again) if answer else (again, found)))
            b.start(again)

        def decide_by(item: Value) -> None:
            decide(lambda yes, no: b.branch(b.emit("truth", [item], (), site), yes, no, site))

        if not isinstance(given, ast.GeneratorExp):
            _each(b, given, source, site, decide_by)
        else:
            condition = given.elt
            innermost = lambda: decide(lambda yes, no: branch_on(b, condition, yes, no, site))  # noqa: E731
            _over(b, given, source, site, innermost)
        for block, value in ((None, not answer), (found, answer)):
            if block is not None:
                b.start(block)
            if b.block is not None:
                b.set(result, b.const(value, site))
                b.jump(after)
        b.start(after)
        return b.get(result)

    return build


def _next(b: Builder, call: ast.Call, given: Given) -> Value:
    site = b.pos(call)
    source = _source(b, given)
    default = b.expr(call.args[1]) if len(call.args) > 1 else None
    after = b.new_block()
    result = b.temporary("first")

    def found(item: Value) -> None:
        b.set(result, item)
        b.jump(after)

    _each(b, given, source, site, found)
    if b.block is not None and default is not None:
        found(default)
    elif b.block is not None:
        kind = b.emit("builtin", [], ("StopIteration",), site)
        b.raise_(b.emit("call", [kind], ((),), site), site)
    b.start(after)
    return b.get(result)


def _collected(kind: str, put: str, then: str = "") -> Callable[[Builder, ast.Call, Given], Value]:
    """A container of all items, or what the builtin `then` makes of it."""

    def build(b: Builder, call: ast.Call, given: Given) -> Value:
        site = b.pos(call)
        function = b.emit("builtin", [], (then,), site) if then else None
        source = _source(b, given)
        arguments = [b.expr(k.value) for k in call.keywords]
        made = b.emit(kind, [], (), site)
        _each(b, given, source, site, lambda item: b.do(put, [made, item], (), site))
        if function is None:
            return made
        return b.emit("call", [function, made, *arguments], (tuple(str(k.arg) for k in call.keywords),), site)

    return build


def _dict(b: Builder, call: ast.Call, given: Given) -> Value:
    site = b.pos(call)
    source = _source(b, given)
    made = b.emit("dict", [], (), site)
    assert isinstance(given, ast.GeneratorExp) and isinstance(given.elt, ast.Tuple)
    key, value = given.elt.elts

    def innermost() -> None:
        pair = [b.expr(key), b.expr(value)]
        b.do("dict_put", [made, *pair], (), site)

    _over(b, given, source, site, innermost)
    return made


def _join(b: Builder, call: ast.Call, given: Given) -> Value:
    site = b.pos(call)
    assert isinstance(call.func, ast.Attribute)
    separator = b.expr(call.func.value)
    source = _source(b, given)
    made = b.emit("list", [], (), site)
    _each(b, given, source, site, lambda item: b.do("list_append", [made, item], (), site))
    return b.emit("call_method", [separator, made], ("join", ()), site)


def _extreme(op: str) -> Callable[[Builder, ast.Call, Given], Value]:
    """`min` or `max`: one loop up to the first item, one over the others, so that there always is a best one. What is
    compared is kept item by item where it is the display of a tuple: none is made for each turn."""

    def build(b: Builder, call: ast.Call, given: Given) -> Value:
        site = b.pos(call)
        source: Items
        if isinstance(given, ast.GeneratorExp):
            source = iterator_of(b, given.generators[0], b.pos(given))
        else:
            source = mapped(b, given) if isinstance(given, ast.Call) and is_mapped(b, given) else b.expr(given)
        named = {k.arg: b.expr(k.value) for k in call.keywords}
        best, after = b.temporary("best"), b.new_block()
        if any(isinstance(k.value, ast.Attribute) and k.arg == "key" for k in call.keywords):
            assert isinstance(source, Value)
            _without_key(b, call, source, named, best, after)
        if isinstance(source, Value) and not isinstance(given, ast.GeneratorExp):
            source = b.emit("iter", [source], (), site)
        key, default = named.get("key"), named.get("default")
        compared = _Parts(b, _shown(call, given), site)
        found = b.new_block()

        def keyed(item: Value) -> Value:
            return b.emit("call", [key, item], ((),), site) if key is not None else item

        def keep(item: Value, parts: list[Value]) -> None:
            compared.keep(parts)
            if key is not None:
                b.set(best, item)

        def first(item: Value) -> None:
            keep(item, compared.parts(keyed(item)))
            b.jump(found)

        def another(item: Value) -> None:
            better, again = b.new_block(), b.new_block()
            parts = compared.parts(keyed(item))
            condition = b.emit("compare", [compared.whole(parts), compared.kept()], (op,), site)
            b.branch(b.emit("truth", [condition], (), site), better, again, site)
            b.start(better)
            keep(item, parts)
            b.jump(again)
            b.start(again)

        _each(b, given, source, site, first)
        if b.block is not None:
            _nothing(b, call, default, best, after, site)
        b.start(found)
        if b.block is not None:
            _each(b, given, source, site, another)
            if key is None:
                b.set(best, compared.kept())
            b.jump(after)
        b.start(after)
        return b.get(best)

    return build


def _without_key(
    b: Builder, call: ast.Call, given: Value, named: Mapping[str | None, Value], best: str, after: OpenBlock
) -> None:
    """The call as it stands, where the key turns out to be None."""
    site = b.pos(call)
    assert isinstance(call.func, ast.Name)
    plain, keyed = b.new_block(), b.new_block()
    b.branch(b.emit("is", [named["key"], b.const(None, site)], (), site), plain, keyed, site)
    b.start(plain)
    function = b.emit("builtin", [], (call.func.id,), site)
    b.set(best, b.emit("call", [function, given, *named.values()], (tuple(map(str, named)),), site))
    b.jump(after)
    b.start(keyed)


class _Parts:
    """A variable for each item of a tuple, or one for another value: `n` is None."""

    def __init__(self, b: Builder, n: int | None, site: Pos) -> None:
        self.b, self.n, self.site = b, n, site
        self.variables = [b.temporary("key") for _ in range(n or 1)]

    def parts(self, value: Value) -> list[Value]:
        if self.n is None:
            return [value]
        taken_apart = self.b.emit("unpack", [value], (self.n,), self.site)
        return [self.b.emit("tuple_item", [taken_apart], (i,), self.site) for i in range(self.n)]

    def whole(self, parts: list[Value]) -> Value:
        return parts[0] if self.n is None else self.b.emit("tuple", parts, (), self.site)

    def keep(self, parts: list[Value]) -> None:
        for variable, part in zip(self.variables, parts, strict=True):
            self.b.set(variable, part)

    def kept(self) -> Value:
        return self.whole([self.b.get(v) for v in self.variables])


def _shown(call: ast.Call, given: Given) -> int | None:
    """The number of items of the tuples that are compared, if they come from a display."""
    keys = [k.value for k in call.keywords if k.arg == "key"]
    shown: ast.expr | None = given.elt if isinstance(given, ast.GeneratorExp) else None
    if keys:
        shown = keys[0].body if isinstance(keys[0], ast.Lambda) else None
    if not isinstance(shown, ast.Tuple) or any(isinstance(e, ast.Starred) for e in shown.elts):
        return None
    if any(isinstance(e, ast.Yield | ast.YieldFrom) for e in ast.walk(shown)):  # the lambda gives a generator
        return None
    return len(shown.elts) if 2 <= len(shown.elts) <= MOST_PARTS else None


def _nothing(b: Builder, call: ast.Call, default: Value | None, best: str, after: OpenBlock, site: Pos) -> None:
    """There was no item."""
    if default is not None:
        b.set(best, default)
        b.jump(after)
        return
    assert isinstance(call.func, ast.Name)
    kind = b.emit("builtin", [], ("ValueError",), site)
    message = b.const(f"{call.func.id}() arg is an empty sequence", site)
    b.raise_(b.emit("call", [kind, message], ((),), site), site)


_CONSUMERS: dict[str, Callable[[Builder, ast.Call, Given], Value]] = {
    "sum": _sum,
    "any": _quantifier(True),
    "all": _quantifier(False),
    "next": _next,
    "min": _extreme("<"),
    "max": _extreme(">"),
    "list": _collected("list", "list_append"),
    "set": _collected("set", "set_add"),
    "tuple": _collected("list", "list_append", "tuple"),
    "frozenset": _collected("set", "set_add", "frozenset"),
    "sorted": _collected("list", "list_append", "sorted"),
    "dict": _dict,
    "join": _join,
}
