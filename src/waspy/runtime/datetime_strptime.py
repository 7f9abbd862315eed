"""datetime.strptime, as Lib/_strptime.py in the C locale, where the time zone is UTC. The format is matched as the
regular expression that is made of it there: what can match in several ways is tried in the same order. What is made of
the parts of the text is in `datetime_strptime_fields`.

The elements of a format are numbers: code points that stand for themselves, SPACES, and DIRECTIVE with its letter.
"""

from waspy.lang import *
from waspy.runtime import datetime_strptime_fields, exceptions, ops, unicode, unicode_case
from waspy.runtime import str as strings
from waspy.runtime.datetime_arguments import exactly, number, refuse_value
from waspy.runtime.datetime_layout import *
from waspy.runtime.datetime_strptime_fields import DIRECTIVE, Match
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import StrBuilder
from waspy.runtime.template import fill1, fill2, fill4
from waspy.runtime.time_format import DAYS, MONTHS

SPACES = 0x2000000
PERCENT = 37
SPECIAL = S("\\.^$*+?(){}[]|")  # what stands for something else in regular expressions
HALVES = Array[Str].of(S("am"), S("pm"))
ZONES = Array[Str].of(S("utc"), S("gmt"))

ErrorClass = builtin_class("error", BaseException, base=exceptions.ExceptionClass, module="re", flags=CLASS_EXCEPTION)
"""As `re.error`: of directives that come twice."""


@struct
class Numeric:
    """A directive of digits: up to `width`, of values from low to high; with fewer digits to all that these can say.
    `exact`: no fewer. `first`: what the first digit is at least, if it is the only one; -1: any digit of Unicode."""

    letter: i32
    width: i32
    low: i32
    high: i32
    exact: bool
    first: i32


NUMERICS = Array[Numeric].of(
    Numeric(ord("d"), 2, 1, 31, False, 1),
    Numeric(ord("H"), 2, 0, 23, False, -1),
    Numeric(ord("I"), 2, 1, 12, False, 1),
    Numeric(ord("G"), 4, 0, 9999, True, -1),
    Numeric(ord("j"), 3, 1, 366, False, 1),
    Numeric(ord("m"), 2, 1, 12, False, 1),
    Numeric(ord("M"), 2, 0, 59, False, -1),
    Numeric(ord("S"), 2, 0, 61, False, -1),
    Numeric(ord("U"), 2, 0, 53, False, -1),
    Numeric(ord("W"), 2, 0, 53, False, -1),
    Numeric(ord("w"), 1, 0, 6, True, 0),
    Numeric(ord("u"), 1, 1, 7, True, 1),
    Numeric(ord("V"), 2, 1, 53, False, -1),
    Numeric(ord("y"), 2, 0, 99, True, -1),
    Numeric(ord("Y"), 4, 0, 9999, True, -1),
)

LETTERS = S("dfHIGjmMSUwuVyYzAaBbpZW")
LENGTHS = Array[u8].of(
    41, 17, 24, 26, 15, 71, 26, 17, 24, 24, 12, 12, 31, 11, 15, 56, 63, 34, 92, 54, 12, 14, 24,
)  # fmt: skip
"""Of what each directive is in the regular expression."""


# --- formats ------------------------------------------------------------------------------------------
last_format: Str = S("")
last_elements: Array[i32] | None = None


def elements_of(format: Str) -> Array[i32]:
    global last_format, last_elements
    known = last_elements
    if known is not None and strings.equal(format, last_format):
        return known
    b = strings.new_builder(format.length)
    expand(b, format, format)
    text = strings.finish(b)
    made = Array[i32](text.length)
    for i in range(text.length):
        made[i] = strings.char_at(text, i)
    check_twice(made)
    last_format = format
    last_elements = made
    return made


def expand(b: StrBuilder, part: Str, format: Str) -> None:
    """Appends the elements."""
    i = 0
    n = part.length
    while i < n:
        c = strings.char_at(part, i)
        i += 1
        if c == PERCENT:
            if i == n:
                exceptions.raise_value_error(fill2(S("stray % in format '%'"), S("%"), format))
            append_directive(b, strings.char_at(part, i), format)
            i += 1
        elif unicode.is_space(c):
            while i < n and unicode.is_space(strings.char_at(part, i)):
                i += 1
            strings.append_char(b, SPACES)
        else:
            strings.append_char(b, c)


def append_directive(b: StrBuilder, c: i32, format: Str) -> None:
    if c == PERCENT:
        strings.append_char(b, c)
    elif c == ord("c"):
        expand(b, S("%a %b %d %H:%M:%S %Y"), format)
    elif c == ord("x"):
        expand(b, S("%m/%d/%y"), format)
    elif c == ord("X"):
        expand(b, S("%H:%M:%S"), format)
    elif index_in(LETTERS, c) >= 0:
        strings.append_char(b, DIRECTIVE | c)
    else:
        bad = strings.of_char(c)
        if unicode.is_space(c) or index_in(SPECIAL, c) >= 0:
            bad = S("%")
        exceptions.raise_value_error(fill2(S("'%' is a bad directive in format '%'"), bad, format))


def index_in(s: Str, c: i32) -> i32:
    for i in range(s.length):
        if strings.char_at(s, i) == c:
            return i
    return -1


def check_twice(elements: Array[i32]) -> None:
    """The regular expression must not have two groups of one name."""
    at = 0
    group = 0
    for i in range(len(elements)):
        e = elements[i]
        if e == SPACES:
            at += 3
        elif e < DIRECTIVE:
            at += 1 if index_in(SPECIAL, e) < 0 else 2
        else:
            group += 1
            before = first_group(elements, i)
            if before > 0:
                refuse_twice(e & 255, group, before, at + 4)
            if e == DIRECTIVE | ord("z"):
                group += 2
            at += LENGTHS[index_in(LETTERS, e & 255)]


def first_group(elements: Array[i32], end: i32) -> i32:
    """The number of the group that an earlier element like that at `end` is; 0: there is none."""
    group = 0
    for i in range(end):
        if elements[i] >= DIRECTIVE and elements[i] != SPACES:
            group += 1
            if elements[i] == elements[end]:
                return group
            if elements[i] == DIRECTIVE | ord("z"):
                group += 2
    return 0


def refuse_twice(letter: i32, group: i32, before: i32, at: i32) -> NoReturn:
    message = S("redefinition of group name '%' as group %; was group % at position %")
    text = fill4(message, strings.of_char(letter), number(group), number(before), number(at))
    exceptions.throw_new(exceptions.new_exception(ErrorClass, text))


# --- matching -----------------------------------------------------------------------------------------
def match(m: Match, i: i32, at: i32) -> bool:
    """Do the elements from number i on match the text at `at`?"""
    while i < len(m.elements):
        e = m.elements[i]
        if e >= DIRECTIVE:
            break
        if at >= m.text.length or not same_letter(e, strings.char_at(m.text, at)):
            return False
        i += 1
        at += 1
    if i == len(m.elements):
        m.end = at
        return True
    e = m.elements[i]
    if e == SPACES:
        return match_spaces(m, i, at)
    letter = e & 255
    for n in NUMERICS:
        if n.letter == letter:
            return match_number(m, i, at, n)
    if letter == ord("f"):
        return match_fraction(m, i, at)
    if letter == ord("z"):
        return match_zone(m, i, at)
    return match_name(m, i, at, letter)


def same_letter(a: i32, b: i32) -> bool:
    return a == b or lowered(a) == lowered(b)


def lowered(c: i32) -> i32:
    if c < 128:
        return c | 32 if lt_u32((c | 32) - 97, 26) else c
    b = strings.new_builder(3)
    unicode_case.append_lower(b, c)
    text = strings.finish(b)
    return strings.char_at(text, 0) if text.length == 1 else c


def match_spaces(m: Match, i: i32, at: i32) -> bool:
    end = at
    while end < m.text.length and unicode.is_space(strings.char_at(m.text, end)):
        end += 1
    while end > at:
        if match(m, i + 1, end):
            return True
        end -= 1
    return False


def digit_at(m: Match, at: i32) -> i32:
    """Its value; -1: none is there."""
    if at >= m.text.length:
        return -1
    c = strings.char_at(m.text, at)
    if lt_u32(c - 48, 10):
        return c - 48
    return unicode.decimal_value(c) if c > 127 and unicode.is_decimal(c) else -1


def is_ascii(m: Match, at: i32) -> bool:
    return strings.char_at(m.text, at) < 128


def match_number(m: Match, i: i32, at: i32, n: Numeric) -> bool:
    width = n.width
    while width > 0:
        if fits(m, i, at, n, width) and match(m, i + 1, at + width):
            return True
        if n.exact:
            return False
        width -= 1
    if n.letter == ord("d") and at + 1 < m.text.length and strings.char_at(m.text, at) == 32:
        d = digit_at(m, at + 1)
        m.values[i] = d
        return d > 0 and is_ascii(m, at + 1) and match(m, i + 1, at + 2)
    return False


def fits(m: Match, i: i32, at: i32, n: Numeric, width: i32) -> bool:
    """Are there so many digits, of a value that the directive takes with so many?"""
    value = 0
    rest = 1
    for _ in range(width):
        rest *= 10
    low = n.low if width > 1 else max(n.first, 0)
    high = min(n.high if width == n.width else rest - 1, rest - 1)
    for k in range(width):
        d = digit_at(m, at + k)
        if d < 0:
            return False
        if not is_ascii(m, at + k) and not n.exact:
            if k == 0 and (width > 1 or n.first >= 0):
                return False
            if k > 0 and (value * rest < low or (value + 1) * rest - 1 > high):
                return False  # the regular expression has no \\d there
        if not is_ascii(m, at + k) and n.exact and n.first >= 0:
            return False
        value = value * 10 + d
        rest = div_s(rest, 10)
    m.values[i] = value
    return value >= low and value <= high


def match_fraction(m: Match, i: i32, at: i32) -> bool:
    digits = 0
    while digits < 6 and digit_at(m, at + digits) >= 0 and is_ascii(m, at + digits):
        digits += 1
    while digits > 0:
        if match(m, i + 1, at + digits):
            value = 0
            for k in range(6):
                value = value * 10 + (digit_at(m, at + k) if k < digits else 0)
            m.values[i] = value
            return True
        digits -= 1
    return False


def match_name(m: Match, i: i32, at: i32, letter: i32) -> bool:
    """Of a day, month, half of the day or time zone."""
    names = HALVES
    short = False
    if letter == ord("Z"):
        names = ZONES
    elif letter | 32 == ord("a"):
        names = DAYS
        short = letter == ord("a")
    elif letter | 32 == ord("b"):
        names = MONTHS
        short = letter == ord("b")
    for k in range(len(names)):
        n = 3 if short else names[k].length
        if begins(m, at, names[k], n):
            m.values[i] = k
            m.starts[i] = at
            m.ends[i] = at + n
            if match(m, i + 1, at + n):
                return True
    return False


def begins(m: Match, at: i32, name: Str, n: i32) -> bool:
    if at + n > m.text.length:
        return False
    for k in range(n):
        if not same_letter(strings.char_at(name, k), strings.char_at(m.text, at + k)):
            return False
    return True


def match_zone(m: Match, i: i32, at: i32) -> bool:
    """[+-]HH[:]MM[[:]SS[.ffffff]], or Z."""
    if at >= m.text.length:
        return False
    c = strings.char_at(m.text, at)
    m.starts[i] = at
    if c == ord("Z"):
        return ends_at(m, i, at + 1)
    if c != ord("+") and c != ord("-") or not two_digits(m, at + 1, 10):
        return False
    minutes = at + 3 + is_colon(m, at + 3)
    if not two_digits(m, minutes, 6):
        return False
    short = minutes + 2
    seconds = short + is_colon(m, short)
    if two_digits(m, seconds, 6):
        end = seconds + 2
        if end < m.text.length and strings.char_at(m.text, end) == 46:
            digits = 0
            while digits < 6 and digit_at(m, end + 1 + digits) >= 0:
                digits += 1
            while digits > 0:
                if ends_at(m, i, end + 1 + digits):
                    return True
                digits -= 1
        if ends_at(m, i, end):
            return True
    return ends_at(m, i, short)


def ends_at(m: Match, i: i32, end: i32) -> bool:
    m.ends[i] = end
    if not match(m, i + 1, end):
        return False
    m.ends[i] = end
    return True


def is_colon(m: Match, at: i32) -> i32:
    return 1 if at < m.text.length and strings.char_at(m.text, at) == 58 else 0


def two_digits(m: Match, at: i32, below: i32) -> bool:
    d = digit_at(m, at)
    return d >= 0 and d < below and (below > 9 or is_ascii(m, at)) and digit_at(m, at + 1) >= 0


# --- the method ---------------------------------------------------------------------------------------
@method(DateTimeClass, kind="class")
def strptime(cls: Class, *args: Array[obj]) -> obj:
    exactly(S("strptime"), 2, args)
    text = args[0]
    format = args[1]
    if not isinstance(text, Str):
        refuse_value(S("strptime() "), 1, S("str"), text)
    if not isinstance(format, Str):
        refuse_value(S("strptime() "), 2, S("str"), format)
    elements = elements_of(format)
    n = len(elements)
    m = Match(text, elements, Array[i32](n), Array[i32](n), Array[i32](n), 0)
    if not match(m, 0, 0):
        message = S("time data % does not match format %")
        exceptions.raise_value_error(fill2(message, ops.repr_(text), ops.repr_(format)))
    if m.end != text.length:
        rest = strings.substring(text, m.end, text.length)
        exceptions.raise_value_error(fill1(S("unconverted data remains: %"), rest))
    return datetime_strptime_fields.made(cls, m)
