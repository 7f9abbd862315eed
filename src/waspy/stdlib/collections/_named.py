"""namedtuple, from closures: no source text is made and run."""

from _collections import _named
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
    made = _made(fields, dict(zip(fields[len(fields) - len(values) :], values)))
    return _named(made, typename, fields, values, module or "__main__", f"{typename}({', '.join(fields)})")


def _renamed(names):
    """Names that cannot be fields become _0, _1..."""
    made = []
    for index, name in enumerate(names):
        if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in made:
            name = f"_{index}"
        made.append(name)
    return made


def _check(typename, names, rename):
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for index, name in enumerate(names):
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in names[:index]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")


def _made(fields, defaults):
    """A class that lacks its name, the fields, and the parameters of `__new__`."""
    size = len(fields)

    class Named(tuple):
        __slots__ = ()
        _fields = fields
        _field_defaults = defaults
        __match_args__ = fields

        def __new__(_cls):
            pass

        @classmethod
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

    return Named
