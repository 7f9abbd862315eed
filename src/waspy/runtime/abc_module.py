"""_abc: what abc.ABCMeta is made from (CPython's Modules/_abc.c)."""

from waspy.lang import *
from waspy.runtime import attributes, calls, class_attributes, classes, exceptions, name_dict, ops
from waspy.runtime import list as lists
from waspy.runtime import set as sets
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.tuple import items_of


@struct
class AbcData(Object):
    """The attribute `_abc_impl` of an abstract base class. `not_below` holds for one state of all registries."""

    registry: List
    below: Set
    not_below: Set
    token: i32


AbcDataClass = builtin_class("_abc_data", AbcData, base=ObjectClass, module="_abc", flags=CLASS_FINAL)

# Raised by each registration anywhere.
token: i32 = 0


def data_of(cls: obj) -> AbcData:
    if isinstance(cls, Class):
        v = attributes.find_special(cls, S("_abc_impl"))
        if isinstance(v, AbcData):
            return v
    exceptions.raise_type_error(S("_abc_impl is set to a wrong type"))


def is_abstract(v: obj) -> bool:
    marked = attributes.getattr_or_null(v, S("__isabstractmethod__"))
    return marked is not None and ops.is_true(marked)


@function("_abc")
def get_cache_token() -> i32:
    return token


@function("_abc")
def _abc_init(cls: Class, /) -> None:
    d = classes.namespace_of(cls)
    found = sets.new_set()
    for i in range(d.fill):
        k = d.keys[i]
        v = d.values[i]
        if k is not None and v is not None and not is_small(v) and is_abstract(v):
            sets.add_(found, k)
    bases = items_of(classes.bases_of(cls))
    for i in range(len(bases)):
        inherited_abstract(cls, cast(Class, bases[i]), found)
    frozen = sets.new_frozenset(tuples.from_iterable(found))
    class_attributes.set_abstract_methods(cls, frozen)
    mark = name_dict.get(d, S("__abc_tpflags__"))
    if mark is not None and is_small(mark):
        give_patterns(cls, small_value(mark))
        name_dict.remove(d, S("__abc_tpflags__"))
    empty = lists.new_list(Array[obj | None](0), 0)
    name_dict.put(d, S("_abc_impl"), AbcData(AbcDataClass, empty, sets.new_set(), sets.new_set(), token))


def give_patterns(cls: Class, flags: i32) -> None:
    """Patterns of `match` for sequences or mappings accept instances of the class and of its subclasses from now on."""
    cls.flags = cls.flags | flags & (CLASS_SEQUENCE | CLASS_MAPPING)
    below = cls.subclasses
    if below is not None:
        for i in range(below.length):
            give_patterns(cast(Class, lists.item(below, i)), flags)


def inherited_abstract(cls: Class, base: Class, found: Set) -> None:
    known = name_dict.get(classes.namespace_of(base), S("__abstractmethods__"))
    if known is None or isinstance(known, SlotDescriptor):
        return
    it = ops.get_iter(known)
    while True:
        name = ops.next_(it)
        if name is None:
            return
        v = attributes.find(cls, attributes.name_of(name))
        if v is not None and is_abstract(v):
            sets.add_(found, name)


@function("_abc")
def _abc_register(cls: Class, subclass: obj, /) -> obj:
    global token
    if not isinstance(subclass, Class):
        exceptions.raise_type_error(S("Can only register classes"))
    if classes.check_subclass(subclass, cls):
        return subclass
    if classes.check_subclass(cls, subclass):
        exceptions.raise_runtime_error(S("Refusing to create an inheritance cycle"))
    lists.append(data_of(cls).registry, subclass)
    if subclass.flags & CLASS_HEAP != 0:
        give_patterns(subclass, cls.flags)
    token = token + 1
    return subclass


@function("_abc")
def _abc_instancecheck(cls: Class, instance: obj, /) -> bool:
    return _abc_subclasscheck(cls, ops.type_of(instance))


@function("_abc")
def _abc_subclasscheck(cls: Class, subclass: obj, /) -> bool:
    if not isinstance(subclass, Class):
        exceptions.raise_type_error(S("issubclass() arg 1 must be a class"))
    d = data_of(cls)
    if ops.contains(d.below, subclass):
        return True
    if d.token != token:
        d.not_below = sets.new_set()
        d.token = token
    elif ops.contains(d.not_below, subclass):
        return False
    found = checked(cls, subclass, d)
    if found:
        sets.add_(d.below, subclass)
    else:
        sets.add_(d.not_below, subclass)
    return found


def checked(cls: Class, subclass: Class, d: AbcData) -> bool:
    hook = calls.method1(cls, S("__subclasshook__"), subclass)
    if hook is not NOT_IMPLEMENTED:
        return ops.is_true(hook)
    if classes.is_subclass(subclass, cls):
        return True
    for i in range(d.registry.length):
        if classes.check_subclass(subclass, lists.item(d.registry, i)):
            return True
    below = cls.subclasses
    if below is not None:
        for i in range(below.length):
            if classes.check_subclass(subclass, lists.item(below, i)):
                return True
    return False


@function("_abc")
def _reset_registry(cls: Class, /) -> None:
    data_of(cls).registry = lists.new_list(Array[obj | None](0), 0)


@function("_abc")
def _reset_caches(cls: Class, /) -> None:
    d = data_of(cls)
    d.below = sets.new_set()
    d.not_below = sets.new_set()


@function("_abc")
def _get_dump(cls: Class, /) -> obj:
    d = data_of(cls)
    return tuples.new_tuple(Array[obj].of(d.registry, d.below, d.not_below, small(d.token)))
