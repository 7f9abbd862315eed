"""The namespace of the class statement of an enumeration: it tells members from other attributes, and gives them their
values; and what such a statement says of members: `auto()`, `member`, `nonmember`."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import calls, exceptions, name_dict, ops
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2

UNDERSCORE, COMMA, SPACE = 95, 44, 32


# --- marks ------------------------------------------------------------------------------------------------
@struct
class Mark(Object):
    """An instance of `auto`, whose value is null until it is found, `member` or `nonmember`."""

    value: obj | None


AutoClass = builtin_class("auto", Mark, base=ObjectClass, module="enum")
MemberMarkClass = builtin_class("member", Mark, base=ObjectClass, module="enum")
NonmemberMarkClass = builtin_class("nonmember", Mark, base=ObjectClass, module="enum")

module("_enum", auto=AutoClass, member=MemberMarkClass, nonmember=NonmemberMarkClass)


@constructor(AutoClass)
def auto_new(cls: Class, value: obj | None = None) -> obj:
    return Mark(cls, value)


@constructor(MemberMarkClass)
def member_new(cls: Class, value: obj) -> obj:
    return Mark(cls, value)


@constructor(NonmemberMarkClass)
def nonmember_new(cls: Class, value: obj) -> obj:
    return Mark(cls, value)


@slot(AutoClass, "repr")
def auto_repr(self: obj) -> obj:
    v = cast(Mark, self).value
    if v is None:
        return S("auto(_auto_null)")
    return fill1(S("auto(%)"), ops.repr_(v))


@getter(AutoClass, "value")
def auto_value(self: Mark) -> obj:
    v = self.value
    if v is None:
        return NONE
    return v


@setter(AutoClass, "value")
def set_auto_value(self: Mark, value: obj | None) -> None:
    self.value = value


@getter(MemberMarkClass, "value")
def member_value(self: Mark) -> obj | None:
    return self.value


@getter(NonmemberMarkClass, "value")
def nonmember_value(self: Mark) -> obj | None:
    return self.value


# --- the namespace ------------------------------------------------------------------------------------------
@struct
class EnumNamespace(Dict):
    """`generate`: what finds the values of `auto()`; `counts`: it was called."""

    class_name: Str
    members: Dict
    last_values: List
    ignored: List
    generate: obj
    counts: bool


EnumNamespaceClass = builtin_class("_EnumDict", EnumNamespace, base=dicts.DictClass, module="enum", flags=CLASS_MAPPING)


@function("_enum")
def _namespace_of(class_name: obj, generate: obj, /) -> obj:
    made = new_namespace(EnumNamespaceClass, cast(Str, class_name), generate)
    if generate is not NONE:
        dicts.put_str(made, S("_generate_next_value_"), generate)
    return made


@constructor(EnumNamespaceClass)
def namespace_new(cls: Class) -> obj:
    return new_namespace(cls, S(""), NONE)


def new_namespace(cls: Class, class_name: Str, generate: obj) -> EnumNamespace:
    return EnumNamespace(
        cls, dicts.NO_INDEX, dicts.OWN, dicts.NO_ITEMS, dicts.NO_ITEMS, 0, 0, 0, 0,
        class_name, dicts.new_dict(), no_items(), no_items(), generate, False,
    )  # fmt: skip


def no_items() -> List:
    return lists.new_list(Array[obj | None](0), 0)


@getter(EnumNamespaceClass)
def _member_names(self: EnumNamespace) -> obj:
    return self.members


@getter(EnumNamespaceClass)
def _last_values(self: EnumNamespace) -> obj:
    return self.last_values


@getter(EnumNamespaceClass)
def _ignore(self: EnumNamespace) -> obj:
    return self.ignored


@getter(EnumNamespaceClass)
def _cls_name(self: EnumNamespace) -> obj:
    return self.class_name


@setter(EnumNamespaceClass, "_cls_name")
def set_cls_name(self: EnumNamespace, value: obj | None) -> None:
    if isinstance(value, Str):
        self.class_name = value


@method(EnumNamespaceClass)
def update(self: EnumNamespace, members: obj, /, **more: Dict) -> None:
    if isinstance(members, Dict):
        store_all(self, members)
    else:
        it = ops.get_iter(members)
        step = ops.stepper(it)
        while True:
            pair = step(it)
            if pair is None:
                break
            namespace_set(self, ops.getitem(pair, small(0)), ops.getitem(pair, small(1)))
    store_all(self, more)


def store_all(n: EnumNamespace, d: Dict) -> None:
    for i in range(d.fill):
        k = d.keys[i]
        if k is not None:
            namespace_set(n, k, d.values[i])


@slot(EnumNamespaceClass, "setitem")
def namespace_set(self: obj, key: obj, value: obj | None) -> None:
    n = cast(EnumNamespace, self)
    if value is None:
        if not dicts.remove(n, key):
            exceptions.raise_key_error(key)
        return
    if not isinstance(key, Str):
        dicts.put(n, key, value)
        return
    name = key
    v = value
    if name.length > 0 and strings.char_at(name, 0) == UNDERSCORE and is_reserved(n, name, v):
        if strings.equal(name, S("__order__")):
            name = S("_order_")
    elif name_dict.get(n.members, name) is not None:
        defined(n, name)
    elif is_ignored(n, name):
        pass
    elif isinstance(v, Mark) and ops.is_instance(v, NonmemberMarkClass):
        v = cast(obj, v.value)
    elif not is_descriptor(v):
        v = added(n, name, v)
    dicts.put_str(n, name, v)


def defined(n: EnumNamespace, name: Str) -> NoReturn:
    old = cast(obj, name_dict.get(n, name))
    exceptions.raise_type_error(fill2(S("% already defined as %"), ops.repr_(name), ops.repr_(old)))


def is_ignored(n: EnumNamespace, name: Str) -> bool:
    for i in range(n.ignored.length):
        if ops.eq_(lists.at(n.ignored, i), name):
            return True
    return False


def is_descriptor(o: obj) -> bool:
    """Is it a descriptor, or a class of such?"""
    cls = ops.type_of(o)
    if cls.descr_get is not None or cls.descr_set is not None:
        return True
    return isinstance(o, Class) and (o.descr_get is not None or o.descr_set is not None)


# --- names that are none of members ---------------------------------------------------------------------------
SUNDERS = Array[Str].of(
    S("_order_"), S("_generate_next_value_"), S("_numeric_repr_"), S("_missing_"), S("_ignore_"), S("_iter_member_"),
    S("_iter_member_by_value_"), S("_iter_member_by_def_"),
)  # fmt: skip


def is_reserved(n: EnumNamespace, name: Str, value: obj) -> bool:
    """Is the name, which begins with an underscore, none of a member? It may be refused."""
    if is_private(n.class_name, name) or is_dunder(name):
        return True
    if not is_sunder(name):
        return False
    for known in SUNDERS:
        if strings.equal(name, known):
            note(n, name, value)
            return True
    message = S("_sunder_ names, such as %, are reserved for future Enum use")
    exceptions.raise_value_error(fill1(message, ops.repr_(name)))


def note(n: EnumNamespace, name: Str, value: obj) -> None:
    """What the class says of its members."""
    if strings.equal(name, S("_generate_next_value_")):
        if n.counts:
            exceptions.raise_type_error(S("_generate_next_value_ must be defined before members"))
        n.generate = value.function if isinstance(value, Wrapped) else value
    elif strings.equal(name, S("_ignore_")):
        n.ignored = words(value)
        known = S("")
        for i in range(n.ignored.length):
            ignored = lists.at(n.ignored, i)
            if isinstance(ignored, Str) and name_dict.get(n.members, ignored) is not None:
                known = strings.concat3(known, S(", ") if known.length > 0 else S(""), ops.repr_(ignored))
        if known.length > 0:
            exceptions.raise_value_error(fill1(S("_ignore_ cannot specify already set names: {%}"), known))


def from_end(name: Str, i: i32) -> i32:
    return strings.char_at(name, name.length - i)


def is_dunder(name: Str) -> bool:
    return (
        name.length > 4
        and strings.char_at(name, 0) == UNDERSCORE
        and strings.char_at(name, 1) == UNDERSCORE
        and strings.char_at(name, 2) != UNDERSCORE
        and from_end(name, 1) == UNDERSCORE
        and from_end(name, 2) == UNDERSCORE
        and from_end(name, 3) != UNDERSCORE
    )


def is_sunder(name: Str) -> bool:
    return (
        name.length > 2
        and strings.char_at(name, 0) == UNDERSCORE
        and strings.char_at(name, 1) != UNDERSCORE
        and from_end(name, 1) == UNDERSCORE
        and from_end(name, 2) != UNDERSCORE
    )


def is_private(class_name: Str, name: Str) -> bool:
    """Is it `__x` in the class, mangled?"""
    n = class_name.length
    if name.length <= n + 3 or strings.char_at(name, n + 1) != UNDERSCORE or strings.char_at(name, n + 2) != UNDERSCORE:
        return False
    for i in range(n):
        if strings.char_at(name, i + 1) != strings.char_at(class_name, i):
            return False
    return from_end(name, 1) != UNDERSCORE or from_end(name, 2) != UNDERSCORE


@function("_enum")
def _is_dunder(name: obj, /) -> bool:
    return isinstance(name, Str) and is_dunder(name)


@function("_enum")
def _words(o: obj, /) -> obj:
    return words(o)


def words(o: obj) -> List:
    """The names in a string, between commas and white space; those in something else."""
    found = no_items()
    if not isinstance(o, Str):
        lists.extend_(found, o)
        return found
    start = 0
    for i in range(o.length + 1):
        c = COMMA if i == o.length else strings.char_at(o, i)
        if c == COMMA or c <= SPACE:
            if i > start:
                lists.append(found, strings.substring(o, start, i))
            start = i + 1
    return found


# --- members --------------------------------------------------------------------------------------------------
def added(n: EnumNamespace, name: Str, value: obj) -> obj:
    """The value of a new member."""
    if name_dict.get(n, name) is not None:
        defined(n, name)
    v = value
    if isinstance(v, Mark) and ops.is_instance(v, MemberMarkClass):
        v = cast(obj, v.value)
    if is_auto(v):
        v = generated(n, name, cast(Mark, v))
    elif isinstance(v, Tuple) and ops.type_of(v) is tuples.TupleClass and has_auto(v):
        items = tuples.items_of(v)
        values = Array[obj].filled(len(items), NONE)
        for i in range(len(items)):
            values[i] = generated(n, name, cast(Mark, items[i])) if is_auto(items[i]) else items[i]
        v = tuples.new_tuple(values)
    else:
        lists.append(n.last_values, v)
    dicts.put_str(n.members, name, NONE)
    return v


def is_auto(o: obj) -> bool:
    return isinstance(o, Mark) and ops.is_instance(o, AutoClass)


def has_auto(values: Tuple) -> bool:
    for i in range(tuples.size_of(values)):
        if is_auto(tuples.item_at(values, i)):
            return True
    return False


def generated(n: EnumNamespace, name: Str, mark: Mark) -> obj:
    """The value of an `auto()`."""
    v = mark.value
    if v is None:
        before = lists.copy_range(n.last_values, 0, n.last_values.length)
        v = calls.call4(n.generate, name, small(1), small(n.members.used), before)
        mark.value = v
        n.counts = True
    lists.append(n.last_values, v)
    return v


@function("_enum")
def _next_value(values: obj, start: obj, /) -> obj:
    """One more than the last value if that is the greatest; else, or if it has none, than the greatest that has.
    Sorts the list."""
    l = cast(List, values)
    if l.length == 0:
        return start
    depth = calls.depth
    try:
        last = lists.at(l, l.length - 1)
        sort(l)
        if ops.eq_(last, lists.at(l, l.length - 1)):
            return ops.add(last, small(1))
    except Thrown as t:
        calls.depth = depth
        if not ops.is_instance(t.value, exceptions.TypeErrorClass):
            throw(t.value)
    i = l.length
    while i > 0:
        i -= 1
        v = successor(lists.at(l, i))
        if v is not None:
            return v
    return start


def sort(l: List) -> None:
    """list.sort() of few values. Where some cannot be compared, it leaves the order that CPython's leaves: behind the
    run that it finds first, each is put into its place."""
    n = l.length
    if n < 2:
        return
    run = 2
    is_falling = ops.lt_(lists.at(l, 1), lists.at(l, 0))
    while run < n and ops.lt_(lists.at(l, run), lists.at(l, run - 1)) == is_falling:
        run += 1
    if is_falling:
        for i in range(1, run):
            move(l, i, 0)
    for i in range(run, n):
        low, high = 0, i
        while low < high:
            middle = (low + high) >> 1
            if ops.lt_(lists.at(l, i), lists.at(l, middle)):
                high = middle
            else:
                low = middle + 1
        move(l, i, low)


def move(l: List, i: i32, to: i32) -> None:
    value = lists.at(l, i)
    lists.remove_at(l, i)
    lists.insert_at(l, to, value)


def successor(o: obj) -> obj | None:
    depth = calls.depth
    try:
        return ops.add(o, small(1))
    except Thrown as t:
        calls.depth = depth
        if not ops.is_instance(t.value, exceptions.TypeErrorClass):
            throw(t.value)
    return None
