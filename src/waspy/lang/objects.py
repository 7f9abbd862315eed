"""The constants of the runtime under CPython: string constants, builtin classes and their slots."""

from __future__ import annotations

import importlib
from typing import Any


def _layout() -> Any:
    return importlib.import_module("waspy.runtime.layout")


def str_constant(text: str) -> Any:
    """A `Str` with the code points of text; its class is filled in when `StrClass` is declared."""
    layout, structs = _layout(), importlib.import_module("waspy.lang.structs")
    machine = importlib.import_module("waspy.lang.machine")
    points = [ord(c) for c in text]
    wide = max(points, default=0) > 255
    element = machine.i32 if wide else machine.u8
    data = structs.Array[element].of(*points)
    buffer = layout.StrBuffer(layout.UNGROWN, data) if wide else None
    return layout.Str(_classes.get("str"), 0, len(points), None if wide else data, buffer)


_classes: dict[str, Any] = {}
_CLASS_DEFAULTS: dict[str, Any] = {
    "flags": 0, "ident": 0, "version": 0, "user_binary": 0,
}  # fmt: skip


def declare_class(name: str, struct: Any, base: Any, module: str, flags: int, meta: Any) -> Any:
    """A `Class` with empty slots."""
    layout, structs = _layout(), importlib.import_module("waspy.lang.structs")
    fields = {f: _CLASS_DEFAULTS.get(f) for f in layout.Class.__struct_fields__}
    fields |= {
        "cls": meta or _classes.get("type"), "name": str_constant(name), "qualname": str_constant(name),
        "module": str_constant(module), "base": base, "flags": flags,
        "unary": structs.Array["Unary"](layout.U_COUNT), "binary": structs.Array["Binary"](layout.B_COUNT),
    }  # fmt: skip
    made = layout.Class(*fields.values())
    made.declared_name = name
    _classes[name] = made
    if name == "str":
        for text in importlib.import_module("waspy.lang.structs")._strings.values():
            text.cls = made
    return made


def declare_slot(owner: Any, name: str, function: Any) -> None:
    """Fills the slot `name`: a field of `Class`, or a unary or binary slot by its lower-case name."""
    layout = _layout()
    for table, prefix in ((owner.unary, "U_"), (owner.binary, "B_")):
        index = getattr(layout, prefix + name.upper(), None)
        if index is not None:
            table[index] = function
            return
    if name not in layout.Class.__struct_fields__:
        raise NameError(f"no slot {name!r}")
    setattr(owner, name, function)
