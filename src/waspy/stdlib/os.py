"""os: the part that a program without processes and folders has. What is missing is an AttributeError."""

import posixpath as path
from _os import environment as _environment
from _os import urandom

name = "posix"
sep = "/"
altsep = None
extsep = "."
curdir = "."
pardir = ".."
pathsep = ":"
linesep = "\n"
defpath = "/bin:/usr/bin"
devnull = "/dev/null"
error = OSError
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class _Environ(dict):
    def __repr__(self):
        return f"environ({dict(self)!r})"

    def copy(self):
        return dict(self)


environ = _Environ(entry.split("=", 1) for entry in _environment() if "=" in entry)


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def getcwd():
    return environ.get("PWD", "/")


def getpid():
    return 1


def fspath(path):
    """The path as str or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    found = getattr(type(path), "__fspath__", None)
    if found is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return found(path)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class stat_result:
    """What can be found out by opening a file."""

    def __init__(self, mode, size):
        self.st_mode = mode
        self.st_size = size


def stat(path):
    try:
        with open(path, "rb") as f:
            return stat_result(0o100644, f.seek(0, SEEK_END))
    except IsADirectoryError:
        return stat_result(0o040755, 0)


lstat = stat
