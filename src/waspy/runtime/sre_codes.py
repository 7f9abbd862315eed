"""The codes of regular expressions: what one character must be for a single-character code to match it.

The numbers are those of CPython 3.11's Lib/re/_constants.py; `_sre` runs what Lib/re/_compiler.py produces.
"""

from waspy.lang import *
from waspy.runtime import unicode, unicode_case
from waspy.runtime import unicode_tables as tables
from waspy.runtime.layout import *

(
    FAILURE, SUCCESS, ANY, ANY_ALL, ASSERT, ASSERT_NOT, AT, BRANCH, CATEGORY, CHARSET, BIGCHARSET, GROUPREF,
    GROUPREF_EXISTS, IN, INFO, JUMP, LITERAL, MARK, MAX_UNTIL, MIN_UNTIL, NOT_LITERAL, NEGATE, RANGE, REPEAT,
    REPEAT_ONE, SUBPATTERN, MIN_REPEAT_ONE, ATOMIC_GROUP, POSSESSIVE_REPEAT, POSSESSIVE_REPEAT_ONE, GROUPREF_IGNORE,
    IN_IGNORE, LITERAL_IGNORE, NOT_LITERAL_IGNORE, GROUPREF_LOC_IGNORE, IN_LOC_IGNORE, LITERAL_LOC_IGNORE,
    NOT_LITERAL_LOC_IGNORE, GROUPREF_UNI_IGNORE, IN_UNI_IGNORE, LITERAL_UNI_IGNORE, NOT_LITERAL_UNI_IGNORE,
    RANGE_UNI_IGNORE,
) = range(43)  # fmt: skip

(
    AT_BEGINNING, AT_BEGINNING_LINE, AT_BEGINNING_STRING, AT_BOUNDARY, AT_NON_BOUNDARY, AT_END, AT_END_LINE,
    AT_END_STRING, AT_LOC_BOUNDARY, AT_LOC_NON_BOUNDARY, AT_UNI_BOUNDARY, AT_UNI_NON_BOUNDARY,
) = range(12)  # fmt: skip

NEWLINE = 10
UNDERSCORE = 95
DOTTED_CAPITAL_I = 0x130


@struct
class CharTest:
    """One single-character code. `table[c]` is 1 if it matches c < 256; for larger ones the code itself, which
    stands in `codes` at `at`, is asked."""

    table: Array[u8]
    codes: Array[i32]
    at: i32


def new_test(codes: Array[i32], at: i32) -> CharTest:
    table = Array[u8](256)
    for c in range(256):
        table[c] = 1 if matches(codes, at, c) else 0
    return CharTest(table, codes, at)


def passes(test: CharTest, c: i32) -> bool:
    if c < 256:
        return test.table[c] != 0
    return matches(test.codes, test.at, c)


def matches(codes: Array[i32], at: i32, c: i32) -> bool:
    """Does the single-character code at `at` match c?"""
    op = codes[at]
    value = codes[at + 1]
    if op == LITERAL:
        return c == value
    if op == NOT_LITERAL:
        return c != value
    if op == IN:
        return in_set(codes, at + 2, c)
    if op == ANY:
        return c != NEWLINE
    if op == ANY_ALL:
        return True
    if op == CATEGORY:
        return in_category(value, c)
    return matches_ignoring_case(codes, op, at, c)


def matches_ignoring_case(codes: Array[i32], op: i32, at: i32, c: i32) -> bool:
    value = codes[at + 1]
    if op == IN_IGNORE:
        return in_set(codes, at + 2, ascii_lower(c))
    if op == LITERAL_IGNORE:
        return ascii_lower(c) == value
    if op == NOT_LITERAL_IGNORE:
        return ascii_lower(c) != value
    if op == IN_UNI_IGNORE:
        return in_set(codes, at + 2, unicode_lower(c))
    if op == LITERAL_UNI_IGNORE:
        return unicode_lower(c) == value
    if op == NOT_LITERAL_UNI_IGNORE:
        return unicode_lower(c) != value
    if op == IN_LOC_IGNORE:
        return in_set(codes, at + 2, ascii_lower(c)) or in_set(codes, at + 2, ascii_upper(c))
    same = c == value or ascii_lower(c) == value or ascii_upper(c) == value
    return same == (op == LITERAL_LOC_IGNORE)


def in_set(codes: Array[i32], at: i32, c: i32) -> bool:
    """Is c in the set whose members begin at `at` and end with FAILURE?"""
    found = True
    while True:
        op = codes[at]
        at += 1
        if op == FAILURE:
            return not found
        if op == NEGATE:
            found = not found
        elif in_member(codes, op, at, c):
            return found
        at += member_length(codes, op, at)


def member_length(codes: Array[i32], op: i32, at: i32) -> i32:
    if op == LITERAL or op == CATEGORY:
        return 1
    if op == RANGE or op == RANGE_UNI_IGNORE:
        return 2
    if op == CHARSET:
        return 8
    if op == BIGCHARSET:
        return 65 + codes[at] * 8
    return 0


def in_member(codes: Array[i32], op: i32, at: i32, c: i32) -> bool:
    if op == LITERAL:
        return c == codes[at]
    if op == RANGE:
        return c >= codes[at] and c <= codes[at + 1]
    if op == CATEGORY:
        return in_category(codes[at], c)
    if op == CHARSET:
        return c < 256 and codes[at + (c >> 5)] >> (c & 31) & 1 == 1
    if op == BIGCHARSET:
        return in_blocks(codes, at, c)
    upper = unicode_upper(c)
    return c >= codes[at] and c <= codes[at + 1] or upper >= codes[at] and upper <= codes[at + 1]


def in_blocks(codes: Array[i32], at: i32, c: i32) -> bool:
    """The number of blocks, 256 bytes that say which block has the characters of each page, the blocks."""
    if c > 0xFFFF:
        return False
    page = c >> 8
    block = codes[at + 1 + (page >> 2)] >> ((page & 3) * 8) & 255
    return codes[at + 65 + block * 8 + (c >> 5 & 7)] >> (c & 31) & 1 == 1


# --- categories -----------------------------------------------------------------------------------------
def in_category(category: i32, c: i32) -> bool:
    """Categories come in pairs, an odd one is the opposite of the one before."""
    return in_even_category(category & ~1, c) != (category & 1 == 1)


def in_even_category(category: i32, c: i32) -> bool:
    if category == 10:
        return unicode.is_decimal(c) if c > 127 else c >= 48 and c <= 57
    if category == 12:
        return unicode.is_space(c)
    if category == 14:
        return is_unicode_word(c)
    if category == 0:
        return c >= 48 and c <= 57
    if category == 2:
        return c == 32 or c >= 9 and c <= 13
    if category == 6:
        return c == NEWLINE
    if category == 16:
        return c >= 10 and c <= 13 or c >= 28 and c <= 30 or c == 133 or c == 0x2028 or c == 0x2029
    return is_ascii_word(c)


def is_ascii_word(c: i32) -> bool:
    return c >= 97 and c <= 122 or c >= 65 and c <= 90 or c >= 48 and c <= 57 or c == UNDERSCORE


def is_unicode_word(c: i32) -> bool:
    if c < 128:
        return is_ascii_word(c)
    return unicode.is_alphanumeric(c)


# --- case -------------------------------------------------------------------------------------------------
def ascii_lower(c: i32) -> i32:
    return c + 32 if c >= 65 and c <= 90 else c


def ascii_upper(c: i32) -> i32:
    return c - 32 if c >= 97 and c <= 122 else c


def unicode_lower(c: i32) -> i32:
    """The simple lower case mapping: one character to one."""
    if c < 128:
        return ascii_lower(c)
    if c < 256:
        return c + 32 if c >= 0xC0 and c <= 0xDE and c != 0xD7 else c
    if c == DOTTED_CAPITAL_I:
        return ord("i")
    m = unicode_case.lower_map
    if m is None:
        m = unicode_case.decode_map(tables.to_lower())
        unicode_case.lower_map = m
    return mapped(m, c)


def unicode_upper(c: i32) -> i32:
    """The simple upper case mapping, of characters whose full one is not several."""
    if c < 128:
        return ascii_upper(c)
    m = unicode_case.upper_map
    if m is None:
        m = unicode_case.decode_map(tables.to_upper())
        unicode_case.upper_map = m
    return mapped(m, c)


def mapped(m: unicode_case.CaseMap, c: i32) -> i32:
    i = unicode_case.last_at_most(m.firsts, c)
    if i >= 0:
        distance = c - m.firsts[i]
        stride = m.strides[i]
        if distance < m.counts[i] * stride and distance & stride - 1 == 0:
            return c + m.offsets[i]
    return c


def lower_by(op: i32, c: i32) -> i32:
    """As the group reference `op` compares."""
    if op == GROUPREF:
        return c
    if op == GROUPREF_UNI_IGNORE:
        return unicode_lower(c)
    return ascii_lower(c)
