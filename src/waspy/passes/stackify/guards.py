"""Finds blocks that are reached only if structs of a certain type exist.

    br_cast %1 (ref $Float) -> b1, b2       b1 and what it dominates: only if the program makes a $Float
    br_null %1 -> b1, b2                    b2: only if it makes structs of the type that %1 is a reference to
                                            b1: if %1 is a field that `nulls` knows, only if that is ever null
    branch (is_live name) -> b1, b2         b1: only if the name is live
    call f  handler: b1                     b1: only if something throws

If not, the linker leaves out the code, and with it all that only this code needs. A function that takes
such a struct is guarded as a whole, and so is one that is `only_if` a name is live.
"""

from __future__ import annotations

from collections.abc import Callable

from waspy.ir.analysis import Flow
from waspy.ir.cfg import Block, Edge, Instr, Value
from waspy.ir.lir import MADE, NULLED, THROW, Function
from waspy.passes.stackify.nulls import is_told
from waspy.wasm.types import Ref

EVERYWHERE = frozenset({"$Object", "$Class", "$Str"})
"""Every program has some."""

LOOKED_AT = frozenset({"i32.eqz", "struct.get"})
"""Operations whose operands tell more."""
Guard = tuple[str, ...]
"""Names one of which has to be live."""


def run(fn: Function, flow: Flow) -> dict[Block, list[Guard]]:
    entry = fn.blocks[0]
    taken = dict.fromkeys(_made(v.type) for v in entry.params)
    found: dict[Block, list[Guard]] = {entry: [(name,) for name in taken if name is not None]}
    if fn.only_if:
        found[entry].append(fn.only_if)
    tests = {i.result: i for b in flow.order for i in b.instrs if (i.op in TESTS or i.op in LOOKED_AT) and i.result}
    passed: dict[Block, set[str | None]] = {}
    for block in flow.order:
        if block.handler is not None:
            throws_itself = block.term is not None and block.term.op == "throw"
            passed.setdefault(block.handler, set()).add(None if throws_itself else THROW)
        for edge in block.term.edges if block.term else ():
            passed.setdefault(edge.block, set()).add(_passed(block, edge, tests))
    for block, names in passed.items():
        known = [name for name in names if name is not None]
        if len(known) == len(names):
            found.setdefault(block, []).append(tuple(sorted(known)))
    return {block: guards for block, guards in found.items() if guards}


def _passed(block: Block, edge: Edge, tests: dict[Value, Instr]) -> str | None:
    """What exists if control goes along the edge."""
    term = block.term
    assert term is not None
    if term.op == "br_cast" and edge is term.edges[0]:
        return _made(term.imm[0])
    if term.op == "br_null" and edge is term.edges[1]:
        return _not_null(term.args[0])
    if term.op == "br_null":
        return _nulled(term.args[0], tests)
    if term.op == "branch":
        test, holds = tests.get(term.args[0]), edge is term.edges[0]
        while test is not None and test.op == "i32.eqz":
            test, holds = tests.get(test.args[0]), not holds
        if test is not None and test.op == "ref.is_null" and holds:
            return _nulled(test.args[0], tests)
        if test is not None and test.op in TESTS and holds != (test.op == "ref.is_null"):
            return TESTS[test.op](test)
    return None


def _nulled(v: Value, made: dict[Value, Instr]) -> str | None:
    """What exists if the value is null."""
    source = made.get(v)
    known = source is not None and source.op == "struct.get" and is_told(source)
    return NULLED[source.imm[0]].live if source is not None and known else None


def _not_null(v: Value) -> str | None:
    return _made(Ref(v.type.heap)) if isinstance(v.type, Ref) else None


def _made(type: object) -> str | None:
    """The name for the struct that a value of the type must be."""
    if not isinstance(type, Ref) or type.nullable or not isinstance(type.heap, str):
        return None
    if not type.heap.startswith("$") or type.heap.startswith("$Array") or type.heap in EVERYWHERE:
        return None
    return MADE + type.heap


TESTS: dict[str, Callable[[Instr], str | None]] = {
    "ref.test": lambda test: _made(test.imm[0]),
    "ref.is_null": lambda test: _not_null(test.args[0]),
    "is_live": lambda test: str(test.imm[0]),
}
"""Operations to what is known where they hold; of `ref.is_null`, where it does not."""
