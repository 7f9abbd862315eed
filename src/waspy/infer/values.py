"""Abstract values: what inference knows about a value while it runs.

An abstract value is a set of atoms, each a kind of object that the value may be; the empty set is "nothing yet".
Containers stand for their allocation site, whose contents are `Cell`s shared by everything that holds the site.
Classes are exact: an `Inst` is an instance of just that class. At the end `resolve` turns abstract values into the
types that lowering uses.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any as AnyType
from typing import TypeAlias

from waspy.ir.pir import ClassDef, FunctionDef


@dataclass(frozen=True, slots=True)
class Anything:
    """The one atom of `TOP`."""


@dataclass(frozen=True, slots=True)
class Prim:
    """An instance of exactly this builtin class, nothing known about its contents."""

    name: str


@dataclass(frozen=True, slots=True)
class Tup:
    """A tuple: one abstract value per element; `star`: any length, all of `elements[0]`. `names`: an instance of a
    class that `namedtuple` made, with these fields, or of one below it, `cls`, that has methods of its own."""

    elements: tuple[Abs, ...]
    star: bool = False
    names: tuple[str, ...] = ()
    cls: ClassDef | None = None


@dataclass(frozen=True, slots=True)
class Inst:
    cls: ClassDef


@dataclass(frozen=True, slots=True)
class Func:
    """A Python function; `kind` "function", or the wrapper that makes it a "static" or "class" method. `context`: the
    version of the function around it that made it, if it shares variables with that; None: any."""

    function: FunctionDef
    kind: str = "function"
    context: AnyType = None


@dataclass(frozen=True, slots=True)
class Cached:
    """What functools.lru_cache makes of a function; `receiver`: taken from an instance."""

    function: Func
    receiver: Inst | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """A method with its receiver. `context`: see `Func`."""

    function: FunctionDef
    receiver: Inst | ClassObj
    context: AnyType = None


@dataclass(frozen=True, slots=True)
class Prop:
    get: FunctionDef
    set: FunctionDef | None = None


@dataclass(frozen=True, slots=True)
class ClassObj:
    cls: ClassDef


@dataclass(frozen=True, slots=True)
class Super:
    """What `super()` makes: looks behind `start` in the mro of the receiver's class, or of the receiver, a class."""

    start: ClassDef
    receiver: Inst | ClassObj


@dataclass(frozen=True, slots=True)
class Builtin:
    """A builtin function or class, by its name, dotted for a builtin module's. `keys`: what itemgetter was given."""

    name: str
    keys: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class ModuleObj:
    name: str


@dataclass(slots=True, eq=False)
class Cell:
    """A variable of the abstract store: only ever grows. `readers` are looked at again when it does. `into`: the
    variable that it is one with by now."""

    value: Abs = frozenset()
    readers: dict[AnyType, None] = field(default_factory=dict)
    writers: dict[AnyType, None] = field(default_factory=dict)
    """The operations that wrote something there, each with its version."""
    into: Cell | None = None

    @property
    def root(self) -> Cell:
        cell = self
        while cell.into is not None:
            cell = cell.into
        return cell


@dataclass(slots=True, eq=False)
class Store:
    """What is in the containers of one allocation site, or of several that were merged: `into` is then the common
    one, and `site` the one that stands for all. `contents` is what iterating gives (a dict's keys), `mapped` a dict's
    values."""

    contents: Cell = field(default_factory=Cell)
    mapped: Cell = field(default_factory=Cell)
    named: dict[str, Cell] = field(default_factory=dict)
    """Of a dict: the part of `mapped` that is stored under each key which the program spells out..."""
    others: Cell = field(default_factory=Cell)
    """...and that under keys which are not known."""
    escaped: bool = False
    into: Store | None = None
    site: Site = field(init=False)


@dataclass(slots=True, eq=False)
class Site:
    """An allocation site: `kind` is the class's name, or "iterator" for one of most others."""

    kind: str
    serial: int
    own: Store = field(default_factory=Store)

    def __post_init__(self) -> None:
        self.own.site = self

    @property
    def store(self) -> Store:
        store = self.own
        while store.into is not None:
            store = store.into
        return store

    @property
    def contents(self) -> Cell:
        return self.store.contents

    @property
    def mapped(self) -> Cell:
        return self.store.mapped

    @property
    def named(self) -> dict[str, Cell]:
        return self.store.named

    @property
    def others(self) -> Cell:
        return self.store.others

    @property
    def escaped(self) -> bool:
        return self.store.escaped


PARTIAL = "functools.partial"
CACHED_PROPERTY = "functools.cached_property"
KEY_OF_COMPARISON = "functools.cmp_to_key"
"""Kinds of sites that are no containers: what functools makes of functions, their `contents`."""


@dataclass(frozen=True, slots=True)
class Record:
    """A class that `namedtuple` made, or a class statement with such a base or the base NamedTuple; `defaults` of the
    last fields. `cls`: the class statement, if there are methods in it."""

    names: tuple[str, ...]
    defaults: tuple[Abs, ...] = ()
    cls: ClassDef | None = None


Groups: TypeAlias = tuple[tuple[str, bool], ...]
"""Of each group of a regular expression its name, "" if none, and whether it takes part in every match."""


@dataclass(frozen=True, slots=True)
class Regex:
    """A pattern of text that was compiled, or a match of it: `kind` is "re.Pattern" or "re.Match"."""

    kind: str
    groups: Groups | None = None


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a builtin class with its receiver, as `xs.append`."""

    name: str
    receiver: Site


Atom: TypeAlias = (
    Anything
    | Prim
    | Tup
    | Inst
    | Func
    | Cached
    | Bound
    | Prop
    | ClassObj
    | Super
    | Builtin
    | ModuleObj
    | Site
    | Method
    | Record
    | Regex
)
Abs: TypeAlias = frozenset[Atom]

BOTTOM: Abs = frozenset()
ANYTHING = Anything()
TOP: Abs = frozenset({ANYTHING})
NONE: Abs = frozenset({Prim("NoneType")})
BOOL: Abs = frozenset({Prim("bool")})
INT: Abs = frozenset({Prim("int")})
FLOAT: Abs = frozenset({Prim("float")})
COMPLEX: Abs = frozenset({Prim("complex")})
STR: Abs = frozenset({Prim("str")})
SLICE: Abs = frozenset({Prim("slice")})
UNBOUND: Abs = frozenset({Prim("unbound")})

MOST_ATOMS = 12
MOST_CALLABLES = 64
DEEPEST_TUPLE = 3


MERGED: list[Cell] = []
"""The variables that became one with others since the engine last looked: their readers have to look again."""
LOST: list[Abs] = []
"""What was joined into `TOP` since the engine last looked: code that inference does not see may get hold of it."""


def join(a: Abs, b: Abs) -> Abs:
    """The least upper bound, widened: too many containers become one, too many other atoms `TOP`, tuples of different
    lengths a starred one."""
    if a == b or not b:
        return a
    if ANYTHING in a or ANYTHING in b:
        return lose(a | b)
    if not a:
        return b
    both = a | b
    if both == a:
        return a
    both = frozenset(map(representative, both))
    tuples = [t for t in both if isinstance(t, Tup)]
    if len({(t.names, t.cls) for t in tuples}) > 1:
        return lose(both)
    if len(tuples) > 1:
        merged = tuples[0]
        for t in tuples[1:]:
            merged = join_tuples(merged, t)
        both = frozenset(x for x in both if not isinstance(x, Tup)) | {merged}
    if is_too_wide(both):
        both = with_merged_sites(both)
    return lose(both) if is_too_wide(both) else both


def representative(atom: Atom) -> Atom:
    """The site that stands for those that it was merged with."""
    if isinstance(atom, Site) and atom.own.into is not None:
        return atom.store.site
    return atom


def with_merged_sites(value: Abs) -> Abs:
    """The containers of each kind become one: first those that hold the same, then all."""
    for key in (lambda site: (site.kind, site.contents.value, site.mapped.value), lambda site: site.kind):
        groups: dict[AnyType, list[Site]] = {}
        for atom in value:
            if isinstance(atom, Site):
                groups.setdefault(key(atom), []).append(atom)
        merged = frozenset(merge(group) for group in groups.values())
        value = frozenset(atom for atom in value if not isinstance(atom, Site)) | merged
        if not is_too_wide(value):
            break
    return value


def merge(sites: list[Site]) -> Site:
    """From now on they share all that they hold. The site that stands for all."""
    first = min(sites, key=lambda site: site.serial)
    common = first.store
    for other in sites:
        store = other.store
        if store is common:
            continue
        store.into = common
        common.escaped = common.escaped or store.escaped
        for a, b in ((common.contents, store.contents), (common.mapped, store.mapped), (common.others, store.others)):
            merge_cells(a, b)
        for key, cell in store.named.items():
            merge_cells(common.named.setdefault(key, Cell()), cell)
    return common.site


def merge_cells(a: Cell, b: Cell) -> None:
    a, b = a.root, b.root
    if a is not b:
        b.into = a
        a.readers.update(b.readers)
        a.writers.update(b.writers)
        MERGED.append(a)
        a.value = join(a.value, b.value)


def is_too_wide(value: Abs) -> bool:
    """Tables of functions and classes may be longer than other values."""
    if len(value) <= MOST_ATOMS:
        return False
    others = sum(not isinstance(atom, (Func, Bound, ClassObj, Builtin, Method)) for atom in value)
    return others > MOST_ATOMS or len(value) > MOST_CALLABLES


def lose(value: Abs) -> Abs:
    """`TOP` in place of the value."""
    if any(not isinstance(atom, (Prim, Anything)) or atom == Prim("slice") for atom in value):
        LOST.append(value)
    return TOP


def join_tuples(a: Tup, b: Tup) -> Tup:
    if not a.star and not b.star and len(a.elements) == len(b.elements):
        return Tup(tuple(join(x, y) for x, y in zip(a.elements, b.elements, strict=True)), names=a.names, cls=a.cls)
    return Tup((join_all([*a.elements, *b.elements]),), star=True)


def join_all(values: Iterable[Abs]) -> Abs:
    total = BOTTOM
    for value in values:
        total = join(total, value)
    return total


def make_tuple(elements: Iterable[Abs], star: bool = False) -> Abs:
    """A tuple of these, cut off below a certain depth so that the lattice is finite."""
    made = Tup(tuple(shallow(e, DEEPEST_TUPLE - 1) for e in elements), star)
    return frozenset({made})


def shallow(value: Abs, depth: int) -> Abs:
    """The value with tuples nested more than `depth` deep replaced by `TOP`."""
    if not any(isinstance(atom, Tup) for atom in value):
        return value
    if depth == 0:
        return lose(value)
    return frozenset(
        replace(atom, elements=tuple(shallow(e, depth - 1) for e in atom.elements)) if isinstance(atom, Tup) else atom
        for atom in value
    )


def tuple_contents(atom: Tup) -> Abs:
    return join_all(atom.elements)


PLAIN = (type(None), bool, int, float, complex, str, bytes, list, tuple, dict, set, frozenset, deque, defaultdict)
PLAIN_CLASSES: dict[str, type] = {cls.__name__: cls for cls in PLAIN}
"""Whose instances have no attributes but those of the class."""


def lacks(atom: Atom, name: str) -> bool:
    """Whether it is of a builtin class that has no such attribute."""
    if isinstance(atom, Tup):
        return not atom.names and not hasattr(tuple, name)
    kind = atom.name if isinstance(atom, Prim) else atom.kind if isinstance(atom, Site) else ""
    return kind in PLAIN_CLASSES and not hasattr(PLAIN_CLASSES[kind], name)
