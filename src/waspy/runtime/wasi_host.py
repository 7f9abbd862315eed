"""The functions of `host.py` by WASI preview 1: for the target wasi they take the place of the imports.

Pointers that WASI writes through are in a second page of memory, after the transfer buffer.
"""

from waspy.lang import *

SCRATCH = 65536
LISTS = SCRATCH + 64  # argument and environment lists: pointers first, then text
RIGHTS = 0x1FFFFFFF
WHENCE_END = 2


@host_import("wasi_snapshot_preview1", "fd_write")
def fd_write(fd: i32, vectors: i32, count: i32, written: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "fd_read")
def fd_read(fd: i32, vectors: i32, count: i32, done: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "fd_close")
def fd_close(fd: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "fd_seek")
def fd_seek(fd: i32, offset: i64, whence: i32, position: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "fd_fdstat_get")
def fd_fdstat_get(fd: i32, status: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "fd_prestat_get")
def fd_prestat_get(fd: i32, status: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "fd_prestat_dir_name")
def fd_prestat_dir_name(fd: i32, address: i32, length: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "path_open")
def path_open(
    fd: i32, lookup: i32, address: i32, length: i32, flags: i32, rights: i64, inherited: i64, fd_flags: i32, result: i32
) -> i32: ...


@host_import("wasi_snapshot_preview1", "path_unlink_file")
def path_unlink_file(fd: i32, address: i32, length: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "clock_time_get")
def clock_time_get(clock: i32, precision: i64, result: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "random_get")
def random_get(address: i32, length: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "args_sizes_get")
def args_sizes_get(count: i32, size: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "args_get")
def args_get(pointers: i32, text: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "environ_sizes_get")
def environ_sizes_get(count: i32, size: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "environ_get")
def environ_get(pointers: i32, text: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "poll_oneoff")
def poll_oneoff(subscriptions: i32, events: i32, count: i32, stored: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "proc_exit")
def proc_exit(code: i32) -> None: ...


def reserve(end: i32) -> None:
    """Makes sure that memory reaches up to the address."""
    missing = end - (memory_size() << 16)
    if missing > 0:
        memory_grow((missing + 65535) >> 16)


def errno_of(code: i32) -> i32:
    """Linux's number, negated, of a WASI error number (the frequent ones; EIO for the rest)."""
    if code == 44:
        return -2  # ENOENT
    if code == 2:
        return -13  # EACCES
    if code == 63:
        return -1  # EPERM
    if code == 20:
        return -17  # EEXIST
    if code == 31:
        return -21  # EISDIR
    if code == 54:
        return -20  # ENOTDIR
    if code == 8:
        return -9  # EBADF
    if code == 55:
        return -39  # ENOTEMPTY
    if code == 28:
        return -22  # EINVAL
    if code == 64:
        return -32  # EPIPE
    if code == 70:
        return -29  # ESPIPE
    if code == 76:
        return -1  # ENOTCAPABLE: as EPERM
    return -5


def vector(address: i32, length: i32) -> None:
    """Stores the one I/O vector in the scratch page."""
    reserve(SCRATCH + 65536)
    store_i32(SCRATCH, address)
    store_i32(SCRATCH + 4, length)


def write(descriptor: i32, address: i32, length: i32) -> i32:
    done = 0
    while done < length:
        vector(address + done, length - done)
        code = fd_write(descriptor, SCRATCH, 1, SCRATCH + 8)
        if code != 0:
            return errno_of(code)
        done = done + load_i32(SCRATCH + 8)
    return length


def read(descriptor: i32, address: i32, length: i32) -> i32:
    vector(address, length)
    code = fd_read(descriptor, SCRATCH, 1, SCRATCH + 8)
    return errno_of(code) if code != 0 else load_i32(SCRATCH + 8)


def close(descriptor: i32) -> i32:
    code = fd_close(descriptor)
    return errno_of(code) if code != 0 else 0


def seek(descriptor: i32, offset: i64, whence: i32) -> i64:
    reserve(SCRATCH + 65536)
    code = fd_seek(descriptor, offset, whence, SCRATCH)
    return i64(errno_of(code)) if code != 0 else load_i64(SCRATCH)


def isatty(descriptor: i32) -> i32:
    reserve(SCRATCH + 65536)
    if fd_fdstat_get(descriptor, SCRATCH) != 0:
        return 0
    return 1 if load_u8(SCRATCH) == 2 else 0


# --- files ------------------------------------------------------------------------------------------
# Set by find_folder: the path relative to the folder.
path_address: i32 = 0
path_length: i32 = 0
DOT = SCRATCH + 56


def find_folder(address: i32, length: i32) -> i32:
    """The preopened folder that the path is in, the one with the longest name; -1 if there is none."""
    global path_address, path_length
    reserve(SCRATCH + 65536)
    best = -1
    best_length = -1
    fd = 3
    while fd_prestat_get(fd, SCRATCH) == 0:
        size = load_i32(SCRATCH + 4)
        if size < 32768 and fd_prestat_dir_name(fd, LISTS, size) == 0:
            matched = prefix_length(size, address, length)
            if matched > best_length:
                best = fd
                best_length = matched
        fd = fd + 1
    path_address = address + best_length
    path_length = length - best_length
    if path_length == 0:
        store_u8(DOT, ord("."))
        path_address = DOT
        path_length = 1
    return best


def prefix_length(size: i32, address: i32, length: i32) -> i32:
    """How much of the path the folder's name in LISTS takes, its slash included; -1 if the path is not in it."""
    while size > 0 and load_u8(LISTS + size - 1) == 47:
        size = size - 1
    absolute = length > 0 and load_u8(address) == 47
    if size == 1 and load_u8(LISTS) == 46:
        return -1 if absolute else 0
    if size == 0:
        return 1 if absolute else -1
    if size > length or size < length and load_u8(address + size) != 47:
        return -1
    i = 0
    while i < size:
        if load_u8(LISTS + i) != load_u8(address + i):
            return -1
        i = i + 1
    return min(size + 1, length)


def open_file(address: i32, length: i32, flags: i32) -> i32:
    folder = find_folder(address, length)
    if folder < 0:
        return -2
    o_flags = (1 if (flags & 64) != 0 else 0) | (4 if (flags & 128) != 0 else 0) | (8 if (flags & 512) != 0 else 0)
    fd_flags = 1 if (flags & 1024) != 0 else 0
    rights = i64(RIGHTS)
    if (flags & 3) == 0:
        rights = rights & i64(-65)  # without fd_write
    code = path_open(folder, 1, path_address, path_length, o_flags, rights, i64(RIGHTS), fd_flags, SCRATCH)
    if code != 0:
        return errno_of(code)
    opened = load_i32(SCRATCH)
    if fd_fdstat_get(opened, SCRATCH) == 0 and load_u8(SCRATCH) == 3:
        fd_close(opened)
        return -21
    return opened


def remove(address: i32, length: i32) -> i32:
    folder = find_folder(address, length)
    if folder < 0:
        return -2
    code = path_unlink_file(folder, path_address, path_length)
    return errno_of(code) if code != 0 else 0


# --- time, entropy, arguments --------------------------------------------------------------------------
def time_of(kind: i32) -> f64:
    reserve(SCRATCH + 65536)
    clock_time_get(kind, 1000, SCRATCH)
    return f64(load_i64(SCRATCH)) / 1e9


def clock() -> f64:
    return time_of(0)


def monotonic() -> f64:
    return time_of(1)


def sleep(seconds: f64) -> None:
    """poll_oneoff with one relative clock subscription (48 bytes)."""
    reserve(SCRATCH + 65536)
    store_i64(SCRATCH, 0)
    store_i64(SCRATCH + 8, 0)
    store_i32(SCRATCH + 16, 1)
    store_i64(SCRATCH + 24, trunc_i64(seconds * 1e9))
    store_i64(SCRATCH + 32, 1)
    store_i64(SCRATCH + 40, 0)
    poll_oneoff(SCRATCH, SCRATCH + 64, 1, SCRATCH + 128)


def random(address: i32, length: i32) -> None:
    random_get(address, length)


def entry(pointer: i32, address: i32, size: i32) -> i32:
    """Copies the zero-terminated text at the pointer; its length."""
    n = 0
    while load_u8(pointer + n) != 0:
        if n < size:
            store_u8(address + n, load_u8(pointer + n))
        n = n + 1
    return n


def argument(index: i32, address: i32, size: i32) -> i32:
    reserve(SCRATCH + 65536)
    args_sizes_get(SCRATCH, SCRATCH + 4)
    count = load_i32(SCRATCH)
    if index >= count:
        return -1
    reserve(LISTS + 4 * count + load_i32(SCRATCH + 4))
    args_get(LISTS, LISTS + 4 * count)
    return entry(load_i32(LISTS + 4 * index), address, size)


def environment(index: i32, address: i32, size: i32) -> i32:
    reserve(SCRATCH + 65536)
    environ_sizes_get(SCRATCH, SCRATCH + 4)
    count = load_i32(SCRATCH)
    if index >= count:
        return -1
    reserve(LISTS + 4 * count + load_i32(SCRATCH + 4))
    environ_get(LISTS, LISTS + 4 * count)
    return entry(load_i32(LISTS + 4 * index), address, size)


def interrupt() -> None:
    """There are no signals."""


def exit(code: i32) -> None:
    proc_exit(code)
