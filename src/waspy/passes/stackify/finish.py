"""The last look at emitted code: labels become depths, useless blocks and local traffic disappear.

    block (unused) ... end            =>  ...
    local.set 3  local.get 3          =>  local.tee 3, or nothing if that was the only use
    return  end (of the function)     =>  end

WebAssembly wants to see a non-nullable local assigned before each use, in the same or an enclosing
block. Where SSA dominance does not show that, the local becomes nullable and its uses check.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from waspy.ir.cfg import Pos, Value
from waspy.passes.stackify.emit import Code, Label
from waspy.wasm.types import Ref, ValType

DIVERGING = frozenset({"br", "br_table", "return", "throw", "throw_ref", "unreachable", "return_call"})
OPENING = frozenset({"block", "loop", "if", "try_table"})
DUMMY = ("i31", "eq", "any")
"""Heap types with a cheap value, `ref.i31 0`: such a local is set at the entry rather than checked."""

NUMBERS = ("i32", "i64", "f64", "f32")
MARKS = frozenset({"live", "guard"})

Lines = list["Pos | None"]
Marks = dict[int, list[tuple[Any, ...]]]


def resolve(code: Code, lines: Lines, uses: dict[Value, int], has_result: bool) -> tuple[Code, Lines, Marks]:
    """Turn labels into depths, drop blocks that nothing branches to and set the marks apart."""
    out: Code = []
    where: Lines = []
    marks: Marks = {}
    open: list[Label] = []
    kept: list[bool] = []
    depth: dict[Label, int] = {}

    def emit(instr: tuple[Any, ...], line: Pos | None) -> None:
        out.append(instr)
        where.append(line)

    def drop() -> None:
        """Takes back the last instruction."""
        behind = marks.pop(len(out), None)
        out.pop()
        where.pop()
        if behind is not None:
            marks.setdefault(len(out), []).extend(behind)

    def level(label: Label) -> int:
        return len(open) - 1 - depth[label]

    for instr, line in zip(code, lines, strict=True):
        op = instr[0]
        if op == "local.get":
            _get(instr, line, out, where, uses, drop)
        elif op in MARKS:
            marks.setdefault(len(out), []).append(instr)
        elif op in OPENING:
            label = instr[2] if instr[2] is not None else Label()
            keep = op != "block" or label.used or (label.result is not None and not label.falls)
            kept.append(keep)
            if keep:
                emit(
                    (op, instr[1], level(instr[3])) if op == "try_table" else (op, label.result),
                    line,
                )
                depth[label] = len(open)
                open.append(label)
        elif op == "end":
            if kept.pop():
                label = open.pop()
                if label.result is not None and not label.falls and out[-1][0] not in DIVERGING:
                    emit(("unreachable",), line)
                if out[-1][0] == "else":
                    drop()
                emit(instr, line)
        elif op == "br_table":
            emit((op, [level(label) for label in instr[1]]), line)
        elif len(instr) > 1 and isinstance(instr[1], Label):
            emit((op, level(instr[1]), *instr[2:]), line)
        else:
            emit(instr, line)
    if out and out[-1][0] == "return":
        drop()
    elif has_result and (not out or out[-1][0] not in DIVERGING):
        emit(("unreachable",), None)
    return out, where, marks


def _get(
    instr: tuple[Any, ...],
    line: Pos | None,
    out: Code,
    where: Lines,
    uses: dict[Value, int],
    drop: Callable[[], None],
) -> None:
    _, number, value, accepts = instr
    if out and out[-1][0] == "local.set" and out[-1][1] == number:
        if value is not None and out[-1][2] is value and uses[value] == 1:
            drop()
        else:
            out[-1] = ("local.tee", number, accepts)
        return
    out.append(("local.get", number, accepts))
    where.append(line)


def unassigned(code: Code, types: list[ValType], params: int) -> set[int]:
    """Non-nullable locals that are read where WebAssembly's rule does not see them assigned."""
    strict = {i for i, t in enumerate(types) if i >= params and isinstance(t, Ref) and not t.nullable}
    if not strict:
        return strict
    bad: set[int] = set()
    ready = set(range(params))
    scopes: list[list[int]] = [[]]
    for instr in code:
        op = instr[0]
        if op == "local.get":
            if instr[1] in strict and instr[1] not in ready:
                bad.add(instr[1])
        elif op in ("local.set", "local.tee"):
            if instr[1] not in ready:
                ready.add(instr[1])
                scopes[-1].append(instr[1])
        elif op in OPENING:
            scopes.append([])
        elif op in ("end", "else"):
            ready.difference_update(scopes.pop())
            if op == "else":
                scopes.append([])
    return bad


def _rank(t: ValType) -> tuple[int, str]:
    """In the same order in all functions, so that they are alike."""
    if isinstance(t, Ref):
        return len(NUMBERS), str(t.heap)
    return NUMBERS.index(t.name), ""


def number_locals(
    code: Code, lines: Lines, marks: Marks, types: list[ValType], params: int
) -> tuple[Code, Lines, Marks, list[ValType]]:
    """Final local indices: unused locals vanish, equal types stand together, most used types first.
    Returns code, lines, marks and the types of the locals after the parameters."""
    bad = unassigned(code, types, params)
    # A tee has the type of its local: the narrowest come first.
    dummies = [i for heap in DUMMY for i in sorted(bad) if isinstance(t := types[i], Ref) and t.heap == heap]
    checked = bad.difference(dummies)
    types = [Ref(t.heap, True) if i in checked and isinstance(t, Ref) else t for i, t in enumerate(types)]
    used: dict[int, int] = {}
    for instr in code:
        if instr[0].startswith("local."):
            used[instr[1]] = used.get(instr[1], 0) + 1
    groups: dict[ValType, list[int]] = {}
    for i in sorted(used):
        if i >= params:
            groups.setdefault(types[i], []).append(i)
    order = [i for _, group in sorted(groups.items(), key=lambda item: _rank(item[0])) for i in group]
    number = {i: i for i in range(params)} | {i: params + n for n, i in enumerate(order)}
    out: Code = []
    where: Lines = []
    if dummies:
        out = [("i32.const", 0), ("ref.i31",)]
        out += [("local.tee", number[i]) for i in dummies[:-1]] + [("local.set", number[dummies[-1]])]
        where = [None] * len(out)
    moved: Marks = {}
    for i, (instr, line) in enumerate(zip(code, lines, strict=True)):
        if i in marks:
            moved[len(out)] = marks[i]
        if not instr[0].startswith("local."):
            out.append(instr)
            where.append(line)
            continue
        out.append((instr[0], number[instr[1]]))
        where.append(line)
        if instr[1] in checked and instr[0] != "local.set" and not instr[2]:
            out.append(("ref.as_non_null",))
            where.append(line)
    if len(code) in marks:
        moved[len(out)] = marks[len(code)]
    return out, where, moved, [types[i] for i in order]
