"""Running one process: its time, its peak memory and what it printed."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from typing import IO


@dataclass(frozen=True)
class Run:
    seconds: float
    peak: int
    """Bytes that were resident at most."""
    output: bytes
    errors: str
    code: int
    """The exit status; negative for the signal that ended it."""
    timed_out: bool

    @property
    def result(self) -> tuple[bytes, int]:
        """What must be equal on every engine."""
        return self.output, self.code


def run(command: list[str], limit: float, environment: dict[str, str] | None = None) -> Run:
    """Ends the process after `limit` seconds. Output goes to files, so that nobody waits for a reader."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=errors, env=environment, start_new_session=True
        )
        expired = threading.Event()
        timer = threading.Timer(limit, _end, (process.pid, expired))
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        text = _content(errors).decode("utf-8", "replace")
        return Run(seconds, usage.ru_maxrss * 1024, _content(out), text, process.returncode, expired.is_set())


def _end(pid: int, expired: threading.Event) -> None:
    expired.set()
    os.killpg(pid, signal.SIGKILL)


def _content(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()
