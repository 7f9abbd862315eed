"""The reprs of list, tuple, dict and the items of others: into one builder, however deep they are."""

from waspy.lang import *
from waspy.runtime import calls, int_text, ops, repr_guard, str_repr
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.str import StrBuilder

ROOM = 60


@slot(lists.ListClass, "repr")
def list_repr(self: obj) -> obj:
    out = strings.new_builder(ROOM)
    append_list(out, cast(List, self))
    return strings.finish(out)


@slot(tuples.TupleClass, "repr")
def tuple_repr(self: obj) -> obj:
    out = strings.new_builder(ROOM)
    append_tuple(out, cast(Tuple, self))
    return strings.finish(out)


@slot(dicts.DictClass, "repr")
def dict_repr(self: obj) -> obj:
    out = strings.new_builder(ROOM)
    append_dict(out, cast(Dict, self))
    return strings.finish(out)


def append(out: StrBuilder, o: obj) -> None:
    """repr(o)"""
    if is_small(o):
        append_word(out, small_value(o))
    elif isinstance(o, Str) and o.cls is strings.StrClass:
        append_literal(out, o)
    elif isinstance(o, Tuple) and o.cls is tuples.TupleClass:
        calls.check_depth(calls.REPR)
        append_tuple(out, o)
    elif isinstance(o, List) and o.cls is lists.ListClass:
        calls.check_depth(calls.REPR)
        append_list(out, o)
    elif isinstance(o, Dict) and o.cls is dicts.DictClass:
        calls.check_depth(calls.REPR)
        append_dict(out, o)
    else:
        strings.append_str(out, ops.repr_(o))


def append_word(out: StrBuilder, p: i32) -> None:
    if out.wide is not None:
        strings.append_str(out, int_text.word_to_str(i64(p)))
        return
    n = int_text.decimal_length(i64(p))
    strings.reserve(out, n + 1)
    if p < 0:
        strings.append_known(out, ord("-"))
    out.length += n
    int_text.write_word(out.narrow, out.length, i64(p))


def append_literal(out: StrBuilder, s: Str) -> None:
    quote = str_repr.quote_for(s)
    narrow = s.narrow
    if narrow is not None and str_repr.is_simple(narrow, s.length, quote):
        strings.append_known(out, quote)
        strings.append_str(out, s)
        strings.append_known(out, quote)
    else:
        strings.append_str(out, str_repr.repr_text(s))


# --- containers ---------------------------------------------------------------------------------------------
def append_list(out: StrBuilder, l: List) -> None:
    if l.length == 0 or not repr_guard.enter(l):
        strings.append_str(out, S("[]") if l.length == 0 else S("[...]"))
        return
    strings.append_known(out, ord("["))
    failed: obj | None = None
    try:
        append_items(out, l)
    except Thrown as t:
        failed = t.value
    repr_guard.leave(failed)
    strings.append_known(out, ord("]"))


def append_items(out: StrBuilder, l: List) -> None:
    """With commas between."""
    i = 0
    while i < l.length:
        if i > 0:
            strings.append_str(out, S(", "))
        append(out, lists.at(l, i))
        i += 1


def append_tuple(out: StrBuilder, self: Tuple) -> None:
    n = tuples.size_of(self)
    if n == 0 or not repr_guard.enter(self):
        strings.append_str(out, S("()") if n == 0 else S("(...)"))
        return
    strings.append_known(out, ord("("))
    failed: obj | None = None
    try:
        append_parts(out, self)
    except Thrown as t:
        failed = t.value
    repr_guard.leave(failed)
    strings.append_str(out, S(",)") if n == 1 else S(")"))


def append_parts(out: StrBuilder, self: Tuple) -> None:
    """The items of a tuple with commas between."""
    for i in range(tuples.size_of(self)):
        if i > 0:
            strings.append_str(out, S(", "))
        append(out, tuples.item_at(self, i))


def append_dict(out: StrBuilder, d: Dict) -> None:
    if d.used == 0 or not repr_guard.enter(d):
        strings.append_str(out, S("{}") if d.used == 0 else S("{...}"))
        return
    strings.append_known(out, ord("{"))
    failed: obj | None = None
    try:
        append_entries(out, d)
    except Thrown as t:
        failed = t.value
    repr_guard.leave(failed)
    strings.append_known(out, ord("}"))


def append_entries(out: StrBuilder, d: Dict) -> None:
    """As "k: v, k: v"."""
    first = True
    e = dicts.next_entry(d, 0)
    while e < d.fill:
        value = cast(obj, d.values[e])
        if not first:
            strings.append_str(out, S(", "))
        first = False
        append(out, cast(obj, d.keys[e]))
        strings.append_str(out, S(": "))
        append(out, value)
        e = dicts.next_entry(d, e + 1)
