"""`python benchmarks/peers.py install`: the engines to compare with, from npm and PyPI, into `benchmarks/.peers`.

Without `install` it says which of them are there.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from suite.peers import HOME, PEERS
from waspy.host import node_engine

NPM = [
    "pyodide@314.0.7",
    "@micropython/micropython-webassembly-pyscript@1.27.0",
    "rustpython_wasm@0.1.0-pre-alpha.2",
    "assemblyscript@0.28.20",
]
PYPI = ["ziglang==0.17.0"]


def npm() -> list[str]:
    """npm comes with Node: beside the script of the wheel, or on the path."""
    node = Path(node_engine.executable())
    script = node.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(script)] if script.exists() else ["npm"]


def install() -> None:
    HOME.mkdir(exist_ok=True)
    quiet = ["--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run([*npm(), "install", "--prefix", str(HOME), *quiet, *NPM], check=True)
    target = ["--target", str(HOME / "python"), "--upgrade"]
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *target, *PYPI], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", nargs="?", choices=["install", "list"], default="list")
    if parser.parse_args().action == "install":
        install()
    for peer in PEERS.values():
        print(f"{peer.title:<16}{'ready' if peer.installed() else 'not installed'}")


if __name__ == "__main__":
    main()
