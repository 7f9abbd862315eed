"""namedtuple, from closures: no source text is made and run."""

from _collections import _tuplegetter
from keyword import iskeyword


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A new subclass of tuple with named fields."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = list(map(str, field_names))
    typename = str(typename)
    if rename:
        names = _renamed(names)
    _check(typename, names, rename)
    fields = tuple(names)
    values = () if defaults is None else tuple(defaults)
    if len(values) > len(fields):
        raise TypeError("Got more default values than field names")
    field_defaults = dict(zip(fields[len(fields) - len(values) :], values))
    return type(typename, (tuple,), _namespace(typename, fields, field_defaults, module))


def _renamed(names):
    """Names that cannot be fields become _0, _1..."""
    seen = set()
    made = []
    for index, name in enumerate(names):
        if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
            name = f"_{index}"
        made.append(name)
        seen.add(name)
    return made


def _check(typename, names, rename):
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _namespace(typename, fields, defaults, module):
    """Everything that the class has."""
    new = _constructor(typename, fields, defaults)
    namespace = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": defaults,
        "__new__": new,
        "__match_args__": fields,
        "__module__": module or "__main__",
    }
    namespace |= _methods(typename, fields)
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index, f"Alias for field number {index}")
    return namespace


def _constructor(typename, fields, defaults):
    """`__new__`; the errors are those of a function with the fields as parameters."""
    size = len(fields)
    tuple_new = tuple.__new__

    def __new__(_cls, *args, **kwargs):
        if len(args) == size and not kwargs:
            return tuple_new(_cls, args)
        return tuple_new(_cls, _bound(f"{typename}.__new__", fields, defaults, args, kwargs))

    __new__.__qualname__ = f"{typename}.__new__"
    __new__.__doc__ = f"Create new instance of {typename}({', '.join(fields)})"
    return __new__


def _bound(name, fields, defaults, args, kwargs):
    """The values of all fields."""
    if len(args) > len(fields):
        _too_many(name, len(fields), len(defaults), len(args))
    values = list(args)
    used = 0
    missing = []
    for field in fields[len(args) :]:
        if field in kwargs:
            values.append(kwargs[field])
            used += 1
        elif field in defaults:
            values.append(defaults[field])
        else:
            missing.append(repr(field))
    if used < len(kwargs):
        _unexpected(name, fields, len(args), kwargs)
    if missing:
        s = "s" if len(missing) > 1 else ""
        raise TypeError(f"{name}() missing {len(missing)} required positional argument{s}: {listed(missing)}")
    return values


def _too_many(name, size, optional, given):
    takes = f"{size + 1}" if not optional else f"from {size - optional + 1} to {size + 1}"
    s = "" if takes == "1" else "s"
    raise TypeError(f"{name}() takes {takes} positional argument{s} but {given + 1} were given")


def _unexpected(name, fields, count, kwargs):
    for key in kwargs:
        if key not in fields:
            raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
        if key in fields[:count]:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")


def listed(words):
    """'a', 'b', and 'c'"""
    if len(words) < 3:
        return " and ".join(words)
    return ", ".join(words[:-1]) + ", and " + words[-1]


def _methods(typename, fields):
    size = len(fields)

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != size:
            raise TypeError(f"Expected {size} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, fields, self))
        if kwds:
            raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        texts = [f"{name}={value!r}" for name, value in zip(fields, self)]
        return f"{self.__class__.__name__}({', '.join(texts)})"

    def _asdict(self):
        return dict(zip(fields, self))

    def __getnewargs__(self):
        return tuple(self)

    methods = (_replace, __repr__, _asdict, __getnewargs__)
    for method in (_make, *methods):
        method.__qualname__ = f"{typename}.{method.__name__}"
    return {"_make": classmethod(_make)} | {method.__name__: method for method in methods}
