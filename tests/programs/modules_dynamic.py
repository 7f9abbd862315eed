"""import_module, by constants and by names from elsewhere in the program."""

import importlib
from importlib import import_module

m = importlib.import_module("json")
print(m.dumps([1]), m.__name__)
s = import_module("string")
print(s.digits, importlib.import_module("os.path").join("a", "b"))
try:
    q = importlib.import_module("no_such_module")
except ModuleNotFoundError as e:
    print(e, e.name)


def load(name):
    return importlib.import_module(name)


for n in ("math", "textwrap", "collections.abc"):
    print(load(n).__name__)
print({n: import_module(n).__name__ for n in ["heapq", "bisect"]})
print(getattr(importlib.import_module("operator"), "add")(1, 2))
