"""The part of an expression that tracebacks point at, against what CPython writes."""

from __future__ import annotations

import subprocess
import sys

from waspy.passes.anchors import anchors_of

FAILING = [
    "1 // 0", "1//0", "1 / (0)", "1 /(0)", "(1 + 2) // 0", "(1)//(0)", "( ( 1 ) ) / 0", "1 % 0", "1 @ 2", "1 ** 'a'",
    "1 + 'a' * 2", "2 * 3 + 'a'", "-1 + 'é'", "'é' - 1", "[1][5]", "[1] [ 5 ]", "([1] + [2])[5]", "([1])  [(5) ]",
    "[[1]][0][3]", "{'a': 1}['b']", "(1).real + (2).imag.x", "int('x')", "[].x", "not [][1]", "1 < 'a'", "f(1 + 2)[3]",
    "[1][1:2][0]", "(1, 2)[2,]", "1 << -1", "1 if [][0] else 2", "'%d' % 'a'", "'a' \\\n + 1", "[1 / 0 for _ in (1,)]",
]  # fmt: skip
SCRIPT = """
import sys
for i in range(len(cases)):
    try:
        cases[i]()
    except Exception as e:
        e.__traceback__ = e.__traceback__.tb_next
        print("case", i, file=sys.stderr)
        sys.excepthook(type(e), e, e.__traceback__)
"""


def test_as_cpython_points(tmp_path_factory) -> None:  # type: ignore[no-untyped-def]
    cases = [c for c in FAILING if "\n" not in c and " for " not in c]
    path = tmp_path_factory.mktemp("anchors") / "cases.py"
    functions = "".join(f"def f{i}():\n    return {case}\n" for i, case in enumerate(cases))
    names = ", ".join(f"f{i}" for i in range(len(cases)))
    path.write_text(f"f = lambda x: []\n{functions}cases = [{names}]\n{SCRIPT}")
    done = subprocess.run([sys.executable, str(path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    reports = done.stderr.split("case ")[1:]
    assert len(reports) == len(cases)
    for report in reports:
        lines = report.splitlines()
        at = max(i for i, line in enumerate(lines) if line.startswith("    return "))
        carets = lines[at + 1] if set(lines[at + 1].strip()) <= {"^", "~"} else ""
        source = lines[at]
        if not carets:
            continue
        first, last = len(carets) - len(carets.lstrip()), len(carets)
        segment = source[first:last]
        marked = [len(segment[:i].encode()) for i, c in enumerate(carets[first:]) if c == "^"]
        found = anchors_of(segment.encode())
        if found is None:
            assert "~" not in carets, report
        else:
            assert marked[0] == found[0] and len(segment[: carets[first:].rindex("^") + 1].encode()) == found[1], report


def test_others_have_none() -> None:
    for text in ("f(x)", "a.b", "a += 1", "a = b + c", "not a", "a and b", "a < b", "-a", "a + ", "x = 1; a[0]", ""):
        assert anchors_of(text.encode()) is None
