"""Functions that read globals, for Wasmtime: what counts references makes 300 bytes of machine code of each read.

    global.get str:hello        =>      call get str:hello

    func get str:hello
      global.get str:hello

Half of the machine code of a program that imports library modules would be such reads, and most of the time that
its compilation takes. Globals that are read once, and numbers, are read in place.
"""

from __future__ import annotations

from collections import Counter

from waspy.wasm.liveness import Liveness
from waspy.wasm.object import FunctionObject
from waspy.wasm.types import Ref, Sig

ORIGIN = "link"


def add(live: Liveness) -> dict[str, str]:
    """Adds the functions to what is live; the function of each global that has one."""
    reads = Counter(key[2:] for fn in live.functions.values() for key in fn.relocs if key[0] == "G")
    made = {}
    for symbol, count in reads.items():
        if count > 1 and isinstance(live.globals[symbol].type, Ref):
            made[symbol] = f"get {symbol}"
    for symbol, name in made.items():
        sig = Sig((), (live.globals[symbol].type,))
        text = str(sig)
        live.symbols.sigs[text] = sig
        live.symbols.functions[name] = FunctionObject(
            name, ORIGIN, sig, (b"\0\x23", b"\x0b"), (f"g:{symbol}",), (f"s:{text}", f"g:{symbol}")
        )
    live.run(f"c:{name}" for name in made.values())
    return made
