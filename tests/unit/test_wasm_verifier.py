"""The LIR verifier accepts what is right and names what is wrong; the printer and parser agree."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from lir_fuzz import Generator

from waspy.ir.lir_parser import parse_unit
from waspy.ir.printer import print_unit
from waspy.ir.verifier import VerifyError, verify_unit


@pytest.mark.parametrize("seed", range(20))
def test_random_functions_verify_and_print(seed: int) -> None:
    unit = Generator(seed, 8).unit()
    verify_unit(unit)
    text = print_unit(unit)
    again = parse_unit(text)
    verify_unit(again)
    assert print_unit(again) == text


WRONG = {
    "takes 2 operands": "b1(%1: i32):\n  %2: i32 = i32.add %1\n  return %2",
    "has type i32, wanted is i64": "b1(%1: i32):\n  %2: i64 = i64.add %1, %1\n  return %1",
    "no such operation": "b1(%1: i32):\n  %2: i32 = i32.frob %1\n  return %2",
    "is not defined on every path": """b1(%1: i32):
        branch %1 -> b2, b3
      b2:
        %2: i32 = i32.const(1)
        jump b3
      b3:
        return %2""",
    "%4 is not defined on every path": """b1(%1: i32) handler b2:
        %4: i32 = call(f) %1
        return %4
      b2(%3: (ref eq)):
        return %4""",
    "b2 takes 1 arguments": "b1(%1: i32):\n  jump b2\nb2(%2: i32):\n  return %2",
    "must have one parameter": "b1(%1: i32) handler b2:\n  return %1\nb2:\n  unreachable",
    "can never be": """b1(%1: i32):
        %2: (ref i31) = ref.i31 %1
        br_cast((ref $T)) %2 -> b2, b3
      b2(%3: (ref $T)):
        return %1
      b3:
        return %1""",
    "defined twice": "b1(%1: i32):\n  %1: i32 = i32.const(1)\n  return %1",
    "given is (ref null eq)": """b1(%1: i32):
        %2: (ref null eq) = ref.null(eq)
        jump b2(%2)
      b2(%3: (ref eq)):
        return %1""",
}


@pytest.mark.parametrize("message", WRONG)
def test_mistakes_are_named(message: str) -> None:
    unit = parse_unit(f"struct $T {{x: i32}}\nfunc f [i32 -> i32]\n{WRONG[message]}\n")
    with pytest.raises(VerifyError) as caught:
        verify_unit(unit)
    assert message in str(caught.value)
    assert str(caught.value).startswith("f, b")


def test_names_with_brackets() -> None:
    text = """\
array $Array[i32] i32

func f [(ref $Array[i32]) -> (ref null [(ref $Array[i32]) -> i32])] origin=runtime
b1(%1: (ref $Array[i32])):
  %2: i32 = array.len %1
  array.set($Array[i32]) %1, %2, %2
  %3: (ref null [(ref $Array[i32]) -> i32]) = ref.null([(ref $Array[i32]) -> i32])
  return %3
"""
    assert print_unit(parse_unit(text)) == text
