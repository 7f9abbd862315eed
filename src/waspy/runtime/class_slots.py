"""The slots of classes that programs define: which dunder methods fill which slot, and with what.

A slot gets, from the first class of the mro that has one of its methods: if a class statement made that class,
a function that looks the method up (user_slots.py, user_operators.py), else the builtin class's own slot.

These functions are in a program only if a class may have such a method: "class:__len__" is live where a class statement
defines `__len__`, or an attribute of that name is stored, "class:*" where names are put together.
"""

from waspy.lang import *
from waspy.runtime import attributes, classes, descriptors, exceptions, name_dict, ops, user_operators, user_slots
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1
from waspy.runtime.tuple import items_of


@struct
class SlotDef:
    """`number`: of a unary slot, or U_COUNT + that of a binary one; `unary`, `binary`: what looks the methods up. Of
    other slots it is -1: `fill(cls, source)` does what `fill_numbered` does."""

    names: Array[Str]
    number: i32
    unary: Unary | None
    binary: Binary | None
    fill: Func[[Class, Class | None], bool] | None


def fill_all(cls: Class) -> None:
    for i in range(len(SLOTS)):
        fill_slot(cls, SLOTS[i])


def fill_slot(cls: Class, d: SlotDef) -> None:
    order = classes.mro_of(cls)
    for i in range(len(order)):
        k = order[i]
        if k.flags & CLASS_HEAP != 0:
            if defines(k, d.names):
                fill_from(cls, None, d)
                return
        elif fill_from(cls, k, d):
            return


def fill_from(cls: Class, source: Class | None, d: SlotDef) -> bool:
    f = d.fill
    if f is not None:
        return f(cls, source)
    return fill_numbered(cls, source, d)


def fill_numbered(cls: Class, source: Class | None, d: SlotDef) -> bool:
    """Sets the slot of cls: source null, to the function that looks the method up, else to the slot of the builtin
    class `source`. False: the slot is empty."""
    n = d.number
    if n < U_COUNT:
        unary = d.unary
        if source is not None:
            unary = unmarked(source.unary)[n]
        own_unary = unmarked(cls.unary)
        own_unary[n] = unary
        return unary is not None
    n -= U_COUNT
    binary = d.binary
    if source is None:
        cls.user_binary = cls.user_binary | 1 << n
    else:
        binary = unmarked(source.binary)[n]
        cls.user_binary = cls.user_binary & ~(1 << n)
    own_binary = unmarked(cls.binary)
    own_binary[n] = binary
    return binary is not None


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
    if layout is not None and same_names(layout.base, base.slot_names) and extends_alike(cls, layout):
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


def extends_alike(cls: Class, layout: ClassLayout) -> bool:
    """Does the layout's struct extend the one that the instances of the class's builtin base are of?"""
    base = classes.builtin_base(cls)
    if base.flags & CLASS_EXCEPTION != 0:
        base = exceptions.BaseExceptionClass
    return base is layout.over


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


# --- the slots that are fields of Class -------------------------------------------------------------------------
def fill_hash(cls: Class, source: Class | None) -> bool:
    if source is not None:
        cls.hash = source.hash
        return True
    f = attributes.find_special(cls, S("__hash__"))
    if f is NONE:
        cls.hash = None
    elif is_live("class:__hash__"):
        cls.hash = user_slots.user_hash
        if isinstance(f, Function) and f.code.flags & CODE_HASHES_NAME != 0:
            cls.hash = user_slots.hash_of_name
    return True


def fill_len(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__len__"):
            cls.len = user_slots.user_len
    else:
        cls.len = source.len
    return cls.len is not None


def fill_bool(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__bool__"):
            cls.bool = user_slots.user_bool
    else:
        cls.bool = source.bool
    return cls.bool is not None


def fill_compare(cls: Class, source: Class | None) -> bool:
    if source is None:
        if (
            is_live("class:__lt__")
            or is_live("class:__le__")
            or is_live("class:__eq__")
            or is_live("class:__ne__")
            or is_live("class:__gt__")
            or is_live("class:__ge__")
        ):
            cls.compare = user_slots.user_compare
    else:
        cls.compare = source.compare
    return cls.compare is not None


def fill_contains(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__contains__"):
            cls.contains = user_slots.user_contains
    else:
        cls.contains = source.contains
    return cls.contains is not None


def fill_setitem(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__setitem__") or is_live("class:__delitem__"):
            cls.setitem = user_slots.user_setitem
    else:
        cls.setitem = source.setitem
    return cls.setitem is not None


def fill_getattr(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__getattribute__") or is_live("class:__getattr__"):
            cls.getattr = user_slots.user_getattr
    else:
        cls.getattr = source.getattr
    return cls.getattr is not None


def fill_setattr(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__setattr__") or is_live("class:__delattr__"):
            cls.setattr = user_slots.user_setattr
    else:
        cls.setattr = source.setattr
    return cls.setattr is not None


def fill_call(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__call__"):
            cls.call = user_slots.user_call
    else:
        cls.call = source.call
    return cls.call is not None


def fill_descr_get(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__get__"):
            cls.descr_get = user_slots.user_descr_get
    else:
        cls.descr_get = source.descr_get
    return cls.descr_get is not None


def fill_descr_set(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__set__") or is_live("class:__delete__"):
            cls.descr_set = user_slots.user_descr_set
    else:
        cls.descr_set = source.descr_set
    return cls.descr_set is not None


def fill_new(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__new__"):
            cls.new = user_slots.user_new
    else:
        cls.new = source.new
    return cls.new is not None


def fill_init(cls: Class, source: Class | None) -> bool:
    if source is None:
        if is_live("class:__init__"):
            cls.init = user_slots.user_init
    else:
        cls.init = source.init
    return cls.init is not None


# fmt: off
SLOTS = Array[SlotDef].of(
    when_live("slot:unary:0", SlotDef(
        Array[Str].of(S("__repr__")), U_REPR, when_live("class:__repr__", user_slots.user_repr), None, None,
    )),
    when_live("slot:unary:1", SlotDef(
        Array[Str].of(S("__str__")), U_STR, when_live("class:__str__", user_slots.user_str), None, None,
    )),
    when_live("slot:unary:2", SlotDef(
        Array[Str].of(S("__iter__")), U_ITER, when_live("class:__iter__", user_slots.user_iter), None, None,
    )),
    when_live("slot:unary:3", SlotDef(
        Array[Str].of(S("__neg__")), U_NEG, when_live("class:__neg__", user_slots.user_neg), None, None,
    )),
    when_live("slot:unary:4", SlotDef(
        Array[Str].of(S("__pos__")), U_POS, when_live("class:__pos__", user_slots.user_pos), None, None,
    )),
    when_live("slot:unary:5", SlotDef(
        Array[Str].of(S("__abs__")), U_ABS, when_live("class:__abs__", user_slots.user_abs), None, None,
    )),
    when_live("slot:unary:6", SlotDef(
        Array[Str].of(S("__invert__")), U_INVERT, when_live("class:__invert__", user_slots.user_invert), None, None,
    )),
    when_live("slot:unary:7", SlotDef(
        Array[Str].of(S("__int__")), U_INT, when_live("class:__int__", user_slots.user_int), None, None,
    )),
    when_live("slot:unary:8", SlotDef(
        Array[Str].of(S("__float__")), U_FLOAT, when_live("class:__float__", user_slots.user_float), None, None,
    )),
    when_live("slot:unary:9", SlotDef(
        Array[Str].of(S("__index__")), U_INDEX, when_live("class:__index__", user_slots.user_index), None, None,
    )),
    when_live("slot:unary:10", SlotDef(
        Array[Str].of(S("__next__")), U_NEXT, when_live("class:__next__", user_slots.user_next), None, None,
    )),
    when_live("slot:hash", SlotDef(Array[Str].of(S("__hash__")), -1, None, None, fill_hash)),
    when_live("slot:len", SlotDef(Array[Str].of(S("__len__")), -1, None, None, fill_len)),
    when_live("slot:bool", SlotDef(Array[Str].of(S("__bool__")), -1, None, None, fill_bool)),
    when_live("slot:compare", SlotDef(
        Array[Str].of(S("__lt__"), S("__le__"), S("__eq__"), S("__ne__"), S("__gt__"), S("__ge__")), -1,
        None, None, fill_compare,
    )),
    when_live("slot:contains", SlotDef(Array[Str].of(S("__contains__")), -1, None, None, fill_contains)),
    when_live("slot:setitem", SlotDef(Array[Str].of(S("__setitem__"), S("__delitem__")), -1, None, None, fill_setitem)),
    when_live("slot:getattr", SlotDef(
        Array[Str].of(S("__getattribute__"), S("__getattr__")), -1, None, None, fill_getattr,
    )),
    when_live("slot:setattr", SlotDef(Array[Str].of(S("__setattr__"), S("__delattr__")), -1, None, None, fill_setattr)),
    when_live("slot:call", SlotDef(Array[Str].of(S("__call__")), -1, None, None, fill_call)),
    when_live("slot:descr_get", SlotDef(Array[Str].of(S("__get__")), -1, None, None, fill_descr_get)),
    when_live("slot:descr_set", SlotDef(Array[Str].of(S("__set__"), S("__delete__")), -1, None, None, fill_descr_set)),
    when_live("slot:new", SlotDef(Array[Str].of(S("__new__")), -1, None, None, fill_new)),
    when_live("slot:init", SlotDef(Array[Str].of(S("__init__")), -1, None, None, fill_init)),
    when_live("slot:binary:0", SlotDef(
        Array[Str].of(S("__add__"), S("__radd__")), U_COUNT + B_ADD,
        None, when_live("class:__add__", "class:__radd__", user_operators.user_add), None,
    )),
    when_live("slot:binary:1", SlotDef(
        Array[Str].of(S("__sub__"), S("__rsub__")), U_COUNT + B_SUB,
        None, when_live("class:__sub__", "class:__rsub__", user_operators.user_sub), None,
    )),
    when_live("slot:binary:2", SlotDef(
        Array[Str].of(S("__mul__"), S("__rmul__")), U_COUNT + B_MUL,
        None, when_live("class:__mul__", "class:__rmul__", user_operators.user_mul), None,
    )),
    when_live("slot:binary:3", SlotDef(
        Array[Str].of(S("__truediv__"), S("__rtruediv__")), U_COUNT + B_TRUEDIV,
        None, when_live("class:__truediv__", "class:__rtruediv__", user_operators.user_truediv), None,
    )),
    when_live("slot:binary:4", SlotDef(
        Array[Str].of(S("__floordiv__"), S("__rfloordiv__")), U_COUNT + B_FLOORDIV,
        None, when_live("class:__floordiv__", "class:__rfloordiv__", user_operators.user_floordiv), None,
    )),
    when_live("slot:binary:5", SlotDef(
        Array[Str].of(S("__mod__"), S("__rmod__")), U_COUNT + B_MOD,
        None, when_live("class:__mod__", "class:__rmod__", user_operators.user_mod), None,
    )),
    when_live("slot:binary:6", SlotDef(
        Array[Str].of(S("__divmod__"), S("__rdivmod__")), U_COUNT + B_DIVMOD,
        None, when_live("class:__divmod__", "class:__rdivmod__", user_operators.user_divmod), None,
    )),
    when_live("slot:binary:7", SlotDef(
        Array[Str].of(S("__pow__"), S("__rpow__")), U_COUNT + B_POW,
        None, when_live("class:__pow__", "class:__rpow__", user_operators.user_pow), None,
    )),
    when_live("slot:binary:8", SlotDef(
        Array[Str].of(S("__lshift__"), S("__rlshift__")), U_COUNT + B_LSHIFT,
        None, when_live("class:__lshift__", "class:__rlshift__", user_operators.user_lshift), None,
    )),
    when_live("slot:binary:9", SlotDef(
        Array[Str].of(S("__rshift__"), S("__rrshift__")), U_COUNT + B_RSHIFT,
        None, when_live("class:__rshift__", "class:__rrshift__", user_operators.user_rshift), None,
    )),
    when_live("slot:binary:10", SlotDef(
        Array[Str].of(S("__and__"), S("__rand__")), U_COUNT + B_AND,
        None, when_live("class:__and__", "class:__rand__", user_operators.user_and), None,
    )),
    when_live("slot:binary:11", SlotDef(
        Array[Str].of(S("__or__"), S("__ror__")), U_COUNT + B_OR,
        None, when_live("class:__or__", "class:__ror__", user_operators.user_or), None,
    )),
    when_live("slot:binary:12", SlotDef(
        Array[Str].of(S("__xor__"), S("__rxor__")), U_COUNT + B_XOR,
        None, when_live("class:__xor__", "class:__rxor__", user_operators.user_xor), None,
    )),
    when_live("slot:binary:13", SlotDef(
        Array[Str].of(S("__matmul__"), S("__rmatmul__")), U_COUNT + B_MATMUL,
        None, when_live("class:__matmul__", "class:__rmatmul__", user_operators.user_matmul), None,
    )),
    when_live("slot:binary:14", SlotDef(
        Array[Str].of(S("__iadd__")), U_COUNT + B_IADD,
        None, when_live("class:__iadd__", user_operators.user_iadd), None,
    )),
    when_live("slot:binary:15", SlotDef(
        Array[Str].of(S("__isub__")), U_COUNT + B_ISUB,
        None, when_live("class:__isub__", user_operators.user_isub), None,
    )),
    when_live("slot:binary:16", SlotDef(
        Array[Str].of(S("__imul__")), U_COUNT + B_IMUL,
        None, when_live("class:__imul__", user_operators.user_imul), None,
    )),
    when_live("slot:binary:17", SlotDef(
        Array[Str].of(S("__itruediv__")), U_COUNT + B_ITRUEDIV,
        None, when_live("class:__itruediv__", user_operators.user_itruediv), None,
    )),
    when_live("slot:binary:18", SlotDef(
        Array[Str].of(S("__ifloordiv__")), U_COUNT + B_IFLOORDIV,
        None, when_live("class:__ifloordiv__", user_operators.user_ifloordiv), None,
    )),
    when_live("slot:binary:19", SlotDef(
        Array[Str].of(S("__imod__")), U_COUNT + B_IMOD,
        None, when_live("class:__imod__", user_operators.user_imod), None,
    )),
    when_live("slot:binary:20", SlotDef(
        Array[Str].of(S("__ipow__")), U_COUNT + B_IPOW,
        None, when_live("class:__ipow__", user_operators.user_ipow), None,
    )),
    when_live("slot:binary:21", SlotDef(
        Array[Str].of(S("__ilshift__")), U_COUNT + B_ILSHIFT,
        None, when_live("class:__ilshift__", user_operators.user_ilshift), None,
    )),
    when_live("slot:binary:22", SlotDef(
        Array[Str].of(S("__irshift__")), U_COUNT + B_IRSHIFT,
        None, when_live("class:__irshift__", user_operators.user_irshift), None,
    )),
    when_live("slot:binary:23", SlotDef(
        Array[Str].of(S("__iand__")), U_COUNT + B_IAND,
        None, when_live("class:__iand__", user_operators.user_iand), None,
    )),
    when_live("slot:binary:24", SlotDef(
        Array[Str].of(S("__ior__")), U_COUNT + B_IOR, None, when_live("class:__ior__", user_operators.user_ior), None,
    )),
    when_live("slot:binary:25", SlotDef(
        Array[Str].of(S("__ixor__")), U_COUNT + B_IXOR,
        None, when_live("class:__ixor__", user_operators.user_ixor), None,
    )),
    when_live("slot:binary:26", SlotDef(
        Array[Str].of(S("__imatmul__")), U_COUNT + B_IMATMUL,
        None, when_live("class:__imatmul__", user_operators.user_imatmul), None,
    )),
    when_live("slot:binary:27", SlotDef(
        Array[Str].of(S("__getitem__")), U_COUNT + B_GETITEM,
        None, when_live("class:__getitem__", user_operators.user_getitem), None,
    )),
)
# fmt: on
