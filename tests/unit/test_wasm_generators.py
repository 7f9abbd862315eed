"""Random generator functions: interpreted as they are, interpreted after the split, and compiled."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import wasm_engines
from lir_fuzz import Generator
from lir_interpreter import I31, Interpreter, Thrown, Trap

from waspy.ir.lir import Unit
from waspy.ir.lir_parser import parse_unit
from waspy.ir.printer import print_unit
from waspy.ir.verifier import verify_unit
from waspy.passes import split_generators
from waspy.wasm.linker import link
from waspy.wasm.object import compile_unit
from waspy.wasm.types import StructType

ROUNDS = int(os.environ.get("WASPY_FUZZ_ROUNDS", "60"))
STEPS = 12
DRIVER = """
struct $Generator {state: i32, result: (ref null eq), resume: (ref RESUME)}
global trace mut i32 = ("i32.const", 0)
func "generator.refused" [(ref $Generator) i32 (ref null eq) -> (ref null eq)]
b1(%1: (ref $Generator), %2: i32, %3: (ref null eq)):
  return %3
func show [(ref null eq) -> i32]
b1(%1: (ref null eq)):
  br_cast((ref i31)) %1 -> b2, b3
b2(%2: (ref i31)):
  %3: i32 = i31.get_s %2
  return %3
b3:
  %4: i32 = i32.const(1000)
  return %4
func drive [i32 i32 -> i32]
b1(%1: i32, %2: i32):
  %3: (ref eq) = call(f) %1, %2
  %4: (ref $Generator) = ref.cast((ref $Generator)) %3
  %5: i32 = i32.const(0)
  jump b2(%5)
b2(%6: i32):
  %7: i32 = i32.const(3)
  %8: i32 = i32.and %6, %7
  %9: i32 = i32.eq %8, %7
  %10: (ref i31) = ref.i31 %6
  branch %9 -> b3, b4
b3:
  %11: (ref null eq) = ref.null(eq)
  jump b5(%11, %10)
b4:
  %12: (ref null eq) = ref.null(eq)
  jump b5(%10, %12)
b5(%13: (ref null eq), %14: (ref null eq)) handler b8:
  %15: (ref RESUME) = struct.get($Generator, resume) %4
  %16: (ref null eq) = call_ref(RESUME) %4, %13, %14, %15
  br_null %16 -> b6, b7
b6:
  %17: (ref null eq) = struct.get($Generator, result) %4
  %18: i32 = call(show) %17
  %30: i32 = i32.const(7777)
  call(log) %30
  call(log) %18
  %31: i32 = struct.get($Generator, state) %4
  return %31
b7(%19: (ref eq)):
  %20: i32 = call(show) %19
  %32: i32 = i32.const(5555)
  call(log) %32
  call(log) %20
  %21: i32 = i32.const(1)
  %22: i32 = i32.add %6, %21
  %23: i32 = i32.const(STEPS)
  %24: i32 = i32.lt_s %22, %23
  branch %24 -> b2(%22), b9
b8(%25: (ref eq)):
  %26: i32 = call(show) %25
  %33: i32 = i32.const(9999)
  call(log) %33
  call(log) %26
  %27: i32 = i32.const(-9)
  return %27
b9:
  %28: i32 = i32.const(0)
  return %28
""".replace("STEPS", str(STEPS)).replace("RESUME", str(split_generators.RESUME_SIG))


SWAP = """
func f [i32 i32 -> (ref eq)]
b1(%1: i32, %2: i32):
  %3: (ref i31) = ref.i31 %1
  %4: (ref i31) = ref.i31 %2
  jump b2(%3, %4, %1)
b2(%5: (ref i31), %6: (ref i31), %7: i32):
  %8: (ref eq) = yield %5
  branch %7 -> b3, b4
b3:
  jump b2(%6, %5, %2)
b4:
  return %6
"""
INNER_LOOP = """
func f [i32 i32 -> (ref eq)]
b1(%1: i32, %2: i32):
  %3: i32 = i32.const(1)
  jump b2(%1)
b2(%4: i32):
  %5: i32 = i32.add %4, %3
  %6: i32 = i32.lt_s %5, %2
  branch %6 -> b2(%5), b3
b3:
  %7: (ref i31) = ref.i31 %4
  %8: (ref eq) = yield %7
  %9: (ref i31) = ref.i31 %5
  %10: (ref eq) = yield %9
  %11: i32 = i32.sub %4, %5
  %12: (ref i31) = ref.i31 %11
  return %12
"""


def make(seed: int, text: str = "") -> Unit:
    unit = Generator(seed, 2 + seed % 9, yields=True).unit()
    if text:
        unit.functions["f"] = parse_unit(text).functions["f"]
    driver = parse_unit(DRIVER)
    unit.types |= driver.types
    unit.globals |= driver.globals
    unit.functions |= driver.functions
    unit.exports = {"drive": "drive"}
    return unit


def show(value: object) -> int:
    return int(value) if isinstance(value, I31) else 1000


def expected(unit: Unit, args: tuple[int, int]) -> str:
    """What the driver would log, for a generator that the interpreter runs without splitting."""
    interpreter = Interpreter(unit)
    log, result = interpreter.log, "0"
    steps = interpreter.steps(unit.functions["f"], list(args))
    try:
        for n in range(STEPS):
            if n & 3 == 3:
                value = steps.throw(Thrown(I31(n)))
            else:
                value = steps.send(I31(n) if n else None)
            log += [5555, show(value)]
    except StopIteration as done:
        log += [7777, show(done.value)]
        result = "-1"
    except Thrown as e:
        log += [9999, show(e.payload)]
        result = "-9"
    except Trap:
        result = "trap"
    return " ".join([result, *map(str, log)])


def interpreted(unit: Unit, args: tuple[int, int]) -> str:
    interpreter = Interpreter(unit)
    try:
        result = str(interpreter.call("drive", list(args)))
    except Trap:
        result = "trap"
    return " ".join([result, *map(str, interpreter.log)])


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_random_generator(seed: int) -> None:
    check(make(seed))


@pytest.mark.parametrize("text", [SWAP, INNER_LOOP])
def test_loop_variables(text: str) -> None:
    check(make(0, text))


def check(unit: Unit) -> None:
    verify_unit(unit)
    before = print_unit(unit)
    want = [expected(unit, args) for args in ((0, 0), (3, 8))]
    parent = unit.types["$Generator"]
    assert isinstance(parent, StructType)
    split_generators.run(unit, {"f": split_generators.Kind(parent, {})})
    after = print_unit(unit)
    verify_unit(unit)
    assert [interpreted(unit, args) for args in ((0, 0), (3, 8))] == want, before + after
    binary = link([compile_unit(unit)], unit.exports).binary
    for args, result in zip(((0, 0), (3, 8)), want, strict=True):
        assert wasm_engines.wasmtime_run(binary, [("drive", args)]) == [result], before + after
