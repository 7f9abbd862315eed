// node rustpython.mjs PROGRAM.py: the program under RustPython.
// The package is written for a bundler that links its module with its script; here they are linked by hand.
import { readFileSync, writeFileSync, writeSync } from "node:fs";

const home = new URL("../.peers/node_modules/rustpython_wasm/", import.meta.url);
const script = new URL("linked.mjs", home);
const glue = readFileSync(new URL("rustpython_wasm.js", home), "utf8")
  .replace(/^import \* as wasm from .*$/m, "let wasm;\nexport const link = (exports) => { wasm = exports; };")
  .replace(/^wasm\.__wbindgen_start\(\);$/m, "");
writeFileSync(script, glue);
const api = await import(script);
const module = new WebAssembly.Module(readFileSync(new URL("rustpython_wasm_bg.wasm", home)));
const imports = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = api[name];
const instance = new WebAssembly.Instance(module, imports);
api.link(instance.exports);
try {
  instance.exports.__wbindgen_start?.();
  const machine = api.vmStore.init("main", false);
  machine.setStdout((text) => writeSync(1, text));
  machine.exec(readFileSync(process.argv[2], "utf8"));
} catch (error) {
  console.error(String(error.message ?? error));
  process.exitCode = 1;
}
