"""Expressions: names, constants, fields, elements, conditional expressions."""

from __future__ import annotations

import ast

from waspy.restricted import numbers
from waspy.restricted import types as t
from waspy.restricted.builder import Builder, Exit, Operand
from waspy.restricted.dispatch import expression
from waspy.restricted.entities import Entity, FunctionEntity, VariableEntity
from waspy.restricted.errors import Rejected
from waspy.restricted.types import Type


@expression(ast.Constant)
def constant(b: Builder, node: ast.Constant, expected: Type | None) -> Operand:
    match node.value:
        case bool() | int() | float() as number:
            return number_constant(b, node, numbers.Const(number), expected)
        case None:
            if expected is None or not t.is_reference(expected):
                raise Rejected(node, "None needs a context that says of which type")
            return b.null(expected)
        case str():
            raise Rejected(node, 'a string constant is written S("...")')
    raise Rejected(node, f"no such constant in restricted Python: {ast.unparse(node)}")


def number_constant(b: Builder, node: ast.AST, const: numbers.Const, expected: Type | None) -> Operand:
    type, number = numbers.adapt(node, const, expected, wraps=b.wraps)
    return b.const(number, type)


@expression(ast.Name)
def name(b: Builder, node: ast.Name, expected: Type | None) -> Operand:
    if b.is_local(node.id) and node.id not in b.globals:
        return b.read(node, node.id)
    return entity_value(b, node, b.entity(node), expected)


def entity_value(b: Builder, node: ast.expr, entity: Entity | None, expected: Type | None) -> Operand:
    """The value of a module-level name."""
    match entity:
        case FunctionEntity():
            signature = b.constants.signature(entity)
            return b.emit("ref.func", [], (entity.symbol,), signature.func())
        case VariableEntity():
            return variable_value(b, node, entity, expected)
        case None:
            raise Rejected(node, f"unknown name {ast.unparse(node)}")
    number = b.constants.number_of(entity)
    if number is not None:
        return number_constant(b, node, number, expected)
    raise Rejected(node, f"{ast.unparse(node)} is not a value")


def variable_value(b: Builder, node: ast.expr, entity: VariableEntity, expected: Type | None) -> Operand:
    known = b.constants.variable(entity)
    if known.alias:
        raise Rejected(node, f"{ast.unparse(node)} is a type, not a value")
    if known.number is not None:
        return number_constant(b, node, numbers.Const(known.number, known.type), expected)
    assert known.type is not None
    return b.emit("global.get", [], (entity.symbol,), known.type)


@expression(ast.Attribute)
def attribute(b: Builder, node: ast.Attribute, expected: Type | None) -> Operand:
    entity = b.entity(node)
    if entity is not None:
        return entity_value(b, node, entity, expected)
    base = b.expr(node.value)
    if base.type == t.THROWN and node.attr == "value":
        return Operand(base.value, t.OBJ)
    field = field_of(b, node, base)
    if field.slot:
        mark_slot(b, field.slot + (":*" if isinstance(field.type, t.Array) else ""))
    return read_field(b, base, field)


def mark_slot(b: Builder, name: str) -> None:
    b.effect("live", [], (name,))


def field_of(b: Builder, node: ast.Attribute, base: Operand) -> t.Field:
    """The field that an attribute of the operand means."""
    if base.type == t.NORETURN:
        raise Rejected(node, None)
    if not isinstance(base.type, t.Struct):
        raise Rejected(node, f"{base.type} has no field {node.attr}")
    field = b.world.hierarchy.structs[base.type.name].by_name.get(node.attr)
    if field is None:
        raise Rejected(node, f"{base.type.name} has no field {node.attr}")
    if base.type.nullable:
        raise Rejected(node, f"{ast.unparse(node.value)} may be null here ({base.type})")
    return field


def read_field(b: Builder, base: Operand, field: t.Field) -> Operand:
    assert isinstance(base.type, t.Struct)
    op = "struct.get_u" if field.type in (t.U8, t.U16) else "struct.get"
    return b.emit(op, [base], (f"${base.type.name}", field.name), t.value_type(field.type))


def unmarked(b: Builder, node: ast.expr) -> Operand:
    """The value of an expression; if it reads a slot of a class, that does not make the slot live."""
    if isinstance(node, ast.Attribute) and b.entity(node) is None:
        base = b.expr(node.value)
        return read_field(b, base, field_of(b, node, base))
    return b.expr(node)


@expression(ast.Subscript)
def subscript(b: Builder, node: ast.Subscript, expected: Type | None) -> Operand:
    array = _table(b, node) or array_operand(b, node.value)
    return read_element(b, array, index(b, node.slice))


def _table(b: Builder, node: ast.Subscript) -> Operand | None:
    """`cls.unary` of `cls.unary[U_REPR]`: with a constant index only that slot becomes live."""
    if not isinstance(node.value, ast.Attribute) or b.entity(node.value) is not None:
        return None
    base = b.expr(node.value.value)
    field = field_of(b, node.value, base)
    if field.slot:
        number = b.number(node.slice)
        mark_slot(b, f"{field.slot}:{'*' if number is None else number}")
    return require_array(node.value, read_field(b, base, field))


def array_operand(b: Builder, node: ast.expr) -> Operand:
    return require_array(node, b.expr(node))


def require_array(node: ast.expr, array: Operand) -> Operand:
    if not isinstance(array.type, t.Array):
        raise Rejected(node, f"{array.type} has no elements: only arrays are indexed")
    if array.type.nullable:
        raise Rejected(node, f"{ast.unparse(node)} may be null here ({array.type})")
    return array


def index(b: Builder, node: ast.expr) -> Operand:
    number = b.number(node)
    if number is not None and number < 0:
        raise Rejected(node, "array indices do not count from the end")
    return b.value(node, t.I32)


def read_element(b: Builder, array: Operand, at: Operand) -> Operand:
    assert isinstance(array.type, t.Array)
    element = array.type.element
    packed = isinstance(element, t.Prim) and element in t.PACKED
    stored = element if isinstance(element, t.Prim) else t.nullable(element)
    op = "array.get_u" if packed else "array.get"
    found = b.emit(op, [array, at], (t.array_symbol(array.type),), t.value_type(stored))
    if stored != element:
        return b.emit("ref.as_non_null", [found], (), element)
    return found


@expression(ast.IfExp)
def conditional(b: Builder, node: ast.IfExp, expected: Type | None) -> Operand:
    trues, falses = b.condition(node.test)
    operands: list[Operand] = []
    exits: list[Exit] = []
    sides = [(trues, node.body), (falses, node.orelse)]
    if b.constant(node.body) is not None:
        sides.reverse()  # so that the constant takes the type of the other side
    for side, value in sides:
        b.merge(side)
        if b.block is None:
            continue
        hint = next((o.type for o in operands), expected)
        operand = b.value(value, expected) if expected and t.is_reference(expected) else b.expr(value, hint)
        ends = b.exit()
        exits += ends
        operands += [operand] * len(ends)
    return _joined(b, node, exits, operands)


def _joined(b: Builder, node: ast.expr, exits: list[Exit], operands: list[Operand]) -> Operand:
    if not operands:
        return Operand(None, t.NORETURN)
    joined: Type | None = operands[0].type
    for o in operands[1:]:
        joined = None if joined is None else b.world.hierarchy.join(joined, o.type)
    if joined is None:
        raise Rejected(node, f"the two sides have different types: {operands[0].type} and {operands[-1].type}")
    result = b.merge(exits, operands, joined)
    assert result is not None
    return Operand(result.value, joined)


@expression(ast.NamedExpr)
def walrus(b: Builder, node: ast.NamedExpr, expected: Type | None) -> Operand:
    target = node.target.id
    b.assign(node, target, b.expr(node.value, b.declared.get(target, expected)))
    return b.read(node, target)


@expression(ast.BoolOp)
def truth_value(b: Builder, node: ast.expr, expected: Type | None) -> Operand:
    """A condition as a value: 1 or 0."""
    trues, falses = b.condition(node)
    exits: list[Exit] = []
    operands: list[Operand] = []
    for side, number in ((trues, True), (falses, False)):
        b.merge(side)
        if b.block is not None:
            operands.append(b.const(number, t.BOOL))
            exits += b.exit()
    return _joined(b, node, exits, operands)
