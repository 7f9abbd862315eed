"""Runs LIR directly, slowly and plainly: the oracle for stackify and for LIR passes.

Knows the integers, references as Python objects, calls within a unit, exceptions and `Var`s.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from waspy.ir.cfg import Block, Edge, Value
from waspy.ir.lir import Function, Instr, Term, Unit
from waspy.wasm.types import Ref, StructType


class Thrown(Exception):
    def __init__(self, payload: Any) -> None:
        self.payload = payload


class Trap(Exception):
    pass


class OutOfFuel(Exception):
    pass


class Struct:
    def __init__(self, type: str, fields: list[Any]) -> None:
        self.type, self.fields = type, fields


class I31(int):
    pass


def wrap(n: int, bits: int) -> int:
    n &= (1 << bits) - 1
    return n - (1 << bits) if n >> (bits - 1) else n


BINARY: dict[str, Any] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
}
COMPARE: dict[str, Any] = {
    "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b,
    "lt_s": lambda a, b: a < b,
    "gt_s": lambda a, b: a > b,
    "le_s": lambda a, b: a <= b,
    "ge_s": lambda a, b: a >= b,
}


class Interpreter:
    def __init__(self, unit: Unit, fuel: int = 20_000) -> None:
        self.unit, self.fuel = unit, fuel
        self.log: list[int] = []
        self.globals = {g.name: self._init(g.init) for g in unit.globals.values()}

    def _init(self, init: tuple[Any, ...]) -> Any:
        op = init[0]
        if op in ("i32.const", "i64.const"):
            return init[1]
        if op == "ref.null":
            return None
        if op == "ref.i31":
            return I31(init[1][1])
        if op == "ref.func":
            return self.unit.functions[init[1]]
        if op == "struct.new":
            return Struct(init[1], [self._init(e) for e in init[2]])
        raise NotImplementedError(op)

    def call(self, symbol: str, args: list[Any]) -> Any:
        if symbol in self.unit.functions:
            return self.run(self.unit.functions[symbol], args)
        self.log.append(args[0])
        return None

    def run(self, fn: Function, args: list[Any]) -> Any:
        try:
            next(self.steps(fn, args))
        except StopIteration as done:
            return done.value
        raise AssertionError("a yield outside a generator")

    def steps(self, fn: Function, args: list[Any]) -> Generator[Any, Any, Any]:
        """The function as a Python generator of what its `yield` operations yield."""
        env: dict[Value, Any] = dict(zip(fn.blocks[0].params, args, strict=True))
        variables: dict[Any, Any] = {}
        block: Block | None = fn.blocks[0]
        while block is not None:
            here = block
            try:
                for instr in here.instrs:
                    if instr.op == "yield":
                        result = yield env[instr.args[0]]
                    else:
                        result = self.instr(instr, [env[a] for a in instr.args], variables)
                    if instr.result is not None:
                        env[instr.result] = result
                assert here.term is not None
                answer = self.term(here.term, env)
            except Thrown as e:
                if here.handler is None:
                    raise
                block = here.handler
                env[block.params[0]] = e.payload
                continue
            if not isinstance(answer, tuple):
                raise AssertionError
            block, value = answer
            if block is None:
                return value
        raise AssertionError

    def is_a(self, v: Any, type: Ref) -> bool:
        if v is None:
            return type.nullable
        if type.heap in ("eq", "any"):
            return True
        if type.heap == "i31":
            return isinstance(v, I31)
        if not isinstance(v, Struct):
            return False
        name: str | None = v.type
        while name is not None:
            if name == type.heap or type.heap == "struct":
                return True
            t = self.unit.types[name]
            assert isinstance(t, StructType)
            name = t.parent
        return False

    def term(self, term: Term, env: dict[Value, Any]) -> tuple[Block | None, Any]:
        self.fuel -= 1
        if self.fuel < 0:
            raise OutOfFuel
        args = [env[a] for a in term.args]
        edge: Edge
        extra: list[Any] = []
        if term.op == "return":
            return None, args[0] if args else None
        if term.op == "throw":
            raise Thrown(args[0])
        if term.op == "unreachable":
            raise Trap
        if term.op == "jump":
            edge = term.edges[0]
        elif term.op == "branch":
            edge = term.edges[0 if args[0] else 1]
        elif term.op == "switch":
            n = args[0] & 0xFFFFFFFF
            edge = term.edges[min(n, len(term.edges) - 1)]
        elif term.op == "br_null":
            edge = term.edges[0 if args[0] is None else 1]
            extra = [] if args[0] is None else [args[0]]
        else:
            match = self.is_a(args[0], term.imm[0])
            edge = term.edges[0 if match else 1]
            extra = [args[0]] if match else []
        values = [env[a] for a in edge.args] + extra
        env.update(zip(edge.block.params, values, strict=True))
        return edge.block, None

    def instr(self, instr: Instr, args: list[Any], variables: dict[Any, Any]) -> Any:
        op, imm = instr.op, instr.imm
        kind, _, operation = op.partition(".")
        if kind in ("i32", "i64"):
            bits = int(kind[1:])
            if operation == "const":
                return wrap(imm[0], bits)
            if operation == "eqz":
                return int(args[0] == 0)
            if operation in BINARY:
                return wrap(BINARY[operation](*args), bits)
            if operation == "shr_u":
                return wrap((args[0] & (1 << bits) - 1) >> args[1] % bits, bits)
            if operation in COMPARE:
                return int(COMPARE[operation](*args))
        if op == "var.get":
            return variables.get(imm[0])
        if op == "var.set":
            variables[imm[0]] = args[0]
            return None
        if op == "global.get":
            return self.globals[imm[0]]
        if op == "global.set":
            self.globals[imm[0]] = args[0]
            return None
        if op == "call":
            return self.call(imm[0], args)
        if op == "call_ref":
            return self.run(args[-1], args[:-1])
        if op == "select":
            return args[0] if args[2] else args[1]
        if op == "live":
            return None
        return self._reference(op, imm, args)

    def _reference(self, op: str, imm: tuple[Any, ...], args: list[Any]) -> Any:
        if op == "ref.null":
            return None
        if op == "ref.func":
            return self.unit.functions[imm[0]]
        if op == "ref.i31":
            return I31(wrap(args[0], 31))
        if op == "i31.get_s":
            return int(args[0])
        if op == "ref.as_non_null":
            if args[0] is None:
                raise Trap
            return args[0]
        if op == "ref.is_null":
            return int(args[0] is None)
        if op == "ref.test":
            return int(self.is_a(args[0], imm[0]))
        if op == "ref.cast":
            if not self.is_a(args[0], imm[0]):
                raise Trap
            return args[0]
        if op == "struct.new":
            return Struct(imm[0], args)
        if op == "struct.new_default":
            declared = self.unit.types[imm[0]]
            assert isinstance(declared, StructType)
            return Struct(imm[0], [None if isinstance(f.type, Ref) else 0 for f in declared.fields])
        if args[0] is None:
            raise Trap
        t = self.unit.types[imm[0]]
        assert isinstance(t, StructType)
        if op == "struct.get":
            return args[0].fields[t.index(imm[1])]
        if op == "struct.set":
            args[0].fields[t.index(imm[1])] = args[1]
            return None
        raise NotImplementedError(op)
