"""An exception in sys.excepthook: both are reported."""

import sys


def hook(kind, value, tb):
    print("in the hook")
    raise RuntimeError(f"hook failed on {value!r}")


sys.excepthook = hook
int("x")
