"""Dicts that are records: those filled with the same strs in the same order have their index and keys in common.

    {"x": 1, "y": 2}    index, keys "x" "y" . . .    values 1 2
    {"x": 3, "y": 4}         the same                values 3 4
    {"x": 5}                 the same                values 5

A dict sees the first `fill` of the keys. It may write behind them where no other has written yet; where another has
written the key that is to come, nothing is to be done. `known` remembers for a key and its position the keys that
were last made with it there: so a dict finds those that others of its kind have.

Where dicts are no records that costs more than it is worth: `luck` is raised by what was found and lowered by what had
to be made. Below 0 that many dicts get keys of their own without looking.
"""

from waspy.lang import *
from waspy.runtime import dict as dicts
from waspy.runtime.layout import *

MOST = 21  # keys of a record; larger dicts have theirs for themselves
FIRST_VALUES = 8  # room for values at first, if there are that many keys


@struct
class KeyTable:
    index: Array[i32]
    keys: Array[obj | None]


KNOWN = 256
known = Array[KeyTable | None](KNOWN)
BEGUN, FOUND, MISSED = 1, 4, 8
MOST_LUCK, TRIAL, PAUSE = 256, 64, -256
luck: i32 = MOST_LUCK


@inline
def put_next(d: Dict, k: obj, v: obj) -> bool:
    """d[k] = v if k is the key that comes next in what d has in common with others."""
    e = d.fill
    keys = d.keys
    if e < len(keys) and keys[e] is k and e < len(d.values):
        d.values[e] = v
        d.fill = e + 1
        d.used += 1
        d.version = i32(d.version + 1)
        return True
    return False


def extend(d: Dict, k: obj, h: i64) -> bool:
    """Makes k the next key of d and room for its value; False: d shall have a table for itself."""
    global luck
    n = d.fill
    keys = d.keys
    if n < len(keys):
        there = keys[n]
        if there is k:
            reserve_values(d, key_count(keys))
            return True
        if there is None:
            d.index[dicts.free_slot(d.index, h)] = n
            keys[n] = k
            reserve_values(d, len(keys))
            return True
    if n >= MOST or is_unlucky(n):
        return False
    place = (i32(h) + n * 37) & (KNOWN - 1)
    table = known[place]
    if table is not None and continues(table.keys, keys, n, k):
        luck = min(luck + (BEGUN if n == 0 else FOUND), MOST_LUCK)
        reserve_values(d, key_count(table.keys))
    else:
        luck = luck - MISSED if luck >= MISSED else PAUSE
        table = continued(d, k, h)
        known[place] = table
        if n > 0 and n == len(keys):  # the next dict that begins so need not grow
            known[i32(dicts.told_hash(cast(obj, keys[0]))) & (KNOWN - 1)] = table
        reserve_values(d, len(table.keys))
    d.index = table.index
    d.keys = table.keys
    d.hashes = dicts.SHARED
    return True


def separate(d: Dict) -> None:
    """Gives d a table of its own. What others have written in the index behind the keys of d becomes deleted places,
    of which there must not be many: a search ends at a free one."""
    n = d.fill
    size = len(d.index)
    index = Array[i32](size)
    deleted = 0
    for i in range(size):
        e = d.index[i]
        if e >= n:
            e = dicts.DELETED
            deleted += 1
        index[i] = e
    capacity = len(d.keys)
    if deleted > capacity >> 2:
        dicts.rebuild(d, size)
        return
    d.index = index
    d.keys = copy_of(d.keys, n, capacity)
    d.values = copy_of(d.values, n, capacity)
    d.hashes = dicts.OWN


def copy_of(items: Array[obj | None], n: i32, capacity: i32) -> Array[obj | None]:
    made = Array[obj | None](capacity)
    made.copy(0, items, 0, n)
    return made


def is_unlucky(n: i32) -> bool:
    """Shall a dict of n keys do without?"""
    global luck
    if luck >= 0:
        return False
    if n == 0:
        luck = luck + 1 if luck < -1 else TRIAL
    return True


def key_count(keys: Array[obj | None]) -> i32:
    n = len(keys)
    while keys[n - 1] is None:
        n -= 1
    return n


def reserve_values(d: Dict, most: i32) -> None:
    """Room for one value more; for up to `most` if there are likely to come as many."""
    n = d.fill
    if n < len(d.values):
        return
    size = min(most, max(n * 2, FIRST_VALUES))
    values = Array[obj | None](size)
    values.copy(0, d.values, 0, n)
    d.values = values


def continues(keys: Array[obj | None], start: Array[obj | None], n: i32, k: obj) -> bool:
    """Are `keys` the first n of `start`, and then k?"""
    if len(keys) <= n or keys[n] is not k:
        return False
    i = 0
    while i < n:
        if keys[i] is not start[i]:
            return False
        i += 1
    return True


def continued(d: Dict, k: obj, h: i64) -> KeyTable:
    """A table of the keys of d, and k."""
    n = d.fill
    size = dicts.index_size(n + 1)
    index = Array[i32].filled(size, dicts.FREE)
    keys = Array[obj | None](dicts.capacity_of(size))
    i = 0
    while i < n:
        key = cast(obj, d.keys[i])
        keys[i] = key
        index[dicts.free_slot(index, dicts.told_hash(key))] = i
        i += 1
    keys[n] = k
    index[dicts.free_slot(index, h)] = n
    return KeyTable(index, keys)
