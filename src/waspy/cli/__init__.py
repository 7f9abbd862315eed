"""The command line: one verb per file. Exit codes: the program's own for `run`, 0 for success, 2 for a program
that cannot be compiled, a wrong command line or an optimiser that fails, 70 for a bug in the compiler."""

from __future__ import annotations

import os
import sys

USAGE = """\
usage: waspy VERB ...

  waspy run FILE.py [ARGS...]     compile and run (also: -c CODE, -m MODULE, - for standard input)
  waspy build FILE.py -o OUT      write the module and what it needs (--target node | wasi | web)
  waspy check FILE.py             report every problem, write nothing

`waspy VERB --help` lists the options of each."""

EXIT_REFUSED = 2
EXIT_BUG = 70
BROKEN_PIPE = 128 + 13
"""As if the signal had ended the process."""


def main(argv: list[str] | None = None) -> int:
    """Runs the command line; returns the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if verb == "run":
        from waspy.cli import run as command
    elif verb == "build":
        from waspy.cli import build as command  # type: ignore[no-redef]
    elif verb == "check":
        from waspy.cli import check as command  # type: ignore[no-redef]
    elif verb in ("--version", "-V"):
        from waspy import __version__

        print(f"waspy {__version__}")
        return 0
    else:
        asked = verb in ("-h", "--help", "help")
        print(USAGE, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else EXIT_REFUSED
    try:
        code = command.main(rest)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # nobody reads what is printed any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
