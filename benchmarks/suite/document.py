"""`docs/benchmarks.md` and its plots, from the results that have been kept."""

from __future__ import annotations

from suite import plots
from suite.figures import column, figure, geometric_mean, worst
from suite.peers import PEERS, Peer
from suite.records import DOCS, RESULTS, Record
from suite.sets import SETS, ProgramSet

PAGE = DOCS / "benchmarks.md"
INTRODUCTION = """\
# Benchmarks

Written by `python benchmarks/run.py all --write`; do not edit. The programs are in `benchmarks/`.

All contestants of a program run in turns, after their outputs were found equal. A time is that of the whole process
less that of an empty program on the same engine, the median over the rounds. Only ratios are given: how many times as
long as Waspy the other took (more is better for Waspy), with the least and the most of single rounds in brackets.
Against C and AssemblyScript it is the other way round: how many times as long Waspy took. An engine that is slow runs
in fewer rounds; one that does not finish in time, or refuses a program, fails.
"""
PLOTTED = {
    "classics": ("cpython", "pyodide", "javascript"),
    "kernels": ("c", "assemblyscript"),
    "programs": ("cpython", "pyodide"),
}
MARKS = {"classics": 2.0, "kernels": 1.5, "programs": 2.0}
"""The line drawn in the plots: what every program (of the kernels, their mean) shall reach."""


def write(results: Record) -> None:
    sections = [INTRODUCTION, _machine(results["machine"])]
    for name, programs in SETS.items():
        if name in results:
            sections += _set(programs, results[name])
    if "start" in results:
        sections.append(_start(results["start"]))
    if "compile" in results:
        sections.append(_compile(results["compile"]))
    PAGE.write_text("\n".join(sections))


def _machine(machine: Record) -> str:
    versions = f"Python {machine['python']}, Node {machine['node']}"
    return f"The last run was on {machine['cores']} cores of {machine['processor']}, with {versions}.\n"


def _set(programs: ProgramSet, entries: Record) -> list[str]:
    peers = [peer for peer in PEERS.values() if column(entries, peer) or _failed(entries, peer)]
    (RESULTS.parent / f"{programs.name}.svg").write_text(_plot(programs, entries))
    return [
        f"## {programs.title}\n",
        f"![{programs.title}](benchmarks/{programs.name}.svg)\n",
        _ratios(entries, peers),
        _sizes(entries, [peer for peer in peers if column(entries, peer)]),
    ]


def _failed(entries: Record, peer: Peer) -> bool:
    return any(peer.name in entry["failures"] for entry in entries.values())


def _plot(programs: ProgramSet, entries: Record) -> str:
    peers = [PEERS[name] for name in PLOTTED[programs.name]]
    series = [plots.Series(peer.heading, column(entries, peer)) for peer in peers if column(entries, peer)]
    return plots.bars(programs.title, "ratio of times, logarithmic", series, MARKS[programs.name])


def _ratios(entries: Record, peers: list[Peer]) -> str:
    rows = [[name, *(_cell(entry, peer) for peer in peers)] for name, entry in sorted(entries.items())]
    columns = [[found.median for found in column(entries, peer).values()] for peer in peers]
    means = [f"**{geometric_mean(found):.2f}**" if found else "" for found in columns]
    slowest = [f"{worst(found, peer):.2f}" if found else "" for found, peer in zip(columns, peers, strict=True)]
    rows += [["**geometric mean**", *means], ["slowest program", *slowest]]
    return _table(["program", *(peer.heading for peer in peers)], rows)


def _cell(entry: Record, peer: Peer) -> str:
    found = figure(entry, peer)
    if found is not None:
        return f"{found.median:.2f} ({found.low:.2f}–{found.high:.2f})"
    return "fails" if peer.name in entry["failures"] else ""


def _sizes(entries: Record, peers: list[Peer]) -> str:
    """The module, and the most memory that the whole process held: Node's own 40 MB or so are in it."""
    rows = []
    for name, entry in sorted(entries.items()):
        sizes = [str(entry["lines"]), f"{entry['raw'] / 1024:.1f}", f"{entry['brotli'] / 1024:.1f}"]
        peaks = [entry["peers"].get(peer, {}).get("peak") for peer in ("waspy", *(peer.name for peer in peers))]
        rows.append([name, *sizes, *(f"{peak / 1e6:.0f}" if peak else "" for peak in peaks)])
    memory = [f"{title}, peak MB" for title in ("Waspy", *(peer.title for peer in peers))]
    return _table(["program", "lines", "module, KB", "brotli, KB", *memory], rows)


def _start(start: Record) -> str:
    titles = {"node": "Node, an empty script", "waspy": "Waspy", **{peer.name: peer.title for peer in PEERS.values()}}
    rows = []
    for name, process in start["process"].items():
        page, size = start["page"].get(name), start["download"].get(name)
        cells = [_milliseconds(process), _milliseconds(page), f"{size / 1024:,.1f}" if size else ""]
        rows.append([titles[name], *cells])
    head = ["", "process, ms", "page in Chromium, ms", "download under brotli, KB"]
    return '## Start: `print("hello")`\n\n' + _table(head, rows)


def _milliseconds(spread: Record | None) -> str:
    return f"{spread['median']:.0f} ({spread['low']:.0f}–{spread['high']:.0f})" if spread else ""


def _compile(found: Record) -> str:
    stages = {
        "hello": "`build` of hello, the runtime cached",
        "short": "`build` of a program of 300 lines, the runtime cached",
        "cached run": "`run` of a program compiled before",
        "cold": "`build` of hello, nothing cached",
    }
    rows = [[title, *_cost(found["stages"][name]), ""] for name, title in stages.items()]
    for lines, cost in sorted(found["growth"].items(), key=lambda item: int(item[0])):
        each = f"{cost['seconds'] / int(lines) * 1000:.2f}"
        rows.append([f"`build` of {int(lines):,} generated lines", *_cost(cost), each])
    return "## The compiler\n\n" + _table(["", "seconds", "peak MB", "ms per line"], rows)


def _cost(cost: Record) -> list[str]:
    return [f"{cost['seconds']:.2f}", f"{cost['peak'] / 1e6:.0f}"]


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] + ["--:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines) + "\n"
