"""File objects: text and binary files, the standard streams (CPython's Modules/_io)."""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import classes, codecs, console, exceptions, files, host, ops
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.files import BOTH, LINE_FEED, NO_BYTES, RETURN, UNIVERSAL, File
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1, fill2, fill3

IOBaseClass = builtin_class("_IOBase", Object, base=ObjectClass, module="_io")
FileClass = builtin_class("_File", File, base=IOBaseClass, module="_io", flags=CLASS_HAS_DICT)
TextFileClass = builtin_class("TextIOWrapper", File, base=FileClass, module="_io", flags=CLASS_HAS_DICT)
ReaderClass = builtin_class("BufferedReader", File, base=FileClass, module="_io", flags=CLASS_HAS_DICT)
WriterClass = builtin_class("BufferedWriter", File, base=FileClass, module="_io", flags=CLASS_HAS_DICT)
BothClass = builtin_class("BufferedRandom", File, base=FileClass, module="_io", flags=CLASS_HAS_DICT)

UTF_8 = S("utf-8")
STRICT = S("strict")

STDIN_FILE = File(
    TextFileClass, 0, S("<stdin>"), S("r"), False, True, False, UTF_8, STRICT, UNIVERSAL,
    NO_BYTES, 0, 0, NO_BYTES, 0, None,
)  # fmt: skip
STDOUT_FILE = File(
    TextFileClass, 1, S("<stdout>"), S("w"), False, False, True, UTF_8, STRICT, UNIVERSAL,
    NO_BYTES, 0, 0, NO_BYTES, 0, None,
)  # fmt: skip
STDERR_FILE = File(
    TextFileClass, 2, S("<stderr>"), S("w"), False, False, True, UTF_8, S("backslashreplace"), UNIVERSAL,
    NO_BYTES, 0, 0, NO_BYTES, 0, None,
)  # fmt: skip


# --- writing -----------------------------------------------------------------------------------------------
def write_text(f: File, s: Str) -> None:
    files.check_writable(f)
    if f.descriptor == console.STDOUT and f.encoding is UTF_8:
        console.write(s)
        return
    text = s
    if f.newline >= RETURN:
        text = with_ends(s, f.newline)
    if f.encoding is UTF_8 and f.errors is STRICT:
        files.put(f, strings.to_utf8(text))
    else:
        files.put(f, codecs.encode(text, f.encoding, f.errors))


def with_ends(s: Str, newline: i32) -> Str:
    """s with its line ends RETURN or BOTH."""
    out = strings.new_builder(s.length + 16)
    for i in range(s.length):
        c = strings.char_at(s, i)
        if c == ord("\n"):
            strings.append_char(out, ord("\r"))
            if newline == BOTH:
                strings.append_char(out, c)
        else:
            strings.append_char(out, c)
    return strings.finish(out)


@method(FileClass)
def write(self: File, data: obj, /) -> i32:
    if self.binary:
        files.check_writable(self)
        bytes = byte_strings.converted(data, S("bytes"))
        files.put(self, bytes)
        return len(bytes)
    if not isinstance(data, Str):
        message = S("write() argument must be str, not %")
        exceptions.raise_type_error(fill1(message, classes.type_name(data)))
    write_text(self, data)
    return data.length


@method(FileClass)
def writelines(self: File, lines: obj, /) -> None:
    it = ops.get_iter(lines)
    while True:
        line = ops.next_(it)
        if line is None:
            return
        write(self, line)


@method(FileClass)
def flush(self: File) -> None:
    files.check_open(self)
    files.flush(self)


# --- reading -----------------------------------------------------------------------------------------------
def decoded(f: File, bytes: Array[u8]) -> Str:
    n = len(bytes)
    for i in range(n):
        if bytes[i] > 127:
            return codecs.decode(bytes, n, f.encoding, f.errors, byte_strings.new_bytes(bytes))
    return strings.from_ascii(bytes, n)


def translated(f: File, bytes: Array[u8]) -> Array[u8]:
    """With every line end a line feed, if the file wants that."""
    n = len(bytes)
    has = False
    if f.newline == UNIVERSAL:
        for i in range(n):
            if bytes[i] == ord("\r"):
                has = True
    if not has:
        return bytes
    out = Array[u8](n)
    m = 0
    for i in range(n):
        c = bytes[i]
        if c == ord("\r"):
            out[m] = ord("\n")
            m += 1
        elif c != ord("\n") or i == 0 or bytes[i - 1] != ord("\r"):
            out[m] = c
            m += 1
    exact = Array[u8](m)
    exact.copy(0, out, 0, m)
    return exact


def result_of(f: File, bytes: Array[u8]) -> obj:
    if f.binary:
        return byte_strings.new_bytes(bytes)
    return decoded(f, translated(f, bytes))


@method(FileClass)
def read(self: File, size: obj | None = None, /) -> obj:
    files.check_readable(self)
    n: i64 = -1
    if size is not None and size is not NONE:
        n = ops.to_i64(size)
    if n < 0:
        return result_of(self, files.rest(self))
    if self.binary:
        return byte_strings.new_bytes(files.take(self, files.available(self, i32(n))))
    return read_characters(self, i32(n))


def read_characters(f: File, n: i32) -> Str:
    """The next n characters, a line end counting as one if it is translated."""
    taken = 0
    count = 0
    while count < n and files.available(f, taken + 4) > taken:
        c = f.input[f.at + taken]
        taken += 1
        if f.newline == UNIVERSAL and c == ord("\r") and files.next_is_feed(f, taken):
            taken += 1
        if f.encoding is UTF_8:
            while files.available(f, taken + 1) > taken and f.input[f.at + taken] & 0xC0 == 0x80:
                taken += 1
        count += 1
    return decoded(f, translated(f, files.take(f, taken)))


@method(FileClass)
def readline(self: File, size: obj | None = None, /) -> obj:
    files.check_readable(self)
    limit = -1
    if size is not None and size is not NONE:
        limit = i32(ops.to_i64(size))
    return result_of(self, files.line(self, limit))


@method(FileClass)
def readlines(self: File, hint: obj | None = None, /) -> obj:
    files.check_readable(self)
    out = lists.new_list(Array[obj | None](0), 0)
    while True:
        line = file_next(self)
        if line is None:
            return out
        lists.append(out, line)


@slot(FileClass, "iter")
def file_iter(self: obj) -> obj:
    files.check_open(cast(File, self))
    return self


@slot(FileClass, "next")
def file_next(self: obj) -> obj | None:
    f = cast(File, self)
    files.check_readable(f)
    line = files.line(f, -1)
    if len(line) == 0:
        return None
    return result_of(f, line)


# --- the rest ------------------------------------------------------------------------------------------------
@method(FileClass)
def close(self: File) -> None:
    files.close(self)


@method(FileClass, "__enter__")
def __enter__(self: File) -> obj:
    files.check_open(self)
    return self


@method(FileClass, "__exit__")
def __exit__(self: File, *args: Array[obj]) -> None:
    files.close(self)


@method(FileClass)
def seek(self: File, offset: i64, whence: i32 = 0, /) -> obj:
    files.check_open(self)
    return ops.box_i64(files.seek(self, offset, whence))


@method(FileClass)
def tell(self: File) -> obj:
    files.check_open(self)
    return ops.box_i64(files.tell(self))


@method(FileClass)
def truncate(self: File, size: obj | None = None, /) -> obj:
    files.check_writable(self)
    files.flush(self)
    n = files.tell(self) if size is None or size is NONE else ops.to_i64(size)
    files.checked(self, host.truncate(self.descriptor, n))
    return ops.box_i64(n)


@method(FileClass)
def readable(self: File) -> bool:
    files.check_open(self)
    return self.readable


@method(FileClass)
def writable(self: File) -> bool:
    files.check_open(self)
    return self.writable


@method(FileClass)
def seekable(self: File) -> bool:
    files.check_open(self)
    return self.descriptor > console.STDERR


@method(FileClass)
def fileno(self: File) -> i32:
    files.check_open(self)
    return self.descriptor


@method(FileClass)
def isatty(self: File) -> bool:
    files.check_open(self)
    return host.isatty(self.descriptor) != 0


@method(TextFileClass)
def reconfigure(self: File, **options: Dict) -> None:
    pass


@getter(FileClass)
def closed(self: File) -> bool:
    return self.descriptor < 0


@getter(FileClass)
def name(self: File) -> obj:
    return self.name


@setter(FileClass, "name")
def set_name(self: File, value: obj | None) -> None:
    self.name = NONE if value is None else value


@getter(FileClass)
def mode(self: File) -> obj:
    return self.mode


@getter(TextFileClass)
def encoding(self: File) -> obj:
    return self.encoding


@getter(TextFileClass)
def errors(self: File) -> obj:
    return self.errors


@getter(TextFileClass)
def newlines(self: File) -> obj:
    return NONE


@getter(TextFileClass)
def buffer(self: File) -> obj:
    """The binary file below: it shares the descriptor, so what is pending must be out."""
    files.flush(self)
    cls = WriterClass
    if self.readable:
        cls = ReaderClass
    return File(
        cls, self.descriptor, self.name, self.mode, True, self.readable, self.writable, UTF_8, STRICT, LINE_FEED,
        self.input, self.at, self.end, NO_BYTES, 0, None,
    )  # fmt: skip


@slot(TextFileClass, "repr")
def text_file_repr(self: obj) -> obj:
    f = cast(File, self)
    pattern = S("<_io.TextIOWrapper name=% mode=% encoding=%>")
    return fill3(pattern, ops.repr_(f.name), ops.repr_(f.mode), ops.repr_(f.encoding))


@slot(FileClass, "repr")
def file_repr(self: obj) -> obj:
    return fill2(S("<% name=%>"), classes.type_name(self), ops.repr_(cast(File, self).name))
