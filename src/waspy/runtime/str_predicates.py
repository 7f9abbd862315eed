"""str: the questions that start with `is`."""

from waspy.lang import *
from waspy.runtime import unicode, utf8
from waspy.runtime.layout import *
from waspy.runtime.str import *


@method(StrClass)
def isascii(self: Str) -> bool:
    narrow = self.narrow
    if narrow is None:
        return False
    return utf8.ascii_end(narrow, 0, self.length) == self.length


@method(StrClass)
def isspace(self: Str) -> bool:
    i = 0
    while i < self.length:
        if not unicode.is_space(char_at(self, i)):
            return False
        i += 1
    return i > 0


@method(StrClass)
def isalpha(self: Str) -> bool:
    i = 0
    while i < self.length:
        if not unicode.is_alphabetic(char_at(self, i)):
            return False
        i += 1
    return i > 0


@method(StrClass)
def isalnum(self: Str) -> bool:
    i = 0
    while i < self.length:
        if not unicode.is_alphanumeric(char_at(self, i)):
            return False
        i += 1
    return i > 0


@method(StrClass)
def isdecimal(self: Str) -> bool:
    i = 0
    while i < self.length:
        if not unicode.is_decimal(char_at(self, i)):
            return False
        i += 1
    return i > 0


@method(StrClass)
def isdigit(self: Str) -> bool:
    i = 0
    while i < self.length:
        if not unicode.is_digit(char_at(self, i)):
            return False
        i += 1
    return i > 0


@method(StrClass)
def isnumeric(self: Str) -> bool:
    i = 0
    while i < self.length:
        if not unicode.is_numeric(char_at(self, i)):
            return False
        i += 1
    return i > 0


@method(StrClass)
def isprintable(self: Str) -> bool:
    i = 0
    while i < self.length:
        if not unicode.is_printable(char_at(self, i)):
            return False
        i += 1
    return True


@method(StrClass)
def isidentifier(self: Str) -> bool:
    if self.length == 0 or not unicode.is_identifier_start(char_at(self, 0)):
        return False
    i = 1
    while i < self.length:
        if not unicode.is_identifier_part(char_at(self, i)):
            return False
        i += 1
    return True


@method(StrClass)
def isupper(self: Str) -> bool:
    """No small letters, and at least one capital."""
    found = False
    i = 0
    while i < self.length:
        c = char_at(self, i)
        if unicode.is_lower(c) or unicode.is_title(c):
            return False
        if not found and unicode.is_upper(c):
            found = True
        i += 1
    return found


@method(StrClass)
def islower(self: Str) -> bool:
    found = False
    i = 0
    while i < self.length:
        c = char_at(self, i)
        if unicode.is_upper(c) or unicode.is_title(c):
            return False
        if not found and unicode.is_lower(c):
            found = True
        i += 1
    return found


@method(StrClass)
def istitle(self: Str) -> bool:
    """Capitals only after uncased characters, small letters only after cased ones, and at least one letter."""
    found = False
    in_word = False
    i = 0
    while i < self.length:
        c = char_at(self, i)
        if unicode.is_upper(c) or unicode.is_title(c):
            if in_word:
                return False
            in_word = True
            found = True
        elif unicode.is_lower(c):
            if not in_word:
                return False
            found = True
        else:
            in_word = False
        i += 1
    return found
