"""The cache of whole programs: from a request to a compiled module, if nothing that it was made from changed."""

from __future__ import annotations

import os

from waspy import cache
from waspy.request import Request


def _key(request: Request, target: str) -> str:
    return cache.key_of("program", target, request.filename, request.folder, request.module or "", request.text)


def cached(request: Request, target: str) -> str | None:
    """The path of the module compiled from just these sources for the target, if there is one."""
    listing = cache.read("program", _key(request, target))
    if listing is None:
        return None
    key, *sources = listing.decode("utf-8", "surrogateescape").split("\0")
    if any(_digest(source) != digest for digest, source in zip(sources[::2], sources[1::2], strict=True)):
        return None
    path = cache.path_of("module", key)
    return path if path is not None and os.path.exists(path) else None


def store(request: Request, target: str, binary: bytes, sources: list[str]) -> str | None:
    """Keeps the module; `sources` are the files that it was made from, the main program's text apart. A path that
    does not exist stands for a module that was looked for there in vain."""
    key = cache.key_of("module", binary)
    path = cache.write("module", key, binary)
    listing = "\0".join([key, *(part for source in sources for part in (_digest(source), source))])
    cache.write("program", _key(request, target), listing.encode("utf-8", "surrogateescape"))
    return path


def _digest(path: str) -> str:
    """ "" if there is no such file."""
    try:
        with open(path, "rb") as file:
            return cache.digest_of(file.read())
    except OSError:
        return ""
