"""Room for deep recursion: expressions nest as deep as the source says."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

LIMIT = 60_000
STACK = 512 << 20
"""Bytes of address space; the system gives memory only for what is touched."""

_inside = threading.local()


def deeply(work: Callable[[], T]) -> T:
    """Runs `work` in a thread with a large stack and a high recursion limit. Calls of `deeply` inside of it
    run in the same thread. What `work` raises is raised here."""
    if getattr(_inside, "deep", False):
        return work()
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        _inside.deep = True
        try:
            results.append(work())
        except BaseException as error:
            errors.append(error)

    limit = sys.getrecursionlimit()
    size = threading.stack_size(STACK)
    sys.setrecursionlimit(max(limit, LIMIT))
    try:
        thread = threading.Thread(target=run, name="waspy")
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(size)
    if errors:
        raise errors[0]
    return results[0]
