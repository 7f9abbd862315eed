"""Loops over range(...): a counter instead of an iterator.

    for i in range(a, b):        counter = a                              where a, b and the step are no big ints; else
                                 loop: counter < b: i = counter, counter += step     iterator = iter(range(a, b))

Where that is not known, a test in front of the loop chooses; `iterator` is null while the counter counts. A step that
is not known has to be positive. An end that no 64-bit int can hold is as far away as the last one: nobody gets there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from waspy.infer.interval_rules import FULL
from waspy.infer.interval_sources import counted
from waspy.ir.lir import Block, Edge, Term, Value, Var
from waspy.lower.reprs.any import ANY, IteratorRepr
from waspy.lower.reprs.numbers import HIGHEST, LOWEST, constant_int, i64_repr, is_int, number_range, raw
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.wide import halves, within
from waspy.wasm.types import I64, OBJ_NULL

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

FARTHEST = 1 << 61
"""Two of these can be added."""


class CounterRepr(IteratorRepr):
    """The counter is an i64."""

    def __init__(
        self, counter: Var, stop: Value, step: int | Value, bounds: tuple[int, int], iterator: Value | None
    ) -> None:
        self.counter = counter
        self.stop = stop
        self.step = step
        self.bounds = bounds
        self.iterator = iterator

    def turns(self, cx: FunctionLowering) -> Value | None:
        if self.step != 1 or self.iterator is not None:
            return None
        return cx.em.op("i64.sub", self.stop, cx.em.get_var(self.counter))

    def next(self, cx: FunctionLowering, a: Operand, end: Callable[[], None], item: Callable[[Operand], None]) -> None:
        em = cx.em
        if self.iterator is None:
            self._count(cx, end, item)
            return
        counting, iterating = em.new_block(), em.new_block(ANY.wasm)
        em.end(Term("br_null", [self.iterator], edges=[Edge(counting), Edge(iterating)]))
        em.start(iterating)
        exhausted = em.new_block()
        item(Operand(ANY, em.unless_null(em.call("ops.next_", iterating.params[0]), exhausted)))
        em.start(counting)
        self._count(cx, lambda: em.jump(exhausted), item)
        em.start(exhausted)
        end()

    def _count(self, cx: FunctionLowering, end: Callable[[], None], item: Callable[[Operand], None]) -> None:
        em = cx.em
        now = em.get_var(self.counter)
        down = isinstance(self.step, int) and self.step < 0
        more, over = em.split(em.op("i64.gt_s" if down else "i64.lt_s", now, self.stop))
        em.start(more)
        step = em.i64(self.step) if isinstance(self.step, int) else self.step
        em.set_var(self.counter, em.op("i64.add", now, step))
        item(Operand(i64_repr(*self.bounds), now))
        em.start(over)
        end()


def iterate_range(cx: FunctionLowering, args: list[Operand], make: Callable[[], Operand]) -> Operand:
    """The iterator of range(*args) for a loop that does nothing else with it; `make` calls range itself."""
    given = args[2] if len(args) == 3 else constant_int(1)
    start, stop = bounds(args)
    step = given.constant
    x = number_range(start)
    counter = cx.em.function.var(I64, "counter")
    if x is None or not given.is_constant or not is_int(stop):
        return _tested(cx, (start, stop, given), counter, make)
    if type(step) is not int or step == 0:
        return generic(cx, make)
    low, high = counted(x, number_range(stop) or FULL, step)
    if high + step > HIGHEST or low + step < LOWEST:
        return generic(cx, make)
    cx.em.set_var(counter, raw(cx, start))
    return Operand(CounterRepr(counter, _end(cx, stop), step, (low, high), None), cx.em.null())


def bounds(args: list[Operand]) -> tuple[Operand, Operand]:
    return (constant_int(0), args[0]) if len(args) == 1 else (args[0], args[1])


def _end(cx: FunctionLowering, stop: Operand) -> Value:
    """The end of a range, an int, as an i64."""
    if number_range(stop) is not None:
        return raw(cx, stop)
    em = cx.em
    large, done = em.new_block(), em.new_block(I64)
    v = stop.boxed(cx)
    em.jump(done, em.op("i64.extend_i32_s", em.op("i31.get_s", em.if_cast(v, "i31", large))))
    em.start(large)
    em.jump(done, em.call("int.nearest_word", v))
    em.start(done)
    return done.params[0]


def generic(cx: FunctionLowering, make: Callable[[], Operand]) -> Operand:
    made = make()
    return Operand(ANY, cx.em.call("ops.get_iter", made.boxed(cx)))


def _tested(
    cx: FunctionLowering,
    args: tuple[Operand, Operand, Operand],
    counter: Var,
    make: Callable[[], Operand],
) -> Operand:
    """Counts if all of start, stop and step turn out to be ints far from the last ones of 64 bits."""
    step = args[2].constant if args[2].is_constant else None
    if not all(_may_be_int(a) for a in args) or (step is not None and (step == 0 or abs(step) > FARTHEST)):
        return generic(cx, make)
    em = cx.em
    other, done = em.new_block(), em.new_block(I64, I64, OBJ_NULL)
    first, last, by = (_near(cx, a, other) for a in args)
    if step is None:
        em.when(em.op("i64.gt_s", by, em.i64(0)), other)
    em.set_var(counter, first)
    em.jump(done, last, by, em.null())
    em.start(other)
    iterator = generic(cx, make).boxed(cx)
    em.jump(done, em.i64(0), em.i64(0), iterator)
    em.start(done)
    limit, distance, iterator = done.params
    by = distance if step is None else step
    return Operand(CounterRepr(counter, limit, by, (-FARTHEST, FARTHEST), iterator), iterator)


def _may_be_int(a: Operand) -> bool:
    return type(a.constant) is int if a.is_constant else a.repr.is_unknown or is_int(a)


def _near(cx: FunctionLowering, a: Operand, other: Block) -> Value:
    """The operand as an i64 if it is an int, and not far from 0."""
    em = cx.em
    if not is_int(a):
        return em.op("i64.extend_i32_s", em.op("i31.get_s", em.if_cast(a.boxed(cx), "i31", other)))
    x, big = halves(cx, a)
    if big is not None:
        em.when(em.is_null(big), other)
    within(cx, x, number_range(a) or (LOWEST, HIGHEST), FARTHEST, other)
    return x
