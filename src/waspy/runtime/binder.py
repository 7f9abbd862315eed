"""Arguments to parameters, for functions that Python programs define: CPython's initialize_locals in
Python/ceval.c, with its messages.

The result has one element per parameter, in the order of `Code.names`:

    positional...  keyword-only...  *args  **kwargs
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import dict as dicts
from waspy.runtime import exceptions, name_dict, ops
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill3, fill4


def bind(f: Function, args: Array[obj], names: Array[Str] | None) -> Array[obj | None]:
    code = f.code
    given = len(args)
    if names is not None:
        given = given - len(names)
    out = Array[obj | None](len(code.names))
    n = given
    if n > code.positional:
        n = code.positional
    out.copy(0, args, 0, n)
    named = code.positional + code.keyword_only
    if code.flags & CODE_VARARGS != 0:
        out[named] = tuples.rest_of(args, n) if given == len(args) else named_rest(args, n, given)
    if code.flags & CODE_VARKW != 0:
        out[len(out) - 1] = dicts.new_dict()
    if names is not None:
        bind_keywords(f, out, args, names, given)
    if given > code.positional and code.flags & CODE_VARARGS == 0:
        too_many(f, out, given)
    if given < code.positional:
        fill_defaults(f, out)
    if code.keyword_only > 0:
        fill_keyword_defaults(f, out)
    return out


def named_rest(args: Array[obj], start: i32, end: i32) -> Tuple:
    """What `*args` takes where keyword arguments stand behind."""
    rest = Array[obj].filled(end - start, NONE)
    rest.copy(0, args, start, end - start)
    return tuples.new_tuple(rest)


def bind_keywords(f: Function, out: Array[obj | None], args: Array[obj], names: Array[Str], given: i32) -> None:
    code = f.code
    for i in range(len(names)):
        name = names[i]
        at = parameter(code, name)
        if at >= 0:
            if out[at] is not None:
                fail2(S("%() got multiple values for argument '%'"), f, name)
            out[at] = args[given + i]
        elif code.flags & CODE_VARKW != 0:
            name_dict.put(cast(Dict, out[len(out) - 1]), name, args[given + i])
        else:
            check_positional_only(f, names)
            fail2(S("%() got an unexpected keyword argument '%'"), f, name)


def parameter(code: Code, name: Str) -> i32:
    """The index of the parameter that takes a keyword argument of that name, or -1."""
    names = code.names
    end = code.positional + code.keyword_only
    for i in range(code.positional_only, end):
        if names[i] is name:
            return i
    for i in range(code.positional_only, end):
        if strings.equal(names[i], name):
            return i
    return -1


def fill_defaults(f: Function, out: Array[obj | None]) -> None:
    code = f.code
    defaults = f.defaults
    first = code.positional - optional(f)
    for i in range(first):
        if out[i] is None:
            missing(f, out, 0, first, S("positional"))
    if defaults is not None:
        for i in range(first, code.positional):
            if i >= 0 and out[i] is None:
                out[i] = defaults[i - first]


def optional(f: Function) -> i32:
    """How many positional parameters have defaults. Those of builtin functions are filled in by their entries."""
    if f.code.flags & CODE_BUILTIN != 0:
        return f.code.positional - f.code.line
    defaults = f.defaults
    return 0 if defaults is None else len(defaults)


def fill_keyword_defaults(f: Function, out: Array[obj | None]) -> None:
    code = f.code
    if code.flags & CODE_BUILTIN != 0:
        return
    end = code.positional + code.keyword_only
    lacking = False
    for i in range(code.positional, end):
        if out[i] is None:
            defaults = f.keyword_defaults
            if defaults is not None:
                out[i] = name_dict.get(defaults, code.names[i])
            if out[i] is None:
                lacking = True
    if lacking:
        missing(f, out, code.positional, end, S("keyword-only"))


# --- errors -------------------------------------------------------------------------------------------------
def qualname(f: Function) -> Str:
    own = f.qualname
    if own is not None:
        return own
    return f.code.qualname


def fail2(pattern: Str, f: Function, name: Str) -> NoReturn:
    exceptions.raise_type_error(fill2(pattern, qualname(f), name))


def plural(n: i32) -> Str:
    if n == 1:
        return S("")
    return S("s")


def number(n: i32) -> Str:
    return ops.str_(small(n))


def check_positional_only(f: Function, names: Array[Str]) -> None:
    """Raises if some of the names are those of positional-only parameters."""
    code = f.code
    found = S("")
    for i in range(code.positional_only):
        for j in range(len(names)):
            if strings.equal(code.names[i], names[j]):
                if found.length > 0:
                    found = strings.concat(found, S(", "))
                found = strings.concat(found, names[j])
    if found.length > 0:
        fail2(S("%() got some positional-only arguments passed as keyword arguments: '%'"), f, found)


def missing(f: Function, out: Array[obj | None], start: i32, end: i32, kind: Str) -> NoReturn:
    """Raises for the parameters in [start, end) that have no value."""
    count = 0
    for i in range(start, end):
        if out[i] is None:
            count += 1
    listed = S("")
    seen = 0
    for i in range(start, end):
        if out[i] is None:
            seen += 1
            if seen > 1:
                listed = strings.concat(listed, separator(seen, count))
            listed = strings.concat(listed, fill1(S("'%'"), f.code.names[i]))
    what = fill3(S("required % argument%: %"), kind, plural(count), listed)
    exceptions.raise_type_error(fill3(S("%() missing % %"), qualname(f), number(count), what))


def separator(at: i32, count: i32) -> Str:
    """What stands in front of name number `at`, from 2, of an enumeration."""
    if at < count:
        return S(", ")
    if count == 2:
        return S(" and ")
    return S(", and ")


def too_many(f: Function, out: Array[obj | None], given: i32) -> NoReturn:
    code = f.code
    keyword_only = 0
    for i in range(code.positional, code.positional + code.keyword_only):
        if out[i] is not None:
            keyword_only += 1
    defaults = optional(f)
    takes = number(code.positional)
    many = plural(code.positional)
    if defaults > 0:
        takes = fill2(S("from % to %"), number(code.positional - defaults), takes)
        many = S("s")
    extra = S("")
    if keyword_only > 0:
        extra = fill3(
            S(" positional argument% (and % keyword-only argument%)"),
            plural(given), number(keyword_only), plural(keyword_only),
        )  # fmt: skip
    verb = S("were")
    if given == 1 and keyword_only == 0:
        verb = S("was")
    start = fill3(S("%() takes % positional argument% but "), qualname(f), takes, many)
    exceptions.raise_type_error(fill4(S("%%% % given"), start, number(given), extra, verb))
