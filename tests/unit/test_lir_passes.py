"""LIR passes keep the meaning of random functions, and do what they are for."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from lir_fuzz import Generator
from lir_interpreter import Interpreter, OutOfFuel, Thrown, Trap

from waspy.ir.lir import Unit
from waspy.ir.lir_parser import parse_function, parse_unit
from waspy.ir.printer import print_graph, print_unit
from waspy.ir.verifier import verify_unit
from waspy.passes import cold_paths, hoist, inline, outline, simplify
from waspy.wasm.instructions import THROWING
from waspy.wasm.rules import TypeRules

ROUNDS = int(os.environ.get("WASPY_FUZZ_ROUNDS", "60"))
ARGUMENTS = ((0, 0), (3, 8), (-7, 2))


def outcome(unit: Unit, args: tuple[int, int]) -> str:
    interpreter = Interpreter(unit)
    try:
        result = str(interpreter.call("f", list(args)))
    except Thrown as e:
        result = f"exception {type(e.payload).__name__}"
    except Trap:
        result = "trap"
    except OutOfFuel:
        return "endless"
    return " ".join([result, *map(str, interpreter.log)])


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_simplify_keeps_the_meaning(seed: int) -> None:
    unit = Generator(seed, 2 + seed % 11).unit()
    before = print_unit(unit)
    want = [outcome(unit, args) for args in ARGUMENTS]
    for fn in unit.functions.values():
        simplify.run(fn, TypeRules(unit))
    verify_unit(unit)
    assert [outcome(unit, args) for args in ARGUMENTS] == want, before + print_unit(unit)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_inline_keeps_the_meaning(seed: int) -> None:
    unit = Generator(seed, 2 + seed % 11).unit()
    inner = Generator(seed + 1000, 3).unit().functions["f"]
    inner.name = "inner"
    unit.functions["inner"] = inner
    unit.functions["outer"] = unit.functions.pop("f")
    unit.functions["f"] = parse_function("""
        func f [i32 i32 -> i32]
        b1(%1: i32, %2: i32) handler b3:
          %3: i32 = call(inner) %1, %2
          %4: i32 = call(outer) %2, %3
          jump b2(%4)
        b2(%5: i32):
          return %5
        b3(%6: (ref eq)):
          %7: i32 = call(outer) %1, %1
          return %7
    """)
    before = print_unit(unit)
    want = [outcome(unit, args) for args in ARGUMENTS]
    for fn in unit.functions.values():
        fn.inline = True
    inline.run(unit, rules=TypeRules(unit))
    verify_unit(unit)
    calls = {i.imm[0] for b in unit.functions["f"].blocks for i in b.instrs if i.op == "call"}
    assert "inner" not in calls
    got = [outcome(unit, args) for args in ARGUMENTS]
    endless = [w == "endless" or g == "endless" for w, g in zip(want, got, strict=True)]
    assert all(e or w == g for e, w, g in zip(endless, want, got, strict=True)), before + print_unit(unit)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_hoist_keeps_the_meaning(seed: int) -> None:
    unit = Generator(seed, 4 + seed % 11).unit()
    _mark_cold(unit, seed)
    want = [outcome(unit, args) for args in ARGUMENTS]
    before = print_unit(unit)
    for fn in unit.functions.values():
        hoist.run(fn, TypeRules(unit), lambda symbol: frozenset())
        verify_unit(unit)
        simplify.run(fn, TypeRules(unit))
    verify_unit(unit)
    assert [outcome(unit, args) for args in ARGUMENTS] == want, before + print_unit(unit)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_cold_paths_keep_the_meaning(seed: int) -> None:
    unit = Generator(seed, 4 + seed % 11).unit()
    _mark_cold(unit, seed)
    want = [outcome(unit, args) for args in ARGUMENTS]
    before = print_unit(unit)
    for fn in unit.functions.values():
        cold_paths.run(fn, TypeRules(unit))
        verify_unit(unit)
        simplify.run(fn, TypeRules(unit))
    verify_unit(unit)
    assert [outcome(unit, args) for args in ARGUMENTS] == want, before + print_unit(unit)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_outline_keeps_the_meaning(seed: int) -> None:
    unit = Generator(seed, 4 + seed % 11).unit()
    want = [outcome(unit, args) for args in ARGUMENTS]
    before = print_unit(unit)
    outline.outline(unit.functions["f"], unit)
    verify_unit(unit)
    for fn in unit.functions.values():
        simplify.run(fn, TypeRules(unit))
    verify_unit(unit)
    assert [outcome(unit, args) for args in ARGUMENTS] == want, before + print_unit(unit)


def _mark_cold(unit: Unit, seed: int) -> None:
    """All blocks with calls are cold, and some others."""
    choose = random.Random(seed)
    for block in unit.functions["f"].blocks:
        calls = any(i.op in THROWING for i in block.instrs)
        block.cold = choose.random() < (0.9 if calls else 0.2)


def test_known_branches_empty_blocks_and_lines() -> None:
    fn = parse_function("""
        func f [i32 -> i32]
        b1(%1: i32):
          %2: i32 = i32.const(0)
          %3: i32 = i32.eqz %2
          branch %3 -> b2, b9
        b2:
          jump b3(%1)
        b3(%4: i32):
          %5: i32 = i32.add %4, %2
          branch %4 -> b4, b5
        b4:
          %6: i32 = i32.const(1)
          jump b6(%6)
        b5:
          jump b6(%2)
        b6(%7: i32):
          branch %7 -> b7, b8
        b7:
          return %5
        b8:
          unreachable
        b9:
          return %2
    """)
    assert (
        print_graph(simplify.run(fn))
        == """\
func f [i32 -> i32] origin=runtime
b1(%1: i32):
  branch %1 -> b4, b8
b4:
  return %1
b8:
  unreachable
"""
    )


def test_types_decide_casts() -> None:
    unit = parse_unit("""
        struct $A {x: i32}
        struct $B : $A {x: i32}
        func f [(ref $B) -> i32]
        b1(%1: (ref $B)):
          br_cast((ref $A)) %1 -> b2, b3
        b2(%2: (ref $A)):
          br_null %2 -> b3, b5
        b3:
          unreachable
        b5(%5: (ref $A)):
          %3: i32 = ref.is_null %5
          return %3
    """)
    simplify.run(unit.functions["f"], TypeRules(unit))
    assert (
        print_graph(unit.functions["f"])
        == """\
func f [(ref $B) -> i32] origin=runtime
b1(%1: (ref $B)):
  %3: i32 = i32.const(0)
  return %3
"""
    )


def test_values_for_a_handler_stay_outside_its_region() -> None:
    unit = parse_unit("""
        func f [i32 -> i32]
        b1(%1: i32):
          %2: i32 = i32.add %1, %1
          jump b2
        b2 handler b3:
          %3: i32 = call(f) %2
          return %3
        b3(%4: (ref eq)):
          return %2
    """)
    simplify.run(unit.functions["f"])
    verify_unit(unit)
