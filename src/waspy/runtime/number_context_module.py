"""_number_context: what contextvars and numbers have to do with decimals, if the program has any."""

from waspy.lang import *
from waspy.runtime import decimal_class, decimal_context, decimal_number
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

module("_number_context")


@function("_number_context")
def exchange(context: obj, /) -> obj:
    """Makes another one the current one, None: one that is yet to be made; gives the one before."""
    if is_live("decimal_number.DecimalClass"):
        return decimal_context.exchange(context)
    return NONE


@function("_number_context")
def shared() -> obj:
    """The current one, None: there is none yet."""
    if is_live("decimal_number.DecimalClass"):
        c = decimal_context.current
        if c is not None:
            return c
    return NONE


@function("_number_context")
def class_of_decimals(rational: obj, /) -> obj:
    """Decimal, or another class of numbers if there is none. Decimals can be compared with instances of `rational`."""
    if is_live("decimal_number.DecimalClass"):
        decimal_class.rational = rational
        return decimal_number.DecimalClass
    return IntClass
