"""Decimal is a Number, in programs that have it."""

from _number_context import class_of_decimals as _class_of_decimals

Number.register(_class_of_decimals(Rational))
