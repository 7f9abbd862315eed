"""Assignment to targets of every kind: plain, unpacking, augmented, annotated; and deletion."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence

from waspy.frontend.build_pir import names
from waspy.frontend.build_pir.builder import Builder, statement
from waspy.ir.cfg import Pos, Value


def assign(b: Builder, targets: Sequence[ast.expr], value: ast.expr) -> None:
    """`target = target = value`."""
    if len(targets) == 1 and _pairs_up(targets[0], value):
        elements = value.elts  # type: ignore[attr-defined]
        values = [b.expr(element) for element in elements]
        for target, item in zip(targets[0].elts, values, strict=True):  # type: ignore[attr-defined]
            assign_value(b, target, item)
        return
    result = b.expr(value)
    for target in targets:
        assign_value(b, target, result)


def _pairs_up(target: ast.expr, value: ast.expr) -> bool:
    """`a, b = x, y`: no tuple needs to be made."""
    displays = (ast.Tuple, ast.List)
    if not isinstance(target, displays) or not isinstance(value, displays):
        return False
    if len(target.elts) != len(value.elts):
        return False
    return not any(type(e) is ast.Starred for e in [*target.elts, *value.elts])


def assign_value(b: Builder, target: ast.expr, value: Value) -> None:
    """Assigns a value that has been computed."""
    kind = type(target)
    if kind is ast.Name:
        name = target.id  # type: ignore[attr-defined]
        names.store(b, b.scope.mangle(name), value, b.pos(target))
    elif kind is ast.Attribute:
        owner = b.expr(target.value)  # type: ignore[attr-defined]
        _set_attribute(b, target, owner, value)  # type: ignore[arg-type]
    elif kind is ast.Subscript:
        container = b.expr(target.value)  # type: ignore[attr-defined]
        key = b.expr(target.slice)  # type: ignore[attr-defined]
        b.do("setitem", [container, key, value], (), b.pos(target))
    elif kind is ast.Starred:
        assign_value(b, target.value, value)  # type: ignore[attr-defined]
    else:
        _unpack(b, target, value)  # type: ignore[arg-type]


def _set_attribute(b: Builder, target: ast.Attribute, owner: Value, value: Value) -> None:
    b.do("setattr", [owner, value], (b.scope.mangle(target.attr),), attribute_pos(b, target))


def attribute_pos(b: Builder, node: ast.Attribute) -> Pos:
    """Where an AttributeError points: `o.name`; only to the name if that is on another line."""
    end_line, end_col = node.end_lineno or node.lineno, node.end_col_offset or 0
    if node.lineno != end_line:
        return Pos(end_line, max(end_col - len(node.attr), 0), end_line, end_col, b.frames)
    return Pos(node.lineno, node.col_offset, end_line, end_col, b.frames)


def _unpack(b: Builder, target: ast.Tuple | ast.List, value: Value) -> None:
    targets = target.elts
    pos = b.pos(target)
    star = next((i for i, t in enumerate(targets) if type(t) is ast.Starred), None)
    if star is None:
        items = b.emit("unpack", [value], (len(targets),), pos)
    else:
        items = b.emit("unpack_ex", [value], (star, len(targets) - star - 1), pos)
    values = [b.emit("tuple_item", [items], (i,), pos) for i in range(len(targets))]
    for inner, item in zip(targets, values, strict=True):
        assign_value(b, inner, item)


@statement(ast.AugAssign)
def build_augmented(b: Builder, node: ast.AugAssign) -> None:
    """The target's parts are evaluated once."""
    target = node.target
    pos = b.pos(node)
    op = (OPERATORS[type(node.op)],)
    if isinstance(target, ast.Name):
        name, at = b.scope.mangle(target.id), b.pos(target)
        old = names.load(b, name, at)
        names.store(b, name, b.emit("inplace", [old, b.expr(node.value)], op, pos), at)
    elif isinstance(target, ast.Attribute):
        owner = b.expr(target.value)
        attribute = b.scope.mangle(target.attr)
        old = b.emit("getattr", [owner], (attribute,), attribute_pos(b, target))
        _set_attribute(b, target, owner, b.emit("inplace", [old, b.expr(node.value)], op, pos))
    else:
        container, key = b.expr(target.value), b.expr(target.slice)
        old = b.emit("getitem", [container, key], (), b.pos(target))
        value = b.emit("inplace", [old, b.expr(node.value)], op, pos)
        b.do("setitem", [container, key, value], (), b.pos(target))


OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.LShift: "<<",
    ast.RShift: ">>",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.MatMult: "@",
}


@statement(ast.AnnAssign)
def build_annotated(b: Builder, node: ast.AnnAssign) -> None:
    """Only modules and class bodies evaluate annotations, and only those of plain names are kept."""
    target = node.target
    if node.value is not None:
        assign(b, [target], node.value)
    kept = b.scope.kind in ("module", "class")
    if isinstance(target, ast.Name):
        if kept and node.simple:
            _keep_annotation(b, target, node.annotation, b.pos(node))
    elif node.value is None:
        _evaluate_target(b, target)
    if kept and not node.simple and not b.module.string_annotations:
        b.expr(node.annotation)


def _keep_annotation(b: Builder, target: ast.Name, annotation: ast.expr, pos: Pos) -> None:
    """What is not harmless is evaluated whether anybody reads it or not."""
    harmless = b.module.string_annotations or b.module.annotations.is_harmless(annotation, b.scope)
    value = None if harmless else annotation_value(b, annotation)

    def keep() -> None:
        kept = annotation_value(b, annotation) if value is None else value
        table = names.load(b, "__annotations__", pos)
        key = b.const(b.scope.mangle(target.id), pos)
        b.do("setitem", [table, key, kept], (), pos)
        mark_hint(b, [annotation])

    if b.block is not None:
        if_read(b, keep, pos)


def if_read(b: Builder, build: Callable[[], None], pos: Pos) -> None:
    """What is only done in programs that read annotations."""
    read, done = b.new_block(), b.new_block()
    b.branch(b.emit("reads_annotations", [], (), pos), read, done, pos)
    b.start(read)
    build()
    b.jump(done)
    b.start(done)


def mark_hint(b: Builder, annotations: Iterable[ast.expr]) -> None:
    """The last operation puts the annotations away."""
    if b.block is not None and all(map(is_ordinary_annotation, annotations)):
        b.function.hints.add(b.block.block.instrs[-1])


def annotation_value(b: Builder, annotation: ast.expr) -> Value:
    """The annotation itself, or its text under `from __future__ import annotations`."""
    if b.module.string_annotations:
        return b.const(ast.unparse(annotation), b.pos(annotation))
    if isinstance(annotation, ast.Starred):
        items = b.emit("unpack", [b.expr(annotation.value)], (1,), b.pos(annotation))
        return b.emit("tuple_item", [items], (0,), b.pos(annotation))
    block = b.block
    before = len(block.block.instrs) if block is not None else 0
    value = b.expr(annotation)
    if block is not None and b.block is block and is_ordinary_annotation(annotation):
        b.function.hints.update(block.block.instrs[before:])
    return value


def is_ordinary_annotation(node: ast.expr) -> bool:
    """Whether it does nothing but put classes together: `dict[str, list[Item] | None]`."""
    match node:
        case ast.Name() | ast.Constant():
            return True
        case ast.Attribute(value):
            return isinstance(value, ast.Name | ast.Attribute) and is_ordinary_annotation(value)
        case ast.Subscript(value, index):
            return is_ordinary_annotation(value) and is_ordinary_annotation(index)
        case ast.BinOp(left, ast.BitOr(), right):
            return is_ordinary_annotation(left) and is_ordinary_annotation(right)
        case ast.Tuple(elements) | ast.List(elements):
            return all(map(is_ordinary_annotation, elements))
    return False


def _evaluate_target(b: Builder, target: ast.expr) -> None:
    if isinstance(target, ast.Attribute):
        b.expr(target.value)
    elif isinstance(target, ast.Subscript):
        b.expr(target.value)
        b.expr(target.slice)


def delete_target(b: Builder, target: ast.expr) -> None:
    """`del target`."""
    if isinstance(target, ast.Name):
        names.delete(b, b.scope.mangle(target.id), b.pos(target))
    elif isinstance(target, ast.Attribute):
        owner = b.expr(target.value)
        b.do("delattr", [owner], (b.scope.mangle(target.attr),), attribute_pos(b, target))
    elif isinstance(target, ast.Subscript):
        container, key = b.expr(target.value), b.expr(target.slice)
        b.do("delitem", [container, key], (), b.pos(target))
    else:
        for inner in target.elts:  # type: ignore[attr-defined]
            delete_target(b, inner)
