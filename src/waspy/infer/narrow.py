"""Branch narrowing: makes what a test tells about a value visible in the graph.

Before: `br (x is None) b1 b2`, x used in b1 and b2. After: b2 begins with `y = refine ("not None",) x`, and the
uses of x that b2 dominates read y. Lowering treats `refine` as a copy. Tests that it understands: `x is None`,
`x is not None`, `x`, `not x`, `isinstance(x, C)`. A successor with several predecessors is left alone.
"""

from __future__ import annotations

from waspy.infer.engine import Engine, Version
from waspy.infer.values import Abs, Builtin, ClassObj, Inst, Prim, Site, Tup
from waspy.ir.analysis import analyse
from waspy.ir.pir import Block, FunctionDef, Instr, Term, Value

NOT_NONE, IS_NONE, IS_INSTANCE, NOT_INSTANCE = "not None", "None", "isinstance", "not isinstance"
OPPOSITE = {NOT_NONE: IS_NONE, IS_NONE: NOT_NONE, IS_INSTANCE: NOT_INSTANCE, NOT_INSTANCE: IS_INSTANCE}


def run(function: FunctionDef) -> None:
    """Inserts the refinements of one function, in place."""
    definitions = {i.result: i for b in function.blocks for i in b.instrs if i.result is not None}
    tests = [(b, *test) for b in function.blocks if b.term is not None and (test := _test_of(b.term, definitions))]
    if not tests:
        return
    flow = analyse(function.blocks[0])
    children = flow.children()
    for block, tested, kind, other in tests:
        if block not in flow.position or block.term is None:
            continue
        for edge, fact in zip(block.term.edges, (kind, OPPOSITE[kind]), strict=True):
            if flow.predecessors[edge.block] == [block] and fact != IS_NONE:
                _refine(function, edge.block, tested, fact, other, children)


def _test_of(term: Term, definitions: dict[Value, Instr]) -> tuple[Value, str, Value | None] | None:
    """(value, what holds on the first edge, class operand) of a branch that tests a value."""
    if term.op != "branch" or term.edges[0].block is term.edges[1].block:
        return None
    condition = definitions.get(term.args[0])
    swapped = False
    while condition is not None and condition.op == "not":
        swapped = not swapped
        condition = definitions.get(condition.args[0])
    if condition is None:
        return None
    found = _fact_of(condition, definitions)
    if found is None:
        return None
    value, fact, other = found
    return value, OPPOSITE[fact] if swapped else fact, other


def _fact_of(condition: Instr, definitions: dict[Value, Instr]) -> tuple[Value, str, Value | None] | None:
    if condition.op == "is":
        for value, other in (condition.args, condition.args[::-1]):
            definition = definitions.get(other)
            if definition is not None and definition.op == "const" and definition.imm == (None,):
                return value, IS_NONE, None
        return None
    if condition.op != "truth":
        return None
    tested = definitions.get(condition.args[0])
    if tested is not None and tested.op == "call" and len(tested.args) == 3 and not tested.imm[0]:
        callee = definitions.get(tested.args[0])
        if callee is not None and callee.op == "builtin" and callee.imm == ("isinstance",):
            return tested.args[1], IS_INSTANCE, tested.args[2]
    return condition.args[0], NOT_NONE, None


def _refine(
    function: FunctionDef,
    at: Block,
    value: Value,
    fact: str,
    other: Value | None,
    children: dict[Block, list[Block]],
) -> None:
    narrowed = function.value(name=value.name)
    instr = Instr("refine", [value] if other is None else [value, other], (fact,), narrowed)
    used = False
    stack = [at]
    while stack:
        block = stack.pop()
        stack.extend(children[block])
        for i in block.instrs:
            used |= _rename(i.args, value, narrowed)
        if block.term is not None:
            used |= _rename(block.term.args, value, narrowed)
            for edge in block.term.edges:
                used |= _rename(edge.args, value, narrowed)
    if used:
        at.instrs.insert(0, instr)


def _rename(args: list[Value], old: Value, new: Value) -> bool:
    found = False
    for i, value in enumerate(args):
        if value is old:
            args[i] = new
            found = True
    return found


# --- the transfer function ------------------------------------------------------------------------------
def refine(engine: Engine, version: Version, instr: Instr) -> Abs:
    value = engine.get(version, instr.args[0])
    fact = instr.imm[0]
    if fact == NOT_NONE:
        return value - {Prim("NoneType")}
    if fact == IS_NONE:
        return value & {Prim("NoneType")} or value
    excluded = fact != IS_INSTANCE
    classes = engine.get(version, instr.args[1])
    return frozenset(atom for atom in value if _may_be(engine, atom, classes) is not excluded) or value


def _may_be(engine: Engine, atom: object, classes: Abs) -> bool | None:
    """Whether the atom is an instance of one of the classes; None: unknown, so it stays on both sides."""
    wanted = [c for cls in classes for c in (_flattened(cls.elements) if isinstance(cls, Tup) else [cls])]
    if isinstance(atom, Inst) and all(isinstance(c, (ClassObj, Builtin)) for c in wanted):
        order = engine.classes.mro(atom.cls)
        if order is None or engine.classes.is_opaque(atom.cls):
            return None
        return any(isinstance(c, ClassObj) and c.cls in order or c == Builtin("object") for c in wanted)
    name = atom.name if isinstance(atom, Prim) else atom.kind if isinstance(atom, Site) else None
    if name is None or name == "iterator" or not all(isinstance(c, (ClassObj, Builtin)) for c in wanted):
        return None
    builtins = [c.name for c in wanted if isinstance(c, Builtin)]
    if name in builtins or (name == "bool" and "int" in builtins):
        return True
    return None if any(b not in EXACT for b in builtins) else False


EXACT = ("int", "float", "str", "bool", "list", "dict", "set", "tuple", "bytes")


def _flattened(elements: tuple[Abs, ...]) -> list[object]:
    return [atom for element in elements for atom in element]


RULES = {"refine": refine}
