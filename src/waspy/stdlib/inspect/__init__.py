"""inspect: what live objects say of themselves. There is no source text and no stack of frames to look at."""

import functools
import re
import sys
import types
from collections import namedtuple
from itertools import chain

from inspect._signature import BoundArguments, Parameter, Signature, _empty, signature

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"


# --- kinds of objects -----------------------------------------------------------------------------------------
def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    return (
        isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
        or ismethodwrapper(object)
    )  # fmt: skip


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def _has_flag(function, flag):
    while True:
        if ismethod(function):
            function = function.__func__
        elif isinstance(function, functools.partial):
            function = function.func
        else:
            break
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


# --- members --------------------------------------------------------------------------------------------------
def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    """(name, value) of all attributes, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


def _members(object, predicate, get):
    mro = (object, *object.__mro__) if isclass(object) else ()
    names = dir(object)
    results, seen = [], set()
    for name in names:
        try:
            value = get(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
        seen.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


def getattr_static(obj, attr, default=_empty):
    """The attribute as it is stored: no descriptor runs, no `__getattr__`."""
    if not isclass(obj):
        found = getattr(obj, "__dict__", {})
        if attr in found:
            return found[attr]
    for base in (obj if isclass(obj) else type(obj)).__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is _empty:
        raise AttributeError(attr)
    return default


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    result = []
    for name in sorted(set(chain.from_iterable(base.__dict__ for base in cls.__mro__))):
        home = next(base for base in cls.__mro__ if name in base.__dict__)
        value = home.__dict__[name]
        if isinstance(value, staticmethod):
            kind = "static method"
        elif isinstance(value, classmethod):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        else:
            kind = "method" if isroutine(value) else "data"
        result.append(Attribute(name, kind, home, value))
    return result


# --- documentation and where things are -----------------------------------------------------------------------
def getdoc(object):
    """The docstring, an inherited one if there is none, without the indentation of the code."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    if isclass(object):
        return next((b.__doc__ for b in object.__mro__ if b is not type(b) and b.__doc__ is not None), None)
    if ismethod(object):
        name, owner = object.__func__.__name__, object.__self__
        cls = owner if isclass(owner) else type(owner)
    elif isfunction(object) and "." in object.__qualname__:
        name, cls = object.__name__, _owner(object)
    else:
        return None
    for base in getattr(cls, "__mro__", ()):
        doc = getattr(base.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def _owner(function):
    """The class that a function was defined in."""
    found = sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        found = getattr(found, name, None)
    return found


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if hasattr(object, "co_filename"):
        return object.co_filename
    raise TypeError(
        f"module, class, method, function, traceback, frame, or code object was expected, got {type(object).__name__}"
    )


getsourcefile = getfile


def findsource(object):
    """A compiled program has no source text."""
    getfile(object)
    raise OSError("could not get source code")


getsource = getsourcelines = findsource


def getcomments(object):
    return None


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


# --- frames ---------------------------------------------------------------------------------------------------
Traceback = namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = namedtuple("FrameInfo", ("frame", *Traceback._fields))


def currentframe():
    return None


def stack(context=1):
    return []


trace = stack


def getinnerframes(tb, context=1):
    found = []
    while tb:
        frame = tb.tb_frame
        found.append(FrameInfo(frame, frame.f_code.co_filename, tb.tb_lineno, frame.f_code.co_name, None, None))
        tb = tb.tb_next
    return found


# --- functions ------------------------------------------------------------------------------------------------
def unwrap(func, *, stop=None):
    """What `functools.wraps` was given, all the way down."""
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")


def getfullargspec(func):
    try:
        found = signature(func, follow_wrapped=False)
    except (TypeError, ValueError):
        raise TypeError("unsupported callable") from None
    args, kwonly, defaults, kwdefaults = [], [], [], {}
    varargs = varkw = None
    annotations = {} if found.return_annotation is _empty else {"return": found.return_annotation}
    if ismethod(func):
        args.append(next(iter(signature(func.__func__).parameters)))
    for parameter in found.parameters.values():
        kind, name = parameter.kind, parameter.name
        if kind == Parameter.VAR_POSITIONAL:
            varargs = name
        elif kind == Parameter.VAR_KEYWORD:
            varkw = name
        elif kind == Parameter.KEYWORD_ONLY:
            kwonly.append(name)
            if parameter.default is not _empty:
                kwdefaults[name] = parameter.default
        else:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    arguments = dict(bound.arguments)
    if ismethod(func):
        arguments = {next(iter(signature(func.__func__).parameters)): func.__self__, **arguments}
    return arguments


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if eval_str:
        from typing import get_type_hints

        return get_type_hints(obj)
    if isclass(obj):
        return dict(obj.__dict__.get("__annotations__") or {})
    if not callable(obj) and not ismodule(obj):
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    return dict(getattr(obj, "__annotations__", None) or {})


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return re.sub(r"[\w\.]+", lambda match: match.group().removeprefix("typing."), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)
