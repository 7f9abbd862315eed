"""POSIX paths."""

import _os

__all__ = [
    "abspath", "basename", "commonprefix", "commonpath", "dirname", "exists", "expanduser", "isabs", "isdir", "isfile",
    "join", "lexists", "normcase", "normpath", "realpath", "relpath", "split", "splitext", "splitdrive",
]  # fmt: skip

sep = "/"
curdir, pardir, extsep, pathsep = ".", "..", ".", ":"


def _text(path):
    from os import fspath

    return fspath(path)


def isabs(s):
    return _text(s).startswith("/")


def join(a, *p):
    path = _text(a)
    for part in map(_text, p):
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    p = _text(p)
    i = p.rfind("/") + 1
    head, tail = p[:i], p[i:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > start and p[start:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def splitdrive(p):
    return "", _text(p)


def normcase(s):
    return _text(s)


def normpath(path):
    path = _text(path)
    if not path:
        return "."
    slashes = 0
    if path.startswith("/"):
        slashes = 2 if path.startswith("//") and not path.startswith("///") else 1
    kept = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not slashes and not kept) or (kept and kept[-1] == ".."):
            kept.append(part)
        elif kept:
            kept.pop()
    return "/" * slashes + "/".join(kept) or "."


def abspath(path):
    path = _text(path)
    if not isabs(path):
        from os import getcwd

        path = join(getcwd(), path)
    return normpath(path)


realpath = abspath


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    begin = [x for x in abspath("." if start is None else start).split("/") if x]
    parts = [x for x in abspath(path).split("/") if x]
    shared = len(commonprefix([begin, parts]))
    return join(*([".."] * (len(begin) - shared) + parts[shared:] or ["."]))


def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for i, c in enumerate(first):
        if c != last[i]:
            return first[:i]
    return first


def commonpath(paths):
    paths = [_text(p) for p in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = {isabs(p) for p in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = commonprefix([[x for x in p.split("/") if x and x != "."] for p in paths])
    return ("/" if absolute.pop() else "") + "/".join(parts)


def expanduser(path):
    path = _text(path)
    if path == "~" or path.startswith("~/"):
        from os import getenv

        return getenv("HOME", "~") + path[1:]
    return path


def isfile(path):
    return _os.kind(_text(path)) == 1


def isdir(s):
    return _os.kind(_text(s)) == 2


def exists(path):
    return _os.kind(_text(path)) != 0


lexists = exists
