"""Stack machine with assembler, disassembler and opcodes registered by a metaclass."""

import sys
import operator
from enum import IntEnum, auto
from typing import NamedTuple, Iterator
import struct
import io


class Op(IntEnum):
    PUSH = 0x01
    ADD = auto()
    SUB = auto()
    MUL = auto()
    JMP = 0x10
    JZ = auto()
    LOAD = 0x20
    STORE = auto()
    PRINT = 0x30
    CALL = auto()
    RET = auto()
    HALT = 0xFF


class Instr(NamedTuple):
    op: Op
    arg: int | None = None
    line: int = 0

    def encode(self) -> bytes:
        has_arg = self.arg is not None
        return struct.pack("<BB", self.op, has_arg) + (struct.pack("<i", self.arg) if has_arg else b"")

    def __str__(self):
        return f"{self.op.name:<6}" + (f" {self.arg:#06x}" if self.arg is not None else "")


class VMError(Exception):
    def __init__(self, msg, pc):
        super().__init__(msg)
        self.pc = pc

    def __str__(self):
        return f"[pc={self.pc:04d}] {super().__str__()}"


class HandlerMeta(type):
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.handlers = {**getattr(cls, "handlers", {})}
        for k, v in ns.items():
            if k.startswith("op_"):
                cls.handlers[Op[k[3:].upper()]] = v
        return cls

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return dict()


class VM(metaclass=HandlerMeta):
    def __init__(self, code: list[Instr], out=None):
        self.code, self.stack, self.vars, self.calls = code, [], {}, []
        self.pc = 0
        self.out = out or sys.stdout
        self.steps = 0

    def op_push(self, arg):
        self.stack.append(arg)

    def binary(fn):
        def handler(self, arg):
            try:
                b, a = self.stack.pop(), self.stack.pop()
            except IndexError as e:
                raise VMError("stack underflow", self.pc) from e
            self.stack.append(fn(a, b))

        return handler

    op_add = binary(operator.add)
    op_sub = binary(operator.sub)
    op_mul = binary(operator.mul)
    del binary

    def op_jmp(self, arg):
        self.pc = arg

    def op_jz(self, arg):
        if not self.stack.pop():
            self.pc = arg

    def op_load(self, arg):
        self.stack.append(self.vars.get(arg, 0))

    def op_store(self, arg):
        self.vars[arg] = self.stack.pop()

    def op_print(self, arg):
        print(self.stack.pop(), file=self.out)

    def op_call(self, arg):
        self.calls.append(self.pc)
        self.pc = arg

    def op_ret(self, arg):
        self.pc = self.calls.pop()

    def run(self, limit=10_000):
        while self.pc < len(self.code):
            ins = self.code[self.pc]
            self.pc += 1
            self.steps += 1
            if self.steps > limit:
                raise VMError("step limit", self.pc)
            if ins.op is Op.HALT:
                break
            self.handlers[ins.op](self, ins.arg)
        return self


def assemble(src: str) -> list[Instr]:
    labels: dict[str, int] = {}
    pending = []
    variables: dict[str, int] = {}
    for n, line in enumerate(src.splitlines(), 1):
        line, _, _comment = line.partition(";")
        if not (line := line.strip()):
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(pending)
            continue
        name, *rest = line.split()
        pending.append((Op[name], rest[0] if rest else None, n))
    out = []
    for op, arg, n in pending:
        match op, arg:
            case ((Op.JMP | Op.JZ | Op.CALL), str(label)):
                try:
                    val = labels[label]
                except KeyError:
                    raise SyntaxError(f"unknown label {label!r} on line {n}") from None
            case ((Op.LOAD | Op.STORE), str(v)):
                val = variables.setdefault(v, len(variables))
            case _, None:
                val = None
            case _, text:
                val = int(text, 0)
        out.append(Instr(op, val, n))
    return out


def disassemble(blob: bytes) -> Iterator[str]:
    f = io.BytesIO(blob)
    while head := f.read(2):
        op, has = struct.unpack("<BB", head)
        arg = struct.unpack("<i", f.read(4))[0] if has else None
        yield str(Instr(Op(op), arg))


SRC = """
    PUSH 5
    STORE n
    PUSH 1
    STORE acc
loop:
    LOAD n
    JZ end
    CALL mulstep
    JMP loop
mulstep:
    LOAD acc
    LOAD n
    MUL
    STORE acc
    LOAD n
    PUSH 0x1   ; decrement
    SUB
    STORE n
    RET
end:
    LOAD acc
    PRINT
    HALT
"""
prog = assemble(SRC)
blob = b"".join(i.encode() for i in prog)
print(len(blob), blob[:12].hex(" "))
for i, text in enumerate(disassemble(blob)):
    print(f"{i:03} {text}")
vm = VM(prog).run()
print(vm.steps, vm.vars, sorted(VM.handlers))
for bad in ["ADD", "JMP nowhere", "PUSH x", "FOO", "l:\nJMP l"]:
    try:
        VM(assemble(bad)).run(100)
    except (VMError, SyntaxError, ValueError, KeyError) as e:
        print(type(e).__name__, e, repr(e.__cause__), e.__suppress_context__)
