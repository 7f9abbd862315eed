"""Statements at the top level of library modules that nobody misses unless the global that they bind is read.

    from heapq import merge             heapq is not even initialised if nothing reads `merge`
    class Counter(dict): ...            neither are the methods there
    _words = re.compile(r"\\w+")

What is left out must have no other effect that can be seen. Library modules may make whatever they like while they are
imported: the calls that are allowed are known to give a new object and do nothing else. `x.register(...)` is not
left out: it matters to whoever reads a base of x.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable

MAKERS = frozenset(
    "ContextVar Decimal Fraction Lock OrderedDict ParamSpec RLock Random Struct TypeVar TypeVarTuple "
    "WeakKeyDictionary WeakSet WeakValueDictionary _Environ attrgetter bytearray bytes chr classmethod compile copy "
    "count defaultdict deque dict encode float format frozenset getattr hasattr int isinstance issubclass "
    "itemgetter items join keys len list local lower maketrans map max methodcaller min namedtuple object ord "
    "partial property range replace set slice sorted split staticmethod str strip sum timedelta timezone translate "
    "tuple type upper values zip".split()
) | {"set_template_reader"}  # which the runtime asks for
"""Functions and methods by the last part of their names."""

DECORATORS = frozenset(
    "_registered _simple_enum _static abstractclassmethod abstractmethod abstractproperty abstractstaticmethod "
    "asynccontextmanager cache cached_property classmethod contextmanager coroutine dataclass deleter final "
    "getter lru_cache overload property recursive_repr runtime_checkable setter singledispatch staticmethod "
    "total_ordering unique wraps".split()
)

Optional = tuple[list[str], ast.stmt]
"""The globals that it binds, and the statement. If more than one is read, it is run as often."""


def optional(node: ast.stmt, star_names: Callable[[ast.ImportFrom], list[str] | None]) -> list[Optional] | None:
    """The statement as parts that bind one global each; None: it has to be run. `star_names` tells what an `import *`
    binds."""
    if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
        names = star_names(node)
        if names is None:
            return None
        node = ast.copy_location(ast.ImportFrom(node.module, [ast.alias(n) for n in names], node.level), node)
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return _imports(node)
    return _bound(node)


def _imports(node: ast.Import | ast.ImportFrom) -> list[Optional] | None:
    if getattr(node, "module", "") == "__future__":
        return None
    parts: list[Optional] = []
    for alias in node.names:
        name = alias.asname or (alias.name.partition(".")[0] if isinstance(node, ast.Import) else alias.name)
        part: ast.stmt = ast.Import([alias])
        if isinstance(node, ast.ImportFrom):
            part = ast.ImportFrom(node.module, [alias], node.level)
        parts.append(([name], ast.copy_location(part, node)))
    return parts


def _bound(node: ast.stmt) -> list[Optional] | None:
    names = _names_bound(node)
    return [(names, node)] if names is not None else None


def _names_bound(node: ast.stmt) -> list[str] | None:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return [node.name] if is_plain_function(node) and not is_constant_function(node) else None
        case ast.ClassDef():
            return [node.name] if is_plain_class(node) else None
        case ast.Assign(targets, value):
            return _targets(targets) if is_plain(value) else None
        case ast.AugAssign(ast.Name(name), _, value):
            return [name] if is_plain(value) else None
        case ast.AnnAssign(ast.Name(name), annotation, value):
            return [name] if value is not None and is_plain(annotation) and is_plain(value) else None
        case ast.Delete([ast.Name(name)]):
            return [name]
        case ast.For(
            ast.Name(), given, [ast.Expr(ast.Call(ast.Attribute(ast.Name(name), "setdefault"), args, []))], []
        ):
            return [name] if are_plain([given, *args]) else None
        case ast.Expr(ast.Call(ast.Attribute(ast.Name(name), "__init_subclass__"), [], [])):
            return [name]  # what a class does to itself
    return None


def _targets(nodes: list[ast.expr]) -> list[str] | None:
    """The names, if there is nothing else."""
    found: list[str] = []
    for node in nodes:
        inner = [node.id] if isinstance(node, ast.Name) else None
        if isinstance(node, ast.Tuple):
            inner = _targets(node.elts)
        if inner is None:
            return None
        found += inner
    return found


def is_constant_function(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether lowering leaves it out by itself: see `lower.ops.functions.is_deferrable`."""
    values = [*node.args.defaults, *node.decorator_list]
    return not node.args.kw_defaults and all(isinstance(v, ast.Constant) for v in values)


def is_plain_function(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether to define it does nothing but bind its name."""
    a = node.args
    given = [*a.posonlyargs, *a.args, *a.kwonlyargs, a.vararg, a.kwarg]
    annotations = [p.annotation for p in given if p is not None] + [node.returns]
    values = [*a.defaults, *a.kw_defaults, *annotations]
    return all(is_decorator(d) for d in node.decorator_list) and all(v is None or is_plain(v) for v in values)


def is_decorator(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return is_decorator(node.func) and are_plain([*node.args, *(k.value for k in node.keywords)])
    return _last_name(node) in DECORATORS


def is_plain_class(node: ast.ClassDef) -> bool:
    """What the body does with its own names is its own affair."""
    outside = [*node.bases, *(k.value for k in node.keywords)]
    return are_plain(outside) and all(map(is_decorator, node.decorator_list)) and all(map(_is_inside, node.body))


def _is_inside(node: ast.stmt) -> bool:
    """Whether a statement of a class body only changes the class."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return is_plain_function(node)
        case ast.ClassDef():
            return is_plain_class(node)
        case ast.Assign(targets, value):
            return all(map(_is_name, targets)) and is_plain(value)
        case ast.AnnAssign(target, annotation, value):
            return _is_name(target) and is_plain(annotation) and (value is None or is_plain(value))
        case ast.AugAssign(target, _, value):
            return _is_name(target) and is_plain(value)
        case ast.Expr(value):
            return is_plain(value)
        case ast.If(test, body, orelse):
            return is_plain(test) and all(map(_is_inside, [*body, *orelse]))
        case ast.Pass():
            return True
        case ast.Delete(targets):
            return all(map(_is_name, targets))
    return False


def _is_name(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) or (isinstance(node, ast.Tuple) and all(map(_is_name, node.elts)))


EFFECTS = (ast.NamedExpr, ast.Yield, ast.YieldFrom, ast.Await)


def are_plain(nodes: Iterable[ast.expr]) -> bool:
    return all(map(is_plain, nodes))


def is_plain(node: ast.expr) -> bool:
    """Whether the value is computed without any effect."""
    if isinstance(node, ast.Lambda):
        return are_plain(v for v in [*node.args.defaults, *node.args.kw_defaults] if v is not None)
    if isinstance(node, ast.Call) and not _makes(_last_name(node.func)):
        return False
    if isinstance(node, EFFECTS):
        return False
    return all(is_plain(child) for child in _operands(node))


def _makes(name: str) -> bool:
    """Whether a call gives a new object and does nothing else; that of a public class does, while `_MainThread()`
    makes itself known."""
    return name in MAKERS or (name[:1].isupper() and not name.isupper())


def _operands(node: ast.expr) -> Iterable[ast.expr]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield child
        elif isinstance(child, ast.keyword):
            yield child.value
        elif isinstance(child, ast.comprehension):
            yield from (child.iter, *child.ifs)


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


# --- methods ------------------------------------------------------------------------------------------------
WRAPPERS = frozenset(["property", "classmethod", "staticmethod"])


def has_plain_bases(node: ast.ClassDef, builtins: frozenset[str], plain: Iterable[str]) -> bool:
    """Whether no base can have abstract methods, for which it matters that the class has others of their names."""
    names = {*builtins, *plain}
    return not node.keywords and all(isinstance(base, ast.Name) and base.id in names for base in node.bases)


def optional_methods(node: ast.ClassDef, builtins: frozenset[str]) -> list[str]:
    """The methods of a class that nobody misses unless an attribute of their name is looked up."""
    methods = [m for m in node.body if isinstance(m, (ast.FunctionDef, ast.AsyncFunctionDef))]
    builtins = builtins.difference(m.name for m in methods)
    used = [name for stmt in node.body for name in _names_in_class(stmt)]
    return [
        m.name for m in methods if not m.name.startswith("__") and used.count(m.name) == 1 and _is_optional(m, builtins)
    ]


def _is_optional(node: ast.FunctionDef | ast.AsyncFunctionDef, builtins: frozenset[str]) -> bool:
    decorators = node.decorator_list
    return not decorators or (
        len(decorators) == 1
        and isinstance(decorators[0], ast.Name)
        and decorators[0].id in WRAPPERS.intersection(builtins)
    )


def _names_in_class(node: ast.AST) -> Iterable[str]:
    """The names that the class body itself binds or reads in a statement."""
    if isinstance(node, ast.Name):
        yield node.id
    inner: Iterable[ast.AST] = ast.iter_child_nodes(node)
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield node.name
        inner = [*node.decorator_list, *([] if isinstance(node, ast.ClassDef) else node.args.defaults)]
    for child in inner:
        yield from _names_in_class(child)
