"""Loads that a loop repeats are done once before it, and again after what may have changed them.

    loop: n = l.length; i < n -> else slow               n' = l.length; items' = l.items
          items = l.items; x = items[i]           =>     loop: i < n' -> else slow;  x = items'[i]
    slow: call list.put_apart l, ...; jump loop          slow: call list.put_apart ...; n' = l.length; items' = ...

A list that may be one of numbers is asked for that before the loop: if it is none, its count is taken to be 0, which
leads to the slow path as the failing cast did.

    m = cast l $NumberList -> else slow; i < m.count -> else slow; m.numbers[i]     =>    i < count' ...; numbers'[i]

A load is hoisted if nothing on the usual paths of the loop may change it (see `effects`), but stores into another
object, and those through the very reference, whose value is known. Paths are unusual that fail, or on which the
runtime does what is usually done in place (`Block.cold`, functions named `..._apart`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from waspy.ir.analysis import Flow, Loop, analyse
from waspy.ir.cfg import Block, Edge, Instr, Term, Value, Var
from waspy.ir.lir import Function
from waspy.passes import effects
from waspy.passes.aliases import Aliases, Base
from waspy.passes.cold import cold_blocks
from waspy.passes.effects import Known, Place
from waspy.passes.renaming import rename
from waspy.wasm.rules import TypeRules
from waspy.wasm.types import I32, Packed, Ref, StructType

MOST_LOADS = 16
"""Of one loop: each wants a register."""
MOST_REFRESHES = 80
"""Of one loop, for the size of its slow paths."""


@dataclass(frozen=True, slots=True)
class View:
    """What a list has that is one of a kind: the field of its items, and the runtime's module that says what is there,
    and in any other list: `NO_items`, `count_of`, `items_of`."""

    module: str
    items: str

    @property
    def fields(self) -> tuple[str, str]:
        return COUNT, self.items

    @property
    def none(self) -> str:
        return f"{self.module}.NO_{self.items.upper()}"

    def function(self, field: str) -> str:
        return f"{self.module}.{field}_of"


COUNT = "count"
VIEWS = {
    "$NumberList": View("number_list", "numbers"),
    "$FloatList": View("float_list", "floats"),
    "$BoolList": View("bool_list", "flags"),
}


@dataclass(frozen=True, slots=True)
class Key:
    """A load: `op` of a field of `base`. `view`: the field that it has if it is of the type `struct`."""

    base: Base
    op: str
    struct: str
    field: str
    view: bool = False


@dataclass(slots=True)
class Load:
    """A hoisted load: its variable, and all places that it depends on."""

    key: Key
    var: Var
    own: Place
    places: frozenset[Place]


@dataclass(slots=True)
class Region:
    """A loop with its inner ones. `changes` are the instructions that may change something, and what."""

    loop: Loop
    blocks: set[Block]
    hot: list[Block]
    changes: list[tuple[Instr, frozenset[Place] | None, bool]] = field(default_factory=list)
    """(instruction, what it may change, whether that is usual)."""
    handlers: list[Block] = field(default_factory=list)
    loads: dict[Key, Load] = field(default_factory=dict)


def run(fn: Function, rules: TypeRules, known: Known) -> bool:
    """Hoist in all loops of `fn`; says whether there was anything."""
    flow = analyse(fn.blocks[0])
    if not flow.loops:
        return False
    return _Hoister(fn, rules, known, flow).run()


class _Hoister:
    def __init__(self, fn: Function, rules: TypeRules, known: Known, flow: Flow) -> None:
        self.fn, self.rules, self.known, self.flow = fn, rules, known, flow
        self.cold = cold_blocks(flow.order)
        self.hoisted: dict[Var, tuple[Region, Load]] = {}
        self.aliases = Aliases(flow, self.hoisted)
        self.after: dict[int, list[Instr]] = {}
        self.at_start: dict[Block, list[Instr]] = {}

    def run(self) -> bool:
        regions = self._regions()
        for region in regions:
            while self._round(region):
                pass
            if region.loads:
                self._before(region)
                self._refresh(region)
        for b in self.fn.blocks:
            if b in self.at_start or any(id(i) in self.after for i in b.instrs):
                b.instrs = [
                    *self.at_start.get(b, ()),
                    *(new for i in b.instrs for new in (i, *self.after.get(id(i), ()))),
                ]
        return bool(self.hoisted)

    # --- loops --------------------------------------------------------------------------------------
    def _regions(self) -> list[Region]:
        """Outer loops before inner ones."""
        flow = self.flow
        regions: dict[Block, Region] = {}
        handlers = {b.handler for b in flow.order if b.handler is not None}
        for b in flow.order:
            loop = flow.loop_of.get(b)
            while loop is not None:
                region = regions.get(loop.header)
                if region is None:
                    region = regions[loop.header] = Region(loop, set(), [])
                region.blocks.add(b)
                self._enter(region, b, handlers)
                loop = loop.parent
        fixed = {flow.order[0], *handlers}
        found = [r for h, r in regions.items() if h not in fixed]
        return sorted(found, key=lambda r: (r.loop.depth, flow.position[r.loop.header]))

    def _enter(self, region: Region, block: Block, handlers: set[Block]) -> None:
        usual = block not in self.cold
        if usual:
            region.hot.append(block)
        if block in handlers:
            region.handlers.append(block)
        if effects.fails(block):
            return
        for i in block.instrs:
            changed = effects.of_instr(i, self.rules, self.known)
            if changed is None or changed:
                region.changes.append((i, changed, usual))

    # --- what to hoist ------------------------------------------------------------------------------
    def _round(self, region: Region) -> bool:
        """Hoists what is possible now; a load can make others so, whose base it is."""
        if any(changed is None and usual for _, changed, usual in region.changes):
            return False
        before = len(region.loads)
        for block in region.hot:
            self._view(region, block)
            for i in block.instrs:
                if i.op in ("struct.get", "struct.get_s", "struct.get_u") and (load := self._load(region, i)):
                    self._replace(i, load)
        if len(region.loads) > before:
            for block in region.blocks:
                for i in block.instrs:
                    key = self._key(region, i) if i.op.startswith("struct.get") else None
                    if key is not None and key in region.loads:
                        self._replace(i, region.loads[key])
        return len(region.loads) > before

    def _replace(self, i: Instr, load: Load) -> None:
        i.op, i.args, i.imm = "var.get", [], (load.var,)

    def _is_fixed(self, base: Base, region: Region) -> bool:
        if isinstance(base, Var):
            return region.blocks <= self.hoisted[base][0].blocks
        return base in self.aliases.home and self.aliases.home[base][0] not in region.blocks

    def _key(self, region: Region, i: Instr) -> Key | None:
        v = i.args[0]
        if not isinstance(v.type, Ref) or v.type.nullable or not self.rules.is_subtype(v.type, Ref(i.imm[0])):
            return None
        base = self.aliases.base(v)
        return Key(base, i.op, *i.imm) if self._is_fixed(base, region) else None

    def _load(self, region: Region, i: Instr) -> Load | None:
        key = self._key(region, i)
        return None if key is None else region.loads.get(key) or self._hoist(region, [key])

    def _hoist(self, region: Region, keys: list[Key]) -> Load | None:
        """The first of the keys, if all can be hoisted."""
        if len(region.loads) + len(keys) > MOST_LOADS:
            return None
        loads = [self._new(region, key) for key in keys]
        if not all(load is not None and self._lasts(region, load) for load in loads):
            return None
        for load in loads:
            assert load is not None
            region.loads[load.key] = load
            self.hoisted[load.var] = (region, load)
        return loads[0]

    def _new(self, region: Region, key: Key) -> Load | None:
        t = self.rules.types.get(key.struct)
        if not isinstance(t, StructType):
            return None
        f = t.fields[t.index(key.field)]
        type = I32 if isinstance(f.type, Packed) else f.type
        own = effects.place(self.rules, key.struct, key.field)
        places = frozenset([own]) if f.mutable else frozenset()
        if isinstance(key.base, Var):
            places |= self.hoisted[key.base][1].places
        return Load(key, self.fn.var(type, key.field), own, places)

    def _lasts(self, region: Region, load: Load) -> bool:
        """Whether the usual paths leave the value as it is, and the others can put it right."""
        refreshes = 0
        for i, changed, usual in region.changes:
            if changed is None or changed & load.places:
                if usual and not self._is_harmless(i, load):
                    return False
                refreshes += 1
        return refreshes * (len(region.loads) + 1) <= MOST_REFRESHES

    def _is_harmless(self, i: Instr, load: Load) -> bool:
        """A store to the place, but of the same object, so that the value is known, or surely of another."""
        if i.op != "struct.set" or effects.place(self.rules, *i.imm) != load.own:
            return False
        if isinstance(load.key.base, Var) and load.own in self.hoisted[load.key.base][1].places:
            return False
        target = self.aliases.origin(i.args[0])
        return target == load.key.base or self.aliases.are_distinct(target, load.key.base)

    # --- lists that may be of a kind ----------------------------------------------------------------
    def _view(self, region: Region, block: Block) -> None:
        """Replaces a cast by what its list has, where that fails as the cast does."""
        term = block.term
        if term is None or term.op != "br_cast" or (view := VIEWS.get(term.imm[0].heap)) is None:
            return
        v, struct = term.args[0], term.imm[0].heap
        match, other = term.edges
        if v.type is None or not self.rules.is_subtype(v.type, Ref("$List")) or match.args:
            return
        if not self._fails_alike(match.block, other, view):
            return
        base = self.aliases.base(v)
        if not self._is_fixed(base, region):
            return
        keys = [Key(base, "struct.get", struct, name, True) for name in view.fields]
        if keys[0] not in region.loads and self._hoist(region, keys) is None:
            return
        m = match.block.params[0]
        fields = {k.field: region.loads[k] for k in keys}
        for b in region.blocks:
            for i in b.instrs:
                if i.op == "struct.get" and i.args[0] is m and i.imm[1] in fields:
                    self._replace(i, fields[i.imm[1]])
        self._narrow_later(match.block, m, v)
        match.block.params = []
        block.term = Term("jump", edges=[Edge(match.block)], pos=term.pos)

    def _fails_alike(self, block: Block, other: Edge, view: View) -> bool:
        """Whether a block after the cast goes, for a list that has nothing, where the failed cast goes."""
        term = block.term
        if len(block.params) != 1 or term is None or term.op != "branch" or len(self.flow.predecessors[block]) != 1:
            return False
        fails = term.edges[1]
        if fails.block is not other.block or fails.args != other.args or term.edges[0].block is fails.block:
            return False
        if len(self.flow.predecessors[term.edges[0].block]) != 1 or term.edges[0].args:
            return False
        m = block.params[0]
        if not all(_is_pure(i) and (i.op != "struct.get" or i.args[0] is m) for i in block.instrs):
            return False
        test = self.aliases.made.get(term.args[0])
        if test is None or test not in block.instrs:
            return False
        left, right = (self.aliases.made.get(a) for a in test.args) if len(test.args) == 2 else (None, None)
        if test.op == "i32.lt_u" and _is_field(right, m, COUNT):
            return True
        full = (
            right is not None
            and right.op == "array.len"
            and _is_field(self.aliases.made.get(right.args[0]), m, view.items)
        )
        return test.op in ("i32.lt_u", "i32.lt_s") and _is_field(left, m, COUNT) and full

    def _narrow_later(self, block: Block, m: Value, v: Value) -> None:
        """Where the reference itself is needed after the test, it is cast there."""
        assert block.term is not None and isinstance(m.type, Ref)
        following = block.term.edges[0].block
        again = self.fn.value(m.type)
        users = [b for b in self.fn.blocks if any(m in args for args in _operands(b))]
        if users:
            for b in users:
                rename(b, lambda x: again if x is m else x)
            cast = Instr("ref.cast", [v], (m.type,), again)
            following.instrs.insert(0, cast)
            self.aliases.add(cast, following, 0)

    # --- putting it in place ------------------------------------------------------------------------
    def _before(self, region: Region) -> None:
        """A block before the loop, with the loads."""
        header = region.loop.header
        first = last = self.fn.block(None)
        params = [self.fn.value(p.type, p.name) for p in header.params]
        for b in self.fn.blocks:
            if b in region.blocks or b is first or b.term is None:
                continue
            for edge in b.term.edges:
                if edge.block is header:
                    edge.block = first
        first.params = params
        done: set[Key] = set()
        for key, load in region.loads.items():
            if key in done:
                continue
            if key.view:
                last = self._ask(last, [x for x in region.loads.values() if _same_view(x.key, key)])
                done.update(k for k in region.loads if _same_view(k, key))
            else:
                last.instrs += self._again(load)
        last.term = Term("jump", edges=[Edge(header, list(params))])

    def _ask(self, block: Block, loads: Sequence[Load]) -> Block:
        """Ends the block with the question whether the list is of the kind; the block after it."""
        key = loads[0].key
        base = self._read(block.instrs, key.base)
        yes, no, after = self.fn.block(None), self.fn.block(None), self.fn.block(None)
        m = self.fn.value(Ref(key.struct))
        yes.params = [m]
        for load in loads:
            assert load.var.type is not None
            view = VIEWS[key.struct]
            got, none = self.fn.value(load.var.type), self.fn.value(load.var.type)
            yes.instrs += [
                Instr("struct.get", [m], (key.struct, load.key.field), got),
                Instr("var.set", [got], (load.var,)),
            ]
            is_count = load.key.field == COUNT
            nothing = Instr("i32.const", [], (0,), none) if is_count else Instr("global.get", [], (view.none,), none)
            no.instrs += [nothing, Instr("var.set", [none], (load.var,))]
        block.term = Term("br_cast", [base], (Ref(key.struct),), [Edge(yes), Edge(no)])
        yes.term, no.term = (Term("jump", edges=[Edge(after)]) for _ in range(2))
        return after

    def _read(self, into: list[Instr], base: Base) -> Value:
        if isinstance(base, Value):
            return base
        v = self.fn.value(base.type)
        into.append(Instr("var.get", [], (base,), v))
        return v

    def _again(self, load: Load) -> list[Instr]:
        """The load, as it is done anew."""
        out: list[Instr] = []
        base, key = self._read(out, load.key.base), load.key
        got = self.fn.value(load.var.type)
        if key.view:
            out.append(Instr("call", [base], (VIEWS[key.struct].function(key.field),), got))
        else:
            out.append(Instr(key.op, [base], (key.struct, key.field), got))
        out.append(Instr("var.set", [got], (load.var,)))
        return out

    def _refresh(self, region: Region) -> None:
        for i, changed, usual in region.changes:
            for load in region.loads.values():
                if changed is not None and not changed & load.places:
                    continue
                if not usual:
                    self._add(i, self._again(load))
                elif self.aliases.origin(i.args[0]) == load.key.base:
                    self._add(i, [Instr("var.set", [i.args[1]], (load.var,))])
        for handler in region.handlers:
            for load in region.loads.values():
                if load.places:
                    self.at_start.setdefault(handler, []).extend(self._again(load))

    def _add(self, i: Instr, new: Iterable[Instr]) -> None:
        self.after.setdefault(id(i), []).extend(new)


def _same_view(a: Key, b: Key) -> bool:
    return a.view and a.base == b.base and a.struct == b.struct


def _is_pure(i: Instr) -> bool:
    if i.op in ("struct.get", "array.len", "var.get", "i32.wrap_i64"):
        return True
    return i.op.startswith(("i32.", "i64.")) and ".div" not in i.op and ".rem" not in i.op and ".trunc" not in i.op


def _is_field(i: Instr | None, m: Value, name: str) -> bool:
    return i is not None and i.op == "struct.get" and i.args[0] is m and i.imm[1] == name


def _operands(block: Block) -> Iterator[list[Value]]:
    for i in block.instrs:
        yield i.args
    if block.term is not None:
        yield block.term.args
        for edge in block.term.edges:
            yield edge.args
