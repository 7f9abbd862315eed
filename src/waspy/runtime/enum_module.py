"""_enum: what the library's enum asks of classes and members.

Names of members are no special methods, and the classes are made by class statements, whose names are known: so nothing
here tells the linker that any name may be looked up, that fields move or that instances lack their `__init__`.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import (
    attributes,
    calls,
    class_attributes,
    classes,
    conversions,
    enum_namespace,
    exceptions,
    format,
    mappingproxy,
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


# --- making classes ---------------------------------------------------------------------------------------
@function("_enum")
def _make(meta: obj, name: obj, bases: obj, namespace: obj, /) -> obj:
    """type.__new__, without `__init_subclass__`. Takes the dict over."""
    return classes.new_class(cast(Class, meta), cast(Str, name), cast(Tuple, bases), cast(Dict, namespace), None)


@function("_enum")
def _init_subclass(cls: obj, options: obj, /) -> None:
    classes.init_subclass(cast(Class, cls), cast(Dict, options))


@function("_enum")
def _put(cls: obj, name: obj, value: obj, /) -> None:
    """type.__setattr__, of what is no special method but those that the class has anyway."""
    class_attributes.type_setattr(cls, attributes.name_of(name), value)


@function("_enum")
def _drop(cls: obj, name: obj, /) -> None:
    """type.__delattr__"""
    class_attributes.type_setattr(cls, attributes.name_of(name), None)


# --- looking at classes -----------------------------------------------------------------------------------
@function("_enum")
def _class_of(o: obj, /) -> obj:
    return ops.type_of(o)


@function("_enum")
def _class_name(cls: obj, /) -> Str:
    return classes.class_name(cast(Class, cls))


@function("_enum")
def _qualname(cls: obj, /) -> Str:
    return qualname(cast(Class, cls))


def qualname(cls: Class) -> Str:
    name = cls.qualname
    return classes.class_name(cls) if name is None else name


@function("_enum")
def _mro(cls: obj, /) -> obj:
    order = classes.mro_of(cast(Class, cls))
    items = Array[obj].filled(len(order), NONE)
    for i in range(len(order)):
        items[i] = order[i]
    return tuples.new_tuple(items)


@function("_enum")
def _namespace(cls: obj, /) -> obj:
    """What `cls.__dict__` shows, to be read only."""
    return classes.namespace_of(cast(Class, cls))


@function("_enum")
def _view(d: obj, /) -> obj:
    """types.MappingProxyType(d)"""
    return mappingproxy.MappingProxy(mappingproxy.MappingProxyClass, d)


@function("_enum")
def _plain(d: obj, /) -> obj:
    """dict(d)"""
    return dicts.duplicate(cast(Dict, d))


@function("_enum")
def _own(cls: obj, name: obj, /) -> obj:
    """What the class itself has under the name, or None."""
    return or_none(name_dict.get(classes.namespace_of(cast(Class, cls)), cast(Str, name)))


@function("_enum")
def _lookup(cls: obj, name: obj, /) -> obj:
    """What the class or a base has under the name, object apart, or None; not bound, but what is static."""
    return or_none(found_below(cast(Class, cls), cast(Str, name)))


def found_below(cls: Class, name: Str) -> obj | None:
    order = classes.mro_of(cls)
    for i in range(len(order)):
        if order[i] is not ObjectClass:
            v = name_dict.get(classes.namespace_of(order[i]), name)
            if v is not None:
                return v.function if isinstance(v, Wrapped) else v
    return None


@function("_enum")
def _in_python(cls: obj, name: obj, /) -> obj:
    """What a class statement among the class and its bases has under the name, or None; the function in what is
    static."""
    order = classes.mro_of(cast(Class, cls))
    for i in range(len(order)):
        if order[i].flags & CLASS_HEAP != 0:
            v = name_dict.get(classes.namespace_of(order[i]), cast(Str, name))
            if v is not None:
                return v.function if isinstance(v, Wrapped) else v
    return NONE


@function("_enum")
def _is_builtin(cls: obj, /) -> bool:
    """Is it a builtin class, not object?"""
    return cast(Class, cls).flags & CLASS_HEAP == 0 and cls is not ObjectClass


@function("_enum")
def _has_data(cls: obj, /) -> bool:
    """Are the instances those of a builtin class, not of object?"""
    return classes.builtin_base(cast(Class, cls)) is not ObjectClass


def or_none(o: obj | None) -> obj:
    if o is None:
        return NONE
    return o


RESTORED = Array[Str].of(S("repr"), S("str"), S("format"), S("reduce_ex"))


@function("_enum")
def _restore(cls: obj, namespace: obj, data_type: obj, first_enum: obj, /) -> None:
    """Members are shown and copied as members, not as their data, unless the class says how. The names are put
    together: as constants they would say that members are formatted."""
    c = cast(Class, cls)
    for i in range(len(RESTORED)):
        name = strings.concat3(S("__"), RESTORED[i], S("__"))
        if name_dict.get(cast(Dict, namespace), name) is None:
            known, own = found_below(c, name), found_below(cast(Class, first_enum), name)
            if own is not None and (
                known is None or known is own or known is found_below(cast(Class, data_type), name)
            ):
                class_attributes.store(c, name, own)


@function("_enum")
def _listed(order: obj, members: obj, names: obj, /) -> obj:
    """What `_order_` says, without aliases."""
    found = enum_namespace.no_items()
    given = enum_namespace.words(order)
    for i in range(given.length):
        name = lists.at(given, i)
        if not isinstance(name, Str) or name_dict.get(cast(Dict, members), name) is None or has_item(names, name):
            lists.append(found, name)
    return found


def has_item(names: obj, name: Str) -> bool:
    l = cast(List, names)
    for i in range(l.length):
        known = lists.at(l, i)
        if isinstance(known, Str) and strings.equal(known, name):
            return True
    return False


# --- directories ------------------------------------------------------------------------------------------
OF_CLASSES = Array[Str].of(
    S("__class__"), S("__contains__"), S("__doc__"), S("__getitem__"), S("__init_subclass__"), S("__iter__"),
    S("__len__"), S("__members__"), S("__module__"), S("__name__"), S("__qualname__"),
)  # fmt: skip
OF_MEMBERS = Array[Str].of(S("__class__"), S("__doc__"), S("__eq__"), S("__hash__"), S("__module__"))


@function("_enum")
def _class_dir(members: obj, data_type: obj, makes: bool, /) -> obj:
    """`__dir__` of an enumeration; `makes`: it has a `__new__`."""
    names = dicts.new_dict()
    add_all(names, OF_CLASSES)
    listed = cast(List, members)
    for i in range(listed.length):
        dicts.put_str(names, cast(Str, lists.at(listed, i)), NONE)
    if makes:
        dicts.put_str(names, S("__new__"), NONE)
    if data_type is not ObjectClass:
        object_methods.add_names_of_class(names, cast(Class, data_type))
    return in_order(names)


@function("_enum")
def _member_dir(member: obj, members: obj, data_type: obj, /) -> obj:
    """`__dir__` of a member: what is public, other members apart."""
    names = dicts.new_dict()
    if data_type is not ObjectClass:
        more = object_methods.directory(member)
        for i in range(more.length):
            dicts.put_str(names, cast(Str, lists.at(more, i)), NONE)
    known = cast(Dict, members)
    own = attributes.attributes_of(member)
    if own is not None:
        add_public(names, own, known)
    order = classes.mro_of(ops.type_of(member))
    for i in range(len(order)):
        add_public(names, classes.namespace_of(order[i]), known)
    add_all(names, OF_MEMBERS)
    return in_order(names)


def add_public(names: Dict, namespace: Dict, members: Dict) -> None:
    for i in range(namespace.fill):
        name = namespace.keys[i]
        value = namespace.values[i]
        if value is None or not isinstance(name, Str) or name.length == 0 or strings.char_at(name, 0) == 95:
            continue
        if isinstance(value, EnumProperty) and (value.get is not NONE or value.kept is not None):
            dicts.put_str(names, name, NONE)
        elif name_dict.get(members, name) is None:
            dicts.put_str(names, name, NONE)
        elif isinstance(value, EnumProperty):
            name_dict.remove(names, name)


def add_all(names: Dict, more: Array[Str]) -> None:
    for i in range(len(more)):
        dicts.put_str(names, more[i], NONE)


def in_order(names: Dict) -> List:
    found = lists.from_iterable(names)
    classes.sort_names(found)
    return found


# --- members ----------------------------------------------------------------------------------------------
@function("_enum")
def _bare(cls: obj, /) -> obj:
    """object.__new__(cls): `_init` follows."""
    return classes.object_new(cast(Class, cls))


@function("_enum")
def _set(member: obj, name: obj, value: obj, /) -> None:
    """member.name = value, where nobody reads the name."""
    attributes.setattr_(member, cast(Str, name), value)


@function("_enum")
def _filled(cls: obj, *args: Array[obj]) -> obj:
    """The builtin class's `__new__(cls, *args)`: a member that is an int, a string..."""
    make = classes.builtin_base(cast(Class, cls)).new
    if make is None:
        return classes.object_new(cast(Class, cls))
    return make(cast(Class, cls), args, None)


@function("_enum")
def _init(member: obj, args: obj, /) -> None:
    """member.__init__(*args)"""
    init = ops.type_of(member).init
    if init is not None:
        init(member, tuples.items_of(cast(Tuple, args)), None)


@function("_enum")
def _data_text(o: obj, /) -> obj:
    """The text of the int, float... that the member is."""
    slots = unmarked(classes.builtin_base(ops.type_of(o)).unary)
    show = slots[U_STR]
    if show is None:
        show = slots[U_REPR]
    assert show is not None
    return cast(obj, show(o))


@function("_enum")
def _member(cls: obj, value: obj, /) -> obj:
    """The member of the value, which may be a member itself, or None."""
    if ops.type_of(value) is cls:
        return value
    return or_none(same(cast(Class, cls), value))


@function("_enum")
def _called(cls: obj, value: obj, usual: obj, /) -> obj:
    """cls(value), if the class has the usual `__new__` and a member of the value; else None."""
    new = attributes.find_special(cast(Class, cls), S("__new__"))
    if isinstance(new, Wrapped):
        new = new.function
    return _member(cls, value) if new is usual else NONE


@function("_enum")
def _same(cls: obj, value: obj, /) -> obj:
    """The member that has the value, or None."""
    return or_none(same(cast(Class, cls), value))


def same(cls: Class, value: obj) -> obj | None:
    own = classes.namespace_of(cls)
    known = name_dict.get(own, S("_value2member_map_"))
    if known is None:
        return None
    if ops.type_of(value).hash is not None:
        depth = calls.depth
        try:
            return dicts.get(cast(Dict, known), value)
        except Thrown as t:
            calls.depth = depth
            if not ops.is_instance(t.value, exceptions.TypeErrorClass):
                throw(t.value)
    members = cast(Dict, name_dict.get(own, S("_member_map_")))
    for i in range(members.fill):
        m = members.values[i]
        if m is not None and ops.eq_(kept(m, S("_value_")), value):
            return m
    return None


@function("_enum")
def _has(members: obj, name: obj, /) -> bool:
    """Is the name one of a member? `members` may be None."""
    return isinstance(members, Dict) and isinstance(name, Str) and name_dict.get(members, name) is not None


# --- texts ------------------------------------------------------------------------------------------------
@function("_enum")
def _text(pattern: obj, a: obj, b: obj | None = None, /) -> Str:
    """The pattern with the reprs in it."""
    if b is None:
        return fill1(cast(Str, pattern), ops.repr_(a))
    return fill2(cast(Str, pattern), ops.repr_(a), ops.repr_(b))


@function("_enum")
def _too_many(name: obj, data_types: obj, /) -> Str:
    found = cast(List, data_types)
    listed = S("")
    for i in range(found.length):
        listed = strings.concat3(listed, S(", ") if i > 0 else S(""), ops.repr_(lists.at(found, i)))
    return fill2(S("too many data types for %: {%}"), ops.repr_(name), listed)


@function("_enum")
def _invalid(cls: obj, value: obj, /) -> Str:
    return fill2(S("% is not a valid %"), ops.repr_(value), qualname(cast(Class, cls)))


@function("_enum")
def _no_member(cls: obj, result: obj, /) -> Str:
    message = S("error in %._missing_: returned % instead of None or a valid member")
    return fill2(message, classes.class_name(cast(Class, cls)), ops.repr_(result))


@function("_enum")
def _title(member: obj, /) -> obj:
    """As in `Color.RED`, or `Color(0)`."""
    cls = ops.type_of(member)
    name = kept(member, S("_name_"))
    if name is NONE:
        return fill2(S("%(%)"), classes.class_name(cls), ops.repr_(kept(member, S("_value_"))))
    return strings.concat3(classes.class_name(cls), S("."), ops.str_(name))


@function("_enum")
def _repr(member: obj, /) -> obj:
    """As in `<Color.RED: 1>`."""
    cls = ops.type_of(member)
    value = kept(member, S("_value_"))
    show = attributes.find_special(cls, S("_value_repr_"))
    text: obj = NONE
    if show is None or show is NONE:
        text = ops.repr_(value)
    elif isinstance(show, Class):
        text = repr_as(show, value)
    else:
        text = calls.call1(show, value)
    name = kept(member, S("_name_"))
    if name is NONE:
        return fill2(S("<%: %>"), classes.class_name(cls), ops.str_(text))
    return fill3(S("<%.%: %>"), classes.class_name(cls), ops.str_(name), ops.str_(text))


def repr_as(cls: Class, value: obj) -> obj:
    """The `__repr__` of a builtin class, of the value."""
    if not ops.is_instance(value, cls):
        message = S("descriptor '__repr__' requires a '%' object but received a '%'")
        exceptions.raise_type_error(fill2(message, classes.full_name(cls), classes.type_name(value)))
    show = unmarked(cls.unary)[U_REPR]
    if show is None:
        return ops.repr_(value)
    return cast(obj, show(value))


@function("_enum")
def _format(text: obj, spec: obj, /) -> obj:
    """str.__format__(text, spec)"""
    how = checked_spec(spec)
    return ops.str_(text) if how.length == 0 else format.format_str(cast(Str, text), how)


@function("_enum")
def _format_int(number: obj, spec: obj, /) -> obj:
    """int.__format__(number, spec)"""
    return format.format_int(number, conversions.index(number), checked_spec(spec))


def checked_spec(spec: obj) -> Str:
    if not isinstance(spec, Str):
        exceptions.raise_type_error(fill1(S("__format__() argument must be str, not %"), classes.type_name(spec)))
    return spec


# --- properties that leave the class its member of that name ------------------------------------------------
@struct
class EnumProperty(Object):
    """`kept`: of `name` and `value`, the attribute of the member that they give."""

    get: obj
    set: obj
    delete: obj
    doc: obj
    name: obj
    owner: obj
    kept: Str | None


EnumPropertyClass = builtin_class("property", EnumProperty, base=ObjectClass, module="enum")

module("_enum", property=EnumPropertyClass)


@constructor(EnumPropertyClass)
def property_new(
    cls: Class,
    fget: obj | None = None,
    fset: obj | None = None,
    fdel: obj | None = None,
    doc: obj | None = None,
) -> obj:
    return EnumProperty(cls, or_none(fget), or_none(fset), or_none(fdel), or_none(doc), NONE, NONE, None)


@function("_enum")
def _kept(name: obj, own: obj, doc: obj, /) -> obj:
    """The property `name`, which gives what the member has under the name `own`."""
    return EnumProperty(EnumPropertyClass, NONE, NONE, NONE, doc, name, S("Enum"), cast(Str, own))


@slot(EnumPropertyClass, "descr_get")
def property_get(self: obj, o: obj | None, owner: Class) -> obj:
    p = cast(EnumProperty, self)
    if o is not None:
        own = p.kept
        if own is not None:
            return kept(o, own)
        if p.get is not NONE:
            return calls.call1(p.get, o)
    members = attributes.find_special(owner, S("_member_map_"))
    if isinstance(members, Dict) and isinstance(p.name, Str):
        v = dicts.get(members, p.name)
        if v is not None:
            return v
    if o is None:
        exceptions.raise_attribute_error(ops.str_(p.name))
    exceptions.raise_attribute_error(fill2(S("% has no attribute %"), ops.repr_(owner), ops.repr_(p.name)))


def kept(o: obj, own: Str) -> obj:
    return attributes.kept(o, own, own)


@slot(EnumPropertyClass, "descr_set")
def property_set(self: obj, o: obj, v: obj | None) -> None:
    p = cast(EnumProperty, self)
    if v is None:
        if p.delete is NONE:
            refuse(p, S("<enum %> cannot delete attribute %"))
        calls.call1(p.delete, o)
    else:
        if p.set is NONE:
            refuse(p, S("<enum %> cannot set attribute %"))
        calls.call2(p.set, o, v)


def refuse(p: EnumProperty, message: Str) -> NoReturn:
    exceptions.raise_attribute_error(fill2(message, ops.repr_(p.owner), ops.repr_(p.name)))


@method(EnumPropertyClass, "__set_name__")
def set_name(self: EnumProperty, owner: Class, name: obj, /) -> None:
    self.name = name
    self.owner = classes.class_name(owner)


@method(EnumPropertyClass, "getter")
def with_getter(self: EnumProperty, fget: obj, /) -> obj:
    return EnumProperty(self.cls, fget, self.set, self.delete, self.doc, self.name, self.owner, None)


@method(EnumPropertyClass, "setter")
def with_setter(self: EnumProperty, fset: obj, /) -> obj:
    return EnumProperty(self.cls, self.get, fset, self.delete, self.doc, self.name, self.owner, None)


@method(EnumPropertyClass, "deleter")
def with_deleter(self: EnumProperty, fdel: obj, /) -> obj:
    return EnumProperty(self.cls, self.get, self.set, fdel, self.doc, self.name, self.owner, None)


@getter(EnumPropertyClass)
def fget(self: EnumProperty) -> obj:
    return self.get


@getter(EnumPropertyClass)
def fset(self: EnumProperty) -> obj:
    return self.set


@getter(EnumPropertyClass)
def fdel(self: EnumProperty) -> obj:
    return self.delete


@getter(EnumPropertyClass, "__doc__")
def doc_of(self: EnumProperty) -> obj:
    if self.doc is NONE and self.get is not NONE:
        return or_none(attributes.getattr_or_null(self.get, S("__doc__")))
    return self.doc


@function("_enum")
def _store_member(cls: obj, name: obj, member: obj, /) -> None:
    """cls.name = member, which leaves a property of that name in a base to the members."""
    c, n = cast(Class, cls), cast(Str, name)
    found: EnumProperty | None = None
    order = classes.mro_of(c)
    for i in range(1, len(order)):
        d = name_dict.get(classes.namespace_of(order[i]), n)
        if isinstance(d, EnumProperty):
            found = EnumProperty(EnumPropertyClass, d.get, d.set, d.delete, NONE, n, classes.class_name(c), d.kept)
            break
        if isinstance(d, Property):
            found = EnumProperty(EnumPropertyClass, d.get, d.set, d.delete, NONE, n, classes.class_name(c), None)
        elif is_live("attr:fget") and isinstance(d, Instance):
            get = attributes.getattr_or_null(d, S("fget"))
            if get is not None:  # a types.DynamicClassAttribute
                found = EnumProperty(EnumPropertyClass, get, NONE, NONE, NONE, n, classes.class_name(c), None)
                break
    class_attributes.store(c, n, member if found is None else found)
