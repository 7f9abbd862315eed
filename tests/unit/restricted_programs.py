"""Compiles restricted Python given as text, and runs it on both engines and under CPython."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import wasm_engines

from waspy.ir.verifier import verify_unit
from waspy.restricted.compile import Compilation, compile_sources
from waspy.restricted.loading import Source
from waspy.wasm.linker import link
from waspy.wasm.object import compile_unit

HEADER = "from waspy.lang import *\nfrom waspy.runtime.layout import *\n"


def compiled(text: str, header: str = HEADER) -> Compilation:
    """The module `demo` with the text."""
    return compile_sources([Source("demo", Path("demo.py"), header + text)])


def errors(text: str) -> list[str]:
    """ "line:col message" of each error; lines count from the text's first."""
    return [f"{e.line - 2}:{e.col} {e.message}" for e in compiled(text).world.errors]


def check(text: str, calls: list[wasm_engines.Call]) -> list[str]:
    """The results, which must be the same on both engines and under CPython. An i64 is passed as a str."""
    c = compiled(text)
    assert c.world.errors == [], c.world.errors
    verify_unit(c.unit)
    exports = {name: f"demo.{name}" for name, _ in calls}
    found = wasm_engines.both(link([compile_unit(c.unit)], exports).binary, calls)
    names: dict[str, Any] = {}
    exec(compile(HEADER + text, "demo.py", "exec"), names)
    expected = [_called(names[name], args) for name, args in calls]
    wrong = [(c, f, e) for c, f, e in zip(calls, found, expected, strict=True) if f != e]
    assert wrong == [], f"call, WebAssembly's result, CPython's: {wrong[:5]}"
    return found


def _called(function: Any, args: tuple[int | float | str, ...]) -> str:
    try:
        result = function(*[int(a) if isinstance(a, str) else a for a in args])
    except Exception as e:
        return "exception" if type(e).__name__ == "Thrown" else "trap"
    return "none" if result is None else str(int(result))
