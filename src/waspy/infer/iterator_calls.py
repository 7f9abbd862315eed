"""What functions of itertools, functools, operator and copy return. Completes the table of `builtin_calls`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any as AnyType

from waspy.infer.builtin_calls import (
    COMPARISONS,
    FUNCTIONS,
    OF_TWO,
    OPERATORS,
    Names,
    always,
    call_back,
    call_bound,
    iterator,
    operated,
)
from waspy.infer.engine import Engine, Version
from waspy.infer.function_attributes import wrap
from waspy.infer.hints import COPIES, WRAPPED
from waspy.infer.leaks import expose_all
from waspy.infer.operators import arithmetic, constant_int, constant_str, contents_of, put_mapped, value_named
from waspy.infer.text_calls import STR_TO_STR
from waspy.infer.values import (
    ANYTHING,
    BOOL,
    BOTTOM,
    CACHED_PROPERTY,
    INT,
    KEY_OF_COMPARISON,
    NONE,
    PARTIAL,
    STR,
    TOP,
    Abs,
    Atom,
    Builtin,
    Cached,
    Func,
    Inst,
    Method,
    Prim,
    Site,
    Tup,
    join,
    join_all,
    make_tuple,
)
from waspy.ir.pir import Instr

__all__ = ["FUNCTIONS", "WITH_KEYWORDS"]


def named(args: list[Abs], names: Names) -> tuple[list[Abs], dict[str, Abs]]:
    """The positional arguments, and the others by their names."""
    count = len(args) - len(names)
    return args[:count], dict(zip(names, args[count:], strict=True))


def accumulate(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """Sums of numbers, or what a function makes of those before."""
    positional, keywords = named(args, names)
    contents = contents_of(engine, positional[0], (version, instr)) if positional else TOP
    function = positional[1] if len(positional) > 1 else keywords.get("func", NONE)
    made = engine.site(version, instr, "iterator")
    engine.write(made.contents, join(contents, keywords.get("initial", BOTTOM) - NONE))
    so_far = engine.read(made.contents, (version, instr))
    if function != NONE:
        engine.write(made.contents, call_back(engine, version, instr, function, [so_far, contents]))
    elif so_far & {Prim("int"), Prim("bool")} and Prim("bool") in so_far:
        engine.write(made.contents, INT)
    elif not all(isinstance(a, Prim) and a.name in ("int", "float") for a in so_far):
        engine.escape(so_far)
        engine.write(made.contents, TOP)
    return frozenset({made})


def reduce(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    if len(args) < 2:
        return TOP
    contents = contents_of(engine, args[1], (version, instr))
    total = engine.site(version, instr, "iterator")
    engine.write(total.contents, args[2] if len(args) > 2 else contents)
    so_far = engine.read(total.contents, (version, instr))
    engine.write(total.contents, call_back(engine, version, instr, args[0], [so_far, contents]))
    if len(args) > 2 and not contents:
        return so_far
    return engine.read(total.contents, (version, instr))


def product(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    positional, keywords = named(args, names)
    contents = [contents_of(engine, value, (version, instr)) for value in positional]
    item = make_tuple([join_all(contents)], star=True) if keywords else make_tuple(contents)
    return iterator(engine, version, instr, item)


def zip_longest(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    positional, keywords = named(args, names)
    fill = keywords.get("fillvalue", NONE)
    items = [join(contents_of(engine, value, (version, instr)), fill) for value in positional]
    return iterator(engine, version, instr, make_tuple(items))


def groupby(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """Pairs of a key and an iterator over the items that have it."""
    positional, keywords = named(args, names)
    contents = contents_of(engine, positional[0], (version, instr)) if positional else TOP
    key = positional[1] if len(positional) > 1 else keywords.get("key", NONE)
    group = engine.site(version, instr, "iterator of a group")
    engine.write(group.contents, contents)
    name = contents if key == NONE else call_back(engine, version, instr, key, [contents])
    return iterator(engine, version, instr, make_tuple([name, frozenset({group})]))


def starmap(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    if len(args) != 2:
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    contents = contents_of(engine, args[1], (version, instr))
    (one,) = contents if len(contents) == 1 else (None,)
    if contents and not (isinstance(one, Tup) and not one.star):
        engine.escape(contents | args[0])
        return iterator(engine, version, instr, TOP)
    given = list(one.elements) if isinstance(one, Tup) else []
    made = call_back(engine, version, instr, args[0], given) if contents else BOTTOM
    return iterator(engine, version, instr, made)


def repeat(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    return iterator(engine, version, instr, args[0] if args else TOP)


def pairwise(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    contents = contents_of(engine, args[0], (version, instr)) if args else TOP
    return iterator(engine, version, instr, make_tuple([contents, contents]))


def from_iterable(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    contents = contents_of(engine, args[0], (version, instr)) if args else TOP
    return iterator(engine, version, instr, contents_of(engine, contents, (version, instr)))


def getter(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """operator.itemgetter: what it gives when it is called."""
    for value in args:
        engine.escape(value)
    given = instr.args[1:] if instr.op == "call" else ()
    keys = [constant_str(version, v) or constant_int(version, v) for v in given]
    known = all(key is not None for key in keys) and len(given) == len(args)
    return frozenset({Builtin("operator.itemgetter()", tuple(k for k in keys if k is not None) if known else ())})


def wraps(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """functools.wraps: what decorates the wrapper, which keeps the wrapped function as `__wrapped__`."""
    _keep_wrapped(engine, args)
    return frozenset({Builtin("functools.wraps()")})


def wrapper(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """The first argument, on which attributes are set: those that the wrapped function has."""
    _keep_wrapped(engine, args[1:])
    for decorated in engine.ordered(args[0]) if args else ():
        if isinstance(decorated, Inst):
            expose_all(engine, decorated, TOP)
    if not args or not all(isinstance(a, Func) for a in args[0]):
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    return args[0]


def cache(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """functools.cache, and lru_cache with or without arguments: its calls are those of the function."""
    functions = args[0] if args and not names else BOTTOM
    if any(isinstance(a, Func) for a in functions):
        _keep_wrapped(engine, args[:1])
        if all(isinstance(a, Func) and a.kind == "function" for a in functions):
            return frozenset(Cached(a) for a in functions if isinstance(a, Func))
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    for value in args:
        engine.escape(value)
    return frozenset({Builtin("functools.cache")}) if atom.name == "functools.lru_cache" else TOP


def partial(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """functools.partial: `contents` of the site is the function, the arguments are `named` by their numbers."""
    if len(args) < 1 or names or instr.op == "call_ex":
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    site = engine.site(version, instr, PARTIAL)
    engine.write(site.contents, args[0])
    for i, value in enumerate(args[1:]):
        put_mapped(engine, site, value, str(i))
    return frozenset({site})


def cmp_to_key(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """functools.cmp_to_key: `mapped` of the site is what the key function is called with."""
    if len(args) != 1 or names:
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    site = engine.site(version, instr, KEY_OF_COMPARISON)
    engine.write(site.contents, args[0])
    return frozenset({site})


def cached_property(
    engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names
) -> Abs:
    if len(args) != 1 or names or not all(isinstance(a, Func) and a.kind == "function" for a in args[0]):
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    site = engine.site(version, instr, CACHED_PROPERTY)
    engine.write(site.contents, args[0])
    return frozenset({site})


def _keep_wrapped(engine: Engine, args: list[Abs]) -> None:
    for value in args:
        for atom in engine.ordered(value):
            if isinstance(atom, Func):
                wrap(engine, atom.function)
        if WRAPPED not in engine.hidden or not all(isinstance(a, Func) for a in value):
            engine.escape(value)


def of_operator(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """operator.add and the like, of numbers and strings, and of instances."""
    name = atom.name.partition(".")[2]
    if len(args) != 2:
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)
    total = BOTTOM
    for a in engine.ordered(args[0]):
        for b in engine.ordered(args[1]):
            total = engine.joined(total, _operated(engine, version, instr, a, b, name))
    return total


def _operated(engine: Engine, version: Version, instr: Instr, a: Atom, b: Atom, name: str) -> Abs:
    found: Abs | None = None
    if isinstance(a, Prim) and isinstance(b, Prim):
        found = BOOL if name in COMPARISONS else arithmetic(OPERATORS[name], a.name, b.name)
    elif name in OPERATORS and all(isinstance(one, (Prim, Inst)) for one in (a, b)):
        return operated(engine, version, instr, a, b, name.strip("_"))
    if found is None:
        engine.escape(frozenset({a, b}))
        return TOP
    return found


def item_got(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """An item, or a tuple of several."""
    parts = [_part(engine, (version, instr), args[0], key) if args else BOTTOM for key in atom.keys or (None,)]
    if not all(parts):
        return BOTTOM
    if not atom.keys:
        return join(parts[0], make_tuple(parts, star=True))
    return parts[0] if len(parts) == 1 else make_tuple(parts)


def _part(engine: Engine, reader: AnyType, container: Abs, key: str | int | None) -> Abs:
    """What the containers have under the key; None: under any key."""
    found = BOTTOM
    for atom in engine.ordered(container):
        one = frozenset({atom})
        if isinstance(atom, Site) and atom.kind == "dict":
            found = join(found, value_named(engine, one, key if isinstance(key, str) else None, reader))
        elif isinstance(atom, Tup) and not atom.star and isinstance(key, int) and key in range(len(atom.elements)):
            found = join(found, atom.elements[key])
        elif isinstance(atom, Tup) or (isinstance(atom, Site) and atom.kind == "list"):
            found = join(found, contents_of(engine, one, reader))
        else:
            engine.escape(one)
            return TOP
    return found


def same(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """copy.copy, copy.deepcopy: the copy stands for the same site as what it was made from."""
    if len(args) == 1 and all(_is_plain(a) for a in args[0]) and ANYTHING not in args[0]:
        return args[0]
    return always(TOP, escaping=True)(engine, version, instr, atom, args, names)


def deeply_same(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    """copy.deepcopy: if there are instances within, the program must have nothing that it would call for them."""
    if COPIES in engine.hidden or all(_is_plain_throughout(engine, (version, instr), value) for value in args):
        return same(engine, version, instr, atom, args, names)
    return always(TOP, escaping=True)(engine, version, instr, atom, args, names)


def _is_plain_throughout(engine: Engine, reader: AnyType, value: Abs) -> bool:
    """Whether nothing but numbers and the like is in the containers, and in those within."""
    seen: set[Atom] = set()
    pending = [value]
    for one in pending:
        for atom in engine.ordered(one - seen):
            seen.add(atom)
            if isinstance(atom, Site) and atom.kind in ("list", "dict", "set"):
                pending += [engine.read(cell, reader) for cell in (atom.contents, atom.mapped)]
            elif isinstance(atom, Tup) and not atom.names:
                pending += atom.elements
            elif not isinstance(atom, Prim):
                return False
    return True


def _is_plain(atom: object, depth: int = 4) -> bool:
    """Whether it is made of containers and numbers alone."""
    if depth == 0:
        return False
    if isinstance(atom, Tup):
        return not atom.names and all(_is_plain(a, depth - 1) for element in atom.elements for a in element)
    return isinstance(atom, Prim) or (isinstance(atom, Site) and atom.kind in ("list", "dict", "set"))


def numbers_read(result: Abs) -> AnyType:
    """A function that only looks at the numbers in its argument."""

    def rule(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
        contents = contents_of(engine, args[0], (version, instr)) if len(args) == 1 else TOP
        if all(isinstance(a, Prim) and a.name in ("int", "float", "bool") for a in contents):
            return result
        return always(TOP, escaping=True)(engine, version, instr, atom, args, names)

    return rule


def pow_(engine: Engine, version: Version, instr: Instr, atom: AnyType, args: list[Abs], names: Names) -> Abs:
    if len(args) == 3 and all(value == INT for value in args):
        return INT
    return always(TOP, escaping=True)(engine, version, instr, atom, args, names)


# --- f(*iterable) -------------------------------------------------------------------------------------------
def is_spread(atom: Atom) -> bool:
    """Whether it is known what the builtin gives for any number of arguments of a kind."""
    if isinstance(atom, Method):
        return atom.name in SPREAD_METHODS
    return isinstance(atom, Builtin) and (atom.name in SPREAD or atom.name in COUNTLESS)


def spread_call(engine: Engine, version: Version, instr: Instr, atom: Atom, contents: Abs) -> Abs:
    """What the call gives for arguments that `contents` stands for."""
    if isinstance(atom, Method):
        return call_bound(engine, version, instr, atom, [contents], ())
    assert isinstance(atom, Builtin)
    if atom.name in COUNTLESS:
        return FUNCTIONS[atom.name](engine, version, instr, atom, [contents], ())
    return SPREAD[atom.name](engine, version, instr, contents, contents_of(engine, contents, (version, instr)))


def _tuples(engine: Engine, version: Version, instr: Instr, contents: Abs, inner: Abs) -> Abs:
    return iterator(engine, version, instr, make_tuple([inner], star=True))


def _chained(engine: Engine, version: Version, instr: Instr, contents: Abs, inner: Abs) -> Abs:
    return iterator(engine, version, instr, inner)


def _extreme(engine: Engine, version: Version, instr: Instr, contents: Abs, inner: Abs) -> Abs:
    """A single argument is iterated over."""
    return join(contents, inner)


def _set(engine: Engine, version: Version, instr: Instr, contents: Abs, inner: Abs) -> Abs:
    site = engine.site(version, instr, "set")
    engine.write(site.contents, inner)
    return frozenset({site})


SPREAD: dict[str, Callable[[Engine, Version, Instr, Abs, Abs], Abs]] = {
    "zip": _tuples, "itertools.product": _tuples, "itertools.chain": _chained,
    "max": _extreme, "min": _extreme, "set.union": _set, "set.intersection": _set,
}  # fmt: skip
COUNTLESS = ("print", "range", "math.gcd", "math.lcm", "math.hypot", "str.format")
"""Functions whose rules do not ask how many arguments there are."""
SPREAD_METHODS = ("union", "intersection", "difference", "update", "append")

_STATISTICS = (
    "fmean geometric_mean harmonic_mean mean median median_high median_low mode multimode pstdev pvariance stdev "
    "variance"
).split()

WITH_KEYWORDS = ("itertools.accumulate", "itertools.product", "itertools.zip_longest", "itertools.groupby")

FUNCTIONS.update({
    "itertools.accumulate": accumulate, "itertools.product": product, "itertools.zip_longest": zip_longest,
    "itertools.groupby": groupby, "itertools.starmap": starmap, "itertools.repeat": repeat,
    "itertools.pairwise": pairwise, "itertools.chain.from_iterable": from_iterable,
    **dict.fromkeys(OF_TWO, of_operator), "operator.not_": always(BOOL), "operator.truth": always(BOOL),
    "functools.reduce": reduce, "functools.wraps": wraps, "functools.wraps()": wrapper,
    "functools.update_wrapper": wrapper,
    "functools.cache": cache, "functools.lru_cache": cache, "functools.partial": partial,
    "functools.cmp_to_key": cmp_to_key, "functools.cached_property": cached_property,
    "operator.itemgetter": getter, "operator.itemgetter()": item_got,
    **{f"str.{name}": always(STR) for name in STR_TO_STR if name != "join"},
    "copy.copy": same, "copy.deepcopy": deeply_same, "pow": pow_,
    **{f"statistics.{name}": numbers_read(TOP) for name in _STATISTICS},
})  # fmt: skip
