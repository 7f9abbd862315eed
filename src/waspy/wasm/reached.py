"""Cuts out of functions what is never reached.

    block                              block
      [: new:$Float                      unreachable
      call float.add          =>       end
      return
      ]:
    end

if the program makes no $Float: see `passes/stackify/guards.py`.
"""

from __future__ import annotations

from dataclasses import replace

from waspy.wasm.liveness import Liveness
from waspy.wasm.object import FunctionObject

UNREACHABLE = b"\0"
NO_LOCALS = b"\0"
OPENS = ("[", "{")


def cut(live: Liveness) -> None:
    """To be called when all that is live is known."""
    for symbol, fn in live.functions.items():
        if fn.part.inner:
            live.functions[symbol] = _cut(fn, live)


def _cut(fn: FunctionObject, live: Liveness) -> FunctionObject:
    chunks: list[bytes] = []
    relocs: list[str] = []
    code = bytearray()
    inside = 0  # parts that are not reached
    for chunk, key in zip(fn.chunks, (*fn.relocs, ""), strict=True):
        if not inside:
            code += chunk
        kind = key[:1]
        if kind in OPENS and (inside or not live.is_live(tuple(key[2:].split("|")))):
            if not inside:
                code += UNREACHABLE if kind == "[" else NO_LOCALS + UNREACHABLE
            inside += 1
        elif kind == "]":
            inside -= inside > 0
        elif not inside and kind not in OPENS:
            chunks.append(bytes(code))
            relocs.append(key)
            code.clear()
    return replace(fn, chunks=tuple(chunks), relocs=tuple(relocs[:-1]), lines=())
