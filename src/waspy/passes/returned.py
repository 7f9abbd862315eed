"""Exceptions that leave a function by returning: a throw costs the engines many times as much.

    func f [... -> (ref $Str)]             func f [... -> (ref null $Str)]
      throw %1                        =>     call exceptions.fly %1;  return null

    b1 (handler: pad):                     b1 (handler: pad):
      %2 = call f                            %3 = call f;  br_null %3 -> landed, b2
      return %2                       =>   b2(%2) (handler: pad):
                                             return %2
                                           landed:
                                             %4 = call exceptions.landed;  jump pad(%4)

Functions with another result than a reference give 0, and their callers ask whether an exception is on its way. This is
for functions with a `raise`, and for those that call one and return a reference; all calls of
theirs must be known. Entries, which the runtime calls, throw. Run after `tracebacks`.
"""

from __future__ import annotations

from collections.abc import Iterator

from waspy.ir.lir import Block, Edge, Function, Instr, Term, Unit, Value
from waspy.passes.tracebacks import RAISED
from waspy.wasm.types import OBJ, OBJ_NULL, Ref, Sig

_MAKERS = frozenset(RAISED.values())


def run(unit: Unit) -> None:
    returning = _returning(unit)
    if not returning:
        return
    for function in unit.functions.values():
        _Calls(function, returning).run()
    for name in returning:
        _return_thrown(unit.functions[name])


# --- which functions ------------------------------------------------------------------------------------
def _returning(unit: Unit) -> dict[str, Sig]:
    """The functions that return what they raise, with their signatures until now."""
    known = _only_called(unit)
    found = {n: f.sig for n, f in unit.functions.items() if n in known and _raises(f)}
    callers: dict[str, set[str]] = {}
    for name in known:
        for instr in _instrs(unit.functions[name]):
            if instr.op == "call":
                callers.setdefault(instr.imm[0], set()).add(name)
    pending = list(found)
    while pending:
        for name in sorted(callers.get(pending.pop(), ())):
            results = unit.functions[name].sig.results
            if name not in found and isinstance(results[0] if results else None, Ref):
                found[name] = unit.functions[name].sig
                pending.append(name)
    return found


def _only_called(unit: Unit) -> set[str]:
    """Python functions that are known by their calls alone, and whose result cannot be null."""
    found = {name for name, f in unit.functions.items() if f.frame is not None and _has_result(f)}
    for function in unit.functions.values():
        for instr in _instrs(function):
            if instr.op != "call":
                found.difference_update(x for x in instr.imm if isinstance(x, str))
    for g in unit.globals.values():
        found.difference_update(_symbols(g.init))
    return found


def _has_result(function: Function) -> bool:
    results = function.sig.results
    return len(results) == 1 and not (isinstance(results[0], Ref) and results[0].nullable)


def _symbols(init: object) -> Iterator[str]:
    """The strings in a constant expression."""
    if isinstance(init, str):
        yield init
    elif isinstance(init, (tuple, list)):
        for part in init:
            yield from _symbols(part)


def _instrs(function: Function) -> Iterator[Instr]:
    for block in function.blocks:
        yield from block.instrs


def _raises(function: Function) -> bool:
    """Whether there is a `raise`; most that are caught in the function leave it in the end, by a `finally`, say."""
    return any(i.op == "call" and i.imm[0] in _MAKERS for i in _instrs(function))


# --- what they do -----------------------------------------------------------------------------------------
def _return_thrown(function: Function) -> None:
    (result,) = function.sig.results
    if isinstance(result, Ref):
        function.sig = Sig(function.sig.params, (Ref(result.heap, True),))
    for block in function.blocks:
        if block.term is None or block.term.op != "throw":
            continue
        block.instrs.append(Instr("call", list(block.term.args), ("exceptions.fly",)))
        if isinstance(result, Ref):
            value = function.value(Ref(result.heap, True))
            block.instrs.append(Instr("ref.null", [], (result.heap,), value))
        else:
            value = function.value(result)
            block.instrs.append(Instr(f"{result}.const", [], (0,), value))
        block.term = Term("return", [value])


class _Calls:
    """The calls in one function of those that return what they raise."""

    def __init__(self, function: Function, returning: dict[str, Sig]) -> None:
        self.function = function
        self.returning = returning
        self.landings: dict[Block | None, Block] = {}

    def run(self) -> None:
        work = list(self.function.blocks)
        while work:
            block = work.pop()
            for i, instr in enumerate(block.instrs):
                if instr.op == "call" and instr.imm[0] in self.returning:
                    work.append(self._check(block, i, instr))
                    break

    def _check(self, block: Block, i: int, call: Instr) -> Block:
        """Splits the block behind the call; gives what follows."""
        function = self.function
        (result,) = self.returning[call.imm[0]].results
        after = function.block(block.handler)
        after.instrs, after.term = block.instrs[i + 1 :], block.term
        block.instrs = block.instrs[: i + 1]
        landing = Edge(self._landing(block.handler))
        if isinstance(result, Ref):
            after.params = [call.result or function.value(result)]
            call.result = function.value(Ref(result.heap, True))
            block.term = Term("br_null", [call.result], edges=[landing, Edge(after)], pos=call.pos)
        else:
            flying = function.value(OBJ_NULL)
            block.instrs.append(Instr("global.get", [], ("exceptions.flying",), flying))
            landed = function.block()
            landed.params = [function.value(OBJ)]
            landed.term = Term("jump", edges=[landing])
            block.term = Term("br_null", [flying], edges=[Edge(after), Edge(landed)], pos=call.pos)
        return after

    def _landing(self, handler: Block | None) -> Block:
        """Where the exception goes on to the handler, or out of the function."""
        if handler not in self.landings:
            made = self.landings[handler] = self.function.block()
            exc: Value = self.function.value(OBJ, "exc")
            made.instrs = [Instr("call", [], ("exceptions.landed",), exc)]
            made.term = Term("throw", [exc]) if handler is None else Term("jump", edges=[Edge(handler, [exc])])
        return self.landings[handler]
