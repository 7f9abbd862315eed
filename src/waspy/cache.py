"""The compile cache: content-addressed files in the user's cache folder.

An entry is named by a kind ("runtime", "library", "program") and a key, a hash of everything that it was made
from, the compiler's own sources included. Writing is atomic; a damaged or missing entry is a miss.
`WASPY_CACHE` names another folder; empty, it turns the cache off.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent


@cache
def folder() -> Path | None:
    """Where the entries are; None: no caching."""
    chosen = os.environ.get("WASPY_CACHE")
    if chosen is not None:
        return Path(chosen) if chosen else None
    if sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    elif os.name == "nt":
        base = Path(os.environ.get("LOCALAPPDATA", str(Path.home())))
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "waspy"


@cache
def compiler_stamp() -> str:
    """Changes whenever a source file of the compiler or of the runtime does, or Python's version. The modules in
    stdlib/ count by themselves, as all library modules do."""
    digest = hashlib.sha256(sys.version.encode())
    for root, folders, files in os.walk(PACKAGE):
        folders[:] = sorted(set(folders) - {"stdlib", "__pycache__"})
        for name in sorted(files):
            if name.endswith((".py", ".cjs", ".mjs", ".html")):
                path = os.path.join(root, name)
                status = os.stat(path)
                digest.update(f"{path}:{status.st_size}:{status.st_mtime_ns};".encode())
    return digest.hexdigest()[:32]


def key_of(*parts: str | bytes) -> str:
    """The hash of the parts and of the compiler."""
    digest = hashlib.sha256(compiler_stamp().encode())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "little") + data)
    return digest.hexdigest()[:40]


def path_of(kind: str, key: str) -> Path | None:
    base = folder()
    return base / kind / key[:2] / key if base else None


def read(kind: str, key: str) -> bytes | None:
    path = path_of(kind, key)
    if path is None:
        return None
    try:
        return path.read_bytes()
    except OSError:
        return None


def write(kind: str, key: str, data: bytes) -> Path | None:
    """Stores data; a folder that cannot be written is no error: the result is then None."""
    path = path_of(kind, key)
    if path is None:
        return None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        return None
    return path
