"""The functions of `host.py` that look at and change folders, by WASI preview 1 (see `wasi_host.py`)."""

from waspy.lang import *
from waspy.runtime import wasi_host
from waspy.runtime.wasi_host import SCRATCH, errno_of, fd_close, find_folder, path_open, reserve

FILESTAT = SCRATCH + 64
ENTRIES = SCRATCH + 256
ENTRIES_SIZE = 32768
ENTRY = 24  # bytes in front of each name: the next cookie, inode, length of the name, type
DIRECTORY, LINK = 3, 7
READ_FOLDER: i64 = 0x4000
NO_FOLDER = -2
NOT_SUPPORTED = -38


@host_import("wasi_snapshot_preview1", "path_filestat_get")
def path_filestat_get(fd: i32, lookup: i32, address: i32, length: i32, result: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "fd_filestat_get")
def fd_filestat_get(fd: i32, result: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "fd_filestat_set_size")
def fd_filestat_set_size(fd: i32, size: i64) -> i32: ...


@host_import("wasi_snapshot_preview1", "fd_readdir")
def fd_readdir(fd: i32, buffer: i32, size: i32, cookie: i64, used: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "path_create_directory")
def path_create_directory(fd: i32, address: i32, length: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "path_remove_directory")
def path_remove_directory(fd: i32, address: i32, length: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "path_rename")
def path_rename(fd: i32, address: i32, length: i32, new_fd: i32, new_address: i32, new_length: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "path_symlink")
def path_symlink(address: i32, length: i32, fd: i32, new_address: i32, new_length: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "path_readlink")
def path_readlink(fd: i32, address: i32, length: i32, buffer: i32, size: i32, used: i32) -> i32: ...


@host_import("wasi_snapshot_preview1", "path_filestat_set_times")
def path_filestat_set_times(
    fd: i32, lookup: i32, address: i32, length: i32, accessed: i64, modified: i64, flags: i32
) -> i32: ...


def result_of(code: i32) -> i32:
    return errno_of(code) if code != 0 else 0


# --- status -------------------------------------------------------------------------------------------
def stat(address: i32, length: i32, follow: i32, result: i32) -> i32:
    folder = find_folder(address, length)
    if folder < 0:
        return NO_FOLDER
    code = path_filestat_get(folder, follow, wasi_host.path_address, wasi_host.path_length, FILESTAT)
    return kept(code, result)


def fstat(descriptor: i32, result: i32) -> i32:
    reserve(SCRATCH + 65536)
    return kept(fd_filestat_get(descriptor, FILESTAT), result)


def kept(code: i32, result: i32) -> i32:
    """WASI's filestat as the ten words of `host.stat`."""
    if code != 0:
        return errno_of(code)
    store_i64(result, i64(mode_of(load_u8(FILESTAT + 16))))
    store_i64(result + 8, load_i64(FILESTAT + 8))
    store_i64(result + 16, load_i64(FILESTAT))
    store_i64(result + 24, load_i64(FILESTAT + 24))
    store_i64(result + 32, 0)
    store_i64(result + 40, 0)
    store_i64(result + 48, load_i64(FILESTAT + 32))
    for i in range(3):
        store_i64(result + 56 + 8 * i, load_i64(FILESTAT + 40 + 8 * i))
    return 0


def mode_of(kind: i32) -> i32:
    """WASI knows no permissions."""
    if kind == DIRECTORY:
        return 0x41ED
    return 0xA1FF if kind == LINK else 0x81A4


# --- folders ------------------------------------------------------------------------------------------
def list_folder(address: i32, length: i32, start: i32, result: i32, size: i32) -> i32:
    folder = find_folder(address, length)
    if folder < 0:
        return NO_FOLDER
    code = path_open(folder, 1, wasi_host.path_address, wasi_host.path_length, 2, READ_FOLDER, 0, 0, SCRATCH)
    if code != 0:
        return errno_of(code)
    opened = load_i32(SCRATCH)
    used = names_of(opened, start, result, size)
    fd_close(opened)
    return used


def names_of(opened: i32, start: i32, result: i32, size: i32) -> i32:
    used = 0
    number = 0
    cookie: i64 = 0
    while True:
        code = fd_readdir(opened, ENTRIES, ENTRIES_SIZE, cookie, SCRATCH)
        if code != 0:
            return errno_of(code)
        end = ENTRIES + load_i32(SCRATCH)
        at = ENTRIES
        while at + ENTRY <= end and at + ENTRY + load_i32(at + 16) <= end:
            n = load_i32(at + 16)
            cookie = load_i64(at)
            if not is_dots(at + ENTRY, n):
                if number >= start:
                    if used + n + 1 > size:
                        return used
                    copy(result + used, at + ENTRY, n)
                    store_u8(result + used + n, 0)
                    used += n + 1
                number += 1
            at += ENTRY + n
        if end - ENTRIES < ENTRIES_SIZE:
            return used


def is_dots(address: i32, n: i32) -> bool:
    return (
        n == 1
        and load_u8(address) == ord(".")
        or (n == 2 and load_u8(address) == ord(".") and load_u8(address + 1) == ord("."))
    )


def copy(target: i32, source: i32, n: i32) -> None:
    for i in range(n):
        store_u8(target + i, load_u8(source + i))


def make_folder(address: i32, length: i32, mode: i32) -> i32:
    folder = find_folder(address, length)
    if folder < 0:
        return NO_FOLDER
    return result_of(path_create_directory(folder, wasi_host.path_address, wasi_host.path_length))


def remove_folder(address: i32, length: i32) -> i32:
    folder = find_folder(address, length)
    if folder < 0:
        return NO_FOLDER
    return result_of(path_remove_directory(folder, wasi_host.path_address, wasi_host.path_length))


def rename(address: i32, first: i32, second: i32) -> i32:
    source = find_folder(address, first)
    old, n = wasi_host.path_address, wasi_host.path_length
    target = find_folder(address + first, second)
    if source < 0 or target < 0:
        return NO_FOLDER
    return result_of(path_rename(source, old, n, target, wasi_host.path_address, wasi_host.path_length))


# --- links, times, sizes ------------------------------------------------------------------------------
def symlink(address: i32, first: i32, second: i32) -> i32:
    folder = find_folder(address + first, second)
    if folder < 0:
        return NO_FOLDER
    return result_of(path_symlink(address, first, folder, wasi_host.path_address, wasi_host.path_length))


def read_link(address: i32, length: i32, result: i32, size: i32) -> i32:
    folder = find_folder(address, length)
    if folder < 0:
        return NO_FOLDER
    code = path_readlink(folder, wasi_host.path_address, wasi_host.path_length, ENTRIES, ENTRIES_SIZE, SCRATCH)
    if code != 0:
        return errno_of(code)
    n = min(load_i32(SCRATCH), size)
    copy(result, ENTRIES, n)
    return n


def chmod(address: i32, length: i32, mode: i32) -> i32:
    """WASI has no permissions: nothing is to be done for a file that is there."""
    return stat(address, length, 1, ENTRIES)


def set_times(address: i32, length: i32, accessed: f64, modified: f64) -> i32:
    folder = find_folder(address, length)
    if folder < 0:
        return NO_FOLDER
    a, m = trunc_i64(accessed * 1e9), trunc_i64(modified * 1e9)
    return result_of(path_filestat_set_times(folder, 1, wasi_host.path_address, wasi_host.path_length, a, m, 5))


def truncate(descriptor: i32, size: i64) -> i32:
    return result_of(fd_filestat_set_size(descriptor, size))


def current_folder(address: i32, size: i32) -> i32:
    """WASI has no current folder."""
    store_u8(address, ord("/"))
    return 1


def change_folder(address: i32, length: i32) -> i32:
    return NOT_SUPPORTED
