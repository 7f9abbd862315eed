"""Arguments to parameters, for builtin functions, with the messages of CPython's Python/getargs.c and
Objects/descrobject.c. (For functions that Python programs define: binder.py.)

`Code.line` of a builtin is how many of its positional parameters are required.
"""

from waspy.lang import *
from waspy.runtime import classes, descriptors, exceptions, name_dict, ops, slot_wrappers
from waspy.runtime import dict as dicts
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.slot_wrappers import CODE_RECEIVER
from waspy.runtime.template import fill1, fill2, fill3


def vec(f: Function, args: Array[obj], names: Array[Str] | None) -> obj:
    """The `vec` entry of builtin functions."""
    spread = f.code.spread
    assert spread is not None
    return spread(f, bind(f, args, names))


def bind(f: Function, args: Array[obj], names: Array[Str] | None) -> Array[obj | None]:
    """One element per parameter, as `spread` takes them; null: not given."""
    code = f.code
    given = len(args)
    if names is not None:
        given -= len(names)
    n = min(given, code.positional)
    named = code.positional + code.keyword_only
    out = Array[obj | None](len(code.names))
    out.copy(0, args, 0, n)
    if code.flags & CODE_VARARGS != 0:
        rest = Array[obj](given - n)
        rest.copy(0, args, n, given - n)
        out[named] = tuples.new_tuple(rest)
    if code.flags & CODE_VARKW != 0:
        out[len(out) - 1] = dicts.new_dict()
    if names is not None and len(names) > 0:
        if code.positional_only < named or code.flags & CODE_VARKW != 0:
            for i in range(len(names)):
                bind_keyword(f, out, names[i], args[given + i])
        elif not for_init(f, args):
            check_receiver(f, args, given)
            exceptions.raise_type_error(fill1(S("%() takes no keyword arguments"), title(f)))
    if given > n and code.flags & CODE_VARARGS == 0 or given < code.line and code.positional_only == named:
        check_receiver(f, args, given)
        wrong_count(f, given)
    return out


def for_init(f: Function, args: Array[obj]) -> bool:
    """Keyword arguments of a constructor that takes none are the business of a subclass's `__init__`."""
    owner = made_class(f)
    if owner is None or len(args) == 0:
        return False
    cls = args[0]
    return isinstance(cls, Class) and cls is not owner and classes.overrides(cls, S("__init__"))


def bind_keyword(f: Function, out: Array[obj | None], name: Str, value: obj) -> None:
    code = f.code
    for i in range(code.positional_only, code.positional + code.keyword_only):
        if strings.equal(code.names[i], name):
            if out[i] is not None:
                message = S("argument for %() given by name ('%') and position (%)")
                exceptions.raise_type_error(fill3(message, short_name(f), name, number(i + 1 - receivers(f))))
            out[i] = value
            return
    if code.flags & CODE_VARKW == 0:
        message = S("'%' is an invalid keyword argument for %()")
        exceptions.raise_type_error(fill2(message, name, short_name(f)))
    name_dict.put(cast(Dict, out[len(out) - 1]), name, value)


# --- errors -------------------------------------------------------------------------------------------------
def receivers(f: Function) -> i32:
    return 1 if f.code.flags & CODE_RECEIVER != 0 else 0


def check_receiver(f: Function, args: Array[obj], given: i32) -> None:
    """What is wrong with self is said first."""
    owner = f.owner
    if owner is not None and given > 0 and f.code.flags & CODE_METHOD != 0:
        slot_wrappers.check_receiver(args[0], owner, f.code.name)


def number(n: i32) -> Str:
    return ops.str_(small(n))


def counted(n: i32) -> Str:
    """ "1 argument", "2 arguments"."""
    return fill2(S("% argument%"), number(n), S("") if n == 1 else S("s"))


def made_class(f: Function) -> Class | None:
    """The class that a constructor makes instances of."""
    name = f.code.name
    if strings.equal(name, S("__new__")) or strings.equal(name, S("__init__")):
        return f.owner
    return None


def short_name(f: Function) -> Str:
    """ "append"; of a constructor the class."""
    cls = made_class(f)
    return f.code.name if cls is None else classes.class_name(cls)


def title(f: Function) -> Str:
    """ "list.append", "math.sqrt"; of a constructor the class."""
    cls = made_class(f)
    if cls is not None:
        return classes.class_name(cls)
    name = f.code.qualname
    module = f.code.filename
    if f.owner is not None or strings.equal(module, S("builtins")):
        return name
    return fill2(S("%.%"), module, name)


def wrong_count(f: Function, given: i32) -> NoReturn:
    code = f.code
    skipped = receivers(f)
    if given < skipped:
        exceptions.raise_type_error(fill1(S("unbound method %() needs an argument"), code.qualname))
    n = given - skipped
    low = code.line - skipped
    high = code.positional - skipped
    if code.positional_only < code.positional + code.keyword_only:
        keyword_count(f, n, high)
    got = number(n)
    if f.cls is descriptors.WrapperDescriptorClass:
        exceptions.raise_type_error(fill2(S("expected %, got %"), counted(high), got))
    if high == 0 and made_class(f) is not None:
        exceptions.raise_type_error(fill1(S("% takes no arguments"), title(f)))
    if high == 0:
        exceptions.raise_type_error(fill2(S("%() takes no arguments (% given)"), title(f), got))
    if low == 1 and high == 1 and made_class(f) is None:
        exceptions.raise_type_error(fill2(S("%() takes exactly one argument (% given)"), title(f), got))
    if low == high:
        exceptions.raise_type_error(fill3(S("% expected %, got %"), short_name(f), counted(low), got))
    if n < low:
        message = S("% expected at least %, got %")
        exceptions.raise_type_error(fill3(message, short_name(f), counted(low), got))
    exceptions.raise_type_error(fill3(S("% expected at most %, got %"), short_name(f), counted(high), got))


def keyword_count(f: Function, n: i32, high: i32) -> NoReturn:
    """Too many positional arguments of a function that takes keywords."""
    if high == 0:
        exceptions.raise_type_error(fill1(S("%() takes no positional arguments"), short_name(f)))
    message = S("%() takes at most % (% given)")
    exceptions.raise_type_error(fill3(message, short_name(f), counted(high), number(n)))
