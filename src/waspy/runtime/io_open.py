"""open()."""

from waspy.lang import *
from waspy.runtime import calls, classes, codecs, exceptions, host, io, ops, os_error
from waspy.runtime import str as strings
from waspy.runtime.files import BOTH, LINE_FEED, NO_BYTES, RETURN, UNIVERSAL, UNTRANSLATED, File
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.template import fill1

CLOSE_ON_EXEC = 0x80000  # os.O_CLOEXEC, which an opener sees


@struct
class Mode:
    """What the letters of a mode string ask for. `action`: r, w, a or x, 0 if none of them is there."""

    action: i32
    update: bool
    binary: bool
    text: bool


@function("builtins", "open")
def open_(
    file: obj,
    mode: Str | None = None,
    buffering: i32 = -1,
    encoding: obj | None = None,
    errors: obj | None = None,
    newline: obj | None = None,
    closefd: bool = True,
    opener: obj | None = None,
) -> obj:
    letters = S("r")
    if mode is not None:
        letters = mode
    m = parse_mode(letters)
    if m.binary:
        check_binary(encoding, errors, newline)
    flags = open_flags(m)
    descriptor = 0
    name = plain_name(file)
    if opener is not None and opener is not NONE:
        descriptor = i32(ops.to_i64(calls.call2(opener, name, small(flags | CLOSE_ON_EXEC))))
    elif is_small(name):
        descriptor = small_value(name)
    else:
        descriptor = open_path(path_of(name), name, flags)
    return new_file(name, letters, m, descriptor, text_or(encoding, io.UTF_8), text_or(errors, io.STRICT), newline)


def new_file(
    name: obj, letters: Str, m: Mode, descriptor: i32, encoding: Str, errors: Str, newline: obj | None
) -> File:
    readable = m.update or m.action == ord("r")
    writable = m.update or m.action != ord("r")
    cls = io.TextFileClass
    kind = LINE_FEED
    if m.binary:
        cls = io.BothClass
        if not m.update:
            cls = io.WriterClass
            if readable:
                cls = io.ReaderClass
    else:
        kind = newline_kind(newline)
        if codecs.kind_of(encoding) == codecs.UTF_8:
            encoding = io.UTF_8
    if strings.equal(errors, io.STRICT):
        errors = io.STRICT
    return File(
        cls, descriptor, name, letters, m.binary, readable, writable, encoding, errors, kind,
        NO_BYTES, 0, 0, NO_BYTES, 0, None,
    )  # fmt: skip


def text_or(o: obj | None, default: Str) -> Str:
    """The text of an argument; that of the locale is the default."""
    if isinstance(o, Str) and not strings.equal(o, S("locale")):
        return o
    return default


def parse_mode(mode: Str) -> Mode:
    m = Mode(0, False, False, False)
    for i in range(mode.length):
        c = strings.char_at(mode, i)
        if c == ord("r") or c == ord("w") or c == ord("a") or c == ord("x"):
            if m.action != 0:
                exceptions.raise_value_error(S("must have exactly one of create/read/write/append mode"))
            m.action = c
        elif c == ord("+") and not m.update:
            m.update = True
        elif c == ord("b") and not m.binary:
            m.binary = True
        elif c == ord("t") and not m.text:
            m.text = True
        else:
            exceptions.raise_value_error(fill1(S("invalid mode: %"), ops.repr_(mode)))
    if m.binary and m.text:
        exceptions.raise_value_error(S("can't have text and binary mode at once"))
    if m.action == 0:
        message = S("Must have exactly one of create/read/write/append mode and at most one plus")
        exceptions.raise_value_error(message)
    return m


def check_binary(encoding: obj | None, errors: obj | None, newline: obj | None) -> None:
    if isinstance(encoding, Str):
        exceptions.raise_value_error(S("binary mode doesn't take an encoding argument"))
    if isinstance(errors, Str):
        exceptions.raise_value_error(S("binary mode doesn't take an errors argument"))
    if isinstance(newline, Str):
        exceptions.raise_value_error(S("binary mode doesn't take a newline argument"))


def open_flags(m: Mode) -> i32:
    flags = host.OPEN_READ
    if m.update:
        flags = host.OPEN_BOTH
    elif m.action != ord("r"):
        flags = host.OPEN_WRITE
    if m.action == ord("w"):
        return flags | host.OPEN_CREATE | host.OPEN_TRUNCATE
    if m.action == ord("a"):
        return flags | host.OPEN_CREATE | host.OPEN_APPEND
    if m.action == ord("x"):
        return flags | host.OPEN_CREATE | host.OPEN_EXCLUSIVE
    return flags


def newline_kind(newline: obj | None) -> i32:
    if newline is None or newline is NONE:
        return UNIVERSAL
    if isinstance(newline, Str):
        if newline.length == 0:
            return UNTRANSLATED
        if strings.equal(newline, S("\n")):
            return LINE_FEED
        if strings.equal(newline, S("\r")):
            return RETURN
        if strings.equal(newline, S("\r\n")):
            return BOTH
    exceptions.raise_value_error(fill1(S("illegal newline value: %"), ops.repr_(newline)))


def plain_name(file: obj) -> obj:
    """What stands for a file in the program's messages: the text of a path object, all others as they are."""
    if isinstance(file, Str) or isinstance(file, Bytes) or is_small(file):
        return file
    return path_of(file)


def path_of(file: obj) -> Str:
    """The name in a path object or in bytes."""
    if isinstance(file, Str):
        return file
    if isinstance(file, Bytes):
        return strings.from_utf8(file.data, 0, file.length)
    r = calls.special0(file, S("__fspath__"))
    if isinstance(r, Str):
        return r
    message = S("expected str, bytes or os.PathLike object, not %")
    exceptions.raise_type_error(fill1(message, classes.type_name(file)))


def open_path(path: Str, shown: obj, flags: i32) -> i32:
    """The descriptor; raises OSError."""
    bytes = strings.to_utf8(path)
    n = min(len(bytes), host.TRANSFER_SIZE)
    for i in range(n):
        if bytes[i] == 0:
            exceptions.raise_value_error(S("embedded null byte"))
        store_u8(host.TRANSFER + i, bytes[i])
    descriptor = host.open_file(host.TRANSFER, n, flags)
    if descriptor < 0:
        os_error.raise_errno(-descriptor, shown)
    return descriptor


@function("io", "open")
def io_open_(
    file: obj,
    mode: Str | None = None,
    buffering: i32 = -1,
    encoding: obj | None = None,
    errors: obj | None = None,
    newline: obj | None = None,
    closefd: bool = True,
    opener: obj | None = None,
) -> obj:
    return open_(file, mode, buffering, encoding, errors, newline, closefd, opener)
