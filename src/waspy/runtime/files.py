"""Files: the struct of file objects, and the bytes behind them. The methods stand in io.py.

Standard output has its buffer in console.py; every other file has its own two.
"""

from typing import NoReturn

from waspy.lang import *
from waspy.runtime import console, exceptions, host, os_error
from waspy.runtime.layout import *
from waspy.runtime.singletons import *

CHUNK = 8192
NO_BYTES = Array[u8](0)

# What `newline` means: "\n", "\r" and "\r\n" end lines and become "\n"; all end lines and stay; only the one that
# is named does.
UNIVERSAL, UNTRANSLATED, LINE_FEED, RETURN, BOTH = range(5)


@struct
class File(Object):
    """`input[at:end]` has been read but not asked for; `output[:used]` has not been written yet."""

    descriptor: i32  # -1: closed
    name: obj
    mode: Str
    binary: bool
    readable: bool
    writable: bool
    encoding: Str
    errors: Str
    newline: i32
    input: Array[u8]
    at: i32
    end: i32
    output: Array[u8]
    used: i32
    attributes: Dict | None


# io.UnsupportedOperation is a ValueError too in CPython.
UnsupportedOperationClass = builtin_class(
    "UnsupportedOperation", BaseException, base=exceptions.OSErrorClass, module="io", flags=exceptions.FLAGS
)


# --- what is allowed ------------------------------------------------------------------------------------
def check_open(f: File) -> None:
    if f.descriptor < 0:
        if f.binary:
            exceptions.raise_value_error(S("I/O operation on closed file"))
        exceptions.raise_value_error(S("I/O operation on closed file."))


def check_readable(f: File) -> None:
    check_open(f)
    if not f.readable:
        unsupported(S("not readable"), S("read"), f)


def check_writable(f: File) -> None:
    check_open(f)
    if not f.writable:
        unsupported(S("not writable"), S("write"), f)


def unsupported(text: Str, operation: Str, f: File) -> NoReturn:
    if f.binary:
        exceptions.throw_new(exceptions.new_exception(UnsupportedOperationClass, operation))
    exceptions.throw_new(exceptions.new_exception(UnsupportedOperationClass, text))


# --- output ----------------------------------------------------------------------------------------------
def put(f: File, bytes: Array[u8]) -> None:
    """Writes the bytes, perhaps later."""
    if f.descriptor == console.STDOUT:
        console.write_bytes(bytes)
        return
    n = len(bytes)
    if f.used + n > CHUNK or f.descriptor == console.STDERR:
        flush(f)
    if n > CHUNK or f.descriptor == console.STDERR:
        console.flush()
        checked(f, console.send(f.descriptor, bytes, n))
        return
    if len(f.output) == 0:
        f.output = Array[u8](CHUNK)
    f.output.copy(f.used, bytes, 0, n)
    f.used = f.used + n


def flush(f: File) -> None:
    if f.descriptor == console.STDOUT:
        console.flush()
    elif f.used > 0:
        n = f.used
        f.used = 0
        checked(f, console.send(f.descriptor, f.output, n))


def checked(f: File, result: i32) -> i32:
    if result < 0:
        os_error.raise_errno(-result, None)
    return result


# --- input ------------------------------------------------------------------------------------------------
def refill(f: File) -> bool:
    """Reads more behind what is there. False: the file is at its end."""
    if f.descriptor == console.STDIN:
        console.flush()
    if f.used > 0:
        flush(f)
    kept = f.end - f.at
    if len(f.input) < kept + CHUNK:
        larger = Array[u8](max(kept * 2, kept + CHUNK))
        larger.copy(0, f.input, f.at, kept)
        f.input = larger
    else:
        f.input.copy(0, f.input, f.at, kept)
    f.at = 0
    n = checked(f, host.read(f.descriptor, host.TRANSFER, CHUNK))
    for i in range(n):
        f.input[kept + i] = load_u8(host.TRANSFER + i)
    f.end = kept + n
    return n > 0


def available(f: File, n: i32) -> i32:
    """Reads until n bytes are there, or the file ends; how many of the n there are."""
    while f.end - f.at < n and refill(f):
        pass
    return min(n, f.end - f.at)


def take(f: File, n: i32) -> Array[u8]:
    """The next n bytes, which are there."""
    out = Array[u8](n)
    out.copy(0, f.input, f.at, n)
    f.at = f.at + n
    return out


def rest(f: File) -> Array[u8]:
    """All bytes up to the end of the file."""
    while refill(f):
        pass
    return take(f, f.end - f.at)


def line(f: File, limit: i32) -> Array[u8]:
    """The bytes of the next line with its end; at most `limit` of them if that is not negative."""
    n = 0
    while limit < 0 or n < limit:
        if f.at + n >= f.end:
            if not refill(f):
                break
            continue
        c = f.input[f.at + n]
        n += 1
        if c == ord("\n") and f.newline <= LINE_FEED:
            break
        if c == ord("\r") and f.newline != LINE_FEED:
            followed = next_is_feed(f, n)
            if f.newline == RETURN or f.newline <= UNTRANSLATED and not followed:
                break
            if followed:
                n += 1
                break
    return take(f, n)


def next_is_feed(f: File, n: i32) -> bool:
    """Is byte n a line feed?"""
    return available(f, n + 1) > n and f.input[f.at + n] == ord("\n")


# --- position ------------------------------------------------------------------------------------------------
def tell(f: File) -> i64:
    flush(f)
    position = host.seek(f.descriptor, 0, host.SEEK_CURRENT)
    if position < 0:
        os_error.raise_errno(i32(-position), None)
    return position - i64(f.end - f.at)


def seek(f: File, offset: i64, whence: i32) -> i64:
    flush(f)
    if whence == host.SEEK_CURRENT:
        offset = offset - i64(f.end - f.at)
    f.at = 0
    f.end = 0
    position = host.seek(f.descriptor, offset, whence)
    if position < 0:
        os_error.raise_errno(i32(-position), None)
    return position


def close(f: File) -> None:
    if f.descriptor < 0:
        return
    flush(f)
    descriptor = f.descriptor
    f.descriptor = -1
    if descriptor > console.STDERR:
        host.close(descriptor)
