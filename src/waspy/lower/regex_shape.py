"""What is known of a program of `runtime/sre_program.py` for texts of characters below 256, before it runs.

A set of characters is an int with a bit for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from waspy.runtime import sre_codes
from waspy.runtime import sre_program as ops

LENGTHS = {
    **dict.fromkeys((ops.FAIL, ops.DONE), 1),
    **dict.fromkeys((ops.CHAR, ops.TEST, ops.PLACE, ops.SET_MARK, ops.GO, ops.MORE, ops.LESS, ops.ATOMIC), 2),
    **dict.fromkeys((ops.TRY, ops.NEAR, ops.NOT_NEAR, ops.SAME, ops.IF_GROUP), 3),
    **dict.fromkeys((ops.GREEDY, ops.LAZY, ops.HOLD, ops.LOOP, ops.HOLD_ALL), 4),
}
WALLS = (ops.NEAR, ops.NOT_NEAR, ops.ATOMIC, ops.HOLD_ALL)
BOUNDARIES = {
    sre_codes.AT_UNI_BOUNDARY: sre_codes.is_unicode_word,
    sre_codes.AT_BOUNDARY: sre_codes.is_ascii_word,
}
ENDS = {sre_codes.AT_END: 1 << 10, sre_codes.AT_END_LINE: 1 << 10, sre_codes.AT_END_STRING: 0}
"""What may follow the place, besides the end."""
ALL = (1 << 256) - 1
MOST_STEPS = 60


@dataclass(slots=False)
class Shape:
    code: Sequence[int]
    sets: Sequence[int]

    @staticmethod
    def of(program: Any) -> Shape:
        tests = [t for t in program.tests if t is not None]
        return Shape(list(program.code), [sum(1 << c for c in range(256) if t.table[c]) for t in tests])

    @cached_property
    def starts(self) -> list[int]:
        """The indices of the operations."""
        found, at = [], 0
        while at < len(self.code):
            found.append(at)
            at += LENGTHS[self.code[at]]
        return found

    @cached_property
    def has_walls(self) -> bool:
        return any(self.code[at] in WALLS for at in self.starts)

    @cached_property
    def is_never_empty(self) -> bool:
        return self.first(0) is not None

    def first(self, at: int, steps: int = MOST_STEPS) -> int | None:
        """What a match of what stands there can begin with; None: unknown, or it may be empty."""
        code, total = self.code, 0
        while steps > 0:
            steps -= 1
            match code[at]:
                case ops.CHAR:
                    return total | 1 << code[at + 1] & ALL
                case ops.TEST:
                    return total | self.sets[code[at + 1]]
                case ops.FAIL:
                    return total
                case ops.GREEDY | ops.LAZY | ops.HOLD:
                    total |= self.sets[code[at + 1]]
                    if code[at + 2] > 0:
                        return total
                    at += 4
                case ops.TRY:
                    one = self.first(at + 3, steps // 2)
                    if one is None:
                        return None
                    total |= one
                    at = code[at + 1]
                case ops.GO:
                    at = code[at + 1]
                case ops.SET_MARK | ops.PLACE | ops.ATOMIC:
                    at += 2
                case ops.NEAR | ops.NOT_NEAR:
                    at = code[at + 2]
                case ops.LOOP | ops.HOLD_ALL:
                    one = self.first(at + 4, steps // 2)
                    if one is None:
                        return None
                    total |= one
                    if code[at + 1] > 0:
                        return total
                    at = code[at + 3] + (2 if code[at] == ops.LOOP else 0)
                case _:
                    return None
        return None

    def is_sure(self, at: int, known: bool) -> bool:
        """Whether what stands there always matches; `known`: if the next character is one that it can begin with."""
        code = self.code
        for _ in range(MOST_STEPS):
            match code[at]:
                case ops.DONE:
                    return self.is_never_empty
                case ops.SET_MARK:
                    at += 2
                case ops.GO:
                    at = code[at + 1]
                case ops.CHAR | ops.TEST if known:
                    at, known = at + 2, False
                case ops.GREEDY | ops.HOLD if code[at + 2] in (0, int(known)):
                    at, known = at + 4, False
                case ops.TRY if not known:
                    at = code[at + 1]
                case _:
                    return False
        return False

    def is_possessive(self, at: int) -> bool:
        """Whether nothing is gained if the GREEDY there gives characters back."""
        code, own = self.code, self.sets[self.code[at + 1]]
        behind = at + 4
        while code[behind] == ops.SET_MARK:
            behind += 2
        following = self.first(behind)
        if (following is not None and not following & own) or self.is_sure(behind, known=False):
            return True
        if code[behind] != ops.PLACE:
            return False
        place = code[behind + 1]
        if place in BOUNDARIES:
            if code[at + 2] < 1:  # in front of the run there may be one
                return False
            words = sum(1 << c for c in range(256) if BOUNDARIES[place](c))
            return own & words in (0, own)
        return place in ENDS and not own & ENDS[place]

    def is_plain_loop(self, at: int) -> bool:
        """Whether a greedy LOOP needs no count: each round begins with a character."""
        code = self.code
        is_greedy = code[code[at + 3]] == ops.MORE
        return is_greedy and code[at + 1] in (0, 1) and code[at + 2] == -1 and self.first(at + 4) is not None
