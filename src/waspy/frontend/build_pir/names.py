"""Reading, assigning and deleting names: locals, cells, globals, builtins, class namespaces."""

from __future__ import annotations

import ast

from waspy.frontend.build_pir.builder import Builder, expression
from waspy.frontend.scopes import Scope, Variable
from waspy.ir.cfg import Instr, Pos, Value
from waspy.ir.pir import CellVar


@expression(ast.Name)
def build_name(b: Builder, node: ast.Name) -> Value:
    name = node.id
    if name[:2] == "__":
        if name == "__debug__":
            return b.const(True, b.pos(node))
        name = b.scope.mangle(name)
    return load(b, name, b.pos(node))


def load(b: Builder, name: str, pos: Pos) -> Value:
    """The value of a mangled name at this place."""
    scope = b.scope
    variable = scope.resolved.get(name)
    if variable is None:
        sure = name not in scope.bound and _has_plain_namespace(b, scope)
        if scope.kind == "class" and name not in scope.globals and not sure:
            return b.emit("ns_get", [], (name, b.module.name, None), pos)
        return load_global(b, name, pos)
    if not variable.is_cell:
        return _load_local(b, variable, pos)
    if scope.kind == "class" and name not in scope.nonlocals:
        cell = b.module.cell_var(variable, owner_of(b, variable))
        return b.emit("ns_get", [cell_of(b, variable)], (name, b.module.name, cell), pos)
    return load_cell(b, variable, pos)


def _has_plain_namespace(b: Builder, scope: Scope) -> bool:
    """Whether the namespace of a class body has only what the body binds: no metaclass of the library puts names there,
    and a class without bases has none."""
    if b.module.lean:
        return True
    node = scope.node
    return isinstance(node, ast.ClassDef) and not (node.bases or node.keywords) and b.module.fixed.is_unseen


def load_global(b: Builder, name: str, pos: Pos) -> Value:
    if name in b.module.builtins:
        return b.emit("builtin", [], (name,), pos)
    return b.emit("global_get", [], (b.module.name, name), pos)


def _load_local(b: Builder, variable: Variable, pos: Pos) -> Value:
    key = b.keys.get(variable) or variable.name
    value = b.get(key)
    if value in b.ssa.suspects:
        kind = "local" if variable.scope is b.scope else "free"
        value = b.emit("check_bound", [value], (variable.name, kind), pos)
        assert b.block is not None
        b.block.defs[key] = value
    return value


def load_cell(b: Builder, variable: Variable, pos: Pos) -> Value:
    """The value of a variable that inner frames share. In its own frame it is like any other, unless others assign it:
    then only the cell has it."""
    if is_own(b, variable):
        return _load_local(b, variable, pos)
    cell = b.module.cell_var(variable, owner_of(b, variable))
    if (variable.is_parameter and not variable.deleted) or variable in b.bound_cells:
        if _is_fixed(b, variable):
            return _cell_value(b, variable, cell)
        return b.emit("cell_read", [cell_of(b, variable)], (cell,), pos)
    value = b.emit("cell_get", [cell_of(b, variable)], (cell,), pos)
    kind = "local" if variable.scope is b.scope else "free"
    return b.emit("check_bound", [value], (variable.name, kind), pos)


def is_own(b: Builder, variable: Variable) -> bool:
    """Whether the frame at hand alone assigns the variable."""
    return not variable.rebound and variable.scope.kind != "class" and variable.scope.frame is b.scope.frame


def is_surely_bound(b: Builder, variable: Variable) -> bool:
    """Whether a variable is bound here, and for good. (Code in a `finally` is built more than once, functions there
    are not.)"""
    if not is_own(b, variable):
        return variable in b.bound_cells
    if variable.deleted or b.finally_depth > 0 or b.block is None:
        return False
    return b.get(b.keys.get(variable) or variable.name) not in b.ssa.suspects


def _is_fixed(b: Builder, variable: Variable) -> bool:
    """Whether nobody can assign the variable while the function at hand runs: its own frame waits until it is done."""
    home = variable.scope.frame
    inside = home is not b.scope.frame and variable.scope.kind != "class"
    return inside and not (variable.rebound or home.suspends or b.scope.frame.suspends)


def _cell_value(b: Builder, variable: Variable, cell: CellVar) -> Value:
    """What is in the cell: read once, on entry."""
    value = b.cell_values.get(variable)
    if value is None:
        home = cell_of(b, variable)
        value = b.cell_values[variable] = b.function.value(name=variable.name)
        b.ssa.entry.prefix.append(Instr("cell_read", [home], (cell,), value))
    return value


def cell_of(b: Builder, variable: Variable) -> Value:
    """The cell itself: made by this function, or got from outside."""
    cell = b.cells.get(variable)
    if cell is None:
        index = b.scope.frame.free.index(variable)
        cell = b.cells[variable] = b.function.value(name=variable.name)
        b.ssa.entry.prefix.append(Instr("free", [], (index,), cell))
    return cell


def owner_of(b: Builder, variable: Variable) -> str:
    """The qualified name of the function that a variable belongs to: it is made before all that share it."""
    return b.function.qualname if variable.scope.frame is b.scope.frame else ""


def store(b: Builder, name: str, value: Value, pos: Pos) -> None:
    """Assigns to a mangled name."""
    scope = b.scope
    variable = scope.resolved.get(name)
    if variable is None:
        if scope.kind == "class" and name not in scope.globals:
            b.do("ns_set", [value], (name,), pos)
        else:
            b.do("global_set", [value], (b.module.name, name), pos)
    else:
        store_variable(b, variable, value, pos)


def store_variable(b: Builder, variable: Variable, value: Value, pos: Pos | None) -> None:
    if variable.is_cell:
        cell = b.module.cell_var(variable, owner_of(b, variable))
        b.do("cell_set", [cell_of(b, variable), value], (cell,), pos)
    if not variable.is_cell or is_own(b, variable):
        b.set(b.keys.get(variable) or variable.name, value)


def delete(b: Builder, name: str, pos: Pos) -> None:
    """`del name`: an error if it is unbound."""
    scope = b.scope
    variable = scope.resolved.get(name)
    if variable is not None:
        if variable.is_cell:
            load_cell(b, variable, pos)
        else:
            _load_local(b, variable, pos)
        store_variable(b, variable, b.ssa.unbound(), pos)
    elif scope.kind == "class" and name not in scope.globals:
        b.do("ns_del", [], (name,), pos)
    else:
        b.do("global_del", [], (b.module.name, name), pos)


def forget(b: Builder, name: str, pos: Pos) -> None:
    """`name = None; del name` at the end of an `except ... as name`: never an error."""
    variable = b.scope.resolved.get(name)
    if variable is not None:
        store_variable(b, variable, b.ssa.unbound(), pos)
    else:
        store(b, name, b.const(None, pos), pos)
        delete(b, name, pos)
