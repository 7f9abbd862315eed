"""random.Random: items out of sequences, as in Lib/random.py."""

from waspy.lang import *
from waspy.runtime import bisect_module, exceptions, ops
from waspy.runtime import list as lists
from waspy.runtime import random_module as generator
from waspy.runtime import range as ranges
from waspy.runtime.layout import *
from waspy.runtime.random_integers import below
from waspy.runtime.random_module import RandomClass, Twister
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

FEW = 21  # a population that is not larger than this is copied


# --- choice -------------------------------------------------------------------------------------------
def place(r: Twister, n: i64) -> i64:
    """The index of a choice among n items."""
    if n == 0:
        exceptions.raise_index_error(S("Cannot choose from an empty sequence"))
    return below(r, n)


def choice_of(r: Twister, l: List) -> obj:
    """choice, of a list that is no instance of a subclass."""
    return lists.at(l, i32(place(r, i64(l.length))))


@method(RandomClass, told_as="python")
def choice(self: Twister, seq: obj) -> obj:
    if isinstance(seq, List) and seq.cls is lists.ListClass and generator.is_plain(self):
        return choice_of(self, seq)
    n = ops.len_(seq)
    return ops.getitem(seq, ops.box_i64(place(self, n)))


# --- shuffle ------------------------------------------------------------------------------------------
@inline
def draw(r: Twister, n: i32) -> i32:
    return i32(below(r, i64(n)))


def shuffle_list(r: Twister, l: List) -> None:
    """A list that is no instance of a subclass, by the generator's own numbers."""
    if l.items is None:
        if isinstance(l, NumberList):
            shuffle_numbers(r, l.numbers, l.length)
            return
        if isinstance(l, FloatList):
            shuffle_floats(r, l.floats, l.length)
            return
    items = lists.boxed(l)
    for i in range(l.length - 1, 0, -1):
        j = draw(r, i + 1)
        item = items[i]
        items[i] = items[j]
        items[j] = item


def shuffle_numbers(r: Twister, numbers: Array[i64], n: i32) -> None:
    for i in range(n - 1, 0, -1):
        j = draw(r, i + 1)
        x = numbers[i]
        numbers[i] = numbers[j]
        numbers[j] = x


def shuffle_floats(r: Twister, floats: Array[f64], n: i32) -> None:
    for i in range(n - 1, 0, -1):
        j = draw(r, i + 1)
        x = floats[i]
        floats[i] = floats[j]
        floats[j] = x


@method(RandomClass, told_as="python")
def shuffle(self: Twister, x: obj) -> None:
    if isinstance(x, List) and x.cls is lists.ListClass and generator.is_plain(self):
        shuffle_list(self, x)
        return
    i = ops.len_(x) - 1
    while i > 0:
        j = below(self, i + 1)
        at = ops.box_i64(i)
        other = ops.box_i64(j)
        a = ops.getitem(x, other)
        b = ops.getitem(x, at)
        ops.setitem(x, at, a)
        ops.setitem(x, other, b)
        i -= 1


# --- sample -------------------------------------------------------------------------------------------
def is_sequence(o: obj) -> bool:
    """isinstance(o, collections.abc.Sequence)."""
    return isinstance(o, (Str, Bytes, ByteArray)) or ops.type_of(o).flags & CLASS_SEQUENCE != 0


@method(RandomClass, told_as="python")
def sample(self: Twister, population: obj, k: obj, *, counts: obj | None = None) -> obj:
    if not is_sequence(population):
        message = S("Population must be a sequence.  For dicts or sets, use sorted(d).")
        exceptions.raise_type_error(message)
    if counts is not None and counts is not NONE:
        return sample_counted(self, population, k, counts)
    n = ops.len_(population)
    if not ops.le_(small(0), k) or not ops.le_(k, ops.box_i64(n)):
        exceptions.raise_value_error(S("Sample larger than population or is negative"))
    if not ops.is_instance(k, IntClass):
        ops.mul(lists.empty(), k)
    return sample_of(self, population, n, i32(ops.to_i64(k)))


def sample_of(r: Twister, population: obj, n: i64, k: i32) -> List:
    """k of the n items, k <= n."""
    largest: i64 = FEW
    if k > 5:
        power: i64 = 4
        while power < 3 * i64(k):
            power *= 4
        largest += power
    if n <= largest:
        return sample_of_few(r, lists.to_array(lists.from_iterable(population)), k)
    return sample_of_many(r, population, n, k)


def sample_of_few(r: Twister, pool: Array[obj], k: i32) -> List:
    result = Array[obj | None](k)
    n = len(pool)
    for i in range(k):
        j = draw(r, n - i)
        result[i] = pool[j]
        pool[j] = pool[n - i - 1]
    return lists.new_list(result, k)


def sample_of_many(r: Twister, population: obj, n: i64, k: i32) -> List:
    result = Array[obj | None](k)
    size = 16
    while size < 2 * k:
        size *= 2
    selected = Array[i64].filled(size, -1)
    for i in range(k):
        j = below(r, n)
        while not enter(selected, j):
            j = below(r, n)
        result[i] = bisect_module.item_of(population, j)
    return lists.new_list(result, k)


def enter(selected: Array[i64], x: i64) -> bool:
    """Puts a number into a table with room left, unless it is there."""
    mask = len(selected) - 1
    at = i32(x * 0x9E3779B1 >> 15) & mask
    while selected[at] >= 0:
        if selected[at] == x:
            return False
        at = (at + 1) & mask
    selected[at] = x
    return True


def sample_counted(r: Twister, population: obj, k: obj, counts: obj) -> obj:
    """Each item counts as often as it says."""
    totals = accumulated(counts)
    if i64(totals.length) != ops.len_(population):
        exceptions.raise_value_error(S("The number of counts does not match the population"))
    if totals.length == 0:
        exceptions.raise_index_error(S("pop from empty list"))
    total = lists.pop_last(totals)
    if not ops.is_instance(total, IntClass):
        exceptions.raise_type_error(S("Counts must be integers"))
    if not ops.gt_(total, small(0)):
        exceptions.raise_value_error(S("Total of counts must be greater than zero"))
    selections = cast(List, sample(r, ranges.new_range(small(0), total, small(1)), k))
    result = Array[obj | None](selections.length)
    for i in range(selections.length):
        at = bisect_module.find(totals, lists.at(selections, i), 0, None, None, True)
        result[i] = ops.getitem(population, ops.box_i64(at))
    return lists.new_list(result, selections.length)


def accumulated(values: obj) -> List:
    """list(itertools.accumulate(values))"""
    sums = lists.empty()
    it = ops.get_iter(values)
    total = ops.next_(it)
    while total is not None:
        lists.append(sums, total)
        x = ops.next_(it)
        total = None if x is None else ops.add(total, x)
    return sums


# --- choices ------------------------------------------------------------------------------------------
@method(RandomClass, told_as="python")
def choices(
    self: Twister, population: obj, weights: obj | None = None, *, cum_weights: obj | None = None, k: obj | None = None
) -> obj:
    n = ops.len_(population)
    if cum_weights is None or cum_weights is NONE:
        if weights is None or weights is NONE:
            return choices_of(self, population, n, times(k))
        if not ops.is_iterable(weights) and ops.is_instance(weights, IntClass):
            message = S("The number of choices must be a keyword argument: k=%")
            exceptions.raise_type_error(fill1(message, ops.repr_(weights)))
        return choices_weighted(self, population, n, accumulated(weights), k)
    if weights is not None and weights is not NONE:
        exceptions.raise_type_error(S("Cannot specify both weights and cumulative weights"))
    return choices_weighted(self, population, n, cum_weights, k)


def times(k: obj | None) -> i32:
    n: i64 = 1 if k is None else ops.to_i64(k)
    if n > i64(lists.MOST_ITEMS):
        exceptions.raise_memory_error()
    return i32(n) if n > 0 else 0


def choices_of(r: Twister, population: obj, n: i64, k: i32) -> List:
    result = Array[obj | None](k)
    size = f64(n)
    for i in range(k):
        result[i] = bisect_module.item_of(population, trunc_i64(f64_floor(generator.number(r) * size)))
    return lists.new_list(result, k)


def choices_weighted(r: Twister, population: obj, n: i64, sums: obj, k: obj | None) -> List:
    if ops.len_(sums) != n:
        exceptions.raise_value_error(S("The number of weights does not match the population"))
    total = ops.to_f64(ops.add(ops.getitem(sums, small(-1)), ops.box_f64(0.0)))
    if total <= 0.0:
        exceptions.raise_value_error(S("Total of weights must be greater than zero"))
    if total - total != 0.0:
        exceptions.raise_value_error(S("Total of weights must be finite"))
    count = times(k)
    result = Array[obj | None](count)
    highest = ops.box_i64(n - 1)
    for i in range(count):
        x = ops.box_f64(generator.number(r) * total)
        result[i] = bisect_module.item_of(population, bisect_module.find(sums, x, 0, highest, None, True))
    return lists.new_list(result, count)
