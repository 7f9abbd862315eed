"""str: split, rsplit, splitlines, partition, rpartition and join.

The functions on strings are also those of bytes, which lends its arrays; `ascii_only` then keeps to its white space.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import classes, exceptions, joining, ops, str_recent, str_search, unicode
from waspy.runtime import list as lists
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.str import *
from waspy.runtime.template import fill1, fill2
from waspy.runtime.tuple import items_of, size_of

UNLIMITED = 2147483647


@inline
def limit(maxsplit: i64) -> i32:
    """A `maxsplit` or `count` argument: negative for no limit."""
    if maxsplit < 0 or maxsplit > i64(UNLIMITED):
        return UNLIMITED
    return i32(maxsplit)


@inline
def is_space(c: i32, ascii_only: bool) -> bool:
    if ascii_only:
        return c == 32 or c >= 9 and c <= 13
    return unicode.is_space(c)


@inline
def is_blank(c: i32, ascii_only: bool) -> bool:
    """`is_space` with a quick no for what almost every character is."""
    if c > 32 and c < 133:
        return False
    return is_space(c, ascii_only)


# --- split ----------------------------------------------------------------------------------------------
@method(StrClass)
def split(self: Str, sep: obj = NONE, maxsplit: i64 = -1) -> obj:
    if sep is NONE:
        return split_words(self, limit(maxsplit), False)
    return split_at(self, separator(sep), limit(maxsplit))


@method(StrClass)
def rsplit(self: Str, sep: obj = NONE, maxsplit: i64 = -1) -> obj:
    if sep is NONE:
        return rsplit_words(self, limit(maxsplit), False)
    return rsplit_at(self, separator(sep), limit(maxsplit))


def separator(sep: obj) -> Str:
    if isinstance(sep, Str):
        return sep
    exceptions.raise_type_error(fill1(S("must be str or None, not %"), classes.type_name(sep)))


def check_separator(sep: Str) -> None:
    if sep.length == 0:
        exceptions.raise_value_error(S("empty separator"))


def split_at(s: Str, sep: Str, most: i32) -> List:
    check_separator(sep)
    narrow = s.narrow
    if narrow is not None and sep.length == 1:
        return split_at_byte(s, narrow, char_at(sep, 0), most)
    parts = lists.new_list(Array[obj | None](min(max(s.length >> 3, 4), 16)), 0)
    start = 0
    while most > 0:
        at = str_search.find_in(s, sep, start, s.length)
        if at < 0:
            most = 0
        else:
            lists.append(parts, substring(s, start, at))
            start = at + sep.length
            most -= 1
    lists.append(parts, substring(s, start, s.length))
    return parts


def split_at_byte(s: Str, narrow: Array[u8], c: i32, most: i32) -> List:
    """At one character, which may be none of these. Counts the parts first, so that the list need not grow."""
    n = s.length
    count = 0
    i = 0
    while i < n:
        count += i32(narrow[i] == c)
        i += 1
    count = min(count, most)
    parts = Array[obj | None](count + 1)
    start = 0
    k = 0
    while k < count:
        i = start
        while narrow[i] != c:
            i += 1
        parts[k] = substring(s, start, i)
        start = i + 1
        k += 1
    parts[count] = substring(s, start, n)
    return lists.new_list(parts, count + 1)


def rsplit_at(s: Str, sep: Str, most: i32) -> List:
    check_separator(sep)
    parts = lists.empty()
    end = s.length
    while most > 0:
        at = str_search.rfind_in(s, sep, 0, end)
        if at < 0:
            most = 0
        else:
            lists.append(parts, substring(s, at + sep.length, end))
            end = at
            most -= 1
    lists.append(parts, substring(s, 0, end))
    reverse_items(parts)
    return parts


FEW_WORDS = 4


def split_words(s: Str, most: i32, ascii_only: bool) -> List:
    """By runs of white space; there are no empty parts."""
    narrow = s.narrow
    if narrow is not None and most == UNLIMITED:
        return split_narrow(narrow, s.length, ascii_only)
    parts = lists.empty()
    n = s.length
    i = 0
    while True:
        while i < n and is_space(char_at(s, i), ascii_only):
            i += 1
        if i == n:
            return parts
        start = i
        if most > 0:
            while i < n and not is_space(char_at(s, i), ascii_only):
                i += 1
        else:
            i = n
        lists.append(parts, substring(s, start, i))
        most -= 1


def split_narrow(points: Array[u8], n: i32, ascii_only: bool) -> List:
    parts = Array[obj | None](FEW_WORDS)
    count = 0
    i = 0
    while True:
        while i < n and is_blank(points[i], ascii_only):
            i += 1
        if i == n:
            return lists.new_list(parts, count)
        start = i
        while i < n and not is_blank(points[i], ascii_only):
            i += 1
        if count == len(parts):
            longer = Array[obj | None](count + count)
            longer.copy(0, parts, 0, count)
            parts = longer
        parts[count] = part_of(points, start, i - start)
        count += 1


def part_of(points: Array[u8], start: i32, n: i32) -> Str:
    """A string of n > 0 of the characters."""
    if n == 1:
        return of_known(points[start])
    return str_recent.part(points, start, n)


def rsplit_words(s: Str, most: i32, ascii_only: bool) -> List:
    parts = lists.empty()
    i = s.length
    while True:
        while i > 0 and is_space(char_at(s, i - 1), ascii_only):
            i -= 1
        if i == 0:
            reverse_items(parts)
            return parts
        end = i
        if most > 0:
            while i > 0 and not is_space(char_at(s, i - 1), ascii_only):
                i -= 1
        else:
            i = 0
        lists.append(parts, substring(s, i, end))
        most -= 1


def reverse_items(parts: List) -> None:
    items = lists.boxed(parts)
    i = 0
    j = parts.length - 1
    while i < j:
        items[i], items[j] = items[j], items[i]
        i += 1
        j -= 1


@method(StrClass)
def splitlines(self: Str, keepends: bool = False) -> obj:
    return split_lines(self, keepends, False)


def split_lines(s: Str, keep: bool, ascii_only: bool) -> List:
    parts = lists.empty()
    n = s.length
    start = 0
    while start < n:
        end = line_end(s, start, ascii_only)
        i = after_break(s, end)
        lists.append(parts, substring(s, start, i if keep else end))
        start = i
    return parts


# --- part by part, for loops that want no list ---
position: i32 = 0  # where the part ends that `next_word` or `next_line` gave, and the search goes on


def next_word(s: Str, i: i32) -> Str | None:
    """The first word from i on; null at the end."""
    global position
    n = s.length
    narrow = s.narrow
    if narrow is not None:
        return next_narrow_word(s, narrow, i, n)
    while i < n and is_blank(char_at(s, i), False):
        i += 1
    if i == n:
        return None
    start = i
    while i < n and not is_blank(char_at(s, i), False):
        i += 1
    position = i
    return substring(s, start, i)


def next_narrow_word(s: Str, narrow: Array[u8], i: i32, n: i32) -> Str | None:
    global position
    while i < n and is_blank(narrow[i], False):
        i += 1
    if i == n:
        return None
    start = i
    while i < n and not is_blank(narrow[i], False):
        i += 1
    position = i
    return substring(s, start, i)


def next_line(s: Str, start: i32) -> Str | None:
    """The line that begins at `start`; null at the end."""
    global position
    if start >= s.length:
        return None
    end = line_end(s, start, False)
    position = after_break(s, end)
    return substring(s, start, end)


def after_break(s: Str, i: i32) -> i32:
    """Behind the line break at i, if there is one."""
    n = s.length
    if i == n:
        return n
    return i + 2 if char_at(s, i) == 13 and i + 1 < n and char_at(s, i + 1) == 10 else i + 1


def line_end(s: Str, i: i32, ascii_only: bool) -> i32:
    """The first line break from i on, or the length."""
    n = s.length
    narrow = s.narrow
    if narrow is not None:
        while i < n:
            c = narrow[i]
            if (c < 31 or c == 0x85) and is_line_break(c, ascii_only):
                return i
            i += 1
        return n
    while i < n and not is_line_break(char_at(s, i), ascii_only):
        i += 1
    return i


def is_line_break(c: i32, ascii_only: bool) -> bool:
    if c == 10 or c == 13:
        return True
    if ascii_only or c < 11:
        return False
    return c == 11 or c == 12 or c >= 28 and c <= 30 or c == 0x85 or c == 0x2028 or c == 0x2029


# --- partition ------------------------------------------------------------------------------------------
@method(StrClass)
def partition(self: Str, sep: obj, /) -> obj:
    return partition_at(self, str_argument(sep))


@method(StrClass)
def rpartition(self: Str, sep: obj, /) -> obj:
    return rpartition_at(self, str_argument(sep))


def str_argument(o: obj) -> Str:
    if isinstance(o, Str):
        return o
    exceptions.raise_type_error(fill1(S("must be str, not %"), classes.type_name(o)))


def partition_at(s: Str, sep: Str) -> Tuple:
    check_separator(sep)
    at = str_search.find_in(s, sep, 0, s.length)
    if at < 0:
        return tuples.new_tuple(Array[obj].of(plain(s), EMPTY, EMPTY))
    return around(s, sep, at)


def rpartition_at(s: Str, sep: Str) -> Tuple:
    check_separator(sep)
    at = str_search.rfind_in(s, sep, 0, s.length)
    if at < 0:
        return tuples.new_tuple(Array[obj].of(EMPTY, EMPTY, plain(s)))
    return around(s, sep, at)


def around(s: Str, sep: Str, at: i32) -> Tuple:
    after = substring(s, at + sep.length, s.length)
    return tuples.new_tuple(Array[obj].of(substring(s, 0, at), plain(sep), after))


# --- join -----------------------------------------------------------------------------------------------
@method(StrClass)
def join(self: Str, iterable: obj, /) -> obj:
    return join_iterable(self, iterable)


def join_iterable(sep: Str, iterable: obj) -> Str:
    if isinstance(iterable, Tuple) and iterable.cls is tuples.TupleClass:
        return join_checked(sep, items_of(iterable), size_of(iterable))
    if isinstance(iterable, List) and iterable.cls is lists.ListClass:
        return join_checked(sep, cast(Array[obj], lists.view(iterable)), iterable.length)
    if isinstance(iterable, Str) and iterable.cls is StrClass and sep.length == 0:
        return iterable
    if not ops.is_iterable(iterable):
        exceptions.raise_type_error(S("can only join an iterable"))
    return join_iterator(sep, ops.get_iter(iterable))


def join_checked(sep: Str, items: Array[obj], n: i32) -> Str:
    i = 0
    while i < n:
        if not isinstance(items[i], Str):
            raise_not_str(i, items[i])
        i += 1
    return join_strings(sep, items, n)


def join_iterator(sep: Str, it: obj) -> Str:
    joiner = joining.new_joiner(sep)
    step = ops.stepper(it)
    while True:
        item = step(it)
        if item is None:
            return joining.joined(joiner)
        joining.add(joiner, item)


def raise_not_str(i: i32, item: obj) -> NoReturn:
    message = S("sequence item %: expected str instance, % found")
    exceptions.raise_type_error(fill2(message, ops.str_(small(i)), classes.type_name(item)))
