"""Golden files of cases: `[case title]`, the source, `---`, what is made of it. `pytest --bless` rewrites them: look at
the difference."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def check_cases(path: Path, render: Callable[[str], str], bless: bool) -> None:
    """Renders the source of every case anew and compares, or with `bless` writes the file."""
    text = path.read_text()
    made = []
    for case in text.split("[case ")[1:]:
        title, _, rest = case.partition("]\n")
        source = rest.partition("---\n")[0]
        made.append(f"[case {title}]\n{source}---\n{render(source)}")
    if bless:
        path.write_text("\n".join(made))
    else:
        assert "\n".join(made) == text
