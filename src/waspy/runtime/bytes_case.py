"""Methods of bytes and bytearray that take their bytes for ASCII: the questions that start with `is`, and case."""

from waspy.lang import *
from waspy.runtime import str as strings
from waspy.runtime import str_case, str_split, utf8
from waspy.runtime.bytearray import ByteArrayClass
from waspy.runtime.bytes import BytesClass, lent_argument, like
from waspy.runtime.layout import *

LETTER, DIGIT, SPACE = 1, 2, 4


def all_of(o: obj, kinds: i32) -> bool:
    """Is there a byte, and is each of one of the kinds?"""
    s = lent_argument(o)
    points = strings.narrow_of(s)
    for i in range(s.length):
        c = points[i]
        kind = 0
        if 97 <= c | 32 <= 122:
            kind = LETTER
        elif 48 <= c <= 57:
            kind = DIGIT
        elif str_split.is_space(c, True):
            kind = SPACE
        if kind & kinds == 0:
            return False
    return s.length > 0


@method(BytesClass)
@method(ByteArrayClass)
def isalpha(self: obj) -> bool:
    return all_of(self, LETTER)


@method(BytesClass)
@method(ByteArrayClass)
def isalnum(self: obj) -> bool:
    return all_of(self, LETTER | DIGIT)


@method(BytesClass)
@method(ByteArrayClass)
def isdigit(self: obj) -> bool:
    return all_of(self, DIGIT)


@method(BytesClass)
@method(ByteArrayClass)
def isspace(self: obj) -> bool:
    return all_of(self, SPACE)


@method(BytesClass)
@method(ByteArrayClass)
def isascii(self: obj) -> bool:
    s = lent_argument(self)
    return utf8.ascii_end(strings.narrow_of(s), 0, s.length) == s.length


def only_case(s: Str, capital: bool) -> bool:
    """Are there letters, and are all of them capitals, or small?"""
    found = False
    for i in range(s.length):
        c = strings.char_at(s, i)
        if str_case.is_capital(c) or str_case.is_small_letter(c):
            if str_case.is_capital(c) != capital:
                return False
            found = True
    return found


@method(BytesClass)
@method(ByteArrayClass)
def isupper(self: obj) -> bool:
    return only_case(lent_argument(self), True)


@method(BytesClass)
@method(ByteArrayClass)
def islower(self: obj) -> bool:
    return only_case(lent_argument(self), False)


@method(BytesClass)
@method(ByteArrayClass)
def istitle(self: obj) -> bool:
    s = lent_argument(self)
    found = False
    in_word = False
    for i in range(s.length):
        c = strings.char_at(s, i)
        capital = str_case.is_capital(c)
        if capital or str_case.is_small_letter(c):
            if capital == in_word:
                return False
            in_word = True
            found = True
        else:
            in_word = False
    return found


def lowered(s: Str) -> Array[u8]:
    made = Array[u8](s.length)
    str_case.lower_bytes(strings.narrow_of(s), s.length, made)
    return made


# --- case -----------------------------------------------------------------------------------------------
@method(BytesClass)
@method(ByteArrayClass)
def upper(self: obj) -> obj:
    s = lent_argument(self)
    made = Array[u8](s.length)
    str_case.upper_bytes(strings.narrow_of(s), s.length, made)
    return like(self, strings.narrow_str(made, s.length))


@method(BytesClass)
@method(ByteArrayClass)
def lower(self: obj) -> obj:
    s = lent_argument(self)
    return like(self, strings.narrow_str(lowered(s), s.length))


@method(BytesClass)
@method(ByteArrayClass)
def capitalize(self: obj) -> obj:
    s = lent_argument(self)
    made = lowered(s)
    if s.length > 0:
        made[0] = str_case.ascii_upper(made[0])
    return like(self, strings.narrow_str(made, s.length))


@method(BytesClass)
@method(ByteArrayClass)
def title(self: obj) -> obj:
    s = lent_argument(self)
    made = lowered(s)
    in_word = False
    for i in range(s.length):
        letter = str_case.is_small_letter(made[i])
        if letter and not in_word:
            made[i] = str_case.ascii_upper(made[i])
        in_word = letter
    return like(self, strings.narrow_str(made, s.length))


@method(BytesClass)
@method(ByteArrayClass)
def swapcase(self: obj) -> obj:
    s = lent_argument(self)
    points = strings.narrow_of(s)
    made = Array[u8](s.length)
    for i in range(s.length):
        c = points[i]
        made[i] = str_case.ascii_lower(c) if str_case.is_capital(c) else str_case.ascii_upper(c)
    return like(self, strings.narrow_str(made, s.length))
