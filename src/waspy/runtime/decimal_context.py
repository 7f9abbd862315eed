"""decimal.Context: settings, and what operations have signalled.

The classes of the signals are made by stdlib/decimal.py, which hands them to `_set_signals`. Flags and traps are bits,
numbered as in libmpdec; `SignalDict` is a view of them.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import decimal_signals, exceptions, ops
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.decimal_number import (
    CLAMPED,
    CONVERSION_SYNTAX,
    DIVISION_BY_ZERO,
    DIVISION_IMPOSSIBLE,
    DIVISION_UNDEFINED,
    FLOAT_OPERATION,
    HALF_EVEN,
    HALF_UP,
    INEXACT,
    INVALID,
    INVALID_CONTEXT,
    INVALID_OPERATION,
    MOST,
    NEAR,
    OVERFLOW,
    ROUNDED,
    SUBNORMAL,
    UNDERFLOW,
    ContextClass,
    DecimalContext,
    taken,
)
from waspy.runtime.layout import *
from waspy.runtime.messages import decimal, text2, text3
from waspy.runtime.singletons import *
from waspy.runtime.template import fill4
from waspy.runtime.tuple import item_at

DEFAULT_TRAPS = INVALID | DIVISION_BY_ZERO | OVERFLOW
DefaultContext = DecimalContext(
    ContextClass, None, 0, 28, 999999, -999999, HALF_EVEN, 0, 1, 0, DEFAULT_TRAPS, True, None, None
)  # fmt: skip
BasicContext = DecimalContext(
    ContextClass, None, 0, 9, 999999, -999999, HALF_UP, 0, 1, 0, DEFAULT_TRAPS | UNDERFLOW | CLAMPED, False, None, None
)  # fmt: skip
ExtendedContext = DecimalContext(
    ContextClass, None, 0, 9, 999999, -999999, HALF_EVEN, 0, 1, 0, 0, False, None, None
)  # fmt: skip

current: DecimalContext | None = None
signals: Tuple | None = None
"""The classes: those of FLAGS, then those of CONDITIONS behind the first."""

FLAGS = Array[i32].of(
    INVALID, FLOAT_OPERATION, DIVISION_BY_ZERO, OVERFLOW, UNDERFLOW, SUBNORMAL, INEXACT, ROUNDED, CLAMPED
)
CONDITIONS = Array[i32].of(
    INVALID_OPERATION, CONVERSION_SYNTAX, DIVISION_IMPOSSIBLE, DIVISION_UNDEFINED, INVALID_CONTEXT
)

ROUNDINGS = Array[Str].of(
    S("ROUND_UP"), S("ROUND_DOWN"), S("ROUND_CEILING"), S("ROUND_FLOOR"), S("ROUND_HALF_UP"), S("ROUND_HALF_DOWN"),
    S("ROUND_HALF_EVEN"), S("ROUND_05UP"),
)  # fmt: skip

module(
    "_decimal",
    Context=ContextClass,
    DefaultContext=DefaultContext,
    BasicContext=BasicContext,
    ExtendedContext=ExtendedContext,
)


@function("_decimal")
def _set_signals(classes: Tuple, /) -> None:
    global signals
    signals = classes


def signal_class(i: i32) -> obj:
    classes = signals
    assert classes is not None
    return item_at(classes, i)


# --- the current context --------------------------------------------------------------------------------------
def current_context() -> DecimalContext:
    c = current
    if c is not None:
        return c
    return first_context()


def first_context() -> DecimalContext:
    global current
    made = copy_of(DefaultContext)
    made.status = 0
    current = made
    return made


def copy_of(c: DecimalContext) -> DecimalContext:
    return DecimalContext(
        ContextClass, None, 0, c.prec, c.emax, c.emin, c.rounding, c.clamp, c.capitals, c.status, c.traps, c.is_wide,
        None, None,
    )  # fmt: skip


def exchange(context: obj, /) -> obj:
    """Makes another context the current one, None: one that is yet to be made; gives the one before."""
    global current
    before = current
    current = context if isinstance(context, DecimalContext) else None
    return NONE if before is None else before


@function("_decimal")
def getcontext() -> obj:
    return current_context()


@function("_decimal")
def setcontext(context: obj, /) -> None:
    global current
    if not isinstance(context, DecimalContext):
        exceptions.raise_type_error(S("argument must be a context"))
    c: DecimalContext = context
    if c is DefaultContext or c is BasicContext or c is ExtendedContext:
        c = copy_of(c)
        c.status = 0
    current = c


def chosen(context: obj | None) -> DecimalContext:
    """The context of an optional argument."""
    if context is None or context is NONE:
        return current_context()
    if not isinstance(context, DecimalContext):
        exceptions.raise_type_error(S("optional argument must be a context"))
    return context


# --- signals ----------------------------------------------------------------------------------------------------
@inline
def settle(c: DecimalContext, result: obj) -> obj:
    """The result of an operation, unless what was signalled is trapped."""
    status = taken()
    if status != 0:
        report(c, status)
    return result


def report(c: DecimalContext, status: i32) -> None:
    c.status = c.status | status
    if status & c.traps != 0:
        raise_signal(status & c.traps)


def raise_signal(status: i32) -> NoReturn:
    i = 0
    while FLAGS[i] & status == 0:
        i += 1
    found = lists.empty()
    for k in range(len(CONDITIONS)):
        if CONDITIONS[k] & status != 0:
            lists.append(found, signal_class(0 if k == 0 else len(FLAGS) + k - 1))
    for k in range(1, len(FLAGS)):
        if FLAGS[k] & status != 0:
            lists.append(found, signal_class(k))
    cls = cast(Class, signal_class(i))
    exceptions.throw_new(exceptions.with_args(cls, tuples.new_tuple(Array[obj].of(found))))


def flag_of(signal: obj) -> i32:
    for i in range(len(FLAGS)):
        if signal_class(i) is signal:
            return FLAGS[i]
    exceptions.raise_key_error(
        S(
            "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
            "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"
        )
    )


def signal_list(status: i32) -> List:
    made = lists.empty()
    for i in range(len(FLAGS)):
        if FLAGS[i] & status != 0:
            lists.append(made, signal_class(i))
    return made


def flags_of_list(x: List) -> i32:
    flags = 0
    it = ops.get_iter(x)
    while True:
        item = ops.next_(it)
        if item is None:
            return flags
        flags = flags | flag_of(item)


# --- settings -----------------------------------------------------------------------------------------------------
def settings_changed(c: DecimalContext) -> None:
    c.is_wide = c.prec >= 18 and c.emax >= NEAR + 18 and c.emin <= -NEAR and c.clamp == 0


def in_range(value: obj, least: i64, most: i64, message: Str) -> i64:
    x = ops.to_i64(whole(value))
    if x < least or x > most:
        exceptions.raise_value_error(message)
    return x


def whole(value: obj) -> obj:
    if not ops.is_instance(value, IntClass):
        exceptions.raise_type_error(S("an integer is required"))
    return value


def rounding_of(value: obj) -> i32:
    if isinstance(value, Str):
        for i in range(len(ROUNDINGS)):
            if strings.equal(value, ROUNDINGS[i]):
                return i
    exceptions.raise_type_error(
        S(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
        )
    )


def assigned(value: obj | None) -> obj:
    if value is None:
        exceptions.raise_attribute_error(S("context attributes cannot be deleted"))
    return value


@getter(ContextClass)
def prec(self: DecimalContext) -> i64:
    return self.prec


@setter(ContextClass, "prec")
def set_prec(self: DecimalContext, value: obj | None) -> None:
    self.prec = in_range(assigned(value), 1, MOST, S("valid range for prec is [1, MAX_PREC]"))
    settings_changed(self)


@getter(ContextClass, "Emin")
def emin(self: DecimalContext) -> i64:
    return self.emin


@setter(ContextClass, "Emin")
def set_emin(self: DecimalContext, value: obj | None) -> None:
    self.emin = in_range(assigned(value), -MOST, 0, S("valid range for Emin is [MIN_EMIN, 0]"))
    settings_changed(self)


@getter(ContextClass, "Emax")
def emax(self: DecimalContext) -> i64:
    return self.emax


@setter(ContextClass, "Emax")
def set_emax(self: DecimalContext, value: obj | None) -> None:
    self.emax = in_range(assigned(value), 0, MOST, S("valid range for Emax is [0, MAX_EMAX]"))
    settings_changed(self)


@getter(ContextClass)
def rounding(self: DecimalContext) -> obj:
    return ROUNDINGS[self.rounding]


@setter(ContextClass, "rounding")
def set_rounding(self: DecimalContext, value: obj | None) -> None:
    self.rounding = rounding_of(assigned(value))


@getter(ContextClass)
def capitals(self: DecimalContext) -> i32:
    return self.capitals


@setter(ContextClass, "capitals")
def set_capitals(self: DecimalContext, value: obj | None) -> None:
    self.capitals = i32(in_range(assigned(value), 0, 1, S("valid values for capitals are 0 or 1")))


@getter(ContextClass)
def clamp(self: DecimalContext) -> i32:
    return self.clamp


@setter(ContextClass, "clamp")
def set_clamp(self: DecimalContext, value: obj | None) -> None:
    self.clamp = i32(in_range(assigned(value), 0, 1, S("valid values for clamp are 0 or 1")))
    settings_changed(self)


# --- flags and traps as mappings -----------------------------------------------------------------------------------
@getter(ContextClass)
def flags(self: DecimalContext) -> obj:
    view = self.flags_view
    if view is None:
        view = decimal_signals.SignalDict(decimal_signals.SignalDictClass, self, False)
        self.flags_view = view
    return view


@setter(ContextClass, "flags")
def set_flags(self: DecimalContext, value: obj | None) -> None:
    self.status = decimal_signals.bits_of_mapping(assigned(value))


@getter(ContextClass)
def traps(self: DecimalContext) -> obj:
    view = self.traps_view
    if view is None:
        view = decimal_signals.SignalDict(decimal_signals.SignalDictClass, self, True)
        self.traps_view = view
    return view


@setter(ContextClass, "traps")
def set_traps(self: DecimalContext, value: obj | None) -> None:
    self.traps = decimal_signals.bits_of_mapping(assigned(value))


# --- the class ------------------------------------------------------------------------------------------------------
@slot(ContextClass, "new")
def context_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    alloc = cls.alloc
    made = copy_of(DefaultContext)
    if alloc is not None:
        made = cast(DecimalContext, alloc(cls))
        copy_settings(made, DefaultContext)
    made.cls = cls
    made.capitals = 1
    return made


def copy_settings(c: DecimalContext, source: DecimalContext) -> None:
    c.prec = source.prec
    c.emax = source.emax
    c.emin = source.emin
    c.rounding = source.rounding
    c.clamp = source.clamp
    c.capitals = source.capitals
    c.status = source.status
    c.traps = source.traps
    c.is_wide = source.is_wide


@method(ContextClass, "__init__")
def context_init(
    self: DecimalContext,
    prec: obj | None = None,
    rounding: obj | None = None,
    Emin: obj | None = None,
    Emax: obj | None = None,
    capitals: obj | None = None,
    clamp: obj | None = None,
    flags: obj | None = None,
    traps: obj | None = None,
) -> None:
    set_all(self, prec, rounding, Emin, Emax, capitals, clamp, flags, traps)


def set_all(
    c: DecimalContext,
    prec: obj | None,
    rounding: obj | None,
    emin: obj | None,
    emax: obj | None,
    capitals: obj | None,
    clamp: obj | None,
    flags: obj | None,
    traps: obj | None,
) -> None:
    if prec is not None and prec is not NONE:
        set_prec(c, prec)
    if rounding is not None and rounding is not NONE:
        set_rounding(c, rounding)
    if emin is not None and emin is not NONE:
        set_emin(c, emin)
    if emax is not None and emax is not NONE:
        set_emax(c, emax)
    if capitals is not None and capitals is not NONE:
        set_capitals(c, capitals)
    if clamp is not None and clamp is not NONE:
        set_clamp(c, clamp)
    if traps is not None and traps is not NONE:
        c.traps = decimal_signals.bits_of_argument(traps)
    if flags is not None and flags is not NONE:
        c.status = decimal_signals.bits_of_argument(flags)


@method(ContextClass, "copy")
@method(ContextClass, "__copy__")
def context_copy(self: DecimalContext) -> obj:
    return copy_of(self)


@method(ContextClass)
def clear_flags(self: DecimalContext) -> None:
    self.status = 0


@method(ContextClass)
def clear_traps(self: DecimalContext) -> None:
    self.traps = 0


@method(ContextClass, "__reduce__")
def context_reduce(self: DecimalContext) -> obj:
    live("builtin:*")
    args = Array[obj].of(
        ops.box_i64(self.prec),
        ROUNDINGS[self.rounding],
        ops.box_i64(self.emin),
        ops.box_i64(self.emax),
        small(self.capitals),
        small(self.clamp),
        signal_list(self.status),
        signal_list(self.traps),
    )
    return tuples.pair(ops.type_of(self), tuples.new_tuple(args))


NAMES = Array[Str].of(
    S("InvalidOperation"), S("FloatOperation"), S("DivisionByZero"), S("Overflow"), S("Underflow"), S("Subnormal"),
    S("Inexact"), S("Rounded"), S("Clamped"),
)  # fmt: skip


def names_text(status: i32) -> Str:
    """The signals in the order of their bits, of which that of any invalid operation counts once."""
    text = S("[")
    bit = 1
    rest = status
    while bit <= UNDERFLOW:
        if rest & bit != 0:
            i = 0
            while FLAGS[i] & bit == 0:
                i += 1
            text = text3(text, S(", ") if text.length > 1 else S(""), NAMES[i])
            rest = rest & ~FLAGS[i]
        bit <<= 1
    return text2(text, S("]"))


@slot(ContextClass, "repr")
def context_repr(self: obj) -> obj:
    c = cast(DecimalContext, self)
    settings = fill4(
        S("Context(prec=%, rounding=%, Emin=%, Emax=%"),
        decimal(c.prec),
        ROUNDINGS[c.rounding],
        decimal(c.emin),
        decimal(c.emax),
    )
    rest = fill4(
        S(", capitals=%, clamp=%, flags=%, traps=%)"),
        decimal(i64(c.capitals)),
        decimal(i64(c.clamp)),
        names_text(c.status),
        names_text(c.traps),
    )
    return text2(settings, rest)


# --- localcontext ---------------------------------------------------------------------------------------------------
@struct
class ContextManager(Object):
    inner: DecimalContext
    outer: DecimalContext


ContextManagerClass = builtin_class(
    "ContextManager", ContextManager, base=ObjectClass, module="decimal", flags=CLASS_FINAL
)


@function("_decimal")
def localcontext(
    ctx: obj | None = None,
    *,
    prec: obj | None = None,
    rounding: obj | None = None,
    Emin: obj | None = None,
    Emax: obj | None = None,
    capitals: obj | None = None,
    clamp: obj | None = None,
    flags: obj | None = None,
    traps: obj | None = None,
) -> obj:
    outer = current_context()
    inner = copy_of(chosen(ctx))
    set_all(inner, prec, rounding, Emin, Emax, capitals, clamp, flags, traps)
    return ContextManager(ContextManagerClass, inner, outer)


@method(ContextManagerClass, "__enter__")
def manager_enter(self: ContextManager) -> obj:
    setcontext(self.inner)
    return self.inner


@method(ContextManagerClass, "__exit__")
def manager_exit(self: ContextManager, *args: Array[obj]) -> None:
    setcontext(self.outer)
