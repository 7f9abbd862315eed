"""str: upper, lower, title, capitalize, swapcase, casefold. ASCII goes without the tables of `unicode_case.py`."""

from waspy.lang import *
from waspy.runtime import unicode
from waspy.runtime import unicode_case as cases
from waspy.runtime.layout import *
from waspy.runtime.str import *

SIGMA = 0x3A3
SMALL_SIGMA = 0x3C3
FINAL_SIGMA = 0x3C2


@inline
def is_capital(c: i32) -> bool:
    return c >= 65 and c <= 90


@inline
def is_small_letter(c: i32) -> bool:
    return c >= 97 and c <= 122


@inline
def ascii_upper(c: i32) -> i32:
    """Without a branch: which way it would go cannot be foretold in most texts."""
    return c - (i32(lt_u32(i32(c - 97), 26)) << 5)


@inline
def ascii_lower(c: i32) -> i32:
    return c + (i32(lt_u32(i32(c - 65), 26)) << 5)


@method(StrClass)
def upper(self: Str) -> obj:
    narrow = self.narrow
    if narrow is not None:
        if self.length == 1 and narrow[0] < 128:
            return of_known(ascii_upper(narrow[0]))
        i = 0
        while i < self.length and narrow[i] < 128 and not is_small_letter(narrow[i]):
            i += 1
        if i == self.length:
            return plain(self)  # with its hash
        made = Array[u8](self.length)
        if upper_bytes(narrow, self.length, made) < 128:
            return narrow_str(made, self.length)
    out = new_builder(self.length)
    i = 0
    while i < self.length:
        append_upper(out, char_at(self, i))
        i += 1
    return finish(out)


@method(StrClass)
def lower(self: Str) -> obj:
    narrow = self.narrow
    if narrow is not None:
        if self.length == 1 and narrow[0] < 128:
            return of_known(ascii_lower(narrow[0]))
        i = 0
        while i < self.length and narrow[i] < 128 and not is_capital(narrow[i]):
            i += 1
        if i == self.length:
            return plain(self)
        made = Array[u8](self.length)
        if lower_bytes(narrow, self.length, made) < 128:
            return narrow_str(made, self.length)
    out = new_builder(self.length)
    i = 0
    while i < self.length:
        append_lower(out, self, i)
        i += 1
    return finish(out)


def upper_bytes(points: Array[u8], n: i32, to: Array[u8]) -> i32:
    """ASCII letters only. The result is below 128 if there is nothing else than ASCII."""
    all = 0
    i = 0
    while i < n:
        c = points[i]
        all = all | c
        to[i] = ascii_upper(c)
        i += 1
    return all


def lower_bytes(points: Array[u8], n: i32, to: Array[u8]) -> i32:
    all = 0
    i = 0
    while i < n:
        c = points[i]
        all = all | c
        to[i] = ascii_lower(c)
        i += 1
    return all


def append_upper(out: StrBuilder, c: i32) -> None:
    if c < 128:
        append_char(out, ascii_upper(c))
    else:
        cases.append_upper(out, c)


def append_lower(out: StrBuilder, s: Str, i: i32) -> None:
    """Appends what the character at i becomes."""
    c = char_at(s, i)
    if c < 128:
        append_char(out, ascii_lower(c))
    elif c == SIGMA:
        append_char(out, FINAL_SIGMA if is_final(s, i) else SMALL_SIGMA)
    else:
        cases.append_lower(out, c)


def is_final(s: Str, i: i32) -> bool:
    """Unicode's Final_Sigma: a cased letter before it and none after it, case-ignorable characters apart."""
    before = i - 1
    while before >= 0 and unicode.is_case_ignorable(char_at(s, before)):
        before -= 1
    if before < 0 or not unicode.is_cased(char_at(s, before)):
        return False
    after = i + 1
    while after < s.length and unicode.is_case_ignorable(char_at(s, after)):
        after += 1
    return after == s.length or not unicode.is_cased(char_at(s, after))


def append_title(out: StrBuilder, c: i32) -> None:
    if c < 128:
        append_char(out, ascii_upper(c))
    else:
        cases.append_title(out, c)


@method(StrClass)
def capitalize(self: Str) -> obj:
    narrow = self.narrow
    if narrow is not None and self.length > 0:
        made = Array[u8](self.length)
        if lower_bytes(narrow, self.length, made) < 128:
            made[0] = ascii_upper(narrow[0])
            return narrow_str(made, self.length)
    out = new_builder(self.length)
    i = 0
    while i < self.length:
        if i == 0:
            append_title(out, char_at(self, 0))
        else:
            append_lower(out, self, i)
        i += 1
    return finish(out)


@method(StrClass)
def title(self: Str) -> obj:
    out = new_builder(self.length)
    in_word = False
    i = 0
    while i < self.length:
        c = char_at(self, i)
        if in_word:
            append_lower(out, self, i)
        else:
            append_title(out, c)
        in_word = unicode.is_cased(c)
        i += 1
    return finish(out)


@method(StrClass)
def swapcase(self: Str) -> obj:
    out = new_builder(self.length)
    i = 0
    while i < self.length:
        c = char_at(self, i)
        if unicode.is_upper(c):
            append_lower(out, self, i)
        elif unicode.is_lower(c):
            append_upper(out, c)
        else:
            append_char(out, c)
        i += 1
    return finish(out)


@method(StrClass)
def casefold(self: Str) -> obj:
    out = new_builder(self.length)
    i = 0
    while i < self.length:
        c = char_at(self, i)
        if c < 128:
            append_char(out, ascii_lower(c))
        else:
            cases.append_folded(out, c)
        i += 1
    return finish(out)
