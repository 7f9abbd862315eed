"""All contestants of one program measured in turns, after their outputs were found equal.

A contestant's time is that of its whole process less that of an empty program on the same engine. Only ratios of one
run mean anything: the machine may have been faster yesterday.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from suite.peers import WASPY, CannotRun, Peer
from suite.processes import Run, run
from suite.sets import EMPTY

PATIENCE = 20.0
"""Seconds that one contestant may take in all rounds together: the slow ones run in fewer."""
SHORTEST = 1e-4


@dataclass
class Contestant:
    peer: Peer
    command: list[str]
    empty: list[str]
    clock: str
    rounds: int = 1
    times: list[float] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    peaks: list[int] = field(default_factory=list)

    def measure(self) -> None:
        self.add(run(self.command, self.peer.limit))

    def add(self, done: Run) -> None:
        self.times.append(self._time(done))
        self.peaks.append(done.peak)
        self.starts.append(self._time(run(self.empty, self.peer.limit)))

    def _time(self, done: Run) -> float:
        return done.cpu if self.clock == "cpu" else done.seconds

    def seconds(self) -> list[float]:
        start = statistics.median(self.starts)
        return [max(time - start, SHORTEST) for time in self.times]


@dataclass(frozen=True)
class Comparison:
    """One program: the contestants that ran it, and for the others why not."""

    program: str
    contestants: dict[str, Contestant]
    failures: dict[str, str]

    def ratio(self, peer: str) -> float:
        """How many times as long as Waspy the peer took: medians."""
        ours = statistics.median(self.contestants["waspy"].seconds())
        return statistics.median(self.contestants[peer].seconds()) / ours

    def spread(self, peer: str) -> tuple[float, float]:
        """The smallest and the largest ratio: of the medians and of each round that both ran."""
        pairs = zip(self.contestants[peer].seconds(), self.contestants["waspy"].seconds(), strict=False)
        ratios = [self.ratio(peer), *(theirs / ours for theirs, ours in pairs)]
        return min(ratios), max(ratios)


def compare(program: Path, peers: Sequence[Peer], rounds: int, clock: str) -> Comparison:
    contestants: dict[str, Contestant] = {}
    failures: dict[str, str] = {}
    expected: Run | None = None
    for peer in (WASPY, *peers):
        source = peer.source(program)
        if source is None:
            continue
        try:
            contestant = Contestant(peer, peer.command(source), peer.command(EMPTY.with_suffix(peer.suffix)), clock)
        except CannotRun as error:
            failures[peer.name] = _last_line(str(error))
            continue
        first = run(contestant.command, peer.limit)
        reason = _failure(first, expected)
        if reason is not None:
            failures[peer.name] = reason
            continue
        expected = expected or first
        contestant.rounds = min(rounds, int(PATIENCE / first.seconds))
        if contestant.rounds == 0:
            contestant.add(first)
        contestants[peer.name] = contestant
    for done in range(rounds):
        for contestant in contestants.values():
            if done < contestant.rounds:
                contestant.measure()
    return Comparison(program.stem, contestants, failures)


def _failure(found: Run, expected: Run | None) -> str | None:
    if found.timed_out:
        return "takes too long"
    if found.code:
        return _last_line(found.errors) or f"exit status {found.code}"
    if expected is not None and found.result != expected.result:
        return "another output"
    return None


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""
