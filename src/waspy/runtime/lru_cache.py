"""functools._lru_cache_wrapper: a dict from arguments to entries; those of a cache of limited size also stand
in a ring, the most recently used last (Modules/_functoolsmodule.c).

The key of one int or str argument is the argument itself, else a tuple: the positional arguments, and if
there are keyword arguments a mark and their names and values, and if `typed` the types of all.
"""

from waspy.lang import *
from waspy.runtime import attributes, builtins_iteration, calls, descriptors, dict_pairs, exceptions, ops
from waspy.runtime import dict as dicts
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.keys import hash_key
from waspy.runtime.layout import *
from waspy.runtime.singletons import *


@struct
class CacheLink(Object):
    """One result, in the ring between two others."""

    previous: "CacheLink | None"
    next: "CacheLink | None"
    key: obj
    hash: i64
    result: obj


@struct
class LruCache(Instance):
    """`maxsize`: -1 without limit. `root`: the ring's fixed point, its key and result mean nothing."""

    function: obj
    cache: Dict
    info: obj
    maxsize: i64
    typed: bool
    hits: i64
    misses: i64
    root: CacheLink


LinkClass = builtin_class("_lru_list_elem", CacheLink, base=ObjectClass, module="functools", flags=CLASS_FINAL)
LruCacheClass = builtin_class(
    "_lru_cache_wrapper", LruCache, base=ObjectClass, module="functools", flags=CLASS_HAS_DICT
)
MARK = Object(ObjectClass)


def new_root() -> CacheLink:
    root = CacheLink(LinkClass, None, None, NONE, i64(0), NONE)
    root.previous = root
    root.next = root
    return root


@constructor(LruCacheClass)
def lru_new(cls: Class, user_function: obj, maxsize: obj, typed: bool, cache_info_type: obj) -> obj:
    if not builtins_iteration.is_callable(user_function):
        exceptions.raise_type_error(S("the first argument must be callable"))
    limit = i64(-1)
    if maxsize is not NONE:
        if not ops.is_instance(maxsize, IntClass):
            exceptions.raise_type_error(S("maxsize should be integer or None"))
        limit = max(ops.to_i64(maxsize), i64(0))
    return LruCache(
        cls, None, 0, user_function, dicts.new_dict(), cache_info_type, limit, typed, i64(0), i64(0), new_root()
    )


# --- keys -------------------------------------------------------------------------------------------
def key_of(args: Array[obj], names: Array[Str] | None, typed: bool) -> obj:
    n = len(args)
    if not typed and names is None and n == 1:
        x = args[0]
        if is_small(x) or isinstance(x, Int64) or isinstance(x, Str) and x.cls is strings.StrClass:
            return x
    if not typed and names is None:
        return tuples.new_tuple(args)
    return long_key(args, names, typed)


def long_key(args: Array[obj], names: Array[Str] | None, typed: bool) -> obj:
    n = len(args)
    k = 0 if names is None else len(names)
    length = n
    if k > 0:
        length += 1 + k
    if typed:
        length += n
    made = Array[obj].filled(length, MARK)
    made.copy(0, args, 0, n - k)
    at = n - k
    if names is not None and k > 0:
        at += 1
        for i in range(k):
            made[at] = names[i]
            made[at + 1] = args[n - k + i]
            at += 2
    if typed:
        for i in range(n):
            made[at + i] = ops.type_of(args[i])
    return tuples.new_tuple(made)


# --- calling ----------------------------------------------------------------------------------------
@slot(LruCacheClass, "call")
def lru_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    c = cast(LruCache, self)
    if c.maxsize == 0:
        c.misses += 1
        return called(c, args, names)
    key: obj | None = None
    if len(args) == 2 and names is None and not c.typed:
        h = tuples.hash_pair(args[0], args[1])
        e = dict_pairs.find_pair_hashed(c.cache, args[0], args[1], h)
    else:
        key = key_of(args, names, c.typed)
        h = hash_key(key)
        e = dicts.find(c.cache, key, h)
    if e >= 0:
        c.hits += 1
        found = cast(obj, c.cache.values[e])
        if c.maxsize < 0:
            return found
        link = cast(CacheLink, found)
        unlink(link)
        link_last(c.root, link)
        return link.result
    c.misses += 1
    if key is None:
        key = tuples.pair(args[0], args[1])
    result = called(c, args, names)
    if c.maxsize < 0:
        dicts.put_hashed(c.cache, key, h, result)
    else:
        keep(c, key, h, result)
    return result


def called(c: LruCache, args: Array[obj], names: Array[Str] | None) -> obj:
    """The function itself."""
    if names is None:
        return calls.call_array(c.function, args)
    return calls.call(c.function, args, names)


def keep(c: LruCache, key: obj, h: i64, result: obj) -> None:
    """Adds a result to a limited cache; the least recently used one goes if it is full."""
    if dicts.find(c.cache, key, h) >= 0:
        return  # the call itself has put it there
    root = c.root
    link = CacheLink(LinkClass, None, None, key, h, result)
    if i64(c.cache.used) >= c.maxsize:
        oldest = root.next
        if oldest is not None and oldest is not root:
            unlink(oldest)
            e = dicts.find(c.cache, oldest.key, oldest.hash)
            if e >= 0:
                dicts.drop(c.cache, e)
    dicts.put_hashed(c.cache, key, h, link)
    link_last(root, link)


def unlink(link: CacheLink) -> None:
    before = link.previous
    after = link.next
    assert before is not None
    assert after is not None
    before.next = after
    after.previous = before


def link_last(root: CacheLink, link: CacheLink) -> None:
    last = root.previous
    assert last is not None
    last.next = link
    link.previous = last
    link.next = root
    root.previous = link


# --- methods ----------------------------------------------------------------------------------------
@method(LruCacheClass)
def cache_info(self: LruCache) -> obj:
    maxsize: obj = NONE
    if self.maxsize >= 0:
        maxsize = ops.box_i64(self.maxsize)
    size = ops.box_i64(i64(self.cache.used))
    return calls.call4(self.info, ops.box_i64(self.hits), ops.box_i64(self.misses), maxsize, size)


@method(LruCacheClass)
def cache_clear(self: LruCache) -> None:
    self.hits = i64(0)
    self.misses = i64(0)
    dicts.wipe(self.cache)
    self.root = new_root()


@slot(LruCacheClass, "descr_get")
def lru_get(self: obj, instance: obj | None, owner: Class) -> obj:
    """On a class it binds like a function."""
    if instance is None or instance is NONE:
        return self
    return BoundMethod(descriptors.MethodClass, self, instance)


@method(LruCacheClass, "__copy__")
def lru_copy(self: LruCache) -> obj:
    return self


@method(LruCacheClass, "__deepcopy__")
def lru_deepcopy(self: LruCache, memo: obj, /) -> obj:
    return self


@method(LruCacheClass, "__reduce__")
def lru_reduce(self: LruCache) -> obj:
    return attributes.getattr_(self, S("__qualname__"))
