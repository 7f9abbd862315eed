"""_collections: the accelerators of collections.Counter and namedtuple, and its members for _collections_abc."""

from waspy.lang import *
from waspy.runtime import calls, exceptions, ops
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import tuple as tuples
from waspy.runtime.defaultdict import DefaultDictClass
from waspy.runtime.deque import DequeClass, DequeIteratorClass, ReverseIteratorClass
from waspy.runtime.keys import hash_key
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, type_name
from waspy.runtime.ordered_dict import OrderedDictClass
from waspy.runtime.singletons import *
from waspy.runtime.template import fill2


@function("_collections")
def _is_plain(o: obj, /) -> bool:
    """Is it surely no mapping?"""
    return ops.type_of(o).flags & CLASS_HEAP == 0 and (
        isinstance(o, Str)
        or isinstance(o, List)
        or isinstance(o, Generator)
        or isinstance(o, Tuple)
        or isinstance(o, Set)
        or isinstance(o, Bytes)
    )


@function("_collections")
def _count_elements(mapping: obj, iterable: obj, /) -> None:
    """mapping[x] = mapping.get(x, 0) + 1 for each x, directly in a dict."""
    if isinstance(mapping, Dict) and isinstance(iterable, List) and iterable.cls is lists.ListClass:
        i = 0
        while i < iterable.length:
            count(mapping, lists.at(iterable, i))
            i += 1
        return
    it = ops.get_iter(iterable)
    step = ops.stepper(it)
    while True:
        x = step(it)
        if x is None:
            return
        if isinstance(mapping, Dict):
            count(mapping, x)
        else:
            n = calls.method2(mapping, S("get"), x, small(0))
            ops.setitem(mapping, x, ops.add(n, small(1)))


def count(d: Dict, x: obj) -> None:
    h = hash_key(x)
    e = dicts.find(d, x, h)
    if e < 0:
        dicts.insert(d, x, h, small(1))
        return
    n = cast(obj, d.values[e])
    if is_small(n):
        d.values[e] = ops.box_i64(i64(small_value(n)) + 1)
    else:
        dicts.put_hashed(d, x, h, ops.add(n, small(1)))


# --- what _collections_abc registers --------------------------------------------------------------------
MUTABLE_SEQUENCES = Array[obj].of(when_live("deque.DequeClass", DequeClass))


@function("_collections")
def _mutable_sequences() -> obj:
    """The classes of collections that are MutableSequences, if the program has them."""
    return tuples.new_tuple(MUTABLE_SEQUENCES)


# --- the fields of named tuples -------------------------------------------------------------------------
@struct
class TupleGetter(Object):
    index: i32
    doc: obj


TupleGetterClass = builtin_class("_tuplegetter", TupleGetter, base=ObjectClass, module="collections")

module(
    "_collections",
    deque=DequeClass,
    defaultdict=DefaultDictClass,
    OrderedDict=OrderedDictClass,
    _tuplegetter=TupleGetterClass,
    _deque_iterator=DequeIteratorClass,
    _deque_reverse_iterator=ReverseIteratorClass,
)


@constructor(TupleGetterClass)
def tuplegetter_new(cls: Class, index: i32, doc: obj, /) -> obj:
    return TupleGetter(cls, index, doc)


@slot(TupleGetterClass, "descr_get")
def tuplegetter_get(self: obj, instance: obj | None, owner: Class) -> obj:
    getter = cast(TupleGetter, self)
    if instance is None:
        return getter
    if not isinstance(instance, Tuple):
        if instance is NONE:
            return getter
        pattern = S("descriptor for index '%' for tuple subclasses doesn't apply to '%' object")
        exceptions.raise_type_error(fill2(pattern, decimal(i64(getter.index)), type_name(instance)))
    return tuples.item(instance, getter.index)


@slot(TupleGetterClass, "descr_set")
def tuplegetter_set(self: obj, instance: obj, value: obj | None) -> None:
    if value is None:
        exceptions.raise_attribute_error(S("can't delete attribute"))
    exceptions.raise_attribute_error(S("can't set attribute"))


@getter(TupleGetterClass, "__doc__")
def tuplegetter_doc(self: TupleGetter) -> obj:
    return self.doc


@setter(TupleGetterClass, "__doc__")
def set_tuplegetter_doc(self: TupleGetter, value: obj | None) -> None:
    self.doc = NONE if value is None else value


@slot(TupleGetterClass, "repr")
def tuplegetter_repr(self: obj) -> obj:
    g = cast(TupleGetter, self)
    return fill2(S("_tuplegetter(%, %)"), decimal(i64(g.index)), ops.repr_(g.doc))
