"""What refused programs are told."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest
from frontend_support import load, run_pir

from waspy.frontend.errors import CompileError, Diagnostics
from waspy.frontend.load import load_program
from waspy.request import NoTextError, read_source


def diagnose(source: str) -> Diagnostics:
    return load(source).diagnostics


@pytest.mark.parametrize(
    "source",
    [
        "x = (1,\ny = 2",
        "def f():\nreturn 1",
        "return 1",
        "x = 1\nbreak",
        "def f():\n    nonlocal x",
        "def f(a, a): pass",
        "print 'x'",
        "a +",
        "f(**a, *b)",
        "é = 'unterminated",
        "def f():\n    x = 1\n    global x",
        "class C:\n    [y := 1 for x in z]",
    ],
)
def test_syntax_errors_read_as_cpythons(source: str, tmp_path: Path) -> None:
    path = tmp_path / "prog.py"
    path.write_text(source)
    with pytest.raises(SyntaxError) as caught:
        compile(source, str(path), "exec")
    expected = "".join(traceback.format_exception_only(caught.value)).rstrip("\n")
    diagnostics = load_program(path).diagnostics
    assert diagnostics.render() == expected
    for error in diagnostics:
        assert error.located().startswith(f"{path}:{error.line}:{error.col + 1}: error: {caught.value.msg}\n")


def test_sources_without_a_place_get_one() -> None:
    (null,) = diagnose("x = 1\ny = '\0'\n")
    assert null.located().startswith("<string>:2:6: error: source code string cannot contain null")
    deep = diagnose("x = 1\ny = " + "-" * 100_000 + "1\n").render().split("\n")
    assert deep[0] == "<string>:2:1: error: the source nests too deeply"


def test_text_in_another_encoding_is_located(tmp_path: Path) -> None:
    path = tmp_path / "bad.py"
    path.write_bytes(b"x = 1\ny = '\xff'\n")
    with pytest.raises(NoTextError) as caught:
        read_source(str(path))
    assert caught.value.report("run").startswith("SyntaxError: Non-UTF-8 code starting with '\\xff'")
    lines = caught.value.report("check").split("\n")
    assert lines[0].startswith(f"{path}:2:6: error: Non-UTF-8") and lines[1:3] == ["  y = '\xff'", "       ^"]


def refused(path: Path, source: str) -> Diagnostics:
    path.write_text(source)
    return load_program(path).diagnostics


def test_refusals_are_located_and_all_reported(tmp_path: Path) -> None:
    source = """\
def f():
    import _lzma

import _lzma
try: import _bz2
except ImportError: pass

class C:
    import _bz2
"""
    found = [(e.line, e.col, e.message) for e in refused(tmp_path / "p.py", source)]
    missing = "the module '{}' is written in C in CPython, and Waspy does not provide it"
    assert found == [(4, 0, missing.format("_lzma")), (9, 4, missing.format("_bz2"))]


def test_rendering(tmp_path: Path) -> None:
    text = refused(tmp_path / "p.py", "é = 1; import _lzma\n").render()
    assert text == (
        f"{tmp_path}/p.py:1:8: error: the module '_lzma' is written in C in CPython, and Waspy does not provide it\n"
        "  é = 1; import _lzma\n"
        "         ^^^^^^^^^^^^\n"
        "help: an import inside of `try: ... except ImportError:` or of a function fails only when it runs"
    )


def test_diagnostics_are_in_order_and_said_once() -> None:
    diagnostics = Diagnostics()
    assert not diagnostics
    diagnostics.add(CompileError("second", "b.py", 2))
    diagnostics.add(CompileError("first", "a.py", 9))
    diagnostics.add(CompileError("first", "a.py", 9))
    assert diagnostics.render() == "a.py:9:1: error: first\nb.py:2:1: error: second"


def test_source_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "bad.py"
    path.write_bytes(b"# coding: nonsense\n")
    assert "unknown encoding: nonsense" in load_program(path).diagnostics.render()
    path.write_bytes(b"x = '\xff'\n")
    assert load_program(path).diagnostics
    path.write_bytes(b"# coding: latin-1\nx = '\xe9'\nprint(x)\n")
    assert not load_program(path).diagnostics
    assert "can't open file" in load_program(tmp_path / "missing.py").diagnostics.render()


def test_broken_module_of_the_program(tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text("x = (")
    graph = load("import broken", tmp_path)
    assert "'(' was never closed" in graph.diagnostics.render()


def test_library_modules_are_not_refused() -> None:
    assert run_pir("import contextlib\nprint(contextlib.suppress.__name__)").output == "suppress\n"
