"""array: the class is part of the runtime."""

from _array import _reconstructed, array, typecodes

ArrayType = array


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    return _reconstructed(arraytype, typecode, mformat_code, items)
