"""Random control-flow graphs, compiled and interpreted: the same results and side effects."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import wasm_engines
from lir_fuzz import Generator
from lir_interpreter import Interpreter, Thrown, Trap

from waspy.ir.printer import print_unit
from waspy.wasm.linker import link
from waspy.wasm.object import compile_unit

ROUNDS = int(os.environ.get("WASPY_FUZZ_ROUNDS", "60"))
ARGUMENTS = ((0, 0), (3, 8), (-7, 2))


def expected(seed: int, size: int, args: tuple[int, int]) -> str:
    interpreter = Interpreter(Generator(seed, size).unit())
    try:
        result = str(interpreter.call("f", list(args)))
    except Thrown:
        result = "exception"
    except Trap:
        result = "trap"
    return " ".join([result, *map(str, interpreter.log)])


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_random_graph(seed: int) -> None:
    size = 2 + seed % 11
    unit = Generator(seed, size).unit()
    text = print_unit(unit)
    binary = link([compile_unit(unit)], unit.exports).binary
    for args in ARGUMENTS:
        want = expected(seed, size, args)
        got = wasm_engines.wasmtime_run(binary, [("f", args)])
        assert got == [want], text


def test_random_graphs_on_node() -> None:
    for seed in range(8):
        unit = Generator(seed, 9).unit()
        binary = link([compile_unit(unit)], unit.exports).binary
        assert wasm_engines.node(binary, [("f", (3, 8))]) == [expected(seed, 9, (3, 8))]
