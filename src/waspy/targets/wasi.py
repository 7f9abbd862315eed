"""Target wasi: one `.wasm` that runs as a WASI preview 1 command:

wasmtime run -W gc,exceptions,function-references OUT.wasm
"""

from __future__ import annotations

from pathlib import Path

from waspy.driver import Compiled


def write(compiled: Compiled, output: Path) -> list[Path]:
    module = output.with_suffix(".wasm")
    module.write_bytes(compiled.binary)
    return [module]
