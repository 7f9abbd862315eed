"""The figures that tables and plots show, from the records."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from suite.peers import Peer
from suite.records import Record


@dataclass(frozen=True)
class Figure:
    """A ratio of times: of the medians, and the extremes of single rounds."""

    median: float
    low: float
    high: float


def figure(entry: Record, peer: Peer) -> Figure | None:
    """Of one program; None where the peer did not run it."""
    found = entry["peers"].get(peer.name)
    if found is None or "waspy" not in entry["peers"]:
        return None
    if peer.is_mark:
        return Figure(1 / found["ratio"], 1 / found["high"], 1 / found["low"])
    return Figure(found["ratio"], found["low"], found["high"])


def column(programs: Record, peer: Peer) -> dict[str, Figure]:
    figures = {name: figure(entry, peer) for name, entry in programs.items()}
    return {name: found for name, found in figures.items() if found is not None}


def geometric_mean(values: Iterable[float]) -> float:
    logarithms = [math.log(value) for value in values]
    return math.exp(sum(logarithms) / len(logarithms))


def worst(values: Iterable[float], peer: Peer) -> float:
    return max(values) if peer.is_mark else min(values)
