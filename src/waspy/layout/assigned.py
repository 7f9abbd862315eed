"""Which attributes every instance has from the end of its `__init__` on, so that reading them needs no test.

    def __init__(self, n):
        self.size = n            size
        self.clear()             what `clear` assigns: its receiver is nothing but the new instance
        registry.append(self)    whoever gets the instance may read it: what is assigned from here on does not count
        self.name = ""

For each class whose instances the program makes, its `__init__` is followed through the methods that it calls on the
instance and the `__init__` of bases. An attribute that is read in there before it is surely assigned does not count.
All this holds only where what is in `DOUBTS` does not happen. That is believed until the linker finds code that may
do it; then the program is lowered once more without that.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from waspy.ir.cfg import Block
from waspy.ir.pir import ClassDef, FunctionDef, Instr, Value
from waspy.layout.classes import Layout, Layouts
from waspy.layout.facts import BuiltinRef, Facts, instructions

MOVED, DELETED, BARE = "fields:moved", "fields:deleted", "instances:bare"
"""Live where fields may move to a dict that the program sees, where attributes may be deleted, and where instances may
be made without `__init__`."""
DOUBTS = frozenset([MOVED, DELETED, BARE])
DEEPEST = 5
"""Calls of methods that are followed."""
LOOKING = frozenset(["type", "id"])
"""Builtins that do nothing with their argument."""
CONSTANTS = frozenset(["const", "list", "dict", "set", "tuple", "unary", "binary", "join"])
"""Operations whose results are no descriptors."""
CHANGING = frozenset(["__init__", "__new__", "__setattr__"])
"""Attributes of classes; storing one changes what instances have."""


@dataclass(slots=True)
class Assigned:
    layouts: Layouts
    made: Mapping[ClassDef, Iterable[ClassDef]]
    """Of each class, those that may have instances of no subclass, among itself and all below."""
    replaced: Container[str] | None
    """The names under which classes may have something else than class statements bind; None: any names."""
    _exact: dict[ClassDef, frozenset[str]] = field(default_factory=dict)
    _known: dict[ClassDef, frozenset[str]] = field(default_factory=dict)

    def of(self, cls: ClassDef) -> frozenset[str]:
        """The attributes that all instances of the class and of its subclasses have."""
        if cls not in self._known:
            found = [self.exactly(c) for c in self.made.get(cls, ())]
            self._known[cls] = frozenset.intersection(*found) if found else frozenset()
        return self._known[cls]

    def exactly(self, cls: ClassDef) -> frozenset[str]:
        """Those of instances that are of no subclass."""
        if cls not in self._exact:
            layout, chain = self.layouts.of(cls), self._chain(cls)
            if layout is None or not chain or not CHANGING.isdisjoint(self.layouts.facts.stored_attributes):
                self._exact[cls] = frozenset()
            else:
                self._exact[cls] = _Construction(self.layouts, layout, chain, self.replaced).run()
        return self._exact[cls]

    def _chain(self, cls: ClassDef) -> list[ClassDef]:
        """The classes of the program in the method resolution order; () if there is more than one base somewhere,
        or something that makes instances in its own way."""
        chain = []
        while True:
            chain.append(cls)
            bases = _bases(self.layouts, cls)
            if bases is None or len(bases) > 1 or not _is_plain(self.layouts, cls):
                return []
            if not bases:
                return chain
            cls = bases[0]


def _bases(layouts: Layouts, cls: ClassDef) -> list[ClassDef] | None:
    """The bases that are classes of the program; None: not all are known. A class with a layout has only bases that
    have, or that give instances nothing."""
    statement = layouts.facts.class_statements.get(cls)
    elements = layouts.facts.tuple_elements(statement.args[0]) if statement is not None else None
    if elements is None or layouts.of(cls) is None:
        return None
    resolved = [layouts.facts.resolve(e) for e in elements if isinstance(e, Value)]
    return [base for base in resolved if isinstance(base, ClassDef)]


def _is_plain(layouts: Layouts, cls: ClassDef) -> bool:
    """Whether the class statement itself leaves it to `type` and object to make instances, and to find attributes."""
    bound = {i.imm[0] for i in instructions(cls.body) if i.op in ("ns_set", "ns_del")}
    statement = layouts.facts.class_statements[cls]
    keywords = layouts.facts.definitions.get(statement.args[1])
    without = keywords is None or keywords.op == "const" or (keywords.op == "dict" and not keywords.args)
    return without and bound.isdisjoint(["__new__", "__getattribute__"])


class _Construction:
    """One instance of a class on its way through `__init__`."""

    def __init__(
        self, layouts: Layouts, layout: Layout, chain: list[ClassDef], replaced: Container[str] | None
    ) -> None:
        self.facts, self.chain, self.replaced = layouts.facts, chain, replaced
        self.names = frozenset(layout.names) - layout.hidden
        self.kept = self.names
        self.intercepting = layout.intercepting
        self.cyclic: set[str] = set()
        """The attributes that have the instance itself."""
        self.active: list[FunctionDef] = []
        self._done: dict[tuple[FunctionDef, frozenset[str], bool], frozenset[str]] = {}

    def run(self) -> frozenset[str]:
        assigned = self._call(self.chain, "__init__", frozenset(), True)
        return self.kept & assigned

    # --- functions ---
    def _call(self, chain: list[ClassDef], name: str, assigned: frozenset[str], is_final: bool) -> frozenset[str]:
        """What is assigned after a method of the instance, sought in `chain`, was called. `is_final`: what is read and
        given away in there counts."""
        method = self._method(chain, name)
        if method is None and name == "__init__" and not any(_binds(cls, name) for cls in chain):
            return assigned  # a builtin class's
        if method is None or method in self.active or len(self.active) > DEEPEST:
            self._escapes(assigned, is_final)
            return assigned
        key = method, assigned, is_final
        if key not in self._done:
            self.active.append(method)
            self._done[key] = self._flow(method, assigned, is_final)
            self.active.pop()
        return self._done[key]

    def _method(self, chain: list[ClassDef], name: str) -> FunctionDef | None:
        """The method that the name must be, if it is a plain one that runs when it is called."""
        if self._is_replaced(name):
            return None
        owner = next((cls for cls in chain if _binds(cls, name)), None)
        made = self._bound(owner, name) if owner is not None else None
        method = made.imm[0] if made is not None and made.op == "function" else None
        if not isinstance(method, FunctionDef) or method.is_generator or method.is_async or not method.params:
            return None
        return method if method.params[0].kind in ("posonly", "normal") else None

    def _bound(self, cls: ClassDef, name: str) -> Instr | None:
        """What makes the value that the class body surely binds to the name."""
        stores = [i for i in instructions(cls.body) if i.op in ("ns_set", "ns_del") and i.imm[0] == name]
        if len(stores) != 1 or stores[0].op != "ns_set" or len(cls.body.blocks) != 1:
            return None
        return self.facts.definitions.get(stores[0].args[0])

    def _flow(self, function: FunctionDef, assigned: frozenset[str], is_final: bool) -> frozenset[str]:
        """What is assigned when the function returns, of an instance with `assigned`."""
        instance = _Aliases(self.facts, function)
        before: dict[Block, frozenset[str]] = {function.blocks[0]: assigned}
        work, returned = [function.blocks[0]], self.names
        while work:
            block = work.pop()
            after = self._block(instance, block, before[block], False)
            reached = [(edge.block, after) for edge in block.term.edges] if block.term is not None else []
            if block.handler is not None:
                reached.append((block.handler, before[block]))
            for target, state in reached:
                merged = before.get(target, self.names) & state
                if target not in before or merged != before[target]:
                    before[target] = merged
                    work.append(target)
        for block, state in before.items():
            after = self._block(instance, block, state, is_final)
            if block.term is not None and block.term.op == "return":
                returned &= after
        return returned

    # --- operations ---
    def _block(self, instance: _Aliases, block: Block, assigned: frozenset[str], is_final: bool) -> frozenset[str]:
        for instr in block.instrs:
            if not instance.every.isdisjoint(instr.args):
                assigned = self._use(instance, instr, assigned, is_final)
        term = block.term
        if term is not None and not instance.every.isdisjoint([*term.args, *(a for e in term.edges for a in e.args)]):
            self._escapes(assigned, is_final)
        return assigned

    def _use(self, instance: _Aliases, instr: Instr, assigned: frozenset[str], is_final: bool) -> frozenset[str]:
        """What is assigned behind an operation that has the instance as an operand."""
        receiver, name = instr.args[0], str(instr.imm[0]) if instr.imm else ""
        alone = instance.every.isdisjoint(instr.args[1:])
        if instr.result in instance.every or (instr.op == "dict_merge" and instr.args[2] in instance.bound):
            return assigned
        if instr.op == "method_check" and (receiver is not instance.value or name not in self.names):
            return assigned
        if instr.op == "call_method" and receiver in instance.supers and alone:
            return self._call(self._above(instance), name, assigned, is_final)
        above = self._named(instance, instr)
        if above is not None:
            return self._call(above, name, assigned, is_final)
        if instr.op in ("call", "call_ex") and receiver in instance.bound and alone:
            return self._call(self._above(instance), instance.bound[receiver], assigned, is_final)
        if receiver is instance.value and name in self.names and self._stores(instr):
            self.cyclic |= set() if alone else {name}
            return assigned | {name}
        if receiver is instance.value and alone:
            if instr.op in ("getattr", "call_method", "method_check") and name in self.names - self.cyclic:
                self.kept -= {name} if is_final and name not in assigned else frozenset()
                return assigned
            if instr.op == "call_method":
                return self._call(self.chain, name, assigned, is_final)
            if instr.op == "getattr" and (name == "__class__" or self._is_constant(name)):
                return assigned
        if not self._only_looks(instr):
            self._escapes(assigned, is_final)
        return assigned

    def _above(self, instance: _Aliases) -> list[ClassDef]:
        """Where `super()` seeks."""
        return self.chain[self.chain.index(instance.owner) + 1 :]

    def _named(self, instance: _Aliases, instr: Instr) -> list[ClassDef] | None:
        """Where `Base.method(self)` seeks, in a method of a class below Base; None: it is no such call."""
        passed = instr.op == "call_method" and instr.args[1:2] == [instance.value]
        if not passed or not instance.every.isdisjoint(instr.args[2:]):
            return None
        known, above = self.facts.resolve(instr.args[0]), self._above(instance)
        if known in above:
            return above[above.index(known) :]
        return [] if isinstance(known, BuiltinRef) and known.module == "builtins" else None

    def _stores(self, instr: Instr) -> bool:
        """Whether it does no more than setting a field."""
        return instr.op == "set_plain" or (instr.op == "setattr" and not self.intercepting)

    def _only_looks(self, instr: Instr) -> bool:
        callee = self.facts.resolve(instr.args[0]) if instr.op == "call" and len(instr.args) == 2 else None
        return isinstance(callee, BuiltinRef) and callee.module == "builtins" and callee.name in LOOKING

    def _is_constant(self, name: str) -> bool:
        """Whether the class gives instances the very value that it has under the name, or there is none."""
        if name in self.cyclic or self._is_replaced(name) or self._is_replaced("__getattr__"):
            return False
        owner = next((cls for cls in self.chain if _binds(cls, name)), None)
        if owner is None:
            return not any(_binds(cls, "__getattr__") for cls in self.chain)
        made = self._bound(owner, name)
        return made is not None and made.op in CONSTANTS

    def _is_replaced(self, name: str) -> bool:
        return self.replaced is None or name in self.replaced

    def _escapes(self, assigned: frozenset[str], is_final: bool) -> None:
        if is_final:
            self.kept &= assigned


class _Aliases:
    """What is the instance, in a method: its first parameter, the cell that has it, `super()`, and methods of that."""

    def __init__(self, facts: Facts, function: FunctionDef) -> None:
        self.value = function.blocks[0].params[0]
        assert function.owner is not None
        self.owner = function.owner
        given = [i for i in instructions(function) if self.value in i.args and i.result is not None]
        cells = {i.result for i in given if i.op == "cell"}
        self.supers = {i.result for i in given if i.op == "super" and self._is_own(facts, i.args[0])}
        methods = [i for i in instructions(function) if i.op == "getattr" and i.args[0] in self.supers]
        self.bound = {i.result: i.imm[0] for i in methods if i.result is not None}
        self.every: set[Value | None] = {self.value} | cells | self.supers | self.bound.keys()

    def _is_own(self, facts: Facts, cls: Value) -> bool:
        """Whether it is the class in whose body the method stands."""
        made = facts.definitions.get(cls)
        is_cell = made is not None and made.op == "check_bound" and made.imm[0] == "__class__"
        return is_cell or facts.resolve(cls) is self.owner


def _binds(cls: ClassDef, name: str) -> bool:
    return any(i.op in ("ns_set", "ns_del") and i.imm[0] == name for i in instructions(cls.body))
