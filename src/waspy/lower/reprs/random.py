"""Instances of random.Random: methods with arguments of known types are called with machine numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.infer.interval_draws import RULES
from waspy.lower.reprs.containers import ArrayRepr, ListRepr, StrRepr, StructRepr
from waspy.lower.reprs.floats import FLOAT, is_exact, number_as_f64
from waspy.lower.reprs.numbers import i64_repr, number_range, raw
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.ir.lir import Value
    from waspy.lower.function import FunctionLowering

FAR = 1 << 61
"""As in runtime/random_integers.py."""
MOST_BITS = 63
INDEX = i64_repr(0, (1 << 31) - 1)

Method = Callable[["FunctionLowering", "Value", Sequence[Operand]], "Operand | None"]


class RandomRepr(StructRepr):
    module = "_twister"

    def call_known(
        self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand], keywords: Sequence[str] = ()
    ) -> Operand | None:
        method = _METHODS.get(name) if not keywords else None
        result = method(cx, o.value(cx), args) if method is not None else None
        return result if result is not None else super().call_known(cx, o, name, args, keywords)


RANDOM = RandomRepr("Random", "$Twister")


def _random(cx: FunctionLowering, r: Value, args: Sequence[Operand]) -> Operand | None:
    return Operand(FLOAT, cx.em.call("random_module.next_f64", r)) if not args else None


def _randint(cx: FunctionLowering, r: Value, args: Sequence[Operand]) -> Operand | None:
    return _drawn(cx, "randint", "random_integers.between", r, args) if len(args) == 2 else None


def _randrange(cx: FunctionLowering, r: Value, args: Sequence[Operand]) -> Operand | None:
    symbol = _RANGES.get(len(args))
    return _drawn(cx, "randrange", f"random_integers.{symbol}", r, args) if symbol is not None else None


def _drawn(cx: FunctionLowering, name: str, symbol: str, r: Value, args: Sequence[Operand]) -> Operand | None:
    """A call with ints of which sums of two fit."""
    bounds = [b for b in map(number_range, args) if b is not None and b[0] > -FAR and b[1] < FAR]
    if len(bounds) != len(args):
        return None
    return Operand(i64_repr(*RULES[name](bounds)), cx.em.call(symbol, r, *(raw(cx, a) for a in args)))


_RANGES = {1: "up_to", 2: "out_of", 3: "stepping"}


def _getrandbits(cx: FunctionLowering, r: Value, args: Sequence[Operand]) -> Operand | None:
    bounds = number_range(args[0]) if len(args) == 1 else None
    if bounds is None or not 0 < bounds[0] <= bounds[1] <= MOST_BITS:
        return None
    bits = cx.em.op("i32.wrap_i64", raw(cx, args[0]))
    return Operand(i64_repr(*RULES["getrandbits"]([bounds])), cx.em.call("random_module.next_bits", r, bits))


def _choice(cx: FunctionLowering, r: Value, args: Sequence[Operand]) -> Operand | None:
    if len(args) != 1 or not isinstance(args[0].repr, ArrayRepr | StrRepr):
        return None
    items = Operand(args[0].repr, args[0].value(cx))
    n = items.repr.length(cx, items)
    assert n is not None
    at = cx.em.call("random_items.place", r, cx.em.op("i64.extend_i32_u", n))
    return items.repr.getitem(cx, items, Operand(INDEX, at))


def _shuffle(cx: FunctionLowering, r: Value, args: Sequence[Operand]) -> Operand | None:
    from waspy.lower.reprs.table import constant

    if len(args) != 1 or not isinstance(args[0].repr, ListRepr):
        return None
    cx.em.run("random_items.shuffle_list", r, args[0].value(cx))
    return constant(None)


def _seed(cx: FunctionLowering, r: Value, args: Sequence[Operand]) -> Operand | None:
    from waspy.lower.reprs.table import constant

    if len(args) != 1 or number_range(args[0]) is None:
        return None
    cx.em.run("random_module.seed_i64", r, raw(cx, args[0]))
    return constant(None)


def _of_two(symbol: str, defaults: Sequence[float] = ()) -> Method:
    """A function of two floats."""

    def method(cx: FunctionLowering, r: Value, args: Sequence[Operand]) -> Operand | None:
        given = [*args, *(Operand(FLOAT, None, x) for x in defaults[len(args) :])]
        if len(given) != 2 or not all(map(is_exact, given)):
            return None
        return Operand(FLOAT, cx.em.call(symbol, r, *(number_as_f64(cx, a) for a in given)))

    return method


_METHODS: dict[str, Method] = {
    "random": _random,
    "randint": _randint,
    "randrange": _randrange,
    "getrandbits": _getrandbits,
    "choice": _choice,
    "shuffle": _shuffle,
    "seed": _seed,
    "uniform": _of_two("random_reals.uniform_f64"),
    "gauss": _of_two("random_reals.gauss_f64", (0.0, 1.0)),
    "normalvariate": _of_two("random_reals.normal_f64", (0.0, 1.0)),
}
