"""Attributes of modules."""

from __future__ import annotations

from waspy.infer.engine import Engine, Version
from waspy.infer.values import FLOAT, INT, STR, TOP, Abs, Builtin, ModuleObj, Prim
from waspy.ir.pir import Instr


def module_attribute(engine: Engine, version: Version, instr: Instr, module: str, name: str) -> Abs:
    known = engine.program.modules.get(module)
    value = engine.read(engine.global_cell(module, name), (version, instr))
    if known is None or known.origin != "program":
        full = name if module == "builtins" else f"{module}.{name}"
        return engine.joined(value, CONSTANTS.get(full, frozenset({Builtin(full)})))
    if name in known.names:
        return value
    if name == "__dict__" or "__getattr__" in known.names:
        engine.escape(frozenset({ModuleObj(module)}))
        return TOP
    submodule = f"{module}.{name}"
    if submodule in engine.program.modules:
        return engine.joined(value, frozenset({ModuleObj(submodule)}))
    return TOP if name.startswith("__") else value


CONSTANTS: dict[str, Abs] = {
    **dict.fromkeys((f"{m}.{n}" for m in ("math", "cmath") for n in ("pi", "e", "tau", "inf", "nan")), FLOAT),
    **dict.fromkeys((f"string.{n}" for n in ("ascii_lowercase", "ascii_uppercase", "ascii_letters", "digits")), STR),
    "string.punctuation": STR, "sys.maxsize": INT, "sys.stdin": frozenset({Prim("io.TextIOWrapper")}),
}  # fmt: skip
