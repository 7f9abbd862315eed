"""list.sort and sorted: Tim Peters' timsort with the merge order of powersort (Objects/listobject.c, 3.11;
Munro and Wild, "Nearly-Optimal Mergesorts", 2018).

What is sorted is `order`, an array of i32 positions in an array of keys that does not change. So a list with
`key=` and one without go the same way, moves are cheap, and what is compared stands unboxed in an array of
words: see `sort_ranks.py`. Where nobody can see the comparisons, few are made: see `sort_digits.py`.
"""

from waspy.lang import *
from waspy.runtime import calls, exceptions, float_sort, number_sort, ops, sort_characters, sort_digits, sort_strings
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.sort_ranks import (
    BY_FLOAT,
    BY_INT,
    BY_OBJECT,
    BY_STR,
    DEEPEST,
    all_tuples,
    column,
    columns,
    common_kind,
    exact,
    ranks,
    ranks_of,
)
from waspy.runtime.template import fill1

MIN_GALLOP = 7
MAX_RUNS = 85  # enough for any length, as in CPython
MOST_COLUMNS = 6  # of tuples that are sorted by digits
FEW_MOVED = 20
SINGLE_RUN = 64  # what is shorter is one run


@struct
class Sorter:
    """`words`, `tie` and `depth`: see `sort_ranks.Ranks`. `bases`, `lengths` and `powers` are the stack of runs that
    wait to be merged."""

    words: Array[i64]
    tie: i32
    depth: i32
    keys: Array[obj | None]
    order: Array[i32]
    temp: Array[i32]
    min_gallop: i32
    runs: i32
    bases: Array[i32]
    lengths: Array[i32]
    powers: Array[i32]


NO_TEMP = Array[i32](0)


# --- comparing --------------------------------------------------------------------------------------
@inline
def less(s: Sorter, x: i32, y: i32) -> bool:
    """Is the key at position x less than that at y?"""
    a = s.words[x]
    b = s.words[y]
    if a == b:
        return less_tied(s, x, y)
    return a < b


def less_tied(s: Sorter, x: i32, y: i32) -> bool:
    """Of keys whose words say nothing."""
    if s.depth > 0:
        return less_tuple(cast(Tuple, s.keys[x]), cast(Tuple, s.keys[y]), s.depth == 1 and s.tie < BY_STR)
    if s.tie <= BY_FLOAT:
        return False
    a = cast(obj, s.keys[x])
    b = cast(obj, s.keys[y])
    if s.tie == BY_STR:
        return strings.compare(cast(Str, a), cast(Str, b)) < 0
    return ops.lt_(a, b)


def less_tuple(a: Tuple, b: Tuple, from_second: bool) -> bool:
    """Of tuples whose first items have the same word, or are equal."""
    return tuples.precedes_from(1 if from_second else 0, a, b)


def sorter(keys: Array[obj | None], n: i32, order: Array[i32]) -> Sorter:
    r = ranks(keys, n)
    room = 1 if n < SINGLE_RUN else MAX_RUNS
    bases = Array[i32](room)
    lengths = Array[i32](room)
    powers = Array[i32](room)
    return Sorter(r.words, r.tie, r.depth, keys, order, NO_TEMP, MIN_GALLOP, 0, bases, lengths, powers)


# --- runs -------------------------------------------------------------------------------------------
def count_run(s: Sorter, low: i32, high: i32) -> i32:
    """The length of the run that begins at low, which is made ascending."""
    order = s.order
    i = low + 1
    if i == high:
        return 1
    if less(s, order[i], order[low]):
        i += 1
        while i < high and less(s, order[i], order[i - 1]):
            i += 1
        reverse(order, low, i)
    else:
        i += 1
        while i < high and not less(s, order[i], order[i - 1]):
            i += 1
    return i - low


def reverse(order: Array[i32], low: i32, high: i32) -> None:
    high -= 1
    while low < high:
        x = order[low]
        order[low] = order[high]
        order[high] = x
        low += 1
        high -= 1


def binary_sort(s: Sorter, low: i32, high: i32, start: i32) -> None:
    """Sorts [low, high) of which [low, start) is sorted already, by binary insertion."""
    order = s.order
    while start < high:
        pivot = order[start]
        left = low
        right = start
        while left < right:
            middle = (left + right) >> 1
            if less(s, pivot, order[middle]):
                right = middle
            else:
                left = middle + 1
        make_room(order, left, start)
        order[left] = pivot
        start += 1


@inline
def make_room(order: Array[i32], left: i32, end: i32) -> None:
    """Moves [left, end) by one: few in a loop, which takes less time than the call of the engine."""
    if end - left > FEW_MOVED:
        order.copy(left + 1, order, left, end - left)
    else:
        while end > left:
            order[end] = order[end - 1]
            end -= 1


def minimal_run(n: i32) -> i32:
    """n / minimal_run(n) is a power of two or a little less."""
    r = 0
    while n >= SINGLE_RUN:
        r = r | n & 1
        n = n >> 1
    return n + r


def power_between(start: i32, n1: i32, n2: i32, n: i32) -> i32:
    """The depth in the merge tree of the border between two adjacent runs: the first bit in which the middles
    of the runs, as fractions of n, differ."""
    a = i64(2) * i64(start) + i64(n1)
    b = a + i64(n1) + i64(n2)
    total = i64(n)
    power = 0
    while True:
        power += 1
        if a >= total:
            a -= total
            b -= total
        elif b >= total:
            return power
        a = a << 1
        b = b << 1


def sort_order(s: Sorter, n: i32) -> None:
    """Sorts the first n positions."""
    low = 0
    minimum = minimal_run(n)
    while low < n:
        length = count_run(s, low, n)
        if low == 0 and length < n and sort_unseen(s, n):
            return
        if length < minimum:
            forced = minimum if n - low > minimum else n - low
            binary_sort(s, low, low + forced, low + length)
            length = forced
        push_run(s, low, length, n)
        low += length
    while s.runs > 1:
        k = s.runs - 2
        if k > 0 and s.lengths[k - 1] < s.lengths[k + 1]:
            k -= 1
        merge_at(s, k)


def sort_unseen(s: Sorter, n: i32) -> bool:
    """For keys whose comparisons nobody can see: by the digits of their words, then by insertion. False if they are
    not in order yet."""
    if s.tie == BY_OBJECT:
        return False
    is_told = False  # whether the words say everything
    if s.depth > 0:
        worst = sort_columns(s, n) if n >= sort_digits.FEWEST else BY_OBJECT
        if worst == BY_OBJECT:
            return False
        is_told = worst < BY_STR and s.tie < BY_STR
    elif s.tie == BY_STR and n >= sort_digits.FEWEST and sort_strings.sort_narrow(s.order, s.keys, n):
        return True
    if not sort_digits.sort_positions(s.order, s.words, n, is_told):
        return False
    if is_told:
        return True
    order = s.order
    budget = n << 2
    i = 1
    while i < n and budget >= 0:
        pivot = order[i]
        j = i
        while j > 0 and less(s, pivot, order[j - 1]):
            order[j] = order[j - 1]
            j -= 1
        order[j] = pivot
        budget -= i - j
        i += 1
    return budget >= 0


def sort_columns(s: Sorter, n: i32) -> i32:
    """Of tuples: by the digits of the words of all items but the first, from the last on. What leaves most to be
    compared; BY_OBJECT, with nothing done, if they are not all of one shape or somebody can see comparisons."""
    if kind_of_items(s.keys, n, DEEPEST) == BY_OBJECT:
        return BY_OBJECT
    worst = sort_items(s.order, s.keys, n, True)
    if worst < BY_STR and s.tie == BY_STR:
        words = sort_strings.ranked(innermost(s.keys, n, s.depth), n)
        if words is not None:
            s.words = words
            s.tie = BY_INT
    return worst


def kind_of_items(keys: Array[obj | None], n: i32, depth: i32) -> i32:
    """The worst of the kinds of all items in n tuples; BY_OBJECT if they are not all of one shape."""
    count = columns(keys, n)
    if count == 0 or count > MOST_COLUMNS:
        return BY_OBJECT
    worst = BY_INT
    c = 0
    while c < count and worst < BY_OBJECT:
        items = column(keys, n, c)
        if all_tuples(items, n):
            worst = max(worst, kind_of_items(items, n, depth - 1) if depth > 0 else BY_OBJECT)
        else:
            worst = max(worst, common_kind(items, n))
        c += 1
    return worst


def sort_items(order: Array[i32], keys: Array[obj | None], n: i32, is_first: bool) -> i32:
    """By all items in n tuples, from the last on; but not, of what comes first in each, by the very first. What leaves
    most to be compared."""
    worst = BY_INT
    c = columns(keys, n)
    while c > 0:
        c -= 1
        items = column(keys, n, c)
        if all_tuples(items, n):
            worst = max(worst, sort_items(order, items, n, is_first and c == 0))
        elif c > 0 or not is_first:
            r = exact(ranks_of(items, n, common_kind(items, n), 0), items, n)
            sort_digits.sort_positions(order, r.words, n, True)
            worst = max(worst, r.tie)
    return worst


def innermost(keys: Array[obj | None], n: i32, depth: i32) -> Array[obj | None]:
    """What stands first in n tuples of so many levels."""
    while depth > 0:
        keys = column(keys, n, 0)
        depth -= 1
    return keys


def push_run(s: Sorter, base: i32, length: i32, n: i32) -> None:
    """Adds a run to the stack, after merging those that powersort wants merged first."""
    if s.runs > 0:
        last = s.runs - 1
        power = power_between(s.bases[last], s.lengths[last], length, n)
        while s.runs > 1 and s.powers[s.runs - 2] > power:
            merge_at(s, s.runs - 2)
        s.powers[s.runs - 1] = power
    s.bases[s.runs] = base
    s.lengths[s.runs] = length
    s.runs += 1


# --- merging ----------------------------------------------------------------------------------------
def merge_at(s: Sorter, i: i32) -> None:
    """Merges the runs i and i + 1 of the stack."""
    a = s.bases[i]
    na = s.lengths[i]
    b = s.bases[i + 1]
    nb = s.lengths[i + 1]
    s.lengths[i] = na + nb
    if i == s.runs - 3:
        s.bases[i + 1] = s.bases[i + 2]
        s.lengths[i + 1] = s.lengths[i + 2]
    s.runs -= 1
    order = s.order
    skipped = gallop_right(s, order[b], order, a, na, 0)  # these of a are in place already
    a += skipped
    na -= skipped
    if na == 0:
        return
    nb = gallop_left(s, order[a + na - 1], order, b, nb, nb - 1)  # and those of b beyond this
    if nb == 0:
        return
    need = na if na < nb else nb
    if len(s.temp) < need:
        s.temp = Array[i32](need)
    if na <= nb:
        merge_low(s, a, na, b, nb)
    else:
        merge_high(s, a, na, b, nb)


def merge_low(s: Sorter, a: i32, na: i32, b: i32, nb: i32) -> None:
    """From the left, with run a in `temp`; b's first is less than a's first, a's last is the greatest."""
    order = s.order
    temp = s.temp
    temp.copy(0, order, a, na)
    to = a
    i = 0
    end = b + nb
    order[to] = order[b]
    to += 1
    b += 1
    from_a = 0  # how many times in a row a, or b, has won
    from_b = 0
    while b < end and i < na - 1:
        if less(s, order[b], temp[i]):
            order[to] = order[b]
            b += 1
            from_b += 1
            from_a = 0
        else:
            order[to] = temp[i]
            i += 1
            from_a += 1
            from_b = 0
        to += 1
        if b == end or i >= na - 1:
            break
        if from_a < s.min_gallop and from_b < s.min_gallop:
            continue
        s.min_gallop += 1
        while True:
            if s.min_gallop > 1:
                s.min_gallop -= 1
            from_a = gallop_right(s, order[b], temp, i, na - i, 0)
            order.copy(to, temp, i, from_a)
            to += from_a
            i += from_a
            if i >= na - 1:  # only with an inconsistent comparison can it be more
                break
            order[to] = order[b]
            to += 1
            b += 1
            if b == end:
                break
            from_b = gallop_left(s, temp[i], order, b, end - b, 0)
            order.copy(to, order, b, from_b)
            to += from_b
            b += from_b
            if b == end:
                break
            order[to] = temp[i]
            to += 1
            i += 1
            if i >= na - 1:
                break
            if from_a < MIN_GALLOP and from_b < MIN_GALLOP:
                s.min_gallop += 1  # a penalty for leaving the mode
                break
        from_a = 0
        from_b = 0
    finish_low(s, to, i, na, b, end)


def finish_low(s: Sorter, to: i32, i: i32, na: i32, b: i32, end: i32) -> None:
    """The rest: either b is used up, or a's last item follows all of b."""
    order = s.order
    order.copy(to, order, b, end - b)
    order.copy(to + end - b, s.temp, i, na - i)


def merge_high(s: Sorter, a: i32, na: i32, b: i32, nb: i32) -> None:
    """From the right, with run b in `temp`; a's last is the greatest, b's first is less than a's first."""
    order = s.order
    temp = s.temp
    temp.copy(0, order, b, nb)
    to = b + nb - 1
    i = a + na - 1
    j = nb - 1
    order[to] = order[i]
    to -= 1
    i -= 1
    from_a = 0
    from_b = 0
    while i >= a and j > 0:
        if less(s, temp[j], order[i]):
            order[to] = order[i]
            i -= 1
            from_a += 1
            from_b = 0
        else:
            order[to] = temp[j]
            j -= 1
            from_b += 1
            from_a = 0
        to -= 1
        if i < a or j <= 0:
            break
        if from_a < s.min_gallop and from_b < s.min_gallop:
            continue
        s.min_gallop += 1
        while True:
            if s.min_gallop > 1:
                s.min_gallop -= 1
            from_a = i + 1 - a - gallop_right(s, temp[j], order, a, i + 1 - a, i - a)
            to -= from_a
            i -= from_a
            order.copy(to + 1, order, i + 1, from_a)
            if i < a:
                break
            order[to] = temp[j]
            to -= 1
            j -= 1
            if j <= 0:
                break
            from_b = j + 1 - gallop_left(s, order[i], temp, 0, j + 1, j)
            to -= from_b
            j -= from_b
            order.copy(to + 1, temp, j + 1, from_b)
            if j <= 0:
                break
            order[to] = order[i]
            to -= 1
            i -= 1
            if i < a:
                break
            if from_a < MIN_GALLOP and from_b < MIN_GALLOP:
                s.min_gallop += 1
                break
        from_a = 0
        from_b = 0
    finish_high(s, to, a, i, j)


def finish_high(s: Sorter, to: i32, a: i32, i: i32, j: i32) -> None:
    """The rest: either a is used up, or b's first item precedes all of it."""
    order = s.order
    n = i + 1 - a
    order.copy(to + 1 - n, order, a, n)
    order.copy(to - n - j, s.temp, 0, j + 1)


def gallop_left(s: Sorter, key: i32, at: Array[i32], base: i32, n: i32, hint: i32) -> i32:
    """Where key belongs in the sorted at[base:base+n], before what is equal; searches from `hint` outwards in
    doubling steps, then by bisection."""
    low = 0  # the answer is in (low - 1, high]
    high = n
    step = 1
    if less(s, at[base + hint], key):
        low = hint + 1
        while hint + step < n and less(s, at[base + hint + step], key):
            low = hint + step + 1
            step = (step << 1) + 1
        if hint + step < n:
            high = hint + step
    else:
        high = hint
        while hint - step >= 0 and not less(s, at[base + hint - step], key):
            high = hint - step
            step = (step << 1) + 1
        if hint - step >= 0:
            low = hint - step + 1
    while low < high:
        middle = (low + high) >> 1
        if less(s, at[base + middle], key):
            low = middle + 1
        else:
            high = middle
    return high


def gallop_right(s: Sorter, key: i32, at: Array[i32], base: i32, n: i32, hint: i32) -> i32:
    """`gallop_left`, but after what is equal."""
    low = 0
    high = n
    step = 1
    if less(s, key, at[base + hint]):
        high = hint
        while hint - step >= 0 and less(s, key, at[base + hint - step]):
            high = hint - step
            step = (step << 1) + 1
        if hint - step >= 0:
            low = hint - step + 1
    else:
        low = hint + 1
        while hint + step < n and not less(s, key, at[base + hint + step]):
            low = hint + step + 1
            step = (step << 1) + 1
        if hint + step < n:
            high = hint + step
    while low < high:
        middle = (low + high) >> 1
        if less(s, key, at[base + middle]):
            high = middle
        else:
            low = middle + 1
    return high


# --- list.sort and sorted ---------------------------------------------------------------------------
@method(lists.ListClass, "sort")
def sort_method(self: List, *, key: obj | None = None, reverse: i32 = 0) -> None:
    sort_list(self, key, reverse != 0)


@function("builtins", "sorted")
def sorted_(*args: Array[obj], key: obj | None = None, reverse: i32 = 0) -> obj:
    if len(args) != 1:
        exceptions.raise_type_error(fill1(S("sorted expected 1 argument, got %"), ops.str_(small(len(args)))))
    s = args[0]
    if isinstance(s, Str) and s.cls is strings.StrClass and (key is None or key is NONE):
        narrow = s.narrow
        if narrow is not None:
            return sort_characters.sorted_characters(narrow, s.length, reverse != 0)
    made = lists.from_iterable(s)
    sort_list(made, key, reverse != 0)
    return made


def sorted_text(iterable: obj) -> obj:
    """sorted(iterable), but a str instead of a list of characters."""
    if isinstance(iterable, Str) and iterable.cls is strings.StrClass:
        narrow = iterable.narrow
        if narrow is not None:
            return sort_characters.sorted_str(narrow, iterable.length)
    made = lists.from_iterable(iterable)
    sort_list(made, None, False)
    return made


# They say whether the list was one that they sort.
NUMBER_SORTERS = Array[Func[[List, obj | None, bool], bool]].of(
    when_live("numbers in lists", number_sort.sort_list), when_live("floats in lists", float_sort.sort_list)
)


def sort_list(l: List, key: obj | None, backwards: bool) -> None:
    """In place. Meanwhile the list is empty for those who look, as in CPython."""
    n = l.length
    items = l.items
    if items is None:
        for sorter in NUMBER_SORTERS:
            if sorter(l, key, backwards):
                return
        items = lists.boxed(l)
    nothing = Array[obj | None](0)
    l.items = nothing
    l.length = 0
    failed: obj | None = None
    try:
        sorted_items = sorted_array(items, n, key, backwards)
    except Thrown as t:
        failed = t.value
        sorted_items = items
    changed = l.items is not nothing or l.length != 0
    l.items = sorted_items
    l.length = n
    if failed is not None:
        throw(failed)
    if changed:
        exceptions.raise_value_error(S("list modified during sort"))


def sorted_array(items: Array[obj | None], n: i32, key: obj | None, backwards: bool) -> Array[obj | None]:
    """The first n items in order; equal ones keep their order, backwards too."""
    keys = items
    if key is not None and key is not NONE:
        keys = Array[obj | None](n)
        i = 0
        while i < n:
            keys[i] = calls.call1(key, cast(obj, items[i]))
            i += 1
    if n < 2:
        return items
    order = Array[i32](n)
    i = 0
    while i < n:
        order[i] = n - 1 - i if backwards else i
        i += 1
    sort_order(sorter(keys, n, order), n)
    made = Array[obj | None](n)
    i = 0
    while i < n:
        made[n - 1 - i if backwards else i] = items[order[i]]
        i += 1
    return made
