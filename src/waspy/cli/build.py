"""`waspy build`: writes the module and what it needs to run somewhere."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from waspy.cli import EXIT_REFUSED
from waspy.request import Request, UsageError

TARGETS = ("node", "wasi", "web")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="waspy build", description="Compile a program to files.")
    parser.add_argument("file", metavar="FILE.py")
    parser.add_argument("-o", "--output", metavar="OUT", help="file, or folder for the target web")
    parser.add_argument("--target", choices=TARGETS, default="node")
    parser.add_argument(
        "-O", "--optimise", action="store_true", help="run Binaryen's wasm-opt, if that makes it smaller"
    )
    parser.add_argument("--names", action="store_true", help="keep the names of functions, for profilers")
    parser.add_argument("--quiet", action="store_true", help="no size report")
    parser.add_argument("--dump", metavar="STAGE[:FUNCTION]", help="print ast, pir, infer, tir, lir or wat")
    options = parser.parse_args(arguments)
    try:
        return build(Request.of_file(options.file, [], options.dump), options)
    except UsageError as error:
        print(error.report("build"), file=sys.stderr)
        return EXIT_REFUSED


def build(request: Request, options: argparse.Namespace) -> int:
    """Returns the exit code. Raises UsageError."""
    from waspy.cli.compile import compile_or_report, progress
    from waspy.targets import node, optimiser, report, wasi, web

    tool = optimiser.find() if options.optimise else None
    target = {"node": node, "wasi": wasi, "web": web}[options.target]
    compiled = compile_or_report(request, names=options.names, target=options.target)
    if compiled is None:
        return EXIT_REFUSED
    optimised = None
    if tool is not None:
        with progress() as show:
            show(f"optimising with {tool}")
            closed = not compiled.report.calls_back
            optimised = optimiser.optimise(tool, compiled.binary, closed=closed, names=options.names)
        compiled = replace(compiled, binary=optimised.binary)
    stem = Path(options.file).stem
    output = Path(options.output or (stem if options.target == "web" else f"{stem}.wasm"))
    try:
        written = target.write(compiled, output)
    except OSError as error:
        print(f"waspy build: cannot write {error.filename}: {error.strerror}", file=sys.stderr)
        return EXIT_REFUSED
    if not options.quiet:
        print(report.render(compiled.report, written, optimised))
    return 0
