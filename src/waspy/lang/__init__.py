"""The vocabulary of restricted Python, in which the runtime is written.

`waspy.restricted` compiles these names to WebAssembly. This module gives each of them the same
meaning under CPython, so that the runtime's algorithms are tested there. See `docs/restricted.md`.

Integers are plain Python integers here: an expression must not overflow its machine type except directly
inside `i32(...)` or `i64(...)`, which wrap.
"""

from typing import NoReturn

from waspy.lang.declare import (
    builtin_class,
    class_value,
    constructor,
    exported,
    function,
    getter,
    host_import,
    inline,
    intrinsic,
    is_live,
    live,
    method,
    module,
    setter,
    slot,
    when_live,
)
from waspy.lang.machine import *  # noqa: F403
from waspy.lang.machine import __all__ as _machine
from waspy.lang.structs import (
    COMPILED,
    Array,
    Func,
    S,
    Slot,
    SlotTable,
    Thrown,
    cast,
    const_str,
    data,
    extern,
    from_extern,
    obj,
    struct,
    throw,
    to_extern,
    unmarked,
)

__all__ = _machine + [  # noqa: PLE0604
    "Array", "COMPILED", "Func", "NoReturn", "S", "Slot", "SlotTable", "Thrown", "builtin_class", "cast", "class_value",
    "const_str", "constructor", "data", "exported", "extern", "from_extern", "function", "getter",
    "host_import", "inline", "intrinsic", "is_live", "live", "method", "module", "obj", "setter", "slot", "struct",
    "throw", "to_extern", "unmarked", "when_live",
]  # fmt: skip
