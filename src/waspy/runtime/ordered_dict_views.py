"""collections.OrderedDict: its views and its iterator, which does not bear any change of the keys or their order."""

from waspy.lang import *
from waspy.runtime import dict_views, exceptions, ops
from waspy.runtime.dict import *
from waspy.runtime.dict_views import DictView
from waspy.runtime.layout import *
from waspy.runtime.ordered_dict import OrderedDictClass


@struct
class OrderedDictIterator(Object):
    """`view`: whose entries it gives, as the class of that view; `left`: how many are still expected.
    `dict` is null at the end."""

    dict: Dict | None
    view: Class
    version: i32
    used: i32
    position: i32
    step: i32
    left: i32


IteratorClass = builtin_class("odict_iterator", OrderedDictIterator, base=ObjectClass, flags=CLASS_FINAL)
KeysClass = builtin_class("odict_keys", DictView, base=dict_views.KeysClass, flags=CLASS_FINAL)
ValuesClass = builtin_class("odict_values", DictView, base=dict_views.ValuesClass, flags=CLASS_FINAL)
ItemsClass = builtin_class("odict_items", DictView, base=dict_views.ItemsClass, flags=CLASS_FINAL)


def forwards(d: Dict, view: Class) -> obj:
    return OrderedDictIterator(IteratorClass, d, view, d.version, d.used, 0, 1, d.used)


def backwards(d: Dict, view: Class) -> obj:
    return OrderedDictIterator(IteratorClass, d, view, d.version, d.used, d.fill - 1, -1, d.used)


@slot(IteratorClass, "next")
def next_entry_of(self: obj) -> obj | None:
    it = cast(OrderedDictIterator, self)
    d = it.dict
    if d is None:
        return None
    if it.left == 0:
        it.dict = None
        return None
    if it.version != d.version:
        it.dict = None
        exceptions.raise_runtime_error(S("OrderedDict mutated during iteration"))
    e = it.position
    while d.keys[e] is None:
        e += it.step
    it.position = e + it.step
    it.left -= 1
    if it.view is KeysClass:
        return d.keys[e]
    if it.view is ValuesClass:
        return d.values[e]
    return dict_views.pair_of(cast(obj, d.keys[e]), cast(obj, d.values[e]))


@slot(IteratorClass, "iter")
def iterator_self(self: obj) -> obj:
    return self


# --- of the dict itself -----------------------------------------------------------------------------
@slot(OrderedDictClass, "iter")
def dict_iter(self: obj) -> obj:
    return forwards(cast(Dict, self), KeysClass)


@method(OrderedDictClass, "__reversed__")
def dict_reversed(self: Dict) -> obj:
    return backwards(self, KeysClass)


@method(OrderedDictClass, "keys")
def keys_view(self: Dict) -> obj:
    return DictView(KeysClass, self)


@method(OrderedDictClass, "values")
def values_view(self: Dict) -> obj:
    return DictView(ValuesClass, self)


@method(OrderedDictClass, "items")
def items_view(self: Dict) -> obj:
    return DictView(ItemsClass, self)


# --- views ------------------------------------------------------------------------------------------
@slot(KeysClass, "iter")
@slot(ValuesClass, "iter")
@slot(ItemsClass, "iter")
def view_iter(self: obj) -> obj:
    view = cast(DictView, self)
    return forwards(view.dict, ops.type_of(self))


@method(KeysClass, "__reversed__")
@method(ValuesClass, "__reversed__")
@method(ItemsClass, "__reversed__")
def view_reversed(self: DictView) -> obj:
    return backwards(self.dict, ops.type_of(self))
