"""A compiled library module is the same whatever program asked for it first: the cache keeps it for all."""

from waspy.frontend.build_pir import build_module
from waspy.frontend.census import take_census
from waspy.frontend.load import load_program
from waspy.library import runtime
from waspy.lower import lower_module


def live_names(name: str, seen: str = "sys") -> dict[str, list[object]]:
    """What the functions of a module keep alive, compiled after the module `seen` was looked at."""
    graph = load_program(None, source="", builtin_modules=runtime().registry.module_names())
    loaded = graph.module(name)
    assert loaded is not None
    graph.modules[name] = loaded
    census = take_census(graph)
    census.facts(seen)
    unit = lower_module(build_module(loaded, graph, census), census, runtime().registry)
    return {
        function.name: [i.imm for block in function.blocks for i in block.instrs if i.op == "live"]
        for function in unit.functions.values()
    }


def test_live_names_do_not_depend_on_the_program() -> None:
    assert live_names("warnings") == live_names("warnings", seen="string")


def test_a_module_that_another_unit_holds_keeps_its_names() -> None:
    assert ("module:re._parser",) in live_names("re._compiler")["re._compiler:!body"]
