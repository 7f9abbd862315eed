"""What a run prints while it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from suite.peers import Peer
from suite.records import Record, geometric_mean, ratios

NAME, COLUMN = 20, 16


def heading(peers: Sequence[Peer]) -> str:
    cells = "".join(f"{peer.title + ' /':>{COLUMN}}" for peer in peers)
    return f"{'times of Waspy':<{NAME}}{cells}{'wasm KB':>10}{'brotli KB':>11}{'peak MB':>9}"


def row(name: str, entry: Record, peers: Sequence[Peer]) -> str:
    cells = "".join(f"{cell(entry, peer.name):>{COLUMN}}" for peer in peers)
    ours = entry["peers"].get("waspy")
    peak = f"{ours['peak'] / 1e6:.0f}" if ours else "-"
    return f"{name:<{NAME}}{cells}{entry['raw'] / 1024:>10.1f}{entry['brotli'] / 1024:>11.1f}{peak:>9}"


def cell(entry: Record, peer: str) -> str:
    found = entry["peers"].get(peer)
    if found is not None:
        return f"{found['ratio']:.2f} ±{(found['high'] - found['low']) / 2:.2f}"
    return "fails" if peer in entry["failures"] else "-"


def failures(name: str, entry: Record) -> list[str]:
    return [f"  {name}: {peer}: {reason[:140]}" for peer, reason in entry["failures"].items()]


def summary(programs: Record, peers: Sequence[Peer]) -> str:
    means, slowest = [], []
    for peer in peers:
        found = ratios(programs, peer.name).values()
        means.append(f"{geometric_mean(found):.2f}" if found else "-")
        slowest.append(f"{min(found):.2f}" if found else "-")
    lines = [("geometric mean", means), ("slowest program", slowest)]
    return "\n".join(f"{title:<{NAME}}" + "".join(f"{cell:>{COLUMN}}" for cell in cells) for title, cells in lines)
