"""What subscripting makes: aliases, special forms, type variables. Nothing here is checked at run time."""

NoneType = type(None)
_BUILTIN_ALIASES = (type(list[int]), type(int | str))


def type_repr(t):
    """How a type stands inside another one's repr."""
    if isinstance(t, _BUILTIN_ALIASES):
        return repr(t)
    if isinstance(t, type):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    if t is ...:
        return "..."
    if isinstance(t, list):
        return "[" + ", ".join(map(type_repr, t)) + "]"
    return repr(t)


def as_type(arg, message="Parameters to generic types must be types."):
    """None stands for its class, a string for a forward reference."""
    if arg is None:
        return NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


class Typing:
    """What may stand in an annotation and is no class."""

    __module__ = "typing"
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(Typing):
    __module__ = "typing"
    __slots__ = ("__forward_arg__", "__forward_module__", "__forward_is_class__")

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_class__ = is_class

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


# --- type variables -----------------------------------------------------------------------------------
class TypeVar(Typing):
    __module__ = "typing"

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__name__ = name
        self.__constraints__ = tuple([as_type(t) for t in constraints])
        self.__bound__ = None if bound is None else as_type(bound, "Bound must be a type.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpec(TypeVar):
    __module__ = "typing"

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class ParamSpecArgs(Typing):
    _name = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"


class ParamSpecKwargs(ParamSpecArgs):
    _name = "kwargs"


class TypeVarTuple(TypeVar):
    __module__ = "typing"

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


def variables(args):
    """The type variables in the arguments, each once."""
    found = []
    for arg in args:
        inner = [arg] if isinstance(arg, TypeVar) else getattr(arg, "__parameters__", ())
        if isinstance(arg, type):
            continue
        for variable in inner:
            if variable not in found:
                found.append(variable)
    return tuple(found)


# --- aliases ------------------------------------------------------------------------------------------
class Alias(Typing):
    """`origin[args]`. `name`: what it is called in typing, None for classes of the program."""

    __module__ = "typing"

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = variables(args)

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f"{self} is not a generic class")
        if len(args) != len(parameters):
            amount = "many" if len(args) > len(parameters) else "few"
            raise TypeError(f"Too {amount} arguments for {self}; actual {len(args)}, expected {len(parameters)}")
        return self._with(dict(zip(parameters, map(as_type, args))))

    def _with(self, values):
        return self.copy_with(tuple([_substituted(arg, values) for arg in self.__args__]))

    def copy_with(self, args):
        return type(self)(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __getattr__(self, name):
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        from typing._generic import Generic

        if self._name is None:
            return (self.__origin__,)
        later = bases[bases.index(self) + 1 :]
        if Generic in bases or any(
            isinstance(b, Alias) or (isinstance(b, type) and issubclass(b, Generic)) for b in later
        ):
            return (self.__origin__,)
        return (self.__origin__, Generic)

    def __eq__(self, other):
        if not isinstance(other, Alias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else type_repr(self.__origin__)
        return f"{name}[{', '.join(map(type_repr, self.__args__)) or '()'}]"

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__


def _substituted(arg, values):
    if isinstance(arg, TypeVar):
        return values.get(arg, arg)
    if isinstance(arg, Alias):
        return arg._with(values)
    if getattr(arg, "__parameters__", ()) and not isinstance(arg, type):
        return arg[tuple([values.get(p, p) for p in arg.__parameters__])]
    return arg


class CallableAlias(Alias):
    def __repr__(self):
        parameters, result = split_callable(self.__args__)
        return f"typing.Callable[{type_repr(parameters)}, {type_repr(result)}]"


def split_callable(args):
    """The parameters, a list of types or what stands for one, and the result."""
    *parameters, result = args
    first = parameters[0] if len(parameters) == 1 else None
    stands_for_many = (
        first is ... or isinstance(first, ParamSpec) or isinstance(first, Alias) and first._name == "Concatenate"
    )
    return (first if stands_for_many else parameters), result


class UnionAlias(Alias):
    __module__ = "typing"

    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, UnionAlias):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and NoneType in args:
            return f"typing.Optional[{type_repr(args[0] if args[1] is NoneType else args[1])}]"
        return f"typing.Union[{', '.join(map(type_repr, args))}]"

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


class LiteralAlias(Alias):
    __module__ = "typing"

    def __eq__(self, other):
        if not isinstance(other, LiteralAlias):
            return NotImplemented
        return {(type(v), v) for v in self.__args__} == {(type(v), v) for v in other.__args__}

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class AnnotatedAlias(Alias):
    def __init__(self, origin, metadata, name=None):
        super().__init__(origin, (origin,), name)
        self.__metadata__ = metadata

    def _with(self, values):
        return AnnotatedAlias(_substituted(self.__origin__, values), self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __repr__(self):
        return f"typing.Annotated[{', '.join([type_repr(self.__origin__), *map(repr, self.__metadata__)])}]"


class Special(Typing):
    """`List`, `Iterable`...: a class under its name in typing. `origin` is the class, or a function that gives it."""

    __module__ = "typing"

    def __init__(self, name, origin):
        self._name = name
        self._origin = origin

    @property
    def __origin__(self):
        if not isinstance(self._origin, type):
            self._origin = self._origin()
        return self._origin

    @property
    def __parameters__(self):
        return ()

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        return Alias(self.__origin__, tuple(map(as_type, args)), self._name)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return f"typing.{self._name}"


class SpecialCallable(Special):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (list, tuple)):
            return CallableAlias(self.__origin__, (*map(as_type, parameters), as_type(result)), "Callable")
        return CallableAlias(self.__origin__, (parameters, as_type(result)), "Callable")


# --- special forms ------------------------------------------------------------------------------------
class Form(Typing):
    """`make` gives what subscripting gives; None: it cannot be subscripted."""

    __module__ = "typing"

    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __getitem__(self, args):
        if self._make is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._make(self, args)

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        if self._name == "Any":
            return ()
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __repr__(self):
        return f"typing.{self._name}"


def _union(form, args):
    if args == ():
        raise TypeError("Cannot take a Union of no types.")
    parts = []
    for arg in args if isinstance(args, tuple) else (args,):
        arg = as_type(arg, "Union[arg, ...]: each arg must be a type.")
        inner = arg.__args__ if isinstance(arg, (UnionAlias, _BUILTIN_ALIASES[1])) else (arg,)
        parts.extend([part for part in inner if part not in parts])
    return parts[0] if len(parts) == 1 else UnionAlias(form, tuple(parts), "Union")


def _optional(form, arg):
    return Union[arg, None]


def _literal(form, args):
    parts = []
    for arg in args if isinstance(args, tuple) else (args,):
        inner = arg.__args__ if isinstance(arg, LiteralAlias) else (arg,)
        for part in inner:
            if not any(type(p) is type(part) and p == part for p in parts):
                parts.append(part)
    return LiteralAlias(form, tuple(parts), "Literal")


def _one(form, arg):
    if isinstance(arg, tuple):
        raise TypeError(f"{form} accepts only a single type.")
    return Alias(form, (as_type(arg),), form._name)


def _many(form, args):
    return Alias(form, tuple(map(as_type, args if isinstance(args, tuple) else (args,))), form._name)


def _annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin = as_type(args[0])
    if isinstance(origin, AnnotatedAlias):
        return AnnotatedAlias(origin.__origin__, origin.__metadata__ + args[1:])
    return AnnotatedAlias(origin, args[1:])


Any = Form("Any")
Union = Form("Union", _union)
Optional = Form("Optional", _optional)
Literal = Form("Literal", _literal)
Annotated = Form("Annotated", _annotated)
ClassVar = Form("ClassVar", _one)
Final = Form("Final", _one)
Required = Form("Required", _one)
NotRequired = Form("NotRequired", _one)
TypeGuard = Form("TypeGuard", _one)
Unpack = Form("Unpack", _one)
Concatenate = Form("Concatenate", _many)
NoReturn = Form("NoReturn")
Never = Form("Never")
Self = Form("Self")
LiteralString = Form("LiteralString")
TypeAlias = Form("TypeAlias")
