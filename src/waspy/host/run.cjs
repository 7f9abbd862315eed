// `waspy run`: node run.cjs MODULE ARGV...
const { readFileSync } = require("node:fs");
const { run } = require("./node.cjs");

const [, , module_, ...argv] = process.argv;
run(readFileSync(module_), argv).then((code) => {
  process.exitCode = code;
});
