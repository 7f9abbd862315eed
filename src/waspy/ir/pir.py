"""PIR: Python-level operations on the shared control-flow graph.

Every value is a Python value, except the results marked (bool): machine truth values that only `branch`
and `not` take, and the results marked (null): Python values or null, that only `br_null` takes. A block
parameter can be the unbound value (`unbound`); `check_bound` is in front of each use that could see it.

    const (x,)                 None, bool, int, float, complex, str, bytes, ...; tuples and frozensets of those
    unbound ()                 the unbound variable
    check_bound (name, kind) [v]    kind "local" or "free": UnboundLocalError or NameError; else v
    var.get (Var,)             var.set (Var,) [v]
    truth [v] (bool)           not [bool] (bool)          bool [bool] -> True or False
    is [a, b] (bool)           is_bound [v] (bool)

    unary (op,) [a]            op: "-", "+", "~"; `not x` is truth, not, bool
    binary (op,) [a, b]        op: "+" "-" "*" "/" "//" "%" "**" "<<" ">>" "&" "|" "^" "@"
    inplace (op,) [a, b]       the same, of augmented assignment
    compare (op,) [a, b]       op: "<" "<=" "==" "!=" ">" ">="
    contains [container, item] (bool)

    getattr (name,) [o]        setattr (name,) [o, v]     delattr (name,) [o]
    getitem [o, k]             setitem [o, k, v]          delitem [o, k]
    slice [start, stop, step]

    tuple [...]  list [...]  set [...]  dict [k, v, k, v...]
    list_append [l, v]   set_add [s, v]   dict_put [d, k, v]      of comprehensions and displays
    list_extend [l, iterable]   set_update [s, iterable]   dict_update [d, mapping]   of * and ** in displays
    list_to_tuple [l]
    dict_merge [d, mapping, function]      ** in a call: TypeError for non-mappings and repeated keys
    join [...]                 f-string: concatenates strings
    format (conversion,) [v, spec]         conversion "", "r", "s", "a"; spec a str value

    iter [o]                   next [it] (null)           null: exhausted
    unpack (n,) [o] -> tuple   unpack_ex (before, after) [o] -> tuple; the star's part is a list
    tuple_item (i,) [t]        of the result of unpack and its kin: never fails

    call (keywords,) [f, args..., keyword values...]       keywords: a tuple of names, of the last args
    call_method (name, keywords) [o, args...]              o.name(...): no bound method is made
    call_ex [f, args tuple, kwargs dict or None]           f(*args, **kwargs)
    super (name or None) [cls, self]                       super().name is `getattr` on it; args from __class__ cell
    function (FunctionDef,) [defaults tuple or None, kwdefaults dict or None, annotations dict or None, cells...]
    class (ClassDef,) [bases tuple, keywords dict or None, cells...]     runs the body, calls the metaclass

    cell [v]                   a new cell (v may be unbound)
    free (i,)                  the function's i-th free cell
    cell_get (CellVar,) [c]    CellVar has the name; unbound is possible: check_bound follows
    cell_set (CellVar,) [c, v]

    global_get (module, name)  NameError if unbound; falls back to the builtins unless `census` says it is bound
    global_set (module, name) [v]      global_del (module, name)
    builtin (name,)            a builtin that nothing shadows
    ns_get (name, module, CellVar or None)   in a class body: namespace, else free cell, else global, else builtin
    ns_set (name,) [v]         ns_del (name,)

    import (name, module)      makes sure that it is initialised; the value is the module named by the whole path
    import_from (name, submodule or None) [m]     ImportError; tries the submodule
    import_star (module, names or None) [m]       into this module's globals; names: what it is known to bind
    yield [v]                  the value sent
    yield_from [iterable]      its result
    raise [exc, cause or None] a terminator follows: unreachable
    throw is a terminator:     re-raises an exception object, traceback kept
    exc_match [exc, type] (bool)       as `except type:`; TypeError for what is no exception class
    exc_enter [exc]            makes exc the exception being handled (sys.exc_info, __context__)...
    exc_leave [previous]       ...and back; `exc_enter`'s result is the previous one (null)

    match_sequence (n, at_least) [o] (bool)       match_mapping [o] (bool)
    match_keys [o, keys tuple] (null) -> tuple    match_class (n, names) [o, cls] (null) -> tuple
    copy_mapping_rest [o, keys tuple] -> dict
    nop ()                     keeps a line for tracebacks
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from waspy.ir.cfg import Block, Edge, Graph, Instr, Pos, Term, Value, Var

__all__ = ["Block", "CellVar", "ClassDef", "Edge", "FunctionDef", "Graph", "Instr", "Module", "Param", "Pos",
           "Program", "Term", "Value", "Var"]  # fmt: skip


@dataclass(slots=True, eq=False)
class CellVar:
    """A variable that inner functions share; one object per owning scope and name."""

    name: str
    owner: str
    """Qualified name of the owning function, for printing."""


@dataclass(frozen=True, slots=True)
class Param:
    """`kind` is one of "posonly", "normal", "vararg", "kwonly", "kwarg"."""

    name: str
    kind: str
    annotation: ast.expr | None = None
    has_default: bool = False


@dataclass(slots=True, eq=False)
class FunctionDef(Graph):
    """One `def`, `lambda`, generator expression, class body or module body. The graph's entry parameters are
    the parameters in the order of `params`, sorted: positional, keyword-only, *args, **kwargs.

    `kind`: "function", "lambda", "genexpr", "class", "module". `free` are the cells it gets from outside,
    in the order of `free (i,)`; a class body's `__class__` cell is in `class_cell`."""

    module: str = ""
    qualname: str = ""
    kind: str = "function"
    params: list[Param] = field(default_factory=list)
    is_generator: bool = False
    is_async: bool = False
    free: list[CellVar] = field(default_factory=list)
    class_cell: CellVar | None = None
    owner: ClassDef | None = None
    """The class in whose body it stands directly."""
    doc: str | None = None
    pos: Pos | None = None
    node: ast.AST | None = None
    returns: ast.expr | None = None
    functions: list[FunctionDef] = field(default_factory=list)
    """The functions defined directly inside, class bodies included."""


@dataclass(slots=True, eq=False)
class ClassDef:
    """A class statement. `body` is run with a namespace: its ns_set operations fill it."""

    name: str
    qualname: str
    module: str
    body: FunctionDef
    node: ast.ClassDef
    pos: Pos
    methods: dict[str, FunctionDef] = field(default_factory=dict)
    """The plain `def`s of the body, by name, the last of each; decorated ones too."""
    self_attributes: list[str] = field(default_factory=list)
    """Names stored through the first parameter of a method, in order of appearance."""
    slots: list[str] | None = None
    """The names in a literal `__slots__`."""


@dataclass(slots=True, eq=False)
class Module:
    name: str
    filename: str
    """As CPython prints it in tracebacks."""
    source: str
    body: FunctionDef
    is_package: bool = False
    names: list[str] = field(default_factory=list)
    """Every global that its code binds, in order of appearance."""
    doc: str | None = None
    origin: str = "program"


@dataclass(slots=True, eq=False)
class Program:
    """`modules` in the order in which they were found; the main program first."""

    main: str
    modules: dict[str, Module] = field(default_factory=dict)
