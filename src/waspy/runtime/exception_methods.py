"""What exceptions do: construction, str, repr, attributes (CPython's Objects/exceptions.c)."""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, exceptions, name_dict, ops
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.exceptions import (
    AttributeErrorClass,
    BaseExceptionClass,
    ImportErrorClass,
    KeyErrorClass,
    NameErrorClass,
    StopIterationClass,
    SyntaxErrorClass,
    SystemExitClass,
    field,
    set_field,
)
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill3
from waspy.runtime.tuple import item_at, size_of


@slot(BaseExceptionClass, "new")
def exception_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return exceptions.with_args(cls, tuples.new_tuple(calls.positional_arguments(args, names)))


@slot(BaseExceptionClass, "init")
def exception_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    if names is not None and len(names) > 0:
        exceptions.raise_type_error(fill1(S("%() takes no keyword arguments"), classes.type_name(self)))
    cast(BaseException, self).args = tuples.new_tuple(args)


@slot(BaseExceptionClass, "str")
def exception_str(self: obj) -> obj:
    args = exceptions.args_of(cast(BaseException, self))
    if size_of(args) == 0:
        return S("")
    if size_of(args) == 1:
        return ops.str_(item_at(args, 0))
    return ops.repr_(args)


@slot(BaseExceptionClass, "repr")
def exception_repr(self: obj) -> obj:
    args = exceptions.args_of(cast(BaseException, self))
    name = classes.type_name(self)
    if size_of(args) == 1:
        return fill2(S("%(%)"), name, ops.repr_(item_at(args, 0)))
    return strings.concat(name, ops.repr_(args))


@getter(BaseExceptionClass)
def args(self: BaseException) -> obj:
    return exceptions.args_of(self)


@setter(BaseExceptionClass, "args")
def set_args(self: BaseException, value: obj | None) -> None:
    if value is None:
        exceptions.raise_type_error(S("args may not be deleted"))
    self.args = tuples.from_iterable(value)


@getter(BaseExceptionClass, "__cause__")
def cause(self: BaseException) -> obj | None:
    return self.cause


@setter(BaseExceptionClass, "__cause__")
def set_cause(self: BaseException, value: obj | None) -> None:
    self.cause = checked(value, S("__cause__"), S("exception cause must be None or derive from BaseException"))
    self.suppress = True


@getter(BaseExceptionClass, "__context__")
def context(self: BaseException) -> obj | None:
    return self.context


@setter(BaseExceptionClass, "__context__")
def set_context(self: BaseException, value: obj | None) -> None:
    message = S("exception context must be None or derive from BaseException")
    self.context = checked(value, S("__context__"), message)


def checked(value: obj | None, name: Str, message: Str) -> obj | None:
    """An exception or, for None, null."""
    if value is None:
        exceptions.raise_type_error(fill1(S("% may not be deleted"), name))
    if value is NONE:
        return None
    if not isinstance(value, BaseException):
        exceptions.raise_type_error(message)
    return value


@getter(BaseExceptionClass, "__suppress_context__")
def suppress_context(self: BaseException) -> bool:
    return self.suppress


@setter(BaseExceptionClass, "__suppress_context__")
def set_suppress_context(self: BaseException, value: obj | None) -> None:
    self.suppress = value is not None and ops.is_true(value)


@getter(BaseExceptionClass, "__traceback__")
def traceback(self: BaseException) -> obj | None:
    return self.traceback


@setter(BaseExceptionClass, "__traceback__")
def set_traceback(self: BaseException, value: obj | None) -> None:
    if value is None:
        exceptions.raise_type_error(S("__traceback__ may not be deleted"))
    if isinstance(value, Traceback):
        self.traceback = value
    elif value is NONE:
        self.traceback = None
    else:
        exceptions.raise_type_error(S("__traceback__ must be a traceback or None"))


@method(BaseExceptionClass)
def with_traceback(self: BaseException, tb: obj, /) -> obj:
    set_traceback(self, tb)
    return self


@method(BaseExceptionClass)
def add_note(self: BaseException, note: obj, /) -> None:
    if not isinstance(note, Str):
        exceptions.raise_type_error(fill1(S("note must be a str, not '%'"), classes.type_name(note)))
    notes = field(self, S("__notes__"))
    if not isinstance(notes, List):
        notes = lists.new_list(Array[obj | None](0), 0)
        set_field(self, S("__notes__"), notes)
    lists.append(cast(List, notes), note)


@method(BaseExceptionClass, "__reduce__")
def __reduce__(self: BaseException) -> obj:
    live("builtin:*")
    cls = ops.type_of(self)
    args = exceptions.args_of(self)
    d = self.attributes
    if cls.slot_names is not None:
        d = attributes.dict_of(self, cls)
    if d is None or d.used == 0:
        return tuples.pair(cls, args)
    return tuples.new_tuple(Array[obj].of(cls, args, d))


@method(BaseExceptionClass, "__setstate__")
def __setstate__(self: BaseException, state: obj, /) -> None:
    live("attr:args")
    if state is NONE:
        return
    if not isinstance(state, Dict):
        exceptions.raise_type_error(S("state is not a dictionary"))
    e = dicts.next_entry(state, 0)
    while e < state.fill:
        name = attributes.name_of(cast(obj, state.keys[e]))
        attributes.setattr_(self, name, cast(obj, state.values[e]))
        e = dicts.next_entry(state, e + 1)


# --- kinds with something of their own -------------------------------------------------------------------
@slot(KeyErrorClass, "str")
def key_error_str(self: obj) -> obj:
    args = cast(BaseException, self).args
    if size_of(args) == 1:
        return ops.repr_(item_at(args, 0))
    return exception_str(self)


@slot(SyntaxErrorClass, "str")
def syntax_error_str(self: obj) -> obj:
    args = cast(BaseException, self).args
    if size_of(args) < 2:
        return exception_str(self)
    text = ops.str_(item_at(args, 0))
    details = item_at(args, 1)
    if not isinstance(details, Tuple) or size_of(details) < 2:
        return text
    line = item_at(details, 1)
    name = item_at(details, 0)
    if isinstance(name, Str):
        if not is_small(line):
            return fill2(S("% (%)"), text, base_name(name))
        return fill3(S("% (%, line %)"), text, base_name(name), ops.str_(line))
    if not is_small(line):
        return text
    return fill2(S("% (line %)"), text, ops.str_(line))


def base_name(path: Str) -> Str:
    at = path.length
    while at > 0 and strings.char_at(path, at - 1) != ord("/"):
        at -= 1
    return strings.substring(path, at, path.length)


def syntax_detail(e: BaseException, name: Str, index: i32) -> obj:
    """An element of the second argument, unless it was assigned."""
    assigned = field(e, name)
    if assigned is NONE and size_of(e.args) > 1:
        details = item_at(e.args, 1)
        if isinstance(details, Tuple) and index < size_of(details):
            return item_at(details, index)
    return assigned


@getter(SyntaxErrorClass, "msg")
def syntax_msg(self: BaseException) -> obj:
    return first_argument(self, S("msg"))


@getter(SyntaxErrorClass, "filename")
def syntax_filename(self: BaseException) -> obj:
    return syntax_detail(self, S("filename"), 0)


@getter(SyntaxErrorClass, "lineno")
def syntax_lineno(self: BaseException) -> obj:
    return syntax_detail(self, S("lineno"), 1)


@getter(SyntaxErrorClass, "offset")
def syntax_offset(self: BaseException) -> obj:
    return syntax_detail(self, S("offset"), 2)


@getter(SyntaxErrorClass, "text")
def syntax_text(self: BaseException) -> obj:
    return syntax_detail(self, S("text"), 3)


def first_argument(e: BaseException, name: Str) -> obj:
    """An attribute that is the first argument unless it was assigned."""
    d = e.attributes
    if d is not None:
        v = name_dict.get(d, name)
        if v is not None:
            return v
    if size_of(e.args) > 0:
        return item_at(e.args, 0)
    return NONE


@getter(StopIterationClass, "value")
def stop_value(self: BaseException) -> obj:
    return first_argument(self, S("value"))


@setter(StopIterationClass, "value")
def set_stop_value(self: BaseException, value: obj | None) -> None:
    set_or_clear(self, S("value"), value)


@getter(SystemExitClass, "code")
def exit_code(self: BaseException) -> obj:
    v = first_argument(self, S("code"))
    if size_of(self.args) > 1 and v is item_at(self.args, 0):
        return self.args
    return v


@setter(SystemExitClass, "code")
def set_exit_code(self: BaseException, value: obj | None) -> None:
    set_or_clear(self, S("code"), value)


def set_or_clear(e: BaseException, name: Str, value: obj | None) -> None:
    if value is None:
        set_field(e, name, NONE)
    else:
        set_field(e, name, value)


def init_with_fields(self: obj, args: Array[obj], names: Array[Str] | None, known: Array[Str]) -> None:
    """`__init__` of a class that takes the given keyword arguments."""
    e = cast(BaseException, self)
    e.args = tuples.new_tuple(calls.positional_arguments(args, names))
    if names is None:
        return
    first = len(args) - len(names)
    for i in range(len(names)):
        found = False
        for j in range(len(known)):
            if strings.equal(known[j], names[i]):
                found = True
        if not found:
            message = S("'%' is an invalid keyword argument for %()")
            exceptions.raise_type_error(fill2(message, names[i], classes.type_name(self)))
        set_field(e, names[i], args[first + i])


@slot(AttributeErrorClass, "init")
def attribute_error_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    init_with_fields(self, args, names, Array[Str].of(S("name"), S("obj")))


@slot(NameErrorClass, "init")
def name_error_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    init_with_fields(self, args, names, Array[Str].of(S("name")))


@slot(ImportErrorClass, "init")
def import_error_init(self: obj, args: Array[obj], names: Array[Str] | None) -> None:
    init_with_fields(self, args, names, Array[Str].of(S("name"), S("path")))


@getter(AttributeErrorClass, "name")
def attribute_error_name(self: BaseException) -> obj:
    return field(self, S("name"))


@getter(AttributeErrorClass, "obj")
def attribute_error_obj(self: BaseException) -> obj:
    return field(self, S("obj"))


@getter(NameErrorClass, "name")
def name_error_name(self: BaseException) -> obj:
    return field(self, S("name"))


@getter(ImportErrorClass, "name")
def import_error_name(self: BaseException) -> obj:
    return field(self, S("name"))


@getter(ImportErrorClass, "path")
def import_error_path(self: BaseException) -> obj:
    return field(self, S("path"))


@getter(ImportErrorClass, "msg")
def import_error_msg(self: BaseException) -> obj:
    return first_argument(self, S("msg"))
