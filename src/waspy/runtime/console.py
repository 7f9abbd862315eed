"""The standard streams: a buffer in front of standard output, and how bytes reach the host."""

from waspy.lang import *
from waspy.runtime import host
from waspy.runtime import str as strings
from waspy.runtime.layout import *

STDIN, STDOUT, STDERR = range(3)
SIZE = 8192

buffer = Array[u8](SIZE)
used = 0
interactive = -1  # is standard output a terminal? -1: not asked yet

# What the program has assigned to sys.stdout; null: nothing.
redirected: obj | None = None
# The same of sys.stdin.
source: obj | None = None


def write(s: Str) -> None:
    """To standard output, as UTF-8."""
    points = s.narrow
    if points is None or s.length > SIZE:
        write_bytes(strings.to_utf8(s))
    elif not write_ascii(points, s.length):
        write_bytes(strings.to_utf8(s))
    if interactive != 0:
        flush_terminal(s)


def write_ascii(points: Array[u8], n: i32) -> bool:
    """False if it is not ASCII; then nothing was written."""
    global used
    if used + n > SIZE:
        flush()
    at = used
    i = 0
    while i < n:
        c = points[i]
        if c > 127:
            return False
        buffer[at + i] = c
        i += 1
    used = at + n
    return True


def write_bytes(bytes: Array[u8]) -> None:
    global used
    n = len(bytes)
    if used + n > SIZE:
        flush()
    if n > SIZE:
        send(STDOUT, bytes, n)
    else:
        buffer.copy(used, bytes, 0, n)
        used = used + n


def flush_terminal(s: Str) -> None:
    """A terminal sees each line when it is complete."""
    global interactive
    if interactive < 0:
        interactive = host.isatty(STDOUT)
    if interactive != 0:
        for i in range(s.length):
            if strings.char_at(s, i) == ord("\n"):
                flush()
                return


def flush() -> None:
    global used
    n = used
    used = 0
    if n > 0:
        send(STDOUT, buffer, n)


def write_error(s: Str) -> None:
    """To standard error, at once."""
    flush()
    bytes = strings.to_utf8(s)
    send(STDERR, bytes, len(bytes))


def send(descriptor: i32, bytes: Array[u8], n: i32) -> i32:
    """The first n bytes to the host, through the transfer buffer. The negated errno, or what the host said last."""
    start = 0
    result = 0
    while start < n:
        count = min(n - start, host.TRANSFER_SIZE)
        for i in range(count):
            store_u8(host.TRANSFER + i, bytes[start + i])
        result = host.write(descriptor, host.TRANSFER, count)
        if result < 0:
            return result
        start += count
    return result
