"""Empty containers that are there for the case that a dict has none: made only where it has not.

d.setdefault(k, [])    =>   dict.find d, k: the value        absent: list.empty, dict.insert
d.get(k, {})           =>   dict.find d, k: the value        absent: dict.new_dict
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from waspy.ir.lir import Value
from waspy.ir.pir import Instr
from waspy.layout.facts import BuiltinRef
from waspy.lower.ops.table import TABLE
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.hashed import DictRepr
from waspy.lower.reprs.one_of import OneOfRepr
from waspy.lower.reprs.operand import Operand
from waspy.wasm.types import OBJ

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

DISPLAYS = frozenset(["list", "dict", "set"])
NAMES = frozenset(["setdefault", "get"])


def takes_default(cx: FunctionLowering, made: Instr, user: Instr) -> bool:
    """Whether the container is the default of such a call, of a dict."""
    if user.op != "call_method" or user.imm[0] not in NAMES or user.imm[1] or len(user.args) != 3:
        return False
    d, key, default = user.args
    if default is not made.result or d is default or key is default or not _is_empty(cx, made):
        return False
    looked_up = user in cx.lookups or (key_made := cx.facts.definitions.get(key)) and key_made.op == "tuple"
    receiver = cx.repr(d)
    if isinstance(receiver, OneOfRepr):
        return not looked_up and isinstance(receiver.with_method(cx, user.imm[0]), DictRepr)
    return not looked_up and isinstance(receiver, DictRepr)


def _is_empty(cx: FunctionLowering, made: Instr) -> bool:
    if made.op in DISPLAYS:
        return not made.args
    callee = cx.facts.resolve(made.args[0]) if made.op == "call" and len(made.args) == 1 and not made.imm[0] else None
    return callee in [BuiltinRef(name) for name in DISPLAYS] and made not in cx.clone.targets


def with_default(cx: FunctionLowering, instr: Instr) -> Operand | None:
    """The result of the call, if it makes its default itself."""
    made = cx.fused.get(instr.args[2]) if len(instr.args) == 3 else None
    if made is None or instr.imm[0] not in NAMES:
        return None
    em = cx.em
    d, k = cx.operand(instr.args[0]), cx.obj(instr.args[1])
    if isinstance(d.repr, OneOfRepr):
        d = d.repr.as_having(cx, d, instr.imm[0])
    struct = em.cast(d.boxed(cx), "$Dict")
    h = em.call("keys.hash_key", k)
    entry = em.call("dict.find", struct, k, h)
    there, absent = em.split(em.op("i32.ge_s", entry, em.i32(0)))
    done = em.new_block(OBJ)
    em.start(there)
    values = em.field("$Dict", "values", struct)
    em.jump(done, em.non_null(em.element("$Array[obj]", values, entry)))
    em.start(absent)
    default = _make(cx, made)
    if instr.imm[0] == "setdefault":
        em.run("dict.insert", struct, k, h, default)
    em.jump(done, default)
    em.start(done)
    return Operand(ANY, done.params[0])


def _make(cx: FunctionLowering, made: Instr) -> Value:
    assert made.result is not None
    pos, wanted = cx.em.pos, cx.wanted
    cx.em.pos, cx.wanted = made.pos, cx.repr(made.result)
    TABLE[made.op](cx, made)
    cx.em.pos, cx.wanted = pos, wanted
    return cx.obj(made.result)
