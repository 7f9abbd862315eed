"""Matchers: regular expressions that are known become functions, which do what `runtime/sre_engine.py` does.

    r"(\\w+)=(\\d+)"     set marks[0]; scan \\w, at least one; set marks[1]; test "="; set marks[2]; scan \\d...

A matcher is for texts of characters below 256. Each operation of the program is a block. What is seldom, or hard, is
left to the engine: it gives the index of the operation with which to go on, and a switch leads there. The frames are
the engine's, but a choice pushes one only if the other way could match: `regex_shape` tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from waspy.ir.lir import Block, Edge, Term, Value
from waspy.lower.emit import Emitter
from waspy.lower.regex_shape import ALL, Shape
from waspy.lower.unit import UnitBuilder
from waspy.runtime import sre_codes
from waspy.runtime import sre_program as ops
from waspy.runtime.sre_engine import MATCHED, RETRY
from waspy.wasm.types import I32, Ref, Sig

MATCHER = "$Matcher"
BYTES = "$Array[u8]"
MARKS = "$Array[i32]"
NATIVE = Sig((Ref(MATCHER), I32), (I32,))
MOST_CODE = 1500
"""The length of the longest program that becomes a function."""


def matcher(unit: UnitBuilder, symbol: str, shape: Shape) -> str | None:
    """The symbol of the function (Matcher, position) -> bool; None: the program is too long."""
    if len(shape.code) > MOST_CODE:
        return None
    _Matcher(unit, unit.function(symbol, (Ref(MATCHER), I32), I32), shape).build()
    return symbol


class _Matcher:
    """`blocks` has the block of each operation that is reached, whose parameter is the position; `rounds` the heads of
    the loops that need no count, `longer` those of repeats that take as little as they can: these have indices behind
    the program's. `resumed` are the indices that the engine may go on with."""

    def __init__(self, unit: UnitBuilder, em: Emitter, shape: Shape) -> None:
        self.unit, self.em, self.shape, self.code = unit, em, shape, shape.code
        self.blocks: dict[int, Block] = {}
        self.rounds: dict[int, Block] = {}
        self.longer: dict[int, int] = {}
        self.pending: list[int] = []
        self.resumed: dict[int, None] = {}
        self.framed = self._framed()

    def build(self) -> None:
        em = self.em
        self.m, at = em.block.params
        self.end = em.field(MATCHER, "end", self.m)
        self.narrow = em.field(MATCHER, "narrow", self.m)
        self.failed = em.new_block()
        self.dispatch = em.new_block(I32)
        em.jump(self.block(0), at)
        while self.pending:
            pc = self.pending.pop()
            em.start(self.blocks[pc])
            self.operation(pc, self.blocks[pc].params[0])
            for resumed in self.resumed:
                self.block(resumed)
        self._fail()

    def _fail(self) -> None:
        """Where nothing matches: back to the last choice."""
        em = self.em
        em.start(self.failed)
        if not self.resumed:
            em.end(Term("return", [em.i32(0)]))
            em.start(self.dispatch)
            em.end(Term("unreachable"))
            return
        em.jump(self.dispatch, em.call("sre_engine.go_back", self.m))
        em.start(self.dispatch)
        pc = self.dispatch.params[0]
        over, known = em.split(em.op("i32.lt_s", pc, em.i32(0)))
        em.start(over)
        em.end(Term("return", [em.op("i32.eq", pc, em.i32(MATCHED))]))
        em.start(known)
        at = em.field(MATCHER, "at", self.m)
        targets = sorted(self.resumed)
        nowhere = em.new_block()
        edges = [Edge(self.block(i), [at]) if i in self.resumed else Edge(nowhere) for i in range(targets[-1] + 1)]
        em.end(Term("switch", [pc], edges=[*edges, Edge(nowhere)]))
        em.start(nowhere)
        em.end(Term("unreachable"))

    def block(self, pc: int) -> Block:
        if pc not in self.blocks:
            self.blocks[pc] = self.em.new_block(I32)
            self.pending.append(pc)
        return self.blocks[pc]

    def go(self, pc: int, at: Value) -> None:
        self.em.jump(self.block(pc), at)

    def push(self, pc: int, at: Value) -> None:
        self.resumed[pc] = None
        em = self.em
        em.run("sre_engine.push", self.m, em.i32(RETRY), em.i32(pc), at, em.i32(0))

    # --- frames ---
    def _framed(self) -> frozenset[int]:
        """The operations in front of which frames may have been pushed."""
        found: set[int] = set()
        seen: set[tuple[int, bool]] = set()
        work = [(0, False)]
        while work:
            pc, framed = work.pop()
            if (pc, framed) in seen or (pc, True) in seen:
                continue
            seen.add((pc, framed))
            found |= {pc} if framed else set()
            work += [(to, framed or pushes) for to, pushes in self._leads(pc)]
        return frozenset(found)

    def _leads(self, pc: int) -> list[tuple[int, bool]]:
        """Where the operation goes on, and whether it may have pushed a frame."""
        code, shape = self.code, self.shape
        match code[pc]:
            case ops.CHAR | ops.TEST | ops.PLACE | ops.SET_MARK:
                return [(pc + 2, False)]
            case ops.GO:
                return [(code[pc + 1], False)]
            case ops.HOLD:
                return [(pc + 4, False)]
            case ops.GREEDY:
                return [(pc + 4, not shape.is_possessive(pc))]
            case ops.LAZY if self.is_plain_lazy(pc):
                return [(pc + 4, self.is_tried(pc))]
            case ops.TRY:
                pushes = self.both(pc) != 0
                return [(pc + 3, pushes), (code[pc + 1], False), *([(code[pc + 1], True)] if pushes else [])]
            case ops.LOOP if shape.is_plain_loop(pc):
                pushes = self.may_leave(pc)
                return [(pc + 4, pushes), (code[pc + 3] + 2, pushes)]
            case ops.MORE if shape.is_plain_loop(code[pc + 1]):
                return [(code[pc + 1], False)]
            case ops.DONE | ops.FAIL:
                return [(to, True) for to in self.engine_targets()]
        return [(to, True) for to in self.engine_targets()]

    def engine_targets(self) -> list[int]:
        """Where the engine's own operations may go on."""
        code, found = self.code, []
        for pc in self.shape.starts:
            match code[pc]:
                case ops.LOOP if not self.shape.is_plain_loop(pc):
                    found += [pc + 4, code[pc + 3], code[pc + 3] + 2]
                case ops.LAZY:
                    found.append(pc + 4)
                case ops.NEAR | ops.NOT_NEAR | ops.IF_GROUP:
                    found += [pc + 3, code[pc + 2]]
                case ops.ATOMIC:
                    found += [pc + 2, code[pc + 1]]
                case ops.HOLD_ALL:
                    found += [pc + 4, code[pc + 3]]
                case ops.SAME:
                    found.append(pc + 3)
        return found

    def both(self, pc: int) -> int:
        """Of a TRY: the characters with which the second way must be kept in mind when the first is taken."""
        other = self.shape.first(self.code[pc + 1])
        one = self.taken(pc)
        if one is None:
            return ALL
        if self.shape.is_sure(pc + 3, known=True):
            return 0
        return one if other is None else one & other

    def taken(self, pc: int) -> int | None:
        """The characters with which a TRY takes the first way; None: it takes it in any case."""
        first = self.shape.first(pc + 3)
        test = self.code[pc + 2]
        return first if first is not None else self.shape.sets[test] if test >= 0 else None

    def may_leave(self, loop: int) -> bool:
        """Whether a match can go on behind a loop where another round can begin."""
        behind = self.shape.first(self.code[loop + 3] + 2)
        body = self.shape.first(loop + 4)
        return behind is None or body is None or behind & body != 0

    # --- operations ---
    def operation(self, pc: int, at: Value) -> None:
        em, code = self.em, self.code
        match code[pc]:
            case ops.CHAR:
                self.consume(1 << code[pc + 1] & ALL, pc, at)
            case ops.TEST:
                self.consume(self.shape.sets[code[pc + 1]], pc, at)
            case ops.SET_MARK:
                self.mark(pc, at)
                self.go(pc + 2, at)
            case ops.GO:
                self.go(code[pc + 1], at)
            case ops.PLACE:
                em.when(self.stands(code[pc + 1], at), self.failed)
                self.go(pc + 2, at)
            case ops.TRY:
                self.choice(pc, at)
            case ops.HOLD if code[pc + 2] >= 0:
                self.go(pc + 4, self.scanned(pc, at))
            case ops.GREEDY if code[pc + 2] >= 0:
                self.greedy(pc, at)
            case ops.LAZY if self.is_plain_lazy(pc):
                self.lazy(pc, at)
            case ops.LOOP if self.shape.is_plain_loop(pc):
                self.go(pc + 4, at) if code[pc + 1] == 1 else em.jump(self.round(pc), at)
            case ops.MORE if self.shape.is_plain_loop(code[pc + 1]):
                em.jump(self.round(code[pc + 1]), at)
            case ops.DONE if self.shape.is_never_empty and not self.shape.has_walls:
                em.set_field(MATCHER, "at", self.m, at)
                em.end(Term("return", [em.i32(1)]))
            case _:
                self.by_engine(pc, at)

    def by_engine(self, pc: int, at: Value) -> None:
        em, op = self.em, self.code[pc]
        self.resumed.update(dict.fromkeys(self.engine_targets()))
        em.set_field(MATCHER, "at", self.m, at)
        following = em.call("sre_engine.run_other", self.m, em.i32(op), em.i32(pc), at)
        em.when(em.op("i32.ne", following, em.i32(-1)), self.failed)
        if not self.resumed or op == ops.FAIL:
            em.end(Term("return", [em.op("i32.eq", following, em.i32(MATCHED))]))
        else:
            em.jump(self.dispatch, following)

    def consume(self, wanted: int, pc: int, at: Value) -> None:
        c = self.character(at, self.failed)
        self.em.when(self.is_in(c, wanted), self.failed)
        self.go(pc + 2, self.next(at))

    def mark(self, pc: int, at: Value) -> None:
        em, number = self.em, self.code[pc + 1]
        if pc in self.framed:
            em.run("sre_engine.set_mark", self.m, em.i32(number), at)
            return
        marks = em.field(MATCHER, "marks", self.m)
        em.emit("array.set", (marks, em.i32(number), at), (MARKS,))
        if number & 1:
            em.set_field(MATCHER, "last_group", self.m, em.i32((number >> 1) + 1))

    def stands(self, place: int, at: Value) -> Value:
        em = self.em
        if place in (sre_codes.AT_BEGINNING, sre_codes.AT_BEGINNING_STRING):
            return em.op("i32.eqz", at)
        if place == sre_codes.AT_END_STRING:
            return em.op("i32.eq", at, self.end)
        return em.call("sre_engine.stands_at", self.m, em.i32(place), at)

    def choice(self, pc: int, at: Value) -> None:
        em, other = self.em, self.code[pc + 1]
        taken, both = self.taken(pc), self.both(pc)
        if taken is None:
            self.push(other, at)
            self.go(pc + 3, at)
            return
        second = em.new_block()
        c = self.character(at, second)
        em.when(self.is_in(c, taken), second)
        if both == taken:
            self.push(other, at)
        elif both:
            doubtful, sure = em.split(self.is_in(c, both))
            em.start(doubtful)
            self.push(other, at)
            self.go(pc + 3, at)
            em.start(sure)
        self.go(pc + 3, at)
        em.start(second)
        self.go(other, at)

    def greedy(self, pc: int, at: Value) -> None:
        em = self.em
        if self.shape.is_possessive(pc):
            self.go(pc + 4, self.scanned(pc, at))
            return
        self.resumed[pc + 4] = None
        em.when(em.op("i32.ge_s", em.call("sre_engine.repeat_one", self.m, em.i32(pc), at), em.i32(0)), self.failed)
        self.go(pc + 4, em.field(MATCHER, "at", self.m))

    def is_plain_lazy(self, pc: int) -> bool:
        return self.code[pc + 2] in (0, 1) and self.code[pc + 3] == -1

    def is_tried(self, pc: int) -> bool:
        """Of a LAZY: whether it may have to take more where what is behind can begin."""
        return not self.shape.is_sure(pc + 4, known=self.shape.first(pc + 4) is not None)

    def lazy(self, pc: int, at: Value) -> None:
        em, own = self.em, self.shape.sets[self.code[pc + 1]]
        if self.code[pc + 2] == 1:
            em.when(self.is_in(self.character(at, self.failed), own), self.failed)
            at = self.next(at)
        if pc not in self.longer:
            self.longer[pc] = len(self.code) + len(self.longer)
            self.blocks[self.longer[pc]] = em.new_block(I32)
            around = em.block
            self.take_least(pc, self.blocks[self.longer[pc]])
            em.start(around)
        em.jump(self.blocks[self.longer[pc]], at)

    def take_least(self, pc: int, head: Block) -> None:
        """On to where what is behind can begin; if that fails, from there on again."""
        em, at, own = self.em, head.params[0], self.shape.sets[self.code[pc + 1]]
        first = self.shape.first(pc + 4)
        em.start(head)
        last, found = em.new_block(), em.new_block()
        c = self.character(at, self.failed if first is not None else last)
        if first is not None:
            em.unless(self.is_in(c, first), found)
            em.when(self.is_in(c, own), self.failed)
            em.jump(head, self.next(at))
            em.start(found)
        if self.is_tried(pc):
            em.when(self.is_in(c, own), last)
            self.push(self.longer[pc], self.next(at))
        em.jump(last)
        em.start(last)
        self.go(pc + 4, at)

    def scanned(self, pc: int, at: Value) -> Value:
        """The end of the run of characters; fails if they are too few."""
        em, (test, least, most) = self.em, self.code[pc + 1 : pc + 4]
        limit = self.end
        if most >= 0:
            left = em.op("i32.sub", self.end, at)
            is_short = em.op("i32.lt_s", em.i32(most), left)
            limit = em.choose(is_short, lambda: em.op("i32.add", at, em.i32(most)), lambda: self.end, I32)
        head, done = em.new_block(I32), em.new_block(I32)
        em.jump(head, at)
        em.start(head)
        i = head.params[0]
        ended = em.new_block()
        em.when(em.op("i32.lt_s", i, limit), ended)
        inside = self.is_in(em.value("array.get_u", (self.narrow, i), (BYTES,), I32), self.shape.sets[test])
        em.when(inside, ended)
        em.jump(head, self.next(i))
        em.start(ended)
        em.jump(done, i)
        em.start(done)
        last = done.params[0]
        if least:
            count = em.op("i32.sub", last, at)
            em.when(em.op("i32.ge_s", count, em.i32(least)), self.failed)
        return last

    def round(self, loop: int) -> Block:
        """Another round of a plain loop, or what is behind it."""
        if loop in self.rounds:
            return self.rounds[loop]
        em, around = self.em, self.em.block
        self.rounds[loop] = head = em.new_block(I32)
        behind = self.code[loop + 3] + 2
        at = head.params[0]
        em.start(head)
        left = em.new_block()
        em.when(self.is_in(self.character(at, left), self.shape.first(loop + 4) or 0), left)
        if self.may_leave(loop):
            self.push(behind, at)
        self.go(loop + 4, at)
        em.start(left)
        self.go(behind, at)
        em.start(around)
        return head

    # --- characters ---
    def character(self, at: Value, ended: Block) -> Value:
        em = self.em
        em.when(em.op("i32.lt_s", at, self.end), ended)
        return em.value("array.get_u", (self.narrow, at), (BYTES,), I32)

    def next(self, at: Value) -> Value:
        return self.em.op("i32.add", at, self.em.i32(1))

    def is_in(self, c: Value, wanted: int) -> Value:
        em = self.em
        if wanted == ALL:
            return em.i32(1)
        own, others = ranges(wanted), ranges(ALL & ~wanted)
        if len(own) <= FEW:
            return self.in_ranges(c, own)
        if len(others) <= FEW:
            return em.op("i32.eqz", self.in_ranges(c, others))
        table = ("array.new_fixed", BYTES, [("i32.const", wanted >> i & 1) for i in range(256)])
        symbol = self.unit.shared(("characters", wanted), Ref(BYTES), lambda: table)
        return em.value("array.get_u", (em.get_global(symbol, Ref(BYTES)), c), (BYTES,), I32)

    def in_ranges(self, c: Value, parts: Sequence[tuple[int, int]]) -> Value:
        em = self.em
        total: Value | None = None
        for low, high in parts:
            if low == high:
                one = em.op("i32.eq", c, em.i32(low))
            else:
                distance = em.op("i32.sub", c, em.i32(low)) if low else c
                one = em.op("i32.lt_u", distance, em.i32(high - low + 1))
            total = one if total is None else em.op("i32.or", total, one)
        return total if total is not None else em.i32(0)


FEW = 2
"""Ranges that are compared with one after the other; more are looked up in a table."""


def ranges(wanted: int) -> list[tuple[int, int]]:
    """The first and the last character of each run of the set."""
    found: list[tuple[int, int]] = []
    for c in range(256):
        if wanted >> c & 1:
            low = found.pop()[0] if found and found[-1][1] == c - 1 else c
            found.append((low, c))
    return found
