"""What a run found, as plain data, kept in `docs/benchmarks/results.json`: one entry for each set, replaced alone."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
from pathlib import Path
from typing import Any

from suite.measure import Comparison
from suite.peers import waspy_module
from suite.sets import ROOT
from waspy.host import node_engine
from waspy.targets.report import brotli_size

DOCS = ROOT.parent / "docs"
RESULTS = DOCS / "benchmarks" / "results.json"
Record = dict[str, Any]


def of_comparison(comparison: Comparison, program: Path) -> Record:
    """A program's entry: for each peer the ratio of medians, its spread and the peak of memory."""
    module = Path(waspy_module(program))
    record: Record = {
        "lines": len(program.read_text().splitlines()),
        "raw": module.stat().st_size,
        "brotli": brotli_size(module),
        "peers": {},
    }
    for name, contestant in comparison.contestants.items():
        entry: Record = {
            "seconds": round(statistics.median(contestant.seconds()), 4),
            "rounds": len(contestant.times),
            "peak": int(statistics.median(contestant.peaks)),
        }
        if name != "waspy":
            low, high = comparison.spread(name)
            entry |= {"ratio": round(comparison.ratio(name), 4), "low": round(low, 4), "high": round(high, 4)}
        record["peers"][name] = entry
    record["failures"] = comparison.failures
    return record


def machine() -> Record:
    node = subprocess.run([node_engine.executable(), "--version"], capture_output=True, text=True, check=True)
    return {
        "python": platform.python_version(),
        "node": node.stdout.strip().lstrip("v"),
        "processor": _processor(),
        "cores": os.cpu_count(),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def load() -> Record:
    return json.loads(RESULTS.read_text()) if RESULTS.exists() else {}


def save(what: str, found: Record) -> Record:
    """Keeps what a run found: a set's programs one by one, so that those not measured again stay."""
    results = load()
    results[what] = {**results.get(what, {}), **found}
    results["machine"] = machine()
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n")
    return results
