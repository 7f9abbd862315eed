"""collections.OrderedDict: the order of a dict is that of insertion already; what is added is moving."""

from waspy.lang import *
from waspy.runtime import calls, dict_methods, exceptions, ops, reducing, repr_guard
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import tuple as tuples
from waspy.runtime.keys import hash_key, same
from waspy.runtime.layout import *
from waspy.runtime.messages import text2, text3, type_name
from waspy.runtime.singletons import *

OrderedDictClass = builtin_class(
    "OrderedDict", DictSub, base=dicts.DictClass, module="collections", flags=CLASS_MAPPING | CLASS_GENERIC
)


@slot(OrderedDictClass, "new")
def ordered_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return dict_methods.allocate(cls)


@slot(OrderedDictClass, "init")
def ordered_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    """Through `__setitem__`, as a subclass may define it."""
    d = cast(Dict, self)
    if d.cls is OrderedDictClass:
        dict_methods.fill_from(d, args, names, S("OrderedDict"))
        return
    source = dicts.new_dict()
    dict_methods.fill_from(source, args, names, S("OrderedDict"))
    e = dicts.next_entry(source, 0)
    while e < source.fill:
        ops.setitem(d, cast(obj, source.keys[e]), cast(obj, source.values[e]))
        e = dicts.next_entry(source, e + 1)


def end_entry(d: Dict, last: bool) -> i32:
    """The entry at one end of a dict that is not empty."""
    return dicts.last_entry(d) if last else dicts.first_entry(d)


@method(OrderedDictClass)
def popitem(self: Dict, last: bool = True) -> obj:
    if self.used == 0:
        exceptions.raise_key_error(S("dictionary is empty"))
    e = end_entry(self, last)
    pair = tuples.pair(cast(obj, self.keys[e]), cast(obj, self.values[e]))
    if last:
        dicts.take_last(self, e)
        return pair
    dicts.drop(self, e)
    if e > self.used + 8:
        dicts.rebuild(self, dicts.index_size(self.used))  # or the way to the first entry would grow
    return pair


@method(OrderedDictClass)
def move_to_end(self: Dict, key: obj, last: bool = True) -> None:
    h = hash_key(key)
    e = dicts.find(self, key, h)
    if e < 0:
        exceptions.raise_key_error(key)
    if e == end_entry(self, last):
        return
    k = cast(obj, self.keys[e])
    v = cast(obj, self.values[e])
    dicts.drop(self, e)
    if last:
        dicts.insert(self, k, h, v)
    else:
        insert_first(self, k, h, v)


def insert_first(d: Dict, k: obj, h: i64, v: obj) -> None:
    """Uses the room of deleted entries at the front; where there is none, makes some for the next ones too."""
    e = dicts.first_entry(d)
    if e == 0:
        make_room(d)
        e = dicts.first_entry(d)
    e -= 1
    d.values[0] = None  # what was noted there
    d.index[dicts.free_slot(d.index, h)] = e
    d.keys[e] = k
    if len(d.hashes) > 0:
        d.hashes[e] = h
    d.values[e] = v
    d.used += 1
    d.version = i32(d.version + 1)


def make_room(d: Dict) -> None:
    """Moves all entries to the back of a table with room for twice as many."""
    n = d.used
    dicts.rebuild(d, dicts.index_size(n * 2 + 2))
    gap = len(d.keys) - n - 1 - (n >> 1)
    d.keys.copy(gap, d.keys, 0, n)
    d.values.copy(gap, d.values, 0, n)
    if len(d.hashes) > 0:
        d.hashes.copy(gap, d.hashes, 0, n)
    d.keys.fill(0, None, gap)
    d.values.fill(0, None, gap)
    for i in range(len(d.index)):
        if d.index[i] >= 0:
            d.index[i] += gap
    d.fill = gap + n


@method(OrderedDictClass)
def copy(self: Dict) -> obj:
    if self.cls is not OrderedDictClass:
        return calls.call1(ops.type_of(self), self)
    made = dict_methods.allocate(OrderedDictClass)
    dicts.merge_dict(made, self)
    return made


@method(OrderedDictClass, kind="class")
def fromkeys(cls: Class, iterable: obj, value: obj | None = None) -> obj:
    live("builtin:OrderedDict")
    target = calls.call0(cls)
    it = ops.get_iter(iterable)
    while True:
        k = ops.next_(it)
        if k is None:
            return target
        ops.setitem(target, k, NONE if value is None else value)


@method(OrderedDictClass, "__reduce__")
def ordered_reduce(self: Dict) -> obj:
    live("builtin:*")
    items = ops.get_iter(calls.method0(self, S("items")))
    return tuples.new_tuple(Array[obj].of(ops.type_of(self), tuples.EMPTY, reducing.state_of(self), NONE, items))


@slot(OrderedDictClass, "compare")
def ordered_compare(self: obj, other: obj, op: i32) -> obj:
    """Between two OrderedDicts the order counts."""
    equal = dict_methods.dict_compare(self, other, op)
    if equal is NOT_IMPLEMENTED or not ops.is_instance(other, OrderedDictClass) or (equal is TRUE) != (op == EQ):
        return equal
    return from_bool(same_order(cast(Dict, self), cast(Dict, other)) == (op == EQ))


def same_order(a: Dict, b: Dict) -> bool:
    e = dicts.next_entry(a, 0)
    f = dicts.next_entry(b, 0)
    while e < a.fill and f < b.fill:
        if not same(cast(obj, a.keys[e]), cast(obj, b.keys[f])):
            return False
        e = dicts.next_entry(a, e + 1)
        f = dicts.next_entry(b, f + 1)
    return e >= a.fill and f >= b.fill


@slot(OrderedDictClass, "or")
def ordered_or(a: obj, b: obj) -> obj:
    live("builtin:OrderedDict")
    if not isinstance(a, Dict) or not isinstance(b, Dict):
        return NOT_IMPLEMENTED
    cls = ops.type_of(a) if ops.is_instance(a, OrderedDictClass) else ops.type_of(b)
    made = calls.call1(cls, a)
    calls.method1(made, S("update"), b)
    return made


@slot(OrderedDictClass, "repr")
def ordered_repr(self: obj) -> obj:
    d = cast(Dict, self)
    name = type_name(d)
    if d.used == 0:
        return text2(name, S("()"))
    if not repr_guard.enter(d):
        return S("...")
    text = S("")
    failed: obj | None = None
    try:
        items = lists.from_iterable(calls.method0(d, S("items")))
        text = text2(text3(name, S("("), ops.repr_(items)), S(")"))
    except Thrown as t:
        failed = t.value
    repr_guard.leave(failed)
    return text
