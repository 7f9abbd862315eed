"""Module objects, sys.modules, and what is left of importing at run time."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import attributes, calls, console, excepthook, exceptions, name_dict, ops
from waspy.runtime import dict as dicts
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill3

ModuleClass = builtin_class("module", Module, base=ObjectClass, flags=CLASS_HAS_DICT)

# What is initialised, in order; and sys.modules once somebody asks for it. From then on `listener` keeps that up
# to date: null until then, for a program without sys.modules not to need dicts.
loaded: Array[Module | None] = Array[Module | None](16)
loaded_count: i32 = 0
loaded_dict: Dict | None = None
listener: Func[[Module, bool], None] | None = None


# --- registration ---------------------------------------------------------------------------------------
def register(m: Module) -> None:
    """m is about to be initialised: it is in sys.modules from now on."""
    global loaded, loaded_count
    if loaded_count == len(loaded):
        more = Array[Module | None](loaded_count * 2)
        more.copy(0, loaded, 0, loaded_count)
        loaded = more
    loaded[loaded_count] = m
    loaded_count = loaded_count + 1
    f = listener
    if f is not None:
        f(m, True)


def unregister(m: Module) -> None:
    """The initialisation of m failed."""
    for i in range(loaded_count):
        if loaded[i] is m:
            loaded[i] = None
    f = listener
    if f is not None:
        f(m, False)


def update_dict(m: Module, there: bool) -> None:
    d = loaded_dict
    assert d is not None
    if there:
        name_dict.put(d, m.name, m)
    else:
        name_dict.remove(d, m.name)


def bind_submodule(parent: Module, name: Str, m: Module) -> None:
    store(parent, name, m)


def show_in(d: Dict) -> None:
    """Makes d sys.modules."""
    global loaded_dict, listener
    loaded_dict = d
    listener = update_dict
    for m in loaded:
        if m is not None:
            name_dict.put(d, m.name, m)


def find_loaded(name: Str) -> obj | None:
    """The initialised module of that name."""
    d = loaded_dict
    if d is not None:
        return name_dict.get(d, name)
    for m in loaded:
        if m is not None and strings.equal(m.name, name):
            return m
    return None


# --- the names of a module ------------------------------------------------------------------------------------
def index_of(m: Module, name: Str) -> i32:
    """The number of the global, or -1."""
    names = m.names
    for i in range(len(names)):
        if names[i] is name:
            return i
    for i in range(len(names)):
        if strings.equal(names[i], name):
            return i
    return -1


def load(m: Module, name: Str) -> obj | None:
    """The global of that name; null: unbound."""
    d = m.dict
    if d is not None:  # first: what the program assigns in a builtin module is there
        v = name_dict.get(d, name)
        if v is not None:
            return v
    g = m.get_slot
    if g is not None:
        i = index_of(m, name)
        if i >= 0:
            return g(i)
    return None


def store(m: Module, name: Str, v: obj | None) -> None:
    """Binds the global, or unbinds it."""
    if strings.equal(m.name, S("sys")):
        if strings.equal(name, S("stdout")):
            console.redirected = v
        elif strings.equal(name, S("stdin")):
            console.source = v
        elif strings.equal(name, S("excepthook")):
            excepthook.replaced = v
    s = m.set_slot
    if s is not None:
        i = index_of(m, name)
        if i >= 0:
            if v is None and load(m, name) is None:
                attributes.missing_to_change(m, name)
            s(i, v)
            return
    d = m.dict
    if d is None:
        d = dicts.new_dict()
        m.dict = d
    if v is not None:
        name_dict.put(d, name, v)
    elif not name_dict.remove(d, name):
        attributes.missing_to_change(m, name)


@slot(ModuleClass, "getattr")
def module_getattr(self: obj, name: Str) -> obj | None:
    m = cast(Module, self)
    v = load(m, name)
    if v is not None:
        return v
    v = attributes.generic_getattr(self, name)
    if v is None:
        f = load(m, S("__getattr__"))
        if f is not None:
            return calls.call1(f, name)
        if strings.equal(name, S("__name__")):
            return m.name
    return v


@slot(ModuleClass, "setattr")
def module_setattr(self: obj, name: Str, v: obj | None) -> None:
    store(cast(Module, self), name, v)


@slot(ModuleClass, "repr")
def module_repr(self: obj) -> obj:
    m = cast(Module, self)
    file = load(m, S("__file__"))
    if isinstance(file, Str):
        return fill2(S("<module '%' from '%'>"), m.name, file)
    return fill1(S("<module '%' (built-in)>"), m.name)


@constructor(ModuleClass)
def module_new(cls: Class, name: Str, doc: obj | None = None) -> obj:
    m = Module(cls, name, Array[Str](0), None, None, None, None)
    store(m, S("__name__"), name)
    if doc is None:
        store(m, S("__doc__"), NONE)
    else:
        store(m, S("__doc__"), doc)
    return m


@getter(ModuleClass, "__dict__")
def module_dict(self: Module) -> obj:
    return namespace(self)


@method(ModuleClass, "__dir__")
def __dir__(self: Module) -> obj:
    return lists.from_iterable(namespace(self))


def namespace(m: Module) -> obj:
    """globals()"""
    from waspy.runtime import module_namespace

    return module_namespace.of(m)


def dynamic_global(m: Module, name: Str, fallback: obj | None) -> obj:
    """A global that the program does not bind by name."""
    d = m.dict
    if d is not None:
        v = name_dict.get(d, name)
        if v is not None:
            return v
    if fallback is None:
        calls.unbound_global(name)
    return fallback


# --- import statements -------------------------------------------------------------------------------------------
def import_from(m: obj, name: Str, where: Str | None) -> obj:
    """`where` tells the file of the module; null: its `__file__`."""
    v = attributes.getattr_or_null(m, name)
    if v is not None:
        return v
    if not isinstance(m, Module):
        exceptions.raise_import_error(fill1(S("cannot import name '%'"), name))
    if where is None:
        where = S("unknown location")
        file = load(m, S("__file__"))
        if isinstance(file, Str):
            where = file
    message = fill3(S("cannot import name '%' from '%' (%)"), name, m.name, where)
    raise_import_error_of(exceptions.ImportErrorClass, message, m.name)


def raise_import_error_of(cls: Class, message: Str, name: obj) -> NoReturn:
    e = exceptions.new_exception(cls, message)
    exceptions.set_field(e, S("name"), name)
    exceptions.throw_new(e)


def cannot_import(message: Str, name: obj) -> NoReturn:
    raise_import_error_of(exceptions.ImportErrorClass, message, name)


def not_found(message: Str, name: obj) -> NoReturn:
    raise_import_error_of(exceptions.ModuleNotFoundErrorClass, message, name)


def missing(name: Str) -> NoReturn:
    not_found(fill1(S("No module named '%'"), name), name)


def import_star(target: Module, m: obj) -> None:
    """`from m import *` into the globals of target."""
    names = attributes.getattr_or_null(m, S("__all__"))
    chosen = names is not None
    if names is None:
        names = calls.method0(m, S("__dir__"))
    it = ops.get_iter(names)
    while True:
        name = ops.next_(it)
        if name is None:
            return
        if isinstance(name, Str) and (chosen or name.length == 0 or strings.char_at(name, 0) != ord("_")):
            store(target, name, attributes.getattr_(m, name))


def import_module(name: Str) -> obj:
    """A module that is loaded already, by its absolute name."""
    m = find_loaded(name)
    if m is None:
        missing(name)
    return m


@function("builtins", "__import__")
def import_function(
    name: Str,
    globals: obj | None = None,
    locals: obj | None = None,
    fromlist: obj | None = None,
    level: i32 = 0,
) -> obj:
    m = import_module(name)
    if fromlist is not None and ops.is_true(fromlist):
        return m
    for i in range(name.length):
        if strings.char_at(name, i) == ord("."):
            return import_module(strings.substring(name, 0, i))
    return m
