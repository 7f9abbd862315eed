"""_functools: partial, reduce, cmp_to_key (Modules/_functoolsmodule.c); lru_cache is in `lru_cache.py`."""

from waspy.lang import *
from waspy.runtime import attributes, builtins_iteration, calls, exceptions, ops, repr_guard
from waspy.runtime import dict as dicts
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.lru_cache import LruCacheClass
from waspy.runtime.messages import text2, text3, text4, type_name
from waspy.runtime.singletons import *
from waspy.runtime.tuple import item_at, items_of, size_of


@struct
class Partial(Instance):
    function: obj
    args: Tuple
    keywords: Dict


PartialClass = builtin_class(
    "partial", Partial, base=ObjectClass, module="functools", flags=CLASS_HAS_DICT | CLASS_GENERIC
)

module("_functools", partial=PartialClass, _lru_cache_wrapper=LruCacheClass)


# --- partial ----------------------------------------------------------------------------------------
@constructor(PartialClass)
def partial_new(cls: Class, func: obj, /, *args: Array[obj], **keywords: Dict) -> obj:
    """A partial of a plain partial is one partial."""
    if not builtins_iteration.is_callable(func):
        exceptions.raise_type_error(S("the first argument must be callable"))
    given = tuples.new_tuple(args)
    if isinstance(func, Partial) and func.attributes is None and cls is PartialClass:
        merged = dicts.duplicate(func.keywords)
        dicts.merge_dict(merged, keywords)
        all_args = cast(Tuple, tuples.tuple_add(func.args, given))
        return Partial(cls, None, 0, func.function, all_args, merged)
    return Partial(cls, None, 0, func, given, keywords)


@slot(PartialClass, "call")
def partial_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    p = cast(Partial, self)
    if p.keywords.used == 0 and names is None:
        return calls.call_array(p.function, joined(items_of(p.args), args))
    given = 0 if names is None else len(names)
    n = len(args) - given
    positional = Array[obj].filled(n, NONE)
    positional.copy(0, args, 0, n)
    keywords = dicts.duplicate(p.keywords)
    if names is not None:
        for i in range(given):
            dicts.put_str(keywords, names[i], args[n + i])
    return calls.call_ex(p.function, tuples.new_tuple(joined(items_of(p.args), positional)), keywords)


def joined(a: Array[obj], b: Array[obj]) -> Array[obj]:
    n = len(a)
    made = Array[obj].filled(n + len(b), NONE)
    made.copy(0, a, 0, n)
    made.copy(n, b, 0, len(b))
    return made


@getter(PartialClass)
def func(self: Partial) -> obj:
    return self.function


@getter(PartialClass)
def args(self: Partial) -> obj:
    return self.args


@getter(PartialClass)
def keywords(self: Partial) -> obj:
    return self.keywords


@slot(PartialClass, "repr")
def partial_repr(self: obj) -> obj:
    p = cast(Partial, self)
    if not repr_guard.enter(p):
        return S("...")
    text = S("")
    failed: obj | None = None
    try:
        name = type_name(p)
        if p.cls is PartialClass:
            name = S("functools.partial")
        text = text2(arguments_text(p, text3(name, S("("), ops.repr_(p.function))), S(")"))
    except Thrown as t:
        failed = t.value
    repr_guard.leave(failed)
    return text


def arguments_text(p: Partial, text: Str) -> Str:
    for x in items_of(p.args):
        text = text3(text, S(", "), ops.repr_(x))
    d = p.keywords
    e = dicts.next_entry(d, 0)
    while e < d.fill:
        name = text4(S(", "), ops.str_(cast(obj, d.keys[e])), S("="), ops.repr_(cast(obj, d.values[e])))
        text = text2(text, name)
        e = dicts.next_entry(d, e + 1)
    return text


@method(PartialClass, "__reduce__")
def partial_reduce(self: Partial) -> obj:
    live("builtin:*")
    attributes: obj = NONE
    own = self.attributes
    if own is not None:
        attributes = own
    keywords: obj = NONE
    if self.keywords.used > 0:
        keywords = self.keywords
    state = tuples.new_tuple(Array[obj].of(self.function, self.args, keywords, attributes))
    function = tuples.new_tuple(Array[obj].of(self.function))
    return tuples.new_tuple(Array[obj].of(ops.type_of(self), function, state))


@method(PartialClass, "__setstate__")
def partial_setstate(self: Partial, state: obj, /) -> None:
    if not isinstance(state, Tuple) or size_of(state) != 4:
        exceptions.raise_type_error(S("invalid partial state"))
    args = item_at(state, 1)
    keywords = item_at(state, 2)
    own = item_at(state, 3)
    if not isinstance(args, Tuple):
        exceptions.raise_type_error(S("invalid partial state"))
    self.function = item_at(state, 0)
    self.args = args
    self.keywords = dicts.new_dict()
    if isinstance(keywords, Dict):
        dicts.merge_dict(self.keywords, keywords)
    if isinstance(own, Dict):
        self.attributes = dicts.duplicate(own)


# --- update_wrapper ---------------------------------------------------------------------------------
@function("_functools")
def _copy_annotations(wrapper: obj, wrapped: obj, /) -> None:
    """Where anybody reads annotations."""
    if is_live("annotations"):
        live("attr:__annotations__")
        known = attributes.getattr_or_null(wrapped, S("__annotations__"))
        if known is not None:
            attributes.setattr_(wrapper, S("__annotations__"), known)


# --- reduce -----------------------------------------------------------------------------------------
@function("_functools")
def reduce(function: obj, iterable: obj, initial: obj | None = None, /) -> obj:
    if not ops.is_iterable(iterable):
        exceptions.raise_type_error(S("reduce() arg 2 must support iteration"))
    it = ops.get_iter(iterable)
    step = ops.stepper(it)
    total = initial
    if total is None:
        total = step(it)
        if total is None:
            exceptions.raise_type_error(S("reduce() of empty iterable with no initial value"))
    while True:
        item = step(it)
        if item is None:
            return total
        total = calls.call2(function, total, item)


# --- cmp_to_key -------------------------------------------------------------------------------------
@struct
class CmpKey(Object):
    """`value` is null in what cmp_to_key returns: calling that makes keys."""

    compare: obj
    value: obj | None


CmpKeyClass = builtin_class("KeyWrapper", CmpKey, base=ObjectClass, module="functools", flags=CLASS_FINAL)


@function("_functools")
def cmp_to_key(mycmp: obj) -> obj:
    return CmpKey(CmpKeyClass, mycmp, None)


@slot(CmpKeyClass, "call")
def key_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    if len(args) != 1:
        exceptions.raise_type_error(S("K() takes exactly one argument"))
    return CmpKey(CmpKeyClass, cast(CmpKey, self).compare, args[0])


@getter(CmpKeyClass, "obj")
def key_value(self: CmpKey) -> obj:
    value = self.value
    if value is None:
        exceptions.raise_attribute_error(S("object"))
    return value


@slot(CmpKeyClass, "compare")
def key_compare(self: obj, other: obj, op: i32) -> obj:
    a = cast(CmpKey, self)
    if not isinstance(other, CmpKey):
        exceptions.raise_type_error(S("other argument must be K instance"))
    x = a.value
    y = other.value
    if x is None or y is None:
        exceptions.raise_attribute_error(S("object"))
    order = calls.call2(a.compare, x, y)
    return tuples.compare_items(order, small(0), op) if op != EQ and op != NE else equality(order, op)


def equality(order: obj, op: i32) -> obj:
    if op == EQ:
        return ops.eq(order, small(0))
    return ops.ne(order, small(0))
