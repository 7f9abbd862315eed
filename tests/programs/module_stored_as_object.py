"""Globals of modules that are stored through the module object."""

import sys

x = 1


def f():
    return x + 1


print(f())
sys.modules["__main__"].x = 2.5
print(f())
module = sys.modules[__name__]
setattr(module, "x", "text")
print(x + "!")
