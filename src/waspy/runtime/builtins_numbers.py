"""Builtin functions about numbers: abs, divmod, pow, round, bin, oct, hex."""

from waspy.lang import *
from waspy.runtime import attributes, calls, classes, conversions, decimal_class, exceptions, int_modular, int_text, ops
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill3


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
    f = attributes.special(base, S("__pow__"))
    if f is not None and ops.type_of(base).user_binary & (1 << B_POW) != 0:
        return calls.call2(f, exp, mod)
    if conversions.is_int(base) and conversions.is_int(exp) and conversions.is_int(mod):
        return int_modular.pow_mod(ops.index_(base), ops.index_(exp), ops.index_(mod))
    if isinstance(base, Float):
        exceptions.raise_type_error(S("pow() 3rd argument not allowed unless all arguments are integers"))
    if isinstance(base, Complex):
        exceptions.raise_value_error(S("complex modulo"))
    if is_live("decimal_number.DecimalClass"):
        r = decimal_class.pow_modulo(base, exp, mod)
        if r is not NOT_IMPLEMENTED:
            return r
        f = None
    if f is None or conversions.is_int(base):
        pattern = S("unsupported operand type(s) for ** or pow(): '%', '%', '%'")
        exceptions.raise_type_error(
            fill3(pattern, classes.type_name(base), classes.type_name(exp), classes.type_name(mod))
        )
    return calls.call2(f, exp, mod)


@function("builtins")
def round_(number: obj, ndigits: obj | None = None) -> obj:
    f = attributes.special(number, S("__round__"))
    if f is None:
        exceptions.raise_type_error(fill1(S("type % doesn't define __round__ method"), classes.type_name(number)))
    if ndigits is None or ndigits is NONE:
        return calls.call0(f)
    return calls.call1(f, ndigits)


@function("builtins")
def bin_(number: obj, /) -> obj:
    return int_text.to_str_radix(ops.index_(number), 2, True)


@function("builtins")
def oct_(number: obj, /) -> obj:
    return int_text.to_str_radix(ops.index_(number), 8, True)


@function("builtins")
def hex_(number: obj, /) -> obj:
    return int_text.to_str_radix(ops.index_(number), 16, True)
