"""itertools: groupby and tee (Modules/itertoolsmodule.c)."""

from waspy.lang import *
from waspy.runtime import attributes, calls, exceptions, ops
from waspy.runtime import tuple as tuples
from waspy.runtime.keys import same
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


@struct
class GroupBy(Object):
    """`value` and `key`: the last item read, null once it has been given. `target`: the key of the current
    group, whose iterator is `group`."""

    iterator: obj
    function: obj
    target: obj | None
    key: obj | None
    value: obj | None
    group: "Grouper | None"


@struct
class Grouper(Object):
    parent: GroupBy
    target: obj


GroupByClass = builtin_class("groupby", GroupBy, base=ObjectClass, module="itertools")
GrouperClass = builtin_class("_grouper", Grouper, base=ObjectClass, module="itertools", flags=CLASS_FINAL)


@constructor(GroupByClass)
def groupby_new(cls: Class, iterable: obj, key: obj | None = None) -> obj:
    return GroupBy(cls, ops.get_iter(iterable), NONE if key is None else key, None, None, None, None)


@slot(GroupByClass, "iter")
@slot(GrouperClass, "iter")
def iterator_self(self: obj) -> obj:
    return self


def read(g: GroupBy) -> bool:
    """The next item and its key; False at the end."""
    item = ops.next_(g.iterator)
    if item is None:
        return False
    key = item if g.function is NONE else calls.call1(g.function, item)
    g.value = item
    g.key = key
    return True


@slot(GroupByClass, "next")
def groupby_next(self: obj) -> obj | None:
    g = cast(GroupBy, self)
    g.group = None
    while is_same_group(g):
        if not read(g):
            return None
    key = g.key
    assert key is not None
    g.target = key
    group = Grouper(GrouperClass, g, key)
    g.group = group
    return tuples.pair(key, group)


def is_same_group(g: GroupBy) -> bool:
    """Must groupby read on to find the next group?"""
    key = g.key
    if key is None:
        return True
    target = g.target
    return target is not None and same(target, key)


@slot(GrouperClass, "next")
def grouper_next(self: obj) -> obj | None:
    me = cast(Grouper, self)
    g = me.parent
    if g.group is not me:
        return None
    if g.value is None and not read(g):
        return None
    key = g.key
    if key is None or not same(me.target, key):
        return None
    value = g.value
    g.value = None
    g.key = None
    return value


# --- tee --------------------------------------------------------------------------------------------
@struct
class TeeLink:
    """One item read from the source; `value` is null in the last link, which is still to be read."""

    value: obj | None
    next: "TeeLink | None"


@struct
class TeeSource:
    iterator: obj
    running: bool


@struct
class Tee(Object):
    source: TeeSource
    link: TeeLink


TeeClass = builtin_class("_tee", Tee, base=ObjectClass, module="itertools")


@constructor(TeeClass)
def tee_new(cls: Class, iterable: obj, /) -> obj:
    return tee_of(ops.get_iter(iterable))


def tee_of(it: obj) -> Tee:
    if isinstance(it, Tee):
        return Tee(TeeClass, it.source, it.link)
    return Tee(TeeClass, TeeSource(it, False), TeeLink(None, None))


@slot(TeeClass, "iter")
def tee_iter(self: obj) -> obj:
    return self


@method(TeeClass, "__copy__")
def tee_copy(self: Tee) -> obj:
    return Tee(TeeClass, self.source, self.link)


@slot(TeeClass, "next")
def tee_next(self: obj) -> obj | None:
    t = cast(Tee, self)
    link = t.link
    next_link = link.next
    if next_link is None:
        value = read_source(t.source)
        if value is None:
            return None
        next_link = TeeLink(None, None)
        link.value = value
        link.next = next_link
    t.link = next_link
    return link.value


def read_source(source: TeeSource) -> obj | None:
    if source.running:
        exceptions.raise_runtime_error(S("cannot re-enter the tee iterator"))
    source.running = True
    depth = calls.depth
    try:
        value = ops.next_(source.iterator)
        source.running = False
        return value
    except Thrown as t:
        source.running = False
        calls.depth = depth
        throw(t.value)


@function("itertools")
def tee(iterable: obj, n: i64 = 2, /) -> obj:
    if n < 0:
        exceptions.raise_value_error(S("n must be >= 0"))
    count = i32(n)
    made = Array[obj].filled(count, NONE)
    if count == 0:
        return tuples.new_tuple(made)
    it = ops.get_iter(iterable)
    copier = attributes.getattr_or_null(it, S("__copy__"))
    if copier is None:
        it = tee_of(it)
    made[0] = it
    for i in range(1, count):
        made[i] = calls.method0(it, S("__copy__"))
    return tuples.new_tuple(made)
