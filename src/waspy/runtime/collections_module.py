"""_collections: the accelerators of collections.Counter and namedtuple, and its members for _collections_abc."""

from waspy.lang import *
from waspy.runtime import calls, classes, conversions, exceptions, mappingproxy, name_dict, ops, slot_wrappers, sort
from waspy.runtime import dict as dicts
from waspy.runtime import heapq_module as heaps
from waspy.runtime import list as lists
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.array_module import ArrayClass
from waspy.runtime.defaultdict import DefaultDictClass
from waspy.runtime.deque import DequeClass, DequeIteratorClass, ReverseIteratorClass
from waspy.runtime.keys import hash_key
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, type_name
from waspy.runtime.ordered_dict import OrderedDictClass
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2
from waspy.runtime.tuple import item_at, items_of


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
def _is_builtin_mapping(o: obj, /) -> bool:
    return isinstance(o, Dict) or isinstance(o, mappingproxy.MappingProxy)


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


@function("_collections")
def _largest(items: obj, n: obj, /) -> obj:
    """The n items, fewer than all, whose item 1 is greatest, in falling order: the algorithm of `heapq.nlargest`, so
    that the same comparisons are made."""
    wanted = conversions.to_ssize(n)
    heap = lists.new_list(Array[obj | None](0), 0)
    it = ops.get_iter(items)
    step = ops.stepper(it)
    order: i64 = 0
    while order > -wanted:
        x = step(it)
        if x is None:
            break
        lists.append(heap, counted(x, order))
        order -= 1
    if heap.length == 0:
        return heap
    heaps.make_heap(heap, False)
    order = -wanted
    least = item_at(cast(Tuple, lists.at(heap, 0)), 0)
    while True:
        x = step(it)
        if x is None:
            break
        if ops.lt_(least, ops.getitem(x, small(1))):
            heaps.replace(heap, counted(x, order), False)
            least = item_at(cast(Tuple, lists.at(heap, 0)), 0)
            order -= 1
    sort.sort_list(heap, None, True)
    for i in range(heap.length):
        lists.put_at(heap, i, item_at(cast(Tuple, lists.at(heap, i)), 2))
    return heap


def counted(x: obj, order: i64) -> Tuple:
    return tuples.new_tuple(Array[obj].of(ops.getitem(x, small(1)), ops.box_i64(order), x))


@function("_collections")
def _check_slice(n: obj, /) -> None:
    """Refuses what cannot bound a slice."""
    slices.slice_part(n, 0)


# --- what _collections_abc registers --------------------------------------------------------------------
MUTABLE_SEQUENCES = Array[obj].of(
    when_live("deque.DequeClass", DequeClass), when_live("array_module.ArrayClass", ArrayClass)
)


@function("_collections")
def _mutable_sequences() -> obj:
    """The classes of collections and array that are MutableSequences, if the program has them."""
    return tuples.new_tuple(MUTABLE_SEQUENCES)


# --- named tuples -----------------------------------------------------------------------------------------
def new_named(f: Function, values: Array[obj | None]) -> obj:
    """The body of every `__new__`: the values are those of `_cls` and of the fields."""
    cls = slot_wrappers.new_class(cast(obj, values[0]), tuples.TupleClass)
    items = Array[obj](len(values) - 1)
    for i in range(len(items)):
        items[i] = cast(obj, values[i + 1])
    if cls is tuples.TupleClass:
        return tuples.new_tuple(items)
    return tuples.instance(cls, items)


@function("_collections")
def _named(made: obj, name: obj, field_names: obj, default_values: obj, module: obj, /) -> obj:
    """Gives a class the name, the fields, and `__new__` the parameters; the tuple of defaults, or None, is of the last
    ones. It has the `__slots__` that leave instances without a dict."""
    cls = cast(Class, made)
    typename = cast(Str, name)
    fields = cast(Tuple, field_names)
    defaults: Array[obj] | None = None
    if isinstance(default_values, Tuple):
        defaults = items_of(default_values)
    cls.name = typename
    cls.qualname = typename
    cls.module = module
    cls.flags = cls.flags | CLASS_SEALED
    names = items_of(fields)
    listed = strings.join_strings(S(", "), names, len(names))
    doc = fill2(S("%(%,)") if len(names) == 1 else S("%(%)"), typename, listed)
    d = classes.namespace_of(cls)
    for i in range(d.fill):
        f = d.values[i]
        if isinstance(f, Wrapped):
            f = f.function
        if isinstance(f, Function):
            f.qualname = fill2(S("%.%"), typename, f.code.name)
            if strings.equal(f.code.name, S("__new__")):
                give_parameters(f, fields, defaults)
                f.doc = fill1(S("Create new instance of %"), doc)
    name_dict.put(d, S("__module__"), module)
    name_dict.put(d, S("__doc__"), doc)
    name_dict.put(d, S("__slots__"), tuples.EMPTY)
    name_dict.put(d, S("_fields"), fields)
    name_dict.put(d, S("_field_defaults"), defaults_by_name(names, defaults))
    name_dict.put(d, S("__match_args__"), fields)
    for i in range(len(names)):
        alias = fill1(S("Alias for field number %"), decimal(i64(i)))
        name_dict.put(d, cast(Str, names[i]), TupleGetter(TupleGetterClass, i, alias))
    return cls


def defaults_by_name(names: Array[obj], defaults: Array[obj] | None) -> Dict:
    made = dicts.new_dict()
    if defaults is not None:
        first = len(names) - len(defaults)
        for i in range(len(defaults)):
            name_dict.put(made, cast(Str, names[first + i]), defaults[i])
    return made


@function("_collections")
def _named_text(o: obj, fields: obj, /) -> obj:
    """`__repr__`"""
    names = items_of(cast(Tuple, fields))
    values = items_of(cast(Tuple, o))
    if len(values) < len(names):
        exceptions.raise_type_error(S("not enough arguments for format string"))
    if len(values) > len(names):
        exceptions.raise_type_error(S("not all arguments converted during string formatting"))
    text = fill1(S("%("), classes.class_name(ops.type_of(o)))
    for i in range(len(names)):
        text = strings.concat3(text, S(", ") if i > 0 else S(""), cast(Str, names[i]))
        text = strings.concat3(text, S("="), ops.repr_(values[i]))
    return strings.concat(text, S(")"))


def give_parameters(f: Function, fields: Tuple, defaults: Array[obj] | None) -> None:
    n = tuples.size_of(fields)
    names = Array[Str].filled(n + 1, S("_cls"))
    for i in range(n):
        names[i + 1] = cast(Str, tuples.item_at(fields, i))
    old = f.code
    f.code = Code(
        old.cls, S("__new__"), cast(Str, f.qualname), old.filename, old.line, n + 1, 0, 0, 0, names,
        calls.no_e0, calls.no_e1, calls.no_e2, calls.no_e3, calls.no_e4, calls.vec, new_named,
    )  # fmt: skip
    f.defaults = defaults


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
