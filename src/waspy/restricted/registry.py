"""What the compiler of user code asks about the runtime: signatures, types, builtin classes and modules.

Plain data without syntax trees: it is pickled into the cache.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from waspy.pickling import by_fields
from waspy.restricted.numbers import Number
from waspy.restricted.types import Param, Type
from waspy.wasm.types import DefType, Sig, ValType


@by_fields
@dataclass(frozen=True, slots=True)
class FunctionInfo:
    """A restricted function: direct calls pass one value per parameter, in order. Defaults are constant
    expressions (`lir.Global`)."""

    symbol: str
    params: tuple[Param, ...]
    result: Type
    sig: Sig
    inline: bool = False


@by_fields
@dataclass(frozen=True, slots=True)
class GlobalInfo:
    symbol: str
    type: Type
    wasm: ValType
    mutable: bool


@by_fields
@dataclass(frozen=True, slots=True)
class MethodInfo:
    """An entry of a builtin class's namespace. `kind`: "method", "class", "static", "getset", "constructor", "value";
    `function` (of a getset the getter) and `setter` are restricted functions, `code` the global of its Code.
    The parameters begin with self or cls; a static method has neither."""

    name: str
    kind: str
    function: FunctionInfo
    code: str
    setter: FunctionInfo | None = None


@dataclass(slots=True)
class ClassInfo:
    """`symbol` is the global of the Class, `struct` the symbol of the instances' struct. `slots` has all
    slots, the inherited ones too: name ("len", "unary:0") to function symbol; `own_slots` names the class's
    own. `methods` are the class's own."""

    symbol: str
    name: str
    module: str
    struct: str
    base: str | None
    flags: int
    slots: dict[str, str] = field(default_factory=dict)
    own_slots: frozenset[str] = frozenset()
    methods: dict[str, MethodInfo] = field(default_factory=dict)


@by_fields
@dataclass(frozen=True, slots=True)
class ModuleFunction:
    """`value` is the global of the Function object."""

    name: str
    function: FunctionInfo
    value: str


@by_fields
@dataclass(frozen=True, slots=True)
class ModuleConstant:
    """`number` if it is one, else None; `init`: the constant expression of the Python value."""

    name: str
    number: Number | None
    type: Type
    init: tuple[object, ...]


@dataclass(slots=True)
class ModuleInfo:
    """A builtin module. `symbol` is the global of the Module object; `classes` maps names to the globals of
    Classes."""

    name: str
    symbol: str
    functions: dict[str, ModuleFunction] = field(default_factory=dict)
    constants: dict[str, ModuleConstant] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Registry:
    """`types`: every struct and array of the runtime. `classes` by symbol."""

    types: dict[str, DefType] = field(default_factory=dict)
    functions: dict[str, FunctionInfo] = field(default_factory=dict)
    globals: dict[str, GlobalInfo] = field(default_factory=dict)
    classes: dict[str, ClassInfo] = field(default_factory=dict)
    modules: dict[str, ModuleInfo] = field(default_factory=dict)

    def sig(self, symbol: str) -> Sig:
        """The WebAssembly signature of a restricted function. Raises KeyError."""
        return self.functions[symbol].sig

    def global_type(self, symbol: str) -> ValType:
        """Raises KeyError."""
        return self.globals[symbol].wasm

    def module_names(self) -> frozenset[str]:
        """The builtin modules."""
        return frozenset(self.modules)

    def module_members(self) -> dict[str, frozenset[str]]:
        """The names that each builtin module has."""
        return {m.name: frozenset([*m.functions, *m.classes, *m.constants]) for m in self.modules.values()}

    def builtin_class(self, name: str, module: str = "builtins") -> ClassInfo | None:
        """The class that a module calls so, or of that symbol."""
        if name in self.classes:
            return self.classes[name]
        known = self.modules.get(module)
        if known is None:
            return None
        given = known.constants.get(name)  # a class that calls itself one of another module
        symbol = str(given.init[-1]) if given is not None else known.classes.get(name, "")
        return self.classes.get(symbol)

    def ancestors(self, cls: ClassInfo) -> Iterator[ClassInfo]:
        """The class itself, then its bases, the nearest first."""
        known: ClassInfo | None = cls
        while known is not None:
            yield known
            known = self.classes[known.base] if known.base else None

    def method(self, cls: ClassInfo, name: str) -> MethodInfo | None:
        """What `cls.name` finds among the methods of the class and its bases."""
        found = (c.methods[name] for c in self.ancestors(cls) if name in c.methods)
        return next(found, None)

    def unhidden_method(self, cls: ClassInfo, name: str) -> MethodInfo | None:
        """The same, but for methods of object: what stands for slots of the class may hide them."""
        known = self.method(cls, name)
        root = [*self.ancestors(cls)][-1]
        return known if cls is root or known is not root.methods.get(name) else None
