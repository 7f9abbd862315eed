"""How long it takes until `print("hello")` has printed: a process over its engine's own start, and a page."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from pathlib import Path

from suite import budget
from suite.browser import Browser
from suite.peers import MODULES, PEERS, WASPY, Peer
from suite.processes import run
from suite.records import Record
from suite.sets import EMPTY, HELLO
from waspy.driver import compile_program
from waspy.host import node_engine
from waspy.request import Request
from waspy.targets import web
from waspy.targets.report import brotli_size

DOWNLOADS = {
    "pyodide": [
        MODULES / "pyodide" / name
        for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
    ],
    "micropython": [
        MODULES / "@micropython" / "micropython-webassembly-pyscript" / name
        for name in ("micropython.mjs", "micropython.wasm")
    ],
    "rustpython": [MODULES / "rustpython_wasm" / name for name in ("rustpython_wasm.js", "rustpython_wasm_bg.wasm")],
}
"""What a page loads before it can run a program."""
PAGES = ("pyodide", "micropython")
LIMIT = 60.0


def process_starts(peers: Sequence[Peer], rounds: int) -> Record:
    """Milliseconds: median, least and most of the whole process, all in turns, and of an empty script in Node."""
    commands = {"node": [node_engine.executable(), str(EMPTY.with_suffix(".mjs"))]}
    commands |= {peer.name: peer.command(HELLO) for peer in (WASPY, *peers)}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(run(command, LIMIT).seconds * 1000)
    return {name: _spread(taken) for name, taken in times.items()}


def page_starts(rounds: int, folder: Path) -> Record:
    """Milliseconds from navigation to the text in the page, caches empty, all in turns; nothing without a browser."""
    browser = Browser.find()
    if browser is None:
        return {}
    site = folder / "site"
    site.mkdir()
    request = Request.of_file(str(HELLO), [])
    web.write(compile_program(request, target="web"), site / "waspy")
    addresses = {"waspy": "waspy/index.html"}
    if MODULES.exists():
        (site / "modules").symlink_to(MODULES)
    for name in PAGES:
        if PEERS[name].installed():
            page = Path(__file__).parent.parent / "pages" / f"{name}.html"
            (site / page.name).write_text(page.read_text())
            addresses[name] = page.name
    times: dict[str, list[float]] = {name: [] for name in addresses}
    with browser.serving(site) as load:
        for _ in range(rounds):
            for name, address in addresses.items():
                times[name].append(load(address, "hello"))
    return {name: _spread(taken) for name, taken in times.items()}


def downloads() -> Record:
    """Bytes under brotli that `print("hello")` needs, loader included."""
    sizes = {"waspy": budget.size(HELLO)}
    for name, files in DOWNLOADS.items():
        if PEERS[name].installed():
            sizes[name] = sum(map(brotli_size, files))
    return sizes


def _spread(taken: list[float]) -> Record:
    return {"median": round(statistics.median(taken), 2), "low": round(min(taken), 2), "high": round(max(taken), 2)}
