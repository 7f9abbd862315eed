"""shutil: copying, moving and removing files and trees. Archives are missing: they need compression."""

import fnmatch
import os
import stat

COPY_BUFSIZE = 64 * 1024

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
    "SpecialFileError", "which", "get_terminal_size", "ignore_patterns", "SameFileError",
]  # fmt: skip


class Error(OSError):
    pass


class SameFileError(Error):
    """Raised when source and destination are the same file."""


class SpecialFileError(OSError):
    """Raised when trying to do a kind of operation on a special file (e.g. a named pipe)."""


# --- files ----------------------------------------------------------------------------------------------------
def copyfileobj(fsrc, fdst, length=0):
    while data := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(data)


def _samefile(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    if _samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as source:
        try:
            with open(dst, "wb") as target:
                copyfileobj(source, target)
        except IsADirectoryError as e:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from e
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    if follow_symlinks or not os.path.islink(src):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    if follow_symlinks or not os.path.islink(src):
        found = os.stat(src)
        os.utime(dst, ns=(found.st_atime_ns, found.st_mtime_ns))
        os.chmod(dst, stat.S_IMODE(found.st_mode))


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Data and mode."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Data, mode and times."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


# --- trees ----------------------------------------------------------------------------------------------------
def ignore_patterns(*patterns):
    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignored


def copytree(
    src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False
):
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in ignored:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            if os.path.islink(source) and symlinks:
                os.symlink(os.readlink(source), target)
            elif os.path.islink(source) and not os.path.exists(source) and ignore_dangling_symlinks:
                continue
            elif os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as problem:
            errors.extend(problem.args[0])
        except OSError as problem:
            errors.append((source, target, str(problem)))
    try:
        copystat(src, dst)
    except OSError as problem:
        errors.append((src, dst, str(problem)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    import sys

    def failed(function, where):
        if onerror is not None:
            onerror(function, where, sys.exc_info())
        elif not ignore_errors:
            raise

    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError:
        return failed(os.path.islink, path)
    _remove_tree(path, failed)


def _remove_tree(path, failed):
    try:
        entries = list(os.scandir(path))
    except OSError:
        failed(os.scandir if os.path.isdir(path) else os.lstat, path)
        entries = []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _remove_tree(entry.path, failed)
            continue
        try:
            os.unlink(entry.path)
        except OSError:
            failed(os.unlink, entry.path)
    try:
        os.rmdir(path)
    except OSError:
        failed(os.rmdir, path)


def move(src, dst, copy_function=copy2):
    """Into dst if that is a folder."""
    real = dst
    if os.path.isdir(dst):
        if _samefile(src, dst):
            os.rename(src, dst)
            return dst
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.sep)))
        if os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
    try:
        os.rename(src, real)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real)
            os.unlink(src)
        elif os.path.isdir(src):
            if _is_inside(dst, src):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.") from None
            copytree(src, real, symlinks=True, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def _is_inside(path, folder):
    folder = os.path.join(os.path.abspath(folder), "")
    return os.path.join(os.path.abspath(path), "").startswith(folder)


# --- the system -----------------------------------------------------------------------------------------------
def get_terminal_size(fallback=(80, 24)):
    """What COLUMNS and LINES say, else the fallback: the host does not tell."""

    def number(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = number("COLUMNS"), number("LINES")
    return os.terminal_size((columns if columns > 0 else fallback[0], lines if lines > 0 else fallback[1]))


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    def usable(file):
        return os.path.exists(file) and os.access(file, mode) and not os.path.isdir(file)

    if os.path.dirname(cmd):
        return cmd if usable(cmd) else None
    folders = os.environ.get("PATH", os.defpath) if path is None else path
    for folder in dict.fromkeys(folders.split(os.pathsep)):
        if usable(file := os.path.join(folder, cmd)):
            return file
    return None
