"""str: searching. `find_in` and `rfind_in` look for one string in another; on them rest find, index, count,
replace, split and partition, and those of bytes, which lend their arrays to strings.

A single character is a plain scan. Longer needles are sought by Boyer-Moore-Horspool with a bitmap of the needle's
characters (Fredrik Lundh's fastsearch in CPython's Objects/stringlib), which is linear in practice; when
it has compared more than a few characters per position it hands over to the two-way algorithm of
Crochemore and Perrin, which is linear always.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import exceptions
from waspy.runtime import slice as slices
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.str import *
from waspy.runtime.two_way import find_two_way


def find_in(s: Str, sub: Str, start: i32, end: i32) -> i32:
    """The first place of sub within s[start:end] (0 <= start, end <= length), or -1."""
    m = sub.length
    if end - start < m:
        return -1
    if m == 0:
        return start
    hay = s.narrow
    needle = sub.narrow
    if hay is not None:
        if needle is None:
            return -1
        if m == 1:
            return find_byte(hay, needle[0], start, end)
        return find_narrow(s, hay, sub, needle, start, end)
    if m == 1:
        return find_wide_char(wide_of(s), char_at(sub, 0), start, end)
    return find_wide(s, wide_of(s), sub, widened(sub), start, end)


def find_byte(hay: Array[u8], c: i32, start: i32, end: i32) -> i32:
    i = start
    while i < end:
        if hay[i] == c:
            return i
        i += 1
    return -1


def find_wide_char(hay: Array[i32], c: i32, start: i32, end: i32) -> i32:
    i = start
    while i < end:
        if hay[i] == c:
            return i
        i += 1
    return -1


def find_narrow(s: Str, hay: Array[u8], sub: Str, needle: Array[u8], start: i32, end: i32) -> i32:
    """Horspool: compare from the needle's last character; where it does not occur in the needle at all, skip all."""
    last = sub.length - 1
    final = needle[last]
    bitmap = 0
    gap = last  # from the last but one occurrence of the final character to the final one
    j = 0
    while j < last:
        bitmap = bitmap | 1 << (needle[j] & 31)
        if needle[j] == final:
            gap = last - j - 1
        j += 1
    bitmap = bitmap | 1 << (final & 31)
    patience = 64 + ((end - start) >> 2)
    i = start
    stop = end - last
    while i < stop:
        if hay[i + last] == final:
            j = 0
            while j < last and hay[i + j] == needle[j]:
                j += 1
            if j == last:
                return i
            patience -= j
            if patience < 0:
                return find_two_way(s, sub, i, end)
            if i + last + 1 < end and bitmap & 1 << (hay[i + last + 1] & 31) == 0:
                i += last + 2
            else:
                i += gap + 1
        elif i + last + 1 < end and bitmap & 1 << (hay[i + last + 1] & 31) == 0:
            i += last + 2
        else:
            i += 1
    return -1


def find_wide(s: Str, hay: Array[i32], sub: Str, needle: Array[i32], start: i32, end: i32) -> i32:
    """`find_narrow` for wide arrays."""
    last = sub.length - 1
    final = needle[last]
    bitmap = 0
    j = 0
    while j <= last:
        bitmap = bitmap | 1 << (needle[j] & 31)
        j += 1
    patience = 64 + ((end - start) >> 2)
    i = start
    stop = end - last
    while i < stop:
        if hay[i + last] == final:
            j = 0
            while j < last and hay[i + j] == needle[j]:
                j += 1
            if j == last:
                return i
            patience -= j
            if patience < 0:
                return find_two_way(s, sub, i, end)
        if i + last + 1 < end and bitmap & 1 << (hay[i + last + 1] & 31) == 0:
            i += last + 2
        else:
            i += 1
    return -1


def rfind_in(s: Str, sub: Str, start: i32, end: i32) -> i32:
    """The last place of sub within s[start:end], or -1."""
    m = sub.length
    if end - start < m:
        return -1
    if m == 0:
        return end
    if s.narrow is not None and sub.narrow is None:
        return -1
    patience = 64 + ((end - start) >> 2)
    first = char_at(sub, 0)
    i = end - m
    while i >= start:
        if char_at(s, i) == first:
            j = 1
            while j < m and char_at(s, i + j) == char_at(sub, j):
                j += 1
            if j == m:
                return i
            patience -= j - 1
            if patience < 0:
                return rfind_reversed(s, sub, start, i + m)
        i -= 1
    return -1


def rfind_reversed(s: Str, sub: Str, start: i32, end: i32) -> i32:
    """`rfind_in` in linear time: the two-way algorithm on both strings turned round."""
    at = find_two_way(reversed_part(s, start, end), reversed_part(sub, 0, sub.length), 0, end - start)
    if at < 0:
        return -1
    return end - at - sub.length


def reversed_part(s: Str, start: i32, end: i32) -> Str:
    builder = new_builder(end - start)
    i = end - 1
    while i >= start:
        append_known(builder, char_at(s, i))
        i -= 1
    return finish(builder)


def count_in(s: Str, sub: Str, start: i32, end: i32, most: i32) -> i32:
    """How often sub occurs in s[start:end] without overlap, at most `most`."""
    m = sub.length
    if end < start or most <= 0:
        return 0
    if m == 0:
        return end - start + 1 if end - start < most else most
    n = 0
    i = start
    while n < most:
        i = find_in(s, sub, i, end)
        if i < 0:
            return n
        n += 1
        i += m
    return n


def stands_at(s: Str, sub: Str, at: i32) -> bool:
    """Does sub stand in s at that place? The place is valid."""
    i = 0
    while i < sub.length:
        if char_at(s, at + i) != char_at(sub, i):
            return False
        i += 1
    return True


# --- replace --------------------------------------------------------------------------------------------
def replace_in(s: Str, old: Str, new: Str, most: i32) -> Str:
    """The first `most` occurrences of old become new; s itself if there are none."""
    if old.length == 1 and new.length <= 1 and most >= s.length:
        narrow = s.narrow
        to = new.narrow
        if narrow is not None and to is not None:
            c = char_at(old, 0)
            return remove_byte(s, narrow, c) if new.length == 0 else replace_byte(s, narrow, c, to[0])
    if old.length == 0:
        return interleave(s, new, most)
    at = -1
    if most > 0:
        at = find_in(s, old, 0, s.length)
    if at < 0:
        return plain(s)
    hay = s.narrow
    to = new.narrow
    if hay is not None and to is not None:
        return replace_narrow(s, hay, old, new, to, at, most)
    builder = new_builder(s.length)
    start = 0
    while at >= 0:
        append_part(builder, s, start, at)
        append_str(builder, new)
        start = at + old.length
        most -= 1
        at = find_in(s, old, start, s.length) if most > 0 else -1
    append_part(builder, s, start, s.length)
    return finish(builder)


def replace_narrow(s: Str, hay: Array[u8], old: Str, new: Str, to: Array[u8], at: i32, most: i32) -> Str:
    """The first occurrence is at `at`. They are counted first: the text has its exact length at once."""
    m = old.length
    more = new.length - m
    count = 1
    if more != 0:
        count += count_in(s, old, at + m, s.length, most - 1)
    total = i64(s.length) + i64(more) * i64(count)
    if total > MOST_UNITS:
        exceptions.raise_memory_error()
    made = Array[u8](i32(total))
    start = 0
    end = 0
    while at >= 0:
        copy_bytes(made, end, hay, start, at - start)
        end += at - start
        copy_bytes(made, end, to, 0, new.length)
        end += new.length
        start = at + m
        most -= 1
        at = find_in(s, old, start, s.length) if most > 0 else -1
    copy_bytes(made, end, hay, start, s.length - start)
    return from_ascii(made, i32(total))


def replace_byte(s: Str, narrow: Array[u8], old: i32, new: i32) -> Str:
    """All of one Latin-1 character by another."""
    at = -1
    if old < 256:
        at = find_byte(narrow, old, 0, s.length)
    if at < 0:
        return plain(s)
    made = Array[u8](s.length)
    copy_bytes(made, 0, narrow, 0, s.length)
    while at < s.length:
        if made[at] == old:
            made[at] = new
        at += 1
    return narrow_str(made, s.length)


def remove_byte(s: Str, narrow: Array[u8], old: i32) -> Str:
    """Without one Latin-1 character."""
    at = -1
    if old < 256:
        at = find_byte(narrow, old, 0, s.length)
    if at < 0:
        return plain(s)
    made = Array[u8](s.length - 1)
    copy_bytes(made, 0, narrow, 0, at)
    n = at
    i = at + 1
    while i < s.length:
        c = narrow[i]
        if c != old:
            made[n] = c
            n += 1
        i += 1
    return from_ascii(made, n)


def interleave(s: Str, new: Str, most: i32) -> Str:
    """The empty string replaced: `new` before each character and at the end."""
    builder = new_builder(s.length + new.length)
    i = 0
    while i < s.length:
        if i < most:
            append_str(builder, new)
        append_known(builder, char_at(s, i))
        i += 1
    if s.length < most:
        append_str(builder, new)
    return finish(builder)


# --- arguments ------------------------------------------------------------------------------------------
def start_of(bound: obj | None, length: i32) -> i32:
    """The `start` argument of a search: may be beyond the length."""
    if bound is None:
        return 0
    return from_end(slices.slice_part(bound, 0), length)


def end_of(bound: obj | None, length: i32) -> i32:
    """The `end` argument: at most the length."""
    if bound is None:
        return length
    i = slices.slice_part(bound, length)
    if i > length:
        return length
    return from_end(i, length)


@inline
def from_end(i: i32, length: i32) -> i32:
    if i < 0:
        i += length
        if i < 0:
            return 0
    return i


def not_found() -> NoReturn:
    exceptions.raise_value_error(S("substring not found"))
