"""`class` statements: bases and keywords, the body as a function that fills a namespace."""

from __future__ import annotations

import ast

from waspy.frontend.build_pir import names
from waspy.frontend.build_pir.assignment import if_read
from waspy.frontend.build_pir.builder import Builder, statement
from waspy.frontend.build_pir.calls import keyword_dict, positional_tuple
from waspy.frontend.build_pir.functions import build_body, captured_cells, docstring, new_function
from waspy.frontend.optional import has_plain_bases, optional_methods
from waspy.frontend.scopes import Scope
from waspy.ir.cfg import Pos
from waspy.ir.pir import INTERCEPTORS, ClassDef, FunctionDef


@statement(ast.ClassDef)
def build_class(b: Builder, node: ast.ClassDef) -> None:
    decorators = [b.expr(decorator) for decorator in node.decorator_list]
    pos = b.pos(node)
    nothing = b.const(None, pos)
    bases = positional_tuple(b, node.bases, nothing, pos)
    keywords = keyword_dict(b, node.keywords, nothing, pos) or nothing
    definition = _definition(b, node)
    cells = captured_cells(b, b.scope.children[node])
    value = b.emit("class", [bases, keywords, *cells], (definition,), pos)
    for decorator, expr in zip(reversed(decorators), reversed(node.decorator_list), strict=True):
        value = b.emit("call", [decorator, value], ((),), b.pos(expr))
    names.store(b, b.scope.mangle(node.name), value, pos)


def _definition(b: Builder, node: ast.ClassDef) -> ClassDef:
    built = b.module.built.get(node)
    if isinstance(built, ClassDef):
        return built
    scope = b.scope.children[node]
    body = new_function(b, scope, node)
    definition = ClassDef(node.name, body.qualname, b.module.name, body, node, b.pos(node))
    body.owner = definition
    b.module.built[node] = definition
    build_body(b, body, scope, lambda inner: _body(inner, node, scope))
    _describe(definition, scope)
    if b.module.lean and has_plain_bases(node, b.module.builtins, b.module.plain_classes):
        if b.function.kind == "module":
            b.module.plain_classes.add(node.name)
        for name in optional_methods(node, b.module.builtins):
            definition.methods[name].optional = True
    return definition


def _body(b: Builder, node: ast.ClassDef, scope: Scope) -> None:
    pos = b.pos(node)._replace(end_line=node.lineno, end_col=node.col_offset)
    module = names.load(b, "__name__", pos)
    b.do("ns_set", [module], ("__module__",), pos)
    b.do("ns_set", [b.const(b.function.qualname, pos)], ("__qualname__",), pos)
    if "__annotations__" in scope.bound and has_annotations(node.body):
        if_read(b, lambda: _make_annotations(b, node, pos), pos)
    b.function.doc = docstring(node.body)
    if b.function.doc is not None:
        b.do("ns_set", [b.const(b.function.doc, b.pos(node.body[0]))], ("__doc__",), b.pos(node.body[0]))
    b.statements(node.body)
    variable = scope.variables.get("__class__")
    if variable is not None:
        b.function.class_cell = b.module.cell_var(variable, b.function.qualname)
    if b.block is not None:
        result = b.cells[variable] if variable is not None else b.const(None)
        b.end("return", [result])


def _make_annotations(b: Builder, node: ast.ClassDef, pos: Pos) -> None:
    """An empty `__annotations__`, unless the metaclass's `__prepare__` put one into the namespace."""
    missing, present = b.new_block(), b.new_block()
    if node.bases or node.keywords:
        found = [b.emit("namespace", [], (), pos), b.const("__annotations__", pos)]
        b.branch(b.emit("contains", found, (), pos), present, missing, pos)
        b.start(missing)
    b.do("ns_set", [b.emit("dict", [], (), pos)], ("__annotations__",), pos)
    b.jump(present)
    b.start(present)


def has_annotations(body: list[ast.stmt]) -> bool:
    """Whether a class or module body keeps annotations, in compound statements too."""
    stack = list(body)
    while stack:
        node = stack.pop()
        if isinstance(node, ast.AnnAssign):
            if node.simple:
                return True
        elif isinstance(node, (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.TryStar, ast.Match)):
            stack.extend(child for child in ast.walk(node) if isinstance(child, ast.AnnAssign))
    return False


# What the compiler wants to know of a class


def _describe(definition: ClassDef, scope: Scope) -> None:
    """Its methods, the attributes stored on self, its slots."""
    for function in definition.body.functions:
        if function.kind == "function" and function.node in scope.children:
            definition.methods[function.name] = function
    seen: dict[str, None] = {}
    for inner in scope.children.values():
        if inner.kind == "function" and inner.parameters:
            for name in _stored_on(inner, inner.parameters[0]):
                seen[name] = None
    definition.self_attributes = list(seen)
    definition.intercepts = not INTERCEPTORS.isdisjoint(definition.methods)
    definition.slots = _slots(definition.node)
    if definition.slots is None and _may_have_slots(definition.body):  # not known which: none is a field
        definition.slots = []


def _stored_on(scope: Scope, receiver: str) -> list[str]:
    """The attributes stored on a parameter, in the function and where inner functions see the same
    variable."""
    found = []
    variable = scope.variables.get(receiver)
    for inner in scope.walk():
        if inner.resolved.get(receiver) is variable:
            for node in inner.stores:
                on_name = isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name)
                if on_name and node.value.id == receiver:  # type: ignore[attr-defined]
                    found.append(inner.mangle(node.attr))
    return found


def _may_have_slots(body: FunctionDef) -> bool:
    """Whether a class body binds `__slots__`, or gives away its namespace."""
    instrs = [instr for block in body.blocks for instr in block.instrs]
    given = {instr.result for instr in instrs if instr.op == "namespace"}
    return any(
        (instr.op == "ns_set" and instr.imm[0] == "__slots__")
        or (instr.op != "contains" and not given.isdisjoint(instr.args))
        for instr in instrs
    )


def _slots(node: ast.ClassDef) -> list[str] | None:
    for child in node.body:
        if isinstance(child, ast.Assign) and any(
            isinstance(t, ast.Name) and t.id == "__slots__" for t in child.targets
        ):
            value = child.value
            elements = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value]
            texts = [e.value for e in elements if isinstance(e, ast.Constant) and isinstance(e.value, str)]
            return texts if len(texts) == len(elements) else None
    return None
