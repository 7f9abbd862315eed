"""The host: every import that a module can have. A module imports only those that its code reaches.

The first 64 KiB of linear memory is the transfer buffer: what goes out is stored there first, what comes in is
read there. Results below 0 are negated errno values. Files are named by UTF-8 bytes in the buffer; descriptors 0, 1
and 2 are the standard streams.
"""

from waspy.lang import *

TRANSFER = 0  # the address of the transfer buffer
TRANSFER_SIZE = 65536

# flags of `open_file`, as POSIX's on Linux
OPEN_READ, OPEN_WRITE, OPEN_BOTH = 0, 1, 2
OPEN_CREATE, OPEN_EXCLUSIVE, OPEN_TRUNCATE, OPEN_APPEND = 64, 128, 512, 1024
SEEK_START, SEEK_CURRENT, SEEK_END = 0, 1, 2


@host_import("waspy", "write")
def write(descriptor: i32, address: i32, length: i32) -> i32:
    """Writes all of it; the number of bytes written."""
    ...


@host_import("waspy", "read")
def read(descriptor: i32, address: i32, length: i32) -> i32:
    """Reads up to length bytes, blocking; 0 at the end."""
    ...


@host_import("waspy", "open")
def open_file(address: i32, length: i32, flags: i32) -> i32:
    """A descriptor for the file whose name is in the buffer."""
    ...


@host_import("waspy", "close")
def close(descriptor: i32) -> i32: ...


@host_import("waspy", "seek")
def seek(descriptor: i32, offset: i64, whence: i32) -> i64:
    """The new position."""
    ...


@host_import("waspy", "isatty")
def isatty(descriptor: i32) -> i32: ...


@host_import("waspy", "remove")
def remove(address: i32, length: i32) -> i32: ...


# --- the file system: two names stand one after the other in the buffer --------------------------------------
STATUS_WORDS = 10


@host_import("waspy", "stat")
def stat(address: i32, length: i32, follow: i32, result: i32) -> i32:
    """Stores 10 i64 at `result`: mode, inode, device, links, user, group, size, and the times of access, modification
    and change in ns."""
    ...


@host_import("waspy", "fstat")
def fstat(descriptor: i32, result: i32) -> i32: ...


@host_import("waspy", "list")
def list_folder(address: i32, length: i32, start: i32, result: i32, size: i32) -> i32:
    """Stores the names in a folder from number `start` on, as many as fit, each with a zero byte behind it; the
    number of bytes, 0 if there are no more."""
    ...


@host_import("waspy", "mkdir")
def make_folder(address: i32, length: i32, mode: i32) -> i32: ...


@host_import("waspy", "rmdir")
def remove_folder(address: i32, length: i32) -> i32: ...


@host_import("waspy", "rename")
def rename(address: i32, first: i32, second: i32) -> i32: ...


@host_import("waspy", "symlink")
def symlink(address: i32, first: i32, second: i32) -> i32:
    """The second name becomes a link that says the first."""
    ...


@host_import("waspy", "readlink")
def read_link(address: i32, length: i32, result: i32, size: i32) -> i32:
    """The number of bytes of what the link says."""
    ...


@host_import("waspy", "chmod")
def chmod(address: i32, length: i32, mode: i32) -> i32: ...


@host_import("waspy", "utime")
def set_times(address: i32, length: i32, accessed: f64, modified: f64) -> i32:
    """In seconds."""
    ...


@host_import("waspy", "truncate")
def truncate(descriptor: i32, size: i64) -> i32: ...


@host_import("waspy", "getcwd")
def current_folder(address: i32, size: i32) -> i32:
    """The length of its name."""
    ...


@host_import("waspy", "chdir")
def change_folder(address: i32, length: i32) -> i32: ...


# --- the rest -------------------------------------------------------------------------------------------------
@host_import("waspy", "clock")
def clock() -> f64:
    """Seconds since 1970."""
    ...


@host_import("waspy", "monotonic")
def monotonic() -> f64:
    """Seconds since some start; never runs backwards."""
    ...


@host_import("waspy", "sleep")
def sleep(seconds: f64) -> None: ...


@host_import("waspy", "random")
def random(address: i32, length: i32) -> None:
    """Fills the bytes from the system's entropy."""
    ...


@host_import("waspy", "argument")
def argument(index: i32, address: i32, size: i32) -> i32:
    """Copies the index-th of sys.argv to the address; its length, -1 if there are not so many. If it is longer than
    size, only size bytes are copied."""
    ...


@host_import("waspy", "environment")
def environment(index: i32, address: i32, size: i32) -> i32:
    """The same for the index-th environment variable, as NAME=value."""
    ...


@host_import("waspy", "interrupt")
def interrupt() -> None:
    """Ends the program at once, as SIGINT does; returns where there are no signals."""
    ...


@host_import("waspy", "exit")
def exit(code: i32) -> None:
    """Ends the program at once."""
    ...
