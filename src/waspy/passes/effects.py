"""Which fields and globals each function may change: what survives a call of it.

    def truncate(l, count): l.length = count; clear(l)      =>   {("$List", "length")} and what clear changes

A function that calls one that nobody knows may change anything. Paths that only end in an exception do not count:
whoever catches one must forget what it knew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from waspy.ir.analysis import strong_components
from waspy.ir.lir import Block, Function, Instr, Unit
from waspy.wasm.rules import TypeRules
from waspy.wasm.types import Ref, Sig, StructType

Place = tuple[str, str]
"""(struct that declares it, field), or ("", global)."""
Effects = Mapping[str, frozenset[Place]]
"""By function; one that is absent may change anything."""
Known = Callable[[str], "frozenset[Place] | None"]

_OPAQUE = frozenset({"yield", "return_call", "return_call_ref", "throw_ref", "call_ref"})


def place(rules: TypeRules, struct: str, field: str) -> Place:
    """A field under the struct that declares it."""
    t = rules.types.get(struct)
    while isinstance(t, StructType) and t.parent is not None:
        above = rules.types.get(t.parent)
        if not isinstance(above, StructType) or all(f.name != field for f in above.fields):
            break
        struct, t = t.parent, above
    return struct, field


def of_instr(instr: Instr, rules: TypeRules, known: Known) -> frozenset[Place] | None:
    """What an instruction may change; None: anything."""
    if instr.op == "struct.set":
        return frozenset([place(rules, *instr.imm)])
    if instr.op == "global.set":
        return frozenset([("", instr.imm[0])])
    if instr.op in ("call", "call_if_live"):
        return known(instr.imm[0])
    return None if instr.op in _OPAQUE else frozenset()


def of_unit(unit: Unit, rules: TypeRules, known: Effects) -> dict[str, frozenset[Place]]:
    """Of the functions of a unit; `known` are those of the units that it calls."""
    found: dict[str, frozenset[Place]] = {}
    own = {name: list(_lasting(f)) for name, f in unit.functions.items()}
    tables = _tables(unit)
    calls = {name: [c for i in instrs for c in _callees(i, tables) if c in own] for name, instrs in own.items()}
    for component in reversed(strong_components(calls)):
        among = frozenset(component)

        def of(symbol: str, among: frozenset[str] = among) -> frozenset[Place] | None:
            return frozenset() if symbol in among else found.get(symbol) if symbol in own else known.get(symbol)

        total: frozenset[Place] | None = frozenset()
        for instr in (i for name in component for i in own[name]):
            if instr.op == "call_ref" and instr.imm[0] in tables:
                changed = _together(of(f) for f in tables[instr.imm[0]])
            else:
                changed = of_instr(instr, rules, of)
            total = None if changed is None or total is None else total | changed
            if total is None:
                break
        if total is not None:
            found.update(dict.fromkeys(component, total))
    return found


def _lasting(function: Function) -> Iterator[Instr]:
    """The instructions after which the function may still return: not those before an exception that leaves it."""
    for b in function.blocks:
        if b.handler is not None or not fails(b):
            yield from b.instrs


def fails(block: Block) -> bool:
    """Whether an exception is all that the block ends in."""
    return block.term is not None and block.term.op in ("unreachable", "throw")


def _together(parts: Iterable[frozenset[Place] | None]) -> frozenset[Place] | None:
    total: frozenset[Place] = frozenset()
    for part in parts:
        if part is None:
            return None
        total |= part
    return total


def _tables(unit: Unit) -> dict[Sig, list[str]]:
    """The functions that references of a type may be to, where only this unit can make such: their first parameter is
    a list, and no compiled Python function is called with one."""
    taken = {i.imm[0] for f in unit.functions.values() for b in f.blocks for i in b.instrs if i.op == "ref.func"}
    for g in unit.globals.values():
        taken.update(_references(g.init))
    tables: dict[Sig, list[str]] = {}
    for symbol in sorted(taken & unit.functions.keys()):
        sig = unit.functions[symbol].sig
        if sig.params and sig.params[0] == Ref("$List"):
            tables.setdefault(sig, []).append(symbol)
    return tables


def _references(init: Any) -> Iterator[str]:
    work = [init]
    while work:
        part = work.pop()
        if isinstance(part, (tuple, list)):
            if len(part) == 2 and part[0] == "ref.func":
                yield part[1]
            work += part


def _callees(instr: Instr, tables: Mapping[Sig, list[str]]) -> list[str]:
    if instr.op in ("call", "call_if_live"):
        return [instr.imm[0]]
    return tables.get(instr.imm[0], []) if instr.op == "call_ref" else []
