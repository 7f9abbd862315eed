"""The pipeline, from a request to a module."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from waspy import library
from waspy.dump import Dump
from waspy.errors import CompileErrors, reporting
from waspy.frontend.build_pir import build_program
from waspy.frontend.census import Census, take_census
from waspy.frontend.load import ModuleGraph, collector_off, load_program
from waspy.frontend.rebinding import separate
from waspy.frontend.stack import deeply
from waspy.infer import analysis
from waspy.infer.types import Typing
from waspy.ir.pir import Program
from waspy.layout.assigned import DOUBTS
from waspy.layout.classes import Layouts
from waspy.lower import layouts_of, lower_program
from waspy.lower.prefixes import known_prefix
from waspy.passes import pipeline
from waspy.request import Request
from waspy.wasm.linker import LinkResult, Report
from waspy.wasm.object import ObjectUnit, compile_unit

NO_DUMP = Dump()
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Compiled:
    """`sources` are the files that it was made from, and those that were looked for in vain."""

    request: Request
    binary: bytes
    report: Report
    sources: list[str]


def compile_program(
    request: Request,
    *,
    show: Callable[[str], None] = lambda stage: None,
    names: bool = False,
    target: str = "node",
) -> Compiled:
    """Compiles a program. Raises CompileErrors if it is refused, InternalError on a bug in the compiler.
    `show` is told what is being done."""
    with collector_off():
        return deeply(lambda: _compile(request, show, names, target))


def check_program(request: Request, *, show: Callable[[str], None] = lambda stage: None) -> None:
    """Raises what `compile_program` does. Library modules are not compiled: in them nothing is refused."""
    with collector_off():
        deeply(lambda: _objects(_analyse(request, show), DOUBTS))


@dataclass(frozen=True, slots=True)
class Analysed:
    """The program's own modules, and what is known of them."""

    runtime: library.Runtime
    graph: ModuleGraph
    program: Program
    census: Census
    layouts: Layouts
    typing: Typing
    dump: Dump


def _compile(request: Request, show: Callable[[str], None], names: bool, target: str) -> Compiled:
    analysed = _analyse(request, show)
    show("linking")
    believed = DOUBTS if analysed.layouts.any_fields() else NOTHING
    linked = _link(analysed, believed, names, target)
    if linked.live:
        believed = NOTHING
        linked = _link(analysed, believed, names, target)
    if analysed.dump.stage in ("lir", "wat"):
        _objects(analysed, believed, analysed.dump)
    return Compiled(request, linked.binary, linked.report, analysed.graph.files)


def _link(analysed: Analysed, believed: frozenset[str], names: bool, target: str) -> LinkResult:
    """The module if nothing is live in it that is believed not to be."""
    objects = _objects(analysed, believed)
    with reporting("link"):
        modules = library.Modules(analysed.graph, analysed.runtime)
        units = [analysed.runtime.objects, objects]
        return library.link(units, modules.providing, analysed.graph.main, target, names, believed)


def _analyse(request: Request, show: Callable[[str], None]) -> Analysed:
    dump = Dump.parse(request.dump)
    show("building the runtime")
    runtime = library.runtime()
    show(f"compiling {request.filename}")
    with reporting("load"):
        builtin = runtime.registry.module_members()
        graph = load_program(**request.loading(), builtin_modules=frozenset(builtin), builtin_members=builtin)
        dump.ast(graph)
    with reporting("census"):
        census = separate(graph, take_census(graph))
    with reporting("build_pir"):
        program = build_program(graph, census, graph.diagnostics)
        dump.pir(program)
    CompileErrors.check(graph.diagnostics)
    with reporting("layout"):
        layouts = layouts_of(program, census, runtime.registry)
    with reporting("infer"):
        prefix = partial(known_prefix, layouts.facts)
        typing = analysis.run(program, census, layouts.fields, layouts.facts.defaults_of, prefix)
        dump.infer(typing)
    return Analysed(runtime, graph, program, census, layouts, typing, dump)


def _objects(analysed: Analysed, believed: frozenset[str], dump: Dump = NO_DUMP) -> ObjectUnit:
    """The object code of the program's own modules. `believed`: what of `DOUBTS` does not happen."""
    runtime, program = analysed.runtime, analysed.program
    with reporting("lower"):
        unit = lower_program(program, analysed.census, runtime.registry, analysed.typing, analysed.layouts, believed)
    with reporting("passes"):
        sources = {m.filename: m.source for m in program.modules.values()}
        pipeline.run(unit, sources, runtime.optimised, runtime.rules(unit))
        dump.lir(unit)
    with reporting("stackify"):
        objects = compile_unit(unit, immutable=runtime.immutable, keep_bodies=dump.wants("wat"))
        dump.wat(objects)
    return objects
