"""What the patterns of `match` ask: follows match_keys and match_class of CPython's Python/ceval.c."""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, exceptions, ops
from waspy.runtime import dict as dicts
from waspy.runtime import set as sets
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill4
from waspy.runtime.tuple import item_at, size_of

SELF_CLASSES = Array[Str].of(
    S("bool"), S("bytearray"), S("bytes"), S("dict"), S("float"), S("frozenset"), S("int"), S("list"), S("set"),
    S("str"), S("tuple"),
)  # fmt: skip
"""Builtin classes whose one positional pattern is matched against the object itself."""


def sequence(o: obj, n: i32, at_least: bool) -> bool:
    """Is it a sequence of n (or more) items?"""
    if ops.type_of(o).flags & CLASS_SEQUENCE == 0:
        return False
    length = ops.len_(o)
    if at_least:
        return length >= i64(n)
    return length == i64(n)


def mapping(o: obj) -> bool:
    return ops.type_of(o).flags & CLASS_MAPPING != 0


# --- mappings -----------------------------------------------------------------------------------------
def keys(o: obj, wanted: Tuple) -> Tuple | None:
    """The values of these keys; null if one is missing."""
    n = size_of(wanted)
    seen = sets.new_set()
    found = Array[obj](n)
    for i in range(n):
        key = item_at(wanted, i)
        if sets.has(seen, key):
            exceptions.raise_value_error(fill1(S("mapping pattern checks duplicate key (%)"), ops.repr_(key)))
        sets.add_(seen, key)
        value = lookup(o, key)
        if value is None:
            return None
        found[i] = value
    return tuples.new_tuple(found)


def lookup(o: obj, key: obj) -> obj | None:
    """`o.get(key)` that tells a missing key from None."""
    if isinstance(o, Dict) and ops.type_of(o).flags & CLASS_HEAP == 0:
        return dicts.get(o, key)
    missing = Object(ObjectClass)
    value = calls.method2(o, S("get"), key, missing)
    if value is missing:
        return None
    return value


def rest(o: obj, wanted: Tuple) -> Dict:
    """A dict of what no key of the pattern took."""
    left = dicts.new_dict()
    dicts.update_(left, o)
    for i in range(size_of(wanted)):
        key = item_at(wanted, i)
        ops.delitem(left, key)
    return left


# --- classes ------------------------------------------------------------------------------------------
def class_(o: obj, cls: obj, n: i32, names: Array[Str]) -> Tuple | None:
    """What n positional patterns and those of the named attributes are matched against; null: no match."""
    if not isinstance(cls, Class):
        exceptions.raise_type_error(S("called match pattern must be a type"))
    if not classes.check_instance(o, cls):
        return None
    found = Array[obj](n + len(names))
    seen = sets.new_set()
    if n > 0 and not positional(o, cls, n, found, seen):
        return None
    for i in range(len(names)):
        name = names[i]
        if not attribute(o, cls, name, found, n + i, seen):
            return None
    return tuples.new_tuple(found)


def positional(o: obj, cls: Class, n: i32, found: Array[obj], seen: Set) -> bool:
    names = match_args(cls)
    if names is None:
        is_self = matches_self(cls)
        check_count(cls, i32(is_self), n)
        found[0] = o
        return True
    check_count(cls, size_of(names), n)
    for i in range(n):
        name = item_at(names, i)
        if not isinstance(name, Str):
            message = S("__match_args__ elements must be strings (got %)")
            exceptions.raise_type_error(fill1(message, classes.type_name(cast(obj, name))))
        if not attribute(o, cls, name, found, i, seen):
            return False
    return True


def match_args(cls: Class) -> Tuple | None:
    names = attributes.getattr_or_null(cls, S("__match_args__"))
    if names is None:
        return None
    if not isinstance(names, Tuple):
        message = S("%.__match_args__ must be a tuple (got %)")
        exceptions.raise_type_error(fill2(message, classes.class_name(cls), classes.type_name(names)))
    return names


def matches_self(cls: Class) -> bool:
    at: Class | None = cls
    while at is not None:
        if at.flags & CLASS_HEAP == 0:
            for i in range(len(SELF_CLASSES)):
                if strings.equal(classes.class_name(at), cast(Str, SELF_CLASSES[i])):
                    return True
        at = at.base
    return False


def check_count(cls: Class, allowed: i32, n: i32) -> None:
    if n <= allowed:
        return
    plural = S("s")
    if allowed == 1:
        plural = S("")
    message = S("%() accepts % positional sub-pattern% (% given)")
    exceptions.raise_type_error(fill4(message, classes.class_name(cls), decimal(i64(allowed)), plural, decimal(i64(n))))


def attribute(o: obj, cls: Class, name: Str, found: Array[obj], at: i32, seen: Set) -> bool:
    """Puts the attribute into `found`; False if there is none."""
    if sets.has(seen, name):
        message = S("%() got multiple sub-patterns for attribute %")
        exceptions.raise_type_error(fill2(message, classes.class_name(cls), ops.repr_(name)))
    sets.add_(seen, name)
    live("property:*")
    value = attributes.getattr_or_null(o, name)
    if value is None:
        return False
    found[at] = value
    return True
