"""Annotations to types; struct fields; function signatures."""

from __future__ import annotations

import ast

from waspy.restricted import types as t
from waspy.restricted.entities import (
    Entity,
    FunctionEntity,
    Known,
    Module,
    ModuleEntity,
    StructEntity,
    VariableEntity,
    Vocabulary,
    World,
)
from waspy.restricted.errors import Rejected
from waspy.restricted.loading import python_name
from waspy.restricted.types import Field, Param, Signature, StructInfo, Type


class Annotations:
    """Reads type expressions of one world."""

    def __init__(self, world: World) -> None:
        self.world = world

    def type_of(self, module: Module, node: ast.expr | None, where: ast.AST) -> Type:
        """The type that an annotation means; `where` is blamed when it is missing."""
        if node is None:
            raise Rejected(where, "a type annotation is missing")
        found = self.as_type(module, node)
        if found is None:
            raise Rejected(node, f"not a type of restricted Python: {ast.unparse(node)}")
        return found

    def as_type(self, module: Module, node: ast.expr) -> Type | None:
        """The type that an expression means, or None if it is not a type expression."""
        match node:
            case ast.Constant(value=None):
                return t.NONE
            case ast.Constant(value=str(text)):
                return self._quoted(module, node, text)
            case ast.Name(id=name):
                return self._named(self.world.lookup(module, name) or python_name(name))
            case ast.Attribute(value=ast.Name(id=base), attr=name):
                entity = self.world.lookup(module, base)
                return self._named(entity.module.names.get(name)) if isinstance(entity, ModuleEntity) else None
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                return self._union(self.as_type(module, left), self.as_type(module, right), node)
            case ast.Subscript(value=ast.Name(id=base), slice=inner):
                entity = self.world.lookup(module, base)
                return self._generic(module, entity.name, inner) if isinstance(entity, Vocabulary) else None
        return None

    def _quoted(self, module: Module, node: ast.expr, text: str) -> Type | None:
        try:
            return self.as_type(module, ast.parse(text, mode="eval").body)
        except SyntaxError:
            raise Rejected(node, f"not a type: {text!r}") from None

    def _named(self, entity: Entity | None) -> Type | None:
        match entity:
            case StructEntity(name=name):
                return t.Struct(name)
            case Vocabulary(name="obj" | "object"):
                return t.OBJ
            case Vocabulary(name="Thrown"):
                return t.THROWN
            case Vocabulary(name=name):
                return t.PRIMS.get(name)
            case VariableEntity():
                return self._alias(entity)
        return None

    def _alias(self, entity: VariableEntity) -> Type | None:
        if entity.known is None:
            if entity.value is None or entity.position is not None or entity.resolving:
                return None
            if isinstance(entity.value, ast.Constant | ast.Call):
                return None
            entity.resolving = True
            try:
                found = self.as_type(entity.module, entity.value)
            finally:
                entity.resolving = False
            if found is None:
                return None
            entity.known = Known(found, alias=True)
        return entity.known.type if entity.known.alias else None

    def _union(self, left: Type | None, right: Type | None, node: ast.AST) -> Type | None:
        if left is None or right is None:
            return None
        if left == t.NONE:
            left, right = right, left
        if right == t.NONE and t.is_reference(left):
            return t.nullable(left)
        if t.is_reference(left) and t.is_reference(right):
            raise Rejected(node, "the only unions are `T | None`; write obj for several classes")
        return None

    def _generic(self, module: Module, name: str, inner: ast.expr) -> Type | None:
        match name:
            case "Array" | "SlotTable":
                element = self.type_of(module, inner, inner)
                return self.world.array(t.nullable(element) if name == "SlotTable" else element)
            case "Func" | "Slot":
                match inner:
                    case ast.Tuple(elts=[ast.List(elts=params), result]):
                        types = tuple(self.type_of(module, p, p) for p in params)
                        return t.Func(types, self.type_of(module, result, inner), name == "Slot")
                raise Rejected(inner, f"write {name}[[A, B], R]")
            case "Optional":
                return t.nullable(self.type_of(module, inner, inner))
            case "Final":
                return self.type_of(module, inner, inner)
        return None

    # --- structs ------------------------------------------------------------------------------------------

    def struct_info(self, entity: StructEntity) -> StructInfo:
        """The struct's fields; registers it, and first its parent, in the hierarchy."""
        known = self.world.hierarchy.structs.get(entity.name)
        if known is not None:
            return known
        parent: StructInfo | None = None
        for base in entity.node.bases:
            found = self.world.lookup(entity.module, base.id) if isinstance(base, ast.Name) else None
            if parent is not None or not isinstance(found, StructEntity) or found is entity:
                raise Rejected(base, "a struct has at most one base, a struct")
            parent = self.struct_info(found)
        info = StructInfo(entity.name, parent.name if parent else None)
        self.world.hierarchy.structs[entity.name] = info
        inherited = parent.fields if parent else ()
        info.fields = inherited + tuple(f for n in entity.node.body if (f := self._field(entity, n)) is not None)
        info.by_name = {f.name: f for f in info.fields}
        if len(info.by_name) < len(info.fields):
            raise Rejected(entity.node, f"struct {entity.name} defines a field twice")
        return info

    def _field(self, entity: StructEntity, node: ast.stmt) -> Field | None:
        if isinstance(node, ast.Pass) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            return None
        if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name) or node.value is not None:
            raise Rejected(node, "a struct has only fields, `name: type`")
        annotation = node.annotation
        if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
            annotation = ast.parse(annotation.value, mode="eval").body
        field_type = self.type_of(entity.module, annotation, node)
        return Field(node.target.id, field_type, self._slot(entity.module, annotation, node.target.id))

    def _slot(self, module: Module, annotation: ast.expr, name: str) -> str:
        if isinstance(annotation, ast.Subscript) and isinstance(annotation.value, ast.Name):
            generic = self.world.lookup(module, annotation.value.id)
            if isinstance(generic, Vocabulary) and generic.name in ("Slot", "SlotTable"):
                return f"slot:{name}"
        return ""

    # --- functions ----------------------------------------------------------------------------------------

    def parameters(self, entity: FunctionEntity) -> list[tuple[ast.arg, str, ast.expr | None]]:
        """(argument, kind, default) in the order of `Code.names`: positional, keyword-only, *args, **kwargs."""
        args = entity.node.args
        positional = [(a, "posonly") for a in args.posonlyargs] + [(a, "normal") for a in args.args]
        defaults: list[ast.expr | None] = [None] * (len(positional) - len(args.defaults)) + list(args.defaults)
        found = [(a, kind, d) for (a, kind), d in zip(positional, defaults, strict=True)]
        found += [(a, "kwonly", d) for a, d in zip(args.kwonlyargs, args.kw_defaults, strict=True)]
        found += [(args.vararg, "vararg", None)] if args.vararg else []
        found += [(args.kwarg, "kwarg", None)] if args.kwarg else []
        return found

    def bare_signature(self, entity: FunctionEntity) -> Signature:
        """The signature without the values of defaults, which constants.py adds."""
        params = []
        for arg, kind, _ in self.parameters(entity):
            param_type = self.type_of(entity.module, arg.annotation, arg)
            if param_type in (t.NONE, t.NORETURN, t.U8, t.U16, t.THROWN):
                raise Rejected(arg, f"a parameter cannot have the type {param_type}")
            params.append(Param(arg.arg, param_type, kind))
        result = self.type_of(entity.module, entity.node.returns, entity.node)
        return Signature(tuple(params), result)
