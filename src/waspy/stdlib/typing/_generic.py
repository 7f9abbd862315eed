"""Generic, Protocol, and classes made from annotations: NamedTuple, TypedDict, NewType."""

from abc import ABCMeta
from typing._alias import Alias, Typing, TypeVar, TypeVarTuple, Unpack, as_type, variables


class Generic:
    """The base of classes with type parameters."""

    __module__ = "typing"
    __slots__ = ()

    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        if not args:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        args = tuple([as_type(arg) for arg in args])
        if cls is Generic or cls.__dict__.get("_is_root"):
            args = tuple([_unpacked(arg) for arg in args])
            if not all(isinstance(arg, TypeVar) for arg in args):
                raise TypeError(
                    f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
                )
            return RootAlias(cls, args, cls.__name__)
        parameters = getattr(cls, "__parameters__", ())
        expected = len(parameters)
        if not expected:
            raise TypeError(f"{cls} is not a generic class")
        if any(isinstance(parameter, TypeVarTuple) for parameter in parameters) and len(args) >= expected - 1:
            return Alias(cls, args)
        if len(args) != expected:
            amount = "many" if len(args) > expected else "few"
            raise TypeError(f"Too {amount} arguments for {cls}; actual {len(args)}, expected {expected}")
        return Alias(cls, args)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        declared = [b.__args__ for b in bases if isinstance(b, RootAlias)]
        cls.__parameters__ = declared[0] if declared else variables(bases)


def _unpacked(arg):
    """The TypeVarTuple Ts of `*Ts`."""
    is_unpacked = getattr(arg, "__origin__", None) is Unpack and isinstance(arg.__args__[0], TypeVarTuple)
    return arg.__args__[0] if is_unpacked else arg


class RootAlias(Alias):
    """Generic[T] or Protocol[T]."""

    def __mro_entries__(self, bases):
        later = bases[bases.index(self) + 1 :]
        if self.__origin__ is Generic and any(isinstance(b, Alias) or b is Protocol for b in later):
            return ()
        return (self.__origin__,)


class ProtocolMeta(ABCMeta):
    def __init__(cls, *args, **kwargs):
        is_root = "_is_root" in cls.__dict__
        cls._is_protocol = is_root or Protocol in cls.__bases__
        if cls._is_protocol:
            if not is_root and "__init__" not in cls.__dict__:
                cls.__init__ = _no_init
        elif getattr(cls, "__init__", None) is _no_init:
            cls.__init__ = _free_init

    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol"):
            return super().__instancecheck__(instance)
        _check_runtime(cls)
        if super().__instancecheck__(instance):
            return True
        for name in members(cls):
            if not hasattr(instance, name):
                return False
            if callable(getattr(cls, name, None)) and getattr(instance, name) is None:
                return False
        return True

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol") or cls is Protocol:
            return super().__subclasscheck__(other)
        _check_runtime(cls)
        if super().__subclasscheck__(other):
            return True
        names = members(cls)
        if not all(callable(getattr(cls, name, None)) for name in names):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        return all(any(name in base.__dict__ for base in other.__mro__) for name in names)


def _no_init(self, *args, **kwargs):
    if type(self).__dict__.get("_is_protocol"):
        raise TypeError("Protocols cannot be instantiated")


def _free_init(self, *args, **kwargs):
    """`__init__` of a class that has one from a protocol only: goes on with the next class."""
    for base in type(self).__mro__:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _free_init and init is not _no_init:
            init(self, *args, **kwargs)
            return


def _check_runtime(cls):
    if not getattr(cls, "_is_runtime", False):
        raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")


_NOT_MEMBERS = {
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__orig_bases__", "__parameters__",
    "_is_protocol", "_is_runtime", "_is_root", "__qualname__", "__hash__", "__init_subclass__",
}  # fmt: skip


_SPECIAL = "__int__", "__float__", "__complex__", "__bytes__", "__index__", "__abs__", "__round__"
"""What the protocols of `typing` ask for: names that stand here can be looked up."""


def members(cls):
    """The names that a protocol asks for."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base is Protocol or base is Generic:
            continue
        for name in [*base.__dict__, *base.__dict__.get("__annotations__", {})]:
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS:
                names.add(name)
    return names


class Protocol(Generic, metaclass=ProtocolMeta):
    __module__ = "typing"
    __slots__ = ()
    _is_root = True
    _is_runtime = False


def runtime_checkable(cls):
    """Allows isinstance with the protocol."""
    if not cls.__dict__.get("_is_protocol"):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime = True
    return cls


# --- NamedTuple ---------------------------------------------------------------------------------------
_FIXED = {
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
    "_replace", "_asdict", "_source",
}  # fmt: skip
_KEPT = {"__module__", "__name__", "__annotations__", "__dict__", "__weakref__"}


def _named_tuple(typename, types, defaults, module):
    from collections import namedtuple

    made = namedtuple(typename, list(types), defaults=defaults, module=module)
    annotations = {name: as_type(t) for name, t in types.items()}
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        types = namespace.get("__annotations__", {})
        given = []
        for name in types:
            if name in namespace:
                given.append(name)
            elif given:
                fields = f"field{'s' if len(given) > 1 else ''} {', '.join(given)}"
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default {fields}")
        defaults = [namespace[name] for name in given]
        made = _named_tuple(typename, types, defaults, namespace["__module__"])
        if Generic in bases:
            made = type(typename, (made, Generic), {"__slots__": (), "__module__": namespace["__module__"]})
        for key, value in namespace.items():
            if key in _FIXED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in _KEPT and key not in types:
                setattr(made, key, value)
        return made


class NamedTupleForm(Typing):
    """Called, or inherited from."""

    def __call__(self, typename, fields=None, /, **kwargs):
        types = dict(kwargs if fields is None else fields)
        return _named_tuple(typename, types, (), None)

    def __mro_entries__(self, bases):
        return (_base_of(NamedTupleMeta, "NamedTuple"),)


_bases = {}


def _base_of(meta, name):
    """The class without anything whose metaclass makes the classes below it."""
    if name not in _bases:
        _bases[name] = type.__new__(meta, name, (), {})
    return _bases[name]


NamedTuple = NamedTupleForm()


# --- TypedDict ----------------------------------------------------------------------------------------
class TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        own = {key: as_type(t) for key, t in namespace.get("__annotations__", {}).items()}
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, t in own.items():
            form = getattr(getattr(t, "__origin__", None), "_name", None)
            is_required = form == "Required" or (total and form != "NotRequired")
            (required if is_required else optional).add(key)
        made = type.__new__(TypedDictMeta, name, (dict,), namespace)
        made.__annotations__ = annotations | own
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __init__(cls, name, bases, namespace, total=True):
        pass

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


class TypedDictForm(Typing):
    """Called, or inherited from."""

    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        namespace = {"__annotations__": dict(kwargs if fields is None else fields), "__module__": "__main__"}
        return TypedDictMeta(typename, (), namespace, total=total)

    def __mro_entries__(self, bases):
        return (_base_of(TypedDictMeta, "TypedDict"),)


TypedDict = TypedDictForm()


# --- NewType ------------------------------------------------------------------------------------------
class NewType(Typing):
    __module__ = "typing"

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`{self.__name__} = NewType({self.__name__!r}, {self.__name__})`")  # fmt: skip

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"
