"""Builtins and members of builtin modules: as values, and called directly.

A builtin function that only takes objects is called with its arguments as they are declared, instead of through
its function object, where the positional arguments fit:  len(x)  =>  call builtins_iteration.len_ %x.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from waspy.ir import pir
from waspy.ir.lir import Value
from waspy.layout.assigned import BARE
from waspy.lower.emit import Emitter
from waspy.lower.method_names import ANY_METHOD, NAMESPACES
from waspy.lower.prefixes import known_prefix
from waspy.lower.reprs.any import ANY, OBJECT
from waspy.lower.reprs.containers import LIST, STR, StructRepr
from waspy.lower.reprs.floats import is_number, number_as_f64
from waspy.lower.reprs.hashed import DICT
from waspy.lower.reprs.numbers import HIGHEST, LOWEST, i64_repr, number_range, raw
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.random import RANDOM
from waspy.lower.reprs.table import BOOL, FLOAT, constant
from waspy.lower.reprs.tuples import TUPLE
from waspy.lower.shortcuts import SHORTCUTS
from waspy.lower.unit import UnitBuilder
from waspy.restricted import types as t
from waspy.restricted.registry import ClassInfo, FunctionInfo, ModuleConstant, Registry
from waspy.restricted.types import Param, Type
from waspy.wasm.types import Ref

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering

NAMED_ATTRIBUTES = {"getattr": 1, "hasattr": 1, "setattr": 1, "delattr": 1}
"""Builtins that look up the attribute that an argument names: the argument's number."""
ALL_ATTRIBUTES = frozenset(["dir", "attrgetter", "methodcaller"])
"""Functions that can look up any attribute."""
GETTERS = frozenset(["getattr", "attrgetter", "methodcaller"])
"""Those that give it, or call it."""


ASKS_ANY = frozenset(
    ["inspect", "operator", "pickle", "pydoc", "rlcompleter", "string", "typing._hints", "unittest", "doctest"]
)
"""Library modules that look up attributes whose names they get from somewhere else, of objects of any kind."""
ASKS_CONSTANTS = frozenset(["_wrapping", "abc", "collections", "dataclasses", "enum", "functools", "typing"])
"""Library modules that do not put names together."""


DISCLOSING = frozenset(["__class__", "__new__", "__init__"])
"""Attributes of instances that give or make instances of their classes."""
STORED_CLASS = "stored:__class__"
"""Live where the class of an instance may be changed."""
HOOKS = frozenset(["__subclasshook__", "__subclasscheck__"])
"""Methods that isinstance of an abstract class gives the class of the object to."""
OWN = frozenset(["_abc_one_trick"])
"""Modules of the library that CPython has not."""
ANY_CLASS = "builtin:*"
"""Live where a class becomes a value that may be any builtin class."""
GENERIC = 2048
"""As in runtime/layout.py: `list[int]` is something."""
ANY_GENERIC = "builtin:[]"
"""Live where such a class becomes a value."""
MAPPING = "keys"
"""What has this method is a mapping: it counts as a special one."""
ANY_SPECIAL = "class:*"
"""Live where a class may get attributes of any name."""


def mark_special(em: Emitter, name: str, unit: UnitBuilder) -> None:
    """Something, perhaps a class, gets an attribute. Special methods are looked up only where some have the name."""
    if (name.startswith("__") and name.endswith("__")) or name == MAPPING:
        em.live(f"class:{name}")
    if name == "__class__":
        em.live(STORED_CLASS)
    if name in HOOKS and not _only_looks_at_classes(unit):
        em.live(ANY_CLASS)


def _only_looks_at_classes(unit: UnitBuilder) -> bool:
    """Whether it is a module of CPython's library: there, the hooks look for methods and go through bases."""
    return unit.origin == "library" and unit.unit.name.partition(".")[0] in sys.stdlib_module_names | OWN


class Builtins:
    """`own_names`: of a library module, the attributes that it can look up by a computed name; None: any. Methods of
    the program's classes are not among them, and are looked up all the same unless it `asks_constants`."""

    def __init__(
        self,
        unit: UnitBuilder,
        registry: Registry,
        own_names: Callable[[], frozenset[str]] | None,
        asks_constants: bool,
    ) -> None:
        self.unit = unit
        self.registry = registry
        self._own_names = own_names
        self._asks_constants = asks_constants

    def has(self, name: str, module: str = "builtins") -> bool:
        return self._value(name, module) is not None or self._constant(name, module) is not None

    def names(self, module: str) -> frozenset[str]:
        info = self.registry.modules.get(module)
        return frozenset([*info.functions, *info.classes, *info.constants]) if info is not None else frozenset()

    # --- as values ---
    def _value(self, name: str, module: str) -> str | None:
        """The global that holds a class or function."""
        info = self.registry.modules.get(module)
        if info is None:
            return None
        function = info.functions.get(name)
        return function.value if function is not None else info.classes.get(name)

    def _constant(self, name: str, module: str) -> ModuleConstant | None:
        info = self.registry.modules.get(module)
        return info.constants.get(name) if info is not None else None

    def load(
        self, em: Emitter, name: str, module: str = "builtins", escapes: bool = True, any_class: bool = True
    ) -> Value | None:
        """The builtin as `obj`; None: there is no such one. `escapes`: it may be called, if it is a class; `any_class`:
        if it is `type`, it may be asked for the class of something."""
        symbol = self._value(name, module)
        if symbol is not None:
            if name in NAMED_ATTRIBUTES or name in ALL_ATTRIBUTES:
                self._any_attribute(em)
            if name in GETTERS:
                self._mark_bare(em)
            if name == "setattr":
                em.live(ANY_SPECIAL)
                self._mark_if_own(em, "__class__", STORED_CLASS)
            self._mark_namespaces(em, name)
            is_class = symbol in self.registry.classes
            if is_class and escapes:
                self._mark_class(em, self.registry.classes[symbol], any_class)
            return em.get_global(symbol, Ref("$Class" if is_class else "$Function"))
        known = self._constant(name, module)
        if known is None:
            return None
        return self.unit.load(em, known.number) if known.number is not None else self._initial(em, known)

    def _mark_class(self, em: Emitter, cls: ClassInfo, any_class: bool) -> None:
        """The class is a value that may be called; `type` may give any other."""
        for known in self.registry.ancestors(cls):
            em.live(f"builtin:{known.name}")
            if known.flags & GENERIC:
                em.live(ANY_GENERIC)
        if cls.name == "type" and any_class:
            em.live(ANY_CLASS)

    def _initial(self, em: Emitter, known: ModuleConstant) -> Value:
        """A constant that is no number: a global of the runtime or a string. Some are filled in only if their name
        is live (`sys.argv`)."""
        em.live(f"attr:{known.name}")
        op, *imm = known.init
        if op == "str":
            return em.string(str(imm[0]))
        assert op == "global.get", known
        if imm[0] in self.registry.classes:
            self._mark_class(em, self.registry.classes[str(imm[0])], any_class=True)
        return em.constant(str(imm[0]))

    def operand(self, cx: FunctionLowering, name: str, module: str) -> Operand | None:
        """The same, made where it is used."""
        known = self._constant(name, module)
        if known is not None and known.number is not None:
            return constant(known.number)
        if not self.has(name, module):
            return None

        def make() -> Value:
            value = self.load(cx.em, name, module)
            assert value is not None
            return value

        return Operand(OBJECT, None, make=make)

    # --- direct calls ---
    def call(
        self,
        cx: FunctionLowering,
        module: str,
        name: str,
        args: Sequence[Operand],
        keywords: Sequence[str],
        values: Sequence[pir.Value],
    ) -> Operand | None:
        """A direct call; None: it has to go through the function object. `values` are what the operands are of."""
        shortcut = SHORTCUTS.get((module, name))
        result = shortcut(cx, args) if shortcut is not None and not keywords else None
        if result is not None:
            return result
        info = self.registry.modules.get(module)
        function = info.functions.get(name) if info is not None else None
        if function is None:
            made = self._construct(cx, module, name, args, keywords)
            return made if made is not None else self._call_bound(cx, module, name, args, keywords)
        bound = bind(function.function.params, args, keywords)
        if bound is None or not all(accepts(p, a) for p, a in bound):
            return None
        self._mark_attributes(cx, name, args, values)
        return self._call(cx, function.function, bound)

    def _construct(
        self, cx: FunctionLowering, module: str, name: str, args: Sequence[Operand], keywords: Sequence[str]
    ) -> Operand | None:
        """A direct call of the constructor of a builtin class, if that is all there is to a call of the class."""
        cls = self.registry.builtin_class(name, module)
        made = cls.methods.get("__new__") if cls is not None else None
        if cls is None or made is None or made.kind != "constructor" or "init" in cls.slots:
            return None
        first, *params = made.function.params
        bound = bind(params, args, keywords)
        if bound is None or not all(accepts(p, a) for p, a in bound):
            return None
        values = [_default(cx, p) if a is None else _PASS[kind(p.type)](cx, a) for p, a in bound]
        itself = cx.em.get_global(cls.symbol, Ref("$Class"))
        return wrap(cx, cx.em.run(made.function.symbol, itself, *values), made.function.result)

    def _call_bound(
        self, cx: FunctionLowering, module: str, name: str, args: Sequence[Operand], keywords: Sequence[str]
    ) -> Operand | None:
        """A direct call of `object.method`, where the object is a constant of the module."""
        owner, _, method = name.partition(".")
        known = self._constant(owner, module) if method else None
        repr = CONSTANTS.get(str(known.type)) if known is not None else None
        if known is None or repr is None:
            return None
        o = Operand(repr, cx.em.constant(str(known.init[1])))
        return repr.call_known(cx, o, method, args, keywords)

    def has_method(self, cls: str, name: str, module: str = "builtins") -> bool:
        info = self.registry.builtin_class(cls, module)
        return info is not None and self.registry.method(info, name) is not None

    def call_method(
        self,
        cx: FunctionLowering,
        cls: str,
        o: Operand,
        name: str,
        args: Sequence[Operand],
        module: str = "builtins",
        keywords: Sequence[str] = (),
    ) -> Operand | None:
        """A direct call of a method of a builtin class, on an instance of just that class."""
        info = self.registry.builtin_class(cls, module)
        method = self.registry.unhidden_method(info, name) if info is not None else None
        if method is None or method.kind != "method":
            return None
        bound = bind(method.function.params, [o, *args], keywords)
        if bound is None or not all(accepts(p, a) for p, a in bound):
            return None
        return self._call(cx, method.function, bound)

    def _call(self, cx: FunctionLowering, function: FunctionInfo, bound: list[Bound]) -> Operand:
        values = [_default(cx, p) if a is None else _PASS[kind(p.type)](cx, a) for p, a in bound]
        return wrap(cx, cx.em.run(function.symbol, *values), function.result)

    def _mark_attributes(
        self, cx: FunctionLowering, name: str, args: Sequence[Operand], values: Sequence[pir.Value]
    ) -> None:
        """Tells the linker which attributes the call can look up."""
        if name in NAMED_ATTRIBUTES and len(args) > NAMED_ATTRIBUTES[name]:
            attribute = args[NAMED_ATTRIBUTES[name]]
            text = attribute.constant if attribute.is_constant else None
            if isinstance(text, str):
                self.mark_attribute(cx.em, text)
                mark_special(cx.em, text, cx.unit)
                if text == "__new__":
                    self._mark_bare(cx.em, text)
            else:
                prefix = known_prefix(cx.facts, values[NAMED_ATTRIBUTES[name]])
                self._any_attribute(cx.em, prefix)
                if name in GETTERS:
                    self._mark_bare(cx.em, prefix)
                if name == "setattr" and (prefix[:2] in ("", "_", "__") or MAPPING.startswith(prefix)):
                    cx.em.live(f"class:{prefix}*")
                    self._mark_if_own(cx.em, "__class__", STORED_CLASS)
        elif name in ALL_ATTRIBUTES:
            self._any_attribute(cx.em)
            if name in GETTERS:
                self._mark_bare(cx.em)
        self._mark_namespaces(cx.em, name)

    def _any_attribute(self, em: Emitter, prefix: str = "") -> None:
        if self._own_names is None:
            em.live(f"attr:{prefix}*")
            if any(name.startswith(prefix) for name in DISCLOSING):
                em.live(ANY_CLASS)
            return
        if not self._asks_constants:
            em.live(f"method:{prefix}*")
        for name in sorted(self._own_names()):
            if name.startswith(prefix):
                self.mark_attribute(em, name)

    def _mark_bare(self, em: Emitter, prefix: str = "") -> None:
        """The attribute may be `__new__`, which makes instances without `__init__`."""
        if "__new__".startswith(prefix):
            self._mark_if_own(em, "__new__", BARE)

    def _mark_if_own(self, em: Emitter, name: str, live: str) -> None:
        """A computed name may be this one."""
        if self._own_names is None or name in self._own_names():
            em.live(live)

    def mark_attribute(self, em: Emitter, name: str) -> None:
        """The attribute of something unknown is looked up."""
        em.live(f"attr:{name}")
        if name in DISCLOSING:
            em.live(ANY_CLASS)
        self._mark_namespaces(em, name)

    def _mark_namespaces(self, em: Emitter, name: str) -> None:
        if name in NAMESPACES and self.unit.origin != "library":
            em.live(ANY_METHOD)


Bound = tuple[Param, "Operand | Sequence[Operand] | None"]
"""A parameter and what it gets: the rest of the positional arguments for *args, None for its default."""


def bind(params: Sequence[Param], args: Sequence[Operand], keywords: Sequence[str]) -> list[Bound] | None:
    """What each parameter gets; None if the call does not fit or wants more than is done here."""
    n = len(args) - len(keywords)
    named = dict(zip(keywords, args[n:], strict=True))
    bound: list[Bound] = []
    at = 0
    for p in params:
        if p.kind == "kwarg":
            return None
        if p.kind == "vararg":
            bound.append((p, args[at:n]))
            at = n
        elif p.kind != "kwonly" and at < n:
            bound.append((p, args[at]))
            at += 1
        elif p.kind != "posonly" and p.name in named:
            bound.append((p, named.pop(p.name)))
        elif p.default is not None:
            bound.append((p, None))
        else:
            return None
    return bound if at == n and not named else None


def kind(type: Type) -> str:
    return type.__class__.__name__ if not isinstance(type, t.Prim) else type.name


def accepts(param: Param, given: Operand | Sequence[Operand] | None) -> bool:
    """Whether the argument needs no check or conversion that only the function's entry makes."""
    if given is None:
        return True
    test = _ACCEPTS.get(kind(param.type))
    return test is not None and test(param.type, given)


def _is_struct(type: t.Struct, given: Operand) -> bool:
    return isinstance(given.repr, StructRepr) and given.repr.struct == f"${type.name}"


def _is_bool(given: Operand) -> bool:
    return given.repr is BOOL or (given.is_constant and type(given.constant) is bool)


def _is_i32(type: Type, given: Operand) -> bool:
    bounds = number_range(given)
    return _is_bool(given) or (bounds is not None and bounds[0] >= -(1 << 31) and bounds[1] < 1 << 31)


def _as_i32(cx: FunctionLowering, given: Operand) -> Value:
    if _is_bool(given):
        return given.repr.truth(cx, given)
    return cx.em.op("i32.wrap_i64", raw(cx, given))


_ACCEPTS: dict[str, Callable[[Any, Any], bool]] = {
    "Obj": lambda type, given: True,
    "Array": lambda type, given: not isinstance(given, Operand),
    "Struct": _is_struct,
    "bool": lambda type, given: True,
    "i32": _is_i32,
    "i64": lambda type, given: number_range(given) is not None,
    "f64": lambda type, given: is_number(given),
}


def _default(cx: FunctionLowering, param: Param) -> Value:
    """The default, a constant expression."""
    assert param.default is not None
    op, *imm = param.default
    em = cx.em
    if op == "str":
        return em.string(str(imm[0]))
    if op == "ref.i31":
        inner = imm[0]
        assert isinstance(inner, tuple)
        return em.small(inner[1])
    if op == "global.get":
        return em.constant(str(imm[0]))
    return em.value(str(op), (), tuple(imm), t.wasm_type(param.type))


_PASS: dict[str, Callable[[FunctionLowering, Any], Value]] = {
    "Obj": lambda cx, given: given.boxed(cx),
    "Array": lambda cx, given: cx.objects([a.boxed(cx) for a in given]),
    "Struct": lambda cx, given: given.boxed(cx),
    "bool": lambda cx, given: given.repr.truth(cx, given),
    "i32": _as_i32,
    "i64": raw,
    "f64": number_as_f64,
}
"""How an argument is passed that a parameter accepts, by the kind of its type."""


def wrap(cx: FunctionLowering, result: Value | None, type: Type) -> Operand:
    """The Python value of what a restricted function returns."""
    if type == t.NORETURN or result is None:
        return constant(None)
    if isinstance(type, t.Prim):
        return _WRAP[type.name](cx, result)
    if t.is_nullable(type):
        done = cx.em.new_block(ANY.wasm)
        null, value = cx.em.if_null(result)
        cx.em.jump(done, value)
        cx.em.start(null)
        cx.em.jump(done, cx.none())
        cx.em.start(done)
        return Operand(ANY, done.params[0])
    return Operand(STRUCTS.get(str(type), ANY), result)


CONSTANTS = {"Twister": RANDOM}
"""Of constants of builtin modules that are instances of builtin classes, by their structs."""

STRUCTS = {"Str": STR, "List": LIST, "Tuple": TUPLE, "Dict": DICT}

_WRAP: dict[str, Callable[[FunctionLowering, Value], Operand]] = {
    "bool": lambda cx, v: Operand(BOOL, v),
    "i32": lambda cx, v: Operand(i64_repr(-(1 << 31), (1 << 31) - 1), cx.em.op("i64.extend_i32_s", v)),
    "i64": lambda cx, v: Operand(i64_repr(LOWEST, HIGHEST), v),
    "f64": lambda cx, v: Operand(FLOAT, v),
}
