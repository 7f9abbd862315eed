"""Classes: names, ancestry, and what a class statement does (CPython's Objects/typeobject.c, bltinmodule.c).

The attributes of class objects stand in class_attributes.py, the filling of slots in class_slots.py.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import (
    attributes,
    calls,
    class_slots,
    descriptors,
    exceptions,
    generic_alias,
    mro,
    name_dict,
    object_methods,
    ops,
)
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill3
from waspy.runtime.tuple import item_at, items_of, size_of

INHERITED_FLAGS = CLASS_EXCEPTION | CLASS_SEQUENCE | CLASS_MAPPING | CLASS_METATYPE | CLASS_HAS_DICT

# The layout of the class statement that is being executed, for the namespace that its body has filled.
pending_layout: ClassLayout | None = None
pending_namespace: obj | None = None


# --- names and ancestry -----------------------------------------------------------------------------------
def class_name(cls: Class) -> Str:
    name = cls.name
    if name is None:
        return S("object")
    return name


def type_name(o: obj) -> Str:
    """The name of o's class as it stands in messages."""
    return full_name(ops.type_of(o))


def full_name(cls: Class) -> Str:
    """As CPython's tp_name: a class that is written in C there has its module in front."""
    name = class_name(cls)
    if cls.flags & (CLASS_HEAP | CLASS_STATIC) == CLASS_HEAP or cls.flags & CLASS_IN_PYTHON != 0:
        return name
    module = module_name(cls)
    if module is None or strings.equal(module, S("builtins")):
        return name
    return fill2(S("%.%"), module, name)


def module_name(cls: Class) -> Str | None:
    """The class's `__module__`, if that is a str."""
    module = cls.module
    d = cls.dict
    if cls.flags & CLASS_HEAP != 0 and d is not None:
        module = name_dict.get(d, S("__module__"))
    if isinstance(module, Str):
        return module
    return None


def namespace_of(cls: Class) -> Dict:
    """The class's `__dict__`: of a builtin class made now."""
    known = cls.dict
    if known is not None:
        return known
    d = dicts.new_dict()
    cls.dict = d
    f = cls.methods
    if f is not None:
        for m in f():
            name_dict.put(d, m.name, descriptors.of_method(cls, m))
    if cls is ObjectClass:
        object_methods.add_constructors(d)
    return d


def mro_of(cls: Class) -> Array[Class]:
    known = cls.mro
    if known is not None:
        return known
    n = 0
    k: Class | None = cls
    while k is not None:
        n += 1
        k = k.base
    out = Array[Class].filled(n, cls)
    n = 0
    k = cls
    while k is not None:
        out[n] = k
        n += 1
        k = k.base
    cls.mro = out
    return out


def bases_of(cls: Class) -> Tuple:
    known = cls.bases
    if known is not None:
        return known
    base = cls.base
    if base is None:
        return tuples.EMPTY
    made = tuples.new_tuple(Array[obj].of(base))
    cls.bases = made
    return made


def is_subclass(a: Class, b: Class) -> bool:
    """Is b in the mro of a?"""
    if a is b or b is ObjectClass:
        return True
    if a.flags & CLASS_HEAP == 0:
        k = a.base
        while k is not None:
            if k is b:
                return True
            k = k.base
        return False
    order = mro_of(a)
    for i in range(len(order)):
        if order[i] is b:
            return True
    return False


def overrides(cls: Class, name: Str) -> bool:
    """Does a class statement, not a builtin class, define what the class has under that name?"""
    order = mro_of(cls)
    for i in range(len(order)):
        if name_dict.get(namespace_of(order[i]), name) is not None:
            return order[i].flags & CLASS_HEAP != 0
    return False


def builtin_base(cls: Class) -> Class:
    """The builtin class that the instances' struct comes from."""
    k = cls
    while k.flags & CLASS_HEAP != 0:
        base = k.base
        assert base is not None
        k = base
    return k


# --- instances ------------------------------------------------------------------------------------------------
def new_instance(cls: Class) -> Object:
    """A new instance of a class below object alone."""
    a = cls.alloc
    if a is None:
        return Instance(cls, None, 0)
    return a(cls)


def object_new(cls: Class) -> obj:
    """object.__new__(cls)."""
    if is_live("class_attributes.set_abstract_methods") and cls.flags & CLASS_ABSTRACT != 0:
        abstract(cls)
    base = builtin_base(cls)
    if base is not ObjectClass:
        exceptions.raise_type_error(
            fill2(S("object.__new__(%) is not safe, use %.__new__()"), full_name(cls), full_name(base))
        )
    return new_instance(cls)


def abstract(cls: Class) -> NoReturn:
    """The TypeError of an instantiation."""
    missing = lists.new_list(Array[obj | None](0), 0)
    d = cls.dict
    if d is not None:
        missing = lists.from_iterable(cast(obj, name_dict.get(d, S("__abstractmethods__"))))
    sort_names(missing)
    listed = strings.join_strings(S(", "), cast(Array[obj], missing.items), missing.length)
    many = S("")
    if missing.length > 1:
        many = S("s")
    message = S("Can't instantiate abstract class % with abstract method% %")
    exceptions.raise_type_error(fill3(message, class_name(cls), many, listed))


def sort_names(l: List) -> None:
    items = lists.boxed(l)
    for i in range(1, l.length):
        name = cast(Str, items[i])
        j = i
        while j > 0 and strings.compare(cast(Str, items[j - 1]), name) > 0:
            items[j] = items[j - 1]
            j -= 1
        items[j] = name


# --- the class statement -----------------------------------------------------------------------------------------
def build_class(body: Function, name: Str, bases: Tuple, keywords: obj, layout: ClassLayout | None) -> obj:
    real_bases = resolve_bases(bases)
    options: Dict | None = None
    meta: obj = TypeClass
    if is_live("class keywords"):
        if isinstance(keywords, Dict):
            options = dicts.duplicate(keywords)
            name_dict.remove(options, S("metaclass"))
    if is_live("class keywords") or is_live("builtin:type"):
        meta = metaclass_of(keywords, real_bases)
    namespace = prepare(meta, name, real_bases, options)
    cell = calls.call1(body, namespace)
    if real_bases is not bases:
        ops.setitem(namespace, S("__orig_bases__"), bases)
    if isinstance(cell, Cell):
        ns_set(namespace, S("__classcell__"), cell)
    made = call_metaclass(meta, name, real_bases, namespace, options, layout)
    if isinstance(cell, Cell) and cell.value is not made and isinstance(made, Class):
        wrong_cell(name, made, cell.value)
    return made


def wrong_cell(name: Str, made: obj, known: obj | None) -> NoReturn:
    """The metaclass kept the cell of `__class__` from type.__new__, or passed another class's."""
    if known is None:
        message = S("__class__ not set defining % as %. Was __classcell__ propagated to type.__new__?")
        text = fill2(message, ops.repr_(name), ops.repr_(made))
        exceptions.raise_(exceptions.new_exception(exceptions.RuntimeErrorClass, text), None)
    message = S("__class__ set to % defining % as %")
    exceptions.raise_type_error(fill3(message, ops.repr_(known), ops.repr_(name), ops.repr_(made)))


def resolve_bases(bases: Tuple) -> Tuple:
    """The bases after `__mro_entries__`: the same tuple if none has that."""
    items = items_of(bases)
    simple = True
    for i in range(len(items)):
        if not isinstance(items[i], Class):
            simple = False
    if simple:
        return bases
    out = lists.new_list(Array[obj | None](0), 0)
    for i in range(len(items)):
        entries: obj | None = None
        if not isinstance(items[i], Class):
            f = attributes.getattr_or_null(items[i], S("__mro_entries__"))
            if f is not None:
                entries = calls.call1(f, bases)
        if entries is None:
            lists.append(out, items[i])
        elif isinstance(entries, Tuple):
            lists.extend_(out, entries)
        else:
            exceptions.raise_type_error(S("__mro_entries__ must return a tuple"))
    return lists.to_tuple(out)


def metaclass_of(keywords: obj, bases: Tuple) -> obj:
    meta: obj | None = None
    if isinstance(keywords, Dict):
        meta = name_dict.get(keywords, S("metaclass"))
    if meta is None:
        meta = TypeClass
        if size_of(bases) > 0:
            meta = ops.type_of(item_at(bases, 0))
    if isinstance(meta, Class):
        return winner(meta, bases)
    return meta


def winner(meta: Class, bases: Tuple) -> Class:
    """The most derived of the metaclass and those of the bases."""
    best = meta
    for i in range(size_of(bases)):
        t = ops.type_of(item_at(bases, i))
        if is_subclass(best, t):
            continue
        if not is_subclass(t, best):
            exceptions.raise_type_error(
                S(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass"
                    " of the metaclasses of all its bases"
                )
            )
        best = t
    return best


def prepare(meta: obj, name: Str, bases: Tuple, options: Dict | None) -> obj:
    if meta is not TypeClass and (is_live("class keywords") or is_live("builtin:type")):
        f = attributes.getattr_or_null(meta, S("__prepare__"))
        if f is not None:
            kwargs: obj = NONE
            if options is not None:
                kwargs = options
            return calls.call_ex(f, tuples.pair(name, bases), kwargs)
    return dicts.new_dict()


def call_metaclass(
    meta: obj, name: Str, bases: Tuple, namespace: obj, options: Dict | None, layout: ClassLayout | None
) -> obj:
    global pending_layout, pending_namespace
    if (is_live("class keywords") or is_live("builtin:type")) and not (
        meta is TypeClass and isinstance(namespace, Dict)
    ):
        pending_layout = layout
        pending_namespace = namespace
        kwargs: obj = NONE
        if options is not None:
            kwargs = options
        return calls.call_ex(meta, tuples.new_tuple(Array[obj].of(name, bases, namespace)), kwargs)
    return type_new(TypeClass, name, bases, cast(Dict, namespace), options, layout)


# --- making a class ------------------------------------------------------------------------------------------------
def type_new(
    meta: Class, name: Str, bases: Tuple, namespace: Dict, options: Dict | None, layout: ClassLayout | None
) -> obj:
    """type.__new__: takes the namespace over."""
    cls = new_class(meta, name, bases, namespace, layout)
    init_subclass(cls, options)
    return cls


def new_class(meta: Class, name: Str, bases: Tuple, namespace: Dict, layout: ClassLayout | None) -> Class:
    """The class, of which `__init_subclass__` does not know yet."""
    if size_of(bases) == 0:
        bases = tuples.new_tuple(Array[obj].of(ObjectClass))
    base = best_base(bases)
    cls = empty_class(meta, name, bases, base, namespace)
    fill_namespace(cls, namespace)
    cls.mro = mro.compute(cls, bases)
    inherit_flags(cls)
    if is_live("class:__slots__"):
        class_slots.add_members(cls, namespace)
    class_slots.fill_all(cls)
    class_slots.give_layout(cls, layout)
    for i in range(size_of(bases)):
        register_subclass(cast(Class, item_at(bases, i)), cls)
    if is_live("class:__set_name__") or is_live("new:$Property"):
        set_names(cls, namespace)
    return cls


def best_base(bases: Tuple) -> Class:
    """The base whose struct the instances extend."""
    best: Class | None = None
    solid: Class | None = None
    for i in range(size_of(bases)):
        b = item_at(bases, i)
        if not isinstance(b, Class):
            exceptions.raise_type_error(S("bases must be types"))
        if b.flags & CLASS_FINAL != 0:
            exceptions.raise_type_error(fill1(S("type '%' is not an acceptable base type"), full_name(b)))
        s = builtin_base(b)
        if s.flags & CLASS_EXCEPTION != 0:
            s = exceptions.BaseExceptionClass
        if solid is None or (s is not solid and is_subclass(s, solid)):
            best = b
            solid = s
        elif not is_subclass(solid, s):
            exceptions.raise_type_error(S("multiple bases have instance lay-out conflict"))
    assert best is not None
    return best


def empty_class(meta: Class, name: Str, bases: Tuple, base: Class, namespace: Dict) -> Class:
    """A class whose slots are not filled yet."""
    return Class(
        meta, name, name, None, base, bases, None, namespace, None, CLASS_HEAP, 0, 0,
        None, None, None, None, None, 0, Array[Unary | None](U_COUNT), Array[Binary | None](B_COUNT),
        None, None, None, None, None, None, None, None, None, None, None, None, None, None,
    )  # fmt: skip


def fill_namespace(cls: Class, namespace: Dict) -> None:
    """The entries that type.__new__ adds or changes."""
    qualname = name_dict.get(namespace, S("__qualname__"))
    if qualname is not None:
        if not isinstance(qualname, Str):
            message = S("type __qualname__ must be a str, not %")
            exceptions.raise_type_error(fill1(message, type_name(qualname)))
        cls.qualname = qualname
        name_dict.remove(namespace, S("__qualname__"))
    module = name_dict.get(namespace, S("__module__"))
    if module is None:
        module = S("__main__")
        name_dict.put(namespace, S("__module__"), module)
    cls.module = module
    set_class_cell(cls, namespace)
    if name_dict.get(namespace, S("__doc__")) is None:
        name_dict.put(namespace, S("__doc__"), NONE)
    if is_live("class:__new__"):
        made = name_dict.get(namespace, S("__new__"))
        if isinstance(made, Function):
            name_dict.put(namespace, S("__new__"), descriptors.new_staticmethod(made))
    if is_live("class:__init_subclass__"):
        wrap_classmethod(namespace, S("__init_subclass__"))
    if is_live("class:__class_getitem__"):
        wrap_classmethod(namespace, S("__class_getitem__"))
    if is_live("class:__eq__"):
        if name_dict.get(namespace, S("__eq__")) is not None and name_dict.get(namespace, S("__hash__")) is None:
            name_dict.put(namespace, S("__hash__"), NONE)


def set_class_cell(cls: Class, namespace: Dict) -> None:
    cell = name_dict.get(namespace, S("__classcell__"))
    if cell is None:
        return
    if not isinstance(cell, Cell):
        message = S("__classcell__ must be a nonlocal cell, not %")
        exceptions.raise_type_error(fill1(message, ops.repr_(ops.type_of(cell))))
    cell.value = cls
    name_dict.remove(namespace, S("__classcell__"))


def wrap_classmethod(namespace: Dict, name: Str) -> None:
    f = name_dict.get(namespace, name)
    if isinstance(f, Function):
        name_dict.put(namespace, name, descriptors.new_classmethod(f))


def inherit_flags(cls: Class) -> None:
    order = mro_of(cls)
    for i in range(1, len(order)):
        cls.flags = cls.flags | (order[i].flags & INHERITED_FLAGS)


def register_subclass(base: Class, cls: Class) -> None:
    known = base.subclasses
    if known is None:
        known = lists.new_list(Array[obj | None](0), 0)
        base.subclasses = known
    lists.append(known, cls)


def set_names(cls: Class, namespace: Dict) -> None:
    """Calls `__set_name__` of the values in the namespace, as it is now: the calls may change it."""
    found = dicts.duplicate(namespace)
    for i in range(found.fill):
        v = found.values[i]
        k = found.keys[i]
        if v is None or k is None or isinstance(v, Function) or is_small(v):
            continue
        f = attributes.special(v, S("__set_name__"))
        if f is not None:
            set_name(f, cls, k, v)


def set_name(f: obj, cls: Class, name: obj, v: obj) -> None:
    depth = calls.depth
    try:
        calls.call2(f, cls, name)
    except Thrown as t:
        calls.depth = depth
        message = fill3(
            S("Error calling __set_name__ on '%' instance % in '%'"), type_name(v), ops.repr_(name), class_name(cls)
        )
        e = exceptions.new_exception(exceptions.RuntimeErrorClass, message)
        e.cause = t.value
        e.context = t.value
        e.suppress = True
        throw(e)


def init_subclass(cls: Class, options: Dict | None) -> None:
    """super(cls, cls).__init_subclass__(**options)."""
    if is_live("class:__init_subclass__"):
        order = mro_of(cls)
        for i in range(1, len(order)):
            f = name_dict.get(namespace_of(order[i]), S("__init_subclass__"))
            if f is not None and order[i] is not ObjectClass:
                kwargs: obj = NONE
                if options is not None:
                    kwargs = options
                calls.call_ex(attributes.bind(f, cls, cls), tuples.EMPTY, kwargs)
                return
    if options is not None and options.used > 0:
        message = S("%.__init_subclass__() takes no keyword arguments")
        exceptions.raise_type_error(fill1(message, class_name(cls)))


# --- namespaces of class bodies -------------------------------------------------------------------------
def ns_get(ns: obj, name: Str) -> obj | None:
    if isinstance(ns, Dict) and ns.cls is dicts.DictClass:
        return name_dict.get(ns, name)
    depth = calls.depth
    try:
        return ops.getitem(ns, name)
    except Thrown as t:
        calls.depth = depth
        if not ops.is_instance(t.value, exceptions.KeyErrorClass):
            throw(t.value)
    return None


def ns_set(ns: obj, name: Str, v: obj) -> None:
    if isinstance(ns, Dict) and ns.cls is dicts.DictClass:
        name_dict.put(ns, name, v)
    else:
        ops.setitem(ns, name, v)


def ns_del(ns: obj, name: Str) -> None:
    if ns_get(ns, name) is None:
        calls.unbound_global(name)
    ops.delitem(ns, name)


# --- isinstance, issubclass, subscription ---------------------------------------------------------------
def check_instance(o: obj, c: obj) -> bool:
    """isinstance(o, c), for any c."""
    if isinstance(c, Class):
        t = ops.type_of(o)
        if t is c:
            return True
        if c.cls is TypeClass or c.cls is None:
            return is_subclass(t, c)
    elif isinstance(c, Tuple):
        for i in range(size_of(c)):
            if check_instance(o, item_at(c, i)):
                return True
        return False
    r = calls.marked_special1(c, S("__instancecheck__"), o)
    if r is None:
        exceptions.raise_type_error(S("isinstance() arg 2 must be a type, a tuple of types, or a union"))
    return ops.is_true(r)


def check_subclass(a: obj, c: obj) -> bool:
    """issubclass(a, c), for any values."""
    if isinstance(c, Tuple):
        for i in range(size_of(c)):
            if check_subclass(a, item_at(c, i)):
                return True
        return False
    if isinstance(c, Class) and (c.cls is TypeClass or c.cls is None):
        return real_subclass(a, c)
    r = calls.marked_special1(c, S("__subclasscheck__"), a)
    if r is None:
        exceptions.raise_type_error(S("issubclass() arg 2 must be a class, a tuple of classes, or a union"))
    return ops.is_true(r)


def real_subclass(a: obj, c: Class) -> bool:
    if not isinstance(a, Class):
        exceptions.raise_type_error(S("issubclass() arg 1 must be a class"))
    return is_subclass(a, c)


def subscript(cls: Class, key: obj) -> obj:
    """cls[key]"""
    if is_live("class:__class_getitem__") or is_live("class:__getattr__") or is_live("class:__getattribute__"):
        f = attributes.getattr_or_null(cls, S("__class_getitem__"))
        if f is not None:
            return calls.call1(f, key)
    if is_live("builtin:[]"):
        metaclass = cls.flags & CLASS_METATYPE != 0 and cls is not TypeClass
        if builtin_base(cls).flags & CLASS_GENERIC != 0 and not metaclass:
            return generic_alias.new_alias(cls, key)
    exceptions.raise_type_error(fill1(S("type '%' is not subscriptable"), class_name(cls)))
