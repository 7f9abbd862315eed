"""`_simple_enum`: an enumeration that is made of an ordinary class."""

from _enum import _class_of, _lookup, _namespace, _qualname
from enum._classes import Enum


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    def convert(cls):
        metacls = _class_of(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in _namespace(cls).items():
            if name not in ("__dict__", "__weakref__"):
                namespace[name] = value
        namespace["__qualname__"] = _qualname(cls)
        return _lookup(metacls, "__new__")(metacls, cls.__name__, (etype,), namespace, boundary=boundary)

    return convert
