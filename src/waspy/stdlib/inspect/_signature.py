"""Signatures of callables, and how calls bind to them."""

import enum
import functools
import types
from collections import OrderedDict


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        member = int.__new__(cls, len(cls.__members__))
        member._value_ = int(member)
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._kind = _ParameterKind(kind)
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=None, kind=None, annotation=None, default=None):
        return type(self)(
            self._name if name is None else name,
            self._kind if kind is None else kind,
            default=self._default if default is None else default,
            annotation=self._annotation if annotation is None else annotation,
        )

    def __str__(self):
        from inspect import formatannotation

        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _parts(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash(self._parts())

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, Parameter) else NotImplemented


class BoundArguments:
    """What each parameter gets in a call."""

    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        found = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        by_keyword = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                by_keyword = by_keyword or parameter.kind != _VAR_POSITIONAL
            if not by_keyword or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                found.update(self.arguments[name])
            else:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        parameters = list(parameters or ())
        if __validate_parameters__:
            _check_order(parameters)
        self._parameters = types.MappingProxyType(OrderedDict((p.name, p) for p in parameters))
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=None, return_annotation=None):
        return type(self)(
            self._parameters.values() if parameters is None else parameters,
            return_annotation=self._return_annotation if return_annotation is None else return_annotation,
        )

    # --- binding ---
    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        rest = list(args)
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == _VAR_POSITIONAL:
                if rest:
                    arguments[name] = tuple(rest)
                    rest = []
            elif kind == _VAR_KEYWORD:
                continue
            elif rest and kind != _KEYWORD_ONLY:
                if name in kwargs and kind == _POSITIONAL_OR_KEYWORD:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = rest.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                if rest:
                    raise TypeError("too many positional arguments")
                arguments[name] = kwargs.pop(name)
            elif name in kwargs and kind == _POSITIONAL_ONLY:
                raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
            elif parameter.default is _empty and not partial:
                if rest:
                    raise TypeError("too many positional arguments")
                raise TypeError(f"missing a required argument: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs:
            catcher = next((p.name for p in self._parameters.values() if p.kind == _VAR_KEYWORD), None)
            if catcher is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[catcher] = kwargs
        return BoundArguments(self, arguments)

    # --- text and comparison ---
    def __str__(self):
        from inspect import formatannotation

        shown = []
        marked = False
        parameters = list(self._parameters.values())
        for i, parameter in enumerate(parameters):
            if parameter.kind == _KEYWORD_ONLY and not marked:
                shown.append("*")
                marked = True
            if parameter.kind == _VAR_POSITIONAL:
                marked = True
            shown.append(str(parameter))
            following = parameters[i + 1].kind if i + 1 < len(parameters) else None
            if parameter.kind == _POSITIONAL_ONLY and following != _POSITIONAL_ONLY:
                shown.append("/")
        text = f"({', '.join(shown)})"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def _parts(self):
        keywords = {n: p for n, p in self._parameters.items() if p.kind == _KEYWORD_ONLY}
        others = [p for p in self._parameters.values() if p.kind != _KEYWORD_ONLY]
        return others, keywords, self._return_annotation

    def __hash__(self):
        others, keywords, returned = self._parts()
        return hash((tuple(others), frozenset(keywords.values()), returned))

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, Signature) else NotImplemented


def _check_order(parameters):
    last = _POSITIONAL_ONLY
    seen = set()
    with_default = False
    for parameter in parameters:
        kind = parameter.kind
        if kind < last:
            raise ValueError(f"wrong parameter order: {last.description} parameter before {kind.description} parameter")
        last = kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if parameter.default is not _empty:
                with_default = True
            elif with_default:
                raise ValueError("non-default argument follows default argument")
        if parameter.name in seen:
            raise ValueError(f"duplicate parameter name: {parameter.name!r}")
        seen.add(parameter.name)


# --- the signature of a callable ------------------------------------------------------------------------------
def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped:
        while hasattr(obj, "__wrapped__") and not hasattr(obj, "__signature__"):
            obj = obj.__wrapped__
            if isinstance(obj, types.MethodType):
                return signature(obj)
    known = getattr(obj, "__signature__", None)
    if known is not None:
        return known
    if isinstance(obj, types.FunctionType):
        return _of_function(obj)
    if isinstance(obj, functools.partial):
        return _of_partial(signature(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(obj)
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, types.FunctionType):
        return _without_first(signature(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    positional, only = code.co_argcount, code.co_posonlyargcount
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for i, name in enumerate(names[:positional]):
        at = i - (positional - len(defaults))
        kind = _POSITIONAL_ONLY if i < only else _POSITIONAL_OR_KEYWORD
        add(name, kind, defaults[at] if at >= 0 else _empty)
    rest = positional + code.co_kwonlyargcount
    after = rest
    if code.co_flags & 4:
        add(names[after], _VAR_POSITIONAL)
        after += 1
    for name in names[positional:rest]:
        add(name, _KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & 8:
        add(names[after], _VAR_KEYWORD)
    returned = annotations.get("return", _empty)
    return Signature(parameters, return_annotation=returned, __validate_parameters__=False)


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
        raise ValueError("invalid method signature")
    if parameters[0].kind != _VAR_POSITIONAL:
        parameters.pop(0)
    return found.replace(parameters=parameters)


def _of_partial(found, partial):
    """Given positional arguments are gone, given keywords become keyword-only with a default."""
    bound = found.bind_partial(*partial.args, **partial.keywords)
    parameters = []
    by_keyword = False
    for name, parameter in found.parameters.items():
        if name in bound.arguments and parameter.kind not in (_VAR_POSITIONAL, _VAR_KEYWORD):
            if name not in partial.keywords:
                continue
            by_keyword = True
            parameter = parameter.replace(default=bound.arguments[name])
        if by_keyword and parameter.kind == _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        if by_keyword and parameter.kind == _VAR_POSITIONAL:
            continue
        parameters.append(parameter)
    return found.replace(parameters=parameters)


def _of_class(cls):
    call = _own(type(cls), "__call__", type)
    if call is not None:
        return _without_first(signature(call))
    new = _own(cls, "__new__", object)
    init = _own(cls, "__init__", object)
    if new is not None and (
        init is None or cls.__mro__.index(_home(cls, "__new__")) < cls.__mro__.index(_home(cls, "__init__"))
    ):
        return _without_first(signature(new))
    if init is not None:
        return _without_first(signature(init))
    if any(base.__init__ is not object.__init__ or base.__new__ is not object.__new__ for base in cls.__mro__[:-1]):
        raise ValueError(f"no signature found for builtin type {cls!r}")
    return Signature([])


def _home(cls, name):
    return next((base for base in cls.__mro__ if name in base.__dict__), None)


def _own(cls, name, root):
    """The Python function of that name that the class or a base defines."""
    home = _home(cls, name)
    if home is None or home is root:
        return None
    found = home.__dict__[name]
    if isinstance(found, staticmethod):
        found = found.__func__
    return found if isinstance(found, types.FunctionType) else None
