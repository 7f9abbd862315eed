"""dict: the table, and the operations that compiled code and the runtime call.

The layout is CPython's compact dict (Objects/dictobject.c): `index` holds the numbers of entries, which stand
in order of insertion in parallel arrays. An empty dict has no table of its own, so making one is cheap.

    index   -1  0 -1 -2  1 -1 -1 -1        -1 free, -2 deleted; length a power of two
    keys    k0 k1 ..                       null: deleted; the capacity is two thirds of the length of the index
    values  v0 v1 ..                       [0, fill) are entries, `used` of them alive; perhaps shorter than keys
    hashes  h0 h1 ..                       empty while all keys are exact strs or ints of 31 bits, which tell theirs

The value of a deleted entry tells where to go on, if anything: at the front, the number of an entry before which all
are deleted; at the back, of one from which on all are. So taking entries from either end takes constant time.

Small dicts that were filled with the same strs in the same order have `index` and `keys` in common: see
`shared_keys.py`.
"""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, descriptors, exceptions, ops, shared_keys
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.keys import hash_key, same_key
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

DictClass = builtin_class("dict", Dict, base=ObjectClass, flags=CLASS_MAPPING | CLASS_GENERIC)

FREE = -1
DELETED = -2
MIN_INDEX = 8

# Shared by all empty dicts; a capacity of 0 makes the first insertion replace them.
NO_INDEX = Array[i32].of(-1)
NO_ITEMS = Array[obj | None](0)
# The hashes of a dict whose keys tell theirs: it has its index and keys for itself, or in common with others.
OWN = Array[i64](0)
SHARED = Array[i64](0)


def new_dict() -> Dict:
    return Dict(DictClass, NO_INDEX, OWN, NO_ITEMS, NO_ITEMS, 0, 0, 0, 0)


# --- hashes -----------------------------------------------------------------------------------------
@inline
def tells_hash(k: obj) -> bool:
    """Needs the hash of k not be kept?"""
    return is_small(k) or isinstance(k, Str) and k.cls is strings.StrClass


@inline
def told_hash(k: obj) -> i64:
    """The hash of such a key of a dict."""
    if is_small(k):
        n = i64(small_value(k))
        return n if n != -1 else i64(-2)
    return i64(cast(Str, k).hash)


def hash_at(d: Dict, e: i32) -> i64:
    """The hash of the key of an entry that is alive."""
    hashes = d.hashes
    if len(hashes) == 0:
        return told_hash(cast(obj, d.keys[e]))
    return hashes[e]


# --- searching --------------------------------------------------------------------------------------


def find(d: Dict, k: obj, h: i64) -> i32:
    """The number of the entry with key k and hash h, or -1."""
    if isinstance(k, Str) and k.cls is strings.StrClass:
        return find_str(d, k, h)
    if is_small(k):
        return find_small(d, k, h)
    return find_any(d, k, h)


def find_any(d: Dict, k: obj, h: i64) -> i32:
    """`find`, whatever the key is."""
    if len(d.hashes) > 0:
        return find_hashed(d, k, h)
    index = d.index
    keys = d.keys
    mask = len(index) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        e = index[i]
        if e >= 0 and e < d.fill:
            stored = keys[e]
            if stored is k:
                return e
            if stored is not None and told_hash(stored) == h:
                equal = same_key(stored, k)
                if d.index is not index or keys[e] is not stored:
                    return find_any(d, k, h)  # the comparison changed the dict
                if equal:
                    return e
        elif e == FREE:
            return -1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + i32(perturb) + 1) & mask


def find_hashed(d: Dict, k: obj, h: i64) -> i32:
    """The same in a dict that keeps hashes."""
    index = d.index
    keys = d.keys
    hashes = d.hashes
    mask = len(index) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        e = index[i]
        if e >= 0:
            stored = keys[e]
            if stored is k:
                return e
            if hashes[e] == h:
                equal = same_key(cast(obj, stored), k)
                if d.index is not index or keys[e] is not stored:
                    return find_any(d, k, h)  # the comparison changed the dict
                if equal:
                    return e
        elif e == FREE:
            return -1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + i32(perturb) + 1) & mask


def find_str(d: Dict, k: Str, h: i64) -> i32:
    """`find` for an exact str: leaves for the general way only when a key is something else."""
    index = d.index
    keys = d.keys
    mask = len(index) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        e = index[i]
        if e >= 0:
            stored = keys[e]
            if stored is k:
                return there(d, e)
            if isinstance(stored, Str) and stored.cls is strings.StrClass:
                if stored.hash == k.hash and strings.equal_key(stored, k):
                    return there(d, e)
            elif not is_small(stored):
                return find_any(d, k, h)
        elif e == FREE:
            return -1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + i32(perturb) + 1) & mask


def find_small(d: Dict, k: obj, h: i64) -> i32:
    """`find` for an int of 31 bits, which is equal to no other int and no str."""
    index = d.index
    keys = d.keys
    mask = len(index) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        e = index[i]
        if e >= 0:
            stored = keys[e]
            if stored is k:
                return there(d, e)
            if not is_small(stored) and (not isinstance(stored, Str) or stored.cls is not strings.StrClass):
                return find_any(d, k, h)
        elif e == FREE:
            return -1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + i32(perturb) + 1) & mask


@inline
def there(d: Dict, e: i32) -> i32:
    """e, or -1 if only others that have the keys in common have that one."""
    return e if e < d.fill else -1


def find_key(d: Dict, k: obj) -> i32:
    """The number of the entry with key k, or -1; TypeError if k is unhashable."""
    return find(d, k, hash_key(k))


@inline
def find_again(d: Dict, k: obj, known: Dict, version: i32, e: i32) -> i32:
    """`find_key`, which gave e for this key in the dict `known` when it had that version."""
    if d is known and d.version == version:
        return e
    return find_key(d, k)


# --- growing ----------------------------------------------------------------------------------------
def free_slot(index: Array[i32], h: i64) -> i32:
    """The first place for a key of hash h that is known to be absent."""
    mask = len(index) - 1
    perturb = h
    i = i32(h) & mask
    while index[i] >= 0:
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + i32(perturb) + 1) & mask
    return i


def index_size(n: i32) -> i32:
    """The index length that has room for n entries."""
    size = MIN_INDEX
    while capacity_of(size) < n:
        size = size << 1
    return size


@inline
def capacity_of(size: i32) -> i32:
    """Two thirds."""
    return div_s(size << 1, 3)


def rebuild(d: Dict, size: i32, hashed: bool = False) -> None:
    """Moves the living entries to a table of its own with an index of the given length. `hashed`: that keeps hashes
    from now on."""
    capacity = capacity_of(size)
    index = Array[i32].filled(size, FREE)
    keys = Array[obj | None](capacity)
    values = Array[obj | None](capacity)
    hashes = OWN
    if hashed or len(d.hashes) > 0:
        hashes = Array[i64](capacity)
    n = d.used
    if n == d.fill:
        keys.copy(0, d.keys, 0, n)
        values.copy(0, d.values, 0, n)
        hashes.copy(0, d.hashes, 0, min(n, len(d.hashes)))
    else:
        compact(d, hashes, keys, values)
    told = len(d.hashes) == 0
    e = 0
    while e < n:
        h = told_hash(cast(obj, keys[e])) if told else hashes[e]
        index[free_slot(index, h)] = e
        if told and hashed:
            hashes[e] = h
        e += 1
    d.index = index
    d.hashes = hashes
    d.keys = keys
    d.values = values
    d.fill = n
    d.version = i32(d.version + 1)


def compact(d: Dict, hashes: Array[i64], keys: Array[obj | None], values: Array[obj | None]) -> None:
    """Copies the living entries to the front of other arrays."""
    n = 0
    e = 0
    while e < d.fill:
        k = d.keys[e]
        if k is not None:
            if len(d.hashes) > 0:
                hashes[n] = d.hashes[e]
            keys[n] = k
            values[n] = d.values[e]
            n += 1
        e += 1


def grow(d: Dict) -> None:
    """As CPython: an index of at least three times as many as are alive."""
    size = MIN_INDEX
    while size < d.used * 3:
        size = size << 1
    rebuild(d, size)


def reserve(d: Dict, more: i32) -> None:
    """Makes room for that many new keys at once."""
    if d.fill + more > len(d.keys):
        rebuild(d, index_size(d.used + more))


def insert(d: Dict, k: obj, h: i64, v: obj) -> None:
    """Adds a key that is known to be absent."""
    e = d.fill
    if len(d.hashes) > 0:
        if e == len(d.keys):
            grow(d)
            e = d.fill
        d.hashes[e] = h
        add_key(d, k, h, e)
    elif tells_hash(k):
        insert_plain(d, k, h)
        e = d.fill
    else:
        rebuild(d, max(len(d.index), MIN_INDEX), True)
        insert(d, k, h, v)
        return
    d.values[e] = v
    d.fill = e + 1
    d.used += 1
    d.version = i32(d.version + 1)


def insert_plain(d: Dict, k: obj, h: i64) -> None:
    """`insert` of a key that tells its hash, but for the value, for which there is room afterwards."""
    if d.hashes is SHARED or d.fill == 0 and isinstance(k, Str):
        if shared_keys.extend(d, k, h):
            return
    if d.fill == len(d.keys):
        grow(d)
    elif d.hashes is SHARED:
        shared_keys.separate(d)
    add_key(d, k, h, d.fill)


@inline
def add_key(d: Dict, k: obj, h: i64, e: i32) -> None:
    d.index[free_slot(d.index, h)] = e
    d.keys[e] = k


# --- what others call -------------------------------------------------------------------------------
def get(d: Dict, k: obj) -> obj | None:
    """The value, or null."""
    e = find(d, k, hash_key(k))
    if e < 0:
        return None
    return d.values[e]


def get_str(d: Dict, k: Str) -> obj | None:
    e = find_str(d, k, strings.hash_str(k))
    if e < 0:
        return None
    return d.values[e]


def put(d: Dict, k: obj, v: obj) -> None:
    if not shared_keys.put_next(d, k, v):
        put_hashed(d, k, hash_key(k), v)


def put_hashed(d: Dict, k: obj, h: i64, v: obj) -> None:
    e = find(d, k, h)
    if e >= 0:
        d.values[e] = v
    else:
        insert(d, k, h, v)


def put_at(d: Dict, k: obj, v: obj, e: i32) -> i32:
    """d[k] = v where `find_key` gives e. The number of the entry."""
    if e >= 0:
        d.values[e] = v
        return e
    insert(d, k, hash_key(k), v)
    return d.fill - 1


def delete_at(d: Dict, k: obj, e: i32) -> None:
    """del d[k] where `find_key` gives e."""
    if e < 0:
        exceptions.raise_key_error(k)
    drop(d, e)


def put_str(d: Dict, k: Str, v: obj) -> None:
    if shared_keys.put_next(d, k, v):
        return
    h = strings.hash_str(k)
    e = find_str(d, k, h)
    if e >= 0:
        d.values[e] = v
    else:
        insert(d, k, h, v)


def has(d: Dict, k: obj) -> bool:
    return find(d, k, hash_key(k)) >= 0


def item(d: Dict, k: obj) -> obj:
    """d[k] without `__missing__`; raises KeyError."""
    e = find(d, k, hash_key(k))
    if e < 0:
        exceptions.raise_key_error(k)
    return cast(obj, d.values[e])


def remove(d: Dict, k: obj) -> bool:
    """Deletes the key; False if there is none."""
    e = find(d, k, hash_key(k))
    if e < 0:
        return False
    drop(d, e)
    return True


def drop(d: Dict, e: i32) -> None:
    """Deletes the entry e."""
    if d.hashes is SHARED:
        shared_keys.separate(d)
    d.index[place_of(d, e)] = DELETED
    d.keys[e] = None
    d.values[e] = None
    d.used -= 1
    d.version = i32(d.version + 1)


def place_of(d: Dict, e: i32) -> i32:
    """Where the index has the entry e."""
    index = d.index
    mask = len(index) - 1
    h = hash_at(d, e)
    perturb = h
    i = i32(h) & mask
    while index[i] != e:
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + i32(perturb) + 1) & mask
    return i


def wipe(d: Dict) -> None:
    """Deletes everything."""
    d.index = NO_INDEX
    d.hashes = OWN
    d.keys = NO_ITEMS
    d.values = NO_ITEMS
    d.used = 0
    d.fill = 0
    d.version = i32(d.version + 1)


def duplicate(d: Dict) -> Dict:
    """An exact dict with the same items."""
    made = new_dict()
    if d.used == d.fill:
        if d.used > 0:
            adopt(made, d)
        return made
    reserve(made, d.used)
    for e in range(d.fill):
        k = d.keys[e]
        if k is not None:
            insert(made, k, hash_at(d, e), cast(obj, d.values[e]))
    return made


def adopt(d: Dict, other: Dict) -> None:
    """Fills an empty dict with the items of one without gaps: nothing is looked up."""
    known = len(other.hashes)
    if other.hashes is SHARED or known == 0 and other.fill <= shared_keys.MOST:
        other.hashes = SHARED
        d.index = other.index
        d.keys = other.keys
        d.hashes = SHARED
    else:
        d.index = copy_i32(other.index)
        d.keys = copy_items(other.keys, other.fill)
        d.hashes = Array[i64](known) if known > 0 else OWN
        d.hashes.copy(0, other.hashes, 0, min(other.fill, known))
    d.values = copy_items(other.values, other.fill)
    d.used = other.used
    d.fill = other.fill
    d.version = i32(d.version + 1)


def copy_items(a: Array[obj | None], n: i32) -> Array[obj | None]:
    """The first n, with as much room behind them."""
    made = Array[obj | None](len(a))
    made.copy(0, a, 0, n)
    return made


def copy_i32(a: Array[i32]) -> Array[i32]:
    made = Array[i32](len(a))
    made.copy(0, a, 0, len(a))
    return made


def merge_dict(d: Dict, other: Dict) -> None:
    """Puts the items of another dict."""
    if other is d or other.used == 0:
        return
    if d.fill == 0:
        if other.used == other.fill:
            adopt(d, other)
            return
        reserve(d, other.used)
    n = other.used
    e = 0
    while e < other.fill:
        k = other.keys[e]
        if k is not None:
            put_hashed(d, k, hash_at(other, e), cast(obj, other.values[e]))
            if other.used != n:
                exceptions.raise_runtime_error(S("dict mutated during update"))
        e += 1


KEYS = S("keys")


def merge_keys(d: Dict, mapping: obj, found: obj) -> None:
    """Puts the items of a mapping whose `keys()` is `found`: all its keys are asked for before the first item."""
    keys = lists.from_iterable(found)
    for i in range(keys.length):
        k = lists.at(keys, i)
        put(d, k, ops.getitem(mapping, k))


@inline
def next_entry(d: Dict, e: i32) -> i32:
    """The number of the first living entry from e on, or `d.fill`."""
    while e < d.fill and d.keys[e] is None:
        e += 1
    return e


def first_entry(d: Dict) -> i32:
    """`next_entry` from 0, noting where it is."""
    if d.fill == 0 or d.keys[0] is not None:
        return 0
    noted = d.values[0]
    e = next_entry(d, small_value(noted) if is_small(noted) else 1)
    d.values[0] = small(e)
    return e


def last_entry(d: Dict) -> i32:
    """The number of the last living entry of a dict that is not empty."""
    e = d.fill - 1
    while d.keys[e] is None:
        noted = d.values[e]
        e = (small_value(noted) if is_small(noted) else e) - 1
    return e


def take_last(d: Dict, e: i32) -> None:
    """Deletes the last living entry. Where none was deleted in front of it, everything is as before it was added, the
    free place in the index as well: else there would be none in the end, and searches end there."""
    if d.used < d.fill:
        drop(d, e)
        d.values[d.fill - 1] = small(e)
        return
    if d.hashes is not SHARED:
        d.index[place_of(d, e)] = FREE
        d.keys[e] = None
    d.values[e] = None
    d.used = e
    d.fill = e
    d.version = i32(d.version + 1)


def iterates_as_dict(d: Dict) -> bool:
    """Is it safe to read the table of this dict, or instance of a subclass, instead of calling its methods?"""
    cls = ops.type_of(d)
    if cls is DictClass or cls.flags & CLASS_HEAP == 0 or len(ITER_HOOK) == 0:
        return True
    f = ITER_HOOK[0]
    return f(cls)


def inherits_iter(cls: Class) -> bool:
    return attributes.lookup(cls, S("__iter__")) is attributes.lookup(DictClass, S("__iter__"))


ITER_HOOK = Array[Func[[Class], bool]].of(when_live("classes.new_class", inherits_iter))
"""Only a program that makes classes can have subclasses of dict."""


def merge_mapping(d: Dict, mapping: obj) -> bool:
    """Puts the items of a mapping; False if it is none."""
    if isinstance(mapping, Dict) and iterates_as_dict(mapping):
        merge_dict(d, mapping)
        return True
    if (
        is_live("class:keys")
        or is_live("class:__iter__")
        or is_live("class:__getattr__")
        or is_live("class:__getattribute__")
        or is_live("new:$MappingProxy")
    ):
        if attributes.getattr_or_null(mapping, S("keys")) is None:
            return False
        merge_keys(d, mapping, calls.method0(mapping, S("keys")))
        return True
    # no class has `keys` but dict: that does not keep the views in the program
    keys = attributes.getattr_or_null(mapping, KEYS)
    if keys is None:
        return False
    merge_keys(d, mapping, calls.call0(keys))
    return True


def update_(d: Dict, mapping: obj) -> None:
    """{**mapping}"""
    if not merge_mapping(d, mapping):
        exceptions.raise_type_error(fill1(S("'%' object is not a mapping"), classes.type_name(mapping)))


def merge(d: Dict, mapping: obj, function: obj) -> None:
    """f(**d, **mapping): keys that are there already are an error."""
    new = new_dict()
    if not merge_mapping(new, mapping):
        exceptions.raise_type_error(
            fill2(
                S("% argument after ** must be a mapping, not %"),
                descriptors.function_text(function),
                classes.type_name(mapping),
            )
        )
    merge_new(d, new, function)


def merge_known(d: Dict, mapping: Dict, function: obj) -> None:
    """`merge` of a dict."""
    if d.fill == 0:
        merge_dict(d, mapping)
        return
    new = new_dict()
    merge_dict(new, mapping)
    merge_new(d, new, function)


def merge_new(d: Dict, new: Dict, function: obj) -> None:
    e = next_entry(new, 0)
    while e < new.fill:
        k = cast(obj, new.keys[e])
        if has(d, k):
            pattern = S("% got multiple values for keyword argument '%'")
            exceptions.raise_type_error(fill2(pattern, descriptors.function_text(function), ops.str_(k)))
        insert(d, k, hash_at(new, e), cast(obj, new.values[e]))
        e = next_entry(new, e + 1)
