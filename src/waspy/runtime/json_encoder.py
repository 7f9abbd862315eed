"""_json_engine: writing JSON."""

from waspy.lang import *
from waspy.runtime import calls, classes, exceptions, int_text, json_module, ops
from waspy.runtime import dict as dicts
from waspy.runtime import float_text as float_texts
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.messages import text3
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1
from waspy.runtime.tuple import item_at, items_of, size_of

MOST_SORTED = 24  # keys that are sorted by insertion


@struct
class Writer:
    """`limit`: characters from it on are escaped, 0: `encoder` quotes the strings. `default` is asked about what
    JSON does not have. `open`: the containers around, if they are checked. `indent`: what a line begins with once for
    each of `level` containers around it; null: all stands on one line. `order`: that of the keys `ordered`, a
    record's."""

    out: strings.StrBuilder
    limit: i32
    encoder: obj
    default: obj
    key_separator: Str
    item_separator: Str
    sort_keys: bool
    skip_keys: bool
    allow_nan: bool
    open: List | None
    indent: Str | None
    level: i32
    ordered: Array[obj | None]
    order: Array[i32] | None


@function("_json_engine")
def write_value(value: obj, limit: i32, encoder: obj, default: obj, separators: Tuple, switches: Tuple, /) -> obj:
    """`separators`: of keys and of items, and the indent or None. `switches`: sort_keys, skipkeys, allow_nan,
    check_circular."""
    on = items_of(switches)
    indent = item_at(separators, 2)
    w = Writer(
        strings.new_builder(64),
        limit,
        encoder,
        default,
        cast(Str, item_at(separators, 0)),
        cast(Str, item_at(separators, 1)),
        ops.is_true(on[0]),
        ops.is_true(on[1]),
        ops.is_true(on[2]),
        lists.empty() if ops.is_true(on[3]) else None,
        indent if isinstance(indent, Str) else None,
        0,
        dicts.NO_ITEMS,
        None,
    )
    write(w, value)
    return strings.finish(w.out)


def write(w: Writer, value: obj) -> None:
    if isinstance(value, Str):
        write_string(w, value)
    elif value is NONE:
        strings.append_str(w.out, S("null"))
    elif value is TRUE:
        strings.append_str(w.out, S("true"))
    elif value is FALSE:
        strings.append_str(w.out, S("false"))
    elif isinstance(value, Float):
        strings.append_str(w.out, float_text(w, value))
    elif is_small(value):
        int_text.append_word(w.out, i64(small_value(value)))
    elif ops.is_instance(value, IntClass):
        strings.append_str(w.out, ops.repr_(ops.index_(value)))
    else:
        write_nested(w, value)


def write_string(w: Writer, s: Str) -> None:
    if w.limit > 0:
        json_module.append_quoted(w.out, s, w.limit)
        return
    quoted = calls.call1(w.encoder, s)
    if not isinstance(quoted, Str):
        message = S("encoder() must return a string, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(quoted)))
    strings.append_str(w.out, quoted)


def float_text(w: Writer, value: Float) -> Str:
    x = value.value
    if x - x == 0.0:
        return float_texts.repr_f64(x)
    if not w.allow_nan:
        message = S("Out of range float values are not JSON compliant")
        exceptions.raise_value_error(message if w.indent is None else text3(message, S(": "), ops.repr_(value)))
    if x > 0.0:
        return S("Infinity")
    if x < 0.0:
        return S("-Infinity")
    return S("NaN")


def write_nested(w: Writer, value: obj) -> None:
    depth = calls.depth
    calls.enter()
    opened = w.open
    if opened is not None:
        for i in range(opened.length):
            if lists.at(opened, i) is value:
                exceptions.raise_value_error(S("Circular reference detected"))
        lists.append(opened, value)
    if isinstance(value, List) or isinstance(value, Tuple):
        write_list(w, value)
    elif isinstance(value, Dict):
        write_dict(w, value)
    else:
        write(w, calls.call1(w.default, value))
    if opened is not None:
        lists.pop_last(opened)
    calls.depth = depth


def write_list(w: Writer, sequence: obj) -> None:
    """The items as they are now: `default` may change the sequence."""
    items = lists.from_iterable(sequence)
    strings.append_char(w.out, ord("["))
    if items.length > 0:
        w.level += 1
        for i in range(items.length):
            begin_item(w, i == 0)
            write(w, lists.item(items, i))
        w.level -= 1
        begin_line(w)
    strings.append_char(w.out, ord("]"))


def begin_item(w: Writer, first: bool) -> None:
    if not first:
        strings.append_str(w.out, w.item_separator)
    begin_line(w)


def begin_line(w: Writer) -> None:
    indent = w.indent
    if indent is not None:
        strings.append_char(w.out, ord("\n"))
        for i in range(w.level):
            strings.append_str(w.out, indent)


def write_dict(w: Writer, d: Dict) -> None:
    strings.append_char(w.out, ord("{"))
    w.level += 1
    order = order_of(w, d) if w.sort_keys else None
    if d.cls is dicts.DictClass and (order is not None or not w.sort_keys):
        count = d.used
        written = write_entries(w, d, order)
    else:
        pairs = lists.from_iterable(calls.method0(d, S("items")))
        count = pairs.length
        written = write_pairs(w, pairs)
    if written == 0 and count > 0:  # all were left out
        begin_line(w)
    w.level -= 1
    if count > 0:
        begin_line(w)
    strings.append_char(w.out, ord("}"))


def order_of(w: Writer, d: Dict) -> Array[i32] | None:
    """The numbers of the entries in the order of the keys, if these are a few strs. Often the next dict has the same
    keys."""
    n = d.fill
    if d.cls is not dicts.DictClass or n > MOST_SORTED:
        return None
    is_record = d.hashes is dicts.SHARED
    known = w.order
    if is_record and known is not None and d.keys is w.ordered and len(known) == n:
        return known
    order = Array[i32](n)
    for i in range(n):
        key = d.keys[i]
        if not isinstance(key, Str) or key.cls is not strings.StrClass:
            return None
        at = i
        while at > 0 and strings.compare(key, cast(Str, d.keys[order[at - 1]])) < 0:
            order[at] = order[at - 1]
            at -= 1
        order[at] = i
    if is_record:
        w.ordered = d.keys
        w.order = order
    return order


def write_entries(w: Writer, d: Dict, order: Array[i32] | None) -> i32:
    """Of a dict as it is now: `default` may change it. How many were written."""
    n = d.fill
    keys = Array[obj | None](n)
    values = Array[obj | None](n)
    keys.copy(0, d.keys, 0, n)
    values.copy(0, d.values, 0, n)
    written = 0
    for i in range(n):
        e = order[i] if order is not None else i
        key = keys[e]
        if key is not None and write_pair(w, key, cast(obj, values[e]), written == 0):
            written += 1
    return written


def write_pairs(w: Writer, pairs: List) -> i32:
    if w.sort_keys:
        calls.method0(pairs, S("sort"))
    written = 0
    for i in range(pairs.length):
        pair = lists.item(pairs, i)
        if not isinstance(pair, Tuple) or size_of(pair) != 2:
            exceptions.raise_value_error(S("items must return 2-tuples"))
        if write_pair(w, item_at(pair, 0), item_at(pair, 1), written == 0):
            written += 1
    return written


def write_pair(w: Writer, k: obj, value: obj, first: bool) -> bool:
    """False: the key cannot be written and is left out."""
    key = key_text(w, k)
    if key is None:
        return False
    begin_item(w, first)
    write_string(w, key)
    strings.append_str(w.out, w.key_separator)
    write(w, value)
    return True


def key_text(w: Writer, key: obj) -> Str | None:
    """Null: the pair is left out."""
    if isinstance(key, Str):
        return key
    if isinstance(key, Float):
        return float_text(w, key)
    if key is TRUE:
        return S("true")
    if key is FALSE:
        return S("false")
    if key is NONE:
        return S("null")
    if ops.is_instance(key, IntClass):
        return ops.repr_(ops.index_(key))
    if w.skip_keys:
        return None
    message = S("keys must be str, int, float, bool or None, not %")
    exceptions.raise_type_error(fill1(message, classes.type_name(key)))
    return None
