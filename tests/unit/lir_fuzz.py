"""Random LIR: any control-flow graph at all, with exceptions, casts, references and side effects.

Every function counts down a fuel global in each block, so that it ends; observations are host calls.
"""

from __future__ import annotations

import random

from waspy.ir.cfg import Block, Edge, Instr, Term, Value
from waspy.ir.lir import Function, Global, Import, Unit
from waspy.wasm.types import I32, OBJ, Field, Ref, Sig, StructType, ValType

NODE = Ref("$Node")
TYPES = (I32, OBJ, NODE)


class Generator:
    def __init__(self, seed: int, blocks: int, yields: bool = False) -> None:
        self.random = random.Random(seed)
        self.size = blocks
        self.yields = yields

    def unit(self) -> Unit:
        unit = Unit("fuzz")
        unit.types["$Node"] = StructType("$Node", None, (Field("n", I32), Field("next", Ref("eq", True))))
        unit.globals["fuel"] = Global("fuel", I32, True, ("i32.const", 60))
        unit.globals["g"] = Global("g", I32, True, ("i32.const", 5))
        unit.imports["log"] = Import("log", "host", "log", Sig((I32,), ()))
        unit.functions["may_throw"] = self._may_throw()
        unit.functions["f"] = self._function()
        unit.exports["f"] = "f"
        return unit

    def _may_throw(self) -> Function:
        """Logs and returns n + 1, or throws n as an i31 if it is odd."""
        fn = Function("may_throw", sig=Sig((I32,), (I32,)))
        entry, odd, even = fn.block(), fn.block(), fn.block()
        n = fn.value(I32)
        entry.params = [n]
        one, bit, more, ref = fn.value(I32), fn.value(I32), fn.value(I32), fn.value(Ref("i31"))
        entry.instrs = [
            Instr("call", [n], ("log",)),
            Instr("i32.const", [], (1,), one),
            Instr("i32.and", [n, one], (), bit),
        ]
        entry.term = Term("branch", [bit], edges=[Edge(odd), Edge(even)])
        odd.instrs = [Instr("ref.i31", [n], (), ref)]
        odd.term = Term("throw", [ref])
        even.instrs = [Instr("i32.add", [n, one], (), more)]
        even.term = Term("return", [more])
        return fn

    # --- one random function ------------------------------------------------------------------------

    def _function(self) -> Function:
        self.answer: ValType = OBJ if self.yields else I32
        fn = self.fn = Function("f", sig=Sig((I32, I32), (self.answer,)))
        rnd = self.random
        blocks = [fn.block() for _ in range(self.size)]
        blocks[0].params = [fn.value(I32), fn.value(I32)]
        handlers = rnd.sample(blocks[1:], min(rnd.choice([0, 1, 2, 3]), self.size - 1))
        for b in blocks[1:]:
            if b in handlers:
                b.params = [fn.value(OBJ)]
            else:
                b.params = [fn.value(rnd.choice(TYPES)) for _ in range(rnd.choice([0, 1, 1, 2, 3]))]
        for b in blocks:
            if handlers and rnd.random() < 0.5:
                b.handler = rnd.choice(handlers)
        self.variables = [fn.var(I32), fn.var(OBJ)]
        self.global_values: list[Value] = []
        exit = fn.block()
        exit.params = [fn.value(self.answer)]
        exit.term = Term("return", list(exit.params))
        for i, b in enumerate(blocks):
            self._block(b, blocks, handlers, exit, first=i == 0)
        return fn

    def _emit(self, op: str, args: list[Value], imm: tuple[object, ...] = (), result: object = None) -> Value:
        v = self.fn.value(result) if result is not None else None  # type: ignore[arg-type]
        self.block.instrs.append(Instr(op, args, imm, v))
        if v is not None:
            self.values.append(v)
            return v
        return Value(0)

    def _pick(self, type: object) -> Value:
        """A value of the type: the newest often, so that trees grow; an old one or a constant else."""
        rnd = self.random
        have = [v for v in self.values if v.type == type]
        if have and rnd.random() < 0.8:
            return have[-1] if rnd.random() < 0.4 else rnd.choice(have)
        if type == I32:
            return self._emit("i32.const", [], (rnd.randrange(-3, 9),), I32)
        if type == OBJ:
            return self._emit("ref.i31", [self._pick(I32)], (), OBJ)
        null = self._emit("ref.null", [], ("eq",), Ref("eq", True))
        return self._emit("struct.new", [self._pick(I32), null], ("$Node",), NODE)

    def _block(self, b: Block, blocks: list[Block], handlers: list[Block], exit: Block, first: bool) -> None:
        rnd = self.random
        self.block, self.values = b, list(b.params) + self.global_values
        if first:
            self._emit("var.set", [self._pick(I32)], (self.variables[0],))
            self._emit("var.set", [self._pick(OBJ)], (self.variables[1],))
        if first:
            b.handler = None
            for _ in range(rnd.randrange(0, 7)):
                self._step()
            self.global_values = list(self.values)
        fuel = self._emit("global.get", [], ("fuel",), I32)
        one = self._emit("i32.const", [], (1,), I32)
        left = self._emit("i32.sub", [fuel, one], (), I32)
        self._emit("global.set", [left], ("fuel",))
        go = self.fn.block(b.handler if rnd.random() < 0.9 else None)
        b.term = Term("branch", [left], edges=[Edge(go), self._edge(exit)])
        self.block = go
        for _ in range(rnd.randrange(0, 9)):
            self._step()
        go.term = self._term(blocks[1:], exit)

    def _step(self) -> None:
        rnd = self.random
        kinds = ["add", "call", "log", "global", "var", "node", "get", "set", "vset", "drop", "unbox"]
        kind = rnd.choice(kinds + ["yield", "yield"] * self.yields)
        if kind == "yield":
            self._emit("yield", [self._pick(OBJ)], (), OBJ)
        elif kind == "add":
            op = rnd.choice(["i32.add", "i32.sub", "i32.lt_s", "i32.xor", "i32.mul"])
            self._emit(op, [self._pick(I32), self._pick(I32)], (), I32)
        elif kind == "call":
            self._emit("call", [self._pick(I32)], ("may_throw",), I32)
        elif kind == "log":
            self._emit("call", [self._pick(I32)], ("log",))
        elif kind == "global":
            if rnd.random() < 0.5:
                self._emit("global.get", [], ("g",), I32)
            else:
                self._emit("global.set", [self._pick(I32)], ("g",))
        elif kind == "var":
            var = rnd.choice(self.variables)
            self._emit("var.get", [], (var,), var.type)
        elif kind == "vset":
            var = rnd.choice(self.variables)
            self._emit("var.set", [self._pick(var.type)], (var,))
        elif kind == "node":
            self._emit("struct.new", [self._pick(I32), self._pick(OBJ)], ("$Node",), NODE)
        elif kind == "get":
            self._emit("struct.get", [self._pick(NODE)], ("$Node", "n"), I32)
        elif kind == "set":
            self._emit("struct.set", [self._pick(NODE), self._pick(I32)], ("$Node", "n"))
        elif kind == "unbox":
            self._emit("ref.test", [self._pick(OBJ)], (Ref("i31"),), I32)

    def _edge(self, target: Block, given: int = 0) -> Edge:
        params = target.params[: len(target.params) - given]
        return Edge(target, [self._pick(p.type) for p in params])

    def _term(self, blocks: list[Block], exit: Block) -> Term:
        rnd = self.random
        kind = rnd.choice(["jump", "branch", "branch", "switch", "cast", "null", "throw", "return", "jump"])
        if kind == "cast":
            targets = [b for b in blocks if b.params and b.params[-1].type == NODE]
            if targets:
                value = self._pick(OBJ)
                match = self._edge(rnd.choice(targets), 1)
                return Term("br_cast", [value], (NODE,), [match, self._edge(rnd.choice(blocks))])
        if kind == "null":
            targets = [b for b in blocks if b.params and b.params[-1].type == OBJ]
            if targets:
                value = self._emit("struct.get", [self._pick(NODE)], ("$Node", "next"), Ref("eq", True))
                null = self._edge(rnd.choice(blocks))
                return Term("br_null", [value], (), [null, self._edge(rnd.choice(targets), 1)])
        if kind == "throw":
            return Term("throw", [self._pick(OBJ)])
        if kind == "return":
            return Term("return", [self._pick(self.answer)])
        if kind == "switch":
            index = self._pick(I32)
            return Term("switch", [index], (), [self._edge(rnd.choice(blocks)) for _ in range(rnd.randrange(1, 5))])
        if kind == "branch":
            condition = self._pick(I32)
            edges = [self._edge(rnd.choice(blocks)), self._edge(rnd.choice(blocks))]
            return Term("branch", [condition], (), edges)
        return Term("jump", [], (), [self._edge(rnd.choice(blocks))])
