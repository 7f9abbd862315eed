"""dict: its constructor, slots and methods."""

from waspy.lang import *
from waspy.runtime import attributes, calls, exceptions, iterators, ops, repr_guard
from waspy.runtime import list as lists
from waspy.runtime import tuple as tuples
from waspy.runtime.dict import *
from waspy.runtime.iterators import Zip
from waspy.runtime.keys import hash_key, same
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2
from waspy.runtime.tuple import item_at, size_of


@slot(DictClass, "new")
def dict_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return allocate(cls)


def allocate(cls: Class) -> Dict:
    """An empty dict of class dict or a subclass."""
    if cls is DictClass:
        return new_dict()
    alloc = cls.alloc
    if alloc is not None:
        return cast(Dict, alloc(cls))
    return DictSub(cls, NO_INDEX, OWN, NO_ITEMS, NO_ITEMS, 0, 0, 0, 0, None)


@slot(DictClass, "init")
def dict_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    fill_from(cast(Dict, self), args, names, S("dict"))


def fill_from(d: Dict, args: Array[obj], names: Array[Str] | None, what: Str) -> None:
    """dict(x, **keywords) and update: `args` has the keyword arguments last."""
    n = len(args)
    keywords = 0
    if names is not None:
        keywords = len(names)
    if n - keywords > 1:
        count = decimal(i64(n - keywords))
        exceptions.raise_type_error(fill2(S("% expected at most 1 argument, got %"), what, count))
    if n - keywords == 1:
        merge_any(d, args[0])
    if names is not None:
        i = 0
        while i < keywords:
            put_str(d, names[i], args[n - keywords + i])
            i += 1


def merge_any(d: Dict, source: obj) -> None:
    """Puts the items of a mapping or of an iterable of pairs."""
    if isinstance(source, Zip) and source.cls is iterators.ZipClass and len(source.iterators) == 2:
        if not source.strict:
            merge_zipped(d, source.iterators[0], source.iterators[1])
            return
    if not merge_mapping(d, source):
        merge_pairs(d, source)


def merge_zipped(d: Dict, keys: obj, values: obj) -> None:
    """Puts the items of a zip of two iterators; no pairs are made."""
    while True:
        k = ops.next_(keys)
        if k is None:
            return
        v = ops.next_(values)
        if v is None:
            return
        put(d, k, v)


def merge_pairs(d: Dict, source: obj) -> None:
    it = ops.get_iter(source)
    i = i64(0)
    while True:
        pair = ops.next_(it)
        if pair is None:
            return
        if isinstance(pair, Tuple) and size_of(pair) == 2:
            put(d, item_at(pair, 0), item_at(pair, 1))
        else:
            put_pair(d, pair, i)
        i += 1


def put_pair(d: Dict, pair: obj, position: i64) -> None:
    """Puts one item given as any iterable of two."""
    if not ops.is_iterable(pair):
        pattern = S("cannot convert dictionary update sequence element #% to a sequence")
        exceptions.raise_type_error(fill1(pattern, decimal(position)))
    it = ops.get_iter(pair)
    k = ops.next_(it)
    v = ops.next_(it)
    if k is None or v is None or ops.next_(it) is not None:
        n = ops.len_(lists.from_iterable(pair))
        pattern = S("dictionary update sequence element #% has length %; 2 is required")
        exceptions.raise_value_error(fill2(pattern, decimal(position), decimal(n)))
    put(d, k, v)


@method(DictClass, "update")
def update_method(self: Dict, *args: Array[obj], **kwargs: Dict) -> None:
    fill_from(self, args, None, S("update"))
    merge_dict(self, kwargs)


# --- slots ------------------------------------------------------------------------------------------
@slot(DictClass, "len")
def dict_len(self: obj) -> i64:
    return i64(cast(Dict, self).used)


@slot(DictClass, "contains")
def dict_contains(self: obj, key: obj) -> bool:
    return has(cast(Dict, self), key)


@slot(DictClass, "getitem")
def dict_getitem(self: obj, key: obj) -> obj:
    d = cast(Dict, self)
    e = find(d, key, hash_key(key))
    if e < 0:
        return missing(d, key)
    return cast(obj, d.values[e])


def missing(d: Dict, key: obj) -> obj:
    """What d[key] is when it has no such key."""
    if d.cls is not DictClass and len(MISSING_HOOK) > 0:
        f = MISSING_HOOK[0]
        return f(d, key)
    exceptions.raise_key_error(key)


def missing_in_subclass(d: Dict, key: obj) -> obj:
    f = attributes.special(d, S("__missing__"))
    if f is not None:
        return calls.call1(f, key)
    exceptions.raise_key_error(key)


Missing = Func[[Dict, obj], obj]
MISSING_HOOK = Array[Missing].of(when_live("classes.new_class", missing_in_subclass))
"""Only a program that makes classes can have subclasses of dict: others do without `__missing__`."""


@slot(DictClass, "setitem")
def dict_setitem(self: obj, key: obj, value: obj | None) -> None:
    d = cast(Dict, self)
    if value is not None:
        put_hashed(d, key, hash_key(key), value)
    elif not remove(d, key):
        exceptions.raise_key_error(key)


@slot(DictClass, "compare")
def dict_compare(self: obj, other: obj, op: i32) -> obj:
    if op != EQ and op != NE or not isinstance(other, Dict):
        return NOT_IMPLEMENTED
    depth = repr_guard.enter_comparison()
    equal = equal_dicts(cast(Dict, self), other)
    calls.depth = depth
    return from_bool(equal == (op == EQ))


def equal_dicts(a: Dict, b: Dict) -> bool:
    if a.used != b.used:
        return False
    e = next_entry(a, 0)
    while e < a.fill:
        k = cast(obj, a.keys[e])
        v = cast(obj, a.values[e])
        at = e if a.keys is b.keys and e < b.fill else find(b, k, hash_at(a, e))
        if at < 0 or not same(v, cast(obj, b.values[at])):
            return False
        e = next_entry(a, e + 1)
    return True


@slot(DictClass, "or")
def dict_or(a: obj, b: obj) -> obj:
    if not isinstance(a, Dict) or not isinstance(b, Dict):
        return NOT_IMPLEMENTED
    made = copy_of(a)
    merge_mapping(made, b)
    return made


@slot(DictClass, "ior")
def dict_ior(a: obj, b: obj) -> obj:
    merge_any(cast(Dict, a), b)
    return a


# --- methods ----------------------------------------------------------------------------------------
def copy_of(d: Dict) -> Dict:
    """An exact dict with the items of d."""
    if iterates_as_dict(d):
        return duplicate(d)
    made = new_dict()
    merge_keys(made, d, calls.method0(d, S("keys")))
    return made


@method(DictClass)
def copy(self: Dict) -> obj:
    return copy_of(self)


@method(DictClass)
def clear(self: Dict) -> None:
    wipe(self)


@method(DictClass, "get")
def get_method(self: Dict, key: obj, default: obj | None = None, /) -> obj:
    value = get(self, key)
    if value is not None:
        return value
    if default is not None:
        return default
    return NONE


@method(DictClass)
def setdefault(self: Dict, key: obj, default: obj | None = None, /) -> obj:
    h = hash_key(key)
    e = find(self, key, h)
    if e >= 0:
        return cast(obj, self.values[e])
    value = NONE if default is None else default
    insert(self, key, h, value)
    return value


@method(DictClass)
def pop(self: Dict, key: obj, default: obj | None = None, /) -> obj:
    e = find(self, key, hash_key(key))
    if e >= 0:
        value = cast(obj, self.values[e])
        drop(self, e)
        return value
    if default is None:
        exceptions.raise_key_error(key)
    return default


@method(DictClass)
def popitem(self: Dict) -> obj:
    if self.used == 0:
        exceptions.raise_key_error(S("popitem(): dictionary is empty"))
    e = last_entry(self)
    pair = tuples.pair(cast(obj, self.keys[e]), cast(obj, self.values[e]))
    take_last(self, e)
    return pair


@method(DictClass, kind="class")
def fromkeys(cls: Class, iterable: obj, value: obj | None = None, /) -> obj:
    v = NONE if value is None else value
    it = ops.get_iter(iterable)
    if cls is DictClass:
        made = new_dict()
        while True:
            k = ops.next_(it)
            if k is None:
                return made
            put(made, k, v)
    target = calls.call0(cls)
    while True:
        k = ops.next_(it)
        if k is None:
            return target
        ops.setitem(target, k, v)
