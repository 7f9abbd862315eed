"""`python benchmarks/run.py [PROGRAM...]`: Waspy beside native CPython, one interleaved run, printed as a table.

Times are whole processes, the time of an empty program on the same engine taken off; each figure is the median over the
rounds of one run, and only ratios of one run mean anything.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from waspy.cli.compile import compile_to_file
from waspy.host import node_engine
from waspy.request import Request
from waspy.targets import node
from waspy.targets.report import brotli_size

HERE = Path(__file__).parent
PROGRAMS = sorted((HERE / "programs").glob("*.py"))


def seconds(command: list[str]) -> tuple[float, bytes]:
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True)
    return time.perf_counter() - start, done.stdout + str(done.returncode).encode()


def compiled(path: Path) -> list[str]:
    request = Request.of_file(str(path), [])
    module = compile_to_file(request)
    if module is None:
        raise SystemExit(f"{path} does not compile")
    return node_engine.command(module, request.argv)


def interleaved(commands: list[list[str]], rounds: int) -> list[float]:
    """The median time of each command, taken in turns."""
    times: list[list[float]] = [[] for _ in commands]
    for _ in range(rounds):
        for command, taken in zip(commands, times, strict=True):
            taken.append(seconds(command)[0])
    return [statistics.median(taken) for taken in times]


def speed(programs: list[Path], rounds: int, empty: Path) -> None:
    print(f"{'program':<22}{'CPython / waspy':>16}{'wasm KB':>10}{'brotli KB':>11}")
    ratios = []
    for path in programs:
        cpython, waspy = [sys.executable, str(path)], compiled(path)
        if seconds(cpython)[1] != seconds(waspy)[1]:
            print(f"{path.stem:<22}  outputs differ")
            continue
        base = [[sys.executable, str(empty)], compiled(empty)]
        a, b, no_a, no_b = interleaved([cpython, waspy, *base], rounds)
        ratios.append(max(a - no_a, 1e-4) / max(b - no_b, 1e-4))
        module = Path(waspy[3])
        size = module.stat().st_size / 1024
        print(f"{path.stem:<22}{ratios[-1]:>15.2f}x{size:>10.1f}{brotli_size(module) / 1024:>11.1f}", flush=True)
    if ratios:
        mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
        print(f"{'geometric mean':<22}{mean:>15.2f}x   slowest {min(ratios):.2f}x")


def start_and_size(rounds: int, folder: Path) -> None:
    hello, script = folder / "hello.py", folder / "empty.mjs"
    hello.write_text('print("hello")\n')
    script.write_text("")
    command = compiled(hello)
    node_empty, with_hello = interleaved([[command[0], str(script)], command], rounds * 3)
    print(f"start of hello over an empty script in Node: {(with_hello - node_empty) * 1000:.1f} ms")
    from waspy.driver import compile_program

    written = node.write(compile_program(Request.of_file(str(hello), [])), folder / "hello.wasm")
    print("hello, module and loader under brotli:", sum(map(brotli_size, written)), "bytes")


def compile_times(folder: Path) -> None:
    """Seconds: these are not ratios, so take them as an order of magnitude."""
    program = folder / "twenty.py"
    program.write_text("\n".join(["def f(x):", "    return x + 1", ""] + [f"print(f({i}))" for i in range(17)]) + "\n")
    command = [sys.executable, "-m", "waspy", "run", str(program)]
    environment = {**os.environ, "WASPY_CACHE": str(folder / "cache")}

    def timed() -> float:
        start = time.perf_counter()
        subprocess.run(command, env=environment, capture_output=True, check=True)
        return time.perf_counter() - start

    print(f"run of a 20-line program, nothing cached: {timed():.2f} s")
    program.write_text(program.read_text() + "print(0)\n")
    print(f"the same, the runtime cached: {timed():.2f} s")
    node_only = seconds([node_engine.executable(), "-e", "0"])[0]
    cached = min(timed() for _ in range(5))
    print(f"the same, the program cached: {cached:.2f} s, {cached - node_only:.2f} s over Node's own start")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programs", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty = folder / "empty.py"
        empty.write_text("")
        speed(options.programs or PROGRAMS, options.rounds, empty)
        if not options.programs:
            start_and_size(options.rounds, folder)
            compile_times(folder)


if __name__ == "__main__":
    main()
