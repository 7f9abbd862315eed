"""The three sets of programs. A program is `NAME.py`; the same algorithm in another language stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class ProgramSet:
    name: str
    title: str
    peers: tuple[str, ...]
    """Those measured unless others are asked for."""

    @property
    def folder(self) -> Path:
        return ROOT / self.name

    def programs(self, names: list[str]) -> list[Path]:
        """All, or those with these names; a path to any other program may stand for a name."""
        if not names:
            return sorted(self.folder.glob("*.py"))
        return [self._program(name) for name in names]

    def _program(self, name: str) -> Path:
        for path in (self.folder / f"{name}.py", Path(name)):
            if path.suffix == ".py" and path.is_file():
                return path.resolve()
        raise SystemExit(f"{self.name} has no program {name}")


INTERPRETERS = ("cpython", "pyodide", "micropython", "rustpython")
SETS = {
    "classics": ProgramSet("classics", "The classics, without annotations", (*INTERPRETERS, "javascript")),
    "kernels": ProgramSet("kernels", "Typed numeric kernels", ("c", "assemblyscript", "cpython")),
    "programs": ProgramSet("programs", "Larger programs, without annotations", INTERPRETERS),
}
EMPTY = ROOT / "empty" / "empty.py"
"""What a program's time is counted from: the same engine with nothing to do."""
HELLO = ROOT / "empty" / "hello.py"
