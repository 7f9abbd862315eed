"""Function objects, classes, super."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from waspy.ir import pir
from waspy.ir.lir import Term, Value
from waspy.ir.pir import ClassDef, FunctionDef, Instr
from waspy.layout.facts import BuiltinRef
from waspy.lower.method_names import ANY_METHOD
from waspy.lower.modules import ANNOTATIONS
from waspy.lower.ops.module_access import global_symbol
from waspy.lower.ops.names import cell
from waspy.lower.ops.table import lowers
from waspy.wasm.types import I32, OBJ, OBJ_NULL, Ref

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


def closure_cells(cx: FunctionLowering, instr: Instr, first: int) -> Value:
    """The arguments from `first` on, which are cells, as an array; null if there are none."""
    cells = [cell(cx, cx.obj(a)) for a in instr.args[first:]]
    return cx.em.array("$Array[Cell]", cells) if cells else cx.em.null("$Array[Cell]")


def doc(cx: FunctionLowering, definition: FunctionDef, symbol: str) -> Value:
    """The docstring, only in programs that ask for some `__doc__`."""
    if definition.doc is None:
        return cx.em.null()
    name = f"{symbol}!doc"
    if name not in cx.unit.unit.globals:
        cx.unit.add_global(name, OBJ_NULL, ("when", "attr:__doc__", ("str", definition.doc)))
    return cx.em.get_global(name, OBJ_NULL)


def new_function(
    cx: FunctionLowering, definition: FunctionDef, cells: Value, defaults: tuple[Value, Value, Value]
) -> Value:
    em = cx.em
    body = cx.program.signature_of(definition)
    code = em.get_global(cx.program.code_of(definition), Ref("$Code"))
    module = cx.program.module_struct(em, definition.module)
    return em.call("calls.new_function", code, cells, *defaults, module, doc(cx, definition, body.symbol))


def is_deferrable(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether it is a plain `def` at the top of a module, which nobody misses unless its global is read."""
    if cx.definition.kind != "module" or instr.result is None or len(instr.args) > 3:
        return False
    users = cx.users[instr.result]
    return (
        len(users) == 1
        and isinstance(users[0], Instr)
        and users[0].op == "global_set"
        and all(cx.operand(a).is_constant or _is_put_off(cx, a) for a in instr.args)
    )


def _is_put_off(cx: FunctionLowering, value: pir.Value) -> bool:
    """Whether it is made where it is used, wherever that is."""
    made = cx.facts.definitions.get(value)
    return made is not None and made.op == "annotations"


def define_if_live(cx: FunctionLowering, instr: Instr, stored: Instr) -> None:
    """The definition becomes a function of its own, called only if the global is live."""
    symbol = global_symbol(*stored.imm)
    name = f"{cx.program.signature_of(instr.imm[0]).symbol}!define"
    cx.em.call_if_live(name, symbol)
    outside, cx.em = cx.em, cx.unit.function(name, (), None)
    defaults, keyword_defaults, annotations = (cx.obj(a) for a in instr.args)
    made = new_function(cx, instr.imm[0], cx.em.null("$Array[Cell]"), (defaults, keyword_defaults, annotations))
    cx.em.set_global(symbol, made)
    cx.em.end(Term("return"))
    cx.em = outside


def define_method(cx: FunctionLowering, instr: Instr) -> None:
    """A method of a library class, with what decorates it and puts it into the namespace: a function of its own,
    called only if an attribute of that name is looked up anywhere."""
    definition: FunctionDef = instr.imm[0]
    defaults = [cx.obj(a) for a in instr.args[:3]]
    cells = [cell(cx, cx.obj(a)) for a in instr.args[3:]]
    namespace = cx.namespace
    assert namespace is not None and instr.result is not None
    args = [namespace, *defaults, *cells]
    name = f"{cx.program.signature_of(definition).symbol}!define"
    cx.em.call_if_live(name, f"attr:{definition.name}", args)
    outside, cx.em = cx.em, cx.unit.function(name, tuple(a.type for a in args if a.type is not None), None)
    params = cx.em.block.params
    cx.namespace = params[0]
    given = params[4:]
    array = cx.em.array("$Array[Cell]", given) if given else cx.em.null("$Array[Cell]")
    made = new_function(cx, definition, array, (params[1], params[2], params[3]))
    decorator = decorator_of(cx, instr)
    if decorator is not None:
        f = cx.program.builtins.load(cx.em, decorator)
        assert f is not None
        made = cx.em.call("calls.call1", f, made)
    cx.em.run("classes.ns_set", params[0], cx.em.string(definition.name), made)
    cx.em.end(Term("return"))
    cx.em, cx.namespace = outside, namespace
    cx.deferred.add(instr.result)


def decorator_of(cx: FunctionLowering, instr: Instr) -> str | None:
    """The builtin that alone decorates a method. The call of it is deferred as well."""
    assert instr.result is not None
    user = cx.users[instr.result][0]
    assert isinstance(user, Instr)
    if user.op != "call":
        return None
    decorator = cx.facts.resolve(user.args[0])
    assert isinstance(decorator, BuiltinRef) and user.result is not None
    cx.deferred.add(user.result)
    return decorator.name


@lowers("annotations")
def annotations_(cx: FunctionLowering, instr: Instr) -> None:
    symbol = cx.program.signature_of(instr.imm[0]).symbol

    def make() -> Value:
        em = cx.em
        read, done = em.new_block(), em.new_block(OBJ)
        em.unless(em.value("is_live", (), (ANNOTATIONS,), I32), read)
        em.jump(done, cx.none())
        em.start(read)
        made = em.call_symbol(symbol, (), OBJ)
        assert made is not None
        em.jump(done, made)
        em.start(done)
        return done.params[0]

    cx.define_lazily(instr, make)


@lowers("reads_annotations")
def reads_annotations(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_bool(instr, cx.em.value("is_live", (), (ANNOTATIONS,), I32))


@lowers("function")
def function(cx: FunctionLowering, instr: Instr) -> None:
    definition = instr.imm[0]
    if instr.result is not None and is_deferrable(cx, instr):
        stored = cx.users[instr.result][0]
        assert isinstance(stored, Instr)
        define_if_live(cx, instr, stored)
        cx.deferred.add(instr.result)
        return
    if definition.optional:
        define_method(cx, instr)
        return
    defaults, keyword_defaults, annotations = (cx.obj(a) for a in instr.args[:3])
    cells = closure_cells(cx, instr, 3)
    cx.define_any(instr, new_function(cx, definition, cells, (defaults, keyword_defaults, annotations)))


@lowers("class")
def class_(cx: FunctionLowering, instr: Instr) -> None:
    em = cx.em
    definition: ClassDef = instr.imm[0]
    none = cx.none()
    if cx.program.method_names.gives_namespace(instr):
        em.live(ANY_METHOD)
    body = new_function(cx, definition.body, closure_cells(cx, instr, 2), (none, none, none))
    if cx.facts.constant(instr.args[1]) != (None,):
        em.live("class keywords")
    if mixes_into_enum(cx, instr):
        em.live(FIELDS_OF_DATA_CLASS)
    bases, keywords = cx.obj(instr.args[0]), cx.obj(instr.args[1])
    layout = cx.program.layouts.layout_global(em, definition)
    cx.define_any(instr, em.call("classes.build_class", body, em.string(definition.name), bases, keywords, layout))


FIELDS_OF_DATA_CLASS = "attr:__dataclass_fields__"
"""The metaclass of enumerations tells by it which base is the type of the members' data."""


def mixes_into_enum(cx: FunctionLowering, statement: Instr) -> bool:
    """Whether a class of the program may have an enumeration as its last base, after others."""
    if cx.unit.origin == "library":
        return False
    bases = cx.facts.tuple_elements(statement.args[0])
    return bases is None or (len(bases) > 1 and _may_be_enum(cx, bases[-1]))


def _may_be_enum(cx: FunctionLowering, base: object) -> bool:
    if not isinstance(base, pir.Value):
        return False
    known = cx.facts.resolve(base)
    if isinstance(known, ClassDef):
        statement = cx.facts.class_statements.get(known)
        bases = cx.facts.tuple_elements(statement.args[0]) if statement is not None else None
        return bases is None or (bool(bases) and _may_be_enum(cx, bases[-1]))
    origin = cx.facts.origin(base)
    return known is None and (origin is None or origin[0] == "enum")


@lowers("super")
def super_(cx: FunctionLowering, instr: Instr) -> None:
    cx.define_any(instr, cx.em.call("calls.super_", *map(cx.obj, instr.args)))


@lowers("run_chunk")
def run_chunk(cx: FunctionLowering, instr: Instr) -> None:
    definition, name = instr.imm
    symbol = cx.program.signature_of(definition).symbol
    if name is None:
        cx.em.call_symbol(symbol, (), None)
    elif isinstance(name, tuple):
        call_if_asked(cx, symbol, [*(f"attr:{attribute}" for attribute in name), ANY_METHOD, LISTER])
    else:
        cx.em.call_if_live(symbol, global_symbol(definition.module, name))


LISTER = "builtins_objects.dir_"
"""The function that lists attributes."""


def call_if_asked(cx: FunctionLowering, symbol: str, names: Sequence[str]) -> None:
    """A call that is left out unless one of the names is live."""
    em = cx.em
    call, done = em.new_block(), em.new_block()
    for name in names:
        em.unless(em.value("is_live", (), (name,), I32), call)
    em.jump(done)
    em.start(call)
    em.call_symbol(symbol, (), None)
    em.jump(done)
    em.start(done)
