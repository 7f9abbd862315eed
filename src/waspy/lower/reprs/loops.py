"""Iterators that exist only as the state of one loop: nothing is allocated for them, nor for the tuples they give.

    for i, x in enumerate(xs)     a counter beside the loop over xs, which may be zip(xs, ys) or another of these
    for x, y in zip(xs, ys)       both loops, in step
    for x in reversed(xs)         an index that counts down, over a list or tuple
    for k, v in d.items()         the runtime's own iterator of the dict, whose entries are read in place
    for x in a_set                the runtime's own iterator of the set, whose table is read in place
    for c in s                    an index, over a str; over a reversed copy for reversed(s)
    for w in s.split()            an index as well, and for s.splitlines()
    (a, b) < (c, d)               one item after the other

All that is ever asked of them is `next`: see `ops.iteration.is_loop`. What enumerate, zip and items give is a
`ParallelRepr`: a tuple whose items are at hand, made only if somebody wants it whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.infer.interval_sources import COUNTED
from waspy.ir.lir import Value, Var
from waspy.lower.reprs import small
from waspy.lower.reprs.any import ANY, AnyRepr, IteratorRepr
from waspy.lower.reprs.containers import STR, IndexedRepr, StrRepr
from waspy.lower.reprs.numbers import BOOL, EXACT, constant_int, i64_repr, number_range, raw
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import F64, I32, I64, OBJ

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

End = Callable[[], None]
Item = Callable[[Operand], None]


class ParallelRepr(AnyRepr):
    """A tuple whose items are separate operands."""

    maybe_small = False

    def __init__(self, items: Sequence[Operand]) -> None:
        self.items = items

    def compare(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Operand:
        truth = compare_parts(cx, op, a, b)
        return Operand(BOOL, truth) if truth is not None else super().compare(cx, op, a, b)

    def compare_truth(self, cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value:
        truth = compare_parts(cx, op, a, b)
        return truth if truth is not None else super().compare_truth(cx, op, a, b)


def compare_parts(cx: FunctionLowering, op: str, a: Operand, b: Operand) -> Value | None:
    """The truth value of a comparison of tuples whose items are at hand; None: they are not, or not as many."""
    left, right = parts_of(a), parts_of(b)
    return compare_items(cx, op, left, right) if left and len(left) == len(right) else None


def parts_of(a: Operand) -> Sequence[Operand]:
    """The items, of a display that is not made or of a constant."""
    from waspy.lower.reprs.table import constant

    if isinstance(a.repr, ParallelRepr):
        return a.repr.items
    return [constant(item) for item in a.constant] if type(a.constant) is tuple else ()


def compare_items(cx: FunctionLowering, op: str, left: Sequence[Operand], right: Sequence[Operand]) -> Value:
    """The truth value of a comparison of two tuples: that of the first items that differ."""
    em = cx.em
    done = em.new_block(I32)
    for a, b in zip(left, right, strict=True):
        same, other = em.split(_are_equal(cx, a, b))
        em.start(other)
        differing = a.repr.compare_truth(cx, op, a, b) if op not in ("==", "!=") else em.i32(int(op == "!="))
        em.jump(done, differing)
        em.start(same)
    em.jump(done, em.i32(int(op in ("==", "<=", ">="))))
    em.start(done)
    return done.params[0]


def _are_equal(cx: FunctionLowering, a: Operand, b: Operand) -> Value:
    """Whether two items are one object or equal, as containers have it: a NaN is told by its bits."""
    em, kinds = cx.em, (a.repr.wasm, b.repr.wasm)
    if kinds == (F64, F64):
        equal = a.repr.compare_truth(cx, "==", a, b)
        bits = [em.value("i64.reinterpret_f64", (o.value(cx),), (), I64) for o in (a, b)]
        return em.op("i32.or", equal, em.op("i64.eq", *bits))
    if not all(_may_differ_from_itself(o) or o.repr.wasm == F64 for o in (a, b)):
        return a.repr.compare_truth(cx, "==", a, b)
    x, y = a.boxed(cx), b.boxed(cx)

    def other() -> Value:
        return a.repr.compare_truth(cx, "==", a, b) if OBJ not in kinds else em.call("keys.same", x, y)

    def apart() -> Value:
        return small.compare(cx, "==", a, b, other, lambda v: v, I32) if small.possible(a, b) else other()

    return em.choose(em.same(x, y), lambda: em.i32(1), apart, I32)


def _may_differ_from_itself(a: Operand) -> bool:
    """Whether it is an object that may say that it is not equal to itself."""
    return not (a.is_constant or a.is_int or isinstance(a.repr, StrRepr)) and a.repr.wasm not in (I32, I64, F64)


def parallel(cx: FunctionLowering, items: Sequence[Operand]) -> Operand:
    return Operand(ParallelRepr(items), None, make=lambda: cx.tuple([i.boxed(cx) for i in items]))


class EnumerateRepr(IteratorRepr):
    def __init__(self, inner: Operand, counter: Var, number: AnyRepr) -> None:
        self.inner = inner
        self.counter = counter
        self.number = number

    def turns(self, cx: FunctionLowering) -> Value | None:
        return self.inner.repr.turns(cx)

    def next(self, cx: FunctionLowering, a: Operand, end: End, item: Item) -> None:
        def with_number(value: Operand) -> None:
            number = cx.em.get_var(self.counter)
            cx.em.set_var(self.counter, cx.em.op("i64.add", number, cx.em.i64(1)))
            item(parallel(cx, [Operand(self.number, number), value]))

        self.inner.repr.next(cx, self.inner, end, with_number)


class ZipRepr(IteratorRepr):
    def __init__(self, inner: Sequence[Operand]) -> None:
        self.inner = inner

    def next(self, cx: FunctionLowering, a: Operand, end: End, item: Item) -> None:
        self._step(cx, [], end, item)

    def _step(self, cx: FunctionLowering, given: list[Operand], end: End, item: Item) -> None:
        if len(given) == len(self.inner):
            item(parallel(cx, given))
            return
        iterator = self.inner[len(given)]
        iterator.repr.next(cx, iterator, end, lambda value: self._step(cx, [*given, value], end, item))


class ReversedRepr(IteratorRepr):
    """As CPython's: ends for good when the index is not, or no longer, inside the sequence."""

    def __init__(self, sequence: IndexedRepr, struct: Value, index: Var) -> None:
        self.sequence = sequence
        self.struct = struct
        self.index = index

    def next(self, cx: FunctionLowering, a: Operand, end: End, item: Item) -> None:
        em = cx.em
        i = em.get_var(self.index)
        more, over = em.split(em.op("i32.lt_u", i, self.sequence.count(cx, self.struct)))
        em.start(more)
        em.set_var(self.index, em.op("i32.sub", i, em.i32(1)))
        item(self.sequence.item(cx, self.struct, i))
        em.start(over)
        em.set_var(self.index, em.i32(-1))
        end()


class CharactersRepr(IteratorRepr):
    def __init__(self, text: Value, index: Var) -> None:
        self.text = text
        self.index = index

    def next(self, cx: FunctionLowering, a: Operand, end: End, item: Item) -> None:
        em = cx.em
        i = em.get_var(self.index)
        more, over = em.split(em.op("i32.lt_u", i, em.field("$Str", "length", self.text)))
        em.start(more)
        em.set_var(self.index, em.op("i32.add", i, em.i32(1)))
        item(Operand(STR, em.call("str_slots.item", self.text, i)))
        em.start(over)
        end()


class PartsRepr(IteratorRepr):
    """`find` is the runtime function that gives the part of the text from an index on."""

    def __init__(self, text: Value, index: Var, find: str) -> None:
        self.text = text
        self.index = index
        self.find = find

    def next(self, cx: FunctionLowering, a: Operand, end: End, item: Item) -> None:
        em = cx.em
        null, part = em.if_null(em.call(self.find, self.text, em.get_var(self.index)))
        em.set_var(self.index, em.constant("str_split.position"))
        item(Operand(STR, part))
        em.start(null)
        end()


class EntriesRepr(IteratorRepr):
    """`parts` are the arrays of the dict that an item is made of: "keys", "values" or both."""

    def __init__(self, struct: Value, iterator: Value, parts: Sequence[str]) -> None:
        self.struct = struct
        self.iterator = iterator
        self.parts = parts

    def next(self, cx: FunctionLowering, a: Operand, end: End, item: Item) -> None:
        em = cx.em
        entry = em.call("dict_views.advance", self.iterator)
        over, more = em.split(em.op("i32.lt_s", entry, em.i32(0)))
        em.start(more)
        found = [
            Operand(ANY, em.non_null(em.element("$Array[obj]", em.field("$Dict", part, self.struct), entry)))
            for part in self.parts
        ]
        item(found[0] if len(found) == 1 else parallel(cx, found))
        em.start(over)
        end()


class ElementsRepr(IteratorRepr):
    def __init__(self, struct: Value, iterator: Value) -> None:
        self.struct = struct
        self.iterator = iterator

    def next(self, cx: FunctionLowering, a: Operand, end: End, item: Item) -> None:
        em = cx.em
        at = em.call("set_methods.advance", self.iterator)
        over, more = em.split(em.op("i32.lt_s", at, em.i32(0)))
        em.start(more)
        item(Operand(ANY, em.non_null(em.element("$Array[obj]", em.field("$Set", "keys", self.struct), at))))
        em.start(over)
        end()


# --- making them --------------------------------------------------------------------------------------
def enumerate_loop(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    """None: it starts with what is not surely an int of moderate size."""
    start = args[1] if len(args) == 2 else constant_int(0)
    bounds = number_range(start)
    if not 1 <= len(args) <= 2 or bounds is None or max(map(abs, bounds)) > EXACT:
        return None
    inner = args[0].repr.loop(cx, args[0])
    counter = cx.em.function.var(I64, "number")
    cx.em.set_var(counter, raw(cx, start))
    return _state(cx, EnumerateRepr(inner, counter, i64_repr(bounds[0], bounds[1] + COUNTED)))


def zip_loop(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    return _state(cx, ZipRepr([a.repr.loop(cx, a) for a in args])) if args else None


def reversed_loop(cx: FunctionLowering, args: Sequence[Operand]) -> Operand | None:
    given = args[0].repr if len(args) == 1 else None
    if isinstance(given, StrRepr):
        return characters_loop(cx, Operand(STR, cx.em.call("str_slots.backwards", args[0].boxed(cx))))
    if not isinstance(given, IndexedRepr):
        return None
    sequence, struct = given.looped(cx, args[0])
    index = cx.em.function.var(I32, "index")
    cx.em.set_var(index, cx.em.op("i32.sub", sequence.count(cx, struct), cx.em.i32(1)))
    return _state(cx, ReversedRepr(sequence, struct, index))


def characters_loop(cx: FunctionLowering, text: Operand) -> Operand:
    index = cx.em.function.var(I32, "index")
    cx.em.set_var(index, cx.em.i32(0))
    return _state(cx, CharactersRepr(text.value(cx), index))


def parts_loop(cx: FunctionLowering, text: Operand, method: str) -> Operand:
    """A loop over s.split() or s.splitlines()."""
    index = cx.em.function.var(I32, "index")
    cx.em.set_var(index, cx.em.i32(0))
    return _state(cx, PartsRepr(text.value(cx), index, PARTS[method]))


def entries_loop(cx: FunctionLowering, d: Operand, method: str) -> Operand:
    """A loop over d.keys(), d.values() or d.items()."""
    struct = d.value(cx)
    cls = cx.em.constant("dict_views.KeyIteratorClass")
    return _state(cx, EntriesRepr(struct, cx.em.call("dict_views.forwards", cls, struct), ENTRIES[method]))


def elements_loop(cx: FunctionLowering, s: Operand) -> Operand:
    """A loop over a set or frozenset."""
    struct = s.value(cx)
    return _state(cx, ElementsRepr(struct, cx.em.call("set_methods.elements", struct)))


PARTS = {"split": "str_split.next_word", "splitlines": "str_split.next_line"}
ENTRIES = {"keys": ("keys",), "values": ("values",), "items": ("keys", "values")}
LOOPS = {"enumerate": enumerate_loop, "zip": zip_loop, "reversed": reversed_loop}
"""Builtins that a loop needs no iterator for."""


def _state(cx: FunctionLowering, repr: AnyRepr) -> Operand:
    return Operand(repr, cx.em.null())
