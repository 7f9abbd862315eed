"""The vocabulary of restricted Python, in which the runtime is written.

`waspy.frontend.restricted` compiles these names to WebAssembly. This module gives each of them the same
meaning under CPython, so that the runtime's algorithms are tested there. See `docs/restricted.md`.

Integers are plain Python integers here: an expression must not overflow its machine type except directly
inside `i32(...)` or `i64(...)`, which wrap.
"""

from waspy.lang.declare import (
    builtin_class,
    constructor,
    exported,
    function,
    getter,
    host_import,
    inline,
    intrinsic,
    method,
    module,
    setter,
    slot,
    when_live,
)
from waspy.lang.machine import *  # noqa: F403
from waspy.lang.machine import __all__ as _machine
from waspy.lang.structs import Array, Func, S, Slot, SlotTable, Thrown, cast, const_str, data, obj, struct, throw

__all__ = _machine + [  # noqa: PLE0604
    "Array", "Func", "S", "Slot", "SlotTable", "Thrown", "builtin_class", "cast", "const_str", "constructor", "data",
    "exported", "function", "getter", "host_import", "inline", "intrinsic", "method", "module", "obj",
    "setter", "slot", "struct", "throw", "when_live",
]  # fmt: skip
