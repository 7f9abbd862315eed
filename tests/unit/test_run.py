"""`waspy run` of a program that has been compiled before goes straight to the engine; sources are read as Python reads
them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from waspy import programs
from waspy.cli.compile import compile_to_file
from waspy.request import NoTextError, Request, read_source

SLOW = {
    "dataclasses",
    "pathlib",
    "typing",
    "tokenize",
    "re",
    "json",
    "hashlib",
    "tempfile",
    "subprocess",
    "importlib.util",
}
"""Modules that take milliseconds to import."""
CACHED_RUN = """
import os, sys
known = set(sys.modules)
os.execv = lambda *command: print(*sorted(set(sys.modules) - known))
from waspy.cli import main
main(["run", sys.argv[1]])
"""


def test_a_cached_run_imports_little(tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text("print('hello')\n")
    assert compile_to_file(Request.of_script(str(path), [])) is not None
    command = [sys.executable, "-c", CACHED_RUN, str(path)]
    environment = {"PYTHONPATH": str(Path(programs.__file__).parent.parent), **_settings()}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    imported = set(done.stdout.split())
    assert "waspy.programs" in imported, done.stderr
    assert not imported & SLOW
    assert not any(name.startswith(("waspy.driver", "waspy.infer", "waspy.frontend")) for name in imported)


def _settings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def test_a_changed_source_is_compiled_anew(tmp_path: Path) -> None:
    (tmp_path / "helper.py").write_text("x = 1\n")
    path = tmp_path / "program.py"
    path.write_text("import helper\nprint(helper.x)\n")
    request = Request.of_script(str(path), [])
    assert compile_to_file(request) == programs.cached(request, "node") is not None
    (tmp_path / "helper.py").write_text("x = 2\n")
    assert programs.cached(request, "node") is None


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"x = 1\n", "x = 1\n"),
        (b"x = 1\r\ny = 2\r", "x = 1\ny = 2\n"),
        ("x = 'é'\n".encode(), "x = 'é'\n"),
        (b"\xef\xbb\xbfx = 1\n", "x = 1\n"),
        (b"# coding: latin-1\nx = '\xe9'\n", "# coding: latin-1\nx = 'é'\n"),
        (b"x = 'coding'\n", "x = 'coding'\n"),
    ],
)
def test_sources(tmp_path: Path, data: bytes, text: str) -> None:
    path = tmp_path / "program.py"
    path.write_bytes(data)
    assert read_source(str(path)) == text


def test_no_text(tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_bytes(b"x = 1\ny = '\xe9'\n")
    with pytest.raises(NoTextError, match="line 2"):
        read_source(str(path))
