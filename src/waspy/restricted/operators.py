"""Arithmetic, comparisons, identity, conditions with `and`, `or`, `not`, and what they narrow."""

from __future__ import annotations

import ast

from waspy.ir.cfg import Block
from waspy.restricted import types as t
from waspy.restricted.builder import Builder, Exit, Operand
from waspy.restricted.dispatch import condition, expression
from waspy.restricted.errors import Rejected
from waspy.restricted.expressions import number_constant, truth_value
from waspy.restricted.types import Type
from waspy.wasm import types as wasm

_INTEGER: dict[type[ast.operator], str] = {
    ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.BitAnd: "and", ast.BitOr: "or", ast.BitXor: "xor",
    ast.LShift: "shl", ast.RShift: "shr_s",
}  # fmt: skip
_FLOAT: dict[type[ast.operator], str] = {ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "div"}
_BITWISE = (ast.BitAnd, ast.BitOr, ast.BitXor)
_SHIFTS = (ast.LShift, ast.RShift)
_HINTS: dict[type[ast.operator], str] = {
    ast.FloorDiv: "there is no //: use div_s, div_u32 or div_u64",
    ast.Mod: "there is no %: use rem_s, rem_u32 or rem_u64",
    ast.Div: "/ is for f64 only: convert with f64(...), or use div_s",
}
_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "lt", ast.LtE: "le", ast.Gt: "gt", ast.GtE: "ge", ast.Eq: "eq", ast.NotEq: "ne",
}  # fmt: skip
NUMBERS = (t.I32, t.I64, t.F64, t.BOOL)


# --- arithmetic -------------------------------------------------------------------------------------------


@expression(ast.BinOp)
def binary(b: Builder, node: ast.BinOp, expected: Type | None) -> Operand:
    const = b.constant(node)
    if const is not None:
        return number_constant(b, node, const, expected)
    left, right = operands(b, node, node.left, node.right, expected, isinstance(node.op, _SHIFTS))
    return arithmetic(b, node, node.op, left, right)


def operands(
    b: Builder, node: ast.AST, left: ast.expr, right: ast.expr, expected: Type | None, shift: bool = False
) -> tuple[Operand, Operand]:
    """Both operands; a constant takes the type of the other."""
    hint = expected if expected in NUMBERS else None
    constant = b.constant(left)
    if constant is not None:
        # The type of a constant shifted by a variable is the one wanted around.
        y = b.expr(right, None if shift else hint)
        return number_constant(b, left, constant, hint if shift else y.type), y
    x = b.expr(left, hint)
    return x, b.expr(right, x.type)


def arithmetic(b: Builder, node: ast.AST, op: ast.operator, x: Operand, y: Operand) -> Operand:
    """`x op y` on two numbers of the same type."""
    if t.NORETURN in (x.type, y.type):
        raise Rejected(node, None)
    if isinstance(op, _SHIFTS) and (x.type, y.type) == (t.I64, t.I32):
        y = b.emit("i64.extend_i32_u", [y], (), t.I64)
    type = _common(b, x.type, y.type)
    if type == t.BOOL and not isinstance(op, _BITWISE):
        type = t.I32
    name = (_FLOAT if type == t.F64 else _INTEGER).get(op.__class__)
    if type is None or type not in NUMBERS or name is None:
        raise Rejected(node, _complaint(op, x.type, y.type))
    return b.emit(f"{t.wasm_type(type)}.{name}", [x, y], (), type)


def _common(b: Builder, x: Type, y: Type) -> Type | None:
    return b.world.hierarchy.join(x, y) if x in NUMBERS and y in NUMBERS else None


def _complaint(op: ast.operator, x: Type, y: Type) -> str:
    if x == y and type(op) in _HINTS:
        return _HINTS[type(op)]
    if x in NUMBERS and y in NUMBERS and x != y:
        return f"operands of different types: {x} and {y}; convert one"
    return f"no such operator for {x} and {y}"


@expression(ast.UnaryOp)
def unary(b: Builder, node: ast.UnaryOp, expected: Type | None) -> Operand:
    const = b.constant(node)
    if const is not None:
        return number_constant(b, node, const, expected)
    if isinstance(node.op, ast.Not):
        return _not(b, node)
    x = b.expr(node.operand, expected)
    type = t.I32 if x.type == t.BOOL else x.type
    match node.op, type:
        case ast.USub(), t.F64:
            return b.emit("f64.neg", [x], (), t.F64)
        case ast.USub(), (t.I32 | t.I64):
            return b.emit(f"{type}.sub", [b.const(0, type), x], (), type)
        case ast.Invert(), (t.I32 | t.I64):
            return b.emit(f"{type}.xor", [x, b.const(-1, type)], (), type)
        case ast.UAdd(), (t.I32 | t.I64 | t.F64):
            return x
    raise Rejected(node, f"no such operator for {x.type}")


def _not(b: Builder, node: ast.UnaryOp) -> Operand:
    x = b.expr(node.operand, t.BOOL)
    if x.type not in (t.BOOL, t.I32, t.I64):
        raise Rejected(node, f"a condition is a bool, not {x.type}")
    return b.emit(f"{t.wasm_type(x.type)}.eqz", [x], (), t.BOOL)


# --- comparisons ------------------------------------------------------------------------------------------


@expression(ast.Compare)
def comparison(b: Builder, node: ast.Compare, expected: Type | None) -> Operand:
    if len(node.ops) > 1:
        return truth_value(b, node, expected)
    return compare_pair(b, node, node.left, node.ops[0], node.comparators[0])


def compare_pair(b: Builder, node: ast.AST, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Operand:
    if isinstance(op, ast.Is | ast.IsNot):
        return _identity(b, node, left, op, right)
    if type(op) not in _COMPARISONS:
        raise Rejected(node, "there is no `in`")
    x, y = operands(b, node, left, right, None)
    return compare(b, node, op, x, y)


def compare(b: Builder, node: ast.AST, op: ast.cmpop, x: Operand, y: Operand) -> Operand:
    type = _common(b, x.type, y.type)
    if type is None:
        if t.is_reference(x.type) and t.is_reference(y.type):
            raise Rejected(node, "references are compared with `is`")
        raise Rejected(node, f"cannot compare {x.type} and {y.type}")
    signed = "_s" if type != t.F64 and not isinstance(op, ast.Eq | ast.NotEq) else ""
    return b.emit(f"{t.wasm_type(type)}.{_COMPARISONS[op.__class__]}{signed}", [x, y], (), t.BOOL)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _identity(b: Builder, node: ast.AST, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Operand:
    if _is_none(right):
        found = b.emit("ref.is_null", [nullable_operand(b, left)], (), t.BOOL)
    else:
        x, y = b.expr(left), b.expr(right)
        for side, operand in ((left, x), (right, y)):
            if not isinstance(operand.type, t.Obj | t.Struct | t.Array):
                raise Rejected(side, f"`is` compares Python values and structs, not {operand.type}")
        found = b.emit("ref.eq", [x, y], (), t.BOOL)
    return b.emit("i32.eqz", [found], (), t.BOOL) if isinstance(op, ast.IsNot) else found


def nullable_operand(b: Builder, node: ast.expr) -> Operand:
    """The left side of `is None`."""
    x = b.expr(node)
    if not t.is_nullable(x.type) and not _declared_nullable(b, node):
        raise Rejected(node, f"{ast.unparse(node)} is never null here: it is {x.type}")
    return x


def _declared_nullable(b: Builder, node: ast.expr) -> bool:
    name = narrowed_name(b, node)
    return name is not None and t.is_nullable(b.declared[name])


# --- conditions -------------------------------------------------------------------------------------------


@condition(ast.UnaryOp)
def _unary_condition(b: Builder, node: ast.UnaryOp) -> tuple[list[Exit], list[Exit]]:
    if isinstance(node.op, ast.Not):
        trues, falses = b.condition(node.operand)
        return falses, trues
    return b.test(node, b.expr(node))


@condition(ast.BoolOp)
def _and_or(b: Builder, node: ast.BoolOp) -> tuple[list[Exit], list[Exit]]:
    """The exits of each value but the last go on to the next value, or leave with the result known."""
    is_and = isinstance(node.op, ast.And)
    left: list[Exit] = []
    for value in node.values:
        trues, falses = b.condition(value)
        going, leaving = (trues, falses) if is_and else (falses, trues)
        left += leaving
        b.merge(going)
        if b.block is None:
            break
    on = b.exit()
    return (on, left) if is_and else (left, on)


@condition(ast.Compare)
def _compare_condition(b: Builder, node: ast.Compare) -> tuple[list[Exit], list[Exit]]:
    if len(node.ops) == 1 and isinstance(node.ops[0], ast.Is | ast.IsNot) and _is_none(node.comparators[0]):
        nulls, others = _null_condition(b, node.left)
        return (nulls, others) if isinstance(node.ops[0], ast.Is) else (others, nulls)
    if len(node.ops) == 1:
        return b.test(node, compare_pair(b, node, node.left, node.ops[0], node.comparators[0]))
    return _chain(b, node)


def _chain(b: Builder, node: ast.Compare) -> tuple[list[Exit], list[Exit]]:
    """`a < b < c`: each operand is evaluated once, and c only if a < b."""
    falses: list[Exit] = []
    x, y = operands(b, node, node.left, node.comparators[0], None)
    for i, op in enumerate(node.ops):
        trues, more = b.test(node, compare(b, node, op, x, y))
        falses += more
        b.merge(trues)
        if i + 1 < len(node.ops):
            x, y = y, b.expr(node.comparators[i + 1], y.type)
    return b.exit(), falses


def _null_condition(b: Builder, node: ast.expr) -> tuple[list[Exit], list[Exit]]:
    """Exits when null, and when not; there the local, if it is one, has the type without None."""
    x = nullable_operand(b, node)
    name = narrowed_name(b, node)
    if not t.is_nullable(x.type):
        return [], b.exit()
    if name is None or x.type == t.EXTERN:
        return b.test(node, b.emit("ref.is_null", [x], (), t.BOOL))
    env = b.env
    blocks = b.terminate("br_null", [x], edges=2)
    if not blocks:
        return [], []
    return [b.open(blocks[0], env)], [landing(b, blocks[1], env, name, t.non_null(x.type))]


def landing(b: Builder, block: Block, env: dict[str, Operand], name: str, type: Type) -> Exit:
    """The block that a br_null or br_cast hands the narrowed reference to."""
    param = b.function.value(t.wasm_type(type), name)
    block.params.append(param)
    exit = b.open(block, env)
    exit.env[name] = Operand(param, type, exit.env[name])
    return exit


def narrowed_name(b: Builder, node: ast.expr) -> str | None:
    """The local that a test of the expression tells something about."""
    node = node.target if isinstance(node, ast.NamedExpr) else node
    return node.id if isinstance(node, ast.Name) and node.id in b.env else None


@condition(ast.Call)
def _call_condition(b: Builder, node: ast.Call) -> tuple[list[Exit], list[Exit]]:
    function = node.func
    if isinstance(function, ast.Name) and function.id == "isinstance" and not b.is_local("isinstance"):
        return _instance_condition(b, node)
    return b.test(node, b.expr(node, t.BOOL))


def _instance_condition(b: Builder, node: ast.Call) -> tuple[list[Exit], list[Exit]]:
    value, targets = instance_arguments(b, node)
    x = b.expr(value)
    name = narrowed_name(b, value)
    trues: list[Exit] = []
    falses: list[Exit] = []
    for i, target in enumerate(targets):
        x = b.env[name] if name is not None and i else x
        _check_instance(b, node, x, target)
        if b.world.hierarchy.is_subtype(x.type, target):
            return trues + b.exit(), []
        if b.world.hierarchy.is_subtype(t.non_null(x.type), target):
            target = t.non_null(x.type)
        env = b.env
        imm = (wasm.Ref(t.wasm_heap(target)),)
        if name is None:
            yes, falses = b.test(node, b.emit("ref.test", [x], imm, t.BOOL))
            trues += yes
        elif blocks := b.terminate("br_cast", [x], imm, edges=2):
            trues.append(landing(b, blocks[0], env, name, target))
            falses = [b.open(blocks[1], env)]
        if i + 1 < len(targets):
            b.merge(falses)
    return trues, falses


def instance_arguments(b: Builder, node: ast.Call) -> tuple[ast.expr, list[Type]]:
    """The value and the types of `isinstance(value, T)` or `isinstance(value, (T, U))`."""
    if len(node.args) != 2:
        raise Rejected(node, "write isinstance(value, Struct)")
    classes = node.args[1].elts if isinstance(node.args[1], ast.Tuple) else [node.args[1]]
    found: list[Type] = []
    for c in classes:
        target = b.constants.annotations.as_type(b.module, c)
        if not isinstance(target, t.Struct | t.Array):
            raise Rejected(c, f"{ast.unparse(c)} is not a struct")
        found.append(target)
    return node.args[0], found


def _check_instance(b: Builder, node: ast.Call, x: Operand, target: Type) -> None:
    if not isinstance(x.type, t.Obj | t.Struct | t.Array):
        raise Rejected(node, f"isinstance of {x.type}")
    if not b.world.hierarchy.related(x.type, target):
        raise Rejected(node, f"{x.type} is never a {target}")


def instance_value(b: Builder, node: ast.Call) -> Operand:
    """isinstance as a value."""
    value, targets = instance_arguments(b, node)
    x = b.expr(value)
    found: Operand | None = None
    for target in targets:
        _check_instance(b, node, x, target)
        one = b.emit("ref.test", [x], (wasm.Ref(t.wasm_heap(target)),), t.BOOL)
        found = one if found is None else b.emit("i32.or", [found, one], (), t.BOOL)
    assert found is not None
    return found
