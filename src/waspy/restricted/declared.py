"""Collects what the runtime declares: builtin classes with their slots and methods, builtin modules.

Reads the decorators and calls that `waspy.lang.declare` explains; builtins.py turns them into code and constants.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from waspy.restricted import types as t
from waspy.restricted.constants import Constants
from waspy.restricted.entities import (
    ConstExpr,
    FunctionEntity,
    Module,
    StructEntity,
    VariableEntity,
    decorator_name,
    functions,
    variables,
)
from waspy.restricted.errors import Rejected
from waspy.restricted.numbers import Number
from waspy.restricted.types import Type

METHOD, CLASS_METHOD, STATIC_METHOD, GETSET, WRAPPER, CONSTRUCTOR = range(6)
"""The kinds of `layout.MethodDef`."""
NO_VALUE = 6
"""The kind of an entry that is None: `__hash__` of unhashable classes."""
CLASS_VALUE = 7
"""The kind of an entry that is what the function gives."""
CONVERTED = (t.I32, t.I64, t.F64, t.BOOL)
"""Machine types that Python values convert to and from."""
_METHOD_KINDS = {"": METHOD, "class": CLASS_METHOD, "static": STATIC_METHOD}


@dataclass(slots=True, eq=False)
class MethodDecl:
    """An entry of a class's namespace. Of a getset, `function` is the getter, if there is one. `in_python`: CPython has
    it in Python, and complains of arguments accordingly."""

    name: str
    kind: int
    function: FunctionEntity | None
    setter: FunctionEntity | None = None
    in_python: bool = False


@dataclass(slots=True, eq=False)
class ClassDecl:
    """`symbol` is the constant's. `slots` are the class's own: name ("len", "unary:0") to function."""

    symbol: str
    name: str
    module: str
    struct: str
    flags: int
    entity: VariableEntity
    base: ClassDecl | None = None
    meta: ClassDecl | None = None
    slots: dict[str, FunctionEntity] = field(default_factory=dict)
    methods: dict[str, MethodDecl] = field(default_factory=dict)

    def ancestors(self) -> Iterator[ClassDecl]:
        """The class itself, then its bases."""
        decl: ClassDecl | None = self
        while decl is not None:
            yield decl
            decl = decl.base


@dataclass(frozen=True, slots=True)
class ConstantDecl:
    """A constant of a builtin module: a number (`init` None) or a constant expression."""

    number: Number | None
    type: Type
    init: ConstExpr | None


@dataclass(slots=True, eq=False)
class ModuleDecl:
    name: str
    functions: dict[str, FunctionEntity] = field(default_factory=dict)
    constants: dict[str, ConstantDecl] = field(default_factory=dict)


@dataclass(slots=True)
class Declared:
    classes: dict[str, ClassDecl] = field(default_factory=dict)
    """By symbol, a base in front of its subclasses."""
    modules: dict[str, ModuleDecl] = field(default_factory=dict)
    slot_types: dict[str, t.Func] = field(default_factory=dict)
    """The signature of every slot of `Class`."""

    def named(self, name: str) -> ClassDecl | None:
        """The class that Python calls so in the builtins."""
        found = (c for c in self.classes.values() if c.name == name and c.module == "builtins")
        return next(found, None)


def collect(constants: Constants) -> Declared:
    """Errors are reported to the world."""
    return _Collector(constants).run()


class _Collector:
    def __init__(self, constants: Constants) -> None:
        self.constants = constants
        self.world = constants.world
        self.found = Declared()
        self.pending: set[str] = set()

    def run(self) -> Declared:
        if "Class" not in self.world.hierarchy.structs or "layout" not in self.world.modules:
            return self.found
        self._slot_types()
        modules = list(self.world.modules.values())
        for module in modules:
            for entity in variables(module):
                with self._reporting(module):
                    self._class(entity)
        for module in modules:
            for function in functions(module):
                for node in function.node.decorator_list:
                    with self._reporting(module):
                        self._decorator(function, node)
            for call in module.declarations:
                with self._reporting(module):
                    self._module_call(module, call)
        return self.found

    @contextmanager
    def _reporting(self, module: Module) -> Iterator[None]:
        try:
            yield
        except Rejected as e:
            self.world.report(module, e)

    # --- slots --------------------------------------------------------------------------------------------

    def _slot_types(self) -> None:
        """Every slot by its name: "len" for a field, "unary:3" for an element of a table."""
        for f in self.world.hierarchy.structs["Class"].fields:
            if not f.slot:
                continue
            if isinstance(f.type, t.Func):
                self.found.slot_types[f.name] = f.type
            elif isinstance(f.type, t.Array) and isinstance(f.type.element, t.Func):
                for i in range(self._layout(f"{f.name[0].upper()}_COUNT") or 0):
                    self.found.slot_types[f"{f.name}:{i}"] = f.type.element

    def _layout(self, name: str) -> int | None:
        """A constant of layout.py."""
        module = self.world.modules["layout"]
        const = self.constants.number_of(self.world.lookup(module, name))
        return None if const is None else int(const.value)

    def slot_name(self, node: ast.AST, name: str) -> str:
        """What a @slot declaration calls "len" or "add"."""
        for table, prefix in (("unary", "U_"), ("binary", "B_")):
            index = self._layout(prefix + name.upper())
            if index is not None and name != "count":
                return f"{table}:{index}"
        if name not in self.found.slot_types:
            raise Rejected(node, f"there is no slot {name!r}")
        return name

    # --- classes ------------------------------------------------------------------------------------------

    def _class(self, entity: VariableEntity) -> ClassDecl | None:
        node = entity.value
        if not isinstance(node, ast.Call) or decorator_name(node) != "builtin_class":
            return None
        if entity.symbol in self.found.classes:
            return self.found.classes[entity.symbol]
        if entity.symbol in self.pending:
            raise Rejected(node, f"{entity.symbol} is its own base")
        self.pending.add(entity.symbol)
        options = {k.arg: k.value for k in node.keywords}
        decl = ClassDecl(
            entity.symbol,
            _text(node, node.args[0] if node.args else None),
            _text(node, options["module"]) if "module" in options else "builtins",
            self._struct(entity.module, node),
            self._number(entity.module, options.get("flags")),
            entity,
            self._owner(entity.module, options.get("base"), node),
            self._owner(entity.module, options.get("meta"), node),
        )
        self.found.classes[decl.symbol] = decl
        return decl

    def _struct(self, module: Module, node: ast.Call) -> str:
        found = self.constants.entity(module, node.args[1]) if len(node.args) == 2 else None
        if not isinstance(found, StructEntity):
            raise Rejected(node, 'write builtin_class("name", Struct, base=BaseClass)')
        return found.name

    def _number(self, module: Module, node: ast.expr | None) -> int:
        const = None if node is None else self.constants.number(module, node)
        if node is not None and const is None:
            raise Rejected(node, "not a constant")
        return 0 if const is None else int(const.value)

    def _owner(self, module: Module, node: ast.expr | None, where: ast.AST) -> ClassDecl | None:
        """The class that an expression names."""
        if node is None or (isinstance(node, ast.Constant) and node.value is None):
            return None
        entity = self.constants.entity(module, node)
        found = self._class(entity) if isinstance(entity, VariableEntity) else None
        if found is None:
            raise Rejected(node, f"{ast.unparse(node)} is not a builtin class")
        return found

    # --- functions ----------------------------------------------------------------------------------------

    def _decorator(self, function: FunctionEntity, node: ast.expr) -> None:
        handler = _DECORATORS.get(decorator_name(node))
        if handler is None:
            return
        if not isinstance(node, ast.Call) or not node.args:
            raise Rejected(node, f"{decorator_name(node)} needs an owner")
        name = _text(node, node.args[1]) if len(node.args) > 1 else function.node.name.rstrip("_")
        handler(self, function, node, name)

    def _add_method(self, function: FunctionEntity, node: ast.Call, name: str) -> None:
        option = next((_text(node, k.value) for k in node.keywords if k.arg == "kind"), "")
        if option not in _METHOD_KINDS:
            raise Rejected(node, f"no such kind of method: {option!r}")
        kind = WRAPPER if name == "__init__" else _METHOD_KINDS[option]
        told_as = next((_text(node, k.value) for k in node.keywords if k.arg == "told_as"), "")
        if told_as not in ("", "python"):
            raise Rejected(node, f"errors cannot be told as {told_as!r}")
        self._define(function, node, MethodDecl(name, kind, function, in_python=told_as == "python"))

    def _add_constructor(self, function: FunctionEntity, node: ast.Call, name: str) -> None:
        self._define(function, node, MethodDecl("__new__", CONSTRUCTOR, function))

    def _add_getter(self, function: FunctionEntity, node: ast.Call, name: str) -> None:
        self._getset(function, node, name).function = function

    def _add_setter(self, function: FunctionEntity, node: ast.Call, name: str) -> None:
        self._getset(function, node, name).setter = function

    def _add_value(self, function: FunctionEntity, node: ast.Call, name: str) -> None:
        methods = self._owner_of(function, node).methods
        self._check(function, node, None)
        methods[name] = MethodDecl(name, CLASS_VALUE, function)

    def _getset(self, function: FunctionEntity, node: ast.Call, name: str) -> MethodDecl:
        methods = self._owner_of(function, node).methods
        self._check(function, node, "self")
        return methods.setdefault(name, MethodDecl(name, GETSET, None))

    def _define(self, function: FunctionEntity, node: ast.Call, method: MethodDecl) -> None:
        methods = self._owner_of(function, node).methods
        self._check(function, node, None if method.kind == STATIC_METHOD else "self")
        if method.name in methods:
            raise Rejected(node, f"{method.name} is declared twice")
        methods[method.name] = method

    def _check(self, function: FunctionEntity, node: ast.AST, first: str | None) -> None:
        """Raises if Python values do not convert to the parameters and from the result."""
        signature = self.constants.signature(function)
        if first is not None and not signature.params:
            raise Rejected(node, "the first parameter is self or cls")
        for p in signature.params:
            rest = p.kind == "vararg" and (p.type == t.Array(t.OBJ) or p.type == t.Struct("Tuple"))
            if not rest and not isinstance(p.type, t.Obj | t.Struct) and p.type not in CONVERTED:
                raise Rejected(function.node, f"a Python value does not convert to {p.name}: {p.type}")
        result = signature.result
        if not isinstance(result, t.Obj | t.Struct) and result not in (*CONVERTED, t.NONE, t.NORETURN):
            raise Rejected(function.node, f"{result} does not convert to a Python value")

    def _owner_of(self, function: FunctionEntity, node: ast.Call) -> ClassDecl:
        owner = self._owner(function.module, node.args[0], node)
        if owner is None:
            raise Rejected(node, "the owner is missing")
        return owner

    def _add_slot(self, function: FunctionEntity, node: ast.Call, name: str) -> None:
        owner, slot = self._owner_of(function, node), self.slot_name(node, name)
        if slot in owner.slots:
            raise Rejected(node, f"the slot {name} of {owner.name} is filled twice")
        signature = self.constants.signature(function)
        wanted = self.found.slot_types[slot]
        if len(signature.params) != len(wanted.params):
            raise Rejected(node, f"the slot {name} is {t.non_null(wanted)}")
        narrow = 0 if slot.startswith("binary:") and name != "getitem" else 1
        for i, (param, type) in enumerate(zip(signature.params, wanted.params, strict=True)):
            # Only a receiver can be narrower: operators get their operands in either order.
            fits = self.world.hierarchy.is_subtype(param.type, type) if i < narrow else param.type == type
            if not fits:
                raise Rejected(node, f"the slot {name} is {t.non_null(wanted)}")
        if not self.world.hierarchy.is_subtype(signature.result, wanted.result):
            raise Rejected(node, f"the slot {name} has the result {wanted.result}, not {signature.result}")
        owner.slots[slot] = function

    # --- modules ------------------------------------------------------------------------------------------

    def _module(self, name: str) -> ModuleDecl:
        return self.found.modules.setdefault(name, ModuleDecl(name))

    def _add_function(self, function: FunctionEntity, node: ast.Call, name: str) -> None:
        module = self._module(_text(node, node.args[0]))
        self._check(function, node, None)
        if name in module.functions:
            raise Rejected(node, f"{module.name}.{name} is declared twice")
        module.functions[name] = function

    def _module_call(self, module: Module, node: ast.Call) -> None:
        if decorator_name(node) != "module" or len(node.args) != 1:
            raise Rejected(node, "the only calls at module level are module(...)")
        declared = self._module(_text(node, node.args[0]))
        for keyword in node.keywords:
            assert keyword.arg is not None
            name = keyword.arg if keyword.arg.startswith("__") else keyword.arg.rstrip("_")
            const = self.constants.number(module, keyword.value)
            if const is not None:
                type: Type = t.F64 if isinstance(const.value, float) else t.I64
                type = t.BOOL if isinstance(const.value, bool) else type
                declared.constants[name] = ConstantDecl(const.value, type, None)
            else:
                type, init = self.constants.init(module, keyword.value, None)
                declared.constants[name] = ConstantDecl(None, type, init)


_DECORATORS = {
    "method": _Collector._add_method,
    "constructor": _Collector._add_constructor,
    "getter": _Collector._add_getter,
    "setter": _Collector._add_setter,
    "class_value": _Collector._add_value,
    "slot": _Collector._add_slot,
    "function": _Collector._add_function,
}


def _text(where: ast.AST, node: ast.expr | None) -> str:
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        raise Rejected(node or where, "expected a string literal")
    return node.value
