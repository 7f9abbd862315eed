"""Data classes whose methods follow from the source: written into the class, as if the program had them.

    @dataclass(order=True)                           class Item:
    class Item:                                          name: str
        name: str                                        tags: list
        tags: list = field(default_factory=list)         def __init__(self, name, tags=...):
                                                             self.name = name
                                              =>             self.tags = list() if tags is ... else tags
                                                         def __eq__(self, other): ...
                                                         ...
                                                     _described({'tags': field(...)}, order=True)(Item)

So inference knows the attributes and the methods; what is called behind the class only describes the fields to
`fields`, `asdict` and the like, and is left out where nothing asks for what it adds. A frozen class gets the
`__setattr__` that refuses as well.
Classes at the top level are treated, if all that they say of their fields is understood and the module uses nothing of
`dataclasses` that could make an instance in another way, but for `replace`, which inference knows. With
`slots=True` the class says `__slots__` itself, and only `__init__` has the defaults.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from waspy.frontend.bound_names import bound, counts_of
from waspy.frontend.hidden_imports import PLACE, behind_future, bind_only
from waspy.infer.exception_bases import PLAIN_EXCEPTIONS

USABLE = frozenset(
    ["dataclass", "field", "fields", "asdict", "astuple", "is_dataclass", "replace", "FrozenInstanceError"]
)
"""What a module may import from `dataclasses`."""
FLAGS = frozenset(["init", "repr", "eq", "order", "match_args", "frozen", "slots"])
FIELD_FLAGS = frozenset(["init", "repr", "compare"])
SPECIAL_ANNOTATIONS = ("ClassVar", "InitVar", "KW_ONLY")
FACTORIES = frozenset(["list", "dict", "set"])
IMMUTABLE = frozenset(["frozenset", "tuple", "int", "float", "complex", "str", "bytes"])
COMPARISONS: Mapping[str, ast.cmpop] = {
    "__lt__": ast.Lt(),
    "__le__": ast.LtE(),
    "__gt__": ast.Gt(),
    "__ge__": ast.GtE(),
}
TOUCHY = frozenset(["__dataclass_fields__", "__dataclass_params__", "__doc__"])
"""Attributes that tell how the class came about."""
MEANT = frozenset(["NotImplemented", "Ellipsis", *FACTORIES])
"""Builtins that the methods use."""
MEANT_IF_FROZEN = frozenset(["object", "hash", "type", "super"])
DESCRIBED = " described"
"""The global variable of a module with data classes that has the function `dataclasses._described`."""
FROZEN_ERROR = " FrozenInstanceError"
"""The global variable of a module with frozen classes that has the class of that name; no program can say it."""
READ_NAME = " dataclasses."
"""In front of a name that the module reads as an attribute of `dataclasses`."""
ENTER, LEAVE = " enter", " leave"
"""The global variables of such a module with what tells a repr within itself."""
DESCRIPTION = ("__dataclass_fields__", "__dataclass_params__")
"""The attributes that describe the fields."""
FREEZING = """
def __setattr__(self, name, value):
    if type(self) is __class__ or name in {names!r}:
        raise FrozenInstanceError(f"cannot assign to field {{name!r}}")
    super().__setattr__(name, value)

def __delattr__(self, name):
    if type(self) is __class__ or name in {names!r}:
        raise FrozenInstanceError(f"cannot delete field {{name!r}}")
    super().__delattr__(name)
"""
FREEZING_SLOTS = """
def __setattr__(self, name, value):
    if name in {names!r}:
        raise FrozenInstanceError(f"cannot assign to field {{name!r}}")
    raise TypeError("super(type, obj): obj must be an instance or subtype of type")

def __delattr__(self, name):
    if name in {names!r}:
        raise FrozenInstanceError(f"cannot delete field {{name!r}}")
    raise TypeError("super(type, obj): obj must be an instance or subtype of type")
"""
"""CPython makes the class anew, after these methods got hold of the first one."""


@dataclass(slots=True)
class Field:
    """`default`: what the parameter of `__init__` is if it is not given; `factory`: the call that makes that."""

    name: str
    default: ast.expr | None = None
    factory: ast.expr | None = None
    described: ast.Call | None = None
    init: bool = True
    compare: bool = True
    repr: bool = True


@dataclass(slots=True)
class Names:
    """What the module calls the things that it imports, and the names that it binds: anywhere, and just once."""

    dataclass: frozenset[str]
    field: frozenset[str]
    bound: frozenset[str]
    once: frozenset[str]


@dataclass(slots=True)
class Made:
    """A class, its data fields, those of its bases first, and whether it has `__post_init__`."""

    fields: dict[str, Field] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    post_init: bool = False
    slots: tuple[str, ...] = ()
    """Those of its own, if it has any."""

    @property
    def is_frozen(self) -> bool:
        return self.flags.get("frozen", False)

    @property
    def has_slots(self) -> bool:
        return self.flags.get("slots", False)


def write_methods(tree: ast.Module) -> None:
    """Treats the data classes of the module, in place."""
    names = _names_of(tree)
    if names is None:
        return
    known: dict[str, Made] = {}
    body: list[ast.stmt] = []
    for statement in tree.body:
        body.append(statement)
        if not isinstance(statement, ast.ClassDef):
            continue
        made = _read(statement, names, known)
        if made is None:
            continue
        known[statement.name] = made
        if statement.decorator_list:
            body.append(_describing(statement, made))
            statement.decorator_list = []
            _add_methods(statement, made)
    bind_only(body, "dataclasses")
    at = behind_future(body)
    body[at:at] = _imports(body, known.values())
    tree.body = body


def _imports(body: list[ast.stmt], classes: Iterable[Made]) -> list[ast.stmt]:
    """What is imported for the classes: the functions that describe them if one of the descriptions is needed."""
    found: list[ast.stmt] = []
    describing = [statement for statement in body if hasattr(statement, "describes")]
    if describing:
        names = {"_described": DESCRIBED, "field": READ_NAME + "field"}
        found.append(_import("dataclasses", names))
        attributes = {name for statement in describing for name in needed_for(statement)}
        if all(map(needed_for, describing)):
            found[0].needed_for = tuple(sorted(attributes))  # type: ignore[attr-defined]
        found.append(_import("_dataclasses", {"_enter": ENTER, "_leave": LEAVE}))
    if any(made.is_frozen for made in classes):
        found.append(_import("dataclasses", {"FrozenInstanceError": FROZEN_ERROR}))
    return found


def _import(module: str, names: Mapping[str, str]) -> ast.stmt:
    return ast.ImportFrom(module, [ast.alias(name, given, **PLACE) for name, given in names.items()], 0, **PLACE)


# --- what the module says -------------------------------------------------------------------------------
def _names_of(tree: ast.Module) -> Names | None:
    """None: it has no data classes, or may do more with them than is known here."""
    found: dict[str, list[str]] = {"dataclass": [], "field": []}
    spelled_out = _import_names(tree)
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and statement.module == "dataclasses" and statement.level == 0:
            for alias in statement.names:
                if alias.name not in USABLE:
                    return None
                if alias.name in found:
                    found[alias.name].append(alias.asname or alias.name)
    if not found["dataclass"]:
        return None
    if any(_is_touchy(node) for node in ast.walk(tree) if node is not spelled_out):
        return None
    counts = counts_of(tree)
    once = frozenset(name for name, n in counts.items() if n == 1)
    if not {*found["dataclass"], *found["field"]} <= once or not MEANT.isdisjoint(counts):
        return None
    return Names(frozenset(found["dataclass"]), frozenset(found["field"]), frozenset(counts), once)


def _import_names(tree: ast.Module) -> ast.Import | None:
    """With `import dataclasses`, of which only attributes are read: `dataclasses.field` becomes a name of the module,
    imported behind it. The import statement."""
    imports = [s for s in tree.body if isinstance(s, ast.Import) and [a.name for a in s.names] == ["dataclasses"]]
    if len(imports) != 1:
        return None
    module = imports[0].names[0].asname or "dataclasses"
    reads = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == module]
    known = {node.value: node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in USABLE}
    if counts_of(tree)[module] != 1 or any(read not in known for read in reads):
        return None
    _Renaming({known[read] for read in reads}).visit(tree)
    names = sorted({known[read].attr for read in reads})
    aliases = [ast.alias(name, READ_NAME + name, **PLACE) for name in names]
    if aliases:
        tree.body.insert(tree.body.index(imports[0]) + 1, ast.ImportFrom("dataclasses", aliases, 0, **PLACE))
    return imports[0]


class _Renaming(ast.NodeTransformer):
    """Attributes of the module to names."""

    def __init__(self, attributes: set[ast.Attribute]) -> None:
        self.attributes = attributes

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        if node in self.attributes:
            return ast.copy_location(ast.Name(READ_NAME + node.attr, ast.Load()), node)
        return self.generic_visit(node)  # type: ignore[return-value]


def _is_touchy(node: ast.AST) -> bool:
    """Whether the node could tell the methods from those that CPython makes."""
    if isinstance(node, ast.Import):
        return any(a.name in ("dataclasses", "inspect") for a in node.names)
    if isinstance(node, ast.ImportFrom):
        return node.module == "inspect" or any(a.name == "*" for a in node.names)
    if isinstance(node, ast.Call):  # an Ellipsis may stand for an argument that is missing
        return any(isinstance(a, ast.Constant) and a.value is ... for a in node.args)
    if isinstance(node, ast.Assign | ast.Return | ast.keyword):
        return isinstance(node.value, ast.Constant) and node.value.value is ...
    if isinstance(node, ast.Name):
        return node.id == "Ellipsis"
    return isinstance(node, ast.Attribute) and node.attr in TOUCHY


# --- one class --------------------------------------------------------------------------------------------
def _read(cls: ast.ClassDef, names: Names, known: Mapping[str, Made]) -> Made | None:
    """What there is to know about a class; None: it is left alone, and those that derive from it."""
    made = _inherited(cls, names, known)
    if made is None or cls.keywords or cls.name not in names.once:
        return None
    methods = {statement.name for statement in cls.body if isinstance(statement, ast.FunctionDef)}
    made.post_init = made.post_init or "__post_init__" in methods
    if not cls.decorator_list:
        return made
    flags = _flags(cls, names)
    own = _own_fields(cls, names) if flags is not None else None
    if flags is None or own is None or methods & KEPT or methods & own.keys():
        return None
    if flags.get("frozen", False) != made.is_frozen and made.fields:
        return None
    if (flags.get("slots") or made.has_slots) and not _may_have_slots(cls, flags, own, made):
        return None
    if flags.get("frozen") and not MEANT_IF_FROZEN.isdisjoint(names.bound):
        return None
    if flags.get("order") and (methods & COMPARISONS.keys() or not flags.get("eq", True)):
        return None
    # a default that is inherited is an attribute of the base: the class may have something else under that name
    if (made.fields.keys() - own.keys()) & _names_in(cls.body):
        return None
    made.slots = tuple(name for name in own if name not in made.fields)
    made.fields.update(own)
    made.flags = flags
    return made if _is_in_order(made.fields.values()) and _are_free(made.fields.values()) else None


KEPT = frozenset(
    ["__init__", "__new__", "__setattr__", "__delattr__", "__init_subclass__", "__class_getitem__", "__match_args__"]
)


def _may_have_slots(cls: ast.ClassDef, flags: Mapping[str, bool], own: Mapping[str, Field], made: Made) -> bool:
    """Whether nothing tells the class from the second one that CPython makes of it, and it is as its bases are."""
    if made.fields and flags.get("slots", False) != made.has_slots:
        return False
    names = {node.id for node in ast.walk(cls) if isinstance(node, ast.Name)}
    if names & {"super", "__class__"} or any(
        isinstance(node, ast.ClassDef) for node in ast.walk(cls) if node is not cls
    ):
        return False
    return all(f.default is None or _is_number(f.default) for f in own.values())


def _is_number(value: ast.expr) -> bool:
    """A constant, maybe with a sign."""
    return isinstance(value.operand if isinstance(value, ast.UnaryOp) else value, ast.Constant)


def _inherited(cls: ast.ClassDef, names: Names, known: Mapping[str, Made]) -> Made | None:
    made = Made()
    for base in cls.bases:
        if isinstance(base, ast.Name) and base.id in PLAIN_EXCEPTIONS and base.id not in names.bound:
            continue
        if not isinstance(base, ast.Name) or base.id not in names.once:
            return None
        if base.id == "ABC":
            continue
        inherited = known.get(base.id)
        if inherited is None or (inherited.fields and len(cls.bases) > 1):
            return None
        made.post_init = made.post_init or inherited.post_init
        made.flags = {"frozen": inherited.is_frozen, "slots": inherited.has_slots}
        for f in inherited.fields.values():
            default = f.default
            if default is not None and not _is_number(default):
                default = ast.Attribute(ast.Name(base.id, ast.Load()), f.name, ast.Load())
            made.fields[f.name] = replace(f, default=default, described=None)
    return made


def _flags(cls: ast.ClassDef, names: Names) -> dict[str, bool] | None:
    """The options of the decorator, if it is the only one."""
    decorator = cls.decorator_list[0]
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    if len(cls.decorator_list) != 1 or not isinstance(called, ast.Name) or called.id not in names.dataclass:
        return None
    if not isinstance(decorator, ast.Call):
        return {}
    return None if decorator.args else _constants(decorator.keywords, FLAGS)


def _constants(keywords: Sequence[ast.keyword], allowed: frozenset[str]) -> dict[str, bool] | None:
    found: dict[str, bool] = {}
    for k in keywords:
        if k.arg not in allowed or not isinstance(k.value, ast.Constant) or not isinstance(k.value.value, bool):
            return None
        found[k.arg or ""] = k.value.value
    return found


def _names_in(body: Sequence[ast.stmt]) -> set[str]:
    return {name for statement in body for name in bound(statement)}


def _own_fields(cls: ast.ClassDef, names: Names) -> dict[str, Field] | None:
    found: dict[str, Field] = {}
    for statement in cls.body:
        if isinstance(statement, ast.AnnAssign):
            target = statement.target
            if not isinstance(target, ast.Name) or target.id in found or target.id.startswith("__"):
                return None
            made = _field(cls, statement, target.id, names)
            if made is None or target.id == "self":
                return None
            found[target.id] = made
        elif not isinstance(statement, ast.FunctionDef | ast.Expr | ast.Pass):
            return None
    return found


def _field(cls: ast.ClassDef, statement: ast.AnnAssign, name: str, names: Names) -> Field | None:
    if any(word in ast.unparse(statement.annotation) for word in SPECIAL_ANNOTATIONS):
        return None
    value = statement.value
    if not (isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in names.field):
        return Field(name, value) if value is None or _is_plain(value, names) else None
    given = {k.arg: k for k in value.keywords}
    default, factory = given.pop("default", None), given.pop("default_factory", None)
    flags = _constants(list(given.values()), FIELD_FLAGS)
    if value.args or flags is None or (default and factory) or (default and not _is_plain(default.value, names)):
        return None
    call = _factory_call(cls, factory.value, names) if factory is not None else None
    if factory is not None and call is None:
        return None
    described = ast.Call(value.func, [], [k for k in value.keywords if k.arg != "default"])
    plain = default.value if default is not None else None
    shown = [flags.get(flag, True) for flag in ("init", "compare", "repr")]
    return Field(name, plain, call, described, *shown)


def _is_plain(value: ast.expr, names: Names) -> bool:
    """Whether the class's attribute of the name is as good as the expression, and what it gives is no mutable object
    and no description of a field."""
    if isinstance(value, ast.UnaryOp):
        return isinstance(value.operand, ast.Constant)
    if isinstance(value, ast.BinOp):
        return _is_arithmetic(value)
    if isinstance(value, ast.Attribute):
        return _is_plain(value.value, names)
    if isinstance(value, ast.Tuple):
        return all(_is_plain(item, names) for item in value.elts)
    if isinstance(value, ast.Call):
        return _makes_immutable(value, names)
    return isinstance(value, ast.Constant | ast.Name)


def _is_arithmetic(value: ast.expr) -> bool:
    """Whether it has nothing but constants in it."""
    parts = (ast.BinOp, ast.UnaryOp, ast.Constant, ast.operator, ast.unaryop)
    return all(isinstance(node, parts) for node in ast.walk(value))


def _makes_immutable(call: ast.Call, names: Names) -> bool:
    """Whether a builtin class is called, which makes objects that may be defaults."""
    f = call.func
    return isinstance(f, ast.Name) and f.id in IMMUTABLE and f.id not in names.bound and not call.keywords


def _factory_call(cls: ast.ClassDef, factory: ast.expr, names: Names) -> ast.expr | None:
    """What calls the factory in `__init__`; None: names might mean something else there."""
    used = _used(factory)
    if used & _names_in(cls.body) or any(name.startswith("__") for name in used):
        return None
    if isinstance(factory, ast.Name):
        return ast.Call(factory, [], []) if factory.id in FACTORIES or factory.id in names.once else None
    if not isinstance(factory, ast.Lambda) or ast.unparse(factory.args):
        return None
    nested = (ast.NamedExpr, ast.Yield, ast.YieldFrom, ast.Await, ast.Lambda)
    return None if any(isinstance(node, nested) for node in ast.walk(factory.body)) else factory.body


def _used(expression: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(expression) if isinstance(node, ast.Name)} | {
        node.attr for node in ast.walk(expression) if isinstance(node, ast.Attribute)
    }


def _is_in_order(fields: Iterable[Field]) -> bool:
    """Whether no field without a default stands behind one that has it."""
    optional = [f.default is not None or f.factory is not None for f in fields if f.init]
    return optional == sorted(optional)


def _are_free(fields: Iterable[Field]) -> bool:
    """Whether no factory uses a name that is a parameter of `__init__`."""
    parameters = {"self", *(f.name for f in fields)}
    return all(parameters.isdisjoint(_used(f.factory)) for f in fields if f.factory is not None)


# --- what is written --------------------------------------------------------------------------------------
def _describing(cls: ast.ClassDef, made: Made) -> ast.stmt:
    """Also takes the calls of `field` out of the class."""
    decorator = cls.decorator_list[0]
    own = {statement.target.id: statement for statement in cls.body if _is_field(statement)}  # type: ignore[attr-defined]
    described: dict[str, ast.expr] = {}
    for name, statement in own.items():
        description = _description(made.fields[name], made)
        if description is not None:
            described[name] = description
        statement.value = None if made.has_slots else made.fields[name].default  # type: ignore[attr-defined]
    table = ast.Dict([ast.Constant(name) for name in described], list(described.values()))
    keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
    maker = ast.Call(_load(DESCRIBED), [table, ast.Constant(_writes_repr(cls, made))], keywords)
    statement = ast.Expr(ast.Call(maker, [ast.Name(cls.name, ast.Load())], []))
    statement.describes = True  # type: ignore[attr-defined]
    if not (made.has_slots and made.is_frozen):  # or it adds what pickles the instances
        documented = ast.get_docstring(cls, clean=False)
        statement.needed_for = DESCRIPTION if documented else (*DESCRIPTION, "__doc__")  # type: ignore[attr-defined]
    return ast.fix_missing_locations(ast.copy_location(statement, decorator))


def _writes_repr(cls: ast.ClassDef, made: Made) -> bool:
    own = (statement for statement in cls.body if isinstance(statement, ast.FunctionDef))
    return made.flags.get("repr", True) and all(method.name != "__repr__" for method in own)


def _description(f: Field, made: Made) -> ast.expr | None:
    """A class with slots has no attributes that tell the defaults."""
    if f.described is None:
        return f.default if made.has_slots else None
    defaults = [ast.keyword("default", f.default)] if made.has_slots and f.default is not None else []
    return ast.Call(_load(READ_NAME + "field"), [], [*f.described.keywords, *defaults])


def _is_field(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)


def needed_for(statement: ast.stmt) -> tuple[str, ...]:
    """The attributes without which a statement is not needed; none: it has to be run."""
    return getattr(statement, "needed_for", ())


def refuses(method: ast.AST | None) -> bool:
    """Whether a method is the one of a frozen class that raises whatever attribute of its instances is stored."""
    return getattr(method, "refuses", False)


def fields_of(cls: ast.ClassDef) -> tuple[str, ...] | None:
    """The fields of a class that was treated."""
    return getattr(cls, "data_fields", None)


def _add_methods(cls: ast.ClassDef, made: Made) -> None:
    cls.data_fields = tuple(made.fields)  # type: ignore[attr-defined]
    compared = [f.name for f in made.fields.values() if f.compare]
    defined = {statement.name for statement in cls.body if isinstance(statement, ast.FunctionDef)}
    added: list[ast.stmt] = []
    if made.flags.get("init", True):
        added.append(_init(made))
    if _writes_repr(cls, made):
        added.append(_repr([f.name for f in made.fields.values() if f.repr]))
    if made.flags.get("eq", True):
        if "__eq__" not in defined:
            added.append(_comparison("__eq__", ast.Eq(), compared))
        if "__hash__" not in defined and made.is_frozen:
            values = ast.Tuple([_of("self", name) for name in compared], ast.Load())
            added.append(_method("__hash__", [], [], [ast.Return(ast.Call(_load("hash"), [values], []))]))
        elif "__hash__" not in defined:
            added.append(ast.Assign([ast.Name("__hash__", ast.Store())], ast.Constant(None)))
    if made.flags.get("order"):
        added += [_comparison(name, op, compared) for name, op in COMPARISONS.items()]
    if made.is_frozen:
        added += _freezing(made)
    if made.flags.get("match_args", True):
        names: list[ast.expr] = [ast.Constant(f.name) for f in made.fields.values() if f.init]
        added.append(ast.Assign([ast.Name("__match_args__", ast.Store())], ast.Tuple(names, ast.Load())))
    if made.has_slots:
        slots: list[ast.expr] = [ast.Constant(name) for name in made.slots]
        added.append(ast.Assign([ast.Name("__slots__", ast.Store())], ast.Tuple(slots, ast.Load())))
    for statement in added:
        ast.fix_missing_locations(ast.copy_location(statement, cls))
        for node in ast.walk(statement):
            node.end_lineno, node.end_col_offset = cls.lineno, cls.col_offset  # type: ignore[attr-defined]
    cls.body += added


def _freezing(made: Made) -> list[ast.stmt]:
    methods = ast.parse((FREEZING_SLOTS if made.has_slots else FREEZING).format(names=tuple(made.fields)))
    for method in methods.body:
        method.refuses = True  # type: ignore[attr-defined]
    for node in ast.walk(methods):
        if isinstance(node, ast.Name) and node.id == "FrozenInstanceError":
            node.id = FROZEN_ERROR
    return methods.body


def _init(made: Made) -> ast.stmt:
    parameters = [f for f in made.fields.values() if f.init]
    defaults = [_default(f) for f in parameters if f.default is not None or f.factory is not None]
    body: list[ast.stmt] = []
    for f in made.fields.values():
        value: ast.expr = _load(f.name)
        if f.factory is not None:
            absent = ast.Compare(_load(f.name), [ast.Is()], [ast.Constant(...)])
            value = ast.IfExp(absent, f.factory, value) if f.init else f.factory
        kept = not f.init and f.default is not None and made.has_slots  # there is no attribute of the class
        if f.default is not None and kept:
            value = f.default
        if f.init or f.factory is not None or kept:
            body.append(_storing(f.name, value, made.is_frozen))
    if made.post_init:
        body.append(ast.Expr(ast.Call(_of("self", "__post_init__"), [], [])))
    return _method("__init__", [f.name for f in parameters], defaults, body)


def _storing(name: str, value: ast.expr, frozen: bool) -> ast.stmt:
    if not frozen:
        return ast.Assign([ast.Attribute(_load("self"), name, ast.Store())], value)
    return ast.Expr(ast.Call(_of("object", "__setattr__"), [_load("self"), ast.Constant(name), value], []))


def _default(f: Field) -> ast.expr:
    if f.default is None:
        return ast.Constant(...)
    is_inherited = isinstance(f.default, ast.Attribute) and f.default.attr == f.name
    return f.default if is_inherited or _is_number(f.default) else _load(f.name)


def _repr(shown: Sequence[str]) -> ast.stmt:
    """The name of the instance's class, and the fields; `...` within itself."""
    fields = ", ".join(f"{name}={{self.{name}!r}}" for name in shown)
    method = ast.parse(REPR.format(fields=fields)).body[0]
    for node in ast.walk(method):
        if isinstance(node, ast.Name) and node.id in (ENTER.strip(), LEAVE.strip()):
            node.id = " " + node.id
    return method


REPR = """
def __repr__(self):
    if not enter(self):
        return "..."
    try:
        return f"{{self.__class__.__qualname__}}({fields})"
    finally:
        leave()
"""


def _comparison(name: str, op: ast.cmpop, compared: Sequence[str]) -> ast.stmt:
    """Of instances of the same class, as tuples."""
    sides = [ast.Tuple([_of(side, field) for field in compared], ast.Load()) for side in ("self", "other")]
    same = ast.Compare(_of("other", "__class__"), [ast.Is()], [_of("self", "__class__")])
    body: list[ast.stmt] = [
        ast.If(same, [ast.Return(ast.Compare(sides[0], [op], [sides[1]]))], []),
        ast.Return(_load("NotImplemented")),
    ]
    return _method(name, ["other"], [], body)


def _method(name: str, parameters: Sequence[str], defaults: list[ast.expr], body: list[ast.stmt]) -> ast.stmt:
    given = [ast.arg(p) for p in ("self", *parameters)]
    arguments = ast.arguments([], given, None, [], [], None, defaults)
    return ast.FunctionDef(name, arguments, body or [ast.Pass()], [], None, None)


def _load(name: str) -> ast.expr:
    return ast.Name(name, ast.Load())


def _of(owner: str, attribute: str) -> ast.expr:
    return ast.Attribute(_load(owner), attribute, ast.Load())
