"""The constants that declarations mean: builtin classes, codes of their methods, functions, modules.

list.ListClass                  Class; its slots are filled when they are live, the base's included
list.ListClass!unary, !binary   the slot tables, shared with the base where the class adds nothing
list.ListClass!methods          the method table, and the function of that name that gives it
list.ListClass.append!code      Code; entries !e2, !spread
math!, math.sqrt!fn             Module and Function of a builtin module
"""

from __future__ import annotations

import builtins
from collections.abc import Callable

from waspy.ir import lir
from waspy.restricted import declared as d
from waspy.restricted import slot_entries
from waspy.restricted import types as t
from waspy.restricted.constants import Constants
from waspy.restricted.entities import ConstExpr, FunctionEntity
from waspy.restricted.entries import HELPERS, MOST, Entries, Target
from waspy.restricted.errors import Rejected
from waspy.restricted.slot_entries import SlotMethod
from waspy.restricted.types import Param, Type

CODE_VARARGS, CODE_VARKW = 4, 8
CODE_BUILTIN, CODE_METHOD, CODE_RECEIVER = 1 << 16, 1 << 17, 1 << 18
CORE = ("object", "type", "str")
"""Classes that string constants and other classes need: `start` gives them their name and class."""
_TABLES = ("unary", "binary")
CONSTRUCTORS = ("new", "init")
"""Slots that only who has the class itself can reach, not who has an instance."""
EXCEPTION = 8  # CLASS_EXCEPTION
ANY_EXCEPTION = "classof:exception"
"""Live where the class of an exception becomes a value that is not known."""


def string(text: str) -> ConstExpr:
    return "str", text


def integer(n: int) -> ConstExpr:
    return "i32.const", n


def constant(symbol: str) -> ConstExpr:
    return "global.get", symbol


class Builtins:
    def __init__(self, constants: Constants, unit: lir.Unit, declared: d.Declared) -> None:
        self.constants = constants
        self.world = constants.world
        self.unit = unit
        self.declared = declared
        self.entries = Entries(constants, unit, declared)
        self.classes = {c.name: c.symbol for c in reversed(declared.classes.values())}
        self.slot_index = self._slot_index()
        self.wrapper_codes: dict[str, str] = {}
        self.targets: dict[str, Target] = {}
        """By the symbol that the entries begin with."""

    def run(self) -> None:
        for decl in self.declared.classes.values():
            self._class(decl)
        for module in self.declared.modules.values():
            self._module(module)

    # --- constants ----------------------------------------------------------------------------------------

    def add(self, symbol: str, type: Type, init: ConstExpr, mutable: bool = False) -> ConstExpr:
        self.unit.globals[symbol] = lir.Global(symbol, t.wasm_type(type), mutable, init)
        return constant(symbol)

    def struct(self, name: str, values: dict[str, ConstExpr]) -> ConstExpr:
        """A struct constant; the fields without a value are zero or null."""
        fields = self.world.hierarchy.structs[name].fields
        unknown = values.keys() - {f.name for f in fields}
        if unknown:
            raise LookupError(f"struct {name} lacks {', '.join(sorted(unknown))}")
        return "struct.new", f"${name}", [values.get(f.name) or _zero(f.type) for f in fields]

    def class_ref(self, name: str) -> ConstExpr:
        """The class of a constant, by its Python name."""
        return constant(self.classes[name]) if name in self.classes else _null(t.Struct("Class"))

    def array(self, element: Type, values: list[ConstExpr]) -> ConstExpr:
        return "array.new_fixed", t.array_symbol(self.world.array(element)), values

    # --- classes ------------------------------------------------------------------------------------------

    def _class(self, decl: d.ClassDecl) -> None:
        core = decl.name in CORE and decl.module == "builtins"
        values: dict[str, ConstExpr] = {"flags": integer(decl.flags)}
        if not core:
            meta = decl.meta.symbol if decl.meta else self.classes.get("type")
            if meta is not None:
                values["cls"] = constant(meta)
            name = string(decl.name)
            values |= {"name": name, "qualname": name, "module": string(decl.module)}
        if decl.base is not None:
            values["base"] = constant(decl.base.symbol)
        self._own_slots(decl)
        for slot, symbol in self.slots(decl).items():
            if ":" not in slot:
                values[slot] = self._when_reached(decl, slot, symbol)
        for table in _TABLES:
            values[table] = constant(self._table(decl, table))
        values["methods"] = ("when", "slot:methods", ("ref.func", self._methods(decl)))
        self.add(decl.symbol, t.Struct("Class"), self.struct("Class", values))

    def _when_reached(self, decl: d.ClassDecl, slot: str, symbol: str) -> ConstExpr:
        """What fills the slot if it can be asked for: a constructor if the class can be called, the others if
        there are instances."""
        if slot in CONSTRUCTORS:
            return "when", f"slot:{slot}", ("when", _callable(decl), ("ref.func", symbol))
        return "when", f"slot:{slot}", ("when", f"new:${decl.struct}", ("ref.func", symbol))

    def _own_slots(self, decl: d.ClassDecl) -> None:
        """Fills in the slots that methods stand for."""
        for name, slot in (("__new__", "new"), ("__init__", "init")):
            method = decl.methods.get(name)
            if method is not None and method.function is not None and slot not in decl.slots:
                decl.slots[slot] = method.function

    def slots(self, decl: d.ClassDecl) -> dict[str, str]:
        """Every slot of the class, inherited ones included, and the function that fills it. As in CPython a
        class that defines comparison but no hash is not hashable."""
        found = self.slots(decl.base) if decl.base is not None else {}
        if "compare" in decl.slots and "hash" not in decl.slots:
            found.pop("hash", None)
        for slot, function in decl.slots.items():
            try:
                found[slot] = self._slot_symbol(decl, slot, function)
            except Rejected as e:
                self.world.report(function.module, e)
        return found

    def _slot_symbol(self, decl: d.ClassDecl, slot: str, function: FunctionEntity) -> str:
        method = decl.methods.get(slot_entries.VECTOR.get(slot, ""))
        if method is None or method.function is not function:
            symbol = f"{decl.symbol}!{slot}"
            return self.entries.slot(symbol, function, self.declared.slot_types[slot])
        target = self.target(decl, method.name, method.kind, function, in_python=method.in_python)
        symbol = f"{target.symbol}!{slot}"
        if symbol not in self.unit.functions:
            self.entries.vector(target, slot, self._bound(decl, target))
        return symbol

    def _bound(self, decl: d.ClassDecl, target: Target) -> str:
        """The Function that binds the arguments of a constructor."""
        code = self._code(target)
        return self._function(f"{target.symbol}!fn", code, constant(decl.symbol))

    def _table(self, decl: d.ClassDecl, table: str) -> str:
        """The global with a class's table of slots: the base's own if they are equal."""
        own = any(slot.startswith(table + ":") for slot in decl.slots)
        if decl.base is not None and not own:
            return self._table(decl.base, table)
        symbol = f"{decl.symbol}!{table}"
        if symbol not in self.unit.globals:
            field = self.world.hierarchy.structs["Class"].by_name[table]
            assert isinstance(field.type, t.Array)
            filled, values = self.slots(decl), []
            for slot in (s for s in self.declared.slot_types if s.startswith(table + ":")):
                null = _null(field.type.element)
                values.append(self._when_reached(decl, slot, filled[slot]) if slot in filled else null)
            self.add(symbol, field.type, self.array(field.type.element, values))
        return symbol

    def _slot_index(self) -> dict[str, str]:
        """ "unary[U_REPR]" -> "unary:0"."""
        found = {}
        layout = self.world.modules["layout"]
        for method in slot_entries.METHODS:
            table, bracket, name = method.slot.partition("[")
            if bracket:
                const = self.constants.number_of(self.world.lookup(layout, name.rstrip("]")))
                assert const is not None, name
                found[method.slot] = f"{table}:{const.value}"
        return found

    # --- methods ------------------------------------------------------------------------------------------

    def _methods(self, decl: d.ClassDecl) -> str:
        """The function that gives a class's method table."""
        rows: dict[str, ConstExpr] = {}
        for slot in decl.slots:
            if slot in slot_entries.VECTOR:
                self._add_row(rows, slot_entries.VECTOR[slot], d.WRAPPER, self._vector_code(slot))
            for m in slot_entries.methods_of(slot, decl.name, self.slot_index):
                self._add_row(rows, m.name, d.WRAPPER, self._wrapper_code(m))
        if "compare" in decl.slots and "hash" not in decl.slots:
            hashing = next(m for m in slot_entries.METHODS if m.name == "__hash__")
            self._add_row(rows, "__hash__", d.NO_VALUE, self._wrapper_code(hashing))
        for method in decl.methods.values():
            self._add_method(decl, rows, method)
        symbol = f"{decl.symbol}!methods"
        definition = t.Struct("MethodDef")
        type = self.world.array(definition)
        for name in slot_entries.VECTOR.values():
            if name != "__call__" and name in rows:
                rows[name] = "if_live", _callable(decl), rows[name]
        rows_in_order = [("if_live", f"attr:{name}", row) for name, row in rows.items()]
        init = self.array(definition, rows_in_order)
        self.add(symbol, type, init)
        getter = lir.Function(symbol, sig=t.wasm_sig((), type))
        found = getter.value(t.wasm_type(type))
        entry = getter.block()
        entry.instrs.append(lir.Instr("global.get", [], (symbol,), found))
        entry.term = lir.Term("return", [found])
        self.unit.functions[symbol] = getter
        return symbol

    def _add_row(
        self, rows: dict[str, ConstExpr], name: str, kind: int, code: ConstExpr, setter: ConstExpr | None = None
    ) -> None:
        values = {"name": string(name), "kind": integer(kind), "code": code}
        if setter is not None:
            values["setter"] = setter
        rows[name] = self.struct("MethodDef", values)

    def _add_method(self, decl: d.ClassDecl, rows: dict[str, ConstExpr], method: d.MethodDecl) -> None:
        codes: list[ConstExpr | None] = []
        for function, suffix in ((method.function, ""), (method.setter, "!set")):
            if function is None:
                codes.append(None)
                continue
            try:
                target = self.target(decl, method.name, method.kind, function, suffix, method.in_python)
                codes.append(self._code(target))
            except Rejected as e:
                self.world.report(function.module, e)
                return
        code, setter = codes
        if code is None:
            assert method.setter is not None
            self.world.report(method.setter.module, Rejected(method.setter.node, "a setter needs a getter"))
            return
        self._add_row(rows, method.name, method.kind, code, setter)

    def target(
        self,
        owner: d.ClassDecl | None,
        name: str,
        kind: int,
        function: FunctionEntity,
        suffix: str = "",
        in_python: bool = False,
    ) -> Target:
        """The function as Python sees it. `owner` None: of a module, and `name` has the module's in front."""
        symbol = f"{owner.symbol}.{name}{suffix}" if owner else name
        if symbol not in self.targets:
            signature = self.constants.signature(function)
            made = Target(symbol, name.rpartition(".")[2], kind, owner, function, signature, in_python)
            self.targets[symbol] = made
        return self.targets[symbol]

    # --- codes --------------------------------------------------------------------------------------------

    def _code(self, target: Target) -> ConstExpr:
        """The constant of a builtin function's Code."""
        symbol = f"{target.symbol}!code"
        if symbol in self.unit.globals:
            return constant(symbol)
        params = target.signature.params
        flags = CODE_BUILTIN
        flags |= CODE_METHOD if target.kind in (d.METHOD, d.GETSET, d.WRAPPER) else 0
        flags |= CODE_RECEIVER if target.kind not in (d.STATIC_METHOD, d.CLASS_VALUE) and target.owner else 0
        flags |= CODE_VARARGS if any(p.kind == "vararg" for p in params) else 0
        flags |= CODE_VARKW if any(p.kind == "kwarg" for p in params) else 0
        owner = target.owner
        module = owner.module if owner else target.symbol.rpartition(".")[0]
        values: dict[str, ConstExpr] = {
            "name": string(target.name),
            "qualname": string(f"{owner.name}.{target.name}" if owner else target.name),
            "filename": string(module),
            "line": integer(target.required),
            "positional": integer(len(target.positional)),
            "positional_only": integer(max(_positional_only(params), flags & CODE_RECEIVER != 0)),
            "keyword_only": integer(sum(p.kind == "kwonly" for p in params)),
            "flags": integer(flags),
            "names": self.array(t.Struct("Str"), [string(p.name.rstrip("_")) for p in params]),
            "vec": ("ref.func", self.entries.binder(target.in_python)),
            "spread": ("ref.func", self.entries.spread(target)),
        }
        values |= {f"e{n}": ("ref.func", self.entries.entry(target, n)) for n in range(MOST + 1)}
        return self._add_code(symbol, values)

    def _add_code(self, symbol: str, values: dict[str, ConstExpr]) -> ConstExpr:
        values["cls"] = self.class_ref("code")
        return self.add(symbol, t.Struct("Code"), self.struct("Code", values))

    def _wrapper_code(self, m: SlotMethod) -> ConstExpr:
        """The Code that all classes share for a special method."""
        symbol = f"wrap.{m.name}!code"
        if symbol in self.unit.globals:
            return constant(symbol)
        n = len(m.params) + 1
        optional = m.name == "__get__"
        values = self._wrapper_values(m.name, ("self", *m.params), n - optional)
        values["spread"] = ("ref.func", m.spread)
        values[f"e{n}"] = ("ref.func", m.entry)
        return self._add_code(symbol, values)

    def _vector_code(self, slot: str) -> ConstExpr:
        name = slot_entries.VECTOR[slot]
        symbol = f"wrap.{name}!code"
        if symbol in self.unit.globals:
            return constant(symbol)
        values = self._wrapper_values(name, ("self", "args", "kwargs"), 1)
        values["vec"] = ("ref.func", f"{HELPERS}.{slot}_vec")
        values["flags"] = integer(
            CODE_BUILTIN | CODE_VARARGS | CODE_VARKW | CODE_RECEIVER | (0 if slot == "new" else CODE_METHOD)
        )
        return self._add_code(symbol, values)

    def _wrapper_values(self, name: str, params: tuple[str, ...], required: int) -> dict[str, ConstExpr]:
        count = integer(1 if "kwargs" in params else len(params))
        values: dict[str, ConstExpr] = {
            "name": string(name),
            "qualname": string(name),
            "filename": string("builtins"),
            "line": integer(required),
            "positional": count,
            "positional_only": count,
            "flags": integer(CODE_BUILTIN | CODE_METHOD | CODE_RECEIVER),
            "names": self.array(t.Struct("Str"), [string(p) for p in params]),
            "vec": ("ref.func", self.entries.binder()),
        }
        return values | {f"e{n}": ("ref.func", f"{HELPERS}.e{n}") for n in range(MOST + 1)}

    def _function(self, symbol: str, code: ConstExpr, owner: ConstExpr | None = None) -> str:
        """The constant of a builtin Function."""
        if symbol not in self.unit.globals:
            values = {"cls": self.class_ref("builtin_function_or_method"), "code": code}
            if owner is not None:
                values["owner"] = owner
            self.add(symbol, t.Struct("Function"), self.struct("Function", values))
        return symbol

    # --- modules ------------------------------------------------------------------------------------------

    def _module(self, module: d.ModuleDecl) -> None:
        """The table of a module: names and values in the same order, each left out unless its name is live."""
        table: dict[str, ConstExpr] = {}
        for decl in self.classes_of(module.name):
            table[decl.name] = constant(decl.symbol)
        for name, function in module.functions.items():
            try:
                target = self.target(None, f"{module.name}.{name}", d.STATIC_METHOD, function)
                table[name] = constant(self._function(f"{target.symbol}!fn", self._code(target)))
            except Rejected as e:
                self.world.report(function.module, e)
        for name, value in module.constants.items():
            table[name] = self.constant_value(module.name, name, value)
        names = [("if_live", f"attr:{n}", string(n)) for n in table]
        values = [("if_live", f"attr:{n}", self._given_away(v)) for n, v in table.items()]
        symbol = f"{module.name}!values"
        self.add(symbol, self.world.array(t.OBJ), self.array(t.OBJ, values))
        fields = {
            "cls": self.class_ref("module"),
            "name": string(module.name),
            "names": self.array(t.Struct("Str"), names),
            "get_slot": ("ref.func", self._accessor(module.name, symbol, write=False)),
            "set_slot": ("ref.func", self._accessor(module.name, symbol, write=True)),
        }
        self.add(f"{module.name}!", t.Struct("Module"), self.struct("Module", fields))

    def _given_away(self, value: ConstExpr) -> ConstExpr:
        """The value; if it is a class, it may be called."""
        decl = self.declared.classes.get(str(value[1])) if value[0] == "global.get" else None
        for known in decl.ancestors() if decl is not None else ():
            value = "live", f"builtin:{known.name}", value
        return value

    def classes_of(self, module: str) -> list[d.ClassDecl]:
        """The classes that are names of the module."""
        return [c for c in self.declared.classes.values() if c.module == module and _is_public(c)]

    def _accessor(self, module: str, values: str, write: bool) -> str:
        symbol = f"{module}!{'set' if write else 'get'}"
        params: tuple[Type, ...] = (t.I32, t.OBJ_NULL) if write else (t.I32,)
        made = lir.Function(symbol, sig=t.wasm_sig(params, t.NONE if write else t.OBJ_NULL))
        entry = made.block()
        entry.params = [made.value(t.wasm_type(p)) for p in params]
        array = t.Array(t.OBJ)
        table = made.value(t.wasm_type(array))
        entry.instrs.append(lir.Instr("global.get", [], (values,), table))
        found = None if write else made.value(t.wasm_type(t.OBJ_NULL))
        op = "array.set" if write else "array.get"
        entry.instrs.append(lir.Instr(op, [table, *entry.params], (t.array_symbol(array),), found))
        entry.term = lir.Term("return", [] if found is None else [found])
        self.unit.functions[symbol] = made
        return symbol

    def constant_value(self, module: str, name: str, value: d.ConstantDecl) -> ConstExpr:
        """A constant of a module as a Python value."""
        symbol = f"{module}.{name}!const"
        if value.init is not None:
            return value.init
        if isinstance(value.number, bool):
            return constant(f"singletons.{'TRUE' if value.number else 'FALSE'}")
        if isinstance(value.number, int) and -(1 << 30) <= value.number < 1 << 30:
            return "ref.i31", integer(value.number)
        is_float = isinstance(value.number, float)
        name, op = ("Float", "f64.const") if is_float else ("Int64", "i64.const")
        assert value.number is not None
        fields = {"cls": self.class_ref("float" if is_float else "int"), "value": (op, value.number)}
        return self.add(symbol, t.Struct(name), self.struct(name, fields))


def _callable(decl: d.ClassDecl) -> tuple[str, ...]:
    """The names any of which is live if the class is a value that the program may call."""
    names = [f"builtin:{decl.name}"]
    if decl.flags & EXCEPTION:
        names.append(ANY_EXCEPTION)
    if decl.name == "type":
        names.append("classes.build_class")
    return tuple(names)


def _is_public(decl: d.ClassDecl) -> bool:
    if decl.base is not None and decl.base.name == decl.name:
        return False  # it stands in for its base
    if decl.module == "builtins":
        return isinstance(getattr(builtins, decl.name, None), type)
    return not decl.name.startswith("_")


def _positional_only(params: tuple[Param, ...]) -> int:
    return sum(p.kind == "posonly" for p in params)


def _null(type: Type) -> ConstExpr:
    return "ref.null", t.wasm_heap(type)


_ZEROS: dict[Type, Callable[[], ConstExpr]] = {
    t.I64: lambda: ("i64.const", 0),
    t.F64: lambda: ("f64.const", 0.0),
}


def _zero(type: Type) -> ConstExpr:
    if isinstance(type, t.Array) and not type.nullable:
        return "array.new_fixed", t.array_symbol(type), []
    if t.is_reference(type):
        return _null(type)
    return _ZEROS.get(type, lambda: integer(0))()
