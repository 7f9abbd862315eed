"""A reference interpreter of PIR: runs it with the objects of the Python that runs the tests.

It knows nothing of how Waspy compiles: a program that behaves under it as under CPython has right PIR. Modules of the
program are interpreted, all others are imported as they are.
"""

from __future__ import annotations

import builtins
import importlib
import inspect
import operator
import re
import sys
import types
from collections.abc import Callable, Iterator
from typing import Any

from waspy.ir.cfg import Block, Instr, Pos, Value, Var
from waspy.ir.pir import ClassDef, FunctionDef, MethodPos, Module, Program


class Unbound:
    def __repr__(self) -> str:
        return "<unbound>"


UNBOUND = Unbound()
NULL = type("Null", (), {"__repr__": lambda self: "<null>"})()
TRACE = "_pir_trace"
"""The attribute of an exception with its traceback: (function name, Pos), innermost first."""


class Interpreter:
    """`handled` is the exception that is being handled, or None."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.modules: dict[str, types.ModuleType] = {}
        self.handled: BaseException | None = None

    def run(self) -> types.ModuleType:
        """Runs the main program; what it raises comes out."""
        return self.module(self.program.main)

    def module(self, name: str) -> types.ModuleType:
        if name not in self.program.modules:
            return importlib.import_module(name)
        parent, _, last = name.rpartition(".")
        if parent:
            self.module(parent)
        if name not in self.modules:
            definition = self.program.modules[name]
            made = self.modules[name] = types.ModuleType(name, definition.doc)
            made.__file__ = definition.file
            made.__package__ = definition.package
            if definition.is_package:
                made.__path__ = definition.path
            saved = sys.modules.get(name)
            sys.modules[name] = made
            try:
                Frame(self, definition.body, [], (), definition).run()
            finally:
                if saved is not None and name == "__main__":
                    sys.modules[name] = saved
            if parent:
                setattr(self.modules[parent], last, made)
        return self.modules[name]


class Frame:
    """A running function. `resume` runs it up to its end or the next yield."""

    def __init__(
        self,
        interpreter: Interpreter,
        function: FunctionDef,
        args: list[Any],
        cells: tuple[Any, ...],
        module: Module,
        namespace: Any = None,
    ) -> None:
        self.interpreter = interpreter
        self.function = function
        self.module = module
        self.globals = vars(interpreter.modules[module.name])
        self.cells = cells
        self.namespace = namespace
        self.vars: dict[Var, Any] = {}
        self.block: Block = function.blocks[0]
        self.env: dict[Value, Any] = dict(zip(self.block.params, args, strict=True))
        self.index = 0
        self.own_handled: BaseException | None = None
        self.entered = 0

    def run(self) -> Any:
        kind, value = self.resume()
        assert kind == "return", kind
        return value

    def resume(self, sent: Any = None, error: BaseException | None = None) -> tuple[str, Any]:
        """Goes on; at a yield, with what was sent or thrown in."""
        if self.index:
            instr = self.block.instrs[self.index - 1]
            if error is not None:
                error = self.handle(error, instr.pos)
            elif instr.result is not None:
                self.env[instr.result] = sent
        while True:
            if error is not None:
                raise error
            try:
                outcome = self.steps()
            except BaseException as raised:
                error, pos = raised, self.position()
            else:
                if outcome is not None:
                    return outcome
                continue
            error = self.handle(error, pos)

    def position(self) -> Pos | None:
        instr = self.block.instrs[self.index - 1] if self.index else None
        if instr is None or self.thrown:
            return None
        return instr.pos

    thrown = False
    looking_up = False

    def handle(self, error: BaseException, pos: Pos | None) -> BaseException | None:
        """Goes to the handler; gives the exception back if there is none."""
        if not self.thrown and pos is not None:
            self.note(error, pos)
        current = self.interpreter.handled
        if not self.thrown and error.__context__ is None and current is not None and current is not error:
            error.__context__ = current
        self.thrown = self.looking_up = False
        handler = self.block.handler
        if handler is None:
            return error
        self.block, self.index = handler, 0
        self.env[handler.params[0]] = error
        return None

    def note(self, error: BaseException, pos: Pos) -> None:
        trace = error.__dict__.setdefault(TRACE, []) if hasattr(error, "__dict__") else []
        if isinstance(pos, MethodPos) and self.looking_up:
            pos = pos.attribute
        for frame in reversed(pos.frames):
            trace.append((str(frame), pos))
            pos = frame.site  # type: ignore[attr-defined]
        trace.append((self.function.name, pos))

    def steps(self) -> tuple[str, Any] | None:
        block = self.block
        instrs = block.instrs
        env = self.env
        while self.index < len(instrs):
            instr = instrs[self.index]
            self.index += 1
            args = [env[a] for a in instr.args]
            if instr.op == "yield":
                return "yield", args[0]
            if instr.op == "yield_from":
                return "from", args[0]
            value = OPERATIONS[instr.op](self, instr, *args)
            if instr.result is not None:
                env[instr.result] = value
        return self.terminate(block)

    def terminate(self, block: Block) -> tuple[str, Any] | None:
        term = block.term
        assert term is not None
        args = [self.env[a] for a in term.args]
        if term.op == "return":
            return "return", args[0]
        if term.op == "throw":
            self.thrown = True
            raise args[0]
        chosen = 0
        if term.op == "branch":
            assert type(args[0]) is bool
            chosen = 0 if args[0] else 1
        elif term.op == "br_null":
            chosen = 0 if args[0] is NULL else 1
        edge = term.edges[chosen]
        values = [self.env[a] for a in edge.args]
        if term.op == "br_null" and chosen == 1:
            values.append(args[0])
        self.block, self.index = edge.block, 0
        self.env.update(zip(edge.block.params, values, strict=True))
        return None


def drive(frame: Frame) -> Iterator[Any]:
    """A generator object for a frame that yields."""
    interpreter = frame.interpreter
    sent: Any = None
    error: BaseException | None = None
    while True:
        outside = interpreter.handled
        interpreter.handled = frame.own_handled or outside
        try:
            kind, value = frame.resume(sent, error)
            frame.own_handled = interpreter.handled if frame.entered else None
        finally:
            interpreter.handled = outside
        sent = error = None
        if kind == "return":
            return value
        try:
            sent = (yield from value) if kind == "from" else (yield value)
        except BaseException as raised:
            error = raised


# Functions and classes


def make_function(f: Frame, instr: Instr, defaults: Any, kwdefaults: Any, annotations: Any, *cells: Any) -> Any:
    definition: FunctionDef = instr.imm[0]
    assert len(cells) == len(definition.free)

    def run(args: list[Any]) -> Any:
        frame = Frame(f.interpreter, definition, args, cells, f.module)
        return drive(frame) if definition.is_generator else frame.run()

    parts: list[str] = []
    kinds = [p.kind for p in definition.params]
    names = [p.name.replace(".", "_") for p in definition.params]
    for index, (kind, name) in enumerate(zip(kinds, names, strict=True)):
        if kind in ("posonly", "normal"):
            parts.append(name)
            if kind == "posonly" and "posonly" not in kinds[index + 1 :]:
                parts.append("/")
    if "vararg" in kinds:
        parts.append("*" + names[kinds.index("vararg")])
    elif "kwonly" in kinds:
        parts.append("*")
    parts += [name for kind, name in zip(kinds, names, strict=True) if kind == "kwonly"]
    if "kwarg" in kinds:
        parts.append("**" + names[kinds.index("kwarg")])
    name = definition.name if definition.name.isidentifier() else "anonymous"
    body = "return (yield from _run_([%s]))" if definition.is_generator else "return _run_([%s])"
    text = f"def make(_run_):\n def {name}({', '.join(parts)}):\n  {body % ', '.join(names)}\n return {name}"
    scope: dict[str, Any] = {}
    exec(text, scope)
    made = scope["make"](run)
    code = made.__code__.replace(co_name=definition.name, co_qualname=definition.qualname)
    made = types.FunctionType(code, f.globals, definition.name, defaults, made.__closure__)
    made.__kwdefaults__ = kwdefaults
    made.__annotations__ = annotations or {}
    made.__qualname__ = definition.qualname
    made.__doc__ = definition.doc
    made.__module__ = f.globals["__name__"]
    return made


def make_class(f: Frame, instr: Instr, bases: tuple[Any, ...], keywords: Any, *cells: Any) -> Any:
    definition: ClassDef = instr.imm[0]
    assert len(cells) == len(definition.body.free)
    resolved = types.resolve_bases(bases)
    meta, namespace, keywords = types.prepare_class(definition.name, resolved, keywords or {})
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    cell = Frame(f.interpreter, definition.body, [], cells, f.module, namespace).run()
    if cell is not None:
        namespace["__classcell__"] = cell
    made = meta(definition.name, resolved, namespace, **keywords)
    if cell is not None and isinstance(made, type):
        assert cell.cell_contents is made
    return made


# Operations

OPERATIONS: dict[str, Callable[..., Any]] = {
    "function": make_function,
    "class": make_class,
}


def op(name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def register(run: Callable[..., Any]) -> Callable[..., Any]:
        OPERATIONS[name] = run
        return run

    return register


def plain(name: str, run: Callable[..., Any]) -> None:
    """An operation that only looks at its arguments."""
    OPERATIONS[name] = lambda f, i, *args: run(*args)


@op("const")
def _const(f: Frame, i: Instr) -> Any:
    return i.imm[0]


@op("pattern")
def _pattern(f: Frame, i: Instr) -> Any:
    return re.compile(*i.imm)


@op("check_bound")
def _check_bound(f: Frame, i: Instr, v: Any) -> Any:
    if v is UNBOUND:
        name, kind = i.imm
        if kind == "local":
            text = f"cannot access local variable '{name}' where it is not associated with a value"
            raise UnboundLocalError(text)
        text = f"cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
        raise NameError(text)
    return v


@op("var.get")
def _var_get(f: Frame, i: Instr) -> Any:
    return f.vars[i.imm[0]]


@op("var.set")
def _var_set(f: Frame, i: Instr, v: Any) -> None:
    f.vars[i.imm[0]] = v


SYMBOLS: dict[str, tuple[Callable[[Any, Any], Any], Callable[[Any, Any], Any]]] = {
    "+": (operator.add, operator.iadd),
    "-": (operator.sub, operator.isub),
    "*": (operator.mul, operator.imul),
    "/": (operator.truediv, operator.itruediv),
    "//": (operator.floordiv, operator.ifloordiv),
    "%": (operator.mod, operator.imod),
    "**": (operator.pow, operator.ipow),
    "<<": (operator.lshift, operator.ilshift),
    ">>": (operator.rshift, operator.irshift),
    "&": (operator.and_, operator.iand),
    "|": (operator.or_, operator.ior),
    "^": (operator.xor, operator.ixor),
    "@": (operator.matmul, operator.imatmul),
}
COMPARE = {"<": operator.lt, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt}
COMPARE[">="] = operator.ge
UNARY = {"-": operator.neg, "+": operator.pos, "~": operator.invert}

OPERATIONS["unary"] = lambda f, i, a: UNARY[i.imm[0]](a)
OPERATIONS["binary"] = lambda f, i, a, b: SYMBOLS[i.imm[0]][0](a, b)
OPERATIONS["inplace"] = lambda f, i, a, b: SYMBOLS[i.imm[0]][1](a, b)
OPERATIONS["compare"] = lambda f, i, a, b: COMPARE[i.imm[0]](a, b)
plain("unbound", lambda: UNBOUND)
plain("truth", bool)
plain("not", lambda a: not a)
plain("bool", lambda a: a)
plain("is", lambda a, b: a is b)
plain("is_bound", lambda a: a is not UNBOUND)
plain("contains", lambda container, item: item in container)
plain("getitem", lambda o, k: o[k])
plain("setitem", operator.setitem)
plain("delitem", operator.delitem)
plain("slice", slice)
plain("tuple", lambda *a: a)
plain("list", lambda *a: list(a))
plain("set", lambda *a: set(a))
plain("set_constant", lambda *a: set(a))
plain("dict", lambda *a: dict(zip(a[::2], a[1::2], strict=True)))
plain("dict_of_annotations", lambda *a: dict(zip(a[::2], a[1::2], strict=True)))
plain("reads_annotations", lambda: True)
plain("list_append", lambda o, v: o.append(v))
plain("set_add", lambda o, v: o.add(v))
plain("dict_put", operator.setitem)
plain("set_update", lambda o, v: o.update(v))
plain("list_to_tuple", tuple)
plain("join", lambda *a: "".join(a))
plain("iter", iter)
plain("next", lambda it: next(it, NULL))
plain("drop", lambda it: it.close() if inspect.isgenerator(it) else None)
plain("super", lambda cls, obj: super(cls, obj))
plain("nop", lambda: None)
plain("exc_type", type)
plain("exc_traceback", lambda e: e.__traceback__)


@op("getattr")
def _getattr(f: Frame, i: Instr, o: Any) -> Any:
    if o is sys and i.imm[0] == "exc_info":
        e = f.interpreter.handled
        return lambda: (type(e), e, e.__traceback__) if e is not None else (None, None, None)
    return getattr(o, i.imm[0])


OPERATIONS["setattr"] = lambda f, i, o, v: setattr(o, i.imm[0], v)
OPERATIONS["set_plain"] = lambda f, i, o, v: object.__setattr__(o, i.imm[0], v)
OPERATIONS["delattr"] = lambda f, i, o: delattr(o, i.imm[0])


@op("list_extend")
def _list_extend(f: Frame, i: Instr, o: list[Any], v: Any) -> None:
    try:
        it = iter(v)
    except TypeError:
        raise TypeError(f"Value after * must be an iterable, not {type(v).__name__}") from None
    o.extend(it)


@op("dict_update")
def _dict_update(f: Frame, i: Instr, o: dict[Any, Any], v: Any) -> None:
    if not hasattr(v, "keys"):
        raise TypeError(f"'{type(v).__name__}' object is not a mapping")
    o.update(v)


def called_name(function: Any) -> str:
    if not hasattr(function, "__qualname__"):
        return str(function)
    module = getattr(function, "__module__", None)
    prefix = "" if module in (None, "builtins") else module + "."
    return f"{prefix}{function.__qualname__}()"


@op("dict_merge")
def _dict_merge(f: Frame, i: Instr, o: dict[Any, Any], v: Any, function: Any) -> None:
    if not hasattr(v, "keys"):
        text = f"{called_name(function)} argument after ** must be a mapping, not {type(v).__name__}"
        raise TypeError(text)
    for key in v.keys():  # noqa: SIM118
        if key in o:
            raise TypeError(f"{called_name(function)} got multiple values for keyword argument '{key}'")
        o[key] = v[key]


@op("call_args")
def _call_args(f: Frame, i: Instr, v: Any, function: Any) -> tuple[Any, ...]:
    if not hasattr(type(v), "__iter__") and not hasattr(type(v), "__getitem__"):
        text = f"{called_name(function)} argument after * must be an iterable, not {type(v).__name__}"
        raise TypeError(text)
    return tuple(v)


@op("format")
def _format(f: Frame, i: Instr, v: Any, spec: str) -> str:
    convert = {"": lambda x: x, "r": repr, "s": str, "a": ascii}[i.imm[0]]
    return format(convert(v), spec)


def unpacked(o: Any) -> Iterator[Any]:
    if not hasattr(type(o), "__iter__") and not hasattr(type(o), "__getitem__"):
        raise TypeError(f"cannot unpack non-iterable {type(o).__name__} object")
    return iter(o)


@op("unpack")
def _unpack(f: Frame, i: Instr, o: Any) -> tuple[Any, ...]:
    count = i.imm[0]
    found = []
    it = unpacked(o)
    for item in it:
        found.append(item)
        if len(found) > count:
            raise ValueError(f"too many values to unpack (expected {count})")
    if len(found) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(found)})")
    return tuple(found)


@op("unpack_ex")
def _unpack_ex(f: Frame, i: Instr, o: Any) -> tuple[Any, ...]:
    before, after = i.imm
    found = list(unpacked(o))
    if len(found) < before + after:
        raise ValueError(f"not enough values to unpack (expected at least {before + after}, got {len(found)})")
    end = len(found) - after
    return (*found[:before], found[before:end], *found[end:])


OPERATIONS["tuple_item"] = lambda f, i, t: t[i.imm[0]]


def split_keywords(names: tuple[str, ...], args: tuple[Any, ...]) -> tuple[tuple[Any, ...], dict[str, Any]]:
    if not names:
        return args, {}
    if len(set(names)) != len(names):
        raise AssertionError("repeated keyword")
    return args[: -len(names)], dict(zip(names, args[-len(names) :], strict=True))


@op("call")
def _call(f: Frame, i: Instr, function: Any, *args: Any) -> Any:
    positional, keywords = split_keywords(i.imm[0], args)
    return function(*positional, **keywords)


@op("call_method")
def _call_method(f: Frame, i: Instr, o: Any, *args: Any) -> Any:
    positional, keywords = split_keywords(i.imm[1], args)
    if o is sys and i.imm[0] == "exc_info":
        return _getattr(f, i, o)()
    f.looking_up = True
    method = getattr(o, i.imm[0])
    f.looking_up = False
    return method(*positional, **keywords)


def special(o: Any, name: str) -> Any:
    for cls in type(o).__mro__:
        if name in vars(cls):
            found = vars(cls)[name]
            return found.__get__(o, type(o)) if hasattr(type(found), "__get__") else found
    return NULL


@op("with_check")
def _with_check(f: Frame, i: Instr, o: Any) -> None:
    text = f"'{type(o).__name__}' object does not support the context manager protocol"
    if special(o, "__enter__") is NULL:
        raise TypeError(text)
    if special(o, "__exit__") is NULL:
        raise TypeError(text + " (missed __exit__ method)")


@op("method_check")
def _method_check(f: Frame, i: Instr, o: Any) -> None:
    if not hasattr(type(o), "__getattr__"):
        getattr(o, i.imm[0])


@op("call_special")
def _call_special(f: Frame, i: Instr, o: Any, *args: Any) -> Any:
    return special(o, i.imm[0])(*args)


@op("call_ex")
def _call_ex(f: Frame, i: Instr, function: Any, args: tuple[Any, ...], keywords: Any) -> Any:
    assert type(args) is tuple
    return function(*args, **(keywords or {}))


# Variables


@op("cell")
def _cell(f: Frame, i: Instr, v: Any) -> types.CellType:
    return types.CellType() if v is UNBOUND else types.CellType(v)


OPERATIONS["free"] = lambda f, i: f.cells[i.imm[0]]


@op("cell_get")
def _cell_get(f: Frame, i: Instr, c: types.CellType) -> Any:
    try:
        return c.cell_contents
    except ValueError:
        return UNBOUND


@op("cell_read")
def _cell_read(f: Frame, i: Instr, c: types.CellType) -> Any:
    return c.cell_contents


@op("cell_set")
def _cell_set(f: Frame, i: Instr, c: types.CellType, v: Any) -> None:
    if v is UNBOUND:
        if _cell_get(f, i, c) is not UNBOUND:
            del c.cell_contents
    else:
        c.cell_contents = v


def load_global(f: Frame, name: str) -> Any:
    if name in f.globals:
        return f.globals[name]
    if name in vars(builtins):
        return vars(builtins)[name]
    raise NameError(f"name '{name}' is not defined")


OPERATIONS["global_get"] = lambda f, i: load_global(f, i.imm[1])
OPERATIONS["builtin"] = lambda f, i: getattr(builtins, i.imm[0])
OPERATIONS["global_set"] = lambda f, i, v: f.globals.__setitem__(i.imm[1], v)


@op("global_del")
def _global_del(f: Frame, i: Instr) -> None:
    if i.imm[1] not in f.globals:
        raise NameError(f"name '{i.imm[1]}' is not defined")
    del f.globals[i.imm[1]]


@op("ns_get")
def _ns_get(f: Frame, i: Instr, cell: Any = None) -> Any:
    name, _, cell_var = i.imm
    try:
        return f.namespace[name]
    except KeyError:
        pass
    if cell_var is not None:
        value = _cell_get(f, i, cell)
        if value is UNBOUND:
            text = f"cannot access free variable '{name}' where it is not associated with a value"
            raise NameError(text + " in enclosing scope")
        return value
    return load_global(f, name)


OPERATIONS["ns_set"] = lambda f, i, v: f.namespace.__setitem__(i.imm[0], v)


@op("ns_del")
def _ns_del(f: Frame, i: Instr) -> None:
    try:
        del f.namespace[i.imm[0]]
    except KeyError:
        raise NameError(f"name '{i.imm[0]}' is not defined") from None


OPERATIONS["namespace"] = lambda f, i: f.namespace
OPERATIONS["globals"] = lambda f, i: f.globals


@op("locals")
def _locals(f: Frame, i: Instr, *values: Any) -> dict[str, Any]:
    return {n: v for n, v in zip(i.imm[0], values, strict=True) if v is not UNBOUND}


# Modules


@op("import")
def _import(f: Frame, i: Instr) -> types.ModuleType:
    return f.interpreter.module(i.imm[0])


@op("import_from")
def _import_from(f: Frame, i: Instr, m: Any) -> Any:
    name, submodule = i.imm
    try:
        return getattr(m, name)
    except AttributeError:
        if submodule is not None:
            return f.interpreter.module(submodule)
        where = getattr(m, "__file__", None) or "unknown location"
        raise ImportError(f"cannot import name {name!r} from {m.__name__!r} ({where})") from None


@op("import_star")
def _import_star(f: Frame, i: Instr, m: Any) -> None:
    names = getattr(m, "__all__", None)
    if names is None:
        names = [n for n in vars(m) if not n.startswith("_")]
    if i.imm[1] is not None:
        assert set(i.imm[1]) >= set(names), (i.imm[1], names)
    for name in names:
        f.globals[name] = getattr(m, name)


@op("import_error")
def _import_error(f: Frame, i: Instr) -> None:
    kind, message, name = i.imm
    raise getattr(builtins, kind)(message, name=name)


@op("annotations")
def _annotations(f: Frame, i: Instr) -> Any:
    return Frame(f.interpreter, i.imm[0], [], (), f.module).run()


@op("run_chunk")
def _run_chunk(f: Frame, i: Instr) -> None:
    Frame(f.interpreter, i.imm[0], [], (), f.module).run()


# Exceptions


@op("raise")
def _raise(f: Frame, i: Instr, exc: Any, *cause: Any) -> None:
    if isinstance(exc, type) and issubclass(exc, BaseException):
        exc = exc()
    if not isinstance(exc, BaseException):
        raise TypeError("exceptions must derive from BaseException")
    current = f.interpreter.handled
    if current is not None and current is not exc:
        link: BaseException | None = current
        while link is not None and link.__context__ is not exc:
            link = link.__context__
        if link is not None:
            link.__context__ = None
        exc.__context__ = current
    if cause:
        raise exc from cause[0]
    raise exc


@op("reraise")
def _reraise(f: Frame, i: Instr) -> None:
    if f.interpreter.handled is None:
        raise RuntimeError("No active exception to reraise")
    f.thrown = True
    raise f.interpreter.handled


@op("exc_match")
def _exc_match(f: Frame, i: Instr, exc: BaseException, kind: Any) -> bool:
    for cls in kind if isinstance(kind, tuple) else (kind,):
        if not (isinstance(cls, type) and issubclass(cls, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
    return issubclass(type(exc), kind)


@op("exc_escape")
def _exc_escape(f: Frame, i: Instr, exc: BaseException) -> None:
    if isinstance(exc, StopIteration):
        raise RuntimeError("generator raised StopIteration") from exc


@op("exc_enter")
def _exc_enter(f: Frame, i: Instr, exc: Any) -> Any:
    previous, f.interpreter.handled = f.interpreter.handled, exc
    f.entered += 1
    return previous


@op("exc_leave")
def _exc_leave(f: Frame, i: Instr, previous: Any) -> None:
    f.interpreter.handled = previous
    f.entered -= 1


OPERATIONS["exc_current"] = lambda f, i: f.interpreter.handled


# Matching

IS_SEQUENCE, IS_MAPPING = 1 << 5, 1 << 6


@op("match_sequence")
def _match_sequence(f: Frame, i: Instr, o: Any) -> bool:
    n, at_least = i.imm
    if not type(o).__flags__ & IS_SEQUENCE:
        return False
    return len(o) >= n if at_least else len(o) == n


@op("match_mapping")
def _match_mapping(f: Frame, i: Instr, o: Any) -> bool:
    return bool(type(o).__flags__ & IS_MAPPING)


@op("match_keys")
def _match_keys(f: Frame, i: Instr, o: Any, keys: tuple[Any, ...]) -> Any:
    seen: set[Any] = set()
    found = []
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        value = o.get(key, UNBOUND)
        if value is UNBOUND:
            return NULL
        found.append(value)
    return tuple(found)


SELF_MATCHING = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


@op("match_class")
def _match_class(f: Frame, i: Instr, o: Any, cls: Any) -> Any:
    n, names = i.imm
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(o, cls):
        return NULL
    found = []
    if n:
        positional = getattr(cls, "__match_args__", None)
        if positional is None:
            if not issubclass(cls, SELF_MATCHING):
                positional = ()
            else:
                if n > 1:
                    raise TypeError(f"{cls.__name__}() accepts 1 positional sub-pattern ({n} given)")
                found.append(o)
        if positional is not None:
            if type(positional) is not tuple:
                kind = type(positional).__name__
                raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {kind})")
            if n > len(positional):
                plural = "" if len(positional) == 1 else "s"
                raise TypeError(
                    f"{cls.__name__}() accepts {len(positional)} positional sub-pattern{plural} ({n} given)"
                )
            names = (*positional[:n], *names)
            for index, name in enumerate(positional[:n]):
                if type(name) is not str:
                    kind = type(name).__name__
                    raise TypeError(f"__match_args__ elements must be strings (got {kind})")
                if name in names[:index] or name in names[index + 1 :]:
                    text = f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}"
                    raise TypeError(text)
    for name in names:
        try:
            found.append(getattr(o, name))
        except AttributeError:
            return NULL
    return tuple(found)


@op("copy_mapping_rest")
def _copy_mapping_rest(f: Frame, i: Instr, o: Any, keys: tuple[Any, ...]) -> dict[Any, Any]:
    rest = dict(o)
    for key in keys:
        del rest[key]
    return rest
