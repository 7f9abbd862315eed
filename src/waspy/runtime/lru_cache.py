"""functools._lru_cache_wrapper: a dict from arguments to entries; those of a cache of limited size also stand
in a ring, the most recently used last (Modules/_functoolsmodule.c).

The key of one int or str argument is the argument itself, else a tuple: the positional arguments, and if
there are keyword arguments a mark and their names and values, and if `typed` the types of all. A cache without a limit
has the results of calls with a few ints, and perhaps an instance before them, in tables: see `lru_ints.py`.
"""

from waspy.lang import *
from waspy.runtime import attributes, builtins_iteration, calls, descriptors, dict_pairs, exceptions, lru_ints, ops
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
    """`maxsize`: -1 without limit. `root`: the ring's fixed point, its key and result mean nothing. `by_ints`: `ints`
    may be used, and those of instances, `owned`; `recent` are those of the instance `owner`."""

    function: obj
    cache: Dict
    info: obj
    maxsize: i64
    typed: bool
    hits: i64
    misses: i64
    root: CacheLink
    by_ints: bool
    ints: lru_ints.IntTables
    owned: Dict
    owner: obj | None
    recent: lru_ints.IntTables


LinkClass = builtin_class("_lru_list_elem", CacheLink, base=ObjectClass, module="functools", flags=CLASS_FINAL)
LruCacheClass = builtin_class(
    "_lru_cache_wrapper", LruCache, base=ObjectClass, module="functools", flags=CLASS_HAS_DICT | CLASS_FINAL
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
    return new_cache(cls, user_function, limit, typed, cache_info_type)


def new_cache(cls: Class, function: obj, limit: i64, typed: bool, info: obj) -> LruCache:
    c = LruCache(
        cls,
        None,
        0,
        function,
        dicts.new_dict(),
        info,
        limit,
        typed,
        i64(0),
        i64(0),
        new_root(),
        False,
        lru_ints.new_tables(),
        dicts.new_dict(),
        None,
        lru_ints.new_tables(),
    )
    wipe_ints(c)
    return c


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
    if c.by_ints and names is None and len(args) > 0 and len(args) <= lru_ints.MOST + 1:
        owner = args[0] if len(args) > 1 and lru_ints.is_owner(args[0]) else None
        known = called_by_ints(c, owner, args)
        if known is not None:
            return known
    return called_by_key(c, args, names)


def called_by_key(c: LruCache, args: Array[obj], names: Array[Str] | None) -> obj:
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


# --- by ints ------------------------------------------------------------------------------------------
def called_by_ints(c: LruCache, owner: obj | None, args: Array[obj]) -> obj | None:
    """The result; null: the key is no ints."""
    n = len(args) if owner is None else len(args) - 1
    if n > lru_ints.MOST:
        return None
    key = lru_ints.key_of_ints(args, len(args) - n)
    if key == lru_ints.UNKNOWN:
        leave_ints(c)
    if key < 0:
        return None
    found = lru_ints.get(tables_of(c, owner), n, key)
    if found is not None:
        c.hits += 1
        return found
    c.misses += 1
    result = calls.call_array(c.function, args)
    store(c, owner, n, key, result)
    return result


def tables_of(c: LruCache, owner: obj | None) -> lru_ints.IntTables:
    if owner is None:
        return c.ints
    if owner is not c.owner:
        h = hash_key(owner)
        e = dicts.find(c.owned, owner, h)
        if e >= 0:
            c.recent = cast(lru_ints.IntTables, c.owned.values[e])
        else:
            c.recent = lru_ints.new_tables()
            dicts.put_hashed(c.owned, owner, h, c.recent)
        c.owner = owner
    return c.recent


def store(c: LruCache, owner: obj | None, n: i32, key: i64, result: obj) -> None:
    if c.by_ints:
        lru_ints.put(tables_of(c, owner), n, key, result)
    else:
        whole = key_of(lru_ints.split_key(owner, n, key), None, False)
        dicts.put_hashed(c.cache, whole, hash_key(whole), result)


def leave_ints(c: LruCache) -> None:
    """From now on the dict has everything."""
    c.by_ints = False
    spill(c, None, c.ints)
    for e in range(c.owned.fill):
        owner = c.owned.keys[e]
        if owner is not None:
            spill(c, owner, cast(lru_ints.IntTables, c.owned.values[e]))
    wipe_ints(c)
    c.by_ints = False


def spill(c: LruCache, owner: obj | None, s: lru_ints.IntTables) -> None:
    for n in range(1, lru_ints.MOST + 1):
        t = s.tables[n]
        if t is not None:
            for i in range(len(t.keys)):
                result = t.values[i]
                if result is not None:
                    store(c, owner, n, t.keys[i], result)


def wipe_ints(c: LruCache) -> None:
    c.by_ints = c.maxsize < 0 and not c.typed
    c.ints = lru_ints.new_tables()
    c.owned = dicts.new_dict()
    c.owner = None


def size_of(c: LruCache) -> i64:
    size = c.cache.used + lru_ints.count(c.ints)
    for e in range(c.owned.fill):
        if c.owned.keys[e] is not None:
            size += lru_ints.count(cast(lru_ints.IntTables, c.owned.values[e]))
    return i64(size)


# --- methods ----------------------------------------------------------------------------------------
@method(LruCacheClass)
def cache_info(self: LruCache) -> obj:
    maxsize: obj = NONE
    if self.maxsize >= 0:
        maxsize = ops.box_i64(self.maxsize)
    size = ops.box_i64(size_of(self))
    return calls.call4(self.info, ops.box_i64(self.hits), ops.box_i64(self.misses), maxsize, size)


@method(LruCacheClass)
def cache_clear(self: LruCache) -> None:
    self.hits = i64(0)
    self.misses = i64(0)
    dicts.wipe(self.cache)
    wipe_ints(self)
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
