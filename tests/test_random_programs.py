"""Random programs: what they print compiled is what they print under CPython.

A batch of programs is one module, so that compiling and starting an engine is paid once for all of them. The seed is
printed; `WASPY_SEED` sets it, else what is checked out does: a run that failed fails again, every commit tries other
programs. `WASPY_RANDOM_BATCHES` says how many batches are tried.
"""

from __future__ import annotations

import os
import random
import subprocess
from pathlib import Path

from differential import on_cpython, on_node
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st


def seed_of_tree() -> int:
    """From the hash of the tree that is checked out; any, if this is no repository."""
    command = ["git", "-C", str(Path(__file__).parent), "rev-parse", "HEAD^{tree}"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return random.randrange(1 << 32)
    return int(done.stdout[:8], 16)


SEED = int(os.environ.get("WASPY_SEED") or seed_of_tree())
BATCHES = int(os.environ.get("WASPY_RANDOM_BATCHES", "5"))
PROGRAMS_PER_BATCH = 12
NAMES = ("a", "b", "c", "d")
MAX_DEPTH = 3

CHECKS = list(HealthCheck)
Draw = st.DrawFn

ATOMS = st.one_of(
    st.sampled_from(NAMES),
    st.integers(-5, 5).map(str),
    st.sampled_from(["2**31", "-(2**62)", "10**20", "0.5", "-0.0", "1e300", "True", "None", "''", "'ab'", "'é'", "i"]),
)
BINARY = ("+", "-", "*", "//", "%", "/", "==", "<", ">=", "!=", "and", "or", "in", "&", "|", "^", "is")
CALLS = (
    "len({})",
    "abs({})",
    "str({})",
    "int({})",
    "float({})",
    "bool({})",
    "list({})",
    "sorted({})",
    "sum({})",
    "repr({})",
    "tuple({})",
    "(-{})",
    "(not {})",
    "{}[0]",
    "{}[-1:]",
    "{}[::-1]",
    "[x for x in {}]",
    "{{x: 1 for x in {}}}",
    "helper({})",
    "f'{{{}!r:>4}}'",
    "(lambda x: x)({})",
    "round({}, 1)",
    "max({}, 3)",
    "dict(k={})",
)


@st.composite
def expression(draw: Draw, depth: int = MAX_DEPTH) -> str:
    """An expression over the variables; it may raise."""
    kind = draw(st.integers(0, 5)) if depth else 0
    if kind == 0:
        return draw(ATOMS)
    if kind <= 2:
        left, right = draw(expression(depth - 1)), draw(expression(depth - 1))
        return f"({left} {draw(st.sampled_from(BINARY))} {right})"
    if kind == 3:
        inner = draw(expression(depth - 1))
        return draw(st.sampled_from(CALLS)).format(
            inner if not set(inner) & set("'{") else draw(st.sampled_from(NAMES))
        )
    items = draw(st.lists(expression(depth - 1), max_size=3))
    if kind == 4:
        return f"[{', '.join(items)}]"
    return f"({draw(expression(0))} if {draw(expression(depth - 1))} else {draw(expression(0))})"


@st.composite
def block(draw: Draw, depth: int = 2) -> list[str]:
    """The lines of a block."""
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        lines += draw(statement(depth))
    return lines


def indent(lines: list[str]) -> list[str]:
    return ["    " + line for line in lines]


@st.composite
def statement(draw: Draw, depth: int) -> list[str]:
    """A statement in lines."""
    name = draw(st.sampled_from(NAMES))
    value = draw(expression())
    kind = draw(st.integers(0, 9 if depth else 4))
    if kind <= 2:
        return [f"{name} = {value}"]
    if kind == 3:
        return [f"{name} {draw(st.sampled_from(['+=', '-=', '|=', '//=']))} {value}"]
    if kind == 4:
        return [f"show({value})"]
    body = indent(draw(block(depth - 1)))
    if kind == 5:
        return [f"if {value}:", *body, "else:", *indent(draw(block(depth - 1)))]
    if kind == 6:
        return [f"for i in range({draw(st.integers(0, 4))}):", *body]
    if kind == 7:
        return [f"for {name} in {value}:", *body, "    if spent(): break"]
    if kind == 8:
        return ["try:", *body, "except (TypeError, ValueError) as e:", "    show(e)"]
    return ["try:", *body, "finally:", f"    show({name})"]


PRELUDE = """\
fuel = 0


def spent():
    global fuel
    fuel += 1
    return fuel > 20


def show(v):
    text = f"{type(v).__name__} {v}"
    print(text if len(text) < 200 else len(text))


def helper(v, *rest, k=2):
    return [v] * k if isinstance(v, (int, str)) else (v, rest)


def run(program):
    global fuel
    fuel = 0
    try:
        program()
    except Exception as e:
        print("raised", type(e).__name__, e)
"""


def module(bodies: list[list[str]]) -> str:
    """All programs as functions of one module."""
    text = PRELUDE
    for n, body in enumerate(bodies):
        start = ["i = 0", "a, b, c, d = 3, -1.5, 'xyz', [1, 2]"]
        lines = indent([*start, *body, *(f"show({name})" for name in NAMES)])
        text += f"\n\ndef program_{n}():\n" + "\n".join(lines) + f"\n\n\nprint('program', {n})\nrun(program_{n})\n"
    return text


@seed(SEED)
@settings(max_examples=BATCHES, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=CHECKS)
@given(bodies=st.lists(block(), min_size=PROGRAMS_PER_BATCH, max_size=PROGRAMS_PER_BATCH))
def check(bodies: list[list[str]], path: Path) -> None:
    path.write_text(module(bodies))
    expected, found = on_cpython(path, [], is_limited=True), on_node(path, [])
    assert found.output.split("program ") == expected.output.split("program "), f"WASPY_SEED={SEED}\n{path.read_text()}"
    assert found.code == expected.code == 0


def test_random_programs(tmp_path: Path) -> None:
    print(f"WASPY_SEED={SEED}")
    check(path=tmp_path / "batch.py")
