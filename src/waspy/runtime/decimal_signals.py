"""decimal: the flags and traps of a context as a mapping from the classes of signals to whether they are set."""

from waspy.lang import *
from waspy.runtime import calls, exceptions, ops
from waspy.runtime import dict as dicts
from waspy.runtime.decimal_context import FLAGS, flag_of, flags_of_list, signal_class, signal_list
from waspy.runtime.decimal_number import DecimalContext
from waspy.runtime.layout import *
from waspy.runtime.messages import text2, text3
from waspy.runtime.singletons import *


@struct
class SignalDict(Object):
    """Of the traps of a context, else of its flags."""

    context: DecimalContext
    traps: bool


SignalDictClass = builtin_class(
    "SignalDict", SignalDict, base=ObjectClass, module="abc", flags=CLASS_MAPPING | CLASS_IN_PYTHON
)


def bits_of(d: SignalDict) -> i32:
    return d.context.traps if d.traps else d.context.status


def set_bits(c: DecimalContext, traps: bool, bits: i32) -> None:
    if traps:
        c.traps = bits
    else:
        c.status = bits


def bits_of_mapping(value: obj) -> i32:
    """Of a SignalDict, or of a dict of all signals."""
    if isinstance(value, SignalDict):
        return bits_of(value)
    if not isinstance(value, Dict):
        exceptions.raise_type_error(S("argument must be a signal dict"))
    bits = bits_of_dict(value)
    if bits < 0:
        exceptions.raise_key_error(S("invalid signal dict"))
    return bits


def bits_of_dict(d: Dict) -> i32:
    """-1 if the keys are not the signals."""
    bits = 0
    for i in range(len(FLAGS)):
        x = dicts.get(d, signal_class(i))
        if x is None or d.used != len(FLAGS):
            return -1
        if ops.is_true(x):
            bits = bits | FLAGS[i]
    return bits


def bits_of_argument(value: obj) -> i32:
    if isinstance(value, List):
        return flags_of_list(value)
    return bits_of_mapping(value)


@slot(SignalDictClass, "len")
def signals_len(self: obj) -> i64:
    return i64(len(FLAGS))


@slot(SignalDictClass, "iter")
def signals_iter(self: obj) -> obj:
    return ops.get_iter(signal_list(-1))


@slot(SignalDictClass, "getitem")
def signals_getitem(self: obj, key: obj) -> obj:
    return from_bool(bits_of(cast(SignalDict, self)) & flag_of(key) != 0)


@slot(SignalDictClass, "setitem")
def signals_setitem(self: obj, key: obj, value: obj | None) -> None:
    d = cast(SignalDict, self)
    if value is None:
        exceptions.raise_value_error(S("signal keys cannot be deleted"))
    flag = flag_of(key)
    bits = bits_of(d) | flag if ops.is_true(value) else bits_of(d) & ~flag
    set_bits(d.context, d.traps, bits)


@slot(SignalDictClass, "contains")
def signals_contains(self: obj, key: obj) -> bool:
    for i in range(len(FLAGS)):
        if signal_class(i) is key:
            return True
    return False


@slot(SignalDictClass, "compare")
def signals_compare(self: obj, other: obj, op: i32) -> obj:
    if op != EQ and op != NE:
        return NOT_IMPLEMENTED
    mine = bits_of(cast(SignalDict, self))
    theirs = -1
    if isinstance(other, SignalDict):
        theirs = bits_of(other)
    elif isinstance(other, Dict):
        theirs = bits_of_dict(other)
    if theirs < 0:
        return NOT_IMPLEMENTED
    return from_bool((mine == theirs) == (op == EQ))


def as_dict(d: SignalDict) -> Dict:
    made = dicts.new_dict()
    for i in range(len(FLAGS)):
        dicts.put(made, signal_class(i), from_bool(bits_of(d) & FLAGS[i] != 0))
    return made


@method(SignalDictClass, "copy")
def signals_copy(self: SignalDict) -> obj:
    return as_dict(self)


@slot(SignalDictClass, "repr")
def signals_repr(self: obj) -> obj:
    d = cast(SignalDict, self)
    text = S("{")
    for i in range(len(FLAGS)):
        if i > 0:
            text = text2(text, S(", "))
        value = S("True") if bits_of(d) & FLAGS[i] != 0 else S("False")
        text = text2(text, text3(ops.repr_(signal_class(i)), S(":"), value))
    return text2(text, S("}"))


@method(SignalDictClass)
def keys(self: SignalDict) -> obj:
    return calls.method0(as_dict(self), S("keys"))


@method(SignalDictClass)
def values(self: SignalDict) -> obj:
    return calls.method0(as_dict(self), S("values"))


@method(SignalDictClass)
def items(self: SignalDict) -> obj:
    return calls.method0(as_dict(self), S("items"))


@method(SignalDictClass)
def get(self: SignalDict, key: obj, default: obj | None = None) -> obj:
    value = dicts.get(as_dict(self), key)
    if value is not None:
        return value
    return NONE if default is None else default


@method(SignalDictClass)
def update(self: SignalDict, other: obj, /) -> None:
    given = dicts.new_dict()
    dicts.update_(given, other)
    e = dicts.next_entry(given, 0)
    while e < given.fill:
        signals_setitem(self, cast(obj, given.keys[e]), given.values[e])
        e = dicts.next_entry(given, e + 1)
