"""Functions that read globals, for Wasmtime: what counts references makes 300 bytes of machine code of each read.

    global.get str:hello        =>      call get str:hello

    func get str:hello
      global.get str:hello

Half of the machine code of a program that imports library modules would be such reads, and most of the time that
its compilation takes. Globals that are read once, and numbers, are read in place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from waspy.wasm.liveness import Liveness
from waspy.wasm.object import FunctionObject, Part
from waspy.wasm.types import Ref, Sig

ORIGIN = "link"


def add(live: Liveness, moved: Mapping[str, bool]) -> dict[str, str]:
    """Adds the functions to what is live; the function of each global that has one. `moved` are those that may be null
    as far as types tell, and whether they never are."""
    reads = Counter(key[2:] for fn in live.functions.values() for key in fn.relocs if key[0] == "G")
    made = {}
    for symbol, count in reads.items():
        if count > 1 and isinstance(live.globals[symbol].type, Ref):
            made[symbol] = f"get {symbol}"
    for symbol, name in made.items():
        known = live.globals[symbol].type
        assert isinstance(known, Ref)
        never_null = moved.get(symbol, False)
        sig = Sig((), (Ref(known.heap, False) if never_null else known,))
        text = str(sig)
        code = (b"\0\x23", b"\xd4\x0b" if never_null else b"\x0b")
        live.symbols.sigs[text] = sig
        live.symbols.functions[name] = FunctionObject(
            name, ORIGIN, sig, code, (f"g:{symbol}",), Part((f"s:{text}", f"g:{symbol}"))
        )
    live.run(f"c:{name}" for name in made.values())
    return made
