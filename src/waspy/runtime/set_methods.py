"""set and frozenset: constructors, slots and methods."""

from waspy.lang import *
from waspy.runtime import container_repr, exceptions, ops, reducing, repr_guard
from waspy.runtime import list as lists
from waspy.runtime import set_operations as operations
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.keys import hash_key, hash_near
from waspy.runtime.layout import *
from waspy.runtime.messages import class_name, decimal, text2
from waspy.runtime.set import *
from waspy.runtime.singletons import *


# --- making -----------------------------------------------------------------------------------------
@slot(SetClass, "new")
def set_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return allocate(cls)


def allocate(cls: Class) -> Set:
    """An empty instance of set, frozenset or a subclass."""
    if cls is SetClass or cls is FrozenSetClass:
        return new_table(cls)
    return SetSub(cls, Array[obj | None](MIN_SIZE), NO_HASHES, 0, 0, i64(-1), None)


@slot(SetClass, "init")
def set_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    s = cast(Set, self)
    if names is not None and len(names) > 0:
        exceptions.raise_type_error(S("set() takes no keyword arguments"))
    if len(args) > 1:
        exceptions.raise_type_error(text2(S("set expected at most 1 argument, got "), decimal(i64(len(args)))))
    if s.fill > 0:
        wipe(s)
    if len(args) == 1:
        update_(s, args[0])


@constructor(FrozenSetClass)
def frozenset_new(cls: Class, iterable: obj | None = None, /) -> obj:
    if cls is FrozenSetClass and isinstance(iterable, Set) and iterable.cls is FrozenSetClass:
        return iterable
    made = allocate(cls)
    if iterable is not None:
        update_(made, iterable)
    return made


# --- slots ------------------------------------------------------------------------------------------
@slot(SetClass, "len")
@slot(FrozenSetClass, "len")
def set_len(self: obj) -> i64:
    return i64(cast(Set, self).used)


@slot(SetClass, "contains")
@slot(FrozenSetClass, "contains")
def set_contains(self: obj, key: obj) -> bool:
    return has_element(cast(Set, self), key)


def has_element(s: Set, key: obj) -> bool:
    return find_element(s, key) >= 0


def find_element(s: Set, key: obj) -> i32:
    """The place of key or -1; an unhashable set stands for the frozenset equal to it."""
    if is_small(key):
        return place_of(s, key, hash_near(key))
    if isinstance(key, Set) and not operations.is_frozen(key):
        return place_of(s, key, operations.frozen_hash(key))
    return place_of(s, key, hash_key(key))


@slot(FrozenSetClass, "hash")
def frozenset_hash(self: obj) -> i64:
    s = cast(Set, self)
    if s.hash == -1:
        s.hash = operations.frozen_hash(s)
    return s.hash


@slot(SetClass, "compare")
@slot(FrozenSetClass, "compare")
def set_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, Set):
        return NOT_IMPLEMENTED
    a = cast(Set, self)
    if op == EQ:
        return from_bool(a.used == other.used and operations.is_subset(a, other))
    if op == NE:
        return from_bool(not (a.used == other.used and operations.is_subset(a, other)))
    if op == LE:
        return from_bool(operations.is_subset(a, other))
    if op == GE:
        return from_bool(operations.is_subset(other, a))
    if op == LT:
        return from_bool(a.used < other.used and operations.is_subset(a, other))
    return from_bool(other.used < a.used and operations.is_subset(other, a))


@slot(SetClass, "repr")
@slot(FrozenSetClass, "repr")
def set_repr(self: obj) -> obj:
    s = cast(Set, self)
    name = class_name(ops.type_of(s))
    if s.used == 0:
        return text2(name, S("()"))
    if not repr_guard.enter(s):
        return text2(name, S("(...)"))
    out = strings.new_builder(container_repr.ROOM)
    strings.append_str(out, S("{") if s.cls is SetClass else text2(name, S("({")))
    failed: obj | None = None
    try:
        container_repr.append_items(out, to_list(s))
    except Thrown as t:
        failed = t.value
    repr_guard.leave(failed)
    strings.append_str(out, S("}") if s.cls is SetClass else S("})"))
    return strings.finish(out)


def to_list(s: Set) -> List:
    """Its elements; does not need iteration in general."""
    made = lists.empty()
    lists.grow(made, s.used)
    at = next_place(s, 0)
    while at < len(s.keys):
        lists.append(made, cast(obj, s.keys[at]))
        at = next_place(s, at + 1)
    return made


# --- operators: only between sets ---------------------------------------------------------------------
@slot(SetClass, "or")
@slot(FrozenSetClass, "or")
def set_or(a: obj, b: obj) -> obj:
    if not isinstance(a, Set) or not isinstance(b, Set):
        return NOT_IMPLEMENTED
    return operations.union(a, b)


@slot(SetClass, "and")
@slot(FrozenSetClass, "and")
def set_and(a: obj, b: obj) -> obj:
    if not isinstance(a, Set) or not isinstance(b, Set):
        return NOT_IMPLEMENTED
    return operations.intersection(a, b)


@slot(SetClass, "sub")
@slot(FrozenSetClass, "sub")
def set_sub(a: obj, b: obj) -> obj:
    if not isinstance(a, Set) or not isinstance(b, Set):
        return NOT_IMPLEMENTED
    return operations.difference(a, b)


@slot(SetClass, "xor")
@slot(FrozenSetClass, "xor")
def set_xor(a: obj, b: obj) -> obj:
    if not isinstance(a, Set) or not isinstance(b, Set):
        return NOT_IMPLEMENTED
    return operations.symmetric_difference(a, b)


@slot(SetClass, "ior")
def set_ior(a: obj, b: obj) -> obj:
    if not isinstance(b, Set):
        return NOT_IMPLEMENTED
    merge_set(cast(Set, a), b)
    return a


@slot(SetClass, "iand")
def set_iand(a: obj, b: obj) -> obj:
    if not isinstance(b, Set):
        return NOT_IMPLEMENTED
    operations.keep_common(cast(Set, a), b)
    return a


@slot(SetClass, "isub")
def set_isub(a: obj, b: obj) -> obj:
    if not isinstance(b, Set):
        return NOT_IMPLEMENTED
    operations.remove_all(cast(Set, a), b)
    return a


@slot(SetClass, "ixor")
def set_ixor(a: obj, b: obj) -> obj:
    if not isinstance(b, Set):
        return NOT_IMPLEMENTED
    operations.toggle_all(cast(Set, a), b)
    return a


# --- methods of both ----------------------------------------------------------------------------------
@method(SetClass)
@method(FrozenSetClass)
def copy(self: Set) -> obj:
    if self.cls is FrozenSetClass:
        return self
    return operations.copy_of(self)


@method(SetClass)
@method(FrozenSetClass)
def union(self: Set, *others: Array[obj]) -> obj:
    made = operations.copy_of(self)
    update_all(made, others)
    return made


@method(SetClass)
@method(FrozenSetClass)
def intersection(self: Set, *others: Array[obj]) -> obj:
    return intersection_of_all(self, others)


def intersection_of_all(s: Set, others: Array[obj]) -> Set:
    if len(others) == 0:
        return operations.copy_of(s)
    made = s
    i = 0
    while i < len(others):
        made = operations.intersection(made, others[i])
        i += 1
    return made


@method(SetClass)
@method(FrozenSetClass)
def difference(self: Set, *others: Array[obj]) -> obj:
    if len(others) == 0:
        return operations.copy_of(self)
    made = operations.difference(self, others[0])
    i = 1
    while i < len(others):
        operations.remove_all(made, others[i])
        i += 1
    return made


@method(SetClass)
@method(FrozenSetClass)
def symmetric_difference(self: Set, other: obj, /) -> obj:
    return operations.symmetric_difference(self, other)


@method(SetClass)
@method(FrozenSetClass)
def issubset(self: Set, other: obj, /) -> bool:
    return operations.is_subset(self, as_set(other))


@method(SetClass)
@method(FrozenSetClass)
def issuperset(self: Set, other: obj, /) -> bool:
    if isinstance(other, Set):
        return operations.is_subset(other, self)
    it = ops.get_iter(other)
    step = ops.stepper(it)
    while True:
        x = step(it)
        if x is None:
            return True
        if not has(self, x):
            return False


@method(SetClass)
@method(FrozenSetClass)
def isdisjoint(self: Set, other: obj, /) -> bool:
    return operations.are_disjoint(self, other)


def as_set(o: obj) -> Set:
    if isinstance(o, Set):
        return o
    return from_iterable(o)


# --- methods of set -----------------------------------------------------------------------------------
@method(SetClass)
def add(self: Set, value: obj, /) -> None:
    add_hashed(self, value, hash_key(value))


@method(SetClass)
def discard(self: Set, value: obj, /) -> None:
    at = find_element(self, value)
    if at >= 0:
        delete_at(self, at)


@method(SetClass)
def remove(self: Set, value: obj, /) -> None:
    at = find_element(self, value)
    if at < 0:
        exceptions.raise_key_error(value)
    delete_at(self, at)


@method(SetClass)
def pop(self: Set) -> obj:
    """The next one after the last popped: so that emptying a set takes linear time."""
    if self.used == 0:
        exceptions.raise_key_error(S("pop from an empty set"))
    mask = len(self.keys) - 1
    at = i32(self.hash + 1) & mask
    while self.keys[at] is None:
        at = (at + 1) & mask
    value = cast(obj, self.keys[at])
    delete_at(self, at)
    self.hash = i64(at)
    return value


@method(SetClass)
def clear(self: Set) -> None:
    wipe(self)


@method(SetClass)
def update(self: Set, *others: Array[obj]) -> None:
    update_all(self, others)


def update_all(s: Set, others: Array[obj]) -> None:
    i = 0
    while i < len(others):
        update_(s, others[i])
        i += 1


@method(SetClass)
def intersection_update(self: Set, *others: Array[obj]) -> None:
    made = intersection_of_all(self, others)
    if made is not self:
        operations.replace(self, made)


@method(SetClass)
def difference_update(self: Set, *others: Array[obj]) -> None:
    i = 0
    while i < len(others):
        operations.remove_all(self, others[i])
        i += 1


@method(SetClass)
def symmetric_difference_update(self: Set, other: obj, /) -> None:
    operations.toggle_all(self, other)


@method(SetClass, "__reduce__")
@method(FrozenSetClass, "__reduce__")
def set_reduce(self: Set) -> obj:
    live("builtin:*")
    items = tuples.new_tuple(Array[obj].of(to_list(self)))
    return tuples.new_tuple(Array[obj].of(ops.type_of(self), items, reducing.state_of(self)))


# --- iteration --------------------------------------------------------------------------------------
@struct
class SetIterator(Object):
    """`used`: what the set's was, -1 after an error. `set` is null at the end."""

    set: Set | None
    used: i32
    position: i32
    left: i32


SetIteratorClass = builtin_class("set_iterator", SetIterator, base=ObjectClass, flags=CLASS_FINAL)


@slot(SetClass, "iter")
@slot(FrozenSetClass, "iter")
def set_iter(self: obj) -> obj:
    return elements(cast(Set, self))


def elements(s: Set) -> SetIterator:
    return SetIterator(SetIteratorClass, s, s.used, 0, s.used)


@slot(SetIteratorClass, "iter")
def iterator_iter(self: obj) -> obj:
    return self


@slot(SetIteratorClass, "next")
def iterator_next(self: obj) -> obj | None:
    it = cast(SetIterator, self)
    s = it.set
    at = advance(it)
    if s is None or at < 0:
        return None
    return s.keys[at]


def advance(it: SetIterator) -> i32:
    """The place of the next element, or -1 at the end."""
    s = it.set
    if s is None:
        return -1
    if it.used != s.used:
        resized(it)
    at = next_place(s, it.position)
    if at >= len(s.keys):
        it.set = None
        return -1
    it.position = at + 1
    it.left -= 1
    return at


def resized(it: SetIterator) -> None:
    it.used = -1
    exceptions.raise_runtime_error(S("Set changed size during iteration"))


@method(SetIteratorClass, "__length_hint__")
def iterator_length_hint(self: SetIterator) -> i32:
    s = self.set
    if s is None or s.used != self.used:
        return 0
    return self.left
