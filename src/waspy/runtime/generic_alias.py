"""list[int] and int | None: the objects that annotations are made of (Objects/genericaliasobject.c, unionobject.c)."""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, exceptions, object_methods, ops
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill2
from waspy.runtime.tuple import item_at, items_of, size_of


@struct
class GenericAlias(Object):
    origin: obj
    args: Tuple


@struct
class Union(Object):
    args: Tuple


GenericAliasClass = builtin_class("GenericAlias", GenericAlias, base=ObjectClass, module="types")
UnionClass = builtin_class("UnionType", Union, base=ObjectClass, module="types")


def new_alias(origin: obj, key: obj) -> obj:
    if isinstance(key, Tuple):
        return GenericAlias(GenericAliasClass, origin, key)
    return GenericAlias(GenericAliasClass, origin, tuples.new_tuple(Array[obj].of(key)))


@constructor(GenericAliasClass)
def alias_new(cls: Class, origin: obj, args: obj, /) -> obj:
    return new_alias(origin, args)


@slot(GenericAliasClass, "call")
def alias_call(self: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    return calls.call(cast(GenericAlias, self).origin, args, names)


@slot(GenericAliasClass, "getattr")
def alias_getattr(self: obj, name: Str) -> obj | None:
    """An alias has its origin's attributes, but for special ones."""
    if strings.equal(name, S("__class__")) or name.length < 3 or strings.char_at(name, 0) != 95:
        v = attributes.getattr_or_null(cast(GenericAlias, self).origin, name)
        if v is not None:
            return v
    return attributes.generic_getattr(self, name)


@getter(GenericAliasClass, "__origin__")
def origin(self: GenericAlias) -> obj:
    return self.origin


@getter(GenericAliasClass, "__args__")
def alias_args(self: GenericAlias) -> obj:
    return self.args


@method(GenericAliasClass, "__mro_entries__")
def __mro_entries__(self: GenericAlias, bases: obj, /) -> obj:
    return tuples.new_tuple(Array[obj].of(self.origin))


@slot(GenericAliasClass, "repr")
def alias_repr(self: obj) -> obj:
    a = cast(GenericAlias, self)
    return fill2(S("%[%]"), type_text(a.origin), joined(a.args, S(", ")))


@slot(GenericAliasClass, "compare")
def alias_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, GenericAlias) or (op != EQ and op != NE):
        return NOT_IMPLEMENTED
    a = cast(GenericAlias, self)
    same = ops.eq_(a.origin, other.origin) and ops.eq_(a.args, other.args)
    return from_bool(same == (op == EQ))


@slot(GenericAliasClass, "hash")
def alias_hash(self: obj) -> i64:
    a = cast(GenericAlias, self)
    return ops.hash_(a.origin) ^ ops.hash_(a.args)


@slot(GenericAliasClass, "or")
def alias_or(a: obj, b: obj) -> obj:
    return union(a, b)


def type_text(o: obj) -> Str:
    """How a type stands inside the repr of another one."""
    if isinstance(o, Class):
        return object_methods.full_name(o)
    if o is ELLIPSIS:
        return S("...")
    if o is NONE:
        return S("None")
    return ops.repr_(o)


def joined(items: Tuple, separator: Str) -> Str:
    n = size_of(items)
    if n == 0:
        return S("()")
    texts = Array[obj].filled(n, separator)
    for i in range(n):
        texts[i] = type_text(item_at(items, i))
    return strings.join_strings(separator, texts, n)


# --- unions ------------------------------------------------------------------------------------------------
def is_type(o: obj) -> bool:
    return isinstance(o, Class) or isinstance(o, GenericAlias) or isinstance(o, Union) or o is NONE


def union(a: obj, b: obj) -> obj:
    if not (is_type(a) and is_type(b)):
        return NOT_IMPLEMENTED
    parts = lists.new_list(Array[obj | None](0), 0)
    add_parts(parts, a)
    add_parts(parts, b)
    if parts.length == 1:
        return lists.item(parts, 0)
    return Union(UnionClass, lists.to_tuple(parts))


def add_parts(parts: List, o: obj) -> None:
    if isinstance(o, Union):
        for i in range(size_of(o.args)):
            add_parts(parts, item_at(o.args, i))
        return
    part = o
    if o is NONE:
        part = NoneTypeClass
    for i in range(parts.length):
        if ops.eq_(lists.item(parts, i), part):
            return
    lists.append(parts, part)


@slot(UnionClass, "or")
def union_or(a: obj, b: obj) -> obj:
    return union(a, b)


@getter(UnionClass, "__args__")
def union_args(self: Union) -> obj:
    return self.args


@method(GenericAliasClass, "__instancecheck__")
def alias_instancecheck(self: GenericAlias, o: obj, /) -> bool:
    exceptions.raise_type_error(S("isinstance() argument 2 cannot be a parameterized generic"))


@method(GenericAliasClass, "__subclasscheck__")
def alias_subclasscheck(self: GenericAlias, o: obj, /) -> bool:
    exceptions.raise_type_error(S("issubclass() argument 2 cannot be a parameterized generic"))


@method(UnionClass, "__instancecheck__")
def __instancecheck__(self: Union, o: obj, /) -> bool:
    return classes.check_instance(o, self.args)


@method(UnionClass, "__subclasscheck__")
def __subclasscheck__(self: Union, o: obj, /) -> bool:
    return classes.check_subclass(o, self.args)


@slot(UnionClass, "repr")
def union_repr(self: obj) -> obj:
    return joined(without_none(cast(Union, self).args), S(" | "))


def without_none(args: Tuple) -> Tuple:
    """NoneType shows as None."""
    items = Array[obj].filled(size_of(args), NONE)
    for i in range(size_of(args)):
        if item_at(args, i) is not NoneTypeClass:
            items[i] = item_at(args, i)
    return tuples.new_tuple(items)


@slot(UnionClass, "compare")
def union_compare(self: obj, other: obj, op: i32) -> obj:
    if not isinstance(other, Union) or (op != EQ and op != NE):
        return NOT_IMPLEMENTED
    a = items_of(cast(Union, self).args)
    b = items_of(other.args)
    same = len(a) == len(b)
    if same:
        for i in range(len(a)):
            found = False
            for j in range(len(b)):
                if ops.eq_(a[i], b[j]):
                    found = True
            if not found:
                same = False
    return from_bool(same == (op == EQ))


@slot(UnionClass, "hash")
def union_hash(self: obj) -> i64:
    h: i64 = 0
    args = items_of(cast(Union, self).args)
    for i in range(len(args)):
        h = h ^ ops.hash_(args[i])
    return h
