"""Puts small Python functions where they are called, if they call nothing on their usual paths.

    def area(self): return self.w * self.h

    total += r.area()      =>      total += r.w * r.h

A loop that calls only such functions has no calls left (see `cold_paths`). In tracebacks they keep their entries: the
positions of what is copied name the function and the place of the call (`Pos.frames`). Levels of recursion are not
counted for them: whatever calls them back is counted itself.
"""

from __future__ import annotations

from waspy.ir.analysis import analyse
from waspy.ir.cfg import Block, Instr, Pos
from waspy.ir.lir import Function, Unit
from waspy.ir.pir import InlinedFrame, MethodPos
from waspy.passes import simplify
from waspy.passes.cold import cold_blocks
from waspy.passes.inline import MAX_CALLER, Copy, callees_first
from waspy.wasm.instructions import THROWING
from waspy.wasm.rules import TypeRules

MOST_USUAL = 40
"""Instructions on usual paths, constants not counted."""
MOST_IN_ALL = 160
TINY = 12
"""Instructions, in all, of a function that is inlined outside of loops, too."""
DEPTH, LIMIT = "calls.depth", "calls.limit"


def run(unit: Unit, rules: TypeRules) -> None:
    small: dict[str, int] = {}
    for fn in callees_first(unit):
        if fn.frame is None:
            continue
        if _into(fn, unit, small):
            simplify.run(fn, rules)
        size = _size(fn)
        if size is not None:
            small[fn.name] = size


def _into(fn: Function, unit: Unit, small: dict[str, int]) -> bool:
    calls = [(b, i) for b in fn.blocks for i in b.instrs if i.op == "call" and i.imm[0] in small]
    if not calls or any(i.op == "yield" for b in fn.blocks for i in b.instrs):
        return False
    looped = analyse(fn.blocks[0]).loop_of
    size = sum(len(b.instrs) for b in fn.blocks)
    work = list(dict.fromkeys(b for b, _ in calls))
    changed = False
    while work:
        block = work.pop()
        for index, call in enumerate(block.instrs):
            if call.op != "call" or call.imm[0] not in small or call.pos is None or size > MAX_CALLER:
                continue
            callee = unit.functions[call.imm[0]]
            assert fn.frame is not None and callee.frame is not None
            if callee is fn or callee.frame.filename != fn.frame.filename:
                continue
            if block not in looped and small[callee.name] > TINY:
                continue
            size += small[callee.name]
            after = _PythonCopy(fn, callee, block, index).run()
            if block in looped:
                looped[after] = looped[block]
            work.append(after)
            changed = True
            break
    return changed


def _size(fn: Function) -> int | None:
    """How many instructions a function has, if it is one that is inlined."""
    if any(b.handler is not None or (b.term is not None and b.term.op == "throw") for b in fn.blocks):
        return None
    counts = {b: sum(not i.op.endswith(".const") for i in b.instrs) for b in fn.blocks}
    total = sum(counts.values())
    if total > MOST_IN_ALL or any(i.op in ("yield", "return_call") for b in fn.blocks for i in b.instrs):
        return None
    flow = analyse(fn.blocks[0])
    if flow.loops or not flow.reducible:
        return None
    cold = cold_blocks(flow.order)
    usual = [b for b in flow.order if b not in cold]
    if any(i.op in THROWING for b in usual for i in b.instrs) or sum(counts[b] for b in usual) > MOST_USUAL:
        return None
    return total


class _PythonCopy(Copy):
    def run(self) -> Block:
        self.limits = {i.result for b in self.callee.blocks for i in b.instrs if i.imm == (LIMIT,)}
        return super().run()

    def _is_left_out(self, i: Instr) -> bool:
        return i.op == "global.set" and i.imm == (DEPTH,)

    def _instr(self, i: Instr) -> Instr:
        if i.op == "i32.gt_s" and i.args[1] in self.limits:
            assert i.result is not None
            return Instr("i32.const", [], (0,), self._value(i.result))
        return super()._instr(i)

    def _pos(self, pos: Pos | None) -> Pos | None:
        """The place in the callee, within the frame that is called here; without one, the place of the call."""
        site, frame = self.call.pos, self.callee.frame
        if pos is None or site is None or frame is None:
            return site
        moved = pos._replace(frames=(*site.frames, InlinedFrame.of(frame.name, site), *pos.frames))
        if isinstance(pos, MethodPos) and isinstance(moved, MethodPos):
            moved.attribute = pos.attribute
        return moved
