"""From abstract values, when inference has ended, to the types that lowering uses."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from waspy.infer import types
from waspy.infer.arrays import CODES, name_of
from waspy.infer.classes import ClassFacts
from waspy.infer.values import (
    COMPLEX,
    FLOAT,
    INT,
    Abs,
    Anything,
    Atom,
    Func,
    Inst,
    Prim,
    Record,
    Regex,
    Site,
    Tup,
    tuple_contents,
)
from waspy.ir.pir import INTERCEPTORS, ClassDef

PRIMITIVES: dict[str, types.Type] = {
    "int": types.Int(),
    "float": types.Float(),
    "bool": types.Bool(),
    "complex": types.Complex(),
    "str": types.Str(),
    "bytes": types.Bytes(),
    "bytearray": types.ByteArray(),
    "NoneType": types.NoneType(),
    **{name_of(code): types.Array(code) for code in CODES},
    "range": types.Range(),
    "list": types.List(types.ANY),
    "tuple": types.Tuple(None),
    "dict": types.Dict(types.ANY, types.ANY),
}
SIMPLE = {types.Int, types.Float, types.Bool, types.NoneType, types.Str}
CONTAINERS = {types.List, types.Dict, types.Set, types.Tuple}
"""Of what values may be whose type is `OneOf`."""
INT_OR_FLOAT: Abs = INT | FLOAT
DEEPEST = 5
INTERCEPTING = INTERCEPTORS | {"__getattribute__"}


class Resolver:
    """Turns abstract values into types. Instances of several classes are of the nearest class that all derive from.
    `fields` are the attributes that layout has fields for; None: the class has no struct. `random`: the methods of
    instances of random.Random are those of the class; `counters`: those of Counter are. `replaced`: names of fields of
    named tuples that may be anything.
    """

    def __init__(
        self,
        classes: ClassFacts,
        fields: Callable[[ClassDef], Sequence[str] | None],
        random: bool = False,
        counters: bool = False,
        replaced: frozenset[str] = frozenset(),
    ) -> None:
        self.classes = classes
        self.fields = fields
        self.random = random
        self.counters = counters
        self.replaced = replaced
        self.solid: dict[ClassDef, bool] = {}
        self.known: dict[tuple[Abs, int], types.Type] = {}

    def type_of(self, value: Abs, depth: int = DEEPEST) -> types.Type:
        """`Any` for nothing at all: code that is never reached is lowered like any other."""
        key = (value, depth)
        if key not in self.known:
            self.known[key] = types.ANY
            self.known[key] = self._type_of(value, depth)
        return self.known[key]

    def _type_of(self, value: Abs, depth: int) -> types.Type:
        if not value or depth == 0 or any(isinstance(atom, Anything) for atom in value):
            return types.ANY
        if all(isinstance(atom, Inst) for atom in value):
            classes = [atom.cls for atom in value if isinstance(atom, Inst)]
            common = self._common_class(classes) if all(map(self.is_solid, classes)) else None
            return types.Instance(common) if common is not None else types.ANY
        if Prim("NoneType") in value and all(isinstance(atom, Inst) for atom in value - {Prim("NoneType")}):
            inner = self.type_of(value - {Prim("NoneType")}, depth)
            return types.Optional(inner.cls) if isinstance(inner, types.Instance) else self._atom_or_any(value, depth)
        if value == INT_OR_FLOAT:
            return types.Number()
        if COMPLEX < value <= COMPLEX | INT_OR_FLOAT:
            return types.Complex(mixed=True)
        each = [self._atom(atom, depth) for atom in value]
        first = each[0]
        if all(type(t) is type(first) for t in each):
            return first if all(t == first for t in each) else self._widest(value, first, depth)
        return types.ANY

    def one_of(self, value: Abs) -> types.Type:
        """The type of a value in a function, where `type_of` knows none: one of those of a few builtin classes."""
        groups: dict[type, set[Atom]] = {}
        for atom in value:
            groups.setdefault(type(self._atom(atom, DEEPEST)), set()).add(atom)
        if not groups.keys() <= SIMPLE | CONTAINERS or groups.keys().isdisjoint(CONTAINERS):
            return types.ANY
        found = {self.type_of(frozenset(group)) for group in groups.values()}
        return types.ANY if types.ANY in found else types.OneOf(tuple(sorted(found, key=lambda t: type(t).__name__)))

    def _atom_or_any(self, value: Abs, depth: int) -> types.Type:
        return self._atom(next(iter(value)), depth) if len(value) == 1 else types.ANY

    def _atom(self, atom: Atom, depth: int) -> types.Type:
        if atom == Prim("random.Random") and self.random:
            return types.Random()
        if isinstance(atom, Prim):
            return PRIMITIVES.get(atom.name, types.ANY)
        if isinstance(atom, Func):
            return types.Function() if atom.kind == "function" else types.ANY
        if isinstance(atom, Regex):
            return types.Regex(atom.kind)
        if isinstance(atom, Record):
            return types.Record(len(atom.names))
        if isinstance(atom, Tup) and not self.replaced.isdisjoint(atom.names):
            return types.ANY
        if isinstance(atom, Tup) and atom.names:
            return types.Named(atom.names, tuple(self.type_of(e, depth - 1) for e in atom.elements))
        if isinstance(atom, Tup):
            if atom.star:
                return types.Tuple(None)
            return types.Tuple(tuple(self.type_of(e, depth - 1) for e in atom.elements))
        if isinstance(atom, Site) and atom.kind == "list":
            return types.List(self.type_of(atom.contents.value, depth - 1))
        if isinstance(atom, Site) and atom.kind == "dict":
            return types.Dict(self.type_of(atom.contents.value, depth - 1), self.type_of(atom.mapped.value, depth - 1))
        if isinstance(atom, Site) and atom.kind == "defaultdict":
            key, mapped = self.type_of(atom.contents.value, depth - 1), self.type_of(atom.mapped.value, depth - 1)
            return types.DefaultDict(key, mapped)
        if isinstance(atom, Site) and atom.kind == "Counter" and self.counters:
            key, mapped = self.type_of(atom.contents.value, depth - 1), self.type_of(atom.mapped.value, depth - 1)
            return types.Counter(key, mapped)
        if isinstance(atom, Site) and atom.kind == "generator":
            return types.Generator()
        if isinstance(atom, Site) and atom.kind == "deque":
            return types.Deque(self.type_of(atom.contents.value, depth - 1))
        if isinstance(atom, Site) and atom.kind in ("set", "frozenset"):
            return types.Set(self.type_of(atom.contents.value, depth - 1), frozen=atom.kind == "frozenset")
        return types.ANY

    def _widest(self, value: Abs, first: types.Type, depth: int) -> types.Type:
        """The type of containers of the same kind from several sites."""
        if isinstance(first, types.List):
            return types.List(self.type_of(self._all_contents(value), depth - 1))
        if isinstance(first, types.Deque):
            return types.Deque(self.type_of(self._all_contents(value), depth - 1))
        if isinstance(first, types.Dict | types.DefaultDict | types.Counter):
            mapped: Abs = frozenset().union(*(a.mapped.value for a in value if isinstance(a, Site)))
            if any(isinstance(atom, Prim) for atom in value):
                return types.Dict(types.ANY, types.ANY)
            return type(first)(self.type_of(self._all_contents(value), depth - 1), self.type_of(mapped, depth - 1))
        if isinstance(first, types.Set):
            kinds = {atom.kind if isinstance(atom, Site) else "" for atom in value}
            if len(kinds) > 1:
                return types.ANY
            return types.Set(self.type_of(self._all_contents(value), depth - 1), first.frozen)
        if isinstance(first, types.Tuple):
            return types.Tuple(None)
        return types.ANY

    def _all_contents(self, value: Abs) -> Abs:
        contents: Abs = frozenset()
        for atom in value:
            if isinstance(atom, Site):
                contents |= atom.contents.value
            elif isinstance(atom, Tup):
                contents |= tuple_contents(atom)
            else:
                contents |= {Anything()}
        return contents

    def is_solid(self, cls: ClassDef) -> bool:
        """Whether instances are surely the struct of the class: nothing is unknown of it, no method intercepts
        attributes, and no descriptor stands in front of a field."""
        if cls not in self.solid:
            fields = self.fields(cls)
            self.solid[cls] = fields is not None and not self.classes.is_opaque(cls) and self._is_plain(cls, fields)
        return self.solid[cls]

    def _is_plain(self, cls: ClassDef, fields: Sequence[str]) -> bool:
        for base in self.classes.mro(cls) or ():
            namespace = self.classes.fact(base).namespace
            intercepting = INTERCEPTING - INTERCEPTORS if base.intercepts else INTERCEPTING
            if any(namespace[name].value for name in intercepting & namespace.keys()):
                return False
            shadowed = [namespace[name].value for name in fields if name in namespace]
            if any(self.classes.may_be_descriptor(atom) for value in shadowed for atom in value):
                return False
        return True

    def _common_class(self, classes: list[ClassDef]) -> ClassDef | None:
        """The first class in the first one's primary chain that the others' chains contain as well."""
        chains = [self.classes.chain(cls) for cls in classes]
        for candidate in chains[0]:
            if all(candidate in chain for chain in chains[1:]):
                return candidate
        return None


def text(known: types.Type) -> str:
    """A type as `--dump=infer` prints it."""
    if isinstance(known, types.Instance):
        return known.cls.qualname
    if isinstance(known, types.Optional):
        return f"{known.cls.qualname}?"
    if isinstance(known, types.List):
        return f"list[{text(known.element)}]"
    if isinstance(known, types.Deque):
        return f"deque[{text(known.element)}]"
    if isinstance(known, types.Array):
        return f"array[{known.code}]"
    if isinstance(known, types.DefaultDict):
        return f"defaultdict[{text(known.key)}, {text(known.value)}]"
    if isinstance(known, types.Counter):
        return f"Counter[{text(known.key)}, {text(known.value)}]"
    if isinstance(known, types.Dict):
        return f"dict[{text(known.key)}, {text(known.value)}]"
    if isinstance(known, types.Set):
        return f"{'frozenset' if known.frozen else 'set'}[{text(known.element)}]"
    if isinstance(known, types.Tuple):
        return "tuple[...]" if known.elements is None else f"tuple[{', '.join(map(text, known.elements))}]"
    if isinstance(known, types.OneOf):
        return "|".join(map(text, known.types))
    if isinstance(known, types.IntRange | types.Unsigned):
        return f"int[{known.low}..{known.high}]"
    if isinstance(known, types.Number) and known.bounds is not None:
        return f"float|int[{known.bounds[0]}..{known.bounds[1]}]"
    return type(known).__name__.lower()
