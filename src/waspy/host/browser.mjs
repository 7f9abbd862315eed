// The host functions for a web page; sections as in node.cjs. Output goes to the console and to the element with the
// id "output", if the page has one.
//@ core
class Exit {
  constructor(code) {
    this.code = code;
  }
}

let memory;
const waspy = {};
const bytes = (address, length) => new Uint8Array(memory.buffer, address, length);
const decoder = new TextDecoder();
const lines = ["", "", ""];
const show = (fd, text) => {
  const element = document.getElementById("output");
  if (element) {
    const span = document.createElement("span");
    if (fd === 2) span.className = "error";
    span.textContent = text;
    element.append(span);
  }
  lines[fd] += text;
  const whole = lines[fd].split("\n");
  lines[fd] = whole.pop();
  if (whole.length) console[fd === 2 ? "error" : "log"](whole.join("\n"));
};
//@ write
const decoders = [null, new TextDecoder(), new TextDecoder()];
waspy.write = (fd, address, length) => {
  show(fd, decoders[fd].decode(bytes(address, length), { stream: true }));
  return length;
};
//@ read
waspy.read = () => 0;
//@ open
waspy.open = () => -2;
//@ close
waspy.close = () => -9;
//@ seek
waspy.seek = () => -29n;
//@ isatty
waspy.isatty = () => 0;
//@ remove
waspy.remove = () => -2;
//@ stat
waspy.stat = () => -2;
//@ fstat
waspy.fstat = () => -9;
//@ list
waspy.list = () => -2;
//@ mkdir
waspy.mkdir = () => -30;
//@ rmdir
waspy.rmdir = () => -2;
//@ rename
waspy.rename = () => -2;
//@ symlink
waspy.symlink = () => -30;
//@ readlink
waspy.readlink = () => -2;
//@ chmod
waspy.chmod = () => -2;
//@ utime
waspy.utime = () => -2;
//@ truncate
waspy.truncate = () => -9;
//@ getcwd
waspy.getcwd = (address) => ((bytes(address, 1)[0] = 47), 1);
//@ chdir
waspy.chdir = () => -2;
//@ clock
waspy.clock = () => Date.now() / 1000;
//@ monotonic
waspy.monotonic = () => performance.now() / 1000;
//@ sleep
waspy.sleep = (seconds) => {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end);
};
//@ random
waspy.random = (address, length) => {
  crypto.getRandomValues(bytes(address, length));
};
//@ argument
waspy.argument = (index, address, size) => {
  if (index > 0) return -1;
  const data = new TextEncoder().encode(document.title);
  bytes(address, size).set(data.subarray(0, size));
  return data.length;
};
//@ environment
waspy.environment = () => -1;
//@ interrupt
waspy.interrupt = () => {};
//@ exit
waspy.exit = (code) => {
  throw new Exit(code);
};
//@ start
export async function run(url, imports = {}) {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(url), { waspy, ...imports });
  memory = instance.exports.memory;
  try {
    return instance.exports.main();
  } catch (error) {
    if (error instanceof Exit) return error.code;
    show(2, `${error}\n`);
    throw error;
  }
}
