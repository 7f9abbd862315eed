"""How binary operators and comparisons choose among the operands' classes: CPython's binary_op1 and
do_richcompare (Objects/abstract.c, Objects/object.c).

A slot is called with the operands in their order, whichever class it comes from.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import classes, exceptions, ops
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill3

SWAPPED = Array[i32].of(GT, GE, EQ, NE, LT, LE)


def binary(a: obj, b: obj, f: Binary | None, g: Binary | None, index: i32) -> obj:
    """a OP b, where f is the slot of a's class and g that of b's; NOT_IMPLEMENTED if neither knows."""
    ca = ops.type_of(a)
    cb = ops.type_of(b)
    if ca is cb:
        if f is None:
            return NOT_IMPLEMENTED
        return f(a, b)
    user = cb.user_binary >> index & 1 != 0
    if f is None or (user and ca.user_binary >> index & 1 != 0):
        # Two user-defined slots are the same function: it tries both operands' methods by itself.
        if f is not None:
            return f(a, b)
        if g is not None:
            return g(a, b)
        return NOT_IMPLEMENTED
    if g is not None and (classes.is_subclass(cb, ca) or (user and is_concatenation(a, index))):
        r = g(a, b)
        if r is not NOT_IMPLEMENTED:
            return r
        return f(a, b)
    r = f(a, b)
    if r is NOT_IMPLEMENTED and g is not None and (user or index != B_ADD or not is_concatenable(b)):
        return g(a, b)
    return r


def is_concatenation(a: obj, index: i32) -> bool:
    """Is it + or * of a sequence? Those come last in CPython, after both operands' number methods."""
    return (index == B_ADD or index == B_MUL) and is_concatenable(a)


def is_concatenable(a: obj) -> bool:
    return (
        isinstance(a, Str)
        or isinstance(a, List)
        or isinstance(a, Tuple)
        or isinstance(a, Bytes)
        or isinstance(a, ByteArray)
        or is_live("array_module.ArrayClass")
        and isinstance(a, Buffer)
    )


def in_place(a: obj, b: obj, f: Binary | None) -> obj:
    """a OP= b by the in-place slot alone."""
    if f is None:
        return NOT_IMPLEMENTED
    return f(a, b)


def compare(a: obj, b: obj, op: i32) -> obj:
    ca = ops.type_of(a)
    cb = ops.type_of(b)
    reflected_first = ca is not cb and classes.is_subclass(cb, ca)
    if reflected_first:
        r = compare_slot(b, a, cb, SWAPPED[op])
        if r is not NOT_IMPLEMENTED:
            return r
    r = compare_slot(a, b, ca, op)
    if r is not NOT_IMPLEMENTED:
        return r
    if not reflected_first:
        r = compare_slot(b, a, cb, SWAPPED[op])
        if r is not NOT_IMPLEMENTED:
            return r
    if op == EQ:
        return from_bool(a is b)
    if op == NE:
        return from_bool(a is not b)
    exceptions.raise_type_error(
        fill3(
            S("'%' not supported between instances of '%' and '%'"),
            symbol(op),
            classes.type_name(a),
            classes.type_name(b),
        )  # fmt: skip
    )


def compare_slot(a: obj, b: obj, cls: Class, op: i32) -> obj:
    f = cls.compare
    if f is None:
        return NOT_IMPLEMENTED
    return f(a, b, op)


def symbol(op: i32) -> Str:
    if op == LT:
        return S("<")
    if op == LE:
        return S("<=")
    if op == GT:
        return S(">")
    return S(">=")


# --- errors -------------------------------------------------------------------------------------------------
def unsupported(a: obj, b: obj, operator: Str) -> NoReturn:
    c = operator.narrow
    assert c is not None
    if operator.length == 1 or (operator.length == 2 and c[1] == 61):  # "+", "+="
        if c[0] == 43 and is_concatenable(a) and not (isinstance(a, List) and operator.length == 2):
            cannot_concatenate(a, b)
        if c[0] == 42:
            if is_repeatable(a):
                not_a_count(b)
            if is_repeatable(b):
                not_a_count(a)
    exceptions.raise_type_error(
        fill3(
            S("unsupported operand type(s) for %: '%' and '%'"),
            operator,
            classes.type_name(a),
            classes.type_name(b),
        )  # fmt: skip
    )


def is_repeatable(o: obj) -> bool:
    """Is * of it that of sequences? A class of the program with one of its own has no other."""
    return is_concatenable(o) and ops.type_of(o).user_binary >> B_MUL & 1 == 0


def cannot_concatenate(a: obj, b: obj) -> NoReturn:
    left = classes.type_name(a)
    if isinstance(a, Bytes) or isinstance(a, ByteArray):
        exceptions.raise_type_error(fill2(S("can't concat % to %"), classes.type_name(b), left))
    if isinstance(a, Str):
        left = S("str")
    elif isinstance(a, List):
        left = S("list")
    elif isinstance(a, Tuple):
        left = S("tuple")
    message = fill3(S('can only concatenate % (not "%") to %'), left, classes.type_name(b), left)
    exceptions.raise_type_error(message)


def not_a_count(o: obj) -> NoReturn:
    exceptions.raise_type_error(fill1(S("can't multiply sequence by non-int of type '%'"), classes.type_name(o)))


def bad_operand(o: obj, message: Str) -> NoReturn:
    exceptions.raise_type_error(fill1(message, classes.type_name(o)))
