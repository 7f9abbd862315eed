"""Properties of characters beyond Latin-1, from `unicode_tables.py`.

Each property is a sorted array of boundaries, decoded when first asked for: a character is in the set if an
odd number of boundaries is at or below it. Each `is_...` is for any character; Latin-1 needs no table.
"""

from waspy.lang import *
from waspy.runtime import unicode_tables as tables
from waspy.runtime.layout import *


@struct
class CharSet:
    """`last`: where the last search ended. Text stays in one script, so the next answer is likely there."""

    bounds: Array[i32]
    last: i32


@struct
class Reader:
    """A place in a table of LEB128 numbers."""

    table: Array[u8]
    at: i32


def read(r: Reader) -> i32:
    value = 0
    shift = 0
    while True:
        b = r.table[r.at]
        r.at += 1
        value = value | (b & 127) << shift
        if b < 128:
            return value
        shift += 7


def decode_set(table: Array[u8]) -> CharSet:
    count = 0
    i = 0
    while i < len(table):
        count += 1 - (table[i] >> 7)
        i += 1
    bounds = Array[i32](count)
    r = Reader(table, 0)
    before = 0
    i = 0
    while i < count:
        before += read(r)
        bounds[i] = before
        i += 1
    return CharSet(bounds, 0)


def bounds_below(s: CharSet, c: i32) -> i32:
    """How many boundaries are at or below c."""
    bounds = s.bounds
    low = s.last
    n = len(bounds)
    if (low == 0 or bounds[low - 1] <= c) and (low == n or c < bounds[low]):
        return low
    low = 0
    high = n
    while low < high:
        middle = low + high >> 1
        if bounds[middle] <= c:
            low = middle + 1
        else:
            high = middle
    s.last = low
    return low


@inline
def has(s: CharSet, c: i32) -> bool:
    return bounds_below(s, c) & 1 == 1


# --- the sets: each decoded at most once ------------------------------------------------------------------
alphabetic: CharSet | None = None
printable: CharSet | None = None
uppercase: CharSet | None = None
lowercase: CharSet | None = None
titlecase: CharSet | None = None
cased: CharSet | None = None
case_ignorable: CharSet | None = None
decimal: CharSet | None = None
digit: CharSet | None = None
numeric: CharSet | None = None
identifier_start: CharSet | None = None
identifier_part: CharSet | None = None


def is_alphabetic(c: i32) -> bool:
    global alphabetic
    if c < 128:
        return c | 32 >= 97 and c | 32 <= 122
    s = alphabetic
    if s is None:
        s = decode_set(tables.alphabetic())
        alphabetic = s
    return has(s, c)


def is_printable(c: i32) -> bool:
    global printable
    if c < 256:
        return c >= 32 and c < 127 or c > 160 and c != 173
    s = printable
    if s is None:
        s = decode_set(tables.printable())
        printable = s
    return has(s, c)


def is_upper(c: i32) -> bool:
    global uppercase
    if c < 256:
        return c >= 65 and c <= 90 or c >= 192 and c <= 222 and c != 215
    s = uppercase
    if s is None:
        s = decode_set(tables.uppercase())
        uppercase = s
    return has(s, c)


def is_lower(c: i32) -> bool:
    global lowercase
    if c < 256:
        return c >= 97 and c <= 122 or c >= 223 and c != 247 or c == 170 or c == 181 or c == 186
    s = lowercase
    if s is None:
        s = decode_set(tables.lowercase())
        lowercase = s
    return has(s, c)


def is_title(c: i32) -> bool:
    """One of the digraphs whose first letter is a capital."""
    global titlecase
    if c < 256:
        return False
    s = titlecase
    if s is None:
        s = decode_set(tables.titlecase())
        titlecase = s
    return has(s, c)


def is_cased(c: i32) -> bool:
    global cased
    if c < 128:
        return c | 32 >= 97 and c | 32 <= 122
    s = cased
    if s is None:
        s = decode_set(tables.cased())
        cased = s
    return has(s, c)


def is_case_ignorable(c: i32) -> bool:
    global case_ignorable
    s = case_ignorable
    if s is None:
        s = decode_set(tables.case_ignorable())
        case_ignorable = s
    return has(s, c)


def is_decimal(c: i32) -> bool:
    return decimal_value(c) >= 0


def decimal_value(c: i32) -> i32:
    """0 to 9, or -1 if c is no decimal digit."""
    global decimal
    if c < 256:
        return c - 48 if c >= 48 and c <= 57 else -1
    s = decimal
    if s is None:
        s = decode_set(tables.decimal())
        decimal = s
    below = bounds_below(s, c)
    if below & 1 == 0:
        return -1
    return rem_s(c - s.bounds[below - 1], 10)


def is_digit(c: i32) -> bool:
    global digit
    if c < 256:
        return c >= 48 and c <= 57 or c == 178 or c == 179 or c == 185
    s = digit
    if s is None:
        s = decode_set(tables.digit())
        digit = s
    return has(s, c)


def is_numeric(c: i32) -> bool:
    global numeric
    if c < 256:
        return c >= 48 and c <= 57 or c == 178 or c == 179 or c == 185 or c >= 188 and c <= 190
    s = numeric
    if s is None:
        s = decode_set(tables.numeric())
        numeric = s
    return has(s, c)


def is_alphanumeric(c: i32) -> bool:
    """Digits and decimals are numeric, too."""
    return is_alphabetic(c) or is_numeric(c)


def is_space(c: i32) -> bool:
    if c < 256:
        return c == 32 or c >= 9 and c <= 13 or c >= 28 and c <= 31 or c == 133 or c == 160
    if c >= 0x2000 and c <= 0x200A:
        return True
    return c == 0x1680 or c == 0x2028 or c == 0x2029 or c == 0x202F or c == 0x205F or c == 0x3000


def is_identifier_start(c: i32) -> bool:
    global identifier_start
    if c < 128:
        return is_alphabetic(c) or c == 95
    s = identifier_start
    if s is None:
        s = decode_set(tables.identifier_start())
        identifier_start = s
    return has(s, c) != is_alphabetic(c)


def is_identifier_part(c: i32) -> bool:
    global identifier_part
    if is_identifier_start(c):
        return True
    if c < 128:
        return c >= 48 and c <= 57
    s = identifier_part
    if s is None:
        s = decode_set(tables.identifier_part())
        identifier_part = s
    return has(s, c)
