"""dict: iterators, and the live views keys(), values() and items()."""

from waspy.lang import *
from waspy.runtime import exceptions, ops, repr_guard, set_methods, set_operations
from waspy.runtime import list as lists
from waspy.runtime import mappingproxy as mappingproxies
from waspy.runtime import set as sets
from waspy.runtime import tuple as tuples
from waspy.runtime.dict import *
from waspy.runtime.keys import same, same_key
from waspy.runtime.layout import *
from waspy.runtime.messages import text2, text3, type_name
from waspy.runtime.singletons import *


@struct
class DictIterator(Object):
    """`used`: what the dict's was, -1 after an error; `left`: how many items are still expected. `dict` is
    null at the end."""

    dict: Dict | None
    used: i32
    position: i32
    left: i32


@struct
class DictView(Object):
    dict: Dict


KeyIteratorClass = builtin_class("dict_keyiterator", DictIterator, base=ObjectClass, flags=CLASS_FINAL)
ValueIteratorClass = builtin_class("dict_valueiterator", DictIterator, base=ObjectClass, flags=CLASS_FINAL)
ItemIteratorClass = builtin_class("dict_itemiterator", DictIterator, base=ObjectClass, flags=CLASS_FINAL)
ReverseKeyIteratorClass = builtin_class("dict_reversekeyiterator", DictIterator, base=ObjectClass, flags=CLASS_FINAL)
ReverseValueIteratorClass = builtin_class(
    "dict_reversevalueiterator", DictIterator, base=ObjectClass, flags=CLASS_FINAL
)
ReverseItemIteratorClass = builtin_class("dict_reverseitemiterator", DictIterator, base=ObjectClass, flags=CLASS_FINAL)
KeysClass = builtin_class("dict_keys", DictView, base=ObjectClass, flags=CLASS_FINAL)
ValuesClass = builtin_class("dict_values", DictView, base=ObjectClass, flags=CLASS_FINAL)
ItemsClass = builtin_class("dict_items", DictView, base=ObjectClass, flags=CLASS_FINAL)


# --- iterators --------------------------------------------------------------------------------------
def forwards(cls: Class, d: Dict) -> DictIterator:
    return DictIterator(cls, d, d.used, 0, d.used)


def backwards(cls: Class, d: Dict) -> DictIterator:
    return DictIterator(cls, d, d.used, d.fill - 1, d.used)


def advance(it: DictIterator) -> i32:
    """The next entry, or -1 at the end."""
    d = it.dict
    if d is None:
        return -1
    if it.used != d.used:
        resized(it)
    e = next_entry(d, it.position) if it.position > 0 else first_entry(d)
    if e >= d.fill:
        it.dict = None
        return -1
    if it.left == 0:
        keys_changed(it)
    it.position = e + 1
    it.left -= 1
    return e


def retreat(it: DictIterator) -> i32:
    """`advance` for the reverse iterators."""
    d = it.dict
    if d is None:
        return -1
    if it.used != d.used:
        resized(it)
    e = it.position
    if e >= d.fill:
        e = d.fill - 1
    if e == d.fill - 1 and d.used > 0:
        e = last_entry(d)
    while e >= 0 and d.keys[e] is None:
        e -= 1
    if e < 0:
        it.dict = None
        return -1
    it.position = e - 1
    it.left -= 1
    return e


def has_value(d: Dict, item: obj) -> bool:
    """item in d.values()"""
    used = d.used
    e = next_entry(d, 0)
    while e < d.fill:
        value = d.values[e]
        if value is not None and same_key(value, item):
            return True
        if d.used != used:
            exceptions.raise_runtime_error(S("dictionary changed size during iteration"))
        e = next_entry(d, e + 1)
    return False


def resized(it: DictIterator) -> None:
    it.used = -1
    exceptions.raise_runtime_error(S("dictionary changed size during iteration"))


def keys_changed(it: DictIterator) -> None:
    it.dict = None
    exceptions.raise_runtime_error(S("dictionary keys changed during iteration"))


def key_at(it: DictIterator, e: i32) -> obj | None:
    d = it.dict
    if e < 0 or d is None:
        return None
    return d.keys[e]


def value_at(it: DictIterator, e: i32) -> obj | None:
    d = it.dict
    if e < 0 or d is None:
        return None
    return d.values[e]


def item_at(it: DictIterator, e: i32) -> obj | None:
    d = it.dict
    if e < 0 or d is None:
        return None
    return pair_of(cast(obj, d.keys[e]), cast(obj, d.values[e]))


@inline
def pair_of(k: obj, v: obj) -> obj:
    return Pair(tuples.TupleClass, k, v)


@slot(KeyIteratorClass, "next")
def next_key(self: obj) -> obj | None:
    it = cast(DictIterator, self)
    return key_at(it, advance(it))


@slot(ValueIteratorClass, "next")
def next_value(self: obj) -> obj | None:
    it = cast(DictIterator, self)
    return value_at(it, advance(it))


@slot(ItemIteratorClass, "next")
def next_item(self: obj) -> obj | None:
    it = cast(DictIterator, self)
    return item_at(it, advance(it))


@slot(ReverseKeyIteratorClass, "next")
def previous_key(self: obj) -> obj | None:
    it = cast(DictIterator, self)
    return key_at(it, retreat(it))


@slot(ReverseValueIteratorClass, "next")
def previous_value(self: obj) -> obj | None:
    it = cast(DictIterator, self)
    return value_at(it, retreat(it))


@slot(ReverseItemIteratorClass, "next")
def previous_item(self: obj) -> obj | None:
    it = cast(DictIterator, self)
    return item_at(it, retreat(it))


@slot(KeyIteratorClass, "iter")
@slot(ValueIteratorClass, "iter")
@slot(ItemIteratorClass, "iter")
@slot(ReverseKeyIteratorClass, "iter")
@slot(ReverseValueIteratorClass, "iter")
@slot(ReverseItemIteratorClass, "iter")
def iterator_self(self: obj) -> obj:
    return self


@method(KeyIteratorClass, "__length_hint__")
@method(ValueIteratorClass, "__length_hint__")
@method(ItemIteratorClass, "__length_hint__")
def length_hint(self: DictIterator) -> i32:
    d = self.dict
    if d is None or d.used != self.used:
        return 0
    return self.left


# --- of the dict itself -----------------------------------------------------------------------------
@slot(DictClass, "iter")
def dict_iter(self: obj) -> obj:
    return forwards(KeyIteratorClass, cast(Dict, self))


@method(DictClass, "__reversed__")
def dict_reversed(self: Dict) -> obj:
    return backwards(ReverseKeyIteratorClass, self)


@method(DictClass, "keys")
def keys_view(self: Dict) -> obj:
    return DictView(KeysClass, self)


@method(DictClass, "values")
def values_view(self: Dict) -> obj:
    return DictView(ValuesClass, self)


@method(DictClass, "items")
def items_view(self: Dict) -> obj:
    return DictView(ItemsClass, self)


# --- views ------------------------------------------------------------------------------------------
@slot(KeysClass, "iter")
def keys_iter(self: obj) -> obj:
    return forwards(KeyIteratorClass, cast(DictView, self).dict)


@slot(ValuesClass, "iter")
def values_iter(self: obj) -> obj:
    return forwards(ValueIteratorClass, cast(DictView, self).dict)


@slot(ItemsClass, "iter")
def items_iter(self: obj) -> obj:
    return forwards(ItemIteratorClass, cast(DictView, self).dict)


@method(KeysClass, "__reversed__")
def keys_reversed(self: DictView) -> obj:
    return backwards(ReverseKeyIteratorClass, self.dict)


@method(ValuesClass, "__reversed__")
def values_reversed(self: DictView) -> obj:
    return backwards(ReverseValueIteratorClass, self.dict)


@method(ItemsClass, "__reversed__")
def items_reversed(self: DictView) -> obj:
    return backwards(ReverseItemIteratorClass, self.dict)


@slot(KeysClass, "len")
@slot(ValuesClass, "len")
@slot(ItemsClass, "len")
def view_len(self: obj) -> i64:
    return i64(cast(DictView, self).dict.used)


@slot(KeysClass, "contains")
def keys_contains(self: obj, key: obj) -> bool:
    return has(cast(DictView, self).dict, key)


@slot(ItemsClass, "contains")
def items_contains(self: obj, item: obj) -> bool:
    if not isinstance(item, Tuple) or tuples.size_of(item) != 2:
        return False
    value = get(cast(DictView, self).dict, tuples.item_at(item, 0))
    return value is not None and same(value, tuples.item_at(item, 1))


@slot(KeysClass, "repr")
@slot(ValuesClass, "repr")
@slot(ItemsClass, "repr")
def view_repr(self: obj) -> obj:
    if not repr_guard.enter(self):
        return S("...")
    text = S("")
    failed: obj | None = None
    try:
        listed = ops.repr_(to_list(self))
        text = text2(text3(type_name(self), S("("), listed), S(")"))
    except Thrown as t:
        failed = t.value
    repr_guard.leave(failed)
    return text


# --- lists of what is in a dict, for those who take all of a view at once ------------------------------------
def list_of_keys(d: Dict) -> List:
    items = Array[obj | None](d.used)
    n = 0
    e = next_entry(d, 0)
    while e < d.fill:
        items[n] = d.keys[e]
        n += 1
        e = next_entry(d, e + 1)
    return lists.new_list(items, n)


def list_of_values(d: Dict) -> List:
    items = Array[obj | None](d.used)
    n = 0
    e = next_entry(d, 0)
    while e < d.fill:
        items[n] = d.values[e]
        n += 1
        e = next_entry(d, e + 1)
    return lists.new_list(items, n)


def list_of_items(d: Dict) -> List:
    items = Array[obj | None](d.used)
    n = 0
    e = next_entry(d, 0)
    while e < d.fill:
        items[n] = pair_of(cast(obj, d.keys[e]), cast(obj, d.values[e]))
        n += 1
        e = next_entry(d, e + 1)
    return lists.new_list(items, n)


# --- keys() and items() as sets ----------------------------------------------------------------------
@slot(KeysClass, "and")
@slot(ItemsClass, "and")
def view_and(a: obj, b: obj) -> obj:
    """The longer one is asked about each element of the shorter one, as CPython's `dictviews_and`."""
    view = b
    other = a
    if isinstance(a, DictView):
        view = a
        other = b
        if isinstance(b, DictView) and not is_kind(b, ValuesClass) and b.dict.used > a.dict.used:
            view = b
            other = a
    made = sets.new_set()
    it = ops.get_iter(other)
    while True:
        x = ops.next_(it)
        if x is None:
            return made
        if ops.contains(view, x):
            sets.add_(made, x)


@slot(KeysClass, "or")
@slot(ItemsClass, "or")
def view_or(a: obj, b: obj) -> obj:
    made = sets.from_iterable(a)
    sets.update_(made, b)
    return made


@slot(KeysClass, "sub")
@slot(ItemsClass, "sub")
def view_sub(a: obj, b: obj) -> obj:
    made = sets.from_iterable(a)
    set_operations.remove_all(made, b)
    return made


@slot(KeysClass, "xor")
@slot(ItemsClass, "xor")
def view_xor(a: obj, b: obj) -> obj:
    made = sets.from_iterable(a)
    set_operations.toggle_all(made, b)
    return made


@slot(KeysClass, "compare")
@slot(ItemsClass, "compare")
def view_compare(self: obj, other: obj, op: i32) -> obj:
    if not is_set_like(other):
        return NOT_IMPLEMENTED
    n = size(self)
    m = size(other)
    if op == EQ:
        return from_bool(n == m and holds_all(other, self))
    if op == NE:
        return from_bool(not (n == m and holds_all(other, self)))
    if op == LT or op == LE:
        return from_bool((n < m or op == LE and n == m) and holds_all(other, self))
    return from_bool((n > m or op == GE and n == m) and holds_all(self, other))


def is_kind(view: DictView, cls: Class) -> bool:
    """Whether it is a view of that class, or the OrderedDict's version of one."""
    return ops.type_of(view) is cls or ops.type_of(view).base is cls


def is_set_like(o: obj) -> bool:
    return isinstance(o, Set) or isinstance(o, DictView) and not is_kind(o, ValuesClass)


def size(o: obj) -> i32:
    """Of a set or view."""
    if isinstance(o, Set):
        return o.used
    return cast(DictView, o).dict.used


def to_list(o: obj) -> List:
    """The elements of a set or view; does not need iteration in general."""
    if isinstance(o, Set):
        return set_methods.to_list(o)
    view = cast(DictView, o)
    d = view.dict
    made = lists.empty()
    lists.grow(made, d.used)
    e = next_entry(d, 0)
    while e < d.fill:
        if is_kind(view, KeysClass):
            lists.append(made, cast(obj, d.keys[e]))
        elif is_kind(view, ValuesClass):
            lists.append(made, cast(obj, d.values[e]))
        else:
            lists.append(made, pair_of(cast(obj, d.keys[e]), cast(obj, d.values[e])))
        e = next_entry(d, e + 1)
    return made


def holds(o: obj, x: obj) -> bool:
    """x in o, for a set or set-like view."""
    if isinstance(o, Set):
        return sets.has(o, x)
    if is_kind(cast(DictView, o), KeysClass):
        return keys_contains(o, x)
    return items_contains(o, x)


def holds_all(container: obj, elements: obj) -> bool:
    l = to_list(elements)
    for i in range(l.length):
        if not holds(container, lists.at(l, i)):
            return False
    return True


@method(KeysClass)
@method(ItemsClass)
def isdisjoint(self: DictView, other: obj, /) -> bool:
    it = ops.get_iter(other)
    while True:
        x = ops.next_(it)
        if x is None:
            return True
        if ops.contains(self, x):
            return False


@getter(KeysClass)
@getter(ValuesClass)
@getter(ItemsClass)
def mapping(self: DictView) -> obj:
    return mappingproxies.MappingProxy(mappingproxies.MappingProxyClass, self.dict)
