"""`python -m waspy.restricted FILE...`: type-checks runtime modules and what they import."""

from __future__ import annotations

import sys
from pathlib import Path

from waspy.restricted.compile import compile_sources
from waspy.restricted.loading import runtime_root, source_of


def main(arguments: list[str]) -> int:
    paths = [Path(a) for a in arguments] or sorted(runtime_root().rglob("*.py"))
    checked = compile_sources(source_of(p) for p in paths)
    given = {p.resolve() for p in paths}
    mine = [e for e in checked.world.errors if e.path.resolve() in given]
    for error in mine:
        print(error)
    others = len(checked.world.errors) - len(mine)
    note = f" ({others} in imported modules)" if others else ""
    print(f"{len(mine)} errors in {len(paths)} modules, {len(checked.unit.functions)} functions compiled{note}")
    return 1 if mine else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
