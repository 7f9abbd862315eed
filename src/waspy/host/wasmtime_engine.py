"""Running a module under Wasmtime, through its Python package: `pip install wasmtime`."""

from __future__ import annotations

import errno
import os
import signal
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

STACK_MEGABYTES = 512
LARGE = 100_000
"""Bytes of a module from which on compiling it well takes longer than most programs run."""


INTERRUPTED = -signal.SIGINT
"""What `run` ends this process by, from the main thread, instead of giving it as a code."""


class Exit(Exception):
    """The program asked to end with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def command(module: str, argv: tuple[str, ...]) -> list[str]:
    """The command line that runs the module with this sys.argv."""
    return [sys.executable, "-m", __spec__.name, module, *argv]


def run(module: str, argv: tuple[str, ...]) -> int:
    """Runs the module in this process on a thread with a large stack; returns the exit code."""
    import threading

    code = 1

    def work() -> None:
        nonlocal code
        code = _run(Path(module).read_bytes(), argv)

    threading.stack_size(STACK_MEGABYTES << 20)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    if code == INTERRUPTED:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    return code


def _run(binary: bytes, argv: tuple[str, ...]) -> int:
    import wasmtime

    config = wasmtime.Config()
    for feature in ("wasm_gc", "wasm_exceptions", "wasm_function_references", "wasm_tail_call"):
        setattr(config, feature, True)
    config.cache = True
    if len(binary) > LARGE:
        config.cranelift_opt_level = "none"
        wasmtime._bindings.wasmtime_config_cranelift_flag_set(config.ptr(), b"regalloc_algorithm", b"single_pass")
    wasmtime._bindings.wasmtime_config_async_stack_size_set(config.ptr(), STACK_MEGABYTES << 20)
    config.max_wasm_stack = (STACK_MEGABYTES - 16) << 20
    engine = wasmtime.Engine(config)
    store = wasmtime.Store(engine)
    module = wasmtime.Module(engine, binary)
    host = Host(argv)
    linker = wasmtime.Linker(engine)
    for wanted in module.imports:
        name, type = wanted.name, wanted.type
        assert name is not None and isinstance(type, wasmtime.FuncType)
        linker.define(store, wanted.module, name, wasmtime.Func(store, type, getattr(host, name)))
    instance = linker.instantiate(store, module)
    exports = instance.exports(store)
    memory, main = exports["memory"], exports["main"]
    assert isinstance(memory, wasmtime.Memory) and isinstance(main, wasmtime.Func)
    host.memory = lambda: memory.get_buffer_ptr(store)
    try:
        return int(main(store)) & 255
    except Exit as stop:
        return stop.code
    except wasmtime.WasmtimeError as error:
        if isinstance(error.__cause__, Exit):
            return error.__cause__.code
        print(error, file=sys.stderr)
        return 70


class Host:
    """The imports of `runtime/host.py`, each a method of its import's name."""

    def __init__(self, argv: tuple[str, ...]) -> None:
        self.argv = argv
        self.memory: Callable[[], Any] = lambda: None

    def _bytes(self, address: int, length: int) -> bytes:
        return bytes(self.memory()[address : address + length])

    def _give(self, data: bytes, address: int, size: int) -> int:
        memory = self.memory()
        for i, byte in enumerate(data[:size]):
            memory[address + i] = byte
        return len(data)

    def write(self, descriptor: int, address: int, length: int) -> int:
        data = self._bytes(address, length)

        def all_of_it() -> int:
            done = 0
            while done < length:
                done += os.write(descriptor, data[done:])
            return done

        return _attempt(all_of_it)

    def read(self, descriptor: int, address: int, length: int) -> int:
        return _attempt(lambda: self._give(os.read(descriptor, length), address, length))

    def open(self, address: int, length: int, flags: int) -> int:
        name = self._bytes(address, length)

        def opened() -> int:
            if os.path.isdir(name):
                raise IsADirectoryError(errno.EISDIR, "")
            return os.open(name, flags, 0o666)

        return _attempt(opened)

    def close(self, descriptor: int) -> int:
        return _attempt(lambda: _done(os.close, descriptor))

    def seek(self, descriptor: int, offset: int, whence: int) -> int:
        return _attempt(lambda: os.lseek(descriptor, offset, whence))

    def isatty(self, descriptor: int) -> int:
        return int(os.isatty(descriptor))

    def remove(self, address: int, length: int) -> int:
        return _attempt(lambda: _done(os.remove, self._bytes(address, length)))

    def _status(self, status: os.stat_result, address: int) -> int:
        s = status
        words = (s.st_mode, s.st_ino, s.st_dev, s.st_nlink, s.st_uid, s.st_gid, s.st_size)
        self._give(struct.pack("<10q", *words, s.st_atime_ns, s.st_mtime_ns, s.st_ctime_ns), address, 80)
        return 0

    def stat(self, address: int, length: int, follow: int, result: int) -> int:
        name = self._bytes(address, length)
        return _attempt(lambda: self._status(os.stat(name, follow_symlinks=bool(follow)), result))

    def fstat(self, descriptor: int, result: int) -> int:
        return _attempt(lambda: self._status(os.fstat(descriptor), result))

    def list(self, address: int, length: int, start: int, result: int, size: int) -> int:
        def listed() -> int:
            names = bytearray()
            for name in os.listdir(self._bytes(address, length))[start:]:
                if len(names) + len(name) + 1 > size:
                    break
                names += name + b"\0"
            return self._give(bytes(names), result, size)

        return _attempt(listed)

    def mkdir(self, address: int, length: int, mode: int) -> int:
        return _attempt(lambda: _done(os.mkdir, self._bytes(address, length), mode))

    def rmdir(self, address: int, length: int) -> int:
        return _attempt(lambda: _done(os.rmdir, self._bytes(address, length)))

    def rename(self, address: int, first: int, second: int) -> int:
        return _attempt(lambda: _done(os.rename, self._bytes(address, first), self._bytes(address + first, second)))

    def symlink(self, address: int, first: int, second: int) -> int:
        return _attempt(lambda: _done(os.symlink, self._bytes(address, first), self._bytes(address + first, second)))

    def readlink(self, address: int, length: int, result: int, size: int) -> int:
        return _attempt(lambda: self._give(os.readlink(self._bytes(address, length)), result, size))

    def chmod(self, address: int, length: int, mode: int) -> int:
        return _attempt(lambda: _done(os.chmod, self._bytes(address, length), mode))

    def utime(self, address: int, length: int, accessed: float, modified: float) -> int:
        return _attempt(lambda: _done(os.utime, self._bytes(address, length), (accessed, modified)))

    def truncate(self, descriptor: int, size: int) -> int:
        return _attempt(lambda: _done(os.ftruncate, descriptor, size))

    def getcwd(self, address: int, size: int) -> int:
        return self._give(os.getcwdb(), address, size)

    def chdir(self, address: int, length: int) -> int:
        return _attempt(lambda: _done(os.chdir, self._bytes(address, length)))

    def clock(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def random(self, address: int, length: int) -> None:
        self._give(os.urandom(length), address, length)

    def argument(self, index: int, address: int, size: int) -> int:
        if index >= len(self.argv):
            return -1
        return self._give(os.fsencode(self.argv[index]), address, size)

    def environment(self, index: int, address: int, size: int) -> int:
        entries = list(os.environ.items())
        if index >= len(entries):
            return -1
        return self._give(os.fsencode("=".join(entries[index])), address, size)

    def interrupt(self) -> None:
        raise Exit(INTERRUPTED)

    def exit(self, code: int) -> None:
        raise Exit(code & 255)


def _done(action: Callable[..., None], *arguments: Any) -> int:
    action(*arguments)
    return 0


def _attempt(action: Callable[[], int]) -> int:
    """The result, or the negated errno."""
    try:
        return action()
    except OSError as error:
        return -(error.errno or errno.EIO)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], tuple(sys.argv[2:])))
