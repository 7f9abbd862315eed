"""Enum("Animal", "CAT DOG"): enumerations without a class statement."""

from _enum import _class_of, _lookup, _words


def create(cls, class_name, names, module, qualname, type, start, boundary):
    """A new enumeration, of names in a string or a sequence, or of names with values."""
    metacls = _class_of(cls)
    bases = (cls,) if type is None else (type, cls)
    namespace = metacls.__prepare__(class_name, bases)
    for name, value in pairs(cls, names, start):
        namespace[name] = value
    namespace["__module__"] = module or "__main__"
    if qualname is not None:
        namespace["__qualname__"] = qualname
    return _lookup(metacls, "__new__")(metacls, class_name, bases, namespace, boundary=boundary)


def pairs(cls, names, start):
    if isinstance(names, str):
        names = _words(names)
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        generate = _lookup(cls, "_generate_next_value_")
        made, values = [], []
        for count, name in enumerate(names):
            value = generate(name, start, count, list(values))
            values.append(value)
            made.append((name, value))
        return made
    return [(item, names[item]) if isinstance(item, str) else item for item in names]
