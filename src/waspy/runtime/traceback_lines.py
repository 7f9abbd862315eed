"""The entries of a traceback: decoding of the table of positions (docs/abi.md, "Tracebacks"), source lines and
carets (CPython's tb_displayline in Python/traceback.c)."""

from waspy.lang import *
from waspy.runtime import exceptions, ops
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.str import StrBuilder
from waspy.runtime.template import fill1, fill3
from waspy.runtime.tuple import item_at, size_of

INDENT = 4


@struct
class Place:
    line: i32
    end_line: i32
    column: i32  # in bytes of UTF-8
    end_column: i32
    left: i32  # bytes [left, right) behind the column get `^`, the rest of the range `~`...
    right: i32  # ...left -1: there is no such part


@struct
class Entry:
    """One function, or one that is inlined there."""

    info: FrameInfo
    name: Str
    place: Place
    inner: "Entry | None"  # what runs inside, inlined


@struct
class Reader:
    """Reads the records of a table one after the other."""

    table: Array[u8]
    at: i32
    line: i32


# --- the table --------------------------------------------------------------------------------------------
def read_number(r: Reader) -> i32:
    n = 0
    shift = 0
    while True:
        b = r.table[r.at]
        r.at = r.at + 1
        n = n | (b & 127) << shift
        if b < 128:
            return n
        shift += 7


def read_place(r: Reader) -> Place:
    step = read_number(r)
    if step & 1 != 0:
        r.line = r.line - (step + 1 >> 1)
    else:
        r.line = r.line + (step >> 1)
    lines = read_number(r)
    column = read_number(r)
    place = Place(r.line, r.line + (lines >> 1), column, read_number(r), -1, -1)
    if lines & 1 != 0:
        place.left = read_number(r)
        place.right = place.left + read_number(r)
    return place


def read_record(r: Reader, tb: Traceback) -> Entry:
    head = read_number(r)
    first = Entry(tb.info, tb.info.name, read_place(r), None)
    last = first
    end_line = -1
    end_column = 0
    if head & 1 != 0:
        end_line = first.place.line + read_number(r)
        end_column = read_number(r)
    for i in range(head >> 1):
        n = read_number(r)
        name = strings.from_known_utf8(r.table, r.at, n)
        r.at = r.at + n
        inner = Entry(tb.info, name, read_place(r), None)
        last.inner = inner
        last = inner
    if end_line >= 0 and tb.at_attribute:
        last.place.end_line = end_line
        last.place.end_column = end_column
        last.place.left = -1
    return first


def entry_of(tb: Traceback) -> Entry:
    positions = tb.info.positions
    r = Reader(positions(), 0, 0)
    for i in range(tb.position):
        read_record(r, tb)
    e = read_record(r, tb)
    for i in range(tb.level):
        inner = e.inner
        if inner is not None:
            e = inner
    return e


def count(tb: Traceback | None) -> i32:
    n = 0
    while tb is not None:
        n += 1
        tb = tb.next
    return n


def same_place(a: Entry, b: Entry) -> bool:
    return a.place.line == b.place.line and strings.equal(a.name, b.name) and a.info.filename is b.info.filename


# --- the lines --------------------------------------------------------------------------------------------
def add_entry(out: StrBuilder, e: Entry) -> None:
    line = ops.str_(ops.box_i64(i64(e.place.line)))
    strings.append_str(out, fill3(S('  File "%", line %, in %\n'), e.info.filename, line, e.name))
    source = e.info.source
    text = source()
    if text is not None:
        start = line_start(text, e.place.line)
        if start >= 0:
            add_source(out, text, start, line_end(text, start), e.place)


def line_start(text: Array[u8], line: i32) -> i32:
    """Where line number `line` starts, -1 if there are not so many."""
    at = 0
    while line > 1:
        while at < len(text) and text[at] != ord("\n"):
            at += 1
        if at >= len(text):
            return -1
        at += 1
        line -= 1
    return at


def line_end(text: Array[u8], start: i32) -> i32:
    at = start
    while at < len(text) and text[at] != ord("\n"):
        at += 1
    if at > start and text[at - 1] == ord("\r"):
        at -= 1
    return at


def is_blank(c: i32) -> bool:
    return c == ord(" ") or c == ord("\t") or c == 12


def add_source(out: StrBuilder, text: Array[u8], start: i32, end: i32, place: Place) -> None:
    """The source line without its indentation, and the carets below it."""
    first = start
    while first < end and is_blank(text[first]):
        first += 1
    spaces(out, INDENT)
    strings.append_str(out, strings.from_known_utf8(text, first, end - first))
    strings.append_known(out, ord("\n"))
    from_ = start + place.column
    to = start + place.end_column
    if place.end_line != place.line:
        to = end
        while to > start and is_blank(text[to - 1]):
            to -= 1
    if to > end or from_ > to:
        return
    if to - from_ == end - first and place.left < 0:
        return
    add_carets(out, text, first, from_, to, place)


def add_carets(out: StrBuilder, text: Array[u8], first: i32, from_: i32, to: i32, place: Place) -> None:
    left = from_ + place.left
    right = from_ + place.right
    spaces(out, INDENT)
    for i in range(first, to):
        if text[i] & 0xC0 != 0x80:  # one mark for each character
            if i < from_:
                strings.append_known(out, ord(" "))
            elif place.left >= 0 and not left <= i < right:
                strings.append_known(out, ord("~"))
            else:
                strings.append_known(out, ord("^"))
    strings.append_known(out, ord("\n"))


def spaces(out: StrBuilder, n: i32) -> None:
    for i in range(n):
        strings.append_known(out, ord(" "))


# --- SyntaxError -------------------------------------------------------------------------------------------
def add_syntax_error(out: StrBuilder, exc: BaseException) -> Str | None:
    """The place that a SyntaxError speaks of: its second argument is (file, line, offset, text, ...). The message
    without the place; null: it has none."""
    if size_of(exc.args) < 2 or not ops.is_instance(exc, exceptions.SyntaxErrorClass):
        return None
    details = item_at(exc.args, 1)
    if not isinstance(details, Tuple) or size_of(details) < 4:
        return None
    message = ops.str_(item_at(exc.args, 0))
    name = item_at(details, 0)
    file = S("<string>")
    if isinstance(name, Str):
        file = name
    strings.append_str(out, fill3(S('  File "%", line %\n%'), file, ops.str_(item_at(details, 1)), S("")))
    text = item_at(details, 3)
    if not isinstance(text, Str):
        return message
    blanks = 0
    while blanks < text.length and is_blank(strings.char_at(text, blanks)):
        blanks += 1
    end = text.length
    while end > blanks and strings.char_at(text, end - 1) == ord("\n"):
        end -= 1
    strings.append_str(out, fill1(S("    %\n"), strings.substring(text, blanks, end)))
    offset = item_at(details, 2)
    if is_small(offset) and small_value(offset) > blanks:
        spaces(out, INDENT + small_value(offset) - 1 - blanks)
        strings.append_str(out, S("^\n"))
    return message
