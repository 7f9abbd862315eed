"""Operations that call methods which inference knows: by the class of the receiver, directly.

C.m(x)     =>   call C.m; of a class method with the class, of a static one without; so o.m(x)
o.m(x)     =>   br_cast o $D -> call D.m;  br_cast o $C -> call C.m;  else the runtime (or the last, if that is all)
C(x)       =>   struct.new $C;  call C.__init__
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from waspy.infer import types
from waspy.infer.types import Clone
from waspy.ir.lir import Value
from waspy.ir.pir import ClassDef, FunctionDef, Instr
from waspy.lower.binding import Bound, Default, Given, KeywordDefault, Named, Rest, bind_call, is_all_constant
from waspy.lower.class_constants import constant_of
from waspy.lower.code import Signature
from waspy.lower.reprs.any import ANY, OBJECT, AnyRepr
from waspy.lower.reprs.below_containers import CONTAINERS, call_of_container
from waspy.lower.reprs.operand import Operand
from waspy.lower.reprs.table import constant
from waspy.wasm.types import Ref

if TYPE_CHECKING:
    from waspy.lower.function import FunctionLowering


def dispatch(
    cx: FunctionLowering,
    instr: Instr,
    o: Operand,
    args: Sequence[Operand],
    keywords: Sequence[str],
    dynamic: Callable[[], Operand],
) -> Operand:
    """The operation on the receiver o; `dynamic` lowers it where the method is not known."""
    target = cx.clone.targets.get(instr)
    made = cx.facts.definitions.get(instr.args[0])
    is_super = made is not None and made.op == "super"
    if is_super and made not in cx.elided:  # the receiver is not at hand
        return dynamic()
    if isinstance(target, types.Member):
        given = args_of_member(cx, target, o, args)
        if method_plan(cx, target.clone, given, keywords) is not None:
            return call_clone(cx, target.clone, given, keywords)
    if not isinstance(target, types.Dispatch):
        return dynamic()
    name = instr.imm[0] if instr.op in ("call_method", "call_special") and not is_super else None
    plans = [method_plan(cx, clone, [o, *args], keywords, name) for _, clone in target.cases]
    if any(plan is None for plan in plans):
        return dynamic()
    clones = {clone for _, clone in target.cases}
    if target.exhaustive and len(clones) == 1:
        cls, clone = target.cases[0]
        return call_clone(cx, clone, [o, *args], keywords, _function_of(cx, clone, o, cls, name, args, keywords))
    return _by_class(cx, target, result_of(cx, instr), o, args, keywords, name, dynamic)


def args_of_member(
    cx: FunctionLowering, target: types.Member, o: Operand, args: Sequence[Operand]
) -> Sequence[Operand]:
    if not target.receives:
        return args
    if not target.of_instance:
        return [o, *args]
    return [Operand(OBJECT, None, make=lambda: cx.em.call("ops.type_of", o.boxed(cx))), *args]


def _function_of(
    cx: FunctionLowering,
    clone: Clone,
    o: Operand,
    cls: ClassDef,
    name: str | None,
    args: Sequence[Operand],
    keywords: Sequence[str],
) -> Operand | None:
    """The function object of a method that is a closure, or of whose defaults some are no constants."""
    if name is None or method_plan(cx, clone, [o, *args], keywords) is not None:
        return None
    return constant_of(cx, "of_method", o, cls, name)


def result_of(cx: FunctionLowering, instr: Instr) -> AnyRepr:
    if instr.result is None or instr.result in cx.nullable:
        return ANY
    return cx.repr(instr.result)


def _by_class(
    cx: FunctionLowering,
    target: types.Dispatch,
    result: AnyRepr,
    o: Operand,
    args: Sequence[Operand],
    keywords: Sequence[str],
    name: str | None,
    dynamic: Callable[[], Operand],
) -> Operand:
    em = cx.em
    done = em.new_block(result.wasm)
    value = o.boxed(cx)
    last = len(target.cases) - 1
    for i, (cls, clone) in enumerate(target.cases):
        if i == last and target.exhaustive:
            f = _function_of(cx, clone, o, cls, name, args, keywords)
            em.jump(done, _arm(cx, clone, result, o, args, keywords, f))
            break
        other = em.new_block()
        struct = em.if_cast(value, struct_of(cx, cls), other)
        one = Operand(cx.program.reprs.instance(cls), struct)
        f = _function_of(cx, clone, one, cls, name, args, keywords)
        em.jump(done, _arm(cx, clone, result, one, args, keywords, f))
        em.start(other)
    else:
        em.jump(done, em.fit(cx.convert(dynamic(), result).value(cx), result.wasm))
    em.start(done)
    return Operand(result, done.params[0])


def _arm(
    cx: FunctionLowering,
    clone: Clone,
    result: AnyRepr,
    receiver: Operand,
    args: Sequence[Operand],
    keywords: Sequence[str],
    f: Operand | None,
) -> Value:
    returned = call_clone(cx, clone, [receiver, *args], keywords, f)
    return cx.em.fit(cx.convert(returned, result).value(cx), result.wasm)


def struct_of(cx: FunctionLowering, cls: ClassDef) -> str:
    layout = cx.program.layouts.layouts.of(cls)
    assert layout is not None
    return cx.program.layouts.struct(layout)


def construct(
    cx: FunctionLowering, target: types.Construct, callee: Operand, args: Sequence[Operand], keywords: Sequence[str]
) -> Operand | None:
    """An instance of the class `callee`; None: only the runtime can make it."""
    layout = cx.program.layouts.layouts.of(target.cls)
    assert layout is not None
    repr = cx.program.reprs.instance(target.cls)
    # what `__init__` takes is checked before anything is emitted: the receiver stands for the instance
    if target.init is not None and method_plan(cx, target.init, [callee, *args], keywords, "__init__") is None:
        return None
    cls = cx.em.cast(callee.boxed(cx), "$Class")
    made = Operand(repr, cx.program.layouts.new(cx.em, layout, cls))
    if layout.is_exception:
        store_args(cx, made, args[: len(args) - len(keywords)])
    if target.init is not None:
        f = _function_of(cx, target.init, made, target.cls, "__init__", args, keywords)
        call_clone(cx, target.init, [made, *args], keywords, f)
    elif args and layout.builtin in CONTAINERS:
        call_of_container(cx, layout.builtin, made, "__init__", args, keywords)
    return made


def store_args(cx: FunctionLowering, e: Operand, args: Sequence[Operand]) -> None:
    """e.args = args, of an instance of an exception class of the program."""
    items = cx.tuple([a.boxed(cx) for a in args]) if args else cx.em.get_global("tuple.EMPTY", Ref("$LongTuple"))
    cx.em.set_field("$BaseException", "args", cx.em.cast(e.boxed(cx), "$BaseException"), items)


# --- calls without the function object ---
def method_plan(
    cx: FunctionLowering, clone: Clone, args: Sequence[Operand], keywords: Sequence[str], name: str | None = None
) -> list[Bound[Operand]] | None:
    """What each parameter gets; None if the call does not fit, or needs the function object for defaults that are not
    constant, or for cells: unless that is at hand, as what the class has under the name."""
    function = clone.function
    if not cx.program.is_compiled(function) or (signature(cx, clone).closure and name is None):
        return None
    bound = bind_call(function.params, args, keywords)
    defaults, named = cx.facts.defaults_of(function), cx.facts.keyword_defaults_of(function)
    if bound is None or not is_all_constant(bound, defaults if name is None else _at_hand(defaults), named):
        return None
    return bound


def _at_hand(defaults: Sequence[object] | None) -> list[object] | None:
    """The same as for constants: the function object has them."""
    return [()] * len(defaults) if defaults is not None else None


def is_planned(cx: FunctionLowering, instr: Instr) -> bool:
    """Whether a call of methods that inference knows needs no function object."""
    target = cx.clone.targets.get(instr)
    known = {"call": (types.Dispatch, types.Construct), "call_method": (types.Dispatch,)}.get(instr.op, ())
    if not isinstance(target, known):
        return False
    cases = target.cases if isinstance(target, types.Dispatch) else ()
    clones = [target.init] if isinstance(target, types.Construct) else [clone for _, clone in cases]
    args = [cx.operand(a) for a in instr.args]
    keywords = instr.imm[-1] or ()
    return all(clone is None or method_plan(cx, clone, args, keywords) is not None for clone in clones)


def signature(cx: FunctionLowering, clone: Clone) -> Signature:
    return cx.program.signature_of(clone.function, clone)


def call_clone(
    cx: FunctionLowering, clone: Clone, args: Sequence[Operand], keywords: Sequence[str], f: Operand | None = None
) -> Operand:
    """A call that has a `method_plan`; `f` is the function object of a closure."""
    plan = method_plan(cx, clone, args, keywords, "" if f is not None else None)
    assert plan is not None
    made = call_body(cx, signature(cx, clone), clone.function, plan, f)
    assert made is not None
    return made


def call_body(
    cx: FunctionLowering, body: Signature, function: FunctionDef, plan: Sequence[Bound[Operand]], f: Operand | None
) -> Operand | None:
    """A direct call; `f` is the function object, if it is at hand. None: only the runtime knows all the arguments."""
    sources = [argument(cx, b, function, f) for b in plan]
    if any(s is None for s in sources):
        return None
    values = [cx.convert(s, r).value(cx) for s, r in zip(sources, body.params, strict=True) if s is not None]
    values = [cx.em.fit(v, r.wasm) for v, r in zip(values, body.params, strict=True)]
    if body.closure:
        assert f is not None
        values.insert(0, cx.em.cast(f.boxed(cx), "$Function"))
    result = cx.em.call_symbol(body.symbol, values, body.result.wasm)
    assert result is not None
    return Operand(body.result, result)


def argument(cx: FunctionLowering, bound: Bound[Operand], target: FunctionDef, f: Operand | None) -> Operand | None:
    """What a parameter gets; `f` is the function object, if it is at hand. None: only the runtime can tell."""
    match bound:
        case Given(value):
            assert isinstance(value, Operand)
            return value
        case Rest(values):
            if not values:
                return constant(())
            return Operand(ANY, cx.tuple([v.boxed(cx) for v in values]))
        case Named(values):
            made = cx.em.call("dict.new_dict")
            for name, value in values:
                cx.em.run("dict.put_str", made, cx.em.string(name), value.boxed(cx))
            return Operand(ANY, made)
        case Default(index):
            return default(cx, index, target, f)
        case KeywordDefault(name):
            known = cx.facts.keyword_defaults_of(target).get(name)
            return constant(known[0]) if known is not None else None


def default(cx: FunctionLowering, index: int, target: FunctionDef, f: Operand | None) -> Operand | None:
    """A positional default: the constant, or what the function object has."""
    elements = cx.facts.defaults_of(target)
    if elements is None:
        return None
    element = elements[index]
    if isinstance(element, tuple):
        return constant(element[0])
    if f is None:
        return None
    em = cx.em
    array = em.non_null(em.field("$Function", "defaults", em.cast(f.boxed(cx), "$Function")))
    return Operand(ANY, em.non_null(em.element("$Array[obj]", array, em.i32(index))))
