"""_os: what `stdlib/os.py` asks of the host."""

from waspy.lang import *
from waspy.runtime import bytes as byte_strings
from waspy.runtime import console, exceptions, host, io_open, ops, os_error, sys_module
from waspy.runtime import list as lists
from waspy.runtime import str as strings
from waspy.runtime.layout import *
from waspy.runtime.singletons import *
from waspy.runtime.tuple import new_tuple

module("_os")

NAME_SIZE = 4096  # Linux's PATH_MAX


@function("_os")
def urandom(size: i32, /) -> obj:
    if size < 0:
        exceptions.raise_value_error(S("negative argument not allowed"))
    content = Array[u8](size)
    done = 0
    while done < size:
        n = min(size - done, host.TRANSFER_SIZE)
        host.random(host.TRANSFER, n)
        for i in range(n):
            content[done + i] = load_u8(host.TRANSFER + i)
        done += n
    return byte_strings.new_bytes(content)


@function("_os")
def environment() -> obj:
    """A list of "NAME=value"."""
    result = lists.empty()
    while True:
        n = host.environment(result.length, host.TRANSFER, host.TRANSFER_SIZE)
        if n < 0:
            return result
        lists.append(result, sys_module.host_text(min(n, host.TRANSFER_SIZE)))


@function("_os")
def strerror(code: i32, /) -> obj:
    return os_error.text_of(code)


# --- names ------------------------------------------------------------------------------------------------
def put_name(path: obj, at: i32) -> i32:
    """Stores the name `at` bytes behind the start of the buffer; its length."""
    bytes = strings.to_utf8(io_open.path_of(path))
    if len(bytes) >= NAME_SIZE:
        os_error.raise_errno(36, io_open.plain_name(path))
    for i in range(len(bytes)):
        if bytes[i] == 0:
            exceptions.raise_value_error(S("embedded null byte"))
        store_u8(host.TRANSFER + at + i, bytes[i])
    return len(bytes)


def checked(result: i32, path: obj) -> i32:
    if result < 0:
        os_error.raise_errno(-result, io_open.plain_name(path))
    return result


def checked_pair(result: i32, first: obj, second: obj) -> None:
    if result < 0:
        os_error.raise_errno_of_two(-result, io_open.plain_name(first), io_open.plain_name(second))


def text_at(at: i32, n: i32) -> Str:
    bytes = Array[u8](n)
    for i in range(n):
        bytes[i] = load_u8(host.TRANSFER + at + i)
    return strings.from_utf8(bytes, 0, n)


# --- what is there ------------------------------------------------------------------------------------------
def status_words() -> obj:
    words = Array[obj].filled(host.STATUS_WORDS, NONE)
    for i in range(host.STATUS_WORDS):
        words[i] = ops.box_i64(load_i64(host.TRANSFER + 8 * i))
    return new_tuple(words)


@function("_os")
def status(path: obj, follow: bool, /) -> obj:
    """The numbers of `host.stat`."""
    if is_small(path):
        checked(host.fstat(small_value(path), host.TRANSFER), path)
    else:
        n = put_name(path, 0)
        checked(host.stat(host.TRANSFER, n, 1 if follow else 0, host.TRANSFER), path)
    return status_words()


@function("_os")
def names(path: obj, /) -> obj:
    """What is in a folder, as a list."""
    result = lists.empty()
    while True:
        n = put_name(path, 0)
        used = checked(host.list_folder(host.TRANSFER, n, result.length, host.TRANSFER, host.TRANSFER_SIZE), path)
        if used == 0:
            return result
        start = 0
        for i in range(used):
            if load_u8(host.TRANSFER + i) == 0:
                lists.append(result, text_at(start, i - start))
                start = i + 1


@function("_os")
def readlink(path: obj, /) -> obj:
    n = checked(host.read_link(host.TRANSFER, put_name(path, 0), host.TRANSFER, host.TRANSFER_SIZE), path)
    return text_at(0, min(n, host.TRANSFER_SIZE))


@function("_os")
def getcwd() -> obj:
    return text_at(0, host.current_folder(host.TRANSFER, host.TRANSFER_SIZE))


# --- changes ------------------------------------------------------------------------------------------------
@function("_os")
def mkdir(path: obj, mode: i32, /) -> None:
    checked(host.make_folder(host.TRANSFER, put_name(path, 0), mode), path)


@function("_os")
def rmdir(path: obj, /) -> None:
    checked(host.remove_folder(host.TRANSFER, put_name(path, 0)), path)


@function("_os")
def remove(path: obj, /) -> None:
    checked(host.remove(host.TRANSFER, put_name(path, 0)), path)


@function("_os")
def rename(source: obj, target: obj, /) -> None:
    n = put_name(source, 0)
    checked_pair(host.rename(host.TRANSFER, n, put_name(target, n)), source, target)


@function("_os")
def symlink(source: obj, target: obj, /) -> None:
    n = put_name(source, 0)
    checked_pair(host.symlink(host.TRANSFER, n, put_name(target, n)), source, target)


@function("_os")
def chmod(path: obj, mode: i32, /) -> None:
    checked(host.chmod(host.TRANSFER, put_name(path, 0), mode), path)


@function("_os")
def utime(path: obj, accessed: f64, modified: f64, /) -> None:
    checked(host.set_times(host.TRANSFER, put_name(path, 0), accessed, modified), path)


@function("_os")
def chdir(path: obj, /) -> None:
    checked(host.change_folder(host.TRANSFER, put_name(path, 0)), path)


# --- descriptors --------------------------------------------------------------------------------------------
@function("_os")
def open_(path: obj, flags: i32, /) -> i32:
    return checked(host.open_file(host.TRANSFER, put_name(path, 0), flags), path)


@function("_os")
def close(fd: i32, /) -> None:
    result = host.close(fd)
    if result < 0:
        os_error.raise_errno(-result, None)


@function("_os")
def read(fd: i32, n: i32, /) -> obj:
    if n < 0:
        os_error.raise_errno(22, None)
    done = host.read(fd, host.TRANSFER, min(n, host.TRANSFER_SIZE))
    if done < 0:
        os_error.raise_errno(-done, None)
    bytes = Array[u8](done)
    for i in range(done):
        bytes[i] = load_u8(host.TRANSFER + i)
    return byte_strings.new_bytes(bytes)


@function("_os")
def write(fd: i32, data: obj, /) -> i32:
    bytes = byte_strings.converted(data, S("bytes"))
    n = console.send(fd, bytes, len(bytes))
    if n < 0:
        os_error.raise_errno(-n, None)
    return len(bytes)


@function("_os")
def lseek(fd: i32, position: i64, how: i32, /) -> i64:
    at = host.seek(fd, position, how)
    if at < 0:
        os_error.raise_errno(i32(-at), None)
    return at


@function("_os")
def truncate(fd: i32, size: i64, /) -> None:
    result = host.truncate(fd, size)
    if result < 0:
        os_error.raise_errno(-result, None)


@function("_os")
def isatty(fd: i32, /) -> bool:
    return host.isatty(fd) != 0


@function("_os")
def exit_(code: i32, /) -> None:
    host.exit(code)
