"""`--dump=STAGE[:FUNCTION]`: prints what a stage made, to standard error."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass

from waspy.errors import CompileErrors
from waspy.frontend.errors import CompileError
from waspy.frontend.load import ModuleGraph
from waspy.infer.analysis import all_functions
from waspy.infer.resolve import text
from waspy.infer.types import Typing
from waspy.ir import lir, pir
from waspy.ir.printer import print_graph
from waspy.wasm.object import ObjectUnit

STAGES = ("ast", "pir", "infer", "tir", "lir", "wat")


@dataclass(frozen=True, slots=True)
class Dump:
    """`function` is a part of the names that are wanted; empty: all."""

    stage: str = ""
    function: str = ""

    @staticmethod
    def parse(option: str | None) -> Dump:
        """Raises CompileErrors for a stage that does not exist."""
        if not option:
            return Dump()
        stage, _, function = option.partition(":")
        if stage not in STAGES:
            hint = f"the stages are {', '.join(STAGES)}"
            raise CompileErrors([CompileError(f"there is no stage {stage!r} to dump", "--dump", hint=hint)])
        return Dump(stage, function)

    def wants(self, stage: str, name: str = "") -> bool:
        return self.stage == stage and self.function in name if name else self.stage == stage

    def ast(self, graph: ModuleGraph) -> None:
        for module in graph.of_origin("program"):
            if self.wants("ast", module.name):
                _print(ast.dump(module.tree, indent=2))

    def pir(self, program: pir.Program) -> None:
        for module in program.modules.values():
            for function in all_functions(module.body):
                if self.wants("pir", function.name):
                    _print(print_graph(function))

    def infer(self, typing: Typing) -> None:
        """Stage infer: the types that each clone of a function takes and returns; tir: the graph with the types of its
        values as well."""
        for function, clones in typing.clones.items():
            if not (self.wants("infer", function.name) or self.wants("tir", function.name)):
                continue
            for number, clone in enumerate(clones):
                params = ", ".join(map(text, clone.params))
                _print(f"{function.module}:{function.qualname} clone {number}: ({params}) -> {text(clone.result)}")
                if self.stage == "tir":
                    _print(print_graph(function))
                    for value, known in clone.types.items():
                        _print(f"    {value!r}: {text(known)}")

    def lir(self, unit: lir.Unit) -> None:
        for name, function in unit.functions.items():
            if self.wants("lir", name):
                _print(print_graph(function))

    def wat(self, objects: ObjectUnit) -> None:
        if self.stage == "wat":
            from waspy.wasm import wat

            for name, body in objects.bodies.items():
                if self.function in name:
                    _print(wat.dump(body))


def _print(text: str) -> None:
    print(text, file=sys.stderr)
