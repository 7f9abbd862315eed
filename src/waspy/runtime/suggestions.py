"""What an uncaught NameError or AttributeError asks: ". Did you mean: 'x'?" (CPython's Python/suggestions.c).

Near names of variables are known where the error is raised (`exceptions.raise_misspelled`). The names of attributes are
those of the object, of its class's namespaces and of builtin classes. Those have only the methods that the program can
call: what else they would have stands in attribute_names.py.
"""

from waspy.lang import *
from waspy.runtime import attribute_names, attributes, calls, classes, exceptions, ops, spelling
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.spelling import Search
from waspy.runtime.tuple import items_of


def misspelled(exc: BaseException) -> Str | None:
    """The name that was known to be near when the error was raised."""
    if isinstance(exc, Misspelled):
        return exc.meant
    return None


def attribute(exc: BaseException) -> Str | None:
    """A name near the one that an AttributeError, and no instance of a subclass, is about."""
    if exc.cls is not exceptions.AttributeErrorClass or isinstance(exc, Misspelled):
        return None
    name = exceptions.field(exc, S("name"))
    o = exceptions.field(exc, S("obj"))
    if not isinstance(name, Str):
        return None
    s = spelling.start(name)
    offer_directory(s, o)
    return s.best


def offer_directory(s: Search, o: obj) -> None:
    """The names that dir(o) gives."""
    cls = ops.type_of(o)
    f = attributes.find_special(cls, S("__dir__"))
    if isinstance(f, Function) and f.code.flags & CODE_BUILTIN == 0:
        offer_given(s, f, o)
    elif isinstance(o, Module):
        offer_globals(s, o)
    elif isinstance(o, Class):
        offer_class(s, o)
    else:
        if isinstance(o, Super):
            receiver = o.receiver
            if receiver is not None:
                offer_own(s, receiver)
        else:
            offer_own(s, o)
        offer_class(s, cls)


def offer_given(s: Search, dir_method: Function, o: obj) -> None:
    """What the program's own `__dir__` says; nothing if it says something odd."""
    depth = calls.depth
    try:
        names = tuples.from_iterable(calls.call1(dir_method, o))
        for name in items_of(names):
            if not isinstance(name, Str):
                s.best = None
                return
            spelling.offer(s, name)
    except Thrown:
        calls.depth = depth
        s.best = None


def offer_globals(s: Search, m: Module) -> None:
    g = m.get_slot
    if g is not None:
        for i in range(len(m.names)):
            if g(i) is not None:
                spelling.offer(s, m.names[i])
    offer_keys(s, m.dict)


def offer_own(s: Search, o: obj) -> None:
    """The attributes of the instance itself."""
    offer_keys(s, attributes.attributes_of(o))
    cls = ops.type_of(o)
    names = cls.slot_names
    g = cls.get_slot
    if names is not None and g is not None:
        for i in range(len(names)):
            if g(cast(Object, o), i) is not None:
                spelling.offer(s, names[i])


def offer_keys(s: Search, d: Dict | None) -> None:
    if d is not None:
        for key in d.keys:
            if isinstance(key, Str):
                spelling.offer(s, key)


def offer_class(s: Search, cls: Class) -> None:
    if cls.flags & CLASS_HEAP != 0:
        spelling.offer_words(s, attribute_names.HEAP)
    for k in classes.mro_of(cls):
        offer_keys(s, classes.namespace_of(k))
        for known in attribute_names.NAMES:
            if known.cls is k:
                spelling.offer_words(s, known.names)
