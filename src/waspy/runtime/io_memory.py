"""io.StringIO and io.BytesIO, and the module io."""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import classes, exceptions, files, io, io_open, ops, str_recent
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.files import BOTH, LINE_FEED, RETURN, UNIVERSAL, UNTRANSLATED
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

RETURN_SIGN = 13


@struct
class StringIO(Object):
    """Code points [0, length) of `wide`, or, while none is above 255, of `narrow`; `at` is where reading and writing
    go on; `newline` as a file's."""

    narrow: Array[u8]
    wide: Array[i32] | None
    length: i32
    at: i32
    newline: i32
    closed: bool
    attributes: Dict | None


@struct
class BytesIO(Object):
    bytes: Array[u8]
    length: i32
    at: i32
    closed: bool
    attributes: Dict | None


StringIOClass = builtin_class("StringIO", StringIO, base=io.IOBaseClass, module="_io", flags=CLASS_HAS_DICT)
BytesIOClass = builtin_class("BytesIO", BytesIO, base=io.IOBaseClass, module="_io", flags=CLASS_HAS_DICT)

module(
    "io",
    DEFAULT_BUFFER_SIZE=8192,
    SEEK_SET=0,
    SEEK_CUR=1,
    SEEK_END=2,
    StringIO=StringIOClass,
    BytesIO=BytesIOClass,
    TextIOWrapper=io.TextFileClass,
    BufferedReader=io.ReaderClass,
    BufferedWriter=io.WriterClass,
    BufferedRandom=io.BothClass,
    FileIO=io.FileClass,
    IOBase=io.IOBaseClass,
    RawIOBase=io.IOBaseClass,
    BufferedIOBase=io.IOBaseClass,
    TextIOBase=io.IOBaseClass,
    UnsupportedOperation=files.UnsupportedOperationClass,
    BlockingIOError=exceptions.BlockingIOErrorClass,
)


@function("io")
def text_encoding(encoding: obj, stacklevel: i32 = 2, /) -> obj:
    if encoding is NONE:
        return S("locale")
    return encoding


# --- StringIO --------------------------------------------------------------------------------------------
@slot(StringIOClass, "new")
def string_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return StringIO(cls, Array[u8](16), None, 0, 0, LINE_FEED, False, None)


@method(StringIOClass, "__init__")
def string_init(self: StringIO, initial_value: obj | None = None, newline: obj | None = None) -> None:
    self.newline = LINE_FEED if newline is None else io_open.newline_kind(newline)
    self.wide = None
    self.length = self.at = 0
    self.closed = False
    if isinstance(initial_value, Str):
        put_text(self, initial_value)
        self.at = 0
    elif initial_value is not None and initial_value is not NONE:
        message = S("initial_value must be str or None, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(initial_value)))


def check_text(s: StringIO) -> None:
    if s.closed:
        exceptions.raise_value_error(S("I/O operation on closed file"))


def put_text(s: StringIO, text: Str) -> None:
    """Writes at the position."""
    if s.newline != LINE_FEED and s.newline != UNTRANSLATED:
        text = with_feeds(text) if s.newline == UNIVERSAL else io.with_ends(text, s.newline)
    if s.wide is None and text.narrow is None:
        widen(s)
    end = s.at + text.length
    wide = s.wide
    if wide is None:
        put_narrow(s, strings.narrow_of(text), text.length)
    else:
        if end > len(wide):
            larger = Array[i32](end * 2)
            larger.copy(0, wide, 0, s.length)
            s.wide = wide = larger
        for i in range(s.length, s.at):
            wide[i] = 0
        strings.copy_wide(wide, s.at, text, 0, text.length)
    s.at = end
    s.length = max(s.length, end)


def put_narrow(s: StringIO, source: Array[u8], n: i32) -> None:
    end = s.at + n
    if end > len(s.narrow):
        larger = Array[u8](end * 2)
        larger.copy(0, s.narrow, 0, s.length)
        s.narrow = larger
    for i in range(s.length, s.at):
        s.narrow[i] = 0
    strings.copy_bytes(s.narrow, s.at, source, 0, n)


def widen(s: StringIO) -> None:
    wide = Array[i32](s.length * 2 + 16)
    for i in range(s.length):
        wide[i] = s.narrow[i]
    s.wide = wide
    s.narrow = byte_strings.NO_BYTES


def with_feeds(text: Str) -> Str:
    """With every line end a line feed."""
    out = strings.new_builder(text.length)
    for i in range(text.length):
        c = strings.char_at(text, i)
        if c == RETURN_SIGN:
            strings.append_char(out, ord("\n"))
        elif c != ord("\n") or i == 0 or strings.char_at(text, i - 1) != RETURN_SIGN:
            strings.append_char(out, c)
    return strings.finish(out)


def text_part(s: StringIO, end: i32) -> Str:
    """From the position to `end`, which becomes the position."""
    start = min(s.at, end)
    s.at = max(s.at, end)
    return part(s, start, end)


def part(s: StringIO, start: i32, end: i32) -> Str:
    wide = s.wide
    n = end - start
    if wide is not None:
        return strings.from_points(wide, start, n)
    if n == 0:
        return strings.EMPTY
    if n == 1:
        return strings.of_char(s.narrow[start])
    return str_recent.part(s.narrow, start, n)


@method(StringIOClass, "write")
def string_write(self: StringIO, text: obj, /) -> i32:
    check_text(self)
    if not isinstance(text, Str):
        message = S("string argument expected, got '%'")
        exceptions.raise_type_error(fill1(message, classes.type_name(text)))
    put_text(self, text)
    return text.length


@method(StringIOClass, "writelines")
def string_writelines(self: StringIO, lines: obj, /) -> None:
    it = ops.get_iter(lines)
    while True:
        line = ops.next_(it)
        if line is None:
            return
        string_write(self, line)


@method(StringIOClass, "getvalue")
def string_getvalue(self: StringIO) -> obj:
    check_text(self)
    return part(self, 0, self.length)


@method(StringIOClass, "read")
def string_read(self: StringIO, size: obj | None = None, /) -> obj:
    check_text(self)
    return text_part(self, part_end(self.at, self.length, size))


def part_end(at: i32, length: i32, size: obj | None) -> i32:
    """The end of what read(size) gives."""
    if size is None or size is NONE:
        return length
    n = ops.to_i64(size)
    if n < 0 or n > i64(length - at):
        return length
    return at + i32(n)


@method(StringIOClass, "readline")
def string_readline(self: StringIO, size: obj | None = None, /) -> obj:
    check_text(self)
    return text_part(self, line_end(self, part_end(self.at, self.length, size)))


def line_end(s: StringIO, stop: i32) -> i32:
    """Behind the line at the position, at most `stop`."""
    end = s.at
    if s.wide is None and (s.newline == LINE_FEED or s.newline == UNIVERSAL):
        narrow = s.narrow
        while end < stop:
            end += 1
            if narrow[end - 1] == ord("\n"):
                break
        return end
    while end < stop:
        end += 1
        if ends_line(s, end, stop):
            break
    return end


def point_at(s: StringIO, i: i32) -> i32:
    wide = s.wide
    return s.narrow[i] if wide is None else wide[i]


def ends_line(s: StringIO, end: i32, stop: i32) -> bool:
    """Whether a line ends in front of `end`."""
    last = point_at(s, end - 1)
    if s.newline == BOTH:
        return last == ord("\n") and end - s.at > 1 and point_at(s, end - 2) == RETURN_SIGN
    if last == RETURN_SIGN:
        return s.newline == RETURN or s.newline == UNTRANSLATED and not (end < stop and point_at(s, end) == ord("\n"))
    return last == ord("\n") and s.newline != RETURN


@slot(StringIOClass, "iter")
def string_iter(self: obj) -> obj:
    check_text(cast(StringIO, self))
    return self


@slot(StringIOClass, "next")
def string_next(self: obj) -> obj | None:
    s = cast(StringIO, self)
    if s.at >= s.length:
        return None
    return string_readline(s)


@method(StringIOClass, "readlines")
def string_readlines(self: StringIO, hint: obj | None = None, /) -> obj:
    return lines_up_to(self, hint, 1)


def lines_up_to(lines: obj, hint: obj | None, above: i64) -> obj:
    """The lines that are left, the last one the first to take them `above` the hint, if that is positive."""
    most = i64(0) if hint is None or hint is NONE else ops.to_i64(hint)
    if most <= 0:
        return lists.from_iterable(lines)
    out = lists.new_list(Array[obj | None](0), 0)
    step = ops.stepper(lines)
    most += above
    while most > 0:
        line = step(lines)
        if line is None:
            break
        lists.append(out, line)
        most -= ops.len_(line)
    return out


@method(StringIOClass, "seek")
def string_seek(self: StringIO, offset: i32, whence: i32 = 0, /) -> i32:
    check_text(self)
    if whence < 0 or whence > 2:
        exceptions.raise_value_error(fill1(S("Invalid whence (%, should be 0, 1 or 2)"), ops.str_(small(whence))))
    if whence == 0 and offset < 0:
        exceptions.raise_value_error(fill1(S("Negative seek position %"), ops.str_(small(offset))))
    if whence != 0 and offset != 0:
        exceptions.raise_os_error(S("Can't do nonzero cur-relative seeks"))
    if whence != 1:
        self.at = self.length if whence == 2 else offset
    return self.at


@method(StringIOClass, "tell")
def string_tell(self: StringIO) -> i32:
    check_text(self)
    return self.at


def size_of(size: obj, negative: Str) -> i32:
    """What truncate(size) leaves at most; `negative`: what is said of a negative one."""
    n = ops.to_i64(size)
    if n < 0:
        exceptions.raise_value_error(fill1(negative, ops.str_(ops.box_i64(n))))
    return i32(min(n, i64(0x7FFFFFFF)))


@method(StringIOClass, "truncate")
def string_truncate(self: StringIO, size: obj | None = None, /) -> i32:
    check_text(self)
    n = self.at
    if size is not None and size is not NONE:
        n = size_of(size, S("Negative size value %"))
    self.length = min(self.length, n)
    return n


@method(StringIOClass, "close")
def string_close(self: StringIO) -> None:
    self.closed = True


@method(StringIOClass, "flush")
def string_flush(self: StringIO) -> None:
    check_text(self)


@method(StringIOClass, "isatty")
def string_isatty(self: StringIO) -> bool:
    return False


@method(StringIOClass, "readable")
def string_readable(self: StringIO) -> bool:
    return True


@method(StringIOClass, "writable")
def string_writable(self: StringIO) -> bool:
    return True


@method(StringIOClass, "seekable")
def string_seekable(self: StringIO) -> bool:
    return True


@method(StringIOClass, "__enter__")
def string_enter(self: StringIO) -> obj:
    check_text(self)
    return self


@method(StringIOClass, "__exit__")
def string_exit(self: StringIO, *args: Array[obj]) -> None:
    self.closed = True


@getter(StringIOClass, "closed")
def string_closed(self: StringIO) -> bool:
    return self.closed


# --- BytesIO ----------------------------------------------------------------------------------------------
@slot(BytesIOClass, "new")
def bytes_new(cls: Class, args: Array[obj], names: Array[Str] | None) -> obj:
    return BytesIO(cls, Array[u8](16), 0, 0, False, None)


@method(BytesIOClass, "__init__")
def bytes_init(self: BytesIO, initial_bytes: obj | None = None) -> None:
    self.length = self.at = 0
    self.closed = False
    if initial_bytes is not None and initial_bytes is not NONE:
        if isinstance(initial_bytes, Str):
            byte_strings.required(initial_bytes)
        put_bytes(self, byte_strings.converted(initial_bytes, S("bytes")))
        self.at = 0


def check_bytes(b: BytesIO) -> None:
    if b.closed:
        exceptions.raise_value_error(S("I/O operation on closed file."))


def put_bytes(b: BytesIO, bytes: Array[u8]) -> None:
    end = b.at + len(bytes)
    if end > len(b.bytes):
        larger = Array[u8](end * 2)
        larger.copy(0, b.bytes, 0, b.length)
        b.bytes = larger
    for i in range(b.length, b.at):
        b.bytes[i] = 0
    b.bytes.copy(b.at, bytes, 0, len(bytes))
    b.at = end
    b.length = max(b.length, end)


def bytes_part(b: BytesIO, end: i32) -> obj:
    start = min(b.at, end)
    b.at = max(b.at, end)
    return byte_strings.from_part(b.bytes, start, end - start)


@method(BytesIOClass, "write")
def bytes_write(self: BytesIO, data: obj, /) -> i32:
    check_bytes(self)
    if isinstance(data, Str):
        exceptions.raise_type_error(S("a bytes-like object is required, not 'str'"))
    bytes = byte_strings.converted(data, S("bytes"))
    put_bytes(self, bytes)
    return len(bytes)


@method(BytesIOClass, "writelines")
def bytes_writelines(self: BytesIO, lines: obj, /) -> None:
    it = ops.get_iter(lines)
    while True:
        line = ops.next_(it)
        if line is None:
            return
        bytes_write(self, line)


@method(BytesIOClass, "getvalue")
def bytes_getvalue(self: BytesIO) -> obj:
    check_bytes(self)
    return byte_strings.from_part(self.bytes, 0, self.length)


@method(BytesIOClass, "getbuffer")
def bytes_getbuffer(self: BytesIO) -> obj:
    return bytes_getvalue(self)


@method(BytesIOClass, "read")
def bytes_read(self: BytesIO, size: obj | None = None, /) -> obj:
    check_bytes(self)
    return bytes_part(self, part_end(self.at, self.length, size))


@method(BytesIOClass, "read1")
def bytes_read1(self: BytesIO, size: obj | None = None, /) -> obj:
    return bytes_read(self, size)


@method(BytesIOClass, "readline")
def bytes_readline(self: BytesIO, size: obj | None = None, /) -> obj:
    check_bytes(self)
    end = self.at
    stop = part_end(self.at, self.length, size)
    while end < stop:
        end += 1
        if self.bytes[end - 1] == ord("\n"):
            break
    return bytes_part(self, end)


@slot(BytesIOClass, "iter")
def bytes_iter(self: obj) -> obj:
    check_bytes(cast(BytesIO, self))
    return self


@slot(BytesIOClass, "next")
def bytes_next(self: obj) -> obj | None:
    b = cast(BytesIO, self)
    if b.at >= b.length:
        return None
    return bytes_readline(b)


@method(BytesIOClass, "readlines")
def bytes_readlines(self: BytesIO, hint: obj | None = None, /) -> obj:
    check_bytes(self)
    return lines_up_to(self, hint, 0)


@method(BytesIOClass, "seek")
def bytes_seek(self: BytesIO, offset: i32, whence: i32 = 0, /) -> i32:
    check_bytes(self)
    start = 0
    if whence < 0 or whence > 2:
        exceptions.raise_value_error(fill1(S("invalid whence (%, should be 0, 1 or 2)"), ops.str_(small(whence))))
    if whence == 1:
        start = self.at
    elif whence == 2:
        start = self.length
    if whence == 0 and offset < 0:
        exceptions.raise_value_error(fill1(S("negative seek value %"), ops.str_(small(offset))))
    self.at = max(start + offset, 0)
    return self.at


@method(BytesIOClass, "tell")
def bytes_tell(self: BytesIO) -> i32:
    check_bytes(self)
    return self.at


@method(BytesIOClass, "truncate")
def bytes_truncate(self: BytesIO, size: obj | None = None, /) -> i32:
    check_bytes(self)
    n = self.at
    if size is not None and size is not NONE:
        n = size_of(size, S("negative size value %"))
    self.length = min(self.length, n)
    return n


@method(BytesIOClass, "close")
def bytes_close(self: BytesIO) -> None:
    self.closed = True


@method(BytesIOClass, "flush")
def bytes_flush(self: BytesIO) -> None:
    check_bytes(self)


@method(BytesIOClass, "readable")
def bytes_readable(self: BytesIO) -> bool:
    return True


@method(BytesIOClass, "writable")
def bytes_writable(self: BytesIO) -> bool:
    return True


@method(BytesIOClass, "seekable")
def bytes_seekable(self: BytesIO) -> bool:
    return True


@method(BytesIOClass, "__enter__")
def bytes_enter(self: BytesIO) -> obj:
    check_bytes(self)
    return self


@method(BytesIOClass, "__exit__")
def bytes_exit(self: BytesIO, *args: Array[obj]) -> None:
    self.closed = True


@getter(BytesIOClass, "closed")
def bytes_closed(self: BytesIO) -> bool:
    return self.closed
