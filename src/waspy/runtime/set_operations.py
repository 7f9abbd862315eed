"""set and frozenset: union, intersection, difference and comparison, in the order that CPython's
algorithms give (Objects/setobject.c)."""

from waspy.lang import *
from waspy.runtime import dict as dicts
from waspy.runtime import ops
from waspy.runtime.keys import hash_key
from waspy.runtime.layout import *
from waspy.runtime.set import *


def base_class(s: Set) -> Class:
    """set or frozenset: what the operations on s or an instance of a subclass make."""
    if is_frozen(s):
        return FrozenSetClass
    return SetClass


def is_frozen(s: Set) -> bool:
    cls = s.cls
    if cls is SetClass:
        return False
    return cls is FrozenSetClass or ops.is_instance(s, FrozenSetClass)


def copy_of(s: Set) -> Set:
    made = new_table(base_class(s))
    merge_set(made, s)
    return made


def union(s: Set, other: obj) -> Set:
    made = copy_of(s)
    update_(made, other)
    return made


def intersection(s: Set, other: obj) -> Set:
    """The elements of the smaller one if the other is a set, else of `other`."""
    if s is other:
        return copy_of(s)
    made = new_table(base_class(s))
    if isinstance(other, Set):
        if other.used > s.used:
            add_common(made, other, s)
        else:
            add_common(made, s, other)
        return made
    it = ops.get_iter(other)
    step = ops.stepper(it)
    while True:
        x = step(it)
        if x is None:
            return made
        h = hash_key(x)
        if find(s, x, h) >= 0:
            add_hashed(made, x, h)


def add_common(made: Set, big: Set, small_one: Set) -> None:
    keys = small_one.keys
    for i in range(len(keys)):
        k = keys[i]
        if k is not None:
            h = hash_at(small_one, i)
            if find_near(big, k, h) >= 0:
                add_absent(made, k, h)


def difference(s: Set, other: obj) -> Set:
    if isinstance(other, Set) and s.used >> 2 <= other.used:
        return absent_from_set(s, other)
    if isinstance(other, Dict) and other.cls is dicts.DictClass and s.used >> 2 <= other.used:
        return absent_from_dict(s, other)
    made = copy_of(s)
    remove_all(made, other)
    return made


def absent_from_set(s: Set, other: Set) -> Set:
    made = new_table(base_class(s))
    keys = s.keys
    for i in range(len(keys)):
        k = keys[i]
        if k is not None:
            h = hash_at(s, i)
            if find_near(other, k, h) < 0:
                add_absent(made, k, h)
    return made


def absent_from_dict(s: Set, other: Dict) -> Set:
    made = new_table(base_class(s))
    at = next_place(s, 0)
    while at < len(s.keys):
        k = cast(obj, s.keys[at])
        h = hash_at(s, at)
        if dicts.find(other, k, h) < 0:
            add_absent(made, k, h)
        at = next_place(s, at + 1)
    return made


def remove_all(s: Set, other: obj) -> None:
    """difference_update"""
    if s is other:
        wipe(s)
        return
    if isinstance(other, Set):
        discard_set(s, intersection(s, other) if other.used >> 3 > s.used else other)
    else:
        it = ops.get_iter(other)
        step = ops.stepper(it)
        while True:
            x = step(it)
            if x is None:
                break
            discard_hashed(s, x, hash_key(x))
    if s.fill - s.used > (len(s.keys) - 1) >> 2:
        resize(s, s.used * 2 if s.used > 50000 else s.used * 4)


def discard_set(s: Set, other: Set) -> None:
    at = next_place(other, 0)
    while at < len(other.keys):
        discard_hashed(s, cast(obj, other.keys[at]), hash_at(other, at))
        at = next_place(other, at + 1)


def toggle_all(s: Set, other: obj) -> None:
    """symmetric_difference_update"""
    if s is other:
        wipe(s)
        return
    if isinstance(other, Dict) and other.cls is dicts.DictClass:
        e = dicts.next_entry(other, 0)
        while e < other.fill:
            toggle(s, cast(obj, other.keys[e]), dicts.hash_at(other, e))
            e = dicts.next_entry(other, e + 1)
        return
    source = other if isinstance(other, Set) else from_iterable(other)
    at = next_place(source, 0)
    while at < len(source.keys):
        toggle(s, cast(obj, source.keys[at]), hash_at(source, at))
        at = next_place(source, at + 1)


def toggle(s: Set, key: obj, h: i64) -> None:
    at = find_near(s, key, h)
    if at >= 0:
        delete_at(s, at)
    elif dicts.tells_hash(key):
        put_new(s, -1 - at, key, h)
    else:  # which compares it once more, as CPython does
        add_hashed(s, key, h)


def symmetric_difference(s: Set, other: obj) -> Set:
    """Begins with a copy of `other`, as CPython."""
    made = new_table(base_class(s))
    update_(made, other)
    toggle_all(made, s)
    return made


def keep_common(s: Set, other: Set) -> None:
    """intersection_update with a set"""
    replace(s, intersection(s, other))


def replace(s: Set, other: Set) -> None:
    """Takes over the table of a temporary set."""
    s.keys = other.keys
    s.hashes = other.hashes
    s.used = other.used
    s.fill = other.fill


# --- comparison -------------------------------------------------------------------------------------
def is_subset(a: Set, b: Set) -> bool:
    if a.used > b.used:
        return False
    at = next_place(a, 0)
    while at < len(a.keys):
        if find_near(b, cast(obj, a.keys[at]), hash_at(a, at)) < 0:
            return False
        at = next_place(a, at + 1)
    return True


def are_disjoint(s: Set, other: obj) -> bool:
    if isinstance(other, Set):
        if other.used > s.used:
            return none_in(s, other)
        return none_in(other, s)
    it = ops.get_iter(other)
    step = ops.stepper(it)
    while True:
        x = step(it)
        if x is None:
            return True
        if has(s, x):
            return False


def none_in(a: Set, b: Set) -> bool:
    at = next_place(a, 0)
    while at < len(a.keys):
        if find_near(b, cast(obj, a.keys[at]), hash_at(a, at)) >= 0:
            return False
        at = next_place(a, at + 1)
    return True


def shuffled(h: i64) -> i64:
    return i64((h ^ i64(89869747) ^ i64(h << 16)) * i64(3644798167))


def frozen_hash(s: Set) -> i64:
    """CPython's: independent of the order of the elements."""
    h = i64(0)
    at = 0
    n = len(s.keys)
    while at < n:
        if s.keys[at] is not None:
            h = h ^ shuffled(hash_at(s, at))
        at += 1
    h = h ^ i64((i64(s.used) + 1) * i64(1927868237))
    h = h ^ shr_u64(h, 11) ^ shr_u64(h, 25)
    h = i64(h * 69069 + 907133923)
    if h == -1:
        return i64(590923713)
    return h
