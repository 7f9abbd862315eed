"""functools.lru_cache: results by ints, for caches without a limit.

    f(3, 5)       in the table of two ints:      key  3 and 5 in one i64     result
    o.f(3, 5)     in those of o, which are found by its identity

An argument stands in a key if it equals an int of few bits: an int, a bool, a float. Whatever may equal such a number
without being one, as it has an `__eq__` of its own, ends that: all goes to the dict then. One argument alone stands
for itself only if it is an int, as f(1) and f(1.0) are told apart.
"""

from waspy.lang import *
from waspy.runtime import attributes, ops
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

MOST = 4  # ints in a key
FIRST_SIZE = 8
APART = -1  # instead of a key: no key of ints is equal to these arguments
UNKNOWN = -2  # one might be
GOLDEN = 0x9E3779B97F4A7C15


@struct
class IntTable:
    """Open addressing, at most half full. A place is free if its value is null. `shift`: 64 without the bits of the
    size."""

    used: i32
    shift: i32
    keys: Array[i64]
    values: Array[obj | None]


@struct
class IntTables(Object):
    """Tables by the number of ints."""

    tables: Array[IntTable | None]


TablesClass = builtin_class("_lru_int_tables", IntTables, base=ObjectClass, module="functools", flags=CLASS_FINAL)


def new_tables() -> IntTables:
    return IntTables(TablesClass, Array[IntTable | None](MOST + 1))


# --- tables -----------------------------------------------------------------------------------------
@inline
def place(t: IntTable, key: i64) -> i32:
    """Where the key is, or the free place where it would be."""
    values = t.values
    keys = t.keys
    i = i32(shr_u64(i64(key * i64(GOLDEN)), i64(t.shift)))
    while values[i] is not None and keys[i] != key:
        i = (i + 1) & (len(keys) - 1)
    return i


def get(s: IntTables, n: i32, key: i64) -> obj | None:
    t = s.tables[n]
    if t is None:
        return None
    return t.values[place(t, key)]


def put(s: IntTables, n: i32, key: i64, value: obj) -> None:
    t = s.tables[n]
    if t is None:
        t = IntTable(0, 61, Array[i64](FIRST_SIZE), Array[obj | None](FIRST_SIZE))
        s.tables[n] = t
    elif t.used * 2 >= len(t.keys):
        t = grown(t)
        s.tables[n] = t
    i = place(t, key)
    if t.values[i] is None:
        t.used += 1
        t.keys[i] = key
    t.values[i] = value


def grown(t: IntTable) -> IntTable:
    size = len(t.keys) * 2
    made = IntTable(t.used, t.shift - 1, Array[i64](size), Array[obj | None](size))
    for i in range(len(t.keys)):
        value = t.values[i]
        if value is not None:
            at = place(made, t.keys[i])
            made.keys[at] = t.keys[i]
            made.values[at] = value
    return made


def count(s: IntTables) -> i32:
    total = 0
    for n in range(1, MOST + 1):
        t = s.tables[n]
        if t is not None:
            total += t.used
    return total


# --- keys -------------------------------------------------------------------------------------------
@inline
def bits(n: i32) -> i32:
    """How many bits each of n ints has in a key."""
    return 31 if n <= 2 else 21 if n == 3 else 15


@inline
def joined(key: i64, x: i32, width: i32) -> i64:
    """The key with one int more."""
    return key << i64(width) | i64(x + (1 << (width - 1)))


@inline
def fits(x: i32, width: i32) -> bool:
    return lt_u32(x + (1 << (width - 1)), 1 << width)


@inline
def key1(a: obj) -> i64:
    return joined(i64(0), small_value(a), 31)


@inline
def key2(a: obj, b: obj) -> i64:
    return joined(joined(i64(0), small_value(a), 31), small_value(b), 31)


@inline
def key3(a: obj, b: obj, c: obj) -> i64:
    """Perhaps `APART`."""
    x = small_value(a)
    y = small_value(b)
    z = small_value(c)
    if fits(x, 21) and fits(y, 21) and fits(z, 21):
        return joined(joined(joined(i64(0), x, 21), y, 21), z, 21)
    return i64(APART)


def key_of_ints(args: Array[obj], first: i32) -> i64:
    """Of the arguments from `first` on; perhaps `APART` or `UNKNOWN`."""
    n = len(args) - first
    width = bits(n)
    key: i64 = 0
    unknown = False
    for i in range(first, len(args)):
        x = args[i]
        if not is_small(x) and len(args) > 1:
            x = as_small(x)
        if is_small(x) and fits(small_value(x), width):
            key = joined(key, small_value(x), width)
        elif is_small(x) or len(args) == 1 or is_apart(x):
            return i64(APART)
        else:
            unknown = True
    return i64(UNKNOWN) if unknown else key


def as_small(x: obj) -> obj:
    """A small int that x equals, if it is a bool or a float, else x."""
    if isinstance(x, Bool):
        return small(1) if x is TRUE else small(0)
    if ops.is_float(x):
        y = ops.unbox_f64(x)
        if y >= -1073741824.0 and y < 1073741824.0 and f64(trunc_i32(y)) == y:
            return small(trunc_i32(y))
    return x


def is_apart(x: obj) -> bool:
    """Is x, which is no small int, surely not equal to one?"""
    cls = ops.type_of(x)
    if cls is strings.StrClass or cls is IntClass or cls is tuples.TupleClass or ops.is_float(x):
        return True
    return x is NONE or is_owner(x)


def is_owner(x: obj) -> bool:
    """Is x an instance of a class statement that is equal to nothing else?"""
    if not isinstance(x, Instance):
        return False
    cls = ops.type_of(x)
    if cls.flags & CLASS_HEAP == 0 or unmarked(cls.hash) is None:
        return False
    if is_live("class:__hash__"):
        f = attributes.find_special(cls, S("__hash__"))
        return f is None or isinstance(f, Function) and f.code.flags & CODE_BUILTIN != 0
    return True


def split_key(owner: obj | None, n: i32, key: i64) -> Array[obj]:
    """The arguments of a key."""
    first = 0 if owner is None else 1
    args = Array[obj].filled(n + first, NONE if owner is None else owner)
    width = bits(n)
    for i in range(n):
        args[first + n - 1 - i] = small(i32(key & i64((1 << width) - 1)) - (1 << (width - 1)))
        key = shr_u64(key, i64(width))
    return args
