"""UTF-8: decoding by Bjoern Hoehrmann's rule of valid ranges, as CPython's decoder splits invalid input
("maximal subparts", Unicode 3.9), and encoding."""

from waspy.lang import *
from waspy.runtime import codec_errors
from waspy.runtime import str as strings
from waspy.runtime.layout import *

REPLACEMENT = 0xFFFD


@struct
class Scanner:
    """Where a decoder stands. After `step`: the code point, or -1 and the extent of what was invalid."""

    at: i32
    bad: i32  # how many bytes from `at` on are invalid
    truncated: bool  # the input ends within a sequence that was valid so far
    bad_start: bool


def ascii_end(points: Array[u8], i: i32, n: i32) -> i32:
    """The first place from i on of a byte that is not ASCII; n if there is none before."""
    while i + 4 <= n and points[i] | points[i + 1] | points[i + 2] | points[i + 3] < 128:
        i += 4
    while i < n and points[i] < 128:
        i += 1
    return i


def step(s: Scanner, source: Array[u8], end: i32) -> i32:
    """Decodes the sequence at `s.at` and moves past it; -1 if it is invalid, without moving."""
    first = source[s.at]
    if first < 0x80:
        s.at += 1
        return first
    needed = continuation_count(first)
    if needed == 0:
        return invalid(s, 1, False, True)
    low = 0x80
    high = 0xBF
    if first == 0xE0:
        low = 0xA0
    elif first == 0xED:
        high = 0x9F
    elif first == 0xF0:
        low = 0x90
    elif first == 0xF4:
        high = 0x8F
    point = first & (0x3F >> needed)
    i = 1
    while i <= needed:
        if s.at + i >= end:
            return invalid(s, i, True, False)
        c = source[s.at + i]
        if c < low or c > high:
            return invalid(s, i, False, False)
        point = point << 6 | c & 0x3F
        low = 0x80
        high = 0xBF
        i += 1
    s.at += needed + 1
    return point


def continuation_count(first: i32) -> i32:
    """How many bytes follow the first of a sequence; 0 if none can begin so."""
    if first < 0xC2 or first > 0xF4:
        return 0
    if first < 0xE0:
        return 1
    if first < 0xF0:
        return 2
    return 3


def invalid(s: Scanner, bad: i32, truncated: bool, bad_start: bool) -> i32:
    s.bad = bad
    s.truncated = truncated
    s.bad_start = bad_start
    return -1


def decode_lossy(source: Array[u8], start: i32, n: i32) -> Str:
    """Each maximal invalid part becomes U+FFFD."""
    builder = strings.new_builder(n)
    scanner = Scanner(start, 0, False, False)
    end = start + n
    while scanner.at < end:
        c = step(scanner, source, end)
        if c < 0:
            c = REPLACEMENT
            scanner.at += scanner.bad
        strings.append_char(builder, c)
    return strings.finish(builder)


# --- encoding -------------------------------------------------------------------------------------------
def encode_latin1(points: Array[u8], n: i32, plain: i32) -> Array[u8]:
    """Of n Latin-1 characters, of which the first `plain` are ASCII."""
    size = n
    i = plain
    while i < n:
        size += points[i] >> 7
        i += 1
    out = Array[u8](size)
    at = 0
    i = 0
    while i < n:
        end = ascii_end(points, i, n)
        out.copy(at, points, i, end - i)
        at += end - i
        i = end
        if i < n:
            out[at] = 0xC0 | points[i] >> 6
            out[at + 1] = 0x80 | points[i] & 0x3F
            at += 2
            i += 1
    return out


def encode_wide(s: Str) -> Array[u8]:
    """UnicodeEncodeError for a surrogate."""
    buffer = s.buffer
    assert isinstance(buffer, StrBuffer)
    points = cast(Array[i32], buffer.wide)
    size = 0
    i = 0
    while i < s.length:
        c = points[i]
        if is_surrogate(c):
            codec_errors.raise_surrogate(S("utf-8"), s, i)
        size += width(c)
        i += 1
    out = Array[u8](size)
    at = 0
    i = 0
    while i < s.length:
        at = put(out, at, points[i])
        i += 1
    return out


@inline
def is_surrogate(c: i32) -> bool:
    return c >> 11 == 0x1B


def width(c: i32) -> i32:
    """How many bytes a code point takes."""
    if c < 0x80:
        return 1
    if c < 0x800:
        return 2
    if c < 0x10000:
        return 3
    return 4


def put(out: Array[u8], at: i32, c: i32) -> i32:
    """Writes the sequence of a code point; where the next one goes."""
    if c < 0x80:
        out[at] = c
        return at + 1
    if c < 0x800:
        out[at] = 0xC0 | c >> 6
        out[at + 1] = 0x80 | c & 0x3F
        return at + 2
    if c < 0x10000:
        out[at] = 0xE0 | c >> 12
        out[at + 1] = 0x80 | c >> 6 & 0x3F
        out[at + 2] = 0x80 | c & 0x3F
        return at + 3
    out[at] = 0xF0 | c >> 18
    out[at + 1] = 0x80 | c >> 12 & 0x3F
    out[at + 2] = 0x80 | c >> 6 & 0x3F
    out[at + 3] = 0x80 | c & 0x3F
    return at + 4
