"""The metaclass of enumerations. What flags need besides, they tell in `__adopt__` and `__settle__`."""

from _enum import (
    _bare, _called, _class_dir, _class_name, _class_of, _drop, _filled, _has, _has_data, _in_python, _init, _init_subclass,
    _invalid, _is_builtin, _listed, _lookup, _make, _member, _mro, _namespace_of, _no_member, _own, _plain, _put,
    _qualname, _restore, _same, _set, _store_member, _text, _too_many, _view, _words,
)  # fmt: skip
from enum._functional import create


class EnumType(type):
    """The metaclass of enumerations."""

    __module__ = "enum"

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        check_extensible(cls, bases)
        if not bases:
            return _namespace_of(cls, None)
        _, first_enum = mixins(cls, bases)
        return _namespace_of(cls, _lookup(first_enum, "_generate_next_value_"))

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        namespace, names, order = taken(classdict)
        data_type, first_enum = mixins(cls, bases)
        describe(cls, bases, namespace, names, data_type, first_enum, boundary)
        values = [(name, namespace.pop(name)) for name in names]
        made = _make(metacls, cls, bases, namespace)
        for name, value in values:
            add_member(made, name, value)
        _init_subclass(made, kwds)
        settle(made, namespace, bases)
        if len(bases) > 1:
            _restore(made, namespace, data_type, first_enum)
        if order:
            check_order(made, order)
        return made

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The member of the value; with names, a new enumeration."""
        if names is None:
            known = _called(cls, value, found)
            return _lookup(cls, "__new__")(cls, value) if known is None else known
        return create(cls, value, names, module, qualname, type, start, boundary)

    def __contains__(cls, member):
        kind = _class_of(member)
        if not isinstance(kind, EnumType):
            pattern = "unsupported operand type(s) for 'in': % and %"
            raise TypeError(_text(pattern, _qualname(kind), _qualname(_class_of(cls))))
        return isinstance(member, cls) and _has(cls._member_map_, member._name_)

    def __delattr__(cls, attr):
        if _has(cls._member_map_, attr):
            raise AttributeError(_text("% cannot delete member %.", _class_name(cls), attr))
        _drop(cls, attr)

    def __dir__(cls):
        return _class_dir(cls._member_names_, cls._member_type_, cls._new_member_ is not _bare)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter(members_of(cls))

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        """The members by their names, with aliases."""
        return _view(cls._member_map_)

    def __repr__(cls):
        return _text("<enum %>" if _lookup(cls, "__adopt__") is None else "<flag %>", _class_name(cls))

    def __reversed__(cls):
        return reversed(members_of(cls))

    def __setattr__(cls, name, value):
        if _has(_own(cls, "_member_map_"), name):
            raise AttributeError(_text("cannot reassign member %", name))
        _put(cls, name, value)


# --- the class statement --------------------------------------------------------------------------------
def check_extensible(name, bases):
    for chain in bases:
        for base in _mro(chain):
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(_text("<enum %> cannot extend %", name, base))


def mixins(name, bases):
    """The type of the members' data, and the last base, which is an enumeration."""
    if not bases:
        return object, None
    check_extensible(name, bases)
    first_enum = bases[-1]
    if not isinstance(first_enum, EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    if len(bases) == 1:
        return first_enum._member_type_, first_enum
    found = []
    for chain in bases:
        data = data_type_of(chain)
        if data is not None and data not in found:
            found.append(data)
    if len(found) > 1:
        raise TypeError(_too_many(name, found))
    return found[0] if found else object, first_enum


def data_type_of(chain):
    """The type of data that a base brings with it: it has a `__new__`, or is a data class."""
    candidate = None
    for base in _mro(chain):
        if base is object:
            continue
        if isinstance(base, EnumType):
            if base._member_type_ is not object:
                return base._member_type_
        elif _is_builtin(base) or _own(base, "__new__") is not None or _own(base, "__dataclass_fields__") is not None:
            return candidate or base
        else:
            candidate = candidate or base
    return None


def taken(classdict):
    """The namespace as a dict, the names of the members, and what `_order_` says."""
    names = classdict._member_names
    ignored = classdict.pop("_ignore_", None)
    if ignored is not None:
        for key in _words(ignored):
            classdict.pop(key, None)
    for name in names:
        if name == "mro" or not name:
            raise ValueError(_text("invalid enum member name(s) %", name))
    order = classdict.pop("_order_", None)
    return _plain(classdict), names, order


def describe(name, bases, namespace, names, data_type, first_enum, boundary):
    """Puts into the namespace how members are made and kept."""
    new = namespace.get("__new__")
    if isinstance(new, staticmethod):
        new = new.__func__
    if new is not None and first_enum is not None:
        namespace["__new_member__"] = new
    if new is None and first_enum is not None:
        new = maker(data_type, first_enum)
    namespace["_new_member_"] = _bare if new is None else new
    namespace["_use_args_"] = first_enum is not None and new is not None
    namespace["_member_names_"] = []
    namespace["_member_map_"] = {}
    namespace["_value2member_map_"] = {}
    namespace["_unhashable_values_"] = []
    namespace["_member_type_"] = data_type
    namespace["_value_repr_"] = value_repr(bases)
    if first_enum is not None:
        if "__adopt__" in namespace or _lookup(first_enum, "__adopt__") is not None:
            namespace["_boundary_"] = boundary or _lookup(first_enum, "_boundary_")
            namespace["_flag_mask_"] = namespace["_singles_mask_"] = namespace["_all_bits_"] = 0
            namespace["_inverted_"] = None
        if "__new__" in namespace or _lookup(bases[0], "__new__") is not found:
            namespace["__new__"] = found


def maker(data_type, first_enum):
    """The `__new__` that is inherited; None: that of object."""
    for method in ("__new_member__", "__new__"):
        for possible in (data_type, first_enum):
            new = _in_python(possible, method)
            if new is not None and new is not found:
                return new
    return _filled if _has_data(data_type) else None


def value_repr(bases):
    """What shows the members' values, if repr() does not: a function, or the builtin class whose values they are."""
    for chain in bases:
        for base in _mro(chain):
            if isinstance(base, EnumType):
                return base._value_repr_
            if _is_builtin(base):
                return base
            if base is not object and _own(base, "__repr__") is not None:
                return _own(base, "__repr__")
    return None


def settle(made, namespace, bases):
    """What the bases do to a class that is complete."""
    for name in ("__settle__", "__dress__"):
        then = _lookup(made, name)
        if then is not None:
            then(made, namespace, bases)


def members_of(cls):
    """The members, without aliases."""
    members = cls._member_map_
    return [members[name] for name in cls._member_names_]


def check_order(made, order):
    names = made._member_names_
    order = _listed(order, made._member_map_, names)
    if order != names:
        raise TypeError(_text("member order does not match _order_:\n  %\n  %", names, order))


# --- members --------------------------------------------------------------------------------------------
def add_member(cls, name, value):
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    made = cls._new_member_(cls, *args) if cls._use_args_ else _bare(cls)
    if not hasattr(made, "_value_"):
        made._value_ = value if cls._member_type_ is object else data_of(cls, args)
    value = made._value_
    made._name_ = name
    _set(made, "__objclass__", cls)
    _init(made, args)
    made._sort_order_ = len(cls._member_names_)
    adopt = _lookup(cls, "__adopt__")
    is_canonical = adopt is None or adopt(cls, value)
    known = _same(cls, value)
    if known is not None:
        made = known
    elif is_canonical:
        cls._member_names_.append(name)
    _store_member(cls, name, made)
    cls._member_map_[name] = made
    try:
        cls._value2member_map_.setdefault(value, made)
    except TypeError:
        cls._unhashable_values_.append(value)


def data_of(cls, args):
    try:
        return cls._member_type_(*args)
    except Exception as error:
        failure = TypeError("_value_ not set in __new__, unable to create it")
        failure.__cause__ = error
        raise failure


def found(cls, value):
    """`Enum.__new__`: the member of the value."""
    known = _member(cls, value)
    return missing(cls, value) if known is None else known


def missing(cls, value):
    """What is to be done with a value that no member has."""
    if not cls._member_map_:
        raise TypeError(_text("% has no members defined", cls))
    failure = None
    try:
        result = cls._missing_(value)
    except Exception as error:
        failure, result = error, None
    if isinstance(result, cls) or (isinstance(result, int) and _lookup(cls, "_boundary_") == "eject"):
        return result
    invalid = ValueError(_invalid(cls, value))
    if failure is None:
        if result is None:
            raise invalid
        failure = TypeError(_no_member(cls, result))
    if not isinstance(failure, ValueError):
        failure.__context__ = invalid
    raise failure
