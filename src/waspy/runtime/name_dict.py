"""Dicts whose keys are names: namespaces, attributes, sys.modules.

As get_str and its kin of dict.py, but keys that are no exact str are never equal to a name, so that comparison and
hashing of all other kinds of values are not needed.
"""

from waspy.lang import *
from waspy.runtime import dict as dicts
from waspy.runtime import str as strings
from waspy.runtime.dict import FREE
from waspy.runtime.layout import *


def find(d: Dict, name: Str) -> i32:
    """The number of the entry, or -1."""
    h = strings.hash_str(name)
    index = d.index
    keys = d.keys
    mask = len(index) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        e = index[i]
        if e >= 0:
            stored = keys[e]
            if stored is name:
                return dicts.there(d, e)
            if isinstance(stored, Str) and dicts.hash_at(d, e) == h and strings.equal(stored, name):
                return dicts.there(d, e)
        elif e == FREE:
            return -1
        perturb = shr_u64(perturb, 5)
        i = i32(i * 5 + i32(perturb) + 1) & mask


def get(d: Dict, key: Str) -> obj | None:
    e = find(d, key)
    if e < 0:
        return None
    return d.values[e]


def put(d: Dict, key: Str, v: obj) -> None:
    e = find(d, key)
    if e >= 0:
        d.values[e] = v
    else:
        dicts.insert(d, key, strings.hash_str(key), v)


def remove(d: Dict, key: Str) -> bool:
    """Deletes the entry; False if there is none."""
    e = find(d, key)
    if e < 0:
        return False
    dicts.drop(d, e)
    return True
