"""What functions of library modules return. Completes the table of `builtin_calls`, by their full names."""

from __future__ import annotations

from typing import Any as AnyType

from waspy.frontend.dataclass_methods import fields_of
from waspy.infer.argument_tuples import watch
from waspy.infer.builtin_calls import (
    FUNCTIONS,
    METHODS,
    Names,
    Rule,
    always,
    call_back,
    fill,
    filter_,
    iterating,
    iterator,
    list_of,
    with_key,
)
from waspy.infer.engine import Engine, Version
from waspy.infer.hints import ANNOTATIONS
from waspy.infer.leaks import instantiated
from waspy.infer.lookups import lookup
from waspy.infer.operators import contents_of, put, put_mapped
from waspy.infer.struct_formats import UNPACKERS, unpacked
from waspy.infer.values import (
    BOOL,
    BOTTOM,
    COMPLEX,
    FLOAT,
    INT,
    NONE,
    TOP,
    Abs,
    Atom,
    Builtin,
    Func,
    Inst,
    Prim,
    Record,
    Site,
    Tup,
    join,
    join_all,
    make_tuple,
)
from waspy.infer.variables import attribute_of
from waspy.ir.pir import Instr, Value

__all__ = ["FUNCTIONS", "METHODS"]

NUMBERS = (Prim("int"), Prim("float"), Prim("bool"), Prim("complex"))


def of_numbers(result: Abs) -> Rule:
    """The result if the arguments are numbers; other objects have methods of their own for it."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        if all(a in NUMBERS for value in args for a in value):
            return result
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)

    return rule


def for_sites(rule: Rule) -> Rule:
    """The rule if the first argument is a list, say, that the program made."""

    def guarded(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        if args and all(isinstance(a, Site) and a.kind == "list" for a in args[0]):
            return rule(engine, version, instr, atom, args, names)
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)

    return guarded


def item(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """An item of a sequence, by a number."""
    if len(args) == 1 and all(is_sequence(a) for a in args[0]):
        return contents_of(engine, args[0], (version, instr))
    return always(TOP, escaping=True)(engine, version, instr, atom, args, names)


def for_sequences(rule: Rule) -> Rule:
    """The rule if the first argument is a sequence that only is read."""

    def guarded(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        if args and all(is_sequence(a) for a in args[0]):
            return rule(engine, version, instr, atom, args, names)
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)

    return guarded


def is_sequence(atom: Atom) -> bool:
    return isinstance(atom, Tup) or (isinstance(atom, Site) and atom.kind == "list") or atom in SEQUENCES


SEQUENCES = (Prim("str"), Prim("range"))


def element(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    return contents_of(engine, args[0], (version, instr))


def some_elements(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    for value in args[1:]:
        engine.escape(value)
    return list_of(engine, version, instr, contents_of(engine, args[0], (version, instr)))


def namedtuple(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """Where the fields are written out: a class of records."""
    fields = _field_names(version, instr.args[-1]) if len(args) == 2 and not names else None
    if fields is None:
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    return frozenset({Record(fields)})


def written_namedtuple(
    engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names
) -> Abs:
    """What `frontend.named_tuples` makes of a call: the name, the fields, the module and maybe the defaults."""
    fields = _field_names(version, instr.args[2]) if len(args) in (3, 4) and not names else None
    if fields is None:
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    defaults: tuple[Abs, ...] = ()
    for value in args[3:]:
        engine.escape(value)
        given = next(iter(value)) if len(value) == 1 else None
        if not isinstance(given, Tup) or given.star:
            return TOP
        defaults = given.elements
    return frozenset({Record(fields, defaults)})


def _field_names(version: Version, value: Value) -> tuple[str, ...] | None:
    made = version.flow.definitions.get(value)
    if made is None or made.op not in ("const", "list", "tuple"):
        return None
    if made.op == "const":
        given = made.imm[0]
        found = given.replace(",", " ").split() if isinstance(given, str) else given
    else:
        parts = [version.flow.definitions.get(a) for a in made.args]
        found = [p.imm[0] if p is not None and p.op == "const" else None for p in parts]
    usable = isinstance(found, (list, tuple)) and all(isinstance(n, str) and n.isidentifier() for n in found)
    return tuple(found) if usable and len(set(found)) == len(found) > 0 else None


def push(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    for value in args[1:]:
        put(engine, args[0], value)
    return NONE


def exchange(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """heappushpop, heapreplace."""
    push(engine, version, instr, atom, args, names)
    return join_all([element(engine, version, instr, atom, args, names), *args[1:]])


def insert(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """bisect.insort: an optional key is called with the items."""
    for value in args[1:2]:
        put(engine, args[0], value)
    with_key(engine, version, instr, contents_of(engine, args[0], (version, instr)), args[2:])
    return NONE


def searched(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    with_key(engine, version, instr, contents_of(engine, args[0], (version, instr)), args[2:])
    return INT


def same_items(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """islice, cycle: an iterator over the items of the first argument."""
    return iterator(engine, version, instr, contents_of(engine, args[0], (version, instr)) if args else TOP)


def chain(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    return iterator(engine, version, instr, join_all(contents_of(engine, a, (version, instr)) for a in args))


def groups(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """combinations, permutations: tuples of the items of the first argument."""
    contents = contents_of(engine, args[0], (version, instr)) if args else TOP
    return iterator(engine, version, instr, make_tuple([contents], star=True))


def counted(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """itertools.count."""
    if all(value == INT for value in args):
        return iterator(engine, version, instr, INT)
    return always(TOP, escaping=True)(engine, version, instr, atom, args, names)


def deque(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """Of the items of the first argument, which may be named; the other is the greatest length."""
    site = engine.site(version, instr, "deque")
    named = dict(zip(names, args[len(args) - len(names) :], strict=True))
    source = args[0] if len(args) > len(names) else named.get("iterable")
    if source is not None:
        engine.write(site.contents, contents_of(engine, source, (version, instr)))
    return frozenset({site})


def defaultdict(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """What the factory makes are its values, besides those that it is called with."""
    site = engine.site(version, instr, "defaultdict")
    made = BOTTOM
    for factory in engine.ordered(args[0]) if len(args) > len(names) else ():
        if isinstance(factory, Builtin) and factory.name in FACTORIES:
            made = join(made, FUNCTIONS[factory.name](engine, version, instr, factory, [], ()))
        else:
            made = join(made, call_back(engine, version, instr, frozenset({factory}), []))
    put_mapped(engine, site, made)
    fill(engine, version, instr, site, args[1:] if len(args) > len(names) else args, names)
    return frozenset({site})


def described(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """Where the compiler wrote the methods, what is called with the class only describes it."""
    for value in args:
        engine.escape(value)
    return frozenset({Builtin("dataclasses._describe")})


def of_field(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """dataclasses.field: where the compiler wrote the methods, these call the factory, and nobody sees it here."""
    if not (ANNOTATIONS in engine.hidden and _only_describes(engine, version, instr)):
        for value in args:
            engine.escape(value)
    return TOP


def _only_describes(engine: Engine, version: Version, instr: Instr) -> bool:
    """Whether the result only gets into the table that the compiler wrote."""
    users = version.flow.users.get(instr.result, []) if instr.result is not None else []
    tables = [user for user in users if isinstance(user, Instr) and user.op == "dict"]
    calls = [call for table in tables if table.result for call in version.flow.users.get(table.result, [])]
    if not users or len(tables) != len(users) or not all(isinstance(c, Instr) and c.op == "call" for c in calls):
        return False
    callees = [call.args[0] for call in calls]
    watch(version, instr, callees)
    return all(engine.get(version, callee) <= frozenset({Builtin("dataclasses._described")}) for callee in callees)


def replaced(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """dataclasses.replace: calls the class of the instance with what the attributes hold and with the changes."""
    changes = dict(zip(names, args[len(args) - len(names) :], strict=True))
    total = BOTTOM
    for instance in engine.ordered(args[0]) if len(args) == len(names) + 1 else ():
        init = lookup(engine, version, instr, instance.cls, "__init__") if isinstance(instance, Inst) else None
        (member,) = init if init and len(init) == 1 else (None,)
        if not isinstance(member, Func) or not isinstance(instance, Inst):
            break
        given: list[Abs] = [frozenset({instance})]
        for param in member.function.params[1:]:
            held = attribute_of(engine, version, instr, instance, param.name)
            given.append(join(held, changes.get(param.name, BOTTOM)))
        if all(given):
            instantiated(engine, instance.cls)
            engine.version(member.function, given, generic=True)
        total = join(total, given[0])
    else:
        return total
    return always(TOP, escaping=True)(engine, version, instr, atom, args, names)


def copied(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """dataclasses.asdict and astuple: copies of all that is in the fields, and in data classes and containers there."""
    seen: set[AnyType] = set()
    pending = [*args]
    for value in pending:
        for one in engine.ordered(value - seen):
            seen.add(one)
            fields = fields_of(one.cls.node) if isinstance(one, Inst) else None
            if isinstance(one, Inst) and fields is not None:
                pending += [attribute_of(engine, version, instr, one, name) for name in fields]
            elif isinstance(one, Site) and one.kind in ("list", "dict"):
                pending += [engine.read(cell, (version, instr)) for cell in (one.contents, one.mapped)]
            elif isinstance(one, Tup):
                pending += one.elements
            else:
                engine.escape(frozenset({one}))
    return TOP


def unless_stored(name: str, rule: Rule) -> Rule:
    """A method of random.Random, whose instances may have an attribute of that name instead."""

    def guarded(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        reader = version, instr
        if engine.read(engine.named(name), reader) or engine.read(engine.stored_anywhere, reader):
            return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
        return rule(engine, version, instr, atom, args, names)

    return guarded


def has_own_methods(engine: Engine) -> bool:
    """Whether no instance of random.Random has attributes in place of the methods of the class."""
    return not engine.stored_anywhere.value and not any(engine.named(name).value for name in METHOD_NAMES)


def generator(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """random.Random: its methods are the functions of the module."""
    for value in args:
        engine.escape(value)
    return frozenset({Prim("random.Random")})


FACTORIES = ("int", "float", "str", "bool", "list", "set", "dict", "tuple")

_FLOATS = (
    "acos acosh asin asinh atan atan2 atanh cbrt copysign cos cosh degrees erf erfc exp exp2 expm1 fabs fmod gamma "
    "hypot ldexp lgamma log log10 log1p log2 nextafter pow radians remainder sin sinh sqrt tan tanh ulp"
).split()
_COMPLEX = "acos acosh asin asinh atan atanh cos cosh exp log log10 rect sin sinh sqrt tan tanh".split()
_RANDOM = (
    "betavariate expovariate gammavariate gauss lognormvariate normalvariate paretovariate random triangular uniform "
    "vonmisesvariate weibullvariate"
).split()

_OF_RANDOM: dict[str, Rule] = {
    **{name: of_numbers(FLOAT) for name in _RANDOM},
    **{name: of_numbers(INT) for name in ("getrandbits", "randint", "randrange")},
    "choice": item, "shuffle": for_sites(always(NONE)),
    **{name: for_sequences(some_elements) for name in ("choices", "sample")}, "seed": of_numbers(NONE),
}  # fmt: skip

METHOD_NAMES = (*_OF_RANDOM, "randbytes", "getstate", "setstate", "_randbelow")

METHODS.update({("random.Random", name): unless_stored(name, rule) for name, rule in _OF_RANDOM.items()})
FUNCTIONS.update({
    **{f"math.{name}": always(FLOAT) for name in _FLOATS},
    **{f"math.{name}": always(INT) for name in ("comb", "factorial", "gcd", "isqrt", "lcm", "perm")},
    **{f"math.{name}": always(BOOL) for name in ("isclose", "isfinite", "isinf", "isnan")},
    **{f"math.{name}": of_numbers(INT) for name in ("ceil", "floor", "trunc")},
    **{f"cmath.{name}": of_numbers(COMPLEX) for name in _COMPLEX}, "cmath.phase": of_numbers(FLOAT),
    "cmath.polar": of_numbers(make_tuple([FLOAT, FLOAT])),
    **{f"math.{name}": iterating(FLOAT) for name in ("dist", "fsum")},
    "math.frexp": always(make_tuple([FLOAT, INT])), "math.modf": always(make_tuple([FLOAT, FLOAT])),
    **{f"random.{name}": rule for name, rule in _OF_RANDOM.items()}, "random.Random": generator,
    "heapq.heapify": for_sites(always(NONE)), "heapq.heappop": for_sites(element), "heapq.heappush": for_sites(push),
    "heapq.heappushpop": for_sites(exchange), "heapq.heapreplace": for_sites(exchange),
    **{f"bisect.{name}": for_sites(searched) for name in ("bisect", "bisect_left", "bisect_right")},
    **{f"bisect.{name}": for_sites(insert) for name in ("insort", "insort_left", "insort_right")},
    "itertools.chain": chain, "itertools.cycle": same_items, "itertools.islice": same_items,
    **{f"itertools.{name}": filter_ for name in ("dropwhile", "filterfalse", "takewhile")},
    **{f"itertools.{name}": groups for name in ("combinations", "permutations", "combinations_with_replacement")},
    "itertools.count": counted, "collections.namedtuple": namedtuple,
    "collections._named._written": written_namedtuple,
    "collections.deque": deque, "collections.defaultdict": defaultdict,
    "dataclasses._described": described, "dataclasses._describe": always(NONE), "dataclasses.replace": replaced,
    "dataclasses.field": of_field, "_dataclasses._enter": always(BOOL), "_dataclasses._leave": always(NONE),
    "dataclasses.asdict": copied, "dataclasses.astuple": copied,
    **dict.fromkeys(UNPACKERS, unpacked), "struct.calcsize": always(INT, escaping=True),
    "struct.pack": always(frozenset({Prim("bytes")}), escaping=True),
    **{f"time.{name}": always(FLOAT) for name in ("monotonic", "perf_counter", "process_time", "time")},
    **{f"time.{name}": always(INT) for name in ("monotonic_ns", "perf_counter_ns", "process_time_ns", "time_ns")},
})  # fmt: skip
