"""A small `os`: the environment, entropy, paths, removing files. There are no processes, users or folders to list."""

import _os
from os import path

name = "posix"
linesep = "\n"
altsep = None
curdir, pardir, sep, extsep, pathsep, devnull = ".", "..", "/", ".", ":", "/dev/null"
error = OSError
urandom = _os.urandom


class PathLike:
    """What `fspath` accepts besides str and bytes."""

    def __fspath__(self):
        raise NotImplementedError

    def __class_getitem__(cls, item):
        return cls


def fspath(path):
    """The path as str or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return method(path)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


class _Environment(dict):
    """The environment; changes stay in the program."""

    def copy(self):
        return dict(self)


def _environment():
    found = _Environment()
    index = 0
    while (entry := _os.environment(index)) is not None:
        key, _, value = entry.partition("=")
        found[key] = value
        index += 1
    return found


def __getattr__(name):
    if name == "environ":
        global environ
        environ = _environment()
        return environ
    raise AttributeError(f"module 'os' has no attribute {name!r}")


def getenv(key, default=None):
    import os

    return os.environ.get(key, default)


_MESSAGES = {2: "No such file or directory", 13: "Permission denied", 21: "Is a directory", 1: "Operation not permitted"}


def remove(path):
    code = _os.remove(fspath(path))
    if code:
        raise OSError(code, _MESSAGES.get(code, f"Error {code}"), path)


unlink = remove


def getcwd():
    return _environment().get("PWD", "/")


def getpid():
    return 1


def cpu_count():
    return 1


def get_terminal_size(fd=1):
    return (80, 24)
