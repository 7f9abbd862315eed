"""`python -m waspy.restricted [--lir SYMBOL] FILE...`: type-checks runtime modules and what they import."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from waspy.ir.printer import print_graph
from waspy.restricted.compile import compile_sources
from waspy.restricted.loading import runtime_files, source_of


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="waspy.restricted", description="type-checks restricted Python")
    parser.add_argument("files", nargs="*", type=Path, help="modules to check; none: the whole runtime")
    parser.add_argument("--lir", metavar="SYMBOL", help="print the code of a function")
    options = parser.parse_args(arguments)
    paths: list[Path] = options.files or runtime_files()
    checked = compile_sources(source_of(p) for p in paths)
    given = {p.resolve() for p in paths}
    mine = [e for e in checked.world.errors if e.path.resolve() in given]
    for error in mine:
        print(error)
    if options.lir in checked.unit.functions:
        print(print_graph(checked.unit.functions[options.lir]))
    others = len(checked.world.errors) - len(mine)
    note = f" ({others} in imported modules)" if others else ""
    done = len(checked.unit.functions)
    print(f"{len(mine)} errors in {len(paths)} modules, {done} functions compiled{note}")
    return 1 if mine else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
