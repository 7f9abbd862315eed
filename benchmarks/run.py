"""`python benchmarks/run.py SET [PROGRAM...]`: Waspy beside its peers, all contestants of a program in turns.

The sets are classics, kernels and programs; `all` is all of them. A figure says how many times as long as
Waspy the peer took, median of the rounds, with half the spread behind it. Peers come from `peers.py install`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from suite import console, measure, records
from suite.peers import PEERS, Peer
from suite.records import Record
from suite.sets import SETS, ProgramSet


def measured(programs: ProgramSet, names: list[str], peers: Sequence[Peer], options: argparse.Namespace) -> Record:
    """Measures and prints a set; the entries of its programs."""
    print(f"\n{programs.title}")
    print(console.heading(peers), flush=True)
    entries: Record = {}
    problems: list[str] = []
    for path in programs.programs(names):
        comparison = measure.compare(path, peers, options.rounds, options.limit)
        entry = entries[path.stem] = records.of_comparison(comparison, path)
        print(console.row(path.stem, entry, peers), flush=True)
        problems += console.failures(path.stem, entry)
    print(console.summary(entries, peers))
    if problems:
        print("could not be measured:", *problems, sep="\n")
    return entries


def chosen_peers(programs: ProgramSet, names: str | None) -> list[Peer]:
    """Those of the set, or those asked for; what is not installed is said and left out."""
    chosen = []
    for name in names.split(",") if names else programs.peers:
        if name not in PEERS:
            raise SystemExit(f"no peer {name}: there are {', '.join(PEERS)}")
        if PEERS[name].installed():
            chosen.append(PEERS[name])
        else:
            print(f"{PEERS[name].title} is left out: python benchmarks/peers.py install")
    return chosen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=[*SETS, "all"])
    parser.add_argument("programs", nargs="*", metavar="PROGRAM")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", help="comma-separated, of: " + ", ".join(PEERS))
    parser.add_argument("--limit", type=float, default=measure.LIMIT, help="seconds after which a peer is given up")
    options = parser.parse_args()
    if options.set == "all" and options.programs:
        parser.error("programs are named within one set")
    for name in SETS if options.set == "all" else [options.set]:
        measured(SETS[name], options.programs, chosen_peers(SETS[name], options.peers), options)


if __name__ == "__main__":
    main()
