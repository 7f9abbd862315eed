"""The verifier finds what it is there for; the frontend's output over part of `Lib` passes it."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from frontend_support import function

from waspy.frontend.sweep import Totals, sweep_file
from waspy.ir.cfg import Edge, Instr, Term
from waspy.ir.pir import FunctionDef
from waspy.ir.pir_verifier import verify_function

SOURCE = """
def f(a, g):
    b = 0
    while a:
        try:
            b = g(a)
        except ValueError:
            a = b
    return b
"""


def instr(f: FunctionDef, op: str) -> Instr:
    return next(i for b in f.blocks for i in b.instrs if i.op == op)


def unknown_operation(f: FunctionDef) -> None:
    instr(f, "call").op = "shout"


def missing_argument(f: FunctionDef) -> None:
    instr(f, "exc_match").args.pop()


def missing_immediate(f: FunctionDef) -> None:
    instr(f, "call").imm = ()


def no_result(f: FunctionDef) -> None:
    instr(f, "nop" if False else "exc_match").result = None


def truth_as_value(f: FunctionDef) -> None:
    instr(f, "call").args[1] = instr(f, "truth").result  # type: ignore[call-overload]


def edge_without_arguments(f: FunctionDef) -> None:
    edge = next(e for b in f.blocks if b.term for e in b.term.edges if e.args)
    edge.args.clear()


def edge_to_handler(f: FunctionDef) -> None:
    handler = next(b.handler for b in f.blocks if b.handler)
    f.blocks[-1].term = Term("jump", edges=[Edge(handler, [f.blocks[0].params[0]])])


def undominated_use(f: FunctionDef) -> None:
    term = next(b.term for b in f.blocks if b.term is not None and b.term.op == "return")
    result = instr(f, "call").result
    assert result is not None
    term.args[0] = result


def region_value_in_handler(f: FunctionDef) -> None:
    result = instr(f, "call").result
    assert result is not None
    instr(f, "exc_match").args[1] = result


def handler_for_nothing(f: FunctionDef) -> None:
    handler = next(b.handler for b in f.blocks if b.handler)
    f.blocks[0].handler = handler


def no_terminator(f: FunctionDef) -> None:
    f.blocks[-1].term = None


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (unknown_operation, "no such operation"),
        (missing_argument, "1 arguments"),
        (missing_immediate, "0 immediates"),
        (no_result, "does not fit the operation"),
        (truth_as_value, "is a bool, not a value"),
        (edge_without_arguments, "the arguments do not fit"),
        (edge_to_handler, "is a handler"),
        (undominated_use, "is not defined on every way here"),
        (region_value_in_handler, "is not defined on every way here"),
        (handler_for_nothing, "nothing in the block can raise"),
        (no_terminator, "no terminator"),
    ],
)
def test_finds_what_is_wrong(spoil: Callable[[FunctionDef], None], message: str) -> None:
    f = function(SOURCE, "f")
    assert verify_function(f) == []
    spoil(f)
    problems = verify_function(f)
    assert any(message in problem for problem in problems), problems
    assert all(problem.startswith("__main__:f: ") for problem in problems)


LIB = Path(ast.__file__).parent
FILES = [
    "argparse.py",
    "asyncio/base_events.py",
    "_pydecimal.py",
    "inspect.py",
    "test/test_patma.py",
    "test/test_with.py",
]
FILES += ["test/test_grammar.py", "test/test_exceptions.py", "test/test_fstring.py", "turtle.py", "tarfile.py"]


@pytest.mark.parametrize("name", FILES)
def test_library_files(name: str) -> None:
    totals = Totals()
    sweep_file(LIB / name, totals, True)
    assert not totals.failed
    assert totals.files == 1
