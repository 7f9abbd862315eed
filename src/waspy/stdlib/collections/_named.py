"""namedtuple, from closures: no source text is made and run."""

from _collections import _named, _named_text
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
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError("Got more default values than field names")
    return _written(typename, tuple(names), module or "__main__", defaults)


def _written(typename, fields, module, defaults=None):
    """The class, if all names are good: the compiler calls it where it sees that they are."""
    return _named(_made(fields), typename, fields, defaults, module)


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


def _made(fields):
    """A class that lacks its name, what tells the fields, and the parameters of `__new__`."""

    class Named(tuple):
        def __new__(_cls):
            pass

        @classmethod
        def _make(cls, iterable):
            result = tuple.__new__(cls, iterable)
            if len(result) != len(fields):
                raise TypeError(f"Expected {len(fields)} arguments, got {len(result)}")
            return result

        def _replace(self, /, **kwds):
            result = self._make(map(kwds.pop, fields, self))
            if kwds:
                raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
            return result

        def __repr__(self):
            return _named_text(self, fields)

        def _asdict(self):
            return dict(zip(fields, self))

        def __getnewargs__(self):
            return tuple(self)

    return Named
