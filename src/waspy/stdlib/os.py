"""os: files, folders, the environment. Processes are missing: what is not here is an AttributeError."""

import posixpath as path
import sys
from _collections_abc import Mapping, MutableMapping
from _os import (
    chdir as _chdir,
    chmod as _chmod,
    close,
    environment as _environment,
    exit as _exit,
    getcwd,
    isatty,
    lseek as _lseek,
    mkdir as _mkdir,
    names as _names,
    open as _open,
    read,
    readlink as _readlink,
    remove as _remove,
    rename as _rename,
    rmdir as _rmdir,
    status as _status,
    strerror,
    symlink as _symlink,
    truncate as _truncate,
    urandom,
    utime as _utime,
    write,
)
from abc import ABC, abstractmethod
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

name = "posix"
linesep = "\n"
error = OSError
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
O_NOFOLLOW, O_CLOEXEC = 0x20000, 0x80000
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
supports_dir_fd = supports_fd = supports_follow_symlinks = supports_effective_ids = frozenset()
supports_bytes_environ = False


# --- the environment ------------------------------------------------------------------------------------------
class _Environ(MutableMapping):
    """A change is seen by this program only."""

    def __init__(self):
        self._data = dict(entry.split("=", 1) for entry in _environment() if "=" in entry)

    @staticmethod
    def _checked(value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._data[self._checked(key)] = self._checked(value)

    def __delitem__(self, key):
        try:
            del self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"environ({{{', '.join(f'{key!r}: {value!r}' for key, value in self._data.items())}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return {**self, **other}

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return {**other, **self}


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


# --- the process ----------------------------------------------------------------------------------------------
def getpid():
    return 1


def getppid():
    return 0


def getuid():
    return 0


getgid = geteuid = getegid = getuid


def getlogin():
    return environ.get("LOGNAME", "root")


def cpu_count():
    return 1


def umask(mask, /):
    return 0o022


def abort():
    _exit(134)


def get_terminal_size(fd=1, /):
    """The host does not say how large a terminal is."""
    raise OSError(25, "Inappropriate ioctl for device")


class terminal_size(tuple):
    def __new__(cls, size):
        return super().__new__(cls, size)

    @property
    def columns(self):
        return self[0]

    @property
    def lines(self):
        return self[1]

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


class uname_result(tuple):
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        sysname, nodename, release, version, machine = self
        return (
            f"posix.uname_result(sysname={sysname!r}, nodename={nodename!r}, release={release!r}, "
            f"version={version!r}, machine={machine!r})"
        )


def uname():
    return uname_result(("Linux", "localhost", "", "", "wasm32"))


# --- names ----------------------------------------------------------------------------------------------------
class PathLike(ABC):
    """Abstract base class for implementing the file system path protocol."""

    @abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__")
        return NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def fspath(path):
    """The path as str or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    find = getattr(kind, "__fspath__", None)
    if find is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {kind.__name__}")
    found = find(path)
    if isinstance(found, (str, bytes)):
        return found
    raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, not {type(found).__name__}")


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def _path_argument(path, function, argument="path"):
    """The str or bytes of a path argument, or a descriptor."""
    if isinstance(path, (str, bytes, int)):
        return path
    find = getattr(type(path), "__fspath__", None)
    if find is None:
        kind = type(path).__name__
        raise TypeError(f"{function}: {argument} should be string, bytes or os.PathLike, not {kind}")
    return find(path)


# --- what is there --------------------------------------------------------------------------------------------
_STATUS_NAMES = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size")


class stat_result(tuple):
    """Ten numbers, the times in whole seconds."""

    def __new__(cls, values, ns=None):
        self = super().__new__(cls, values[:10])
        self._ns = ns or tuple(int(seconds * 10**9) for seconds in self[7:10])
        return self

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: self._ns[0] / 1e9)
    st_mtime = property(lambda self: self._ns[1] / 1e9)
    st_ctime = property(lambda self: self._ns[2] / 1e9)
    st_atime_ns = property(lambda self: self._ns[0])
    st_mtime_ns = property(lambda self: self._ns[1])
    st_ctime_ns = property(lambda self: self._ns[2])
    st_blksize = property(lambda self: 4096)
    st_blocks = property(lambda self: (self[6] + 511) // 512)

    def __repr__(self):
        names = (*_STATUS_NAMES, "st_atime", "st_mtime", "st_ctime")
        return f"os.stat_result({', '.join(f'{name}={value}' for name, value in zip(names, self))})"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, bool) or not isinstance(path, (str, bytes, int)) and not hasattr(path, "__fspath__"):
        kind = type(path).__name__
        raise TypeError(f"stat: path should be string, bytes, os.PathLike or integer, not {kind}")
    words = _status(path, follow_symlinks)
    ns = words[7:]
    return stat_result(words[:7] + tuple(t // 10**9 for t in ns), ns)


def lstat(path, *, dir_fd=None):
    return stat(path, follow_symlinks=False)


def fstat(fd):
    return stat(fd)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    try:
        found = stat(path, follow_symlinks=follow_symlinks).st_mode
    except OSError:
        return False
    return not mode & X_OK or bool(found & 0o111)


def listdir(path="."):
    path = "." if path is None else _path_argument(path, "listdir")
    found = _names(path)
    return [fsencode(name) for name in found] if isinstance(path, bytes) else found


def readlink(path, *, dir_fd=None):
    path = _path_argument(path, "readlink")
    target = _readlink(path)
    return fsencode(target) if isinstance(path, bytes) else target


def getcwdb():
    return fsencode(getcwd())


class DirEntry:
    __slots__ = ("name", "path", "_known")

    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)
        self._known = {}

    def stat(self, *, follow_symlinks=True):
        found = self._known.get(follow_symlinks)
        if found is None:
            found = self._known[follow_symlinks] = stat(self.path, follow_symlinks=follow_symlinks)
        return found

    def _kind(self, follow):
        try:
            return self.stat(follow_symlinks=follow).st_mode & 0o170000
        except FileNotFoundError:
            return 0

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o100000

    def is_symlink(self):
        return self._kind(False) == 0o120000

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    """The iterator of scandir."""

    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path=None):
    return _Scan("." if path is None else _path_argument(path, "scandir"))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yields (folder, names of its folders, names of its files), depth first."""
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    return _walk(fspath(top), topdown, onerror, followlinks)


def _walk(top, topdown, onerror, followlinks):
    folders, files, links = [], [], set()
    try:
        entries = list(scandir(top))
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    for entry in entries:
        (folders if entry.is_dir() else files).append(entry.name)
        if entry.is_symlink():
            links.add(entry.name)
    if topdown:
        yield top, folders, files
    for name in folders:
        below = path.join(top, name)
        if followlinks or not (path.islink(below) if topdown else name in links):
            yield from _walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


# --- changes --------------------------------------------------------------------------------------------------
def mkdir(path, mode=0o777, *, dir_fd=None):
    _mkdir(_path_argument(path, "mkdir"), mode)


def makedirs(name, mode=0o777, exist_ok=False):
    """mkdir for a folder and those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (curdir if isinstance(tail, str) else b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    _rmdir(_path_argument(path, "rmdir"))


def removedirs(name):
    rmdir(name)
    _prune(path.dirname(name.rstrip(sep)))


def _prune(folder):
    """Removes a folder and those above it while they are empty."""
    while folder:
        try:
            rmdir(folder)
        except OSError:
            break
        folder = path.dirname(folder)


def remove(path, *, dir_fd=None):
    _remove(_path_argument(path, "remove"))


def unlink(path, *, dir_fd=None):
    _remove(_path_argument(path, "unlink"))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _rename(_path_argument(src, "rename", "src"), _path_argument(dst, "rename", "dst"))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _rename(_path_argument(src, "replace", "src"), _path_argument(dst, "replace", "dst"))


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        _prune(head)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _symlink(_path_argument(src, "symlink", "src"), _path_argument(dst, "symlink", "dst"))


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _chmod(_path_argument(path, "chmod"), mode)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is not None:
        times = (ns[0] / 1e9, ns[1] / 1e9)
    elif times is None:
        from time import time

        times = (time(),) * 2
    _utime(_path_argument(path, "utime"), *times)


def chdir(path):
    _chdir(_path_argument(path, "chdir"))


def truncate(path, length):
    if isinstance(path, int):
        return _truncate(path, length)
    with _open_file(path, "r+b") as f:
        f.truncate(length)


# --- descriptors ----------------------------------------------------------------------------------------------
_open_file = open


def open(path, flags, mode=0o777, *, dir_fd=None):
    return _open(_path_argument(path, "open"), flags)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return _open_file(fd, mode, buffering, encoding, *args, **kwargs)


def lseek(fd, position, how, /):
    return _lseek(fd, position, how)


def ftruncate(fd, length):
    _truncate(fd, length)


def fsync(fd):
    pass


def closerange(low, high, /):
    for fd in range(low, high):
        try:
            close(fd)
        except OSError:
            pass


def device_encoding(fd):
    return "utf-8" if isatty(fd) else None
