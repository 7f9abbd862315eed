"""Modules: their globals, the `Module` object, and the function that initialises each once.

MODULE:NAME!     a global, null while it is unbound
MODULE:!         the static `Module`; what finds globals by name is there only if `module:MODULE` is live
MODULE:!state    0, or 1 from the start of its initialisation on
MODULE:!init     initialises the parents and the module, if that has not begun
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from waspy.ir import pir
from waspy.ir.lir import Edge, Term
from waspy.ir.pir import REBOUND
from waspy.layout.facts import MODULE_NAMES, Facts, ModuleRef
from waspy.lower.context import Context
from waspy.lower.emit import Emitter
from waspy.lower.reprs.slots import Slot, box_or_null, put_or_clear
from waspy.lower.unit import ConstExpr, UnitBuilder
from waspy.wasm.types import I32, OBJ, OBJ_NULL, Ref

MODULE = Ref("$Module")
ANNOTATIONS = "annotations"
"""Live in programs that read annotations: see `read_annotations` in `runtime/program.py`."""
PROGRAM_MODULES = "modules of the program"
"""Live where somebody looks for modules by name that the program has defined."""


@dataclass(slots=True)
class ModuleBuilder:
    """`slot(module, name)`: what the global is like."""

    unit: UnitBuilder
    facts: Facts
    slot: Callable[[str, str], Slot]

    def build(self, module: pir.Module, body: str) -> None:
        names = [n for n in module.names if n not in MODULE_NAMES]
        names += sorted(self.facts.names(module.name) - set(names))
        initial = _initial_globals(module)
        for name in names:
            slot = self.slot(module.name, name)
            self.unit.add_global(f"{module.name}:{name}!", slot.type, initial.get(name, slot.initial()), True)
        hides = module.origin == "library"
        self._object(module.name, [n for n in names if REBOUND not in n and not (hides and _is_self_test(n))])
        self._init(module, body)

    # --- the object ---
    def _object(self, module: str, names: list[str]) -> None:
        live = f"module:{module}"
        self._get_slot(module, names)
        self._set_slot(module, names)
        init = self.unit.struct(
            "$Module",
            cls=self.unit.class_of("module"),
            name=("str", module),
            names=("array.new_fixed", "$Array[Str]", [("if_live", live, ("str", n)) for n in names]),
            get_slot=("when", live, ("ref.func", f"{module}:!get")),
            set_slot=("when", live, ("ref.func", f"{module}:!set")),
        )
        self.unit.add_global(f"{module}:!", MODULE, init)

    def _get_slot(self, module: str, names: list[str]) -> None:
        em = self.unit.function(f"{module}:!get", (I32,), OBJ_NULL)

        def get(name: str) -> None:
            value = self.facts.global_value(module, name)
            if name == "__annotations__":
                em.live(ANNOTATIONS)
            if isinstance(value, ModuleRef):
                em.live(f"module:{value.name}")
            slot = self.slot(module, name)
            box_or_null(Context(self.unit, em), slot, em.get_global(f"{module}:{name}!", slot.type))

        _switch(em, names, get)

    def _set_slot(self, module: str, names: list[str]) -> None:
        em = self.unit.function(f"{module}:!set", (I32, OBJ_NULL), None)

        def set_(name: str) -> None:
            given = em.function.blocks[0].params[1]
            put = partial(em.set_global, f"{module}:{name}!")
            put_or_clear(Context(self.unit, em), self.slot(module, name), given, put)

        _switch(em, names, set_)

    # --- initialisation ---
    def _init(self, module: pir.Module, body: str) -> None:
        state = self.unit.add_global(f"{module.name}:!state", I32, ("i32.const", 0), True)
        em = self.unit.function(f"{module.name}:!init", (), None)
        begun = em.new_block()
        em.unless(em.get_global(state, I32), begun)
        parent = self._parent(module.name)
        if parent is not None:
            em.call_symbol(f"{parent}:!init", (), None)
            em.unless(em.get_global(state, I32), begun)
        em.set_global(state, em.i32(1))
        self_object = em.get_global(f"{module.name}:!", MODULE)
        em.run("modules.register", self_object)
        if module.path:
            self._set_path(em, module)
        if module.origin == "program":
            em.call_if_live(self._keep(module.name), PROGRAM_MODULES)
        em.handler = failed = em.new_block(OBJ)
        running = em.new_block()
        em.handler = None
        em.jump(running)
        em.start(running)
        em.call_symbol(body, (), None)
        after = em.new_block()
        em.jump(after)
        em.start(after)
        for step in ("modules.unregister", "modules.register"):  # sys.modules is in the order of completion
            em.run(step, self_object)
        if parent is not None:
            last = module.name.rpartition(".")[2]
            is_here = parent in self.facts.modules  # else whoever reads the global keeps the module: see `read_member`
            if is_here and self.facts.global_value(parent, last) != ModuleRef(module.name):
                em.live(f"module:{module.name}")
            em.set_global(f"{parent}:{last}!", self_object)
            if not is_here:
                em.call_if_live(self._attach(module.name), f"module:{parent}")
        em.jump(begun)
        em.start(begun)
        em.end(Term("return"))
        em.start(failed)
        failed.handler = None
        em.set_global(state, em.i32(0))
        em.run("modules.unregister", em.get_global(f"{module.name}:!", MODULE))
        em.end(Term("throw", [failed.params[0]]))
        running.handler = failed

    def _keep(self, module: str) -> str:
        """A function that keeps the names of the module."""
        em = self.unit.function(f"{module}:!keep", (), None)
        em.live(f"module:{module}")
        em.end(Term("return"))
        return f"{module}:!keep"

    def _attach(self, module: str) -> str:
        """A function that makes the module an attribute of its package, which was compiled without knowing of it."""
        parent, _, last = module.rpartition(".")
        em = self.unit.function(f"{module}:!attach", (), None)
        em.live(f"module:{module}")
        parent_object, self_object = (em.get_global(f"{m}:!", MODULE) for m in (parent, module))
        em.run("modules.bind_submodule", parent_object, em.string(last), self_object)
        em.end(Term("return"))
        return f"{module}:!attach"

    def _parent(self, name: str) -> str | None:
        parent = name.rpartition(".")[0]
        return parent if parent and not self.facts.is_builtin(parent) else None

    def _set_path(self, em: Emitter, module: pir.Module) -> None:
        items = em.array("$Array[obj]", [em.string(p) for p in module.path])
        em.set_global(f"{module.name}:__path__!", em.call("list.new_list", items, em.i32(len(module.path))))


def _initial_globals(module: pir.Module) -> dict[str, ConstExpr]:
    none = ("global.get", "singletons.NONE")
    initial: dict[str, ConstExpr] = {
        "__name__": ("str", module.name),
        "__doc__": ("str", module.doc) if module.doc is not None else none,
        "__package__": ("str", module.package) if module.package or module.name != "__main__" else none,
        "__loader__": none,
        "__spec__": none,
    }
    if module.file is not None:
        initial["__file__"] = ("str", module.file)
    return initial


def _is_self_test(name: str) -> bool:
    """What a library module runs when it is the main program. Where modules are looked into by name (as pickle does),
    it would bring doctest and all that this imports."""
    return name == "_test" or name.startswith("_test_")


def _switch(em: Emitter, names: list[str], case: Callable[[str], None]) -> None:
    """Dispatches on the first parameter, an index in names."""
    blocks = [em.new_block() for _ in names]
    default = em.new_block()
    em.end(Term("switch", [em.block.params[0]], edges=[Edge(b) for b in (*blocks, default)]))
    em.start(default)
    em.end(Term("unreachable"))
    for block, name in zip(blocks, names, strict=True):
        em.start(block)
        case(name)
