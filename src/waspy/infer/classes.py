"""What inference finds out about classes: their bases, their namespaces, their instances' attributes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from waspy.infer.bodies import bound_names, bound_reads, sure_names
from waspy.infer.values import ANYTHING, CACHED_PROPERTY, Abs, Anything, Atom, Bound, Cell, Func, Inst, Prim, Site, Tup
from waspy.ir.pir import ClassDef, Instr

DESCRIBING = frozenset(["__get__", "__set__", "__delete__"])
"""Methods that make instances of a class descriptors."""
NO_DESCRIPTORS = (Prim, Site, Tup, Func, Bound)
"""What surely is no data descriptor."""


@dataclass(slots=True, eq=False)
class ClassFact:
    """`bases` are the user classes among the bases, in order. `opaque`: code that inference does not see can change
    it (an unknown base, a metaclass, a decorator, a class object given away), so nothing is known of its
    instances. `namespace` and `attributes`: what its body binds, and what is stored on its own instances."""

    cls: ClassDef
    bases: list[ClassDef] = field(default_factory=list)
    opaque: bool = False
    exception: bool = False
    """It is below BaseException, through classes of which all is known."""
    site: Site | None = None
    """What its instances hold, if it is below a builtin container: see `containers`."""
    told_bases: tuple[ClassDef | str, ...] = ()
    """The bases that are classes of the program or, by their names, plain builtin exceptions."""
    below: Cell = field(default_factory=Cell)
    """Has no value: its readers have asked for the exception classes below this one."""
    abstract: bool = False
    """Its metaclass is `ABCMeta`: other classes may be registered as its subclasses."""
    namespace: dict[str, Cell] = field(default_factory=dict)
    attributes: dict[str, Cell] = field(default_factory=dict)
    anything: Cell = field(default_factory=Cell)
    """What is stored on its instances under names that are not known."""
    shape: Cell = field(default_factory=Cell)
    """Has no value: its readers have asked for the class's mro or whether it is opaque."""
    names: Cell = field(default_factory=Cell)
    """Has no value: its readers have asked for the names in `namespace` and `attributes`."""
    exposed: bool = False
    """Attributes of its instances are read under names that are not known."""
    set_up_anew: bool = False
    """Code that is not seen may call `__init__` of its instances: `super()` of one got there."""
    members: frozenset[str] = frozenset()
    """Of an enumeration: the names that give its instances..."""
    of_members: dict[str, Abs] = field(default_factory=dict)
    """...and what `value` and `name` of these are."""
    distinct: bool = False
    """Of an enumeration: a member is equal to no other one of the class."""
    instances: Tup | None = None
    """What its instances are, of which nothing else is known, if they are named tuples."""
    given: frozenset[str] = frozenset()
    """Names that bases of the library may give it..."""
    owed: frozenset[str] = frozenset()
    """...and those that it must bind to have instances."""
    sure: frozenset[str] = frozenset()
    """Names that the body surely binds: those of its bases do not show."""
    bound_reads: frozenset[Instr] = frozenset()
    """The reads of names in the body that surely come after a binding there."""


def hides(value: Abs) -> bool:
    """Whether what the class has leaves no room for an attribute of its instances: cached properties do."""
    return any(not is_cached_property(atom) for atom in value)


def is_cached_property(atom: Atom) -> bool:
    return isinstance(atom, Site) and atom.kind == CACHED_PROPERTY


def first_store(cell: Cell) -> tuple[str, int, int]:
    """The module, line and column of the first of the operations that write to the cell."""
    places = [(version.function.module, item.pos) for version, item in cell.root.writers if item.pos is not None]
    return min(((module, pos.line, pos.col) for module, pos in places), default=("", 0, 0))


class ClassFacts:
    """The facts of all classes of the program."""

    def __init__(self) -> None:
        self.facts: dict[ClassDef, ClassFact] = {}
        self.stored: set[str] = set()
        """The names that are stored in classes outside of class statements."""
        self._mros: dict[ClassDef, list[ClassDef] | None] = {}

    def fact(self, cls: ClassDef) -> ClassFact:
        if cls not in self.facts:
            self.facts[cls] = ClassFact(cls, sure=sure_names(cls.body), bound_reads=bound_reads(cls.body))
        return self.facts[cls]

    def instance(self, cls: ClassDef) -> Inst | Tup | Anything:
        """An instance of which nothing else is known. The methods of a named tuple whose class anything may be done to
        get any tuple, and more."""
        fact = self.fact(cls)
        if fact.instances is None:
            return Inst(cls)
        return ANYTHING if fact.opaque else fact.instances

    def may_describe(self, cls: ClassDef) -> bool:
        """Whether instances of the class may be descriptors."""
        order = [cls] if self.fact(cls).members else None if self.is_opaque(cls) else self.mro(cls)
        return order is None or any(not DESCRIBING.isdisjoint(bound_names(c.body)) for c in order)

    def may_be_descriptor(self, atom: Atom) -> bool:
        """Whether what a class has may be a data descriptor."""
        if isinstance(atom, Inst):
            return self.may_describe(atom.cls)
        return not isinstance(atom, NO_DESCRIPTORS)

    def tell_plain_names(self) -> None:
        """Tells the classes which of their names stand for no data descriptors."""
        for fact in self.facts.values():
            if not self.is_opaque(fact.cls):
                values = {name: cell.value for name, cell in fact.namespace.items() if cell.value}
                plain = [name for name, value in values.items() if not any(map(self.may_be_descriptor, value))]
                fact.cls.plain_names = frozenset(plain)

    def set_bases(self, cls: ClassDef, bases: list[ClassDef]) -> bool:
        """Says whether that is news."""
        fact = self.fact(cls)
        if fact.bases == bases:
            return False
        fact.bases = bases
        self._mros.clear()
        return True

    def chain(self, cls: ClassDef) -> list[ClassDef]:
        """The class, its first base, that one's first base, and so on: whose structs its own extends."""
        chain = [cls]
        while (bases := self.fact(chain[-1]).bases) and bases[0] not in chain:
            chain.append(bases[0])
        return chain

    def ancestors(self, cls: ClassDef) -> set[ClassDef]:
        """The user classes that it derives from, as far as they are known."""
        found: set[ClassDef] = set()
        pending = list(self.fact(cls).bases)
        while pending:
            base = pending.pop()
            if base not in found:
                found.add(base)
                pending += self.fact(base).bases
        return found

    def first_bases(self, cls: ClassDef) -> list[ClassDef]:
        """The first base, its first base, and so on."""
        chain: list[ClassDef] = []
        while (bases := self.fact(cls).bases) and bases[0] not in chain:
            cls = bases[0]
            chain.append(cls)
        return chain

    def mro(self, cls: ClassDef) -> list[ClassDef] | None:
        """The user classes of the method resolution order (C3), or None if there is none."""
        if cls not in self._mros:
            self._mros[cls] = None
            self._mros[cls] = self._linearise(cls)
        return self._mros[cls]

    def surely_has(self, cls: ClassDef, name: str, behind: ClassDef | None = None) -> bool:
        """Whether the body of the class or of one of its bases surely binds the name; `behind`: of those only."""
        order = self.mro(cls) or []
        if behind is not None:
            order = order[order.index(behind) + 1 :] if behind in order else []
        return any(name in self.fact(c).sure for c in order)

    def add_attributes_stored_outside(self) -> None:
        """Attributes that only code outside of a class's methods stores on its instances get fields as well. Fields
        are listed in their own order, whatever was stored first."""
        for fact in self.facts.values():
            order = self.mro(fact.cls)
            if order is None or fact.cls.slots is not None or self.is_opaque(fact.cls):
                continue
            bound = {name for c in order for name, cell in self.fact(c).namespace.items() if hides(cell.value)}
            known = bound.union(*(c.self_attributes for c in order))
            more = [(first_store(cell), n) for n, cell in fact.attributes.items() if cell.value and n not in known]
            fact.cls.self_attributes += [name for _, name in sorted(more)]

    def tells_classes(self) -> bool:
        """Whether no class says what the `__class__` of its instances is."""
        return not any("__class__" in fact.namespace for fact in list(self.facts.values()))

    def members(self, cls: ClassDef) -> Iterator[tuple[str, Cell]]:
        """What is in sight through the class, the nearest first. A name that a body may not bind hides nothing."""
        hidden: set[str] = set()
        for owner in self.mro(cls) or ():
            fact = self.fact(owner)
            for name, cell in list(fact.namespace.items()):
                if cell.value and name not in hidden:
                    if name in fact.sure:
                        hidden.add(name)
                    yield name, cell

    def _linearise(self, cls: ClassDef) -> list[ClassDef] | None:
        bases = self.fact(cls).bases
        sequences = [self.mro(base) for base in bases]
        if any(s is None for s in sequences):
            return None
        pending = [list(s) for s in [*sequences, bases] if s]
        order = [cls]
        while pending:
            head = next((s[0] for s in pending if not any(s[0] in t[1:] for t in pending)), None)
            if head is None:
                return None
            order.append(head)
            pending = [t for s in pending if (t := s[1:] if s[0] is head else s)]
        return order

    def is_opaque(self, cls: ClassDef) -> bool:
        order = self.mro(cls)
        return order is None or any(self.fact(c).opaque for c in order)
