"""dict: lookup of keys that are pairs, which need not be made for it."""

from waspy.lang import *
from waspy.runtime import dict as dicts
from waspy.runtime import tuple as tuples
from waspy.runtime.dict import FREE
from waspy.runtime.layout import *


def find_pair(d: Dict, a: obj, b: obj) -> i32:
    """`find_key` of the tuple (a, b), which need not be made for it."""
    return find_pair_hashed(d, a, b, tuples.hash_pair(a, b))


def find_pair_hashed(d: Dict, a: obj, b: obj, h: i64) -> i32:
    """The same with its hash."""
    hashes = d.hashes
    if len(hashes) == 0:
        return -1  # no key is a tuple
    index = d.index
    keys = d.keys
    mask = len(index) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        e = index[i]
        if e >= 0:
            if hashes[e] == h:
                stored = keys[e]
                if not isinstance(stored, Tuple) or stored.cls is not tuples.TupleClass:
                    return dicts.find_any(d, tuples.pair(a, b), h)
                equal = tuples.is_pair(stored, a, b)
                if d.index is not index or keys[e] is not stored:
                    return dicts.find_any(d, tuples.pair(a, b), h)  # the comparison changed the dict
                if equal:
                    return e
        elif e == FREE:
            return -1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + i32(perturb) + 1) & mask
