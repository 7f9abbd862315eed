"""The compile cache: content-addressed files in the user's cache folder.

An entry is named by a kind ("runtime", "library", "program") and a key, a hash of everything that it was made
from, the compiler's own sources included. Writing is atomic; a damaged or missing entry is a miss.
`WASPY_CACHE` names another folder; empty, it turns the cache off.
"""

from __future__ import annotations

import os
import sys
from functools import cache

try:
    from _blake2 import blake2b  # hashlib's, which imports OpenSSL
except ImportError:
    from hashlib import blake2b

PACKAGE = os.path.dirname(os.path.abspath(__file__))
HEX_DIGITS = 40


@cache
def folder() -> str | None:
    """Where the entries are; None: no caching."""
    chosen = os.environ.get("WASPY_CACHE")
    if chosen is not None:
        return chosen or None
    home = os.path.expanduser("~")
    if sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    elif os.name == "nt":
        base = os.environ.get("LOCALAPPDATA", home)
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "waspy")


@cache
def compiler_stamp() -> str:
    """Changes whenever a source file of the compiler or of the runtime does, or Python's version. The modules in
    stdlib/ count by themselves, as all library modules do."""
    found = [sys.version]
    for root, folders, files in os.walk(PACKAGE):
        folders[:] = sorted(set(folders) - {"stdlib", "__pycache__"})
        for name in sorted(files):
            if name.endswith((".py", ".cjs", ".mjs", ".html")):
                path = os.path.join(root, name)
                status = os.stat(path)
                found.append(f"{path}:{status.st_size}:{status.st_mtime_ns}")
    return digest_of(";".join(found).encode("utf-8", "surrogateescape"))


def key_of(*parts: str | bytes) -> str:
    """The hash of the parts and of the compiler."""
    digest = blake2b(compiler_stamp().encode())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "little") + data)
    return digest.hexdigest()[:HEX_DIGITS]


def digest_of(data: bytes) -> str:
    return blake2b(data).hexdigest()[:HEX_DIGITS]


def path_of(kind: str, key: str) -> str | None:
    base = folder()
    return os.path.join(base, kind, key[:2], key) if base else None


def read(kind: str, key: str) -> bytes | None:
    path = path_of(kind, key)
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def write(kind: str, key: str, data: bytes) -> str | None:
    """Stores data; a folder that cannot be written is no error: the result is then None."""
    path = path_of(kind, key)
    if path is None:
        return None
    import tempfile

    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(path))
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        return None
    return path
