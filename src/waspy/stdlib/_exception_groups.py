"""The builtin classes BaseExceptionGroup and ExceptionGroup (CPython's Objects/exceptions.c). A module that names one
of them imports it from here: see `frontend.hidden_imports`."""

from types import FunctionType, GenericAlias

from _exception_group import exceptions_of, fill, message_of


class BaseExceptionGroup(BaseException):
    """A combination of multiple unrelated exceptions."""

    __module__ = "builtins"

    def __new__(cls, /, *args, **keywords):
        if len(args) != 2:
            raise TypeError(f"BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)")
        message, exceptions = args
        if not isinstance(message, str):
            raise TypeError(f"BaseExceptionGroup.__new__() argument 1 must be str, not {type(message).__name__}")
        if not hasattr(type(exceptions), "__getitem__") or isinstance(exceptions, dict):
            raise TypeError("second argument (exceptions) must be a sequence")
        members = tuple(exceptions)
        if not members:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        self = super().__new__(_checked(cls, members), message, exceptions)
        fill(self, message, members)
        return self

    def __init__(self, /, *args, **keywords):
        if keywords:
            raise TypeError(f"{type(self).__name__}() takes no keyword arguments")
        super().__init__(*args)

    @property
    def message(self):
        """exception message"""
        return message_of(self)

    @message.setter
    def message(self, value):
        raise AttributeError("readonly attribute")

    @property
    def exceptions(self):
        """nested exceptions"""
        return exceptions_of(self)

    @exceptions.setter
    def exceptions(self, value):
        raise AttributeError("readonly attribute")

    def __str__(self):
        count = len(self.exceptions)
        return f"{self.message} ({count} sub-exception{'s' if count > 1 else ''})"

    def derive(self, exceptions, /):
        return BaseExceptionGroup(self.message, exceptions)

    def subgroup(self, condition, /):
        return _split(self, _matcher(condition), False)[0]

    def split(self, condition, /):
        return _split(self, _matcher(condition), True)

    __class_getitem__ = classmethod(GenericAlias)


class ExceptionGroup(BaseExceptionGroup, Exception):
    __module__ = "builtins"


def _checked(cls, members):
    """The class that a group of these exceptions is made of."""
    for i, member in enumerate(members):
        if not isinstance(member, BaseException):
            raise ValueError(f"Item {i} of second argument (exceptions) is not an exception")
    only_exceptions = all(isinstance(member, Exception) for member in members)
    if cls is BaseExceptionGroup:
        return ExceptionGroup if only_exceptions else cls
    if not only_exceptions and issubclass(cls, Exception):
        where = "an ExceptionGroup" if cls is ExceptionGroup else repr(cls.__name__)
        raise TypeError(f"Cannot nest BaseExceptions in {where}")
    return cls


def _matcher(condition):
    """The function that says whether an exception is meant."""
    if isinstance(condition, FunctionType):
        return condition
    kinds = condition if isinstance(condition, tuple) else (condition,)
    if all(isinstance(kind, type) and issubclass(kind, BaseException) for kind in kinds):
        return lambda exception: isinstance(exception, condition)
    raise TypeError("expected a function, exception type or tuple of exception types")


def _split(exception, matches, wants_rest):
    """(what matches, what does not), each None if there is nothing."""
    if matches(exception):
        return exception, None
    if not isinstance(exception, BaseExceptionGroup):
        return None, exception if wants_rest else None
    parts = [_split(member, matches, wants_rest) for member in exception.exceptions]
    return tuple(_subset(exception, [part for part in side if part is not None]) for side in zip(*parts))


def _subset(group, members):
    """A group like this one, of some of its exceptions."""
    if not members:
        return None
    made = group.derive(members)
    if not isinstance(made, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    made.__traceback__ = group.__traceback__
    made.__context__ = group.__context__
    made.__cause__ = group.__cause__
    notes = getattr(group, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        made.__notes__ = list(notes)
    return made


class ExceptStar:
    """What a `try` with `except*` clauses does with the exception it has caught: each clause takes what it `match`es,
    what its body raises is `failed`, and `finish` gives what goes on (PyErr_CheckExceptionStarMatch and
    _PyExc_PrepReraiseStar)."""

    def __init__(self, caught):
        self.caught = caught
        self.rest = caught
        self.reraised = []
        self.raised = []
        self.traceback_of_match = None

    def match(self, kinds):
        """The group of what `except* kinds` handles, or None."""
        _check_kinds(kinds)
        rest = self.rest
        if rest is None:
            return None
        if isinstance(rest, kinds):
            match, self.rest = rest, None
            if not isinstance(match, BaseExceptionGroup):
                match = BaseExceptionGroup("", (match,))
        elif isinstance(rest, BaseExceptionGroup):
            match, self.rest = rest.split(kinds)
        else:
            return None
        if match is not None:
            self.traceback_of_match = match.__traceback__
        return match

    def failed(self, match, error):
        """The body of a clause raised: the match again by `raise` alone, or something else."""
        again = error is match and error.__traceback__ is self.traceback_of_match
        (self.reraised if again else self.raised).append(error)

    def finish(self):
        """What is raised behind the clauses, or None."""
        rest = self.rest
        if not isinstance(self.caught, BaseExceptionGroup):
            return next((e for e in (*self.reraised, *self.raised, rest) if e is not None), None)
        kept = self.reraised if rest is None else [*self.reraised, rest]
        goes_on = rest if kept == [rest] else _projection(self.caught, kept)
        raised = self.raised if goes_on is None else [*self.raised, goes_on]
        return BaseExceptionGroup("", raised) if len(raised) > 1 else raised[0] if raised else None


def _check_kinds(kinds):
    for kind in kinds if isinstance(kinds, tuple) else (kinds,):
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if issubclass(kind, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")


def _projection(group, kept):
    """The part of a group with the exceptions that these groups, parts of it, have."""
    leaves = [leaf for part in kept for leaf in _leaves(part)]
    return group.subgroup(lambda e: any(e is leaf for leaf in leaves)) if leaves else None


def _leaves(exception):
    if not isinstance(exception, BaseExceptionGroup):
        return [exception]
    return [leaf for member in exception.exceptions for leaf in _leaves(member)]
