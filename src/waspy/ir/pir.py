"""PIR: Python-level operations on the shared control-flow graph.

Every value is a Python value, except the results marked (bool): machine truth values that only `branch`,
`not` and `bool` take, and the results marked (null): Python values or null, that only `br_null` takes
(`exc_enter`'s only `exc_leave`). Neither is ever a block parameter or in a Var. A block parameter can be the
unbound value (`unbound`), and so can what `var.get` and `cell_get` read; `check_bound` is in front of each
use that could see it.

    const (x,)                 None, bool, int, float, complex, str, bytes, Ellipsis; tuples, frozensets
    pattern (text, flags)      what re.compile(text, flags) gives: see `frontend/regexes.py`
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
    set_plain (name,) [o, v]   object.__setattr__(o, name, v)
    getitem [o, k]             setitem [o, k, v]          delitem [o, k]
    slice [start, stop, step]

    tuple [...]  list [...]  set [...]  dict [k, v, k, v...]
    set_constant (elements,) [...]         set of constants: a copy of the frozenset `elements`
    list_append [l, v]   set_add [s, v]   dict_put [d, k, v]      of comprehensions and displays
    list_extend [l, iterable]   set_update [s, iterable]   dict_update [d, mapping]   of * and ** in displays
    list_to_tuple [l]
    dict_merge [d, mapping, function]      ** in a call: TypeError for non-mappings and repeated keys
    join [...]                 f-string: concatenates strings
    format (conversion,) [v, spec]         conversion "", "r", "s", "a"; spec a str value

    iter [o]                   next [it] (null)           null: exhausted
    drop [it]                  nobody has this iterator any more: a generator is closed
    unpack (n,) [o] -> tuple   unpack_ex (before, after) [o] -> tuple; the star's part is a list
    tuple_item (i,) [t]        of the result of unpack and its kin: never fails

    call (keywords,) [f, args..., keyword values...]       keywords: a tuple of names, of the last args
    method_check (name,) [o]               AttributeError if there surely is no o.name: stands before the arguments of
                                           a call_method
    call_method (name, keywords) [o, args...]              o.name(...): no bound method is made.
                               It is looked up after the arguments are evaluated (CPython: before). Its pos is a
                               MethodPos: an error of the lookup points elsewhere
    call_special (name,) [o, args...]      type(o).name(o, args...): __enter__ and __exit__ of the with statement
    with_check [o]             TypeError unless type(o) has __enter__ and __exit__
    call_ex [f, args tuple, kwargs dict or None]           f(*args, **kwargs)
    call_args [iterable, f] -> tuple       of f(*iterable): a TypeError that names f if it is not iterable
    super (None,) [cls, self]              what super() makes; `super().m(x)` is a call_method on it
    function (FunctionDef,) [defaults tuple, kwdefaults dict, annotations dict, cells...]   the three: or None
    annotations (FunctionDef,) the annotations dict of a function: what the one that is given, of kind "annotations",
                               returns. It is called where the dict is used, in programs that read annotations; in
                               others this is None
    reads_annotations () (bool)            whether the program is such a one
    dict_of_annotations [k, v, ...]        a dict that only those see who read annotations
    class (ClassDef,) [bases tuple, keywords dict or None, cells...]     runs the body, calls the metaclass

    cell (CellVar,) [v]        a new cell (v may be unbound)
    free (i,)                  the function's i-th free cell
    cell_get (CellVar,) [c]    unbound is possible: check_bound follows
    cell_read (CellVar,) [c]   of a variable that is surely bound
    cell_set (CellVar,) [c, v] v may be unbound

    global_get (module, name)  NameError if unbound; falls back to the builtins unless census says it is bound
    global_set (module, name) [v]      global_del (module, name)
    builtin (name,)            a builtin that nothing shadows
    ns_get (name, module, CellVar or None) [cell if there is a CellVar]
                               in a class body: namespace, else cell, else (no CellVar) global, builtin
    ns_set (name,) [v]         ns_del (name,)
    globals (module,)          locals (names,) [v...]: a dict; v may be unbound, then it is left out
    namespace ()               locals() in a class body

    import (name, module)      makes sure that the module of that absolute name and its parents are
                               initialised; the value is the module named by the whole path. `module` is the
                               importing one
    import_from (name, submodule or None) [m]     ImportError; tries the submodule (its absolute name)
    import_star (module, names or None) [m]       into the globals of `module`; names: those known to be bound
    import_error (class name, message, name or None)      ImportError or ModuleNotFoundError of a module
                               that cannot be had; unreachable follows
    run_chunk (FunctionDef, n) runs a piece of the module's body. It has no pos: it is no traceback entry. It may be
                               left out if nothing reads the global n (None: it may not; a tuple of names: if no
                               attributes of these names are read, and nothing lists attributes)
    yield [v]                  the value sent
    yield_from [iterable]      its result
    await [awaitable]          its result
    async_value [v]            what an asynchronous generator yields: tells it from what passes through its awaits
    async_special (name,) [o, args...]     type(o).name(o, args...): __aiter__, __anext__, __aenter__ and __aexit__
    raise [exc] or [exc, cause]            `from None` is a cause that is const None; unreachable follows
    reraise ()                 `raise` outside of an `except` of this function; unreachable follows
    throw is a terminator:     re-raises an exception object, traceback kept, no entry added
    exc_match [exc, type] (bool)       as `except type:`; TypeError for what is no exception class
    exc_escape [exc]                   raises RuntimeError from it if it is a StopIteration
    exc_enter [exc] (null)     makes exc (or None: none) the exception being handled (sys.exc_info, __context__)...
    exc_leave [previous]       ...and back; `exc_enter`'s result is the previous one. A generator has such
                               a state of its own: a yield between the two gives the caller's state back, and
                               resuming takes the generator's again
    exc_current ()             the exception being handled, or None
    exc_type [exc]             exc_traceback [exc]        the arguments of __exit__

    match_sequence (n, at_least) [o] (bool)       match_mapping [o] (bool)
    match_keys [o, keys tuple] (null) -> tuple    match_class (n, names) [o, cls] (null) -> tuple
    copy_mapping_rest [o, keys tuple] -> dict
    refine (fact,) [v] or [v, cls] -> v    inserted by inference: what a branch tells about v from here on
    nop ()                     keeps a line for tracebacks

SSA and exceptions. A block with a `handler` can be left before any of its instructions, so a handler uses
only values that were defined in front of the protected region (they dominate its first block), and Vars. A
variable that is assigned inside a region and read in its handler or behind it has a Var: normal control
flow uses SSA values all the same, the region's first block and each assignment in the region also do a
`var.set`, and the handler starts with a `var.get`. A handler block has one parameter, the exception, and
its only predecessors are the blocks that name it. A block none of whose instructions can raise (see OPS)
has no handler.

`br_null` in PIR: the target of its non-null edge has exactly one parameter, the non-null value, and no
other predecessor.

Functions. A generator's body is in its FunctionDef; its graph starts when it is first resumed. A genexpr
has one parameter ".0": the iterator of its outermost iterable. A class body has no parameters and returns
its `__class__` cell if it has one, else None. List, set and dict comprehensions are inlined: their
variables are SSA values (or cells) of the function around them, and the positions inside have `frames`:
InlinedFrames.

Module bodies. `Module.body` is a FunctionDef of kind "module" that returns None. A body that is large or
has loops at its top level consists of run_chunk operations on functions, of kind "module" too.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from waspy.ir.cfg import Block, Edge, Graph, Instr, Pos, Term, Value, Var

__all__ = ["OPS", "TERMS", "Block", "CellVar", "ClassDef", "Edge", "FunctionDef", "Graph",
           "InlinedFrame", "Instr", "MethodPos", "Module", "Op", "Param", "Pos", "Program", "Term",
           "Value", "Var"]  # fmt: skip


class InlinedFrame(str):
    """An entry of `Pos.frames`: the inlined frame's name. `site` is the position in the frame around it,
    where the outer traceback entry points; `varnames` are the frame's local variables."""

    __slots__ = ("site", "varnames")
    site: Pos
    varnames: tuple[str, ...]

    @staticmethod
    def of(name: str, site: Pos, varnames: tuple[str, ...] = ()) -> InlinedFrame:
        frame = InlinedFrame(name)
        frame.site = site
        frame.varnames = varnames
        return frame


class MethodPos(Pos):
    """The position of a call_method: the call's. `attribute` is the position of `o.name`."""

    attribute: Pos

    @staticmethod
    def of(call: Pos, attribute: Pos) -> MethodPos:
        pos = MethodPos(*call)
        pos.attribute = attribute
        return pos


@dataclass(slots=True, eq=False, repr=False)
class CellVar:
    """A variable that inner functions share; one object per owning scope and name."""

    name: str
    owner: str
    """Qualified name of the owning function, for printing."""

    def __repr__(self) -> str:
        return f"{self.name} of {self.owner}" if self.owner else self.name


@dataclass(frozen=True, slots=True)
class Param:
    """`kind` is one of "posonly", "normal", "vararg", "kwonly", "kwarg"."""

    name: str
    kind: str
    annotation: ast.expr | None = None
    has_default: bool = False


@dataclass(slots=True, eq=False, repr=False)
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
    """It can be suspended: a generator function, or one of the two kinds of asynchronous functions."""
    is_async: bool = False
    is_async_generator: bool = False
    free: list[CellVar] = field(default_factory=list)
    class_cell: CellVar | None = None
    varnames: tuple[str, ...] = ()
    """The parameters and the local variables that no inner function shares, as CPython's `co_varnames`."""
    owner: ClassDef | None = None
    """The class in whose body it stands directly."""
    optional: bool = False
    """A method, bare or under one of property, classmethod and staticmethod, that is needed only where an attribute of
    its name is looked up."""
    doc: str | None = None
    pos: Pos | None = None
    node: ast.AST | None = None
    returns: ast.expr | None = None
    functions: list[FunctionDef] = field(default_factory=list)
    """The functions defined directly inside, class bodies included."""
    hints: set[Instr] = field(default_factory=set)
    """The operations that evaluate ordinary annotations: see `infer.hints`."""

    def __repr__(self) -> str:
        return f"{self.kind} {self.qualname}"


INTERCEPTORS = frozenset(["__setattr__", "__delattr__"])
"""Layout knows of those that a class body defines: nobody writes fields directly then."""


@dataclass(slots=True, eq=False, repr=False)
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
    intercepts: bool = False
    """Whether it has a `__setattr__` or `__delattr__` of its own."""
    plain_names: frozenset[str] = frozenset()
    """Names that its body binds to what surely is no descriptor, as inference knows."""

    def __repr__(self) -> str:
        return f"class {self.qualname}"


REBOUND = "#"
"""Stands in the names of globals that nobody can look up: see `frontend/rebinding.py`."""


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
    """"program": compiled together with the main program; "library": a unit of its own."""
    package: str = ""
    """`__package__`: what relative imports start from."""
    path: list[str] = field(default_factory=list)
    """`__path__` of a package: its folders."""
    file: str | None = None
    """`__file__`; None: the program is not in a file."""
    imports: list[str] = field(default_factory=list)
    """The absolute names of all modules, builtin ones too, that its code can initialise by imports."""
    functions: list[FunctionDef] = field(default_factory=list)
    """Every function of the module, however deep, the body first."""


@dataclass(slots=True, eq=False)
class Program:
    """`modules` in the order in which they were found; the main program first."""

    main: str
    modules: dict[str, Module] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Op:
    """The shape of an operation. `args`: how many, at least and at most (None: any number); `imm`: how many;
    `result`: "value", "bool", "null", "unbound" (a value that can be unbound) or "none"; `raises`: an
    exception can leave it."""

    args: tuple[int, int | None]
    imm: int
    result: str
    raises: bool


def _table() -> dict[str, Op]:
    table: dict[str, Op] = {}

    def add(names: str, least: int, most: int | None, imm: int, result: str = "value", raises: bool = True) -> None:
        for name in names.split():
            table[name] = Op((least, most), imm, result, raises)

    add("const builtin free", 0, 0, 1, raises=False)
    add("pattern", 0, 0, 2, raises=False)
    add("exc_current namespace", 0, 0, 0, raises=False)
    add("globals", 0, 0, 1, raises=False)
    add("unbound", 0, 0, 0, "unbound", False)
    add("var.get", 0, 0, 1, "unbound", False)
    add("cell_get", 1, 1, 1, "unbound", False)
    add("cell_read", 1, 1, 1, raises=False)
    add("check_bound", 1, 1, 2)
    add("var.set", 1, 1, 1, "none", False)
    add("cell_set", 2, 2, 1, "none", False)
    add("truth", 1, 1, 0, "bool")
    add("not is_bound", 1, 1, 0, "bool", False)
    add("is", 2, 2, 0, "bool", False)
    add("bool exc_type exc_traceback list_to_tuple", 1, 1, 0, raises=False)
    add("cell", 1, 1, 1, raises=False)
    add("unary", 1, 1, 1)
    add("binary inplace compare", 2, 2, 1)
    add("contains exc_match", 2, 2, 0, "bool")
    add("getattr", 1, 1, 1)
    add("setattr set_plain", 2, 2, 1, "none")
    add("delattr method_check", 1, 1, 1, "none")
    add("with_check drop", 1, 1, 0, "none")
    add("getitem call_args", 2, 2, 0)
    add("setitem", 3, 3, 0, "none")
    add("delitem", 2, 2, 0, "none")
    add("slice", 3, 3, 0, raises=False)
    add("tuple list join", 0, None, 0, raises=False)
    add("set dict dict_of_annotations", 0, None, 0)
    add("set_constant", 0, None, 1, raises=False)
    add("list_append", 2, 2, 0, "none", False)
    add("set_add list_extend set_update dict_update", 2, 2, 0, "none")
    add("dict_put dict_merge", 3, 3, 0, "none")
    add("format", 2, 2, 1)
    add("iter yield yield_from await async_value", 1, 1, 0)
    add("next", 1, 1, 0, "null")
    add("unpack", 1, 1, 1)
    add("unpack_ex", 1, 1, 2)
    add("tuple_item", 1, 1, 1, raises=False)
    add("call call_special async_special", 1, None, 1)
    add("call_method", 1, None, 2)
    add("call_ex", 3, 3, 0)
    add("super", 2, 2, 1)
    add("annotations", 0, 0, 1, raises=False)
    add("reads_annotations", 0, 0, 0, "bool", False)
    add("function", 3, None, 1, raises=False)
    add("class", 2, None, 1)
    add("global_get", 0, 0, 2)
    add("global_set", 1, 1, 2, "none", False)
    add("global_del", 0, 0, 2, "none")
    add("ns_get", 0, 1, 3)
    add("ns_set", 1, 1, 1, "none")
    add("ns_del", 0, 0, 1, "none")
    add("locals", 0, None, 1, raises=False)
    add("import", 0, 0, 2)
    add("import_from", 1, 1, 2)
    add("import_star", 1, 1, 2, "none")
    add("import_error", 0, 0, 3, "none")
    add("run_chunk", 0, 0, 2, "none")
    add("raise", 1, 2, 0, "none")
    add("reraise", 0, 0, 0, "none")
    add("exc_escape", 1, 1, 0, "none")
    add("exc_enter", 1, 1, 0, "null", False)
    add("exc_leave", 1, 1, 0, "none", False)
    add("match_sequence", 1, 1, 2, "bool")
    add("match_mapping", 1, 1, 0, "bool")
    add("match_keys", 2, 2, 0, "null")
    add("match_class", 2, 2, 2, "null")
    add("copy_mapping_rest", 2, 2, 0)
    add("nop", 0, 0, 0, "none", False)
    add("refine", 1, 2, 1, "value", False)
    return table


OPS = _table()
"""Every operation."""

TERMS = {
    "jump": (0, 1),
    "branch": (1, 2),
    "return": (1, 0),
    "throw": (1, 0),
    "unreachable": (0, 0),
    "br_null": (1, 2),
}
"""The terminators that PIR uses, with the number of their arguments and edges."""
