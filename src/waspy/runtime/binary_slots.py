"""The fill functions of the binary slots: see class_slots.py."""

from waspy.lang import *
from waspy.runtime import user_operators
from waspy.runtime.layout import *


def mark(cls: Class, source: Class | None, index: i32, filled: bool) -> bool:
    """Notes whether the slot calls a method that a class statement defines."""
    if source is None:
        cls.user_binary = cls.user_binary | 1 << index
    else:
        cls.user_binary = cls.user_binary & ~(1 << index)
    return filled


def fill_add(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_ADD] = user_operators.user_add
    else:
        cls.binary[B_ADD] = source.binary[B_ADD]
    return mark(cls, source, B_ADD, cls.binary[B_ADD] is not None)


def fill_sub(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_SUB] = user_operators.user_sub
    else:
        cls.binary[B_SUB] = source.binary[B_SUB]
    return mark(cls, source, B_SUB, cls.binary[B_SUB] is not None)


def fill_mul(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_MUL] = user_operators.user_mul
    else:
        cls.binary[B_MUL] = source.binary[B_MUL]
    return mark(cls, source, B_MUL, cls.binary[B_MUL] is not None)


def fill_truediv(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_TRUEDIV] = user_operators.user_truediv
    else:
        cls.binary[B_TRUEDIV] = source.binary[B_TRUEDIV]
    return mark(cls, source, B_TRUEDIV, cls.binary[B_TRUEDIV] is not None)


def fill_floordiv(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_FLOORDIV] = user_operators.user_floordiv
    else:
        cls.binary[B_FLOORDIV] = source.binary[B_FLOORDIV]
    return mark(cls, source, B_FLOORDIV, cls.binary[B_FLOORDIV] is not None)


def fill_mod(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_MOD] = user_operators.user_mod
    else:
        cls.binary[B_MOD] = source.binary[B_MOD]
    return mark(cls, source, B_MOD, cls.binary[B_MOD] is not None)


def fill_divmod(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_DIVMOD] = user_operators.user_divmod
    else:
        cls.binary[B_DIVMOD] = source.binary[B_DIVMOD]
    return mark(cls, source, B_DIVMOD, cls.binary[B_DIVMOD] is not None)


def fill_pow(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_POW] = user_operators.user_pow
    else:
        cls.binary[B_POW] = source.binary[B_POW]
    return mark(cls, source, B_POW, cls.binary[B_POW] is not None)


def fill_lshift(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_LSHIFT] = user_operators.user_lshift
    else:
        cls.binary[B_LSHIFT] = source.binary[B_LSHIFT]
    return mark(cls, source, B_LSHIFT, cls.binary[B_LSHIFT] is not None)


def fill_rshift(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_RSHIFT] = user_operators.user_rshift
    else:
        cls.binary[B_RSHIFT] = source.binary[B_RSHIFT]
    return mark(cls, source, B_RSHIFT, cls.binary[B_RSHIFT] is not None)


def fill_and(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_AND] = user_operators.user_and
    else:
        cls.binary[B_AND] = source.binary[B_AND]
    return mark(cls, source, B_AND, cls.binary[B_AND] is not None)


def fill_or(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_OR] = user_operators.user_or
    else:
        cls.binary[B_OR] = source.binary[B_OR]
    return mark(cls, source, B_OR, cls.binary[B_OR] is not None)


def fill_xor(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_XOR] = user_operators.user_xor
    else:
        cls.binary[B_XOR] = source.binary[B_XOR]
    return mark(cls, source, B_XOR, cls.binary[B_XOR] is not None)


def fill_matmul(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_MATMUL] = user_operators.user_matmul
    else:
        cls.binary[B_MATMUL] = source.binary[B_MATMUL]
    return mark(cls, source, B_MATMUL, cls.binary[B_MATMUL] is not None)


def fill_iadd(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_IADD] = user_operators.user_iadd
    else:
        cls.binary[B_IADD] = source.binary[B_IADD]
    return mark(cls, source, B_IADD, cls.binary[B_IADD] is not None)


def fill_isub(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_ISUB] = user_operators.user_isub
    else:
        cls.binary[B_ISUB] = source.binary[B_ISUB]
    return mark(cls, source, B_ISUB, cls.binary[B_ISUB] is not None)


def fill_imul(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_IMUL] = user_operators.user_imul
    else:
        cls.binary[B_IMUL] = source.binary[B_IMUL]
    return mark(cls, source, B_IMUL, cls.binary[B_IMUL] is not None)


def fill_itruediv(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_ITRUEDIV] = user_operators.user_itruediv
    else:
        cls.binary[B_ITRUEDIV] = source.binary[B_ITRUEDIV]
    return mark(cls, source, B_ITRUEDIV, cls.binary[B_ITRUEDIV] is not None)


def fill_ifloordiv(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_IFLOORDIV] = user_operators.user_ifloordiv
    else:
        cls.binary[B_IFLOORDIV] = source.binary[B_IFLOORDIV]
    return mark(cls, source, B_IFLOORDIV, cls.binary[B_IFLOORDIV] is not None)


def fill_imod(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_IMOD] = user_operators.user_imod
    else:
        cls.binary[B_IMOD] = source.binary[B_IMOD]
    return mark(cls, source, B_IMOD, cls.binary[B_IMOD] is not None)


def fill_ipow(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_IPOW] = user_operators.user_ipow
    else:
        cls.binary[B_IPOW] = source.binary[B_IPOW]
    return mark(cls, source, B_IPOW, cls.binary[B_IPOW] is not None)


def fill_ilshift(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_ILSHIFT] = user_operators.user_ilshift
    else:
        cls.binary[B_ILSHIFT] = source.binary[B_ILSHIFT]
    return mark(cls, source, B_ILSHIFT, cls.binary[B_ILSHIFT] is not None)


def fill_irshift(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_IRSHIFT] = user_operators.user_irshift
    else:
        cls.binary[B_IRSHIFT] = source.binary[B_IRSHIFT]
    return mark(cls, source, B_IRSHIFT, cls.binary[B_IRSHIFT] is not None)


def fill_iand(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_IAND] = user_operators.user_iand
    else:
        cls.binary[B_IAND] = source.binary[B_IAND]
    return mark(cls, source, B_IAND, cls.binary[B_IAND] is not None)


def fill_ior(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_IOR] = user_operators.user_ior
    else:
        cls.binary[B_IOR] = source.binary[B_IOR]
    return mark(cls, source, B_IOR, cls.binary[B_IOR] is not None)


def fill_ixor(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_IXOR] = user_operators.user_ixor
    else:
        cls.binary[B_IXOR] = source.binary[B_IXOR]
    return mark(cls, source, B_IXOR, cls.binary[B_IXOR] is not None)


def fill_imatmul(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_IMATMUL] = user_operators.user_imatmul
    else:
        cls.binary[B_IMATMUL] = source.binary[B_IMATMUL]
    return mark(cls, source, B_IMATMUL, cls.binary[B_IMATMUL] is not None)


def fill_getitem(cls: Class, source: Class | None) -> bool:
    if source is None:
        cls.binary[B_GETITEM] = user_operators.user_getitem
    else:
        cls.binary[B_GETITEM] = source.binary[B_GETITEM]
    return mark(cls, source, B_GETITEM, cls.binary[B_GETITEM] is not None)
