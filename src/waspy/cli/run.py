"""`waspy run`: compile and run, as `python` would.

The path of a program that has been run before and has not changed stays clear of the compiler: nothing of it
is imported, the cached module goes straight to the engine.
"""

from __future__ import annotations

import os
import sys

from waspy.cli import EXIT_REFUSED
from waspy.request import NoTextError, Request, UsageError

USAGE = """\
usage: waspy run [options] FILE.py [ARGS...]
       waspy run [options] -c CODE [ARGS...]
       waspy run [options] -m MODULE [ARGS...]
       waspy run [options] - [ARGS...]

options:
  --engine node | wasmtime    where to run it (default: node)
  --no-cache                  compile even if nothing has changed
  --dump=STAGE[:FUNCTION]     print ast, pir, infer, tir, lir or wat to standard error
"""


def main(arguments: list[str]) -> int:
    """Runs the verb; returns the program's exit code (on Unix, Node takes over this process)."""
    try:
        options, request = parse(arguments)
    except NoTextError as error:
        print(error.report("run"), file=sys.stderr)
        return EXIT_REFUSED
    except UsageError as error:
        print(f"{error.report('run')}\n\n{USAGE}", end="", file=sys.stderr)
        return EXIT_REFUSED
    if request is None:
        print(USAGE, end="")
        return 0
    path = None
    engine = options.get("engine", "node")
    if "no_cache" not in options and request.dump is None:
        from waspy import programs

        path = programs.cached(request, engine)
    if path is None:
        from waspy.cli.compile import compile_to_file

        path = compile_to_file(request, engine)
        if path is None:
            return EXIT_REFUSED
    if engine == "wasmtime":
        from waspy.host import wasmtime_engine

        return wasmtime_engine.run(path, request.argv)
    from waspy.host import node_engine

    return node_engine.run(path, request.argv)


def parse(arguments: list[str]) -> tuple[dict[str, str], Request | None]:
    """(options, request); the request is None if help was asked for. Raises UsageError."""
    options: dict[str, str] = {}
    dump: str | None = None
    rest = list(arguments)
    while rest and rest[0].startswith("--"):
        option = rest.pop(0)
        name, _, value = option.partition("=")
        if name == "--help":
            return options, None
        if name == "--no-cache":
            options["no_cache"] = "1"
        elif name == "--dump":
            dump = value
        elif name == "--engine":
            options["engine"] = value or (rest.pop(0) if rest else "")
            if options["engine"] not in ("node", "wasmtime"):
                raise UsageError(f"there is no engine {options['engine']!r}: take node or wasmtime")
        else:
            raise UsageError(f"there is no option {option!r}")
    if rest[:1] == ["-h"]:
        return options, None
    return options, program_of(rest, dump)


def program_of(rest: list[str], dump: str | None) -> Request:
    """The program that the command line names, as python understands it. Raises UsageError."""
    if not rest:
        raise UsageError("no program: name a file")
    first = rest[0]
    if first in ("-c", "-m"):
        if len(rest) < 2:
            raise UsageError(f"{first} needs an argument")
        make = Request.of_code if first == "-c" else Request.of_module
        return make(rest[1], rest[2:], dump)
    if first == "-":
        return Request.of_text(sys.stdin.read(), "<stdin>", ["-", *rest[1:]], dump)
    if first.startswith("-"):
        raise UsageError(f"there is no option {first!r}")
    if os.path.isdir(first):
        first = os.path.join(first, "__main__.py")
    return Request.of_script(first, rest[1:], dump)
