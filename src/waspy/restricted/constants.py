"""Module-level variables: their types and their initial values as constant expressions.

Resolved on demand, so that modules may use one another's constants in any order.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from waspy.restricted import numbers
from waspy.restricted import types as t
from waspy.restricted.annotations import Annotations
from waspy.restricted.entities import (
    ConstExpr,
    Entity,
    FunctionEntity,
    Known,
    Module,
    ModuleEntity,
    StructEntity,
    VariableEntity,
    Vocabulary,
    World,
    decorator_name,
)
from waspy.restricted.errors import Rejected
from waspy.restricted.loading import python_name
from waspy.restricted.types import Signature, Type

DECLARED = ("builtin_class",)
"""Calls that declarations.py turns into constants."""


class Constants:
    def __init__(self, world: World) -> None:
        self.world = world
        self.annotations = Annotations(world)

    # --- names --------------------------------------------------------------------------------------------

    def entity(self, module: Module, node: ast.expr) -> Entity | None:
        """What a name, or `module.name`, means."""
        match node:
            case ast.Name(id=name):
                return self.world.lookup(module, name) or python_name(name)
            case ast.Attribute(value=ast.Name(id=base), attr=name):
                owner = self.world.lookup(module, base)
                return self.member(node, owner.module, name) if isinstance(owner, ModuleEntity) else None
        return None

    def member(self, node: ast.AST, module: Module, name: str) -> Entity:
        """`module.name`; names that the module imports count, as in Python."""
        found = self.world.lookup(module, name)
        if found is None:
            raise Rejected(node, f"module {module.name} has no {name}")
        return found

    def number(self, module: Module, node: ast.expr) -> numbers.Const | None:
        """The value of a constant numeric expression, or None."""
        return numbers.fold(node, lambda name: self.number_of(self.entity(module, name)))

    def number_of(self, entity: Entity | None) -> numbers.Const | None:
        if isinstance(entity, VariableEntity) and not entity.mutable:
            known = self.variable(entity)
            return None if known.number is None else numbers.Const(known.number, known.type)
        return numbers.Const(True) if isinstance(entity, Vocabulary) and entity.name == "COMPILED" else None

    # --- variables ----------------------------------------------------------------------------------------

    def variable(self, entity: VariableEntity) -> Known:
        """What a module-level variable is; reports an error where it is defined, once."""
        if entity.known is not None:
            return entity.known
        if entity.resolving:
            raise Rejected(entity.node, f"{entity.symbol} is defined in terms of itself")
        if self.annotations.as_type(entity.module, ast.Name(entity.symbol.rpartition(".")[2])) is not None:
            assert entity.known is not None
            return entity.known
        entity.resolving = True
        try:
            entity.known = self._resolve(entity)
        except Rejected as e:
            self.world.report(entity.module, e)
            raise Rejected(e.node, None) from None
        finally:
            entity.resolving = False
        return entity.known

    def _resolve(self, entity: VariableEntity) -> Known:
        module, value = entity.module, self._value(entity)
        expected = None
        if entity.annotation is not None and not _is_bare_final(entity.annotation):
            expected = self.annotations.type_of(module, entity.annotation, entity.node)
        if value is None:
            raise Rejected(entity.node, f"{entity.symbol} needs a value")
        const = self.number(module, value) if isinstance(value, ast.expr) else numbers.Const(value)
        if const is not None:
            if expected is None and not entity.mutable:
                return Known(const.type, number=const.value)
            of_type, number = numbers.adapt(entity.node, const, expected)
            self.require(entity.node, of_type, expected)
            init = numbers.const_expr(number, of_type)
            return Known(expected or of_type, number=None if entity.mutable else number, init=init)
        assert isinstance(value, ast.expr)
        if isinstance(value, ast.Call) and decorator_name(value) in DECLARED:
            return Known(t.Struct("Class"), init=())
        of_type, init = self.init(module, value, expected)
        return Known(expected or of_type, init=init)

    def _value(self, entity: VariableEntity) -> ast.expr | int | None:
        """The expression, or the number, that the variable gets; looks into tuples and range(...)."""
        if entity.position is None or entity.value is None:
            return entity.value
        match entity.value:
            case ast.Tuple(elts=elements) if entity.position < len(elements):
                return elements[entity.position]
            case ast.Call(func=ast.Name(id="range"), args=args):
                bounds = [self.number(entity.module, a) for a in args]
                if all(b is not None and isinstance(b.value, int) for b in bounds):
                    values = range(*(int(b.value) for b in bounds if b is not None))
                    targets = entity.node.targets[0] if isinstance(entity.node, ast.Assign) else None
                    if isinstance(targets, ast.Tuple) and len(targets.elts) == len(values):
                        return values[entity.position]
        raise Rejected(entity.node, "the right side must be a tuple or range of as many constants")

    def require(self, node: ast.AST, found: Type, expected: Type | None) -> None:
        if expected is not None and not self.world.hierarchy.is_subtype(found, expected):
            raise Rejected(node, f"expected {expected}, found {found}")

    # --- constant expressions --------------------------------------------------------------------------------

    def init(self, module: Module, node: ast.expr, expected: Type | None) -> tuple[Type, ConstExpr]:
        """The constant expression that a node means, and its type."""
        const = self.number(module, node)
        if const is not None:
            number_type, number = numbers.adapt(node, const, expected)
            found: tuple[Type, ConstExpr] = number_type, numbers.const_expr(number, number_type)
        else:
            found = self._reference(module, node, expected)
        self.require(node, found[0], expected)
        return found

    def _reference(self, module: Module, node: ast.expr, expected: Type | None) -> tuple[Type, ConstExpr]:
        match node:
            case ast.Constant(value=None) if expected is not None and t.is_nullable(expected):
                return expected, ("ref.null", t.wasm_heap(expected))
            case ast.Name() | ast.Attribute():
                return self._entity_init(node, self.entity(module, node))
            case ast.Call(func=ast.Name(id="when_live"), args=[*names, value]) if expected is not None:
                if t.is_nullable(expected):
                    return expected, ("when", _literals(node, names), self.init(module, value, expected)[1])
            case ast.Call(func=function, args=args, keywords=[]):
                return self._call(module, node, function, args)
        raise Rejected(node, f"not a constant: {ast.unparse(node)}")

    def _entity_init(self, node: ast.expr, entity: Entity | None) -> tuple[Type, ConstExpr]:
        match entity:
            case FunctionEntity():
                return self.signature(entity).func(), ("ref.func", entity.symbol)
            case VariableEntity():
                known = self.variable(entity)
                if entity.mutable or known.alias or known.type is None:
                    raise Rejected(node, f"{ast.unparse(node)} is not a constant")
                return known.type, ("global.get", entity.symbol)
        raise Rejected(node, f"unknown constant: {ast.unparse(node)}")

    def _call(self, module: Module, node: ast.Call, function: ast.expr, args: list[ast.expr]) -> tuple[Type, ConstExpr]:
        array = self._array_call(module, function)
        if array is not None:
            return self._array(module, node, *array)
        entity = self.entity(module, function)
        match entity:
            case StructEntity():
                return self._struct(module, node, entity)
            case Vocabulary(name="S" | "const_str"):
                return t.Struct("Str"), ("str", string_argument(node))
            case Vocabulary(name="small") if len(args) == 1:
                return t.OBJ, ("ref.i31", self.init(module, args[0], t.I32)[1])
        raise Rejected(node, f"not a constant: {ast.unparse(node)}")

    def _struct(self, module: Module, node: ast.Call, entity: StructEntity) -> tuple[Type, ConstExpr]:
        info = self.annotations.struct_info(entity)
        if len(node.args) != len(info.fields):
            raise Rejected(node, f"{info.name} has {len(info.fields)} fields, got {len(node.args)}")
        values = [self.init(module, a, t.value_type(f.type))[1] for a, f in zip(node.args, info.fields, strict=True)]
        return t.Struct(info.name), ("struct.new", f"${info.name}", values)

    def _array_call(self, module: Module, function: ast.expr) -> tuple[t.Array, str] | None:
        """`Array[T]`, `Array[T].of`, `Array[T].filled` as the function of a call."""
        name = ""
        if isinstance(function, ast.Attribute):
            name = function.attr
            function = function.value
        if not isinstance(function, ast.Subscript | ast.Name):
            return None
        found = self.annotations.as_type(module, function)
        return (found, name) if isinstance(found, t.Array) else None

    def _array(self, module: Module, node: ast.Call, array: t.Array, name: str) -> tuple[Type, ConstExpr]:
        symbol, element = t.array_symbol(array), t.value_type(array.element)
        match name, node.args:
            case "", [n]:
                return array, ("array.new_default", symbol, self.init(module, n, t.I32)[1])
            case "filled", [n, value]:
                length = self.init(module, n, t.I32)[1]
                return array, ("array.new", symbol, self.init(module, value, element)[1], length)
            case "of", values:
                return array, (
                    "array.new_fixed",
                    symbol,
                    [e for v in values for e in self._elements(module, v, element)],
                )
        raise Rejected(node, f"not a constant: {ast.unparse(node)}")

    def _elements(self, module: Module, node: ast.expr, element: Type) -> list[ConstExpr]:
        match node:
            case ast.Starred(value=ast.Constant(value=bytes(data))):
                return [("i32.const", b) for b in data]
            case ast.Call(func=ast.Name(id="when_live"), args=[*names, value]):
                return [("if_live", _literals(node, names), self.init(module, value, element)[1])]
        return [self.init(module, node, element)[1]]

    # --- functions --------------------------------------------------------------------------------------------

    def signature(self, entity: FunctionEntity) -> Signature:
        """The signature of a function, defaults included."""
        if entity.signature is None:
            # First without defaults: a default may refer to the function itself.
            entity.signature = self.annotations.bare_signature(entity)
            params = [
                p if d is None else replace(p, default=self.init(entity.module, d, p.type)[1])
                for p, (_, _, d) in zip(entity.signature.params, self.annotations.parameters(entity), strict=True)
            ]
            entity.signature = Signature(tuple(params), entity.signature.result)
        return entity.signature


def string_argument(node: ast.Call) -> str:
    match node.args:
        case [ast.Constant(value=str(text))]:
            return text
    raise Rejected(node, f"{ast.unparse(node.func)} takes one string literal")


def _literals(node: ast.expr, names: list[ast.expr]) -> tuple[str, ...]:
    found = tuple(n.value for n in names if isinstance(n, ast.Constant) and isinstance(n.value, str))
    if not found or len(found) < len(names):
        raise Rejected(node, "when_live takes string literals and a value")
    return found


def _is_bare_final(annotation: ast.expr) -> bool:
    return isinstance(annotation, ast.Name) and annotation.id == "Final"
