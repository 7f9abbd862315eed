"""The lattice of facts about a Python value, as far as lowering uses them.

`Any` is the top. A type says what a value is exactly (`Str`: a str, not a subclass of it), but for `Instance`, which
holds subclasses too. An unbound variable has no type: a value that may be unbound is lowered as `Any`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from waspy.ir.pir import ClassDef, FunctionDef, Instr, Value


@dataclass(frozen=True, slots=True)
class Any:
    """Anything."""


@dataclass(frozen=True, slots=True)
class Int:
    """Any int (not bool)."""


@dataclass(frozen=True, slots=True)
class Unsigned(Int):
    """An int (not bool) within [low, high], not negative, and `high` at least 2**63 but below 2**64."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class IntRange:
    """An int (not bool) within [low, high], both in the range of an i64."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Bool:
    pass


@dataclass(frozen=True, slots=True)
class Float:
    pass


@dataclass(frozen=True, slots=True)
class Number:
    """A float or an int (not bool); `bounds`: the int is within [low, high]."""

    bounds: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Complex:
    """A complex number; `mixed`: or an int or a float."""

    mixed: bool = False


@dataclass(frozen=True, slots=True)
class Str:
    pass


@dataclass(frozen=True, slots=True)
class Bytes:
    pass


@dataclass(frozen=True, slots=True)
class ByteArray:
    pass


@dataclass(frozen=True, slots=True)
class Array:
    """An array.array of that typecode."""

    code: str


@dataclass(frozen=True, slots=True)
class NoneType:
    pass


@dataclass(frozen=True, slots=True)
class Range:
    pass


@dataclass(frozen=True, slots=True)
class List:
    element: Type


@dataclass(frozen=True, slots=True)
class Tuple:
    """`elements` None: of any length."""

    elements: tuple[Type, ...] | None


@dataclass(frozen=True, slots=True)
class Named:
    """An instance of a class that `namedtuple` made."""

    names: tuple[str, ...]
    elements: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """A class that `namedtuple` made, with so many fields."""

    count: int


@dataclass(frozen=True, slots=True)
class Function:
    """A function that a `def` or a lambda expression made."""


@dataclass(frozen=True, slots=True)
class Dict:
    key: Type
    value: Type


@dataclass(frozen=True, slots=True)
class Set:
    """A set, or, `frozen`, a frozenset."""

    element: Type
    frozen: bool = False


@dataclass(frozen=True, slots=True)
class DefaultDict:
    """A collections.defaultdict."""

    key: Type
    value: Type


@dataclass(frozen=True, slots=True)
class Counter:
    """A collections.Counter."""

    key: Type
    value: Type


@dataclass(frozen=True, slots=True)
class Deque:
    """A collections.deque."""

    element: Type


@dataclass(frozen=True, slots=True)
class Random:
    """A random.Random, whose methods nothing replaces."""


@dataclass(frozen=True, slots=True)
class Regex:
    """A re.Pattern of text, or a re.Match of that: `kind` is the name."""

    kind: str


@dataclass(frozen=True, slots=True)
class Generator:
    """What calling a generator function gives."""


@dataclass(frozen=True, slots=True)
class Instance:
    """An instance of the class or of a subclass, all of them `solid`: see `Typing`."""

    cls: ClassDef


@dataclass(frozen=True, slots=True)
class Optional:
    """None or an instance of the class or of a subclass."""

    cls: ClassDef


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value of one of these types, which are of different builtin classes, at least one of them a container. Only
    values of functions are of such a type, nothing that is kept."""

    types: tuple[Type, ...]


Type: TypeAlias = (
    Any
    | Int
    | IntRange
    | Bool
    | Float
    | Number
    | Complex
    | Str
    | Bytes
    | ByteArray
    | Array
    | NoneType
    | Range
    | List
    | Tuple
    | Named
    | Record
    | Function
    | Dict
    | Set
    | DefaultDict
    | Counter
    | Deque
    | Random
    | Regex
    | Generator
    | Instance
    | Optional
    | OneOf
)

ANY = Any()


@dataclass(frozen=True, slots=True)
class Direct:
    """The operation calls a function that is known."""

    clone: Clone


@dataclass(frozen=True, slots=True)
class Member:
    """The operation calls a function that a class surely has under the name, and no instance has another one there.
    `receives`: the first argument is the receiver, a class, or with `of_instance` that of the receiver; else it is a
    static method's, that of the call."""

    clone: Clone
    receives: bool
    of_instance: bool = False


@dataclass(frozen=True, slots=True)
class Dispatch:
    """The operation calls a method by the class of its receiver, subclasses first. `exhaustive`: the receiver is of one
    of the classes; else it may be anything. `reflected`: the receiver is the second operand. `kept`: an instance keeps
    what it gives, as an attribute that may also have come about otherwise."""

    cases: tuple[tuple[ClassDef, Clone], ...]
    exhaustive: bool
    reflected: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Construct:
    """The call makes an instance of the class, a solid one, and calls `__init__` if there is one."""

    cls: ClassDef
    init: Clone | None


@dataclass(frozen=True, slots=True)
class Inert:
    """The call does nothing and gives None."""


@dataclass(frozen=True, slots=True)
class StoreArgs:
    """The call of BaseException's `__init__` by `super()` stores its arguments."""


@dataclass(frozen=True, slots=True)
class OfContainer:
    """The call, by `super()`, is of a method of the builtin container `name`."""

    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The call is of one of several functions, or of methods with their receivers, which the code tells. `exhaustive`:
    of nothing else."""

    functions: tuple[Clone, ...]
    methods: tuple[Clone, ...]
    exhaustive: bool

    @property
    def clones(self) -> tuple[Clone, ...]:
        return self.functions + self.methods


@dataclass(frozen=True, slots=True)
class OfMember:
    """The attribute, `value` or `name`, of a member of an enumeration: what that keeps under another name."""

    kept: str


@dataclass(frozen=True, slots=True)
class Identity:
    """The comparison is one of members of an enumeration: only the same one is equal."""


Target: TypeAlias = (
    Direct | Member | Dispatch | Construct | Inert | StoreArgs | OfContainer | Choice | OfMember | Identity
)


@dataclass(slots=True, eq=False)
class Clone:
    """One version of a function, for arguments of certain types.

    `function.params[i]` is of type `params[i]`. A value that is not in `types` is `Any`. `targets` says what
    operations call that inference has resolved, `callees` what others may call through the runtime; `unseen` are those
    of which inference knows nothing. `exact`: it will do for any instances of the classes of the parameters, which
    their structs tell. `draws`: the calls of functions of `random` whose results have bounds. `checked`: the clone that
    is called instead if the arguments are of the classes in `tests`, where there is one: see `boundary`. `cached`:
    calls that most likely go to what functools.lru_cache has made."""

    function: FunctionDef
    params: tuple[Type, ...]
    result: Type = ANY
    types: Mapping[Value, Type] = field(default_factory=dict)
    targets: Mapping[Instr, Target] = field(default_factory=dict)
    callees: Mapping[Instr, Sequence[FunctionDef]] = field(default_factory=dict)
    unseen: frozenset[Instr] = frozenset()
    exact: bool = False
    draws: Mapping[Instr, str] = field(default_factory=dict)
    checked: Clone | None = None
    tests: tuple[str | None, ...] = ()
    cached: frozenset[Instr] = frozenset()


@dataclass(slots=True)
class Typing:
    """The clones of each function. The first takes and returns `Any`: it is what the function object calls; a function
    that is missing here has only that one. `attributes` has the solid classes, and what types the attributes of their
    instances are of: those whose instances surely are the structs that layout gives them. `sealed` are those whose
    subclasses are solid as well, and whose metaclass is `type`; `leaves` those of them that have no subclasses.
    `containers`: of the solid classes below builtin containers the names under which instances may have something else
    than the container gives; None: any names. `globals`: what is ever stored in each global of the program's modules.
    `closed`: the functions that only operations call, and `tried` those that are called inside `try`, see
    `callers`. `made`: of each class, those that may have instances which are of no subclass, among itself and all
    below. `replaced`: the names under which classes may have something else than class statements bind; None: any
    names."""

    clones: dict[FunctionDef, list[Clone]] = field(default_factory=dict)
    attributes: dict[ClassDef, dict[str, Type]] = field(default_factory=dict)
    sealed: set[ClassDef] = field(default_factory=set)
    leaves: set[ClassDef] = field(default_factory=set)
    globals: dict[tuple[str, str], Type] = field(default_factory=dict)
    containers: dict[ClassDef, frozenset[str] | None] = field(default_factory=dict)
    closed: set[FunctionDef] = field(default_factory=set)
    tried: set[FunctionDef] = field(default_factory=set)
    made: dict[ClassDef, set[ClassDef]] = field(default_factory=dict)
    replaced: frozenset[str] | None = None
