"""The binary slots of classes that define operators by dunder methods (CPython's SLOT1BINFULL)."""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, ops
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.user_slots import required


def builtin_class(o: obj) -> Class:
    return classes.builtin_base(ops.type_of(o))


def operate(a: obj, b: obj, dunder: Str, reflected: Str, own: Binary | None, other: Binary | None) -> obj:
    """a OP b, where the class of a or that of b may define the operator; `own` and `other` are the slots of the
    builtin classes below them."""
    ca = ops.type_of(a)
    cb = ops.type_of(b)
    try_other = ca is not cb and cb.flags & CLASS_HEAP != 0
    if ca.flags & CLASS_HEAP != 0:
        if try_other and classes.is_subclass(cb, ca):
            if attributes.find_special(cb, reflected) is not attributes.find_special(ca, reflected):
                r = other_method(a, b, reflected, other)
                if r is not NOT_IMPLEMENTED:
                    return r
                try_other = False
        r = own_method(a, b, dunder, own)
        if r is not NOT_IMPLEMENTED:
            return r
    if try_other:
        return other_method(a, b, reflected, other)
    return NOT_IMPLEMENTED


def other_method(a: obj, b: obj, reflected: Str, builtin: Binary | None) -> obj:
    if attributes.find_special(ops.type_of(b), reflected) is not None:
        return required(calls.special1(b, reflected, a), b, reflected)
    if builtin is not None:
        return builtin(a, b)
    return NOT_IMPLEMENTED


def own_method(a: obj, b: obj, dunder: Str, builtin: Binary | None) -> obj:
    f = attributes.find_special(ops.type_of(a), dunder)
    if f is not None:
        return required(calls.special1(a, dunder, b), a, dunder)
    if builtin is not None:
        return builtin(a, b)
    return NOT_IMPLEMENTED


def user_add(a: obj, b: obj) -> obj:
    return operate(a, b, S("__add__"), S("__radd__"), builtin_class(a).binary[B_ADD], builtin_class(b).binary[B_ADD])


def user_sub(a: obj, b: obj) -> obj:
    return operate(a, b, S("__sub__"), S("__rsub__"), builtin_class(a).binary[B_SUB], builtin_class(b).binary[B_SUB])


def user_mul(a: obj, b: obj) -> obj:
    return operate(a, b, S("__mul__"), S("__rmul__"), builtin_class(a).binary[B_MUL], builtin_class(b).binary[B_MUL])


def user_truediv(a: obj, b: obj) -> obj:
    return operate(
        a,
        b,
        S("__truediv__"),
        S("__rtruediv__"),
        builtin_class(a).binary[B_TRUEDIV],
        builtin_class(b).binary[B_TRUEDIV],
    )


def user_floordiv(a: obj, b: obj) -> obj:
    return operate(
        a,
        b,
        S("__floordiv__"),
        S("__rfloordiv__"),
        builtin_class(a).binary[B_FLOORDIV],
        builtin_class(b).binary[B_FLOORDIV],
    )


def user_mod(a: obj, b: obj) -> obj:
    return operate(a, b, S("__mod__"), S("__rmod__"), builtin_class(a).binary[B_MOD], builtin_class(b).binary[B_MOD])


def user_divmod(a: obj, b: obj) -> obj:
    return operate(
        a, b, S("__divmod__"), S("__rdivmod__"), builtin_class(a).binary[B_DIVMOD], builtin_class(b).binary[B_DIVMOD]
    )


def user_pow(a: obj, b: obj) -> obj:
    return operate(a, b, S("__pow__"), S("__rpow__"), builtin_class(a).binary[B_POW], builtin_class(b).binary[B_POW])


def user_lshift(a: obj, b: obj) -> obj:
    return operate(
        a, b, S("__lshift__"), S("__rlshift__"), builtin_class(a).binary[B_LSHIFT], builtin_class(b).binary[B_LSHIFT]
    )


def user_rshift(a: obj, b: obj) -> obj:
    return operate(
        a, b, S("__rshift__"), S("__rrshift__"), builtin_class(a).binary[B_RSHIFT], builtin_class(b).binary[B_RSHIFT]
    )


def user_and(a: obj, b: obj) -> obj:
    return operate(a, b, S("__and__"), S("__rand__"), builtin_class(a).binary[B_AND], builtin_class(b).binary[B_AND])


def user_or(a: obj, b: obj) -> obj:
    return operate(a, b, S("__or__"), S("__ror__"), builtin_class(a).binary[B_OR], builtin_class(b).binary[B_OR])


def user_xor(a: obj, b: obj) -> obj:
    return operate(a, b, S("__xor__"), S("__rxor__"), builtin_class(a).binary[B_XOR], builtin_class(b).binary[B_XOR])


def user_matmul(a: obj, b: obj) -> obj:
    return operate(
        a, b, S("__matmul__"), S("__rmatmul__"), builtin_class(a).binary[B_MATMUL], builtin_class(b).binary[B_MATMUL]
    )


def user_iadd(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__iadd__"), b), a, S("__iadd__"))


def user_isub(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__isub__"), b), a, S("__isub__"))


def user_imul(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__imul__"), b), a, S("__imul__"))


def user_itruediv(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__itruediv__"), b), a, S("__itruediv__"))


def user_ifloordiv(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__ifloordiv__"), b), a, S("__ifloordiv__"))


def user_imod(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__imod__"), b), a, S("__imod__"))


def user_ipow(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__ipow__"), b), a, S("__ipow__"))


def user_ilshift(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__ilshift__"), b), a, S("__ilshift__"))


def user_irshift(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__irshift__"), b), a, S("__irshift__"))


def user_iand(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__iand__"), b), a, S("__iand__"))


def user_ior(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__ior__"), b), a, S("__ior__"))


def user_ixor(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__ixor__"), b), a, S("__ixor__"))


def user_imatmul(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__imatmul__"), b), a, S("__imatmul__"))


def user_getitem(a: obj, b: obj) -> obj:
    return required(calls.special1(a, S("__getitem__"), b), a, S("__getitem__"))
