"""`waspy build -O`: how `wasm-opt` is found and called, and what becomes of its work. Mostly with a stand-in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from waspy.cli import build
from waspy.cli import main as waspy
from waspy.host.node_engine import command
from waspy.targets import optimiser
from waspy.targets.optimiser import Optimised, Optimiser, OptimiserError

EMPTY = b"\0asm\1\0\0\0"
CUSTOM = EMPTY + b"\0\x09\x04name" + b"\0" * 4
"""Valid, and larger than EMPTY."""
STAND_IN = """\
#!{python}
import sys
from pathlib import Path
if sys.argv[1:] == ["--version"]:
    print("wasm-opt version {version} (version_{version})")
    sys.exit()
Path(__file__).with_name("arguments").write_text(" ".join(sys.argv[1:]))
source, target = Path(sys.argv[1]), Path(sys.argv[3])
{action}
"""


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No `wasm-opt` of this machine is found."""
    monkeypatch.delenv(optimiser.VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.chdir(tmp_path)


def stand_in(folder: Path, action: str = "", version: int = 132) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "wasm-opt"
    path.write_text(STAND_IN.format(python=sys.executable, version=version, action=action))
    path.chmod(0o755)
    return path


def made_by(path: Path, binary: bytes, *, closed: bool = True, names: bool = False) -> Optimised:
    return optimiser.optimise(Optimiser(str(path), 132), binary, closed=closed, names=names)


def test_the_variable_comes_before_the_path_and_that_before_npm(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    with pytest.raises(OptimiserError, match=r"npm install binaryen, or set WASPY_WASM_OPT to where it is"):
        optimiser.find()
    installed = stand_in(tmp_path / "node_modules" / ".bin", version=121)
    assert optimiser.find() == Optimiser(str(installed), 121)
    on_path = stand_in(tmp_path / "bin", version=122)
    assert optimiser.find() == Optimiser(str(on_path), 122)
    chosen = stand_in(tmp_path / "chosen", version=123)
    monkeypatch.setenv(optimiser.VARIABLE, str(chosen))
    assert optimiser.find() == Optimiser(str(chosen), 123)
    monkeypatch.setenv(optimiser.VARIABLE, str(tmp_path / "none"))
    with pytest.raises(OptimiserError, match="WASPY_WASM_OPT is .*, which is no program"):
        optimiser.find()


def test_one_that_is_too_old_is_refused_with_its_version(tmp_path: Path) -> None:
    stand_in(tmp_path / "bin", version=108)
    with pytest.raises(OptimiserError, match="is version 108, which does not know .* 119 does: npm install binaryen"):
        optimiser.find()


def test_another_program_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(optimiser.VARIABLE, sys.executable)
    with pytest.raises(OptimiserError, match="is no wasm-opt: its --version is 'Python 3"):
        optimiser.find()


def test_arguments(tmp_path: Path) -> None:
    path = stand_in(tmp_path, f"target.write_bytes({EMPTY!r})")
    made_by(path, CUSTOM)
    arguments = (tmp_path / "arguments").read_text().split()
    assert [argument.rpartition("/")[2] for argument in arguments[:3]] == ["before.wasm", "-o", "after.wasm"]
    assert {"--enable-gc", "--enable-exception-handling", "--closed-world", "-Os"} <= set(arguments)
    assert not {"--debuginfo", "--all-features"} & set(arguments)
    assert not Path(arguments[0]).exists()
    made_by(path, CUSTOM, closed=False, names=True)
    arguments = (tmp_path / "arguments").read_text().split()
    assert "--debuginfo" in arguments
    assert "--closed-world" not in arguments


def test_the_smaller_one_is_kept(tmp_path: Path) -> None:
    smaller = made_by(stand_in(tmp_path, f"target.write_bytes({EMPTY!r})"), CUSTOM)
    assert smaller.kept
    assert smaller.binary == EMPTY
    assert str(smaller).startswith("wasm-opt 132: raw 19 -> 8 (-57.9%), brotli ")
    larger = made_by(stand_in(tmp_path, f"target.write_bytes({CUSTOM!r})"), EMPTY)
    assert not larger.kept
    assert larger.binary == EMPTY
    assert str(larger).endswith("; not smaller, so not kept")


def test_what_goes_wrong_is_said(tmp_path: Path) -> None:
    crash = "target.write_bytes(b'half'); sys.exit('Fatal: it broke\\n' + 'x ' * 1_000_000)"
    with pytest.raises(OptimiserError, match=r"failed \(exit code 1\): Fatal: it broke") as failed:
        made_by(stand_in(tmp_path, crash), CUSTOM)
    assert len(str(failed.value)) < 500
    with pytest.raises(OptimiserError, match="wasm-opt 132 wrote nothing"):
        made_by(stand_in(tmp_path), CUSTOM)
    with pytest.raises(OptimiserError, match=r"Node rejects what wasm-opt 132 made: CompileError: .*magic"):
        made_by(stand_in(tmp_path, "target.write_bytes(b'half')"), CUSTOM)


@pytest.mark.parametrize("target", build.TARGETS)
def test_a_failure_leaves_nothing(target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "prog.py"
    program.write_text("print('hello')\n")
    stand_in(tmp_path / "bin", "sys.exit('it broke')")
    assert waspy(["build", "-O", "--target", target, str(program), "-o", str(tmp_path / "out")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"waspy build: {tmp_path}/bin/wasm-opt failed (exit code 1): it broke\n"
    assert not list(tmp_path.glob("out*"))


def test_none_is_asked_for_without_the_option(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "prog.py"
    program.write_text("print('hello')\n")
    assert waspy(["build", "-O", str(program)]) == 2
    assert "waspy build: -O needs Binaryen's wasm-opt" in capsys.readouterr().err
    assert waspy(["build", str(program), "--quiet"]) == 0


@pytest.mark.parametrize(("source", "closed"), [("print(1)", True), ("import js; js.setTimeout(print, 1)", False)])
def test_a_module_that_javascript_calls_back_is_no_closed_world(source: str, closed: bool, tmp_path: Path) -> None:
    program = tmp_path / "prog.py"
    program.write_text(source + "\n")
    stand_in(tmp_path / "bin", f"target.write_bytes({EMPTY!r})")
    assert waspy(["build", "-O", "--quiet", "--target", "web", str(program), "-o", str(tmp_path / "site")]) == 0
    assert ("--closed-world" in (tmp_path / "bin" / "arguments").read_text()) == closed


PROGRAM = """\
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)

def depth(n):
    return depth(n + 1)

print(fibonacci(20), 2 ** 100, sorted({"b": 1, "a": 2.5}.items()), [x for x in (c * 2 for c in "ab")])
try:
    depth(0)
except RecursionError as error:
    print(error)
raise KeyError("end")
"""


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch, nowhere: None) -> None:
    """The `wasm-opt` of this machine; `PATH` is what the npm package needs to find Node."""
    monkeypatch.undo()
    try:
        optimiser.find()
    except OptimiserError as error:
        pytest.skip(str(error))


def test_the_real_one(tmp_path: Path, real: None, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "prog.py"
    program.write_text(PROGRAM)
    results = []
    for options in ([], ["-O"]):
        output = tmp_path / "prog.wasm"
        assert waspy(["build", *options, str(program), "-o", str(output)]) == 0
        done = subprocess.run(command(output, (str(program),)), capture_output=True, text=True)
        results.append((done.stdout, done.stderr, done.returncode))
    assert results[0] == results[1]
    assert results[1][0].startswith(
        "6765 1267650600228229401496703205376 [('a', 2.5), ('b', 1)] ['aa', 'bb']\nmaximum rec"
    )
    assert results[1][1:] == (results[0][1], 1)
    report = capsys.readouterr().out
    assert "wasm-opt " in report
    assert "not kept" not in report
