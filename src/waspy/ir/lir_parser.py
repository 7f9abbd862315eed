"""Reads the text that `printer` writes, for tests of LIR passes. `;` starts a comment.

Value and block numbers are kept, so that printing again gives the same text.
"""

from __future__ import annotations

import ast
import json
import re
from typing import Any

from waspy.ir.cfg import Block, Edge, Instr, Term, Value, Var
from waspy.ir.lir import Function, Global, Import, Unit
from waspy.wasm.types import ArrayType, Field, Num, Packed, Ref, Sig, Storage, StructType, ValType

_TOKEN = re.compile(
    r"\s*(?P<token>"
    r'"(?:[^"\\]|\\.)*"|'
    r"%\d+(?:\.\w+)?|@\d+(?:\.\w+)?|->|"
    r"-?(?:0x[\da-f]+|\d[\d.]*(?:e[+-]?\d+)?|inf|nan)(?![\w$.])|"
    r'\$[^\s(){},="]+(?<!:)|[A-Za-z_<*][\w$.:<>*|/@-]*(?<!:)|[\[\](){},:=])'
)
_TERMS = frozenset({"jump", "branch", "switch", "return", "throw", "unreachable", "br_null", "br_cast"})


class LirSyntaxError(Exception):
    """The text is not LIR; the message holds the place."""


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = re.sub(r"[ \t]*;[^\n]*", "", text) + "\n"
        self.at = 0
        self.unit = Unit("text")
        self.values: dict[str, Value] = {}
        self.vars: dict[str, Var] = {}
        self.blocks: dict[str, Block] = {}
        self.fn = Function("")

    # --- tokens -------------------------------------------------------------------------------------

    def peek(self) -> str:
        m = _TOKEN.match(self.text, self.at)
        return m["token"] if m else ""

    def next(self, expected: str | None = None) -> str:
        m = _TOKEN.match(self.text, self.at)
        token = m["token"] if m else ""
        if m is None or (expected is not None and token != expected):
            line = self.text.count("\n", 0, self.at) + 1
            rest = self.text[self.at : self.at + 30].strip()
            raise LirSyntaxError(f"line {line}: expected {expected or 'a token'} at {rest!r}")
        self.at = m.end()
        return token

    def accept(self, token: str) -> bool:
        if self.peek() == token:
            self.next()
            return True
        return False

    def word(self) -> str:
        token = self.next()
        return str(json.loads(token)) if token.startswith('"') else token

    def at_line_end(self) -> bool:
        return re.match(r"[ \t]*\n", self.text[self.at : self.at + 80]) is not None

    def rest_of_line(self) -> str:
        end = self.text.index("\n", self.at)
        line, self.at = self.text[self.at : end].strip(), end
        return line

    # --- types --------------------------------------------------------------------------------------

    def storage(self) -> Storage:
        if self.peek() in ("i8", "i16"):
            return Packed(self.next())
        return self.type()

    def type(self) -> ValType:
        if not self.accept("("):
            return Num(self.next())
        self.next("ref")
        nullable = self.accept("null")
        heap = self.sig() if self.peek() == "[" else self.next()
        self.next(")")
        return Ref(heap, nullable)

    def sig(self) -> Sig:
        self.next("[")
        params, results = [], []
        while not self.accept("->"):
            params.append(self.type())
        while not self.accept("]"):
            results.append(self.type())
        return Sig(tuple(params), tuple(results))

    # --- declarations -------------------------------------------------------------------------------

    def parse(self) -> Unit:
        while token := self.peek():
            self.next()
            declare = getattr(self, "_" + token, None)
            if declare is None:
                raise LirSyntaxError(f"unknown declaration {token!r}")
            declare()
        if self.text[self.at :].strip():
            self.next()
        return self.unit

    def _struct(self) -> None:
        name = self.next()
        parent = self.next() if self.accept(":") else None
        fields = []
        self.next("{")
        while not self.accept("}"):
            const = self.accept("const")
            field = self.word()
            self.next(":")
            fields.append(Field(field, self.storage(), not const))
            self.accept(",")
        self.unit.types[name] = StructType(name, parent, tuple(fields))

    def _array(self) -> None:
        name = self.next()
        const = self.accept("const")
        self.unit.types[name] = ArrayType(name, self.storage(), not const)

    def _import(self) -> None:
        symbol, module, field = self.word(), self.word(), self.word()
        self.unit.imports[symbol] = Import(symbol, module, field, self.sig())

    def _data(self) -> None:
        name = self.word()
        self.unit.data[name] = ast.literal_eval(self.rest_of_line())

    def _global(self) -> None:
        name = self.word()
        mutable = self.accept("mut")
        type = self.type()
        self.next("=")
        self.unit.globals[name] = Global(name, type, mutable, ast.literal_eval(self.rest_of_line()))

    def _export(self) -> None:
        name = self.word()
        self.unit.exports[name] = self.word()

    def _func(self) -> None:
        self.values, self.vars, self.blocks = {}, {}, {}
        name = self.word()
        self.fn = Function(name, sig=self.sig())
        self.unit.functions[name] = self.fn
        if self.accept("origin"):
            self.next("=")
            self.fn.origin = self.next()
        self.fn.inline = self.accept("inline")
        while self.accept("var"):
            var = self._variable()
            self.next(":")
            var.type = self.type()
        while re.fullmatch(r"b\d+", self.peek()):
            self._block()
        self.fn.next_id = max(
            [v.id for v in self.values.values()]
            + [v.id for v in self.vars.values()]
            + [b.id for b in self.blocks.values()]
        )

    # --- bodies -------------------------------------------------------------------------------------

    def _variable(self) -> Var:
        number, _, name = self.next()[1:].partition(".")
        if number not in self.vars:
            self.vars[number] = Var(int(number), None, name)
            self.fn.vars.append(self.vars[number])
        return self.vars[number]

    def _value(self) -> Value:
        token = self.next()
        if not token.startswith("%"):
            raise LirSyntaxError(f"expected a value, not {token!r}")
        number, _, name = token[1:].partition(".")
        return self.values.setdefault(number, Value(int(number), None, name))

    def _defined(self) -> Value:
        v = self._value()
        if self.accept(":"):
            v.type = self.type()
        return v

    def _block_ref(self) -> Block:
        token = self.next()
        return self.blocks.setdefault(token, Block(int(token[1:])))

    def _block(self) -> None:
        block = self._block_ref()
        self.fn.blocks.append(block)
        if self.accept("("):
            while not self.accept(")"):
                block.params.append(self._defined())
                self.accept(",")
        if self.accept("handler"):
            block.handler = self._block_ref()
        self.next(":")
        while block.term is None:
            if self.peek() in _TERMS:
                block.term = self._term()
            else:
                block.instrs.append(self._instr())

    def _immediates(self) -> tuple[Any, ...]:
        out: list[Any] = []
        if not self.at_line_end() and self.accept("("):
            while not self.accept(")"):
                out.append(self._immediate())
                self.accept(",")
        return tuple(out)

    def _immediate(self) -> Any:
        token = self.peek()
        if token == "(":
            return self.type()
        if token == "[":
            return self.sig()
        if token in ("i32", "i64", "f32", "f64"):
            return Num(self.next())
        if token.startswith("@"):
            return self._variable()
        if token.startswith('"') or re.match(r"[A-Za-z_$<*]", token) and token not in ("inf", "nan"):
            return self.word()
        self.next()
        return int(token, 0) if re.fullmatch(r"-?(0x[\da-f]+|\d+)", token) else float(token)

    def _args(self) -> list[Value]:
        out = []
        while not self.at_line_end() and self.peek().startswith("%"):
            out.append(self._value())
            if self.at_line_end() or not self.accept(","):
                break
        return out

    def _instr(self) -> Instr:
        result = None
        if self.peek().startswith("%"):
            result = self._defined()
            self.next("=")
        op = self.next()
        imm = self._immediates()
        return Instr(op, self._args(), imm, result)

    def _term(self) -> Term:
        term = Term(self.next())
        term.imm = self._immediates()
        term.args = self._args()
        if term.op == "jump" or self.accept("->"):
            while True:
                edge = Edge(self._block_ref())
                if self.accept("("):
                    edge.args = self._args()
                    self.next(")")
                term.edges.append(edge)
                if not self.accept(","):
                    break
        return term


def parse_unit(text: str) -> Unit:
    """Parse declarations and functions. Raises LirSyntaxError."""
    return _Parser(text).parse()


def parse_function(text: str) -> Function:
    """Parse text that holds one function."""
    (fn,) = parse_unit(text).functions.values()
    return fn
