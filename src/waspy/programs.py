"""The cache of whole programs: from a request to a compiled module, if nothing that it was made from changed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from waspy import cache
from waspy.request import Request


def _key(request: Request, target: str) -> str:
    return cache.key_of("program", target, request.filename, request.folder, request.module or "", request.text)


def cached(request: Request, target: str) -> Path | None:
    """The module compiled from just these sources for the target, if there is one."""
    listing = cache.read("program", _key(request, target))
    if listing is None:
        return None
    manifest = json.loads(listing)
    if any(_digest(path) != digest for path, digest in manifest["sources"].items()):
        return None
    path = cache.path_of("module", manifest["module"])
    return path if path is not None and path.exists() else None


def store(request: Request, target: str, binary: bytes, sources: list[str]) -> Path | None:
    """Keeps the module; `sources` are the files that it was made from, the main program's text apart. A path that
    does not exist stands for a module that was looked for there in vain."""
    key = cache.key_of("module", binary)
    path = cache.write("module", key, binary)
    manifest = {"module": key, "sources": {source: _digest(source) for source in sources}}
    cache.write("program", _key(request, target), json.dumps(manifest).encode())
    return path


def _digest(path: str) -> str | None:
    try:
        with open(path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()
    except OSError:
        return None
