"""Branch narrowing: makes what a test tells about a value visible in the graph.

Before: `br (x is None) b1 b2`, x used in b1 and b2. After: b2 begins with `y = refine ("not None",) x`, and the
uses of x that b2 dominates read y. Lowering treats `refine` as a copy. Tests that it understands: see `branch_tests`.
To a successor with several predecessors, as in `x or y`, x is passed from a block of its own. An edge that no value of
x can take is not followed (`dead_edges`).
"""

from __future__ import annotations

from waspy.infer import containers, exceptions
from waspy.infer.branch_tests import (
    IS_CAUGHT,
    IS_ELLIPSIS,
    IS_INSTANCE,
    IS_NONE,
    NOT_CAUGHT,
    NOT_ELLIPSIS,
    NOT_NONE,
    OPPOSITE,
    OTHER_CLASS,
    SAME_CLASS,
    Test,
    test_of,
)
from waspy.infer.engine import Engine, Version
from waspy.infer.values import ANYTHING, BOTTOM, TOP, Abs, Builtin, ClassObj, Inst, Prim, Site, Tup
from waspy.ir.analysis import analyse
from waspy.ir.pir import Block, ClassDef, Edge, FunctionDef, Instr, Term, Value

SILENT = (IS_NONE, IS_ELLIPSIS, OTHER_CLASS, NOT_CAUGHT)
"""Facts that tell nothing that is of use."""


def run(function: FunctionDef) -> None:
    """Inserts the refinements of one function, in place."""
    definitions = {i.result: i for b in function.blocks for i in b.instrs if i.result is not None}
    testing = [b for b in function.blocks if b.term is not None and test_of(b.term, definitions)]
    if not testing:
        return
    flow = analyse(function.blocks[0])
    children = flow.children()
    for block in testing:
        test = test_of(block.term, definitions) if block.term is not None else None  # of what tests before it left
        if test is None or block not in flow.position or block.term is None:
            continue
        for edge, fact in zip(block.term.edges, (test.fact, OPPOSITE[test.fact]), strict=True):
            if fact in SILENT:
                continue
            if flow.predecessors[edge.block] == [block]:
                _refine(function, edge.block, test.value, fact, test.other, children)
            elif test.value in edge.args:
                _refine_edge(function, edge, test.value, fact, test.other)


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
    other = engine.get(version, instr.args[1]) if len(instr.args) > 1 else None
    if instr.imm[0] == SAME_CLASS:
        return _of_same_class(engine, value, other or BOTTOM)
    if instr.imm[0] == IS_CAUGHT:
        classes = _classes(other or BOTTOM)
        caught = exceptions.instances(engine, version, instr, classes) if classes is not None else None
        return caught if caught is not None and value == TOP else value
    return _remaining(engine, value, instr.imm[0], other)


def _remaining(engine: Engine, value: Abs, fact: str, other: Abs | None) -> Abs:
    """What the value can be where the fact holds."""
    if fact in CONSTANTS:
        constant, equal = CONSTANTS[fact]
        return value & {constant, ANYTHING} if equal else value - {constant}
    if other is None or fact in UNCHANGING:
        return value
    excluded = fact != IS_INSTANCE
    return frozenset(atom for atom in value if _may_be(engine, atom, other) is not excluded)


CONSTANTS = {
    NOT_NONE: (Prim("NoneType"), False), IS_NONE: (Prim("NoneType"), True),
    NOT_ELLIPSIS: (Prim("ellipsis"), False), IS_ELLIPSIS: (Prim("ellipsis"), True),
}  # fmt: skip


UNCHANGING = (SAME_CLASS, OTHER_CLASS, IS_CAUGHT, NOT_CAUGHT)
"""Facts that leave something of every value that has any."""


def dead_edges(engine: Engine, version: Version, test: Test) -> tuple[bool, bool]:
    """Whether no value that inference knows of takes the first edge of the branch, and the second."""
    value = engine.get(version, test.value)
    other = engine.get(version, test.other) if test.other is not None else None
    if not value or other == BOTTOM:
        return True, True
    facts = (test.fact, OPPOSITE[test.fact])
    dead = [not _remaining(engine, value, fact, other) for fact in facts]
    for i, fact in enumerate(facts):
        if fact == OTHER_CLASS:
            dead[i] = other is not None and _are_of_one_class(engine, value, other)
        elif fact == IS_NONE and not test.exact:
            dead[i] = False
    return dead[0], dead[1]


def _are_of_one_class(engine: Engine, value: Abs, other: Abs) -> bool:
    (atom,) = value if len(value) == 1 else (None,)
    known = isinstance(atom, Inst) and value == other and "<locals>" not in atom.cls.qualname
    return known and _tells_classes(engine, value)


def _of_same_class(engine: Engine, value: Abs, other: Abs) -> Abs:
    """What the value can be if its class is the other's: there is no class that says of itself to be another."""
    return other if _tells_classes(engine, other) and (ANYTHING in value or other <= value) else value


def _tells_classes(engine: Engine, value: Abs) -> bool:
    """Whether it is known what the `__class__` of the instances is."""
    known = all(isinstance(atom, Inst) and not _is_unknown(engine, atom.cls) for atom in value)
    return known and engine.classes.tells_classes() and not engine.foreign


def _may_be(engine: Engine, atom: object, classes: Abs) -> bool | None:
    """Whether the atom is an instance of one of the classes; None: unknown, so it stays on both sides."""
    wanted = _classes(classes)
    if wanted is None:
        return None
    answers = [may_be_instance(engine, atom, c) for c in wanted]
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


def may_be_instance(engine: Engine, atom: object, cls: ClassObj | Builtin) -> bool | None:
    """None: it is not known."""
    name = atom.name if isinstance(atom, Prim) else atom.kind if isinstance(atom, Site) else ""
    if isinstance(atom, Tup):
        name = "tuple"
    if isinstance(atom, Inst) and isinstance(cls, Builtin) and (site := containers.site_of(engine, atom.cls)):
        name = site.kind
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
    if engine.evaluating is not None:
        engine.read(engine.classes.fact(cls).shape, engine.evaluating)
    order = engine.classes.mro(cls)
    if order is None or engine.classes.is_opaque(cls):
        return True
    namespaces = [engine.classes.fact(c).namespace for c in order]
    return any(name in n and n[name].value for n in namespaces for name in ("__subclasshook__", "__class__"))


DERIVED = {("bool", "int"), ("defaultdict", "dict"), ("Counter", "dict"), ("OrderedDict", "dict")}
EXACT = ("int", "float", "str", "bool", "list", "dict", "set", "frozenset", "tuple", "bytes")


RULES = {"refine": refine}
