// node micropython.mjs PROGRAM.py: the program under MicroPython.
import { readFileSync, writeSync } from "node:fs";
import { loadMicroPython } from "../.peers/node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs";

const HEAP = 256 << 20;
const stdout = (bytes) => writeSync(1, bytes);
const python = await loadMicroPython({ heapsize: HEAP, stdout, linebuffer: false });
try {
  python.runPython(readFileSync(process.argv[2], "utf8"));
} catch (error) {
  console.error(String(error.message ?? error));
  process.exitCode = 1;
}
