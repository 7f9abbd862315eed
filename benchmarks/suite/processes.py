"""Running one process: its time, its peak memory and what it printed."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

LAUNCHER = [sys.executable, "-S", "-E", str(Path(__file__).with_name("launcher.py"))]


@dataclass(frozen=True)
class Run:
    seconds: float
    cpu: float
    """Seconds of processor time, of all threads: on a busy machine steadier."""
    peak: int
    """Bytes that were resident at most."""
    code: int
    """The exit status; negative for the signal that ended it."""
    timed_out: bool
    output: bytes
    errors: str

    @property
    def result(self) -> tuple[bytes, int]:
        """What must be equal on every engine."""
        return self.output, self.code


def run(command: list[str], limit: float, environment: dict[str, str] | None = None) -> Run:
    """Ends the process after `limit` seconds. Output goes to files, so that nobody waits for a reader."""
    with tempfile.TemporaryDirectory() as name:
        output, errors, report = (Path(name) / each for each in ("output", "errors", "report"))
        with output.open("wb") as out, errors.open("wb") as err:
            launch = [*LAUNCHER, str(report), str(limit), *command]
            subprocess.run(launch, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment, check=True)
        text = errors.read_text("utf-8", "replace")
        return Run(**json.loads(report.read_text()), output=output.read_bytes(), errors=text)
