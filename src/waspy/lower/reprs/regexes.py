"""Patterns and matches of the module re: methods are called directly, groups got by their numbers.

m[1], m.group(1)     =>   sre_match.numbered m 1
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.containers import StructRepr
from waspy.lower.reprs.operand import Operand

if TYPE_CHECKING:
    from waspy.ir.lir import Value
    from waspy.lower.function import FunctionLowering


class RegexRepr(StructRepr):
    """`getters` are the runtime's functions for attributes."""

    getters: Mapping[str, str] = {}

    def truth(self, cx: FunctionLowering, a: Operand) -> Value:
        return cx.em.i32(1)

    def getattr(self, cx: FunctionLowering, a: Operand, name: str) -> Operand:
        if name not in self.getters:
            return super().getattr(cx, a, name)
        return Operand(ANY, cx.em.call(self.getters[name], a.value(cx)))


class PatternRepr(RegexRepr):
    getters = {"pattern": "sre_pattern.pattern_pattern", "groupindex": "sre_pattern.pattern_groupindex"}


class MatchRepr(RegexRepr):
    getters = {
        name: f"sre_match.{name}" for name in ("lastgroup", "lastindex", "regs")
    } | {"re": "sre_match.match_re", "string": "sre_match.match_string"}  # fmt: skip

    def getitem(self, cx: FunctionLowering, a: Operand, key: Operand) -> Operand:
        if key.is_int and key.is_constant and 0 <= key.constant <= MOST_GROUPS:
            return Operand(ANY, cx.em.call("sre_match.numbered", a.value(cx), cx.em.i32(key.constant)))
        return Operand(ANY, cx.em.call("sre_match.match_getitem", a.value(cx), key.boxed(cx)))

    def call_known(
        self, cx: FunctionLowering, o: Operand, name: str, args: Sequence[Operand], keywords: Sequence[str] = ()
    ) -> Operand | None:
        if name != "group" or len(args) > 1 or keywords:
            return super().call_known(cx, o, name, args, keywords)
        return self.getitem(cx, o, args[0]) if args else Operand(ANY, cx.em.call("sre_match.whole", o.value(cx)))


MOST_GROUPS = 1000
PATTERN = PatternRepr("sre_pattern.PatternClass", "$Pattern")
MATCH = MatchRepr("sre_match.MatchClass", "$sre_match.Match")
