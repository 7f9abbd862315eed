"""Calls of what inference expects to be a functools.lru_cache: `calls.call2` and its kin, for caches first.

f(3, 5)    f(x, 3)    x.f(3, 5)     x an instance: results by ints are looked for here, see `lru_ints.py`
"""

from waspy.lang import *
from waspy.runtime import attributes, calls, lru_cache, lru_ints, ops
from waspy.runtime.layout import *
from waspy.runtime.lru_cache import LruCache


def call1(f: obj, a: obj) -> obj:
    if isinstance(f, LruCache) and f.by_ints and is_small(a):
        key = lru_ints.key1(a)
        found = lru_ints.get(f.ints, 1, key)
        if found is not None:
            f.hits += 1
            return found
        f.misses += 1
        result = calls.call1(f.function, a)
        lru_cache.store(f, None, 1, key, result)
        return result
    return calls.call1(f, a)


def call2(f: obj, a: obj, b: obj) -> obj:
    if isinstance(f, LruCache) and f.by_ints and is_small(b):
        if is_small(a):
            return of_two(f, None, 2, lru_ints.key2(a, b), a, b)
        if a is f.owner or lru_ints.is_owner(a):
            return of_two(f, a, 1, lru_ints.key1(b), a, b)
    return calls.call2(f, a, b)


def of_two(c: LruCache, owner: obj | None, n: i32, key: i64, a: obj, b: obj) -> obj:
    found = lru_ints.get(lru_cache.tables_of(c, owner), n, key)
    if found is not None:
        c.hits += 1
        return found
    c.misses += 1
    result = calls.call2(c.function, a, b)
    lru_cache.store(c, owner, n, key, result)
    return result


def call3(f: obj, a: obj, b: obj, c: obj) -> obj:
    if isinstance(f, LruCache) and f.by_ints and is_small(b) and is_small(c):
        if is_small(a):
            key = lru_ints.key3(a, b, c)
            if key >= 0:
                return of_three(f, None, 3, key, a, b, c)
        elif a is f.owner or lru_ints.is_owner(a):
            return of_three(f, a, 2, lru_ints.key2(b, c), a, b, c)
    return calls.call3(f, a, b, c)


def of_three(f: LruCache, owner: obj | None, n: i32, key: i64, a: obj, b: obj, c: obj) -> obj:
    found = lru_ints.get(lru_cache.tables_of(f, owner), n, key)
    if found is not None:
        f.hits += 1
        return found
    f.misses += 1
    result = calls.call3(f.function, a, b, c)
    lru_cache.store(f, owner, n, key, result)
    return result


def cache_of(o: obj, name: Str) -> LruCache | None:
    """The cache that o.name(...) can be handed o directly; null: take the long way."""
    cls = ops.type_of(o)
    if cls.getattr is not None:
        return None
    e = attributes.entry(cls, name)
    f = e.value
    if isinstance(f, LruCache) and attributes.own(o, cls, e.slot, name) is None:
        return f
    return None


def method1(o: obj, name: Str, a: obj) -> obj:
    f = cache_of(o, name)
    return call2(f, o, a) if f is not None else calls.method1(o, name, a)


def method2(o: obj, name: Str, a: obj, b: obj) -> obj:
    f = cache_of(o, name)
    return call3(f, o, a, b) if f is not None else calls.method2(o, name, a, b)
