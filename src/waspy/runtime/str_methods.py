"""str: the methods that search, test both ends, strip, pad and replace."""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import classes, codecs, exceptions, ops, str_search
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import *
from waspy.runtime.str_search import end_of, not_found, start_of
from waspy.runtime.str_split import UNLIMITED, is_blank, limit, str_argument
from waspy.runtime.template import fill1, fill2, fill3
from waspy.runtime.tuple import items_of


# --- searching ------------------------------------------------------------------------------------------
@method(StrClass)
def find(self: Str, sub: obj, start: obj = NONE, end: obj = NONE, /) -> i32:
    return find_between(self, str_argument(sub), start, end)


@method(StrClass)
def index(self: Str, sub: obj, start: obj = NONE, end: obj = NONE, /) -> i32:
    at = find_between(self, str_argument(sub), start, end)
    if at < 0:
        not_found()
    return at


@method(StrClass)
def rfind(self: Str, sub: obj, start: obj = NONE, end: obj = NONE, /) -> i32:
    return rfind_between(self, str_argument(sub), start, end)


@method(StrClass)
def rindex(self: Str, sub: obj, start: obj = NONE, end: obj = NONE, /) -> i32:
    at = rfind_between(self, str_argument(sub), start, end)
    if at < 0:
        not_found()
    return at


@method(StrClass)
def count(self: Str, sub: obj, start: obj = NONE, end: obj = NONE, /) -> i32:
    return count_between(self, str_argument(sub), start, end)


def find_between(s: Str, sub: Str, start: obj, end: obj) -> i32:
    return str_search.find_in(s, sub, start_of(start, s.length), end_of(end, s.length))


def rfind_between(s: Str, sub: Str, start: obj, end: obj) -> i32:
    return str_search.rfind_in(s, sub, start_of(start, s.length), end_of(end, s.length))


def count_between(s: Str, sub: Str, start: obj, end: obj) -> i32:
    return str_search.count_in(s, sub, start_of(start, s.length), end_of(end, s.length), UNLIMITED)


@method(StrClass)
def replace(self: Str, old: obj, new: obj, count: i64 = -1, /) -> obj:
    return str_search.replace_in(
        self, named_argument(old, S("replace"), 1), named_argument(new, S("replace"), 2), limit(count)
    )


def named_argument(o: obj, function: Str, position: i32) -> Str:
    if isinstance(o, Str):
        return o
    message = S("%() argument % must be str, not %")
    exceptions.raise_type_error(fill3(message, function, ops.str_(small(position)), classes.type_name(o)))


# --- both ends ------------------------------------------------------------------------------------------
@method(StrClass)
def startswith(self: Str, prefix: obj, start: obj = NONE, end: obj = NONE, /) -> bool:
    return any_at_end(self, prefix, start, end, False)


@method(StrClass)
def endswith(self: Str, suffix: obj, start: obj = NONE, end: obj = NONE, /) -> bool:
    return any_at_end(self, suffix, start, end, True)


def any_at_end(s: Str, sought: obj, start: obj, end: obj, at_end: bool) -> bool:
    a = start_of(start, s.length)
    b = end_of(end, s.length)
    if isinstance(sought, Str):
        return is_at_end(s, sought, a, b, at_end)
    name = S("endswith") if at_end else S("startswith")
    if not isinstance(sought, Tuple):
        message = S("% first arg must be str or a tuple of str, not %")
        exceptions.raise_type_error(fill2(message, name, classes.type_name(sought)))
    items = items_of(sought)
    i = 0
    while i < len(items):
        part = items[i]
        if not isinstance(part, Str):
            message = S("tuple for % must only contain str, not %")
            exceptions.raise_type_error(fill2(message, name, classes.type_name(part)))
        if is_at_end(s, part, a, b, at_end):
            return True
        i += 1
    return False


def is_at_end(s: Str, part: Str, start: i32, end: i32, at_end: bool) -> bool:
    """Does s[start:end] begin or end with the part?"""
    if end - start < part.length:
        return False
    return str_search.stands_at(s, part, end - part.length if at_end else start)


@method(StrClass)
def removeprefix(self: Str, prefix: obj, /) -> obj:
    p = only_argument(prefix, S("removeprefix"))
    if is_at_end(self, p, 0, self.length, False):
        return substring(self, p.length, self.length)
    return plain(self)


@method(StrClass)
def removesuffix(self: Str, suffix: obj, /) -> obj:
    p = only_argument(suffix, S("removesuffix"))
    if is_at_end(self, p, 0, self.length, True):
        return substring(self, 0, self.length - p.length)
    return plain(self)


def only_argument(o: obj, function: Str) -> Str:
    if isinstance(o, Str):
        return o
    exceptions.raise_type_error(fill2(S("%() argument must be str, not %"), function, classes.type_name(o)))


# --- strip ----------------------------------------------------------------------------------------------
@method(StrClass)
def strip(self: Str, chars: obj = NONE, /) -> obj:
    return strip_str(self, chars, S("strip"), True, True)


@method(StrClass)
def lstrip(self: Str, chars: obj = NONE, /) -> obj:
    return strip_str(self, chars, S("lstrip"), True, False)


@method(StrClass)
def rstrip(self: Str, chars: obj = NONE, /) -> obj:
    return strip_str(self, chars, S("rstrip"), False, True)


def strip_str(s: Str, chars: obj, function: Str, left: bool, right: bool) -> Str:
    if chars is NONE:
        return strip_space(s, left, right, False)
    if isinstance(chars, Str):
        return strip_chars(s, chars, left, right)
    exceptions.raise_type_error(fill1(S("% arg must be None or str"), function))


def strip_space(s: Str, left: bool, right: bool, ascii_only: bool) -> Str:
    start = 0
    end = s.length
    if left:
        while start < end and is_blank(char_at(s, start), ascii_only):
            start += 1
    if right:
        while end > start and is_blank(char_at(s, end - 1), ascii_only):
            end -= 1
    return substring(s, start, end)


def strip_chars(s: Str, chars: Str, left: bool, right: bool) -> Str:
    start = 0
    end = s.length
    if left:
        while start < end and has_char(chars, char_at(s, start)):
            start += 1
    if right:
        while end > start and has_char(chars, char_at(s, end - 1)):
            end -= 1
    return substring(s, start, end)


def has_char(s: Str, c: i32) -> bool:
    narrow = s.narrow
    if narrow is not None:
        return str_search.find_byte(narrow, c, 0, s.length) >= 0
    i = 0
    while i < s.length:
        if char_at(s, i) == c:
            return True
        i += 1
    return False


# --- padding --------------------------------------------------------------------------------------------
@method(StrClass)
def ljust(self: Str, width: i64, fillchar: obj | None = None, /) -> obj:
    missing = missing_width(self, width)
    return pad(self, 0, missing, fill_char(fillchar))


@method(StrClass)
def rjust(self: Str, width: i64, fillchar: obj | None = None, /) -> obj:
    missing = missing_width(self, width)
    return pad(self, missing, 0, fill_char(fillchar))


@method(StrClass)
def center(self: Str, width: i64, fillchar: obj | None = None, /) -> obj:
    """The odd one goes to the left if the width is odd."""
    missing = missing_width(self, width)
    left = (missing >> 1) + (missing & i32(width) & 1)
    return pad(self, left, missing - left, fill_char(fillchar))


def fill_char(o: obj | None) -> i32:
    if o is None:
        return 32
    if not isinstance(o, Str):
        message = S("The fill character must be a unicode character, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(o)))
    if o.length != 1:
        exceptions.raise_type_error(S("The fill character must be exactly one character long"))
    return char_at(o, 0)


def missing_width(s: Str, width: i64) -> i32:
    if width <= i64(s.length):
        return 0
    if width > MOST_UNITS:
        exceptions.raise_memory_error()
    return i32(width) - s.length


def pad(s: Str, left: i32, right: i32, fill: i32) -> Str:
    if left == 0 and right == 0:
        return plain(s)
    narrow = s.narrow
    if narrow is not None and fill < 256:
        made = Array[u8].filled(left + s.length + right, fill)
        copy_bytes(made, left, narrow, 0, s.length)
        return narrow_str(made, len(made))
    out = new_builder(left + s.length + right)
    append_repeated(out, fill, left)
    append_str(out, s)
    append_repeated(out, fill, right)
    return finish(out)


@method(StrClass)
def zfill(self: Str, width: i64, /) -> obj:
    return zero_fill(self, missing_width(self, width))


def zero_fill(s: Str, missing: i32) -> Str:
    """The zeros go after a sign."""
    if missing == 0:
        return plain(s)
    out = new_builder(s.length + missing)
    start = 0
    if s.length > 0 and (char_at(s, 0) == 43 or char_at(s, 0) == 45):
        append_known(out, char_at(s, 0))
        start = 1
    append_repeated(out, 48, missing)
    append_part(out, s, start, s.length)
    return finish(out)


@method(StrClass)
def expandtabs(self: Str, tabsize: i32 = 8) -> obj:
    return expand_tabs(self, tabsize)


def expand_tabs(s: Str, tabsize: i32) -> Str:
    out = new_builder(s.length)
    column = 0
    i = 0
    while i < s.length:
        c = char_at(s, i)
        if c == 9:
            if tabsize > 0:
                n = tabsize - rem_s(column, tabsize)
                append_repeated(out, 32, n)
                column += n
        else:
            append_known(out, c)
            column = 0 if c == 10 or c == 13 else column + 1
        i += 1
    return finish(out)


# --- encoding -------------------------------------------------------------------------------------------
@method(StrClass)
def encode(self: Str, encoding: obj | None = None, errors: obj | None = None) -> obj:
    encoding_name = codecs.optional_name(encoding, S("utf-8"), S("encode"), S("encoding"))
    errors_name = codecs.optional_name(errors, S("strict"), S("encode"), S("errors"))
    return byte_strings.new_bytes(codecs.encode(self, encoding_name, errors_name))
