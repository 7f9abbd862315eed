"""Lowers all functions of the modules that are compiled together into one unit."""

from __future__ import annotations

from dataclasses import dataclass, field

from waspy.infer import types
from waspy.ir import lir, pir
from waspy.ir.lir import Frame
from waspy.ir.pir import FunctionDef
from waspy.layout.classes import Layouts
from waspy.layout.facts import MODULE_NAMES, Facts
from waspy.lower import boundary
from waspy.lower.builtins import ASKS_ANY, ASKS_CONSTANTS, Builtins
from waspy.lower.code import CodeBuilder, Signature, signature
from waspy.lower.emit import Emitter
from waspy.lower.function import FunctionLowering
from waspy.lower.layouts import LayoutBuilder
from waspy.lower.method_names import MethodNames, strings_in
from waspy.lower.modules import ModuleBuilder
from waspy.lower.ops import TABLE
from waspy.lower.ops.composed import takes_call
from waspy.lower.ops.defaults import takes_default
from waspy.lower.ops.iteration import is_loopable
from waspy.lower.ops.operators import is_searched, takes_product
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.slots import REFERENCE, Slot, slot_of
from waspy.lower.reprs.table import Reprs
from waspy.lower.runtime import Runtime
from waspy.lower.supers import uses_closure
from waspy.lower.unit import UnitBuilder
from waspy.passes import split_generators
from waspy.passes.split_generators import Kind
from waspy.restricted.registry import Registry
from waspy.wasm.types import Ref

PLAIN = (
    types.Any, types.Instance, types.Optional, types.Bool, types.Int, types.IntRange, types.Float, types.Str,
    types.NoneType,
)  # fmt: skip


class UnitLowering:
    """What the functions of a unit share."""

    def __init__(
        self,
        name: str,
        facts: Facts,
        registry: Registry,
        typing: types.Typing,
        layouts: Layouts,
        believed: frozenset[str],
    ) -> None:
        modules = facts.modules
        origin = next(iter(modules.values())).origin if modules else "program"
        self.typing = typing
        self.facts = facts
        self.unit = UnitBuilder(name, Runtime(registry), origin)
        asks_any = origin != "library" or not ASKS_ANY.isdisjoint([name, name.partition(".")[0]])
        asks_constants = name.partition(".")[0] in ASKS_CONSTANTS
        self.builtins = Builtins(self.unit, registry, None if asks_any else lambda: own_names(facts), asks_constants)
        self.method_names = MethodNames(facts)
        filenames = {m.name: m.filename for m in modules.values()}
        self.code = CodeBuilder(self.unit, filenames, self.callers, self.facts.names)
        self.reprs = Reprs(lambda cls: self.layouts.instance_repr(cls))
        self.layouts = LayoutBuilder(self.unit, layouts, self.reprs, typing, believed)
        self.modules = ModuleBuilder(self.unit, self.facts, self.global_slot)
        self.symbols = Symbols()
        self._clones: dict[FunctionDef, list[types.Clone]] = {}
        self._signatures: dict[types.Clone, Signature] = {}

    # --- globals ---
    def global_slot(self, module: str, name: str) -> Slot:
        """What the global is like: numbers, and nothing but them, are no objects."""
        known = self.typing.globals.get((module, name), types.ANY)
        numeric = isinstance(known, types.Float | types.IntRange | types.Number) and module in self.facts.modules
        special = name in MODULE_NAMES or self.builtins.has(name) or self.facts.census.is_dynamic(module)
        return slot_of(self.reprs.of(known)) if numeric and not special else REFERENCE

    # --- functions ---
    def clones(self, definition: FunctionDef) -> list[types.Clone]:
        """The versions of a function, the one that takes anything first."""
        if definition not in self._clones:
            params = tuple(types.ANY for _ in definition.params)
            given = self.typing.clones.get(definition)
            self._clones[definition] = given or [types.Clone(definition, params)]
        return self._clones[definition]

    def signature_of(self, definition: FunctionDef, clone: types.Clone | None = None) -> Signature:
        chosen = clone if clone is not None else self.clones(definition)[0]
        if chosen not in self._signatures:
            index = self.clones(definition).index(chosen)
            symbol = self.symbols.of(definition)
            unique = f"{symbol}@{index}" if index else symbol
            closure = bool(definition.free) and (index == 0 or uses_closure(self.facts, definition, chosen))
            self._signatures[chosen] = signature(definition, chosen, unique, self.reprs, closure)
        return self._signatures[chosen]

    def code_of(self, definition: FunctionDef) -> str:
        """The symbol of its `Code`."""
        exact = [c for c in self.clones(definition)[1:] if self._is_told_by_structs(c)]
        signatures = [self.signature_of(definition, clone) for clone in exact]
        found = next((s for s in signatures if not s.closure), None)
        return self.code.code(definition, self.signature_of(definition), found)

    def _is_told_by_structs(self, clone: types.Clone) -> bool:
        """Whether the clone is for any instances of certain classes, and gives what is the same object in a box."""
        return clone.exact and isinstance(clone.result, PLAIN) and not clone.function.is_async

    def callers(self, definition: FunctionDef) -> tuple[str, ...]:
        """The names one of which is live where the function is called by its object, if there are any."""
        if definition in self.typing.closed:
            return self.method_names.of_closed(definition, self.symbols.of(definition))
        return self.method_names.of(definition)

    def is_compiled(self, definition: FunctionDef) -> bool:
        """Whether its body can be called directly."""
        return definition.module in self.facts.modules and definition.kind != "class"

    def lower(self) -> lir.Unit:
        for module in self.facts.modules.values():
            self.modules.build(module, self.signature_of(module.body).symbol)
            for definition in module.functions:
                for clone in self.clones(definition):
                    self._function(module, definition, clone)
        return self.unit.unit

    def _function(self, module: pir.Module, definition: FunctionDef, clone: types.Clone) -> None:
        body = self.signature_of(definition, clone)
        if clone.checked is not None:
            body = boundary.add_test(self, clone, body, self.signature_of(definition, clone.checked))
        result = None if definition.kind == "module" else body.result.wasm
        em = self.unit.function(body.symbol, body.param_types, result)
        if not _runs_chunks(definition):
            em.function.frame = Frame(module.filename, definition.name)
        cx = FunctionLowering(self, definition, em, clone)
        cx.find_fused((is_loopable, is_searched, takes_product, takes_call, takes_default))
        params = list(em.block.params)
        if body.closure:
            cx.closure = params.pop(0)
        operands = [Operand(r, p) for r, p in zip(body.params, params, strict=True)]
        if definition.kind == "class":
            cx.namespace = operands.pop(0).known
        cx.lower(operands, TABLE)

    def split_generators(self) -> None:
        """Generator functions become factories of generator objects."""
        generators = {
            self.signature_of(definition, clone).symbol: self._kind(definition)
            for module in self.facts.modules.values()
            for definition in module.functions
            if definition.is_generator
            for clone in self.clones(definition)
        }
        split_generators.run(self.unit.unit, generators)

    def _kind(self, definition: FunctionDef) -> Kind:
        struct, cls = "$Generator", "generator.GeneratorClass"
        if definition.is_async_generator:
            struct, cls = "$AsyncGenerator", "coroutine.AsyncGeneratorClass"
        elif definition.is_async:
            struct, cls = "$Coroutine", "coroutine.CoroutineClass"
        constants = {"cls": cls, "code": self.code_of(definition)}
        return Kind(self.unit.runtime.struct(struct), constants)

    # --- modules ---
    def initialise(self, em: Emitter, name: str) -> None:
        """Runs the module's body unless it has run or is running."""
        if not self.facts.is_builtin(name):
            em.call_symbol(f"{name}:!init", (), None)

    def module_struct(self, em: Emitter, name: str) -> lir.Value:
        """The module object, where nobody looks into it."""
        builtin = self.builtins.registry.modules.get(name)
        return em.get_global(builtin.symbol if builtin is not None else f"{name}:!", Ref("$Module"))

    def module_object(self, em: Emitter, name: str) -> lir.Value:
        """The module object as a value: its globals can then be found by name."""
        em.live(f"module:{name}")
        return self.module_struct(em, name)


def own_names(facts: Facts) -> frozenset[str]:
    """The names that the code of the unit can look up without being told: the strings in it, and its methods."""
    found = set()
    for module in facts.modules.values():
        joins = module.name.partition(".")[0] not in ASKS_CONSTANTS
        for function in module.functions:
            if function.owner is not None and joins:
                found.add(function.name)
            for block in function.blocks:
                found.update(text for i in block.instrs if i.op == "const" for text in strings_in(i.imm[0]))
    return frozenset(name for name in found - {"__doc__"} if name.isidentifier())


@dataclass(slots=True)
class Symbols:
    """Names the functions: MODULE:QUALNAME, and `#2`... where that is taken."""

    known: dict[FunctionDef, str] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)

    def of(self, definition: FunctionDef) -> str:
        if definition not in self.known:
            stem = f"{definition.module}:{'!body' if definition.kind == 'module' else definition.qualname}"
            n = self.taken[stem] = self.taken.get(stem, 0) + 1
            self.known[definition] = stem if n == 1 else f"{stem}#{n}"
        return self.known[definition]


def _runs_chunks(definition: FunctionDef) -> bool:
    """A module's body in pieces is one level of recursion, as it is one traceback entry."""
    return any(instr.op == "run_chunk" for block in definition.blocks for instr in block.instrs)
