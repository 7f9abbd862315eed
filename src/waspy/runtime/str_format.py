"""str.format and str.format_map, after CPython's Objects/stringlib/unicode_format.h."""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import attributes, exceptions, format_spec, ops
from waspy.runtime import format as formatting
from waspy.runtime.layout import *
from waspy.runtime.str import *
from waspy.runtime.template import fill1

OPEN, CLOSE, BANG, COLON, DOT, OPEN_BRACKET, CLOSE_BRACKET = 123, 125, 33, 58, 46, 91, 93
UNDECIDED, AUTOMATIC, MANUAL = range(3)


@struct
class Formatter:
    """One call of format: its arguments, and how its fields are numbered."""

    args: Array[obj] | None  # null for format_map
    keywords: obj
    numbering: i32
    next_number: i32


@struct
class Field:
    """name[!conversion][:spec], as places in the text; `name_end` is past the name."""

    name_start: i32
    name_end: i32
    conversion: i32
    spec_start: i32
    spec_end: i32
    nested: bool  # the spec has replacement fields of its own
    end: i32  # past the closing brace


@method(StrClass)
def format(self: Str, *args: Array[obj], **kwargs: Dict) -> obj:
    return build(Formatter(args, kwargs, UNDECIDED, 0), self, 0, self.length, 2)


@method(StrClass)
def format_map(self: Str, mapping: obj, /) -> obj:
    return build(Formatter(None, mapping, UNDECIDED, 0), self, 0, self.length, 2)


def fail(message: Str) -> NoReturn:
    exceptions.raise_value_error(message)


def build(f: Formatter, s: Str, start: i32, end: i32, depth: i32) -> Str:
    """s[start:end] with its replacement fields filled in."""
    if depth <= 0:
        fail(S("Max string recursion exceeded"))
    out = new_builder(end - start + 16)
    i = start
    while i < end:
        begin = i
        while i < end and char_at(s, i) != OPEN and char_at(s, i) != CLOSE:
            i += 1
        append_part(out, s, begin, i)
        if i == end:
            return finish(out)
        c = char_at(s, i)
        i += 1
        if i < end and char_at(s, i) == c:
            append_char(out, c)
            i += 1
        elif c == CLOSE:
            fail(S("Single '}' encountered in format string"))
        elif i == end:
            fail(S("Single '{' encountered in format string"))
        else:
            field = parse_field(s, i, end)
            append_str(out, render_field(f, s, field, depth))
            i = field.end
    return finish(out)


# --- parsing --------------------------------------------------------------------------------------------
def parse_field(s: Str, start: i32, end: i32) -> Field:
    i = start
    c = 0
    while i < end:
        c = char_at(s, i)
        i += 1
        if c == OPEN:
            fail(S("unexpected '{' in field name"))
        if c == OPEN_BRACKET:
            while i < end and char_at(s, i) != CLOSE_BRACKET:
                i += 1
        elif c == CLOSE or c == COLON or c == BANG:
            break
        c = 0
    if c == 0:
        fail(S("expected '}' before end of string"))
    field = Field(start, i - 1, 0, i, i, False, i)
    if c == CLOSE:
        return field
    if c == BANG:
        if i >= end:
            fail(S("end of string while looking for conversion specifier"))
        field.conversion = char_at(s, i)
        i += 1
        if i < end:
            c = char_at(s, i)
            i += 1
            if c == CLOSE:
                field.end = i
                return field
            if c != COLON:
                fail(S("expected ':' after conversion specifier"))
    return parse_spec(field, s, i, end)


def parse_spec(field: Field, s: Str, start: i32, end: i32) -> Field:
    """Up to the brace that closes the field."""
    field.spec_start = start
    depth = 1
    i = start
    while i < end:
        c = char_at(s, i)
        i += 1
        if c == OPEN:
            field.nested = True
            depth += 1
        elif c == CLOSE:
            depth -= 1
            if depth == 0:
                field.spec_end = i - 1
                field.end = i
                return field
    fail(S("unmatched '{' in format spec"))


# --- filling in -----------------------------------------------------------------------------------------
def render_field(f: Formatter, s: Str, field: Field, depth: i32) -> Str:
    v = field_value(f, s, field.name_start, field.name_end)
    conversion = field.conversion
    if conversion != 0:
        if conversion != 114 and conversion != 115 and conversion != 97:
            fail(fill1(S("Unknown conversion specifier %"), format_spec.shown(conversion)))
    spec = EMPTY
    if field.nested:
        spec = build(f, s, field.spec_start, field.spec_end, depth - 1)
    elif field.spec_start < field.spec_end:
        spec = substring(s, field.spec_start, field.spec_end)
    return formatting.convert_format(v, conversion, spec)


def field_value(f: Formatter, s: Str, start: i32, end: i32) -> obj:
    """What a field's name refers to: an argument, then attributes and items of it."""
    i = start
    while i < end and char_at(s, i) != DOT and char_at(s, i) != OPEN_BRACKET:
        i += 1
    number = read_index(s, start, i)
    if start == i or number >= 0:
        number = numbered(f, number)
        args = f.args
        if args is None:
            fail(S("Format string contains positional fields"))
        if number >= len(args):
            message = S("Replacement index % out of range for positional args tuple")
            exceptions.raise_index_error(fill1(message, ops.str_(small(number))))
        v = args[number]
    else:
        v = ops.getitem(f.keywords, substring(s, start, i))
    return follow(v, s, i, end)


def read_index(s: Str, start: i32, end: i32) -> i32:
    """The number that s[start:end] is, or -1."""
    if start == end:
        return -1
    n = 0
    for i in range(start, end):
        digit = char_at(s, i) - 48
        if not 0 <= digit <= 9:
            return -1
        if n > 100000000:
            fail(S("Too many decimal digits in format string"))
        n = n * 10 + digit
    return n


def numbered(f: Formatter, number: i32) -> i32:
    """The number of a positional field: automatic if it is negative."""
    wanted = AUTOMATIC if number < 0 else MANUAL
    if f.numbering == UNDECIDED:
        f.numbering = wanted
    if f.numbering != wanted:
        if wanted == AUTOMATIC:
            fail(S("cannot switch from manual field specification to automatic field numbering"))
        fail(S("cannot switch from automatic field numbering to manual field specification"))
    if number >= 0:
        return number
    f.next_number += 1
    return f.next_number - 1


def follow(v: obj, s: Str, i: i32, end: i32) -> obj:
    """The attributes and items after a field's first name."""
    live("property:*")
    while i < end:
        c = char_at(s, i)
        i += 1
        start = i
        if c == DOT:
            while i < end and char_at(s, i) != DOT and char_at(s, i) != OPEN_BRACKET:
                i += 1
            check_not_empty(start, i)
            v = attributes.getattr_(v, substring(s, start, i))
        elif c == OPEN_BRACKET:
            while i < end and char_at(s, i) != CLOSE_BRACKET:
                i += 1
            if i == end:
                fail(S("Missing ']' in format string"))
            check_not_empty(start, i)
            number = read_index(s, start, i)
            if number >= 0:
                v = ops.getitem(v, small(number))
            else:
                v = ops.getitem(v, substring(s, start, i))
            i += 1
        else:
            fail(S("Only '.' or '[' may follow ']' in format field specifier"))
    return v


def check_not_empty(start: i32, end: i32) -> None:
    if start == end:
        fail(S("Empty attribute in format string"))
