"""str: translate and maketrans; chr and ord."""

from waspy.lang import *
from waspy.runtime import calls, classes, conversions, exceptions, ops
from waspy.runtime import dict as dicts
from waspy.runtime import slice as slices
from waspy.runtime.keys import present
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import *
from waspy.runtime.str_methods import named_argument
from waspy.runtime.template import fill1

LAST_POINT = 0x10FFFF
LONG = 64
UNKNOWN, DELETED = -1, -2


@method(StrClass)
def translate(self: Str, table: obj, /) -> obj:
    out = new_builder(self.length)
    narrow = self.narrow
    if narrow is not None and self.length >= LONG and isinstance(table, Dict) and table.cls is dicts.DictClass:
        translate_bytes(out, table, narrow, self.length)
        return finish(out)
    i = 0
    while i < self.length:
        append_translated(out, table, char_at(self, i))
        i += 1
    return finish(out)


def translate_bytes(out: StrBuilder, table: Dict, narrow: Array[u8], n: i32) -> None:
    """Looks up each character once: what becomes one character is written at once when it comes again."""
    known = Array[i32].filled(256, UNKNOWN)
    i = 0
    while i < n:
        i = translate_known(out, known, narrow, i, n)
        if i < n:
            c = narrow[i]
            to = known[c]
            if to >= 0:
                append_char(out, to)
            elif to == UNKNOWN:
                before = out.length
                append_translated(out, table, c)
                if out.length == before:
                    known[c] = DELETED
                elif out.length == before + 1 and out.wide is None:
                    known[c] = out.narrow[before]
            i += 1


def translate_known(out: StrBuilder, known: Array[i32], narrow: Array[u8], i: i32, n: i32) -> i32:
    """As long as characters become one known character each, and there is room. Where it ended."""
    points = out.narrow
    at = out.length
    while i < n and at < len(points):
        to = known[narrow[i]]
        if to < 0:
            break
        points[at] = to
        at += 1
        i += 1
    out.length = at
    return i


def append_translated(out: StrBuilder, table: obj, c: i32) -> None:
    to = lookup(table, c)
    if to is None:
        append_char(out, c)
    elif isinstance(to, Str):
        append_str(out, to)
    elif to is not NONE:
        if not conversions.is_int(to):
            exceptions.raise_type_error(S("character mapping must return integer, None or str"))
        point = slices.saturated(ops.index_(to))
        if point < 0 or point > LAST_POINT:
            exceptions.raise_value_error(S("character mapping must be in range(0x110000)"))
        append_char(out, point)


def lookup(table: obj, c: i32) -> obj | None:
    """table[c]; null where that is a LookupError."""
    if isinstance(table, Dict) and table.cls is dicts.DictClass:
        return dicts.get(table, small(c))
    depth = calls.depth
    try:
        return ops.getitem(table, small(c))
    except Thrown as t:
        calls.depth = depth
        if not exceptions.match(t.value, exceptions.LookupErrorClass):
            throw(t.value)
    return None


@method(StrClass, kind="static")
def maketrans(x: obj, y: obj | None = None, z: obj | None = None, /) -> obj:
    if y is None:
        return table_from_dict(x)
    to = named_argument(y, S("maketrans"), 2)
    if not isinstance(x, Str):
        exceptions.raise_type_error(S("first maketrans argument must be a string if there is a second argument"))
    if x.length != to.length:
        exceptions.raise_value_error(S("the first two maketrans arguments must have equal length"))
    table = dicts.new_dict()
    i = 0
    while i < x.length:
        dicts.put(table, small(char_at(x, i)), small(char_at(to, i)))
        i += 1
    if z is not None:
        removed = named_argument(z, S("maketrans"), 3)
        i = 0
        while i < removed.length:
            dicts.put(table, small(char_at(removed, i)), NONE)
            i += 1
    return table


def table_from_dict(x: obj) -> Dict:
    """A copy of the dict in which characters have become their code points."""
    if not isinstance(x, Dict):
        exceptions.raise_type_error(S("if you give only one argument to maketrans it must be a dict"))
    table = dicts.new_dict()
    i = 0
    while i < x.fill:
        key = x.keys[i]
        if key is not None:
            if isinstance(key, Str):
                if key.length != 1:
                    exceptions.raise_value_error(S("string keys in translate table must be of length 1"))
                dicts.put(table, small(char_at(key, 0)), present(x.values[i]))
            elif conversions.is_int(key):
                dicts.put(table, key, present(x.values[i]))
            else:
                exceptions.raise_type_error(S("keys in translate table must be strings or integers"))
        i += 1
    return table


# --- builtins -------------------------------------------------------------------------------------------
@function("builtins", "chr")
def chr_(i: obj, /) -> obj:
    point = slices.saturated(ops.index_(i))
    if point < 0 or point > LAST_POINT:
        exceptions.raise_value_error(S("chr() arg not in range(0x110000)"))
    return of_char(point)


@function("builtins", "ord")
def ord_(c: obj, /) -> i32:
    n = 0
    if isinstance(c, Str):
        if c.length == 1:
            return char_at(c, 0)
        n = c.length
    elif isinstance(c, Bytes):
        if c.length == 1:
            return c.data[0]
        n = c.length
    elif isinstance(c, ByteArray):
        if c.length == 1:
            return c.data[0]
        n = c.length
    else:
        message = S("ord() expected string of length 1, but % found")
        exceptions.raise_type_error(fill1(message, classes.type_name(c)))
    message = S("ord() expected a character, but string of length % found")
    exceptions.raise_type_error(fill1(message, ops.str_(small(n))))
