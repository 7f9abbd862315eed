"""The slots of classes that programs define: which dunder methods fill which slot, and with what.

A slot gets, from the first class of the mro that has one of its methods: if a class statement made that class,
a function that looks the method up (user_slots.py, user_operators.py), else the builtin class's own slot.
"""

from waspy.lang import *
from waspy.runtime import attributes, binary_slots, classes, descriptors, exceptions, name_dict, ops, user_slots
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1
from waspy.runtime.tuple import items_of


@struct
class SlotDef:
    """`fill(cls, source)` sets the slot of cls: source null, to the function that looks the method up, else to
    the slot of the builtin class `source`. False: the slot is empty."""

    names: Array[Str]
    fill: Func[[Class, Class | None], bool]


def fill_all(cls: Class) -> None:
    for i in range(len(SLOTS)):
        fill_slot(cls, SLOTS[i])


def fill_slot(cls: Class, d: SlotDef) -> None:
    order = classes.mro_of(cls)
    f = d.fill
    for i in range(len(order)):
        k = order[i]
        if k.flags & CLASS_HEAP != 0:
            if defines(k, d.names):
                f(cls, None)
                return
        elif f(cls, k):
            return


def defines(cls: Class, names: Array[Str]) -> bool:
    d = classes.namespace_of(cls)
    for i in range(len(names)):
        if name_dict.get(d, names[i]) is not None:
            return True
    return False


def attribute_changed(cls: Class, name: Str) -> None:
    """`name` in the namespace of cls came, went or changed: slots and caches of it and its subclasses follow."""
    cls.version = cls.version + 1
    if cls.flags & CLASS_HEAP != 0 and is_dunder(name):
        for i in range(len(SLOTS)):
            if has_name(SLOTS[i].names, name):
                fill_slot(cls, SLOTS[i])
    if cls.slot_names is not None and not keeps_slots(cls):
        drop_layout(cls)
    below = cls.subclasses
    if below is not None:
        for i in range(below.length):
            attribute_changed(cast(Class, lists.item(below, i)), name)


def is_dunder(name: Str) -> bool:
    return name.length > 4 and strings.char_at(name, 0) == 95 and strings.char_at(name, 1) == 95


def has_name(names: Array[Str], name: Str) -> bool:
    for i in range(len(names)):
        if strings.equal(names[i], name):
            return True
    return False


# --- fields of instances ------------------------------------------------------------------------------------
def give_layout(cls: Class, layout: ClassLayout | None) -> None:
    """Decides where the instances keep their attributes: see docs/abi.md, "Instances"."""
    base = cls.base
    assert base is not None
    cls.slot_names = base.slot_names
    cls.get_slot = base.get_slot
    cls.set_slot = base.set_slot
    cls.alloc = base.alloc
    cls.flags = cls.flags | base.flags & CLASS_INTERCEPTING
    if layout is not None and same_names(layout.base, base.slot_names) and classes.builtin_base(cls) is ObjectClass:
        cls.slot_names = layout.names
        cls.get_slot = layout.get_slot
        cls.set_slot = layout.set_slot
        cls.alloc = layout.alloc
        if layout.intercepting != 0:
            cls.flags = cls.flags | CLASS_INTERCEPTING
    if cls.slot_names is not None:
        if keeps_slots(cls):
            number_members(cls)
        else:
            drop_layout(cls)


def same_names(a: Array[Str] | None, b: Array[Str] | None) -> bool:
    return a is b or (a is None and b is not None and len(b) == 0)


def keeps_slots(cls: Class) -> bool:
    """Would reading and writing the fields directly be right for every attribute in them?"""
    if unmarked(cls.setattr) is not None and cls.flags & CLASS_INTERCEPTING == 0:
        return False
    f = attributes.find_special(cls, S("__getattribute__"))
    if f is not None and not (isinstance(f, Function) and f.code.flags & CODE_BUILTIN != 0):
        return False
    names = cls.slot_names
    if names is not None:
        for i in range(len(names)):
            d = attributes.lookup(cls, names[i])
            if d is not None and not isinstance(d, Function) and not isinstance(d, SlotDescriptor):
                if ops.type_of(d).descr_set is not None:
                    return False
    return True


def drop_layout(cls: Class) -> None:
    """New instances are plain: all their attributes are in a dict."""
    cls.slot_names = None
    cls.get_slot = None
    cls.set_slot = None
    cls.alloc = None
    cls.version = cls.version + 1


# --- __slots__ --------------------------------------------------------------------------------------------------
def add_members(cls: Class, namespace: Dict) -> None:
    """Makes the descriptors of the names in `__slots__`."""
    slots = name_dict.get(namespace, S("__slots__"))
    if slots is None:
        return
    names = lists.new_list(Array[obj | None](0), 0)
    if isinstance(slots, Str):
        lists.append(names, slots)
    else:
        lists.extend_(names, slots)
    sealed = base_is_sealed(cls)
    for i in range(names.length):
        name = lists.item(names, i)
        if not isinstance(name, Str):
            message = S("__slots__ items must be strings, not '%'")
            exceptions.raise_type_error(fill1(message, classes.type_name(name)))
        if strings.equal(name, S("__dict__")):
            sealed = False
        elif not strings.equal(name, S("__weakref__")):
            add_member(cls, namespace, mangled(cls, name))
    if sealed:
        cls.flags = cls.flags | CLASS_SEALED


def base_is_sealed(cls: Class) -> bool:
    bases = items_of(classes.bases_of(cls))
    for i in range(len(bases)):
        b = cast(Class, bases[i])
        if b.flags & CLASS_HAS_DICT != 0 or b.flags & (CLASS_HEAP | CLASS_SEALED) == CLASS_HEAP:
            return False
    return True


def mangled(cls: Class, name: Str) -> Str:
    """The private name `__x` of class C is `_C__x`."""
    n = name.length
    if n < 3 or strings.char_at(name, 0) != 95 or strings.char_at(name, 1) != 95:
        return name
    if strings.char_at(name, n - 1) == 95 and strings.char_at(name, n - 2) == 95:
        return name
    owner = classes.class_name(cls)
    start = 0
    while start < owner.length and strings.char_at(owner, start) == 95:
        start += 1
    if start == owner.length:
        return name
    return strings.concat3(S("_"), strings.substring(owner, start, owner.length), name)


def add_member(cls: Class, namespace: Dict, name: Str) -> None:
    known = name_dict.get(namespace, name)
    if known is not None:
        if isinstance(known, SlotDescriptor) and known.owner is cls:
            return  # named twice
        exceptions.raise_value_error(fill1(S("'%' in __slots__ conflicts with class variable"), name))
    name_dict.put(namespace, name, SlotDescriptor(descriptors.MemberClass, name, cls, -1, None))


def number_members(cls: Class) -> None:
    """Tells the descriptors in the namespace of cls the numbers of their fields."""
    names = cls.slot_names
    if names is not None:
        for i in range(len(names)):
            d = name_dict.get(classes.namespace_of(cls), names[i])
            if isinstance(d, SlotDescriptor) and d.definition is None:
                d.index = i


# --- the slots of one argument, and those that are fields of Class ---------------------------------------------
def fill_repr(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_REPR] = user_slots.user_repr
    else:
        cls.unary[U_REPR] = source.unary[U_REPR]
    return cls.unary[U_REPR] is not None


def fill_str(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_STR] = user_slots.user_str
    else:
        cls.unary[U_STR] = source.unary[U_STR]
    return cls.unary[U_STR] is not None


def fill_iter(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_ITER] = user_slots.user_iter
    else:
        cls.unary[U_ITER] = source.unary[U_ITER]
    return cls.unary[U_ITER] is not None


def fill_neg(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_NEG] = user_slots.user_neg
    else:
        cls.unary[U_NEG] = source.unary[U_NEG]
    return cls.unary[U_NEG] is not None


def fill_pos(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_POS] = user_slots.user_pos
    else:
        cls.unary[U_POS] = source.unary[U_POS]
    return cls.unary[U_POS] is not None


def fill_abs(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_ABS] = user_slots.user_abs
    else:
        cls.unary[U_ABS] = source.unary[U_ABS]
    return cls.unary[U_ABS] is not None


def fill_invert(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_INVERT] = user_slots.user_invert
    else:
        cls.unary[U_INVERT] = source.unary[U_INVERT]
    return cls.unary[U_INVERT] is not None


def fill_int(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_INT] = user_slots.user_int
    else:
        cls.unary[U_INT] = source.unary[U_INT]
    return cls.unary[U_INT] is not None


def fill_float(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_FLOAT] = user_slots.user_float
    else:
        cls.unary[U_FLOAT] = source.unary[U_FLOAT]
    return cls.unary[U_FLOAT] is not None


def fill_index(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_INDEX] = user_slots.user_index
    else:
        cls.unary[U_INDEX] = source.unary[U_INDEX]
    return cls.unary[U_INDEX] is not None


def fill_next(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.unary[U_NEXT] = user_slots.user_next
    else:
        cls.unary[U_NEXT] = source.unary[U_NEXT]
    return cls.unary[U_NEXT] is not None


def fill_hash(cls: Class, source: Class | None) -> bool:
    if source is not None:
        cls.hash = source.hash
    elif attributes.find_special(cls, S("__hash__")) is NONE:
        cls.hash = None
    else:
        cls.hash = user_slots.user_hash
    return True


def fill_len(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.len = user_slots.user_len
    else:
        cls.len = source.len
    return cls.len is not None


def fill_bool(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.bool = user_slots.user_bool
    else:
        cls.bool = source.bool
    return cls.bool is not None


def fill_compare(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.compare = user_slots.user_compare
    else:
        cls.compare = source.compare
    return cls.compare is not None


def fill_contains(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.contains = user_slots.user_contains
    else:
        cls.contains = source.contains
    return cls.contains is not None


def fill_setitem(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.setitem = user_slots.user_setitem
    else:
        cls.setitem = source.setitem
    return cls.setitem is not None


def fill_getattr(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.getattr = user_slots.user_getattr
    else:
        cls.getattr = source.getattr
    return cls.getattr is not None


def fill_setattr(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.setattr = user_slots.user_setattr
    else:
        cls.setattr = source.setattr
    return cls.setattr is not None


def fill_call(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.call = user_slots.user_call
    else:
        cls.call = source.call
    return cls.call is not None


def fill_descr_get(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.descr_get = user_slots.user_descr_get
    else:
        cls.descr_get = source.descr_get
    return cls.descr_get is not None


def fill_descr_set(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.descr_set = user_slots.user_descr_set
    else:
        cls.descr_set = source.descr_set
    return cls.descr_set is not None


def fill_new(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.new = user_slots.user_new
    else:
        cls.new = source.new
    return cls.new is not None


def fill_init(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.init = user_slots.user_init
    else:
        cls.init = source.init
    return cls.init is not None


SLOTS = Array[SlotDef].of(
    when_live("slot:unary:0", SlotDef(Array[Str].of(S("__repr__")), fill_repr)),
    when_live("slot:unary:1", SlotDef(Array[Str].of(S("__str__")), fill_str)),
    when_live("slot:unary:2", SlotDef(Array[Str].of(S("__iter__")), fill_iter)),
    when_live("slot:unary:3", SlotDef(Array[Str].of(S("__neg__")), fill_neg)),
    when_live("slot:unary:4", SlotDef(Array[Str].of(S("__pos__")), fill_pos)),
    when_live("slot:unary:5", SlotDef(Array[Str].of(S("__abs__")), fill_abs)),
    when_live("slot:unary:6", SlotDef(Array[Str].of(S("__invert__")), fill_invert)),
    when_live("slot:unary:7", SlotDef(Array[Str].of(S("__int__")), fill_int)),
    when_live("slot:unary:8", SlotDef(Array[Str].of(S("__float__")), fill_float)),
    when_live("slot:unary:9", SlotDef(Array[Str].of(S("__index__")), fill_index)),
    when_live("slot:unary:10", SlotDef(Array[Str].of(S("__next__")), fill_next)),
    when_live("slot:hash", SlotDef(Array[Str].of(S("__hash__")), fill_hash)),
    when_live("slot:len", SlotDef(Array[Str].of(S("__len__")), fill_len)),
    when_live("slot:bool", SlotDef(Array[Str].of(S("__bool__")), fill_bool)),
    when_live(
        "slot:compare",
        SlotDef(
            Array[Str].of(S("__lt__"), S("__le__"), S("__eq__"), S("__ne__"), S("__gt__"), S("__ge__")),
            fill_compare,
        ),
    ),
    when_live("slot:contains", SlotDef(Array[Str].of(S("__contains__")), fill_contains)),
    when_live("slot:setitem", SlotDef(Array[Str].of(S("__setitem__"), S("__delitem__")), fill_setitem)),
    when_live("slot:getattr", SlotDef(Array[Str].of(S("__getattribute__"), S("__getattr__")), fill_getattr)),
    when_live("slot:setattr", SlotDef(Array[Str].of(S("__setattr__"), S("__delattr__")), fill_setattr)),
    when_live("slot:call", SlotDef(Array[Str].of(S("__call__")), fill_call)),
    when_live("slot:descr_get", SlotDef(Array[Str].of(S("__get__")), fill_descr_get)),
    when_live("slot:descr_set", SlotDef(Array[Str].of(S("__set__"), S("__delete__")), fill_descr_set)),
    when_live("slot:new", SlotDef(Array[Str].of(S("__new__")), fill_new)),
    when_live("slot:init", SlotDef(Array[Str].of(S("__init__")), fill_init)),
    when_live("slot:binary:0", SlotDef(Array[Str].of(S("__add__"), S("__radd__")), binary_slots.fill_add)),
    when_live("slot:binary:1", SlotDef(Array[Str].of(S("__sub__"), S("__rsub__")), binary_slots.fill_sub)),
    when_live("slot:binary:2", SlotDef(Array[Str].of(S("__mul__"), S("__rmul__")), binary_slots.fill_mul)),
    when_live(
        "slot:binary:3",
        SlotDef(Array[Str].of(S("__truediv__"), S("__rtruediv__")), binary_slots.fill_truediv),
    ),
    when_live(
        "slot:binary:4",
        SlotDef(Array[Str].of(S("__floordiv__"), S("__rfloordiv__")), binary_slots.fill_floordiv),
    ),
    when_live("slot:binary:5", SlotDef(Array[Str].of(S("__mod__"), S("__rmod__")), binary_slots.fill_mod)),
    when_live(
        "slot:binary:6",
        SlotDef(Array[Str].of(S("__divmod__"), S("__rdivmod__")), binary_slots.fill_divmod),
    ),
    when_live("slot:binary:7", SlotDef(Array[Str].of(S("__pow__"), S("__rpow__")), binary_slots.fill_pow)),
    when_live(
        "slot:binary:8",
        SlotDef(Array[Str].of(S("__lshift__"), S("__rlshift__")), binary_slots.fill_lshift),
    ),
    when_live(
        "slot:binary:9",
        SlotDef(Array[Str].of(S("__rshift__"), S("__rrshift__")), binary_slots.fill_rshift),
    ),
    when_live("slot:binary:10", SlotDef(Array[Str].of(S("__and__"), S("__rand__")), binary_slots.fill_and)),
    when_live("slot:binary:11", SlotDef(Array[Str].of(S("__or__"), S("__ror__")), binary_slots.fill_or)),
    when_live("slot:binary:12", SlotDef(Array[Str].of(S("__xor__"), S("__rxor__")), binary_slots.fill_xor)),
    when_live(
        "slot:binary:13",
        SlotDef(Array[Str].of(S("__matmul__"), S("__rmatmul__")), binary_slots.fill_matmul),
    ),
    when_live("slot:binary:14", SlotDef(Array[Str].of(S("__iadd__")), binary_slots.fill_iadd)),
    when_live("slot:binary:15", SlotDef(Array[Str].of(S("__isub__")), binary_slots.fill_isub)),
    when_live("slot:binary:16", SlotDef(Array[Str].of(S("__imul__")), binary_slots.fill_imul)),
    when_live("slot:binary:17", SlotDef(Array[Str].of(S("__itruediv__")), binary_slots.fill_itruediv)),
    when_live("slot:binary:18", SlotDef(Array[Str].of(S("__ifloordiv__")), binary_slots.fill_ifloordiv)),
    when_live("slot:binary:19", SlotDef(Array[Str].of(S("__imod__")), binary_slots.fill_imod)),
    when_live("slot:binary:20", SlotDef(Array[Str].of(S("__ipow__")), binary_slots.fill_ipow)),
    when_live("slot:binary:21", SlotDef(Array[Str].of(S("__ilshift__")), binary_slots.fill_ilshift)),
    when_live("slot:binary:22", SlotDef(Array[Str].of(S("__irshift__")), binary_slots.fill_irshift)),
    when_live("slot:binary:23", SlotDef(Array[Str].of(S("__iand__")), binary_slots.fill_iand)),
    when_live("slot:binary:24", SlotDef(Array[Str].of(S("__ior__")), binary_slots.fill_ior)),
    when_live("slot:binary:25", SlotDef(Array[Str].of(S("__ixor__")), binary_slots.fill_ixor)),
    when_live("slot:binary:26", SlotDef(Array[Str].of(S("__imatmul__")), binary_slots.fill_imatmul)),
    when_live("slot:binary:27", SlotDef(Array[Str].of(S("__getitem__")), binary_slots.fill_getitem)),
)
