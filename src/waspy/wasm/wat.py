"""A readable text of stackified code, for `--dump=wat`. It shows symbols, not indices, so it is close to
but not quite the standard text format: `br 1` and locals are numbers, everything else is a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from waspy.passes.stackify import Body
from waspy.wasm.types import Ref, Sig


def _operand(x: Any) -> str:
    if isinstance(x, Sig):
        return _signature(x)
    if isinstance(x, (list, tuple)):
        return " ".join(map(_operand, x))
    return str(x)


def _signature(sig: Sig) -> str:
    parts = []
    if sig.params:
        parts.append(f"(param {' '.join(map(str, sig.params))})")
    if sig.results:
        parts.append(f"(result {' '.join(map(str, sig.results))})")
    return " ".join(parts)


def _instruction(instr: tuple[Any, ...]) -> str:
    op, operands = instr[0], instr[1:]
    if op in ("block", "loop", "if", "try_table"):
        text = op if operands[0] is None else f"{op} (result {operands[0]})"
        return text if op != "try_table" else f"{text} (catch $exc {operands[1]})"
    if op == "throw":
        return "throw $exc"
    if op in ("ref.test", "ref.cast") and isinstance(operands[0], Ref):
        return f"{op} {operands[0]}"
    return " ".join([op, *map(_operand, operands)])


def dump(body: Body) -> str:
    """One function, an instruction a line; `;; line` comments where the source position changes."""
    lines = [f"(func ${body.name} {_signature(body.sig)}".rstrip()]
    first = len(body.sig.params)
    lines += [f"  (local {i} {t})" for i, t in enumerate(body.locals, first)]
    depth, last = 1, None
    for i, (instr, pos) in enumerate(zip(body.code, body.lines, strict=True)):
        lines += [f"{'  ' * depth};; {_operand(mark)}" for mark in body.marks.get(i, ())]
        if instr[0] in ("end", "else"):
            depth -= 1
        text = "  " * depth + _instruction(instr)
        if pos is not None and pos.line != last:
            text = f"{text:<50} ;; {pos.line}"
            last = pos.line
        lines.append(text)
        if instr[0] in ("block", "loop", "if", "try_table", "else"):
            depth += 1
    return "\n".join([*lines, ")"]) + "\n"


def dump_all(bodies: Iterable[Body]) -> str:
    return "\n".join(map(dump, bodies))
