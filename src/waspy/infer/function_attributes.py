"""Attributes of functions, as `wrapper.calls = 0`: what is stored under each name, as long as nobody else gets hold of
the function. `functools.wraps` copies those of the wrapped function: all that are wrapped have them in common.
"""

from __future__ import annotations

from waspy.infer.engine import Engine, Reader
from waspy.infer.values import BOTTOM, TOP, Abs, Cell
from waspy.ir.pir import FunctionDef


def read(engine: Engine, reader: Reader, function: FunctionDef, name: str) -> Abs:
    copied = engine.wrapped_attributes.setdefault(name, Cell())
    return engine.joined(engine.read(_cell(engine, function, name), reader), engine.read(copied, reader))


def store(engine: Engine, function: FunctionDef, name: str, value: Abs) -> None:
    engine.write(_cell(engine, function, name), value)
    if function in engine.given_functions:
        engine.escape(value)
    if function in engine.wrapped_functions:
        engine.write(engine.wrapped_attributes.setdefault(name, Cell()), value)


def give(engine: Engine, function: FunctionDef) -> None:
    """Code that inference does not see gets hold of the function."""
    if function in engine.given_functions:
        return
    engine.given_functions.add(function)
    for name in list(engine.function_attributes.get(function, ())):
        cell = _cell(engine, function, name)
        engine.escape(cell.value)
        engine.write(cell, TOP)
        store(engine, function, name, TOP)


def wrap(engine: Engine, function: FunctionDef) -> None:
    """`functools.wraps` gets the function."""
    if function not in engine.wrapped_functions:
        engine.wrapped_functions.add(function)
        for name, cell in list(engine.function_attributes.get(function, {}).items()):
            store(engine, function, name, cell.value)


def _cell(engine: Engine, function: FunctionDef, name: str) -> Cell:
    cells = engine.function_attributes.setdefault(function, {})
    if name not in cells:
        cells[name] = Cell(TOP if function in engine.given_functions else BOTTOM)
    return cells[name]
