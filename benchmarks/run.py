"""`python benchmarks/run.py WHAT [PROGRAM...]`: Waspy beside its peers, all contestants of a program in turns.

WHAT is a set of programs (classics, kernels, programs), start, compile, all, or budget. A figure is a ratio of times,
the median of the rounds, with the extremes in brackets. Peers come from `python benchmarks/peers.py install`. With
`--write` the results go to `docs/benchmarks.md`; those that were not measured again stay as they were.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from suite import budget, compiling, console, document, measure, records, startup
from suite.peers import PEERS, Peer
from suite.records import Record
from suite.sets import INTERPRETERS, SETS, ProgramSet


def measure_set(programs: ProgramSet, options: argparse.Namespace) -> Record:
    """Measures and prints a set; the entries of its programs."""
    peers = chosen_peers(options.peers.split(",") if options.peers else programs.peers)
    print(f"\n{programs.title}")
    print(console.heading(peers), flush=True)
    entries: Record = {}
    problems: list[str] = []
    for path in programs.programs(options.programs):
        comparison = measure.compare(path, peers, options.rounds, options.clock)
        entry = entries[path.stem] = records.of_comparison(comparison, path)
        print(console.row(path.stem, entry, peers), flush=True)
        problems += console.failures(path.stem, entry)
    print(console.summary(entries, peers))
    if problems:
        print("could not be measured:", *problems, sep="\n")
    return entries


def chosen_peers(names: Sequence[str]) -> list[Peer]:
    """What is not installed is said and left out."""
    chosen = []
    for name in names:
        if name not in PEERS:
            raise SystemExit(f"no peer {name}: there are {', '.join(PEERS)}")
        if PEERS[name].installed():
            chosen.append(PEERS[name])
        else:
            print(f"{PEERS[name].title} is left out: python benchmarks/peers.py install")
    return chosen


def measure_start(options: argparse.Namespace) -> Record:
    peers = chosen_peers(options.peers.split(",") if options.peers else INTERPRETERS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = {
            "process": startup.process_starts(peers, options.rounds),
            "page": startup.page_starts(options.rounds, folder),
            "download": startup.downloads(),
        }
    console.show("\nStart of hello, in ms, and bytes to load", found)
    return found


def measure_compiler(options: argparse.Namespace) -> Record:
    with tempfile.TemporaryDirectory() as name:
        compiler = compiling.Compiler(Path(name))
        stages = compiling.stages(compiler)
        found = {"stages": stages, "growth": compiling.growth(compiler, Path(name), options.longest)}
    console.show("\nThe compiler", found)
    return found


def check_budget(write: bool) -> int:
    """Prints each size beside its budget; the exit status is 1 if one is too large and not written."""
    sizes = {name: budget.size(path) for name, path in budget.programs().items()}
    allowed = budget.allowed()
    complaints = []
    for name, size in sizes.items():
        before = allowed.get(name, size)
        print(f"{name:<32}{size:>8}{before:>8}{(size / before - 1) * 100:>+8.1f} %")
        complaints.append(budget.complaint(name, size, before))
    if write:
        budget.write(sizes)
        return 0
    print(*filter(None, complaints), sep="\n")
    return int(any(complaints))


MEASURES = {"start": measure_start, "compile": measure_compiler}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=[*SETS, *MEASURES, "all", "budget"])
    parser.add_argument("programs", nargs="*", metavar="PROGRAM")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", help="comma-separated, of: " + ", ".join(PEERS))
    parser.add_argument("--clock", choices=["wall", "cpu"], default="wall", help="cpu is steadier on a busy machine")
    parser.add_argument("--longest", action="store_true", help="compile 50,000 lines as well")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md, or the budget")
    options = parser.parse_args()
    if options.programs and options.what not in SETS:
        parser.error("programs are named within one set")
    if options.what == "budget":
        raise SystemExit(check_budget(options.write))
    for what in [*SETS, *MEASURES] if options.what == "all" else [options.what]:
        found = measure_set(SETS[what], options) if what in SETS else MEASURES[what](options)
        if options.write:
            document.write(records.save(what, found))


if __name__ == "__main__":
    main()
