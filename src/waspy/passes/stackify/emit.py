"""Emits structured control flow from the dominator tree (Ramsey, "Beyond Relooper", ICFP 2022).

A block's tree is its own code followed by the trees of the blocks that it dominates immediately. Those
with one predecessor stand where the jump to them is; the others, and exception handlers, follow an
enclosing `block ... end` that jumps leave:

    block $C2
      block $C1
        <code of X>      ;; br $C1, br $C2
      end
      <tree of C1>       ;; may br $C2
    end
    <tree of C2>

If X is a loop header, `loop` stands around its code and those children that are in the loop. If X may
throw into handler H, `try_table (catch $exc $H)` stands around its code and the children that share H;
no block that must not be covered by H is ever placed inside.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

from waspy.ir.analysis import Flow
from waspy.ir.cfg import Block, Edge, Instr, Pos, Term, Value
from waspy.ir.lir import Function
from waspy.passes.stackify import carried
from waspy.passes.stackify.carried import Carried
from waspy.passes.stackify.guards import Guard
from waspy.passes.stackify.locals import Locals
from waspy.passes.stackify.shape import Throwing
from waspy.passes.stackify.trees import Trees
from waspy.wasm.instructions import ACCEPTS_NULL, NEGATED
from waspy.wasm.types import OBJ, Ref, ValType

Code = list[tuple[Any, ...]]


@dataclass(slots=True, eq=False)
class Label:
    """The target of a branch. `result` is what a branch to it carries; `falls`: what falls off the end does as well."""

    result: ValType | None = None
    used: bool = False
    falls: bool = False


@dataclass(slots=True)
class Layout:
    """Where each block of the dominator tree is placed."""

    children: dict[Block, list[Block]]
    labelled: set[Block] = field(default_factory=set)
    handlers: set[Block] = field(default_factory=set)
    size: dict[Block, int] = field(default_factory=dict)
    sheltered: dict[Block, bool] = field(default_factory=dict)
    """Whether every block of the subtree that throws has a handler, so that a surrounding one is harmless."""


def layout(flow: Flow, throwing: Throwing) -> Layout:
    out = Layout(flow.children())
    for b in flow.order:
        if b in throwing.blocks and b.handler is not None:
            out.handlers.add(b.handler)
        if b.term and b.term.op == "throw" and b.handler is not None:
            out.handlers.add(b.handler)
        if b.term and b.term.op == "switch":
            out.labelled.update(edge.block for edge in b.term.edges)
    out.labelled |= out.handlers
    for b in reversed(flow.order):
        position = flow.position[b]
        forward = sum(
            1
            for p in flow.predecessors[b]
            if flow.position[p] < position
            for edge in (p.term.edges if p.term else ())
            if edge.block is b
        )
        if forward > 1:
            out.labelled.add(b)
        own = b.handler is not None or not (b in throwing.blocks or b.term and b.term.op == "throw")
        out.sheltered[b] = own and all(out.sheltered[c] for c in out.children[b])
        out.size[b] = 1 + len(b.instrs) + sum(out.size[c] for c in out.children[b])
    return out


Walk = Generator[tuple[Block, "Block | None"], bool, bool]
"""Emission of a subtree: yields (block, fall) for a subtree inside it, is sent and returns whether control
falls off the end (to `fall`)."""


class Emitter:
    def __init__(
        self,
        fn: Function,
        flow: Flow,
        throwing: Throwing,
        trees: Trees,
        locals: Locals,
        plan: Layout,
        guards: dict[Block, list[Guard]],
        carried: Carried,
    ) -> None:
        self.fn, self.flow, self.throwing = fn, flow, throwing
        self.trees, self.locals, self.plan, self.guards = trees, locals, plan, guards
        self.carried, self.staying = carried.of, carried.staying
        self.is_carried = frozenset(self.carried.values())
        self.on_stack: set[Value] = set()
        self.code: Code = []
        self.lines: list[Pos | None] = []
        self.pos: Pos | None = None
        self.labels: dict[Block, Label] = {}
        self.inline: set[Block] = set()
        self.context: list[Block | None] = [None]

    def run(self) -> None:
        """Emit the whole function; the walks nest on an explicit stack."""
        stack: list[Walk] = [self._tree(self.fn.blocks[0], None)]
        answer: bool | None = None
        while stack:
            try:
                block, fall = stack[-1].send(answer)  # type: ignore[arg-type]
            except StopIteration as done:
                stack.pop()
                answer = done.value
            else:
                stack.append(self._tree(block, fall))
                answer = None

    def op(self, *parts: Any) -> None:
        self.code.append(parts)
        self.lines.append(self.pos)

    # --- the dominator tree -------------------------------------------------------------------------

    def _tree(self, block: Block, fall: Block | None) -> Walk:
        for guard in self.guards.get(block, ()):
            self.op("guard", guard)
        frames = self._frames(block)
        body = max((i + 1 for i, (kind, _) in enumerate(frames) if kind != "block"), default=0)
        if block in self.carried:
            self._receive(block, self.carried[block], frames, body)
        fall_at: list[Block | None] = [fall]
        for i, (kind, target) in enumerate(frames):
            if i == body:
                self._roots(block)
            self._open(kind, target)
            fall_at.append(self._end_of(kind, target, fall_at[-1]))
        if body == len(frames):
            self._roots(block)
        falls = yield from self._term(block, fall_at[-1])
        for i in range(len(frames) - 1, -1, -1):
            kind, target = frames[i]
            self._close(kind, target, falls)
            if kind == "block":
                falls = yield target, fall_at[i]
        return falls

    def _end_of(self, kind: str, target: Block, fall: Block | None) -> Block | None:
        """Where control goes that falls off the end of a frame, if it may. Only a `block` has a result."""
        if kind == "block":
            return None if target in self.plan.handlers else target
        return None if fall in self.carried else fall

    def _receive(self, block: Block, v: Value, frames: list[tuple[str, Block]], body: int) -> None:
        """The value that branches to the block carry is on the stack; if it cannot stay there, it goes to a local."""
        if v in self.staying and body == 0 and self._starts_with(block, v, bool(frames)):
            self.on_stack.add(v)
            return
        if v not in self.locals.of:
            assert v.type is not None
            self.locals.of[v] = len(self.locals.types)
            self.locals.types.append(v.type)
        self.op("local.set", self.locals.of[v], v)

    def _starts_with(self, block: Block, v: Value, opens: bool) -> bool:
        """Whether the block's code takes the value before it does anything else."""
        root = carried.first_root(block, self.trees)
        if root is not None:
            return carried.leads(root, v, self.trees)
        term = block.term
        if opens or term is None:
            return False
        if term.op != "jump":
            return carried.starts_with(term.args[0], v, self.trees)
        moves = self._moves(term.edges[0])
        return bool(moves) and carried.starts_with(moves[0][1], v, self.trees)

    def _frames(self, block: Block) -> list[tuple[str, Block]]:
        """What stands around the block's code, outermost first."""
        plan, loop = self.plan, self.flow.loops.get(block)
        context = self.context[-1]
        handler = block.handler if block in self.throwing.blocks and block.handler is not context else None
        if handler is not None:
            self._leave(block)
        kids = [c for c in plan.children[block] if c in plan.labelled]
        in_loop = max((i + 1 for i, c in enumerate(kids) if self._in_loop(c, block)), default=0)
        covered = (i for i, c in enumerate(kids) if handler is None or not self._covered(c, handler))
        in_try = next(covered, len(kids))
        marks = []
        if loop is not None:
            marks.append((in_loop, "loop", block))
        if handler is not None:
            marks.append((in_try, "try", handler))
        marks.sort(key=lambda mark: mark[0])
        frames: list[tuple[str, Block]] = []
        for i, c in enumerate(kids):
            while marks and marks[0][0] <= i:
                _, kind, target = marks.pop(0)
                frames.append((kind, target))
            frames.append(("block", c))
        frames += [(kind, target) for _, kind, target in marks]
        frames.reverse()
        return frames

    def _in_loop(self, child: Block, header: Block) -> bool:
        loop = self.flow.loop_of.get(child)
        while loop is not None and loop.header is not header:
            loop = loop.parent
        return loop is not None

    def _covered(self, child: Block, handler: Block) -> bool:
        """May and should `child`'s tree stand inside the `try_table` of `handler`?"""
        if child is handler or not self.plan.sheltered[child]:
            return False
        return child not in self.throwing.blocks or child.handler is handler

    def _leave(self, block: Block) -> None:
        """A child that would stand inline, and so inside the `try_table`, but must not, gets a label."""
        for c in self.plan.children[block]:
            if not self.plan.sheltered[c]:
                self.plan.labelled.add(c)

    def _open(self, kind: str, target: Block) -> None:
        if kind == "try":
            label = self.labels[target]
            label.used = True
            self.op("try_table", None, None, label)
            self.context.append(target)
            return
        label = self.labels[target] = Label()
        if kind == "block" and target in self.plan.handlers:
            label.result = target.params[0].type or OBJ
        elif kind == "block" and target in self.carried:
            label.result = self.carried[target].type
        self.op(kind, label.result, label)

    def _close(self, kind: str, target: Block, falls: bool) -> None:
        self.labels[target].falls = falls and kind == "block" and target in self.carried
        self.op("end")
        if kind == "try":
            self.context.pop()
        if kind == "block" and target in self.plan.handlers:
            self._set(target.params[0])

    # --- code without control flow ------------------------------------------------------------------

    def _roots(self, block: Block) -> None:
        for root in self.trees.roots[block]:
            self._tree_of(root)
            if root.result is not None:
                self._set(root.result)

    def _set(self, v: Value) -> None:
        if v in self.is_carried:
            return
        if v in self.trees.uses:
            self.op("local.set", self.locals.of[v], v)
        else:
            self.op("drop")

    def value(self, v: Value, accepts_null: bool = False) -> None:
        tree = self.trees.folded.get(v)
        if tree is None:
            self._get(v, accepts_null)
        else:
            self._tree_of(tree)

    def _get(self, v: Value, accepts_null: bool) -> None:
        if v in self.on_stack:
            self.on_stack.discard(v)
        else:
            self.op("local.get", self.locals.of[v], v, accepts_null)

    def _tree_of(self, root: Instr) -> None:
        """Operands first, without recursion: trees can be deep."""
        folded = self.trees.folded
        stack: list[tuple[Instr, bool] | tuple[Value, bool]] = [(root, False)]
        while stack:
            item, flag = stack.pop()
            if isinstance(item, Value):
                tree = folded.get(item)
                if tree is None:
                    self._get(item, flag)
                    continue
                item, flag = tree, False
            if flag or not item.args:
                self._operation(item)
                continue
            stack.append((item, True))
            accepts = ACCEPTS_NULL.get(item.op, ())
            if item.op == "call_ref":
                accepts = (len(item.args) - 1,)
            for i in range(len(item.args) - 1, -1, -1):
                stack.append((item.args[i], i in accepts))

    def _operation(self, instr: Instr) -> None:
        self.pos = instr.pos or self.pos
        if instr.op == "var.get":
            self.op("local.get", self.locals.vars[instr.imm[0]], None, False)
        elif instr.op == "var.set":
            self.op("local.set", self.locals.vars[instr.imm[0]], None)
        elif instr.op == "select" and instr.result is not None and isinstance(instr.result.type, Ref):
            self.op("select_t", instr.result.type)
        else:
            self.op(instr.op, *instr.imm)

    # --- terminators --------------------------------------------------------------------------------

    def _moves(self, edge: Edge, count: int | None = None) -> list[tuple[Value, Value]]:
        """(parameter, argument) pairs that need code."""
        of, carried = self.locals.of, self.carried.get(edge.block)
        return [
            (p, a)
            for p, a in zip(edge.block.params, edge.args, strict=False)
            if p in self.trees.uses and (a in self.trees.folded or p is carried or of.get(p) != of.get(a))
        ]

    def _simple(self, edge: Edge) -> bool:
        """The edge is a bare branch."""
        target = edge.block
        return not self._inline(target) and not self._moves(edge)

    def _inline(self, target: Block) -> bool:
        """Whether the target's code stands where the jump is."""
        return target not in self.plan.labelled and target not in self.labels

    def _br(self, op: str, target: Block) -> None:
        label = self.labels[target]
        label.used = True
        self.op(op, label)

    def _edge(self, edge: Edge, fall: Block | None, top: Value | None = None) -> Walk:
        """Move the arguments and go. `top` is a parameter whose value is on the stack already."""
        target = edge.block
        moves = self._moves(edge)
        for _, a in moves:
            self.value(a)
        for p, _ in reversed(moves):
            self._set(p)
        if top is not None:
            self._set(top)
        if self._inline(target):
            return (yield target, fall)
        if target is fall:
            return True
        self._br("br", target)
        return False

    def _term(self, block: Block, fall: Block | None) -> Walk:
        term = block.term
        assert term is not None, f"{self.fn.name}: {block} has no terminator"
        self.pos = term.pos or self.pos
        if term.op == "jump":
            return (yield from self._edge(term.edges[0], fall))
        if term.op == "branch":
            return (yield from self._branch(term, fall))
        if term.op == "br_null":
            return (yield from self._br_null(term, fall))
        if term.op == "br_cast":
            return (yield from self._br_cast(term, fall))
        for v in term.args:
            self.value(v)
        if term.op == "switch":
            self._switch(term)
        elif term.op == "throw" and block.handler is not None:
            self._br("br", block.handler)
        else:
            self.op(term.op)
        return False

    def _switch(self, term: Term) -> None:
        targets = []
        for edge in term.edges:
            targets.append(self.labels[edge.block])
            targets[-1].used = True
        self.op("br_table", targets)

    def _condition(self, v: Value, negate: bool) -> None:
        tree = self.trees.folded.get(v)
        if not negate:
            self.value(v)
        elif tree is not None and tree.op == "i32.eqz":
            self.value(tree.args[0])
        elif tree is not None and tree.op in NEGATED:
            self._tree_of(Instr(NEGATED[tree.op], tree.args, (), tree.result, tree.pos))
        else:
            self.value(v)
            self.op("i32.eqz")

    def _branch(self, term: Term, fall: Block | None) -> Walk:
        condition, (then, other) = term.args[0], term.edges
        tree = self.trees.folded.get(condition)
        if tree is not None and tree.op == "i32.eqz":
            condition, then, other = tree.args[0], other, then
        for first, second, negate in ((then, other, False), (other, then, True)):
            if self._simple(first) and first.block is not fall:
                self._condition(condition, negate)
                self._br("br_if", first.block)
                return (yield from self._edge(second, fall))
        for first, second, negate in ((other, then, False), (then, other, True)):
            if self._simple(first):
                self._condition(condition, negate)
                self.op("if", None, Label())
                yield from self._edge(second, fall)
                self.op("end")
                return True
        self._condition(condition, False)
        label = Label()
        self.op("if", None, label)
        if (yield from self._edge(then, fall)):
            if fall in self.carried:
                label.result = self.carried[fall].type
            self.op("else")
            label.falls = yield from self._edge(other, fall)
            self.op("end")
            return True
        self.op("end")
        return (yield from self._edge(other, fall))

    def _arm(self, edge: Edge) -> int:
        return self.plan.size[edge.block] if self._inline(edge.block) else 0

    def _br_null(self, term: Term, fall: Block | None) -> Walk:
        null, other = term.edges
        top, reference = other.block.params[-1], term.args[0]
        assert isinstance(reference.type, Ref)
        if self._simple(null):
            self.value(reference, True)
            self._br("br_on_null", null.block)
            return (yield from self._edge(other, fall, top))
        if self._arm(null) <= self._arm(other):
            label = Label(Ref(reference.type.heap), used=True)
            self.op("block", label.result, label)
            self.value(reference, True)
            self.op("br_on_non_null", label)
            yield from self._edge(null, None)
            self.op("end")
            return (yield from self._edge(other, fall, top))
        label = Label(used=True)
        self.op("block", None, label)
        self.value(reference, True)
        self.op("br_on_null", label)
        yield from self._edge(other, None, top)
        self.op("end")
        return (yield from self._edge(null, fall))

    def _br_cast(self, term: Term, fall: Block | None) -> Walk:
        match, other = term.edges
        top, reference, wanted = match.block.params[-1], term.args[0], term.imm[0]
        source = reference.type
        assert isinstance(source, Ref)
        if source.heap == "i31" != wanted.heap:  # the types of a cast must be related
            source = Ref("eq", source.nullable)
        if self._arm(other) <= self._arm(match):
            label = Label(wanted, used=True)
            self.op("block", label.result, label)
            self.value(reference, source.nullable)
            self.op("br_on_cast", label, source, wanted)
            self.op("drop")
            yield from self._edge(other, None)
            self.op("end")
            return (yield from self._edge(match, fall, top))
        rest = Ref(source.heap, False) if wanted.nullable else source
        label = Label(rest, used=True)
        self.op("block", label.result, label)
        self.value(reference, source.nullable)
        self.op("br_on_cast_fail", label, source, wanted)
        yield from self._edge(match, None, top)
        self.op("end")
        self.op("drop")
        return (yield from self._edge(other, fall))
