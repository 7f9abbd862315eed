"""Fills the registry from what was compiled."""

from __future__ import annotations

from waspy.ir import lir
from waspy.restricted import declared as d
from waspy.restricted import types as t
from waspy.restricted.builtins import Builtins
from waspy.restricted.constants import Constants
from waspy.restricted.entities import FunctionEntity, World, decorator_name, functions, variables
from waspy.restricted.registry import (
    ClassInfo,
    FunctionInfo,
    GlobalInfo,
    MethodInfo,
    ModuleConstant,
    ModuleFunction,
    ModuleInfo,
    Registry,
)

_KINDS = {
    d.METHOD: "method",
    d.CLASS_METHOD: "class",
    d.STATIC_METHOD: "static",
    d.GETSET: "getset",
    d.WRAPPER: "method",
    d.CONSTRUCTOR: "constructor",
    d.CLASS_VALUE: "value",
}


def register(constants: Constants, unit: lir.Unit, built: Builtins) -> Registry:
    """The registry of a world without errors."""
    registry = Registry(dict(unit.types))
    for module in constants.world.modules.values():
        for function in functions(module):
            registry.functions[function.symbol] = _function(constants, function)
    _globals(constants.world, unit, registry)
    for decl in built.declared.classes.values():
        registry.classes[decl.symbol] = _class(built, registry, decl)
    for declared in built.declared.modules.values():
        registry.modules[declared.name] = _module(built, registry, declared)
    return registry


def _function(constants: Constants, entity: FunctionEntity) -> FunctionInfo:
    signature = constants.signature(entity)
    sig = t.wasm_sig(tuple(p.type for p in signature.params), signature.result)
    inline = any(decorator_name(n) == "inline" for n in entity.node.decorator_list)
    return FunctionInfo(entity.symbol, signature.params, signature.result, sig, inline)


def _globals(world: World, unit: lir.Unit, registry: Registry) -> None:
    for module in world.modules.values():
        for entity in variables(module):
            made = unit.globals.get(entity.symbol)
            if made is not None and entity.known is not None and entity.known.type is not None:
                info = GlobalInfo(entity.symbol, entity.known.type, made.type, made.mutable)
                registry.globals[entity.symbol] = info


def _class(built: Builtins, registry: Registry, decl: d.ClassDecl) -> ClassInfo:
    info = ClassInfo(
        decl.symbol,
        decl.name,
        decl.module,
        f"${decl.struct}",
        decl.base.symbol if decl.base else None,
        decl.flags,
        built.slots(decl),
        frozenset(decl.slots),
    )
    for method in decl.methods.values():
        if method.function is not None:
            setter = registry.functions[method.setter.symbol] if method.setter else None
            function = registry.functions[method.function.symbol]
            code = f"{decl.symbol}.{method.name}!code"
            info.methods[method.name] = MethodInfo(method.name, _KINDS[method.kind], function, code, setter)
    return info


def _module(built: Builtins, registry: Registry, declared: d.ModuleDecl) -> ModuleInfo:
    info = ModuleInfo(declared.name, f"{declared.name}!")
    for name, function in declared.functions.items():
        value = f"{declared.name}.{name}!fn"
        info.functions[name] = ModuleFunction(name, registry.functions[function.symbol], value)
    for name, constant in declared.constants.items():
        init = built.constant_value(declared.name, name, constant)
        info.constants[name] = ModuleConstant(name, constant.number, constant.type, init)
    info.classes = {c.name: c.symbol for c in reversed(built.classes_of(declared.name))}
    return info
