"""Calls of any value with any arguments, method calls, and the making of functions.

A call of up to four positional arguments goes through the entry of its arity, all others through `vec`, whose
array has the keyword arguments last. How arguments find their parameters: binder.py, builtin_binder.py.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import attributes, binder, classes, descriptors, exceptions, name_dict, ops, super_type
from waspy.runtime import dict as dicts
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2
from waspy.runtime.tuple import item_at, items_of, size_of

DEFAULT_LIMIT = 1000

# How many Python functions are active, and how many may be: see docs/abi.md, "Functions and calls".
depth: i32 = 0
limit: i32 = 1000


def too_deep() -> NoReturn:
    exceptions.raise_recursion_error(S("maximum recursion depth exceeded"))


def check_depth(during: Str) -> None:
    """For what CPython counts as a level of its own while it lasts."""
    if depth >= limit:
        exceptions.raise_recursion_error(strings.concat(S("maximum recursion depth exceeded"), during))


CALLING = S(" while calling a Python object")
REPR = S(" while getting the repr of an object")
STR = S(" while getting the str of an object")
COMPARING = S(" in comparison")


# Methods that CPython calls from a level of its own count twice: see passes/recursion.py.
def too_deep_called() -> NoReturn:
    check_depth(CALLING)
    too_deep()


def too_deep_in_repr() -> NoReturn:
    check_depth(REPR)
    too_deep()


def too_deep_in_str() -> NoReturn:
    check_depth(STR)
    too_deep()


def too_deep_comparing() -> NoReturn:
    check_depth(COMPARING)
    too_deep()


def enter() -> None:
    """For recursion inside the runtime; the caller puts `depth` back."""
    global depth
    if depth >= limit:
        too_deep()
    depth = depth + 1


# --- calls of a value -------------------------------------------------------------------------------------
def call0(f: obj) -> obj:
    if isinstance(f, Function):
        return f.code.e0(f)
    if isinstance(f, BoundMethod):
        g = f.function
        if isinstance(g, Function):
            return g.code.e1(g, f.receiver)
        return call1(g, f.receiver)
    if isinstance(f, Class) and is_plain(f):
        g2 = initialiser(f)
        if g2 is not None:
            o = classes.new_instance(f)
            check_init(g2.code.e1(g2, o))
            return o
    return call_slot(f, Array[obj](0), None)


def call1(f: obj, a: obj) -> obj:
    if isinstance(f, Function):
        return f.code.e1(f, a)
    if isinstance(f, BoundMethod):
        g = f.function
        if isinstance(g, Function):
            return g.code.e2(g, f.receiver, a)
        return call2(g, f.receiver, a)
    if isinstance(f, Class) and is_plain(f):
        g2 = initialiser(f)
        if g2 is not None:
            o = classes.new_instance(f)
            check_init(g2.code.e2(g2, o, a))
            return o
    if isinstance(f, Instance):
        g3 = own_call(f)
        if g3 is not None:
            return g3.code.e2(g3, f, a)
    return call_slot(f, Array[obj].of(a), None)


def call2(f: obj, a: obj, b: obj) -> obj:
    if isinstance(f, Function):
        return f.code.e2(f, a, b)
    if isinstance(f, BoundMethod):
        g = f.function
        if isinstance(g, Function):
            return g.code.e3(g, f.receiver, a, b)
        return call3(g, f.receiver, a, b)
    if isinstance(f, Class) and is_plain(f):
        g2 = initialiser(f)
        if g2 is not None:
            o = classes.new_instance(f)
            check_init(g2.code.e3(g2, o, a, b))
            return o
    return call_slot(f, Array[obj].of(a, b), None)


def call3(f: obj, a: obj, b: obj, c: obj) -> obj:
    if isinstance(f, Function):
        return f.code.e3(f, a, b, c)
    if isinstance(f, BoundMethod):
        g = f.function
        if isinstance(g, Function):
            return g.code.e4(g, f.receiver, a, b, c)
        return call4(g, f.receiver, a, b, c)
    if isinstance(f, Class) and is_plain(f):
        g2 = initialiser(f)
        if g2 is not None:
            o = classes.new_instance(f)
            check_init(g2.code.e4(g2, o, a, b, c))
            return o
    return call_slot(f, Array[obj].of(a, b, c), None)


def call4(f: obj, a: obj, b: obj, c: obj, d: obj) -> obj:
    if isinstance(f, Function):
        return f.code.e4(f, a, b, c, d)
    return call(f, Array[obj].of(a, b, c, d), None)


def call(f: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    """f(*args), the last len(names) of them as keyword arguments."""
    if isinstance(f, Function):
        return f.code.vec(f, args, names)
    if isinstance(f, BoundMethod):
        return call(f.function, prepend(f.receiver, args), names)
    return call_slot(f, args, names)


def own_call(o: Instance) -> Function | None:
    """The function that a call of the instance calls with it, if its class has one."""
    cls = ops.type_of(o)
    if cls.flags & CLASS_HEAP == 0:
        return None
    f = attributes.find_special(cls, S("__call__"))
    return f if isinstance(f, Function) and attributes.binds(f) else None


def call_slot(f: obj, args: Array[obj], names: Array[Str] | None) -> obj:
    """A call of what is neither a function nor a method."""
    g = ops.type_of(f).call
    if g is None:
        exceptions.raise_type_error(fill1(S("'%' object is not callable"), classes.type_name(f)))
    return g(f, args, names)


def prepend(first: obj, args: Array[obj]) -> Array[obj]:
    more = Array[obj].filled(len(args) + 1, first)
    more.copy(1, args, 0, len(args))
    return more


# --- calls of a class ---------------------------------------------------------------------------------------
@inline
def is_plain(cls: Class) -> bool:
    """Do instances come from object.__new__ and an `__init__` alone?"""
    return (
        unmarked(cls.new) is None and cls.cls is TypeClass and cls.flags & (CLASS_HEAP | CLASS_ABSTRACT) == CLASS_HEAP
    )


def initialiser(cls: Class) -> Function | None:
    """Its `__init__` if that is a function."""
    f = attributes.find_special(cls, S("__init__"))
    if isinstance(f, Function) and f.code.flags & CODE_BUILTIN == 0:
        return f
    return None


def check_init(result: obj) -> None:
    if result is not NONE:
        exceptions.raise_type_error(fill1(S("__init__() should return None, not '%'"), classes.type_name(result)))


# --- calls with * and ** ----------------------------------------------------------------------------------------
def call_ex(f: obj, args: Tuple, kwargs: obj) -> obj:
    """f(*args, **kwargs); kwargs is a dict or None."""
    if isinstance(kwargs, Dict) and kwargs.used > 0:
        n = size_of(args)
        both = Array[obj].filled(n + kwargs.used, NONE)
        for i in range(n):
            both[i] = item_at(args, i)
        names = Array[Str](kwargs.used)
        at = 0
        for i in range(kwargs.fill):
            k = kwargs.keys[i]
            v = kwargs.values[i]
            if k is not None and v is not None:
                if not isinstance(k, Str):
                    exceptions.raise_type_error(S("keywords must be strings"))
                names[at] = k
                both[n + at] = v
                at += 1
        return call(f, both, names)
    if isinstance(args, Single):
        return call1(f, args.first)
    if isinstance(args, Pair):
        return call2(f, args.first, args.second)
    if isinstance(args, Triple):
        return call3(f, args.first, args.second, args.third)
    return call_array(f, items_of(args))


def call_array(f: obj, args: Array[obj]) -> obj:
    """f(*args), by the entry of its arity if there are few."""
    n = len(args)
    if n == 0:
        return call0(f)
    if n == 1:
        return call1(f, args[0])
    if n == 2:
        return call2(f, args[0], args[1])
    if n == 3:
        return call3(f, args[0], args[1], args[2])
    return call(f, args, None)


def dict_arguments(args: Array[obj], names: Array[Str] | None) -> Dict:
    """The keyword arguments of a call, as a dict."""
    d = dicts.new_dict()
    if names is not None:
        first = len(args) - len(names)
        for i in range(len(names)):
            name_dict.put(d, names[i], args[first + i])
    return d


def positional_arguments(args: Array[obj], names: Array[Str] | None) -> Array[obj]:
    if names is None:
        return args
    n = len(args) - len(names)
    out = Array[obj].filled(n, NONE)
    out.copy(0, args, 0, n)
    return out


# --- method calls ----------------------------------------------------------------------------------------------
def method_of(o: obj, name: Str) -> Function | None:
    """The function that o.name(...) can be handed o directly; null: take the long way."""
    cls = ops.type_of(o)
    if cls.getattr is not None:
        return None
    e = attributes.entry(cls, name)
    f = e.value
    if isinstance(f, Function) and attributes.binds(f):
        if attributes.own(o, cls, e.slot, name) is None:
            return f
    return None


def check_method(o: obj, name: Str) -> None:
    """AttributeError if o.name surely does not exist. Nothing that can be noticed is done to find out: the call itself
    does it, once the arguments are evaluated."""
    cls = ops.type_of(o)
    if cls.getattr is None or cls is TypeClass:
        found = attributes.entry(cls, name).value
        if found is not None and not isinstance(found, SlotDescriptor):
            return
        if isinstance(o, Class) and attributes.entry(o, name).value is not None:
            return
        attributes.getattr_(o, name)


def method0(o: obj, name: Str) -> obj:
    f = method_of(o, name)
    if f is not None:
        return f.code.e1(f, o)
    return call0(attributes.getattr_(o, name))


def method1(o: obj, name: Str, a: obj) -> obj:
    f = method_of(o, name)
    if f is not None:
        return f.code.e2(f, o, a)
    return call1(attributes.getattr_(o, name), a)


def method2(o: obj, name: Str, a: obj, b: obj) -> obj:
    f = method_of(o, name)
    if f is not None:
        return f.code.e3(f, o, a, b)
    return call2(attributes.getattr_(o, name), a, b)


def method3(o: obj, name: Str, a: obj, b: obj, c: obj) -> obj:
    f = method_of(o, name)
    if f is not None:
        return f.code.e4(f, o, a, b, c)
    return call3(attributes.getattr_(o, name), a, b, c)


def method(o: obj, name: Str, args: Array[obj], names: Array[Str] | None) -> obj:
    f = method_of(o, name)
    if f is not None:
        return f.code.vec(f, prepend(o, args), names)
    return call(attributes.getattr_(o, name), args, names)


# --- special methods: looked up on the class, not on the instance -----------------------------------------------
def special0(o: obj, dunder: Str) -> obj | None:
    """type(o).dunder(o), or null if there is no such method. Does not make the builtin classes' methods of that
    name live."""
    f = attributes.lookup(ops.type_of(o), dunder)
    if f is None:
        return None
    if isinstance(f, Function) and attributes.binds(f):
        return f.code.e1(f, o)
    return call0(attributes.bind(f, o, ops.type_of(o)))


def special1(o: obj, dunder: Str, a: obj) -> obj | None:
    f = attributes.lookup(ops.type_of(o), dunder)
    if f is None:
        return None
    if isinstance(f, Function) and attributes.binds(f):
        return f.code.e2(f, o, a)
    return call1(attributes.bind(f, o, ops.type_of(o)), a)


def marked_special1(o: obj, name: Str, a: obj) -> obj | None:
    """`special1` of a method that builtin classes have too."""
    return special1(o, name, a)


def special2(o: obj, dunder: Str, a: obj, b: obj) -> obj | None:
    f = attributes.lookup(ops.type_of(o), dunder)
    if f is None:
        return None
    if isinstance(f, Function) and attributes.binds(f):
        return f.code.e3(f, o, a, b)
    return call2(attributes.bind(f, o, ops.type_of(o)), a, b)


# --- entries that a function lacks --------------------------------------------------------------------------------
def no_e0(f: Function) -> obj:
    return vec(f, Array[obj](0), None)


def no_e1(f: Function, a: obj) -> obj:
    return vec(f, Array[obj].of(a), None)


def no_e2(f: Function, a: obj, b: obj) -> obj:
    return vec(f, Array[obj].of(a, b), None)


def no_e3(f: Function, a: obj, b: obj, c: obj) -> obj:
    return vec(f, Array[obj].of(a, b, c), None)


def no_e4(f: Function, a: obj, b: obj, c: obj, d: obj) -> obj:
    return vec(f, Array[obj].of(a, b, c, d), None)


def vec(f: Function, args: Array[obj], names: Array[Str] | None) -> obj:
    """The `vec` entry of every Python function."""
    spread = f.code.spread
    assert spread is not None
    return spread(f, binder.bind(f, args, names))


# --- functions, cells, super -----------------------------------------------------------------------------------------
def new_function(
    code: Code,
    cells: Array[Cell] | None,
    defaults: obj,
    keyword_defaults: obj,
    annotations: obj,
    module: Module,
    doc: obj | None,
) -> Function:
    """A closure; defaults, keyword_defaults and annotations are None if there are none."""
    positional: Array[obj] | None = None
    if isinstance(defaults, Tuple):
        positional = items_of(defaults)
    named: Dict | None = None
    if isinstance(keyword_defaults, Dict):
        named = keyword_defaults
    attributes: Dict | None = None
    if is_live("annotations") and annotations is not NONE:
        attributes = dicts.new_dict()
        name_dict.put(attributes, S("__annotations__"), annotations)
    return Function(
        descriptors.FunctionClass, code, cells, positional, named, module, None, None, doc, None, attributes
    )


def new_cell(v: obj | None) -> Cell:
    return Cell(descriptors.CellClass, v)


def super_(cls: obj, receiver: obj) -> obj:
    """`super()` in a method: cls is the value of its `__class__` cell."""
    return super_type.make(cls, receiver)


def unbound_local(name: Str) -> NoReturn:
    exceptions.raise_unbound_local_error(
        fill1(S("cannot access local variable '%' where it is not associated with a value"), name)
    )


def unbound_free(name: Str) -> NoReturn:
    message = S("cannot access free variable '%' where it is not associated with a value in enclosing scope")
    exceptions.raise_name_error_of(fill1(message, name), name)


def unbound_global(name: Str) -> NoReturn:
    exceptions.raise_name_error_of(fill1(S("name '%' is not defined"), name), name)


def misspelled_global(name: Str, near: Array[Str], values: Array[obj | None]) -> NoReturn:
    """An unbound global, with near names, the best first, and their values (null: unbound)."""
    for i in range(len(near)):
        if values[i] is not None:
            message = fill1(S("name '%' is not defined"), name)
            exceptions.raise_misspelled(exceptions.NameErrorClass, message, None, name, near[i])
    unbound_global(name)


def not_a_mapping(function: obj, value: obj) -> NoReturn:
    """f(**value) of what is no mapping."""
    message = S("% argument after ** must be a mapping, not %")
    exceptions.raise_type_error(fill2(message, descriptors.function_text(function), classes.type_name(value)))


def not_iterable(function: obj, value: obj) -> NoReturn:
    """f(*value) of what is not iterable."""
    message = S("% argument after * must be an iterable, not %")
    exceptions.raise_type_error(fill2(message, descriptors.function_text(function), classes.type_name(value)))


def spread_args(iterable: obj, function: obj) -> Tuple:
    """The tuple of f(*iterable)."""
    if isinstance(iterable, Tuple):
        return iterable
    if not ops.is_iterable(iterable):
        not_iterable(function, iterable)
    return tuples.from_iterable(iterable)


def call_special(o: obj, name: Str, args: Array[obj]) -> obj:
    """A step of the `with` statement: type(o).name(o, *args)."""
    f = attributes.special(o, name)
    if f is None:
        not_a_context_manager(o, S(""))
    if strings.equal(name, S("__enter__")) and attributes.find_special(ops.type_of(o), S("__exit__")) is None:
        not_a_context_manager(o, S(" (missed __exit__ method)"))
    return call(f, args, None)


def not_a_context_manager(o: obj, detail: Str) -> NoReturn:
    message = S("'%' object does not support the context manager protocol%")
    exceptions.raise_type_error(fill2(message, classes.type_name(o), detail))
