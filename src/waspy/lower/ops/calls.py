"""Calls: directly to the body where the callee is known, else through the runtime."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.ir.pir import ClassDef, FunctionDef, Instr, Value
from waspy.layout.facts import BuiltinRef, ModuleRef
from waspy.lower import lookups, str_format
from waspy.lower.binding import bind_call
from waspy.lower.disclosures import mark_attribute, type_of
from waspy.lower.ops import module_access
from waspy.lower.ops.bound_methods import bound_method
from waspy.lower.ops.choices import choose
from waspy.lower.ops.composed import composed
from waspy.lower.ops.defaults import with_default
from waspy.lower.ops.dispatch import call_body, construct, dispatch, store_args, struct_of
from waspy.lower.ops.table import lowers
from waspy.lower.reprs.any import ANY
from waspy.lower.reprs.below_containers import call_of_container
from waspy.lower.reprs.containers import LIST
from waspy.lower.reprs.hashed import DictRepr
from waspy.lower.reprs.joiner import joined, number
from waspy.lower.reprs.loops import ParallelRepr
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.table import BOOL, constant
from waspy.lower.reprs.tuples import FixedTupleRepr, NamedRepr, fixed_tuple

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


@lowers("call")
def call(cx: FunctionLowering, instr: Instr) -> None:
    keywords: tuple[str, ...] = instr.imm[0]
    if instr.result in cx.deferred:
        return
    known = composed(cx, instr)
    if known is not None:
        cx.define(instr, known)
        return
    callee, *args = instr.args
    operands = [cx.operand(a) for a in args]
    part = number(cx, instr, operands)
    if part is not None:
        assert instr.result is not None
        cx.values[instr.result] = part
        return
    method = bound_method(cx, callee) if not keywords else None
    if method is not None:
        o = cx.operand(method.args[0])
        cx.define(instr, o.repr.call_method(cx, o, method.imm[0], operands))
        return
    f = cx.operand(callee)
    result = call_known(cx, instr, operands, keywords)
    if result is None:
        result = call_unknown(cx, instr, operands, keywords, lambda: call_object(cx, instr, f, operands, keywords))
    cx.define(instr, result)


def call_object(
    cx: FunctionLowering, instr: Instr, f: Operand, args: Sequence[Operand], keywords: Sequence[str]
) -> Operand:
    """f(*args), where only the runtime knows what f is; what is expected to be a cache it tries as such first."""
    if instr in cx.clone.cached and not keywords and len(args) in CACHED_CALLS:
        return Operand(ANY, cx.em.call(f"lru_calls.call{len(args)}", f.boxed(cx), *(a.boxed(cx) for a in args)))
    return call_value(cx, f, args, keywords)


CACHED_CALLS = (1, 2, 3)
CACHED_METHODS = (1, 2)
"""With how many arguments they have functions of their own in the runtime."""


def call_unknown(
    cx: FunctionLowering,
    instr: Instr,
    args: Sequence[Operand],
    keywords: Sequence[str],
    dynamic: Callable[[], Operand],
) -> Operand:
    """A call of one of several functions, or of an instance by its class's method, or of anything."""
    target = cx.clone.targets.get(instr)
    f = cx.operand(instr.args[0])
    if isinstance(target, types.Choice):
        return choose(cx, target, instr, f, args, keywords, dynamic)
    return dispatch(cx, instr, f, args, keywords, dynamic)


def call_known(cx: FunctionLowering, instr: Instr, args: Sequence[Operand], keywords: Sequence[str]) -> Operand | None:
    """A direct call, if it is known what is called and the arguments fit."""
    inferred = cx.clone.targets.get(instr)
    if isinstance(inferred, types.Construct):
        return construct(cx, inferred, cx.operand(instr.args[0]), args, keywords)
    if isinstance(inferred, types.Direct):
        return call_function(cx, inferred.clone.function, cx.operand(instr.args[0]), instr, args, keywords)
    made = cx.clone.types.get(instr.args[0])
    if isinstance(made, types.Record) and made.count == len(args) and not keywords and instr.op == "call":
        items = [a.boxed(cx) for a in args]
        return Operand(ANY, cx.named_tuple(cx.em.cast(cx.obj(instr.args[0]), "$Class"), items))
    target = cx.facts.resolve(instr.args[0])
    if target == BuiltinRef("isinstance") and len(args) == 2 and not keywords and instr.op == "call":
        tested = is_instance(cx, args[0], instr.args[2])
        if tested is not None:
            return tested
    if target == BuiltinRef("type") and len(args) == 1 and not keywords:
        return type_of(cx, instr, args[0])
    if isinstance(target, BuiltinRef):
        given = cx.program.builtins.call(cx, target.module, target.name, args, keywords, instr.args[1:])
        return in_one(cx, instr, given) if given is not None else None
    if isinstance(target, FunctionDef):
        return call_function(cx, target, cx.operand(instr.args[0]), instr, args, keywords)
    return None


def in_one(cx: FunctionLowering, instr: Instr, given: Operand) -> Operand:
    """A tuple whose items are separate is made here, once, unless it is only unpacked."""
    if not isinstance(given.repr, ParallelRepr) or instr.result is None:
        return given
    n = len(given.repr.items)
    return given if cx.is_only_unpacked(instr.result, n) else Operand(fixed_tuple(n), given.boxed(cx))


def is_instance(cx: FunctionLowering, o: Operand, cls: Value) -> Operand | None:
    """isinstance(o, cls), where all instances of the class and its subclasses, and nothing else, are of one struct."""
    known = cx.facts.resolve(cls)
    if isinstance(known, ClassDef) and known in cx.program.typing.sealed:
        return Operand(BOOL, cx.em.test(o.boxed(cx), struct_of(cx, known)))
    if isinstance(known, BuiltinRef) and known.module == "builtins" and known.name in STRUCT_CLASSES:
        return Operand(BOOL, cx.em.test(o.boxed(cx), STRUCT_CLASSES[known.name]))
    return None


STRUCT_CLASSES = {
    "str": "$Str",
    "list": "$List",
    "dict": "$Dict",
    "tuple": "$Tuple",
    "float": "$Float",
    "bool": "$Bool",
}


def call_value(cx: FunctionLowering, f: Operand, args: Sequence[Operand], keywords: Sequence[str]) -> Operand:
    if not keywords:
        return f.repr.call(cx, f, args)
    array = cx.objects([a.boxed(cx) for a in args])
    return Operand(ANY, cx.em.call("calls.call", f.boxed(cx), array, cx.names(keywords)))


# --- functions of the program ---
def call_function(
    cx: FunctionLowering,
    target: FunctionDef,
    f: Operand,
    instr: Instr,
    args: Sequence[Operand],
    keywords: Sequence[str],
) -> Operand | None:
    """A call of the body; `f` is the function object, for its cells and defaults."""
    if not cx.program.is_compiled(target):
        return None
    bound = bind_call(target.params, args, keywords)
    if bound is None:
        return None
    inferred = cx.clone.targets.get(instr)
    clone = inferred.clone if isinstance(inferred, types.Direct) else None
    return call_body(cx, cx.program.signature_of(target, clone), target, bound, f)


# --- methods ---
@lowers("method_check")
def method_check(cx: FunctionLowering, instr: Instr) -> None:
    receiver = instr.args[0]
    if not isinstance(cx.facts.resolve(receiver), ModuleRef) and not _is_resolved(cx, instr):
        o = cx.operand(receiver)
        o.repr.check_method(cx, o, instr.imm[0])


@lowers("call_method")
def call_method(cx: FunctionLowering, instr: Instr) -> None:
    if instr in cx.lookups:
        lookups.lower(cx, instr)
        return
    if is_listed(cx, instr):
        define_listed(cx, instr)
        return
    known = composed(cx, instr) or with_default(cx, instr)
    if known is not None:
        cx.define(instr, known)
        return
    name, keywords = instr.imm
    mark_attribute(cx, instr)
    receiver, *args = instr.args
    operands = [cx.operand(a) for a in args]
    o = cx.operand(receiver)
    text = str_format.formatted(cx, o, operands, keywords or ()) if name == "format" else joined(cx, operands)
    if text is not None:
        cx.define(instr, text)
        return

    if name == "_replace" and isinstance(o.repr, NamedRepr) and len(keywords or ()) == len(args):
        changed = o.repr.replaced(cx, o, dict(zip(keywords or (), operands, strict=True)))
        if changed is not None:
            cx.define(instr, changed)
            return

    def dynamic() -> Operand:
        if instr in cx.clone.cached and not keywords and len(operands) in CACHED_METHODS:
            boxed = [a.boxed(cx) for a in operands]
            return Operand(ANY, cx.em.call(f"lru_calls.method{len(boxed)}", o.boxed(cx), cx.attribute(name), *boxed))
        known = (
            o.repr.call_method(cx, o, name, operands) if not keywords else o.repr.named(cx, o, name, operands, keywords)
        )
        if known is not None:
            return known
        array = cx.objects([a.boxed(cx) for a in operands])
        return Operand(ANY, cx.em.call("calls.method", o.boxed(cx), cx.attribute(name), array, cx.names(keywords)))

    target = cx.clone.targets.get(instr)
    if isinstance(cx.facts.resolve(receiver), ModuleRef):
        cx.define(instr, call_of_module(cx, instr, operands, keywords))
    elif isinstance(target, types.Choice):  # the attribute of an instance is a function
        f = o.repr.getattr(cx, o, name)
        plain = keywords or ()
        cx.define(instr, choose(cx, target, instr, f, operands, plain, lambda: call_value(cx, f, operands, plain)))
    elif isinstance(target, types.Inert):
        cx.define(instr, constant(None))
    elif isinstance(target, types.StoreArgs) and cx.facts.definitions.get(receiver) in cx.elided:
        store_args(cx, o, operands)
        cx.define(instr, constant(None))
    elif isinstance(target, types.OfContainer) and cx.facts.definitions.get(receiver) in cx.elided:
        cx.define(instr, call_of_container(cx, target.name, o, name, operands, keywords or ()))
    else:
        cx.define(instr, dispatch(cx, instr, o, operands, keywords, dynamic))


def is_listed(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether all that happens to d.keys(), d.values() or d.items() is that one call takes all of it, at once."""
    name, keywords = instr.imm
    users = cx.users[instr.result] if instr.result is not None else ()
    if name not in LISTS or keywords or len(instr.args) != 1 or len(users) != 1 or instr.args[0] in cx.nullable:
        return False
    user = users[0]
    if (
        not isinstance(user, Instr)
        or user.op != "call"
        or [i for i, a in enumerate(user.args) if a is instr.result] != [1]
    ):
        return False
    callee = cx.facts.resolve(user.args[0])
    takes_all = isinstance(callee, BuiltinRef) and callee.module == "builtins" and callee.name in TAKE_ALL
    return takes_all and len(user.args) - len(user.imm[0]) == 2 and isinstance(cx.repr(instr.args[0]), DictRepr)


def define_listed(cx: FunctionLowering, instr: Instr) -> None:
    """The call gets a list instead of the view."""
    assert instr.result is not None
    d, make = cx.operand(instr.args[0]), LISTS[instr.imm[0]]
    cx.values[instr.result] = Operand(LIST, None, make=lambda: cx.em.call(make, d.value(cx)))


TAKE_ALL = frozenset(["sorted", "list", "tuple"])
LISTS = {name: f"dict_views.list_of_{name}" for name in ("keys", "values", "items")}


def _is_resolved(cx: FunctionLowering, check: Instr) -> bool:
    """Whether inference knows the method that a `method_check` asks for."""
    receiver, name = check.args[0], check.imm[0]
    calls = [u for u in cx.users[receiver] if isinstance(u, Instr) and u.op == "call_method" and u.imm[0] == name]
    targets = [cx.clone.targets.get(u) for u in calls]
    found = types.Inert | types.StoreArgs | types.OfContainer | types.Member
    return bool(targets) and all(
        isinstance(t, found) or (isinstance(t, types.Dispatch) and t.exhaustive) for t in targets
    )


def call_of_module(cx: FunctionLowering, instr: Instr, args: Sequence[Operand], keywords: Sequence[str]) -> Operand:
    """module.name(...)."""
    name, receiver = instr.imm[0], instr.args[0]
    target = cx.facts.member(receiver, name)
    known: Operand | None = None
    if isinstance(target, BuiltinRef):  # no module of the library is half initialised when the program runs
        known = cx.program.builtins.call(cx, target.module, target.name, args, keywords, instr.args[1:])
    if known is not None:
        return known
    f = module_access.attribute(cx, receiver, name)
    if f is not None and isinstance(target, FunctionDef):
        known = call_function(cx, target, f, instr, args, keywords)
    if known is not None:
        return known
    if f is None:
        f = module_access.looked_up(cx, receiver, name)
    return call_value(cx, f, args, keywords)


@lowers("with_check")
def with_check(cx: FunctionLowering, instr: Instr) -> None:
    """The call of `__enter__`, which follows, checks."""
    for name in ("__enter__", "__exit__"):
        cx.em.live(f"attr:{name}")


@lowers("call_special")
def call_special(cx: FunctionLowering, instr: Instr) -> None:
    o, *args = map(cx.operand, instr.args)

    def dynamic() -> Operand:
        array = cx.objects([a.boxed(cx) for a in args])
        return Operand(ANY, cx.em.call("calls.call_special", o.boxed(cx), cx.attribute(instr.imm[0]), array))

    cx.define(instr, dispatch(cx, instr, o, args, (), dynamic))


@lowers("call_ex")
def call_ex(cx: FunctionLowering, instr: Instr) -> None:
    """f(*args), as a call of the function that is known, with arguments of which it is known how many they are."""
    target, given = cx.clone.targets.get(instr), cx.clone.types.get(instr.args[1])
    if isinstance(target, types.Direct) and isinstance(given, types.Tuple) and given.elements is not None:
        args = cx.operand(instr.args[1])
        if isinstance(args.repr, FixedTupleRepr) and instr.args[1] not in cx.nullable:
            items = [args.repr.part(cx, args.value(cx), i) for i in range(len(given.elements))]
            result = call_function(cx, target.clone.function, cx.operand(instr.args[0]), instr, items, ())
            if result is not None:
                cx.define(instr, result)
                return
    cx.define_any(instr, cx.em.call("calls.call_ex", *map(cx.obj, instr.args)))
