"""importlib for modules that were linked when the program was compiled."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches"]


def import_module(name, package=None):
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        name = _absolute(name, package)
    __import__(name)
    return sys.modules[name]


def _absolute(name, package):
    rest = name.lstrip(".")
    parts = package.split(".")
    kept = len(parts) - (len(name) - len(rest)) + 1
    if kept < 1:
        raise ImportError("attempted relative import beyond top-level package")
    base = ".".join(parts[:kept])
    return f"{base}.{rest}" if rest else base


def invalidate_caches():
    pass
