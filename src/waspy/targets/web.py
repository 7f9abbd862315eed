"""Target web: a folder with `index.html`, an ES module and the `.wasm`, for any static server.

The page runs under the policy `script-src 'self' 'wasm-unsafe-eval'`. An `index.html` beside the program takes the
place of ours.
"""

from __future__ import annotations

import html
from pathlib import Path

from waspy.driver import Compiled
from waspy.host.loader import loader

PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'wasm-unsafe-eval'">
<title>%(title)s</title>
<link rel="icon" href="data:,">
<script type="module" src="%(script)s"></script>
</head>
<body>
<pre id="output"></pre>
</body>
</html>
"""
MAIN = 'run(new URL("./%(module)s", import.meta.url)%(imports)s);\n'


def write(compiled: Compiled, output: Path) -> list[Path]:
    """Writes the folder."""
    output.mkdir(parents=True, exist_ok=True)
    source = Path(compiled.request.filename)
    module, script, page = (output / name for name in (f"{source.stem}.wasm", f"{source.stem}.mjs", "index.html"))
    module.write_bytes(compiled.binary)
    script.write_text(script_text(compiled, module.name))
    own = source.with_name("index.html")
    names = {"title": html.escape(source.stem), "script": script.name}
    page.write_text(own.read_text(encoding="utf-8") if own.exists() else PAGE % names, encoding="utf-8")
    return [page, script, module]


def script_text(compiled: Compiled, module: str) -> str:
    imports = compiled.report.imports
    own = [pair for pair in imports if pair[0] == "waspy"]
    foreign = [pair for pair in imports if pair[0] == "js"]
    text = loader("browser.mjs", own)
    if foreign:
        text += loader("js.mjs", foreign)
    return text + MAIN % {"module": module, "imports": ", { js }" if foreign else ""}
