import * as fs from "node:fs";
class Exit {
constructor(code) {
this.code = code;
}
}
let memory, args;
const waspy = {};
const bytes = (address, length) => new Uint8Array(memory.buffer, address, length);
const attempt = (action) => {
for (;;) {
try {
return action();
} catch (error) {
if (error.code !== "EAGAIN") return error.errno ?? -5;
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
}
};
waspy.write = (fd, address, length) => {
for (let done = 0; done < length; ) {
const n = attempt(() => fs.writeSync(fd, bytes(address + done, length - done)));
if (n < 0) return n;
done += n;
}
return length;
};
waspy.isatty = (fd) =>
attempt(() => {
const stat = fs.fstatSync(fd);
return stat.isCharacterDevice() && stat.rdev !== fs.statSync("/dev/null", { throwIfNoEntry: false })?.rdev ? 1 : 0;
});
waspy.random = (address, length) => {
globalThis.crypto.getRandomValues(bytes(address, length));
};
async function run(binary, argv = [], imports = {}) {
args = argv;
const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), { waspy, ...imports });
memory = instance.exports.memory;
await null;
try {
return instance.exports.main();
} catch (error) {
if (error instanceof Exit) return error.code;
if (error instanceof RangeError) {
fs.writeSync(2, "RecursionError: the engine's stack is exhausted\n");
return 1;
}
throw error;
}
}
export { run };
import { fileURLToPath } from "node:url";
const file = new URL("./t1.wasm", import.meta.url);
export const main = (argv = []) => run(fs.readFileSync(file), ['/tmp/rnd/t1.py', ...argv]);
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
