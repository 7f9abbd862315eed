"""Which modules a program consists of, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from frontend_support import C_MODULES, load, run_pir

from waspy.frontend.load import ModuleGraph, load_library, load_program


def write(folder: Path, **files: str) -> None:
    """Module sources by name; `a__b` is the module b in the package a."""
    for name, text in files.items():
        path = folder.joinpath(*name.split("__")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def package(folder: Path, name: str, init: str = "", **files: str) -> None:
    (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / name / "__init__.py").write_text(init)
    write(folder / name, **files)


def program_modules(graph: ModuleGraph) -> list[str]:
    return [m.name for m in graph.of_origin("program")]


def test_follows_imports_everywhere(tmp_path: Path) -> None:
    write(tmp_path, a="import b", b="def f():\n    import c", c="try:\n    import d\nfinally: pass", d="", e="")
    graph = load("import a", tmp_path)
    assert program_modules(graph) == ["__main__", "a", "b", "c", "d"]
    assert not graph.diagnostics


def test_library_modules_can_import_modules_of_the_program(tmp_path: Path) -> None:
    """The import of `argparse` inside a function of `calendar`."""
    write(tmp_path, argparse="x = 1")
    assert program_modules(load("import calendar", tmp_path)) == ["__main__", "argparse"]


def test_packages_and_relative_imports(tmp_path: Path) -> None:
    package(tmp_path, "p", "from .one import x\nfrom . import two", one="from .two import y as x", two="y = 3")
    package(tmp_path / "p", "q", "from ..one import x\nfrom .. import two as t", deep="from .. import one")
    main = "import p.q.deep as d\nprint(p if 'p' in globals() else d.one.x, d.__name__)\nimport p\nprint(p.q.t.y, p.x)"
    assert run_pir(main, tmp_path).output == "3 p.q.deep\n3 3\n"


def test_circular_imports(tmp_path: Path) -> None:
    write(tmp_path, a="x = 1\nimport b\nprint('a', b.y)", b="import a\ny = a.x + 1\nprint('b')")
    assert run_pir("import a", tmp_path).output == "b\na 2\n"


def test_submodule_of_from_import_and_all(tmp_path: Path) -> None:
    package(tmp_path, "p", "__all__ = ['one', 'z']\nz = 5", one="print('one')", two="print('two')", three="")
    graph = load("from p import *\nfrom p import two", tmp_path)
    assert program_modules(graph) == ["__main__", "p", "p.one", "p.two"]
    assert (
        run_pir("from p import *\nfrom p import two\nprint(z, one.__name__)", tmp_path).output == "one\ntwo\n5 p.one\n"
    )


def test_namespace_package(tmp_path: Path) -> None:
    write(tmp_path, n__one="x = 4")
    assert run_pir("from n import one\nimport n.one\nprint(n.one.x)", tmp_path).output == "4\n"


def test_missing_modules_fail_when_they_run(tmp_path: Path) -> None:
    package(tmp_path, "p", "x = 1")
    write(tmp_path, q="")
    for source, message in [
        ("import nothing_here", "No module named 'nothing_here'"),
        ("import p.nothing", "No module named 'p.nothing'"),
        ("import q.nothing", "No module named 'q.nothing'; 'q' is not a package"),
        ("from nothing_here.x import y", "No module named 'nothing_here'"),
    ]:
        assert not load(source, tmp_path).diagnostics
        assert run_pir(source, tmp_path).error == f"ModuleNotFoundError: {message}"
    assert run_pir("from . import x").error == "ImportError: attempted relative import with no known parent package"


EXTENSION = "_elementtree"


@pytest.mark.parametrize(
    ("source", "refused"),
    [
        (f"import {EXTENSION}", True),
        (f"from {EXTENSION} import XMLParser", True),
        (f"class C:\n    import {EXTENSION}", True),
        (f"try:\n    import {EXTENSION}\nfinally:\n    pass", True),
        (f"try:\n    import {EXTENSION}\nexcept KeyError:\n    pass", True),
        (f"try:\n    import {EXTENSION}\nexcept (KeyError, ImportError):\n    pass", False),
        (f"try:\n    import {EXTENSION}\nexcept Exception:\n    pass", False),
        (f"try:\n    import {EXTENSION}\nexcept:\n    pass", False),
        (f"def f():\n    import {EXTENSION}", False),
        (f"if unknown:\n    import {EXTENSION}", False),
        (f"from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import {EXTENSION}", False),
    ],
)
def test_modules_in_c(source: str, refused: bool) -> None:
    graph = load_program(None, source=source, builtin_modules=C_MODULES - {EXTENSION})
    messages = [(e.message, e.line) for e in graph.diagnostics]
    line = source.partition(EXTENSION)[0].count("\n") + 1
    wanted = f"the module {EXTENSION!r} is written in C in CPython, and Waspy does not provide it"
    assert messages == ([(wanted, line)] if refused else [])


def test_a_guard_far_away_counts(tmp_path: Path) -> None:
    write(tmp_path, middle=f"import {EXTENSION}")
    guarded = "try:\n    import middle\nexcept ImportError:\n    print('without')"
    main = tmp_path / "main.py"
    builtin = C_MODULES - {EXTENSION}
    assert not load_program(main, source=guarded, builtin_modules=builtin).diagnostics
    (problem,) = load_program(main, source="import middle", builtin_modules=builtin).diagnostics
    assert problem.file.endswith("middle.py")


def test_what_the_library_imports_is_told_at_the_import_of_the_program() -> None:
    builtin = C_MODULES - {"_sqlite3"}
    (problem,) = load_program(None, source="x = 1\nimport sqlite3", builtin_modules=builtin).diagnostics
    assert (problem.line, problem.source) == (2, "import sqlite3")
    assert problem.message.startswith("'sqlite3' needs what is written in C") and "'_sqlite3'" in problem.message
    assert "by way of sqlite3" in problem.hint


def test_future_imports_cost_nothing() -> None:
    graph = load("from __future__ import annotations")
    assert list(graph.modules) == ["__main__"]
    assert "__future__" in load("from __future__ import division\nprint(division)").modules


def test_run_as_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package(tmp_path, "p", "x = 1", tool="from . import x", __main__="from .tool import x")
    monkeypatch.chdir(tmp_path)
    graph = load_program(None, module="p.tool")
    assert graph.modules["__main__"].package == "p"
    assert program_modules(graph) == ["__main__", "p"]
    (tmp_path / "p" / "__main__.py").write_text("from .tool import x")
    assert program_modules(load_program(None, module="p")) == ["__main__", "p", "p.tool"]
    assert load_program(None, module="nowhere").diagnostics


def test_main_file_name_and_search(tmp_path: Path) -> None:
    main = tmp_path / "main.py"
    main.write_text("import extra")
    write(tmp_path / "more", extra="")
    graph = load_program(main, search=[tmp_path / "more"])
    assert program_modules(graph) == ["__main__", "extra"]
    assert graph.modules["__main__"].filename == str(main)
    assert load_program(main, argv_path="main.py").modules["__main__"].filename == "main.py"
    assert str(tmp_path / "extra.py") in graph.files


def test_library_module_alone() -> None:
    graph = load_library("textwrap")
    module = graph.modules["textwrap"]
    assert list(graph.modules) == ["textwrap"]
    assert module.origin == "library"
    assert "re" in graph.dependencies(module)
    assert graph.digest(module) == load_library("textwrap").digest(module)


def test_deep_sources() -> None:
    chain = "print(" + " + ".join(["1"] * 3000 + ["x"]) + ")"
    ladder = "if x == -1: pass\n" + "".join(f"elif x == {i}: print({i})\n" for i in range(600))
    nested = "y = " + "(" * 150 + "x" + ")" * 150
    calls = "s = x" + ".real" * 800
    assert run_pir(f"x = 599\n{chain}\n{ladder}\n{nested}\n{calls}\nprint(s)").output == "3599\n599\n599\n"
