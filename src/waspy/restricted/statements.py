"""Statements, loops and exception handlers."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TypeAlias

from waspy.ir.cfg import Block, Edge, Term
from waspy.restricted import types as t
from waspy.restricted.builder import Builder, Exit, Loop, Operand, Snapshot, assigned_names
from waspy.restricted.calls import stored_type
from waspy.restricted.dispatch import statement
from waspy.restricted.entities import LANG, RUNTIME, VariableEntity, Vocabulary
from waspy.restricted.errors import Rejected
from waspy.restricted.expressions import array_operand, field_of, index, read_element, read_field, unmarked
from waspy.restricted.loading import compiled_branch, import_names
from waspy.restricted.operators import arithmetic, operands
from waspy.restricted.types import Type

# --- assignment -------------------------------------------------------------------------------------------


@statement(ast.Assign)
def _assign(b: Builder, node: ast.Assign) -> None:
    if len(node.targets) == 1 and isinstance(node.targets[0], ast.Tuple):
        _assign_tuple(b, node.targets[0], node.value)
        return
    operand = _assigned_value(b, node.targets[0], node.value)
    for target in node.targets:
        store(b, target, operand)


def _assign_tuple(b: Builder, target: ast.Tuple, value: ast.expr) -> None:
    """`a, b = b, a`: all values, then all stores."""
    if not isinstance(value, ast.Tuple) or len(value.elts) != len(target.elts):
        raise Rejected(value, "the right side must be as many values, separated by commas")
    operands = [_assigned_value(b, x, v) for x, v in zip(target.elts, value.elts, strict=True)]
    for x, operand in zip(target.elts, operands, strict=True):
        store(b, x, operand)


def _assigned_value(b: Builder, target: ast.expr, value: ast.expr) -> Operand:
    """The value in the type of where it goes; a slot copied from the same slot does not make it live."""
    match target:
        case ast.Name(id=name):
            entity = None if b.is_local(name) and name not in b.globals else _global(b, target)
            declared = b.constants.variable(entity).type if entity else b.declared.get(name)
            operand = b.expr(value, declared)
            if operand.type == t.NONE:
                raise Rejected(value, "this call has no result")
            return operand
        case ast.Attribute(attr=attr) if isinstance(value, ast.Attribute) and value.attr == attr:
            return unmarked(b, value) if b.entity(value) is None else b.expr(value)
    return b.expr(value, _target_type(b, target))


def _target_type(b: Builder, target: ast.expr) -> Type | None:
    """The type that a field or element holds. Compiles nothing: a dry run whose code is dropped."""
    if isinstance(target, ast.Attribute) and isinstance(entity := b.entity(target), VariableEntity):
        return b.constants.variable(entity).type
    if b.block is None or not isinstance(target, ast.Attribute | ast.Subscript):
        return None
    before = b.snapshot()
    try:
        base = b.expr(target.value)
        if isinstance(target, ast.Attribute):
            return t.value_type(field_of(b, target, base).type)
        return stored_type(base.type) if isinstance(base.type, t.Array) else None
    finally:
        b.rollback(before)


def _global(b: Builder, node: ast.expr) -> VariableEntity | None:
    """The module-level variable that an assignment target means."""
    if isinstance(node, ast.Name) and node.id not in b.globals:
        return None
    entity = b.module.names.get(node.id) if isinstance(node, ast.Name) else b.entity(node)
    if isinstance(node, ast.Name) and not isinstance(entity, VariableEntity):
        raise Rejected(node, f"there is no module-level variable {node.id}")
    return entity if isinstance(entity, VariableEntity) else None


def store(b: Builder, target: ast.expr, operand: Operand) -> None:
    match target:
        case ast.Name() | ast.Attribute() if (entity := _global(b, target)) is not None:
            known = b.constants.variable(entity)
            assert known.type is not None
            b.effect("global.set", [b.coerce(target, operand, known.type)], (entity.symbol,))
        case ast.Name(id=name):
            b.assign(target, name, operand)
        case ast.Attribute(value=base):
            owner = b.expr(base)
            _store_field(b, target, owner, operand)
        case ast.Subscript(value=base, slice=at):
            array = _element_owner(b, base)
            _store_element(b, target, array, index(b, at), operand)
        case _:
            raise Rejected(target, f"cannot assign to {ast.unparse(target)}")


def _element_owner(b: Builder, node: ast.expr) -> Operand:
    array = unmarked(b, node)
    if not isinstance(array.type, t.Array) or array.type.nullable:
        return array_operand(b, node)
    return array


def _store_field(b: Builder, target: ast.Attribute, owner: Operand, operand: Operand) -> None:
    field = field_of(b, target, owner)
    assert isinstance(owner.type, t.Struct)
    value = b.coerce(target, operand, t.value_type(field.type))
    b.effect("struct.set", [owner, value], (f"${owner.type.name}", field.name))


def _store_element(b: Builder, target: ast.AST, array: Operand, at: Operand, operand: Operand) -> None:
    assert isinstance(array.type, t.Array)
    value = b.coerce(target, operand, stored_type(array.type))
    b.effect("array.set", [array, at, value], (t.array_symbol(array.type),))


@statement(ast.AnnAssign)
def _annotated(b: Builder, node: ast.AnnAssign) -> None:
    if not isinstance(node.target, ast.Name):
        raise Rejected(node, "only locals are annotated here")
    name = node.target.id
    declared = b.constants.annotations.type_of(b.module, node.annotation, node)
    if b.declared.setdefault(name, declared) != declared:
        raise Rejected(node, f"{name} is {b.declared[name]} already")
    if node.value is not None:
        b.assign(node, name, b.value(node.value, declared))


@statement(ast.AugAssign)
def _augmented(b: Builder, node: ast.AugAssign) -> None:
    target = node.target
    match target:
        case ast.Attribute() if _global(b, target) is None:
            owner = b.expr(target.value)
            found = read_field(b, owner, field_of(b, target, owner))
            _store_field(b, target, owner, _combined(b, node, found))
        case ast.Subscript(value=base, slice=at):
            array = array_operand(b, base)
            i = index(b, at)
            _store_element(b, target, array, i, _combined(b, node, read_element(b, array, i)))
        case _:
            loaded = ast.copy_location(ast.Name(target.id), target) if isinstance(target, ast.Name) else target
            store(b, target, _combined(b, node, b.expr(loaded)))


def _combined(b: Builder, node: ast.AugAssign, old: Operand) -> Operand:
    return arithmetic(b, node, node.op, old, b.expr(node.value, old.type))


# --- simple statements ------------------------------------------------------------------------------------


@statement(ast.Expr)
def _expression(b: Builder, node: ast.Expr) -> None:
    if not isinstance(node.value, ast.Constant):
        b.expr(node.value)


@statement(ast.Pass, ast.Nonlocal)
def _pass(b: Builder, node: ast.stmt) -> None:
    pass


@statement(ast.Global)
def _globals(b: Builder, node: ast.Global) -> None:
    b.globals.update(node.names)


@statement(ast.Import, ast.ImportFrom)
def _import(b: Builder, node: ast.Import | ast.ImportFrom) -> None:
    for local, source, name in import_names(node):
        b.imports[local] = (source, name)
        if source != LANG and source not in b.world.modules:
            raise Rejected(node, f"there is no module {RUNTIME}.{source}")


@statement(ast.Return)
def _return(b: Builder, node: ast.Return) -> None:
    if b.result == t.NORETURN:
        raise Rejected(node, "a NoReturn function does not return")
    if node.value is None or (b.result == t.NONE and _is_none(node.value)):
        if b.result != t.NONE:
            raise Rejected(node, f"expected {b.result}: return a value")
        b.terminate("return", [])
        return
    value = b.expr(node.value, b.result)
    if b.result == t.NONE and value.type in (t.NONE, t.NORETURN):
        b.terminate("return", [])
        return
    b.terminate("return", [b.coerce(node.value, value, b.result)])


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


@statement(ast.Assert)
def _assert(b: Builder, node: ast.Assert) -> None:
    """Traps when it does not hold; narrows as a condition does."""
    trues, falses = b.condition(node.test)
    b.merge(falses)
    b.terminate("unreachable", [])
    b.merge(trues)


@statement(ast.If)
def _if(b: Builder, node: ast.If) -> None:
    branch = compiled_branch(node)
    if branch is not None:
        b.body(branch)
        return
    trues, falses = b.condition(node.test)
    b.merge(trues)
    b.body(node.body)
    exits = b.exit()
    b.merge(falses)
    b.body(node.orelse)
    b.merge(exits + b.exit())


# --- loops ------------------------------------------------------------------------------------------------


@statement(ast.While)
def _while(b: Builder, node: ast.While) -> None:
    if node.orelse:
        raise Rejected(node.orelse[0], "a loop has no else")

    def iterate(loop: Loop, header: Header) -> None:
        trues, falses = b.condition(node.test)
        b.merge(trues)
        b.body(node.body)
        b.merge(b.exit() + loop.continues)
        header.close(b)
        b.merge(falses + loop.breaks)

    looped(b, node, iterate)


class Header:
    """The block at the head of a loop: a parameter for each local that the loop assigns."""

    def __init__(self, b: Builder, node: ast.While | ast.For) -> None:
        assert b.block is not None
        self.node = node
        self.names = sorted(assigned_names([node]) & b.env.keys() - b.globals)
        self.block: Block = b.new_block()
        edge = Edge(self.block)
        b.block.term = Term("jump", [], (), [edge], b.pos)
        widened = b.widened.get(node, set())
        self.types = [b.declared[n] if n in widened else b.env[n].type for n in self.names]
        self.extra: list[Operand] = []
        self.entry = edge
        for name, type in zip(self.names, self.types, strict=True):
            b.env[name] = b.phi(self.block, [edge], [b.env[name]], type, name)
        b.block = self.block

    def counter(self, b: Builder, start: Operand) -> Operand:
        """One more parameter, that no local names."""
        return b.phi(self.block, [self.entry], [start], start.type, "i")

    def close(self, b: Builder, *counters: Operand) -> None:
        """Jumps back to the head; counters are the new values of the extra parameters."""
        if b.block is None:
            return
        for name, type in zip(self.names, self.types, strict=True):
            if name not in b.env:
                raise Rejected(self.node, None)
            if not b.world.hierarchy.is_subtype(b.env[name].type, type):
                raise TooNarrow(name)
        values = [b.env[n].value for n in self.names] + [c.value for c in counters]
        edge = Edge(self.block, [v for v in values if v is not None])
        b.block.term = Term("jump", [], (), [edge], b.pos)
        b.block = None


class TooNarrow(Exception):
    """A local has another type at the end of the loop than it was narrowed to in front of it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


Iterate: TypeAlias = Callable[[Loop, Header], None]
"""Compiles a loop whose header has been made."""


def looped(b: Builder, node: ast.While | ast.For, iterate: Iterate) -> None:
    """Compiles a loop, again with the declared types of locals where narrower ones do not hold."""
    before = b.snapshot()
    while True:
        try:
            _attempt(b, node, iterate)
            return
        except TooNarrow as e:
            b.widened.setdefault(node, set()).add(e.name)
        except Rejected:
            names = {n for n in assigned_names([node]) & before.env.keys() if _is_narrowed(before, n)}
            if names <= b.widened.get(node, set()):
                raise
            b.widened.setdefault(node, set()).update(names)
        b.rollback(before)


def _is_narrowed(s: Snapshot, name: str) -> bool:
    return s.env[name].type != s.declared[name]


def _attempt(b: Builder, node: ast.While | ast.For, iterate: Iterate) -> None:
    loop = Loop()
    b.loops.append(loop)
    depth, handler, protected = len(b.loops), b.handler, len(b.protected)
    try:
        iterate(loop, Header(b, node))
    finally:
        del b.loops[depth - 1 :], b.protected[protected:]
        b.handler = handler


@statement(ast.Break)
def _break(b: Builder, node: ast.Break) -> None:
    b.loops[-1].breaks += b.exit()


@statement(ast.Continue)
def _continue(b: Builder, node: ast.Continue) -> None:
    b.loops[-1].continues += b.exit()


@statement(ast.For)
def _for(b: Builder, node: ast.For) -> None:
    if node.orelse:
        raise Rejected(node.orelse[0], "a loop has no else")
    if not isinstance(node.target, ast.Name):
        raise Rejected(node.target, "a loop has one variable, a local")
    called = b.entity(node.iter.func) if isinstance(node.iter, ast.Call) else None
    if isinstance(called, Vocabulary) and called.name == "range":
        assert isinstance(node.iter, ast.Call)
        start, stop, step = _range(b, node.iter)
        _counted(b, node, start, stop, step, lambda i: i)
        return
    array = array_operand(b, node.iter)
    length = b.emit("array.len", [array], (), t.I32)
    _counted(b, node, b.const(0, t.I32), length, 1, lambda i: read_element(b, array, i))


def _range(b: Builder, node: ast.Call) -> tuple[Operand, Operand, int]:
    """Start, stop and the constant step of range(...)."""
    if node.keywords or not 1 <= len(node.args) <= 3:
        raise Rejected(node, "range takes one to three arguments")
    step = b.number(node.args[2]) if len(node.args) == 3 else 1
    if not isinstance(step, int) or step == 0:
        raise Rejected(node.args[2], "the step must be a constant")
    zero = ast.copy_location(ast.Constant(0), node)
    first, last = (node.args[0], node.args[1]) if len(node.args) > 1 else (zero, node.args[0])
    start, stop = _bounds(b, node, first, last)
    return start, stop, step


def _bounds(b: Builder, node: ast.Call, first: ast.expr, last: ast.expr) -> tuple[Operand, Operand]:
    if b.number(first) is not None and b.number(last) is not None:
        return b.expr(first), b.expr(last)
    start, stop = operands(b, node, first, last, None)
    if start.type != stop.type or start.type not in (t.I32, t.I64):
        raise Rejected(node, f"range of {start.type} and {stop.type}")
    return start, stop


def _counted(
    b: Builder, node: ast.For, start: Operand, stop: Operand, step: int, item: Callable[[Operand], Operand]
) -> None:
    """A loop whose hidden counter runs from start towards stop; `item` makes the variable from it."""
    assert isinstance(node.target, ast.Name)
    target = node.target

    def iterate(loop: Loop, header: Header) -> None:
        i = header.counter(b, start)
        more = b.emit(f"{i.type}.{'lt_s' if step > 0 else 'gt_s'}", [i, stop], (), t.BOOL)
        trues, falses = b.test(node, more)
        b.merge(trues)
        b.assign(target, target.id, item(i))
        b.body(node.body)
        b.merge(b.exit() + loop.continues)
        header.close(b, b.emit(f"{i.type}.add", [i, b.const(step, i.type)], (), i.type))
        b.merge(falses + loop.breaks)

    looped(b, node, iterate)


# --- exceptions -------------------------------------------------------------------------------------------


@statement(ast.Try)
def _try(b: Builder, node: ast.Try) -> None:
    """The handler reads the locals that the body assigns from `Var`s, written at each assignment."""
    handler = _only_handler(b, node)
    if b.block is None:
        return
    outer, before = b.handler, dict(b.env)
    names = sorted(assigned_names(node.body) & b.env.keys() - b.globals)
    variables = {n: b.function.var(t.wasm_type(b.declared[n]), n) for n in names}
    for n, variable in variables.items():
        b.effect("var.set", [b.env[n]], (variable,))
    landing = b.new_block()
    _enter(b, landing)
    b.protected.append(variables)
    b.body(node.body)
    b.protected.pop()
    b.handler = outer
    exits = b.exit()
    if node.orelse:
        b.merge(exits)
        b.body(node.orelse)
        exits = b.exit()
    b.block, b.env = landing, before
    exception = b.function.value(t.wasm_type(t.OBJ), handler.name or "")
    landing.params.append(exception)
    for n, variable in variables.items():
        b.env[n] = b.emit("var.get", [], (variable,), b.declared[n])
    if handler.name is not None:
        b.declared[handler.name] = t.THROWN
        b.env[handler.name] = Operand(exception, t.THROWN)
    b.body(handler.body)
    b.merge(_without(exits, handler.name) + _without(b.exit(), handler.name))


def _only_handler(b: Builder, node: ast.Try) -> ast.ExceptHandler:
    handler = node.handlers[0] if len(node.handlers) == 1 and not node.finalbody else None
    caught = None if handler is None or handler.type is None else b.entity(handler.type)
    if handler is None or not isinstance(caught, Vocabulary) or caught.name != "Thrown":
        raise Rejected(node, "the only handler is one `except Thrown as t:`")
    if handler.name is not None and b.declared.get(handler.name, t.THROWN) != t.THROWN:
        raise Rejected(handler, f"{handler.name} is already a local of type {b.declared[handler.name]}")
    return handler


def _enter(b: Builder, landing: Block) -> None:
    """Goes on in a new block, whose exceptions go to the landing block."""
    assert b.block is not None
    b.handler = landing
    block = b.new_block()
    b.block.term = Term("jump", [], (), [Edge(block)], b.pos)
    b.block = block


def _without(exits: list[Exit], name: str | None) -> list[Exit]:
    for e in exits:
        e.env.pop(name or "", None)
    return exits
