"""Text of graphs, functions and units, for dumps and golden tests. `lir_parser` reads the LIR form back.

    func fac [i64 -> i64] origin=program
    var @9.last: (ref null eq)
    b1(%1.n: i64):
      %2: i64 = i64.const(1)                       ; 3:4
      jump b2(%1.n, %2)
    b2(%3: i64, %4: i64) handler b7:
      branch %5 -> b3, b4(%4)

Immediates stand in parentheses: numbers, types and symbols bare where they can be, strings quoted.
"""

from __future__ import annotations

import json
import re
from typing import Any

from waspy.ir.cfg import Block, Edge, Graph, Instr, Term, Value, Var
from waspy.ir.lir import Function, Unit
from waspy.wasm.types import ArrayType, DefType, Field, Num, Packed, Ref, Sig, StructType

_BARE = re.compile(r"(\$[^\s(){},=\"]+|[A-Za-z_<*][\w$.:<>*|/@-]*)(?<!:)\Z")
_NAME = re.compile(r"\w+\Z")
_RESERVED = frozenset({"i32", "i64", "f32", "f64", "nan", "inf", "True", "False", "None"})


def word(text: str) -> str:
    """A symbol, quoted only if it has to be."""
    return text if _BARE.match(text) and text not in _RESERVED else json.dumps(text)


def print_value(v: Value | Var) -> str:
    sigil = "@" if isinstance(v, Var) else "%"
    return f"{sigil}{v.id}.{v.name}" if _NAME.match(v.name) else f"{sigil}{v.id}"


def print_immediate(imm: Any) -> str:
    if isinstance(imm, (Value, Var)):
        return print_value(imm)
    if isinstance(imm, str):
        return word(imm)
    if isinstance(imm, (Num, Ref, Sig, Packed)):
        return str(imm)
    if isinstance(imm, Block):
        return repr(imm)
    return repr(imm)


def _typed(v: Value | Var) -> str:
    return print_value(v) if v.type is None else f"{print_value(v)}: {v.type}"


def _operation(op: str, imm: tuple[Any, ...], args: list[Value]) -> str:
    text = op
    if imm:
        text += f"({', '.join(map(print_immediate, imm))})"
    if args:
        text += " " + ", ".join(map(print_value, args))
    return text


def _commented(text: str, node: Instr | Term) -> str:
    return text if node.pos is None else f"{text:<50}; {node.pos.line}:{node.pos.col}"


def print_instr(instr: Instr) -> str:
    text = _operation(instr.op, instr.imm, instr.args)
    if instr.result is not None:
        text = f"{_typed(instr.result)} = {text}"
    return _commented(text, instr)


def _edge(edge: Edge) -> str:
    args = f"({', '.join(map(print_value, edge.args))})" if edge.args else ""
    return f"{edge.block!r}{args}"


def print_term(term: Term) -> str:
    text = _operation(term.op, term.imm, term.args)
    if term.edges:
        arrow = " " if term.op == "jump" else " -> "
        text += arrow + ", ".join(map(_edge, term.edges))
    return _commented(text, term)


def print_block(block: Block) -> str:
    params = f"({', '.join(map(_typed, block.params))})" if block.params else ""
    handler = f" handler {block.handler!r}" if block.handler is not None else ""
    lines = [f"{block!r}{params}{handler}:"]
    lines += [f"  {print_instr(i)}" for i in block.instrs]
    lines.append(f"  {print_term(block.term)}" if block.term else "  (no terminator)")
    return "\n".join(lines)


def print_graph(graph: Graph) -> str:
    """A graph of either representation."""
    head = f"func {word(graph.name)}"
    if isinstance(graph, Function):
        head += f" {graph.sig} origin={graph.origin}" + (" inline" if graph.inline else "")
    lines = [head]
    lines += [f"var {_typed(v)}" for v in graph.vars]
    lines += [print_block(b) for b in graph.blocks]
    return "\n".join(lines) + "\n"


def _field(f: Field) -> str:
    return f"{'' if f.mutable else 'const '}{word(f.name)}: {f.type}"


def print_type(t: DefType) -> str:
    if isinstance(t, ArrayType):
        return f"array {t.name} {'' if t.mutable else 'const '}{t.element}"
    assert isinstance(t, StructType)
    parent = f" : {t.parent}" if t.parent else ""
    return f"struct {t.name}{parent} {{{', '.join(map(_field, t.fields))}}}"


def print_unit(unit: Unit) -> str:
    """A whole LIR unit."""
    lines = [print_type(t) for t in unit.types.values()]
    for i in unit.imports.values():
        lines.append(f"import {word(i.symbol)} {word(i.module)} {word(i.field)} {i.sig}")
    for name, content in unit.data.items():
        lines.append(f"data {word(name)} {content!r}")
    for g in unit.globals.values():
        lines.append(f"global {word(g.name)} {'mut ' if g.mutable else ''}{g.type} = {g.init!r}")
    lines += [f"export {word(name)} {word(symbol)}" for name, symbol in unit.exports.items()]
    parts = ["\n".join(lines) + "\n"] if lines else []
    return "\n".join(parts + [print_graph(fn) for fn in unit.functions.values()])
