"""AST to PIR: Python's operations on a control-flow graph in SSA form.

One file per syntax family; each registers what it builds (`builder.STATEMENTS`, `builder.EXPRESSIONS`).
"""

from __future__ import annotations

from waspy.frontend.annotations import Annotations
from waspy.frontend.build_pir import (
    assignment,
    calls,
    classes,
    comprehensions,
    conditions,
    constants,
    except_star,
    exceptions,
    expressions,
    functions,
    imports,
    names,
    patterns,
    statements,
    with_statement,
)
from waspy.frontend.build_pir.builder import ModuleContext
from waspy.frontend.build_pir.dropped import closers_of
from waspy.frontend.build_pir.module_body import build_module_body
from waspy.frontend.census import Census
from waspy.frontend.errors import CompileError, Diagnostics
from waspy.frontend.fixed_names import FixedNames
from waspy.frontend.load import LoadedModule, ModuleGraph, collector_off
from waspy.frontend.quiet_imports import QuietImports
from waspy.frontend.scopes import has_future_annotations
from waspy.frontend.stack import deeply
from waspy.ir.pir import Module, Program

FAMILIES = (
    assignment,
    calls,
    classes,
    comprehensions,
    conditions,
    constants,
    except_star,
    exceptions,
    expressions,
    functions,
    imports,
    names,
    patterns,
    statements,
    with_statement,
)


def build_program(
    graph: ModuleGraph, census: Census, diagnostics: Diagnostics, origin: str | None = "program"
) -> Program:
    """All modules of the given origin (None: all), the main program first. What is refused goes into
    `diagnostics`."""
    program = Program(graph.main)

    def work() -> None:
        for module in list(graph.modules.values()):
            if origin is None or module.origin == origin:
                program.modules[module.name] = _build(module, graph, census, diagnostics)

    with collector_off():
        deeply(work)
    return program


def build_module(
    module: LoadedModule, graph: ModuleGraph, census: Census, diagnostics: Diagnostics | None = None
) -> Module:
    """The PIR of one module. Refusals go into `diagnostics`; without it, and for a library module, what is
    refused raises NotImplementedError when it runs."""

    with collector_off():
        return deeply(lambda: _build(module, graph, census, diagnostics))


def _build(module: LoadedModule, graph: ModuleGraph, census: Census, diagnostics: Diagnostics | None) -> Module:
    imports = graph.dependencies(module)
    names = census.names(module.name)
    problems = diagnostics if diagnostics is not None else Diagnostics()
    builtins = census.plain_builtins(module.name)
    root = module.scope_with(builtins | {"join"})
    context = ModuleContext(
        name=module.name,
        filename=module.filename,
        source=module.source,
        package=module.package,
        builtins=builtins,
        available=frozenset(imports).__contains__,
        is_package=graph.find_package,
        real_name=graph.finder.real_name,
        star_names=census.star_names,
        members=graph.builtin_names,
        fixed=FixedNames(module, census),
        annotations=Annotations(module, census),
        quiet=QuietImports(census),
        root=root,
        diagnostics=problems,
        refuses=diagnostics is not None and module.origin == "program",
        lean=module.origin == "library" and not module.is_main,
        string_annotations=has_future_annotations(module.tree),
        generators={n: made for n in names if (made := census.generator(module.name, n)) is not None},
        used=module.names_read,
        bound=frozenset(names),
        closers=closers_of(module.tree) if module.origin == "program" else frozenset(),
    )
    body = build_module_body(context, module.tree, root)
    return Module(
        name=module.name,
        filename=module.filename,
        source=module.source,
        body=body,
        is_package=module.is_package,
        names=names,
        doc=body.doc,
        origin=module.origin,
        package=module.package,
        path=module.path,
        file=module.file,
        imports=imports,
        functions=context.functions,
    )


__all__ = ["CompileError", "build_module", "build_program"]
