"""Builtin functions about numbers: abs, divmod, pow, round."""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, exceptions, ops
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1


@function("builtins")
def abs_(x: obj, /) -> obj:
    return ops.abs_(x)


@function("builtins")
def divmod_(a: obj, b: obj, /) -> obj:
    return ops.divmod_(a, b)


@function("builtins")
def pow_(base: obj, exp: obj, mod: obj | None = None) -> obj:
    if mod is None or mod is NONE:
        return ops.pow_(base, exp)
    return calls.method2(base, S("__pow__"), exp, mod)


@function("builtins")
def round_(number: obj, ndigits: obj | None = None) -> obj:
    f = attributes.special(number, S("__round__"))
    if f is None:
        exceptions.raise_type_error(fill1(S("type % doesn't define __round__ method"), classes.type_name(number)))
    if ndigits is None or ndigits is NONE:
        return calls.call0(f)
    return calls.call1(f, ndigits)
