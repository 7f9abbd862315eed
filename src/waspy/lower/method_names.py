"""By which names methods are found: the code of a method is left out if nothing ever looks one of its names up.

    class Point:
        def norm(self): ...          its namespace has a function `norm`, whose code is linked only where there is
                                     `o.norm` of an unknown o (attr:norm), `getattr(o, s)` (attr:*), or functions
    p.norm()                         are taken out of namespaces (method:*); this call of a known p needs no name

The function object is there all the same, for those who only look at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from waspy.ir.lir import SPECIAL
from waspy.ir.pir import ClassDef, FunctionDef, Instr, Value
from waspy.layout.facts import BuiltinRef, Facts, instructions

ANY_METHOD = "method:*"
"""Live where functions may be taken out of the namespaces of classes."""
NAMESPACES = frozenset(["__dict__", "vars"])
"""The attribute and the builtin that give namespaces. Library modules ask for functions in them only to put them into
others under the same names."""
WRAPPERS = {"staticmethod": "method", "classmethod": "method", "property": "property"}
"""Builtins under which functions are still found by their names; a property's runs where only its value is wanted."""
PASSING = frozenset([("abc", "ABCMeta"), ("enum._type", "EnumType")])
"""Metaclasses of the library that take no functions out of the namespaces that they get."""


Users: TypeAlias = dict[Value | None, list[Instr]]


INIT = "__init__"


@dataclass(slots=True)
class MethodNames:
    facts: Facts
    _known: dict[ClassDef, dict[FunctionDef, tuple[str, str]]] = field(default_factory=dict)

    def of(self, definition: FunctionDef) -> tuple[str, ...]:
        """The names one of which is live if the function may be called other than directly; empty: unknown."""
        name, kind = self._stored_as(definition)
        if not kind or name == INIT:
            return ()
        special = [SPECIAL + name] if is_special(name) else []
        return f"attr:{name}", *(f"{k}:{name}" for k in dict.fromkeys(["method", kind])), *special

    def of_closed(self, definition: FunctionDef, symbol: str) -> tuple[str, ...]:
        """The same for a function that only operations call which inference has seen, or where it has not been."""
        if definition.owner is None:
            return f"called:{symbol}", "unseen:?"
        name, kind = self._stored_as(definition)
        if is_special(name) and name != INIT:
            return self.of(definition)
        return (f"called:{symbol}", f"unseen:{name}") if kind else ()

    def _stored_as(self, definition: FunctionDef) -> tuple[str, str]:
        owner = definition.owner
        if owner is None:
            return "", ""
        if owner not in self._known:
            self._known[owner] = dict(self._methods(owner.body))
        return self._known[owner].get(definition, ("", ""))

    def _methods(self, body: FunctionDef) -> Iterator[tuple[FunctionDef, tuple[str, str]]]:
        """Of each function in a class body that is only stored in it: the name, and the kind."""
        users: Users = {}
        for instr in instructions(body):
            for arg in instr.args:
                users.setdefault(arg, []).append(instr)
        if any(i.op == "namespace" and not _only_tested(users.get(i.result, ())) for i in instructions(body)):
            return
        used = {i.imm[0] for i in instructions(body) if i.op in ("ns_get", "ns_del")}
        used.update(text for i in instructions(body) if i.op == "const" for text in strings_in(i.imm[0]))
        for instr in instructions(body):
            if instr.op == "function" and (found := self._stored(instr, users)) is not None:
                name, kind = found
                if name not in used and (is_special(name) or not name[0] == "_" == name[-1]):
                    yield instr.imm[0], found

    def _stored(self, function: Instr, users: Users) -> tuple[str, str] | None:
        """The name under which a function of a class body is kept, and the kind of it, if that is all that happens."""
        kind, user = "method", _only(users.get(function.result, ()))
        if user is not None and user.op == "call" and user.args[1:] == [function.result]:
            decorator = self.facts.resolve(user.args[0])
            kind = WRAPPERS.get(decorator.name, "") if isinstance(decorator, BuiltinRef) else ""
            user = _only(users.get(user.result, ()))
        return (user.imm[0], kind) if kind and user is not None and user.op == "ns_set" else None

    def gives_namespace(self, statement: Instr) -> bool:
        """Whether the metaclass of a class statement, which gets the namespace, may be the program's own, or the class
        is a metaclass. Those in `PASSING` only pass the namespace on."""
        if (statement.imm[0].module, statement.imm[0].name) in PASSING:
            return False
        bases, keywords = (self.facts.definitions.get(a) for a in statement.args[:2])
        if bases is None or bases.op not in ("tuple", "const") or keywords is None:
            return True
        if not all(map(self._is_harmless_base, bases.args)):
            return True
        if keywords.op != "dict":
            return keywords.op != "const"
        names = [self.facts.constant(a) for a in keywords.args[::2]]
        return any(
            name == ("metaclass",) and not self._is_known(value)
            for name, value in zip(names, keywords.args[1::2], strict=True)
        )

    def _is_harmless_base(self, value: Value) -> bool:
        """Whether its metaclass, if it is the program's own, has been seen as such."""
        known = self.facts.resolve(value)
        if known is not None:
            return isinstance(known, ClassDef) or _is_plain_builtin(known)
        origin = self.facts.origin(value)
        if origin is not None:
            return not origin[1].endswith(("Meta", "Type"))
        instr = self.facts.definitions.get(value)
        return instr is not None and instr.op == "getitem" and self._is_harmless_base(instr.args[0])

    def _is_known(self, metaclass: Value) -> bool:
        """Whether it is a class whose statement is looked at, or one of the library's."""
        known = self.facts.resolve(metaclass)
        return isinstance(known, ClassDef | BuiltinRef) or self.facts.origin(metaclass) is not None


def _is_plain_builtin(known: object) -> bool:
    return isinstance(known, BuiltinRef) and known.name != "type"


def _only(users: Sequence[Instr]) -> Instr | None:
    return users[0] if len(users) == 1 else None


def _only_tested(users: Sequence[Instr]) -> bool:
    return all(user.op == "contains" for user in users)


def is_special(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def strings_in(value: object) -> Iterator[str]:
    """The strings in a constant."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | frozenset):
        for item in value:
            yield from strings_in(item)
