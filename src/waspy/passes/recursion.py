"""Counts the depth of Python calls, so that endless recursion is a RecursionError and no crash of the engine.

    b0(params):                     b9(params):   d = calls.depth; more = d + 1
      ...                                         branch more > calls.limit -> b8, b7
      return v              =>      b8():         call calls.too_deep; unreachable
                                    b7():         calls.depth = more; jump b0(params)
                                    ...           calls.depth = d; return v

CPython enters a level of its own around some special methods: they count twice. A throw does not put the depth
back: whoever catches does, first thing in the handler. Functions that call nothing that could call back are left
alone. Of a generator each resumption is a call. Run after `split_generators`.
"""

from __future__ import annotations

from waspy.ir.lir import Block, Edge, Function, Instr, Term, Unit, Value
from waspy.wasm.types import I32

LEAVES = frozenset(
    [
        "ops.box_i64", "ops.box_f64", "ops.box_bool", "calls.new_cell", "calls.new_function", "calls.unbound_local",
        "calls.unbound_free", "calls.unbound_global", "tuple.new_tuple", "list.new_list", "list.append",
        "dict.new_dict", "set.new_set", "list.to_tuple", "ops.type_of", "joining.new_joiner", "joining.add",
        "generator.enter_context", "generator.leave_context", "generator.refused",
    ]
)  # fmt: skip
"""Functions of the runtime that never call Python functions."""


AROUND = {
    **dict.fromkeys(["__init__", "__call__"], "calls.too_deep_called"),
    **dict.fromkeys(["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"], "calls.too_deep_comparing"),
    "__repr__": "calls.too_deep_in_repr",
    "__str__": "calls.too_deep_in_str",
}
"""Methods that are called from a level of CPython's own, and what says so where there is no room for both."""


MAIN = "__main__:!body"
"""It is entered once, at the lowest level."""
RECURSION = "recursion"
"""The name that is live where functions are that may recur."""


def run(unit: Unit) -> None:
    for function in unit.functions.values():
        if function.frame is not None and _can_recurse(function):
            _count(function)


def _can_recurse(function: Function) -> bool:
    return any(
        i.op == "call_ref" or (i.op == "call" and i.imm[0] not in LEAVES) for b in function.blocks for i in b.instrs
    )


def _handlers(function: Function) -> list[Block]:
    return list(dict.fromkeys(b.handler for b in function.blocks if b.handler is not None))


def _instr(function: Function, op: str, args: list[Value], imm: tuple[object, ...]) -> Instr:
    result = function.value(I32) if op != "global.set" else None
    return Instr(op, args, imm, result)


def _count(function: Function) -> None:
    own, inside = _entered_once(function) if function.name == MAIN else _prologue(function)
    for block in function.blocks:
        if block.term is not None and block.term.op == "return":
            block.instrs.append(_instr(function, "global.set", [own], ("calls.depth",)))
    for handler in _handlers(function):
        handler.instrs.insert(0, _instr(function, "global.set", [inside], ("calls.depth",)))


def _entered_once(function: Function) -> tuple[Value, Value]:
    """Counts without a check."""
    depth, more = (_instr(function, "i32.const", [], (n,)) for n in (0, 1))
    assert depth.result is not None and more.result is not None
    function.blocks[0].instrs[:0] = [depth, more, _instr(function, "global.set", [more.result], ("calls.depth",))]
    return depth.result, more.result


def _prologue(function: Function) -> tuple[Value, Value]:
    """Puts the check in front; the depth around the function and inside of it."""
    entry = function.blocks[0]
    first, too_deep, go = (Block(_new_id(function)) for _ in range(3))
    first.params = entry.params
    entry.params = []
    depth = _instr(function, "global.get", [], ("calls.depth",))
    limit = _instr(function, "global.get", [], ("calls.limit",))
    assert depth.result is not None and limit.result is not None
    assert function.frame is not None
    error = AROUND.get(function.frame.name) if function.escape is None else None
    levels = _instr(function, "i32.const", [], (1 if error is None else 2,))
    assert levels.result is not None
    more = _instr(function, "i32.add", [depth.result, levels.result], ())
    assert more.result is not None
    reached = _instr(function, "i32.gt_s", [more.result, limit.result], ())
    assert reached.result is not None
    first.instrs = [Instr("live", [], (RECURSION,)), depth, levels, more, limit, reached]
    first.term = Term("branch", [reached.result], edges=[Edge(too_deep), Edge(go)])
    too_deep.instrs = [Instr("call", [], (error or "calls.too_deep",))]
    too_deep.term = Term("unreachable")
    go.instrs = [_instr(function, "global.set", [more.result], ("calls.depth",))]
    go.term = Term("jump", edges=[Edge(entry)])
    function.blocks[:0] = [first, too_deep, go]
    return depth.result, more.result


def _new_id(function: Function) -> int:
    function.next_id += 1
    return function.next_id
