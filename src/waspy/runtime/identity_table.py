"""What id() and the default hash are made from: WebAssembly tells whether two references are the same, but
gives no number for one.

Instances, exceptions, lists and dicts keep their number. All else is looked for in a table that only grows: rare. It is
hashed by what cannot change in the object; sets, functions and the like have nothing of that and stand in one chain.

    index   -1  0 -1  1 ..        -1 free; length a power of two
    known   o0 o1 ..              their numbers are those of the places, [0, count)
"""

from waspy.lang import *
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *

FREE = -1
MOST_ITEMS = 8
DEPTH = 2

last = 0
known = Array[obj | None](0)
index = Array[i32].of(-1)
count = 0


def next_number() -> i32:
    global last
    last = last + 1
    return last


def identity(o: obj) -> i32:
    if isinstance(o, Instance):
        if o.ident == 0:
            o.ident = next_number()
        return o.ident
    if isinstance(o, List):
        if o.ident == 0:
            o.ident = next_number()
        return o.ident
    if isinstance(o, Dict):
        if o.ident == 0:
            o.ident = next_number()
        return o.ident
    if is_small(o):
        return small_value(o)
    return -1 - in_table(o)


def in_table(o: obj) -> i32:
    global known, count
    mask = len(index) - 1
    i = spread(steady_hash(o, DEPTH)) & mask
    while index[i] != FREE:
        if known[index[i]] is o:
            return index[i]
        i = (i + 1) & mask
    if count == len(known):
        larger = Array[obj | None](count * 2 + 8)
        larger.copy(0, known, 0, count)
        known = larger
    known[count] = o
    count = count + 1
    if count * 2 > len(index):
        rebuild()
    else:
        index[i] = count - 1
    return count - 1


def rebuild() -> None:
    global index
    size = len(index) * 4
    made = Array[i32].filled(size, FREE)
    for e in range(count):
        i = spread(steady_hash(cast(obj, known[e]), DEPTH)) & (size - 1)
        while made[i] != FREE:
            i = (i + 1) & (size - 1)
        made[i] = e
    index = made


def steady_hash(o: obj, depth: i32) -> i32:
    """Of what does not change in the object; 0: nothing is known of it."""
    if is_small(o):
        return small_value(o)
    if isinstance(o, Str):
        return i32(strings.hash_str(o))
    if isinstance(o, Float):
        return folded(f64_bits(o.value))
    if isinstance(o, Int64):
        return folded(o.value)
    if isinstance(o, Bytes):
        return strings.hash_bytes(o.data, 0, o.length)
    if isinstance(o, Tuple):
        h = tuples.size_of(o)
        if depth > 0:
            for i in range(min(h, MOST_ITEMS)):
                h = i32(i64(h) * 31) ^ spread(steady_hash(tuples.item_at(o, i), depth - 1))
        return h
    if isinstance(o, (Instance, List, Dict)):
        return identity(o)
    return 0


def folded(bits: i64) -> i32:
    return i32(bits ^ shr_u64(bits, 32))


def spread(h: i32) -> i32:
    """Neighbours come to be far from one another."""
    return i32(shr_u64(i64(i64(h) * i64(0x517CC1B727220A95)), 32))
