"""Methods of bytes and bytearray: searching, splitting, stripping, padding, decoding, hexadecimal."""

from waspy.lang import *
from waspy.runtime import calls, classes, codecs, exceptions, ops, str_methods, str_search, str_split
from waspy.runtime import slice as slices
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.bytearray import ByteArrayClass
from waspy.runtime.bytes import *
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2
from waspy.runtime.tuple import item_at, items_of, size_of


# --- searching ------------------------------------------------------------------------------------------
def sought(o: obj) -> Str:
    """What is searched for: bytes, or an int for one byte."""
    s = lent(o)
    if s is not None:
        return s
    if not slices.has_index(o):
        message = S("argument should be integer or bytes-like object, not '%'")
        exceptions.raise_type_error(fill1(message, classes.type_name(o)))
    return strings.of_char(byte_of(o, S("byte")))


@method(BytesClass)
@method(ByteArrayClass)
def find(self: obj, sub: obj, start: obj = NONE, end: obj = NONE, /) -> i32:
    return str_methods.find_between(lent_argument(self), sought(sub), start, end)


@method(BytesClass)
@method(ByteArrayClass)
def index(self: obj, sub: obj, start: obj = NONE, end: obj = NONE, /) -> i32:
    return found(str_methods.find_between(lent_argument(self), sought(sub), start, end))


@method(BytesClass)
@method(ByteArrayClass)
def rfind(self: obj, sub: obj, start: obj = NONE, end: obj = NONE, /) -> i32:
    return str_methods.rfind_between(lent_argument(self), sought(sub), start, end)


@method(BytesClass)
@method(ByteArrayClass)
def rindex(self: obj, sub: obj, start: obj = NONE, end: obj = NONE, /) -> i32:
    return found(str_methods.rfind_between(lent_argument(self), sought(sub), start, end))


def found(at: i32) -> i32:
    if at < 0:
        exceptions.raise_value_error(S("subsection not found"))
    return at


@method(BytesClass)
@method(ByteArrayClass)
def count(self: obj, sub: obj, start: obj = NONE, end: obj = NONE, /) -> i32:
    return str_methods.count_between(lent_argument(self), sought(sub), start, end)


@method(BytesClass)
@method(ByteArrayClass)
def replace(self: obj, old: obj, new: obj, count: i64 = -1, /) -> obj:
    s = lent_argument(self)
    result = str_search.replace_in(s, lent_argument(old), lent_argument(new), str_split.limit(count))
    return like(self, result)


# --- both ends ------------------------------------------------------------------------------------------
@method(BytesClass)
@method(ByteArrayClass)
def startswith(self: obj, prefix: obj, start: obj = NONE, end: obj = NONE, /) -> bool:
    return any_at_end(self, prefix, start, end, False)


@method(BytesClass)
@method(ByteArrayClass)
def endswith(self: obj, suffix: obj, start: obj = NONE, end: obj = NONE, /) -> bool:
    return any_at_end(self, suffix, start, end, True)


def any_at_end(o: obj, part: obj, start: obj, end: obj, at_end: bool) -> bool:
    s = lent_argument(o)
    a = str_search.start_of(start, s.length)
    b = str_search.end_of(end, s.length)
    if isinstance(part, Tuple):
        for i in range(size_of(part)):
            if str_methods.is_at_end(s, lent_argument(item_at(part, i)), a, b, at_end):
                return True
        return False
    p = lent(part)
    if p is None:
        name = S("endswith") if at_end else S("startswith")
        message = S("% first arg must be bytes or a tuple of bytes, not %")
        exceptions.raise_type_error(fill2(message, name, classes.type_name(part)))
    return str_methods.is_at_end(s, p, a, b, at_end)


@method(BytesClass)
@method(ByteArrayClass)
def removeprefix(self: obj, prefix: obj, /) -> obj:
    s = lent_argument(self)
    p = lent_argument(prefix)
    if str_methods.is_at_end(s, p, 0, s.length, False):
        return like(self, strings.substring(s, p.length, s.length))
    return like(self, s)


@method(BytesClass)
@method(ByteArrayClass)
def removesuffix(self: obj, suffix: obj, /) -> obj:
    s = lent_argument(self)
    p = lent_argument(suffix)
    if str_methods.is_at_end(s, p, 0, s.length, True):
        return like(self, strings.substring(s, 0, s.length - p.length))
    return like(self, s)


@method(BytesClass)
@method(ByteArrayClass)
def strip(self: obj, bytes: obj = NONE, /) -> obj:
    return strip_bytes(self, bytes, True, True)


@method(BytesClass)
@method(ByteArrayClass)
def lstrip(self: obj, bytes: obj = NONE, /) -> obj:
    return strip_bytes(self, bytes, True, False)


@method(BytesClass)
@method(ByteArrayClass)
def rstrip(self: obj, bytes: obj = NONE, /) -> obj:
    return strip_bytes(self, bytes, False, True)


def strip_bytes(o: obj, chars: obj, left: bool, right: bool) -> obj:
    s = lent_argument(o)
    if chars is NONE:
        return like(o, str_methods.strip_space(s, left, right, True))
    return like(o, str_methods.strip_chars(s, lent_argument(chars), left, right))


# --- splitting and joining ------------------------------------------------------------------------------
@method(BytesClass)
@method(ByteArrayClass)
def split(self: obj, sep: obj = NONE, maxsplit: i64 = -1) -> obj:
    s = lent_argument(self)
    most = str_split.limit(maxsplit)
    if sep is NONE:
        return like_list(self, str_split.split_words(s, most, True))
    return like_list(self, str_split.split_at(s, lent_argument(sep), most))


@method(BytesClass)
@method(ByteArrayClass)
def rsplit(self: obj, sep: obj = NONE, maxsplit: i64 = -1) -> obj:
    s = lent_argument(self)
    most = str_split.limit(maxsplit)
    if sep is NONE:
        return like_list(self, str_split.rsplit_words(s, most, True))
    return like_list(self, str_split.rsplit_at(s, lent_argument(sep), most))


@method(BytesClass)
@method(ByteArrayClass)
def splitlines(self: obj, keepends: bool = False) -> obj:
    return like_list(self, str_split.split_lines(lent_argument(self), keepends, True))


@method(BytesClass)
@method(ByteArrayClass)
def partition(self: obj, sep: obj, /) -> obj:
    return like_tuple(self, str_split.partition_at(lent_argument(self), lent_argument(sep)))


@method(BytesClass)
@method(ByteArrayClass)
def rpartition(self: obj, sep: obj, /) -> obj:
    return like_tuple(self, str_split.rpartition_at(lent_argument(self), lent_argument(sep)))


def like_list(o: obj, parts: List) -> List:
    for i in range(parts.length):
        lists.put_at(parts, i, like(o, cast(Str, lists.at(parts, i))))
    return parts


def like_tuple(o: obj, parts: Tuple) -> Tuple:
    made = Array[obj].filled(size_of(parts), NONE)
    for i in range(size_of(parts)):
        made[i] = like(o, cast(Str, item_at(parts, i)))
    return tuples.new_tuple(made)


@method(BytesClass)
@method(ByteArrayClass)
def join(self: obj, iterable_of_bytes: obj, /) -> obj:
    if not ops.is_iterable(iterable_of_bytes):
        exceptions.raise_type_error(S("can only join an iterable"))
    items = items_of(tuples.from_iterable(iterable_of_bytes))
    n = len(items)
    parts = Array[obj].filled(n, NONE)
    for i in range(n):
        s = lent(items[i])
        if s is None:
            message = S("sequence item %: expected a bytes-like object, % found")
            exceptions.raise_type_error(fill2(message, ops.str_(small(i)), classes.type_name(items[i])))
        parts[i] = s
    return like(self, strings.join_strings(lent_argument(self), parts, n))


# --- padding --------------------------------------------------------------------------------------------
@method(BytesClass)
@method(ByteArrayClass)
def ljust(self: obj, width: i64, fillchar: obj | None = None, /) -> obj:
    s = lent_argument(self)
    missing = str_methods.missing_width(s, width)
    return like(self, str_methods.pad(s, 0, missing, fill_byte(fillchar, S("ljust"))))


@method(BytesClass)
@method(ByteArrayClass)
def rjust(self: obj, width: i64, fillchar: obj | None = None, /) -> obj:
    s = lent_argument(self)
    missing = str_methods.missing_width(s, width)
    return like(self, str_methods.pad(s, missing, 0, fill_byte(fillchar, S("rjust"))))


@method(BytesClass)
@method(ByteArrayClass)
def center(self: obj, width: i64, fillchar: obj | None = None, /) -> obj:
    s = lent_argument(self)
    missing = str_methods.missing_width(s, width)
    left = (missing >> 1) + (missing & i32(width) & 1)
    return like(self, str_methods.pad(s, left, missing - left, fill_byte(fillchar, S("center"))))


def fill_byte(o: obj | None, function: Str) -> i32:
    if o is None:
        return 32
    s = lent(o)
    if s is None or s.length != 1:
        message = S("%() argument 2 must be a byte string of length 1, not %")
        exceptions.raise_type_error(fill2(message, function, classes.type_name(o)))
    return strings.char_at(s, 0)


@method(BytesClass)
@method(ByteArrayClass)
def zfill(self: obj, width: i64, /) -> obj:
    s = lent_argument(self)
    return like(self, str_methods.zero_fill(s, str_methods.missing_width(s, width)))


@method(BytesClass)
@method(ByteArrayClass)
def expandtabs(self: obj, tabsize: i32 = 8) -> obj:
    return like(self, str_methods.expand_tabs(lent_argument(self), tabsize))


# --- translation ----------------------------------------------------------------------------------------
@method(BytesClass)
@method(ByteArrayClass)
def translate(self: obj, table: obj, /, delete: obj | None = None) -> obj:
    s = lent_argument(self)
    t: Str | None = None
    if table is not NONE:
        t = lent_argument(table)
        if t.length != 256:
            exceptions.raise_value_error(S("translation table must be 256 characters long"))
    removed = strings.EMPTY
    if delete is not None:
        removed = lent_argument(delete)
    out = strings.new_builder(s.length)
    for i in range(s.length):
        c = strings.char_at(s, i)
        if not str_methods.has_char(removed, c):
            strings.append_char(out, c if t is None else strings.char_at(t, c))
    return like(self, strings.finish(out))


@method(BytesClass, kind="static")
@method(ByteArrayClass, kind="static")
def maketrans(frm: obj, to: obj, /) -> obj:
    source = lent_argument(frm)
    target = lent_argument(to)
    if source.length != target.length:
        exceptions.raise_value_error(S("maketrans arguments must have same length"))
    table = Array[u8](256)
    for i in range(256):
        table[i] = i
    for i in range(source.length):
        table[strings.char_at(source, i)] = strings.char_at(target, i)
    return new_bytes(table)


# --- text -----------------------------------------------------------------------------------------------
@method(BytesClass)
@method(ByteArrayClass)
def decode(self: obj, encoding: obj | None = None, errors: obj | None = None) -> obj:
    s = lent_argument(self)
    encoding_name = codecs.optional_name(encoding, S("utf-8"), S("decode"), S("encoding"))
    errors_name = codecs.optional_name(errors, S("strict"), S("decode"), S("errors"))
    return codecs.decode(strings.narrow_of(s), s.length, encoding_name, errors_name, self)


@method(BytesClass)
@method(ByteArrayClass)
def hex(self: obj, sep: obj | None = None, bytes_per_sep: i32 = 1) -> obj:
    """Groups are counted from the right; from the left if `bytes_per_sep` is negative."""
    s = lent_argument(self)
    between = -1
    if sep is not None:
        between = hex_separator(sep)
    group = abs(bytes_per_sep)
    out = strings.new_builder(s.length * 2)
    for i in range(s.length):
        position = i if bytes_per_sep < 0 else s.length - i
        if i > 0 and between >= 0 and group > 0 and rem_s(position, group) == 0:
            strings.append_char(out, between)
        c = strings.char_at(s, i)
        strings.append_char(out, hex_digit(c >> 4))
        strings.append_char(out, hex_digit(c & 15))
    return strings.finish(out)


@inline
def hex_digit(n: i32) -> i32:
    return n + 48 if n < 10 else n + 87


def hex_separator(sep: obj) -> i32:
    s: Str | None = None
    if isinstance(sep, Str):
        s = sep
    else:
        s = lent(sep)
    if s is None:
        exceptions.raise_type_error(S("sep must be str or bytes."))
    if s.length != 1:
        exceptions.raise_value_error(S("sep must be length 1."))
    if strings.char_at(s, 0) > 127:
        exceptions.raise_value_error(S("sep must be ASCII."))
    return strings.char_at(s, 0)


@method(BytesClass, kind="class")
@method(ByteArrayClass, kind="class")
def fromhex(cls: Class, string: obj, /) -> obj:
    live("builtin:bytes")
    if not isinstance(string, Str):
        message = S("fromhex() argument must be str, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(string)))
    out = strings.new_builder(string.length >> 1)
    i = 0
    while i < string.length:
        c = strings.char_at(string, i)
        if str_split.is_space(c, True):
            i += 1
        else:
            high = hex_value(string, i)
            low = hex_value(string, i + 1)
            strings.append_char(out, high << 4 | low)
            i += 2
    content = new_bytes(codecs.byte_array(out))
    if cls is BytesClass:
        return content
    return calls.call1(cls, content)


def hex_value(s: Str, i: i32) -> i32:
    """The value of the digit at i."""
    if i < s.length:
        c = strings.char_at(s, i)
        if 48 <= c <= 57:
            return c - 48
        c = c | 32
        if 97 <= c <= 102:
            return c - 87
    message = S("non-hexadecimal number found in fromhex() arg at position %")
    exceptions.raise_value_error(fill1(message, ops.str_(small(i))))
