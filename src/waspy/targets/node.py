"""Target node: `OUT.wasm` and `OUT.mjs`, an ES module that loads and runs it.

node OUT.mjs ARGS...
import { run } from "./OUT.mjs"
"""

from __future__ import annotations

from pathlib import Path

from waspy.driver import Compiled
from waspy.host.loader import loader

MAIN = """\
import { fileURLToPath } from "node:url";
const file = new URL("./%(name)s", import.meta.url);
export const main = (argv = []) => run(fs.readFileSync(file), [%(program)s, ...argv]);
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
"""


def write(compiled: Compiled, output: Path) -> list[Path]:
    module = output.with_suffix(".wasm")
    script = output.with_suffix(".mjs")
    text = 'import * as fs from "node:fs";\n' + loader("node.cjs", compiled.report.imports) + "export { run };\n"
    text += MAIN % {"name": module.name, "program": repr(compiled.request.argv[0])}
    module.write_bytes(compiled.binary)
    script.write_text(text)
    return [module, script]
