"""_json_engine: reading JSON, and quoting its strings. `stdlib/_json.py` makes CPython's `_json` of it.

`Reader.fail(message, text, position)` raises JSONDecodeError; a missing value is StopIteration(position).
"""

from waspy.lang import *
from waspy.runtime import calls, classes, exceptions, float_parse
from waspy.runtime import dict as dicts
from waspy.runtime import float as floats
from waspy.runtime import int as ints
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1
from waspy.runtime.tuple import items_of

QUOTE = 34
BACKSLASH = 92
MOST_DIGITS = 18
MOST_EXACT = 15  # digits that a double has room for
MOST_SHORT = 21  # characters of a number with up to MOST_DIGITS digits and what comes behind it

module("_json_engine")


@struct
class Reader:
    """`at` is behind what was read last."""

    text: Str
    at: i32
    strict: bool
    fail: obj
    hooks: Array[obj]  # object_hook, object_pairs_hook, parse_float, parse_int, parse_constant
    memo: Dict


def failure(r: Reader, message: Str, at: i32) -> NoReturn:
    calls.call3(r.fail, message, r.text, ints.box(i64(at)))
    exceptions.raise_system_error(S("unreachable"))


def peek(r: Reader) -> i32:
    """The character at the position, -1 at the end."""
    if r.at < r.text.length:
        return strings.char_at(r.text, r.at)
    return -1


@inline
def is_space(c: i32) -> bool:
    return c == 32 or c == 10 or c == 13 or c == 9


def skip_space(r: Reader) -> i32:
    """The next character that is not white space, -1 at the end."""
    c = peek(r)
    while is_space(c):
        r.at += 1
        c = peek(r)
    return c


@function("_json_engine")
def space_end(text: Str, at: i64, /) -> i64:
    """Where the white space that begins at `at` ends."""
    n = i64(text.length)
    while at < n and is_space(strings.char_at(text, i32(at))):
        at += 1
    return at


@function("_json_engine")
def scan_once(text: Str, at: i32, strict: bool, fail: obj, hooks: Tuple, memo: Dict, /) -> obj:
    """(the value that begins at `at`, where it ends)"""
    if at < 0:
        exceptions.raise_value_error(S("idx cannot be negative"))
    r = Reader(text, at, strict, fail, items_of(hooks), memo)
    value = read_value(r)
    return tuples.pair(value, ints.box(i64(r.at)))


@function("_json_engine")
def scan_string(text: Str, end: i32, strict: bool, fail: obj, /) -> obj:
    r = Reader(text, end, strict, fail, tuples.NO_ITEMS, dicts.new_dict())
    if end < 0 or end > text.length:
        exceptions.raise_value_error(S("end is out of bounds"))
    value = read_string(r)
    return tuples.pair(value, ints.box(i64(r.at)))


# --- values ---------------------------------------------------------------------------------------------------
def read_value(r: Reader) -> obj:
    c = peek(r)
    if c == QUOTE:
        r.at += 1
        return read_string(r)
    if c == ord("{") or c == ord("["):
        depth = calls.depth
        calls.enter()
        r.at += 1
        value = read_object(r) if c == ord("{") else read_array(r)
        calls.depth = depth
        return value
    if c == ord("-") or c >= 48 and c <= 57:
        return read_number(r)
    if is_word(r, S("null")):
        return NONE
    if is_word(r, S("true")):
        return TRUE
    if is_word(r, S("false")):
        return FALSE
    return read_constant(r)


def is_word(r: Reader, word: Str) -> bool:
    for i in range(word.length):
        if r.at + i >= r.text.length or strings.char_at(r.text, r.at + i) != strings.char_at(word, i):
            return False
    r.at += word.length
    return True


def read_constant(r: Reader) -> obj:
    if is_word(r, S("NaN")):
        return calls.call1(r.hooks[4], S("NaN"))
    if is_word(r, S("Infinity")):
        return calls.call1(r.hooks[4], S("Infinity"))
    if is_word(r, S("-Infinity")):
        return calls.call1(r.hooks[4], S("-Infinity"))
    exceptions.raise_stop_iteration(ints.box(i64(r.at)))


def skip_digits(r: Reader) -> None:
    c = peek(r)
    while c >= 48 and c <= 57:
        r.at += 1
        c = peek(r)


def read_number(r: Reader) -> obj:
    narrow = r.text.narrow
    if narrow is not None:
        short = short_number(r, narrow)
        if short is not None:
            return short
    start = r.at
    if peek(r) == ord("-"):
        r.at += 1
    first = peek(r)
    if first == 48:
        r.at += 1
    else:
        skip_digits(r)
    if first < 48 or first > 57:
        r.at = start
        return read_constant(r)
    whole = r.at
    if peek(r) == ord("."):
        r.at += 1
        skip_digits(r)
        if r.at == whole + 1:
            r.at = whole
    fraction = r.at
    if peek(r) | 32 == ord("e"):
        r.at += 1
        if peek(r) == ord("+") or peek(r) == ord("-"):
            r.at += 1
        digits = r.at
        skip_digits(r)
        if r.at == digits:
            r.at = fraction
    if r.at > whole:
        return calls.call1(r.hooks[2], strings.substring(r.text, start, r.at))
    if whole - start <= MOST_DIGITS and r.hooks[3] is IntClass:
        return short_integer(r.text, start, whole)
    return calls.call1(r.hooks[3], strings.substring(r.text, start, whole))


def short_integer(text: Str, start: i32, end: i32) -> obj:
    negative = strings.char_at(text, start) == ord("-")
    n: i64 = 0
    for i in range(start + 1 if negative else start, end):
        n = n * 10 + i64(strings.char_at(text, i) - 48)
    return ints.box(-n if negative else n)


def short_number(r: Reader, text: Array[u8]) -> obj | None:
    """A number of at most MOST_DIGITS digits without an exponent, if that is what stands here and no hook wants its
    text. Digits and power of ten are doubles if there are few, so that one division rounds once."""
    at = r.at
    end = min(r.text.length, at + MOST_SHORT)
    negative = text[at] == ord("-")
    if negative:
        at += 1
    first = at
    n: i64 = 0
    at = digits_end(text, at, end)
    if at == first or at == end or text[first] == 48 and at > first + 1 or at - first > MOST_DIGITS:
        return None
    for i in range(first, at):
        n = n * 10 + i64(text[i] - 48)
    if text[at] | 32 == ord("e"):
        return None
    if text[at] != ord("."):
        if r.hooks[3] is not IntClass:
            return None
        r.at = at
        return ints.box(-n if negative else n)
    point = at
    at = digits_end(text, at + 1, end)
    if at == point + 1 or at == end or text[at] | 32 == ord("e") or r.hooks[2] is not floats.FloatClass:
        return None
    if at - first - 1 > MOST_DIGITS:
        return None
    for i in range(point + 1, at):
        n = n * 10 + i64(text[i] - 48)
    places = at - point - 1
    x = f64(n) / float_parse.TENS[places]
    if at - first - 1 > MOST_EXACT and n != 0:
        x = float_parse.of_word(n, -places)
        if x != x:
            return None
    r.at = at
    return floats.box(-x if negative else x)


@inline
def digits_end(text: Array[u8], at: i32, end: i32) -> i32:
    while at < end and lt_u32(text[at] - 48, 10):
        at += 1
    return at


def read_array(r: Reader) -> obj:
    result = lists.empty()
    if skip_space(r) == ord("]"):
        r.at += 1
        return result
    while True:
        lists.append(result, read_value(r))
        c = skip_space(r)
        if c == ord("]"):
            r.at += 1
            return result
        if c != ord(","):
            failure(r, S("Expecting ',' delimiter"), r.at)
        r.at += 1
        skip_space(r)


def read_object(r: Reader) -> obj:
    in_pairs = r.hooks[1] is not NONE
    pairs = lists.empty() if in_pairs else None
    result = dicts.new_dict()
    c = skip_space(r)
    while c != ord("}"):
        if c != QUOTE:
            failure(r, S("Expecting property name enclosed in double quotes"), r.at)
        r.at += 1
        key = read_key(r, result)
        if skip_space(r) != ord(":"):
            failure(r, S("Expecting ':' delimiter"), r.at)
        r.at += 1
        skip_space(r)
        value = read_value(r)
        if pairs is not None:
            lists.append(pairs, tuples.pair(key, value))
        else:
            dicts.put_str(result, key, value)
        c = skip_space(r)
        if c == ord(","):
            r.at += 1
            c = skip_space(r)
            if c == ord("}"):
                failure(r, S("Expecting property name enclosed in double quotes"), r.at)
        elif c != ord("}"):
            failure(r, S("Expecting ',' delimiter"), r.at)
    r.at += 1
    if pairs is not None:
        return calls.call1(r.hooks[1], pairs)
    if r.hooks[0] is not NONE:
        return calls.call1(r.hooks[0], result)
    return result


def read_key(r: Reader, d: Dict) -> Str:
    """Equal keys are one string. Tries first what dicts that began as d does had next: see `shared_keys`."""
    if d.fill > 0 and d.fill < len(d.keys):
        likely = d.keys[d.fill]
        narrow = r.text.narrow
        if narrow is not None and isinstance(likely, Str) and stands_quoted(narrow, r.text.length, r.at, likely):
            r.at += likely.length + 1
            return likely
    return remembered(r, read_string(r))


def stands_quoted(text: Array[u8], n: i32, at: i32, s: Str) -> bool:
    """Does s, with nothing in it that is written in another way, stand before a quote?"""
    own = s.narrow
    end = at + s.length
    if own is None or end >= n or text[end] != QUOTE:
        return False
    i = 0
    while at < end:
        c: i32 = own[i]
        if text[at] != c or c == QUOTE or c == BACKSLASH or c < 32:
            return False
        at += 1
        i += 1
    return True


def remembered(r: Reader, key: Str) -> Str:
    known = dicts.get_str(r.memo, key)
    if known is not None:
        return cast(Str, known)
    dicts.put_str(r.memo, key, key)
    return key


# --- strings ---------------------------------------------------------------------------------------------------
def read_string(r: Reader) -> Str:
    """The position is behind the opening quote."""
    begin = r.at - 1
    start = r.at
    c = skip_plain(r, begin)
    if c == QUOTE:
        r.at += 1
        return strings.substring(r.text, start, r.at - 1)
    out = strings.new_builder(r.at - start + 16)
    while True:
        strings.append_part(out, r.text, start, r.at)
        r.at += 1
        if c == QUOTE:
            return strings.finish(out)
        strings.append_char(out, read_escape(r, begin))
        start = r.at
        c = skip_plain(r, begin)


def skip_plain(r: Reader, begin: i32) -> i32:
    """The quote or backslash that stands next."""
    narrow = r.text.narrow
    if narrow is not None:
        at = r.at
        n = r.text.length
        while at < n and is_plain(narrow[at]):
            at += 1
        r.at = at
    while True:
        c = peek(r)
        if c == QUOTE or c == BACKSLASH:
            return c
        if c < 0:
            failure(r, S("Unterminated string starting at"), begin)
        if c < 32 and r.strict:
            failure(r, S("Invalid control character at"), r.at)
        r.at += 1


@inline
def is_plain(c: i32) -> bool:
    return c >= 32 and c != QUOTE and c != BACKSLASH


def read_escape(r: Reader, begin: i32) -> i32:
    """Behind a backslash."""
    c = peek(r)
    if c < 0:
        failure(r, S("Unterminated string starting at"), begin)
    r.at += 1
    if c == ord("u"):
        return read_unicode(r)
    if c == QUOTE or c == BACKSLASH or c == ord("/"):
        return c
    if c == ord("n"):
        return 10
    if c == ord("t"):
        return 9
    if c == ord("r"):
        return 13
    if c == ord("b"):
        return 8
    if c == ord("f"):
        return 12
    failure(r, S("Invalid \\escape"), r.at - 2)


def read_unicode(r: Reader) -> i32:
    start = r.at
    if start + 4 >= r.text.length:
        failure(r, S("Invalid \\uXXXX escape"), start - 1)
    c = four_digits(r, start)
    if c < 0:
        failure(r, S("Invalid \\uXXXX escape"), start - 1)
    r.at = start + 4
    if c >= 0xD800 and c <= 0xDBFF and r.at + 6 < r.text.length and peek(r) == BACKSLASH:
        if strings.char_at(r.text, r.at + 1) == ord("u"):
            low = four_digits(r, r.at + 2)
            if low < 0:
                failure(r, S("Invalid \\uXXXX escape"), r.at + 1)
            if low >= 0xDC00 and low <= 0xDFFF:
                r.at += 6
                return 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00)
    return c


def four_digits(r: Reader, at: i32) -> i32:
    """Four hexadecimal digits, or -1."""
    value = 0
    for i in range(at, at + 4):
        c = strings.char_at(r.text, i)
        if c >= 48 and c <= 57:
            c -= 48
        elif c | 32 >= 97 and c | 32 <= 102:
            c = (c | 32) - 87
        else:
            return -1
        value = value * 16 + c
    return value


# --- quoting ---------------------------------------------------------------------------------------------------
@function("_json_engine")
def encode_basestring(string: obj, /) -> obj:
    return quoted(string, 0x110000)


@function("_json_engine")
def encode_basestring_ascii(string: obj, /) -> obj:
    return quoted(string, 127)


def quoted(string: obj, limit: i32) -> Str:
    """In quotes; characters from `limit` on are escaped."""
    if not isinstance(string, Str):
        message = S("first argument must be a string, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(string)))
    out = strings.new_builder(string.length + 2)
    append_quoted(out, string, limit)
    return strings.finish(out)


def append_quoted(out: strings.StrBuilder, s: Str, limit: i32) -> None:
    strings.reserve(out, s.length + 2)
    narrow = s.narrow
    if narrow is not None and out.wide is None and append_plain(out, narrow, s.length, limit):
        return
    strings.append_char(out, QUOTE)
    start = 0
    i = 0
    while i < s.length:
        c = strings.char_at(s, i)
        if c >= limit or not is_plain(c):
            strings.append_part(out, s, start, i)
            append_escape(out, c)
            start = i + 1
        i += 1
    strings.append_part(out, s, start, s.length)
    strings.append_char(out, QUOTE)


def append_plain(out: strings.StrBuilder, text: Array[u8], n: i32, limit: i32) -> bool:
    """`append_quoted`, if there is nothing to be escaped, and room."""
    buffer = out.narrow
    at = out.length
    buffer[at] = QUOTE
    at += 1
    i = 0
    while i < n:
        c: i32 = text[i]
        if c >= limit or not is_plain(c):
            return False
        buffer[at + i] = c
        i += 1
    buffer[at + n] = QUOTE
    out.length = at + n + 1
    return True


def append_escape(out: strings.StrBuilder, c: i32) -> None:
    letter = 0
    if c == QUOTE or c == BACKSLASH:
        letter = c
    elif c >= 8 and c <= 13 and c != 11:
        letter = strings.char_at(S("btn\vfr"), c - 8)
    strings.append_char(out, BACKSLASH)
    if letter != 0:
        strings.append_char(out, letter)
    elif c < 0x10000:
        append_unicode(out, c)
    else:
        append_unicode(out, 0xD800 + ((c - 0x10000) >> 10))
        strings.append_char(out, BACKSLASH)
        append_unicode(out, 0xDC00 + (c - 0x10000 & 0x3FF))


def append_unicode(out: strings.StrBuilder, c: i32) -> None:
    strings.append_char(out, ord("u"))
    for shift in range(12, -1, -4):
        digit = c >> shift & 15
        strings.append_char(out, digit + 48 if digit < 10 else digit + 87)
