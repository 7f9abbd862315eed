// node assemblyscript.mjs MODULE.wasm: calls the `main` that a module exports.
import { readFileSync } from "node:fs";

let line = [];
const host = {
  int: (value) => void line.push(String(value)),
  fixed: (value, digits) => void line.push(value.toFixed(digits)),
  end: () => {
    console.log(line.join(" "));
    line = [];
  },
};
const abort = () => {
  throw new Error("abort");
};
const module = new WebAssembly.Module(readFileSync(process.argv[2]));
new WebAssembly.Instance(module, { host, env: { abort } }).exports.main();
