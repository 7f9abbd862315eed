"""set and frozenset: the table, and the operations that compiled code and the runtime call.

The probing and the growth are those of CPython 3.11 (Objects/setobject.c), so that sets of ints and tuples
iterate in the same order. A place of the table is

    free      key null, hash 0
    deleted   key null, hash -1
    taken     key, hash (never -1)

A set is plain, and has no hashes, while it holds nothing but exact strs and ints of 31 bits, which tell theirs, nothing
was deleted, and nothing else was looked for: `find` and `delete_at` make it keep hashes.

`Set.hash` is the cached hash of a frozenset; a set, which has none, keeps there where `pop` goes on, less 1.
"""

from waspy.lang import *
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import ops
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.keys import hash_key, same_key
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

SetClass = builtin_class("set", Set, base=ObjectClass, flags=CLASS_GENERIC)
FrozenSetClass = builtin_class("frozenset", Set, base=ObjectClass, flags=CLASS_GENERIC)

LINEAR_PROBES = 9
MIN_SIZE = 8
NO_HASHES = Array[i64](0)  # of plain sets


def new_set() -> Set:
    return new_table(SetClass)


def new_table(cls: Class) -> Set:
    """An empty set or frozenset (of the exact class)."""
    return Set(cls, Array[obj | None](MIN_SIZE), NO_HASHES, 0, 0, i64(-1))


def from_iterable(iterable: obj) -> Set:
    """A set of its items."""
    made = new_set()
    update_(made, iterable)
    return made


def new_frozenset(items: Tuple) -> Set:
    """A constant of the program."""
    made = new_table(FrozenSetClass)
    update_(made, items)
    return made


# --- hashes -----------------------------------------------------------------------------------------
@inline
def is_plain(s: Set) -> bool:
    return len(s.hashes) == 0


@inline
def hash_at(s: Set, at: i32) -> i64:
    """The hash of the key at a place that is taken."""
    hashes = s.hashes
    return dicts.told_hash(cast(obj, s.keys[at])) if len(hashes) == 0 else hashes[at]


def keep_hashes(s: Set) -> None:
    """Makes a plain set one that has hashes."""
    keys = s.keys
    hashes = Array[i64](len(keys))
    for i in range(len(keys)):
        k = keys[i]
        if k is not None:
            hashes[i] = dicts.told_hash(k)
    s.hashes = hashes


# --- probing ----------------------------------------------------------------------------------------
def find(s: Set, key: obj, h: i64) -> i32:
    """The place of the key. If it is absent, -1 less where it is to be put: the last deleted place before the first
    free one, else that."""
    keys = s.keys
    hashes = s.hashes
    if len(hashes) == 0:
        if dicts.tells_hash(key):
            return find_plain(keys, key, h)
        keep_hashes(s)
        hashes = s.hashes
    mask = len(keys) - 1
    perturb = h
    i = i32(h) & mask
    deleted = -1
    while True:
        last = i + LINEAR_PROBES if i + LINEAR_PROBES <= mask else i
        at = i
        while at <= last:
            here = hashes[at]
            if here == h:
                stored = keys[at]
                if stored is key:
                    return at
                if stored is None:
                    return -1 - (at if deleted < 0 else deleted)
                equal = same_key(stored, key)
                if s.keys is not keys or keys[at] is not stored:
                    return find(s, key, h)  # the comparison changed the set
                if equal:
                    return at
            elif here == -1:
                deleted = at
            elif here == 0 and keys[at] is None:
                return -1 - (at if deleted < 0 else deleted)
            at += 1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + 1 + i32(perturb)) & mask


def place_of(s: Set, key: obj, h: i64) -> i32:
    """The place of the key, or -1: less than `find` where keys were deleted, as those places are only passed."""
    keys = s.keys
    hashes = s.hashes
    if len(hashes) == 0:
        return find(s, key, h)
    mask = len(keys) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        last = i + LINEAR_PROBES if i + LINEAR_PROBES <= mask else i
        at = i
        while at <= last:
            here = hashes[at]
            if here == h:
                stored = keys[at]
                if stored is key:
                    return at
                if stored is None:
                    return -1
                equal = same_key(stored, key)
                if s.keys is not keys or keys[at] is not stored:
                    return place_of(s, key, h)  # the comparison changed the set
                if equal:
                    return at
            elif here == 0 and keys[at] is None:
                return -1
            at += 1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + 1 + i32(perturb)) & mask


def find_plain(keys: Array[obj | None], key: obj, h: i64) -> i32:
    """The same in a plain set, for a key that may be in it."""
    mask = len(keys) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        last = i + LINEAR_PROBES if i + LINEAR_PROBES <= mask else i
        at = i
        while at <= last:
            stored = keys[at]
            if stored is key:
                return at
            if stored is None:
                return -1 - at
            if isinstance(stored, Str) and isinstance(key, Str) and stored.hash == key.hash:
                if strings.equal_key(stored, key):
                    return at
            at += 1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + 1 + i32(perturb)) & mask


@inline
def find_near(s: Set, key: obj, h: i64) -> i32:
    """The same, without a call where the first place tells."""
    keys = s.keys
    hashes = s.hashes
    i = i32(h) & (len(keys) - 1)
    if len(hashes) == 0:
        if keys[i] is key:
            return i
        if keys[i] is None and dicts.tells_hash(key):
            return -1 - i
        return find(s, key, h)
    here = hashes[i]
    if here == h and keys[i] is key:
        return i
    if here == 0 and keys[i] is None:
        return -1 - i
    return find(s, key, h)


def has_pair(s: Set, a: obj, b: obj) -> bool:
    """`has` of the tuple (a, b), which need not be made for it."""
    h = tuples.hash_pair(a, b)
    keys = s.keys
    hashes = s.hashes
    if len(hashes) == 0:
        return False  # no key is a tuple
    mask = len(keys) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        last = i + LINEAR_PROBES if i + LINEAR_PROBES <= mask else i
        at = i
        while at <= last:
            here = hashes[at]
            if here == h:
                stored = keys[at]
                if not isinstance(stored, Tuple) or stored.cls is not tuples.TupleClass:
                    return find(s, tuples.pair(a, b), h) >= 0
                equal = tuples.is_pair(stored, a, b)
                if s.keys is not keys or keys[at] is not stored:
                    return find(s, tuples.pair(a, b), h) >= 0  # the comparison changed the set
                if equal:
                    return True
            elif here == 0 and keys[at] is None:
                return False
            at += 1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + 1 + i32(perturb)) & mask


def free_place(keys: Array[obj | None], h: i64) -> i32:
    """Where a key that is absent goes in a table from which nothing was deleted."""
    mask = len(keys) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        last = i + LINEAR_PROBES if i + LINEAR_PROBES <= mask else i
        at = i
        while at <= last:
            if keys[at] is None:
                return at
            at += 1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + 1 + i32(perturb)) & mask


@inline
def free_near(keys: Array[obj | None], h: i64) -> i32:
    """The same, without a call where it is the first place."""
    i = i32(h) & (len(keys) - 1)
    return i if keys[i] is None else free_place(keys, h)


def resize(s: Set, more_than: i32) -> None:
    """Moves the keys to a table of the least power of two above `more_than`."""
    size = MIN_SIZE
    while size <= more_than:
        size = size << 1
    if size == MIN_SIZE and len(s.keys) == MIN_SIZE and s.fill == s.used:
        return
    keys = Array[obj | None](size)
    hashes = NO_HASHES if is_plain(s) else Array[i64](size)
    copy_keys(s, keys, hashes)
    s.keys = keys
    s.hashes = hashes
    s.fill = s.used


def copy_keys(s: Set, keys: Array[obj | None], hashes: Array[i64]) -> None:
    """Puts the keys of s into an empty table, with their hashes if s has them."""
    old = s.keys
    i = 0
    if is_plain(s):
        while i < len(old):
            k = old[i]
            if k is not None:
                keys[free_near(keys, dicts.told_hash(k))] = k
            i += 1
        return
    old_hashes = s.hashes
    while i < len(old):
        k = old[i]
        if k is not None:
            h = old_hashes[i]
            at = free_near(keys, h)
            keys[at] = k
            hashes[at] = h
        i += 1


# --- what others call -------------------------------------------------------------------------------
def add_hashed(s: Set, key: obj, h: i64) -> None:
    at = find_near(s, key, h)
    if at < 0:
        put_new(s, -1 - at, key, h)


def add_absent(s: Set, key: obj, h: i64) -> None:
    """Adds a key that is not in a set from which nothing was deleted. Where it may be asked for, it is compared with
    those of equal hash, as CPython does."""
    if not dicts.tells_hash(key):
        add_hashed(s, key, h)
        return
    put_new(s, free_near(s.keys, h), key, h)


def put_new(s: Set, at: i32, key: obj, h: i64) -> None:
    """Puts a key that is absent where `find` says."""
    hashes = s.hashes
    if len(hashes) == 0:
        s.fill += 1
    else:
        if hashes[at] == 0:
            s.fill += 1
        hashes[at] = h
    s.keys[at] = key
    s.used += 1
    if s.fill * 5 >= (len(s.keys) - 1) * 3:
        resize(s, s.used * 2 if s.used > 50000 else s.used * 4)


def add_(s: Set, value: obj) -> None:
    add_hashed(s, value, hash_key(value))


def has(s: Set, key: obj) -> bool:
    return find_near(s, key, hash_key(key)) >= 0


def discard_hashed(s: Set, key: obj, h: i64) -> bool:
    """False if it was not there."""
    at = find(s, key, h)
    if at < 0:
        return False
    delete_at(s, at)
    return True


def delete_at(s: Set, at: i32) -> None:
    if is_plain(s):
        keep_hashes(s)
    s.keys[at] = None
    s.hashes[at] = i64(-1)
    s.used -= 1


def wipe(s: Set) -> None:
    s.keys = Array[obj | None](MIN_SIZE)
    s.hashes = NO_HASHES
    s.used = 0
    s.fill = 0


@inline
def next_place(s: Set, at: i32) -> i32:
    """The first taken place from `at` on, or the size of the table."""
    while at < len(s.keys) and s.keys[at] is None:
        at += 1
    return at


def update_(s: Set, iterable: obj) -> None:
    """Adds all items."""
    if isinstance(iterable, Set):
        merge_set(s, iterable)
        return
    if isinstance(iterable, Dict) and iterable.cls is dicts.DictClass:
        merge_dict(s, iterable)
        return
    if isinstance(iterable, Range) and is_small(iterable.start) and is_small(iterable.stop) and s.fill == 0:
        if iterable.step is small(1) and small_value(iterable.start) >= 0:
            fill_counting(s, small_value(iterable.start), small_value(iterable.stop))
            return
    if isinstance(iterable, Str) and iterable.cls is strings.StrClass:
        i = 0
        while i < iterable.length:
            c = strings.of_char(strings.char_at(iterable, i))
            add_hashed(s, c, strings.hash_str(c))
            i += 1
        return
    if isinstance(iterable, List) and iterable.cls is lists.ListClass:
        i = 0
        while i < iterable.length:
            add_(s, lists.at(iterable, i))
            i += 1
        return
    it = ops.get_iter(iterable)
    step = ops.stepper(it)
    while True:
        x = step(it)
        if x is None:
            return
        add_(s, x)


def fill_counting(s: Set, start: i32, stop: i32) -> None:
    """Fills an empty set with the ints of a range, none negative. No two of them meet in a table for as many, so it
    is the same whether it has grown or has that size from the first on."""
    n = max(0, stop - start)
    size = MIN_SIZE
    while n * 5 >= (size - 1) * 3:
        full = div_s((size - 1) * 3 + 4, 5)  # where `put_new` resizes
        most = full * 2 if full > 50000 else full * 4
        while size <= most:
            size = size << 1
    keys = Array[obj | None](size)
    i = start
    while i < stop:
        keys[i & (size - 1)] = small(i)
        i += 1
    s.keys = keys
    s.hashes = NO_HASHES
    s.used = n
    s.fill = n


def merge_set(s: Set, other: Set) -> None:
    if other is s or other.used == 0:
        return
    if (s.fill + other.used) * 5 >= (len(s.keys) - 1) * 3:
        resize(s, (s.used + other.used) * 2)
    if s.fill == 0:
        adopt(s, other)
        return
    keys = other.keys
    for i in range(len(keys)):
        k = keys[i]
        if k is not None:
            add_hashed(s, k, hash_at(other, i))


def adopt(s: Set, other: Set) -> None:
    """Fills an empty set: no comparison is needed, and with a table of the same size no probing."""
    size = len(s.keys)
    s.hashes = NO_HASHES if is_plain(other) else Array[i64](size)
    if size == len(other.keys) and other.fill == other.used:
        s.keys.copy(0, other.keys, 0, size)
        s.hashes.copy(0, other.hashes, 0, len(other.hashes))
    else:
        copy_keys(other, s.keys, s.hashes)
    s.fill = other.used
    s.used = other.used


def merge_dict(s: Set, d: Dict) -> None:
    if (s.fill + d.used) * 5 >= (len(s.keys) - 1) * 3:
        resize(s, (s.used + d.used) * 2)
    e = dicts.next_entry(d, 0)
    while e < d.fill:
        add_hashed(s, cast(obj, d.keys[e]), dicts.hash_at(d, e))
        e = dicts.next_entry(d, e + 1)
