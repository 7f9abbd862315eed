"""itertools: product, permutations, combinations, combinations_with_replacement
(Modules/itertoolsmodule.c). Each keeps the positions of the items that it gave last.
"""

from waspy.lang import *
from waspy.runtime import exceptions, ops
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.tuple import items_of


@struct
class Product(Object):
    """`indices` is null before the first result."""

    pools: Array[Array[obj]]
    indices: Array[i32] | None
    stopped: bool


@struct
class Selection(Object):
    """permutations and combinations of r items of the pool. `cycles`: of permutations only."""

    pool: Array[obj]
    r: i32
    indices: Array[i32]
    cycles: Array[i32]
    started: bool
    stopped: bool


ProductClass = builtin_class("product", Product, base=ObjectClass, module="itertools")
PermutationsClass = builtin_class("permutations", Selection, base=ObjectClass, module="itertools")
CombinationsClass = builtin_class("combinations", Selection, base=ObjectClass, module="itertools")
ReplacementClass = builtin_class("combinations_with_replacement", Selection, base=ObjectClass, module="itertools")


@slot(ProductClass, "iter")
@slot(PermutationsClass, "iter")
@slot(CombinationsClass, "iter")
@slot(ReplacementClass, "iter")
def iterator_self(self: obj) -> obj:
    return self


def ascending(n: i32) -> Array[i32]:
    """0, 1, 2..."""
    made = Array[i32](n)
    for i in range(n):
        made[i] = i
    return made


# --- product ----------------------------------------------------------------------------------------
@constructor(ProductClass)
def product_new(cls: Class, *iterables: Array[obj], repeat: i64 = 1) -> obj:
    if repeat < 0:
        exceptions.raise_value_error(S("repeat argument cannot be negative"))
    n = len(iterables)
    if n > 0 and repeat > i64(1) << 28:
        exceptions.raise_overflow_error(S("repeat argument too large"))
    times = i32(repeat) if n > 0 else 0
    once = Array[Array[obj]].filled(n, tuples.NO_ITEMS)
    for i in range(n):
        once[i] = items_of(tuples.from_iterable(iterables[i]))
    pools = Array[Array[obj]].filled(n * times, tuples.NO_ITEMS)
    for i in range(times):
        pools.copy(i * n, once, 0, n)
    return Product(cls, pools, None, False)


@slot(ProductClass, "next")
def product_next(self: obj) -> obj | None:
    p = cast(Product, self)
    if p.stopped:
        return None
    pools = p.pools
    n = len(pools)
    indices = p.indices
    if indices is None:
        indices = Array[i32](n)
        p.indices = indices
        for i in range(n):
            if len(pools[i]) == 0:
                p.stopped = True
                return None
    elif not step_product(pools, indices):
        p.stopped = True
        return None
    items = Array[obj].filled(n, NONE)
    for i in range(n):
        items[i] = pools[i][indices[i]]
    return tuples.new_tuple(items)


def step_product(pools: Array[Array[obj]], indices: Array[i32]) -> bool:
    """Counts up the last position, with carry; False at the end."""
    i = len(pools) - 1
    while i >= 0:
        indices[i] += 1
        if indices[i] < len(pools[i]):
            return True
        indices[i] = 0
        i -= 1
    return False


# --- permutations and combinations ------------------------------------------------------------------------
def selected(s: Selection) -> obj:
    """The result that the positions mean."""
    items = Array[obj].filled(s.r, NONE)
    for i in range(s.r):
        items[i] = s.pool[s.indices[i]]
    return tuples.new_tuple(items)


@constructor(PermutationsClass)
def permutations_new(cls: Class, iterable: obj, r: obj | None = None) -> obj:
    pool = items_of(tuples.from_iterable(iterable))
    n = len(pool)
    length = n
    if r is not None and r is not NONE:
        if not ops.is_instance(r, IntClass):
            exceptions.raise_type_error(S("Expected int as r"))
        length = checked_length(ops.to_i64(r), n)
    cycles = Array[i32](length)
    for i in range(length):
        cycles[i] = n - i
    return Selection(cls, pool, length, ascending(n), cycles, False, length > n)


def checked_length(r: i64, n: i32) -> i32:
    """The length of the results; all that are longer than the pool are one."""
    if r < 0:
        exceptions.raise_value_error(S("r must be non-negative"))
    if r > i64(n):
        return n + 1
    return i32(r)


@slot(PermutationsClass, "next")
def permutations_next(self: obj) -> obj | None:
    s = cast(Selection, self)
    if s.stopped:
        return None
    if s.started and not step_permutation(s):
        s.stopped = True
        return None
    s.started = True
    return selected(s)


def step_permutation(s: Selection) -> bool:
    n = len(s.pool)
    indices = s.indices
    i = s.r - 1
    while i >= 0:
        s.cycles[i] -= 1
        if s.cycles[i] == 0:
            first = indices[i]
            indices.copy(i, indices, i + 1, n - 1 - i)
            indices[n - 1] = first
            s.cycles[i] = n - i
        else:
            j = n - s.cycles[i]
            x = indices[i]
            indices[i] = indices[j]
            indices[j] = x
            return True
        i -= 1
    return False


@constructor(CombinationsClass)
def combinations_new(cls: Class, iterable: obj, r: i64) -> obj:
    pool = items_of(tuples.from_iterable(iterable))
    n = len(pool)
    length = checked_length(r, n)
    return Selection(cls, pool, length, ascending(length), Array[i32](0), False, length > n)


@slot(CombinationsClass, "next")
def combinations_next(self: obj) -> obj | None:
    s = cast(Selection, self)
    if s.stopped:
        return None
    if s.started and not step_combination(s):
        s.stopped = True
        return None
    s.started = True
    return selected(s)


def step_combination(s: Selection) -> bool:
    """Moves the last position that can move, and sets those after it just behind."""
    n = len(s.pool)
    r = s.r
    indices = s.indices
    i = r - 1
    while i >= 0 and indices[i] == i + n - r:
        i -= 1
    if i < 0:
        return False
    indices[i] += 1
    for j in range(i + 1, r):
        indices[j] = indices[j - 1] + 1
    return True


@constructor(ReplacementClass)
def replacement_new(cls: Class, iterable: obj, r: i64) -> obj:
    pool = items_of(tuples.from_iterable(iterable))
    if r < 0:
        exceptions.raise_value_error(S("r must be non-negative"))
    n = len(pool)
    return Selection(cls, pool, i32(r), Array[i32](i32(r)), Array[i32](0), False, n == 0 and r > 0)


@slot(ReplacementClass, "next")
def replacement_next(self: obj) -> obj | None:
    s = cast(Selection, self)
    if s.stopped:
        return None
    if s.started and not step_replacement(s):
        s.stopped = True
        return None
    s.started = True
    return selected(s)


def step_replacement(s: Selection) -> bool:
    n = len(s.pool)
    indices = s.indices
    i = s.r - 1
    while i >= 0 and indices[i] == n - 1:
        i -= 1
    if i < 0:
        return False
    indices.fill(i, indices[i] + 1, s.r - i)
    return True
