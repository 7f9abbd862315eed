"""Type parameters of classes, where nobody can see them: taken out of the program.

    class Stack(Generic[T]):              class Stack:
        top: Optional[Node[T]]       =>       top: Optional[Node]
    s = Stack[int]()                      s = Stack()

The base `Protocol` goes as well, where the class is named as a base and in annotations only: nobody asks it what is an
instance, or tries to make one. To inference `Generic[T]` is a call of library code that makes a base of the class, so
the class could be anything. Only in the main module, as others can subscript the classes of theirs, and only if all
that is done with type parameters there is understood, surely raises nothing and nothing looks at it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from waspy.frontend.bound_names import counts_of

VISIBLE = re.compile(
    r"""__(orig_\w+|parameters|args|origin|mro|bases|base|annotations|dict|class_getitem|init_subclass|subclasses|setattr)__
    | \.mro\b | \b (get_type_hints | get_args | get_origin | get_annotations | get_original_bases | inspect | vars
    | fields | pickle | copyreg | singledispatch | singledispatchmethod | make_dataclass | globals | eval | exec
    | ParamSpec | TypeVarTuple) \b""",
    re.VERBOSE,
)
"""What programs say that may look at bases or annotations."""
ANY_NUMBER = 0
ARITIES: Mapping[str, int] = {
    "List": 1, "Set": 1, "FrozenSet": 1, "Optional": 1, "Dict": 2, "Tuple": ANY_NUMBER,
    "list": ANY_NUMBER, "set": ANY_NUMBER, "dict": ANY_NUMBER, "tuple": ANY_NUMBER, "frozenset": ANY_NUMBER,
}  # fmt: skip
"""What else may be subscripted within type arguments, and with how many."""
DECORATORS = frozenset(["property", "staticmethod", "classmethod"])
PLAIN = frozenset("int float bool str bytes bytearray complex object list dict set tuple frozenset".split())


def drop_generic_bases(tree: ast.Module, source: str) -> None:
    """Treats the module, in place: all of its classes or none."""
    imported = {a.asname or a.name: a.name for s in tree.body for a in _typing_imports(s)}
    generic = {name for name, meant in imported.items() if meant in ("Generic", "Protocol")}
    if not generic or VISIBLE.search(source):
        return
    found = _Found(tree, generic, imported)
    if found.is_understood():
        found.change()


def _typing_imports(statement: ast.stmt) -> list[ast.alias]:
    is_typing = isinstance(statement, ast.ImportFrom) and statement.module == "typing" and statement.level == 0
    return statement.names if is_typing and isinstance(statement, ast.ImportFrom) else []


class _Found:
    """What there is in a module: the classes with type parameters, and where these are subscripted."""

    def __init__(self, tree: ast.Module, generic: set[str], imported: Mapping[str, str]) -> None:
        self.tree = tree
        self.generic = generic
        self.counts = counts_of(tree)
        self.typing = {name: meant for name, meant in imported.items() if self.counts[name] == 1}
        self.variables = {name for s in tree.body if (name := self._variable(s)) is not None}
        self.classes: dict[str, ast.ClassDef] = {}
        self.parameters: dict[str, int] = {}
        for statement in tree.body:
            if isinstance(statement, ast.ClassDef) and self.counts[statement.name] == 1:
                self.classes[statement.name] = statement
                names = self._parameters(statement)
                if names:
                    self.parameters[statement.name] = len(names)
        self.subscripts = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id in self.parameters
        ]

    def _variable(self, statement: ast.stmt) -> str | None:
        """The name of `T = TypeVar("T", ...)`."""
        match statement:
            case ast.Assign([ast.Name(name)], ast.Call(ast.Name(maker), [ast.Constant(), *_])):
                return name if self.typing.get(maker) == "TypeVar" and self.counts[name] == 1 else None
        return None

    def _parameters(self, cls: ast.ClassDef) -> dict[str, None]:
        """The type variables in the bases; those of `Generic[...]`, if it is there, are all."""
        found: dict[str, None] = {}
        known = {*self.generic, *self.parameters}
        for base in cls.bases:
            if isinstance(base, ast.Subscript) and isinstance(base.value, ast.Name) and base.value.id in known:
                names = [node.id for node in ast.walk(base.slice) if isinstance(node, ast.Name)]
                found |= {name: None for name in names if name in self.variables}
        return found

    # --- whether all of it can go ---
    def is_understood(self) -> bool:
        bases = [b for cls in self.classes.values() for b in cls.bases if self._is_generic(b)]
        loads = [n for n in ast.walk(self.tree) if isinstance(n, ast.Name) and n.id in self.generic]
        allowed = set(self._positions())
        return (
            bool(bases)
            and self.generic <= self.typing.keys()
            and len(loads) == len(bases)
            and all(self._is_plain_base(b) for b in bases)
            and self._protocols_are_not_asked()
            and all(s in allowed and self._fits(s) for s in self.subscripts)
            and (PLAIN | DECORATORS).isdisjoint(self.counts)
        )

    def _is_generic(self, base: ast.expr) -> bool:
        match base:
            case ast.Name(name):
                return name in self.generic and self.typing.get(name) == "Protocol"
            case ast.Subscript(ast.Name(name)):
                return name in self.generic
        return False

    def _protocols_are_not_asked(self) -> bool:
        """Whether protocols only stand for types, and ask for nothing that is checked when instances are made."""
        protocols = [cls for cls in self.classes.values() if any(map(self._is_protocol, cls.bases))]
        names = {cls.name for cls in protocols}
        allowed = set(self._type_positions())
        loads = [n for n in ast.walk(self.tree) if isinstance(n, ast.Name) and n.id in names]
        return all(n in allowed for n in loads) and all(map(_has_plain_methods, protocols))

    def _is_protocol(self, base: ast.expr) -> bool:
        name = base.value if isinstance(base, ast.Subscript) else base
        return isinstance(name, ast.Name) and name.id in self.generic and self.typing.get(name.id) == "Protocol"

    def _type_positions(self) -> Iterator[ast.AST]:
        """Where a class may be named without anything being done to it: bases, annotations and type variables."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef):
                yield from (n for base in node.bases for n in ast.walk(base))
            elif isinstance(node, ast.Assign) and self._variable(node) is not None:
                yield from ast.walk(node)
            for annotation in _annotations(node):
                yield from ast.walk(annotation)

    def _is_plain_base(self, base: ast.expr) -> bool:
        if not isinstance(base, ast.Subscript):
            return True
        names = [a.id if isinstance(a, ast.Name) else "" for a in _arguments(base)]
        return len(set(names)) == len(names) and all(
            name in self.variables and self._is_bound_before(name, base.lineno) for name in names
        )

    def _is_bound_before(self, name: str, line: int) -> bool:
        if name in PLAIN or name in self.typing:
            return True
        cls = self.classes.get(name)
        if cls is not None:
            return (cls.end_lineno or 0) < line
        return any(self._variable(s) == name and s.lineno < line for s in self.tree.body)

    def _positions(self) -> Iterator[ast.AST]:
        """Where a class may be subscripted."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield node.func
            elif isinstance(node, ast.ClassDef):
                yield from node.bases
            for annotation in _annotations(node):
                yield from ast.walk(annotation)

    def _fits(self, subscript: ast.Subscript) -> bool:
        """Whether that raises nothing, neither here nor in CPython."""
        assert isinstance(subscript.value, ast.Name)
        given = _arguments(subscript)
        name = subscript.value.id
        wanted = self.parameters.get(name, ARITIES.get(self.typing.get(name, name), -1))
        return wanted in (len(given), ANY_NUMBER) and all(self._is_type(a) for a in given)

    def _is_type(self, node: ast.expr) -> bool:
        match node:
            case ast.Constant(None):
                return True
            case ast.Name(name):
                return self._is_bound_before(name, node.lineno)
            case ast.Subscript(ast.Name(name)):
                return self._is_bound_before(name, node.lineno) and self._fits(node)
        return False

    # --- taking it out ---
    def change(self) -> None:
        for cls in self.classes.values():
            cls.bases = [b for b in cls.bases if not self._is_generic(b)]
        _Plain(set(self.subscripts)).visit(self.tree)


def _has_plain_methods(cls: ast.ClassDef) -> bool:
    """Whether the class is not decorated, and nothing in it is but as a builtin does it."""
    decorators = [d for n in ast.walk(cls) for d in getattr(n, "decorator_list", ())]
    plain = all(isinstance(d, ast.Name) and d.id in DECORATORS for d in decorators)
    return plain and not (cls.decorator_list or cls.keywords)


def _arguments(subscript: ast.Subscript) -> list[ast.expr]:
    return subscript.slice.elts if isinstance(subscript.slice, ast.Tuple) else [subscript.slice]


def _annotations(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation is not None:
        yield node.annotation
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns is not None:
        yield node.returns


class _Plain(ast.NodeTransformer):
    """Classes that are subscripted to classes."""

    def __init__(self, subscripts: set[ast.Subscript]) -> None:
        self.subscripts = subscripts

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        if node in self.subscripts:
            return node.value
        return self.generic_visit(node)  # type: ignore[return-value]
