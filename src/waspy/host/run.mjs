// `waspy run`: node run.mjs MODULE ARGV...
import { readFileSync } from "node:fs";
import { run } from "./node.mjs";

const [, , module, ...argv] = process.argv;
process.exitCode = await run(readFileSync(module), argv);
