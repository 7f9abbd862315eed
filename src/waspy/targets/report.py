"""The size report of `waspy build`."""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path

from waspy.targets.optimiser import Optimised
from waspy.wasm.linker import Report

LARGEST = 12


def render(report: Report, files: list[Path], optimised: Optimised | None = None) -> str:
    """Each file raw, gzipped and under brotli; what the optimiser did; what the module's bytes are, before that."""
    lines = [f"{'file':<32}{'raw':>10}{'gzip':>10}{'brotli':>10}"]
    total = [0, 0, 0]
    for path in files:
        sizes = [path.stat().st_size, len(gzip.compress(path.read_bytes(), 9, mtime=0)), brotli_size(path)]
        total = [a + b for a, b in zip(total, sizes, strict=True)]
        lines.append(_row(str(path), sizes))
    if len(files) > 1:
        lines.append(_row("total", total))
    if optimised is None:
        lines += ["", "by origin:"]
    else:
        lines += ["", str(optimised), "", f"by origin, before {optimised.optimiser}:"]
    lines += [f"{origin:<32}{size:>10}" for origin, size in sorted(report.origins.items(), key=lambda x: -x[1])]
    lines += ["", "largest functions:"]
    for name, origin, size in sorted(report.functions, key=lambda f: (-f[2], f[0]))[:LARGEST]:
        lines.append(f"{name:<52}{origin:<10}{size:>8}")
    return "\n".join(lines)


def _row(name: str, sizes: list[int]) -> str:
    return f"{name:<32}" + "".join(f"{size if size >= 0 else '-':>10}" for size in sizes)


def brotli_size(path: Path) -> int:
    """Compressed by Node's brotli at its best; -1 if there is no Node."""
    from waspy.host.node_engine import executable

    script = "console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length)"
    try:
        done = subprocess.run([executable(), "-e", script, str(path)], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return -1
    return int(done.stdout)
