"""`python tests/sweep_lib.py [FOLDER...]`: `waspy check` of every Python file of `Lib` (or of the folders), each in a
process of its own, with limits on time and memory. Takes an hour; not part of the tests.

Every file must be compiled, or refused with a place. `--seed N --count N` takes a random sample.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SECONDS = 90
"""Of the processor's time: the machine may be busy."""
MEMORY = 4 << 30
PLACE = re.compile(r"^\S.*:\d+:\d+: error: .", re.MULTILINE)


def files_in(folders: list[str]) -> list[Path]:
    files = [path for folder in folders for path in sorted(Path(folder).rglob("*.py"))]
    return [path for path in files if "site-packages" not in path.parts]


def limit() -> None:
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def outcome(path: Path) -> tuple[str, str]:
    """(what happened, the output)."""
    command = [sys.executable, "-m", "waspy", "check", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=20 * SECONDS, preexec_fn=limit, check=False)
    except subprocess.TimeoutExpired:
        return "timeout", ""
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        return "timeout", ""
    text = (done.stdout + done.stderr).decode("utf-8", "replace")
    if done.returncode == 0:
        return ("compiled", "") if not text else ("unexpected output", text)
    if done.returncode == 2 and "Traceback" not in text:
        return ("refused", text) if PLACE.search(text) else ("refused without a place", text)
    return f"exit code {done.returncode}", text


def main() -> int:
    parser = argparse.ArgumentParser(description="waspy check of all of Lib")
    parser.add_argument("folders", nargs="*", default=[os.path.dirname(os.__file__)])
    parser.add_argument("--count", type=int, help="only so many files, chosen at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    files = files_in(options.folders)
    if options.count:
        files = random.Random(options.seed).sample(files, min(options.count, len(files)))
    totals: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    start = time.monotonic()
    with ThreadPoolExecutor(options.jobs) as pool:
        for path, (what, text) in zip(files, pool.map(outcome, files), strict=True):
            totals[what] += 1
            if what == "refused":
                reasons.update(re.findall(r": error: (.*)", text))
            elif what != "compiled":
                print(f"{what}: {path}\n{text}", flush=True)
    print(f"{len(files)} files, {time.monotonic() - start:.0f} s: {dict(totals)}")
    for reason, count in reasons.most_common(20):
        print(f"{count:6} {reason}")
    return 1 if totals.keys() - {"compiled", "refused"} else 0


if __name__ == "__main__":
    sys.exit(main())
