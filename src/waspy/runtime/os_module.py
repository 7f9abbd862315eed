"""The builtin module `_os`: what `stdlib/os` needs of the host."""

from waspy.lang import *
from waspy.runtime import bytes, exceptions, host, str
from waspy.runtime.layout import *

HALF = 32768  # of the transfer buffer


def received(n: i32) -> Array[u8]:
    """n bytes from the transfer buffer."""
    out = Array[u8](n)
    i = 0
    while i < n:
        out[i] = load_u8(host.TRANSFER + i)
        i = i + 1
    return out


@function("_os")
def environment(index: i32, /) -> obj | None:
    """The index-th variable as NAME=value; None after the last."""
    n = host.environment(index, host.TRANSFER, host.TRANSFER_SIZE)
    if n < 0:
        return None
    return str.from_utf8(received(min(n, host.TRANSFER_SIZE)), 0, min(n, host.TRANSFER_SIZE))


@function("_os")
def urandom(n: i32, /) -> obj:
    if n < 0:
        exceptions.raise_value_error(S("negative argument not allowed"))
    out = Array[u8](n)
    at = 0
    while at < n:
        part = min(n - at, host.TRANSFER_SIZE)
        host.random(host.TRANSFER, part)
        out.copy(at, received(part), 0, part)
        at = at + part
    return bytes.new_bytes(out)


def send_path(path: Str) -> i32:
    """Stores the path in the transfer buffer; its length."""
    points = str.to_utf8(path)
    n = min(len(points), HALF)
    i = 0
    while i < n:
        store_u8(host.TRANSFER + i, points[i])
        i = i + 1
    return n


@function("_os")
def remove(path: Str, /) -> obj | None:
    """0, or the errno."""
    result = host.remove(host.TRANSFER, send_path(path))
    return small(-result if result < 0 else 0)


@function("_os")
def kind(path: Str, /) -> obj:
    """1 for a file that can be read, 2 for a folder, 0 for neither."""
    opened = host.open_file(host.TRANSFER, send_path(path), host.OPEN_READ)
    if opened == -21:
        return small(2)
    if opened < 0:
        return small(0)
    host.close(opened)
    return small(1)
