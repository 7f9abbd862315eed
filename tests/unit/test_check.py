"""`waspy check`: exit codes, and the places of what it reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from waspy.cli import main


def check(folder: Path, source: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    path = folder / "prog.py"
    path.write_text(source)
    code = main(["check", str(path)])
    return code, capsys.readouterr().err.replace(str(folder), "")


def test_what_can_be_compiled_gives_no_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path, "import json, asyncio\nprint(json.dumps([1]))\n", capsys) == (0, "")


def test_every_refusal_is_located(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = check(tmp_path, "import sqlite3\n\nx = 1; import _bz2\n", capsys)
    assert code == 2
    lines = text.split("\n")
    assert lines[0].startswith("/prog.py:1:1: error: 'sqlite3' needs what is written in C")
    assert lines[1:3] == ["  import sqlite3", "  ^^^^^^^^^^^^^^"]
    assert any(line.startswith("/prog.py:3:8: error: the module '_bz2' is written in C") for line in lines)


def test_syntax_errors_have_a_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = check(tmp_path, "x = 1\nprint 'x'\n", capsys)
    assert code == 2
    assert text.startswith("/prog.py:2:1: error: Missing parentheses in call to 'print'")
    assert "\n  print 'x'\n  ^^^^^^^^^\nhelp: " in text


def test_a_file_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.py")]) == 2
    assert "can't open file" in capsys.readouterr().err
