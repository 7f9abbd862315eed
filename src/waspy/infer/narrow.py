"""Branch narrowing: makes what a test tells about a value visible in the graph.

Before: `br (x is None) b1 b2`, x used in b1 and b2. After: b2 begins with `y = refine ("not None",) x`, and the
uses of x that b2 dominates read y. Lowering treats `refine` as a copy. Tests that it understands: `x is None`,
`x is not None`, `x is ...`, `x`, `not x`, `isinstance(x, C)`, `x.__class__ is y.__class__`. To a successor with several
predecessors, as in `x or y`, x is passed from a block of its own.
"""

from __future__ import annotations

from waspy.infer.engine import Engine, Version
from waspy.infer.values import ANYTHING, Abs, Builtin, ClassObj, Inst, Prim, Site, Tup
from waspy.ir.analysis import analyse
from waspy.ir.pir import Block, ClassDef, Edge, FunctionDef, Instr, Term, Value

NOT_NONE, IS_NONE, IS_INSTANCE, NOT_INSTANCE = "not None", "None", "isinstance", "not isinstance"
IS_ELLIPSIS, NOT_ELLIPSIS, SAME_CLASS, OTHER_CLASS = "Ellipsis", "not Ellipsis", "same class", "other class"
OPPOSITE = {
    NOT_NONE: IS_NONE, IS_NONE: NOT_NONE, IS_INSTANCE: NOT_INSTANCE, NOT_INSTANCE: IS_INSTANCE,
    IS_ELLIPSIS: NOT_ELLIPSIS, NOT_ELLIPSIS: IS_ELLIPSIS, SAME_CLASS: OTHER_CLASS, OTHER_CLASS: SAME_CLASS,
}  # fmt: skip
SILENT = (IS_NONE, IS_ELLIPSIS, OTHER_CLASS)
"""Facts that tell nothing that is of use."""


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
            if fact in SILENT:
                continue
            if flow.predecessors[edge.block] == [block]:
                _refine(function, edge.block, tested, fact, other, children)
            elif tested in edge.args:
                _refine_edge(function, edge, tested, fact, other)


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
            if definition is not None and definition.op == "const" and definition.imm[0] in (None, ...):
                return value, IS_NONE if definition.imm[0] is None else IS_ELLIPSIS, None
        return _same_class(condition, definitions)
    if condition.op != "truth":
        return None
    tested = definitions.get(condition.args[0])
    if tested is not None and tested.op == "call" and len(tested.args) == 3 and not tested.imm[0]:
        callee = definitions.get(tested.args[0])
        if callee is not None and callee.op == "builtin" and callee.imm == ("isinstance",):
            return tested.args[1], IS_INSTANCE, tested.args[2]
    return condition.args[0], NOT_NONE, None


def _same_class(condition: Instr, definitions: dict[Value, Instr]) -> tuple[Value, str, Value | None] | None:
    made = [definitions.get(value) for value in condition.args]
    owners = [m.args[0] for m in made if m is not None and m.op == "getattr" and m.imm[0] == "__class__"]
    return (owners[0], SAME_CLASS, owners[1]) if len(owners) == 2 else None


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


def _refine_edge(function: FunctionDef, edge: Edge, value: Value, fact: str, other: Value | None) -> None:
    narrowed = function.value(name=value.name)
    step = function.block()
    step.instrs.append(Instr("refine", [value] if other is None else [value, other], (fact,), narrowed))
    step.term = Term("jump", edges=[Edge(edge.block, [narrowed if a is value else a for a in edge.args])])
    edge.block, edge.args = step, []


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
    if fact == NOT_ELLIPSIS:
        return value - {Prim("ellipsis")}
    if fact == SAME_CLASS:
        return _of_same_class(engine, value, engine.get(version, instr.args[1]))
    excluded = fact != IS_INSTANCE
    classes = engine.get(version, instr.args[1])
    return frozenset(atom for atom in value if _may_be(engine, atom, classes) is not excluded)


def _of_same_class(engine: Engine, value: Abs, other: Abs) -> Abs:
    """What the value can be if its class is the other's: there is no class that says of itself to be another."""
    known = not engine.foreign and all(isinstance(atom, Inst) and not _is_unknown(engine, atom.cls) for atom in other)
    honest = not any("__class__" in f.namespace for f in list(engine.classes.facts.values()))
    return other if known and honest and (ANYTHING in value or other <= value) else value


def _may_be(engine: Engine, atom: object, classes: Abs) -> bool | None:
    """Whether the atom is an instance of one of the classes; None: unknown, so it stays on both sides."""
    wanted = _classes(classes)
    if wanted is None:
        return None
    answers = [_is_instance(engine, atom, c) for c in wanted]
    return True if True in answers else None if None in answers else False


def _classes(value: Abs) -> list[ClassObj | Builtin] | None:
    """The classes of a class or tuple of classes, if they are known for certain."""
    if len(value) != 1:
        return None
    (one,) = value
    if isinstance(one, Tup) and not (one.star and one.elements):
        parts = [_classes(element) for element in one.elements]
        return None if any(p is None for p in parts) else [c for p in parts for c in p or ()]
    return [one] if isinstance(one, (ClassObj, Builtin)) else None


def _is_instance(engine: Engine, atom: object, cls: ClassObj | Builtin) -> bool | None:
    name = atom.name if isinstance(atom, Prim) else atom.kind if isinstance(atom, Site) else ""
    if isinstance(atom, Tup):
        name = "tuple"
    if isinstance(cls, Builtin) and (name or isinstance(atom, Inst)) and name != "iterator":
        if isinstance(atom, Inst) and _is_unknown(engine, atom.cls):
            return None
        if cls.name == "object" or name == cls.name or (name, cls.name) in DERIVED:
            return True
        return False if cls.name in EXACT else None
    if isinstance(cls, Builtin) or _is_unknown(engine, cls.cls):
        return None
    if isinstance(atom, Inst):
        order = engine.classes.mro(atom.cls)
        if order is None or _is_unknown(engine, atom.cls):
            return None
        # a class statement that runs more than once makes several classes
        return (None if "<locals>" in cls.cls.qualname else True) if cls.cls in order else False
    return False if name else None


def _is_unknown(engine: Engine, cls: ClassDef) -> bool:
    """Whether the class may decide itself what its instances are, or be changed."""
    order = engine.classes.mro(cls)
    if order is None or engine.classes.is_opaque(cls):
        return True
    namespaces = [engine.classes.fact(c).namespace for c in order]
    return any(name in n and n[name].value for n in namespaces for name in ("__subclasshook__", "__class__"))


DERIVED = {("bool", "int"), ("defaultdict", "dict"), ("Counter", "dict"), ("OrderedDict", "dict")}
EXACT = ("int", "float", "str", "bool", "list", "dict", "set", "frozenset", "tuple", "bytes")


RULES = {"refine": refine}
