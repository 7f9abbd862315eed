"""Loops over range(...): a counter instead of an iterator.

    for i in range(a, b):        counter = a                          where a and b are small ints; else
                                 loop: counter < b: i = counter, counter += step     iterator = iter(range(a, b))

Where the bounds are not known to be ints, a test in front of the loop chooses; `iterator` is null while the counter
counts. The step is a constant. An end that no 64-bit int can hold is as far away as the last one: nobody gets there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from waspy.infer.interval_rules import FULL
from waspy.infer.interval_sources import counted
from waspy.ir.lir import Block, Edge, Term, Value, Var
from waspy.lower.reprs.any import ANY, AnyRepr
from waspy.lower.reprs.numbers import HIGHEST, LOWEST, i64_repr, is_int, number_range, raw
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import I64, OBJ_NULL

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

SMALL = (-(1 << 30), (1 << 30) - 1)


class CounterRepr(AnyRepr):
    """The iterator of one loop; only `next` is asked of it. The counter is an i64."""

    def __init__(self, counter: Var, stop: Value, step: int, bounds: tuple[int, int], iterator: Value | None) -> None:
        self.counter = counter
        self.stop = stop
        self.step = step
        self.bounds = bounds
        self.iterator = iterator

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
        more, over = em.split(em.op("i64.lt_s" if self.step > 0 else "i64.gt_s", now, self.stop))
        em.start(more)
        em.set_var(self.counter, em.op("i64.add", now, em.i64(self.step)))
        item(Operand(i64_repr(*self.bounds), now))
        em.start(over)
        end()


def iterate_range(cx: FunctionLowering, args: list[Operand], make: Callable[[], Operand]) -> Operand:
    """The iterator of range(*args) for a loop that does nothing else with it; `make` calls range itself."""
    step = args[2].constant if len(args) == 3 else 1
    start, stop = bounds(args)
    if type(step) is not int or step == 0 or abs(step) > SMALL[1]:
        return generic(cx, make)
    x = number_range(start)
    counter = cx.em.function.var(I64, "counter")
    if x is None or not is_int(stop):
        return _tested(cx, start, stop, step, counter, make)
    low, high = counted(x, number_range(stop) or FULL, step)
    if high + step > HIGHEST or low + step < LOWEST:
        return generic(cx, make)
    cx.em.set_var(counter, raw(cx, start))
    return Operand(CounterRepr(counter, _end(cx, stop), step, (low, high), None), cx.em.null())


def bounds(args: list[Operand]) -> tuple[Operand, Operand]:
    zero = Operand(i64_repr(0, 0), None, 0)
    return (zero, args[0]) if len(args) == 1 else (args[0], args[1])


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
    cx: FunctionLowering, start: Operand, stop: Operand, step: int, counter: Var, make: Callable[[], Operand]
) -> Operand:
    """Counts if both bounds turn out to be small ints."""
    em = cx.em
    other, done = em.new_block(), em.new_block(I64, OBJ_NULL)
    first, last = (_small(cx, a, other) for a in (start, stop))
    em.set_var(counter, first)
    em.jump(done, last, em.null())
    em.start(other)
    iterator = generic(cx, make).boxed(cx)
    em.jump(done, em.i64(0), iterator)
    em.start(done)
    limit, iterator = done.params
    return Operand(CounterRepr(counter, limit, step, SMALL, iterator), iterator)


def _small(cx: FunctionLowering, a: Operand, other: Block) -> Value:
    """The operand as an i64 if it is a small int."""
    em = cx.em
    known = number_range(a)
    if known is not None and SMALL[0] <= known[0] and known[1] <= SMALL[1]:
        return raw(cx, a)
    return em.op("i64.extend_i32_s", em.op("i31.get_s", em.if_cast(a.boxed(cx), "i31", other)))
