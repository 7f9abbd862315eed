"""Data classes, without making source text: the generated methods are closures over the list of fields."""

from _thread import get_ident
from types import MemberDescriptorType

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]  # fmt: skip


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"
_MappingProxy = type(type.__dict__)
_PLAIN, _CLASS_VAR, _INIT_VAR = "_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type",
    )  # fmt: skip

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxy({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
            f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},"
            f"_field_type={self._field_type})"
        )

    def __set_name__(self, owner, name):
        function = getattr(type(self.default), "__set_name__", None)
        if function:
            function(self.default, owner, name)


class _Params:
    """`made_repr`: the `__repr__` of the class, if it was made for it: `pprint` asks."""

    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "made_repr")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq = init, repr, eq
        self.order, self.unsafe_hash, self.frozen = order, unsafe_hash, frozen
        self.made_repr = None

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__[:-1])
        return f"_DataclassParams({shown})"


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    """Describes one field of a data class."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# --- collecting the fields ------------------------------------------------------------------------------
def _kind_of(annotation):
    if isinstance(annotation, str):
        head = annotation.partition("[")[0].strip().rpartition(".")[2]
        return {"ClassVar": _CLASS_VAR, "InitVar": _INIT_VAR, "KW_ONLY": KW_ONLY}.get(head, _PLAIN)
    if annotation is KW_ONLY:
        return KW_ONLY
    if annotation is InitVar or type(annotation) is InitVar:
        return _INIT_VAR
    origin = getattr(annotation, "__origin__", annotation)
    if repr(origin) == "typing.ClassVar" or repr(annotation).startswith("typing.ClassVar"):
        return _CLASS_VAR
    return _PLAIN


def _make_field(cls, name, annotation, kind, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, MemberDescriptorType):
        default = MISSING
    made = default if isinstance(default, Field) else field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = kind
    if kind in (_CLASS_VAR, _INIT_VAR) and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if kind in (_PLAIN, _INIT_VAR):
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if kind is _PLAIN:
        _check_default(name, made.default)
    return made


def _check_default(name, default):
    if default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(default)} for field {name} is not allowed: use default_factory")


def _inherited(cls):
    """The fields of the bases, and whether any and whether all of them are frozen."""
    found = {}
    any_frozen = False
    all_frozen = None
    has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_bases = True
            for f in base_fields.values():
                found[f.name] = f
            frozen = getattr(base, _PARAMS).frozen
            all_frozen = frozen if all_frozen is None else all_frozen and frozen
            any_frozen = any_frozen or frozen
    return found, has_bases, any_frozen, all_frozen


def _collect(cls, kw_only, frozen):
    found, has_bases, any_frozen, all_frozen = _inherited(cls)
    annotations = cls.__dict__.get("__annotations__", {})
    seen_kw_only = False
    for name, annotation in annotations.items():
        kind = _kind_of(annotation)
        if kind is KW_ONLY:
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = kw_only = True
            continue
        made = _make_field(cls, name, annotation, kind, kw_only)
        found[name] = made
        if isinstance(getattr(cls, name, None), Field):
            if made.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, made.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


# --- the generated methods ------------------------------------------------------------------------------
def _plural(names):
    quoted = [repr(name) for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return f"{quoted[0]} and {quoted[1]}"
    return ", ".join(quoted[:-1]) + f", and {quoted[-1]}"


def _missing(title, names, kind):
    count = len(names)
    return TypeError(f"{title}() missing {count} required {kind} argument{'s' if count > 1 else ''}: {_plural(names)}")


def _too_many(title, positional, required, given, named):
    most = len(positional) + 1
    shown = str(most) if required == len(positional) else f"from {required + 1} to {most}"
    verb = "was" if given == 0 else "were"
    ending = "s" if most > 1 else ""
    count = str(given + 1)
    if named:
        plural = "s" if named > 1 else ""
        count += f" positional argument{'s' if given else ''} (and {named} keyword-only argument{plural})"
    return TypeError(f"{title}() takes {shown} positional argument{ending} but {count} {verb} given")


def _annotation_text(annotation):
    if isinstance(annotation, type):
        module = annotation.__module__
        return annotation.__qualname__ if module == "builtins" else f"{module}.{annotation.__qualname__}"
    return repr(annotation)


def _signature(cls, every):
    """The parameters of `__init__` as `inspect` shows them: the docstring of a class without one."""
    parts = []
    shown = [f for f in every if f.init and f._field_type in (_PLAIN, _INIT_VAR)]
    for f in [f for f in shown if not f.kw_only] + [f for f in shown if f.kw_only]:
        if f.kw_only and "*" not in parts:
            parts.append("*")
        text = f"{f.name}: {_annotation_text(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return f"{cls.__name__}({', '.join(parts)})"


def _make_init(cls, all_fields, frozen, slots):
    """`__init__` for the fields in their order; the keyword-only ones last."""
    wanted = [f for f in all_fields if f._field_type in (_PLAIN, _INIT_VAR)]
    positional = [f for f in wanted if f.init and not f.kw_only]
    keyword = [f for f in wanted if f.init and f.kw_only]
    seen_default = False
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    by_position = [f.name for f in positional]
    known = {f.name for f in positional + keyword}
    needed = [f.name for f in positional if f.default is MISSING and f.default_factory is MISSING]
    keyword_needed = [f.name for f in keyword if f.default is MISSING and f.default_factory is MISSING]
    title = f"{cls.__qualname__}.__init__"
    plain = [(f.name, f.default, f.default_factory, f.init) for f in wanted if f._field_type is _PLAIN]
    init_vars = [f for f in wanted if f._field_type is _INIT_VAR]
    post_init = hasattr(cls, _POST_INIT)
    exact = len(by_position)
    simple = not keyword and not init_vars and all(f.init for f in wanted) and not post_init
    store = object.__setattr__ if frozen else setattr

    def bind(args, kwargs):
        values = dict(zip(by_position, args))
        for name, value in kwargs.items():
            if name not in known:
                raise TypeError(f"{title}() got an unexpected keyword argument {name!r}")
            if name in values:
                raise TypeError(f"{title}() got multiple values for argument {name!r}")
            values[name] = value
        if len(args) > exact:
            named = sum(1 for f in keyword if f.name in kwargs)
            raise _too_many(title, by_position, len(needed), len(args), named)
        absent = [name for name in needed if name not in values]
        if absent:
            raise _missing(title, absent, "positional")
        absent = [name for name in keyword_needed if name not in values]
        if absent:
            raise _missing(title, absent, "keyword-only")
        return values

    def __init__(self, *args, **kwargs):
        if simple and len(args) == exact and not kwargs:
            for name, value in zip(by_position, args):
                store(self, name, value)
            return
        values = bind(args, kwargs)
        for name, default, factory, init in plain:
            if init and name in values:
                store(self, name, values[name])
            elif factory is not MISSING:
                store(self, name, factory())
            elif (init or slots) and default is not MISSING:
                store(self, name, default)
        if post_init:
            self.__post_init__(*(values.get(f.name, f.default) for f in init_vars))

    return __init__


def _repr(cls, shown):
    running = set()

    def __repr__(self):
        key = id(self), get_ident()
        if key in running:
            return "..."
        running.add(key)
        try:
            inner = ", ".join([f"{name}={getattr(self, name)!r}" for name in shown])
        finally:
            running.discard(key)
        return f"{self.__class__.__qualname__}({inner})"

    return __repr__


def _values(names):
    def values(self):
        return tuple([getattr(self, name) for name in names])

    return values


def _eq(values):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented

    return __eq__


def _order_methods(values):
    def __lt__(self, other):
        return values(self) < values(other) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return values(self) <= values(other) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return values(self) > values(other) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return values(self) >= values(other) if other.__class__ is self.__class__ else NotImplemented

    return [__lt__, __le__, __gt__, __ge__]


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for function in (__setattr__, __delattr__):
        if not _set_new(cls, function):
            raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")


def _set_new(cls, function, name=None):
    """Adds a method unless the class has its own; says whether it did."""
    name = name or function.__name__
    if name in cls.__dict__:
        return False
    function.__name__ = name
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, function)
    return True


def _set_hash(cls, names, params, explicit):
    """The table of CPython: what becomes of `__hash__`. `explicit`: the class has its own."""
    values = _values(names)

    def __hash__(self):
        return hash(values(self))

    if params.unsafe_hash:
        if explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = __hash__
    elif params.eq and not explicit:
        cls.__hash__ = __hash__ if params.frozen else None


def _get_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _keep_state(cls):
    """Copies of instances of a frozen class with slots are made in another way than by storing attributes."""
    for name, function in (("__getstate__", _get_state), ("__setstate__", _set_state)):
        if name not in cls.__dict__:
            setattr(cls, name, function)


def _add_slots(cls, names):
    """The class made again, with `__slots__`."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {n for base in cls.__mro__[1:-1] for n in getattr(base, "__slots__", ())}
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = tuple(n for n in names if n not in inherited)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


def _process(cls, params, match_args, kw_only, slots):
    found = _collect(cls, kw_only, params.frozen)
    setattr(cls, _FIELDS, found)
    setattr(cls, _PARAMS, params)
    every = list(found.values())
    plain = [f for f in every if f._field_type is _PLAIN]
    own_hash = cls.__dict__.get("__hash__", MISSING)
    explicit = not (own_hash is MISSING or (own_hash is None and "__eq__" in cls.__dict__))
    if params.init:
        _set_new(cls, _make_init(cls, every, params.frozen, slots))
    if params.repr:
        function = _repr(cls, [f.name for f in plain if f.repr])
        if _set_new(cls, function):
            params.made_repr = function
    compared = _values([f.name for f in plain if f.compare])
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    hashed = [f.name for f in plain if (f.compare if f.hash is None else f.hash)]
    if params.eq:
        _set_new(cls, _eq(compared))
    _set_hash(cls, hashed, params, explicit)
    if params.order:
        for function in _order_methods(compared):
            if not _set_new(cls, function):
                raise TypeError(
                    f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}. "
                    "Consider using functools.total_ordering"
                )
    if params.frozen:
        _freeze(cls, {f.name for f in plain})
    if not cls.__doc__:
        cls.__doc__ = _signature(cls, every)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(
            f.name for f in every if f.init and not f.kw_only and f._field_type is not _CLASS_VAR
        )
    if not slots:
        return cls
    made = _add_slots(cls, [f.name for f in plain])
    if params.frozen:
        _keep_state(made)
    return made


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):  # fmt: skip
    """Adds the methods that follow from a class's annotated fields."""

    def wrap(cls):
        return _process(cls, _Params(init, repr, eq, order, unsafe_hash, frozen), match_args, kw_only, slots)

    return wrap if cls is None else wrap(cls)


# --- classes whose methods the compiler has written -----------------------------------------------------------
def _plain_field(name, annotation, default, given):
    made = given.get(name, default)
    if not isinstance(made, Field):
        made = Field(made, MISSING, True, True, None, True, None, False)
    elif made.default_factory is MISSING and default is not MISSING:
        made.default = default
    made.name, made.type, made.kw_only, made._field_type = name, annotation, False, _PLAIN
    _check_default(name, made.default)
    return made


def _described(
    given, repr_made, /, *, init=True, repr=True, eq=True, order=False, frozen=False, match_args=True, slots=False
):
    """Adds what describes the fields to a class that the compiler has given its methods, `__repr__` if `repr_made`.
    `given`: the calls of `field`, and of classes with slots the defaults, which it has taken out of the class."""

    def describe(cls):
        found = {}
        for base in cls.__mro__[-1:0:-1]:
            found.update(getattr(base, _FIELDS, {}))
        for name, annotation in cls.__dict__.get("__annotations__", {}).items():
            default = MISSING if slots else getattr(cls, name, MISSING)
            found[name] = _plain_field(name, annotation, default, given)
        cls.__dataclass_fields__ = found
        cls.__dataclass_params__ = params = _Params(init, repr, eq, order, False, frozen)
        if repr_made:
            params.made_repr = cls.__repr__
        if not cls.__doc__:
            cls.__doc__ = _signature(cls, found.values())
        if slots and frozen:
            _keep_state(cls)
        return cls

    return describe


# --- functions on data classes --------------------------------------------------------------------------
def fields(class_or_instance):
    """The fields, class variables left out."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _PLAIN)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, lambda o, convert: dict_factory([(f.name, convert(getattr(o, f.name))) for f in fields(o)]))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda o, convert: tuple_factory([convert(getattr(o, f.name)) for f in fields(o)]))


def _converted(obj, instance):
    import copy

    def convert(value):
        if _is_instance(value):
            return instance(value, convert)
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return type(value)(*[convert(v) for v in value])
        if isinstance(value, (list, tuple)):
            return type(value)(convert(v) for v in value)
        if isinstance(value, dict):
            pairs = ((convert(k), convert(v)) for k, v in value.items())
            if hasattr(type(value), "default_factory"):
                made = type(value)(value.default_factory)
                made.update(pairs)
                return made
            return type(value)(pairs)
        return copy.deepcopy(value)

    return convert(obj)


def replace(obj, /, **changes):
    """A copy of the data class instance with other values for some fields."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _CLASS_VAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _INIT_VAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    """A data class from names, (name, type) or (name, type, Field) tuples."""
    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        else:
            name, annotation, body[item[0]] = item
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    body["__annotations__"] = annotations
    return dataclass(type(cls_name, bases, body), **options)
