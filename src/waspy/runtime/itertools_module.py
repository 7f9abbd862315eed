"""itertools: the iterators that never end, and those that take items one by one from another
(Modules/itertoolsmodule.c). The combinatorial ones are in `itertools_combinatoric.py`, groupby and tee in
`itertools_groups.py`.
"""

from waspy.lang import *
from waspy.runtime import calls, exceptions, ops
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime import tuple as tuples
from waspy.runtime.iterators import iterators_of
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, text2, text3, text4
from waspy.runtime.singletons import *
from waspy.runtime.tuple import items_of

module("itertools")


@struct
class Count(Object):
    value: obj
    step: obj


@struct
class Cycle(Object):
    """`iterator` is null once it has ended; then `saved` goes round."""

    iterator: obj | None
    saved: List
    index: i32


@struct
class Repeat(Object):
    item: obj
    left: i64  # -1: without end


@struct
class Chain(Object):
    sources: obj | None
    active: obj | None


@struct
class Accumulate(Object):
    iterator: obj
    function: obj
    total: obj | None
    initial: obj | None


@struct
class Islice(Object):
    """`stop` is -1 if there is none; `next` is the position of the next item to give."""

    iterator: obj | None
    position: i64
    next: i64
    stop: i64
    step: i64


@struct
class Filtering(Object):
    """takewhile, dropwhile, filterfalse and starmap: a function and an iterator. `passed`: takewhile has
    ended, dropwhile has begun."""

    function: obj
    iterator: obj
    passed: bool


@struct
class Compress(Object):
    data: obj
    selectors: obj


@struct
class Pairwise(Object):
    iterator: obj | None
    last: obj | None


@struct
class ZipLongest(Object):
    iterators: Array[obj | None]  # null: ended
    active: i32
    fill: obj


CountClass = builtin_class("count", Count, base=ObjectClass, module="itertools")
CycleClass = builtin_class("cycle", Cycle, base=ObjectClass, module="itertools")
RepeatClass = builtin_class("repeat", Repeat, base=ObjectClass, module="itertools")
ChainClass = builtin_class("chain", Chain, base=ObjectClass, module="itertools", flags=CLASS_GENERIC)
AccumulateClass = builtin_class("accumulate", Accumulate, base=ObjectClass, module="itertools")
IsliceClass = builtin_class("islice", Islice, base=ObjectClass, module="itertools")
TakeWhileClass = builtin_class("takewhile", Filtering, base=ObjectClass, module="itertools")
DropWhileClass = builtin_class("dropwhile", Filtering, base=ObjectClass, module="itertools")
FilterFalseClass = builtin_class("filterfalse", Filtering, base=ObjectClass, module="itertools")
StarMapClass = builtin_class("starmap", Filtering, base=ObjectClass, module="itertools")
CompressClass = builtin_class("compress", Compress, base=ObjectClass, module="itertools")
PairwiseClass = builtin_class("pairwise", Pairwise, base=ObjectClass, module="itertools")
ZipLongestClass = builtin_class("zip_longest", ZipLongest, base=ObjectClass, module="itertools")


@slot(CountClass, "iter")
@slot(CycleClass, "iter")
@slot(RepeatClass, "iter")
@slot(ChainClass, "iter")
@slot(AccumulateClass, "iter")
@slot(IsliceClass, "iter")
@slot(TakeWhileClass, "iter")
@slot(DropWhileClass, "iter")
@slot(FilterFalseClass, "iter")
@slot(StarMapClass, "iter")
@slot(CompressClass, "iter")
@slot(PairwiseClass, "iter")
@slot(ZipLongestClass, "iter")
def iterator_self(self: obj) -> obj:
    return self


# --- count, cycle, repeat -----------------------------------------------------------------------------
@constructor(CountClass)
def count_new(cls: Class, start: obj | None = None, step: obj | None = None) -> obj:
    first = small(0) if start is None else start
    by = small(1) if step is None else step
    if not is_number(first) or not is_number(by):
        exceptions.raise_type_error(S("a number is required"))
    return Count(cls, first, by)


def is_number(o: obj) -> bool:
    cls = ops.type_of(o)
    return slices.has_index(o) or cls.unary[U_FLOAT] is not None or isinstance(o, Complex)


@slot(CountClass, "next")
def count_next(self: obj) -> obj | None:
    c = cast(Count, self)
    value = c.value
    step = c.step
    if is_small(value) and is_small(step):
        c.value = ops.box_i64(i64(small_value(value)) + i64(small_value(step)))
    else:
        c.value = ops.add(value, step)
    return value


@slot(CountClass, "repr")
def count_repr(self: obj) -> obj:
    c = cast(Count, self)
    if c.step is small(1):
        return text3(S("count("), ops.repr_(c.value), S(")"))
    return text2(text4(S("count("), ops.repr_(c.value), S(", "), ops.repr_(c.step)), S(")"))


@constructor(CycleClass)
def cycle_new(cls: Class, iterable: obj, /) -> obj:
    return Cycle(cls, ops.get_iter(iterable), lists.empty(), 0)


@slot(CycleClass, "next")
def cycle_next(self: obj) -> obj | None:
    c = cast(Cycle, self)
    it = c.iterator
    if it is not None:
        item = ops.next_(it)
        if item is not None:
            lists.append(c.saved, item)
            return item
        c.iterator = None
    if c.saved.length == 0:
        return None
    i = c.index
    c.index = i + 1 if i + 1 < c.saved.length else 0
    return lists.at(c.saved, i)


@constructor(RepeatClass)
def repeat_new(cls: Class, object: obj, times: obj | None = None) -> obj:
    left = i64(-1)
    if times is not None:
        left = ops.to_i64(times)
        if left < 0:
            left = i64(0)
    return Repeat(cls, object, left)


@slot(RepeatClass, "next")
def repeat_next(self: obj) -> obj | None:
    r = cast(Repeat, self)
    if r.left == 0:
        return None
    if r.left > 0:
        r.left -= 1
    return r.item


@slot(RepeatClass, "repr")
def repeat_repr(self: obj) -> obj:
    r = cast(Repeat, self)
    text = text2(S("repeat("), ops.repr_(r.item))
    if r.left >= 0:
        text = text3(text, S(", "), decimal(r.left))
    return text2(text, S(")"))


@method(RepeatClass, "__length_hint__")
def repeat_length_hint(self: Repeat) -> i64:
    if self.left < 0:
        exceptions.raise_type_error(S("len() of unsized object"))
    return self.left


# --- chain ------------------------------------------------------------------------------------------
@constructor(ChainClass)
def chain_new(cls: Class, *iterables: Array[obj]) -> obj:
    return Chain(cls, ops.get_iter(tuples.new_tuple(iterables)), None)


@method(ChainClass, kind="class")
def from_iterable(cls: Class, iterable: obj, /) -> obj:
    return Chain(cls, ops.get_iter(iterable), None)


@slot(ChainClass, "next")
def chain_next(self: obj) -> obj | None:
    c = cast(Chain, self)
    while True:
        active = c.active
        if active is not None:
            item = ops.next_(active)
            if item is not None:
                return item
            c.active = None
        sources = c.sources
        if sources is None:
            return None
        source = ops.next_(sources)
        if source is None:
            c.sources = None
            return None
        c.active = ops.get_iter(source)


# --- accumulate, islice -------------------------------------------------------------------------------
@constructor(AccumulateClass)
def accumulate_new(cls: Class, iterable: obj, func: obj | None = None, *, initial: obj | None = None) -> obj:
    function = NONE if func is None else func
    if initial is NONE:
        initial = None
    return Accumulate(cls, ops.get_iter(iterable), function, None, initial)


@slot(AccumulateClass, "next")
def accumulate_next(self: obj) -> obj | None:
    a = cast(Accumulate, self)
    initial = a.initial
    if initial is not None:
        a.initial = None
        a.total = initial
        return initial
    item = ops.next_(a.iterator)
    total = a.total
    if item is None or total is None:
        a.total = item if item is not None else total
        return item
    if a.function is NONE:
        total = ops.add(total, item)
    else:
        total = calls.call2(a.function, total, item)
    a.total = total
    return total


@constructor(IsliceClass)
def islice_new(cls: Class, iterable: obj, a: obj, b: obj | None = None, c: obj | None = None, /) -> obj:
    start = i64(0)
    stop = i64(-1)
    step = i64(1)
    if b is not None and a is not NONE:
        start = islice_index(a)
    end = a if b is None else b
    if end is not NONE:
        stop = islice_index(end)
        if stop == -1:
            raise_islice_error(S("Stop argument"))
    if start < 0 or stop < -1:
        raise_islice_error(S("Indices"))
    if c is not None and c is not NONE:
        step = i64(0)
        if slices.has_index(c):
            step = i64(slices.saturated(ops.index_(c)))
        if step < 1:
            exceptions.raise_value_error(S("Step for islice() must be a positive integer or None."))
    return Islice(cls, ops.get_iter(iterable), i64(0), start, stop, step)


def islice_index(o: obj) -> i64:
    """-1 if it is none."""
    if slices.has_index(o):
        n = ops.index_(o)
        if is_small(n):
            return i64(small_value(n))
        if isinstance(n, Int64):
            return n.value
    return i64(-1)


def raise_islice_error(what: Str) -> NoReturn:
    exceptions.raise_value_error(text2(what, S(" for islice() must be None or an integer: 0 <= x <= sys.maxsize.")))


@slot(IsliceClass, "next")
def islice_next(self: obj) -> obj | None:
    s = cast(Islice, self)
    it = s.iterator
    if it is None:
        return None
    while s.position < s.next:
        if ops.next_(it) is None:
            s.iterator = None
            return None
        s.position += 1
    if s.stop >= 0 and s.position >= s.stop:
        s.iterator = None
        return None
    item = ops.next_(it)
    if item is None:
        s.iterator = None
        return None
    s.position += 1
    s.next += s.step
    if s.stop >= 0 and s.next > s.stop:
        s.next = s.stop
    return item


# --- takewhile, dropwhile, filterfalse, starmap, compress ----------------------------------------------------
@constructor(TakeWhileClass)
def takewhile_new(cls: Class, predicate: obj, iterable: obj, /) -> obj:
    return Filtering(cls, predicate, ops.get_iter(iterable), False)


@constructor(DropWhileClass)
def dropwhile_new(cls: Class, predicate: obj, iterable: obj, /) -> obj:
    return Filtering(cls, predicate, ops.get_iter(iterable), False)


@constructor(FilterFalseClass)
def filterfalse_new(cls: Class, function: obj, iterable: obj, /) -> obj:
    return Filtering(cls, function, ops.get_iter(iterable), False)


@constructor(StarMapClass)
def starmap_new(cls: Class, function: obj, iterable: obj, /) -> obj:
    return Filtering(cls, function, ops.get_iter(iterable), False)


@slot(TakeWhileClass, "next")
def takewhile_next(self: obj) -> obj | None:
    f = cast(Filtering, self)
    if f.passed:
        return None
    item = ops.next_(f.iterator)
    if item is None:
        return None
    if ops.is_true(calls.call1(f.function, item)):
        return item
    f.passed = True
    return None


@slot(DropWhileClass, "next")
def dropwhile_next(self: obj) -> obj | None:
    f = cast(Filtering, self)
    while True:
        item = ops.next_(f.iterator)
        if item is None or f.passed:
            return item
        if not ops.is_true(calls.call1(f.function, item)):
            f.passed = True
            return item


@slot(FilterFalseClass, "next")
def filterfalse_next(self: obj) -> obj | None:
    f = cast(Filtering, self)
    while True:
        item = ops.next_(f.iterator)
        if item is None:
            return None
        verdict = item
        if f.function is not NONE:
            verdict = calls.call1(f.function, item)
        if not ops.is_true(verdict):
            return item


@slot(StarMapClass, "next")
def starmap_next(self: obj) -> obj | None:
    f = cast(Filtering, self)
    args = ops.next_(f.iterator)
    if args is None:
        return None
    return calls.call(f.function, items_of(tuples.from_iterable(args)), None)


@constructor(CompressClass)
def compress_new(cls: Class, data: obj, selectors: obj) -> obj:
    return Compress(cls, ops.get_iter(data), ops.get_iter(selectors))


@slot(CompressClass, "next")
def compress_next(self: obj) -> obj | None:
    c = cast(Compress, self)
    while True:
        item = ops.next_(c.data)
        if item is None:
            return None
        selector = ops.next_(c.selectors)
        if selector is None:
            return None
        if ops.is_true(selector):
            return item


# --- pairwise, zip_longest ------------------------------------------------------------------------------
@constructor(PairwiseClass)
def pairwise_new(cls: Class, iterable: obj, /) -> obj:
    return Pairwise(cls, ops.get_iter(iterable), None)


@slot(PairwiseClass, "next")
def pairwise_next(self: obj) -> obj | None:
    p = cast(Pairwise, self)
    it = p.iterator
    if it is None:
        return None
    last = p.last
    if last is None:
        last = ops.next_(it)
        if last is None:
            p.iterator = None
            return None
        p.last = last
    item = ops.next_(it)
    if item is None:
        p.iterator = None
        return None
    p.last = item
    return tuples.pair(last, item)


@constructor(ZipLongestClass)
def zip_longest_new(cls: Class, *iterables: Array[obj], fillvalue: obj | None = None) -> obj:
    n = len(iterables)
    made = Array[obj | None](n)
    made.copy(0, iterators_of(iterables, 0), 0, n)
    return ZipLongest(cls, made, n, NONE if fillvalue is None else fillvalue)


@slot(ZipLongestClass, "next")
def zip_longest_next(self: obj) -> obj | None:
    z = cast(ZipLongest, self)
    n = len(z.iterators)
    if z.active == 0:
        return None
    items = Array[obj].filled(n, z.fill)
    for i in range(n):
        it = z.iterators[i]
        if it is not None:
            item = ops.next_(it)
            if item is not None:
                items[i] = item
            else:
                z.iterators[i] = None
                z.active -= 1
                if z.active == 0:
                    return None
    return tuples.new_tuple(items)
