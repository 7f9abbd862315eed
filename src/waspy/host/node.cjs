// The host functions for Node. Each section between `//@` lines is one import of the module or what several
// need; a built loader, an ES module, has only the sections that its module asks for (see waspy/host/loader.py) between
// a first and a last line of its own. `waspy run` uses this file as it is: Node starts CommonJS sooner, above all with a
// stack size of one's own, which makes it compile its module loader anew.
//@ commonjs
const fs = require("node:fs");
//@ core
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
//@ write
waspy.write = (fd, address, length) => {
  for (let done = 0; done < length; ) {
    const n = attempt(() => fs.writeSync(fd, bytes(address + done, length - done)));
    if (n < 0) return n;
    done += n;
  }
  return length;
};
//@ read
waspy.read = (fd, address, length) =>
  attempt(() => {
    try {
      return fs.readSync(fd, bytes(address, length));
    } catch (error) {
      if (error.code === "EOF") return 0;
      throw error;
    }
  });
//@ text
const text = (address, length) => new TextDecoder().decode(bytes(address, length));
const give = (value, address, size) => {
  if (value === undefined) return -1;
  const data = new TextEncoder().encode(value);
  bytes(address, size).set(data.subarray(0, size));
  return data.length;
};
//@ open text read write close
// Node has no lseek, so a file that was opened here keeps its own position.
const files = new Map();
waspy.open = (address, length, flags) =>
  attempt(() => {
    const name = text(address, length);
    const fd = fs.openSync(name, flags, 0o666);
    if (fs.fstatSync(fd).isDirectory()) {
      fs.closeSync(fd);
      return -21;
    }
    files.set(fd, { at: 0, append: (flags & 1024) !== 0 });
    return fd;
  });
const stream = { write: waspy.write, read: waspy.read };
waspy.write = (fd, address, length) => {
  const file = files.get(fd);
  if (!file) return stream.write(fd, address, length);
  return attempt(() => {
    const n = fs.writeSync(fd, bytes(address, length), 0, length, file.append ? null : file.at);
    file.at = file.append ? fs.fstatSync(fd).size : file.at + n;
    return n;
  });
};
waspy.read = (fd, address, length) => {
  const file = files.get(fd);
  if (!file) return stream.read(fd, address, length);
  return attempt(() => {
    const n = fs.readSync(fd, bytes(address, length), 0, length, file.at);
    file.at += n;
    return n;
  });
};
//@ close
waspy.close = (fd) => attempt(() => (fs.closeSync(fd), 0));
//@ seek open
waspy.seek = (fd, offset, whence) => {
  const file = files.get(fd);
  if (!file) return -29n;
  const base = whence === 0 ? 0 : whence === 1 ? file.at : fs.fstatSync(fd).size;
  file.at = base + Number(offset);
  return BigInt(file.at);
};
//@ isatty
waspy.isatty = (fd) =>
  attempt(() => {
    const stat = fs.fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev !== fs.statSync("/dev/null", { throwIfNoEntry: false })?.rdev ? 1 : 0;
  });
//@ remove text
waspy.remove = (address, length) => attempt(() => (fs.unlinkSync(text(address, length)), 0));
//@ status
const keep = (status, result) => {
  const s = status;
  const words = [s.mode, s.ino, s.dev, s.nlink, s.uid, s.gid, s.size, s.atimeNs, s.mtimeNs, s.ctimeNs];
  new BigInt64Array(memory.buffer, result, words.length).set(words);
  return 0;
};
//@ stat text status
waspy.stat = (address, length, follow, result) =>
  attempt(() => keep((follow ? fs.statSync : fs.lstatSync)(text(address, length), { bigint: true }), result));
//@ fstat status
waspy.fstat = (fd, result) => attempt(() => keep(fs.fstatSync(fd, { bigint: true }), result));
//@ list text
waspy.list = (address, length, start, result, size) =>
  attempt(() => {
    const encoder = new TextEncoder();
    let used = 0;
    for (const name of fs.readdirSync(text(address, length)).slice(start)) {
      const data = encoder.encode(name + "\0");
      if (used + data.length > size) break;
      bytes(result + used, data.length).set(data);
      used += data.length;
    }
    return used;
  });
//@ mkdir text
waspy.mkdir = (address, length, mode) => attempt(() => (fs.mkdirSync(text(address, length), mode), 0));
//@ rmdir text
waspy.rmdir = (address, length) => attempt(() => (fs.rmdirSync(text(address, length)), 0));
//@ rename text
waspy.rename = (address, first, second) =>
  attempt(() => (fs.renameSync(text(address, first), text(address + first, second)), 0));
//@ symlink text
waspy.symlink = (address, first, second) =>
  attempt(() => (fs.symlinkSync(text(address, first), text(address + first, second)), 0));
//@ readlink text
waspy.readlink = (address, length, result, size) =>
  attempt(() => give(fs.readlinkSync(text(address, length)), result, size));
//@ chmod text
waspy.chmod = (address, length, mode) => attempt(() => (fs.chmodSync(text(address, length), mode), 0));
//@ utime text
waspy.utime = (address, length, accessed, modified) =>
  attempt(() => (fs.utimesSync(text(address, length), accessed, modified), 0));
//@ truncate
waspy.truncate = (fd, size) => attempt(() => (fs.ftruncateSync(fd, Number(size)), 0));
//@ getcwd text
waspy.getcwd = (address, size) => give(process.cwd(), address, size);
//@ chdir text
waspy.chdir = (address, length) => attempt(() => (process.chdir(text(address, length)), 0));
//@ clock
waspy.clock = () => (performance.timeOrigin + performance.now()) / 1000;
//@ monotonic
waspy.monotonic = () => performance.now() / 1000;
//@ sleep
waspy.sleep = (seconds) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
};
//@ random
waspy.random = (address, length) => {
  globalThis.crypto.getRandomValues(bytes(address, length));
};
//@ argument text
waspy.argument = (index, address, size) => give(args[index], address, size);
//@ environment text
waspy.environment = (index, address, size) => {
  const entry = Object.entries(process.env)[index];
  return give(entry && entry.join("="), address, size);
};
//@ interrupt
waspy.interrupt = () => process.kill(process.pid, "SIGINT");
//@ exit
waspy.exit = (code) => {
  throw new Exit(code);
};
//@ start
async function run(binary, argv = [], imports = {}) {
  args = argv;
  const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), { waspy, ...imports });
  memory = instance.exports.memory;
  // In a microtask V8 does not describe each exception that is thrown, which takes longer than throwing it.
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
//@ exports
module.exports = { run };
