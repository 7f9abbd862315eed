"""_csv_engine: records of lines that need no automaton, and lines of records. `stdlib/_csv.py` does the rest."""

from waspy.lang import *
from waspy.runtime import list as lists
from waspy.runtime import ops
from waspy.runtime import str as strings
from waspy.runtime import tuple as tuples
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

module("_csv_engine")

LINE_FEED = 10
RETURN = 13
NO_QUOTES = -1
fields_before = 4


# --- reading ------------------------------------------------------------------------------------------------
@function("_csv_engine")
def record(line: obj, delimiter: Str, quote: obj, limit: i64, /) -> obj | None:
    """The fields of a line, with doubled quotes in quoted ones; None where a field goes on behind its last quote or
    behind the line, where there are line ends inside, and if the line is longer than the limit or no str."""
    global fields_before
    if not isinstance(line, Str) or i64(line.length) > limit:
        return None
    end = without_line_end(line)
    separator = strings.char_at(delimiter, 0)
    mark = strings.char_at(quote, 0) if isinstance(quote, Str) else NO_QUOTES
    fields = lists.sized(i64(fields_before))
    i = 0
    while end > 0:
        if i < end and strings.char_at(line, i) == mark:
            stop = end_of_quoted(line, i + 1, end, mark)
            if stop < 0 or stop + 1 < end and strings.char_at(line, stop + 1) != separator:
                return None
            lists.append(fields, unquoted(line, i + 1, stop, mark))
            i = stop + 1
        else:
            stop = end_of_plain(line, i, end, separator)
            if stop < 0:
                return None
            lists.append(fields, strings.substring(line, i, stop))
            i = stop
        if i == end:
            break
        i += 1
    fields_before = fields.length
    return fields


def without_line_end(line: Str) -> i32:
    n = line.length
    if n > 0 and strings.char_at(line, n - 1) == LINE_FEED:
        n -= 1
    if n > 0 and strings.char_at(line, n - 1) == RETURN:
        n -= 1
    return n


def end_of_plain(line: Str, i: i32, end: i32, separator: i32) -> i32:
    """Where the field ends; -1 if there is a line end in it."""
    while i < end:
        c = strings.char_at(line, i)
        if c == LINE_FEED or c == RETURN:
            return -1
        if c == separator:
            return i
        i += 1
    return end


def end_of_quoted(line: Str, i: i32, end: i32, mark: i32) -> i32:
    """The last quote of the field; -1 if there is none in the line."""
    while i < end:
        c = strings.char_at(line, i)
        if c == mark:
            if i + 1 == end or strings.char_at(line, i + 1) != mark:
                return i
            i += 1
        elif c == LINE_FEED or c == RETURN:
            return -1
        i += 1
    return -1


def unquoted(line: Str, i: i32, end: i32, mark: i32) -> Str:
    """The part, with one quote for two."""
    start = i
    while i < end and strings.char_at(line, i) != mark:
        i += 1
    if i == end:
        return strings.substring(line, start, end)
    out = strings.new_builder(end - start)
    while i < end:
        strings.append_part(out, line, start, i + 1)
        start = i = i + 2
        while i < end and strings.char_at(line, i) != mark:
            i += 1
    strings.append_part(out, line, start, end)
    return strings.finish(out)


# --- writing ------------------------------------------------------------------------------------------------
@function("_csv_engine")
def line(fields: obj, delimiter: Str, quote: Str, ending: Str, /) -> obj | None:
    """A record in which what needs quotes has them; None if `fields` is no list and no tuple."""
    out = strings.new_builder(60)
    if isinstance(fields, List) and fields.cls is lists.ListClass:
        i = 0
        while i < fields.length:
            put(out, lists.at(fields, i), i, fields.length == 1, delimiter, quote, ending)
            i += 1
    elif isinstance(fields, Tuple) and fields.cls is tuples.TupleClass:
        n = tuples.size_of(fields)
        for k in range(n):
            put(out, tuples.item_at(fields, k), k, n == 1, delimiter, quote, ending)
    else:
        return None
    strings.append_str(out, ending)
    return strings.finish(out)


def put(out: strings.StrBuilder, field: obj, i: i32, alone: bool, delimiter: Str, quote: Str, ending: Str) -> None:
    if i > 0:
        strings.append_str(out, delimiter)
    if field is NONE:
        text = strings.EMPTY
    else:
        text = field if isinstance(field, Str) else ops.str_(field)
    if text.length == 0 and alone or needs_quotes(text, delimiter, quote, ending):
        put_quoted(out, text, quote)
    else:
        strings.append_str(out, text)


def needs_quotes(text: Str, delimiter: Str, quote: Str, ending: Str) -> bool:
    separator = strings.char_at(delimiter, 0)
    mark = strings.char_at(quote, 0)
    last = strings.char_at(ending, ending.length - 1) if ending.length > 0 else mark
    for i in range(text.length):
        c = strings.char_at(text, i)
        if c == separator or c == mark or c == last:
            return True
        if ending.length > 1 and c == strings.char_at(ending, 0):
            return True
    return False


def put_quoted(out: strings.StrBuilder, text: Str, quote: Str) -> None:
    mark = strings.char_at(quote, 0)
    strings.append_str(out, quote)
    for i in range(text.length):
        c = strings.char_at(text, i)
        if c == mark:
            strings.append_char(out, mark)
        strings.append_char(out, c)
    strings.append_str(out, quote)
