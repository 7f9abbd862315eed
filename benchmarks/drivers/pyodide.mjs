// node pyodide.mjs PROGRAM.py: the program under Pyodide.
import { readFileSync, writeSync } from "node:fs";
import { loadPyodide } from "../.peers/node_modules/pyodide/pyodide.mjs";

const python = await loadPyodide();
python.setStdout({ write: (bytes) => writeSync(1, bytes) });
try {
  python.runPython(readFileSync(process.argv[2], "utf8"), { filename: process.argv[2] });
} catch (error) {
  console.error(String(error.message ?? error));
  process.exitCode = 1;
}
