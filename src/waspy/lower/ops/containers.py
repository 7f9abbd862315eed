"""Displays, comprehension stores, unpacking and f-strings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.ir import pir
from waspy.ir.lir import Value
from waspy.ir.pir import Instr
from waspy.lower import looked_up_names, str_format
from waspy.lower.ops.table import lowers
from waspy.lower.percent import is_formatted
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.containers import LIST, STR, ListRepr, concatenated
from waspy.lower.reprs.hashed import DICT, DictRepr
from waspy.lower.reprs.joiner import JoinerRepr, joiner
from waspy.lower.reprs.loops import ParallelRepr, parallel
from waspy.lower.reprs.number_lists import NumberListRepr
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.pairs import is_compared, is_looked_up
from waspy.lower.reprs.parts import MOST_ADDED, PART, number
from waspy.lower.reprs.table import constant
from waspy.lower.reprs.tuples import FixedTupleRepr, NamedRepr, TupleRepr
from waspy.lower.tuple_structs import item_of, struct_of
from waspy.wasm.types import OBJ_NULL, Ref

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

UNPACKED = 4
"""Numbers of a list that are unpacked in place."""
FIXED_LIMIT = 500
"""Longer displays are filled item by item: operands of one instruction all live at once."""


def item_array(cx: FunctionLowering, instr: Instr) -> Value:
    """The arguments as a new array."""
    if len(instr.args) <= FIXED_LIMIT:
        return cx.objects([cx.obj(a) for a in instr.args])
    em = cx.em
    n = em.i32(len(instr.args))
    array = em.value("array.new_default", (n,), ("$Array[obj]",), Ref("$Array[obj]"))
    for i, a in enumerate(instr.args):
        em.emit("array.set", (array, em.i32(i), cx.obj(a)), ("$Array[obj]",))
    return array


@lowers("tuple")
def tuple_(cx: FunctionLowering, instr: Instr) -> None:
    if not instr.args:
        cx.define_any(instr, cx.load_constant(()))
        return
    if is_formatted(cx, instr) or is_looked_up(cx, instr) or is_compared(cx, instr):
        assert instr.result is not None
        cx.values[instr.result] = parallel(cx, [cx.operand(a) for a in instr.args])
        return
    if len(instr.args) <= FIXED_LIMIT:
        cx.define_any(instr, cx.tuple([cx.obj(a) for a in instr.args]))
    else:
        cx.define_any(instr, cx.em.call("tuple.new_tuple", item_array(cx, instr)))


@lowers("list")
def list_(cx: FunctionLowering, instr: Instr) -> None:
    known = joiner(cx, instr)
    if known is not None:
        assert instr.result is not None
        cx.values[instr.result] = known
        return
    made = sized(cx, instr) if not instr.args else None
    if made is None and isinstance(cx.wanted, ListRepr) and len(instr.args) <= FIXED_LIMIT:
        made = cx.wanted.new(cx, [cx.operand(a) for a in instr.args])
    if made is None:
        made = cx.em.call("list.new_list", item_array(cx, instr), cx.em.i32(len(instr.args)))
        if isinstance(cx.wanted, NumberListRepr):
            made = cx.wanted.pack(cx, made)
    cx.define_any(instr, made)


def passed_on(cx: FunctionLowering, instr: Instr) -> pir.Value | None:
    """The dict of f(**mapping), if that is a dict: a call does not keep what it gets its keyword arguments in, so that
    it may get the mapping itself. `instr` makes the dict that would be filled from it."""
    users = cx.users[instr.result] if instr.result is not None and not instr.args else ()
    if len(users) != 2 or instr.result in cx.nullable:
        return None
    merge, call = users
    if not isinstance(merge, Instr) or not isinstance(call, Instr) or (merge.op, call.op) != ("dict_merge", "call_ex"):
        return None
    mapping = merge.args[1]
    is_pattern = merge.args[0] is instr.result is call.args[2] and mapping is not instr.result
    return mapping if is_pattern and cx.repr(mapping) is DICT else None


@lowers("set_constant")
def set_constant(cx: FunctionLowering, instr: Instr) -> None:
    made = cx.em.call("set.new_set")
    elements = constant(instr.imm[0]).boxed(cx)
    cx.em.run("set.merge_set", made, cx.em.cast(elements, "$Set"))
    cx.define_any(instr, made)


@lowers("set")
def set_(cx: FunctionLowering, instr: Instr) -> None:
    made = cx.em.call("set.new_set")
    for a in instr.args:
        cx.em.run("set.add_", made, cx.obj(a))
    cx.define_any(instr, made)


@lowers("dict_of_annotations")
@lowers("dict")
def dict_(cx: FunctionLowering, instr: Instr) -> None:
    if passed_on(cx, instr) is not None:
        return
    made = cx.em.call("dict.new_dict")
    for key, value in zip(instr.args[::2], instr.args[1::2], strict=True):
        cx.em.run("dict.put", made, cx.obj(key), cx.obj(value))
    cx.define_any(instr, made)


_STORES = {
    "set_add": "set.add_",
    "dict_put": "dict.put",
    "list_extend": "list.extend_display",
    "set_update": "set.update_",
    "dict_update": "dict.update_",
    "dict_merge": "dict.merge",
}
"""Operations on a container that was made by a display or comprehension: they take its struct."""
_OF_DICTS = {"dict_update": "dict.merge_dict", "dict_merge": "dict.merge_known"}
"""The same where the mapping is known to be a dict."""


def sized(cx: FunctionLowering, instr: Instr) -> Value | None:
    """The list that a comprehension fills, with room for what it goes over."""
    iterated = cx.comprehensions.get(instr)
    turns = cx.operand(iterated).repr.turns(cx) if iterated is not None else None
    if turns is None:
        return None
    return (cx.wanted if isinstance(cx.wanted, ListRepr) else LIST).sized(cx, turns)


@lowers("list_append")
def list_append(cx: FunctionLowering, instr: Instr) -> None:
    made, item = map(cx.operand, instr.args)
    if isinstance(made.repr, JoinerRepr):
        made.repr.append(cx, made, item)
        return
    repr = made.repr if isinstance(made.repr, ListRepr) else LIST
    repr.append(cx, made.boxed(cx), item)


@lowers(*_STORES)
def store(cx: FunctionLowering, instr: Instr) -> None:
    made = cx.facts.definitions.get(instr.args[0])
    if instr.op == "dict_merge" and made is not None and made.op == "dict" and passed_on(cx, made) is not None:
        cx.values[instr.args[0]] = cx.operand(instr.args[1])
        return
    if instr.op in _OF_DICTS and isinstance(cx.repr(instr.args[1]), DictRepr):
        target, mapping, *rest = instr.args
        cx.em.run(_OF_DICTS[instr.op], cx.obj(target), cx.operand(mapping).value(cx), *map(cx.obj, rest))
        return
    cx.em.run(_STORES[instr.op], *map(cx.obj, instr.args))


_MAKERS = {
    "list_to_tuple": "list.to_tuple",
    "exc_type": "ops.type_of",
    "exc_traceback": "exceptions.traceback_of",
    "copy_mapping_rest": "matching.rest",
    "call_args": "calls.spread_args",
}


@lowers(*_MAKERS)
def make(cx: FunctionLowering, instr: Instr) -> None:
    if instr.op == "exc_type":
        cx.em.live("classof:exception")
    if instr.op == "call_args" and isinstance(cx.repr(instr.args[0]), TupleRepr):
        cx.define(instr, cx.operand(instr.args[0]))
        return
    cx.define_any(instr, cx.em.call(_MAKERS[instr.op], *map(cx.obj, instr.args)))


@lowers("join")
def join(cx: FunctionLowering, instr: Instr) -> None:
    parts = [cx.operand(a) for a in instr.args]
    if any(p.repr is PART for p in parts):
        cx.define(instr, Operand(STR, cx.em.call("text_parts.join_parts", item_array(cx, instr))))
        return
    if 2 <= len(parts) <= MOST_ADDED:
        name = looked_up_names.joined(cx, instr, *parts) if len(parts) == 2 else None
        if name is not None:
            cx.define(instr, name)
            return
        values = [p.boxed(cx) if p.is_constant else cx.em.cast(p.boxed(cx), "$Str") for p in parts]
        cx.define(instr, Operand(STR, concatenated(cx, values)))
        return
    cx.define_any(instr, cx.em.call("ops.join", item_array(cx, instr)))


@lowers("format")
def format_(cx: FunctionLowering, instr: Instr) -> None:
    value, spec = map(cx.operand, instr.args)
    part = number(cx, instr, value)
    if part is not None:
        assert instr.result is not None
        cx.values[instr.result] = part
        return
    cx.define_any(instr, str_format.field(cx, value, instr.imm[0], spec))


@lowers("unpack")
def unpack(cx: FunctionLowering, instr: Instr) -> None:
    assert instr.result is not None
    o, n = cx.operand(instr.args[0]), instr.imm[0]
    if items_of(o, n) is not None or is_tuple_of(cx, instr.args[0], n):
        cx.values[instr.result] = o
    elif isinstance(o.repr, ListRepr) and instr.args[0] not in cx.nullable:
        cx.values[instr.result] = items_of_list(cx, o, n)
    else:
        cx.define_any(instr, cx.em.call("ops.unpack", o.boxed(cx), cx.em.i32(n)))


def items_of_list(cx: FunctionLowering, o: Operand, n: int) -> Operand:
    """The n items, read before anything else happens; ValueError if there are not as many."""
    em = cx.em
    if isinstance(o.repr, NumberListRepr) and n <= UNPACKED and (numbers := o.repr.unpacked(cx, o, n)) is not None:
        return parallel(cx, numbers)
    items = em.call("iteration.unpack_list", o.boxed(cx), em.i32(n))
    read = [em.non_null(em.element("$Array[obj]", items, em.i32(i))) for i in range(n)]
    return parallel(cx, [Operand(ANY, item) for item in read])


def items_of(o: Operand, n: int) -> Sequence[Operand] | None:
    """The n items, where they are at hand."""
    return o.repr.items if isinstance(o.repr, ParallelRepr) and len(o.repr.items) == n else None


def is_tuple_of(cx: FunctionLowering, v: pir.Value, n: int) -> bool:
    known = cx.clone.types.get(v)
    exact = isinstance(known, types.Tuple | types.Named) and known.elements is not None and len(known.elements) == n
    return exact and v not in cx.nullable


@lowers("unpack_ex")
def unpack_ex(cx: FunctionLowering, instr: Instr) -> None:
    counts = [cx.em.i32(n) for n in instr.imm]
    cx.define_any(instr, cx.em.call("ops.unpack_ex", cx.obj(instr.args[0]), *counts))


@lowers("tuple_item")
def tuple_item(cx: FunctionLowering, instr: Instr) -> None:
    em, o, i = cx.em, cx.operand(instr.args[0]), instr.imm[0]
    if isinstance(o.repr, ParallelRepr):
        cx.define(instr, o.repr.items[i])
        return
    if isinstance(o.repr, FixedTupleRepr):
        cx.define(instr, o.repr.part(cx, o.value(cx), i))
    elif isinstance(o.repr, NamedRepr):
        cx.define(instr, o.repr.part(cx, o, i))
    else:
        made = cx.facts.definitions.get(instr.args[0])
        struct = struct_of(made.imm[0]) if made is not None and made.op == "unpack" else None
        items = em.cast(o.boxed(cx), struct or "$Tuple")
        item = item_of(cx, struct, items, i) if struct is not None else em.call("tuple.item_at", items, em.i32(i))
        cx.define_any(instr, item)


@lowers("locals")
def locals_(cx: FunctionLowering, instr: Instr) -> None:
    em = cx.em
    made = em.call("dict.new_dict")
    for name, a in zip(instr.imm[0], instr.args, strict=True):
        value = cx.raw(a)
        if value.type != OBJ_NULL:
            em.run("dict.put_str", made, em.string(name), value)
            continue
        after = em.new_block()
        null, bound = em.if_null(value)
        em.run("dict.put_str", made, em.string(name), bound)
        em.jump(after)
        em.start(null)
        em.jump(after)
        em.start(after)
    cx.define_any(instr, made)
