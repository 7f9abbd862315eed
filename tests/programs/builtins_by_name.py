"""The builtins module: classes and functions found by name are those that the names mean."""

import builtins

for name in (
    "dict",
    "list",
    "set",
    "int",
    "str",
    "tuple",
    "type",
    "object",
    "frozenset",
    "bytes",
    "len",
    "print",
    "KeyError",
):
    found = getattr(builtins, name)
    print(found is vars(builtins)[name], found.__name__)
print(
    getattr(builtins, "dict") is dict,
    builtins.list is list,
    getattr(builtins, "dict")[str, int],
    type(globals()).__name__,
)
