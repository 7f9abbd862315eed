"""`waspy check`: compiles the program without the library, and writes only what is wrong with it."""

from __future__ import annotations

import argparse
import sys

from waspy.cli import EXIT_REFUSED
from waspy.request import Request, UsageError


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="waspy check", description="Report every problem of a program.")
    parser.add_argument("file", metavar="FILE.py", nargs="+")
    parser.add_argument("--dump", metavar="STAGE[:FUNCTION]", help="print ast, pir, infer, tir, lir or wat")
    options = parser.parse_args(arguments)
    from waspy.cli.compile import check_or_report

    failed = 0
    for file in options.file:
        try:
            request = Request.of_file(file, [], options.dump)
        except UsageError as error:
            print(error.report("check"), file=sys.stderr)
            failed += 1
            continue
        if not check_or_report(request):
            failed += 1
    return EXIT_REFUSED if failed else 0
