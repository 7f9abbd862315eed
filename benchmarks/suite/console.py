"""What a run prints while it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from suite.figures import column, figure, geometric_mean, worst
from suite.peers import Peer
from suite.records import Record

NAME, COLUMN = 20, 23


def heading(peers: Sequence[Peer]) -> str:
    cells = "".join(f"{peer.heading:>{COLUMN}}" for peer in peers)
    return f"{'':<{NAME}}{cells}{'wasm KB':>10}{'brotli KB':>11}{'peak MB':>9}"


def row(name: str, entry: Record, peers: Sequence[Peer]) -> str:
    cells = "".join(f"{cell(entry, peer):>{COLUMN}}" for peer in peers)
    ours = entry["peers"].get("waspy")
    peak = f"{ours['peak'] / 1e6:.0f}" if ours else "-"
    return f"{name:<{NAME}}{cells}{entry['raw'] / 1024:>10.1f}{entry['brotli'] / 1024:>11.1f}{peak:>9}"


def cell(entry: Record, peer: Peer) -> str:
    found = figure(entry, peer)
    if found is not None:
        return f"{found.median:.2f} ({found.low:.2f}-{found.high:.2f})"
    return "fails" if peer.name in entry["failures"] else "-"


def failures(name: str, entry: Record) -> list[str]:
    return [f"  {name}: {peer}: {reason[:140]}" for peer, reason in entry["failures"].items()]


def summary(programs: Record, peers: Sequence[Peer]) -> str:
    means, slowest = [], []
    for peer in peers:
        found = [each.median for each in column(programs, peer).values()]
        means.append(f"{geometric_mean(found):.2f}" if found else "-")
        slowest.append(f"{worst(found, peer):.2f}" if found else "-")
    lines = [("geometric mean", means), ("slowest program", slowest)]
    return "\n".join(f"{title:<{NAME}}" + "".join(f"{cell:>{COLUMN}}" for cell in cells) for title, cells in lines)


def show(title: str, found: Record) -> None:
    """Plain figures, one line for each leaf of the record."""
    print(title)
    for group, entries in found.items():
        for name, value in entries.items():
            print(f"  {group:<10}{name:<14}" + (_fields(value) if isinstance(value, dict) else str(value)), flush=True)


def _fields(values: Record) -> str:
    return "  ".join(f"{key} {value}" for key, value in values.items())
