"""_itemgetter: operator.itemgetter (Modules/_operator.c)."""

from waspy.lang import *
from waspy.runtime import container_repr, exceptions, ops
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, text2
from waspy.runtime.singletons import *


@struct
class ItemGetter(Object):
    items: Tuple


ItemGetterClass = builtin_class("itemgetter", ItemGetter, base=ObjectClass, module="operator")

module("_itemgetter", itemgetter=ItemGetterClass)


@constructor(ItemGetterClass)
def itemgetter_new(cls: Class, item: obj, /, *items: Array[obj]) -> obj:
    n = len(items)
    if n == 0:
        return ItemGetter(cls, Single(tuples.TupleClass, item))
    all_items = Array[obj].filled(n + 1, item)
    all_items.copy(1, items, 0, n)
    return ItemGetter(cls, tuples.new_tuple(all_items))


@slot(ItemGetterClass, "call")
def itemgetter_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    if names is not None and len(names) > 0:
        exceptions.raise_type_error(S("itemgetter() takes no keyword arguments"))
    if len(args) != 1:
        exceptions.raise_type_error(text2(S("itemgetter expected 1 argument, got "), decimal(i64(len(args)))))
    o = args[0]
    items = cast(ItemGetter, self).items
    if isinstance(items, Single):
        return ops.getitem(o, items.first)
    if isinstance(items, Pair):
        first = ops.getitem(o, items.first)
        return tuples.pair(first, ops.getitem(o, items.second))
    n = tuples.size_of(items)
    found = Array[obj].filled(n, NONE)
    for i in range(n):
        found[i] = ops.getitem(o, tuples.item_at(items, i))
    return tuples.new_tuple(found)


@slot(ItemGetterClass, "repr")
def itemgetter_repr(self: obj) -> obj:
    out = strings.new_builder(container_repr.ROOM)
    strings.append_str(out, S("operator.itemgetter("))
    container_repr.append_parts(out, cast(ItemGetter, self).items)
    strings.append_char(out, ord(")"))
    return strings.finish(out)


@method(ItemGetterClass, "__reduce__")
def itemgetter_reduce(self: ItemGetter) -> obj:
    return tuples.pair(ItemGetterClass, self.items)
