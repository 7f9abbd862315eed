"""Classes below ReprEnum that programs define: str() and format() are those of the data."""

from _enum import _data_text, _in_python, _own, _put
from enum._classes import ReprEnum as _ReprEnum


class ReprEnumOf:
    """Makes ReprEnum give these methods to the classes that are right below it, and gives it back."""

    def __new__(cls):
        if _own(_ReprEnum, "__dress__") is None:
            _put(_ReprEnum, "__dress__", dress)
        return _ReprEnum


def dress(cls, namespace, bases):
    if _ReprEnum not in bases:
        return
    data_type = cls._member_type_
    if data_type is object:
        raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
    if "__format__" not in namespace:
        _put(cls, "__format__", data_type.__format__)
    if "__str__" not in namespace:
        text = _in_python(data_type, "__str__") or _in_python(data_type, "__repr__")
        _put(cls, "__str__", text or show_data)


def show_data(self):
    return _data_text(self)
